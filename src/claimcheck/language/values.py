"""Numbers with their currency or unit, and ranges of two of them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from fractions import Fraction

from claimcheck.language.digits import whole_step
from claimcheck.language.en.changes import FROM_VERBS
from claimcheck.language.en.comparing import DIFFERING
from claimcheck.language.en.currencies import MONEY_SIGNS
from claimcheck.language.en.units import COMPOUNDS, MAGNITUDE, SMALLER
from claimcheck.language.labels import is_label, is_level
from claimcheck.language.nouns import counted_after
from claimcheck.language.numbers import Number, number_at
from claimcheck.language.quantity_words import UnitFound, bound_after, currency_before, unit_at
from claimcheck.language.scan import DASHES, Scan
from claimcheck.language.temperature import below_zero, is_warmth, minus_before, minus_word
from claimcheck.model import Per, QuantityKind, Unit

# "15.000 €" is fifteen thousand; "1.799 € a litre" is the price of petrol.
_CONTINENTAL = re.compile(r"[1-9]\d{0,2}\.\d{3}")


@dataclass(frozen=True, slots=True)
class Value:
    """A number at the tokens `first:last`, currency and unit included; `ranged` where it is the two ends of a range."""

    number: Number
    first: int
    last: int
    unit: Unit | None = None
    kind: QuantityKind = QuantityKind.COUNT
    per: tuple[Per, ...] = ()
    ranged: bool = False
    surface: int = -1  # the first token with "between" or "from", where that is part of a range


def value_of(scan: Scan, number: Number) -> Value | None:
    """Return the number with currency and unit, and the range that it begins; None where it is a mere label."""
    value = _single(scan, number)
    if value is None:
        return None
    if _is_score(scan, value) or (value.kind is QuantityKind.PERCENT and is_level(scan, value.last)):
        return None
    second = _second_end(scan, value)
    if second is not None and value.unit is None and is_warmth(second.unit):
        number, first = _signed(scan, value.number)
        value = replace(value, number=number, surface=first)
    return _range(scan, value, second) if second is not None else value


def _single(scan: Scan, number: Number) -> Value | None:
    first, currency = currency_before(scan, number.first)
    if currency is not None:
        number = number_at(scan, number.first, money=True) or number
        return Value(number, first, number.last, currency, QuantityKind.MONEY, surface=first)
    number = _people_millions(scan, number)
    if is_label(scan, number):
        return None
    unit = _unit_behind(scan, number)
    if unit is None:
        return Value(number, number.first, number.last, surface=number.first)
    first = number.first
    if unit.unit.symbol == "EUR" and unit.kind is QuantityKind.MONEY:
        number = _continental(scan, number, unit.last)
    if (unit.unit.symbol, _smaller(scan, unit)) in COMPOUNDS:
        return _compound(scan, number, unit)
    if is_warmth(unit.unit):
        if below_zero(scan, unit.last):
            number, unit = _negative(number), replace(unit, last=unit.last + 2)
        number, first = _signed(scan, number)
    return Value(number, number.first, unit.last, unit.unit, unit.kind, unit.per, surface=first)


def _continental(scan: Scan, number: Number, last: int) -> Number:
    """Read the point before three digits and a euro as one of thousands, but not in the price of a litre."""
    priced = scan.gap(last).strip()[:1] == "/" or scan.word(last) in ("a", "per", "pro", "je")
    if priced or number.last != number.first + 1 or not _CONTINENTAL.fullmatch(scan.raw(number.first)):
        return number
    value = number.low * 1000
    return replace(number, low=value, high=value, step=whole_step(int(value)))


def _smaller(scan: Scan, unit: UnitFound) -> str:
    """Return the symbol of the smaller unit of a pair such as "6ft 2in", or an empty string."""
    at = unit.last + (scan.word(unit.last) == "and")
    number = number_at(scan, at) if (scan.spaced(at) or scan.touching(at)) else None
    if number is None or number.share or number.rough or number.low.denominator != 1:
        return ""
    spelt = scan.word(number.last)
    if not scan.joined(number.last):
        return ""
    written = SMALLER.get((scan.raw(unit.last - 1), spelt)) or SMALLER.get((unit.unit.symbol, spelt))
    if written is None:
        found = unit_at(scan, number.last)
        written = found.unit.symbol if found is not None and not found.per else ""
    return written if number.low < COMPOUNDS.get((unit.unit.symbol, written), 0) else ""


def _compound(scan: Scan, number: Number, unit: UnitFound) -> Value:
    """Join "6ft" and "2in", "two hours" and "15 minutes" into one value in the larger unit."""
    parts = COMPOUNDS[unit.unit.symbol, _smaller(scan, unit)]
    at = unit.last + (scan.word(unit.last) == "and")
    smaller = number_at(scan, at)
    if smaller is None or number.low != number.high or number.low.denominator != 1:
        return Value(number, number.first, unit.last, unit.unit, unit.kind, unit.per, surface=number.first)
    value = number.low + smaller.low / parts
    joined = replace(number, low=value, high=value, step=Fraction(1, parts))
    return Value(joined, number.first, smaller.last + 1, unit.unit, unit.kind, surface=number.first)


def _signed(scan: Scan, number: Number) -> tuple[Number, int]:
    """Return a temperature's number with its minus, and the first token of its surface."""
    if minus_before(scan, number.first):
        return _negative(number), number.first
    if minus_word(scan, number.first):
        return _negative(number), number.first - 1
    return number, number.first


