"""The table itself: a row per claim, a column per source, in the widest form that leaves the claim room to be read."""

from __future__ import annotations

from collections.abc import Callable

from rich import box
from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck.model import CheckedClaim, Report, Verdict
from claimcheck.report.interface import Canvas
from claimcheck.report.marks import VERDICTS, Mark
from claimcheck.report.plain import plain

GAP = 2
"""Blank columns between two cells."""

# Columns that the claim's text must have left, by how much the cells say. Below about 28 columns prose falls into
# three-word lines; signs alone are harder to read than words, so they may take a little more from the claim.
ROOM_FOR_WORDS = 36
ROOM_FOR_SHORT_WORDS = 28
ROOM_FOR_SIGNS = 22

CellText = Callable[[Mark], str]


def verdict_grid(console: Console, report: Report, canvas: Canvas) -> None:
    """Print the table of verdicts; with too many sources for any table, a list of claims with their verdicts."""

    def words(mark: Mark) -> str:
        return f"{mark.symbol(unicode=canvas.unicode)} {mark.word}"

    def short_words(mark: Mark) -> str:
        return f"{mark.symbol(unicode=canvas.unicode)} {mark.short}"

    def no_source(_: Mark) -> str:
        return "no source"

    def signs(mark: Mark) -> str:
        return mark.symbol(unicode=canvas.unicode)

    overall = words if report.sources else no_source
    forms: tuple[tuple[CellText, int], ...] = (
        (words, ROOM_FOR_WORDS),
        (short_words, ROOM_FOR_SHORT_WORDS),
        (signs, ROOM_FOR_SIGNS),
    )
    for cell, room in forms:
        if console.width - _fixed_width(report, cell, overall) >= room:
            console.print(_table(report, canvas, cell, overall))
            if cell is signs and report.sources:
                console.print(_legend(report, words))
            return
    _stacked(console, report, words, overall)


def _fixed_width(report: Report, cell: CellText, overall: CellText) -> int:
    ids = max(len(checked.claim.id) for checked in report.claims)
    verdicts = max(len(overall(VERDICTS[checked.verdict])) for checked in report.claims)
    sources = 0
    for source in report.sources:
        cells = (len(cell(VERDICTS[verdict])) for verdict in _column(report, source.id))
        sources += GAP + max([len(source.id), *cells])
    return ids + GAP + sources + GAP + max(len("Overall"), verdicts)


def _column(report: Report, source_id: str) -> list[Verdict]:
    return [finding.verdict for checked in report.claims for finding in checked.findings if finding.source == source_id]


def _table(report: Report, canvas: Canvas, cell: CellText, overall: CellText) -> Table:
    table = Table(
        box=table_box(unicode=canvas.unicode),
        show_edge=False,
        pad_edge=False,
        padding=(0, GAP - 1, 0, 0),  # the box adds a column of its own between two cells
        header_style="bold",
    )
    table.add_column("", no_wrap=True)
    table.add_column("Claim", ratio=1, overflow="fold", min_width=ROOM_FOR_SIGNS)
    for source in report.sources:
        table.add_column(source.id, no_wrap=True)
    table.add_column("Overall", no_wrap=True)
    for checked in report.claims:
        table.add_row(
            Text(checked.claim.id, style="bold"),
            Text(plain(checked.claim.clean or checked.claim.text)),
            *(_source_cell(checked, source.id, cell) for source in report.sources),
            _marked(checked.verdict, overall),
        )
    return table


def table_box(*, unicode: bool) -> box.Box:
    """Return the lines of our tables: one rule under the header and none elsewhere."""
    return _HEAD if unicode else _HEAD_ASCII


_HEAD = box.Box("    \n    \n ── \n    \n    \n    \n    \n    \n")
_HEAD_ASCII = box.Box("    \n    \n -- \n    \n    \n    \n    \n    \n", ascii=True)


def _source_cell(checked: CheckedClaim, source_id: str, cell: CellText) -> Text:
    for finding in checked.findings:
        if finding.source == source_id:
            return _marked(finding.verdict, cell)
    return Text("")


def _marked(verdict: Verdict, cell: CellText) -> Text:
    return Text(cell(VERDICTS[verdict]), style=VERDICTS[verdict].style)


def _legend(report: Report, words: CellText) -> Padding:
    seen = {finding.verdict for checked in report.claims for finding in checked.findings}
    return Padding(Text("   ".join(words(mark) for verdict, mark in VERDICTS.items() if verdict in seen)), (1, 0, 0, 0))


def _stacked(console: Console, report: Report, words: CellText, overall: CellText) -> None:
    for checked in report.claims:
        console.print(
            Text.assemble((f"{checked.claim.id}  ", "bold"), _marked(checked.verdict, overall)),
        )
        console.print(Padding(Text(plain(checked.claim.clean or checked.claim.text)), (0, 0, 0, 4)))
        by_verdict: dict[Verdict, list[str]] = {}
        for finding in checked.findings:
            by_verdict.setdefault(finding.verdict, []).append(finding.source)
        for verdict in VERDICTS:
            if verdict in by_verdict:
                line = Text.assemble(_marked(verdict, words), f": {', '.join(by_verdict[verdict])}")
                console.print(Padding(line, (0, 0, 0, 4)))
