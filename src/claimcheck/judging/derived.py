"""Figures that nobody wrote: what follows from two or three numbers that stand near each other in a source.

A difference ("750 fewer" from 8,900 and 8,150), a part of a whole ("97%" from 6,000 of 212,000 without), a multiple
("three times" from 364 and 120 mg), a relative step ("21% over" from 412 and 340 million), an amount for each ("$30 per
head" from 6.3 million and 210,000), a sum, and what is left of 100 per cent. All are searched among the figures of
neighbouring sentences only, and which of two figures is the one that the other is measured by must be told by words.

Among many figures some pair always hits a rough number. So each derivation says how likely its hit is an accident:
the width of what the claim's number allows, times the number of pairs tried.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from functools import cache, lru_cache

from claimcheck.judging.alignment import Role, context_terms, inherited_terms, role
from claimcheck.judging.common import Case, terms_without
from claimcheck.judging.nearby import Figure, neighbourhoods
from claimcheck.language.amounts import Amount, amount, as_float
from claimcheck.language.en.deriving import (
    BOTH,
    EXCEPT,
    LESS,
    MORE,
    STEP_WORDS,
)
from claimcheck.language.en.units import TEMPERATURE
from claimcheck.language.relating import Relation, relate
from claimcheck.language.tokens import phrase_stems
from claimcheck.matching.terms import bag, coverage
from claimcheck.model import Bound, Direction, Quantity, QuantityKind, Statement

_SPREAD = 3.0  # natural logarithm of the range over which the results of unrelated pairs are scattered
_MAX_LEAD = 400  # characters of a claim that are looked at for what a figure is told for each of
_ROUGHLY = 1.26  # a first look in floating point: a little more than `_PAST_BOUND`
_PAST_BOUND = Fraction(5, 4)  # "more than doubled" is said of 2.5, hardly of more
# A first look in floating point leaves this much room.
_EARLY = 0.999
_TELLS_APART = 0.25  # by how much more of the rival's words must stand with one figure than with the other
_NAMED = 0.6
_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.PROPORTION})
_FEW = 20  # parts are added up to sums of this size only: larger counts have parts that nobody lists


@dataclass(frozen=True, slots=True)
class Derivation:
    """The figures, what was done with them, the result in base units, and how sure it is that these are meant.

    `words` is the share of the claim's other words met in or around the passages, `accident` the chance that a pair of
    unrelated figures nearby gives the same; both 0 to 1.
    """

    way: str
    figures: tuple[Figure, ...]
    result: Fraction
    words: float
    accident: float


def derive(case: Case, number: int) -> Derivation | None:
    """Return the best derivation of the claim's figure of that index from figures of the article, or None."""
    target = case.said.quantities[number]
    if target.low != target.high or target.low <= 0 or target.kind in {QuantityKind.ORDINAL, QuantityKind.AGE}:
        return None
    wanted = _wanted(case, number)
    low, high = _bare(target).interval()
    first, last = as_float(low) * _EARLY, as_float(high * _PAST_BOUND) / _EARLY
    found: list[Derivation] = []
    for here, around in neighbourhoods(case, wanted.terms):
        tried = 0
        hits: list[tuple[str, tuple[Figure, ...], Fraction]] = []
        for way, figures, rough in _results(wanted, here, around):
            tried += 1
            if first <= rough <= last and _told(wanted, way, figures):
                result = _result(wanted, way, figures)
                if _fits(target, result):
                    hits.append((way, figures, result))
        for way, figures, result in hits:
            places = sorted({f.entry.passage.index for f in figures})
            words = case.index.met_in_either(wanted.terms or wanted.all_terms, places[0], places[-1])
            found.append(Derivation(way, figures, result, words, accident(target, tried)))
    return max(found, key=lambda d: (round(d.words - d.accident, 6), -_spread(d), -_first(d)), default=None)


def _first(derivation: Derivation) -> int:
    return derivation.figures[0].entry.passage.index


def _spread(derivation: Derivation) -> int:
    places = [f.entry.passage.index for f in derivation.figures]
    return max(places) - min(places)


def accident(target: Quantity, tried: int) -> float:
    """Return the chance that one of so many unrelated pairs gives what the claim's figure allows, 0 to 1."""
    width = _width(target)
    return 1.0 if width == math.inf else 1 - math.exp(-tried * width)


@lru_cache(maxsize=4096)
def _width(target: Quantity) -> float:
    """Return the share of all results that the claim's figure allows; infinite where it allows for nought."""
    low, high = _bare(target).interval()
    return min(1.0, math.log(as_float(high / low)) / _SPREAD) if low > 0 else math.inf


@lru_cache(maxsize=4096)
def _bare(target: Quantity) -> Amount:
    """Return the amount of a quantity without what it is told for each of."""
    return amount(replace(target, per=()) if target.per else target)


# ---------------------------------------------------------------- what the claim asks for


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The claim's figure: what sort of result it is, which way it goes, and the words of what it is compared with."""

    target: Quantity
    step: bool
    way: Direction | None
    terms: frozenset[str]
    all_terms: frozenset[str]  # with those of the rival, for a claim that has no others
    rival: frozenset[str]
    counted: frozenset[str]
    scale: str
    bare: str  # the scale without bases
    each: str  # for each of what the figure is told, or ""


