"""Whether what came back is an article, part of one, or something else.

Everything here goes by structure: what little text there is beside a mark, where a mark stands, how the text ends.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from urllib.parse import urlsplit

from claimcheck.article.blocks import Layout, is_heading
from claimcheck.article.extraction import Sorted
from claimcheck.article.lexicon import CONSENT_WORDS
from claimcheck.article.metadata import Metadata
from claimcheck.article.walls import (
    CHALLENGE_CODE,
    CHALLENGE_HEADERS,
    CHALLENGE_TITLE,
    CONSENT_TITLE,
    LOGIN_TITLE,
    NOT_FOUND_IN_TITLE,
    NOT_FOUND_TITLE,
    SCRIPT_WANTED,
    TIER_LOCKED,
    TIER_NAMES,
    WALL_TEXT,
    WALL_WORDS,
)
from claimcheck.model import Page, Tier

# Fewer characters of body than this are no article by themselves: two or three sentences.
LITTLE = 400
# "A mere teaser of a few sentences before a wall": up to this much body is unread, more is read in part.
TEASER = 900
# Text of a page that says this much is an article even if it carries a challenge's code.
PLENTY = 1_500
# A body with less than this share of the words that the page's own metadata counts was cut.
WORD_SHARE = 0.6
# Word counts below this are too rough to go by.
MIN_WORDS = 150


@dataclass(frozen=True, slots=True)
class Finding:
    """Why a page is no article: a stable code and one line for a person."""

    reason: str
    detail: str


OK = Finding("ok", "")


def challenged(page: Page, markup: str) -> bool:
    """Whether the response's headers or code say that a guard answered instead of the site."""
    for name, pattern in CHALLENGE_HEADERS.items():
        if pattern.search(page.header(name)):
            return True
    return CHALLENGE_CODE.search(markup) is not None


@dataclass(frozen=True, slots=True)
class Look:
    """A page as far as it is known: what came back, its markup, its blocks with their tiers, what it says of itself.

    `body` and `shown` count characters of the article's body and of everything visible.
    """

    page: Page
    markup: str
    layout: Layout
    blocks: Sequence[Sorted]
    metadata: Metadata
    body: int
    shown: int

    @property
    def titles(self) -> tuple[str, str]:
        """The title in the page and the one in its head."""
        title = next((s.block.text for s in self.blocks if s.role == "title"), "") or self.metadata.title
        return title, self.metadata.head_title


def look(page: Page, markup: str, layout: Layout, blocks: Sequence[Sorted], metadata: Metadata) -> Look:
    """Put together what is known of a page."""
    body = sum(len(s.block.text) for s in blocks if s.tier is Tier.BODY and not is_heading(s.block))
    return Look(page, markup, layout, blocks, metadata, body, sum(len(b.text) for b in layout.blocks))


def judge(seen: Look) -> tuple[Finding, bool]:
    """Return why the page cannot be read, or `OK`, and whether the text is complete."""
    page, head_title = seen.page, seen.metadata.head_title
    if (
        seen.body < PLENTY
        and challenged(page, seen.markup)
        and (seen.body < LITTLE or CHALLENGE_TITLE.match(head_title))
    ):
        return Finding("challenge-page", "the site asked to prove that a person is reading"), True
    if seen.body < PLENTY and CHALLENGE_TITLE.match(head_title) and seen.shown < 2 * PLENTY:
        return Finding("challenge-page", f"the page is titled “{head_title[:60]}”"), True
    if page.status >= 400:
        return Finding(f"http-{page.status}", f"the server answered {page.status}"), True
    other = _other_page(seen)
    if other is not None:
        return other, True
    return _completeness(seen)


def _other_page(seen: Look) -> Finding | None:
    body, shown, page = seen.body, seen.shown, seen.page
    if shown == 0 and body == 0:
        if SCRIPT_WANTED.search(seen.markup) or "<script" in seen.markup.lower():
            return Finding("javascript-required", "the page has no text without JavaScript")
        return Finding("empty-page", "the page has no text")
    for said in seen.titles:
        if body < PLENTY and NOT_FOUND_TITLE.match(said):
            return Finding("soft-404", f"the page says “{said[:60]}”")
    if body < LITTLE and NOT_FOUND_IN_TITLE.search(seen.metadata.head_title):
        return Finding("soft-404", f"the page is titled “{seen.metadata.head_title[:60]}”")
    if _is_home(page, seen.metadata, body):
        return Finding("home-page", "the address leads to the site's home page")
    if body < LITTLE and _asks_consent(seen):
        return Finding("consent-page", "the page asks for consent before it shows its text")
    if body < LITTLE and _is_login(seen):
        return Finding("login-page", "the page asks to log in")
    if body < LITTLE and shown < 1_200 and SCRIPT_WANTED.search(seen.markup):
        return Finding("javascript-required", "the page has no text without JavaScript")
    if body == 0 and shown < 200:
        return Finding("empty-page", "the page has no article text")
    return None


