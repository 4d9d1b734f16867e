"""Which blocks of a page are evidence, and of which tier.

trafilatura decides which text is the article; the page's tree repairs what it is known to lose: standfirsts, captions,
bodies split over sibling containers, bare text between blocks, list items, tables.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.article.blocks import Block, Element, Layout, is_heading
from claimcheck.article.furniture import furniture, other_articles
from claimcheck.article.lexicon import CAPTION_WORDS, PICTURE_WORDS, STANDFIRST_WORDS
from claimcheck.article.metadata import SITE_IN_TITLE
from claimcheck.article.phrases import END_MATTER, REFERENCE_HEADING, REFERENCE_LINE
from claimcheck.article.repair import COVERED, ENDING, LITTLE_TEXT, repaired, take_opening
from claimcheck.model import Tier

_WORD = re.compile(r"\w+")
_GRAM = 3  # words in a row by which two readings of a page are compared

# trafilatura's time grows with the markup; beyond this the page's own structure must do.
MAX_FOR_TRAFILATURA = 2_000_000
# One of the extractors that trafilatura compares itself with compares each paragraph with all others: 4,000 of one
# letter take it two seconds, 12,000 twenty. The pages measured have 3,000 tags of all kinds at most.
MAX_FOR_FALLBACKS = 3_000
_PARAGRAPH = re.compile(r"<(?:p|li|h[1-6]|div|td|th|dd|dt|pre|blockquote)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sorted:
    """A block and the tier it belongs to; None where it is no evidence.

    `role` is "title", "standfirst", "caption", "table" or empty. `by` names what decided: an outlet's selector after
    the field that it stands in ("drop: .newsletter"), or a general rule ("general: main text", "dropped: a teaser").
    """

    block: Block
    tier: Tier | None
    role: str = ""
    by: str = ""


def main_text(markup: str) -> str:
    """Return what trafilatura takes for the article's text, or an empty string."""
    if not markup or len(markup) > MAX_FOR_TRAFILATURA:
        return ""
    import trafilatura  # noqa: PLC0415  half of the package's import time
    from trafilatura.utils import line_processing, trim  # noqa: PLC0415

    try:
        found = trafilatura.extract(
            markup,
            include_comments=False,
            include_tables=True,
            include_formatting=False,
            with_metadata=False,
            fast=len(_PARAGRAPH.findall(markup)) > MAX_FOR_FALLBACKS,
        )
    except Exception:
        return ""
    finally:
        # They remember the last thousand texts whatever their length, pages of megabytes included.
        line_processing.cache_clear()
        trim.cache_clear()
    return found or ""


def sort_blocks(layout: Layout, taken: str, *, title: str = "", descriptions: Sequence[str] = ()) -> list[Sorted]:
    """Assign each block its tier.

    `taken` is the text that extractors and structured data take for the article, `title` and `descriptions` are what
    the page's metadata give.
    """
    blocks = layout.blocks
    core = _coverage(blocks, taken)
    dropped = furniture(layout, core)
    title_index = find_title(blocks, dropped, title)
    other_articles(layout, dropped, title_index)
    core = [0.0 if dropped[i] else value for i, value in enumerate(core)]
    if _too_little(blocks, core, dropped, len(taken)):
        core = _by_structure(layout, core, dropped)
    body = repaired(layout, core, dropped)
    demote_end_matter(blocks, body)
    roles = _front(layout, body, dropped, title_index, descriptions)
    take_opening(blocks, body, dropped, title_index)
    return [
        _sorted(block, roles.get(block.index, ""), dropped[block.index], core[block.index], inside=body[block.index])
        for block in blocks
    ]


def _sorted(block: Block, role: str, dropped: str, core: float, *, inside: bool) -> Sorted:
    if role:
        return Sorted(block, Tier.FRONT, role, f"general: {role}")
    if dropped:
        return Sorted(block, None, "", f"dropped: {dropped}")
    taken = core > COVERED
    if inside:
        return Sorted(block, Tier.BODY, "", "general: main text" if taken else "general: stands with the main text")
    return Sorted(block, Tier.PAGE, "", "general: end matter" if taken else "general: beside the article")


def words_of(text: str) -> list[str]:
    """Return the lower-cased words of a text, for comparison only."""
    return _WORD.findall(text.lower())


def grams_of(words: Sequence[str]) -> set[tuple[str, ...]]:
    """Return all runs of three words."""
    return {tuple(words[i : i + _GRAM]) for i in range(len(words) - _GRAM + 1)}


def covered(words: Sequence[str], grams: set[tuple[str, ...]]) -> float:
    """Return which share of a text's three-word runs is in `grams`; 0 for texts of fewer words."""
    count = len(words) - _GRAM + 1
    if count < 1:
        return 0.0
    return sum(tuple(words[i : i + _GRAM]) in grams for i in range(count)) / count


def _coverage(blocks: Sequence[Block], taken: str) -> list[float]:
    grams: set[tuple[str, ...]] = set()
    lines: set[str] = set()
    for line in taken.splitlines():
        words = words_of(line)
        lines.add(" ".join(words))
        grams |= grams_of(words)
    out = []
    for block in blocks:
        words = words_of(block.text)
        whole = " ".join(words) in lines
        out.append(1.0 if whole and words else covered(words, grams))
    return out


def _is_prose(block: Block) -> bool:
    size = len(block.text)
    return size >= 60 and block.links < size * 0.4 and block.tag not in ("tr", "figcaption") and not is_heading(block)


