"""Listings of parts of the work: what of a post would be checked, and what it cites."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from claimcheck._version import __version__
from claimcheck.model import Citation, Post, Source
from claimcheck.report.data import counted, in_order, passed_over_data, source_data
from claimcheck.report.grid import table_box
from claimcheck.report.interface import Canvas
from claimcheck.report.plain import plain, shown_path
from claimcheck.report.table import print_source, text_console, trimmed


def line_of(text: str, offset: int) -> int:
    """Return the number of the line, from 1, that an offset into the post's text stands in."""
    return text.count("\n", 0, offset) + 1


def claims_data(post: Post) -> dict[str, Any]:
    """Return what would be checked and what was passed over, as data."""
    return {
        "schema": "claimcheck/claims/1",
        "version": __version__,
        "post": {"path": post.path, "sha256": post.sha256, "format": str(post.format)},
        "claims": [
            {
                "id": claim.id,
                "start": claim.start,
                "end": claim.end,
                "line": line_of(post.text, claim.start),
                "text": claim.text,
                "kind": str(claim.kind),
                "cites": [post.citations[number].url for number in claim.citations],
            }
            for claim in post.claims
        ],
        "passed_over": [
            {**passed_over_data(span), "line": line_of(post.text, span.start)} for span in in_order(post.passed_over)
        ],
    }


def claims_table(post: Post, canvas: Canvas) -> str:
    """Return the claims and the passed-over parts of a post for people."""
    console = text_console(canvas)
    console.print(
        Text.assemble((shown_path(post.path), "bold"), f": {counted(len(post.claims), 'claim')} that would be checked")
    )
    if post.claims:
        table = _table(canvas, "", "Line", "Kind", "Claim")
        for claim in post.claims:
            table.add_row(
                Text(claim.id, style="bold"),
                Text(str(line_of(post.text, claim.start))),
                Text(str(claim.kind)),
                Text(plain(claim.clean or claim.text)),
            )
        console.print()
        console.print(table)
    if post.passed_over:
        table = _table(canvas, "Line", "Passed over as", "Text")
        for span in in_order(post.passed_over):
            table.add_row(
                Text(str(line_of(post.text, span.start))), Text(plain(span.why)), Text(plain(span.text), style="dim")
            )
        console.print()
        console.print(table)
    return trimmed(console)


def sources_data(post: Post, sources: Sequence[Source]) -> dict[str, Any]:
    """Return the citations of a post and the sources they lead to, as data."""
    ids = _source_of_citation(sources)
    return {
        "schema": "claimcheck/sources/1",
        "version": __version__,
        "post": {"path": post.path, "sha256": post.sha256, "format": str(post.format)},
        "sources": [source_data(source) for source in sources],
        "citations": [
            {
                "start": citation.start,
                "end": citation.end,
                "line": line_of(post.text, citation.start),
                "lines": _lines_of(post, citation),
                "text": citation.text,
                "kind": str(citation.kind),
                "url": citation.url,
                "source": ids.get(number),
                "why_not": citation.why_not or None,
            }
            for number, citation in enumerate(post.citations)
        ],
    }


def sources_table(post: Post, sources: Sequence[Source], canvas: Canvas) -> str:
    """Return the sources of a post with their states, and the citations that are none, for people."""
    console = text_console(canvas)
    read = sum(source.state == "read" for source in sources)
    console.print(
        Text.assemble(
            (shown_path(post.path), "bold"),
            f": {counted(len(post.citations), 'citation')}, {counted(len(sources), 'source')}, {read} read",
        )
    )
    if sources:
        console.print()
        console.print(Text("Sources", style="bold"))
        for source in sources:
            _cited_at(console, post, source, indent=print_source(console, source, canvas))
    others = [citation for citation in post.citations if not citation.is_source]
    if others:
        console.print()
        console.print(Text("Not sources", style="bold"))
        for citation in others:
            _not_a_source(console, post, citation)
    return trimmed(console)


def _cited_at(console: Console, post: Post, source: Source, *, indent: int) -> None:
    lines = sorted({line for number in source.citations for line in _lines_of(post, post.citations[number])})
    if lines:
        places = ("lines " if len(lines) > 1 else "line ") + ", ".join(str(line) for line in lines)
        console.print(Padding(Text(f"cited in {places}", style="dim"), (0, 0, 0, indent)))


def _lines_of(post: Post, citation: Citation) -> list[int]:
    lines: list[int] = []
    line, at = 1, 0
    for start in sorted((citation.start, *citation.further)):
        line, at = line + post.text.count("\n", at, start), start
        lines.append(line)
    return list(dict.fromkeys(lines))


def _not_a_source(console: Console, post: Post, citation: Citation) -> None:
    console.print(Text(f"{plain(citation.why_not)} (line {line_of(post.text, citation.start)})"))
    console.print(Text(f"    {plain(citation.url)}", style="dim"), soft_wrap=True)


def _source_of_citation(sources: Sequence[Source]) -> dict[int, str]:
    return {number: source.id for source in sources for number in source.citations}


def _table(canvas: Canvas, *headers: str) -> Table:
    table = Table(
        box=table_box(unicode=canvas.unicode),
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        header_style="bold",
    )
    for header in headers[:-1]:
        table.add_column(header, no_wrap=True)
    table.add_column(headers[-1], ratio=1, overflow="fold")
    return table
