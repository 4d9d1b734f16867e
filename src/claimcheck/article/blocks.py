"""From a page's tree to its visible text, block by block in document order.

A block is what stands in one paragraph, heading, list item, table row or run of bare text. White space is squeezed,
and what takes no room, is hidden or struck out is left out; apart from that a block's text is the page's own: whoever
looks a quote up in the page finds it.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import pairwise

from selectolax.lexbor import LexborNode

from claimcheck.article.hiding import is_hidden
from claimcheck.article.lexicon import (
    HEADING_TAGS,
    INLINE_TAGS,
    MATH_SCRIPTS,
    MATH_TAGS,
    SCREEN_READER_CLASSES,
    SILENT_TAGS,
    STRUCK_TAGS,
)
from claimcheck.article.markup import attributes

_SPACE = re.compile(r"\s+")
# Places where a line may break and marks of no width: "10,<U+200B>000" is one number. Joiners stay, emoji need them.
_NO_WIDTH = re.compile("[\u00ad\u200b\u2060\ufeff]")
_PIECE = re.compile(r"[a-z0-9]+|[A-Z]+(?![a-z])|[A-Z][a-z0-9]*")
_NAMES = ("id", "role", "data-component", "data-testid", "data-test", "data-type", "itemprop", "data-module", "data-qa")
_KEPT: tuple[str, ...] = ("role", "itemprop", "data-articlebody", "aria-hidden")
_BR = "\n"

# Characters of one block; a longer one is cut into several.
MAX_BLOCK = 20_000
MAX_BLOCKS = 20_000
# Characters of a table cell whose text stands in a paragraph; pages laid out by tables have longer ones.
MAX_PARAGRAPH_CELL = 100


@dataclass(slots=True)
class Element:
    """A block-level element. `first`/`last` delimit its blocks (half open); `words` are its attribute words.

    `node` identifies the element in the parsed tree that the layout was read from (`LexborNode.mem_id`).
    """

    index: int
    parent: int
    tag: str
    classes: tuple[str, ...] = ()
    words: frozenset[str] = frozenset()
    pairs: frozenset[str] = frozenset()
    attrs: Mapping[str, str] = field(default_factory=dict)
    first: int = 0
    last: int = 0
    picture: bool = False  # holds an image, at most two levels down
    node: int = 0


@dataclass(frozen=True, slots=True)
class Block:
    """Visible text of one block. `element` indexes `Layout.elements`; `links` counts characters inside links."""

    index: int
    text: str
    element: int
    tag: str
    links: int = 0
    breaks: tuple[int, ...] = ()  # offsets where a sentence starts though no space stands before it
    row: int = -1  # number of the table row, counted from 0, for tag "tr"
    header: str = ""  # the header row's text for a row of a table that has one


@dataclass(frozen=True, slots=True)
class Layout:
    """A page's block elements and blocks."""

    elements: tuple[Element, ...]
    blocks: tuple[Block, ...]

    def ancestors(self, element: int) -> list[int]:
        """Return the element and those around it, innermost first."""
        out = []
        while element >= 0:
            out.append(element)
            element = self.elements[element].parent
        return out


