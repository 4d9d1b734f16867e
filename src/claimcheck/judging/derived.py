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
from functools import cache

from claimcheck.judging.alignment import Role, context_terms, inherited_terms, role
from claimcheck.judging.common import Case
from claimcheck.judging.facets import years
from claimcheck.judging.segments import column, row_head, stretch
from claimcheck.language.amounts import Amount, amount, as_float
from claimcheck.language.en.deriving import (
    BOTH,
    CHANCE,
    EARLIER,
    EXCEPT,
    LEADS_TO_OTHER,
    LESS,
    MORE,
    NOW,
    STEP_WORDS,
)
from claimcheck.language.en.units import TEMPERATURE
from claimcheck.language.kept import kept_along
from claimcheck.language.relating import Relation, relate
from claimcheck.language.tokens import phrase_stems
from claimcheck.matching.index import Entry, Index
from claimcheck.matching.terms import bag, coverage
from claimcheck.model import Bound, DateMention, Direction, Quantity, QuantityKind, Statement, Tier, Unit

REACH = 2  # sentences between the figures of one derivation
_MAX_AROUND = 16  # figures of one neighbourhood: more is a table, where a hit would be an accident
_RELEVANT = 0.3  # share of the claim's words that one of the passages must have in or around it
_SPREAD = 3.0  # natural logarithm of the range over which the results of unrelated pairs are scattered
_MAX_LEAD = 400  # characters of a claim that are looked at for what a figure is told for each of
_ROUGHLY = 1.26  # a first look in floating point: a little more than `_PAST_BOUND`
_PAST_BOUND = Fraction(5, 4)  # "more than doubled" is said of 2.5, hardly of more
_TELLS_APART = 0.25  # by how much more of the rival's words must stand with one figure than with the other
_NAMED = 0.6
_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.PROPORTION})
_WRITTEN = frozenset({Bound.EXACT, Bound.ABOUT})
_NO_PART = frozenset({QuantityKind.ORDINAL, QuantityKind.FACTOR, QuantityKind.AGE})
_BASES = frozenset({1, 10, 100, 1_000, 10_000, 100_000})
_FEW = 20  # parts are added up to sums of this size only: larger counts have parts that nobody lists


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the article, the passage it stands in, and the content stems that stand with it."""

    entry: Entry
    quantity: Quantity
    words: frozenset[str]
    earlier: bool  # told as how it was, or as what the other is compared with
    later: bool  # told as how it is now, or came to be
    when: tuple[int, int]  # the first year and month that stand with it, 0 where there is none
    scale: str


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
    found: list[Derivation] = []
    for around in _neighbourhoods(case, wanted.terms):
        tried = 0
        hits: list[tuple[str, tuple[Figure, ...], Fraction]] = []
        for way, figures, result in _results(wanted, around):
            tried += 1
            if _fits(target, result):
                hits.append((way, figures, result))
        for way, figures, result in hits:
            places = sorted({f.entry.passage.index for f in figures})
            words = case.index.met_in_either(wanted.terms, places[0], places[-1]) if wanted.terms else 0.4
            found.append(Derivation(way, figures, result, words, accident(target, tried)))
    return max(found, key=lambda d: (round(d.words - d.accident, 6), -_spread(d), -_first(d)), default=None)


def _first(derivation: Derivation) -> int:
    return derivation.figures[0].entry.passage.index


def _spread(derivation: Derivation) -> int:
    places = [f.entry.passage.index for f in derivation.figures]
    return max(places) - min(places)


def accident(target: Quantity, tried: int) -> float:
    """Return the chance that one of so many unrelated pairs gives what the claim's figure allows, 0 to 1."""
    low, high = amount(replace(target, per=()) if target.per else target).interval()
    if low <= 0:
        return 1.0
    return 1 - math.exp(-tried * min(1.0, math.log(float(high / low)) / _SPREAD))


# ---------------------------------------------------------------- what the claim asks for


@dataclass(frozen=True, slots=True)
class _Wanted:
    """The claim's figure: what sort of result it is, which way it goes, and the words of what it is compared with."""

    target: Quantity
    step: bool
    way: Direction | None
    terms: frozenset[str]
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
    counted = frozenset(phrase_stems(target.counted))
    bare = amount(replace(target, per=())).scale
    return _Wanted(target, step, way, terms, rival, counted, amount(target).scale, bare, _each(said, target))


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


