"""Archives as other crawlers write them."""

from __future__ import annotations

import base64
import contextlib
import gzip
import hashlib
import io
import json
import time
import zipfile
from collections.abc import Iterable, Mapping
from importlib import import_module
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from claimcheck.errors import ArchiveError, OutputError
from claimcheck.model import Page
from claimcheck.sources.archive import ArchiveProvider
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.recording import Recorder

brotli: Any = import_module("brotli")  # it has no types
HTML = b"<html><body><p>The trial enrolled 40 people.</p></body></html>"
URL = "https://news.example/story"
AT = "2025-01-01T00:00:00Z"
_numbers = count(1)


def sha1(data: bytes) -> str:
    return "sha1:" + base64.b32encode(hashlib.sha1(data, usedforsecurity=False).digest()).decode()


def http(body: bytes = HTML, first: str = "HTTP/1.1 200 OK", *, kind: str = "text/html", **headers: str) -> bytes:
    named = {"Content-Type": kind} | {name.replace("_", "-"): value for name, value in headers.items()}
    return "\r\n".join([first, *(f"{name}: {value}" for name, value in named.items()), "", ""]).encode() + body


def chunked(body: bytes, size: int = 10) -> bytes:
    pieces = [body[n : n + size] for n in range(0, len(body), size)]
    return b"".join(b"%x\r\n%s\r\n" % (len(piece), piece) for piece in pieces) + b"0\r\n\r\n"


def record(
    kind: str,
    url: str,
    block: bytes = b"",
    *,
    version: str = "1.0",
    at: str = AT,
    content_type: str = "",
    more: Mapping[str, str] | None = None,
) -> bytes:
    types = {"response": "application/http;msgtype=response", "request": "application/http;msgtype=request"}
    head = {
        "WARC-Type": kind,
        "WARC-Record-ID": f"<urn:uuid:00000000-0000-4000-8000-{next(_numbers):012}>",
        "WARC-Date": at,
        **({"WARC-Target-URI": url} if url else {}),
        "Content-Type": content_type or types.get(kind, "application/warc-fields"),
        **(more or {}),
        "Content-Length": str(len(block)),
    }
    lines = "".join(f"{name}: {value}\r\n" for name, value in head.items())
    return f"WARC/{version}\r\n{lines}\r\n".encode() + block + b"\r\n\r\n"


def members(records: Iterable[bytes]) -> bytes:
    return b"".join(gzip.compress(one) for one in records)


