from __future__ import annotations

import asyncio
import gzip
import socket
import ssl
import subprocess
import sys
import time
import zlib
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from claimcheck.model import Page
from claimcheck.settings import Settings
from claimcheck.sources.live import LiveOptions, LiveProvider

QUICK = LiveOptions(
    connect_timeout=5.0,
    read_timeout=3.0,
    source_timeout=10.0,
    max_bytes=50_000,
    retry_delay=0.01,
    tries=2,
    host_delay=0.0,
    respect_robots=False,
    allowed=("127.0.0.0/8",),
)
HTML = b"<html><body><p>The trial enrolled 40 people.</p></body></html>"


def fetch(*urls: str, **changes: Any) -> tuple[Page, ...]:
    return LiveProvider(replace(QUICK, **changes)).fetch(urls)


def test_a_page_comes_as_sent(server: Any) -> None:
    body = "<p>Größe</p>".encode("latin-1")
    url = server.page("/a", body, Content_Type="text/html; charset=ISO-8859-1", Set_Cookie="id=secret")
    (page,) = fetch(url)
    assert (page.reason, page.status, page.body, page.origin) == ("", 200, body, "live")
    assert page.header("Content-Type") == "text/html; charset=ISO-8859-1"
    assert page.header("set-cookie") == ""
    assert (page.url, page.final_url, page.redirects) == (url, url, ())
    assert len(page.fetched_at) == len("2025-01-01T00:00:00Z")
    assert server.seen_headers[0]["user-agent"].startswith("claimcheck/")


def test_redirects_are_followed_and_named(server: Any) -> None:
    server.page("/old", status="301 Moved Permanently", Location="../mid/?a=1")
    server.page("/mid/?a=1", status="307 Temporary Redirect", Location=f"//127.0.0.1:{server.port}/new#part")
    server.page("/new", HTML)
    (page,) = fetch(server.url("/old"))
    assert page.body == HTML
    assert page.final_url == server.url("/new")
    assert page.redirects == (server.url("/old"), server.url("/mid/?a=1"))


def test_an_instant_refresh_on_an_empty_page_is_a_redirect(server: Any) -> None:
    server.page(
        "/go", b'<html><head><meta http-equiv="refresh" content="0; url=/new"></head><body>Moved.</body></html>'
    )
    server.page("/new", HTML)
    (page,) = fetch(server.url("/go"))
    assert (page.body, page.final_url) == (HTML, server.url("/new"))


def test_a_site_that_sets_a_cookie_and_sends_back_is_read(server: Any) -> None:
    def answer(connection: Any) -> None:
        if "seen=1" in connection.headers.get("cookie", ""):
            connection.reply(body=HTML)
        else:
            connection.reply("302 Found", Location="/a", Set_Cookie="seen=1; Path=/")

    (page,) = fetch(server.answer("/a", answer))
    assert (page.reason, page.body) == ("", HTML)


@pytest.mark.parametrize(
    ("status", "reason"),
    [
        ("403 Forbidden", "http-403"),
        ("404 Not Found", "http-404"),
        ("410 Gone", "http-410"),
        ("429 Too Many Requests", "http-429"),
        ("500 Internal Server Error", "http-500"),
        ("304 Not Modified", "http-304"),
    ],
)
def test_statuses_become_reasons(server: Any, status: str, reason: str) -> None:
    (page,) = fetch(server.page("/a", b"", status=status))
    assert page.reason == reason
    assert page.detail == status


def test_a_short_failure_of_the_server_is_tried_again(server: Any) -> None:
    def answer(connection: Any) -> None:
        connection.reply(*(("503 Service Unavailable",) if connection.visit == 1 else ("200 OK", HTML)))

    (page,) = fetch(server.answer("/a", answer))
    assert (page.reason, page.body) == ("", HTML)


