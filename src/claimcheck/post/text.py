"""Posts in plain text: which lines stand for themselves and which are one wrapped paragraph."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from claimcheck.model import MappedText
from claimcheck.post.blocks import Block, BlockKind, Layout, Link
from claimcheck.post.inline import Inline
from claimcheck.post.mapped import concat

_LINE = re.compile(r"([^\r\n\x0b\x0c\x85\u2028\u2029]*)(?:\r\n|[\r\n\x0b\x0c\x85\u2028\u2029]|$)")
_BULLET = re.compile(r"(?:[-*+•·‣⁃◦▪–—»>→➡]|\d{1,2}[.)]|[a-z]\))\s+(?=\S)")
_TAGS_ONLY = re.compile(r"\s*#\w+(?:\s+#\w+)*\s*")
_TAG_REST = re.compile(r"\w+(?:\s+#\w+)*\s*")
_ENDS = (".", "!", "?", ":", "…", ".”", '."', "!”", "?”", ".)")
_HAS_URL = re.compile(r"https?://|www\.", re.IGNORECASE)
# A text is taken for hard-wrapped (as mail programs do) when no line without a link is longer than this ...
_MAX_WRAP = 100
# ... and at least this many lines fill the width to within one long word.
_MIN_FULL_LINES = 3
_LONG_WORD = 16


@dataclass(frozen=True, slots=True)
class _Line:
    start: int
    end: int
    text: str


def read_text(text: str) -> Layout:
    """Return the logical lines of a plain-text post."""
    lines = _lines(text)
    width = _wrap_width(lines)
    blocks: list[Block] = []
    group = 0
    run: list[_Line] = []

    def flush() -> None:
        if run:
            blocks.append(_block(text, tuple(run), group))
            run.clear()

    for line in lines:
        if not line.text:
            flush()
            group += 1
            continue
        if run and not _goes_on(run[-1], line, width):
            flush()
        run.append(line)
    flush()
    return Layout(tuple(blocks))


def _lines(text: str) -> list[_Line]:
    out: list[_Line] = []
    at = 0
    while at < len(text):
        m = _LINE.match(text, at)
        if m is None or m.end() == at:
            break
        raw = m.group(1)
        start = m.start(1) + len(raw) - len(raw.lstrip())
        end = m.start(1) + len(raw.rstrip())
        out.append(_Line(start, max(start, end), raw.strip()))
        at = m.end()
    return out


def _wrap_width(lines: list[_Line]) -> int:
    """Return the width at which a text was wrapped, or 0 when its lines are as its author broke them."""
    lengths = [len(line.text) for line in lines if line.text and not _HAS_URL.search(line.text)]
    width = max(lengths, default=0)
    if not 40 <= width <= _MAX_WRAP:
        return 0
    full = sum(
        1
        for line, following in pairwise(lines)
        if width - _LONG_WORD <= len(line.text) and following.text and not line.text.endswith(_ENDS)
    )
    return width if full >= _MIN_FULL_LINES else 0


def _goes_on(before: _Line, after: _Line, width: int) -> bool:
    """Whether a line continues the one above it."""
    if _TAGS_ONLY.fullmatch(before.text) and "#" in after.text and _TAG_REST.fullmatch(after.text):
        return True  # a hashtag broken over two lines
    if _BULLET.match(after.text) or not (after.text[0].isalnum() or after.text[0] in "(“\"'‘$€£[*"):
        return False
    if _HAS_URL.match(after.text) or _HAS_URL.search(before.text) or after.text.startswith("["):
        return False
    if width:
        return len(before.text) + 1 + len(after.text.split(maxsplit=1)[0]) > width
    return after.text[0].islower() and not before.text.endswith(_ENDS) and len(before.text) > 40


def _block(text: str, lines: tuple[_Line, ...], group: int) -> Block:
    bullet = _BULLET.match(lines[0].text)
    parts: list[MappedText] = []
    links: list[Link] = []
    for number, line in enumerate(lines):
        start = line.start + (bullet.end() if bullet and number == 0 else 0)
        clean, found = Inline(text, start, line.end, {}, plain=True).result()
        if number:
            # A word hyphenated at the line end is left as it stands: whether the hyphen belongs is not for us to say.
            before = parts[-1]
            glue_at = before.ends[-1] if before.text else line.start
            broken_tag = _TAGS_ONLY.fullmatch(lines[number - 1].text) and not line.text.startswith("#")
            if not broken_tag:
                parts.append(MappedText(" ", (glue_at,), (line.start,)))
        parts.append(clean)
        links.extend(found)
    return Block(BlockKind.BULLET if bullet else BlockKind.LINE, concat(parts), group, tuple(links))
