"""What stands around a number and gives it its meaning: units, currencies, bounds."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from claimcheck.language.en.bounds import AFTER, AFTER_STARTS, BEFORE, BEFORE_ENDS, LONGEST_BEFORE, SIGNS, UP_TO_VERBS
from claimcheck.language.en.currencies import (
    CODES,
    CURRENCY_SIGNS,
    CURRENCY_WORDS,
    DOLLAR_PREFIXES,
    MONEY_SIGNS,
    NATIONAL_DOLLARS,
    NATIONAL_MONEY,
)
from claimcheck.language.en.numbers import MAGNITUDES
from claimcheck.language.en.units import (
    BASIS_POINTS,
    MEASURES,
    PARTS_PER,
    PERCENT,
    PERCENT_SIGNS,
    PERCENT_WORDS,
    PERMILLE,
    POINT_WORDS,
    POINTS,
    POUND_MASS,
    RAISED,
    SPEEDS,
    STONE,
    SYMBOLS,
    TIME,
    TIME_IN_RATES,
    TIMES,
    TWO_WORD_MEASURES,
    WEIGHT_WORDS,
)
from claimcheck.language.nouns import is_plural
from claimcheck.language.scan import Scan
from claimcheck.language.temperature import degrees_at, minus_before
from claimcheck.model import Bound, Per, QuantityKind, Unit

# Short symbols that stand behind number words, too: "two kg".
_SPELT = ("kg", "km", "cm", "mm", "mg", "ml", "kW", "MW", "GW", "MB", "GB", "TB")


@dataclass(frozen=True, slots=True)
class UnitFound:
    """A unit that ends before token `last`; `per` where the unit itself is a rate ("km/h")."""

    last: int
    unit: Unit
    kind: QuantityKind
    per: tuple[Per, ...] = ()


def is_unit_word(word: str) -> bool:
    """Whether a lower-case word is a unit of time or measure, a percentage or a magnitude's companion."""
    return (
        word in TIME
        or word in MEASURES
        or word in CURRENCY_WORDS
        or word in ("percent", "percentage", "%", "per", "basis", "million", "billion")
    )


def currency_before(scan: Scan, i: int) -> tuple[int, Unit | None]:
    """Return the first token of a currency sign or code that ends before token i, with its unit; (i, None) without."""
    word, gap = scan.word(i - 1), scan.gap(i)
    if not word or gap not in ("", " ", "\u00a0", "\u202f", "\u2009", ". ", ".", "\u00a0"):
        return i, None
    if word == "$":
        prefix = scan.word(i - 2)
        if prefix in DOLLAR_PREFIXES and scan.touching(i - 1) and scan.raw(i - 2).isupper():
            return i - 2, DOLLAR_PREFIXES[prefix]
        return i - 1, CURRENCY_SIGNS["$"]
    if word in CURRENCY_SIGNS:
        if word in ("rs", "re") and scan.raw(i - 1) not in ("Rs", "RS", "Re"):
            return i, None
        return i - 1, CURRENCY_SIGNS[word]
    if scan.raw(i - 1) == "R" and gap == "" and _is_large(scan, i):
        return i - 1, CODES["ZAR"]
    code = CODES.get(scan.raw(i - 1))
    # "GBP1" is a protein; "GBP10" and "GBP 1" are money.
    if code and "." not in gap and (gap or len(scan.raw(i)) > 1):
        return i - 1, code
    return i, None


def _is_large(scan: Scan, i: int) -> bool:
    """Whether a magnitude follows the digits at token i: "120m", "3.5 billion", "12k"."""
    after = scan.word(i + 1)
    return scan.joined(i + 1) and (after in MAGNITUDES or (scan.touching(i + 1) and after in ("m", "k")))