def attribute_words(attrs: Mapping[str, str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the lower-cased words of the naming attributes, and their neighbouring pairs joined by a hyphen."""
    words: set[str] = set()
    pairs: set[str] = set()
    values = attrs.get("class", "").split()[:30]
    values.extend(attrs[name] for name in _NAMES if attrs.get(name))
    for value in values:
        pieces = [piece.lower() for piece in _PIECE.findall(value[:120])]
        words.update(pieces)
        words.add(value.lower())
        pairs.update(f"{a}-{b}" for a, b in pairwise(pieces))
    return frozenset(words), frozenset(pairs)


def read_layout(root: LexborNode | None) -> Layout:
    """Walk a tree. Works without recursion; takes at most `MAX_BLOCKS` blocks."""
    if root is None:
        return Layout((), ())
    walk = _Walk()
    walk.run(root)
    return Layout(tuple(walk.elements), tuple(walk.blocks))


class _Walk:
    """The state of one walk through a tree."""

    def __init__(self) -> None:
        self.elements: list[Element] = []
        self.blocks: list[Block] = []
        self.stack: list[int] = []  # open block elements
        self.pieces: list[str] = []
        self.links = 0
        self.in_link = 0
        self.marks: list[int] = []  # indices into pieces where a footnote mark ends
        self.row: list[str] | None = None  # cells of the open table row
        self.rows = 0
        self.header = ""

    def run(self, root: LexborNode) -> None:
        node: LexborNode | None = root
        while node is not None and len(self.blocks) < MAX_BLOCKS:
            entered = self.enter(node)
            child = node.child if entered else None
            if child is not None:
                node = child
                continue
            if entered:
                self.leave(node)
            while node is not None and node.next is None:
                if node.mem_id == root.mem_id:
                    node = None
                    break
                node = node.parent
                if node is not None:
                    self.leave(node)
            if node is None or node.mem_id == root.mem_id:
                break
            node = node.next
        self.flush()

    def enter(self, node: LexborNode) -> bool:
        """Take a node in; return whether its children are to be visited."""
        if node.is_text_node:
            text = node.text_content or ""
            self.pieces.append(text if text.isascii() else _NO_WIDTH.sub("", text))
            if self.in_link:
                self.links += len(text.strip())
            return False
        if not node.is_element_node:
            return False
        tag = node.tag or ""
        if tag in SILENT_TAGS:
            return False
        if tag == "br":
            self.pieces.append(_BR)
            return False
        if tag in ("img", "picture"):
            for index in self.stack[-3:]:
                self.elements[index].picture = True
            return False
        if tag in INLINE_TAGS or "-" in tag:
            return self._enter_inline(node, tag)
        attrs = attributes(node)
        if tag == "hr" or is_hidden(attrs) or not SCREEN_READER_CLASSES.isdisjoint(attrs.get("class", "").split()):
            self.flush()
            return False
        if tag == "button" or attrs.get("role") == "button":
            self.flush()
            return False
        if tag in ("td", "th") and self.row is not None:
            self._open(node, attrs)
            return True
        self.flush()
        self._open(node, attrs)
        if tag == "table":
            self.rows, self.header = 0, ""
        if tag == "tr" and _is_data_row(node):
            self.row = []
        return True

    def _enter_inline(self, node: LexborNode, tag: str) -> bool:
        if tag in STRUCK_TAGS:
            return False
        attrs = node.attributes
        if ("style" in attrs or "hidden" in attrs) and is_hidden(attributes(node)):
            return False
        if tag == "a":
            self.in_link += not (attrs.get("href") or "").startswith("#")
        elif tag == "sup":
            before = "".join(self.pieces[-2:])[-1:]
            linked = node.css_first("a") is not None or (node.parent is not None and node.parent.tag == "a")
            if before.isdigit() or (before.isalpha() and linked):
                self.pieces.append(" ")
        elif tag in MATH_TAGS and node.prev is not None and node.parent is not None and node.parent.tag in MATH_SCRIPTS:
            # "10" with "6" above it must not become 106.
            self.pieces.append(" ")
        return True

    def _open(self, node: LexborNode, attrs: dict[str, str]) -> None:
        tag = node.tag or ""
        words, pairs = attribute_words(attrs)
        parent = self.stack[-1] if self.stack else -1
        index = len(self.elements)
        count = len(self.blocks)
        kept = {name: attrs[name] for name in _KEPT if name in attrs}
        self.elements.append(
            Element(
                index,
                parent,
                tag,
                tuple(attrs.get("class", "").split()),
                words,
                pairs,
                kept,
                count,
                count,
                node=node.mem_id,
            )
        )
        self.stack.append(index)

    def leave(self, node: LexborNode) -> None:
        """Close an element that was entered."""
        tag = node.tag or ""
        if not node.is_element_node or tag == "br":
            return
        if tag in INLINE_TAGS or "-" in tag:
            if tag == "a":
                href = node.attributes.get("href") or ""
                self.in_link = max(0, self.in_link - (not href.startswith("#")))
            elif tag == "sup":
                self.marks.append(len(self.pieces))
            return
        if tag in ("td", "th") and self.row is not None:
            self._close_cell()
        elif tag == "tr" and self.row is not None:
            self._close_row(node)
        else:
            self.flush()
        if self.stack:
            self.elements[self.stack.pop()].last = len(self.blocks)

    def _close_cell(self) -> None:
        text = _squeeze("".join(self.pieces))
        self.pieces.clear()
        self.marks.clear()
        if self.row is not None and text:
            self.row.append(text)

    def _close_row(self, node: LexborNode) -> None:
        cells, self.row = self.row or [], None
        text = " | ".join(cells)[:MAX_BLOCK]
        only_heads = node.css_first("th") is not None and node.css_first("td") is None
        if text:
            header = "" if only_heads else self.header
            self.blocks.append(Block(len(self.blocks), text, self.stack[-1], "tr", self.links, (), self.rows, header))
            if only_heads and len(cells) > 1 and len(text) <= 400:
                self.header = text
            self.rows += 1
        self.links = 0

    def _tag(self, element: int) -> str:
        """Return the tag a block goes by: a heading is one even if its text stands in boxes inside it."""
        tag = self.elements[element].tag
        if tag in ("div", "p", "section"):
            for index in self.stack[-4:-1]:
                if self.elements[index].tag in HEADING_TAGS:
                    return self.elements[index].tag
        return tag

    def flush(self) -> None:
        """End the open block."""
        if not self.pieces:
            return
        if self.row is not None:
            self.pieces.append(" ")
            return
        pieces, self.pieces = self.pieces, []
        links, self.links = self.links, 0
        marks, self.marks = self.marks, []
        element = self.stack[-1] if self.stack else -1
        if element < 0 or not any(ch.isalnum() for piece in pieces for ch in piece):
            return
        tag = self._tag(element)
        for text, breaks in _paragraphs(pieces, marks):
            total = max(1, len(text))
            share = min(links, total)
            self.blocks.append(Block(len(self.blocks), text, element, tag, share, breaks))
            links -= share


def _is_data_row(row: LexborNode) -> bool:
    """Whether a table row holds data: short cells, of one paragraph at most, without tables or lists of their own."""
    if row.css_first("div > div, table, ul, h1, h2, h3, article, p ~ p") is not None:
        return False
    text = row.text(deep=True)
    if row.css_first("p") is not None:
        cells = len(row.css("td, th"))
        return cells > 1 and len(text) < MAX_PARAGRAPH_CELL * cells
    return len(text) < 1_500


def _squeeze(text: str) -> str:
    return _SPACE.sub(" ", text).strip()


def _paragraphs(pieces: list[str], marks: list[int]) -> list[tuple[str, tuple[int, ...]]]:
    """Join the pieces of a block; two line breaks in a row, or one between whole sentences, end a paragraph."""
    out: list[tuple[str, tuple[int, ...]]] = []
    text = ""
    breaks: list[int] = []
    after_mark = set(marks)
    pending = 0
    for number, piece in enumerate(pieces):
        if piece == _BR:
            pending += 1
            continue
        clean = _SPACE.sub(" ", piece)
        if not clean.strip():
            text += " " if text and not text.endswith(" ") else ""
            continue
        if pending:
            if text.strip() and (pending > 1 or _ends(text, clean)):
                out.append((text.strip(), tuple(breaks)))
                text, breaks = "", []
            else:
                text += " "
            pending = 0
        if text.endswith(" ") or not text:
            clean = clean.lstrip()
        elif _glued(text, clean):
            text += " "
        if number in after_mark and text:
            breaks.append(len(text))
        text += clean
        while len(text) > MAX_BLOCK:
            out.append((text[:MAX_BLOCK].strip(), ()))
            text, breaks = text[MAX_BLOCK:], []
    if text.strip():
        out.append((text.strip(), tuple(breaks)))
    return out


def _ends(before: str, after: str) -> bool:
    """Whether a single line break between the two ends a line rather than wraps it."""
    return before.rstrip()[-1:] in ".!?:;”\"'’)" or not after.lstrip()[:1].islower()


def _glued(before: str, after: str) -> bool:
    """Whether two neighbouring inline elements would run into one word: "Sam Smith" and "Reporter"."""
    return before[-1:].islower() and before[-2:-1].isalpha() and after[:1].isupper() and after[1:2].islower()


def is_heading(block: Block) -> bool:
    """Whether a block is a heading."""
    return block.tag in HEADING_TAGS
