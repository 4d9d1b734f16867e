"""Quantities that no plain number begins: "every 60 minutes", "for a year", "the third patient", factors."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from claimcheck.language.draft import Draft, Read, build, has_noun
from claimcheck.language.en.bounds import BEFORE_A_DURATION, STREETS
from claimcheck.language.en.calendar import MONTHS
from claimcheck.language.en.nouns import ENDS
from claimcheck.language.en.numbers import DENOMINATORS, FACTORS, FOLD, ONES, ORDINALS, RANKED, RANKED_FIRST, TIMES
from claimcheck.language.en.units import COUNT, RANK, TIME
from claimcheck.language.en.words import STOPWORDS
from claimcheck.language.factors import factor_at, led, times_word
from claimcheck.language.measured import during, read_number
from claimcheck.language.nouns import counted_after
from claimcheck.language.numbers import Number, number_at
from claimcheck.language.quantity_words import bound_after
from claimcheck.language.rates import bases_after, every_at
from claimcheck.language.scan import Scan
from claimcheck.model import Bound, Per, QuantityKind

_ONE = Fraction(1)
_SOMEONE = ("someone", "somebody")
_ARTICLES = ("a", "an", "another")
_LATER = frozenset("later earlier long after before or".split())
# Words after which "a person" is no subject.
_PREPOSITIONS = frozenset("of to in for with by at into on from".split())


def read_special(scan: Scan, i: int) -> Read | None:
    """Return the quantity that the word at token i begins by itself, and the token after it."""
    word = scan.words[i]
    if word in FOLD or (word in FACTORS and word not in ("half", "third")):
        return factor_at(scan, i)
    if word in TIMES:
        return times_word(scan, i)
    if word in ("every", "each"):
        return _every(scan, i)
    if word in ("a", "an"):
        return _a_time(scan, i)
    if word in ORDINALS or (
        word[0].isdigit() and scan.touching(i + 1) and scan.word(i + 1) in ("st", "nd", "rd", "th")
    ):
        return _ordinal(scan, i)
    return None


def _every(scan: Scan, i: int) -> Read | None:
    """Read a base that leads: "every 60 minutes, another person", "someone dies every 40 seconds"."""
    at, per = bases_after(scan, i) if i > 0 and scan.spaced(i) else every_at(scan, i + 1)
    if not per or per[0].unit.dimension != "time":
        return None
    event = Draft(i, at, (i, at), QuantityKind.RATE, COUNT, _ONE, _ONE, _ONE, per=per)
    if scan.gap(at).strip() in ("", ",") and scan.word(at):
        someone = _someone(scan, at)
        if someone is not None:
            return [build(scan, replace(event, last=someone[1], counted=someone))], someone[1]
        following = _following_number(scan, at)
        if following is not None:
            return _led_number(scan, i, following, per)
    subject = _subject(scan, i)
    if subject is not None:
        return [build(scan, replace(event, counted=subject))], at
    if scan.is_number(i + 1) or scan.word(i + 1) in ONES or scan.word(i + 1) == "other":
        return [build(scan, event)], at
    return None


def _someone(scan: Scan, at: int) -> tuple[int, int] | None:
    """Return the one that a leading base brings: "another person", "someone", "one patient"."""
    if scan.word(at) in _SOMEONE:
        return at, at + 1
    if scan.word(at) not in (*_ARTICLES, "one") or number_at(scan, at + 1) or scan.word(at + 1) in DENOMINATORS:
        return None
    counted = counted_after(scan, at + 1, single=True)
    return counted if has_noun(counted) else None


def _following_number(scan: Scan, at: int) -> Number | None:
    """Return the first number within a few words of the same clause."""
    for k in range(at, at + 5):
        if not scan.word(k) or not (k == at or scan.spaced(k)):
            return None
        number = number_at(scan, k) if scan.words[k] not in ("a", "an") else None
        if number is not None and not number.share:
            return number
    return None


def _led_number(scan: Scan, i: int, number: Number, per: tuple[Per, ...]) -> Read | None:
    """Give the base that leads a clause to its first number: "Every year some 300 people die"."""
    quantities, last = read_number(scan, number)
    if not quantities:
        return None
    first = quantities[0]
    if not first.per and first.kind in (QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.MONEY):
        start = scan.tokens[i].start
        first = replace(first, kind=QuantityKind.RATE, per=per, start=start, text=scan.text[start : first.end])
    return [first], last


def _subject(scan: Scan, i: int) -> tuple[int, int] | None:
    """Return "a person", "someone" in the few words of the same clause before token i."""
    at = i - 1
    while at >= max(0, i - 7) and scan.spaced(at + 1):
        word = scan.words[at]
        if word in _SOMEONE:
            return at, at + 1
        if word in _ARTICLES and scan.word(at - 1) not in _PREPOSITIONS:
            found = counted_after(scan, at + 1, single=True)
            return found if has_noun(found) and found[1] <= i else None
        at -= 1
    return None


def _a_time(scan: Scan, i: int) -> Read | None:
    """Read "for a year", "nearly a decade", "a month later"; "a year" alone may be the base of a rate."""
    unit = TIME.get(scan.word(i + 1))
    if unit is None or not scan.spaced(i + 1) or scan.words[i + 1].endswith("s") or scan.hyphened(i + 2):
        return None
    before, after = scan.word(i - 1), scan.word(i + 2)
    halved = after == "and" and scan.words[i + 3 : i + 5] == ("a", "half")
    placed = (before in BEFORE_A_DURATION and scan.spaced(i)) or after in _LATER
    if unit.symbol == "s" or after in ("ago", "of") or not (placed or halved):
        return None
    value, last, step = (Fraction(3, 2), i + 5, Fraction(1, 2)) if halved else (_ONE, i + 2, _ONE)
    end, behind = bound_after(scan, last)
    first, bound = led(scan, i)
    if bound is Bound.OVER and first == i - 1 and during(scan, first):
        first, bound = i, None
    if bound is None and behind is not None:
        bound, last = behind, max(last, end)
    draft = Draft(first, last, (i, i + 2), QuantityKind.DURATION, unit, value, value, step, bound)
    return [build(scan, draft)], last


def _is_ranked_noun(scan: Scan, at: int) -> bool:
    """Whether an ordinal in digits ranks the word at a token: "the 47th president", but not "5th Avenue"."""
    word = scan.word(at)
    return (
        word.isalpha()
        and scan.spaced(at)
        and word not in STOPWORDS
        and word not in ENDS
        and word not in STREETS
        and word not in MONTHS
    )


def _ordinal(scan: Scan, i: int) -> Read | None:
    """Read a rank before a ranked noun: "the third patient", "the 2nd dose"; "a third of patients" is a share."""
    word, digits = scan.words[i], scan.is_number(i)
    last = i + 2 if digits else i + 1
    value = int(word) if digits and word.isdecimal() and len(word) < 6 else ORDINALS.get(word, 0)
    noun = scan.word(last)
    ranked = noun in (RANKED_FIRST if value == 1 else RANKED)
    if value < 1 or not (ranked or (digits and _is_ranked_noun(scan, last))):
        return None
    if scan.word(last) == "party" and scan.hyphened(last):
        return None
    if not scan.joined(last) or scan.hyphened(i) or (scan.word(i - 1) in ("two", "one") and word in DENOMINATORS):
        return None
    rank = Fraction(value)
    draft = Draft(i, last, (i, last), QuantityKind.ORDINAL, RANK, rank, rank, _ONE, counted=(last, last + 1))
    return [build(scan, draft)], last
