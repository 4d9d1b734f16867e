"""Which parts of a page are no evidence of anything: navigation, teasers, boxes, banners, comments.

They are known by the words in their attributes, by their element, by their heading and by being made of links. A mark
is overruled where it would take the article away with it: `core` says how much of each block the extractor took for
the article.
"""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.article.blocks import Block, Element, Layout, is_heading
from claimcheck.article.lexicon import (
    CONSENT_WORDS,
    DROP_ALWAYS,
    DROP_PAIRS,
    DROP_ROLES,
    DROP_TAGS,
    DROP_WORDS,
    STATE_WORDS,
    TEASER_WORDS,
)
from claimcheck.article.phrases import APPEAL, OUTLETS_OWN, PROMO_HEADING, PROMO_INSIDE, PROMO_START

# An element with this share of the article's text is the article, whatever it is called.
ARTICLE_SHARE = 0.35
# Aside elements hold teasers in news pages and fact boxes in others; the extractor decides when it took this much.
ASIDE_SHARE = 0.6
# What the extractor took to this part, without a link in it, is text whatever its box is called.
TAKEN_SHARE = 0.8
# A box with background to the article has this share of links at most; a teaser is a link.
BOX_LINKS = 0.15
# Text that is links to this part is a list of links, not prose.
LINK_SHARE = 0.7
# A link that is a whole paragraph longer than this is a sentence of its own rather than a teaser.
LONG_LINK = 240
# Characters of one card: a headline with a line or two.
CARD = 500
# Characters of an article that is plainly there.
WHOLE_ARTICLE = 2_000
_PROMO_SECTION = "a section about other articles"
# Shorter texts stand twice for good reasons: "Read", a name, a date.
MIN_REPEAT = 40


def furniture(layout: Layout, core: Sequence[float]) -> list[str]:
    """Return for each block why it is no evidence, or an empty string: a few words that read after "dropped: ".

    `core[i]` is the share of block i in the article, 0 to 1.
    """
    dropped = [""] * len(layout.blocks)
    total = sum(len(b.text) for b in layout.blocks if core[b.index] > 0.5) or 1
    sums = _Sums(layout.blocks, core)
    for element in layout.elements:
        if element.first == element.last or element.tag in ("html", "body", "main"):
            continue
        if dropped[element.first] and all(dropped[element.first : element.last]):
            continue
        why = _why_furniture(element, layout, sums, total)
        if why:
            for index in range(element.first, element.last):
                dropped[index] = dropped[index] or why
    _drop_promo_sections(layout, dropped, sums, total)
    _drop_repeats(layout.blocks, dropped, core)
    _drop_cards(layout, dropped, sums, total)
    begin = next((b.index for b in layout.blocks if core[b.index] > 0.5 and b.links < len(b.text) * 0.5), 0)
    for block in layout.blocks:
        share = core[block.index] if block.index > begin else 0.0
        if not dropped[block.index] and _is_promo(block, share) and not _opens_text(layout, block, core):
            dropped[block.index] = "a pointer to something else"
    return dropped


class _Sums:
    """Running sums over blocks, so that any element's text, links and share of the article are known at once."""

    def __init__(self, blocks: Sequence[Block], core: Sequence[float]) -> None:
        self.chars, self.links, self.core, self.prose = [0], [0], [0], [0]
        for block in blocks:
            size = len(block.text)
            self.chars.append(self.chars[-1] + size)
            self.links.append(self.links[-1] + block.links)
            self.core.append(self.core[-1] + (size if core[block.index] > 0.5 else 0))
            plain = size >= 80 and block.links < size * 0.5
            self.prose.append(self.prose[-1] + (size if plain else 0))

    def of(self, sums: list[int], first: int, last: int) -> int:
        return sums[last] - sums[first]


def _why_furniture(element: Element, layout: Layout, sums: _Sums, total: int) -> str:
    first, last = element.first, element.last
    chars = sums.of(sums.chars, first, last) or 1
    core = sums.of(sums.core, first, last)
    links = sums.of(sums.links, first, last)
    has_title = any(layout.blocks[i].tag == "h1" for i in range(first, min(last, first + 60)))
    if not CONSENT_WORDS.isdisjoint(element.words) and not (has_title and core > total * ARTICLE_SHARE):
        return "a consent dialog"
    if core > total * ARTICLE_SHARE and core > chars * 0.3:
        return ""
    if core == 0 and total > WHOLE_ARTICLE and TEASER_WORDS & element.words and sums.of(sums.core, 0, first):
        return "a teaser"  # below the article's beginning: above it, a "teaser" is often the standfirst
    name = _furniture_name(element)
    if name:
        if DROP_ALWAYS.isdisjoint(element.words) and core > chars * TAKEN_SHARE and links < chars * 0.05:
            return ""
        return "" if has_title and chars > 400 and element.tag != "nav" else f"named “{name}”"
    role = element.attrs.get("role", "")
    if element.tag in DROP_TAGS or role in DROP_ROLES:
        kept = element.tag in ("aside", "form") and core > chars * ASIDE_SHARE
        if has_title or kept or _is_box(element, layout, sums):
            return ""
        return f"inside <{element.tag}>" if element.tag in DROP_TAGS else f"of the role “{role}”"
    return _why_by_links(element, chars, core, links, titled=has_title)


