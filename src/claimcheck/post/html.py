"""Posts in HTML: the blocks of the page, with offsets into the file through entities and inline tags."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from claimcheck.model import MappedText, Span
from claimcheck.post.blocks import Block, BlockKind, Layout, Link
from claimcheck.post.days import parse_day
from claimcheck.post.html_rules import (
    BLOCKS,
    CLOSED_BY,
    CLOSES_P,
    FURNITURE_CLASSES,
    FURNITURE_ELEMENTS,
    FURNITURE_ROLES,
    FURNITURE_WORDS,
    GROUPS,
    HEADINGS,
    HIDDEN_CLASSES,
    INVISIBLE,
    NEVER_FURNITURE,
    VOID,
)
from claimcheck.post.html_tokens import Tag, Text, text_of, tokens
from claimcheck.post.mapped import concat, squeeze
from claimcheck.urls import host_of

# Elements open inside one another: browsers stop at 512 too. What is deeper counts as standing where the last one does.
_MAX_DEPTH = 512
_SPLIT = re.compile(r"[-_\s]+|(?<=[a-z])(?=[A-Z])")
_HIDING_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
_DATE_META = frozenset({"article:published_time", "datepublished", "date", "dc.date", "pubdate", "og:published_time"})
_NOTE_TARGET = re.compile(r"#[a-z_:.-]{0,40}\d{1,3}$", re.IGNORECASE)
_NOTE_ID = re.compile(r"(?:fn|footnote|note|ref|cite|endnote|source)[a-z]*[-_:.]*(\d{1,3})$", re.IGNORECASE)


@dataclass(slots=True)
class _Open:
    """An element that is open; all but its name it takes over from what it stands in."""

    name: str
    invisible: bool
    furniture: bool
    label: str = ""
    below_head: bool = False  # nothing but the head hides it


@dataclass(slots=True)
class _Page:
    """What has been read so far."""

    stack: list[_Open] = field(default_factory=list)
    names: Counter[str] = field(default_factory=Counter)  # of the elements that are open
    parts: list[MappedText] = field(default_factory=list)
    links: list[Link] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    outside: list[bool] = field(default_factory=list)  # for each block: stands outside article and main
    group: int = 0
    anchor: tuple[str, int, int] | None = None  # address, start of its tag, start of its text
    mark: tuple[int, int] | None = None  # where a raised number began, and the parts before it
    site: str = ""
    published: date | None = None
    has_article: bool = False
    leads_to_note: bool = False  # the raised number that is being read is a link to a note
    only_heads: bool = True  # the row that is being read has no cells but headings


def read_html(text: str) -> Layout:
    """Return the blocks of a page. What is not shown is left out; what is the page's own is furniture."""
    page = _Page()
    for token in tokens(text):
        if isinstance(token, Text):
            if not token.raw or _inside(page, "title") or _inside(page, "textarea"):
                _read_text(text, token, page)
        elif token.closing:
            _close(token, page)
        else:
            _open(token, page)
    _flush(page)
    blocks = tuple(
        _as_furniture(block) if page.has_article and outside else block
        for block, outside in zip(page.blocks, page.outside, strict=True)
    )
    return Layout(blocks, (), page.site, page.published)


def _inside(page: _Page, name: str) -> bool:
    return page.names[name] > 0


def _push(page: _Page, name: str, *, invisible: bool, furniture: bool, label: str) -> None:
    above = page.stack[-1] if page.stack else None
    hidden = above is not None and above.invisible
    page.stack.append(
        _Open(
            name,
            invisible or hidden,
            furniture or (above is not None and above.furniture),
            label or (above.label if above else ""),
            (name == "head" and not hidden) or (not invisible and above is not None and above.below_head),
        )
    )
    page.names[name] += 1


def _pop(page: _Page, first: int) -> None:
    """Close the elements from `first` on."""
    page.names.subtract(element.name for element in page.stack[first:])
    del page.stack[first:]


def _hidden(page: _Page) -> bool:
    return bool(page.stack) and page.stack[-1].invisible


def _read_text(text: str, token: Text, page: _Page) -> None:
    # A title is furniture that shows in the tab, though the head it stands in does not.
    if _hidden(page) and not (page.stack[-1].below_head and _inside(page, "title")):
        return
    page.parts.append(text_of(text, token.start, token.end))


def _open(tag: Tag, page: _Page) -> None:
    name = tag.name
    if name in ("meta", "link", "time"):
        _read_metadata(tag, page)
    if name in ("td", "th") and _inside(page, "tr"):
        _close_implied(page, CLOSED_BY[name], within_row=True)
        _next_cell(page, tag)
    elif name in BLOCKS or name == "br":
        if name in CLOSES_P:
            _close_implied(page, frozenset({"p"}))
        _close_implied(page, CLOSED_BY.get(name, frozenset()))
        _flush(page)
        if name in GROUPS:
            page.group += 1
    if name == "body":
        _close_implied(page, frozenset({"head"}))
    if name in ("article", "main"):
        page.has_article = True
    if name == "img" and not _hidden(page):
        place = Span(tag.start, tag.end)
        page.links.append(Link(tag.attributes.get("src", ""), place, tag.start, tag.end, image=True))
    if name in VOID or len(page.stack) >= _MAX_DEPTH:
        return
    _push(page, name, invisible=_is_invisible(tag), furniture=_is_furniture(tag, page), label=_label(tag))
    if name == "a" and tag.attributes.get("href"):
        page.anchor = (tag.attributes["href"].strip(), tag.start, tag.end)
    elif name == "sup":
        page.mark = (tag.start, len(page.parts))


