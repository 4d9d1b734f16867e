"""How a claim's number relates to a source's: pure functions on quantities and changes.

Whether the two are about the same thing is for the judge to find out; here only the numbers speak.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from claimcheck.language.amounts import CALENDAR, Amount, amount
from claimcheck.language.en.units import CELSIUS, DEGREE, FAHRENHEIT, TEMPERATURE, TEMPERATURE_DIFFERENCE
from claimcheck.model import Bound, Change, Quantity, QuantityKind, Unit

# Two numbers this near, one of them rough or round, are close rather than different: 305 and 300.
CLOSE = Fraction(1, 40)
_BELOW = (Bound.UNDER, Bound.AT_MOST, Bound.NEARLY)
_ABOVE = (Bound.OVER, Bound.AT_LEAST)


class Relation(StrEnum):
    """How a claim's number relates to a source's."""

    EQUAL = "equal"  # the source's value, rounded to the claim's own precision, is the claim's
    COMPATIBLE = "compatible"  # the claim's bound is kept: "over 20 million", source 23 million
    BOUND_ADDED = "bound added"  # the claim says more than the source: "over 830", source about 830
    CLOSE = "close"  # near, or consistent with a vaguer source, but not what it says
    DIFFERENT = "different"
    INCOMPARABLE = "incomparable"


@dataclass(frozen=True, slots=True)
class Comparison:
    """A relation with its measure.

    `factor` is the claim's value divided by the source's (None where there is nothing to divide by). `mild` marks what
    an editor would let pass: a dropped "about" or "more than", or "more than 20 million" where the source has "some
    20 million" (rough and round, so that the truth may well lie above).
    """

    relation: Relation
    factor: Fraction | None = None
    mild: bool = False


def value_interval(quantity: Quantity) -> tuple[Fraction, Fraction]:
    """Return the lowest and highest value, in base units, that the words of a quantity allow (a rate: per base)."""
    return amount(quantity).interval()


def comparable(a: Quantity, b: Quantity) -> bool:
    """Whether two quantities measure on one scale after conversion (shares with shares, rates with rates)."""
    return _aligned(a, b) is not None or _degrees(a, b).relation is not Relation.INCOMPARABLE


def relation(claim: Quantity, source: Quantity) -> Relation:
    """Return how a claim's quantity relates to a source's."""
    return compare(claim, source).relation


def compare(claim: Quantity, source: Quantity) -> Comparison:
    """Return how a claim's quantity relates to a source's, with factor and mildness."""
    pair = _aligned(claim, source)
    if pair is None:
        return _degrees(claim, source)
    found = relate(*pair)
    counted = claim.whole is not None and source.whole is not None and claim.step == 0 == source.step
    if counted and found.relation is Relation.EQUAL and claim.whole != source.whole:
        return replace(found, relation=Relation.CLOSE)  # 3 of 8 and 6 of 16 are one share, but not one count
    return found


def _degrees(claim: Quantity, source: Quantity) -> Comparison:
    """Compare "30 degrees" with degrees of a named scale: it may be either, and differs only where neither fits."""
    scales = {claim.unit.dimension, source.unit.dimension}
    if DEGREE.dimension not in scales or scales.isdisjoint((TEMPERATURE, TEMPERATURE_DIFFERENCE)):
        return Comparison(Relation.INCOMPARABLE)
    warmth = (scales - {DEGREE.dimension}).pop()
    best: Comparison | None = None
    order = list(Relation)
    for scale in (CELSIUS, FAHRENHEIT):
        unit = scale if warmth == TEMPERATURE else Unit(scale.symbol, TEMPERATURE_DIFFERENCE, scale.factor)
        found = relate(amount(_in(claim, unit)), amount(_in(source, unit)))
        if best is None or order.index(found.relation) < order.index(best.relation):
            best = found
    return best or Comparison(Relation.INCOMPARABLE)


def _in(quantity: Quantity, unit: Unit) -> Quantity:
    """Return bare degrees as those of a unit, anything else unchanged."""
    if quantity.unit.dimension != DEGREE.dimension:
        return quantity
    low, high = unit.base(quantity.low), unit.base(quantity.high)
    return replace(quantity, unit=unit, low=low, high=high, step=quantity.step * unit.factor)


def _aligned(claim: Quantity, source: Quantity) -> tuple[Amount, Amount] | None:
    left, right = amount(claim), amount(source)
    if left.scale == right.scale:
        return left, right
    # "44 companies" against "44 of the 48 companies": the part is a count.
    if claim.kind is QuantityKind.COUNT and source.part is not None:
        return left, amount(_as_count(source, claim))
    if source.kind is QuantityKind.COUNT and claim.part is not None:
        return amount(_as_count(claim, source)), right
    return None


def _as_count(quantity: Quantity, like: Quantity) -> Quantity:
    part = quantity.part or Fraction(0)
    return replace(
        quantity, kind=QuantityKind.COUNT, unit=like.unit, low=part, high=part, step=Fraction(1), part=None, whole=None
    )


def relate(claim: Amount, source: Amount) -> Comparison:
    """Relate two amounts of one scale."""
    if claim.uneven and source.uneven and claim.uneven != source.uneven:
        half = max(claim.half, abs(claim.middle) * CALENDAR)
        claim = replace(claim, half=half)
    # A temperature is no multiple of another.
    factor = claim.middle / source.middle if source.middle and claim.scale != TEMPERATURE else None
    if claim.ranged or source.ranged:
        found = _ranges(claim, source)
    elif claim.bound in _ABOVE:
        found = _claim_above(claim, source)
    elif claim.bound in (Bound.UNDER, Bound.AT_MOST):
        found = _claim_below(claim, source)
    elif claim.bound is Bound.NEARLY:
        found = _claim_nearly(claim, source)
    else:
        found = _claim_plain(claim, source)
    return replace(found, factor=factor)


def _level(claim: Amount, source: Amount) -> bool:
    """Whether two limits are the same: to the point, or to their digits where they are written in different units."""
    if claim.unit == source.unit:
        return claim.middle == source.middle
    return abs(claim.middle - source.middle) <= max(claim.half, source.half)


def _same(claim: Amount, source: Amount) -> bool:
    """Whether the source's value, rounded as the claim is, is the claim's."""
    return abs(claim.middle - source.middle) <= claim.half


def _near(claim: Amount, source: Amount) -> bool:
    """Whether the two are close, and one of them is rough or round enough to make that mean something."""
    gap = abs(claim.middle - source.middle)
    rough = Bound.ABOUT in (claim.bound, source.bound) or claim.rounded or source.rounded
    return rough and gap <= abs(source.middle) * CLOSE


def _claim_plain(claim: Amount, source: Amount) -> Comparison:
    """A claim of a plain or rough number."""
    value = claim.middle
    same = _same(claim, source)
    low, high = source.interval()
    if source.bound in _ABOVE:
        if same:
            return Comparison(Relation.EQUAL, mild=True)
        return Comparison(Relation.CLOSE if low < value <= high else Relation.DIFFERENT)
    if source.bound in (Bound.UNDER, Bound.AT_MOST):
        if same:
            return Comparison(Relation.BOUND_ADDED, mild=claim.bound is Bound.ABOUT or source.bound is Bound.UNDER)
        return Comparison(Relation.CLOSE if low <= value < high else Relation.DIFFERENT)
    if same:
        dropped = source.bound is not Bound.EXACT and claim.bound is Bound.EXACT
        return Comparison(Relation.EQUAL, mild=dropped)
    if source.bound is Bound.NEARLY:
        return Comparison(Relation.CLOSE if low <= value <= high else Relation.DIFFERENT)
    if claim.bound is Bound.ABOUT:
        bottom, top = claim.interval()
        if bottom <= source.middle <= top:
            return Comparison(Relation.COMPATIBLE)
    if low <= value <= high or _near(claim, source):
        return Comparison(Relation.CLOSE)
    return Comparison(Relation.DIFFERENT)


def _claim_above(claim: Amount, source: Amount) -> Comparison:
    """A claim of "over" or "at least" a number."""
    limit, value = claim.middle, source.middle
    if source.bound in _ABOVE:
        if _level(claim, source):
            return Comparison(Relation.EQUAL, mild=source.bound is not claim.bound)
        if value > limit:
            return Comparison(Relation.COMPATIBLE if value <= claim.interval()[1] else Relation.CLOSE)
        return Comparison(Relation.CLOSE if _near(claim, source) else Relation.DIFFERENT)
    if value > limit:
        if source.bound in _BELOW and source.interval()[0] < limit:
            return Comparison(Relation.CLOSE)
        return Comparison(Relation.COMPATIBLE if value <= claim.interval()[1] else Relation.CLOSE)
    if value == limit and claim.bound is Bound.AT_LEAST and source.bound in (Bound.EXACT, Bound.ABOUT):
        return Comparison(Relation.COMPATIBLE, mild=source.bound is Bound.ABOUT)
    if _same(claim, source):
        mild = source.bound is Bound.ABOUT and source.rounded and claim.rounded
        return Comparison(Relation.BOUND_ADDED, mild=mild)
    return Comparison(Relation.DIFFERENT)


def _claim_below(claim: Amount, source: Amount) -> Comparison:
    """A claim of "under" or "at most" a number."""
    limit, value = claim.middle, source.middle
    if source.bound in _BELOW:
        if _level(claim, source):
            return Comparison(Relation.EQUAL, mild=source.bound is not claim.bound)
        if value < limit:
            return Comparison(Relation.COMPATIBLE if value >= claim.interval()[0] else Relation.CLOSE)
        return Comparison(Relation.CLOSE if _near(claim, source) else Relation.DIFFERENT)
    if value < limit:
        if source.bound in _ABOVE and source.interval()[1] > limit:
            return Comparison(Relation.CLOSE)
        return Comparison(Relation.COMPATIBLE if value >= claim.interval()[0] else Relation.CLOSE)
    if value == limit and claim.bound is Bound.AT_MOST and source.bound in (Bound.EXACT, Bound.ABOUT):
        return Comparison(Relation.COMPATIBLE, mild=source.bound is Bound.ABOUT)
    if _same(claim, source):
        mild = source.bound is Bound.ABOUT and source.rounded and claim.rounded
        return Comparison(Relation.BOUND_ADDED, mild=mild)
    return Comparison(Relation.DIFFERENT)


def _claim_nearly(claim: Amount, source: Amount) -> Comparison:
    """A claim of "nearly" or "close to" a number."""
    low, high = claim.interval()
    value = source.middle
    if source.bound in _ABOVE:
        return Comparison(Relation.BOUND_ADDED if value == claim.middle else Relation.DIFFERENT)
    if value == claim.middle:
        return Comparison(Relation.EQUAL, mild=source.bound is not Bound.NEARLY)
    if low <= value <= high:
        return Comparison(Relation.COMPATIBLE, mild=value > claim.middle)
    if source.bound in (Bound.ABOUT, *_BELOW):
        bottom, top = source.interval()
        if bottom <= high and top >= low:
            return Comparison(Relation.CLOSE)
    return Comparison(
        Relation.CLOSE
        if _near(claim, source) or low * low <= value * claim.middle < low * claim.middle
        else Relation.DIFFERENT
    )


def _ranges(claim: Amount, source: Amount) -> Comparison:
    """Relate where one side or both give two ends."""
    low, high = source.interval()
    bottom, top = claim.interval()
    if claim.ranged and source.ranged:
        if abs(claim.low - source.low) <= claim.half and abs(claim.high - source.high) <= claim.half:
            return Comparison(Relation.EQUAL)
        if claim.low <= source.low and source.high <= claim.high:
            return Comparison(Relation.COMPATIBLE)
    elif claim.ranged:
        if bottom <= source.middle <= top and source.bound in (Bound.EXACT, Bound.ABOUT):
            return Comparison(Relation.COMPATIBLE)
    else:
        if claim.bound in _ABOVE and claim.middle <= source.low and source.low <= top:
            return Comparison(Relation.COMPATIBLE)
        if claim.bound in (Bound.UNDER, Bound.AT_MOST) and bottom <= source.high <= claim.middle:
            return Comparison(Relation.COMPATIBLE)
        if claim.bound is Bound.ABOUT and bottom <= source.low and source.high <= top:
            return Comparison(Relation.COMPATIBLE)
    return Comparison(Relation.CLOSE if bottom <= high and low <= top else Relation.DIFFERENT)


# ---------------------------------------------------------------- changes


def compare_changes(
    claim: Change, claim_quantities: tuple[Quantity, ...], source: Change, source_quantities: tuple[Quantity, ...]
) -> Comparison:
    """Return how a claimed change relates to a source's.

    A wrong direction differs. From-to is held against from-to; percentage points against points or the difference of
    two percentages; everything else by after divided by before. Where one side gives no size, equal directions are
    `COMPATIBLE` for a claim without size and `INCOMPARABLE` for a claim with one.
    """
    if claim.direction is not source.direction:
        return Comparison(Relation.DIFFERENT)
    ends = _compare_ends(claim, claim_quantities, source, source_quantities)
    if ends is not None:
        return ends
    claimed, found = _difference(claim, claim_quantities), _difference(source, source_quantities)
    if claimed is not None and found is not None:
        return compare(claimed, found)
    left, right = _growth(claim, claim_quantities), _growth(source, source_quantities)
    if left is not None and right is not None:
        return relate(left, right)
    if left is None and claimed is None and claim.before < 0 and claim.after < 0:
        return Comparison(Relation.COMPATIBLE)
    return Comparison(Relation.INCOMPARABLE)


def _compare_ends(
    claim: Change, claim_quantities: tuple[Quantity, ...], source: Change, source_quantities: tuple[Quantity, ...]
) -> Comparison | None:
    """Compare the ends that both state; the worse relation of the two counts."""
    worst: Comparison | None = None
    order = list(Relation)
    for left, right in ((claim.before, source.before), (claim.after, source.after)):
        if left < 0 or right < 0:
            continue
        found = compare(claim_quantities[left], source_quantities[right])
        if worst is None or order.index(found.relation) > order.index(worst.relation):
            worst = found
    both_by = claim.by >= 0 and source.by >= 0
    return None if worst is not None and both_by and worst.relation is Relation.INCOMPARABLE else worst


def _difference(change: Change, quantities: tuple[Quantity, ...]) -> Quantity | None:
    """Return the absolute size of a change: stated in points or units, or the difference of its ends."""
    if change.by >= 0:
        by = quantities[change.by]
        if by.kind in (QuantityKind.PERCENT, QuantityKind.PROPORTION, QuantityKind.FACTOR):
            return None
        return by
    if change.before < 0 or change.after < 0:
        return None
    before, after = quantities[change.before], quantities[change.after]
    if before.low != before.high or after.low != after.high or before.unit.dimension != after.unit.dimension:
        return None
    size = abs(after.low - before.low)
    points = after.unit.dimension == "percent"
    return replace(
        after,
        low=size,
        high=size,
        kind=QuantityKind.POINTS if points else after.kind,
        unit=replace(after.unit, dimension="points") if points else after.unit,
        step=max(before.step, after.step),
        bound=Bound.EXACT,
        part=None,
        whole=None,
    )


def _growth(change: Change, quantities: tuple[Quantity, ...]) -> Amount | None:
    """Return after divided by before as an amount, with the precision of the words that gave it."""
    if change.factor is None:
        return None
    step = Fraction(0)
    if change.by >= 0:
        by = quantities[change.by]
        step = by.step
        if by.kind is QuantityKind.FACTOR and change.factor != by.low and by.low:
            step = by.step / (by.low * by.low)
    growth = change.factor
    return Amount("factor", growth, growth, step / 2, change.factor_bound, rounded=growth.denominator == 1)
