"""From sorted blocks to an article's text and its passages, with exact offsets."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from claimcheck.article.blocks import Block, is_heading
from claimcheck.language.analysis import analyse
from claimcheck.language.sentences import split_sentences
from claimcheck.model import Passage, Tier

# Sentences and characters of one article; a report of 300 pages has 6,000 sentences and 900,000 characters. Taking a
# sentence apart costs a millisecond and 50 kilobytes.
MAX_PASSAGES = 8_000
MAX_TEXT = 1_500_000
# Characters of one passage; the longest sentence of 42 stored articles has 900.
MAX_PASSAGE = 3_000
# Between a table's header row and a later row: the two stand apart in the page, and a quote must say so.
ROW_GAP = " … "
# "cells.Next" in structured data: a full stop or quotation mark that runs into a capital of a lower-case word.
_GLUE = re.compile(r"(?<=[a-z0-9)’”\"'][.!?])(?=[A-Z“‘\"][a-z’'A-Z ])|(?<=[a-z][.!?][”\"’])(?=[A-Z“‘][a-z ])")
# Names such as "Booking.Com" or "example.Org" and abbreviations like "U.S.Army" must stay whole.
_DOMAIN = re.compile(r"\.(?:Com|Org|Net|Io|Co|Uk|In|Gov|Edu|Js|Py)\b")
_MARK_BEFORE = re.compile(r"[.!?][”\"’)]?\s?\[?\d{0,3}(?:[,–-]\d{1,3}){0,6}\]?$")


@dataclass(frozen=True, slots=True)
class Piece:
    """A paragraph to come: text, tier, and the heading it gets where that is not the section's."""

    text: str
    tier: Tier
    is_heading: bool = False
    heading: str | None = None
    breaks: tuple[int, ...] = ()
    whole: bool = False  # never split: a table row
    glued: bool = False  # sentences may run into each other
    visible: bool = True  # False: only the markup holds it
    pages: tuple[tuple[int, int], ...] = ()  # of a PDF file: offset in the text, number of the page that begins there


def piece_of(block: Block, tier: Tier, role: str) -> Piece:
    """Return the paragraph of a block; a table row gets its header row before it."""
    text = block.text
    if block.header and block.header != text:
        text = block.header + ROW_GAP + text
    return Piece(text, tier, is_heading(block) and role != "title", None, block.breaks, block.tag == "tr")


def assemble(pieces: Iterable[Piece]) -> tuple[str, tuple[Passage, ...]]:
    """Return the text of all pieces, paragraphs apart by an empty line, and its passages in order.

    It stops at the limits; `is_cut` tells whether it did.
    """
    out: list[str] = []
    passages: list[Passage] = []
    at = 0
    heading = ""
    for number, piece in enumerate(pieces):
        if len(passages) >= MAX_PASSAGES or at >= MAX_TEXT:
            break
        if out:
            out.append("\n\n")
            at += 2
        if piece.is_heading:
            heading = piece.text
        for start, end in _spans(piece):
            text = piece.text[start:end]
            above = heading if piece.heading is None else piece.heading
            passages.append(
                Passage(
                    len(passages),
                    at + start,
                    at + end,
                    text,
                    piece.tier,
                    number,
                    analyse(text),
                    above,
                    piece.visible,
                    _page(piece, start),
                )
            )
        out.append(piece.text)
        at += len(piece.text)
    return "".join(out), tuple(passages)


def _page(piece: Piece, offset: int) -> int:
    return next((page for start, page in reversed(piece.pages) if start <= offset), 0)


def is_cut(text: str, passages: Sequence[Passage]) -> bool:
    """Whether an article reached a limit, so that nobody may say what is not in it."""
    return len(passages) >= MAX_PASSAGES or len(text) >= MAX_TEXT


def _spans(piece: Piece) -> list[tuple[int, int]]:
    text = piece.text
    if piece.whole:
        return [(0, len(text))] if text else []
    spans = split_sentences(text)
    cuts = [b for b in piece.breaks if 0 < b < len(text) and _MARK_BEFORE.search(text[max(0, b - 40) : b])]
    cuts = [b for b in cuts if text[b:].lstrip()[:1].isupper() or text[b:].lstrip()[:1] in "“‘\"'"]
    if piece.glued:
        cuts.extend(_glued_at(text))
    for start, end in spans:
        if end - start > MAX_PASSAGE:
            cuts.extend(_even_cuts(text, start, end))
    return _cut(text, spans, sorted(set(cuts)))


def _glued_at(text: str) -> list[int]:
    """Return where sentences run into each other. A straight quotation mark goes with the side that it belongs to."""
    marks = [i for i, ch in enumerate(text) if ch == '"']
    out = []
    for found in _GLUE.finditer(text):
        at = found.start()
        closes = text[at] == '"' and bisect_left(marks, at) % 2 == 1
        opens = text[at - 1] == '"' and bisect_left(marks, at - 1) % 2 == 0
        if not (closes or opens or _DOMAIN.match(text, at - 1)):
            out.append(at)
    return out


def _even_cuts(text: str, start: int, end: int) -> list[int]:
    """Return where to cut what is too long for a sentence: at spaces, else anywhere."""
    out = []
    while end - start > MAX_PASSAGE:
        space = text.rfind(" ", start + MAX_PASSAGE // 2, start + MAX_PASSAGE)
        start = space if space > 0 else start + MAX_PASSAGE
        out.append(start)
    return out


def _cut(text: str, spans: Sequence[tuple[int, int]], cuts: Sequence[int]) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    position = 0
    for start, end in spans:
        at = start
        while position < len(cuts) and cuts[position] < end:
            cut = cuts[position]
            position += 1
            if cut > at:
                out.append((at, cut))
                at = cut
        out.append((at, end))
    trimmed = ((s + len(text[s:e]) - len(text[s:e].lstrip()), s + len(text[s:e].rstrip())) for s, e in out)
    return [(s, e) for s, e in trimmed if any(ch.isalnum() for ch in text[s:e])]


def sentences_of(text: str) -> list[str]:
    """Return the sentences of a text whose sentences may run into each other."""
    spans = _spans(Piece(text, Tier.BODY, glued=True))
    return [text[start:end] for start, end in spans]
