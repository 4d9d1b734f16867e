"""Limits of numbers and of dates: what keeps them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.analysis import analyse
from claimcheck.language.limits import keeps
from claimcheck.language.windows import is_limit, window, within_limits


def kept(claim: str, source: str) -> bool | None:
    return keeps(analyse(claim).quantities[0], analyse(source).quantities[0])


@pytest.mark.parametrize(
    ("claim", "source", "wanted"),
    [
        ("more than 15% liked it", "28% liked it", True),
        ("more than 400 people died", "400 people died", False),
        ("at least 400 people died", "400 people died", True),
        ("at least 400 people died", "roughly 400 people died", False),
        ("fewer than 400 people died", "over 420 people died", False),
        ("fewer than 400 people died", "over 300 people died", None),
        ("over 8 million copies were sold", "over 7.7 million copies were sold", False),
        ("over 8 million copies were sold", "over 8.3 million copies were sold", True),
        ("more than 20 people came", "between 15 and 30 people came", None),
        ("more than 20 people came", "20 litres were lost", None),
        ("up to 13 feet away", "4 metres away", None),
    ],
)
def test_a_limit_is_kept_or_not_or_it_is_open(claim: str, source: str, wanted: bool | None) -> None:
    assert kept(claim, source) is wanted


@given(st.integers(2, 9000), st.integers(2, 9000))
def test_over_and_under_never_both_hold(limit: int, value: int) -> None:
    source = f"{value} homes were flooded"
    over, under = (
        kept(f"more than {limit} homes were flooded", source),
        kept(f"under {limit} homes were flooded", source),
    )
    assert not (over and under)
    assert (over or under) is (limit != value)


@pytest.mark.parametrize(
    ("text", "first", "last", "limit"),
    [
        ("It opened before 2014.", date.min, date(2013, 12, 31), True),
        ("It opened after 12 March 2020.", date(2020, 3, 13), date.max, True),
        ("It opened prior to May 2003.", date.min, date(2003, 4, 30), True),
        ("It opened in May 2003.", date(2003, 5, 1), date(2003, 5, 31), False),
    ],
)
def test_the_word_before_a_date_opens_one_side(text: str, first: date, last: date, limit: bool) -> None:
    said = analyse(text)
    assert window(said, said.dates[0]) == (first, last)
    assert is_limit(said, said.dates[0]) is limit


def test_a_date_keeps_a_limit_of_another_year() -> None:
    said = analyse("The bridge was opened before 2014.")
    assert within_limits(said, analyse("The bridge was opened in May 2013."))
    assert not within_limits(said, analyse("The bridge was opened in May 2015."))
