"""Quantities brought to one scale: base units, one time base, shares as shares."""

from __future__ import annotations

import math
from dataclasses import dataclass, field, replace
from fractions import Fraction
from functools import lru_cache

from claimcheck.language.digits import whole_step
from claimcheck.language.en.comparing import DIFFERING
from claimcheck.language.en.units import TEMPERATURE
from claimcheck.language.numbers import FRACTION_STEP
from claimcheck.model import Bound, Quantity, QuantityKind

# Rounding to the digits written never means more than an eighth: "1 million" is no word for 1.4 million, although that
# rounds to it.
MOST_ROUNDING = Fraction(1, 8)
# "about 300" covers 10 per cent either side where a single digit was written, 5 per cent where more were: the finer the
# number, the finer the "about".
ABOUT_ROUND, ABOUT_FINE = Fraction(1, 10), Fraction(1, 20)
# "over 2 million" is said of anything up to the next round number; half as much again is the most.
OVER_REACH = Fraction(3, 2)
# "under 2 million", "up to 500": below half of it a writer would have said another number.
UNDER_REACH = Fraction(1, 2)
# "nearly half": up to a tenth below (46.6 per cent is nearly half, 44 per cent is not).
NEARLY_REACH = Fraction(9, 10)
# "close to a third" may lie a little above as well; half the precision written, at most this share.
NEARLY_ABOVE = Fraction(1, 40)
# Temperatures have no natural zero to take a share of: "over 20 °C" is said of up to 30, "about 20" of 18 to 22.
WARMTH_REACH, WARMTH_ABOUT = Fraction(10), Fraction(2)
# Months and years are uneven: 26 weeks are half a year, 30 days a month, 365 days a year.
CALENDAR = Fraction(3, 200)


def as_float(value: Fraction) -> float:
    """Return the nearest float; infinite where there is none."""
    try:
        return float(value)
    except OverflowError:
        return math.copysign(math.inf, value)


@dataclass(frozen=True, slots=True)
class Amount:
    """A quantity without its surface: an interval on one scale, with bound and precision.

    `scale` names the scale; amounts compare only within one. `half` is what rounding allows either side, `rounded`
    whether a single digit (or a single digit and zeros) was written. `uneven` marks calendar units.
    """

    scale: str
    low: Fraction
    high: Fraction
    half: Fraction
    bound: Bound
    rounded: bool
    uneven: str = ""
    unit: str = ""
    ranged: bool = field(init=False, compare=False)  # whether two different ends were given
    middle: Fraction = field(init=False, compare=False)  # of the interval: the value itself where there is one
    rough: float = field(init=False, compare=False)  # the middle for a first look; infinite beyond floating point

    def __post_init__(self) -> None:
        """Work out what every comparison asks for."""
        object.__setattr__(self, "ranged", self.low != self.high)
        middle = (self.low + self.high) / 2 if self.ranged else self.low
        object.__setattr__(self, "middle", middle)
        object.__setattr__(self, "rough", as_float(middle))

    def interval(self) -> tuple[Fraction, Fraction]:
        """Return the lowest and highest value that the words allow."""
        low, high = self.low, self.high
        size = abs(self.middle)
        if self.scale == TEMPERATURE:
            return self._warmth(low, high)
        if self.bound is Bound.ABOUT:
            spread = max(self.half, size * (ABOUT_ROUND if self.rounded else ABOUT_FINE))
            return low - spread, high + spread
        if self.bound in (Bound.OVER, Bound.AT_LEAST):
            return low, max(high * OVER_REACH, high + self.half)
        if self.bound in (Bound.UNDER, Bound.AT_MOST):
            return min(low * UNDER_REACH, low), high
        if self.bound is Bound.NEARLY:
            return low * NEARLY_REACH, high + min(self.half, size * NEARLY_ABOVE)
        return low - self.half, high + self.half

    def _warmth(self, low: Fraction, high: Fraction) -> tuple[Fraction, Fraction]:
        """Return the interval of a temperature."""
        if self.bound in (Bound.OVER, Bound.AT_LEAST):
            return low, high + WARMTH_REACH
        if self.bound in (Bound.UNDER, Bound.AT_MOST):
            return low - WARMTH_REACH, high
        spread = self.half if self.bound is Bound.EXACT else max(self.half, WARMTH_ABOUT)
        return low - spread, high + (min(spread, self.half) if self.bound is Bound.NEARLY else spread)


