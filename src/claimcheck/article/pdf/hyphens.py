"""A word that was broken at the end of a line: with or without its hyphen?"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from claimcheck.article.wordlist import words

SOFT = "\u00ad"
_END = re.compile(r"(\w[\w'’]*(?:[-‐]\w+)*)[-‐\u00ad]$")
_BEGIN = re.compile(r"\w[\w'’]*")
_WORD = re.compile(r"\w[\w'’]*(?:[-‐]\w+)*")

# First parts after which a hyphen is written, and second parts before which it is. From style guides' lists of
# compounds; what the document itself writes elsewhere counts more.
_FIRST = words(
    """
    well self non ex half quasi cross long short high low mid single double two three four five six seven eight nine
    ten twenty thirty forty fifty sixty seventy eighty ninety first second third full large small wide fast slow early
    late old new peer evidence
    """
)
_ALWAYS = words("well self non")
_LAST = words(
    """
    based related term year old scale level risk specific dependent associated driven led made funded controlled blind
    blinded reviewed effective efficient income sized known established defined adjusted looking reported assessed
    resistant sensitive positive negative induced derived treated averse friendly neutral degree thirds fifths quarters
    standing free fold
    """
)
# "in" + "effective", "on" + "line": beginnings that are words as well.
_SYLLABLES = words("a an in on up off out over under un re de co pre post pro anti be for to per sub con dis is as at")


def vocabulary(lines: Iterable[str]) -> Counter[str]:
    """Return how often each word stands whole inside the lines, in lower case."""
    found: Counter[str] = Counter()
    for line in lines:
        text = line.replace(SOFT, "").lower()
        spans = list(_WORD.finditer(text))
        if spans and text[-1:] in "-‐":
            spans.pop()
        found.update(match[0] for match in spans)
    return found


def joined(text: str, following: str, known: Counter[str]) -> str:
    """Return a text with the line that follows it, the word between them put together where it was broken."""
    if not text or not following:
        return text or following
    if text.endswith(("/", "—")) and len(text) > 1 and text[-2].isalnum() and following[0].isalnum():
        return text + following  # an address, or a dash set close
    if text.endswith("–") and text[-2:-1].isdigit() and following[0].isdigit():
        return text + following  # 2019–2023
    end, begin = _END.search(text[-80:]), _BEGIN.match(following)
    if end is None or begin is None:
        return f"{text} {following}"
    if text.endswith(SOFT):
        return text[:-1] + following
    return (text if _keeps(end[1], begin[0], known) else text[:-1]) + following


def _keeps(first: str, second: str, known: Counter[str]) -> bool:
    """Whether the hyphen is part of the word."""
    head = re.split("[-‐]", first)[-1]
    if not second[0].islower() or not head[-1:].islower():
        return True  # "DNA-binding", "Anglo-Saxon", "12-month", "COVID-19"
    low_first, low_second = first.lower(), second.lower()
    whole, hyphened = known[low_first + low_second], known[f"{low_first}-{low_second}"]
    if whole != hyphened:
        return hyphened > whole
    if known[(head + second).lower()]:
        return False
    low = head.lower()
    if low in _FIRST:
        return low in _ALWAYS or low_second in _LAST or (known[low_second] > 0 and len(second) > 3)
    return low_second in _LAST and (known[low] > 0 or len(low) > 4) and low not in _SYLLABLES
