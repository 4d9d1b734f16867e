"""Inline markup of Markdown: emphasis, links, images, code, escapes, entities, HTML tags; offsets kept.

A deliberately forgiving reading, in one pass and linear: what does not close is ordinary text.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping

from claimcheck.model import MappedText, Span
from claimcheck.post.blocks import Link

_SPECIAL = re.compile(r"[\\`!\[\]<*_~&]")
_AUTOLINK = re.compile(r"<((?:https?://|mailto:)[^\s<>]{1,2000})>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][A-Za-z0-9-]{0,20}(?:\s[^<>]{0,1000})?/?>")
_HREF = re.compile(r"""^<a\s[^<>]*?href\s*=\s*["']?([^"'\s>]+)""", re.IGNORECASE)
_ENTITY = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")
_TARGET = re.compile(r"""\(\s*<?((?:[^\s()<>]|\([^\s()<>]*\))*)>?(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)""")
_REF_TARGET = re.compile(r"\s?\[([^\[\]\n]{0,200})\]")
_TICKS = re.compile(r"`+")
_RUN = re.compile(r"\*{1,3}|_{1,3}|~~")


class Inline:
    """A reader of inline markup in `text[start:end]`. `references` maps lower-cased labels to addresses.

    With `plain`, only what cannot be meant otherwise in plain text is taken as markup: `[text](https://…)` and
    `**bold**`.
    """

    def __init__(self, text: str, start: int, end: int, references: Mapping[str, str], *, plain: bool = False) -> None:
        """Read the markup."""
        self._text, self._end, self._refs, self._plain = text, end, references, plain
        self._chars: list[str] = []
        self._starts: list[int] = []
        self._ends: list[int] = []
        self._links: list[Link] = []
        self._missing: set[str] = set()
        self._html_link: tuple[str, int, int] | None = None  # address, where its tag and its text begin
        self._closers = _closing_brackets(text, start, end) if "[" in text[start:end] else {}
        self._read(start, end)

    def result(self) -> tuple[MappedText, tuple[Link, ...]]:
        """Return the clean text and the links in it."""
        return MappedText("".join(self._chars), tuple(self._starts), tuple(self._ends)), tuple(self._links)

    def _put(self, chars: str, start: int, end: int) -> None:
        for ch in chars:
            self._chars.append(ch)
            self._starts.append(start)
            self._ends.append(end)

    def _copy(self, start: int, end: int) -> None:
        self._chars.extend(self._text[start:end])
        self._starts.extend(range(start, end))
        self._ends.extend(range(start + 1, end + 1))

    def _read(self, at: int, end: int) -> None:
        text = self._text
        while at < end:
            m = _SPECIAL.search(text, at, end)
            if not m:
                self._copy(at, end)
                return
            self._copy(at, m.start())
            at = self._special(m.start(), end)

    def _special(self, at: int, end: int) -> int:
        """Deal with the character at `at`; return where to go on."""
        ch, text = self._text[at], self._text
        if ch in "![":
            after = self._link(at, end)
            if after:
                return after
        elif ch in "*_~":
            m = _RUN.match(text, at, end)
            if m and self._is_emphasis(m.start(), m.end(), end):
                return m.end()
        elif not self._plain:
            after = self._other(ch, at, end)
            if after:
                return after
        self._copy(at, at + 1)
        return at + 1

    def _other(self, ch: str, at: int, end: int) -> int:
        text = self._text
        if ch == "\\" and at + 1 < end and text[at + 1] in "\\`*_{}[]()#+-.!~<>|":
            self._put(text[at + 1], at, at + 2)
            return at + 2
        if ch == "`":
            ticks = _TICKS.match(text, at, end)
            mark = ticks.group() if ticks else ch
            close = self._find(mark, at + len(mark), end)
            if close > 0:
                self._copy(at + len(mark), close)
                return close + len(mark)
            self._copy(at, at + len(mark))
            return at + len(mark)
        if ch == "&":
            m = _ENTITY.match(text, at, end)
            if m:
                self._put(html.unescape(m.group()), m.start(), m.end())
                return m.end()
        if ch == "<":
            return self._angle(at, end)
        return 0

    def _find(self, mark: str, at: int, end: int) -> int:
        """Find a closing mark; one that was missed once is not looked for again, which keeps the whole linear."""
        if mark in self._missing:
            return -1
        found = self._text.find(mark, at, end)
        if found < 0:
            self._missing.add(mark)
        return found

    def _angle(self, at: int, end: int) -> int:
        text = self._text
        m = _AUTOLINK.match(text, at, end)
        if m:
            self._links.append(Link(m.group(1), Span(m.start(), m.end()), m.start(), m.end()))
            return m.end()
        if text.startswith("<!--", at):
            close = self._find("-->", at + 4, end)
            return close + 3 if close > 0 else 0
        m = _TAG.match(text, at, end)
        if not m:
            return 0
        href = _HREF.match(m.group())
        if href:
            self._html_link = (html.unescape(href.group(1)), m.start(), m.end())
        elif m.group().lower() == "</a>" and self._html_link:
            url, start, inner = self._html_link
            self._links.append(Link(url, Span(inner, m.start()), start, m.end()))
            self._html_link = None
        elif m.group().lower().startswith("<br"):
            self._put(" ", m.start(), m.end())
        return m.end()

    def _link(self, at: int, end: int) -> int:
        """Read `[text](address)`, `[text][label]` or an image; return 0 if it is none."""
        text = self._text
        image = text[at] == "!"
        opening = at + 1 if image else at
        close = self._closers.get(opening, 0)
        if not close:
            return 0
        inner = text[opening + 1 : close]
        target = _TARGET.match(text, close + 1, end)
        if target:
            url = target.group(1)
            after = target.end()
            if self._plain and not url.lower().startswith(("http://", "https://", "mailto:")):
                return 0
        else:
            if inner.startswith("^") or self._plain:
                return 0
            label = _REF_TARGET.match(text, close + 1, end)
            key = (label.group(1) or inner) if label else inner
            url = self._refs.get(key.strip().lower(), "")
            if not url or (not label and inner.isdigit()):
                return 0  # "[1]" alone is a footnote mark
            after = label.end() if label else close + 1
        if image:
            self._links.append(Link(url, Span(at, after), at, after, image=True))
            return after
        self._links.append(Link(url, Span(opening + 1, max(opening + 1, close)), at, after))
        self._read(opening + 1, close)
        return after

    def _is_emphasis(self, start: int, end: int, limit: int) -> bool:
        """Whether a run of marks opens or closes emphasis: it touches a word on one side only, or is not inside one."""
        text = self._text
        before = text[start - 1] if start else " "
        after = text[end] if end < limit else " "
        mark = text[start]
        if self._plain:
            return end - start >= 2 and mark != "_" and (before.isspace() != after.isspace() or not after.isalnum())
        if before.isspace() and after.isspace():
            return False
        if mark == "_" and before.isalnum() and after.isalnum():
            return False
        return not (mark == "*" and end - start == 1 and before.isdigit() and after.isdigit())  # 3*4


def _closing_brackets(text: str, start: int, end: int) -> dict[int, int]:
    """Return for each `[` the place of its `]`, in one pass."""
    pairs: dict[int, int] = {}
    stack: list[int] = []
    for m in re.compile(r"\\.|[\[\]]", re.DOTALL).finditer(text, start, end):
        if m.group() == "[":
            stack.append(m.start())
        elif m.group() == "]" and stack:
            pairs[stack.pop()] = m.start()
    return pairs