def unit_at(scan: Scan, i: int, *, past_plus: bool = False) -> UnitFound | None:
    """Return the unit that begins at token i, right behind a number; with `past_plus`, behind its "+"."""
    if not scan.joined(i) and not (past_plus and scan.word(i)):
        return None
    word, raw, after = scan.words[i], scan.raw(i), scan.word(i + 1)
    if word in PERCENT_SIGNS or (word == "pc" and not scan.hyphened(i)):
        return _percent(scan, i + 1)
    if word == "per" and after == "cent" and scan.spaced(i + 1):
        return _percent(scan, i + 2)
    if word == "‰":
        return UnitFound(i + 1, PERMILLE, QuantityKind.PERCENT)
    if word in ("percentage", "percentage-point") and after in ("point", "points") and scan.joined(i + 1):
        return UnitFound(i + 2, POINTS, QuantityKind.POINTS)
    if word == "basis" and after in ("point", "points"):
        return UnitFound(i + 2, BASIS_POINTS, QuantityKind.POINTS)
    if word in ("pp", "ppt", "ppts", "pps"):
        return UnitFound(i + 1, POINTS, QuantityKind.POINTS)
    if word == "point" and scan.hyphened(i) and not POINT_WORDS.isdisjoint(scan.vocabulary):
        return UnitFound(i + 1, POINTS, QuantityKind.POINTS)
    if word == "points" and (not PERCENT_WORDS.isdisjoint(scan.vocabulary) or _points_moved(scan, i)):
        return UnitFound(i + 1, POINTS, QuantityKind.POINTS)
    if word in ("bps", "bp") and raw.islower():
        return UnitFound(i + 1, BASIS_POINTS, QuantityKind.POINTS)
    if word in TIME and not (
        word == "second" and not scan.hyphened(i) and scan.word(i - 1) not in ("one", "1", "a", "half")
    ):
        return UnitFound(i + 1, TIME[word], QuantityKind.DURATION)
    if word == "fold" or (word == "x" and scan.touching(i) and scan.is_number(i - 1) and not scan.touching(i + 1)):
        return UnitFound(i + 1, TIMES, QuantityKind.FACTOR)
    return _currency_after(scan, i) or _measure(scan, i)


def _points_moved(scan: Scan, i: int) -> bool:
    """Whether "0.6 points up", "1.2 points higher": tenths of a point, and a direction, are those of percentages."""
    return "." in scan.raw(i - 1) and scan.word(i + 1) in ("up", "down", "higher", "lower", "above", "below")


def _percent(scan: Scan, last: int) -> UnitFound:
    if scan.word(last) in ("point", "points") and scan.joined(last):
        return UnitFound(last + 1, POINTS, QuantityKind.POINTS)
    return UnitFound(last, PERCENT, QuantityKind.PERCENT)


def _currency_after(scan: Scan, i: int) -> UnitFound | None:
    word, after = scan.words[i], scan.word(i + 1)
    if word in NATIONAL_DOLLARS and after == "dollars":
        return UnitFound(i + 2, NATIONAL_DOLLARS[word], QuantityKind.MONEY)
    if word in ("new", "hong") and after in ("zealand", "kong") and scan.word(i + 2) == "dollars":
        return UnitFound(i + 3, NATIONAL_DOLLARS[after], QuantityKind.MONEY)
    if (word, after) in NATIONAL_MONEY and scan.spaced(i + 1):
        return UnitFound(i + 2, NATIONAL_MONEY[word, after], QuantityKind.MONEY)
    if word == "south" and (after, scan.word(i + 2)) in NATIONAL_MONEY:
        return UnitFound(i + 3, NATIONAL_MONEY[after, scan.word(i + 2)], QuantityKind.MONEY)
    if word in ("pounds", "pound"):
        weighs = not WEIGHT_WORDS.isdisjoint(scan.vocabulary)
        if word == "pound" and not scan.hyphened(i):
            return None
        if weighs:
            return UnitFound(i + 1, POUND_MASS, QuantityKind.MEASURE)
        return UnitFound(i + 1, CURRENCY_WORDS["pounds"], QuantityKind.MONEY)
    if word == "won" and scan.word(i - 1) not in MAGNITUDES:
        return None  # the verb: "of the 12 won by Leeds"
    if word in CURRENCY_WORDS:
        return UnitFound(i + 1, CURRENCY_WORDS[word], QuantityKind.MONEY)
    if word in MONEY_SIGNS and word != "$" and not scan.is_number(i + 1):
        return UnitFound(i + 1, CURRENCY_SIGNS[word], QuantityKind.MONEY)
    if word == "p" and scan.touching(i) and scan.is_number(i - 1):
        return UnitFound(i + 1, CURRENCY_WORDS["pence"], QuantityKind.MONEY)
    code = CODES.get(scan.raw(i))
    return UnitFound(i + 1, code, QuantityKind.MONEY) if code else None


