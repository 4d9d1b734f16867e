from __future__ import annotations

import gzip
import time
import tracemalloc
import zlib
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.errors import ArchiveError
from claimcheck.sources.archive import ArchiveProvider

brotli: Any = import_module("brotli")  # it has no types

HTML = b"<html><body><p>The trial enrolled 40 people.</p></body></html>"
URL = "https://news.example/story"


def warc_record(
    kind: str, url: str, block: bytes, at: str = "2025-01-01T00:00:00Z", version: str = "1.1", **more: str
) -> bytes:
    head = {"WARC-Type": kind, "WARC-Record-ID": "<urn:uuid:0>", "WARC-Date": at, "WARC-Target-URI": url}
    if kind == "response":
        head["Content-Type"] = "application/http; msgtype=response"
    head |= {name.replace("_", "-"): value for name, value in more.items()}
    head["Content-Length"] = str(len(block))
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return f"WARC/{version}\r\n{lines}\r\n".encode() + block + b"\r\n\r\n"


def http(body: bytes = HTML, status: str = "200 OK", **headers: str) -> bytes:
    named = {"Content-Type": "text/html"} | {name.replace("_", "-"): value for name, value in headers.items()}
    return (
        f"HTTP/1.1 {status}\r\n{''.join(f'{n}: {v}{chr(13)}{chr(10)}' for n, v in named.items())}\r\n".encode() + body
    )


def response(
    url: str = URL, body: bytes = HTML, status: str = "200 OK", at: str = "2025-01-01T00:00:00Z", **h: str
) -> bytes:
    return warc_record("response", url, http(body, status, **h), at)


def write(tmp_path: Path, *records: bytes, packing: str = "members") -> Path:
    path = tmp_path / ("a.warc" if packing == "plain" else "a.warc.gz")
    packed = {
        "plain": lambda: b"".join(records),
        "members": lambda: b"".join(gzip.compress(record, mtime=0) for record in records),
        "one": lambda: gzip.compress(b"".join(records)),
    }
    path.write_bytes(packed[packing]())
    return path


def opened(path: Path) -> ArchiveProvider | None:
    """The archive, or None if it says in one line that it cannot be used."""
    try:
        return ArchiveProvider(path)
    except ArchiveError as error:
        return None if "\n" not in str(error) else ArchiveProvider(path)


def only(path: Path, url: str = URL) -> Any:
    return ArchiveProvider(path).fetch([url])[0]


@pytest.mark.parametrize("packing", ["plain", "members", "one"])
@pytest.mark.parametrize("version", ["1.0", "1.1"])
def test_every_packing_replays(tmp_path: Path, packing: str, version: str) -> None:
    records = [warc_record("warcinfo", "", b"software: x\r\n", version=version)]
    records += [
        warc_record("response", f"https://news.example/{n}", http(b"<p>%d</p>" % n * 9000), version=version)
        for n in range(5)
    ]
    archive = ArchiveProvider(write(tmp_path, *records, packing=packing))
    pages = archive.fetch([f"https://news.example/{n}" for n in (3, 0, 4, 7)])
    assert [page.body[:8] for page in pages] == [b"<p>3</p>", b"<p>0</p>", b"<p>4</p>", b""]
    assert [page.reason for page in pages] == ["", "", "", "not-in-archive"]
    assert pages[0].fetched_at == "2025-01-01T00:00:00Z"
    assert pages[0].origin == "archive"
    assert archive.warnings == ()


@pytest.mark.parametrize(
    "asked",
    [
        "http://news.example/story",
        "https://news.example/story/",
        "https://www.news.example/story#results",
        "https://news.example:443/story?utm_source=feed&fbclid=1",
        "HTTPS://NEWS.EXAMPLE/st%6Fry",
    ],
)
def test_a_url_written_otherwise_is_found(tmp_path: Path, asked: str) -> None:
    archive = ArchiveProvider(write(tmp_path, response()))
    assert archive.has(asked)
    (page,) = archive.fetch([asked])
    assert (page.url, page.final_url, page.body) == (asked, URL, HTML)


