"""Numbers in words and digits, exactly.

`number_at` reads the longest number that begins at a token: "2,300", "1.45 crore", "18,8 Millionen", "twenty-two",
"one and a half million", "half a million", "two-thirds", "dozens". What the number measures is decided elsewhere.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from claimcheck.language.digits import (
    digits_value,
    exponent_at,
    leading_point,
    mantissa_step,
    spaced_groups,
    times_ten,
    whole_step,
)
from claimcheck.language.en.numbers import (
    DENOMINATORS,
    GROUPS,
    HUNDREDS,
    MAGNITUDES,
    ONES,
    RANKED,
    TENS,
    TOUCHING_MAGNITUDES,
    TOUCHING_MAGNITUDES_OF_MONEY,
    VAGUE,
    VULGAR,
)
from claimcheck.language.scan import Scan

# Half a step either side of a fraction in words ("half", "a third") is what rounding to it allows: 2.5 points.
FRACTION_STEP = Fraction(1, 20)
# "dozens", "hundreds": at least two of them, and not yet ten.
VAGUE_LOW, VAGUE_HIGH = 2, 9


@dataclass(frozen=True, slots=True)
class Number:
    """A number at the tokens `first:last`.

    `low` and `high` differ only for vague words ("dozens"). `step` is the worth of the last digit written; `scale` what
    a magnitude word multiplied by ("million" in "20 million"), 1 without one. `share` marks fractions in words, `rough`
    those that name only a size.
    """

    first: int
    last: int
    low: Fraction
    high: Fraction
    step: Fraction
    scale: Fraction = Fraction(1)
    share: bool = False
    rough: bool = False
    digits: bool = False

    @property
    def value(self) -> Fraction:
        """The nominal value (the lower end of a vague one)."""
        return self.low


def number_at(scan: Scan, i: int, *, money: bool = False) -> Number | None:
    """Return the longest number that begins at token i, or None. With `money`, a touching "m" means million."""
    word = scan.word(i)
    if not word:
        return None
    if word[0].isdigit():
        return _in_digits(scan, i, money)
    if word in ONES or word in TENS:
        return _in_words(scan, i)
    if word in VULGAR:
        return Number(i, i + 1, VULGAR[word], VULGAR[word], FRACTION_STEP, share=True)
    if word in ("a", "an"):
        return _after_article(scan, i)
    if word == "half":
        return _half(scan, i)
    if word in VAGUE:
        return _vague(scan, i)
    if word in ("several", "few") and (scan.word(i + 1) in HUNDREDS or scan.word(i + 1) in MAGNITUDES):
        scale, last = _magnitudes(scan, i + 1)
        if last > i + 1:
            return Number(i, last, 3 * scale, VAGUE_HIGH * scale, scale, scale, rough=True)
    return None


def _in_digits(scan: Scan, i: int, money: bool) -> Number | None:
    text, last = scan.raw(i), i + 1
    grouped = spaced_groups(scan, i)
    if scan.gap(last) == "·" and scan.raw(last).isdecimal() and text.isdecimal():
        text, last = f"{text}.{scan.raw(last)}", last + 1  # a raised point: "0·98"
    elif grouped > last:
        text = ",".join(scan.raw(k) for k in range(i, grouped))
        last = grouped
    parsed = digits_value(text)
    if parsed is None:
        return None
    value, step = parsed
    if leading_point(scan, i) and "." not in text and "," not in text:
        places = 10 ** len(text)
        value, step = value / places, Fraction(1, places)
    power = exponent_at(scan, last) if text == "10" else times_ten(scan, last)
    if power is not None:
        exponent, last = power
        scale = Fraction(10) ** exponent
        if text == "10":
            value = step = Fraction(1)
        value, step = value * scale, step * scale
        return Number(i, last, value, value, step, scale, digits=True)
    joint = scan.word(last)
    if joint in VULGAR and scan.joined(last):
        value, step, last = value + VULGAR[joint], Fraction(1, 4), last + 1
    elif _vulgar_behind(scan, last):
        share = Fraction(int(scan.raw(last)), int(scan.raw(last + 1)))
        value, step, last = value + share, Fraction(1, 4), last + 2
    elif joint == "and" and scan.word(last + 1) == "a" and scan.word(last + 2) == "half":
        value, step, last = value + Fraction(1, 2), Fraction(1, 2), last + 3
    scale, after = _magnitudes(scan, last)
    if after == last and scan.touching(last):
        raw = scan.raw(last)
        found = TOUCHING_MAGNITUDES.get(raw) or (TOUCHING_MAGNITUDES_OF_MONEY.get(raw) if money else None)
        if found:
            scale, after = Fraction(found), last + 1
    elif after == last and money and scan.spaced(last) and scan.raw(last) in ("m", "M"):
        scale, after = Fraction(10**6), last + 1
    if after > last:
        # With a magnitude the digits before it are the whole precision: "20 million" is written to the million.
        step = mantissa_step(text, step) * scale
        value, last = value * scale, after
    return Number(i, last, value, value, step, scale, digits=True)


def _vulgar_behind(scan: Scan, i: int) -> bool:
    """Whether a fraction in digits goes on with a whole number: "33 1/3", "2 1/2 years"."""
    above, below = scan.raw(i), scan.raw(i + 1)
    if not (scan.spaced(i) and scan.gap(i + 1) == "/" and above.isdecimal() and below.isdecimal()):
        return False
    return len(above) == 1 and len(below) <= 2 and 0 < int(above) < int(below) <= 16


def _magnitudes(scan: Scan, i: int) -> tuple[Fraction, int]:
    """Return the product of the magnitude words from token i on ("lakh crore"), and where they end."""
    scale, at = 1, i
    while at - i < 3 and scan.joined(at):
        found = MAGNITUDES.get(scan.word(at)) or HUNDREDS.get(scan.word(at))
        if not found:
            break
        scale *= found
        at += 1
    return Fraction(scale), at


def _in_words(scan: Scan, i: int) -> Number | None:
    """Read a cardinal from token i on: "twenty-two", "three hundred and five", "two and a half million"."""
    total = current = Fraction(0)
    scale = Fraction(1)
    at, floor = i, 10**30  # the next word must be worth less than `floor`
    halved = False
    while at < len(scan.words) and (at == i or scan.joined(at) or _and_between(scan, at, i)):
        word = scan.words[at]
        if word in TENS and floor > 10 and current % 100 == 0:
            current, floor = current + TENS[word], 10
        elif word in ONES and floor > 1 and (current % 100 == 0 or (current % 10 == 0 and ONES[word] in range(1, 10))):
            current, floor = current + ONES[word], 1
        elif word in HUNDREDS and 0 < current < 100:
            current, floor, scale = current * 100, 100, Fraction(100)
        elif word in GROUPS and current:
            current, floor, at = current * GROUPS[word], 0, at + 1
            break
        elif word in MAGNITUDES and current:
            magnitudes, after = _magnitudes(scan, at)
            total, current, floor = total + current * magnitudes, Fraction(0), int(magnitudes)
            scale, at = magnitudes, after
            if halved:
                break
            continue
        elif word == "and" and _word_number_after_and(scan, at):
            at += 1
            continue
        elif word == "and" and not halved and scan.word(at + 1) == "a" and scan.word(at + 2) == "half":
            current, halved, floor, at = current + Fraction(1, 2), True, 0, at + 3
            continue
        else:
            break
        at += 1
    value = total + current
    denominator = DENOMINATORS.get(scan.word(at), 0) if scan.joined(at) else 0
    if denominator and 0 < value < denominator and not halved and _is_fraction(scan, at, value):
        share = value / denominator
        return _times_magnitude(scan, Number(i, at + 1, share, share, FRACTION_STEP, share=True))
    if halved:
        step = scale / (10 if scale > 1 else 2)
    else:
        step = whole_step(int(value / scale)) * scale if total and not current else whole_step(int(value))
    return Number(i, at, value, value, step, scale if scale > 100 else Fraction(1))


def _and_between(scan: Scan, at: int, first: int) -> bool:
    return at > first and scan.words[at - 1] == "and" and scan.spaced(at)


def _word_number_after_and(scan: Scan, at: int) -> bool:
    """Whether "and" goes on with the number: "three hundred and five", not "two and three"."""
    before, after = scan.word(at - 1), scan.word(at + 1)
    return (before in HUNDREDS or before in MAGNITUDES) and (after in ONES or after in TENS) and scan.spaced(at + 1)


def _is_fraction(scan: Scan, at: int, count: Fraction) -> bool:
    """Whether the word at `at` is a denominator after this count: "two thirds", "one third", "one-third"."""
    word = scan.word(at)
    if word == "half":
        return count == 1
    return word.endswith("s") or count == 1 or scan.word(at + 1) == "of"


def _after_article(scan: Scan, i: int) -> Number | None:
    """Read "a hundred", "a million", "a dozen", "a third", "a quarter of a million", "a couple of", "a few hundred"."""
    word, at = scan.word(i + 1), i + 1
    if not (scan.spaced(at) or scan.hyphened(at)):
        return None
    if word in HUNDREDS or word in MAGNITUDES:
        scale, last = _magnitudes(scan, at)
        tail = _in_words(scan, last + 1) if scan.word(last) == "and" and last == at + 1 else None
        if tail and tail.value < 100 and not tail.share:
            return Number(i, tail.last, scale + tail.value, scale + tail.value, Fraction(1))
        step = scale / 10 if scale == 100 else scale
        return Number(i, last, scale, scale, step, scale if scale > 100 else Fraction(1))
    if word in GROUPS:
        return Number(i, at + 1, Fraction(GROUPS[word]), Fraction(GROUPS[word]), Fraction(1))
    if word == "half" and scan.word(at + 1) in MAGNITUDES:
        return _scaled(scan, Number(i, at + 1, Fraction(1, 2), Fraction(1, 2), Fraction(1, 10)), at + 1)
    if word in DENOMINATORS and not word.endswith("s") and word != "half":
        if word != "quarter" and scan.spaced(at + 1) and scan.word(at + 1) in RANKED:
            return None  # "a third patient" is one more, no share
        share = Fraction(1, DENOMINATORS[word])
        return _times_magnitude(scan, Number(i, at + 1, share, share, FRACTION_STEP, share=True))
    if word == "couple" and scan.word(at + 1) == "of":
        return Number(i, at + 2, Fraction(2), Fraction(2), Fraction(1), rough=True)
    if word == "few":
        found = number_at(scan, at)
        return Number(i, found.last, found.low, found.high, found.step, found.scale, rough=True) if found else None
    return None


def _half(scan: Scan, i: int) -> Number:
    half = Fraction(1, 2)
    return _times_magnitude(scan, Number(i, i + 1, half, half, FRACTION_STEP, share=True))


def _times_magnitude(scan: Scan, share: Number) -> Number:
    """Read on for "half a million", "a quarter of a million", "half a dozen"; else return the share itself."""
    at = share.last
    if scan.word(at) == "of" and scan.spaced(at):
        at += 1
    if scan.word(at) in ("a", "an", "one") and scan.spaced(at):
        at += 1
    elif not scan.hyphened(at):
        return share
    if scan.word(at) in GROUPS:
        value = share.value * GROUPS[scan.word(at)]
        return Number(share.first, at + 1, value, value, Fraction(1))
    return _scaled(scan, share, at)


def _scaled(scan: Scan, number: Number, at: int) -> Number:
    scale, last = _magnitudes(scan, at)
    if last == at:
        return number
    value = number.value * scale
    return Number(number.first, last, value, value, scale / 10, scale)


def _vague(scan: Scan, i: int) -> Number | None:
    """Read "dozens", "hundreds of thousands", "tens of millions"; plain "scores" and "tens" only before "of"."""
    word, at = scan.words[i], i + 1
    scale = Fraction(VAGUE[word])
    if word in ("scores", "tens") and scan.word(at) != "of":
        return None
    if scan.word(at) == "of" and scan.word(at + 1) in VAGUE and scan.spaced(at + 1):
        scale *= VAGUE[scan.words[at + 1]]
        at += 2
    return Number(i, at, VAGUE_LOW * scale, VAGUE_HIGH * scale, scale, scale, rough=True)
