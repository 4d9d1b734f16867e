"""The counted thing beside a number, cut out by rules of thumb."""

from __future__ import annotations

from claimcheck.language.en.nouns import (
    BEFORE_TOTALS,
    DETERMINERS,
    ENDS,
    LEFT_OFF,
    MAY_BEGIN,
    NOT_PLURAL,
    OF_NUMBER,
    PLURAL_ENDS,
    PLURALS,
    WEAK_BEFORE_TOTALS,
)
from claimcheck.language.en.words import STOPWORDS
from claimcheck.language.scan import Scan

_STOPS = ENDS | STOPWORDS
# Noun phrases longer than this are rare, and the search must not run on.
LONGEST = 6
# How far back the subject of "X stood at 81,000" is looked for.
REACH = 15


def is_plural(word: str) -> bool:
    """Whether a lower-case word looks like a plural noun."""
    if word in PLURALS:
        return True
    if word.endswith("s"):
        return len(word) > 3 and not word.endswith(("ss", "'s", "’s", "sis", "itis")) and word not in NOT_PLURAL
    return word.endswith(PLURAL_ENDS)


def counted_after(scan: Scan, i: int, *, single: bool = False) -> tuple[int, int]:
    """Return the token range of the noun phrase that begins at token i; an empty range where there is none.

    A plural noun ends it ("neural precursor cells"). With `single`, for the number one, it is the run of words up to
    the first verb or function word ("paralysed man").
    """
    first = i
    at = i
    while at - i < LONGEST and (scan.joined(at) or at == i) and scan.word(at):
        word = scan.words[at]
        if at == first and word == "so" and scan.word(at + 1) == "called":
            at = first = at + 2
            continue
        begins = at == first and word in MAY_BEGIN
        if begins and word in LEFT_OFF:
            at += 1
            first = at
            continue
        if at == first and scan.is_number(at) and scan.hyphened(at + 1) and scan.word(at + 1).isalpha():
            at += 2  # "twelve 30-degree days"
            continue
        if scan.words[at][0].isdigit() or (not word.isalpha() and "'" not in word and "’" not in word):
            break
        if (
            word in ("daily", "weekly", "monthly", "yearly", "annual")
            and scan.spaced(at + 1)
            and scan.word(at + 1) not in _STOPS
        ):
            at += 1
            continue
        after_hyphen = at > first and scan.hyphened(at)
        if not begins and not after_hyphen and not scan.hyphened(at + 1) and (word in STOPWORDS or word in ENDS):
            break
        at += 1
        if scan.hyphened(at):
            continue
        if is_plural(word) and not (single and at - first > 1):
            more = at
            while scan.spaced(more) and is_plural(scan.word(more)) and scan.word(more) not in _STOPS and more - at < 2:
                more += 1
            return first, more if not single else at
        if single and at - first >= 1 and _verb_like(scan.word(at), scan.word(at + 1)):
            break
    if single and at > first and not _verb_like(scan.words[first], scan.word(first + 1)):
        return first, at
    return first, first


def noun_after_of(scan: Scan, i: int) -> tuple[int, int]:
    """Return the noun phrase after "of", which may be a mass: "50 g of processed meat", "11% of employees"."""
    first, last = counted_after(scan, i)
    if last > first:
        return first, last
    at = i
    while at - i < 3 and (at == i or scan.joined(at)):
        word = scan.word(at)
        if (
            not word.isalpha()
            or len(word) == 1
            or word in STOPWORDS
            or word in ENDS
            or (at > i and _verb_like(word, scan.word(at + 1)))
        ):
            break
        at += 1
    if at == i + 1 and scan.words[i].endswith("ed"):
        return i, i  # "of those asked"
    if at > i and scan.touching(at) and scan.is_number(at):
        at += 1  # "37 tonnes of CO2"
    return i, at


def _verb_like(word: str, after: str) -> bool:
    """Whether a word after a singular noun reads as its verb: "regained", "joins"."""
    return word.endswith(("ed", "s")) and not word.endswith(("ss", "us")) and not is_plural(after)


def skip_determiners(scan: Scan, i: int) -> int:
    """Return the first token at or after i that is no determiner."""
    while scan.word(i) in DETERMINERS and scan.spaced(i + 1):
        i += 1
    return i


def counted_before(scan: Scan, i: int) -> tuple[int, int]:
    """Return the noun phrase counted by a number at token i that stands after it; empty where none is clear.

    "the number of X was 81,000", "X stand at 1.45 crore", "attendances: 128,000".
    """
    low = max(0, i - REACH)
    if ":" in scan.gap(i):
        start = i - 1
        while start > low and scan.spaced(start) and i - start < LONGEST and scan.words[start - 1] not in STOPWORDS:
            start -= 1
        return (start, i) if is_plural(scan.word(i - 1)) and scan.word(i - 1) not in STOPWORDS else (i, i)
    at = i - 1
    while at > low and scan.words[at] in BEFORE_TOTALS and scan.spaced(at + 1):
        at -= 1
    for k in range(i - 1, low - 1, -1):
        if any(c in scan.gap(k + 1) for c in ".;!?\n"):
            break
        if scan.words[k] in OF_NUMBER and scan.word(k + 1) in ("of", "for") and scan.word(i - 1) in BEFORE_TOTALS:
            found = counted_after(scan, skip_determiners(scan, k + 2))
            return found if found[0] < found[1] < i else (i, i)
    if at < low or all(scan.words[k] in WEAK_BEFORE_TOTALS for k in range(at + 1, i)):
        return i, i
    start = at
    while start > low and scan.joined(start):
        start -= 1
    found = counted_after(scan, skip_determiners(scan, start))
    behind = scan.word(found[1])
    # Between the noun and its verb nothing but "on the portal" and the like may stand.
    whole = found[1] == at + 1 or (
        found[1] <= at and behind in ("on", "in", "at", "of", "for", "from", "to", "by", "with")
    )
    return found if found[0] < found[1] and whole else (i, i)
