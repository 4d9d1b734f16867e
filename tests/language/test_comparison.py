from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.amounts import complement
from claimcheck.language.changes import find_changes
from claimcheck.language.comparison import Relation, compare, compare_changes, relation, value_interval
from claimcheck.language.quantities import find_quantities
from claimcheck.language.tokens import tokenize
from claimcheck.model import Change, Quantity


def only(text: str) -> Quantity:
    return find_quantities(text, tokenize(text))[0]


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        # Rounding to the claim's own precision.
        ("92% of firms", "44 of the 48 firms", "equal"),
        ("38%", "3 of 8 patients", "equal"),
        ("$5.8bn", "$5.77 billion", "equal"),
        ("2,300 staff", "2,347 staff", "equal"),
        ("2,347 staff", "2,300 staff", "close"),
        ("20 million people", "20.4 million people", "equal"),
        ("20 million people", "21 million people", "different"),
        ("1 million people a year", "1.4 million people a year", "different"),
        ("35%", "36%", "different"),
        ("22 experts", "23 experts", "different"),
        ("4 patients", "3 patients", "different"),
        # Fractions and frequencies.
        ("nearly half", "142 of 305 events", "compatible"),
        ("close to a third", "2.9 of 9.2", "compatible"),
        ("nearly half", "30%", "different"),
        ("one in every 52,000 operations", "142 events out of 7.4 million operations", "equal"),
        ("one visitor in 20", "5 per cent of visitors", "equal"),
        ("nine in ten", "90%", "equal"),
        ("a third", "33%", "equal"),
        ("half", "two of the four", "equal"),
        ("3 of 8 patients", "6 of 16 patients", "close"),
        ("44 companies", "44 of the 48 companies", "equal"),
        ("45 companies", "44 of the 48 companies", "different"),
        # Units, currencies, calendars.
        ("half a year", "six months", "equal"),
        ("26 weeks", "six months", "equal"),
        ("12 months", "one year", "equal"),
        ("a month-long 30-day trial", "one month", "equal"),
        ("four weeks", "six weeks", "different"),
        ("60 mph", "97 km/h", "equal"),
        ("Rs 48,000 crore", "480 billion rupees", "equal"),
        ("60 million homes", "60 lakh households", "different"),
        ("$5m", "£5m", "incomparable"),
        ("3 percentage points", "3%", "incomparable"),
        ("aged 60", "60 years", "incomparable"),
        # A frequency against a count that comes to it; two counts with other wholes are two counts.
        ("one in six", "3 of 18 patients", "equal"),
        ("three of every four boats", "27 of the island's 36 boats", "equal"),
        ("half of 164 volunteers", "82 of the 164 volunteers", "equal"),
        ("97%", "all but 6,000 of the 212,000 homes", "equal"),
        ("one for every 9,000 take-offs", "one in 9,000", "equal"),
        ("11 fewer deaths for every 10,000 people", "0.11%", "incomparable"),
        ("11 fewer deaths for every 10,000 people", "0.11 percentage points", "equal"),
        # Temperatures: readings and differences.
        ("1,640 °C", "1,640 °F", "different"),
        ("30 °C", "86 °F", "equal"),
        ("below 93 °C", "below 200 °F", "equal"),
        ("below -20 °C", "-25 °C", "compatible"),
        ("below -20 °C", "-15 °C", "different"),
        ("-20 °C", "−4 °F", "equal"),
        ("over 20 °C", "24 °C", "compatible"),
        ("2.3 °F above the average", "1.3 °C warmer", "equal"),
        ("2.3 °C above the average", "2.3 °F above the average", "different"),
        ("1.5 °C warmer", "1.5 °C", "incomparable"),
        ("30 degrees", "86 °F", "equal"),
        ("35 degrees", "30 °C", "different"),
        # Bases of one dimension.
        ("Rs 4,290 a kilo", "Rs 4,290 a quintal", "different"),
        ("Rs 43 a kilo", "Rs 4,290 a quintal", "equal"),
        ("410 hectares", "410 square kilometres", "different"),
        ("over 60 mph", "over 97 km/h", "equal"),
        # Time bases.
        ("one every 35 seconds", "0.9 million cases a year", "equal"),
        ("every 60 minutes, another person", "0.9 million cases a year", "different"),
        ("four times a day", "four a week", "different"),
        ("28 a week", "four times a day", "equal"),
        ("11 cases per 1,000 people a year", "11.1 new diagnoses per 1,000 person-years", "equal"),
        # Bounds.
        ("over 20 million people", "23 million people", "compatible"),
        ("over 2 million cells", "2 million cells", "bound added"),
        ("over 830 kg", "about 830 kg", "bound added"),
        ("over 830 kg", "830 kg", "bound added"),
        ("over 2 million cells", "more than two million cells", "equal"),
        ("over 2 million cells", "nearly two million cells", "bound added"),
        ("over 20 million", "50 million", "close"),
        ("over 20 million", "12 million", "different"),
        ("at least six months", "six months", "compatible"),
        ("under 10 kg", "8 kg", "compatible"),
        ("under 10 kg", "12 kg", "different"),
        ("4,000 jobs", "up to 4,000 jobs", "bound added"),
        ("up to 4,000 jobs", "4,000 jobs", "compatible"),
        ("2 million cells", "over two million cells", "equal"),
        ("nearly 50 people", "over 50 people", "bound added"),
        ("305 cases", "about 300 cases", "close"),
        ("about 300 cases", "305 cases", "equal"),
        ("about 2,300 staff", "2,390 staff", "compatible"),
        # Ranges.
        ("four to six years", "4-6 years", "equal"),
        ("five years", "four to six years", "close"),
        ("four to six years", "five years", "compatible"),
        ("eight years", "four to six years", "different"),
        ("up to six years", "four to six years", "compatible"),
        ("at least four years", "four to six years", "compatible"),
    ],
)
def test_relation(claim: str, source: str, expected: str) -> None:
    assert relation(only(claim), only(source)).value == expected


