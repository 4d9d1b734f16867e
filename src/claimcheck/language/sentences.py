"""Sentences with offsets.

`sentencex` decides; the text is split at line ends first, and what it cuts after an abbreviation is joined again.
"""

from __future__ import annotations

import re

import sentencex

from claimcheck.language.en.words import ABBREVIATIONS

_LAST_WORD = re.compile(r"([\w.]+)\.[”\"')\]]*\s*$")
_LINE = re.compile(r"[^\n]+")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence, without the white space around it, in order and disjoint.

    A line end always ends a sentence.
    """
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        spans.extend(_split_line(line.group(), line.start()))
    return spans


def _split_line(line: str, base: int) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    at = 0
    for piece in sentencex.segment("en", line):
        # The pieces are the line cut up; find() guards against a splitter that drops a character.
        start = line.find(piece, at)
        if start < 0:
            start = at
        end = min(len(line), start + len(piece))
        at = end
        while start < end and line[start].isspace():
            start += 1
        while end > start and line[end - 1].isspace():
            end -= 1
        if start == end:
            continue
        if out and _continues(line[out[-1][0] - base : out[-1][1] - base], line[start:end]):
            out[-1] = (out[-1][0], base + end)
        else:
            out.append((base + start, base + end))
    return out


def _continues(before: str, after: str) -> bool:
    """Whether a cut between the two was wrong: after an abbreviation, or before a lower-case word or number."""
    last = _LAST_WORD.search(before[-24:])
    if last and last.group(1).lower() in ABBREVIATIONS:
        return True
    if last and len(last.group(1)) == 1 and last.group(1).isupper() and after[:1].isupper():
        return True  # initials: "J. Smith"
    return after[:1].islower() and not before.endswith(("!", "?"))