def _negative(number: Number) -> Number:
    return replace(number, low=-number.high, high=-number.low)


def _people_millions(scan: Scan, number: Number) -> Number:
    """Read "20m people" as millions: a touching "m" before a plural noun is no metre."""
    at = number.last
    if not (number.digits and scan.touching(at) and scan.raw(at) == "m" and scan.spaced(at + 1)):
        return number
    begin, end = counted_after(scan, at + 1)
    if end <= begin:
        return number
    million = Fraction(10**6)
    step = min(number.step, Fraction(1)) * million
    return replace(number, last=at + 1, low=number.low * million, high=number.high * million, step=step, scale=million)


def _unit_behind(scan: Scan, number: Number) -> UnitFound | None:
    """Return the unit, which may stand behind a bound: "12 or more hours", "10+ years"."""
    at = number.last
    after, bound = bound_after(scan, at)
    if bound is not None and scan.word(at) not in ("at", "max"):
        if after > at:
            unit = unit_at(scan, after)
        else:
            unit = unit_at(scan, at, past_plus=True) if scan.gap(at) in ("+ ", "+", "+-") else None
        if unit is not None:
            return unit
    if number.share:
        return _unit_of_share(scan, at)
    if number.digits and _magnitude_of(scan, number):
        return UnitFound(at + (scan.word(at) == "magnitude"), MAGNITUDE, QuantityKind.MEASURE)
    # "23 more minutes", "two extra hours".
    between = scan.word(at) in DIFFERING and scan.spaced(at) and scan.spaced(at + 1)
    return unit_at(scan, at) or (unit_at(scan, at + 1) if between else None)


def _magnitude_of(scan: Scan, number: Number) -> bool:
    """Whether a number is an earthquake's: "a magnitude 7.8 earthquake", "7.8-magnitude", "a magnitude of 7.8"."""
    if scan.word(number.last) == "magnitude" and scan.joined(number.last):
        return True
    at = number.first - 1 - (scan.word(number.first - 1) == "of")
    return scan.word(at) == "magnitude" and scan.spaced(number.first)


def _unit_of_share(scan: Scan, at: int) -> UnitFound | None:
    """Return the unit of "half an hour", "three quarters of a tonne", "half a year"; a bare share has none."""
    if scan.word(at) == "of" and scan.spaced(at):
        at += 1
    if scan.word(at) in ("a", "an", "one") and scan.spaced(at) and scan.spaced(at + 1):
        unit = unit_at(scan, at + 1)
        return unit if unit and unit.unit.dimension != "percent" else None
    if scan.hyphened(at) or scan.word(at - 1)[:1] in ("½", "¼", "¾", "⅓", "⅔"):
        return unit_at(scan, at)
    return None


def _second_end(scan: Scan, low: Value) -> Value | None:
    """Return the other end of a range: "4 to 6", "14–28", "between 4 and 6", "two or three", "$5m-$6m"."""
    at = low.last
    dash, word = scan.gap(at).strip(), scan.word(at)
    if dash in DASHES and dash not in ("", "—") and (scan.is_number(at) or word in MONEY_SIGNS):
        begin = at
    elif scan.spaced(at) and (word in ("to", "or") or (word == "and" and scan.word(low.first - 1) == "between")):
        begin = at + 1
    else:
        return None
    rough = scan.word(begin) in ("about", "around")
    while (scan.word(begin) in MONEY_SIGNS or scan.word(begin) in ("rs", "us", "about", "around")) and begin < at + 4:
        begin += 1
    number = number_at(scan, begin, money=low.kind is QuantityKind.MONEY)
    if number is None or number.share != low.number.share or number.rough or low.number.rough:
        return None
    high = None if rough else _single(scan, number)
    if high is None:
        unit = unit_at(scan, number.last)
        high = Value(number, begin, number.last, surface=begin)
        if unit is not None:
            high = replace(high, last=unit.last, unit=unit.unit, kind=unit.kind)
    return high if _makes_range(scan, low, high, word) else None


