"""What `run`, `review` and their like share about ledgers: which one counts, and the report under it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.screen import today

if TYPE_CHECKING:
    from claimcheck.ledger.applying import Applied
    from claimcheck.ledger.file import Ledger
    from claimcheck.model import Report
    from claimcheck.settings import ReadFile


def ledger_of(post: str, named: Path | None, read: ReadFile | None = None) -> Ledger | None:
    """Return the ledger that counts for a post: the one named, else the one beside it, which may not be there yet.

    `read` gives the one beside it from elsewhere than the disk. None for a post from standard input without one named.
    Raises LedgerError.
    """
    from claimcheck.ledger.file import Ledger, ledger_beside, parse_ledger, read_ledger  # noqa: PLC0415

    if named is not None:
        return read_ledger(named)
    path = ledger_beside(post)
    if path is None or read is None:
        return None if path is None else read_ledger(path)
    data = read(path)
    return Ledger(path) if data is None else parse_ledger(path, data)


def under_ledger(report: Report, ledger: Ledger) -> Applied:
    """Return the report with the decisions that apply today, and notes on those that do not."""
    from dataclasses import replace  # noqa: PLC0415

    from claimcheck.ledger.applying import apply, notes  # noqa: PLC0415

    applied = apply(report, ledger.entries, today(), Path(report.post.path).name)
    noted = replace(applied.report, notes=(*applied.report.notes, *notes(applied)))
    return replace(applied, report=noted)
