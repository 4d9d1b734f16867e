"""Spans that do not cut markup in two."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from claimcheck.post.blocks import Link

_CLOSING = re.compile(r"\*{1,3}|_{1,3}|~~|`|</(?:b|strong|i|em|u|s|mark|span|small|cite|code)\s*>", re.IGNORECASE)
_OPENING = re.compile(
    r"(?:\*{1,3}|_{1,3}|~~|`|<(?:b|strong|i|em|u|s|mark|span|small|cite|code)(?:\s[^<>]{0,200})?>)$", re.IGNORECASE
)


def whole_markup(text: str, start: int, end: int, links: Sequence[Link]) -> tuple[int, int]:
    """Widen a span of the file so that a link or an emphasis that it holds is held whole.

    `links` are in the order of the file and do not overlap.
    """
    for link in links[bisect_left(links, start, key=_end) : bisect_right(links, end, key=_start)]:
        if start <= link.anchor.start < end <= link.anchor.end or start <= link.anchor.start < link.anchor.end == end:
            end = max(end, link.end)
        if link.anchor.start <= start < link.anchor.end <= end:
            start = min(start, link.start)
    for _ in range(3):
        close = _CLOSING.match(text, end)
        if not close or not _has_opening(text[start:end], close.group()):
            break
        end = close.end()
    for _ in range(3):
        opening = _OPENING.search(text[max(0, start - 220) : start])
        if not opening or not _has_closing(text[start:end], opening.group()):
            break
        start -= len(opening.group())
    return start, end


def _start(link: Link) -> int:
    return link.start


def _end(link: Link) -> int:
    return link.end


def _has_opening(inside: str, closing: str) -> bool:
    if closing.startswith("</"):
        name = closing[2:-1].strip().lower()
        lowered = inside.lower()
        return len(re.findall(rf"<{name}[\s>]", lowered)) > lowered.count(f"</{name}")
    return inside.count(closing) % 2 == 1


def _has_closing(inside: str, opening: str) -> bool:
    if opening.startswith("<"):
        m = re.match(r"<(\w+)", opening)
        name = m.group(1).lower() if m else ""
        lowered = inside.lower()
        return lowered.count(f"</{name}") > len(re.findall(rf"<{name}[\s>]", lowered))
    return inside.count(opening) % 2 == 1
