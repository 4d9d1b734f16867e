"""Building and filtering `MappedText`: clean text that never forgets where it came from."""

from __future__ import annotations

from collections.abc import Iterable

from claimcheck.model import MappedText

EMPTY = MappedText("", (), ())


def from_file(text: str, start: int, end: int) -> MappedText:
    """Return `text[start:end]` mapped onto itself."""
    return MappedText(text[start:end], tuple(range(start, end)), tuple(range(start + 1, end + 1)))


def concat(parts: Iterable[MappedText]) -> MappedText:
    """Join parts as they are, in order."""
    kept = list(parts)
    return MappedText(
        "".join(p.text for p in kept),
        tuple(i for p in kept for i in p.starts),
        tuple(i for p in kept for i in p.ends),
    )


def drop(mapped: MappedText, spans: Iterable[tuple[int, int]]) -> MappedText:
    """Return the text without the given disjoint, ascending (start, end) ranges of it."""
    parts: list[MappedText] = []
    at = 0
    for start, end in spans:
        if start > at:
            parts.append(mapped.slice(at, start))
        at = max(at, end)
    if not parts and at == 0:
        return mapped
    parts.append(mapped.slice(at, len(mapped.text)))
    return concat(parts)


def strip(mapped: MappedText, extra: str = "") -> MappedText:
    """Return the text without white space, and the characters of `extra`, at either end."""
    start, end = strip_range(mapped.text, 0, len(mapped.text), extra)
    return mapped if (start, end) == (0, len(mapped.text)) else mapped.slice(start, end)


def strip_range(text: str, start: int, end: int, extra: str = "") -> tuple[int, int]:
    """Shrink a range until neither end stands on white space or a character of `extra`."""
    while start < end and (text[start].isspace() or text[start] in extra):
        start += 1
    while end > start and (text[end - 1].isspace() or text[end - 1] in extra):
        end -= 1
    return start, end


def squeeze(mapped: MappedText) -> MappedText:
    """Return the text with each run of white space as one blank and none at the ends."""
    text = mapped.text
    if not any(ch.isspace() and ch != " " for ch in text) and "  " not in text:
        return strip(mapped)
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for ch, start, end in zip(text, mapped.starts, mapped.ends, strict=True):
        if ch.isspace():
            if chars and chars[-1] == " ":
                continue
            ch = " "  # noqa: PLW2901
        chars.append(ch)
        starts.append(start)
        ends.append(end)
    return strip(MappedText("".join(chars), tuple(starts), tuple(ends)))