def _why_by_links(element: Element, chars: int, core: int, links: int, *, titled: bool) -> str:
    if element.attrs.get("aria-hidden") == "true":
        return "hidden from screen readers" if core < chars * ASIDE_SHARE else ""
    if element.tag == "header" and not titled:
        return "a header of links" if links > chars * 0.4 and core < chars * 0.5 else ""
    # A box, list or column of links.
    count = element.last - element.first
    listed = count >= 2 and links > chars * LINK_SHARE and core < chars * 0.5 and element.tag not in ("p", "table")
    if element.tag == "td":
        listed = count >= 3 and links > chars * 0.95
    return "a list of links" if listed else ""


def _is_box(element: Element, layout: Layout, sums: _Sums) -> bool:
    """Whether an aside belongs to the article it stands in: text without links, between parts of the article."""
    if element.tag != "aside" or element.parent < 0:
        return False
    first, last = element.first, element.last
    if any(b.links > len(b.text) * 0.9 for b in layout.blocks[first:last]):
        return False  # a line that is a link leads to another article
    if sums.of(sums.links, first, last) > sums.of(sums.chars, first, last) * BOX_LINKS:
        return False
    around = layout.elements[element.parent]
    return sums.of(sums.core, around.first, first) > 0 and sums.of(sums.core, last, around.last) > 0


def _furniture_name(element: Element) -> str:
    """Return the word, or pair of words, in an element's attributes that says that it is no article, or ""."""
    pairs = DROP_PAIRS & element.pairs
    if pairs:
        return min(pairs)
    found = DROP_WORDS & element.words
    # "has-sidebar" and "newsletter-enabled" say what a page has, not what this element is.
    said = {
        word
        for word in found
        if any(f"{s}-{word}" in element.pairs or f"{word}-{s}" in element.pairs for s in STATE_WORDS)
    }
    return min(found - said, default="")


def _drop_promo_sections(layout: Layout, dropped: list[str], sums: _Sums, total: int) -> None:
    """Drop a heading like "Related articles" with the box it opens, or with the links and cards after it."""
    for block in layout.blocks:
        if dropped[block.index] or len(block.text) > 60 or not PROMO_HEADING.match(block.text.replace("’", "'")):
            continue
        short_label = not is_heading(block) and len(block.text) <= 30 and block.text[-1:] not in ".?!"
        if not (is_heading(block) or short_label):
            continue
        box = _box(layout, block, sums, total)
        if box is not None:
            for index in range(box.first, box.last):
                dropped[index] = dropped[index] or _PROMO_SECTION
            continue
        if is_heading(block):
            _drop_after(layout, dropped, block)


def _box(layout: Layout, block: Block, sums: _Sums, total: int) -> Element | None:
    """Return the widest element that begins with the block and holds little of the article."""
    best = None
    for index in layout.ancestors(block.element):
        element = layout.elements[index]
        if element.first != block.index or element.tag in ("html", "body", "main", "article"):
            break
        core = sums.of(sums.core, element.first, element.last)
        prose = sums.of(sums.prose, element.first, element.last)
        # The extractor may have missed the article itself: only beside a whole one may much prose go.
        most = 0.4 if _is_list_of_links(element, layout, sums) else 0.15
        if core > total * most or prose > (total if total > WHOLE_ARTICLE and core == 0 else 1_500):
            break
        if element.last > block.index + 1:
            best = element
    return best


def _is_list_of_links(element: Element, layout: Layout, sums: _Sums) -> bool:
    """Whether an element below the article's beginning holds little but links with a line or two of text."""
    blocks = layout.blocks[element.first : element.last]
    linked = any(b.links > len(b.text) * 0.9 for b in blocks)
    return linked and sum(len(b.text) for b in blocks) < 2 * CARD and sums.of(sums.core, 0, element.first) > 0


