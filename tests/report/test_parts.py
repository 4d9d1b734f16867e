"""A statement taken apart for people and as data."""

import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.analysis import analyse
from claimcheck.report.parts import number, number_text, statement_data, statement_lines
from claimcheck.report.plain import plain


def test_quantities_show_how_they_were_understood() -> None:
    lines = statement_lines(
        analyse("Over 2 million cells went into 44 of the 48 patients, at 11 per 1,000 people a year.")
    )
    assert lines["quantity"] == (
        '"Over 2 million": count; over 2,000,000; counts cells',
        '"44 of the 48": proportion; 0.9167 share; 44 of 48; counts patients',
        '"11 per 1,000 people a year": rate; 11 per 1,000 people per y',
    )


def test_an_outcome_shows_what_turned_it() -> None:
    assert statement_lines(analyse("The patient did not recover."))["outcome"] == (
        '"recover": -recover, turned by "not"',
    )
    (found,) = statement_data(analyse("The patient recovered."))["outcomes"]
    assert (found["outcome"], found["polarity"], found["turned_by"]) == ("recover", "+", None)


def test_only_what_is_there_is_told() -> None:
    assert statement_data(analyse("So it goes.")) == {"certainty": "plain"}
    assert statement_lines(analyse("So it goes.")) == {}


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Fraction(2_000_000), "2,000,000"),
        (Fraction(1, 3), "0.3333"),
        (Fraction(7, 4), "1.75"),
        (Fraction(5, 2), "2.5"),
        (Fraction(1, 31_557_600), "3.169e-08"),
        (Fraction(10**20), "1e+20"),
        (Fraction(10) ** 400, "an enormous number"),
    ],
)
def test_numbers_are_short_and_readable(value: Fraction, text: str) -> None:
    assert number_text(value) == text
    json.dumps(number(value), allow_nan=False)


@given(
    st.text(max_size=200)
    | st.from_regex(r"(over |no |half |\$|€|[0-9]{1,30}[ ,.%/-]?|of the |a day |rose )+", fullmatch=True)
)
def test_no_sentence_makes_it_raise_or_leaves_anything_to_steer_a_terminal(text: str) -> None:
    statement = analyse(text)
    json.dumps(statement_data(statement), allow_nan=False)
    for lines in statement_lines(statement).values():
        assert all(plain(line) == line for line in lines)
