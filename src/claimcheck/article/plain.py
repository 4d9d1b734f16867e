"""Text without markup: paragraphs, headings, lists and tables as people type them, and the pages of RFCs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from claimcheck.article.passages import ROW_GAP, Piece
from claimcheck.model import Tier

_SPACE = re.compile(r"\s+")
_ITEM = re.compile(r"^\s{0,12}(?:[-*+•–]|\(?\d{1,3}[.)]|\(?[a-z]\))\s+\S")
_HASHES = re.compile(r"^(#{1,6})\s+(.{1,300}?)\s*#*$")
_UNDERLINE = re.compile(r"^\s{0,3}(?:={3,}|-{3,}|~{3,})\s*$")
_ROW = re.compile(r"^\s{0,3}\|.+\|\s*$")
_RULE_ROW = re.compile(r"^[\s|:+=-]+$")
_QUOTED = re.compile(r"^(?:>\s?)+")
_CLOSED = re.compile(r"[.!?:;][\"”’)\]*_]*$")
_DIGITS = re.compile(r"\d+")
# Lines are wrapped at 60 to 100 characters; longer ones are whole paragraphs.
_LONGEST_WRAP = 110
_SHORTEST_WRAP = 40
_LONGEST_HEADING = 90  # characters
_MAX_HEADER = 400  # characters of a table's header that go with each of its rows


def plain_pieces(text: str) -> tuple[Piece, ...]:
    """Return the paragraphs of a text without markup.

    An empty line parts them; lines inside one are joined unless the writer ended them, which shows by their length.
    """
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    lines = _without_pages(text).split("\n") if "\f" in text else text.split("\n")
    wrap = _wrap(lines)
    out: list[Piece] = []
    for group in _groups(lines):
        out.extend(_pieces(group, wrap))
    # What stands alone at the very end is no heading of anything.
    if out and out[-1].is_heading:
        out[-1] = Piece(out[-1].text, Tier.BODY)
    return tuple(out)


def _without_pages(text: str) -> str:
    """Return a text that is set in pages as one, without the lines that repeat at their edges."""
    pages = [[line.rstrip() for line in page.strip("\n").split("\n")] for page in text.split("\f")]
    pages = [page for page in pages if any(page)]
    edges = Counter(key for page in pages for key in {_key(page[0]), _key(page[-1])})
    needed = 3 if len(pages) > 3 else 2
    out: list[str] = []
    for page in pages:
        kept = page
        if edges[_key(kept[0])] >= needed:
            kept = kept[1:]
        if kept and edges[_key(kept[-1])] >= needed:
            kept = kept[:-1]
        body = "\n".join(kept).strip("\n")
        if not body:
            continue
        if out:
            last = out[-1].rsplit("\n", 1)[-1]
            goes_on = not _CLOSED.search(last) and body.lstrip()[:1].islower()
            out.append("\n" if goes_on else "\n\n")
        out.append(body)
    return "".join(out)


def _key(line: str) -> str:
    return _DIGITS.sub("#", _SPACE.sub(" ", line).strip())


def _wrap(lines: list[str]) -> int:
    """Return the width at which the lines were wrapped, in characters; 0 if they were not."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if not lengths:
        return 0
    widest = lengths[int(len(lengths) * 0.95)] if len(lengths) > 20 else lengths[-1]
    return widest if _SHORTEST_WRAP <= widest <= _LONGEST_WRAP else 0


def _groups(lines: list[str]) -> Iterator[list[str]]:
    group: list[str] = []
    for line in lines:
        clean = _QUOTED.sub("", line.rstrip())
        if clean.strip():
            group.append(clean)
        elif group:
            yield group
            group = []
    if group:
        yield group


def _pieces(group: list[str], wrap: int) -> Iterator[Piece]:
    if len(group) >= 2 and all(_ROW.match(line) for line in group):
        yield from _table(group)
        return
    paragraph: list[str] = []

    def done() -> Iterator[Piece]:
        text = _SPACE.sub(" ", " ".join(paragraph)).strip()
        alone = len(paragraph) == 1 and len(group) == 1
        paragraph.clear()
        if any(ch.isalnum() for ch in text):
            yield Piece(text, Tier.BODY, is_heading=alone and _is_heading(text))

    for number, line in enumerate(group):
        hashes = _HASHES.match(line)
        if hashes:
            yield from done()
            yield Piece(_SPACE.sub(" ", hashes[2]), Tier.BODY, is_heading=True, whole=True)
            continue
        if _UNDERLINE.match(line) and len(paragraph) == 1:
            yield Piece(_SPACE.sub(" ", paragraph.pop()).strip(), Tier.BODY, is_heading=True, whole=True)
            continue
        if paragraph and (_ITEM.match(line) or _ended(group[number - 1], line, wrap)):
            yield from done()
        paragraph.append(line)
    yield from done()


def _ended(line: str, following: str, wrap: int) -> bool:
    """Whether the writer ended a line, rather than the width of the page."""
    if len(line) > _LONGEST_WRAP:
        return True
    if not wrap:
        return bool(_CLOSED.search(line)) and not following.lstrip()[:1].islower()
    word = following.split(maxsplit=1)[0]
    fitted = len(line.rstrip()) + 1 + len(word) <= wrap - 8
    start = following.lstrip()[:1]
    return fitted and (bool(_CLOSED.search(line)) or start.isupper()) and not start.islower()


def _is_heading(text: str) -> bool:
    start = text.lstrip("0123456789. ")[:1]
    return len(text) <= _LONGEST_HEADING and not _CLOSED.search(text) and start.isupper()


def _table(group: list[str]) -> Iterator[Piece]:
    """Yield the rows of a Markdown table, each with the header row where there is one."""
    headed = len(group) > 2 and _RULE_ROW.match(group[1])
    header = _cells(group[0]) if headed else ""
    for number, line in enumerate(group):
        text = _cells(line)
        if not _RULE_ROW.match(line) and text:
            above = header + ROW_GAP if number and header and len(header) <= _MAX_HEADER else ""
            yield Piece(above + text, Tier.FRONT, whole=True)


def _cells(line: str) -> str:
    return " | ".join(_SPACE.sub(" ", cell).strip() for cell in line.strip().strip("|").split("|") if cell.strip())
