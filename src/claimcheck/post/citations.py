"""The citations of a post: what it refers to, which of them are sources, and which sentences each one backs."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from urllib.parse import urlsplit

from claimcheck.model import Citation, CitationKind, Span
from claimcheck.post import not_sources
from claimcheck.post.addresses import CUT_SHORT, KnownAddresses
from claimcheck.post.blocks import Block, BlockKind, Layout, Link
from claimcheck.post.segments import Line, Reference, Segments, Sentence
from claimcheck.urls import host_of, is_home_page, registered_domain

# "Source: X https://…" right under some lines backs those lines.
_SOURCE_LABEL = re.compile(
    r"^\W*(?:(?:primary |main |original |data |key )?(?:sources?|references?|refs?|via|credit|study|paper|report|link|"
    r"data|evidence|proof|receipts?|read more|full (?:study|paper|report|story)|more here|details|learn more|"
    r"h/t))\b[^.!?]{0,120}$",
    re.IGNORECASE,
)
_NOTE_START = re.compile(r"^\s*(?:\[\^?(\d{1,3})\]|\(?(\d{1,3})[.):\]]|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3}))[\s:]*")
_SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_CLAUSE_END = ",;:.!?)–—"
_PROFILE_LABEL = re.compile(rf"^\W*{not_sources.PROFILE_LABELS}\s*[:@→>-]?\s*$", re.IGNORECASE)
_BY_PATH = tuple((re.compile(pattern, re.IGNORECASE), why) for pattern, why in not_sources.BY_PATH)
_BY_TEXT = tuple((re.compile(pattern, re.IGNORECASE), why) for pattern, why in not_sources.BY_TEXT)
_IDENTIFIER = re.compile(r"^https?://(?:dx\.)?(?:doi\.org/10\.|pubmed\.ncbi|arxiv\.org/abs)", re.IGNORECASE)
_SIDE_BY_SIDE = 3  # characters between two footnote marks, at most, that are no clause of their own
_BLANKS = 8  # characters after a mark that are looked at for what follows it


@dataclass(frozen=True, slots=True)
class _Mention:
    """One occurrence of a reference, before occurrences of the same address are put together."""

    kind: CitationKind
    url: str
    start: int
    end: int
    backs: tuple[Span, ...]
    why_not: str
    label: str = ""
    furniture: bool = False


def find_citations(text: str, layout: Layout, segments: Segments) -> tuple[Citation, ...]:
    """Return the post's citations in order, one for each address."""
    marks = _marks(segments)
    mentions = [
        *_bare(text, layout, segments, marks),
        *_inline(text, layout, segments),
        *(
            _Mention(
                CitationKind.URL,
                link.url,
                link.start,
                link.end,
                (),
                _link_reason(text, link, layout.site) or "page furniture",
            )
            for link in layout.links
        ),
    ]
    return _merge(text, sorted(mentions, key=lambda m: m.start))


def why_not_source(url: str, site: str = "") -> str:
    """Return why an address is no source, or "" if it may be one. `site` is the host the post appears on."""
    lowered = url.lower()
    if lowered.startswith(("mailto:", "tel:", "sms:")):
        return not_sources.MAIL
    if lowered.startswith("#"):
        return not_sources.ANCHOR
    if not lowered.startswith(("http://", "https://")):
        return not_sources.OWN if re.match(r"[/.?\w-]*$", lowered) else not_sources.NOT_WEB
    if _IDENTIFIER.match(url):
        return ""
    try:
        parts = urlsplit(url)
    except ValueError:
        return not_sources.NOT_WEB
    path = (parts.path or "/") + (f"?{parts.query}" if parts.query else "")
    host = host_of(url)
    for known in _host_and_parents(host):
        for pattern, why in not_sources.BY_HOST.get(known, ()):
            if _compiled(pattern).match(path):
                return why
    for expression, why in _BY_PATH:
        if expression.search(path):
            return why
    if is_home_page(url) and not parts.query:
        return not_sources.HOME
    if site and host and (host == site or registered_domain(url) == registered_domain("https://" + site + "/")):
        return not_sources.OWN
    return ""


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _host_and_parents(host: str) -> Iterator[str]:
    yield host
    while host.count(".") > 1:
        host = host.partition(".")[2]
        yield host


# ---------------------------------------------------------------- occurrences