# ---------------------------------------------------------------- the figures at hand


def _neighbourhoods(case: Case, terms: frozenset[str]) -> Iterator[tuple[Figure, ...]]:
    """Yield the figures of each run of neighbouring sentences that speaks of the claim's subject."""
    own = _own_figures(case.index)
    asked = case.index.columns.wanted(terms)
    for i, first in enumerate(own):
        if not first or (terms and asked.met(i)[1] < _RELEVANT):
            continue
        around = [f for j in range(max(0, i - REACH), min(len(own), i + REACH + 1)) for f in own[j]]
        same = [f for f in around if f.entry.passage.tier is first[0].entry.passage.tier]
        if len(same) <= _MAX_AROUND:
            yield tuple(same)
        elif len(first) <= _MAX_AROUND:
            yield first


@kept_along
def _own_figures(index: Index) -> tuple[tuple[Figure, ...], ...]:
    """Return the usable figures of each passage, worked out once for an article."""
    return tuple(() if e.passage.tier is Tier.PAGE else tuple(_figures(e)) for e in index.entries)


def _figures(entry: Entry) -> Iterator[Figure]:
    statement = entry.passage.statement
    for q in _with_units(statement.quantities):
        if q.low != q.high or q.low < 0 or q.bound not in _WRITTEN or q.kind in _NO_PART or _is_base(statement, q):
            continue
        alike = [o for o in _with_units(statement.quantities) if o.unit.dimension == q.unit.dimension]
        start, end = column(statement.text, q.start) or stretch(statement, q, alike)
        row = row_head(statement.text, q.start)
        inside = [t for t in statement.tokens if start <= t.start < end or row[0] <= t.start < row[1]]
        before = [t.lower for t in statement.tokens if start <= t.start and t.end <= q.start][-2:]
        led = bool(before) and (before[-1] in LEADS_TO_OTHER or " ".join(before) in LEADS_TO_OTHER)
        words = frozenset(t.stem for t in inside if t.stem in statement.terms)
        does = role(statement, next(i for i, o in enumerate(statement.quantities) if o.start == q.start))
        earlier = led or does is Role.BEFORE or any(t.lower in EARLIER for t in inside)
        later = not earlier and (does is Role.AFTER or any(t.lower in NOW for t in inside))
        when = _when(tuple(d for d in statement.dates if start <= d.start < end))
        yield Figure(entry, q, words, earlier, later, when, amount(q).scale)


def _with_units(quantities: tuple[Quantity, ...]) -> Iterator[Quantity]:
    """Yield the quantities of a sentence; a bare number takes the unit of the one before: "33 grams, rice has 11"."""
    unit = Unit("", "count")
    for q in quantities:
        # "8,900 two years before" counts no years.
        bare = not q.counted or any(q.counted_start <= o.start < q.counted_end for o in quantities if o is not q)
        if q.kind is QuantityKind.COUNT and bare and not q.per and q.part is None:
            f = unit.factor
            kind = _KINDS.get(unit.dimension.partition(":")[0], QuantityKind.COUNT)
            yield replace(q, kind=kind, unit=unit, low=q.low * f, high=q.high * f, step=q.step * f, counted="")
            continue
        unit = q.unit if q.kind in _KINDS.values() and not q.unit.offset else Unit("", "count")
        yield q


_KINDS = {"money": QuantityKind.MONEY} | dict.fromkeys(
    ("mass", "length", "area", "volume", "energy", "power", "speed", "data"), QuantityKind.MEASURE
)


def _when(dates: tuple[DateMention, ...]) -> tuple[int, int]:
    """Return the first year and month among dates; of a month without a year only the month."""
    months = [int(d.relative[6:]) for d in dates if d.relative.startswith("month:") and d.relative[6:].isdigit()]
    days = [d.first for d in dates if d.first is not None]
    return min(years(dates), default=0), min([day.month for day in days] or months, default=0)


def _is_base(statement: Statement, quantity: Quantity) -> bool:
    """Whether a round number is what another is told for: "33 grams in 100 grams"."""
    if quantity.unit.written(quantity.low) not in _BASES:
        return False
    before = statement.text[: quantity.start].lower().split()[-1:]
    return before in (["in"], ["per"], ["for"], ["every"], ["each"])


