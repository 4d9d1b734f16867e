"""A page as far as it is known when it is asked whether it is an article, and the words for the answer."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from selectolax.lexbor import LexborHTMLParser

from claimcheck.article.blocks import Layout, is_heading
from claimcheck.article.extraction import Sorted
from claimcheck.article.metadata import Metadata
from claimcheck.model import Page, Tier


@dataclass(frozen=True, slots=True)
class Finding:
    """Why a page is no article: a stable code and one line for a person."""

    reason: str
    detail: str


OK = Finding("ok", "")


@dataclass(frozen=True, slots=True)
class WallMark:
    """A wall that somebody who knows the publisher found: `name` reads after "stops at" ("a registration wall").

    `words` is what the wall says, for a person; it may be empty.
    """

    name: str
    words: str = ""


def walls_at(tree: LexborHTMLParser, selectors: Mapping[str, str]) -> tuple[WallMark, ...]:
    """Return the walls in a page: `selectors` maps CSS selectors to what they find ("a registration wall")."""
    found = ((name, tree.css_first(selector)) for selector, name in selectors.items())
    return tuple(
        WallMark(name, " ".join(node.text(deep=True).split())[:200]) for name, node in found if node is not None
    )


@dataclass(frozen=True, slots=True)
class Look:
    """A page as far as it is known: what came back, its markup, its blocks with their tiers, what it says of itself.

    `body` and `shown` count characters of the article's body and of everything visible. `walls` are those that an
    outlet's own marks found.
    """

    page: Page
    markup: str
    layout: Layout
    blocks: Sequence[Sorted]
    metadata: Metadata
    body: int
    shown: int
    walls: tuple[WallMark, ...] = ()

    @property
    def titles(self) -> tuple[str, str]:
        """The title in the page and the one in its head."""
        title = next((s.block.text for s in self.blocks if s.role == "title"), "") or self.metadata.title
        return title, self.metadata.head_title


def look(
    page: Page,
    markup: str,
    layout: Layout,
    blocks: Sequence[Sorted],
    metadata: Metadata,
    *,
    walls: Sequence[WallMark] = (),
) -> Look:
    """Put together what is known of a page."""
    body = sum(len(s.block.text) for s in blocks if s.tier is Tier.BODY and not is_heading(s.block))
    return Look(page, markup, layout, blocks, metadata, body, sum(len(b.text) for b in layout.blocks), tuple(walls))