def _reads_as_sentence(block: Block) -> bool:
    few_links = block.links < len(block.text) * 0.5
    return few_links and block.tag != "tr" and block.text.count(" ") >= 2 and block.text.endswith(ENDING)


def _too_little(blocks: Sequence[Block], core: Sequence[float], dropped: Sequence[str], known: int) -> bool:
    """Whether the extractor plainly missed the article: it took a dialog, an appeal or nothing.

    `known` characters are the article's, wherever they stand: a page that shows a few lines and has the article in its
    structured data has no other.
    """
    took = sum(len(b.text) for b in blocks if core[b.index] > COVERED)
    prose = sum(len(b.text) for b in blocks if _is_prose(b) and not dropped[b.index])
    if known > LITTLE_TEXT > prose and took < known * 0.3:
        return False
    return took < LITTLE_TEXT or took < prose * 0.2


def _by_structure(layout: Layout, core: Sequence[float], dropped: Sequence[str]) -> list[float]:
    """Take the paragraphs of the container that has most prose as the article."""
    weight: Counter[int] = Counter()
    for block in layout.blocks:
        if dropped[block.index] or not _is_prose(block):
            continue
        chain = layout.ancestors(block.element)
        for distance, index in enumerate(chain[:3]):
            weight[index] += len(block.text) // (1 + distance)
    if not weight:
        # A page of a few lines: what reads like a sentence is its text.
        return [
            1.0 if not dropped[b.index] and not is_heading(b) and _reads_as_sentence(b) else core[b.index]
            for b in layout.blocks
        ]
    best = layout.elements[weight.most_common(1)[0][0]]
    inside = range(best.first, best.last)
    return [1.0 if i in inside and not dropped[i] and _is_prose(layout.blocks[i]) else c for i, c in enumerate(core)]


def find_title(blocks: Sequence[Block], dropped: Sequence[str], title: str) -> int:
    """Return the title's block: the `<h1>` most like the metadata's title, else a heading that equals it; or -1.

    Without either it is the line that equals the title, or all of it but the site's name.
    """
    wanted = set(words_of(title))
    best, score = -1, -1.0
    for block in blocks:
        if block.tag == "h1" or (is_heading(block) and wanted and set(words_of(block.text)) == wanted):
            words = set(words_of(block.text))
            alike = len(words & wanted) / (len(words | wanted) or 1) - (0.5 if dropped[block.index] else 0)
            if block.tag == "h1":
                alike += 0.1
            if alike > score:
                best, score = block.index, alike
    if best >= 0:
        return best
    parts = {title, *SITE_IN_TITLE.split(title)} if title else set()
    names = (b.index for b in blocks if b.text in parts and b.text.count(" ") >= 2 and b.links < len(b.text) * 0.5)
    return next(names, -1)


def demote_end_matter(blocks: Sequence[Block], body: list[bool]) -> None:
    """Take sources, references and notices after the article out of its body; they stay evidence of the tier page."""
    references = False
    for block in blocks:
        if is_heading(block):
            references = REFERENCE_HEADING.match(block.text) is not None
        if not body[block.index]:
            continue
        notice = len(block.text) < 500 and END_MATTER.match(block.text)
        if references or notice or REFERENCE_LINE.match(block.text):
            body[block.index] = False


def _front(
    layout: Layout, body: Sequence[bool], dropped: Sequence[str], title: int, descriptions: Sequence[str]
) -> dict[int, str]:
    blocks = layout.blocks
    roles: dict[int, str] = {}
    if title >= 0:
        roles[title] = "title"
    chosen = [b.index for b in blocks if body[b.index]]
    first = chosen[0] if chosen else len(blocks)
    last = chosen[-1] if chosen else len(blocks)
    start = max(0, title - 6) if title >= 0 else max(0, first - 12)
    grams = [g for g in (grams_of(words_of(d)) for d in descriptions) if g]
    for block in blocks:
        index = block.index
        if dropped[index] or index in roles:
            continue
        near = small_boxes(layout, block)
        if is_caption(block, near):
            if start <= index <= last + 3:
                roles[index] = "caption"
        elif block.tag == "tr":
            if start <= index <= last + 40:
                roles[index] = "table"
        elif start <= index <= first + 2 and _is_standfirst(block, near, grams, in_body=body[index]):
            roles[index] = "standfirst"
    return roles


def small_boxes(layout: Layout, block: Block) -> list[Element]:
    """Return the elements around a block that hold little else, innermost first."""
    out: list[Element] = []
    for index in layout.ancestors(block.element)[:8]:
        element = layout.elements[index]
        if out and element.last - element.first > 4:
            break
        out.append(element)
    return out


def is_caption(block: Block, near: Sequence[Element]) -> bool:
    """Whether a block is a picture's caption or credit; `near` are the small boxes around it."""
    if any(e.tag in ("figcaption", "caption") or CAPTION_WORDS & e.words for e in near[:3]):
        return True
    if is_heading(block) or len(block.text) > 300 or block.tag in ("li", "tr", "blockquote"):
        return False
    # Text in a small box with a picture; the paragraph itself may hold one too, which says nothing.
    return any(e.picture and e.last - e.first <= 2 and PICTURE_WORDS & e.words for e in near[1:4])


def _is_standfirst(
    block: Block, near: Sequence[Element], grams: Sequence[set[tuple[str, ...]]], *, in_body: bool
) -> bool:
    words = words_of(block.text)
    if len(words) < 4 or block.links > len(block.text) * 0.5:
        return False
    if any(STANDFIRST_WORDS & (e.words | e.pairs) for e in near):
        return True
    return not in_body and any(covered(words, g) > 0.7 for g in grams)
