from __future__ import annotations

import gzip
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from warcio import archiveiterator

from claimcheck._version import __version__
from claimcheck.errors import OutputError
from claimcheck.model import Source, SourceState
from claimcheck.sources.archive import ArchiveProvider
from claimcheck.sources.content import unwanted_type
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.live import LiveOptions, LiveProvider
from claimcheck.sources.recording import Recorder, record
from claimcheck.sources.saved import SavedPages

HTML = b"<html><body><p>The trial enrolled 40 people.</p></body></html>"
AT = "2025-01-01T00:00:00Z"
URL = "https://news.example/story"


def exchange(url: str = URL, body: bytes = HTML, status: int = 200, **headers: str) -> Exchange:
    named = {"Content-Type": "text/html"} | {name.replace("_", "-"): value for name, value in headers.items()}
    return Exchange(url, status, tuple(named.items()), body, AT, "OK", request_headers=(("Host", "news.example"),))


def records(path: Path) -> list[Any]:
    found = []
    iterate: Any = archiveiterator.ArchiveIterator  # warcio has no types
    with path.open("rb") as file:
        for item in iterate(file):
            found.append((item.rec_type, item.rec_headers, item.http_headers, item.content_stream().read()))
    return found


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_other_tools_read_it(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    record([exchange(), exchange("https://news.example/gone", b"", 404)], path)
    assert path.read_bytes()[:2] == (b"\x1f\x8b" if name.endswith("gz") else b"WA")
    found = records(path)
    assert [kind for kind, *_ in found] == ["warcinfo", "response", "request", "response", "request"]
    _, head, http, body = found[1]
    assert head.protocol == "WARC/1.1"
    assert head.get_header("WARC-Target-URI") == URL
    assert head.get_header("WARC-Date") == AT
    assert http.get_statuscode() == "200"
    assert body == HTML
    assert found[2][2].get_header("Host") == "news.example"
    check = subprocess.run([sys.executable, "-m", "warcio.cli", "check", str(path)], capture_output=True, check=False)
    assert check.returncode == 0, check.stdout


def source(url: str, final_url: str, at: str = AT, **more: Any) -> Source:
    state = more.pop("state", SourceState.READ)
    return Source("S1", url, final_url, state, more.pop("reason", "ok"), fetched_at=at, **more)


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_what_was_read_is_told_in_a_metadata_record(tmp_path: Path, name: str) -> None:
    path, short = tmp_path / name, "https://s.example/1"
    with Recorder(path) as recorder:
        recorder.add(exchange(short, b"", 302, Location=URL))
        recorder.add(exchange())
        recorder.add(exchange("https://news.example/gone", b"", 404))
        recorder.describe(
            [
                source(
                    "https://jo:hunter2@s.example/1",
                    URL,
                    title="Forty\r\nWARC-Type: people",
                    extractor="generic/1",
                    sha256="abc",
                    also=(URL + "#x",),
                    redirects=(short,),
                ),
                source("https://news.example/gone", "", state=SourceState.UNREAD, reason="http-404"),
                source("https://dns.example/x", "", "", state=SourceState.UNREAD, reason="dns"),
            ]
        )
    found = records(path)
    ids = {
        head.get_header("WARC-Target-URI"): head.get_header("WARC-Record-ID")
        for kind, head, *_ in found
        if kind == "response"
    }
    told = [(head, body.decode()) for kind, head, _, body in found if kind == "metadata"]
    assert [head.get_header("WARC-Target-URI") for head, _ in told] == [URL, "https://news.example/gone"]
    for head, _ in told:
        assert head.get_header("WARC-Refers-To") == ids[head.get_header("WARC-Target-URI")]
        assert head.get_header("WARC-Concurrent-To") == ids[head.get_header("WARC-Target-URI")]
        assert head.get_header("Content-Type") == "application/warc-fields"
        assert head.get_header("WARC-Date") == AT
    assert told[0][1].split("\r\n") == [
        f"software: claimcheck/{__version__}",
        "cited-as: https://s.example/1",
        f"cited-as: {URL}",
        f"led-on-by: {short}",
        "state: read",
        "reason: ok",
        "complete: yes",
        "title: Forty WARC-Type: people",
        "extractor: generic/1",
        "body-sha256: abc",
        "",
    ]
    assert "state: unread\r\nreason: http-404\r\n" in told[1][1]
    assert ArchiveProvider(path).fetch([short])[0].body == HTML
    check = subprocess.run([sys.executable, "-m", "warcio.cli", "check", str(path)], capture_output=True, check=False)
    assert check.returncode == 0, check.stdout


def test_what_was_told_of_a_page_goes_when_the_page_comes_anew(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    for at in (AT, "2026-01-01T00:00:00Z"):
        with Recorder(path, keep_old=True) as recorder:
            recorder.add(replace(exchange(), at=at))
            recorder.describe([source(URL, URL, at)])
    assert [head.get_header("WARC-Date") for kind, head, *_ in records(path) if kind == "metadata"] == [
        "2026-01-01T00:00:00Z"
    ]


def test_secrets_are_not_kept(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    secret = exchange(
        "https://jo:hunter2@news.example/story", Set_Cookie="hunter2", Location="https://jo:hunter2@x.example/"
    )
    record([replace(secret, request_headers=(("Cookie", "hunter2"), ("Authorization", "hunter2")))], path)
    assert b"hunter2" not in path.read_bytes()
    assert ArchiveProvider(path).fetch([URL])[0].body == HTML


def test_what_was_fetched_replays_the_same(server: Any, tmp_path: Path) -> None:
    server.page("/short", status="301 Moved", Location="/long?utm_source=x")
    server.page("/long?utm_source=x", gzip.compress(HTML), Content_Encoding="gzip", Set_Cookie="a=b")
    server.page("/refused", b"<p>no</p>", status="403 Forbidden")
    server.page("/video", b"\x00" * 100, Content_Type="video/mp4")
    server.page("/large", b"x" * 5000)
    server.page("/half", HTML, Content_Length="3999")
    server.answer(
        "/chunks", lambda c: c.send(b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n0\r\n\r\n")
    )
    paths = ("/short", "/refused", "/video", "/large", "/half", "/chunks", "/missing")
    urls = [server.url(path) for path in paths]
    options = LiveOptions(allowed=("127.0.0.1",), max_bytes=4000, retry_delay=0.01, read_timeout=1)
    with Recorder(tmp_path / "a.warc.gz") as recorder:
        live = LiveProvider(options, sink=recorder.add).fetch(urls)
    replayed = ArchiveProvider(tmp_path / "a.warc.gz").fetch(urls)
    assert [page.reason for page in live] == ["", "http-403", "not-html", "too-large", "cut-off", "", "http-404"]
    for was, now in zip(live, replayed, strict=True):
        assert replace(now, origin="live", detail="") == replace(was, detail="")


def test_an_archive_can_be_recorded_again(tmp_path: Path) -> None:
    moved = exchange("https://s.example/1", b"", 302, Location=URL)
    record([moved, exchange()], tmp_path / "1.warc")
    with Recorder(tmp_path / "2.warc.gz") as recorder:
        one = ArchiveProvider(tmp_path / "1.warc", sink=recorder.add).fetch(["https://s.example/1", URL])
    assert ArchiveProvider(tmp_path / "2.warc.gz").fetch(["https://s.example/1", URL]) == one
    assert [kind for kind, *_ in records(tmp_path / "2.warc.gz")].count("response") == 2


def test_saved_pages_are_kept_as_resources(tmp_path: Path) -> None:
    (tmp_path / "story.html").write_bytes(HTML)
    with Recorder(tmp_path / "a.warc.gz") as recorder:
        SavedPages({URL: tmp_path / "story.html"}, sink=recorder.add).fetch([URL])
    assert [kind for kind, *_ in records(tmp_path / "a.warc.gz")] == ["warcinfo", "resource"]
    (page,) = ArchiveProvider(tmp_path / "a.warc.gz").fetch([URL])
    assert (page.body, page.header("content-type"), page.reason) == (HTML, "text/html", "")


@settings(max_examples=60, deadline=None)
@example(b"\x1a\x45\xdf\xa3", 200, [], "", "")
@example(b"PK\x03\x04", 403, [], "gzip", ".gz")
@given(
    body=st.binary(max_size=400),
    status=st.sampled_from([200, 200, 203, 403, 404, 500]),
    headers=st.lists(st.tuples(st.from_regex(r"X-[A-Za-z]{1,8}", fullmatch=True), st.text(max_size=20)), max_size=4),
    packing=st.sampled_from(["", "gzip"]),
    suffix=st.sampled_from(["", ".gz"]),
)
def test_round_trip(
    tmp_path_factory: pytest.TempPathFactory,
    body: bytes,
    status: int,
    headers: list[tuple[str, str]],
    packing: str,
    suffix: str,
) -> None:
    sent = gzip.compress(body) if packing else body
    one = Exchange(
        URL, status, (("Content-Type", "text/plain"), ("Content-Encoding", packing), *headers), sent, AT, "X"
    )
    path = tmp_path_factory.getbasetemp() / f"round.warc{suffix}"
    record([one], path)
    (page,) = ArchiveProvider(path).fetch([URL])
    assert page.status == status
    assert records(path)[1][3] == body, "the file holds all that came"
    # What begins like a video or a zip file is kept and not read, whatever its type says.
    unwanted = status < 400 and bool(unwanted_type("text/plain", body))
    assert page.body == (b"" if unwanted else body)
    assert (page.reason == "not-html") is unwanted
    assert page.fetched_at == AT


def broken_off(error: type[BaseException]) -> Iterator[Exchange]:
    yield exchange("https://news.example/2")
    raise error


def test_an_exception_leaves_what_was_there(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    record([exchange()], path)
    before = path.read_bytes()
    for error in (KeyboardInterrupt, RuntimeError):
        with pytest.raises(error):
            record(broken_off(error), path)
    assert path.read_bytes() == before
    assert [item.name for item in tmp_path.iterdir()] == ["a.warc.gz"]


@pytest.mark.skipif(sys.platform == "win32", reason="no such signals")
@pytest.mark.parametrize("how", [signal.SIGINT, signal.SIGKILL])
def test_a_killed_run_leaves_what_was_there(tmp_path: Path, how: signal.Signals) -> None:
    path = tmp_path / "a.warc.gz"
    record([exchange()], path)
    before = path.read_bytes()
    code = (
        "import sys, time\nfrom pathlib import Path\n"
        "from claimcheck.sources.recording import Recorder\nfrom claimcheck.sources.exchange import Exchange\n"
        "with Recorder(Path(sys.argv[1])) as recorder:\n"
        "    for n in range(10**6):\n"
        "        recorder.add(Exchange(f'https://x.example/{n}', 200, (), b'x' * 5000, '2025-01-01T00:00:00Z'))\n"
        "        if n == 20: print('ready', flush=True)\n"
        "        time.sleep(0.001)\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", code, str(path)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as child:
        assert child.stdout is not None
        assert child.stdout.readline() == b"ready\n"
        time.sleep(0.02)
        child.send_signal(how)
        assert child.wait(10) != 0
    assert path.read_bytes() == before
    assert ArchiveProvider(path).fetch([URL])[0].body == HTML
    if how == signal.SIGINT:
        assert [item.name for item in tmp_path.iterdir()] == ["a.warc.gz"]


def test_places_that_cannot_be_written(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "no" / "such" / "folder.warc"):
        with pytest.raises(OutputError) as caught, Recorder(path):
            pass
        assert "\n" not in str(caught.value)
    with pytest.raises(ValueError, match="with block"):
        Recorder(tmp_path / "a.warc").add(exchange())
    assert list(tmp_path.iterdir()) == []


def test_the_file_has_ordinary_rights(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    record([exchange()], tmp_path / "a.warc")
    assert (tmp_path / "a.warc").stat().st_mode == (tmp_path / "plain").stat().st_mode


OTHER = "https://paper.example/report"


def recorded_over(path: Path, *exchanges: Exchange, unread: tuple[str, ...] = ()) -> str:
    with Recorder(path, keep_old=True) as recorder:
        for one in exchanges:
            recorder.add(one)
        recorder.unread(unread)
    return recorder.outcome


@pytest.mark.parametrize("name", ["a.warc", "a.warc.gz"])
def test_recording_again_replaces_what_came_and_keeps_the_rest(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    record([exchange(), exchange(OTHER, b"<p>Nine of ten.</p>")], path)
    newer = replace(exchange(body=b"<p>Forty-one people.</p>"), at="2026-01-01T00:00:00Z")
    assert recorded_over(path, newer) == ""
    pages = ArchiveProvider(path).fetch([URL, OTHER])
    assert [page.body for page in pages] == [b"<p>Forty-one people.</p>", b"<p>Nine of ten.</p>"]
    kept = [(kind, head.get_header("WARC-Target-URI")) for kind, head, *_ in records(path) if kind == "response"]
    assert kept == [("response", OTHER), ("response", URL)], "the old copy has made room"
    check = subprocess.run([sys.executable, "-m", "warcio.cli", "check", str(path)], capture_output=True, check=False)
    assert check.returncode == 0, check.stdout
    assert [item.name for item in tmp_path.iterdir()] == [name]


@pytest.mark.parametrize(
    "came",
    [
        (exchange(status=403),),
        (exchange(body=b"<p>Accept cookies?</p>"),),
        (exchange(body=b"", status=302, Location="/consent"), exchange("https://news.example/consent", b"<p>OK?</p>")),
    ],
    ids=["refused", "a page that is no article", "led elsewhere"],
)
def test_a_good_copy_outlives_a_bad_answer(tmp_path: Path, came: tuple[Exchange, ...]) -> None:
    path = tmp_path / "a.warc.gz"
    record([exchange(), exchange(OTHER, b"", 404)], path)
    later = tuple(replace(one, at="2026-01-01T00:00:00Z") for one in came)
    outcome = recorded_over(path, *later, exchange(OTHER, b"<p>Nine of ten.</p>"), unread=(URL,))
    assert "keeps its earlier copy of 1 page" in outcome
    assert [page.body for page in ArchiveProvider(path).fetch([URL, OTHER])] == [HTML, b"<p>Nine of ten.</p>"]


def test_where_nothing_could_be_read_the_archive_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    record([exchange()], path)
    before = path.read_bytes()
    for came in ((), (exchange(status=403),), (exchange(OTHER), exchange(status=503))):
        outcome = recorded_over(path, *came, unread=(URL, OTHER))
        assert outcome.endswith("stays as it was")
        assert path.read_bytes() == before
    assert [item.name for item in tmp_path.iterdir()] == ["a.warc.gz"]


def test_no_archive_without_content(tmp_path: Path) -> None:
    assert recorded_over(tmp_path / "a.warc.gz", unread=(URL,)).endswith("was not written")
    assert list(tmp_path.iterdir()) == []
    recorded_over(tmp_path / "a.warc.gz", exchange(status=403), unread=(URL,))
    assert ArchiveProvider(tmp_path / "a.warc.gz").fetch([URL])[0].reason == "http-403", "a refusal is an answer"


def test_what_is_no_archive_is_not_recorded_over(tmp_path: Path) -> None:
    path = tmp_path / "notes.txt"
    path.write_text("not an archive")
    with pytest.raises(OutputError, match=r"is not a web archive.*name another file"):
        recorded_over(path, exchange())
    assert path.read_text() == "not an archive"


def test_a_body_that_a_later_visit_refers_to_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.warc"
    again = (
        b"WARC/1.1\r\nWARC-Type: revisit\r\nWARC-Target-URI: %s\r\nWARC-Date: %s\r\nWARC-Record-ID: <urn:uuid:1>\r\n"
        b"WARC-Payload-Digest: %s\r\nContent-Type: application/http\r\nContent-Length: 19\r\n\r\n"
        b"HTTP/1.1 200 OK\r\n\r\n\r\n\r\n"
    )
    record([exchange()], path)
    again %= (OTHER.encode(), AT.encode(), records(path)[1][1].get_header("WARC-Payload-Digest").encode())
    path.write_bytes(path.read_bytes() + again)
    assert ArchiveProvider(path).fetch([OTHER])[0].body == HTML
    recorded_over(path, replace(exchange(body=b"<p>New.</p>"), at="2026-01-01T00:00:00Z"))
    assert [page.body for page in ArchiveProvider(path).fetch([OTHER, URL])] == [HTML, b"<p>New.</p>"]


def test_a_device_or_pipe_is_not_replaced_by_an_archive(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    os.mkfifo(path)
    with pytest.raises(OutputError, match="device or pipe"):
        recorded_over(path, exchange())
    assert path.is_fifo()


def test_a_paper_read_elsewhere_does_not_cost_the_earlier_copy_of_its_own_page(tmp_path: Path) -> None:
    path, doi, abstract = tmp_path / "a.warc.gz", "https://doi.org/10.1000/abc", "https://pubmed.example/1"
    record([exchange(doi, b"", 302, Location=URL), exchange()], path)
    for number, status in enumerate((403, 200)):  # a refusal, and a test for robots that says it is fine
        at = f"2026-01-0{number + 1}T00:00:00Z"
        come = (
            exchange(doi, b"", 302, Location=URL),
            exchange(body=b"<p>Are you a robot?</p>", status=status),
            exchange(abstract, b"<p>In short.</p>"),
        )
        with Recorder(path, keep_old=True) as recorder:
            for one in come:
                recorder.add(replace(one, at=at))
            recorder.describe([source(doi, abstract, at, redirects=(doi, URL), complete=False)])
        assert "keeps its earlier copy of 1 page" in recorder.outcome
        pages = ArchiveProvider(path).fetch([doi, abstract])
        assert [page.body for page in pages] == [HTML, b"<p>In short.</p>"]
    told = [head.get_header("WARC-Target-URI") for kind, head, *_ in records(path) if kind == "metadata"]
    assert told == [abstract]
