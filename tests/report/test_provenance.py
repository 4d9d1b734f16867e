"""How old a capture is, and where a source's text comes from."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from claimcheck.model import Report
from claimcheck.report.interface import Canvas, get_format
from claimcheck.report.provenance import captured, oldest_capture


@pytest.mark.parametrize(
    ("instant", "today", "wanted"),
    [
        ("2026-05-12T08:00:00Z", date(2026, 11, 28), "captured 12 May 2026, 200 days ago"),
        ("2026-05-12T23:59:59.123456Z", date(2026, 5, 13), "captured 12 May 2026, 1 day ago"),
        ("2026-05-12T08:00:00Z", date(2026, 5, 12), ""),
        ("2026-05-12T08:00:00Z", date(2026, 5, 1), ""),
        ("2026-05-12T08:00:00Z", None, "captured 12 May 2026"),
        ("", date(2026, 5, 12), ""),
        ("yesterday", date(2026, 5, 12), ""),
        ("9999-99-99T00:00:00Z", None, ""),
    ],
)
def test_the_age_of_a_capture(instant: str, today: date | None, wanted: str) -> None:
    assert captured(instant, today) == wanted


def table(report: Report, *, verbose: bool = False, today: date | None = None) -> str:
    return get_format("table").render([report], Canvas(width=120, verbose=verbose, today=today))


def test_the_table_tells_the_age_where_it_is_known_what_day_it_is(report: Report) -> None:
    assert "captured 3 June 2024, 2 days ago" in table(report, today=date(2024, 6, 5))
    assert "captured" not in table(report, today=date(2024, 6, 3))
    assert "captured 3 June 2024\n" in table(report)
    assert oldest_capture(report.sources) == "2024-06-03T10:00:00Z"


def test_json_says_nothing_of_the_day(report: Report) -> None:
    for name in ("json", "jsonl"):
        today, tomorrow = (
            get_format(name).render([report], Canvas(today=day)) for day in (date(2026, 1, 1), date(2027, 1, 1))
        )
        assert today == tomorrow


def test_other_addresses_are_always_shown_and_the_rest_on_request(report: Report) -> None:
    first = replace(
        report.sources[0],
        also=("https://sho.rt.example/\x1b[31mx",),
        redirects=("https://hop.example/1",),
        extractor="generic/1",
        sha256="ab" * 32,
    )
    changed = replace(report, sources=(first, *report.sources[1:]))
    short, long = table(changed), table(changed, verbose=True)
    assert "also cited as https://sho.rt.example/" in short
    assert "\x1b" not in short
    for words in ("led on by https://hop.example/1", "taken out by generic/1", "SHA-256 " + "ab" * 32):
        assert words in long
        assert words not in short
    assert f"fetched {first.fetched_at}" in long
