"""From a tree of XML to pieces: which elements are paragraphs, which only mark words inside them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from claimcheck.article.blocks import MAX_BLOCK, MAX_BLOCKS
from claimcheck.article.passages import ROW_GAP, Piece
from claimcheck.article.wordlist import words
from claimcheck.model import Tier

_SPACE = re.compile(r"\s+")
_MAX_HEADER = 400  # characters of a table's header that go with each of its rows


@dataclass(frozen=True, slots=True)
class Dialect:
    """What the elements of a language mean, by their names without prefix.

    `blocks` end a paragraph even amid text; every other element does so only where no text stands beside it. `title`
    names headings of the whole, `front` and `page` what belongs to those tiers, `silent` what is no text.
    """

    headings: frozenset[str] = words("title head heading header h1 h2 h3 h4 h5 h6 bridgehead")
    title: frozenset[str] = frozenset()
    blocks: frozenset[str] = words("p para paragraph sec section list item listitem table figure blockquote quote div")
    rows: frozenset[str] = words("tr row")
    cells: frozenset[str] = words("td th entry cell")
    heads: frozenset[str] = words("thead tHead")
    front: frozenset[str] = words("caption figcaption")
    page: frozenset[str] = words("bibliography listBibl references footnote note")
    silent: frozenset[str] = words("script style teiHeader encodingDesc")
    breaks: frozenset[str] = words("br lb break")


def local(element: etree._Element) -> str:
    """Return an element's name without its namespace; "" for what is no element."""
    tag = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def text_of(element: etree._Element | None, dialect: Dialect | None = None) -> str:
    """Return all text inside an element, white space squeezed."""
    if element is None:
        return ""
    silent = dialect.silent if dialect else frozenset()
    return _squeezed("".join(_strings(element, silent)))


def _strings(element: etree._Element, silent: frozenset[str]) -> Iterator[str]:
    skipped: etree._Element | None = None
    for event, one in etree.iterwalk(element, events=("start", "end")):
        if event == "start" and skipped is None:
            if local(one) in silent or not local(one):
                skipped = one
            else:
                yield one.text or ""
        elif event == "end":
            if skipped is one:
                skipped = None
            if skipped is None and one is not element:
                yield one.tail or ""


def _squeezed(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def pieces_of(root: etree._Element, dialect: Dialect) -> tuple[Piece, ...]:
    """Return the pieces of a document in order. Works without recursion; takes at most `MAX_BLOCKS`."""
    walk = _Walk(dialect)
    walk.run(root)
    return tuple(walk.pieces)


class _Walk:
    """The state of one walk."""

    def __init__(self, dialect: Dialect) -> None:
        self.dialect = dialect
        self.pieces: list[Piece] = []
        self.text: list[str] = []
        self.tiers: list[Tier] = [Tier.BODY]
        self.names: list[str] = []
        self.header = ""

    def run(self, root: etree._Element) -> None:
        skipped: etree._Element | None = None
        inline: list[bool] = []
        mixed: list[bool] = [False]
        for event, element in etree.iterwalk(root, events=("start", "end")):
            if len(self.pieces) >= MAX_BLOCKS:
                return
            if event == "start":
                if skipped is not None:
                    continue
                if self._skips(element):
                    skipped = element
                    continue
                name = local(element)
                inline.append(mixed[-1] and name not in self.dialect.blocks)
                mixed.append(inline[-1] or _is_mixed(element))
                self._enter(element, name, inline=inline[-1])
            else:
                if skipped is not None and skipped is not element:
                    continue
                if skipped is element:
                    skipped = None
                else:
                    mixed.pop()
                    self._leave(inline=inline.pop())
                if element is not root:
                    self.text.append(element.tail or "")
        self._flush()

    def _skips(self, element: etree._Element) -> bool:
        """Take in what is one piece by itself; return whether nothing inside is to be visited any more."""
        name, dialect = local(element), self.dialect
        if not name or name in dialect.silent:
            return True
        if name in dialect.breaks:
            self.text.append(" ")
            return True
        if name in dialect.rows:
            self._flush()
            self._row(element)
            return True
        return False

    def _enter(self, element: etree._Element, name: str, *, inline: bool) -> None:
        if not inline:
            self._flush()
            self.names.append(name)
            self.tiers.append(self._tier(name))
            if name in ("table", "tgroup"):
                self.header = ""
        self.text.append(element.text or "")

    def _leave(self, *, inline: bool) -> None:
        if not inline:
            self._flush()
            self.names.pop()
            self.tiers.pop()

    def _tier(self, name: str) -> Tier:
        around = self.tiers[-1]
        if name in self.dialect.page or around is Tier.PAGE:
            return Tier.PAGE
        return Tier.FRONT if name in self.dialect.front or name in self.dialect.title else around

    def _flush(self) -> None:
        text = _squeezed("".join(self.text))
        self.text.clear()
        if not any(ch.isalnum() for ch in text):
            return
        tier = self.tiers[-1]
        heads = any(name in self.dialect.headings for name in self.names[-2:])
        heading = heads and tier is Tier.BODY and len(text) <= 300
        for start in range(0, len(text), MAX_BLOCK):
            self.pieces.append(Piece(text[start : start + MAX_BLOCK], tier, is_heading=heading, whole=heading))

    def _row(self, row: etree._Element) -> None:
        cells = [(local(cell), text_of(cell, self.dialect)) for cell in row if local(cell) in self.dialect.cells]
        text = " | ".join(value for _, value in cells if value)[:MAX_BLOCK]
        if not text:
            return
        parent = row.getparent()
        is_head = all(name == "th" for name, _ in cells) or (parent is not None and local(parent) in self.dialect.heads)
        above = self.header + ROW_GAP if self.header and not is_head else ""
        tier = Tier.PAGE if self.tiers[-1] is Tier.PAGE else Tier.FRONT
        self.pieces.append(Piece(above + text, tier, whole=True))
        if is_head and len(cells) > 1 and len(text) <= _MAX_HEADER:
            self.header = text


def _is_mixed(element: etree._Element) -> bool:
    if element.text and element.text.strip():
        return True
    return any(child.tail and child.tail.strip() for child in element)