def test_a_lasting_failure_is_tried_twice_and_no_more(server: Any) -> None:
    (page,) = fetch(server.page("/a", status="502 Bad Gateway"))
    assert page.reason == "http-502"
    assert server.asked == ["/a", "/a"]


@pytest.mark.parametrize(
    ("location", "reason"),
    [
        ("/loop", "redirect-loop"),
        ("mailto:jo@example.com", "bad-redirect"),
        ("file:///etc/passwd", "bad-redirect"),
        ("http://10.0.0.1/", "blocked-address"),
        ("http://169.254.169.254/latest/meta-data/", "blocked-address"),
        ("http://[::ffff:10.0.0.1]/", "blocked-address"),
        ("http://[::1]/", "blocked-address"),
        ("http://0xa9fea9fe/", "blocked-address"),
    ],
)
def test_redirects_that_lead_nowhere_good(server: Any, location: str, reason: str) -> None:
    (page,) = fetch(server.page("/loop", status="302 Found", Location=location))
    assert page.reason == reason
    assert page.redirects
    assert page.detail


def test_too_many_redirects(server: Any) -> None:
    for number in range(12):
        server.page(f"/{number}", status="302 Found", Location=f"/{number + 1}")
    (page,) = fetch(server.url("/0"), max_redirects=5)
    assert page.reason == "too-many-redirects"


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "2130706433", "0x7f.1", "[::1]", "[::ffff:127.0.0.1]"])
def test_own_machine_is_not_asked_unless_allowed(server: Any, host: str) -> None:
    server.page("/", HTML)
    (page,) = fetch(f"http://{host}:{server.port}/", allowed=())
    assert page.reason == "blocked-address"
    assert server.asked == []


def test_an_allowed_host_by_name(server: Any) -> None:
    server.page("/", HTML)
    (page,) = fetch(f"http://localhost:{server.port}/", allowed=("LOCALHOST",))
    assert page.body == HTML


@pytest.mark.parametrize(
    "url",
    ["", "nonsense", "ftp://example.com/x", "file:///etc/passwd", "http://", "http://[::1", "http://exa mple.com/"],
)
def test_what_is_no_web_address(url: str) -> None:
    (page,) = fetch(url)
    assert (page.url, page.reason) == (url, "bad-url")


def test_nobody_listens() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        (page,) = fetch(f"http://127.0.0.1:{taken.getsockname()[1]}/")
    assert (page.reason, page.detail) == ("connection", "connection refused")


def test_a_host_that_does_not_exist(monkeypatch: pytest.MonkeyPatch) -> None:
    def nothing(*_: object, **__: object) -> None:
        raise socket.gaierror(socket.EAI_NONAME, "Name or service not known")

    monkeypatch.setattr(socket, "getaddrinfo", nothing)
    (page,) = fetch("http://nowhere.invalid/")
    assert (page.reason, page.detail) == ("dns", "no such host: nowhere.invalid")


def test_slow_body_slow_head_and_endless_drip(server: Any, slow: Any) -> None:
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000\r\n\r\n"
    urls = [
        server.answer("/body", slow(head + b"<p>", b"x", pause=2.5)),
        server.answer("/head", slow(b"HTTP/1.1 200", b" OK\r\n\r\n", pause=2.5)),
        server.answer("/drip", slow(head, *[b"x"] * 100, pause=0.1)),
        server.page("/good", HTML),
    ]
    start = time.monotonic()
    pages = fetch(*urls, per_host=4, read_timeout=1.0, source_timeout=1.5)
    assert [page.reason for page in pages] == ["timeout", "timeout", "timeout", ""]
    assert time.monotonic() - start < 6  # the drip alone would take ten


def test_all_sources_together_have_a_limit(server: Any, slow: Any) -> None:
    stuck = server.answer("/slow", slow(b"HTTP/1.1", b" ", pause=5))
    pages = fetch(stuck, server.page("/good", HTML), total_timeout=2.0)
    assert [page.reason for page in pages] == ["total-timeout", ""]


