"""The wall in a page that keeps the rest of its article from readers."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.article.blocks import Block, Element
from claimcheck.article.lexicon import CONSENT_WORDS
from claimcheck.article.look import PLENTY, TEASER, Look
from claimcheck.article.wall_words import (
    PAYING,
    PAYWALL,
    REGISTERING,
    REGISTRATION,
    WALL_MAY_SAY,
    WALL_SAYS,
    WALL_STATES,
    WALL_WORDS,
)
from claimcheck.article.wordlist import words
from claimcheck.model import Tier

_NAMES = frozenset(WALL_WORDS)
# An element with this share of the body is the article's own box, whatever it is called.
_SHARE = 0.3
# Characters of one block of a wall; a longer one is a paragraph of somebody's.
_LONG = 220
# Blocks after the body's last within which a wall stands that only may be one.
_NEAR = 6
# Parts of a page's frame and boxes that ask for an address or a comment: what they say is about themselves.
_FRAME = words("header footer nav")
_BESIDE = words(
    """
    newsletter newsletters comments comment comment-form site-header masthead topbar navbar menu footer sidebar respond
    """
)


@dataclass(frozen=True, slots=True)
class Wall:
    """A wall: its name ("a paywall") and what it says, which may be nothing."""

    name: str
    words: str


def find_wall(seen: Look, *, hinted: bool) -> Wall | None:
    """Return the wall in a page, or None; `hinted` says that something else shows that the text stops early."""
    if seen.walls:
        return Wall(seen.walls[0].name, seen.walls[0].words)
    body = {s.block.index: len(s.block.text) for s in seen.blocks if s.tier is Tier.BODY}
    return _by_name(seen, body) or _by_words(seen, body, hinted=hinted)


def _by_name(seen: Look, body: dict[int, int]) -> Wall | None:
    total = sum(body.values())
    for element in seen.layout.elements:
        found = min((_NAMES & element.words) | (_NAMES & element.pairs), default="")
        if not found or element.first == element.last or element.tag in ("html", "body") or _denied(element, found):
            continue
        inside = seen.layout.blocks[element.first : element.last]
        size = sum(len(b.text) for b in inside)
        if size >= PLENTY or any(b.tag == "h1" for b in inside[:60]) or _beside(seen, inside[0]):
            continue
        said = next((b.text for b in inside if WALL_SAYS.search(b.text)), "")
        # Publishers also call the box around the whole article "paywall".
        held = sum(body.get(b.index, 0) for b in inside)
        first = min(body, default=-1)
        sells = bool(said) or any(WALL_MAY_SAY.search(b.text) for b in inside)
        if held > total * _SHARE and not (sells and size < TEASER and first < element.first):
            continue
        said = said or inside[0].text
        return Wall(_name(" ".join(b.text for b in inside), WALL_WORDS[found]), said)
    return None


def _denied(element: Element, word: str) -> bool:
    return any(f"{state}-{word}" in element.pairs or f"{word}-{state}" in element.pairs for state in WALL_STATES)


def _by_words(seen: Look, body: dict[int, int], *, hinted: bool) -> Wall | None:
    first, last = (min(body), max(body)) if body else (-1, -1)
    for item in seen.blocks:
        block = item.block
        if item.tier is Tier.BODY or len(block.text) >= _LONG or block.tag in ("a", "li", "tr") or block.index <= first:
            continue
        near = last < block.index <= last + _NEAR
        if WALL_SAYS.search(block.text) or (hinted and near and WALL_MAY_SAY.search(block.text)):
            if _beside(seen, block):
                continue
            around = seen.layout.blocks[max(0, block.index - 1) : block.index + 4]
            name = _name(" ".join(b.text for b in around if b.index not in body), "an access wall")
            return Wall(name, block.text)
    return None


def _beside(seen: Look, block: Block) -> bool:
    """Whether a block stands in the page's frame, in a box about something else, or where nobody sees it."""
    for index in seen.layout.ancestors(block.element):
        element = seen.layout.elements[index]
        if element.tag in ("body", "html"):
            break
        if element.tag in _FRAME or element.attrs.get("aria-hidden") == "true":
            return True
        if not _BESIDE.isdisjoint(element.words) or not CONSENT_WORDS.isdisjoint(element.words):
            return True
    return False


def _name(said: str, otherwise: str) -> str:
    paying, registering = PAYING.search(said), REGISTERING.search(said)
    if registering and not paying:
        return REGISTRATION
    return PAYWALL if paying and otherwise != REGISTRATION else otherwise
