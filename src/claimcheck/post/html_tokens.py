"""HTML as tokens with exact offsets into the file: tags and pieces of text.

Parsers that build a tree lose the place of a character behind an entity or an inline tag; a report must be able to
point at the file. What counts as a tag follows the tokenizer of the HTML standard as far as posts need it.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from claimcheck.model import MappedText
from claimcheck.post.html_rules import RAW_TEXT

# Characters and quoted attributes: beyond these a "<" is taken for text, which bounds the work on broken pages. Pages
# saved by hand hold whole pictures in one attribute.
_MAX_TAG = 5_000_000
_MAX_QUOTES = 120
_TAG_MARK = re.compile(r"[\"'>]")
_NAME = re.compile(r"[A-Za-z][^\s/>]*")
_ATTRIBUTE = re.compile(r"""[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>"']*))?""")
_ENTITY = re.compile(r"&(?:#[0-9]{1,8};?|#[xX][0-9a-fA-F]{1,7};?|[A-Za-z][A-Za-z0-9]{1,31};?)")


@dataclass(frozen=True, slots=True)
class Tag:
    """A start or end tag at `start:end`; names in lower case, attribute values with entities resolved."""

    name: str
    start: int
    end: int
    closing: bool = False
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Text:
    """A run of text at `start:end`; `raw` text is that of an element such as `script`."""

    start: int
    end: int
    raw: bool = False


def tokens(text: str) -> Iterator[Tag | Text]:
    """Yield the tags and texts of a page in order. Never raises; linear."""
    at = 0
    close = -1  # the first ">" after the "<" being looked at: one look serves all those before it
    lowered = text.lower()
    if len(lowered) != len(text):  # a few capitals grow when lowered
        lowered = text
    while at < len(text):
        opening = text.find("<", at)
        if opening < 0:
            yield Text(at, len(text))
            return
        if close < opening:
            close = text.find(">", opening)
            close = close if close >= 0 else len(text) + _MAX_TAG
        end = _markup_end(text, opening, close)
        if not end:
            yield Text(at, opening + 1)
            at = opening + 1
            continue
        if opening > at:
            yield Text(at, opening)
        at = end
        if text[opening + 1] in "!?":
            continue
        tag = _tag(text, opening, end)
        yield tag
        if not tag.closing and tag.name in RAW_TEXT:
            ending = lowered.find("</" + tag.name, at)
            ending = len(text) if ending < 0 else ending
            if ending > at:
                yield Text(at, ending, raw=True)
            at = ending


def _markup_end(text: str, at: int, nearest: int) -> int:
    """Return where the markup that opens at `at` ends, or 0 if the "<" is a character like any other.

    No ">" stands between `at` and `nearest`.
    """
    after = text[at + 1 : at + 2]
    if text.startswith("<!--", at):
        close = text.find("-->", at + 4)
        return close + 3 if close >= 0 else len(text)
    if after in "!?" and after:
        close = text.find(">", at)
        return close + 1 if close >= 0 else len(text)
    if not (after.isalpha() and after.isascii()) and not (after == "/" and text[at + 2 : at + 3].isalpha()):
        return 0
    limit = at + _MAX_TAG
    if nearest >= limit:
        return 0
    i = at + 1
    for _ in range(_MAX_QUOTES):
        m = _TAG_MARK.search(text, i, limit)
        if not m:
            break
        if m.group() == ">":
            return m.end()
        i = m.end()
        if text[m.start() - 1] in "= \t\n":
            close = text.find(m.group(), i, limit)
            if close < 0:
                break  # a quote that never closes
            i = close + 1
    close = text.find(">", at, limit)
    return close + 1 if close >= 0 else 0


def _tag(text: str, start: int, end: int) -> Tag:
    closing = text[start + 1] == "/"
    m = _NAME.match(text, start + (2 if closing else 1), end)
    name = m.group().lower() if m else ""
    attributes: dict[str, str] = {}
    at = m.end() if m else start + 1
    while not closing and at < end - 1:
        a = _ATTRIBUTE.match(text, at, end - 1)
        if not a or a.end() == at:
            break
        value = (a.group(2) or "").strip("\"'")
        attributes.setdefault(a.group(1).lower(), html.unescape(value))
        at = a.end()
    return Tag(name, start, end, closing, attributes)


def text_of(text: str, start: int, end: int) -> MappedText:
    """Return a run of text with its entities resolved; all that one entity stands for maps to the whole of it."""
    chars: list[str] = []
    starts: list[int] = []
    ends: list[int] = []

    def copy(a: int, b: int) -> None:
        chars.extend(text[a:b])
        starts.extend(range(a, b))
        ends.extend(range(a + 1, b + 1))

    at = start
    for m in _ENTITY.finditer(text, start, end):
        clean = html.unescape(m.group())
        if clean == m.group():
            continue
        copy(at, m.start())
        for ch in clean:
            chars.append(ch)
            starts.append(m.start())
            ends.append(m.end())
        at = m.end()
    copy(at, end)
    return MappedText("".join(chars), tuple(starts), tuple(ends))