def test_the_exact_url_wins_over_a_like_one(tmp_path: Path) -> None:
    path = write(
        tmp_path, response(URL + "/", b"<p>slash</p>"), response(URL, b"<p>exact</p>"), response(URL + "?ref=x")
    )
    assert only(path).body == b"<p>exact</p>"
    assert only(path, URL + "/").body == b"<p>slash</p>"


def test_the_latest_success_wins(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        response(body=b"<p>new</p>", at="2025-03-01T00:00:00Z"),
        response(body=b"<p>old</p>", at="2024-03-01T00:00:00Z"),
        response(status="403 Forbidden", body=b"", at="2025-04-01T00:00:00Z"),
        response(status="302 Found", body=b"", at="2025-05-01T00:00:00Z", Location="/login"),
    )
    assert (only(path).body, only(path).fetched_at) == (b"<p>new</p>", "2025-03-01T00:00:00Z")


@pytest.mark.parametrize("code", [301, 302, 303, 307, 308])
def test_redirects_are_followed(tmp_path: Path, code: int) -> None:
    path = write(
        tmp_path,
        response("https://short.example/x", b"", f"{code} Moved", Location="https://news.example/a/?utm_source=s"),
        response("https://news.example/a/", b"", f"{code} Moved", Location="../story"),
        response(),
    )
    page = only(path, "https://short.example/x")
    assert (page.body, page.final_url) == (HTML, URL)
    assert page.redirects == ("https://short.example/x", "https://news.example/a/")


def test_http_to_https_redirect_is_no_loop(tmp_path: Path) -> None:
    moved = response("http://news.example/story", b"", "301 Moved", Location=URL)
    assert only(write(tmp_path, moved, response()), "http://news.example/story").body == HTML
    page = only(write(tmp_path, moved), "http://news.example/story")
    assert (page.reason, page.final_url) == ("not-in-archive", URL)
    assert URL in page.detail


def test_instant_refresh(tmp_path: Path) -> None:
    go = b"<head><title>Wait</title><META content='0;URL=/story' http-equiv='Refresh'></head><body>One moment</body>"
    late = go.replace(b"'0;", b"'30;")
    full = go + b"<p>" + b"A whole article stands here. " * 30
    path = write(
        tmp_path,
        *(response(f"https://news.example/{n}", body) for n, body in [("go", go), ("late", late), ("full", full)]),
        response(),
    )
    assert only(path, "https://news.example/go").final_url == URL
    assert only(path, "https://news.example/late").body == late
    assert only(path, "https://news.example/full").body == full


def test_redirects_that_do_not_end(tmp_path: Path) -> None:
    loop = [
        response("https://news.example/1", b"", "302 Found", Location="/2"),
        response("https://news.example/2", b"", "302 Found", Location="/1"),
    ]
    chain = [response(f"https://news.example/c{n}", b"", "302 Found", Location=f"/c{n + 1}") for n in range(30)]
    away = response("https://news.example/away", b"", "302 Found", Location="mailto:jo@example.com")
    path = write(tmp_path, *loop, *chain, away)
    assert only(path, "https://news.example/1").reason == "redirect-loop"
    assert only(path, "https://news.example/c0").reason == "too-many-redirects"
    assert only(path, "https://news.example/away").reason == "bad-redirect"


def test_errors_keep_their_status(tmp_path: Path) -> None:
    page = only(write(tmp_path, response(status="403 Forbidden", body=b"<p>no</p>")))
    assert (page.reason, page.status, page.detail) == ("http-403", 403, "403 Forbidden")


CHUNKED = b"5;x=y\r\n" + HTML[:5] + b"\r\n" + b"%X\r\n" % len(HTML[5:]) + HTML[5:] + b"\r\n0\r\n\r\n"


