"""A page as far as it is known when it is asked whether it is an article, and the words for the answer."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from selectolax.lexbor import LexborHTMLParser

from claimcheck.article.blocks import Layout, is_heading
from claimcheck.article.extraction import Sorted
from claimcheck.article.linked_data import ARTICLE_TYPES
from claimcheck.article.metadata import Metadata
from claimcheck.article.signs import NO_SIGNS, Signs
from claimcheck.model import Page, Tier

# Fewer characters of body than this are no article by themselves: two or three sentences.
LITTLE = 400
# "A mere teaser of a few sentences before a wall": up to this much body is unread, more is read in part.
TEASER = 900
# Text of a page that says this much is an article even if it carries a challenge's code.
PLENTY = 1_500

# A site's name after a headline; a colon is part of the headline.
_SITE = re.compile(r"\s+[|\-–—·•»]\s.*$|\s*\|.*$")
_ARTICLE_NAMES = ("article:published_time", "og:article:published_time", "citation_title", "parsely-pub-date")


@dataclass(frozen=True, slots=True)
class Finding:
    """Why a page is no article: a stable code and one line for a person."""

    reason: str
    detail: str


OK = Finding("ok", "")
# Reasons of a text that begins and is too short to be read in part.
TEASERS = frozenset({"paywall", "registration-wall", "teaser"})


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
    signs: Signs = NO_SIGNS
    walls: tuple[WallMark, ...] = ()

    @property
    def titles(self) -> tuple[str, str]:
        """The title in the page and the one in its head."""
        title = next((s.block.text for s in self.blocks if s.role == "title"), "") or self.metadata.title
        return title, self.metadata.head_title

    @property
    def url(self) -> str:
        """The address that the page was found at in the end."""
        return self.page.final_url or self.page.url

    @property
    def path(self) -> tuple[str, ...]:
        """The lower-case parts of the final address's path."""
        return path_of(self.url)

    @property
    def says_article(self) -> bool:
        """Whether the page's own data call it one article."""
        named = not ARTICLE_TYPES.isdisjoint(self.metadata.types)
        return named or any(name in self.metadata.meta for name in _ARTICLE_NAMES)

    @property
    def whole_item(self) -> bool:
        """Whether a short text is plainly an article: enough of it, in a page that says so."""
        return self.body >= PLENTY or (self.body >= LITTLE and self.says_article)


def look(
    page: Page,
    markup: str,
    layout: Layout,
    blocks: Sequence[Sorted],
    metadata: Metadata,
    *,
    signs: Signs = NO_SIGNS,
    walls: Sequence[WallMark] = (),
) -> Look:
    """Put together what is known of a page."""
    body = sum(len(s.block.text) for s in blocks if s.tier is Tier.BODY and not is_heading(s.block))
    shown = sum(len(b.text) for b in layout.blocks)
    return Look(page, markup, layout, blocks, metadata, body, shown, signs, tuple(walls))


def path_of(url: str) -> tuple[str, ...]:
    """Return the lower-case parts of an address's path."""
    try:
        return tuple(piece for piece in urlsplit(url).path.lower().split("/") if piece)
    except ValueError:
        return ()


def is_all(said: str, pattern: re.Pattern[str], *, more: int) -> bool:
    """Whether a title is what the pattern finds and no more than `more` words, but for the site's name."""
    title = _SITE.sub("", said[:300]).strip() or said[:300]
    found = pattern.match(title)
    return found is not None and len(title[found.end() :].split()) <= more
