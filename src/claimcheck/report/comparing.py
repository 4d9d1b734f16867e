"""Post and source side by side: the two quantities that a reason speaks of, brought to one measure."""

from __future__ import annotations

import re
from dataclasses import dataclass
from fractions import Fraction

from claimcheck.language.amounts import Amount, amount
from claimcheck.model import Bound, Finding, Passage, Quantity, Reason, Statement
from claimcheck.report.parts import number_text, quantity_line
from claimcheck.report.plain import plain

_QUOTED = re.compile("“([^”]{1,300})”")
# Seconds; the mean Gregorian year, as the units of the language have it.
_TIMES = (
    ("second", 1),
    ("minute", 60),
    ("hour", 3_600),
    ("day", 86_400),
    ("week", 604_800),
    ("month", Fraction(31_556_952, 12)),
    ("year", 31_556_952),
)
_SEVERAL = Fraction(1)  # a rate is told in the shortest time in which at least this much happens


@dataclass(frozen=True, slots=True)
class Pair:
    """What the post has and what the source has; `factor` is "" or how far apart they are ("a factor of 103")."""

    post: str
    source: str
    factor: str = ""


def pairs(claim: Statement, passage: Passage | None, finding: Finding) -> tuple[Pair, ...]:
    """Return the quantities that the finding's reasons name, one of the post and one of the source, without repeats."""
    if passage is None:
        return ()
    found = (_pair(claim, passage.statement, reason) for reason in finding.reasons)
    return tuple(dict.fromkeys(pair for pair in found if pair is not None))


def named_in(reason: Reason) -> tuple[str, ...]:
    """Return the words that a reason quotes, of post and source alike."""
    return tuple(_QUOTED.findall(reason.detail))


def _pair(claim: Statement, passage: Statement, reason: Reason) -> Pair | None:
    named = {plain(text) for text in named_in(reason)}
    one = next((q for q in claim.quantities if plain(q.text) in named), None)
    other = next((q for q in passage.quantities if plain(q.text) in named), None)
    if one is None or other is None:
        return None
    mine, theirs = amount(one), amount(other)
    if one.per and other.per and mine.scale == theirs.scale and _per_time(one) and _per_time(other):
        name, seconds = _time_for(mine)
        return Pair(_rate(one, mine, name, seconds), _rate(other, theirs, name, seconds), _factor(mine, theirs))
    apart = _factor(mine, theirs) if mine.scale == theirs.scale else ""
    return Pair(quantity_line(one), quantity_line(other), apart)


def _per_time(quantity: Quantity) -> bool:
    return len(quantity.per) == 1 and quantity.per[0].unit.dimension == "time"


def _time_for(rate: Amount) -> tuple[str, Fraction]:
    for name, seconds in _TIMES:
        if rate.middle * seconds >= _SEVERAL:
            return name, Fraction(seconds)
    name, seconds = _TIMES[-1]
    return name, Fraction(seconds)


def _rate(quantity: Quantity, rate: Amount, name: str, seconds: Fraction) -> str:
    low, high = number_text(_short(rate.low * seconds)), number_text(_short(rate.high * seconds))
    bound = "" if quantity.bound is Bound.EXACT else f"{quantity.bound} "
    span = low if low == high else f"{low} to {high}"
    unit = f" {quantity.unit.symbol}" if quantity.unit.symbol else ""
    return f"“{plain(quantity.text)}”: {bound}{span}{unit} per {name}"


def _short(value: Fraction) -> Fraction:
    """Round to three significant digits: more would pretend that the source had them."""
    if not value:
        return value
    try:
        return Fraction(f"{float(value):.3g}")
    except OverflowError:
        return value


def _factor(one: Amount, other: Amount) -> str:
    low, high = sorted((abs(one.middle), abs(other.middle)))
    if not low or high / low < Fraction(3, 2):
        return ""
    return f"a factor of {number_text(_short(high / low))}"
