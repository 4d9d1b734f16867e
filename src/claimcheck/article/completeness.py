"""Whether an article's text is all there, or stops early, and at what.

A mark alone is not enough where whole articles carry it too: a word count or the locked part itself may show that the
text is here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.article.answers import GALLERY_PATH, GALLERY_TYPES
from claimcheck.article.blocks import Block, is_heading
from claimcheck.article.live import is_live, still_running
from claimcheck.article.look import LITTLE, OK, TEASER, Finding, Look
from claimcheck.article.other_pages import captions
from claimcheck.article.phrases import REFERENCE_HEADING
from claimcheck.article.wall_words import (
    CONTINUE,
    FADED,
    LAST_LINE,
    READING_BLOCK,
    READING_LABELS,
    READING_MINUTES,
    REGISTRATION,
    TIER_LOCKED,
    TIER_NAMES,
)
from claimcheck.article.walls import Wall, find_wall
from claimcheck.model import Tier

# A body with less than this share of the words that the page's own metadata counts was cut.
WORD_SHARE = 0.6
# With this share it is whole: counts differ by what they take for a word, captions and standfirsts.
WHOLE_SHARE = 0.85
# Word counts below this are too rough to go by.
MIN_WORDS = 150
# Characters of body inside the part that a page marks as locked that show that it was sent to us.
LOCKED_SENT = 2_000
# Words that are read in a minute by the plug-ins that print reading times, most of them 200 to 265 (WordPress' Yoast:
# 200, Medium: 265); pictures add to it, so that only far fewer words tell.
WORDS_A_MINUTE = 200
READ_SHARE = 0.35
# Shorter reading times are rounded up from next to nothing.
MIN_MINUTES = 3
# A last paragraph of so many characters that ends without an end of sentence breaks off.
LONG_LINE = 80

_ENDS_OPEN = re.compile(r"(?:[a-z]|,|;|\s[-–—]|\()$")
_BREAK = re.compile(
    r"(?:…|\.{3}|\[…\]|\[\.{3}\])\W{0,4}(?:continue reading|read (?:more|on|the full \w+)|more|weiterlesen)?\W{0,4}$",
    re.I,
)


@dataclass(frozen=True, slots=True)
class _Count:
    """Words of the body, and how many the page itself counts (0 if it does not say)."""

    words: int
    counted: int

    @property
    def cut(self) -> bool:
        return self.counted >= MIN_WORDS and self.words < self.counted * WORD_SHARE

    @property
    def whole(self) -> bool:
        return self.counted >= MIN_WORDS and self.words >= self.counted * WHOLE_SHARE


def completeness(seen: Look) -> tuple[Finding, str]:
    """Return `OK` or the reason of a mere teaser, and why the text stops early: one line, empty for a whole text."""
    body = [s.block for s in seen.blocks if s.tier is Tier.BODY]
    count = _count(seen, body)
    stop = _stop(seen, body)
    tier = _tier(seen)
    locked = seen.metadata.free is False or tier in TIER_LOCKED or bool(seen.metadata.locked)
    locked = locked and not _locked_part_is_here(seen)
    wall = find_wall(seen, hinted=bool(stop) or locked or count.cut)
    if seen.body < TEASER and not count.whole:
        teaser = _teaser(seen, body, wall, locked=locked, cut=count.cut, stop=stop)
        if teaser is not None:
            return teaser, teaser.detail
    if is_live(seen) and still_running(seen):
        return OK, "the page is a live blog: earlier or later entries may be missing"
    if count.whole:
        return OK, ""
    if wall is not None:
        return OK, f"the text stops at {wall.name}"
    if count.cut:
        return OK, f"the page has {count.words:,} of the {count.counted:,} words that it counts"
    if stop:
        return OK, stop
    if locked:
        return OK, f"the page marks its text as {tier if tier in TIER_LOCKED else 'not free'}"
    minutes = _minutes(seen)
    if minutes >= MIN_MINUTES and count.words < minutes * WORDS_A_MINUTE * READ_SHARE:
        return OK, f"the page has {count.words:,} words and gives {minutes} minutes for reading them"
    return OK, _only_pictures(seen)


def _teaser(
    seen: Look, body: Sequence[Block], wall: Wall | None, *, locked: bool, cut: bool, stop: str
) -> Finding | None:
    """Return why a short body is a mere teaser, or None."""
    if wall is not None:
        reason = "registration-wall" if wall.name == REGISTRATION else "paywall"
        said = f": “{wall.words[:60]}”" if wall.words else ""
        return Finding(reason, f"only a teaser stands before {wall.name}{said}")
    if locked and (cut or _stops(body) or seen.body < LITTLE):
        return Finding("paywall", "the page marks its text as locked and shows only a teaser")
    if stop == _OFFERED and seen.body < LITTLE:
        return Finding("teaser", "the page shows only a teaser and leads on to the article")
    return None


def _count(seen: Look, body: Sequence[Block]) -> _Count:
    words = sum(block.text.count(" ") + 1 for block in body) or 1
    counted = seen.metadata.word_count
    if seen.body * 0.85 < counted < seen.body * 1.2:
        counted = 0  # some publishers count characters
    return _Count(words, counted)


def _tier(seen: Look) -> str:
    meta = seen.metadata.meta
    return next((meta[name].lower() for name in TIER_NAMES if name in meta), "")


def _locked_part_is_here(seen: Look) -> bool:
    """Whether the part that the page's data call locked holds the article's text, and so was sent to us whole."""
    held = 0
    body = {s.block.index: len(s.block.text) for s in seen.blocks if s.tier is Tier.BODY}
    for selector in seen.metadata.locked:
        name = selector.split(",")[0].split()[-1:] or [""]
        mark = name[0]
        for element in seen.layout.elements:
            found = mark[1:] in element.classes if mark[:1] == "." else mark[1:].lower() in element.words
            if mark[:1] in (".", "#") and len(mark) > 1 and found and element.tag != "body":
                held = max(held, sum(body.get(i, 0) for i in range(element.first, element.last)))
    return held >= max(LOCKED_SENT, seen.body * 0.5)


# ---------------------------------------------------------------- how the text ends

_OFFERED = "a button after the text offers the rest of it"


def _stop(seen: Look, body: Sequence[Block]) -> str:
    """Return how the body's end shows that more should come, or an empty string."""
    if not body:
        return ""
    last = body[-1]
    after = seen.layout.blocks[last.index + 1 : last.index + 2]
    # A list of teasers has such a link after each of them.
    if any(len(b.text) < LONG_LINE and not is_heading(b) and CONTINUE.match(b.text) for b in after):
        return _OFFERED
    tail = last.text[-40:]
    if any(
        before.endswith(tail) or (len(before) >= 20 and last.text.endswith(before)) for before in seen.signs.buttons
    ):
        return _OFFERED
    if is_heading(last) or _heading_follows(seen, last):
        return "the text ends on a heading"
    prose = last.tag not in ("li", "tr", "td", "dd", "dt", "pre", "figcaption") and last.text.count(" ") >= 4
    if prose and _BREAK.search(last.text[-80:]):
        return "the text breaks off on an ellipsis"
    if prose and len(last.text) >= LONG_LINE and _ENDS_OPEN.search(last.text) and not LAST_LINE.match(last.text):
        return "the text breaks off in mid-sentence"
    for index in seen.layout.ancestors(last.element):
        element = seen.layout.elements[index]
        if element.tag not in ("html", "body") and not FADED.isdisjoint({name.lower() for name in element.classes}):
            return "the text fades out"
    return ""