@lru_cache(maxsize=32768)
def amount(quantity: Quantity) -> Amount:
    """Bring a quantity to its scale: rates to one second and one counted thing, everything to base units."""
    low, high, step = quantity.low, quantity.high, quantity.step
    scale = _scale(quantity)
    for per in quantity.per:
        base = per.amount * per.unit.factor
        if base > 0:
            low, high, step = low / base, high / base, step / base
    size = abs(low + high) / 2
    if quantity.per and quantity.low == quantity.high == 1:
        # "one every 35 seconds": the precision is that of the base.
        amount_of_base = quantity.per[0].amount
        if amount_of_base > 1 and amount_of_base.denominator == 1:
            step = size * whole_step(int(amount_of_base)) / amount_of_base
    half = min(step / 2, size * MOST_ROUNDING) if size and scale != TEMPERATURE else step / 2
    unit = "/".join((quantity.unit.symbol, *(per.unit.symbol for per in quantity.per)))
    return Amount(scale, low, high, half, quantity.bound, _rounded(quantity), _uneven(quantity), unit)


def _scale(quantity: Quantity) -> str:
    """Name the scale of a quantity."""
    if quantity.kind in (QuantityKind.AGE, QuantityKind.ORDINAL, QuantityKind.POINTS):
        return quantity.kind.value
    bases = sorted(per.unit.dimension for per in quantity.per)
    if quantity.unit.dimension == "count" and bases == ["count"]:
        # 3 per 1,000 is a share; 3 fewer per 1,000 is the difference of two shares.
        return QuantityKind.POINTS.value if _is_difference(quantity) else "percent"
    if quantity.unit.dimension == "count" and bases == ["count", "time"]:
        return "percent/time"
    return "/".join([quantity.unit.dimension, *bases])


def _is_difference(quantity: Quantity) -> bool:
    """Whether "fewer" or "more" stands between a number and what it counts: "11 fewer deaths"."""
    between = quantity.text[quantity.number_end - quantity.start : max(quantity.counted_start - quantity.start, 0)]
    return not DIFFERING.isdisjoint(between.lower().split())


def _uneven(quantity: Quantity) -> str:
    """Name the calendar units in a quantity, so that amounts in other ones may be compared leniently."""
    symbols = [u.symbol for u in (quantity.unit, *(p.unit for p in quantity.per)) if u.dimension == "time"]
    return " ".join(symbols)


def _rounded(quantity: Quantity) -> bool:
    """Whether one digit alone carries the number: 20, 300, 2 million, a third."""
    value = quantity.part if quantity.part is not None else quantity.unit.written(quantity.low)
    if quantity.kind is QuantityKind.PROPORTION and (quantity.part is None or quantity.step == FRACTION_STEP):
        return True
    value = abs(value)
    if value == 0:
        return True
    while value.denominator != 1 and value.denominator % 10 == 0:
        value *= 10
    if value.denominator != 1:
        return False
    digits = str(value.numerator).rstrip("0")
    return len(digits) == 1


def complement(quantity: Quantity) -> Quantity:
    """Return the share that is left: 5% for 95%. Bounds turn round; anything but a share comes back unchanged."""
    if quantity.unit.dimension != "percent" or quantity.per:
        return quantity
    turned = {
        Bound.OVER: Bound.UNDER,
        Bound.UNDER: Bound.OVER,
        Bound.AT_LEAST: Bound.AT_MOST,
        Bound.AT_MOST: Bound.AT_LEAST,
        Bound.NEARLY: Bound.OVER,
    }
    part = quantity.whole - quantity.part if quantity.whole is not None and quantity.part is not None else None
    return replace(
        quantity,
        low=1 - quantity.high,
        high=1 - quantity.low,
        bound=turned.get(quantity.bound, quantity.bound),
        part=part,
    )
