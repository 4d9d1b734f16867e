"""Which blocks of an outlet's page are evidence, and of which tier.

The outlet's selectors decide; what they leave open, the general rules of extraction.py and furniture.py do.
"""

from __future__ import annotations

from claimcheck.article.blocks import Block, Layout
from claimcheck.article.extraction import (
    Sorted,
    demote_end_matter,
    find_title,
    is_caption,
    small_boxes,
)
from claimcheck.article.furniture import furniture
from claimcheck.article.outlets.marking import Choice, Marks
from claimcheck.model import Tier


def sort_by_outlet(layout: Layout, choice: Choice) -> list[Sorted]:
    """Assign each block of a page its tier, by the outlet's version that fits it."""
    marks, blocks = choice.marks, layout.blocks
    body = [_in_body(marks, block.index) for block in blocks]
    rules = furniture(layout, [float(inside) for inside in body])
    own = list(body)
    demote_end_matter(blocks, own)
    title = _title(layout, choice, rules)
    return [
        Sorted(block, *_place(layout, marks, block, furniture=rules[block.index], own=own[block.index]))
        if block.index != title
        else Sorted(block, Tier.FRONT, "title", marks.at("title", title) or "the heading most like the page's title")
        for block in blocks
    ]


def _in_body(marks: Marks, index: int) -> bool:
    return bool(marks.at("body", index)) and not marks.at("drop", index) and not marks.at("walls", index)


def _title(layout: Layout, choice: Choice, dropped: list[bool]) -> int:
    marked = choice.marks.by_field["title"]
    for selector in choice.version.title:
        for index, by in enumerate(marked):
            if by == selector and not choice.marks.at("drop", index):
                return index
    return find_title(layout.blocks, dropped, choice.metadata.title)


def _place(layout: Layout, marks: Marks, block: Block, *, furniture: bool, own: bool) -> tuple[Tier | None, str, str]:
    """Return a block's tier, its role and what decided. `own`: the article's words rather than its end matter."""
    index = block.index
    if by := marks.at("captions", index):
        return Tier.FRONT, "caption", by
    for name in ("drop", "walls"):
        if by := marks.at(name, index):
            return None, "", by
    if by := marks.at("standfirst", index):
        return Tier.FRONT, "standfirst", by
    by = marks.at("end_matter", index) or marks.at("byline", index)
    if by:
        return Tier.PAGE, "", by
    container, kept = marks.at("body", index), marks.at("paragraphs", index)
    if not container:
        return (None, "", "furniture") if furniture else (Tier.PAGE, "", "beside the body")
    if furniture and not kept:
        return None, "", "furniture"
    if block.tag == "tr":
        return Tier.FRONT, "table", container
    if not kept and is_caption(block, small_boxes(layout, block)):
        return Tier.FRONT, "caption", "caption"
    return (Tier.BODY, "", kept or container) if own or kept else (Tier.PAGE, "", "end matter")
