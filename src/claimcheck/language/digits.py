"""Digits with their separators: "2,300", "2.300.000", "1,45,000", "18,8", "500 000", ".5", "3 × 10⁸"."""

from __future__ import annotations

from fractions import Fraction

from claimcheck.language.scan import SPACES, Scan

# Longer runs of digits are identifiers, and would cost more than linear time to turn into numbers.
MOST_DIGITS = 30
_RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹"
_LOWERED = str.maketrans(_RAISED, "0123456789")


def digits_value(text: str) -> tuple[Fraction, Fraction] | None:
    """Return value and step of a number in digits with separators, or None where it is no number.

    "2,300" and "2.300.000" are grouped, "1,45,000" is the Indian grouping, "18,8" has a decimal comma, "1.45" and
    "2.300" a decimal point (this is English text). Versions ("1.2.3") and times ("9:30") are no numbers. The step of a
    whole number is its trailing zeros' worth, but no more than leaves two digits: nobody means 500 to 1,500 by "1,000".
    """
    if ":" in text or len(text) > MOST_DIGITS:
        return None
    whole, decimals = text, ""
    commas, points = text.count(","), text.count(".")
    if commas and points:
        last = max(text.rfind(","), text.rfind("."))
        mark = text[last]
        if text.count(mark) > 1:
            return None
        whole, decimals = text[:last], text[last + 1 :]
        if not _grouped(whole.split("," if mark == "." else ".")):
            return None
    elif points == 1:
        whole, decimals = text.split(".")
    elif points:
        if not _grouped(text.split(".")):
            return None
    elif commas:
        groups = text.split(",")
        if not _grouped(groups):
            if commas > 1 or len(groups[1]) > 6:
                return None
            whole, decimals = groups
    plain = whole.replace(",", "").replace(".", "")
    try:
        value = Fraction(int(plain + decimals), 10 ** len(decimals))
    except ValueError:
        return None
    if decimals:
        return value, Fraction(1, 10 ** len(decimals))
    return value, whole_step(int(plain))


def whole_step(value: int) -> Fraction:
    """Return what the last digit written is worth: 100 for 2,300, 1 for 20 and 305, 100 for 1,000."""
    if value < 100 or value % 10:
        return Fraction(1)
    step = 1
    while value % (step * 10) == 0 and step * 100 <= value:
        step *= 10
    return Fraction(step if step * 10 <= value else step // 10)


def _grouped(groups: list[str]) -> bool:
    """Whether the groups are thousands (1,234,567) or lakhs (12,34,567)."""
    if not 1 <= len(groups[0]) <= 3 or groups[0][0] == "0" or len(groups[-1]) != 3:
        return False
    middle = groups[1:-1]
    return all(len(g) == 3 for g in middle) or (len(groups[0]) <= 2 and all(len(g) == 2 for g in middle))


def leading_point(scan: Scan, i: int) -> bool:
    """Whether the digits at token i are decimals without a whole part: ".5%", "(.05"."""
    gap = scan.gap(i)
    return gap[-1:] == "." and (gap[-2:-1].isspace() or gap[-2:-1] in "(<>=~" if len(gap) > 1 else i == 0)


def times_ten(scan: Scan, at: int) -> tuple[int, int] | None:
    """Return the exponent of the "× 10^6" or "x 10⁸" that begins at a token, and the token after it."""
    if scan.word(at) == "x" and scan.joined(at) and scan.joined(at + 1):
        at += 1
    elif scan.gap(at).strip() not in ("×", "·", "*"):
        return None
    return exponent_at(scan, at + 1) if scan.word(at) == "10" else None


def exponent_at(scan: Scan, at: int) -> tuple[int, int] | None:
    """Return the exponent right behind a ten ("^6", "⁸", "⁻³") and the token after it."""
    raised, gap = scan.raw(at), scan.gap(at)
    digits = raised.translate(_LOWERED)
    if not (digits.isdecimal() and len(digits) <= 2):
        return None
    if digits != raised and gap in ("", "⁻"):
        return (-int(digits) if gap else int(digits)), at + 1
    if digits == raised and gap in ("^", "^-", "^\u2212"):
        return (int(digits) if gap == "^" else -int(digits)), at + 1
    return None


def mantissa_step(text: str, step: Fraction) -> Fraction:
    """Return the worth of the last digit before a magnitude word: that of "1.3" in "1.3 million"."""
    return step if step < 1 or "," in text else Fraction(1)


def spaced_groups(scan: Scan, i: int) -> int:
    """Return the end of a number whose thousands are set apart by one and the same kind of space: "500 000"."""
    first = scan.raw(i)
    last = i + 1
    if len(first) > 3 or first[0] == "0" or not first.isdecimal():
        return last
    space = scan.gap(last)
    if len(space) != 1 or not (space in SPACES or space in "'’"):
        return last
    while scan.gap(last) == space:
        group = scan.raw(last)
        if len(group) != 3 or not group.isdecimal():
            break
        last += 1
    return last