def _wanted(case: Case, number: int) -> _Wanted:
    said = case.said
    target = said.quantities[number]
    change = next((c for c in said.changes if c.by == number), None)
    tail = said.text[target.number_end :].lower().split()[:5]
    words = {w.strip(",.;:") for w in tail}
    step = change is not None or role(said, number) is Role.STEP or not words.isdisjoint(STEP_WORDS)
    way = change.direction if change else None
    if way is None:
        way = Direction.UP if words & MORE else Direction.DOWN if words & LESS else None
    rival = _rival(case, target)
    terms = (context_terms(case, target) or inherited_terms(case)) - rival - _step_stems()
    everything = terms_without(said, [(q.start, q.end) for q in said.quantities]) - _step_stems()
    counted = frozenset(phrase_stems(target.counted))
    bare = _bare(target).scale
    return _Wanted(
        target, step, way, terms, everything, rival, counted, amount(target).scale, bare, _each(said, target)
    )


_EACH = re.compile(
    r"\b(?:every|each)\s+((?:[\w-]+\s+){0,2}?[\w-]+)\s+(?:has|have|had|cost|costs|took|takes|needs|got|gets)\b"
)


def _each(said: Statement, target: Quantity) -> str:
    """Return for each of what the claim's figure is told: "per inhabitant", "every home has cost"."""
    if target.per:
        (per, *more) = target.per
        return per.counted if not more and per.unit.dimension == "count" and per.amount == 1 else ""
    led = _EACH.search(said.text.lower()[:_MAX_LEAD])
    return led[1] if led and led.end() <= target.start and target.kind is QuantityKind.MONEY else ""


@cache
def _step_stems() -> frozenset[str]:
    return frozenset(stem for word in STEP_WORDS for stem in phrase_stems(word))


def _rival(case: Case, target: Quantity) -> frozenset[str]:
    """Return the words of what the claim compares with: "than the first model", "three times the calcium of milk"."""
    said = case.said
    marks = [t for t in said.tokens if t.lower in {"than", "as", "of", "over", "against", "compared"}]
    marks = [t for t in marks if t.start >= target.number_end]
    mark = marks[-1] if marks and marks[0].lower == "as" else next(iter(marks), None)  # "as many women as men"
    if mark is None:
        return frozenset()
    return frozenset(t.stem for t in said.tokens if t.start > mark.start and t.stem in said.terms)


# ---------------------------------------------------------------- what follows from them


def _results(
    wanted: _Wanted, here: Sequence[Figure], around: Sequence[Figure]
) -> Iterator[tuple[str, tuple[Figure, ...], float]]:
    """Yield what can be computed in the claim's terms: the way, the figures, about what it gives in base units.

    Each pair has a figure of `here`; every pair comes up once.
    """
    target = wanted.target
    paired = wanted.step or bool(wanted.each) or target.kind in {QuantityKind.FACTOR, *_SHARES}
    for i, a in enumerate(here):
        if target.kind in _SHARES and not wanted.step and a.scale == "percent" and not a.quantity.per:
            yield "rest", (a,), 1 - a.rough
        if _in_each(a, target):
            yield "twice", (a,), 2 * a.rough
        for b in (*here[i + 1 :], *around) if paired else ():
            if a.rough and b.rough and (a.scale == b.scale or wanted.each):
                yield from _of_two(wanted, a, b)
                yield from _of_two(wanted, b, a)
    if target.kind is QuantityKind.COUNT and target.low <= _FEW and not wanted.step:
        yield from _sums(here)


def _result(wanted: _Wanted, way: str, figures: tuple[Figure, ...]) -> Fraction:
    """Return what exactly follows from the figures in that way."""
    x, y = figures[0].quantity.low, figures[-1].quantity.low
    if way == "rest":
        return 1 - x
    if way == "twice":
        return 2 * x
    if way == "sum":
        return sum((f.quantity.low for f in figures), Fraction(0))
    if way == "gap":
        return abs(x - y) * (100 if _in_points(wanted) else 1)
    if way == "step":
        return abs(x - y) / y
    return 1 - x / y if way == "share left" else x / y


def _in_points(wanted: _Wanted) -> bool:
    """Whether the claim counts points of a percentage without the sign: "23 points more"."""
    return wanted.target.unit.dimension == "count" and wanted.target.counted.lower().startswith("point")


def _told(wanted: _Wanted, way: str, figures: tuple[Figure, ...]) -> bool:
    """Whether words tell which of two figures is held against the other, where that matters."""
    if way not in {"times", "step", "gap"}:
        return True
    return _measured_by(wanted, *figures)


