"""Bases of rates: "a day", "per 1,000 people a year", "every 35 seconds"."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.language.en.nouns import BEFALLS, ENDS
from claimcheck.language.en.numbers import HUNDREDS, MAGNITUDES
from claimcheck.language.en.units import (
    ADVERBS_OF_TIME,
    COUNT,
    MEASURES,
    PERSON_TIME,
    POUND_MASS,
    PRICED,
    TIME_IN_RATES,
    YEAR,
)
from claimcheck.language.en.words import STOPWORDS
from claimcheck.language.nouns import counted_after
from claimcheck.language.numbers import number_at
from claimcheck.language.quantity_words import unit_at
from claimcheck.language.scan import Scan
from claimcheck.model import Per

# How many words may stand between a count and its "every year" ("5,000 people die of it every year").
REACH = 7
_ONE = Fraction(1)
_WIDELY = frozenset({"worldwide", "globally", "nationwide", "nationally", "overall", "here", "alone"})


def bases_after(scan: Scan, i: int) -> tuple[int, tuple[Per, ...]]:
    """Return the end and the bases of a rate that begin at token i, (i, ()) without one.

    Up to two bases follow each other: "per 1,000 people a year".
    """
    found: list[Per] = []
    at = i
    while len(found) < 2:
        nxt, more = _base(scan, at)
        if not more:
            break
        found.extend(more)
        at = nxt
    return (at, tuple(found[:2])) if found else (i, ())


def bases_further(scan: Scan, i: int) -> tuple[int, tuple[Per, ...]]:
    """Look for "every year", "each day", "annually" a few words on in the same clause."""
    at = i
    while at - i < REACH and scan.word(at):
        gap = scan.gap(at)
        if at > i and not (scan.spaced(at) or scan.hyphened(at)):
            return i, ()
        if at == i and not scan.spaced(at):
            return i, ()
        word = scan.words[at]
        if word[0].isdigit() or gap.strip() not in ("", "-"):
            return i, ()
        close = (at - i <= 1 and scan.word(at - 1) in _WIDELY) or _happens(scan, at - 1)
        if word in ("every", "each", "per") or word in ADVERBS_OF_TIME or (close and word in ("a", "an")):
            if word == "daily" or (
                word in ADVERBS_OF_TIME and scan.spaced(at + 1) and scan.word(at + 1) not in STOPWORDS
            ):
                return i, ()
            end, found = bases_after(scan, at)
            if found and found[0].unit.dimension == "time":
                return end, found
            return i, ()
        at += 1
    return i, ()


def _happens(scan: Scan, at: int) -> bool:
    """Whether the verb at a token says what befalls people, so that "a year" behind it is a base: "are hit a year"."""
    return scan.word(at) in BEFALLS or (scan.word(at - 1) in ("are", "is", "were", "was", "be") and scan.spaced(at))


_TELL_WHEN = frozenset({"ago", "later", "earlier", "long", "old", "before", "previously"})


def _base(scan: Scan, i: int) -> tuple[int, tuple[Per, ...]]:
    """Read one base at token i ("person-years" give two)."""
    word = scan.word(i)
    if scan.gap(i) == "/" and word in TIME_IN_RATES:
        return i + 1, (Per(_ONE, TIME_IN_RATES[word]),)
    if scan.hyphened(i) and word in ("a", "an", "per") and scan.hyphened(i + 1):
        return _hyphened_base(scan, i + 1)
    if not scan.spaced(i):
        return i, ()
    if word in ADVERBS_OF_TIME:
        if scan.spaced(i + 1) and scan.word(i + 1) not in STOPWORDS and scan.word(i + 1) not in ENDS:
            return i, ()  # an adjective: "100 daily bacon eaters"
        return i + 1, (Per(_ONE, ADVERBS_OF_TIME[word]),)
    if word in ("a", "an"):
        # "a second" is mostly another one.
        unit = TIME_IN_RATES.get(scan.word(i + 1))
        if unit and scan.spaced(i + 1) and scan.word(i + 1)[-1:] != "s" and not scan.hyphened(i + 2):
            after = scan.word(i + 2)
            # "A year on, they say": but "$78 a month on the bill".
            told = after == "on" and (not scan.spaced(i + 3) or scan.word(i + 3) in ("from", "since"))
            return (i, ()) if told or after in _TELL_WHEN else (i + 2, (Per(_ONE, unit),))
        if scan.word(i + 1) in PRICED and scan.spaced(i + 1):
            return i + 2, (Per(_ONE, COUNT, scan.raw(i + 1)),)
        if scan.spaced(i + 1) and scan.word(i + 1) in MEASURES:
            return i + 2, (Per(_ONE, MEASURES[scan.word(i + 1)]),)
        if scan.spaced(i + 1) and scan.word(i + 1) == "pound":
            return i + 2, (Per(_ONE, POUND_MASS),)  # "$2 a pound": a price is per weight
        return i, ()
    if word == "for" and scan.word(i + 1) in ("every", "each"):
        return _per_number(scan, i + 2)
    if word in ("every", "each") and scan.spaced(i + 1):
        return _every(scan, i + 1)
    if word == "per" and scan.spaced(i + 1):
        return _per_number(scan, i + 1)
    if word in ("pa",) or (word == "p" and scan.word(i + 1) == "a" and scan.gap(i + 1) == "."):
        return (i + 1 if word == "pa" else i + 2), (Per(_ONE, YEAR),)
    if word == "in" and scan.word(i + 1) in ("a", "each", "every", "any") and scan.word(i + 2) == "given":
        unit = TIME_IN_RATES.get(scan.word(i + 3))
        return (i + 4, (Per(_ONE, unit),)) if unit else (i, ())
    return i, ()


def _hyphened_base(scan: Scan, i: int) -> tuple[int, tuple[Per, ...]]:
    """Read the unit of "a £30,000-a-year job", "$80-a-barrel oil" at token i."""
    unit = TIME_IN_RATES.get(scan.word(i)) or MEASURES.get(scan.word(i))
    if unit is not None:
        return i + 1, (Per(_ONE, unit),)
    return (i + 1, (Per(_ONE, COUNT, scan.raw(i)),)) if scan.word(i) in PRICED else (i - 1, ())


def _every(scan: Scan, i: int) -> tuple[int, tuple[Per, ...]]:
    """Read what follows "every": "year", "60 minutes", "other day", "single day"."""
    amount, at = _ONE, i
    if scan.word(at) == "other" and scan.spaced(at + 1):
        amount, at = Fraction(2), at + 1
    elif scan.word(at) in ("single", "passing", "school", "working", "calendar") and scan.spaced(at + 1):
        at += 1
    else:
        number = number_at(scan, at)
        if number:
            amount, at = number.value, number.last
    unit = TIME_IN_RATES.get(scan.word(at))
    if unit is None or not scan.joined(at) or amount <= 0:
        return i - 1, ()
    return at + 1, (Per(amount, unit),)


def _per_number(scan: Scan, i: int) -> tuple[int, tuple[Per, ...]]:
    """Read what follows "per": "1,000 people", "person-year", "day", "head", "capita", "kilometre"."""
    amount, at = _ONE, i
    number = number_at(scan, i)
    if number and not number.share and number.value > 0:
        amount, at = number.value, number.last
    elif scan.word(i) in HUNDREDS or (scan.word(i) in MAGNITUDES and scan.raw(i).islower()):
        amount, at = Fraction(HUNDREDS.get(scan.word(i)) or MAGNITUDES[scan.word(i)]), i + 1
        first, last = counted_after(scan, at)
        text = scan.text[scan.tokens[first].start : scan.tokens[last - 1].end] if last > first else ""
        return max(at, last), (Per(amount, COUNT, text),)
    word = scan.word(at)
    if number is None and (not word or word in ("cent",) or not scan.spaced(at)):
        return i - 1, ()
    if word in PERSON_TIME and scan.word(at + 1) in TIME_IN_RATES and scan.joined(at + 1):
        return at + 2, (Per(amount, COUNT, scan.raw(at)), Per(_ONE, TIME_IN_RATES[scan.word(at + 1)]))
    if word in TIME_IN_RATES and scan.joined(at):
        return at + 1, (Per(amount, TIME_IN_RATES[word]),)
    unit = unit_at(scan, at)
    if unit:
        return unit.last, (Per(amount, unit.unit),)
    if number is None and (word in STOPWORDS or word in ENDS):
        return i - 1, ()
    first, last = counted_after(scan, at, single=number is None)
    if first == last and number is None and word.isalpha():
        last = at + 1
        first = at
    if last > first:
        text = scan.text[scan.tokens[first].start : scan.tokens[last - 1].end]
        return last, (Per(amount, COUNT, text),)
    return (at, (Per(amount, COUNT),)) if number else (i - 1, ())


def every_at(scan: Scan, i: int) -> tuple[int, tuple[Per, ...]]:
    """Read what follows an "every" at token i - 1, wherever that stands."""
    return _every(scan, i) if scan.spaced(i) else (i, ())