# ---------------------------------------------------------------- what follows from them


def _results(wanted: _Wanted, around: Sequence[Figure]) -> Iterator[tuple[str, tuple[Figure, ...], Fraction]]:
    """Yield what can be computed in the claim's terms: the way, the figures, the result in base units."""
    target = wanted.target
    paired = wanted.step or bool(wanted.each) or target.kind in {QuantityKind.FACTOR, *_SHARES}
    for a in around:
        if target.kind in _SHARES and not wanted.step and a.scale == "percent" and not a.quantity.per:
            yield "rest", (a,), 1 - a.quantity.low
        if _in_each(a, target):
            yield "twice", (a,), 2 * a.quantity.low
        for b in around if paired else ():
            if a is not b and not _apart(a, b):
                yield from _of_two(wanted, a, b)
    if target.kind is QuantityKind.COUNT and target.low <= _FEW and not wanted.step:
        yield from _sums(around)


def _of_two(wanted: _Wanted, a: Figure, b: Figure) -> Iterator[tuple[str, tuple[Figure, ...], Fraction]]:
    """Yield what follows from a held against b: b is the whole, the earlier one or the rival."""
    target, x, y = wanted.target, a.quantity, b.quantity
    if y.low == 0:
        return
    one_scale = a.scale == b.scale and a.scale not in {"points", "ordinal"}
    if target.kind is QuantityKind.FACTOR:
        if one_scale and _measured_by(wanted, a, b):
            yield "times", (a, b), x.low / y.low
            if CHANCE & (a.words | b.words | wanted.terms):
                yield "times", (a, b), y.low / x.low
        return
    if wanted.step:
        if not one_scale or x.low == y.low or not _measured_by(wanted, a, b) or not _goes(wanted.way, x.low, y.low):
            return
        if target.kind in _SHARES:
            yield "step", (a, b), abs(x.low - y.low) / y.low
        elif target.kind is QuantityKind.POINTS or target.counted.lower().startswith("point"):
            if a.scale == "percent":
                yield "gap", (a, b), abs(x.low - y.low) * (1 if target.unit.dimension != "count" else 100)
        elif a.scale == wanted.scale or (a.scale == "time" and wanted.scale == "time"):
            yield "gap", (a, b), abs(x.low - y.low)
        return
    if target.kind in _SHARES and one_scale and x.low < y.low and _countable(a) and _whole(wanted, a, b):
        yield "share", (a, b), x.low / y.low
        if EXCEPT & a.words or _excepted(a):
            yield "share left", (a, b), 1 - x.low / y.low
    if wanted.each and _counts(b, wanted.each) and amount(replace(x, per=())).scale == wanted.bare and _untimed(x):
        yield "for each", (a, b), x.low / y.low


def _countable(figure: Figure) -> bool:
    return figure.quantity.kind in {QuantityKind.COUNT, QuantityKind.MONEY, QuantityKind.MEASURE}


def _untimed(quantity: Quantity) -> bool:
    """Whether a sum or count has no base, or a year at most: "$540,000 a year"."""
    return all(per.unit.dimension == "time" for per in quantity.per)


def _apart(a: Figure, b: Figure) -> bool:
    return abs(a.entry.passage.index - b.entry.passage.index) > REACH


def _goes(way: Direction | None, now: Fraction, then: Fraction) -> bool:
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


def _sums(around: Sequence[Figure]) -> Iterator[tuple[str, tuple[Figure, ...], Fraction]]:
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
                    yield "sum", group, sum((f.quantity.low for f in group), Fraction(0))


def _fits(target: Quantity, result: Fraction) -> bool:
    ours = amount(replace(target, per=()) if target.per else target)
    rough = as_float(result)
    if ours.scale != TEMPERATURE and not (rough * _ROUGHLY > ours.rough and ours.rough * _ROUGHLY > rough):
        return False  # neither rounding nor a bound reaches so far
    exact = Amount(ours.scale, result, result, Fraction(0), Bound.EXACT, rounded=False, unit=ours.unit)
    found = relate(ours, exact).relation
    if found is Relation.COMPATIBLE:
        low, high = sorted((result, target.low))
        return high <= low * _PAST_BOUND
    return found is Relation.EQUAL
