"""One finding as it is put before somebody who decides on it."""

from __future__ import annotations

from rich.padding import Padding
from rich.text import Text

from claimcheck.model import CheckedClaim, Finding, Report, Source
from claimcheck.report.alerts import place_of, reason_words
from claimcheck.report.hints import source_name
from claimcheck.report.interface import Canvas
from claimcheck.report.marks import VERDICTS
from claimcheck.report.plain import plain, shorten, shown_path
from claimcheck.report.table import text_console, trimmed


def finding_card(report: Report, item: tuple[CheckedClaim, Finding, Source], left: int, canvas: Canvas) -> str:
    """Return a claim in its sentence, what a source says of it and why that is held against it."""
    checked, finding, source = item
    claim = checked.claim
    console = text_console(canvas)
    place = place_of(report.post.text, claim.start, claim.end)
    console.print()
    console.rule(Text(f"{left} to decide"), align="left", characters="─" if canvas.unicode else "-")
    head = Text.assemble((f"{claim.id}  ", "bold"), (f"{shown_path(report.post.path)}:{place.line}", "dim"))
    console.print(head)
    console.print(Padding(Text(plain(claim.clean or claim.text), style="bold"), (0, 0, 0, 4)))
    if claim.context and plain(claim.context) != plain(claim.clean):
        console.print(Padding(Text(shorten(claim.context, 400), style="dim"), (0, 0, 0, 4)))
    mark = VERDICTS[finding.verdict]
    page = f", page {finding.page}" if finding.page else ""
    line = Text.assemble((f"{mark.symbol(unicode=canvas.unicode)} {mark.word}", mark.style))
    line.append(f"  {source.id} {shorten(source_name(source), 60)}{page}")
    console.print(line)
    if finding.quote:
        opening, closing = "“”" if canvas.unicode else '""'
        console.print(Padding(Text(f"{opening}{plain(finding.quote)}{closing}", style="italic"), (0, 0, 0, 4)))
    for reason in finding.reasons:
        console.print(Padding(Text(f"{reason.code}: {reason_words(reason)}"), (0, 0, 0, 4)))
    console.print(Text("    " + plain(source.url), style="dim"), soft_wrap=True)
    return trimmed(console)
