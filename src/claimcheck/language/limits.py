"""Whether a figure keeps a limit, however far from it: "more than 15%" holds of 28%.

`comparison` asks whether a writer would have put it so, because on a full page a figure far from a limit is mostly that
of another thing. Where it is settled that the two measure the same thing, only the order of the two matters.
"""

from __future__ import annotations

from claimcheck.language.amounts import Amount, amount
from claimcheck.model import Bound, Quantity

_ABOVE = (Bound.OVER, Bound.AT_LEAST)
_BELOW = (Bound.UNDER, Bound.AT_MOST)


def is_limit(quantity: Quantity) -> bool:
    """Whether a quantity is written as a limit on one side: "over 20", "at most 5"."""
    return quantity.bound in (*_ABOVE, *_BELOW) and quantity.low == quantity.high


def keeps(claim: Quantity, source: Quantity) -> bool | None:
    """Return whether the source's figure keeps the claim's limit; None where it may or may not.

    A source that only gives a limit itself ("over 7.7 million") says no more than that: a claim of a higher one goes
    beyond it and is not kept.
    """
    ours, theirs = amount(claim), amount(source)
    if ours.unit != theirs.unit and abs(ours.middle - theirs.middle) <= max(ours.half, theirs.half):
        return None  # "up to 13 feet" of "about 4 metres": what conversion and rounding leave open
    if ours.scale != theirs.scale or not is_limit(claim):
        return None
    if claim.bound in _ABOVE:
        return _above(ours, theirs, strict=claim.bound is Bound.OVER)
    return _below(ours, theirs, strict=claim.bound is Bound.UNDER)


def _above(ours: Amount, theirs: Amount, *, strict: bool) -> bool | None:
    limit = ours.middle
    if theirs.bound in _BELOW:
        return False if theirs.high <= limit else None
    if theirs.bound is Bound.NEARLY:
        return False if theirs.high <= limit else None
    if theirs.bound in _ABOVE:
        return theirs.low >= limit
    if theirs.ranged:
        return True if theirs.low > limit else False if theirs.high < limit else None
    if theirs.bound is Bound.ABOUT:
        strict = True  # "roughly 1,250" may be less
    return theirs.middle > limit if strict else theirs.middle >= limit


def _below(ours: Amount, theirs: Amount, *, strict: bool) -> bool | None:
    limit = ours.middle
    if theirs.bound in _ABOVE:
        return False if theirs.low >= limit else None
    if theirs.bound in (*_BELOW, Bound.NEARLY):
        return theirs.high <= limit
    if theirs.ranged:
        return True if theirs.high < limit else False if theirs.low > limit else None
    return theirs.middle < limit if strict else theirs.middle <= limit
