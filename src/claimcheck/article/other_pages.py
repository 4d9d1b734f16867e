"""Pages that are something else than an article: errors with status 200, lists, players, shells, empty ones."""

from __future__ import annotations

from claimcheck.article.answers import (
    FEW_MORE,
    GALLERY_PATH,
    GALLERY_TYPES,
    LISTING_PATH,
    LISTING_TITLE,
    LISTING_TYPES,
    LISTING_WORDS,
    NOT_FOUND_IN_TITLE,
    NOT_FOUND_TITLE,
    NOT_FOUND_WORDS,
    SAID_BY_PATH,
    SAID_INSTEAD,
    SCRIPT_WANTED,
    VIDEO_PATH,
    VIDEO_TYPES,
)
from claimcheck.article.blocks import Block, is_heading
from claimcheck.article.look import LITTLE, Finding, Look, is_all
from claimcheck.model import Tier

# Visible characters of a page of a few lines, and body of one of a line or two: an error's, a notice's.
_FEW_LINES = 800
_A_LINE = 200
# Characters of visible text beside the article that are no navigation: a sentence.
_SENTENCE = 80
# Linked headlines, and the share of the text that stands under them, that make a page a list.
_HEADLINES = 6
_UNDER = 0.6
# A linked block of so many words is a headline rather than a menu's entry.
_HEADLINE_WORDS = 4


def is_not_found(seen: Look) -> Finding | None:
    """Find error pages that say with status 200 that there is no such page."""
    if seen.whole_item:
        return None
    for said in seen.titles:
        if is_all(said, NOT_FOUND_TITLE, more=FEW_MORE) or (seen.body < _A_LINE and NOT_FOUND_TITLE.match(said)):
            return Finding("soft-404", f"the page says “{said[:60]}”")
    if seen.body < LITTLE and NOT_FOUND_IN_TITLE.search(seen.metadata.head_title):
        return Finding("soft-404", f"the page is titled “{seen.metadata.head_title[:60]}”")
    for element in seen.layout.elements:
        marked = not (NOT_FOUND_WORDS.isdisjoint(element.words) and NOT_FOUND_WORDS.isdisjoint(element.pairs))
        if not marked or element.first == element.last:
            continue
        inside = seen.layout.blocks[element.first : element.last]
        headed = any(b.tag == "h1" for b in inside[:60])
        if not seen.says_article and (element.tag in ("body", "main") or headed):
            return Finding("soft-404", f"the page says “{inside[0].text[:60]}”")
    led = seen.page.url != seen.url and not {"404", "not-found", "notfound", "404.html"}.isdisjoint(seen.path)
    return Finding("soft-404", "the address leads to an error page") if led else None


def says_instead(seen: Look) -> Finding | None:
    """Find notices in place of the page: not in this region, maintenance, too many requests, cookies, errors."""
    if seen.whole_item:
        return None
    first = seen.layout.blocks[0].text if seen.layout.blocks and seen.shown < _FEW_LINES else ""
    for reason, detail, pattern in SAID_INSTEAD:
        for said in (*seen.titles, first):
            if said and (is_all(said, pattern, more=FEW_MORE) or (seen.body < _A_LINE and pattern.match(said))):
                return Finding(reason, detail)
    if seen.body < LITTLE or (seen.page.url != seen.url and not seen.says_article):
        path = "/" + "/".join(seen.path)
        for reason, detail, pattern in SAID_BY_PATH:
            if pattern.search(path):
                return Finding(reason, detail)
    return None


def only_embeds(seen: Look) -> Finding | None:
    """Find frames around a PDF file, a video or pictures, with next to no text of their own."""
    if seen.body >= LITTLE:
        return None
    if seen.signs.pdfs:
        return Finding("pdf-viewer", f"the page only shows a PDF file: {seen.signs.pdfs[0][:200]}")
    types, path = frozenset(seen.metadata.types), frozenset(seen.path)
    kind = seen.metadata.meta.get("og:type", "").lower()
    if kind.startswith("video") or (
        (not seen.says_article or VIDEO_PATH & path)
        and (VIDEO_TYPES & types or (seen.signs.player and VIDEO_PATH & path))
    ):
        return Finding("video-page", "the page shows a video or sound with next to no text")
    if (GALLERY_TYPES & types or GALLERY_PATH & path) and captions(seen) < LITTLE:
        return Finding("gallery", "the page shows pictures with next to no text")
    return None