@pytest.mark.parametrize(
    ("body", "headers"),
    [
        (gzip.compress(HTML, mtime=0), {"Content_Encoding": "gzip"}),
        (gzip.compress(HTML[:9], mtime=0) + gzip.compress(HTML[9:], mtime=0), {"Content_Encoding": "GZIP"}),
        (zlib.compress(HTML), {"Content_Encoding": "deflate"}),
        (zlib.compress(HTML)[2:-4], {"Content_Encoding": "deflate"}),
        (brotli.compress(HTML), {"Content_Encoding": "br"}),
        (brotli.compress(gzip.compress(HTML, mtime=0)), {"Content_Encoding": "gzip, br"}),
        (HTML, {"Content_Encoding": "gzip"}),
        (HTML, {"Content_Encoding": "br"}),
        (HTML, {"Content_Encoding": "zstd"}),
        (HTML, {"Content_Encoding": "identity"}),
        (CHUNKED, {"Transfer_Encoding": "chunked"}),
        (HTML, {"Transfer_Encoding": "chunked"}),
        (b"%X\r\n%s\r\n0\r\n\r\n" % (len(gzip.compress(HTML, mtime=0)), gzip.compress(HTML, mtime=0)),
         {"Transfer_Encoding": "chunked", "Content_Encoding": "gzip"}),
    ],
)  # fmt: skip
def test_packed_and_chunked_bodies(tmp_path: Path, body: bytes, headers: dict[str, str]) -> None:
    page = only(write(tmp_path, response(body=body, **headers)))
    assert (page.reason, page.body) == ("", HTML)
    assert not page.header("content-encoding")


def test_a_body_that_cannot_be_unpacked(tmp_path: Path) -> None:
    packed = gzip.compress(HTML * 50, mtime=0)
    assert only(write(tmp_path, response(body=packed[:-20], Content_Encoding="gzip"))).reason == "cut-off"
    assert only(write(tmp_path, response(body=b"\x28\xb5\x2f\xfd..", Content_Encoding="zstd"))).reason == "bad-encoding"
    bomb = brotli.compress(b"a" * 60_000_000, quality=1)
    assert only(write(tmp_path, response(body=bomb, Content_Encoding="br"))).reason == "too-large"


def test_what_the_crawler_cut_is_not_taken_for_the_whole(tmp_path: Path) -> None:
    for word, reason in [("length", "too-large"), ("time", "timeout"), ("disconnect", "cut-off"), ("odd", "cut-off")]:
        page = only(write(tmp_path, warc_record("response", URL, http(), WARC_Truncated=word)))
        assert (page.reason, page.body) == (reason, b"")


def test_resource_records(tmp_path: Path) -> None:
    page = only(write(tmp_path, warc_record("resource", URL, HTML, Content_Type="text/html")))
    assert (page.reason, page.status, page.body, page.header("content-type")) == ("", 200, HTML, "text/html")


def test_a_revisit_has_the_body_of_the_first_visit(tmp_path: Path) -> None:
    first = warc_record("response", URL, http(), WARC_Payload_Digest="sha1:AAA")
    by_digest = warc_record(
        "revisit", "https://news.example/again", http(b""), "2025-02-01T00:00:00Z", WARC_Payload_Digest="sha1:AAA"
    )
    by_url = warc_record("revisit", "https://news.example/third", http(b""), WARC_Refers_To_Target_URI=URL)
    lost = warc_record("revisit", "https://news.example/lost", http(b""), WARC_Payload_Digest="sha1:BBB")
    path = write(tmp_path, first, by_digest, by_url, lost)
    assert only(path, "https://news.example/again").body == HTML
    assert only(path, "https://news.example/again").fetched_at == "2025-02-01T00:00:00Z"
    assert only(path, "https://news.example/third").body == HTML
    assert only(path, "https://news.example/lost").reason == "not-in-archive"


