"""From lines to paragraphs, headings, captions, notes and rows of tables."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from statistics import median

from claimcheck.article.pdf.hyphens import SOFT, joined
from claimcheck.article.pdf.lines import Line
from claimcheck.article.pdf.tables import TableRow

_APART = 1.22  # times the usual distance of lines: a new paragraph
_LEADING = 1.25  # of the type size, where a size has too few lines to tell
_INDENT = 0.7  # of the type size
_OTHER_SIZE = 0.07  # share
_SMALLER = 0.93  # than the body: notes and captions
_LARGER = 1.08  # than the body: headings
_LONGEST_HEADING = 200  # characters

_CAPTION = re.compile(
    r"^(?:(?:extended data |supplementary )?(?:fig(?:ure)?s?|tab(?:le)?|box|chart|exhibit|panel|plate|graph|map|"
    r"scheme|photo)\b\.?)\s*(?:[A-Z]{0,2}\.?\d{1,3}(?:[.-]\d{1,3})?[a-z]?|[IVX]{1,5})\b\s*(?P<mark>[.:|–—-])?",
    re.I,
)
_ITEM = re.compile(r"^(?:[•▪◦‣·■□○●✓]\s*|[–—*-]\s+|\(?\d{1,2}[.)]\s+|\(?[a-z]\)\s+|\(?[ivx]{1,4}[.)]\s+)\S")
_NUMBERED = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2}){0,3}\.?|[IVX]{1,5}\.|[A-Z]\.|Appendix [A-Z\d])\s+[A-Z]\w")
_NOTE = re.compile(r"^(?:\d{1,3}|[⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}|[*†‡§¶]{1,2}|[a-z]\s)\s*[A-Z\"“(‘hw]")
_CLOSED = re.compile(r"[.!?:;][”\"’)\]]*(?:\s?[⁰¹²³⁴⁵⁶⁷⁸⁹\d,–-]{1,9})?$")
_CONTENTS = re.compile(r"(?:\.\s?){5,}\s*(?:\d{1,4}|[ivxl]{1,6})?$")


class Role(StrEnum):
    """What a block is."""

    TEXT = "text"
    HEADING = "heading"
    CAPTION = "caption"
    NOTE = "note"
    ITEM = "item"
    ROW = "row"
    CONTENTS = "contents"


@dataclass(slots=True)
class Block:
    """A paragraph, heading, row ... `pages` are offsets where a page begins; `marks` where a raised mark ends.

    `top` is where it begins on its page, `size` its type size.
    """

    role: Role
    text: str
    pages: list[tuple[int, int]]
    size: float
    bold: bool
    top: float
    marks: list[int]
    header: str = ""
    open: bool = False  # its last line fills the column and ends no sentence

    @property
    def page(self) -> int:
        """The page it begins on."""
        return self.pages[0][1]


def is_numbered(text: str) -> bool:
    """Whether a heading is that of a numbered section."""
    return _NUMBERED.match(text) is not None


def body_size(lines: Sequence[Line | TableRow]) -> float:
    """Return the type size that most letters have; 10 points for nothing at all."""
    sizes: Counter[float] = Counter()
    for line in lines:
        if isinstance(line, Line):
            sizes[round(line.size * 2) / 2] += len(line.text)
    return max(sizes.items(), key=lambda item: (item[1], -item[0]))[0] if sizes else 10.0


def blocks_of(lines: Sequence[Line | TableRow], known: Counter[str]) -> list[Block]:
    """Return the blocks of all lines, in reading order; paragraphs go on over columns and pages."""
    body = body_size(lines)
    groups = _groups(lines)
    lowest = _lowest(lines, body)
    out: list[Block] = []
    running: Block | None = None  # the last paragraph of the text itself
    for group in groups:
        if isinstance(group, TableRow):
            out.append(Block(Role.ROW, group.text, [(0, group.page)], body, False, 0.0, [], group.header))
            continue
        block = _block(group, body, lowest, known)
        if block.role is Role.TEXT:
            if running is not None and _goes_on(running, block, out[-1] is running):
                _append(running, block, known)
                continue
            running = block
        elif block.role is Role.HEADING:
            running = None
        elif block.role is Role.ITEM:
            running = block
        out.append(block)
    return out


def _groups(lines: Sequence[Line | TableRow]) -> list[list[Line] | TableRow]:
    leading = _leadings(lines)
    out: list[list[Line] | TableRow] = []
    for line in lines:
        if isinstance(line, TableRow):
            out.append(line)
            continue
        last = out[-1] if out else None
        if isinstance(last, list) and not _begins(line, last, leading):
            last.append(line)
        else:
            out.append([line])
    return out


def _leadings(lines: Sequence[Line | TableRow]) -> dict[float, float]:
    """Return for each type size the usual distance of its lines."""
    steps: dict[float, list[float]] = defaultdict(list)
    previous: Line | None = None
    for line in lines:
        if not isinstance(line, Line):
            previous = None
            continue
        if previous is not None and previous.page == line.page and not line.first:
            step = line.y - previous.y
            if _alike(previous.size, line.size) and 0.8 * line.size < step < 2.5 * line.size:
                steps[round(line.size)].append(step)
        previous = line
    # The usual distance is among the smaller ones: headings and paragraphs only add to it.
    return {size: sorted(found)[len(found) // 3] for size, found in steps.items() if len(found) >= 3}


def _alike(one: float, other: float) -> bool:
    return abs(one - other) <= _OTHER_SIZE * max(one, other)


def _begins(line: Line, group: Sequence[Line], leading: dict[float, float]) -> bool:
    """Whether a line begins a new paragraph after those of `group`."""
    last = group[-1]
    if line.page != last.page or line.first:
        return True
    if not _alike(line.size, last.size) or line.bold != last.bold:
        return True
    usual = leading.get(round(line.size), _LEADING * line.size)
    step = line.y - last.y
    if step > _APART * usual + 0.5 or step < 0:
        return True
    if _ITEM.match(line.text) or (_CAPTION.match(line.text) and _CLOSED.search(last.text)):
        return True
    if _CONTENTS.search(line.text) or _CONTENTS.search(last.text):
        return True
    edge = line.left if len(group) == 1 else min(one.x0 for one in group)
    hanging = len(group) == 1 and line.x0 > last.x0 + _INDENT * line.size and _ITEM.match(last.text)
    indented = line.x0 > edge + _INDENT * line.size and line.x0 < edge + 5 * line.size and not hanging
    if indented and (len(group) > 1 or last.x0 <= line.left + 1) and not _centred(line):
        return not group[0].x0 <= line.left + 1 or len(group) > 1 or bool(_CLOSED.search(last.text))
    # The next word would have fitted: the line was ended, not wrapped.
    word = line.text.split(" ", 1)[0]
    width = (line.x1 - line.x0) / max(1, len(line.text)) * (len(word) + 1)
    right = max(one.x1 for one in group)
    room = max(line.right, right) - last.x1
    return bool(room > 1.5 * width + line.size and _CLOSED.search(last.text) and not line.text[:1].islower())


def _centred(line: Line) -> bool:
    before, after = line.x0 - line.left, line.right - line.x1
    return abs(before - after) < line.size and before > 2 * line.size


def _lowest(lines: Sequence[Line | TableRow], body: float) -> dict[int, float]:
    """Return for each page how far down lines of the body's size go: notes stand beneath."""
    out: dict[int, float] = defaultdict(float)
    for line in lines:
        if isinstance(line, Line) and line.size > _SMALLER * body and len(line.text) > 12:
            out[line.page] = max(out[line.page], line.y)
    return out