def captions(seen: Look) -> int:
    """Return the characters of a page's captions and tables."""
    return sum(len(s.block.text) for s in seen.blocks if s.role in ("caption", "table"))


def is_listing(seen: Look) -> Finding | None:
    """Find lists of articles: tags, sections, search results."""
    if seen.says_article or seen.metadata.meta.get("og:type", "").lower() == "article":
        return None
    headlines = [b for b in seen.layout.blocks if _is_headline(b)]
    first = seen.layout.elements[0] if seen.layout.elements else None
    marked = (
        not LISTING_TYPES.isdisjoint(seen.metadata.types)
        or (first is not None and first.tag == "body" and not LISTING_WORDS.isdisjoint(first.words))
        or any(LISTING_TITLE.match(title) for title in seen.titles)
        or not LISTING_PATH.isdisjoint(seen.path)
    )
    if marked and len(headlines) >= _HEADLINES // 2 and _under_headlines(seen) >= _UNDER / 2:
        return Finding("listing-page", "the page is a list of articles")
    if len(headlines) >= _HEADLINES and _under_headlines(seen) >= _UNDER:
        return Finding("listing-page", "the page is a list of articles")
    if any(is_all(title, LISTING_TITLE, more=8) for title in seen.titles) and seen.body < LITTLE:
        return Finding("listing-page", "the page is a list of articles")
    return None


def _is_headline(block: Block) -> bool:
    linked = block.links > len(block.text) * 0.8
    return linked and is_heading(block) and block.tag != "h1" and block.text.count(" ") >= _HEADLINE_WORDS - 1


def _under_headlines(seen: Look) -> float:
    """Return which share of the body stands under linked headlines."""
    total = under = 0
    linked = False
    tiers = [s.tier for s in seen.blocks]
    for block in seen.layout.blocks:
        if is_heading(block):
            linked = _is_headline(block)
        elif tiers[block.index] in (Tier.BODY, Tier.PAGE) and block.text.count(" ") >= _HEADLINE_WORDS:
            total += len(block.text)
            under += len(block.text) if linked else 0
    return under / total if total else 1.0


def wants_script(seen: Look) -> Finding | None:
    """Find shells that only a script fills."""
    if seen.body >= LITTLE or (seen.body >= _SENTENCE and seen.says_article and not seen.signs.root):
        return None
    wanted = SCRIPT_WANTED.search(seen.signs.noscript) or (
        seen.shown < 3 * LITTLE and any(SCRIPT_WANTED.search(b.text) for b in seen.layout.blocks)
    )
    bare = seen.shown == 0 and "<script" in seen.markup.lower()
    little = _evidence(seen) < 2 * _SENTENCE
    if bare or (wanted and (seen.shown < 3 * LITTLE or little)) or (seen.signs.root and little):
        return Finding("javascript-required", "the page has no text without JavaScript")
    return None


def has_no_text(seen: Look) -> Finding | None:
    """Find pages that show nothing, or nothing but their frame."""
    if seen.shown == 0 and seen.body == 0:
        return Finding("empty-page", "the page has no text")
    if _evidence(seen) == 0 and seen.body == 0:
        return Finding("empty-page", "the page has no article text")
    return None


def _evidence(seen: Look) -> int:
    """Return the characters of what could be held against a claim: all but titles, headings and lists of links."""
    hidden = seen.body - sum(len(s.block.text) for s in seen.blocks if s.tier is Tier.BODY and not is_heading(s.block))
    return max(0, hidden) + sum(
        len(s.block.text)
        for s in seen.blocks
        if s.tier is not None
        and s.role != "title"
        and not is_heading(s.block)
        and (s.block.links < len(s.block.text) * 0.5 or s.tier is not Tier.PAGE)
        and (s.tier is not Tier.PAGE or s.block.tag == "tr" or len(s.block.text) >= _SENTENCE)
    )
