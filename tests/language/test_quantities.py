from __future__ import annotations

import time
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.language.changes import find_changes
from claimcheck.language.comparison import Relation, compare, relation, value_interval
from claimcheck.language.dates import find_dates
from claimcheck.language.quantities import find_quantities
from claimcheck.language.tokens import tokenize
from claimcheck.model import Bound, Change, Quantity, QuantityKind

# Pieces that quantities, changes and dates are made of, to be thrown together at random.
PIECES = st.sampled_from(
    """
       1 2,300 1.45 18,8 10 2019 12 0 007 ½ half a an the of in to from by per cent % percent percentage
    points million bn lakh crore    thousand hundred dozen dozens one two three twenty third thirds
    quarter twice once times doubled halved threefold more    less than over under about at least most
    up down rose fell cut higher lower - – / + ~ < > . , : ; ( ) [ ] $ £ € Rs USD kg    km h mg m M k s
    year years day days week months hour every each annually ago last next March May 21st between and or
    so as    old aged over-70s people patients number was ' ’ " \u00a0 \u202f − ² ١٢ 五 🧵 １２ ꓚ
    https://x.yz/1/2 10.1/abc @a 1/2 24/7
    """.split()
)
MESSES = st.one_of(
    st.lists(st.tuples(PIECES, st.sampled_from(["", " ", " ", " ", "-", ", "])), max_size=30).map(
        lambda parts: "".join(a + b for a, b in parts)
    ),
    st.text(max_size=80),
)


def quantities(text: str) -> tuple[Quantity, ...]:
    return find_quantities(text, tokenize(text))


def only(text: str) -> Quantity:
    (found,) = quantities(text)
    return found


def check(text: str) -> None:
    tokens = tokenize(text)
    dates = find_dates(text, tokens)
    found = find_quantities(text, tokens, dates)
    at = 0
    for quantity in found:
        assert at <= quantity.start < quantity.end <= len(text)
        assert text[quantity.start : quantity.end] == quantity.text
        assert quantity.start <= quantity.number_start < quantity.number_end <= quantity.end
        assert quantity.low <= quantity.high
        assert quantity.step >= 0
        assert all(per.amount > 0 and per.unit.factor > 0 for per in quantity.per)
        low, high = value_interval(quantity)
        assert low <= high
        at = quantity.end
    for quantity in found[:4]:
        for other in found[:4]:
            compare(quantity, other)
    for date in dates:
        assert text[date.start : date.end] == date.text
        assert date.first is None or date.last is None or date.first <= date.last
    for change in find_changes(text, tokens, found):
        assert_change(change, found, text)


def assert_change(change: Change, found: tuple[Quantity, ...], text: str) -> None:
    assert 0 <= change.start < change.end <= len(text)
    for index in (change.by, change.before, change.after):
        assert -1 <= index < len(found)
    assert change.factor is None or change.factor >= 0


@settings(max_examples=400, deadline=None)
@given(MESSES)
def test_no_text_makes_the_readers_raise(text: str) -> None:
    check(text)


@settings(max_examples=100, deadline=None)
@given(MESSES)
def test_a_quantity_equals_itself(text: str) -> None:
    for quantity in quantities(text):
        assert relation(quantity, quantity) in (Relation.EQUAL, Relation.COMPATIBLE)


@pytest.mark.parametrize(
    "piece",
    [
        *(
            "1 ",
            "five ",
            "from 1 to ",
            "1,",
            "every ",
            "a half of a ",
            "rose ",
            "2019-",
            "1/",
            "$",
            "hundred ",
            "12 months ",
        ),
        *(
            "nine hundred and ",
            "up from 8% ",
            "of the 48 ",
            "about ",
            "1 in ",
            "[",
            "9",
            "million ",
            "3 - ",
            "1 000 ",
            "red ",
        ),
        *(
            "5 people ",
            "the number of things on ",
            "1.",
            "x@",
            "10+ years ",
            "May ",
            "March 3-5 ",
            "between 1 and ",
            "’",
            "-1",
        ),
    ],
)
def test_long_adversarial_texts_take_linear_time(piece: str) -> None:
    """Four times the text may take four times as long and a bit; a quadratic reader would take sixteen."""

    def seconds(length: int) -> float:
        text = (piece * (length // len(piece) + 1))[:length]
        tokens = tokenize(text)
        begin = time.perf_counter()
        find_changes(text, tokens, find_quantities(text, tokens))
        return time.perf_counter() - begin

    short = min(seconds(4000) for _ in range(2))
    long = min(seconds(16000) for _ in range(2))
    assert long < 10 * short + 0.05


@given(st.integers(min_value=1, max_value=10**6))
def test_equal_values_in_other_units_compare_equal(n: int) -> None:
    for left, right in (
        (f"{n} kg", f"{n * 1000} grams"),
        (f"{n} lakh homes", f"{Fraction(n, 10)!s} million homes" if n % 10 == 0 else f"{n * 100_000} homes"),
        (f"{n} hours", f"{n * 60} minutes"),
        (f"{n} km", f"{n * 1000} metres"),
        (f"£{n}m", f"{n} million pounds"),
    ):
        assert relation(only(left), only(right)) is Relation.EQUAL, (left, right)


@given(st.integers(min_value=1, max_value=99), st.integers(min_value=1, max_value=99))
def test_different_whole_numbers_are_never_equal(a: int, b: int) -> None:
    left, right = only(f"{a} patients"), only(f"{b} patients")
    assert (relation(left, right) is Relation.EQUAL) == (a == b)
    assert (relation(right, left) is Relation.EQUAL) == (a == b)


def test_numbers_inside_dates_are_no_quantities() -> None:
    assert only("Between 1 April and 30 November 2019 there were 305 cases.").low == 305


def test_an_earlier_count_of_the_sentence_stays_apart_from_a_rate() -> None:
    found = quantities("22 experts from 10 countries read 800 studies in two years.")
    assert [(q.kind, q.counted) for q in found] == [
        (QuantityKind.COUNT, "experts"),
        (QuantityKind.COUNT, "countries"),
        (QuantityKind.COUNT, "studies"),
        (QuantityKind.DURATION, ""),
    ]


def test_a_bound_that_belongs_to_a_phrasal_verb_is_none() -> None:
    assert only("Hospitals owned up to 305 errors").bound is Bound.EXACT
    assert only("It takes up to 305 days").bound is Bound.AT_MOST


def test_quantities_without_digits_or_number_words_cost_nothing() -> None:
    assert quantities("The team said that its members were recovering well.") == ()
