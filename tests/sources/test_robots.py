from __future__ import annotations

import asyncio
import time
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.model import Page
from claimcheck.settings import Settings
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.failing import Failure
from claimcheck.sources.live import LiveOptions, LiveProvider
from claimcheck.sources.robots import rules_from

QUICK = LiveOptions(
    connect_timeout=5.0,
    read_timeout=3.0,
    robots_timeout=3.0,
    source_timeout=10.0,
    retry_delay=0.01,
    host_delay=0.0,
    allowed=("127.0.0.0/8",),
)
HTML = b"<html><body><p>The trial enrolled 40 people.</p></body></html>"


def fetch(*urls: str, **changes: Any) -> tuple[Page, ...]:
    return LiveProvider(replace(QUICK, **changes)).fetch(urls)


def robots(text: str, status: int = 200, truncated: str = "") -> Any:
    body = text.encode("utf-8", "surrogatepass")
    exchange = Exchange("https://s.example/robots.txt", status, (), body, "", truncated=truncated)
    return rules_from(exchange)


def allowed(rules: Any, path: str) -> bool:
    try:
        rules.check(f"https://s.example{path}")
    except Failure:
        return False
    return True


def test_what_robots_txt_excludes_is_not_asked_for(server: Any) -> None:
    server.page("/robots.txt", b"User-agent: *\nDisallow: /private\n", Content_Type="text/plain")
    urls = [server.page("/private/a", HTML), server.page("/open", HTML)]
    closed, read = fetch(*urls)
    assert (closed.reason, closed.detail) == ("robots-disallowed", "robots.txt of 127.0.0.1 excludes this page")
    assert read.body == HTML
    assert server.asked.count("/robots.txt") == 1
    assert "/private/a" not in server.asked


def test_the_editor_may_overrule_it(server: Any) -> None:
    server.page("/robots.txt", b"User-agent: *\nDisallow: /\n")
    url = server.page("/a", HTML)
    settings = Settings(allow_hosts=("127.0.0.1",), host_delay=0, respect_robots=False)
    (page,) = LiveProvider(LiveOptions.from_settings(settings)).fetch([url])
    assert page.body == HTML
    assert server.asked == ["/a"]


def test_robots_txt_counts_at_every_hop(server: Any) -> None:
    server.page("/robots.txt", b"User-agent: *\nDisallow: /new\n")
    server.page("/old", status="301 Moved Permanently", Location="/new")
    server.page("/new", HTML)
    (page,) = fetch(server.url("/old"))
    assert (page.reason, page.redirects) == ("robots-disallowed", (server.url("/old"),))
    assert "/new" not in server.asked


@pytest.mark.parametrize("status", ["401 Unauthorized", "403 Forbidden", "404 Not Found", "410 Gone"])
def test_no_robots_txt_permits_everything(server: Any, status: str) -> None:
    server.page("/robots.txt", b"User-agent: *\nDisallow: /\n", status=status)
    assert fetch(server.page("/a", HTML))[0].body == HTML


def test_a_failing_robots_txt_forbids_everything(server: Any) -> None:
    server.page("/robots.txt", status="500 Internal Server Error")
    pages = fetch(server.page("/a", HTML), server.page("/b", HTML))
    assert [(page.reason, page.detail) for page in pages] == [
        ("robots-unavailable", "robots.txt: 500 Internal Server Error")
    ] * 2
    assert server.asked == ["/robots.txt"]


def test_a_robots_txt_that_never_comes_costs_its_own_time_and_no_more(server: Any, slow: Any) -> None:
    server.answer("/robots.txt", slow(b"HTTP/1.1 200", b" OK\r\n\r\n", pause=4))
    start = time.monotonic()
    pages = fetch(server.page("/a", HTML), server.page("/b", HTML), robots_timeout=0.5)
    assert [page.reason for page in pages] == ["robots-unavailable"] * 2
    assert time.monotonic() - start < 3
    assert server.asked == ["/robots.txt"]


def test_a_host_out_of_reach_is_just_that(server: Any) -> None:
    (page,) = fetch("http://10.0.0.1/a")
    assert (page.reason, page.detail) == ("blocked-address", "10.0.0.1 is not a public address")


def test_redirects_of_robots_txt_are_followed_five_times(server: Any) -> None:
    for number in range(5):
        server.page(f"/{number}", status="302 Found", Location=f"/{number + 1}")
    server.page("/robots.txt", status="302 Found", Location="/1")
    server.page("/5", b"User-agent: *\nDisallow: /\n")
    (page,) = fetch(server.page("/a", HTML))
    assert page.reason == "robots-disallowed"
    server.page("/robots.txt", status="302 Found", Location="/loop")
    server.page("/loop", status="302 Found", Location="/loop")
    assert fetch(server.url("/a"))[0].body == HTML


def test_a_robots_txt_in_a_private_network_is_not_fetched(server: Any) -> None:
    server.page("/robots.txt", status="302 Found", Location="http://10.0.0.1/robots.txt")
    (page,) = fetch(server.page("/a", HTML))
    assert (page.reason, page.detail) == ("robots-unavailable", "10.0.0.1 is not a public address")