def test_bodies_that_break_off(server: Any) -> None:
    def wrong_length(connection: Any) -> None:
        connection.reply(body=HTML, Content_Length="5000")

    def reset(connection: Any) -> None:
        connection.reply(body=HTML, Content_Length="5000")
        time.sleep(0.05)
        connection.reset()

    def half_chunk(connection: Any) -> None:
        connection.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n40\r\n<p>half")

    def garbage_chunk(connection: Any) -> None:
        connection.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\nwhat\r\n")

    answers = {"/length": wrong_length, "/reset": reset, "/half": half_chunk, "/garbage": garbage_chunk}
    pages = fetch(*(server.answer(path, answer) for path, answer in answers.items()))
    assert [page.reason for page in pages] == ["cut-off"] * 4
    assert all(page.body == b"" for page in pages)


def test_a_reset_before_any_answer(server: Any) -> None:
    (page,) = fetch(server.answer("/a", lambda connection: connection.reset()))
    assert page.reason == "connection"
    assert len(server.asked) == 2


def test_what_is_not_http(server: Any) -> None:
    (page,) = fetch(server.answer("/a", lambda connection: connection.send(b"SSH-2.0-OpenSSH_9\r\n")))
    assert page.reason == "connection"


def test_huge_head(server: Any) -> None:
    (page,) = fetch(server.answer("/a", lambda c: c.send(b"HTTP/1.1 200 OK\r\n" + b"X-A: b\r\n" * 100_000)))
    assert page.reason == "header-too-large"
    assert server.asked == ["/a"]


@pytest.mark.parametrize(
    ("encoding", "packed"),
    [
        ("gzip", gzip.compress(HTML)),
        ("x-gzip", gzip.compress(HTML)),
        ("deflate", zlib.compress(HTML)),
        ("deflate", zlib.compress(HTML)[2:-4]),
        ("gzip", HTML),
    ],
    ids=["gzip", "x-gzip", "deflate", "bare deflate", "not packed"],  # gzip puts the time of day into what it packs
)
def test_packed_bodies(server: Any, encoding: str, packed: bytes) -> None:
    (page,) = fetch(server.page("/a", packed, Content_Encoding=encoding))
    assert (page.reason, page.body) == ("", HTML)
    assert page.header("content-encoding") == ""