def _close(tag: Tag, page: _Page) -> None:
    name = tag.name
    if name == "a" and page.anchor:
        url, start, inner = page.anchor
        page.anchor = None
        _end_link(url, start, inner, tag, page)
    elif name == "sup" and page.mark:
        _end_mark(tag, page)
    if name in BLOCKS and not (name in ("td", "th") and _inside(page, "tr")):
        _flush(page)
        if name in GROUPS:
            page.group += 1
    for i in range(len(page.stack) - 1, -1, -1):
        if page.stack[i].name == name:
            _pop(page, i)
            return


def _next_cell(page: _Page, tag: Tag) -> None:
    """Begin a cell: the cells of a row are one line, with commas between them."""
    page.only_heads = page.only_heads and tag.name == "th"
    if any(part.text.strip() for part in page.parts):
        page.parts.append(MappedText(", ", (tag.start, tag.start), (tag.end, tag.end)))


def _close_implied(page: _Page, names: frozenset[str], *, within_row: bool = False) -> None:
    """Close elements whose end tags were left out, up to the list, table or division that they stand in."""
    for i in range(len(page.stack) - 1, -1, -1):
        if page.stack[i].name in names:
            if not within_row:
                _flush(page)
            _pop(page, i)
            return
        if page.stack[i].name in BLOCKS and page.stack[i].name not in names:
            return


def _end_link(url: str, start: int, inner: int, tag: Tag, page: _Page) -> None:
    if _hidden(page):
        return
    if _NOTE_TARGET.match(url):
        page.leads_to_note = page.mark is not None
        return  # a mark that leads to its note, or from the note back
    page.links.append(Link(url, Span(inner, max(inner, tag.start)), start, tag.end))


def _end_mark(tag: Tag, page: _Page) -> None:
    """Turn a raised number into the mark "[1]"; a raised 2 after a unit stays part of it."""
    assert page.mark is not None
    start, first = page.mark
    page.mark = None
    inner = concat(page.parts[first:])
    m = re.fullmatch(r"\s*\[?(\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)\]?\s*", inner.text)
    before = page.parts[first - 1].text if first else ""
    noted, page.leads_to_note = page.leads_to_note, False
    if not m or re.search(r"\b(?:[kcmd]?m|km|ft)$", before):
        return
    power = not noted and re.search(r"\d$", before)  # "10⁶" must not become "106"
    shown = f"^{m.group(1)}" if power else f"[{m.group(1)}]"
    page.parts[first:] = [MappedText(shown, (start,) * len(shown), (tag.end,) * len(shown))]


def _read_metadata(tag: Tag, page: _Page) -> None:
    a = tag.attributes
    if tag.name == "meta":
        key = (a.get("property") or a.get("name") or a.get("itemprop") or "").lower()
        if key == "og:url" and not page.site:
            page.site = host_of(a.get("content", ""))
        if key in _DATE_META and page.published is None:
            page.published = parse_day(a.get("content", ""))
    elif tag.name == "link" and "canonical" in a.get("rel", "").lower():
        page.site = host_of(a.get("href", "")) or page.site
    elif tag.name == "time" and page.published is None:
        page.published = parse_day(a.get("datetime", ""))


def _label(tag: Tag) -> str:
    m = _NOTE_ID.match(tag.attributes.get("id", "")) if tag.name in ("li", "p", "div", "dd", "aside") else None
    return m.group(1) if m else ""


def _is_invisible(tag: Tag) -> bool:
    a = tag.attributes
    classes = set(a.get("class", "").lower().split())
    return (
        tag.name in INVISIBLE
        or "hidden" in a
        or a.get("aria-hidden", "").lower() == "true"
        or bool(_HIDING_STYLE.search(a.get("style", "")))
        or bool(classes & HIDDEN_CLASSES)
    )


def _is_furniture(tag: Tag, page: _Page) -> bool:
    a = tag.attributes
    name = tag.name
    if name in FURNITURE_ELEMENTS or a.get("role", "").lower() in FURNITURE_ROLES:
        return True
    if name == "header" and not _inside(page, "article"):
        return True
    names = f"{a.get('class', '')} {a.get('id', '')}"
    if set(names.lower().split()) & FURNITURE_CLASSES:
        return name not in ("html", "body", "main", "article")
    if name in NEVER_FURNITURE or not names.strip():
        return False
    return bool({w.lower() for w in _SPLIT.split(names) if w} & FURNITURE_WORDS)


def _flush(page: _Page) -> None:
    """End the block that is being read."""
    heads, page.only_heads = page.only_heads, True
    text = squeeze(concat(page.parts)) if page.parts else None
    links, page.parts, page.links = tuple(page.links), [], []
    page.mark = None
    if text is None or not (text.text or links):
        return
    inner = page.stack[-1] if page.stack else None
    label = inner.label if inner else ""
    kind = _kind(page.names, heads=heads, furniture=inner is not None and inner.furniture)
    if label and kind is not BlockKind.FURNITURE:
        kind = BlockKind.NOTE
    page.blocks.append(Block(kind, text, page.group, links, label))
    page.outside.append(not (_inside(page, "article") or _inside(page, "main")))


def _kind(names: Counter[str], *, heads: bool, furniture: bool) -> BlockKind:
    if furniture:
        return BlockKind.FURNITURE
    here = {name for name, number in names.items() if number > 0}
    if here & HEADINGS:
        return BlockKind.HEADING
    if here & {"pre"}:
        return BlockKind.CODE
    if "tr" in here:
        return BlockKind.HEADING if heads else BlockKind.CELL
    if "blockquote" in here:
        return BlockKind.QUOTE
    return BlockKind.BULLET if here & {"li", "dd"} else BlockKind.LINE


def _as_furniture(block: Block) -> Block:
    return Block(BlockKind.FURNITURE, block.text, block.group, block.links, block.label, block.why)
