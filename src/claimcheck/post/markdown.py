"""Posts in Markdown: CommonMark's blocks as far as posts use them, front matter, tables, footnotes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from datetime import date

from claimcheck.model import MappedText
from claimcheck.post.blocks import Block, BlockKind, Layout, Link
from claimcheck.post.characters import BREAK, normalise
from claimcheck.post.days import parse_day
from claimcheck.post.inline import Inline
from claimcheck.post.mapped import concat, from_file
from claimcheck.urls import host_of

_LINE = re.compile(r"([^\r\n]*)(\r\n|\r|\n|$)")
_FENCE = re.compile(r" {0,3}(```+|~~~+)")
_HEADING = re.compile(r" {0,3}(#{1,6})(?:[ \t]+|$)")
_CLOSING_HASHES = re.compile(r"[ \t]+#+[ \t]*$")
_SETEXT = re.compile(r" {0,3}(?:=+|-{2,})[ \t]*$")
_RULE = re.compile(r" {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_BULLET = re.compile(r"[ \t]*(?:[-*+•·‣]|\d{1,3}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?")
_QUOTE = re.compile(r"[ \t]*(?:>[ \t]?)+")
_NOTE = re.compile(r" {0,3}\[\^([^\]\s]{1,40})\]:[ \t]*")
_REFERENCE = re.compile(r" {0,3}\[([^\]^][^\]]{0,200})\]:[ \t]*<?(\S+?)>?(?:[ \t]+[\"'(].*)?[ \t]*$")
_TABLE_RULE = re.compile(r"[ \t]*\|?[ \t]*:?-{1,}:?[ \t]*(?:\|[ \t]*:?-{1,}:?[ \t]*)+\|?[ \t]*$")
_FRONT_RULE = re.compile(r"(?:---|\+\+\+)[ \t]*$")
_FRONT_KEY = re.compile(r"[\"']?([\w-]+)[\"']?[ \t]*[:=][ \t]*(.*)")
_HTML_LINE = re.compile(r" {0,3}<(?:/?(?:div|section|article|header|footer|nav|aside|figure|table|"
    r"center|details|summary|p|iframe|script|style)\b|!--)",
                        re.IGNORECASE)  # fmt: skip


@dataclass(slots=True)
class _Reading:
    text: str
    references: dict[str, str]
    blocks: list[Block] = field(default_factory=list)
    group: int = 0
    kind: BlockKind = BlockKind.LINE
    label: str = ""
    run: list[tuple[int, int]] = field(default_factory=list)  # the lines of the paragraph being read

    def add(
        self, kind: BlockKind, mapped: MappedText, links: tuple[Link, ...] = (), label: str = "", why: str = ""
    ) -> None:
        if mapped.text.strip() or links:
            self.blocks.append(Block(kind, mapped, self.group, links, label, why))

    def flush(self) -> None:
        """End the paragraph that is being read."""
        if not self.run:
            return
        parts: list[MappedText] = []
        links: list[Link] = []
        for start, end in self.run:
            mapped, found = Inline(self.text, start, end, self.references).result()
            if parts:
                hard = self.text.endswith("  ", parts[-1].ends[-1], parts[-1].ends[-1] + 3) if parts[-1].text else False
                lead = normalise(mapped.slice(0, min(2, len(mapped.text)))).text[:1]
                if hard or lead == BREAK:
                    self.add(self.kind, concat(parts), tuple(links), self.label)
                    parts, links = [], []
                else:
                    edge = parts[-1].ends[-1] if parts[-1].text else start
                    parts.append(MappedText(" ", (edge,), (start,)))
            parts.append(mapped)
            links.extend(found)
        self.add(self.kind, concat(parts), tuple(links), self.label)
        self.run.clear()
        self.kind, self.label = BlockKind.LINE, ""


def read_markdown(text: str) -> Layout:
    """Return the blocks of a Markdown post."""
    lines = _lines(text)
    front, published, site = _front_matter(text, lines)
    references = _references(text, lines[front:])
    reading = _Reading(text, references)
    for start, end in lines[:front]:
        if text[start:end].strip("-+ \t"):
            reading.add(BlockKind.FURNITURE, from_file(text, start, end), why="front matter")
    fence = ""
    i = front
    while i < len(lines):
        start, end = lines[i]
        raw = text[start:end]
        if fence or _FENCE.match(raw):
            fence = _fenced(reading, raw, start, end, fence)
        else:
            following = text[lines[i + 1][0] : lines[i + 1][1]] if i + 1 < len(lines) else ""
            if _line(reading, raw, start, end, following):
                i += 1
        i += 1
    reading.flush()
    return Layout(tuple(reading.blocks), (), site, published)


def _lines(text: str) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    at = 0
    while at < len(text):
        m = _LINE.match(text, at)
        if m is None or m.end() == at:
            break
        out.append(m.span(1))
        at = m.end()
    return out


def _front_matter(text: str, lines: list[tuple[int, int]]) -> tuple[int, date | None, str]:
    """Return how many lines the front matter takes, and the date and host that it names."""
    if not lines or not _FRONT_RULE.match(text[slice(*lines[0])].lstrip("\ufeff")):
        return 0, None, ""
    published: date | None = None
    site = ""
    for i, (start, end) in enumerate(lines[1:200], 1):
        raw = text[start:end]
        if _FRONT_RULE.match(raw):
            return i + 1, published, site
        m = _FRONT_KEY.match(raw)
        if m and m.group(1).lower() in ("date", "published", "pubdate", "published_at", "created"):
            published = published or parse_day(m.group(2))
        if m and m.group(1).lower() in ("url", "canonical", "canonical_url", "permalink", "site"):
            site = site or host_of(m.group(2).strip("\"' "))
    return 0, None, ""


def _references(text: str, lines: list[tuple[int, int]]) -> dict[str, str]:
    found: dict[str, str] = {}
    for start, end in lines:
        m = _REFERENCE.match(text[start:end]) if "]:" in text[start:end] else None
        if m:
            found.setdefault(m.group(1).strip().lower(), m.group(2))
    return found


def _fenced(reading: _Reading, raw: str, start: int, end: int, fence: str) -> str:
    """Read a line of fenced code; return the fence that is open after it."""
    m = _FENCE.match(raw)
    if not fence:
        reading.flush()
        return m.group(1) if m else ""
    if m and m.group(1).startswith(fence) and not raw[m.end() :].strip():
        return ""
    reading.add(BlockKind.CODE, from_file(reading.text, start, end))
    return fence


def _line(reading: _Reading, raw: str, start: int, end: int, following: str) -> bool:
    """Read one line; return whether the following line was used up with it."""
    if not raw.strip():
        reading.flush()
        reading.group += 1
        return False
    heading = _HEADING.match(raw)
    if heading:
        reading.flush()
        reading.group += 1
        close = _CLOSING_HASHES.search(raw)
        _single(reading, BlockKind.HEADING, start + heading.end(), start + (close.start() if close else len(raw)))
        reading.group += 1
        return False
    if _RULE.match(raw) and not (reading.run and _SETEXT.match(raw)):
        reading.flush()
        reading.group += 1
        return False
    if _SETEXT.match(following) and not reading.run and not _BULLET.match(raw) and not _QUOTE.match(raw):
        _single(reading, BlockKind.HEADING, start, end)
        reading.group += 1
        return True
    note = _NOTE.match(raw)
    if note:
        reading.flush()
        reading.kind, reading.label = BlockKind.NOTE, note.group(1)
        reading.run.append((start + note.end(), end))
        return False
    if "]:" in raw and _REFERENCE.match(raw):
        reading.flush()
        _reference_line(reading, start, end)
        return False
    if "|" in raw and (_TABLE_RULE.match(following) or _TABLE_RULE.match(raw) or raw.lstrip().startswith("|")):
        reading.flush()
        if not _TABLE_RULE.match(raw):
            _row(reading, raw, start, BlockKind.HEADING if _TABLE_RULE.match(following) else BlockKind.CELL)
        return False
    return _prose(reading, raw, start, end)


def _prose(reading: _Reading, raw: str, start: int, end: int) -> bool:
    quote = _QUOTE.match(raw)
    bullet = _BULLET.match(raw) if not quote else None
    if quote:
        if reading.kind is not BlockKind.QUOTE:
            reading.flush()
            reading.kind = BlockKind.QUOTE
        inner = start + quote.end()
        if not raw[quote.end() :].strip():
            reading.flush()
            reading.kind = BlockKind.QUOTE
            return False
        reading.run.append((inner, end))
        return False
    if bullet:
        reading.flush()
        reading.kind = BlockKind.BULLET
        reading.run.append((start + bullet.end(), end))
        return False
    if _HTML_LINE.match(raw):
        reading.flush()
        if raw.lstrip().startswith(("<script", "<style", "<!--")):
            return False
    lead = len(raw) - len(raw.lstrip())
    reading.run.append((start + lead, max(start + lead, end - (len(raw) - len(raw.rstrip())))))
    return False


def _single(reading: _Reading, kind: BlockKind, start: int, end: int) -> None:
    reading.flush()
    mapped, links = Inline(reading.text, start, max(start, end), reading.references).result()
    reading.add(kind, mapped, links)


def _reference_line(reading: _Reading, start: int, end: int) -> None:
    """Keep "[1]: https://…" as the note that it is, for the mark [1] in plain text."""
    m = _REFERENCE.match(reading.text[start:end])
    if m:
        reading.add(
            BlockKind.NOTE, from_file(reading.text, start + m.start(2), start + m.end(2)), label=m.group(1).strip()
        )


def _row(reading: _Reading, raw: str, start: int, kind: BlockKind) -> None:
    """Read a row of a table as one block, its cells apart by a comma."""
    parts: list[MappedText] = []
    links: list[Link] = []
    for cell in re.finditer(r"[^|]+", raw):
        if not cell.group().strip():
            continue
        lead = len(cell.group()) - len(cell.group().lstrip())
        mapped, found = Inline(
            reading.text,
            start + cell.start() + lead,
            start + cell.start() + len(cell.group().rstrip()),
            reading.references,
        ).result()
        if parts and parts[-1].text:
            edge = parts[-1].ends[-1]
            parts.append(MappedText(", ", (edge, edge), (edge + 1, edge + 1)))
        parts.append(mapped)
        links.extend(found)
    reading.add(kind, concat(parts), tuple(links))