def test_an_endless_robots_txt_is_read_to_its_limit(server: Any) -> None:
    def endless(connection: Any) -> None:
        connection.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\nUser-agent: *\nDisallow: /a\n")
        while True:
            connection.send(b"# nothing to see here\n" * 1000)

    server.answer("/robots.txt", endless)
    closed, read = fetch(server.page("/a", HTML), server.page("/b", HTML))
    assert (closed.reason, read.reason) == ("robots-disallowed", "")


def test_a_crawl_delay_is_kept_up_to_a_limit(server: Any) -> None:
    server.page("/robots.txt", b"User-agent: *\nCrawl-delay: 100\nDisallow:\n")
    start = time.monotonic()
    pages = fetch(*(server.page(f"/{n}", HTML) for n in range(2)), max_crawl_delay=0.2)
    assert all(page.body == HTML for page in pages)
    assert 0.4 <= time.monotonic() - start < 20  # robots.txt, then two pages; not 100 s between them


def test_robots_txt_is_fetched_once_for_all_calls_of_a_run(server: Any) -> None:
    urls = [server.page("/1", HTML), server.page("/2", HTML)]
    with LiveProvider(QUICK) as live:
        live.fetch(urls[:1])
        live.fetch(urls[1:])
    assert server.asked == ["/robots.txt", "/1", "/2"]


@pytest.mark.parametrize(
    ("text", "open_path", "closed_path"),
    [
        ("User-agent: *\nDisallow: /a\n\nUser-agent: claimcheck\nDisallow: /b", "/a", "/b"),
        ("User-agent: ClaimCheck/2.0 # ours\nDisallow: /b\nUser-agent: *\nDisallow: /a", "/a", "/b"),
        ("User-agent: claim\nDisallow: /a\nUser-agent: *\nDisallow: /b", "/a", "/b"),
        ("User-agent: otherbot\nUser-agent: claimcheck\nDisallow: /b", "/a", "/b"),
        ("user-agent: otherbot\nDisallow: /a\n\nuser-agent: *\ndisallow: /b", "/a", "/b"),
        ("User-agent: *\nDisallow: /b\nAllow: /b/open", "/b/open", "/b/x"),
        ("User-agent: *\nDisallow: /*.pdf$", "/x.pdf?a=1", "/x.pdf"),
        ("\ufeffUser-agent: *\nDisallow: /b", "/a", "/b"),
        ("User-agent: *\r\nDisallow: /b\r\nDisallow: /caf%C3%A9", "/a", "/café"),
    ],
)
def test_whose_rules_count(text: str, open_path: str, closed_path: str) -> None:
    rules = robots(text)
    assert allowed(rules, open_path)
    assert not allowed(rules, closed_path)


@pytest.mark.parametrize("text", ["", "<!doctype html><title>Home</title>", "\x00\xff", "Disallow: /", "User-agent:"])
def test_what_is_no_robots_txt_permits(text: str) -> None:
    assert allowed(robots(text), "/a")


def test_a_robots_txt_that_broke_off_forbids() -> None:
    assert not allowed(robots("User-agent: *", truncated="disconnect"), "/a")
    assert allowed(robots("User-agent: *", truncated="length"), "/a")


@pytest.mark.parametrize(
    "text",
    [
        "".join(f"User-agent: b{n}\n" for n in range(15_000)) + "Disallow: /a\n" * 15_000,
        "User-agent: *\n" + "".join(f"User-agent: claimcheck{n}\nDisallow: /{n}\n" for n in range(9_000)),
        "User-agent: *\nDisallow: /" + "*a" * 200_000,
        "User-agent: *\n" + "Disallow: /*a*b*c*d*e*f*g$\n" * 15_000,
    ],
)
def test_hostile_files_take_no_time(text: str) -> None:
    start = time.process_time()
    rules = robots(text)
    allowed(rules, "/" + "abcdefg" * 250)
    assert time.process_time() - start < 2


def test_a_host_that_never_connects_is_not_blamed_on_robots_txt(server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    async def silent(*_: object, **__: object) -> None:
        await asyncio.sleep(5)

    monkeypatch.setattr("claimcheck.sources.network.GuardedBackend.connect_tcp", silent)
    pages = fetch(server.page("/a", HTML), server.page("/b", HTML), robots_timeout=0.3)
    assert [(page.reason, page.detail) for page in pages] == [("timeout", "no connection within 0.3 s")] * 2


def test_a_parser_that_fails_ends_no_run(server: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_text: str) -> None:
        raise RecursionError

    monkeypatch.setattr("claimcheck.sources.robots.Protego.parse", broken)
    server.page("/robots.txt", b"User-agent: *")
    assert fetch(server.page("/a", HTML))[0].reason == "robots-unavailable"


@given(
    text=st.lists(
        st.sampled_from(
            ["User-agent:", "user agent", "*", "claimcheck", "Disallow:", "Allow: ", "/", "%", "$", "\n", "#"]
        )
        | st.text(max_size=5)
    ).map("".join),
    path=st.text(max_size=20),
)
def test_no_robots_txt_raises(text: str, path: str) -> None:
    rules = robots(text)
    allowed(rules, f"/{path}")
    assert rules.delay >= 0
