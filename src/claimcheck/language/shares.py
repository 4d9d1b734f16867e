"""Parts of a whole: "44 of the 48", "nine in ten", "one in every 52,000", "10/12"."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from claimcheck.language.nouns import counted_after, is_plural, skip_determiners
from claimcheck.language.numbers import Number, number_at
from claimcheck.language.quantity_words import unit_at
from claimcheck.language.scan import Scan


@dataclass(frozen=True, slots=True)
class Whole:
    """The whole that follows a part: `last` ends its number, `counted` is the noun range behind it.

    `ratio` tells "nine in ten", which states a frequency, from "nine of the ten", which counts.
    """

    last: int
    value: Fraction
    counted: tuple[int, int]
    ratio: bool


def whole_after(scan: Scan, part: Number, at: int, counted: tuple[int, int]) -> Whole | None:
    """Return the whole of which `part` is a part; `at` follows the part and its noun (`counted`), if it has one."""
    if part.low != part.high or part.share or part.value < 0:
        return None
    if scan.gap(at) == "/" and scan.is_number(at) and at == part.last:
        return _stroke(scan, part, at)
    if not scan.spaced(at):
        return None
    word = scan.words[at]
    if word == "out" and scan.word(at + 1) == "of":
        return _whole(scan, part, skip_determiners(scan, at + 2), ratio=True)
    if word == "of":
        first = skip_determiners(scan, at + 1)
        return _whole(scan, part, first, ratio=False)
    if word == "in":
        every = scan.word(at + 1) == "every"
        has_noun = counted[1] > counted[0]
        if has_noun and not every and part.value != 1:
            return None
        whole = _whole(scan, part, at + 1 + every, ratio=True)
        if whole is None:
            return None
        behind = whole.counted[1] > whole.counted[0]
        if has_noun and behind and not every:
            return None  # "one man in 20 countries"
        if not every and part.value > 1 and whole.value not in (3, 4, 5, 6, 7, 8, 9, 10) and whole.value % 10:
            return None
        return whole
    return None


def _whole(scan: Scan, part: Number, i: int, *, ratio: bool) -> Whole | None:
    number = number_at(scan, i)
    if number is None or number.share or number.low != number.high or not scan.spaced(i):
        return None
    if not number.value > 0 or part.value > number.value or (ratio and part.value == number.value):
        return None
    if unit_at(scan, number.last) is not None or scan.gap(number.last)[:1] == "%":
        return None
    if scan.word(number.last) in ("million", "hundred") or (number.value == 1 and part.value == 1):
        return None
    return Whole(number.last, number.value, counted_after(scan, number.last), ratio)


def _stroke(scan: Scan, part: Number, at: int) -> Whole | None:
    """Read "10/12 patients", "(10/12, 83%)", "10/12 of them"; a stroke alone says nothing."""
    number = number_at(scan, at)
    if number is None or number.value < part.value or number.value <= 0 or number.value.denominator != 1:
        return None
    if part.value.denominator != 1 or not scan.is_number(part.first):
        return None
    counted = counted_after(scan, number.last)
    after, gap = scan.word(number.last), scan.gap(number.last)
    bracketed = scan.gap(part.first).endswith("(") and (gap.startswith((")", ",", ";", " (")) or gap.strip() == "")
    if counted[1] > counted[0] or after == "of" or bracketed or gap.startswith((" (", ")")) or is_plural(after):
        return Whole(number.last, number.value, counted, ratio=False)
    return None


def ratio_step(part: Fraction, whole: Fraction) -> Fraction:
    """Return how finely "part in whole" is written, as a share.

    "One in 52,000" is written to two digits of the whole, "one in 20" is good for 19 to 21, "nine in ten" to half a
    tenth: people round such frequencies to them.
    """
    if part == 1:
        step = _round_step(whole)
        return step / (whole * whole)
    return Fraction(1, 2) / whole if whole <= 10 else 1 / whole


def _round_step(whole: Fraction) -> Fraction:
    if whole.denominator != 1 or whole <= 10:
        return Fraction(1)
    value = int(whole)
    step = 1
    while value % (step * 10) == 0:
        step *= 10
    return (
        Fraction(step if step * 10 <= value else step // 10)
        if (step > 1 and step * 100 > value * 5) or (step == 1 and value > 20)
        else Fraction(max(step, value // 10 if value % 5 == 0 else 1))
    )