def _is_score(scan: Scan, value: Value) -> bool:
    """Whether the number is part of a score: "a 10-7 lead", "won 4-1"."""
    at, before = value.last, scan.raw(value.first - 1)
    led = value.unit is None and scan.is_number(value.first - 1) and scan.gap(value.first) in DASHES
    if led and before.isdecimal() and len(before) <= 3 and int(before) > value.number.value:
        return True
    if value.unit is None and _in_scores(scan, value.first, at):
        return True
    if value.unit is not None or not (scan.gap(at) in DASHES and scan.gap(at) and scan.is_number(at)):
        return False
    return scan.raw(at).isdecimal() and len(scan.raw(at)) <= 3 and value.number.value > int(scan.raw(at))


def _in_scores(scan: Scan, first: int, at: int) -> bool:
    """Whether a small number at `first` is of a set that others follow: "6-7 (4), 6-3, 6-4"."""
    if len(scan.raw(first)) > 2:
        return False
    if scan.gap(at) in DASHES and scan.gap(at) and scan.is_number(at):
        at += 1
    elif not (scan.is_number(first - 1) and (scan.gap(first) in DASHES or scan.gap(first).strip() == "(")):
        return False
    if scan.gap(at).strip() == "(" and scan.is_number(at):
        at += 1
    closes = scan.gap(at).strip() in (",", "),") and len(scan.raw(at)) <= 2
    return closes and scan.is_number(at) and scan.gap(at + 1) in DASHES and scan.is_number(at + 1)


# Words of an object that a verb may have before its "from": "raised the cap on sitting days from 106,500 to 110,000".
_OBJECT = 9


def _makes_range(scan: Scan, low: Value, high: Value, joint: str) -> bool:
    """Whether two values and what joins them are the ends of one range."""
    if low.unit is not None and high.unit is not None and low.unit.dimension != high.unit.dimension:
        return False
    if low.unit is not None and high.unit is None and low.kind is not QuantityKind.MONEY:
        return False
    if is_warmth(high.unit) and low.unit is None:
        low = replace(low, number=_signed(scan, low.number)[0])
    small, large = _scaled_low(low, high), high.number.value
    if low.unit is not None and high.unit is not None:
        small, large = low.unit.base(small), high.unit.base(large)
    if small == large:
        return False
    if joint == "or":
        return small < large <= small * 2 and scan.word(high.last) not in ("more", "fewer", "less")
    before = scan.word(low.first - 1)
    if small > large:
        return before == "between"
    if joint == "to" and before == "from":
        return FROM_VERBS.isdisjoint(scan.words[max(0, low.first - _OBJECT) : low.first - 1])
    if joint == "to" and low.unit is not None and before != "between":
        return FROM_VERBS.isdisjoint(scan.words[max(0, low.first - 3) : low.first])
    return True


def _scaled_low(low: Value, high: Value) -> Fraction:
    """Return the lower end with the magnitude that only the upper one carries: "$5-6 million"."""
    scale, value = high.number.scale, low.number.value
    return value * scale if scale > 1 and low.number.scale == 1 and value * scale <= high.number.value else value


def _range(scan: Scan, low: Value, high: Value) -> Value:
    money = low.kind is QuantityKind.MONEY
    unit, kind = (low.unit, low.kind) if money else (high.unit, high.kind)
    bottom, top = _scaled_low(low, high), high.number.value
    step = min(high.number.step, low.number.step * (bottom / low.number.value if low.number.value else 1))
    if low.unit is not None and high.unit is not None and low.unit != high.unit:
        # "9 months to 2 years": each end in its own unit; the quantity is in that of the upper.
        bottom = high.unit.written(low.unit.base(bottom))
    bottom, top = min(bottom, top), max(bottom, top)
    number = replace(low.number, last=high.number.last, low=bottom, high=top, step=step)
    surface = low.surface if is_warmth(unit) else low.first
    if scan.word(surface - 1) in ("between", "from") and (scan.spaced(surface) or minus_before(scan, surface)):
        surface -= 1
    return Value(number, low.first, high.last, unit, kind, high.per, ranged=True, surface=surface)