def test_too_large_is_noticed_early(server: Any) -> None:
    sent = []

    def endless(connection: Any) -> None:
        connection.send(b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")
        while True:
            connection.send(b"x" * 10_000)
            sent.append(1)

    urls = [
        server.answer("/endless", endless),
        server.page("/announced", b"", Content_Length="60000"),
        server.page("/bomb", gzip.compress(b"a" * 40_000_000), Content_Encoding="gzip"),
    ]
    pages = fetch(*urls)
    assert [page.reason for page in pages] == ["too-large"] * 3
    assert all(page.body == b"" for page in pages)
    assert len(sent) < 2000  # buffers of the system, not the whole web


@pytest.mark.parametrize(
    ("kind", "body", "reason"),
    [
        ("video/mp4", b"....", "not-html"),
        ("application/zip", b"PK", "not-html"),
        ("image/svg+xml", b"<svg/>", "not-html"),
        ("application/octet-stream", b"\x7fELF\x00\x00", "not-html"),
        ("", b"\x89PNG\x00", "not-html"),
        ("", HTML, ""),
        ("application/octet-stream", HTML, ""),
        ("text/html", "\ufeff<p>".encode("utf-16-le"), ""),
        ("application/xhtml+xml", HTML, ""),
        ("text/plain", b"words", ""),
    ],
)
def test_only_text_is_taken(server: Any, kind: str, body: bytes, reason: str) -> None:
    (page,) = fetch(server.page("/a", body, Content_Type=kind))
    assert page.reason == reason
    assert page.body == (b"" if reason else body)


def test_a_video_is_not_downloaded(server: Any) -> None:
    sent = []

    def answer(connection: Any) -> None:
        connection.send(b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: 900000000\r\n\r\n")
        for _ in range(1000):
            connection.send(b"\x00" * 100_000)
            sent.append(1)

    (page,) = fetch(server.answer("/a", answer))
    assert (page.reason, page.detail) == ("not-html", "the page is video/mp4")
    assert len(sent) < 500


def test_order_progress_and_one_fetch_per_page(server: Any) -> None:
    urls = [server.page(f"/{n}", b"<p>%d</p>" % n) for n in range(6)]
    seen: list[str] = []
    asked = [*urls, urls[0] + "?utm_source=x", urls[1] + "#part"]
    pages = LiveProvider(QUICK).fetch(asked, lambda page: seen.append(page.url))
    assert [page.url for page in pages] == asked
    assert sorted(seen) == sorted(asked)
    assert pages[6].body == b"<p>0</p>"
    assert sorted(server.asked) == [f"/{n}" for n in range(6)]


def test_politeness_within_a_host(server: Any) -> None:
    def answer(connection: Any) -> None:
        time.sleep(0.05)
        connection.reply(body=HTML)

    pages = fetch(*(server.answer(f"/{n}", answer) for n in range(8)))
    assert all(page.reason == "" for page in pages)
    assert server.most_at_once == 2


def test_inside_a_running_loop(server: Any) -> None:
    url = server.page("/a", HTML)

    async def notebook() -> tuple[Page, ...]:
        return LiveProvider(QUICK).fetch([url])

    assert asyncio.run(notebook())[0].body == HTML


def test_an_error_in_progress_reaches_the_caller(server: Any) -> None:
    def progress(page: Page) -> None:
        raise KeyError(page.url)

    with pytest.raises(KeyError):
        LiveProvider(QUICK).fetch([server.page("/a", HTML)], progress)


def test_no_urls() -> None:
    assert LiveProvider(QUICK).fetch([]) == ()


def test_a_certificate_nobody_vouches_for(tls_server: Any) -> None:
    (page,) = fetch(tls_server.page("/", HTML).replace("http:", "https:"))
    assert page.reason == "tls"
    assert "issuer" in page.detail
    assert tls_server.asked == []


def test_a_private_certificate_authority(tls_server: Any, certificate: Path) -> None:
    context = ssl.create_default_context(cafile=str(certificate))
    url = tls_server.page("/", HTML).replace("http://127.0.0.1", "https://localhost")
    (page,) = fetch(url, verify=context)
    assert (page.reason, page.body) == ("", HTML)


def test_plain_http_on_a_tls_port(server: Any) -> None:
    def answer(sock: socket.socket) -> None:
        sock.recv(100)
        sock.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")

    server.serve = answer
    (page,) = fetch(server.url("/").replace("http:", "https:"))
    assert page.reason == "tls"


def test_offline_work_does_not_import_the_network() -> None:
    code = (
        "import sys, claimcheck.sources.chain, claimcheck.sources.live, claimcheck.sources.recording\n"
        "sys.exit(any(name in sys.modules for name in ('httpx', 'warcio', 'brotli')))"
    )
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_own_hosts_are_asked_only_when_the_settings_allow_them(server: Any) -> None:
    url = server.page("/a", HTML)
    (blocked,) = LiveProvider(LiveOptions.from_settings(Settings())).fetch([url])
    assert (blocked.reason, blocked.detail) == ("blocked-address", "127.0.0.1 is not a public address")
    (named,) = LiveProvider(LiveOptions.from_settings(Settings())).fetch([f"http://localhost:{server.port}/a"])
    assert named.reason == "blocked-address"
    assert named.detail.startswith("localhost is at ")
    allowed = Settings(allow_hosts=("127.0.0.1",))
    assert LiveProvider(LiveOptions.from_settings(allowed)).fetch([url])[0].body == HTML
