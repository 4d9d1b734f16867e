"""Where an outlet's selectors match in a page."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date

from selectolax.lexbor import LexborHTMLParser, LexborNode

from claimcheck.article.blocks import Layout
from claimcheck.article.lexicon import INLINE_TAGS
from claimcheck.article.look import WallMark, walls_at
from claimcheck.article.metadata import Metadata, to_date
from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.article.outlets.registry import recognise

# The parts of a version that mark blocks.
FIELDS = ("title", "standfirst", "body", "paragraphs", "captions", "byline", "drop", "walls", "end_matter")
# Elements that one selector may match in one page; the longest table of 42 stored pages has 300 rows.
MAX_MATCHES = 5_000
# A body of fewer characters is an empty shell, and the article stands elsewhere.
MIN_BODY = 200
# Names in a byline, and characters of one; papers with more authors than that are named by the first of them.
MAX_NAMES = 100
MAX_NAME = 200

_SPACE = re.compile(r"\s+")
_BY = re.compile(r"^by[:\s]\s*", re.I)


@dataclass(frozen=True, slots=True)
class Marks:
    """Per field of `FIELDS` and per block the selector whose element holds the block, or an empty string."""

    by_field: Mapping[str, Sequence[str]]

    def at(self, name: str, index: int) -> str:
        """Return the selector of a field that holds a block."""
        return self.by_field[name][index]


@dataclass(frozen=True, slots=True)
class Choice:
    """An outlet's version that fits a page, with its marks and what it says of the page."""

    outlet: Outlet
    version: Version
    marks: Marks
    metadata: Metadata
    walls: tuple[WallMark, ...] = ()

    @property
    def label(self) -> str:
        """The name for reports: "nature/2024-03"."""
        return f"{self.outlet.name}/{self.version.since}"


def choose(tree: LexborHTMLParser, layout: Layout, metadata: Metadata, url: str) -> tuple[Choice | None, str]:
    """Return the newest fitting version of the outlet that a page is of, or the name of the outlet none of whose fits.

    `layout` must be read from `tree`, unchanged since. `url` is the address the page came from.
    """
    known = recognise(url, metadata.canonical, metadata.meta)
    for outlet in known:
        for version in outlet.versions:
            marks = _marks(tree, layout, version)
            walls = walls_at(tree, dict(version.walls))
            if _fits(layout, marks, version, metadata, walled=bool(walls)):
                return Choice(outlet, version, marks, _metadata(tree, outlet, version, metadata), walls), ""
    return None, known[0].name if known else ""


def _fits(layout: Layout, marks: Marks, version: Version, metadata: Metadata, *, walled: bool) -> bool:
    body = (b for b in layout.blocks if marks.at("body", b.index) and not marks.at("drop", b.index))
    inside = sum(len(block.text) for block in body)
    return inside >= (1 if walled or version.excerpt else MIN_BODY) or bool(version.linked_body and metadata.bodies)


def _marks(tree: LexborHTMLParser, layout: Layout, version: Version) -> Marks:
    places = {element.node: element for element in layout.elements}
    out: dict[str, list[str]] = {}
    for name in FIELDS:
        held = [""] * len(layout.blocks)
        selectors = dict(version.walls) if name == "walls" else getattr(version, name)
        for selector in selectors:
            for node in tree.css(selector)[:MAX_MATCHES]:
                # What is dropped must not take its surroundings along.
                element = places.get((node if name == "drop" else _block_level(node)).mem_id)
                for index in range(element.first, element.last) if element else ():
                    held[index] = held[index] or selector
        out[name] = held
    return Marks(out)


def _block_level(node: LexborNode) -> LexborNode:
    """Return the nearest element, from the node outwards, that makes blocks of its own."""
    at = node
    while at.parent is not None and ((at.tag or "") in INLINE_TAGS or "-" in (at.tag or "")):
        at = at.parent
    return at


def _metadata(tree: LexborHTMLParser, outlet: Outlet, version: Version, metadata: Metadata) -> Metadata:
    return replace(
        metadata,
        byline=_byline(tree, version) or metadata.byline,
        published=_published(tree, version) or metadata.published,
        publisher=_first(tree, version.publisher) or outlet.publisher,
        kind=outlet.kind or metadata.kind,
    )


def _byline(tree: LexborHTMLParser, version: Version) -> str:
    for selector in version.byline:
        names = [_said(node).strip(" ,;") for node in tree.css(selector)[:MAX_NAMES]]
        found = dict.fromkeys(_BY.sub("", name) for name in names if name and len(name) < MAX_NAME)
        if found:
            return ", ".join(found)
    return ""


def _first(tree: LexborHTMLParser, selectors: tuple[str, ...]) -> str:
    found = (_said(node) for selector in selectors for node in tree.css(selector)[:MAX_NAMES])
    return next((text for text in found if text and len(text) < MAX_NAME), "")


def _said(node: LexborNode) -> str:
    return _SPACE.sub(" ", node.attributes.get("content") or node.text(deep=True)).strip()


def _published(tree: LexborHTMLParser, version: Version) -> date | None:
    for selector in version.published:
        for node in tree.css(selector)[:MAX_NAMES]:
            attrs = node.attributes
            said = (attrs.get("datetime"), attrs.get("content"), node.text(deep=True)[:200])
            day = next((found for text in said if text and (found := to_date(text))), None)
            if day is not None:
                return day
    return None
