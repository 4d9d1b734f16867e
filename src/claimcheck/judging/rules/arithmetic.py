"""What follows from two numbers of the source: shares, differences, factors.

"Almost half of them" from 142 cases among 305, "up by a quarter" from 8.4 and 10.5 million, "0.6 points more" from 5.8
after 5.2 per cent. The two stand in one sentence or near each other, and nobody wrote the result: so this only ever
supports, and only when the division or subtraction hits the claim closely.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction
from math import inf

from claimcheck.judging.alignment import Role, context_terms, role
from claimcheck.judging.common import Case, asserts_more, met, speak
from claimcheck.judging.derived import accident
from claimcheck.judging.facets import clashes
from claimcheck.language.amounts import Amount, amount, as_float
from claimcheck.language.comparison import Relation, relate
from claimcheck.language.en.comparing import COMPARING
from claimcheck.language.kept import kept_along
from claimcheck.language.tokens import phrase_stems
from claimcheck.matching.index import Entry, Index
from claimcheck.matching.terms import bag, coverage, same_word, weight
from claimcheck.model import Bound, Direction, Opinion, Quantity, QuantityKind, Reason, Tier, Verdict

NAME = "arithmetic"
_MAX_NUMBERS = 80  # of one article: more is a table of figures, where a hit would be an accident
_ROUND_BASES = frozenset({1, 100, 1_000, 10_000, 100_000})
_REACH = 2  # sentences between the two numbers of a comparison
_NEEDED, _NEEDED_WHOLE, _NAMED, _NEEDED_WORDS = 0.3, 0.3, 0.6, 0.5
# By how much the share of words met must exceed the chance that unrelated numbers of the article give the same.
_SURELY = 0.1
# A bound fits too many results ("more than doubled"): the result may pass it by this factor only.
_PAST_BOUND = Fraction(5, 4)
_SHARES = frozenset({QuantityKind.PROPORTION, QuantityKind.PERCENT})


@dataclass(frozen=True, slots=True)
class Number:
    """A number of the article and where it stands."""

    entry: Entry
    quantity: Quantity
    rough: float
    place: int  # among those of the article


@dataclass(frozen=True, slots=True)
class Hit:
    """Two numbers, what follows from them, and how surely they are the two that are meant (0 to 1)."""

    first: Number
    second: Number
    result: Fraction
    score: float
    words: float  # share of the claim's other words met in or around the two


def arithmetic(case: Case) -> Iterator[Opinion]:
    """Look for two numbers of the article from which the claim's number follows."""
    said = case.said
    main = [
        i
        for i, q in enumerate(said.quantities)
        if q.kind not in {QuantityKind.ORDINAL, QuantityKind.DURATION, QuantityKind.AGE}
        and q.low > 0
        and not (q.kind is QuantityKind.COUNT and q.low in _ROUND_BASES)
    ]
    if len(main) != 1 or said.quotes:
        return
    best = follows(case, main[0])
    if best is not None and said.quantities[main[0]].whole is not None:
        # With both numbers written in the claim the division says nothing new; the words must.
        words = {term for term in context_terms(case, said.quantities[main[0]]) if weight(term) == 1}
        if words and met(case, best.first.entry, words)[0] < _NEEDED_WORDS:
            return
    if best is None or asserts_more(said, best.first.entry.passage.statement):
        return
    target = said.quantities[main[0]]
    pair = f"{best.first.quantity.text} and {best.second.quantity.text}"
    detail = f"“{target.text}” follows from {pair} ({_show(best.result)})"
    yield speak(Verdict.SUPPORT, best.first.entry, best.score, [Reason("follows-by-arithmetic", detail)], NAME)


def follows(case: Case, number: int) -> Hit | None:
    """Return the best pair of the article's numbers from which the claim's number of that index follows, or None."""
    target = case.said.quantities[number]
    if target.low != target.high or not 0 < as_float(target.low) < inf:
        return None
    stepping = role(case.said, number) is Role.STEP or target.kind in {QuantityKind.FACTOR, QuantityKind.POINTS}
    if stepping or target.kind not in _SHARES:
        return None
    numbers = _numbers(case.index)
    if len(numbers.all) > _MAX_NUMBERS:
        return None
    tried = sum(len(numbers.beside(i)) for i in range(len(numbers.all))) // 2 if stepping else len(numbers.all)
    chance = accident(target, tried)
    hits = [h for h in _hits(case, number, target, numbers, stepping=stepping) if h.words - chance >= _SURELY]
    return max(hits, key=lambda h: (h.score, -h.first.entry.passage.index)) if hits else None