def _drop_after(layout: Layout, dropped: list[str], block: Block) -> None:
    level = block.tag
    parent = layout.elements[block.element].parent
    end = layout.elements[parent].last if parent >= 0 else len(layout.blocks)
    took = False
    for index in range(block.index + 1, end):
        after = layout.blocks[index]
        if is_heading(after) and after.tag <= level and after.links < len(after.text) * 0.5:
            break
        linked = after.links > len(after.text) * 0.5
        short = len(after.text) < 60 and after.text[-1:] not in ".!?"
        if not (linked or short):
            break
        dropped[index], took = _PROMO_SECTION, True
    if took:
        dropped[block.index] = _PROMO_SECTION


def _drop_cards(layout: Layout, dropped: list[str], sums: _Sums, total: int) -> None:
    """Drop rows of cards after the article: neighbours of one make, each a link with a line or two of text."""
    rows: dict[tuple[int, str, tuple[str, ...]], list[Element]] = {}
    for element in layout.elements:
        if element.first < element.last and (element.tag == "article" or TEASER_WORDS & element.words):
            rows.setdefault((element.parent, element.tag, element.classes), []).append(element)
    for cards in rows.values():
        first, last = cards[0].first, cards[-1].last
        before = sums.of(sums.core, 0, first)
        if len(cards) < 2 or before < total * (1 - ARTICLE_SHARE) or not all(_is_card(c, layout, sums) for c in cards):
            continue
        for index in range(first, last):
            dropped[index] = dropped[index] or "a row of cards"


def _is_card(element: Element, layout: Layout, sums: _Sums) -> bool:
    chars = sums.of(sums.chars, element.first, element.last)
    opening = layout.blocks[element.first]
    linked = opening.links > len(opening.text) * 0.9 or sums.of(sums.links, element.first, element.last) > chars * 0.25
    return linked and chars < CARD


def _drop_repeats(blocks: Sequence[Block], dropped: list[str], core: Sequence[float]) -> None:
    """Of a paragraph that stands twice in a page (for wide and narrow screens, say) keep the one in the article."""
    seen: dict[str, int] = {}
    for block in blocks:
        if dropped[block.index] or len(block.text) < MIN_REPEAT or block.tag == "tr":
            continue
        before = seen.setdefault(block.text, block.index)
        if before != block.index:
            worse = before if core[before] < core[block.index] else block.index
            dropped[worse] = "stands twice"
            seen[block.text] = before + block.index - worse


def other_articles(layout: Layout, dropped: list[str], title: int) -> None:
    """Drop the further articles of an endless page: those with an `<h1>` of their own outside the title's article."""
    if title < 0 or layout.blocks[title].tag != "h1":
        return
    own = next((i for i in layout.ancestors(layout.blocks[title].element) if layout.elements[i].tag == "article"), -1)
    if own < 0:
        return
    inside = range(layout.elements[own].first, layout.elements[own].last)
    for block in layout.blocks:
        if block.tag != "h1" or block.index in inside or dropped[block.index]:
            continue
        for index in layout.ancestors(block.element):
            element = layout.elements[index]
            if element.tag == "article" and not element.first <= title < element.last:
                for number in range(element.first, element.last):
                    dropped[number] = "another article"


def _opens_text(layout: Layout, block: Block, core: Sequence[float]) -> bool:
    """Whether a linked heading stands over a paragraph of the article, as in a list of places or films."""
    after = block.index + 1
    if not is_heading(block) or after >= len(layout.blocks) or core[block.index] <= 0.5 or core[after] <= 0.5:
        return False
    below = layout.blocks[after]
    return below.tag == "p" and len(below.text) >= MIN_REPEAT and below.links < len(below.text) * 0.5


def _is_promo(block: Block, core: float) -> bool:
    size = len(block.text)
    linked = block.links > size * 0.35
    if block.tag == "tr":
        # A row of links without a figure is a menu in an old layout.
        return block.links > (size - 3 * block.text.count(" | ")) * 0.9 and not any(ch.isdigit() for ch in block.text)
    if PROMO_START.match(block.text):
        whole = block.text.count(" ") >= 5 and block.text[-1:] in ".?!"
        told = core > 0.5 and whole and not block.links and not APPEAL.match(block.text)
        return linked or (size < 80 and not told) or (core < 0.5 and size < 200)
    if block.links and size <= 400 and PROMO_INSIDE.search(block.text):
        # Apps and alerts are also what articles are about.
        return block.links > size * 0.15 or OUTLETS_OWN.search(block.text) is not None
    if is_heading(block) or block.tag == "li":
        return block.links > size * 0.85 and size < LONG_LINK and block.tag != "h1"
    # A short linked line that the extractor took is a datum ("Record: 19-0"), not a headline.
    short = core > 0.5 and block.text.count(" ") < 4
    return block.links > size * 0.9 and size < LONG_LINK and not short
