from __future__ import annotations

from datetime import date

import pytest

from claimcheck.language.dates import find_dates, resolve
from claimcheck.language.tokens import tokenize
from claimcheck.model import DateMention


def dates(text: str) -> tuple[DateMention, ...]:
    return find_dates(text, tokenize(text))


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("in 2019", "2019-01-01", "2019-12-31"),
        ("by March 2028", "2028-03-01", "2028-03-31"),
        ("on 21 March 2025", "2025-03-21", "2025-03-21"),
        ("on the 21st of March 2025", "2025-03-21", "2025-03-21"),
        ("March 21, 2025", "2025-03-21", "2025-03-21"),
        ("Aug. 25, 2019", "2019-08-25", "2019-08-25"),
        ("published 2025-03-21", "2025-03-21", "2025-03-21"),
        ("from 1 April to 30 November 2019", "2019-04-01", "2019-11-30"),
        ("between March and August 2024", "2024-03-01", "2024-08-31"),
        ("January to May 1977", "1977-01-01", "1977-05-31"),
        ("3–5 May 2024", "2024-05-03", "2024-05-05"),
        ("April 28-29, 2020", "2020-04-28", "2020-04-29"),
        ("from 2016 to 2019", "2016-01-01", "2019-12-31"),
        ("in 2019-20", "2019-01-01", "2020-12-31"),
        ("in 2003-5", "2003-01-01", "2005-12-31"),
        ("the 1990s", "1990-01-01", "1999-12-31"),
        ("the early 1990s", "1990-01-01", "1993-12-31"),
        ("late 2024", "2024-09-01", "2024-12-31"),
        ("the first quarter of 2024", "2024-01-01", "2024-03-31"),
        ("the second half of 2023", "2023-07-01", "2023-12-31"),
        ("in the winter of 2023", "2023-12-01", "2024-02-29"),
        ("in summer 2022", "2022-06-01", "2022-08-31"),
        ("in May 2024", "2024-05-01", "2024-05-31"),
    ],
)
def test_absolute_dates(text: str, first: str, last: str) -> None:
    (found,) = dates(text)
    assert (found.first, found.last) == (date.fromisoformat(first), date.fromisoformat(last))


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("last month", "month:-1"),
        ("next year", "year:+1"),
        ("this week", "week:0"),
        ("yesterday", "day:-1"),
        ("two years ago", "year:-2"),
        ("a decade ago", "decade:-1"),
        ("10 days ago", "day:-10"),
        ("last Tuesday", "weekday:tuesday:-1"),
        ("in April", "month:04"),
        ("on 21 March", "day:03-21"),
    ],
)
def test_relative_dates(text: str, relative: str) -> None:
    (found,) = dates(text)
    assert (found.relative, found.first) == (relative, None)


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("last month", "2025-02-01", "2025-02-28"),
        ("next year", "2026-01-01", "2026-12-31"),
        ("this year", "2025-01-01", "2025-12-31"),
        ("yesterday", "2025-03-20", "2025-03-20"),
        ("two years ago", "2023-01-01", "2023-12-31"),
        ("last week", "2025-03-10", "2025-03-16"),
        ("in April", "2025-04-01", "2025-04-30"),
        ("on 5 March", "2025-03-05", "2025-03-05"),
        ("last October", "2024-10-01", "2024-10-31"),
        ("last January", "2025-01-01", "2025-01-31"),
    ],
)
def test_relative_dates_resolve_from_the_day_of_writing(text: str, first: str, last: str) -> None:
    (found,) = dates(text)
    resolved = resolve(found, date(2025, 3, 21))
    assert (resolved.first, resolved.last) == (date.fromisoformat(first), date.fromisoformat(last))


def test_since_and_until() -> None:
    assert dates("since 2019")[0].since
    assert dates("by March 2028")[0].until
    assert not dates("in 2019")[0].since


def test_two_years_in_a_list_stay_two() -> None:
    assert [d.text for d in dates("in 2022 and 2023")] == ["2022", "2023"]


@pytest.mark.parametrize(
    "text",
    [
        "it may rise",
        "they march on",
        "2000 people",
        "about 2000 of them",
        "$2000",
        "1659 EUR",
        "the 1556 patients",
        "2,019 cases",
        "coronavirus disease 2019",
        "https://example.org/2024/05/12/story",
        "the last 12 months",
        "the Oct4 gene",
    ],
)
def test_what_is_no_date(text: str) -> None:
    assert dates(text) == ()
