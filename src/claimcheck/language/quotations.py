"""Words in quotation marks, and who is said to have spoken them."""

from __future__ import annotations

from claimcheck.model import Cue, Name, Quote

_PAIRS = {"“": "”", "„": "“", "«": "»", '"': '"', "‘": "’"}
_MIN_WORDS = 3  # shorter ones are scare quotes or terms: “never events”


def find_quotes(text: str, names: tuple[Name, ...], roles: tuple[Cue, ...]) -> tuple[Quote, ...]:
    """Return the quotations of at least three words; an unclosed one runs to the end of the text.

    The speaker is the name outside the quotation that stands nearest to a word of saying.
    """
    quotes: list[Quote] = []
    i = 0
    while i < len(text):
        mark = text[i]
        close = _PAIRS.get(mark)
        if close is None or (mark in '‘"' and i > 0 and text[i - 1].isalnum()):
            i += 1
            continue
        end = text.find(close, i + 1)
        while mark == "‘" and end > 0 and end + 1 < len(text) and text[end + 1].isalnum():
            end = text.find(close, end + 1)  # an apostrophe inside the quotation
        stop = end if end > 0 else (len(text) if mark in "“«" else -1)
        if stop < 0:
            i += 1
            continue
        inner = text[i + 1 : stop]
        if len(inner.split()) >= _MIN_WORDS:
            quotes.append(Quote(i + 1, stop, inner, _speaker(i, stop, names, roles)))
        i = stop + 1
    return tuple(quotes)


def _speaker(start: int, end: int, names: tuple[Name, ...], roles: tuple[Cue, ...]) -> str:
    outside = [n for n in names if n.end <= start or n.start >= end]
    says = [r for r in roles if r.label == "say" and (r.end <= start or r.start >= end)]
    if not outside or not says:
        return ""

    def distance(name: Name) -> tuple[int, int]:
        gaps = (name.start - cue.end if name.start >= cue.end else cue.start - name.end for cue in says)
        return min(abs(gap) for gap in gaps), name.start

    return min(outside, key=distance).text