@dataclass(frozen=True, slots=True)
class Numbers:
    """The numbers of an article that can be part of a comparison, and those that can be part and whole by size."""

    all: tuple[Number, ...]
    ranked: dict[tuple[QuantityKind, str], tuple[list[float], list[Number]]]

    def beside(self, i: int) -> list[Number]:
        """Return the other numbers that stand within reach of the one of that index, in order."""
        here = self.all[i].entry.passage.index
        first, last = i, i + 1
        while first > 0 and here - self.all[first - 1].entry.passage.index <= _REACH:
            first -= 1
        while last < len(self.all) and self.all[last].entry.passage.index - here <= _REACH:
            last += 1
        return [*self.all[first:i], *self.all[i + 1 : last]]

    def wholes(self, part: Number, low: float, high: float) -> list[Number]:
        """Return the numbers of which another can be a share between two limits, in order."""
        group = self.ranked.get(_sort(part.quantity))
        if group is None or part.quantity.per:
            return []
        sizes, found = group
        first = bisect_left(sizes, part.rough / high * (1 - _FLOAT))
        last = bisect_right(sizes, part.rough / low * (1 + _FLOAT))
        return sorted(found[first:last], key=lambda n: n.place)


def _sort(quantity: Quantity) -> tuple[QuantityKind, str]:
    return quantity.kind, quantity.unit.dimension


@kept_along
def _numbers(index: Index) -> Numbers:
    """Return the numbers of an article that can be part of a comparison."""
    usable = (
        figure
        for figure in index.figures.all
        if index.entries[figure.passage].passage.tier is not Tier.PAGE
        and figure.quantity.low == figure.quantity.high > 0
        and figure.quantity.bound in {Bound.EXACT, Bound.ABOUT}
        and figure.quantity.kind not in _NO_PART
        and 0 < as_float(figure.quantity.low) < inf
    )
    found = tuple(
        Number(index.entries[figure.passage], figure.quantity, as_float(figure.quantity.low), place)
        for place, figure in enumerate(usable)
    )
    groups: dict[tuple[QuantityKind, str], list[Number]] = {}
    for n in found:
        if n.quantity.kind in {QuantityKind.COUNT, QuantityKind.MONEY} and not n.quantity.per:
            groups.setdefault(_sort(n.quantity), []).append(n)
    ranked = {key: sorted(group, key=lambda n: n.rough) for key, group in groups.items()}
    return Numbers(found, {key: ([n.rough for n in group], group) for key, group in ranked.items()})


_NO_PART = frozenset({QuantityKind.ORDINAL, QuantityKind.FACTOR, QuantityKind.DURATION})
# A first look in floating point: results further off than this are no match under any bound or rounding. Of a plain
# number only its own rounding is, and the last bit of a float.
_ROUGHLY, _FLOAT = 1.26, 1e-9


def _limits(target: Amount) -> tuple[float, float]:
    """Return between which results, in floating point, the target can follow."""
    wanted = target.rough
    if target.bound is not Bound.EXACT:
        return wanted / _ROUGHLY, wanted * _ROUGHLY
    half = as_float(target.half)
    return (wanted - half) * (1 - _FLOAT), (wanted + half) * (1 + _FLOAT)


def _hits(case: Case, number: int, target: Quantity, numbers: Numbers, *, stepping: bool) -> Iterator[Hit]:
    terms = context_terms(case, target)
    wanted = amount(replace(target, per=()))
    low, high = _limits(wanted)
    for i, a in enumerate(numbers.all):
        others = numbers.beside(i) if stepping else numbers.wholes(a, low, high)
        near = [b for b in others if b is not a and low <= _roughly(a, b, stepping=stepping, target=target) <= high]
        if not near or clashes(case.claim, a.entry):
            continue
        for b in near:
            fit = _nearness(case, a, b, terms)
            if fit < _NEEDED:  # quickly told, and true of most
                continue
            result = _step(case, number, target, a, b) if stepping else _share(target, a, b)
            if result is None or not _fits(wanted, result):
                continue
            whole = _whole_fit(case, target, b)
            if whole < _NEEDED_WHOLE:
                continue
            off = abs(result / target.low - 1) if target.low else Fraction(0)
            score = 0.58 + 0.2 * fit + 0.1 * whole - min(float(off), 0.2) + (0.04 if a.entry is b.entry else 0.0)
            yield Hit(a, b, result, score, fit)


