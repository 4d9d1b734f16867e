from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import SavedPageError
from claimcheck.sources.saved import SavedPages, parse_page_option

URL = "https://news.example/story"


def test_a_saved_page_stands_for_its_url(tmp_path: Path) -> None:
    file = tmp_path / "story.html"
    file.write_bytes("<p>Größe</p>".encode("latin-1"))
    saved = SavedPages({URL: file})
    assert saved.has("http://www.news.example/story/?utm_source=x")
    assert not saved.has("https://news.example/other")
    found, other = saved.fetch(["http://news.example/story", "https://news.example/other"])
    assert (found.url, found.final_url, found.reason, found.status) == ("http://news.example/story", URL, "", 200)
    assert found.body == file.read_bytes()
    assert (found.origin, found.fetched_at) == ("file", "")
    assert other.reason == "not-in-archive"


@pytest.mark.parametrize(
    ("name", "body", "kind"),
    [
        ("a.html", b"<p>x</p>", "text/html"),
        ("a", b"<p>x</p>", "text/html"),
        ("a.txt", b"x", "text/plain"),
        ("a.txt", b"<!DOCTYPE html><p>x", "text/html"),
        ("a.html", b"%PDF-1.7", "application/pdf"),
    ],
)
def test_types(tmp_path: Path, name: str, body: bytes, kind: str) -> None:
    (tmp_path / name).write_bytes(body)
    (page,) = SavedPages({URL: tmp_path / name}).fetch([URL])
    assert page.header("content-type") == kind


def test_the_exact_url_wins(tmp_path: Path) -> None:
    plain, tracked = tmp_path / "1.html", tmp_path / "2.html"
    plain.write_text("<p>1</p>")
    tracked.write_text("<p>2</p>")
    pages = SavedPages({URL + "?utm_source=x": tracked, URL: plain}).fetch([URL, URL + "?utm_source=x"])
    assert [page.body for page in pages] == [b"<p>1</p>", b"<p>2</p>"]


def test_files_that_cannot_be_used(tmp_path: Path) -> None:
    empty, mhtml = tmp_path / "empty.html", tmp_path / "a.mhtml"
    empty.write_bytes(b" \n")
    mhtml.write_bytes(b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\r\n")
    for path in (
        empty,
        mhtml,
        tmp_path,
        tmp_path / "missing.html",
        Path("bad\0name"),
        Path("/dev/zero"),
        Path("a" * 5000),
    ):
        with pytest.raises(SavedPageError) as caught:
            SavedPages({URL: path})
        assert str(caught.value)
        assert "\n" not in str(caught.value)


def test_page_options(tmp_path: Path) -> None:
    odd = tmp_path / "a=b.html"
    odd.write_text("x")
    assert parse_page_option(f"{URL}?id=3={odd}") == (URL + "?id=3", odd)
    assert parse_page_option(f"{URL}?id=3=missing.html") == (URL + "?id=3", Path("missing.html"))
    assert parse_page_option(f"{URL}={'a' * 5000}") == (URL, Path("a" * 5000))
    for bad in ("", URL, "=", f"{URL}=", "story=story.html", f"={odd}"):
        with pytest.raises(SavedPageError, match="--page"):
            parse_page_option(bad)