def _block(group: Sequence[Line], body: float, lowest: dict[int, float], known: Counter[str]) -> Block:
    text = ""
    marks: list[int] = []
    for line in group:
        piece = line.text.strip()
        text = joined(text, piece, known)
        marks.extend(len(text) - len(piece) + mark for cell in line.cells for mark in cell.marks)
    text = text.replace(SOFT, "")
    first, last = group[0], group[-1]
    role = _role(group, text, body, lowest)
    ends_open = not _CLOSED.search(text)
    bold = all(line.bold for line in group)
    return Block(
        role, text, [(0, first.page)], _size(group), bold, first.y, marks, open=ends_open and last.x1 > last.left
    )


def _size(group: Sequence[Line]) -> float:
    return median(line.size for line in group)


def _role(group: Sequence[Line], text: str, body: float, lowest: dict[int, float]) -> Role:
    first, size, bold = group[0], _size(group), all(line.bold for line in group)
    if _CONTENTS.search(text):
        return Role.CONTENTS
    caption = _CAPTION.match(text)
    if caption and (caption["mark"] or size < _SMALLER * body or first.bold):
        return Role.CAPTION
    small = size < _SMALLER * body
    if small and _NOTE.match(text) and first.y > lowest.get(first.page, 0.0):
        return Role.NOTE
    if _is_heading(group, text, size, bold, body):
        return Role.HEADING
    return Role.ITEM if _ITEM.match(text) else Role.TEXT


def _is_heading(group: Sequence[Line], text: str, size: float, bold: bool, body: float) -> bool:
    if len(group) > 4 or len(text) > _LONGEST_HEADING or not any(ch.isalpha() for ch in text):
        return False
    if text.endswith((".", ",", ";")) and not _NUMBERED.match(text) and not (size > 1.3 * body and bold):
        return False
    if size >= _LARGER * body:
        return text[:1].isupper() or text[:1].isdigit() or size > 1.2 * body
    if size < _SMALLER * body:
        return False
    letters = [ch for ch in text if ch.isalpha()]
    shouted = len(letters) > 3 and all(ch.isupper() for ch in letters) and len(group) <= 2
    return (bold and len(text) < 120) or shouted


def _goes_on(running: Block, block: Block, adjacent: bool) -> bool:
    """Whether a paragraph goes on with another one: after a column, a page, a figure between."""
    if not _alike(running.size, block.size) or running.bold != block.bold or not running.open:
        return False
    start = block.text[:1]
    if running.text.endswith(("-", SOFT, ",", "–")) or start.islower():
        return True
    last_page = running.pages[-1][1]
    moved = block.page != last_page or block.top < running.top
    return moved and adjacent and (start.isdigit() or start in '(“‘"$£€' or start.isupper())


def _append(running: Block, block: Block, known: Counter[str]) -> None:
    whole = joined(running.text, block.text, known)
    start = len(whole) - len(block.text)
    running.marks.extend(start + mark for mark in block.marks)
    if block.page != running.pages[-1][1]:
        running.pages.append((start, block.page))
    running.text, running.open, running.top = whole, block.open, block.top