def _roughly(first: Number, second: Number, *, stepping: bool, target: Quantity) -> float:
    """Return about what two numbers give."""
    a, b = first.rough, second.rough
    if not stepping or target.kind is QuantityKind.FACTOR:
        return a / b
    return abs(a - b) / b if target.unit.dimension == "percent" else abs(a - b)


def _step(case: Case, number: int, target: Quantity, now: Number, then: Number) -> Fraction | None:
    """Return the change from `then` to `now` in the target's terms, or None when the two are no before and after."""
    a, b = now.quantity, then.quantity
    if a.unit.dimension != b.unit.dimension:
        return None
    result = _changed(case, number, target, a, b)
    return result if result is not None and _one_thing(a, b) and _compared(now, then) else None


def _changed(case: Case, number: int, target: Quantity, now: Quantity, then: Quantity) -> Fraction | None:
    if target.kind is QuantityKind.FACTOR:
        return now.low / then.low
    change = next((c for c in case.said.changes if c.by == number), None)
    way = change.direction if change else None
    if (way is Direction.UP and now.low <= then.low) or (way is Direction.DOWN and now.low >= then.low):
        return None
    if target.kind is QuantityKind.POINTS:
        return abs(now.low - then.low) if now.unit.dimension == "percent" else None
    if target.unit.dimension == "percent":
        return abs(now.low - then.low) / then.low
    return abs(now.low - then.low) if now.unit.dimension == target.unit.dimension else None


def _share(target: Quantity, part: Number, whole: Number) -> Fraction | None:
    """Return part divided by whole, or None when the two cannot be that."""
    a, b = part.quantity, whole.quantity
    if target.kind not in _SHARES or a.unit.dimension != b.unit.dimension or a.per or b.per or a.low >= b.low:
        return None
    named = _named_whole(target, b) >= _NAMED or (not target.counted and bool(part.entry.passage.statement.names))
    if not _one_thing(a, b) and not named:
        return None
    return a.low / b.low if a.kind in {QuantityKind.COUNT, QuantityKind.MONEY} and b.kind is a.kind else None


def _named_whole(target: Quantity, whole: Quantity) -> float:
    words = phrase_stems(target.counted)
    return coverage(words, (bag(phrase_stems(whole.counted)), 1.0)) if words else 0.0


def _compared(a: Number, b: Number) -> bool:
    words = {t.lower for n in (a, b) for t in n.entry.passage.statement.tokens}
    return not COMPARING.isdisjoint(words) or any(n.entry.passage.statement.dates for n in (a, b))


def _one_thing(a: Quantity, b: Quantity) -> bool:
    """Whether two numbers can be of one measure: same unit, and no two different counted things."""
    first, second = (phrase_stems(q.counted) for q in (a, b))
    if a.kind is QuantityKind.COUNT and not first and not second:
        return a.per == b.per
    return not first or not second or any(same_word(x, y) > 0 for x in first for y in second)


def _fits(target: Amount, result: Fraction) -> bool:
    exact = Amount(target.scale, result, result, Fraction(0), Bound.EXACT, rounded=False, unit=target.unit)
    found = relate(target, exact).relation
    if found is Relation.COMPATIBLE:
        low, high = sorted((result, target.low))
        return high <= low * _PAST_BOUND
    return found is Relation.EQUAL


def _nearness(case: Case, a: Number, b: Number, terms: frozenset[str]) -> float:
    if not terms:
        return 0.4
    return case.index.met_in_either(terms, a.entry.passage.index, b.entry.passage.index)


def _whole_fit(case: Case, target: Quantity, whole: Number) -> float:
    """Return how far the second number counts the whole that the claim names ("one in 52,000 operations")."""
    words = phrase_stems(target.counted)
    if target.kind not in _SHARES or not words:
        return 0.5
    counted = bag(phrase_stems(whole.quantity.counted))
    return max(coverage(words, (counted, 1.0)), 0.7 * met(case, whole.entry, words)[0])


def _show(result: Fraction) -> str:
    if result < Fraction(1, 100):
        return f"one in {round(1 / result):,}"
    return f"{float(result):.3g}"
