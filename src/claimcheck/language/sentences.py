"""Sentences with offsets.

`sentencex` decides; the text is split at line ends first, and what it cuts after an abbreviation is joined again.
"""

from __future__ import annotations

import itertools
import re

import sentencex

from claimcheck.language.en.words import ABBREVIATIONS

_LAST_WORD = re.compile(r"([\w.]+)\.[”\"')\]]*\s*$")
# "May" is a month and no short form; a splitter that knows "Mar." may take it for one.
_AFTER_MAY = re.compile(r"\bMay\. (?=\d|[A-Z])")
# Short forms that end a sentence as often as not: they do when a word follows that begins one.
_MAY_END = frozenset("a.m p.m etc inc ltd co corp u.s u.k u.n al".split())
_BEGINNERS = frozenset(
    "the it in he she they this that these those a an then but and we i there his her its their on at for".split()
)
_DEGREES = ("°", "º")
_MAX_LINE = 20_000
_OPENING, _MANY_OPENED, _MAX_LINE_OPENED = "“‘„‚«»‹「『《`", 400, 2_000
_SURROGATE = re.compile("[\ud800-\udfff]")
_LINE = re.compile(r"[^\n]+")


def split_sentences(text: str) -> list[tuple[int, int]]:
    """Return the (start, end) of each sentence, without the white space around it, in order and disjoint.

    A line end always ends a sentence.
    """
    spans: list[tuple[int, int]] = []
    for line in _LINE.finditer(text):
        # The splitter's time grows faster than the line; no line of prose is that long. From each quotation mark that
        # opens it looks for the one that closes, so that a line of hardly anything else must be shorter.
        opened = sum(map(line.group().count, _OPENING))
        most = _MAX_LINE if opened <= _MANY_OPENED else _MAX_LINE_OPENED
        for start in range(line.start(), line.end(), most):
            spans.extend(_split_line(text[start : min(start + most, line.end())], start))
    return spans


def _split_line(line: str, base: int) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    at = 0
    line = _SURROGATE.sub("\ufffd", line)  # half a character, which the splitter cannot take
    for piece in (part for whole in sentencex.segment("en", line) for part in _after_may(whole)):
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


def _after_may(piece: str) -> list[str]:
    cuts = [0, *(m.end() for m in _AFTER_MAY.finditer(piece)), len(piece)]
    return [piece[a:b] for a, b in itertools.pairwise(cuts) if a < b]


def _continues(before: str, after: str) -> bool:
    """Whether a cut between the two was wrong: after an abbreviation, or before a lower-case word or number."""
    last = _LAST_WORD.search(before[-24:])
    if last and last.group(1).lower() in ABBREVIATIONS:
        first = after.split(maxsplit=1)[0]
        return not (last.group(1).lower() in _MAY_END and first[:1].isupper() and first.lower() in _BEGINNERS)
    if last and len(last.group(1)) == 1 and last.group(1).isupper() and after[:1].isupper():
        return before[-24:][: last.start()][-1:] not in _DEGREES  # initials: "J. Smith"; no initial in "200 °F."
    return after[:1].islower() and not before.endswith(("!", "?"))
