"""What is said on stderr when a run is over: what its reader must not miss, and what may help."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from claimcheck.cli.screen import say, today

if TYPE_CHECKING:
    from claimcheck.model import Report


def say_what_matters(reports: Sequence[Report], *, shown: bool) -> None:
    """Say it, post by post, then hints for the whole run; `shown` if the reports are before the reader's eyes."""
    from claimcheck.report.advice import advice  # noqa: PLC0415

    for report in reports:
        _say_of(report, shown=shown)
    for line in advice(reports, today()):
        say(f"hint: {line}")


def _say_of(report: Report, *, shown: bool) -> None:
    """Say on stderr what a reader must not miss; `shown` if the report itself is before their eyes."""
    from claimcheck.report.data import counted, summary_line  # noqa: PLC0415
    from claimcheck.report.plain import shown_path  # noqa: PLC0415
    from claimcheck.report.provenance import captured, oldest_capture  # noqa: PLC0415

    path = shown_path(report.post.path)
    if not report.claims:
        say(f'{path}: no claims found, nothing was checked; "claimcheck claims" shows what was passed over and why')
        return
    if not report.sources:
        say(f'{path}: cites no sources, nothing was checked; "claimcheck sources" shows what it links to')
        return
    if not shown:
        say(f"{path}: {summary_line(report)}")
        for note in report.notes:
            say(f"{path}: {note}")
        age = captured(oldest_capture(report.sources), today())
        if age:
            say(f"{path}: the oldest source was {age}")
    settled = sum(finding.is_settled for checked in report.claims for finding in checked.findings)
    if settled:
        say(f"{path}: {counted(settled, 'finding')} settled by an editor (--strict ignores that)")
    unread = [source.id for source in report.sources if source.state == "unread"]
    if len(unread) == len(report.sources):
        say(f"{path}: no source could be read, nothing was checked")
    elif unread:
        say(f"{path}: {len(unread)} of {len(report.sources)} sources could not be read ({', '.join(unread)})")
