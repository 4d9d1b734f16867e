"""The report for people: a table of verdicts, then the quotes behind them, then the sources.

Foreign text enters only through `plain` and `rich.text.Text`, never as markup.
"""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Sequence

from rich.console import Console
from rich.table import Table
from rich.text import Text

from claimcheck.model import Report, Source, SourceState
from claimcheck.report.data import counted, in_order, summary_line
from claimcheck.report.evidence import evidence
from claimcheck.report.grid import verdict_grid
from claimcheck.report.hints import partial, source_hint, source_reason
from claimcheck.report.interface import Canvas, ReportFormat
from claimcheck.report.judges import judges_line
from claimcheck.report.marks import STATES
from claimcheck.report.plain import harmless, plain, shorten, shown_path
from claimcheck.report.provenance import captured, origin_lines

MIN_WIDTH = 40
"""Columns; narrower terminals get lines of this width and wrap them themselves."""


class TableFormat(ReportFormat):
    """`--format table`."""

    name = "table"

    def render(self, reports: Sequence[Report], canvas: Canvas) -> str:
        """Return the tables of all reports, one below the other."""
        console = text_console(canvas)
        for number, report in enumerate(reports):
            if number:
                console.print()
            _render(console, report, canvas)
        return trimmed(console)


def text_console(canvas: Canvas) -> Console:
    """Return a console that writes into memory, independent of the environment's own wishes."""
    return Console(
        file=io.StringIO(),
        width=max(MIN_WIDTH, canvas.width),
        height=50,
        force_terminal=canvas.colour,
        color_system="standard" if canvas.colour else None,
        no_color=not canvas.colour,
        legacy_windows=False,
        markup=False,
        emoji=False,
        highlight=False,
        safe_box=False,
    )


def trimmed(console: Console) -> str:
    """Return what was written to a `text_console`, without spaces at the ends of lines and commands to a CI runner."""
    file = console.file
    assert isinstance(file, io.StringIO)
    return harmless("".join(line.rstrip() + "\n" for line in file.getvalue().splitlines()))


def _render(console: Console, report: Report, canvas: Canvas) -> None:
    read = sum(source.state is SourceState.READ for source in report.sources)
    of_them = f" ({read} read)" if read < len(report.sources) else " (all read)" if report.sources else ""
    counts = f": {counted(len(report.claims), 'claim')}, {counted(len(report.sources), 'source')}{of_them}"
    console.print(Text.assemble((shown_path(report.post.path), "bold"), counts))
    if report.claims:
        console.print()
        verdict_grid(console, report, canvas)
        evidence(console, report, canvas)
    if report.sources:
        console.print()
        console.print(Text("Sources", style="bold"))
        for source in report.sources:
            print_source(console, source, canvas)
    _passed_over(console, report, canvas)
    if line := judges_line(report.judges):
        console.print()
        console.print(Text.assemble(("Judges: ", "bold"), line))
    for note in report.notes:
        console.print()
        console.print(Text.assemble(("note: ", "bold yellow"), plain(note)))
    console.print()
    console.print(Text(summary_line(report), style="bold"))


def print_source(console: Console, source: Source, canvas: Canvas) -> int:
    """Print a source: state, title or reason, hint, address. Return the columns by which its text is indented."""
    mark = STATES[source.state]
    lead = Text.assemble(
        (f"{source.id}  ", "bold"), (f"{mark.symbol(unicode=canvas.unicode)} {mark.word}  ", mark.style)
    )
    rows: list[Text] = []
    if source.state is SourceState.READ:
        rows.append(Text(plain(source.title) or "(no title)"))
        when = captured(source.fetched_at, canvas.today)
        about = ", ".join(plain(part) for part in (source.publisher, source.published, when) if part)
        rows += [Text(about, style="dim")] if about else []
        if not source.complete:
            rows.append(Text(f"in part: {partial(source)}", style="yellow"))
        elif source.detail:
            rows.append(Text(plain(source.detail), style="yellow"))
    else:
        rows.append(Text(source_reason(source)))
        rows += [Text(f"hint: {hint}") for hint in [source_hint(source)] if hint]
    grid = Table.grid()
    grid.add_column(no_wrap=True)
    grid.add_column()
    for number, row in enumerate(rows):
        grid.add_row(lead if not number else "", row)
    console.print(grid)
    indent = " " * lead.cell_len
    # Addresses are left unwrapped, so that they can be copied whole.
    console.print(Text(indent + plain(source.url), style="dim"), soft_wrap=True)
    more = [f"also cited as {url}" for url in source.also] + (origin_lines(source) if canvas.verbose else [])
    for line in more:
        console.print(Text(indent + plain(line), style="dim"), soft_wrap=True)
    return len(indent)


def _passed_over(console: Console, report: Report, canvas: Canvas) -> None:
    spans = in_order(report.post.passed_over)
    if not spans:
        return
    counts = Counter(plain(span.why) for span in spans)
    listed = ", ".join(
        f"{number} {why}" for why, number in sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    )
    console.print()
    console.print(Text(f"Passed over: {listed}" + ("" if canvas.verbose else " (-v lists them)")))
    if canvas.verbose:
        for span in spans:
            room = console.width - len(span.why) - 6
            console.print(Text(f"    {plain(span.why)}: {shorten(span.text, max(20, room))}", style="dim"))
