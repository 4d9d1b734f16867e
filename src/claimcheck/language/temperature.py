"""Degrees: which scale they are of, whether a reading or a difference was meant, and the minus before them."""

from __future__ import annotations

from claimcheck.language.en.temperature import (
    ANGULAR,
    HEAT_WORDS,
    KELVIN_WORDS,
    STEP_AFTER,
    STEP_BEFORE,
    STEP_LINKS,
    STEP_NOUNS,
    ZEROS,
)
from claimcheck.language.en.units import DEGREE, DEGREES, KELVIN, TEMPERATURE, TEMPERATURE_DIFFERENCE
from claimcheck.language.scan import Scan
from claimcheck.model import Unit

# How many words before the figure the noun of "limit the rise in mean temperature to 1.5 °C" may stand.
_NOUN_REACH = 6
_ANGLE = Unit("°", "angle")
_MINUS = ("-", "\u2212", "\u2013")


def degrees_at(scan: Scan, i: int) -> tuple[Unit, int] | None:
    """Return the unit of the degrees that begin at token i, and the token after it; None for anything else."""
    word, raw, after = scan.words[i], scan.raw(i), scan.word(i + 1)
    if word in ("°", "degrees") or (word == "degree" and (scan.hyphened(i) or after in DEGREES)):
        named = DEGREES.get(after) if scan.joined(i + 1) else None
        if named is None and scan.raw(i + 1) == "K" and scan.joined(i + 1):
            named = KELVIN
        if named is not None:
            return named, i + 2
        return _ANGLE if after in ANGULAR or scan.word(i + 2) in ANGULAR else DEGREE, i + 1
    if word in ("kelvin", "kelvins"):
        return KELVIN, i + 1
    if word in ("celsius", "fahrenheit", "centigrade"):
        return DEGREES[word], i + 1
    if not scan.is_number(i - 1) or scan.hyphened(i) or scan.hyphened(i + 1):
        return None
    if raw in ("C", "F") and (scan.touching(i) or _about_heat(scan)):
        return DEGREES[word], i + 1
    if raw == "K" and scan.spaced(i) and not KELVIN_WORDS.isdisjoint(scan.vocabulary):
        return KELVIN, i + 1
    return None


def _about_heat(scan: Scan) -> bool:
    return not HEAT_WORDS.isdisjoint(scan.vocabulary)


def is_warmth(unit: Unit | None) -> bool:
    """Whether a unit measures a temperature: its numbers may stand below zero."""
    return unit is not None and unit.dimension in (TEMPERATURE, TEMPERATURE_DIFFERENCE, "degree")


def minus_before(scan: Scan, i: int) -> bool:
    """Whether a minus touches the number at token i: "-20 °C", "−4°F", "–30 °C"; not the dash of "10–20 °C"."""
    gap = scan.gap(i)
    if gap[-1:] not in _MINUS:
        return False
    return (len(gap) == 1 and i == 0) or gap[-2:-1].isspace() or gap[-2:-1] == "("


def minus_word(scan: Scan, i: int) -> bool:
    """Whether the word "minus" stands before the number at token i."""
    return scan.word(i - 1) == "minus" and scan.spaced(i)


def below_zero(scan: Scan, last: int) -> bool:
    """Whether "below zero" follows the degrees that end before token `last`."""
    return scan.word(last) == "below" and scan.word(last + 1) == "zero" and scan.spaced(last)


def as_difference(scan: Scan, unit: Unit, first: int, last: int) -> Unit:
    """Return the unit of a difference where the words around the degrees at `first:last` say that they are one."""
    if unit.dimension != TEMPERATURE or not _is_step(scan, first, last):
        return unit
    return Unit(unit.symbol, TEMPERATURE_DIFFERENCE, unit.factor)


def _is_step(scan: Scan, first: int, last: int) -> bool:
    after = scan.word(last) if scan.spaced(last) or scan.hyphened(last) else ""
    if after in STEP_AFTER:
        return not (after in ("above", "below") and scan.word(last + 1) in ZEROS)
    if after == "of" and scan.word(last + 1) in STEP_NOUNS:
        return True
    before = scan.word(first - 1) if scan.spaced(first) else ""
    if before in STEP_BEFORE:
        return True
    if before not in STEP_LINKS:
        return False
    return any(scan.word(k) in STEP_NOUNS for k in range(max(0, first - _NOUN_REACH), first - 1))
