"""Small pieces of Markdown that the generated pages share."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

NOTE = "<!-- Made by `make pages`; edit docs/generate or what it reads, not this file. -->\n"


def cell(text: str) -> str:
    """Return text that stays within one cell of a table."""
    return " ".join(text.split()).replace("|", "\\|")


def table(head: Sequence[str], rows: Iterable[Sequence[str]]) -> str:
    """Return a table, a line a row."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join("| " + " | ".join(cell(each) for each in line) + " |" for line in lines) + "\n"


def code(text: str) -> str:
    """Return text as code; "" stays empty."""
    return f"`{text}`" if text else ""