def test_records_that_are_no_pages_are_passed_by(tmp_path: Path) -> None:
    path = write(
        tmp_path,
        warc_record("response", "dns:news.example", b"20250101000000\nnews.example. A 192.0.2.1\n"),
        warc_record("response", "https://news.example/empty", b""),
        warc_record("response", "https://news.example/odd", b"not http at all"),
        warc_record("request", URL, b"GET / HTTP/1.1\r\n\r\n"),
        warc_record("metadata", URL, b"x: y\r\n"),
        response("<" + URL + ">"),
        packing="plain",
    )
    archive = ArchiveProvider(path)
    assert archive.fetch([URL])[0].body == HTML
    assert not archive.has("https://news.example/empty")
    assert archive.warnings == ()


def test_odd_heads(tmp_path: Path) -> None:
    block = b"HTTP/2 200\nContent-Type: text/html;\n charset=utf-8\nno colon\n: no name\n\n" + HTML
    page = only(write(tmp_path, warc_record("response", URL, block)))
    assert (page.body, page.header("content-type")) == (HTML, "text/html; charset=utf-8")


def test_not_html(tmp_path: Path) -> None:
    page = only(write(tmp_path, response(body=b"GIF89a", Content_Type="image/gif")))
    assert (page.reason, page.body) == ("not-html", b"")


def test_credentials_in_urls_are_dropped(tmp_path: Path) -> None:
    page = only(write(tmp_path, response("https://jo:secret@news.example/story")))
    assert page.final_url == URL


