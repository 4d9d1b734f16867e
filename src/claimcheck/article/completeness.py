"""Whether an article's text is all there, or stops early, and at what.

A mark alone is not enough where whole articles carry it too: a word count or the locked part itself may show that the
text is here.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.article.blocks import Layout, is_heading
from claimcheck.article.extraction import Sorted
from claimcheck.article.look import OK, Finding, Look
from claimcheck.article.walls import TIER_LOCKED, TIER_NAMES, WALL_TEXT, WALL_WORDS
from claimcheck.model import Tier

# Fewer characters of body than this are no article by themselves: two or three sentences.
LITTLE = 400
# "A mere teaser of a few sentences before a wall": up to this much body is unread, more is read in part.
TEASER = 900
# A body with less than this share of the words that the page's own metadata counts was cut.
WORD_SHARE = 0.6
# Word counts below this are too rough to go by.
MIN_WORDS = 150


def completeness(seen: Look) -> tuple[Finding, str]:
    """Return `OK` or the reason "paywall", and why the text stops early: one line, empty for a whole text."""
    layout, blocks, metadata, body = seen.layout, seen.blocks, seen.metadata, seen.body
    said = _wall(layout, blocks)
    wall = next((f"the text stops at {mark.name}" for mark in seen.walls), "")
    if said and not wall:
        wall = f"the text stops at a wall: “{said[:60]}”"
    tier = next((metadata.meta[n].lower() for n in TIER_NAMES if n in metadata.meta), "")
    locked = metadata.free is False or tier in TIER_LOCKED
    words = sum(s.block.text.count(" ") + 1 for s in blocks if s.tier is Tier.BODY) or 1
    counted = metadata.word_count
    if body * 0.85 < counted < body * 1.2:
        counted = 0  # some publishers count characters
    cut = counted >= MIN_WORDS and words < counted * WORD_SHARE
    whole = counted >= MIN_WORDS and words >= counted * 0.85
    if wall and body < TEASER and not whole:
        return Finding("paywall", f"only a teaser is shown: {wall}"), wall
    if locked and body < TEASER and not whole and (cut or _stops(blocks) or body < LITTLE):
        return Finding("paywall", "the page marks its text as locked and shows only a teaser"), "locked"
    if whole:
        return OK, ""
    if wall:
        return OK, wall
    if cut:
        return OK, f"the text has {words:,} of the {counted:,} words that the page counts"
    if locked:
        return OK, f"the page marks its text as {tier if tier in TIER_LOCKED else 'not free'}"
    return OK, "the text ends on a heading" if _ends_on_heading(blocks) else ""


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