def wacz(files: Mapping[str, bytes], *, packed: bool = False) -> bytes:
    """A WACZ file with these files in it, and what else belongs into one."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as holder:
        for name, data in files.items():
            holder.writestr(name, data)
        holder.writestr("pages/pages.jsonl", '{"format": "json-pages-1.0", "id": "pages"}\n')
        holder.writestr("datapackage.json", json.dumps({"profile": "data-package", "wacz_version": "1.1.1"}))
    return out.getvalue()


LATER = "2025-06-01T00:00:00Z"


def fetched(path: Path, data: bytes, *urls: str) -> list[Page]:
    path.write_bytes(data)
    archive = ArchiveProvider(path)
    assert archive.warnings == ()
    return list(archive.fetch(urls))


def test_wget(tmp_path: Path) -> None:
    """WARC 1.0: the request first, bodies in their chunks, a list of what was done at the end, brackets around URLs."""
    again = "http://news.example/again"
    identical = {
        "WARC-Profile": "http://netpreserve.org/warc/1.0/revisit/identical-payload-digest",
        "WARC-Refers-To": "<urn:uuid:first>",
        "WARC-Truncated": "length",
        "WARC-Payload-Digest": sha1(chunked(HTML)),
    }
    first = record(
        "response",
        f"<{URL}>",
        http(chunked(HTML), Transfer_Encoding="chunked"),
        more={"WARC-IP-Address": "192.0.2.7", "WARC-Payload-Digest": sha1(chunked(HTML))},
    )
    records = [
        record("warcinfo", "", b"software: Wget/1.21 (linux-gnu)\r\nformat: WARC File Format 1.0\r\nrobots: off\r\n"),
        record("request", f"<{URL}>", b"GET /story HTTP/1.1\r\nUser-Agent: Wget/1.21\r\n\r\n"),
        first,
        record("request", f"<{again}>", b"GET /again HTTP/1.1\r\n\r\n"),
        record("revisit", f"<{again}>", http(b"", Transfer_Encoding="chunked"), at=LATER, more=identical),
        record("metadata", "<metadata://gnu.org/software/wget/warc/MANIFEST.txt>", b"<urn:uuid:first>\r\n"),
        record(
            "resource", "<metadata://gnu.org/software/wget/warc/wget.log>", b"2025 saved", content_type="text/plain"
        ),
    ]
    story, second = fetched(tmp_path / "a.warc.gz", members(records), URL, again)
    assert (story.body, story.reason) == (HTML, "")
    assert (second.body, second.fetched_at, second.final_url) == (HTML, LATER, again)


def test_heritrix(tmp_path: Path) -> None:
    """An early WARC version, one gzip member around everything, look-ups of names, revisits without any block."""
    story = record("response", URL, http(), version="0.18", more={"WARC-IP-Address": "192.0.2.7"})
    name = story.partition(b"WARC-Record-ID: ")[2].partition(b"\r\n")[0].decode()
    records = [
        record("warcinfo", "", b"software: Heritrix/3.4.0\r\n", version="0.18"),
        record("response", "dns:news.example", b"20250101000000\nnews.example. 300 IN A 192.0.2.7\n", version="0.18",
               content_type="text/dns"),
        story,
        record("request", URL, b"GET /story HTTP/1.0\r\n\r\n", version="0.18"),
        record("metadata", URL, b"via: https://news.example/x\r\nhopsFromSeed: L\r\n", version="0.18"),
        record("revisit", URL + "?p=1", version="0.18", at=LATER, more={"WARC-Refers-To": name}),
        record("revisit", URL, http(b"", "HTTP/1.1 304 Not Modified"), version="0.18", at=LATER,
               more={"WARC-Profile": "http://netpreserve.org/warc/1.0/revisit/server-not-modified"}),
        record("revisit", "https://news.example/lost", version="0.18", more={"WARC-Refers-To": "<urn:uuid:nowhere>"}),
    ]  # fmt: skip
    whole = gzip.compress(b"".join(records))
    page, same, lost = fetched(tmp_path / "a.warc.gz", whole, URL, URL + "?p=1", "https://news.example/lost")
    assert (page.body, page.status, page.fetched_at) == (HTML, 200, LATER)
    assert (same.body, same.header("content-type")) == (HTML, "text/html")
    assert lost.reason == "not-in-archive"


BROWSER = [
    record("warcinfo", "", b"software: Browsertrix-Crawler 1.5.0, warcio.js 2.4.0\r\n", version="1.1"),
    record(
        "response",
        URL,
        http(brotli.compress(HTML), "HTTP/2 200", Content_Encoding="br"),
        version="1.1",
        at="2025-01-01T00:00:00.123456Z",
        more={"WARC-JSON-Metadata": '{"cert": {"issuer": "X"}}', "WARC-Resource-Type": "document"},
    ),
    record("request", URL, b"GET /story HTTP/2\r\n\r\n", version="1.1", more={"WARC-Page-ID": "7"}),
    record(
        "resource",
        f"urn:pageinfo:{URL}",
        b'{"pageid": "7", "urls": {}}',
        version="1.1",
        content_type="application/json",
    ),
    record("resource", f"urn:text:{URL}", b"Quite another text", version="1.1", content_type="text/plain"),
    record("resource", f"urn:view:{URL}", b"\x89PNG", version="1.1", content_type="image/png"),
    # what the browser had unpacked already, and renamed
    record(
        "response",
        URL + "/2",
        http(HTML, "HTTP/1.1 200 OK", x_orig_content_encoding="gzip", x_orig_transfer_encoding="chunked"),
        version="1.1",
    ),
    # ... and what it forgot to rename
    record(
        "response",
        URL + "/3",
        http(HTML, "HTTP/3 200", Content_Encoding="gzip", Transfer_Encoding="chunked", Content_Length="9"),
        version="1.1",
    ),
]


def test_browsertrix_and_webrecorder(tmp_path: Path) -> None:
    pages = fetched(tmp_path / "a.warc.gz", members(BROWSER), URL, URL + "/2", URL + "/3")
    assert [(page.body, page.status, page.reason) for page in pages] == [(HTML, 200, "")] * 3
    assert pages[0].fetched_at == "2025-01-01T00:00:00.123456Z"


@pytest.mark.parametrize("packed", [False, True])
def test_a_wacz_file_replays_whatever_lies_in_it(tmp_path: Path, packed: bool) -> None:
    """As ArchiveWeb.page and Scoop save them: several WARC files, with the proofs that the archiver adds."""
    proof = record("response", "file:///provenance-summary.html", http(b"<p>Provenance</p>"), version="1.1")
    other = record("response", "https://other.example/x", http(b"<p>Other</p>"), version="1.1")
    files = {
        "archive/data.warc.gz": members([*BROWSER, proof]),
        "archive/more.warc": other,
        "indexes/index.cdx.gz": gzip.compress(b"example,news)/story 2025 {}"),
        "archive/../../../etc/data.warc.gz": members([record("response", URL, http(b"<p>wrong</p>"), at=LATER)]),
    }
    page, second = fetched(tmp_path / "a.wacz", wacz(files, packed=packed), URL, "https://other.example/x")
    assert (page.body, second.body) == (HTML, b"<p>Other</p>")
    assert [item.name for item in tmp_path.iterdir()] == ["a.wacz"]


def test_a_wacz_file_that_is_none(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.sources.containers.UNPACKED_ALWAYS", 1_000_000)
    path = tmp_path / "a.wacz"
    one = wacz({"archive/data.warc.gz": members(BROWSER)})
    bad = {
        "without a web archive": wacz({"notes.txt": b"x"}),
        "cut off": one[:-40],
        "unpacks to far more": wacz({f"archive/{n}.warc": b"\0" * 60_000 for n in range(18)}, packed=True),
        "too many files": one[:-10] + (20_000_000).to_bytes(4, "little") + one[-6:],
        "is empty": wacz({"archive/data.warc.gz": b""}),
        "not a web archive": wacz({"archive/data.warc.gz": b"hello"}),
    }
    for words, data in bad.items():
        path.write_bytes(data)
        with pytest.raises(ArchiveError, match=words) as caught:
            ArchiveProvider(path)
        assert str(path) in str(caught.value)
        assert "\n" not in str(caught.value)


def test_a_wacz_file_that_unpacks_to_an_archive_of_bombs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("claimcheck.sources.containers.UNPACKED_ALWAYS", 1_000_000)
    monkeypatch.setattr("claimcheck.sources.unpacking.UNPACKED_ALWAYS", 1_000_000)
    bomb = gzip.compress(record("response", URL + "/bomb", http(b"x" * 30_000_000)))
    path = tmp_path / "a.wacz"
    path.write_bytes(wacz({"archive/1.warc.gz": members([record("response", URL, http())]), "archive/2.warc.gz": bomb}))
    archive = ArchiveProvider(path)
    assert archive.fetch([URL])[0].body == HTML
    assert "unpacks to far more" in archive.warnings[0]


def test_a_damaged_wacz_file_never_raises(tmp_path: Path) -> None:
    whole = wacz({"archive/data.warc.gz": members(BROWSER), "archive/more.warc": b"".join(BROWSER)}, packed=True)
    path = tmp_path / "a.wacz"
    for place in range(0, len(whole), 29):
        path.write_bytes(whole[:place] + bytes([whole[place] ^ 0xFF]) + whole[place + 1 :])
        with contextlib.suppress(ArchiveError):
            (page,) = ArchiveProvider(path).fetch([URL])
            assert page.body == HTML or page.reason


def test_a_wacz_file_is_not_recorded_over(tmp_path: Path) -> None:
    (tmp_path / "a.warc.gz").write_bytes(wacz({"archive/data.warc.gz": members(BROWSER)}))
    for name in ("a.warc.gz", "new.wacz"):
        with pytest.raises(OutputError, match="WACZ"), Recorder(tmp_path / name, keep_old=True) as recorder:
            recorder.add(Exchange(URL, 200, (), HTML, AT))
    assert zipfile.is_zipfile(tmp_path / "a.warc.gz")


@pytest.mark.parametrize("broken", ["flipped", "cut", "garbage", "no record"])
def test_members_broken_in_the_middle_cost_only_themselves(tmp_path: Path, broken: str) -> None:
    records = [record("response", f"{URL}/{n}", http(b"<p>%d</p>" % n * 3000)) for n in range(5)]
    packed = [bytearray(gzip.compress(one)) for one in records]
    packed[1] = bytearray(gzip.compress(records[1], 0))
    if broken == "flipped":
        packed[2][30:36] = b"\xff" * 6
    elif broken == "cut":
        del packed[2][-40:]
    else:
        packed[2] = bytearray(b"\x1f\x8b\x08 garbage" if broken == "garbage" else gzip.compress(b"no record" * 99))
    path = tmp_path / "a.warc.gz"
    path.write_bytes(b"".join(packed))
    archive = ArchiveProvider(path)
    assert archive.warnings == ("archive a.warc.gz is damaged after 2 records; pages that stood there are missing",)
    pages = archive.fetch([f"{URL}/{n}" for n in range(5)])
    assert [page.body[:8] for page in pages] == [b"<p>0</p>", b"<p>1</p>", b"", b"<p>3</p>", b"<p>4</p>"]
    assert pages[2].reason in ("archive-damaged", "not-in-archive")
    with Recorder(path, keep_old=True) as recorder:
        recorder.add(Exchange(f"{URL}/2", 200, (), b"<p>2</p>", AT))
    mended = ArchiveProvider(path)
    assert mended.warnings == ()
    assert [page.body[:8] for page in mended.fetch([f"{URL}/{n}" for n in range(5)])] == [
        b"<p>%d</p>" % n for n in range(5)
    ]


def test_many_broken_members_take_no_time(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    good = gzip.compress(record("response", URL, http()))
    path.write_bytes(good + b"\x1f\x8b\x08" * 2_000_000 + good)
    start = time.process_time()
    assert ArchiveProvider(path).fetch([URL])[0].body == HTML
    path.write_bytes((good + b"\x1f\x8b\x08broken" * 40) * 300)
    archive = ArchiveProvider(path)
    assert archive.fetch([URL])[0].body == HTML
    assert "damaged after 1 record" in archive.warnings[0] or "places, first after 1 record" in archive.warnings[0]
    assert time.process_time() - start < 5


def test_what_is_declared_in_chunks_and_is_not(tmp_path: Path) -> None:
    numbers = b"10\n20 people were asked\n30 answered, and so on to the end of the table\n"
    data = members(
        [
            record("response", URL, http(numbers, kind="text/plain", Transfer_Encoding="chunked")),
            record("response", URL + "/2", http(chunked(HTML)[:-30], Transfer_Encoding="chunked")),
        ]
    )
    first, second = fetched(tmp_path / "a.warc.gz", data, URL, URL + "/2")
    assert first.body == numbers
    assert HTML.startswith(second.body)
    assert len(second.body) > 40


def test_http_and_https_and_several_times(tmp_path: Path) -> None:
    plain = URL.replace("https:", "http:")
    data = members(
        [
            record("response", plain, http(b"<p>new</p>"), at=LATER),
            record("response", plain, http(b"<p>old</p>")),
            record("response", "https://moved.example/x", http(b"", "HTTP/1.1 301 Moved", Location="/gone")),
        ]
    )
    story, moved = fetched(tmp_path / "a.warc.gz", data, URL, "http://moved.example/x")
    assert (story.body, story.final_url, story.fetched_at) == (b"<p>new</p>", plain, LATER)
    assert moved.reason == "not-in-archive"
    assert moved.detail == "leads on to https://moved.example/gone, which is not in the archive"


def test_what_stands_behind_a_cut_never_fills_the_page(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    # About one in four packs so that the next member's bytes unpack to enough, some up to the end of the file.
    for salt in range(300):
        more = {"X-Salt": str(salt)}
        records = [record("response", f"{URL}/{n}", http(b"<p>%d</p>" % n * 3000), more=more) for n in range(3)]
        packed = [gzip.compress(one, mtime=0) for one in records]
        path.write_bytes(packed[0] + packed[1][:-40] + packed[2])
        archive = ArchiveProvider(path)
        assert [page.body[:8] for page in archive.fetch([f"{URL}/{n}" for n in range(3)])] == [
            b"<p>0</p>",
            b"",
            b"<p>2</p>",
        ]
        assert archive.warnings
