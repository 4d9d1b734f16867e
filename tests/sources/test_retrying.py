from __future__ import annotations

import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import pytest

from claimcheck.model import Page
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.live import LiveOptions, LiveProvider
from claimcheck.sources.retrying import backoff, come_back, retry_after

QUICK = LiveOptions(
    connect_timeout=5.0,
    read_timeout=3.0,
    source_timeout=10.0,
    retry_delay=0.01,
    host_delay=0.0,
    respect_robots=False,
    allowed=("127.0.0.0/8",),
)
HTML = b"<html><body><p>The trial enrolled 40 people.</p></body></html>"
NOW = datetime(2026, 3, 1, 12, 0, tzinfo=UTC)


def fetch(*urls: str, **changes: Any) -> tuple[Page, ...]:
    return LiveProvider(replace(QUICK, **changes)).fetch(urls)


def answer(value: str, status: int = 429) -> Exchange:
    return Exchange("https://s.example/", status, (("Retry-After", value),), b"", "")


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7),
        (" 120 ", 120),
        ("Sun, 01 Mar 2026 12:01:30 GMT", 90),
        ("Sunday, 01-Mar-26 12:01:30 GMT", 90),
        ("Sun, 01 Mar 2026 12:01:30 -0000", 90),
        ("Sun, 01 Mar 2026 11:00:00 GMT", 0),
        ("", 0),
        ("soon", 0),
        ("-5", 0),
        ("1.5", 0),
        ("٣", 0),
        ("9" * 5000, 0),
        ("Sun, 99 Mar 2026 12:01:30 GMT", 0),
        ("Sun, 01 Mar 999999999999 12:01:30 GMT", 0),
    ],
)
def test_retry_after(value: str, seconds: float) -> None:
    assert retry_after(answer(value), NOW) == seconds
    assert retry_after(answer(value, status=200), NOW) == 0


def test_waits_double_and_scatter() -> None:
    assert [backoff(n, 0.5, lambda: 0.5) for n in (1, 2, 3)] == [0.5, 1.0, 2.0]
    assert backoff(1, 0.5, lambda: 0.0) == 0.25
    assert backoff(1, 0.5, lambda: 1.0) == 0.75


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (90, "in 90 s, after 2026-03-01 12:01 UTC"),
        (600, "in 10 minutes, after 2026-03-01 12:10 UTC"),
        (86_400, "in 24 hours, after 2026-03-02 12:00 UTC"),
        (9_999_999_999, "in 115741 days, after 2343-01-20 05:46 UTC"),
        (999_999_999_999, "in 11574074 days"),
    ],
)
def test_when_to_come_back(seconds: float, words: str) -> None:
    assert come_back(seconds, NOW) == f"the site wants to be asked again {words}"


@pytest.mark.parametrize("status", ["429 Too Many Requests", "502 Bad Gateway", "503 Service Unavailable", "504 Late"])
def test_what_is_over_in_a_moment_is_asked_again(server: Any, status: str) -> None:
    def late(connection: Any) -> None:
        connection.reply(*((status,) if connection.visit < 3 else ("200 OK", HTML)))

    (page,) = fetch(server.answer("/a", late))
    assert (page.reason, page.body) == ("", HTML)
    assert len(server.asked) == 3


@pytest.mark.parametrize("status", ["500 Internal Server Error", "403 Forbidden", "404 Not Found"])
def test_what_stays_is_asked_once(server: Any, status: str) -> None:
    fetch(server.page("/a", status=status))
    assert server.asked == ["/a"]


def test_a_reset_is_asked_again(server: Any) -> None:
    def reset_once(connection: Any) -> None:
        if connection.visit == 1:
            connection.reset()
        else:
            connection.reply(body=HTML)

    assert fetch(server.answer("/a", reset_once))[0].body == HTML


@pytest.mark.parametrize("as_date", [False, True])
def test_a_site_that_says_when_is_asked_then(server: Any, as_date: bool) -> None:
    times: list[float] = []

    def busy(connection: Any) -> None:
        times.append(time.monotonic())
        when = format_datetime(datetime.now(UTC) + timedelta(seconds=1.999), usegmt=True) if as_date else "1"
        if connection.visit == 1:
            connection.reply("429 Too Many Requests", Retry_After=when)
        else:
            connection.reply(body=HTML)

    (page,) = fetch(server.answer("/a", busy), source_timeout=20.0)
    assert page.body == HTML
    assert 0.9 <= times[1] - times[0] < 8


def test_a_wait_that_is_too_long_ends_at_once_and_says_so(server: Any) -> None:
    start = time.monotonic()
    (page,) = fetch(server.page("/a", status="429 Too Many Requests", Retry_After="600"))
    assert time.monotonic() - start < 5
    assert server.asked == ["/a"]
    assert page.reason == "http-429"
    assert page.detail.startswith("429 Too Many Requests; the site wants to be asked again in 10 minutes, after 20")


def test_a_site_that_wants_to_be_left_alone_is_not_asked_for_other_pages(server: Any) -> None:
    first = server.page("/a", status="503 Service Unavailable", Retry_After="3600")
    with LiveProvider(QUICK) as live:
        live.fetch([first])
        (page,) = live.fetch([server.page("/b", HTML)])
    assert page.reason == "http-503"
    assert "in 60 minutes" in page.detail
    assert server.asked == ["/a"]


def test_a_retry_does_not_outlast_the_run(server: Any) -> None:
    start = time.monotonic()
    (page,) = fetch(server.page("/a", status="503 Service Unavailable", Retry_After="8"), total_timeout=7.0)
    assert time.monotonic() - start < 5
    assert (page.reason, len(server.asked)) == ("http-503", 1)


def test_the_others_are_not_held_up_by_one_that_fails(server: Any) -> None:
    urls = [server.page("/bad", status="502 Bad Gateway"), *(server.page(f"/{n}", HTML) for n in range(4))]
    seen: list[str] = []
    LiveProvider(replace(QUICK, retry_delay=1.0, tries=2, chance=lambda: 0.5)).fetch(
        urls, lambda page: seen.append(page.url)
    )
    assert seen[-1] == urls[0]