def test_a_rough_round_source_makes_an_added_bound_mild() -> None:
    mild = compare(only("more than 20 million people"), only("some 20 million people"))
    assert (mild.relation, mild.mild) == (Relation.BOUND_ADDED, True)
    plain = compare(only("over 830 kg"), only("about 830 kg"))
    assert (plain.relation, plain.mild) == (Relation.BOUND_ADDED, False)


def test_the_factor_is_the_claim_over_the_source() -> None:
    assert compare(only("60 million homes"), only("6 million homes")).factor == 10


def changed(text: str) -> tuple[Change, tuple[Quantity, ...]]:
    tokens = tokenize(text)
    quantities = find_quantities(text, tokens)
    return find_changes(text, tokens, quantities)[0], quantities


@pytest.mark.parametrize(
    ("claim", "source", "expected"),
    [
        ("it more than halved", "it fell from 4.4 to 1.9 per 100", "compatible"),
        ("it halved", "it fell 49%", "equal"),
        ("it halved", "it fell 35%", "different"),
        ("it tripled", "it rose from 3.1 lakh to 9.2 lakh", "equal"),
        ("it doubled", "a 95% increase", "equal"),
        ("up 3 percentage points", "it rose from 8% to 11%", "equal"),
        ("23 more minutes of sleep a night", "they slept 23 minutes longer", "equal"),
        ("it rose by 3 °C", "it rose from 12 °C to 15 °C", "equal"),
        ("it rose by 3 °F", "it rose from 12 °C to 15 °C", "different"),
        ("up 3%", "it rose from 8% to 11%", "different"),
        ("it grew by half", "it rose from 6% to 9%", "equal"),
        ("cut by a third", "it fell from 12 to 8", "equal"),
        ("up 35%", "it rose 1.4%", "different"),
        ("it rose 18%", "it fell 18%", "different"),
        ("14% more likely", "a 14 percent higher risk", "equal"),
        ("it rose from 6% to 9%", "it went from 6 per cent to 9 per cent", "equal"),
        ("it rose from 6% to 9%", "it went from 6 per cent to 8 per cent", "different"),
        ("up sharply", "it rose 12%", "compatible"),
        ("up 12%", "up sharply", "incomparable"),
        ("up sharply", "slightly lower", "different"),
    ],
)
def test_changes(claim: str, source: str, expected: str) -> None:
    assert compare_changes(*changed(claim), *changed(source)).relation.value == expected


def test_complement() -> None:
    assert relation(complement(only("95%")), only("5%")) is Relation.EQUAL
    assert complement(only("two of the four")).part == 2


@given(
    st.integers(min_value=1, max_value=10**6),
    st.sampled_from(["", "about ", "over ", "nearly ", "up to ", "at least "]),
)
def test_the_value_lies_in_its_own_interval(n: int, cue: str) -> None:
    low, high = value_interval(only(f"{cue}{n} people"))
    assert low <= n <= high


@given(st.integers(min_value=1, max_value=10**5), st.integers(min_value=1, max_value=10**5))
def test_swapping_two_different_numbers_never_makes_them_equal_twice(a: int, b: int) -> None:
    """A claim may be a rounding of its source or the other way round; both only when the rounding is the same."""
    left, right = only(f"{a} people"), only(f"{b} people")
    if relation(left, right) is Relation.DIFFERENT:
        assert relation(right, left) is not Relation.EQUAL or max(a, b) <= min(a, b) * Fraction(9, 8)
