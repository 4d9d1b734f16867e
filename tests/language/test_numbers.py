from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.digits import digits_value, whole_step
from claimcheck.language.numbers import number_at
from claimcheck.language.scan import lay_out
from claimcheck.language.tokens import tokenize

ONES = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen"
).split()
TENS = "x x twenty thirty forty fifty sixty seventy eighty ninety".split()


def in_words(n: int) -> str:
    """An English numeral, written out."""
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{ONES[n // 100]} hundred" + (f" and {in_words(n % 100)}" if n % 100 else "")
    for size, name in ((10**9, "billion"), (10**6, "million"), (10**3, "thousand")):
        if n >= size:
            rest = n % size
            joint = " and " if 0 < rest < 100 else " "
            return f"{in_words(n // size)} {name}" + (joint + in_words(rest) if rest else "")
    raise AssertionError


def read(text: str) -> Fraction | None:
    scan = lay_out(text, tokenize(text))
    number = number_at(scan, 0)
    return number.value if number is not None and number.last == len(scan.words) else None


@given(st.integers(min_value=0, max_value=10**12 - 1))
def test_number_words_are_read_as_they_were_written(n: int) -> None:
    assert read(in_words(n)) == n


@given(st.integers(min_value=0, max_value=10**15))
def test_digits_round_trip_with_every_grouping(n: int) -> None:
    assert read(str(n)) == n
    assert read(f"{n:,}") == n
    for space in (" ", "\u00a0", "\u2009", "\u202f", "'"):
        assert read(f"{n:,}".replace(",", space)) == n
    if n >= 10**6:
        assert read(f"{n:,}".replace(",", ".")) == n


@given(st.decimals(min_value=0, max_value=10**9, places=2))
def test_decimals_round_trip(value: object) -> None:
    assert read(f"{value:.2f}") == Fraction(str(value))
    assert read(f"{value:,.2f}") == Fraction(str(value))


@given(st.integers(min_value=1, max_value=10**9))
def test_indian_grouping_round_trips(n: int) -> None:
    digits = str(n)
    groups, rest = [digits[-3:]], digits[:-3]
    while rest:
        groups.insert(0, rest[-2:])
        rest = rest[:-2]
    assert read(",".join(groups)) == n


@pytest.mark.parametrize("text", ["1.2.3", "9:30", "1,2,3", "1" * 40, "12,34,56,7"])
def test_what_is_no_number(text: str) -> None:
    assert digits_value(text) is None


@pytest.mark.parametrize(
    ("value", "step"), [(4, 1), (20, 1), (305, 1), (300, 10), (2300, 100), (1000, 100), (48_000, 1000), (0, 1)]
)
def test_step_is_what_the_last_digit_is_worth_but_leaves_two_digits(value: int, step: int) -> None:
    assert whole_step(value) == step


@pytest.mark.parametrize(
    ("text", "value"),
    [("two three", None), ("one or two", None), ("five and six", None), ("ninety nine", 99), ("twelve hundred", 1200)],
)
def test_neighbouring_number_words_stay_apart(text: str, value: int | None) -> None:
    assert read(text) == value