def _marks(segments: Segments) -> dict[str, list[Span]]:
    """Return, for each footnote label, the spans that its marks back. A mark that opens a line defines the note."""
    backed: dict[str, list[Span]] = {}
    for line in segments.lines:
        marks = [r for r in line.references if r.found.kind is None]
        for reference in marks:
            if not _opens(line, reference):
                span = _marked_span(line, reference, marks)
                if span:
                    for label in reference.found.labels:
                        backed.setdefault(label, []).append(span)
    return backed


def _opens(line: Line, reference: Reference) -> bool:
    return not line.text.text or reference.start < line.text.starts[0]


def _marked_span(line: Line, mark: Reference, marks: list[Reference]) -> Span | None:
    """Return what a mark backs: its sentence, or of it what lies between the last of the line's marks and this one."""
    sentence = _sentence_before(line, mark.start)
    if sentence is None:
        return None
    places = sentence.text.starts
    at = bisect_left(places, mark.end)
    after = sentence.text.text[at : at + _BLANKS].lstrip(" ")[:1]
    if after and after not in _CLAUSE_END:
        return Span(sentence.start, sentence.end)
    start = sentence.start
    here = bisect_left(places, mark.start)
    if here > _SIDE_BY_SIDE:  # marks side by side share their clause
        before = bisect_right(marks, places[here - _SIDE_BY_SIDE - 1], key=_end_of) - 1
        if before >= 0 and marks[before].start >= start:
            start = places[bisect_left(places, marks[before].end)]
    end = sentence.end if not after or after in ".!?" else max(start + 1, mark.start)
    return Span(start, end)


def _sentence_before(line: Line, place: int) -> Sentence | None:
    if not line.sentences:
        return None
    return line.sentences[max(0, bisect_left(line.sentences, place, key=_start_of) - 1)]


def _start_of(sentence: Sentence) -> int:
    return sentence.start


def _end_of(reference: Reference) -> int:
    return reference.end


def _bare(text: str, layout: Layout, segments: Segments, marks: dict[str, list[Span]]) -> Iterator[_Mention]:
    link_lines = _link_lines(segments)
    label = ""
    for line in segments.lines:
        block = layout.blocks[line.block]
        label = _note_label(text, line, block)
        for reference in line.references:
            found = reference.found
            if found.kind is None or _inside_link(block, reference):
                continue
            why = why_not_source(found.url, layout.site) or _labelled_profile(line)
            furniture = block.kind is BlockKind.FURNITURE
            backs = tuple(marks.get(label, ())) if label else _bare_backs(line, reference, segments, link_lines)
            yield _Mention(found.kind, found.url, reference.start, reference.end, backs, why, label, furniture)


def _note_label(text: str, line: Line, block: Block) -> str:
    """Return the mark that a line defines ("[1] https://…", "1. https://…"), or ""."""
    if block.label:
        return block.label
    addresses = [r for r in line.references if r.found.kind is not None]
    if not addresses:
        return ""
    first = line.references[0]
    if first.found.kind is None and _opens(line, first):
        return first.found.labels[0]
    begin = block.text.starts[0] if block.text.text else addresses[0].start
    # A list number is taken off as a bullet: look at what stands before the line in the file.
    head = text[text.rfind("\n", 0, begin) + 1 : addresses[0].start]
    m = _NOTE_START.match(head)
    if not m:
        return ""
    raised = m.group(3)
    return "".join(str(_SUPERSCRIPTS.index(ch)) for ch in raised) if raised else (m.group(1) or m.group(2))


def _inside_link(block: Block, reference: Reference) -> bool:
    """Whether an address is the text of a link, which then leads where it leads."""
    return any(link.start <= reference.start and reference.end <= link.end for link in block.links)


def _labelled_profile(line: Line) -> str:
    return not_sources.PROFILE if line.text.text and _PROFILE_LABEL.match(line.text.text) else ""


def _link_lines(segments: Segments) -> frozenset[int]:
    """Return the lines that hold an address and no sentence to speak of."""
    return frozenset(
        line.index
        for line in segments.lines
        if any(r.found.kind for r in line.references) and len(line.text.text.split()) <= 3
    )


