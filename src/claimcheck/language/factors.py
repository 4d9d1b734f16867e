"""Factors and repetitions: "doubled", "more than halved", "threefold", "three times as many", "twice a week"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from claimcheck.language.draft import Draft, Read, build
from claimcheck.language.en.numbers import COMPARED, FACTORS, FOLD, TIMES
from claimcheck.language.en.units import ADVERBS_OF_TIME, COUNT
from claimcheck.language.en.units import TIMES as TIMES_UNIT
from claimcheck.language.quantity_words import bound_before
from claimcheck.language.rates import bases_after
from claimcheck.language.scan import Scan
from claimcheck.language.shares import frequency
from claimcheck.model import Bound, Per, QuantityKind

# Rounding to "doubled" or "tripled" allows a sixteenth either way: 2.97 is tripled, 1.8 is not doubled.
FACTOR_STEP = Fraction(1, 8)
# "more than halved": more than half is gone, so less than half is left.
LEFT_OVER = {
    Bound.OVER: Bound.UNDER,
    Bound.AT_LEAST: Bound.AT_MOST,
    Bound.UNDER: Bound.OVER,
    Bound.AT_MOST: Bound.AT_LEAST,
    Bound.NEARLY: Bound.ABOUT,
}
# Forms that are also adjectives and nouns: taken for verbs only between words such as these.
_DOUBTFUL = frozenset("double triple treble quadruple halve halves doubles triples".split())
_BEFORE_DOUBTFUL = frozenset(
    "to will would could may might almost nearly than about can should shall roughly around over".split()
)
_AFTER_DOUBTFUL = frozenset("the that what its their those in by from".split())


def factor_at(scan: Scan, i: int) -> Read | None:
    """Return the factor that the word at token i states by itself; None for "double-blind", "a double espresso"."""
    word = scan.words[i]
    if word in FOLD:
        value = Fraction(FOLD[word])
    elif word in FACTORS and not scan.hyphened(i + 1) and not scan.hyphened(i):
        value = FACTORS[word]
        doubtful = word in _DOUBTFUL
        if doubtful and scan.word(i + 1) not in _AFTER_DOUBTFUL and scan.word(i - 1) not in _BEFORE_DOUBTFUL:
            return None
    else:
        return None
    first, bound = led(scan, i)
    if value < 1 and bound is not None:
        bound = LEFT_OVER.get(bound, bound)
    return [
        build(
            scan, _factor(Draft(first, i + 1, (i, i + 1), QuantityKind.FACTOR, TIMES_UNIT, value, value, value, bound))
        )
    ], i + 1


def _factor(draft: Draft) -> Draft:
    step = draft.low * FACTOR_STEP if draft.low.denominator == 1 or draft.low < 1 else draft.step
    return replace(draft, kind=QuantityKind.FACTOR, unit=TIMES_UNIT, step=step)


def led(scan: Scan, i: int) -> tuple[int, Bound | None]:
    """Return the first token and the bound of a cue before token i, leaving "only" and "just" aside."""
    first, bound = bound_before(scan, i)
    if bound is None or scan.word(first) in ("only", "just", "as"):
        return i, None
    return first, bound


def times_word(scan: Scan, i: int) -> Read | None:
    """Read "twice a week", "once every three days", "twice as likely"; plain "once" and "twice" are no quantities."""
    value = Fraction(TIMES[scan.words[i]])
    first, bound = led(scan, i)
    draft = Draft(first, i + 1, (i, i + 1), QuantityKind.RATE, COUNT, value, value, Fraction(1), bound)
    at, per = bases_after(scan, i + 1)
    if not per and scan.hyphened(i + 1) and scan.word(i + 1) in ADVERBS_OF_TIME:
        at, per = i + 2, (Per(Fraction(1), ADVERBS_OF_TIME[scan.word(i + 1)]),)  # "twice-weekly meetings"
    if per:
        return [build(scan, frequency(draft, at, per))], at
    if value > 1 and scan.word(i + 1) in COMPARED and scan.spaced(i + 1) and scan.word(i + 1) != "more":
        return [build(scan, _factor(draft))], i + 1
    return None


def times(scan: Scan, draft: Draft) -> Read:
    """Finish a number before "times": "four times a day" (a rate), "three times as many" (a factor), or a count."""
    last = draft.last
    draft = replace(draft, plus=False)
    at, per = bases_after(scan, last + 1)
    if per:
        return [build(scan, replace(draft, kind=QuantityKind.RATE, last=at, per=per))], at
    if scan.word(last + 1) in COMPARED and scan.spaced(last + 1):
        return [build(scan, replace(_factor(draft), last=last + 1))], last + 1
    return [build(scan, replace(draft, counted=(last, last + 1)))], last
