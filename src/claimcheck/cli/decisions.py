"""What `run`, `review` and their like share about ledgers: which one counts, and the report under it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.screen import today

if TYPE_CHECKING:
    from claimcheck.ledger.applying import Applied
    from claimcheck.ledger.file import Ledger
    from claimcheck.model import Report


def ledger_of(post: str, named: Path | None) -> Ledger | None:
    """Return the ledger that counts for a post: the one named, else the one beside it, which may not be there yet.

    None for a post from standard input without one named. Raises LedgerError.
    """
    from claimcheck.ledger.file import ledger_beside, read_ledger  # noqa: PLC0415

    path = named if named is not None else ledger_beside(post)
    return None if path is None else read_ledger(path)


def under_ledger(report: Report, ledger: Ledger) -> Applied:
    """Return the report with the decisions that apply today, and notes on those that do not."""
    from dataclasses import replace  # noqa: PLC0415

    from claimcheck.ledger.applying import apply, notes  # noqa: PLC0415

    applied = apply(report, ledger.entries, today(), Path(report.post.path).name)
    noted = replace(applied.report, notes=(*applied.report.notes, *notes(applied)))
    return replace(applied, report=noted)
