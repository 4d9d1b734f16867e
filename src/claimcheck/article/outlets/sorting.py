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
        Sorted(block, *_place(layout, marks, block, rules[block.index], own=own[block.index]))
        if block.index != title
        else Sorted(block, Tier.FRONT, "title", _by("title", marks.at("title", title)) or "general: title")
        for block in blocks
    ]


def _in_body(marks: Marks, index: int) -> bool:
    return bool(marks.at("body", index)) and not marks.at("drop", index) and not marks.at("walls", index)


def _title(layout: Layout, choice: Choice, dropped: list[str]) -> int:
    marked = choice.marks.by_field["title"]
    for selector in choice.version.title:
        for index, by in enumerate(marked):
            if by == selector and not choice.marks.at("drop", index):
                return index
    return find_title(layout.blocks, dropped, choice.metadata.title)


def _place(layout: Layout, marks: Marks, block: Block, furniture: str, *, own: bool) -> tuple[Tier | None, str, str]:
    """Return a block's tier, its role and what decided.

    `furniture`: why the general rules would drop it, or "". `own`: the article's words rather than its end matter.
    """
    index = block.index
    if by := marks.at("captions", index):
        return Tier.FRONT, "caption", _by("captions", by)
    for name in ("drop", "walls"):
        if by := marks.at(name, index):
            return None, "", _by(name, by)
    if by := marks.at("standfirst", index):
        return Tier.FRONT, "standfirst", _by("standfirst", by)
    for name in ("end_matter", "byline"):
        if by := marks.at(name, index):
            return Tier.PAGE, "", _by(name, by)
    container, kept = marks.at("body", index), marks.at("paragraphs", index)
    if furniture and not (container and kept):
        return None, "", f"dropped: {furniture}"
    if not container:
        return Tier.PAGE, "", "general: beside the article"
    if block.tag == "tr":
        return Tier.FRONT, "table", _by("body", container)
    if not kept and is_caption(block, small_boxes(layout, block)):
        return Tier.FRONT, "caption", "general: caption"
    if not (own or kept):
        return Tier.PAGE, "", "general: end matter"
    return Tier.BODY, "", _by("paragraphs", kept) or _by("body", container)


def _by(name: str, selector: str) -> str:
    return f"{name}: {selector}" if selector else ""
