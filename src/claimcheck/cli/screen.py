"""stdout and stderr: how wide, how colourful, and how a report is written to them or to a file."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, TextIO

from claimcheck.dossier import archive_beside
from claimcheck.errors import OutputError
from claimcheck.report.interface import DEFAULT_WIDTH, Canvas
from claimcheck.report.plain import harmless, plain
from claimcheck.writing import replace_file

if TYPE_CHECKING:
    from claimcheck.settings import Settings


MAX_WIDTH = 2000
"""Columns; no screen is wider, and a report is padded to its width on the way."""


def say(line: str) -> None:
    """Write one line to stderr, led by the program's name; foreign text in it cannot steer the terminal."""
    if sys.stderr is None:
        return
    from claimcheck.url_secrets import redacted  # noqa: PLC0415 - not needed where there is nothing to say

    with suppress(OSError, ValueError):
        encoding = sys.stderr.encoding or "utf-8"
        safe = harmless(plain(redacted(f"claimcheck: {line}"))).encode(encoding, "replace").decode(encoding)
        sys.stderr.write(safe + "\n")
        sys.stderr.flush()


def canvas_for(output: Path | None, *, verbose: bool = False) -> Canvas:
    """Return what the report may count on: the terminal's size and colours, or the defaults of a pipe or file.

    What goes to a file may be read at any time, so it is not told what day it is.

    COLUMNS sets the width, NO_COLOR takes colours away and FORCE_COLOR forces them, as is usual.
    """
    if output is not None or sys.stdout is None:  # None: the shell closed it (`>&-`)
        return Canvas(width=_columns() or DEFAULT_WIDTH, verbose=verbose)
    tty = sys.stdout.isatty()
    width = _columns() or (_terminal_width(sys.stdout) if tty else 0) or DEFAULT_WIDTH
    wanted = tty and os.environ.get("TERM") != "dumb"
    colour = (wanted or bool(os.environ.get("FORCE_COLOR"))) and not os.environ.get("NO_COLOR")
    return Canvas(width=width, colour=colour, unicode=_speaks_unicode(sys.stdout), verbose=verbose, today=today())


def today() -> date:
    """Return the day it is, as archives count days (UTC)."""
    return datetime.now(UTC).date()


def _columns() -> int:
    try:
        return max(0, min(MAX_WIDTH, int(os.environ.get("COLUMNS", ""))))
    except ValueError:
        return 0


def _terminal_width(stream: TextIO) -> int:
    try:
        return os.get_terminal_size(stream.fileno()).columns
    except (OSError, ValueError):
        return 0


def _speaks_unicode(stream: TextIO) -> bool:
    return (stream.encoding or "utf-8").lower().replace("_", "-").startswith("utf")


def write_stdout(text: str, *, machine: bool) -> None:
    """Write a report to stdout; a machine-readable one always as UTF-8, one for people in the terminal's encoding.

    A reader that has gone away (`| head`) is no error.
    """
    if sys.stdout is None:
        raise OutputError("standard output is closed; name a file with --output")
    encoding = "utf-8" if machine or _speaks_unicode(sys.stdout) else sys.stdout.encoding
    data = text.encode(encoding, "replace")
    try:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        _drop_stdout()
    except OSError as error:
        _drop_stdout()
        raise OutputError(f"standard output: cannot be written: {error.strerror}") from error


def _drop_stdout() -> None:
    """Lead stdout nowhere: Python flushes it once more at exit and would complain then."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def check_output(output: Path, inputs: Iterable[Path], option: str = "--output") -> None:
    """Raise OutputError if what `option` asks for cannot go there; asked before any work is done."""
    try:
        if output.is_dir():
            raise OutputError(f"{output}: is a directory; name a file for {option}")
        if not output.absolute().parent.is_dir():
            raise OutputError(f"{output}: no such directory: {output.parent}")
        for path in inputs:
            if path.exists() and output.exists() and path.samefile(output):
                raise OutputError(f"{output}: {option} would overwrite an input")
    except OSError as error:  # a name that is too long, a folder that may not be looked into
        raise OutputError(f"{output}: cannot be written: {error.strerror}") from error


def post_inputs(posts: Iterable[str], settings: Settings | None = None, *, archives: bool = True) -> list[Path]:
    """Return the files that a command reads, none of which may be overwritten.

    Without `archives` those beside the posts are left out: --record is there to renew them.
    """
    posts = list(posts)
    inputs = [Path(post) for post in posts if post != "-"]
    if settings is not None:
        inputs += [Path(file) for _, file in settings.pages]
        inputs += [Path(settings.replay)] if settings.replay else []
    if archives:
        inputs += [archive for post in posts for archive in [archive_beside(post)] if archive]
    return inputs


def deliver(text: str, output: Path | None, *, machine: bool) -> None:
    """Write a report to a file if one is named, else to stdout. Raises OutputError."""
    if output is None:
        write_stdout(text, machine=machine)
    else:
        write_file(output, text)
        say(f"report written to {output}")


SUMMARY_VARIABLE = "GITHUB_STEP_SUMMARY"
"""Names the file that GitHub shows as a job's summary."""

_SUMMARY_LIMIT = 1_000_000
"""Bytes; GitHub drops a step's summary of more than 1 MiB whole."""


def add_job_summary(text: str) -> None:
    """Add text to the job's summary, where one is kept. One that cannot be written is said and changes nothing else."""
    name = os.environ.get(SUMMARY_VARIABLE)
    if not name:
        return
    try:
        with Path(name).open("ab") as file:
            if file.tell() + len(text) < _SUMMARY_LIMIT:
                file.write(text.encode("utf-8", "replace"))
    except (OSError, ValueError) as error:
        say(f"the job's summary could not be written: {getattr(error, 'strerror', None) or error}")


def write_file(output: Path, text: str) -> None:
    """Write a report to a file, whole or not at all: an interrupted run leaves the old file as it was.

    Devices and named pipes are written to, not replaced. Raises OutputError.
    """
    data = text.encode("utf-8", "replace")
    target = Path(os.path.realpath(output))
    try:
        if target.exists() and not target.is_file():
            with target.open("wb") as stream:
                stream.write(data)
            return
        replace_file(target, data)
    except OSError as error:
        raise OutputError(f"{output}: cannot be written: {error.strerror}") from error
