"""How one amount relates to another on the same scale: equal, compatible with a bound, close, different."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from claimcheck.language.amounts import CALENDAR, Amount
from claimcheck.language.en.units import TEMPERATURE
from claimcheck.model import Bound

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


def relate(claim: Amount, source: Amount) -> Comparison:
    """Relate two amounts of one scale."""
    if far_apart(claim, source):
        return Comparison(Relation.DIFFERENT, claim.middle / source.middle)
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
    return found if factor is None else Comparison(found.relation, factor, found.mild)


# Neither rounding (an eighth), nor "nearly" against "about" (an eighth over nine tenths), reaches further than this.
_FAR = 1.3
_NO_LIMIT = frozenset({Bound.EXACT, Bound.ABOUT, Bound.NEARLY})


def far_apart(claim: Amount, source: Amount) -> bool:
    """Whether two values of one scale differ whatever was rounded, by so much that a quick look is enough."""
    return (
        not (_FAR * claim.rough > source.rough and _FAR * source.rough > claim.rough)
        and 0 < claim.rough < math.inf
        and 0 < source.rough < math.inf
        and claim.bound in _NO_LIMIT
        and source.bound in _NO_LIMIT
        and not (claim.ranged or source.ranged)
        and claim.scale == source.scale != TEMPERATURE
    )


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
    if value == limit and claim.bound is Bound.AT_LEAST and source.bound is Bound.EXACT:
        return Comparison(Relation.COMPATIBLE)
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
