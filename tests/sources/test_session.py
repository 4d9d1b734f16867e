"""What a whole run keeps and limits: client, cookies, pace, number and size of sources, the steps it tells."""

from __future__ import annotations

import gzip
import time
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from claimcheck.errors import SettingsError
from claimcheck.model import Page
from claimcheck.setting_values import check_contact
from claimcheck.settings import Settings
from claimcheck.sources.interface import Stage, Step
from claimcheck.sources.live import LiveOptions, LiveProvider
from claimcheck.sources.recording import Recorder

QUICK = LiveOptions(
    connect_timeout=5.0,
    read_timeout=3.0,
    source_timeout=10.0,
    retry_delay=0.01,
    host_delay=0.0,
    allowed=("127.0.0.0/8",),
)
HTML = b"<html><body><p>The trial enrolled 40 people.</p></body></html>"


def fetch(*urls: str, **changes: Any) -> tuple[Page, ...]:
    return LiveProvider(replace(QUICK, **changes)).fetch(urls)


def test_cookies_are_kept_for_the_run_and_go_nowhere_else(server: Any, tmp_path: Path) -> None:
    def gate(connection: Any) -> None:
        known = "id=s3cret" in connection.headers.get("cookie", "")
        status = ("200 OK", HTML) if known else ("302 Found",)
        connection.reply(*status, Location="/b", Set_Cookie="id=s3cret; Path=/")

    urls = [server.answer("/a", gate), server.answer("/b", gate)]
    archive = tmp_path / "a.warc.gz"
    with Recorder(archive) as recorder, LiveProvider(QUICK, sink=recorder.add) as live:
        first, second = (live.fetch([url])[0] for url in urls)
    assert first.body == second.body == HTML
    assert second.redirects == ()
    assert b"s3cret" not in gzip.decompress(archive.read_bytes())
    assert "s3cret" not in repr((first, second))


def test_a_cookie_stays_with_its_host(servers: Any) -> None:
    ours, other = servers[:2]
    with LiveProvider(QUICK) as live:
        live.fetch([ours.page("/a", HTML, Set_Cookie="id=s3cret")])
        live.fetch([ours.page("/b", HTML), other.page("/c", HTML)])
    assert [headers.get("cookie", "") for headers in ours.seen_headers] == ["", "", "id=s3cret"]
    assert not any("cookie" in headers for headers in other.seen_headers)


def test_one_connection_serves_several_calls(server: Any) -> None:
    def keep(connection: Any) -> None:
        connection.reply(body=HTML, Connection="keep-alive")
        server.serve(connection.sock)

    paths = ["/robots.txt", "/a", "/b"]
    for path in paths:
        server.answer(path, keep)
    with LiveProvider(replace(QUICK, respect_robots=False)) as live:
        pages = [live.fetch([server.url(path)])[0] for path in paths]
    assert [page.body for page in pages] == [HTML] * 3
    assert server.most_at_once == 3, "each answer was given inside the one before, on its connection"


def test_requests_at_one_host_are_spaced(server: Any) -> None:
    times: list[float] = []

    def note(connection: Any) -> None:
        times.append(time.monotonic())
        connection.reply(body=HTML)

    fetch(*(server.answer(f"/{n}", note) for n in range(4)), host_delay=0.3, respect_robots=False)
    assert len(times) == 4
    assert times[3] - times[0] > 0.6  # the server's threads may be late by a little


def test_other_hosts_do_not_wait(servers: Any) -> None:
    start = time.monotonic()
    pages = fetch(*(server.page("/a", HTML) for server in servers), host_delay=0.6)
    assert all(page.body == HTML for page in pages)
    assert time.monotonic() - start < 4  # robots.txt, and 0.6 s later the page, at all eight at once; else 9 s


def test_waiting_for_a_turn_takes_nothing_from_the_time_of_a_source(server: Any) -> None:
    def slow(connection: Any) -> None:
        time.sleep(0.3)
        connection.reply(body=HTML)

    urls = [server.answer(f"/{n}", slow) for n in range(6)]
    pages = fetch(*urls, per_host=1, source_timeout=1.2, respect_robots=False)
    assert [page.reason for page in pages] == [""] * 6