def _measure(scan: Scan, i: int) -> UnitFound | None:
    word, raw, after = scan.words[i], scan.raw(i), scan.word(i + 1)
    warmth = degrees_at(scan, i)
    if warmth is not None:
        return UnitFound(warmth[1], warmth[0], QuantityKind.MEASURE)
    if scan.touching(i + 1) and (raw, after) in RAISED and scan.is_number(i - 1):
        return UnitFound(i + 2, RAISED[raw, after], QuantityKind.MEASURE)
    if scan.joined(i + 1) and (word, after) in TWO_WORD_MEASURES:
        return UnitFound(i + 2, TWO_WORD_MEASURES[word, after], QuantityKind.MEASURE)
    if word == "parts" and after == "per" and scan.word(i + 2) in PARTS_PER:
        return UnitFound(i + 3, PARTS_PER[scan.word(i + 2)], QuantityKind.MEASURE)
    if word == "stone" and not (scan.joined(i + 1) and is_plural(after)) and not scan.hyphened(i + 1):
        return UnitFound(i + 1, STONE, QuantityKind.MEASURE)
    if word in SPEEDS:
        length, hour = SPEEDS[word]
        return UnitFound(i + 1, length, QuantityKind.MEASURE, (Per(Fraction(1), hour),))
    unit = MEASURES.get(word)
    if unit is None:
        unit = SYMBOLS.get(raw)
        # A single letter is a unit only behind digits, and not where a word goes on ("5 m people", "2 l").
        if unit is None or scan.hyphened(i + 1) or not (scan.is_number(i - 1) or len(raw) > 2 or raw in _SPELT):
            return None
        if raw == "s" and not scan.spaced(i):
            return None  # "the 70s", "the over-70s"
        if scan.hyphened(i) or (scan.touching(i + 1) and scan.is_number(i + 1)):
            return None
        if raw in ("s", "t", "h", "V", "J", "W", "L") and scan.gap(i + 1)[:1] in ("'", "’"):
            return None
    kind = QuantityKind.DURATION if unit.dimension == "time" else QuantityKind.MEASURE
    base = _stroke_unit(scan, i + 1)
    if base:
        return UnitFound(i + 2, unit, kind, (Per(Fraction(1), base),))
    return UnitFound(i + 1, unit, kind)


def _stroke_unit(scan: Scan, i: int) -> Unit | None:
    """Return the unit after a stroke: the h of "km/h", the day of "mg/day"."""
    if scan.gap(i) != "/":
        return None
    if scan.raw(i) == "d":
        return TIME["day"]
    return SYMBOLS.get(scan.raw(i)) or MEASURES.get(scan.word(i)) or TIME_IN_RATES.get(scan.word(i))


def bound_before(scan: Scan, i: int) -> tuple[int, Bound | None]:
    """Return the first token of the bound cue that ends before token i, and the bound; (i, None) without one.

    A cue of a mere sign ("~20", ">5") has no token of its own; then the index is i.
    """
    gap = scan.gap(i)
    sign = gap.strip()[-1:] if i > 0 or gap else ""
    if sign in SIGNS and sign:
        return i, SIGNS[sign]
    at = i - 1
    if gap.strip() == "." and scan.word(at) in ("c", "ca", "approx") and "\n" not in gap:
        return at, Bound.ABOUT
    if scan.word(at) not in BEFORE_ENDS or not (scan.joined(i) or minus_before(scan, i)):
        return i, None
    for length in range(LONGEST_BEFORE, 0, -1):
        first = i - length
        if first < 0 or not all(scan.joined(k) for k in range(first + 1, i)):
            continue
        found = BEFORE.get(scan.words[first:i])
        if found:
            if found is Bound.AT_MOST and length == 2 and scan.word(first - 1) in UP_TO_VERBS:
                continue
            if length == 1 and scan.words[at] in ("c", "ca", "near", "max", "minimum", "maximum", "as"):
                continue
            return first, found
    return i, None


def bound_after(scan: Scan, i: int) -> tuple[int, Bound | None]:
    """Return the end of a bound cue that begins at token i, and the bound: "or more", "+", "or so"."""
    gap = scan.gap(i)
    if gap[:1] == "+":
        return i, Bound.AT_LEAST
    if scan.word(i) not in AFTER_STARTS or not scan.joined(i):
        return i, None
    for length in (3, 2, 1):
        if all(scan.spaced(k) for k in range(i + 1, i + length)):
            found = AFTER.get(scan.words[i : i + length])
            if found:
                if scan.words[i] == "plus" and not scan.touching(i) and not scan.hyphened(i):
                    return i, None
                return i + length, found
    return i, None
