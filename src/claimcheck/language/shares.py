"""Parts of a whole: "44 of the 48", "nine in ten", "one in every 52,000", "10/12"."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from claimcheck.language.draft import Draft
from claimcheck.language.en.numbers import HUNDREDS, MAGNITUDES
from claimcheck.language.en.units import SHARE
from claimcheck.language.nouns import counted_after, is_plural, noun_after_of, skip_determiners
from claimcheck.language.numbers import Number, number_at
from claimcheck.language.quantity_words import unit_at
from claimcheck.language.scan import Scan
from claimcheck.language.tokens import tokenize
from claimcheck.model import Per, QuantityKind

# How many words a possessor takes at most: "of the south coast's 36 boats".
OWNER_REACH = 4


@dataclass(frozen=True, slots=True)
class Whole:
    """The whole that follows a part: `last` ends its number, `counted` is the noun range behind it.

    `ratio` tells "nine in ten", which states a frequency, from "nine of the ten", which counts.
    """

    last: int
    value: Fraction
    counted: tuple[int, int]
    ratio: bool


# "Six flights in ten", "18 patients in 100": of other wholes the noun would come behind.
_ROUND_WHOLES = frozenset({10, 100, 1000})


def whole_after(scan: Scan, part: Number, at: int, counted: tuple[int, int]) -> Whole | None:
    """Return the whole of which `part` is a part; `at` follows the part and its noun (`counted`), if it has one."""
    if part.low != part.high or part.share or part.value < 0:
        return None
    if scan.gap(at) == "/" and scan.is_number(at) and at == part.last:
        return _stroke(scan, part, at)
    if not scan.spaced(at) and not (scan.hyphened(at) and scan.words[at] == "in"):
        return None
    word = scan.words[at]
    if word == "out" and scan.word(at + 1) == "of":
        return _whole(scan, part, skip_determiners(scan, at + 2), ratio=True)
    if word == "of":
        first = _past_owner(scan, skip_determiners(scan, at + 1))
        # "Three of every four" states a frequency, "three of the four" counts.
        return _whole(scan, part, first, ratio=scan.word(at + 1) == "every")
    if word == "in":
        every = scan.word(at + 1) == "every"
        has_noun = counted[1] > counted[0]
        whole = _whole(scan, part, at + 1 + every, ratio=True)
        if whole is None:
            return None
        if has_noun and not every and part.value != 1 and whole.value not in _ROUND_WHOLES:
            return None
        behind = whole.counted[1] > whole.counted[0]
        if has_noun and behind and not every:
            return None  # "one man in 20 countries"
        if not every and part.value > 1 and whole.value not in (3, 4, 5, 6, 7, 8, 9, 10) and whole.value % 10:
            return None
        return whole
    return None


def _past_owner(scan: Scan, i: int) -> int:
    """Return the token after a possessor between "of" and the whole: "27 of the island's 36 boats"; i without one."""
    for at in range(i, i + OWNER_REACH):
        word = scan.word(at)
        if not word or scan.is_number(at) or (at > i and not scan.joined(at)):
            return i
        if word.endswith(("'s", "’s")) and scan.spaced(at + 1):
            return at + 1
        if word.endswith("s") and scan.gap(at + 1) in ("' ", "’ "):
            return at + 1
    return i


def _whole(scan: Scan, part: Number, i: int, *, ratio: bool) -> Whole | None:
    number = number_at(scan, i)
    if number is None and ratio and (scan.word(i) in HUNDREDS or scan.word(i) in MAGNITUDES):
        scale = Fraction(HUNDREDS.get(scan.word(i)) or MAGNITUDES[scan.word(i)])
        number = Number(i, i + 1, scale, scale, scale)  # "three in every hundred"
    if number is None or number.share or number.low != number.high or scan.gap(i).strip() not in ("", "'", "’", "-"):
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
    if scan.word(number.last) == "of" and scan.spaced(number.last):
        counted = noun_after_of(scan, skip_determiners(scan, number.last + 1))  # "1/3 of users"
    after, gap = scan.word(number.last), scan.gap(number.last)
    bracketed = scan.gap(part.first).endswith("(") and (gap.startswith((")", ",", ";", " (")) or gap.strip() == "")
    if counted[1] > counted[0] or after == "of" or bracketed or gap.startswith((" (", ")")) or is_plural(after):
        return Whole(number.last, number.value, counted, ratio=False)
    return None


def share_of(scan: Scan, at: int) -> Fraction | None:
    """Return the whole that a share in words is of, where a count follows: "half of 164 volunteers"."""
    if scan.word(at) != "of" or not scan.spaced(at):
        return None
    first = _past_owner(scan, skip_determiners(scan, at + 1))
    number = number_at(scan, first)
    if number is None or number.share or number.rough or number.low != number.high or number.value < 2:
        return None
    if number.value.denominator != 1 or unit_at(scan, number.last) is not None or scan.gap(number.last)[:1] == "%":
        return None
    counted = counted_after(scan, number.last)
    return number.value if counted[1] > counted[0] else None


def frequency(draft: Draft, last: int, per: tuple[Per, ...]) -> Draft:
    """Return a bare number with its bases, which end before token `last`.

    It is a rate, but one in so many where there is one of them: "one for every 9,000 take-offs".
    """
    base = per[0]
    only = len(per) == 1 and base.unit.dimension == "count" and base.amount > draft.high
    if not only or not draft.low == draft.high == 1:
        return replace(draft, kind=QuantityKind.RATE, last=last, per=per)
    first = last - len(tokenize(base.counted))
    share = draft.low / base.amount
    return replace(
        draft,
        kind=QuantityKind.PROPORTION,
        unit=SHARE,
        low=share,
        high=share,
        step=ratio_step(draft.low, base.amount),
        part=draft.low,
        whole=base.amount,
        last=last,
        counted=(first, last) if first < last else draft.counted,
    )


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