def _heading_follows(seen: Look, last: Block) -> bool:
    """Whether nothing but a heading of the article's own comes after its last paragraph, in the same box."""
    parent = seen.layout.elements[last.element].parent
    index = last.index + 1
    if parent < 0 or index >= len(seen.blocks):
        return False
    box, after = seen.layout.elements[parent], seen.blocks[index]
    heads = is_heading(after.block) and after.tier is not None and after.block.links == 0
    alone = box.first <= last.index and box.last == index + 1 and box.tag not in ("body", "main")
    return heads and alone and after.block.text.count(" ") >= 2 and not REFERENCE_HEADING.match(after.block.text)


def _stops(body: Sequence[Block]) -> bool:
    """Whether the body breaks off: on an ellipsis or without an end of sentence."""
    last = body[-1].text if body else ""
    return last.endswith(("...", "…")) or not last.endswith((".", "!", "?", "”", '"', "’", "'", ")"))


def _minutes(seen: Look) -> int:
    """Return the minutes that the page gives for reading its article, or 0."""
    meta = seen.metadata.meta
    for number in "12":
        if READING_LABELS.search(meta.get(f"twitter:label{number}", "")):
            found = READING_MINUTES.search(meta.get(f"twitter:data{number}", ""))
            return int(found.group(1)) if found else 0
    if seen.metadata.minutes:
        return seen.metadata.minutes
    title = next((s.block.index for s in seen.blocks if s.role == "title"), -1)
    first = next((s.block.index for s in seen.blocks if s.tier is Tier.BODY), -1)
    if title < 0 or not title - 3 <= first <= title + 15:
        return 0
    for block in seen.layout.blocks[max(0, title - 3) : first + 1]:
        found = READING_BLOCK.match(block.text)
        if found:
            return int(found.group(1) or found.group(2))
    return 0


def _only_pictures(seen: Look) -> str:
    pictures = not GALLERY_TYPES.isdisjoint(seen.metadata.types) or not GALLERY_PATH.isdisjoint(seen.path)
    if pictures and seen.body < TEASER and captions(seen) >= LITTLE:
        return "the page is a gallery: only its captions could be read"
    return ""
