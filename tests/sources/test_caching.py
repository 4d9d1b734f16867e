from __future__ import annotations

import gzip
import logging
import sqlite3
import stat
import time
from contextlib import closing
from dataclasses import replace
from email.utils import formatdate
from pathlib import Path
from typing import Any

import pytest

from claimcheck.model import Page
from claimcheck.settings import Settings
from claimcheck.sources.live import LiveOptions, LiveProvider
from claimcheck.sources.recording import Recorder

QUICK = LiveOptions(
    connect_timeout=5.0,
    read_timeout=3.0,
    source_timeout=10.0,
    retry_delay=0.01,
    host_delay=0.0,
    respect_robots=False,
    max_bytes=100_000,
    allowed=("127.0.0.0/8",),
)
HTML = b"<html><body><p>The trial enrolled 40 people.</p></body></html>"
FRESH = {"Cache_Control": "max-age=600"}
OLD = "2001-02-03T04:05:06Z"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "cache"


def fetch(folder: Path, *urls: str, **changes: Any) -> tuple[Page, ...]:
    return LiveProvider(replace(QUICK, cache_dir=str(folder), **changes)).fetch(urls)


def files(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


def test_a_page_that_may_be_kept_is_fetched_once_and_says_when(
    server: Any, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    body = "<p>Größe</p>".encode("latin-1")
    kind = "text/html; charset=ISO-8859-1"
    url = server.page("/a", gzip.compress(body), Content_Encoding="gzip", Content_Type=kind, X_Name="Zoë", **FRESH)
    (first,) = fetch(folder, url)
    time.sleep(1.1)  # another second by the clock
    (again,) = fetch(folder, url)
    assert (first.origin, first.detail) == ("live", "")
    assert again == replace(
        first, origin="cache", detail=f"from the cache, fetched {first.fetched_at}, not asked for again"
    )
    assert again.body == body
    assert server.asked == ["/a"]


def test_a_stale_page_is_confirmed_by_its_site(server: Any, folder: Path) -> None:
    def tagged(connection: Any) -> None:
        if connection.headers.get("if-none-match") == '"1"':
            connection.reply("304 Not Modified", ETag='"1"')
        else:
            connection.reply(body=HTML, ETag='"1"', Cache_Control="no-cache")

    url = server.answer("/a", tagged)
    (first,), (again,) = fetch(folder, url), fetch(folder, url)
    assert (again.body, again.fetched_at, again.status) == (HTML, first.fetched_at, 200)
    assert again.detail.endswith(", unchanged since")
    assert len(server.asked) == 2


def test_a_page_that_changed_is_the_new_one(server: Any, folder: Path) -> None:
    url = server.page("/a", HTML, ETag='"1"', Cache_Control="no-cache")
    fetch(folder, url)
    server.page("/a", b"<p>corrected</p>", ETag='"2"', Cache_Control="no-cache")
    (page,) = fetch(folder, url)
    assert (page.body, page.origin) == (b"<p>corrected</p>", "live")


@pytest.mark.parametrize(
    "headers",
    [
        {"Cache_Control": "no-store"},
        {"Cache_Control": "private, max-age=600"},
        {"Cache_Control": "max-age=600", "Vary": "*"},
        {"Cache_Control": "max-age=600", "Set_Cookie": "id=s3cret"},
        {"Cache_Control": "max-age=0"},
        {},
    ],
)
def test_what_may_not_be_kept_is_asked_for_again(server: Any, folder: Path, headers: dict[str, str]) -> None:
    url = server.page("/a", HTML, **headers)
    for _ in range(2):
        (page,) = fetch(folder, url)
        assert (page.origin, page.body) == ("live", HTML)
    assert len(server.asked) == 2
    assert b"s3cret" not in files(folder)


@pytest.mark.parametrize(
    "status",
    [
        "404 Not Found",
        "410 Gone",
        "403 Forbidden",
        "429 Too Many Requests",
        "500 No",
        "503 No",
        "301 Moved",
        "206 Part",
    ],
)
def test_errors_and_redirects_are_never_kept(server: Any, folder: Path, status: str) -> None:
    url = server.page("/a", HTML, status=status, Location="/missing", **FRESH)
    fetch(folder, url, tries=1)
    server.page("/a", HTML)
    (page,) = fetch(folder, url)
    assert (page.reason, page.body, page.origin) == ("", HTML, "live")


def test_an_error_does_not_wear_the_kept_page(server: Any, folder: Path) -> None:
    url = server.page("/a", HTML, ETag='"1"', Cache_Control="no-cache")
    fetch(folder, url)
    server.page("/a", status="503 Service Unavailable", **FRESH)
    assert fetch(folder, url, tries=1)[0].reason == "http-503"
    server.page("/a", status="404 Not Found", **FRESH)
    assert fetch(folder, url)[0].reason == "http-404"


def test_bodies_that_are_not_whole_are_never_kept(server: Any, folder: Path) -> None:
    paths = {
        "/short": lambda c: c.reply(body=HTML, Content_Length="5000", **FRESH),
        "/large": lambda c: c.reply(body=b"x" * 200_000, **FRESH),
        "/video": lambda c: c.reply(body=b"\0" * 100, Content_Type="video/mp4", **FRESH),
    }
    urls = [server.answer(path, answer) for path, answer in paths.items()]
    pages = fetch(folder, *urls, tries=1, read_timeout=0.4)
    assert [page.reason for page in pages] == ["cut-off", "too-large", "not-html"]
    for path in paths:
        server.page(path, HTML)
    assert [(page.reason, page.body) for page in fetch(folder, *urls)] == [("", HTML)] * 3


def test_a_request_with_a_cookie_leaves_nothing_on_the_disk(server: Any, folder: Path) -> None:
    first = server.page("/a", HTML, Set_Cookie="id=s3cret")
    second = server.page("/b", HTML, **FRESH)
    with LiveProvider(replace(QUICK, cache_dir=str(folder))) as live:
        live.fetch([first])
        live.fetch([second])
    assert server.seen_headers[1]["cookie"] == "id=s3cret"
    assert b"s3cret" not in files(folder)
    assert fetch(folder, second)[0].origin == "live"


def test_a_site_cannot_speak_for_the_cache(server: Any, folder: Path) -> None:
    forged = {"claimcheck-kept": "eyJhdCI6ICIxOTk5In0="}
    url = server.page("/a", HTML, **FRESH, **forged)
    fetch(folder, url)
    (page,) = fetch(folder, url)
    assert page.origin == "cache"
    assert page.fetched_at.startswith("20")
    url = server.page("/b", b"", status="304 Not Modified", **forged)
    assert fetch(folder, url)[0].reason == "http-304"


def test_only_its_owner_can_read_it(server: Any, folder: Path) -> None:
    fetch(folder, server.page("/a", HTML, **FRESH))
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    databases = [path for path in folder.iterdir() if "sqlite" in path.name]
    assert databases
    assert all(stat.S_IMODE(path.stat().st_mode) == 0o600 for path in databases)


def test_what_is_no_cache_is_replaced(server: Any, folder: Path) -> None:
    url = server.page("/a", HTML, **FRESH)
    folder.mkdir()
    (folder / "pages-1.sqlite").write_bytes(b"not a database, but long enough to look like one" * 100)
    assert [fetch(folder, url)[0].origin for _ in range(2)] == ["live", "cache"]


@pytest.mark.parametrize("damage", ["garbage inside", "other tables", "gone while in use"])
def test_a_damaged_cache_breaks_no_run(
    server: Any, folder: Path, damage: str, capfd: pytest.CaptureFixture[str]
) -> None:
    url = server.page("/a", HTML, **FRESH)
    fetch(folder, url)
    file = folder / "pages-1.sqlite"
    if damage == "other tables":
        with closing(sqlite3.connect(file)) as database:
            database.executescript("DROP TABLE streams; CREATE TABLE streams (a)")
    elif damage == "garbage inside":
        data = bytearray(file.read_bytes())
        data[2000:] = b"\xa5" * (len(data) - 2000)
        file.write_bytes(data)
    else:
        with closing(sqlite3.connect(file)) as database:
            database.executescript("DELETE FROM streams")
    (page,) = fetch(folder, url)
    assert (page.reason, page.body) == ("", HTML)
    assert fetch(folder, url)[0].body == HTML
    assert capfd.readouterr() == ("", "")


def test_a_damaged_cache_is_thrown_away(server: Any, folder: Path) -> None:
    url = server.page("/a", HTML, **FRESH)
    fetch(folder, url)
    file = folder / "pages-1.sqlite"
    data = bytearray(file.read_bytes())
    data[2000:] = b"\xa5" * (len(data) - 2000)
    file.write_bytes(data)
    assert [fetch(folder, url)[0].origin for _ in range(3)] == ["live", "live", "cache"]


def test_a_folder_that_cannot_be_is_no_cache(server: Any, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere" / "x")
    url = server.page("/a", HTML, **FRESH)
    for folder in (tmp_path / "file" / "cache", tmp_path / "dangling", tmp_path / ("n" * 300)):
        assert fetch(folder, url)[0].body == HTML


def test_the_file_is_no_link_to_elsewhere(server: Any, folder: Path, tmp_path: Path) -> None:
    folder.mkdir()
    precious = tmp_path / "precious"
    precious.write_bytes(b"keep me")
    (folder / "pages-1.sqlite").symlink_to(precious)
    assert fetch(folder, server.page("/a", HTML, **FRESH))[0].body == HTML
    assert precious.read_bytes() == b"keep me"


def test_a_locked_cache_holds_nobody_up(server: Any, folder: Path) -> None:
    url = server.page("/a", HTML, **FRESH)
    fetch(folder, url)
    with closing(sqlite3.connect(folder / "pages-1.sqlite", isolation_level=None)) as database:
        database.execute("PRAGMA locking_mode=EXCLUSIVE")
        database.execute("BEGIN EXCLUSIVE")
        start = time.monotonic()
        assert fetch(folder, url)[0].body == HTML
        assert time.monotonic() - start < 4  # the database would wait five seconds


def test_a_kept_page_of_a_private_network_needs_the_permission_again(server: Any, folder: Path) -> None:
    server.page("/robots.txt", b"User-agent: *\nAllow: /\n", Content_Type="text/plain", **FRESH)
    url = server.page("/inside", HTML, **FRESH)
    fetch(folder, url, respect_robots=True)
    (allowed,) = fetch(folder, url, respect_robots=True)
    (stranger,) = fetch(folder, url, respect_robots=True, allowed=())
    assert (allowed.origin, allowed.reason) == ("cache", "")
    assert (stranger.reason, stranger.body) == ("blocked-address", b"")


def test_recording_fetches_anew(server: Any, folder: Path, tmp_path: Path) -> None:
    url = server.page("/a", HTML, **FRESH)
    fetch(folder, url)
    with Recorder(tmp_path / "a.warc.gz") as recorder:
        (page,) = LiveProvider(replace(QUICK, cache_dir=str(folder)), sink=recorder.add).fetch([url])
    assert page.origin == "live"
    assert len(server.asked) == 2


def test_a_kept_page_waits_for_no_turn(server: Any, folder: Path) -> None:
    urls = [server.page(f"/{n}", HTML, **FRESH) for n in range(5)]
    fetch(folder, *urls)
    start = time.monotonic()
    assert {page.origin for page in fetch(folder, *urls, host_delay=5.0)} == {"cache"}
    assert time.monotonic() - start < 5  # one turn


def test_robots_txt_is_kept_as_its_site_permits(server: Any, folder: Path) -> None:
    server.page("/robots.txt", b"User-agent: *\nDisallow: /b", Content_Type="text/plain", **FRESH)
    urls = [server.page("/a", HTML), server.page("/b", HTML)]
    for _ in range(2):
        assert [page.reason for page in fetch(folder, *urls, respect_robots=True)] == ["", "robots-disallowed"]
    assert server.asked == ["/robots.txt", "/a", "/a"]


def test_the_settings_decide(server: Any, folder: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "home"))
    own = LiveOptions.from_settings(Settings())
    assert Path(own.cache_dir) == tmp_path / "home" / "claimcheck"
    assert LiveOptions.from_settings(Settings(cache_dir=str(folder))).cache_dir == str(folder)
    assert LiveOptions.from_settings(Settings(cache=False, cache_dir=str(folder))).cache_dir == ""


def test_no_handler_stays_behind(server: Any, folder: Path) -> None:
    fetch(folder, server.page("/a", HTML, Last_Modified=formatdate(usegmt=True)))
    assert logging.getLogger("hishel").handlers == []


def test_what_goes_wrong_has_the_same_reason_as_without_a_cache(server: Any, folder: Path) -> None:
    urls = [
        "http://10.0.0.1/",
        server.answer("/reset", lambda c: c.reset()),
        server.answer("/mute", lambda _: time.sleep(1)),
    ]
    pages = fetch(folder, *urls, tries=1, read_timeout=0.4)
    assert [page.reason for page in pages] == ["blocked-address", "connection", "timeout"]
