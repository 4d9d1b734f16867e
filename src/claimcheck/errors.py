"""One exception tree. Every message is one line: what is wrong, where, and what to do.

    ClaimcheckError            exit status 2
    ├── PostError              the post cannot be read
    ├── ArchiveError           a web archive cannot be opened
    ├── SavedPageError         a page saved by hand cannot be used
    ├── SettingsError          an option or settings file is wrong
    ├── RowsError              labelled rows cannot be read
    ├── LedgerError            a ledger of decisions cannot be read or is wrong
    ├── RepositoryError        git cannot say what changed
    ├── ReportError            a report written earlier cannot be read
    └── OutputError            a report or archive cannot be written

A source that cannot be read is not an error: it is a `Page` with a reason.
"""


class ClaimcheckError(Exception):
    """Base of everything that is raised on purpose. `str(error)` is the line for the user."""


class PostError(ClaimcheckError):
    """The post cannot be read: no such file, a directory, empty, binary."""


class ArchiveError(ClaimcheckError):
    """A web archive cannot be opened or is no archive at all."""


class SavedPageError(ClaimcheckError):
    """A page saved by hand cannot be used."""


class SettingsError(ClaimcheckError):
    """An option's value or a settings file is wrong."""


class RowsError(ClaimcheckError):
    """A file of labelled rows cannot be read, or a line of it is no row."""


class LedgerError(ClaimcheckError):
    """A ledger of decisions cannot be read, or an entry of it is wrong."""


class RepositoryError(ClaimcheckError):
    """Git cannot say what changed, or what a file said at a commit."""


class ReportError(ClaimcheckError):
    """A report written earlier cannot be read, or is none."""


class OutputError(ClaimcheckError):
    """A report or archive cannot be written."""
