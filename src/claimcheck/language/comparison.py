"""How a claim's number relates to a source's: pure functions on quantities and changes.

Whether the two are about the same thing is for the judge to find out; here only the numbers speak.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from claimcheck.language.amounts import Amount, amount
from claimcheck.language.en.units import CELSIUS, DEGREE, FAHRENHEIT, TEMPERATURE, TEMPERATURE_DIFFERENCE
from claimcheck.language.relating import Comparison, Relation, relate
from claimcheck.model import Bound, Change, Quantity, QuantityKind, Unit

__all__ = ["Comparison", "Relation", "comparable", "compare", "compare_changes", "relate", "relation", "value_interval"]

# What the difference of two of a dimension is measured in, where that is another dimension.
_STEPS = {"percent": "points", TEMPERATURE: TEMPERATURE_DIFFERENCE}


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
    # "44 companies" against "44 of the 48 companies": the part is a count; in "nine in ten" it is none.
    if claim.kind is QuantityKind.COUNT and source.part is not None and source.step == 0:
        return left, amount(_as_count(source, claim))
    if source.kind is QuantityKind.COUNT and claim.part is not None and claim.step == 0:
        return amount(_as_count(claim, source)), right
    return None


def _as_count(quantity: Quantity, like: Quantity) -> Quantity:
    part = quantity.part or Fraction(0)
    return replace(
        quantity, kind=QuantityKind.COUNT, unit=like.unit, low=part, high=part, step=Fraction(1), part=None, whole=None
    )


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
        return compare(*_on_one_base(claimed, found))
    left, right = _growth(claim, claim_quantities), _growth(source, source_quantities)
    if left is not None and right is not None:
        return relate(left, right)
    if left is None and claimed is None and claim.before < 0 and claim.after < 0:
        return Comparison(Relation.COMPATIBLE)
    return Comparison(Relation.INCOMPARABLE)


def _on_one_base(claim: Quantity, source: Quantity) -> tuple[Quantity, Quantity]:
    """Return two steps in time without bases where only one has them: "23 more minutes a night"."""
    timed = claim.unit.dimension == source.unit.dimension == "time"
    if not timed or bool(claim.per) is bool(source.per):
        return claim, source
    plain = QuantityKind.DURATION
    return replace(claim, kind=plain, per=()), replace(source, kind=plain, per=())


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
    unit = _STEPS.get(after.unit.dimension, after.unit.dimension)
    return replace(
        after,
        low=size,
        high=size,
        kind=QuantityKind.POINTS if points else after.kind,
        unit=replace(after.unit, dimension=unit, offset=Fraction(0)),
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