def _asks_consent(seen: Look) -> bool:
    asked = sum(len(b.text) for b in seen.layout.blocks if _in_consent(seen.layout, b.element))
    host = _host(seen.page.final_url or seen.page.url)
    return (
        asked > seen.shown * 0.5
        or host.startswith(("consent.", "guce."))
        or any(CONSENT_TITLE.match(title) for title in seen.titles)
    )


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _is_home(page: Page, metadata: Metadata, body: int) -> bool:
    asked, got = _path(page.url), _path(page.final_url or page.url)
    home = got in ("", "/index.html", "/home", "/index.php")
    if home and asked not in ("", got):
        return body < 3 * PLENTY
    return home and body < PLENTY and metadata.meta.get("og:type", "website") == "website"


def _path(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return parts.path.rstrip("/") + (
        f"?{parts.query}" if parts.query and parts.path.rstrip("/") in ("", "/index.php") else ""
    )


def _is_login(seen: Look) -> bool:
    page = seen.page
    low = seen.markup.lower()
    field = 'type="password"' in low or "type='password'" in low or "type=password" in low
    path = _path(page.final_url or page.url).lower()
    led_to = any(piece in ("login", "signin", "sign-in", "log-in", "register") for piece in path.split("/"))
    titled = any(LOGIN_TITLE.match(title) for title in seen.titles)
    return field or (led_to and page.url != page.final_url) or (titled and led_to)


def _in_consent(layout: Layout, element: int) -> bool:
    return any(not CONSENT_WORDS.isdisjoint(layout.elements[i].words) for i in layout.ancestors(element))


def _completeness(seen: Look) -> tuple[Finding, bool]:
    layout, blocks, metadata, body = seen.layout, seen.blocks, seen.metadata, seen.body
    wall = _wall(layout, blocks)
    tier = next((metadata.meta[n].lower() for n in TIER_NAMES if n in metadata.meta), "")
    locked = metadata.free is False or tier in TIER_LOCKED
    words = sum(s.block.text.count(" ") + 1 for s in blocks if s.tier is Tier.BODY) or 1
    counted = metadata.word_count
    if body * 0.85 < counted < body * 1.2:
        counted = 0  # some publishers count characters
    cut = counted >= MIN_WORDS and words < counted * WORD_SHARE
    whole = counted >= MIN_WORDS and words >= counted * 0.85
    if wall and body < TEASER and not whole:
        return Finding("paywall", f"only a teaser stands before the wall: “{wall[:60]}”"), False
    if locked and body < TEASER and not whole and (cut or _stops(blocks) or body < LITTLE):
        return Finding("paywall", "the page marks its text as locked and shows only a teaser"), False
    complete = whole or not (wall or locked or cut or _ends_on_heading(blocks))
    return OK, complete


def _wall(layout: Layout, blocks: Sequence[Sorted]) -> str:
    """Return the words of an access wall that stands in the page, or an empty string."""
    for element in layout.elements:
        if element.first == element.last or not (WALL_WORDS & (element.words | element.pairs)):
            continue
        inside = layout.blocks[element.first : element.last]
        # Publishers also call the box around the whole article "paywall".
        if sum(len(b.text) for b in inside) < 1_500:
            return inside[0].text
    for item in blocks:
        text = item.block.text
        if (
            item.tier is not Tier.BODY
            and len(text) < 220
            and WALL_TEXT.search(text)
            and item.block.tag not in ("a", "li")
        ):
            return text
    return ""


def _stops(blocks: Sequence[Sorted]) -> bool:
    """Whether the body breaks off: on an ellipsis or without an end of sentence."""
    last = next((s.block.text for s in reversed(blocks) if s.tier is Tier.BODY), "")
    return last.endswith(("...", "…")) or not last.endswith((".", "!", "?", "”", '"', "’", "'", ")"))


def _ends_on_heading(blocks: Sequence[Sorted]) -> bool:
    last = next((s.block for s in reversed(blocks) if s.tier is Tier.BODY), None)
    return last is not None and is_heading(last)