def _of_two(wanted: _Wanted, a: Figure, b: Figure) -> Iterator[tuple[str, tuple[Figure, ...], float]]:
    """Yield what follows from a held against b: b is the whole, the earlier one or the rival."""
    target, x, y = wanted.target, a.rough, b.rough
    one_scale = a.scale == b.scale and a.scale not in {"points", "ordinal"}
    if target.kind is QuantityKind.FACTOR:
        if one_scale:
            yield "times", (a, b), x / y
        return
    if wanted.step:
        if not one_scale or x == y or not _goes(wanted.way, x, y):
            return
        points = _in_points(wanted)
        if target.kind in _SHARES:
            yield "step", (a, b), abs(x - y) / y
        elif target.kind is QuantityKind.POINTS or points:
            if a.scale == "percent":
                yield "gap", (a, b), abs(x - y) * (100 if points else 1)
        elif a.scale == wanted.scale:
            yield "gap", (a, b), abs(x - y)
        return
    if target.kind in _SHARES and one_scale and x < y and _countable(a) and _whole(wanted, a, b):
        yield "share", (a, b), x / y
        if EXCEPT & a.words or _excepted(a):
            yield "share left", (a, b), 1 - x / y
    each = bool(wanted.each) and _counts(b, wanted.each) and _untimed(a.quantity)
    if each and amount(replace(a.quantity, per=())).scale == wanted.bare:
        yield "for each", (a, b), x / y


def _countable(figure: Figure) -> bool:
    return figure.quantity.kind in {QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.MEASURE}


def _untimed(quantity: Quantity) -> bool:
    """Whether a sum or count has no base, or a year at most: "$540,000 a year"."""
    return all(per.unit.dimension == "time" for per in quantity.per)


def _goes(way: Direction | None, now: float, then: float) -> bool:
    if way is Direction.UP:
        return now > then
    return now < then if way is Direction.DOWN else True


def _measured_by(wanted: _Wanted, a: Figure, b: Figure) -> bool:
    """Whether words tell that b is what a is measured by: the rival that the claim names, or how it was before."""
    if wanted.rival:
        first, second = bag(a.words), bag(b.words)
        rival = coverage(wanted.rival, (second, 1.0)) - coverage(wanted.rival, (first, 1.0))
        own = coverage(wanted.terms, (first, 1.0)) - coverage(wanted.terms, (second, 1.0))
        if abs(rival + own) >= _TELLS_APART:
            return rival + own > 0
    if a.earlier or b.earlier:
        return b.earlier and not a.earlier
    if a.when != b.when and all(a.when) == all(b.when) and bool(a.when[0]) == bool(b.when[0]) and any(b.when):
        return b.when < a.when
    return a.later and not b.later


def _whole(wanted: _Wanted, a: Figure, b: Figure) -> bool:
    """Whether b can be the whole of a: the claim's counted thing, or of one noun with a, or a noun for a alone."""
    whole = phrase_stems(b.quantity.counted)
    part = phrase_stems(a.quantity.counted)
    if a.quantity.kind is not b.quantity.kind:
        return False
    if wanted.counted and whole:
        return coverage(tuple(wanted.counted), (bag(whole), 1.0)) >= _NAMED
    if not part or not whole:
        return True
    return coverage(part[-1:], (bag(whole), 1.0)) >= _NAMED


def _counts(figure: Figure, counted: str) -> bool:
    words = phrase_stems(counted)
    theirs = phrase_stems(figure.quantity.counted)
    return bool(words and theirs) and coverage(words[-1:], (bag(theirs), 1.0)) >= _NAMED


def _excepted(figure: Figure) -> bool:
    before = figure.entry.passage.text[: figure.quantity.start].lower().split()[-2:]
    return not EXCEPT.isdisjoint(before)


def _in_each(figure: Figure, target: Quantity) -> bool:
    """Whether a count stands for each of two: "82 in either group"."""
    if figure.quantity.kind is not QuantityKind.COUNT or target.kind is not QuantityKind.COUNT:
        return False
    after = figure.entry.passage.text[figure.quantity.number_end :].lower().split()[:4]
    return not BOTH.isdisjoint(after)


def _sums(around: Sequence[Figure]) -> Iterator[tuple[str, tuple[Figure, ...], float]]:
    """Yield sums of two or three counts of one sentence: "two had cracked and one was missing"."""
    places = sorted({f.entry.passage.index for f in around})
    for place in places:
        counts = [
            f
            for f in around
            if f.entry.passage.index == place
            and f.quantity.kind is QuantityKind.COUNT
            and not f.quantity.per
            and f.quantity.part is None
        ]
        for size in (2, 3):
            for at in range(len(counts) - size + 1):
                group = tuple(counts[at : at + size])
                if sum(bool(f.quantity.counted) for f in group) <= 1:
                    yield "sum", group, sum(f.rough for f in group)


def _fits(target: Quantity, result: Fraction) -> bool:
    ours = _bare(target)
    rough = as_float(result)
    if ours.scale != TEMPERATURE and not (rough * _ROUGHLY > ours.rough and ours.rough * _ROUGHLY > rough):
        return False  # neither rounding nor a bound reaches so far
    exact = Amount(ours.scale, result, result, Fraction(0), Bound.EXACT, rounded=False, unit=ours.unit)
    found = relate(ours, exact).relation
    if found is Relation.COMPATIBLE:
        low, high = sorted((result, target.low))
        return high <= low * _PAST_BOUND
    return found is Relation.EQUAL
