"""How a page was read, for people. Foreign text enters only through `plain` and `rich.text.Text`, never as markup."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from claimcheck.article.reading import Part
from claimcheck.model import Page
from claimcheck.report.grid import table_box
from claimcheck.report.interface import Canvas
from claimcheck.report.page_data import block_rows
from claimcheck.report.plain import plain, shorten
from claimcheck.report.table import text_console, trimmed

_GLANCE = 160
"""Characters of a block; `-v` shows all."""
_RULE = 60
"""Characters of a selector; `-v` shows all."""


def pages_table(read: Sequence[tuple[Page, Part]], canvas: Canvas) -> str:
    """Return how pages were read, as text: one after the other."""
    console = text_console(canvas)
    for number, (page, part) in enumerate(read):
        if number:
            console.print()
        _head(console, page, part)
        rows = block_rows(part)
        if rows:
            console.print()
            console.print(_blocks(rows, canvas))
    return trimmed(console)


def _head(console: Console, page: Page, part: Part) -> None:
    console.print(Text(plain(page.url), style="bold"), soft_wrap=True)
    metadata = part.metadata
    walls = "; ".join(
        f"{wall.name}: “{shorten(wall.words, _GLANCE)}”" if wall.words else wall.name for wall in part.walls
    )
    facts = (
        ("State", _state(part)),
        ("Led to", page.final_url if page.final_url != page.url else ""),
        ("Read by", part.extractor if part.blocks or part.pieces else ""),
        ("Title", part.title),
        ("Standfirst", part.standfirst),
        ("Byline", metadata.byline),
        ("Published", str(metadata.published or "")),
        ("Modified", str(metadata.modified or "")),
        ("Publisher", metadata.publisher),
        ("Kind", str(metadata.kind) if part.blocks or part.pieces else ""),
        ("Walls", walls),
    )
    table = Table(box=None, show_header=False, show_edge=False, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column(no_wrap=True, style="dim")
    table.add_column(ratio=1, overflow="fold")
    for name, value in facts:
        if value:
            table.add_row(name, Text(shorten(value, 400)))
    console.print(table)


def _state(part: Part) -> str:
    if part.finding.reason != "ok":
        return f"unread: {part.finding.reason}" + (f" ({part.finding.detail})" if part.finding.detail else "")
    return f"read in part: {part.cut}" if part.cut else "read, complete"


def _blocks(rows: Sequence[dict[str, Any]], canvas: Canvas) -> Table:
    table = Table(
        box=table_box(unicode=canvas.unicode),
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        header_style="bold",
    )
    table.add_column("Tier", no_wrap=True)
    table.add_column("Decided by", overflow="fold", max_width=max(18, canvas.width // 3))
    table.add_column("Text", ratio=1, overflow="fold")
    for row, more in _grouped(rows, everything=canvas.verbose):
        style = "" if row["tier"] else "dim"
        tier = " ".join(word for word in (row["tier"] or "none", row["role"] or "") if word)
        text = plain(row["text"]) if canvas.verbose else shorten(row["text"], _GLANCE)
        by = plain(row["by"]) if canvas.verbose else shorten(row["by"], _RULE)
        text = f"{text} (and {more} more)" if more else text
        table.add_row(Text(tier, style=style), Text(by, style=style), Text(text, style=style))
    return table


def _grouped(rows: Sequence[dict[str, Any]], *, everything: bool) -> Iterator[tuple[dict[str, Any], int]]:
    """Yield the rows, each with the number of those left out after it: of what one rule drops, all but the first."""
    for (tier, _), group in groupby(rows, key=lambda row: (row["tier"], row["by"])):
        members = list(group)
        if tier is None and not everything:
            yield members[0], len(members) - 1
        else:
            yield from ((row, 0) for row in members)