def _bare_backs(line: Line, reference: Reference, segments: Segments, link_lines: frozenset[int]) -> tuple[Span, ...]:
    words = line.text.text
    if words and _SOURCE_LABEL.match(words):
        return _group_above(line, segments, link_lines)
    if line.index in link_lines:
        return ()
    sentence = _sentence_before(line, reference.start)
    return (Span(sentence.start, sentence.end),) if sentence else ()


def _group_above(line: Line, segments: Segments, link_lines: frozenset[int]) -> tuple[Span, ...]:
    """Return the sentences of the lines right above, up to a blank line or another list of links."""
    spans: list[Span] = []
    below = segments.lines[line.index + 1 : line.index + 2]
    if any(other.group == line.group and any(r.found.kind for r in other.references) for other in below):
        return ()  # the first of a list, which backs the whole post
    for above in reversed(segments.lines[: line.index]):
        if above.group != line.group:
            break
        if above.index in link_lines or any(r.found.kind for r in above.references):
            return () if above.index == line.index - 1 else tuple(reversed(spans))
        spans.extend(Span(s.start, s.end) for s in reversed(above.sentences))
    return tuple(reversed(spans))


def _inline(text: str, layout: Layout, segments: Segments) -> Iterator[_Mention]:
    by_block: dict[int, list[Line]] = {}
    for line in segments.lines:
        by_block.setdefault(line.block, []).append(line)
    labels = {b.label for b in layout.blocks if b.label}
    marks = _marks(segments)
    for number, block in enumerate(layout.blocks):
        for link in block.links:
            if link.url.startswith("#") and link.url[1:] in labels:
                continue
            if block.label:
                backs = tuple(marks.get(block.label, ()))
            else:
                backs = _link_backs(link, block, by_block.get(number, []), segments)
            why = _link_reason(text, link, layout.site)
            yield _Mention(
                CitationKind.URL,
                link.url,
                link.start,
                link.end,
                backs,
                why,
                block.label,
                block.kind is BlockKind.FURNITURE,
            )


def _link_reason(text: str, link: Link, site: str) -> str:
    if link.image:
        return not_sources.IMAGE
    why = why_not_source(link.url, site)
    shown = text[link.anchor.start : link.anchor.end].strip()
    return why or next((reason for pattern, reason in _BY_TEXT if pattern.match(shown)), "")


def _link_backs(link: Link, block: Block, lines: list[Line], segments: Segments) -> tuple[Span, ...]:
    """Return the sentence that a link stands in; a link that is its whole line backs the post."""
    if block.kind in (BlockKind.FURNITURE, BlockKind.NOTE, BlockKind.HEADING):
        return ()
    for line in lines:
        if not line.text.text or not line.text.starts[0] <= link.anchor.start <= line.text.ends[-1]:
            continue
        starts = line.text.starts
        outside = len(starts) - (bisect_left(starts, link.anchor.end) - bisect_left(starts, link.anchor.start))
        if _SOURCE_LABEL.match(line.text.text):
            return _group_above(line, segments, frozenset())
        if outside <= 3:
            return ()
        sentence = _sentence_before(line, link.anchor.start + 1)
        return (Span(sentence.start, sentence.end),) if sentence else ()
    return ()


# ---------------------------------------------------------------- one citation per address


def _merge(text: str, mentions: Iterable[_Mention]) -> tuple[Citation, ...]:
    merged: dict[str, Citation] = {}
    addresses = KnownAddresses()
    further: dict[str, list[int]] = {}
    backs: dict[str, set[Span]] = {}
    for m in mentions:
        key = addresses.key(m.url)
        further.setdefault(key, []).append(m.start)
        backs.setdefault(key, set()).update(m.backs)
        why = m.why_not or ("page furniture" if m.furniture else "")
        known = merged.get(key)
        if known is None:
            merged[key] = Citation(m.kind, m.url, text[m.start : m.end], m.start, m.end, why, label=m.label)
            continue
        merged[key] = replace(
            known,
            url=m.url if known.url.endswith(CUT_SHORT) else known.url,
            why_not=known.why_not if why else "",
            label=known.label or m.label,
        )
    whole = (
        replace(
            citation,
            backs=tuple(sorted(backs[key], key=lambda s: (s.start, s.end))),
            further=tuple(further[key][1:]),
        )
        for key, citation in merged.items()
    )
    return tuple(sorted(whole, key=lambda c: c.start))
