"""Post and source side by side: the two quantities that a reason speaks of, brought to one measure."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, replace
from fractions import Fraction

from claimcheck.judging.alignment import readings
from claimcheck.judging.rules.figures import counted
from claimcheck.language.amounts import Amount, amount
from claimcheck.model import Bound, Finding, Passage, Per, Quantity, Reason, Statement, Verdict
from claimcheck.report.parts import number_text
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
_TIME_WORDS = {"s": "seconds", "min": "minutes", "h": "hours", "d": "days", "wk": "weeks", "mo": "months", "y": "years"}
_SEVERAL = Fraction(1)  # a rate is told in the shortest time in which at least this much happens


@dataclass(frozen=True, slots=True)
class Side:
    """A quantity in the measure that both sides are told in, and as its author wrote it."""

    measure: str
    written: str


@dataclass(frozen=True, slots=True)
class Pair:
    """What the post has and what the source has; `factor` is "" or how far apart they are ("a factor of 103")."""

    post: Side
    source: Side
    factor: str = ""


def pairs(claim: Statement, passage: Passage | None, finding: Finding) -> dict[Reason, Pair]:
    """Return for each reason that names two quantities, one of the post and one of the source, the two of them.

    Two that agree and are written in one measure are left out: there is nothing to see that the words do not show.
    """
    if passage is None:
        return {}
    against = finding.verdict is Verdict.CONTRADICT
    found = ((reason, _pair(claim, passage.statement, reason, against=against)) for reason in finding.reasons)
    return {reason: pair for reason, pair in found if pair is not None}


def named_in(reason: Reason) -> tuple[str, ...]:
    """Return the words that a reason quotes, of post and source alike."""
    return tuple(_QUOTED.findall(reason.detail))


def _pair(claim: Statement, passage: Statement, reason: Reason, *, against: bool) -> Pair | None:
    named = {plain(text) for text in named_in(reason)}
    one = _named(claim, named)
    other = _named(passage, named)
    if one is None or other is None:
        return None
    mine = amount(one)
    # As the judge read it: "0.9 million in 2019" is a number a year, if the post has a number an hour.
    other = next((q for q in readings(one, other, passage) if amount(q).scale == mine.scale), other)
    theirs = amount(other)
    alike = mine.scale == theirs.scale
    if not against and (not alike or (one.unit.symbol == other.unit.symbol and one.per == other.per)):
        return None
    apart = _factor(mine, theirs) if alike else ""
    if alike and _per_time(one) and _per_time(other):
        name, seconds = _time_for(mine)
        return Pair(_rate(one, mine, name, seconds), _rate(other, theirs, name, seconds), apart)
    same_unit = alike and one.unit.dimension == other.unit.dimension and not (one.per or other.per)
    return Pair(_side(one), _side(replace(other, unit=one.unit) if same_unit else other), apart)


def _named(statement: Statement, named: Collection[str]) -> Quantity | None:
    return next((q for q in statement.quantities if {plain(q.text), plain(counted(q))} & set(named)), None)


def _per_time(quantity: Quantity) -> bool:
    return len(quantity.per) == 1 and quantity.per[0].unit.dimension == "time"


def _time_for(rate: Amount) -> tuple[str, Fraction]:
    for name, seconds in _TIMES:
        if rate.middle * seconds >= _SEVERAL:
            return name, Fraction(seconds)
    name, seconds = _TIMES[-1]
    return name, Fraction(seconds)


def _rate(quantity: Quantity, rate: Amount, name: str, seconds: Fraction) -> Side:
    low, high = _short(rate.low * seconds), _short(rate.high * seconds)
    unit = quantity.unit.symbol or quantity.counted
    return Side(f"{_span(quantity, low, high, unit)} per {name}", _written(quantity))


def _side(quantity: Quantity) -> Side:
    unit = quantity.unit
    if quantity.part is not None and quantity.whole is not None:
        parts = f"{number_text(quantity.part)} of {number_text(quantity.whole)} {plain(quantity.counted)}"
        return Side(parts.strip(), _written(quantity))
    if unit.dimension == "percent":
        measure = _span(quantity, _short(100 * quantity.low), _short(100 * quantity.high), "%")
        return Side(measure.replace(" %", "%"), _written(quantity))
    low, high = (v if v.denominator == 1 else _short(v) for v in map(unit.written, (quantity.low, quantity.high)))
    word = _TIME_WORDS.get(unit.symbol, unit.symbol)
    if low == high == 1 and unit.symbol in _TIME_WORDS:
        word = word.removesuffix("s")
    things = " ".join(part for part in (word, quantity.counted) if part)
    per = "".join(f" per {_base(one)}" for one in quantity.per)
    return Side(_span(quantity, low, high, things) + per, _written(quantity))


def _base(per: Per) -> str:
    base = plain(per.counted) or _TIME_WORDS.get(per.unit.symbol, per.unit.symbol).removesuffix("s")
    return base if per.amount == 1 else f"{number_text(per.amount)} {base}"


def _span(quantity: Quantity, low: Fraction, high: Fraction, things: str) -> str:
    bound = "" if quantity.bound is Bound.EXACT else f"{quantity.bound} "
    span = number_text(low) if low == high else f"{number_text(low)} to {number_text(high)}"
    return f"{bound}{span} {plain(things)}".strip()


def _written(quantity: Quantity) -> str:
    return f"“{plain(counted(quantity))}”"


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
