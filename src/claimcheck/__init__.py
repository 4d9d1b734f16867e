"""claimcheck: hold a post's claims against the sources it cites.

    from claimcheck import Settings, check
    report = check("post.txt", Settings(replay="sources.warc.gz"))

Names load when first used, so that importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from claimcheck._version import __version__

if TYPE_CHECKING:
    from claimcheck.api import check
    from claimcheck.checker import Checker
    from claimcheck.errors import (
        ArchiveError,
        ClaimcheckError,
        LedgerError,
        OutputError,
        PostError,
        ReportError,
        RowsError,
        SavedPageError,
        SettingsError,
    )
    from claimcheck.model import CheckedClaim, Claim, Finding, Post, Report, Source, Verdict
    from claimcheck.post import read_post
    from claimcheck.settings import Settings

__all__ = [
    "ArchiveError",
    "CheckedClaim",
    "Checker",
    "Claim",
    "ClaimcheckError",
    "Finding",
    "LedgerError",
    "OutputError",
    "Post",
    "PostError",
    "Report",
    "ReportError",
    "RowsError",
    "SavedPageError",
    "Settings",
    "SettingsError",
    "Source",
    "Verdict",
    "__version__",
    "check",
    "read_post",
]

_HOMES = {
    "claimcheck.api": ("check",),
    "claimcheck.checker": ("Checker",),
    "claimcheck.errors": (
        "ArchiveError",
        "ClaimcheckError",
        "LedgerError",
        "OutputError",
        "PostError",
        "ReportError",
        "RowsError",
        "SavedPageError",
        "SettingsError",
    ),
    "claimcheck.model": ("CheckedClaim", "Claim", "Finding", "Post", "Report", "Source", "Verdict"),
    "claimcheck.post": ("read_post",),
    "claimcheck.settings": ("Settings",),
}
_HOME_OF = {name: module for module, names in _HOMES.items() for name in names}


def __getattr__(name: str) -> Any:
    if name not in _HOME_OF:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(_HOME_OF[name]), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
