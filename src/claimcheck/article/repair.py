"""What an extractor leaves out of an article and its place in the page gives back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from claimcheck.article.blocks import Block, Layout, is_heading
from claimcheck.article.lexicon import BODY_WORDS

ENDING = (".", "!", "?", ":", ";", "”", '"', "’", ")", "…", "'")
# A block counts as taken by the extractor when this share of its three-word runs is in the extractor's text.
COVERED = 0.6
# Characters of a text that is too short to be an article by itself.
LITTLE_TEXT = 250
# Blocks between a title and the text: byline, date, picture, standfirst, buttons.
MAX_OPENING = 14
# Elements around the one that was taken in which further parts of it are looked for.
MAX_CLIMB = 3


def repaired(layout: Layout, core: Sequence[float], dropped: Sequence[str]) -> list[bool]:
    """Return which blocks are body: what was taken, and what belongs with it by its place.

    `core[i]` is the share of block i that was taken.
    """
    blocks = layout.blocks
    body = [core[b.index] > COVERED and not dropped[b.index] for b in blocks]
    chosen = [b for b in blocks if body[b.index] and not is_heading(b)]
    if not chosen:
        return body
    total = sum(len(b.text) for b in chosen)
    holders: Counter[int] = Counter()
    around: Counter[int] = Counter()
    signatures: Counter[tuple[str, tuple[str, ...]]] = Counter()
    for block in chosen:
        chain = layout.ancestors(block.element)
        for index in chain[:2]:
            holders[index] += len(block.text)
        for index in chain:
            around[index] += len(block.text)
        for index in chain[1:3]:
            element = layout.elements[index]
            if element.classes:
                signatures[(element.tag, element.classes)] += len(block.text)
    first, last = chosen[0].index, chosen[-1].index
    named = {
        e.index
        for e in layout.elements
        if around[e.index] > total * 0.3
        and (
            e.attrs.get("itemprop") == "articleBody"
            or "data-articlebody" in e.attrs
            or BODY_WORDS & (e.words | e.pairs)
        )
    }
    region = _region(layout, around, total)
    for block in blocks:
        if body[block.index] or dropped[block.index] or block.tag == "h1":
            continue
        chain = layout.ancestors(block.element)
        inside = first < block.index < last
        in_region = region in chain
        beside = any(holders[i] > total * 0.12 for i in chain[:3])
        alike = any(signatures[(layout.elements[i].tag, layout.elements[i].classes)] > total * 0.12 for i in chain[1:3])
        in_named = any(i in named for i in chain)
        words = block.text.count(" ") + 1
        linked = block.links > len(block.text) * 0.5
        if linked:
            continue
        if is_heading(block):
            body[block.index] = inside and in_region and (beside or alike or in_named)
        elif block.tag in ("li", "dd", "dt", "blockquote", "pre"):
            body[block.index] = in_region and (inside or in_named) and words >= 2
        else:
            sentence = words >= 4 and block.text.endswith(ENDING)
            body[block.index] = in_region and (
                (inside and (words >= 8 or sentence)) or ((beside or alike or in_named) and (words >= 12 or sentence))
            )
    _further_parts(layout, body, dropped, region, last)
    return body


def take_opening(blocks: Sequence[Block], body: list[bool], dropped: Sequence[str], title: int) -> None:
    """Take in the sentences between the title and the text: the first paragraphs often stand in a box of their own.

    `title` is the index of the title's block or -1.
    """
    first = next((number for number, taken in enumerate(body) if taken and number > title), -1)
    if title < 0 or not 0 <= first - title <= MAX_OPENING:
        return
    for block in blocks[title + 1 : first]:
        if not dropped[block.index] and _is_sentence(block, 8) and block.tag not in ("tr", "figcaption", "li"):
            body[block.index] = True


def _further_parts(layout: Layout, body: list[bool], dropped: Sequence[str], region: int, last: int) -> None:
    """Take in the paragraphs that follow in neighbours of the box that was taken.

    The extractor takes one of several boxes when a text is split by adverts. Three paragraphs without links are no
    author's note or notice.
    """
    outer = region
    for _ in range(MAX_CLIMB):
        outer = layout.elements[outer].parent
        if outer < 0 or layout.elements[outer].tag in ("html", "body"):
            return
        found = []
        for block in layout.blocks[last + 1 : layout.elements[outer].last]:
            if dropped[block.index] or body[block.index]:
                continue
            if block.links > len(block.text) * 0.3 or block.tag in ("h1", "tr"):
                break
            found.append(block)
        prose = [b for b in found if _is_sentence(b, 4) and not is_heading(b)]
        if len(prose) >= 3 and sum(len(b.text) for b in prose) >= LITTLE_TEXT:
            for block in found:
                body[block.index] = block.index <= prose[-1].index
            return


def _is_sentence(block: Block, words: int) -> bool:
    few_links = block.links < len(block.text) * 0.3
    return few_links and block.text.count(" ") + 1 >= words and block.text.endswith(ENDING) and not is_heading(block)


def _region(layout: Layout, around: Counter[int], total: int) -> int:
    """Return the innermost element that holds nine tenths of what was taken."""
    best, size = 0, len(layout.blocks) + 1
    for index, chars in around.items():
        element = layout.elements[index]
        if chars >= total * 0.9 and element.last - element.first <= size:
            best, size = index, element.last - element.first
    return best
