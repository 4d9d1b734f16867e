"""Rows of tables: lines whose pieces stand in slots below each other."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from claimcheck.article.pdf.lines import Fragment, Line, merged

_LABEL = re.compile(
    r"^(?:[•▪◦‣·–—■□○●*✓-]|\(?\d{1,3}[.)]|\(?[A-Za-z][.)]|\(?[ivx]{1,5}[.)]|\[\d{1,3}\]|\d{1,2}(?:\.\d{1,2}){1,3}\.?|"
    r"\d{1,2}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})$"
)
_YEAR = re.compile(r"^(?:19|20)\d\d\b")
_EQUAL = 0.8  # points by which the spaces of a stretched line differ
_FULL = 0.85  # of a line's width is letters: justified type, not cells
_MAX_HEAD = 3  # lines
_MAX_HEADER = 400  # characters
_NEXT = 1.35  # of the type size, from a cell's line to its next one


@dataclass(frozen=True, slots=True)
class TableRow:
    """One row as text, cells parted by " | ", and the header row above it, or "" for the header itself."""

    text: str
    header: str
    page: int


def with_tables(lines: Sequence[Line]) -> list[Line | TableRow]:
    """Return the lines with those of tables made rows; other lines are in one piece."""
    lines = [_labelled(line) for line in lines]
    out: list[Line | TableRow] = []
    at = 0
    while at < len(lines):
        end = _table_end(lines, at)
        if end > at:
            out.extend(_rows(lines[at:end]))
            at = end
        else:
            out.append(merged(lines[at]))
            at += 1
    return out


def _labelled(line: Line) -> Line:
    """Return in one piece an item of a list, whose mark stands apart, and a line that was only stretched."""
    marked = len(line.cells) == 2 and _LABEL.match(line.cells[0].text)
    return merged(line) if marked or _is_stretched(line) else line


def _is_stretched(line: Line) -> bool:
    """Whether a line of justified type was drawn out to the column's edge: single words, all as far apart."""
    gaps = [b.x0 - a.x1 for a, b in pairwise(line.cells)]
    words = sum(cell.text[:1].isalpha() for cell in line.cells)
    if not gaps or any(" " in cell.text for cell in line.cells) or 2 * words < len(line.cells):
        return False
    wide = line.x1 - line.x0 > 0.6 * (line.right - line.left)
    return wide and max(gaps) - min(gaps) < _EQUAL and max(gaps) < 3 * line.size


def _table_end(lines: Sequence[Line], start: int) -> int:
    """Return where the table that begins at a line ends, or the same place if none begins there."""
    if len(lines[start].cells) < 2:
        return start
    end, multiple = start + 1, 1
    while end < len(lines) and lines[end].page == lines[start].page and not lines[end].first:
        line = lines[end]
        step = line.y - lines[end - 1].y
        if step > 4 * max(line.size, lines[end - 1].size):
            break
        if len(line.cells) > 1:
            multiple += 1
        elif not _inside(lines, end):
            break
        end += 1
    while len(lines[end - 1].cells) < 2 and not _continues(lines, end - 1):
        end -= 1
    rows = [line for line in lines[start:end] if len(line.cells) > 1]
    if multiple < 2 or median(_fill(line) for line in rows) > _FULL:
        return start
    return end


def _inside(lines: Sequence[Line], at: int) -> bool:
    """Whether a line of one piece stands in a table: a short one before another row, or the rest of a cell."""
    if _continues(lines, at):
        return True
    line = lines[at]
    following = lines[at + 1] if at + 1 < len(lines) else None
    short = line.x1 - line.x0 < 0.5 * (line.right - line.left)
    return short and following is not None and len(following.cells) > 1 and following.page == line.page


def _continues(lines: Sequence[Line], at: int) -> bool:
    """Whether a line goes on with a cell of the row above: close to it, and begins where one of its cells does."""
    line, above = lines[at], lines[at - 1]
    if line.y - above.y > _NEXT * line.size or line.x1 - line.x0 > 0.7 * (line.right - line.left):
        return False
    return any(abs(line.x0 - cell.x0) < 2.5 for cell in above.cells) and len(above.cells) > 1


def _fill(line: Line) -> float:
    return sum(cell.x1 - cell.x0 for cell in line.cells) / max(1.0, line.x1 - line.x0)


def _rows(lines: Sequence[Line]) -> list[TableRow]:
    slots = _slots(lines)
    rows: list[list[str]] = []
    bold: list[bool] = []
    previous: Line | None = None
    for line in lines:
        cells = [""] * len(slots)
        for cell in line.cells:
            place = _slot(cell, slots)
            cells[place] = f"{cells[place]} {cell.text}".strip()
        close = previous is not None and line.y - previous.y <= _NEXT * line.size
        if rows and previous is not None and close and _fits(cells, rows[-1]):
            rows[-1] = [f"{a} {b}".strip() for a, b in zip(rows[-1], cells, strict=True)]
        else:
            rows.append(cells)
            bold.append(line.bold)
        previous = line
    head = _head(rows, bold)
    header = " | ".join(filter(None, (" ".join(filter(None, column)) for column in zip(*rows[:head], strict=True))))
    out = [TableRow(header, "", lines[0].page)] if header else []
    above = header if len(header) <= _MAX_HEADER else ""
    out.extend(TableRow(" | ".join(filter(None, row)), above, lines[0].page) for row in rows[head:])
    return out


def _fits(cells: Sequence[str], above: Sequence[str]) -> bool:
    """Whether a row is the rest of the one above: it has nothing in the first slot, or text in text cells alone."""
    filled = [i for i, cell in enumerate(cells) if cell]
    if any(not above[i] for i in filled):
        return False
    if cells[0]:
        return len(filled) == 1 and len(cells) > 1 and cells[0][:1].islower()
    return not any(ch.isdigit() for i in filled for ch in cells[i])


def _slots(lines: Sequence[Line]) -> list[tuple[float, float]]:
    most = max(len(line.cells) for line in lines)
    slots: list[tuple[float, float]] = []
    for line in lines:
        if len(line.cells) < most:
            continue
        spans = [(cell.x0, cell.x1) for cell in line.cells]
        if not slots:
            slots = spans
            continue
        slots = [(min(a[0], b[0]), max(a[1], b[1])) for a, b in zip(slots, spans, strict=True)]
    return slots


def _slot(cell: Fragment, slots: Sequence[tuple[float, float]]) -> int:
    def distance(place: int) -> tuple[float, float]:
        left, right = slots[place]
        overlap = min(cell.x1, right) - max(cell.x0, left)
        return (-overlap, abs((cell.x0 + cell.x1) / 2 - (left + right) / 2))

    return min(range(len(slots)), key=distance)


def _head(rows: Sequence[Sequence[str]], bold: Sequence[bool]) -> int:
    """Return how many rows are the header: those in bold, those before the first that has figures, or one of years."""
    heavy = next((number for number, is_bold in enumerate(bold) if not is_bold), len(rows))
    if 0 < heavy <= _MAX_HEAD and heavy < len(rows):
        return heavy
    for number, row in enumerate(rows[: _MAX_HEAD + 1]):
        values = [cell for cell in row[1:] if cell]
        figures = sum(any(ch.isdigit() for ch in cell) for cell in values)
        if values and figures * 2 >= len(values):
            if number == 0 and all(_YEAR.match(cell) for cell in values) and len(rows) > 1:
                return 1
            return number
    return 0