@pytest.mark.parametrize(
    "content",
    [b"", b"hello", b"PK\x03\x04....", b"<html></html>", gzip.compress(b"hello", mtime=0), b"\x1f\x8b", b"\0" * 100],
)
def test_no_archive_at_all(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.warc.gz"
    path.write_bytes(content)
    with pytest.raises(ArchiveError) as caught:
        ArchiveProvider(path)
    assert str(path) in str(caught.value)
    assert "\n" not in str(caught.value)


def test_missing_and_directory(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError, match="no such archive"):
        ArchiveProvider(tmp_path / "none.warc")
    with pytest.raises(ArchiveError, match="directory"):
        ArchiveProvider(tmp_path)


@pytest.mark.parametrize("packing", ["plain", "members", "one"])
def test_cut_off_anywhere(tmp_path: Path, packing: str, capsys: pytest.CaptureFixture[str]) -> None:
    urls = [f"https://news.example/{n}" for n in range(2)]
    records = [response(url, b"<p>%d</p>" % n) for n, url in enumerate(urls)]
    whole = write(tmp_path, *records, packing=packing).read_bytes()
    lengths = [len(record) if packing == "plain" else len(gzip.compress(record, mtime=0)) for record in records]
    path = tmp_path / "cut.warc"
    for size in range(len(whole)):
        path.write_bytes(whole[:size])
        archive = opened(path)
        if archive is None:
            assert size < lengths[0] or packing == "one"
            continue
        pages = archive.fetch(urls)
        assert all(page.body == b"<p>%d</p>" % n for n, page in enumerate(pages) if not page.reason)
        assert {page.reason for page in pages} <= {"", "not-in-archive", "archive-damaged"}
        if size >= lengths[0] and packing != "one":
            assert pages[0].reason == ""
        at_an_edge = (packing != "one" and lengths[0] - 4 <= size <= lengths[0]) or size >= len(whole) - 4
        assert archive.warnings or at_an_edge
    assert capsys.readouterr() == ("", "")


def test_the_loss_is_said_and_the_lost_page_named(tmp_path: Path) -> None:
    path = write(tmp_path, response(), response("https://news.example/lost", HTML * 20), packing="plain")
    path.write_bytes(path.read_bytes()[:-500])
    archive = ArchiveProvider(path)
    assert archive.warnings == ("archive a.warc is cut off after 1 record; pages beyond that are missing",)
    pages = archive.fetch([URL, "https://news.example/lost", "https://news.example/other"])
    assert [page.reason for page in pages] == ["", "archive-damaged", "not-in-archive"]


def test_garbage_in_the_middle(tmp_path: Path) -> None:
    first = gzip.compress(response())
    path = tmp_path / "a.warc.gz"
    for garbage in (b"garbage", b"\x1f\x8b garbage", gzip.compress(b"not a record", mtime=0)):
        path.write_bytes(first + garbage + gzip.compress(response("https://news.example/2")))
        archive = ArchiveProvider(path)
        assert archive.fetch([URL])[0].body == HTML
        assert "is damaged after 1 record" in archive.warnings[0]


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_any_flipped_bytes(tmp_path_factory: pytest.TempPathFactory, data: st.DataObject) -> None:
    packed = data.draw(st.booleans())
    records = [response(), response("https://news.example/2", b"", "302 Found", Location="/story")]
    raw = bytearray(b"".join(gzip.compress(r, mtime=0) if packed else r for r in records))
    for _ in range(data.draw(st.integers(1, 6))):
        raw[data.draw(st.integers(0, len(raw) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / "flipped.warc"
    path.write_bytes(bytes(raw))
    archive = opened(path)
    if archive is None:
        return
    assert len(archive.fetch([URL, "https://news.example/2"])) == 2


@pytest.mark.parametrize("head", [b"X: " + b"a" * 5_000_000, b"X: a\r\n" * 500_000, b"X: a\r\n" + b" a\r\n" * 500_000])
def test_a_head_without_end_takes_no_time(tmp_path: Path, head: bytes) -> None:
    start = time.monotonic()
    with pytest.raises(ArchiveError):
        ArchiveProvider(write(tmp_path, b"WARC/1.1\r\n" + head))
    archive = ArchiveProvider(write(tmp_path, response(), b"WARC/1.1\r\n" + head))
    assert archive.warnings
    assert ArchiveProvider(write(tmp_path, warc_record("response", URL, b"HTTP/1.1 200 OK\r\n" + head))).has(URL)
    assert time.monotonic() - start < 5


def test_large_archives_are_not_kept_in_memory(tmp_path: Path) -> None:
    records = [response(f"https://news.example/{n}", b"<p>" + b"x" * 300_000) for n in range(100)]
    path = write(tmp_path, *records)
    tracemalloc.start()
    archive = ArchiveProvider(path)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5_000_000
    assert len(archive.fetch(["https://news.example/99"])[0].body) == 300_003


def test_an_archive_that_unpacks_without_end_is_left(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.sources.unpacking.UNPACKED_ALWAYS", 1_000_000)
    bomb = gzip.compress(warc_record("response", "https://news.example/bomb", http(b"x" * 20_000_000)))
    archive = ArchiveProvider(write(tmp_path, response(), packing="members"))
    assert not archive.warnings
    path = tmp_path / "bomb.warc.gz"
    path.write_bytes(gzip.compress(response()) + bomb)
    archive = ArchiveProvider(path)
    assert archive.fetch([URL])[0].body == HTML
    assert "unpacks to far more" in archive.warnings[0]


@pytest.mark.parametrize(
    ("kept", "asked"),
    [
        (URL, "https://m.news.example/story"),
        (URL, "https://news.example/story/amp"),
        ("https://amp.news.example/story?amp=1", URL),
        (URL, "https://www.google.com/amp/s/www.news.example/story"),
        ("https://www.ncbi.nlm.nih.gov/pubmed/123", "https://pubmed.ncbi.nlm.nih.gov/123/"),
        ("https://doi.org/10.1000/xyz", "http://dx.doi.org/10.1000%2FXYZ"),
    ],
)
def test_a_page_is_found_in_its_other_dress(tmp_path: Path, kept: str, asked: str) -> None:
    other = response("https://news.example/other", b"<p>Another.</p>")
    assert only(write(tmp_path, response(kept), other), asked).body == HTML


def test_the_dress_that_is_asked_for_wins(tmp_path: Path) -> None:
    later = response("https://m.news.example/story", b"<p>mobile</p>", at="2025-09-01T00:00:00Z")
    path = write(tmp_path, response(), later)
    assert only(path).body == HTML
    assert only(path, "https://m.news.example/story").body == b"<p>mobile</p>"