def test_no_more_sources_than_the_limit_are_fetched(server: Any) -> None:
    urls = [server.page(f"/{n}", HTML) for n in range(4)]
    pages = fetch(*urls, urls[0] + "#again", max_sources=2, respect_robots=False)
    assert [page.reason for page in pages] == ["", "", "too-many-sources", "too-many-sources", ""]
    assert pages[2].detail == "beyond the first 2"
    assert sorted(server.asked) == ["/0", "/1"]


def test_all_bodies_together_have_a_limit(server: Any) -> None:
    urls = [server.page(f"/{n}", b"<p>" + b"x" * 40_000) for n in range(4)]
    pages = fetch(*urls, max_total_bytes=100_000)
    assert sorted(page.reason for page in pages) == ["", "", "too-large", "too-large"]
    assert sum(len(page.body) for page in pages) <= 100_000


def test_the_calls_of_a_run_share_its_time(server: Any, slow: Any) -> None:
    stuck = server.answer("/slow", slow(b"HTTP/1.1", b" ", pause=0.5))
    with LiveProvider(replace(QUICK, respect_robots=False, total_timeout=0.3, read_timeout=2.0)) as live:
        assert live.fetch([stuck])[0].reason == "total-timeout"
        assert live.fetch([server.page("/a", HTML)])[0].reason == "total-timeout"


def test_every_step_is_told_under_the_address_that_was_asked_for(server: Any) -> None:
    def busy(connection: Any) -> None:
        connection.reply(*(("503 Service Unavailable",) if connection.visit == 1 else ("200 OK", HTML)))

    steps: list[Step] = []
    url = server.answer("/a", busy) + "?utm_source=x"
    LiveProvider(QUICK, watch=steps.append).fetch([url])
    assert {step.url for step in steps} == {url}
    assert [step.stage for step in steps if step.amount in {0, len(HTML)} or step.stage is Stage.RETRYING] == [
        Stage.ROBOTS,
        Stage.WAITING,
        Stage.CONNECTING,
        Stage.RECEIVING,
        Stage.RETRYING,
        Stage.WAITING,
        Stage.CONNECTING,
        Stage.RECEIVING,
        Stage.RECEIVING,
    ]
    assert steps[-1].amount == len(HTML)


def test_an_error_in_watch_reaches_the_caller(server: Any) -> None:
    def watch(step: Step) -> None:
        raise KeyError(step.url)

    with pytest.raises(KeyError):
        LiveProvider(QUICK, watch=watch).fetch([server.page("/a", HTML)])


def test_who_asks_is_said(server: Any) -> None:
    settings = Settings(allow_hosts=("127.0.0.1",), host_delay=0)
    url = server.page("/a", HTML)
    for contact in ("", check_contact("desk@paper.example")):
        LiveProvider(LiveOptions.from_settings(replace(settings, contact=contact))).fetch([url])
    without, _, with_contact, _ = (headers["user-agent"] for headers in server.seen_headers)
    assert without.startswith("claimcheck/")
    assert without.endswith("its user named no contact)")
    assert with_contact.endswith("+mailto:desk@paper.example)")


@pytest.mark.parametrize(
    ("value", "contact"),
    [
        ("https://desk.example/about", "https://desk.example/about"),
        (" desk@paper.example ", "mailto:desk@paper.example"),
        ("mailto:desk@paper.example", "mailto:desk@paper.example"),
        ("", ""),
    ],
)
def test_contacts(value: str, contact: str) -> None:
    assert check_contact(value) == contact


@pytest.mark.parametrize(
    "value",
    ["me", "https://", "a@b@c", "https://x.example/\r\nCookie: a=b", "büro@zeitung.example", "ftp://x.example/", "@x",
     "https://x.example/(", "https://x.example/" + "a" * 300],
)  # fmt: skip
def test_what_is_no_contact(value: str) -> None:
    with pytest.raises(SettingsError, match="contact"):
        check_contact(value)
