"""Pages in the packings of browsers: what comes out, when it was saved, and whether it is the page it is given for."""

from __future__ import annotations

import plistlib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.article.reading import read_article
from claimcheck.errors import SavedPageError
from claimcheck.model import Page
from claimcheck.sources.saved import SavedPages

URL = "https://news.example/2024/harbour-counts-ferries"
SENTENCE = "The harbour of Brenn counted 4,120 passengers – more than in any week before."
HTML = (
    f"<html><head><title>Ferries</title></head><body><article><h1>Ferries</h1><p>{SENTENCE}</p></article></body></html>"
)


def saved(tmp_path: Path, data: bytes, name: str = "page", url: str = URL) -> tuple[Page, tuple[str, ...]]:
    (tmp_path / name).write_bytes(data)
    pages = SavedPages({url: tmp_path / name})
    (page,) = pages.fetch([url])
    return page, pages.warnings


def text_of(page: Page) -> str:
    reading = read_article([page])
    assert reading.article is not None, reading
    return reading.article.text


def chrome(url: str = URL, *, html: bytes = HTML.encode(), charset: str = "utf-8") -> bytes:
    quoted = b"".join(bytes([b]) if 32 < b < 127 and b != 0x3D else b"=%02X" % b for b in html)
    return (
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: " + url.encode() + b"\r\nSubject: Ferries\r\n"
        b"Date: Tue, 5 Mar 2024 09:11:12 -0000\r\nMIME-Version: 1.0\r\n"
        b'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----B----"\r\n\r\n\r\n------B----\r\n'
        b"Content-Type: text/css\r\nContent-Location: cid:css-1\r\n\r\np { }\r\n\r\n------B----\r\n"
        b"Content-Type: text/html\r\nContent-Location: https://ads.example/frame\r\n\r\n<p>An advertisement.</p>\r\n"
        b"------B----\r\nContent-Type: text/html; charset=" + charset.encode() + b"\r\n"
        b"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: " + url.encode() + b"\r\n\r\n"
        + b"".join(_soft(quoted)) + b"\r\n------B------\r\n"
    )  # fmt: skip


def _soft(quoted: bytes) -> list[bytes]:
    """Return the lines with soft breaks between them, none of which stands inside an escape."""
    out, at = [], 0
    while at < len(quoted):
        end = min(len(quoted), at + 70)
        while end < len(quoted) and b"=" in quoted[end - 2 : end]:
            end -= 1
        out += [quoted[at:end], b"=\r\n"]
        at = end
    return out[:-1]


def test_chrome_mhtml(tmp_path: Path) -> None:
    page, warnings = saved(tmp_path, chrome())
    assert page.body == HTML.encode()
    assert page.fetched_at == "2024-03-05T09:11:12Z"
    assert SENTENCE in text_of(page)
    assert warnings == ()


def test_old_mht_with_its_own_charset(tmp_path: Path) -> None:
    body = HTML.replace("–", "-").replace("Brenn", "Brönn").encode("cp1252")
    page, _ = saved(tmp_path, chrome(html=body, charset="windows-1252"), "page.mht")
    assert page.header("content-type") == "text/html; charset=windows-1252"
    assert "harbour of Brönn" in text_of(page)


def test_the_start_parameter_names_the_page(tmp_path: Path) -> None:
    import base64  # noqa: PLC0415

    data = (
        b'MIME-Version: 1.0\nContent-Type: multipart/related; start="<main@x>"; boundary=B\n\n--B\n'
        b"Content-Type: text/html\nContent-ID: <frame@x>\n\n<p>A frame.</p>\n--B\n"
        b"Content-Type: text/html; charset=utf-8\nContent-ID: <main@x>\nContent-Transfer-Encoding: base64\n\n"
        + base64.encodebytes(HTML.encode())
        + b"--B--\n"
    )
    page, _ = saved(tmp_path, data)
    assert page.body == HTML.encode()
    assert page.fetched_at == ""


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_safari_web_archive(tmp_path: Path, form: Any) -> None:
    main = {
        "WebResourceData": HTML.encode("utf-16-le"),
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-16LE",
        "WebResourceURL": URL,
    }
    page, warnings = saved(tmp_path, plistlib.dumps({"WebMainResource": main, "WebSubresources": []}, fmt=form))
    assert SENTENCE in text_of(page)
    assert warnings == ()


def test_singlefile_says_when_and_of_what(tmp_path: Path) -> None:
    note = (
        f"<!--\n Page saved with SingleFile \n url: {URL} \n saved date: Tue Mar 05 2024 10:11:12 GMT+0100 (CET)\n-->"
    )
    picture = "<img src=data:image/png;base64," + "iVBORw0KGgo" * 800_000 + ">"
    page, warnings = saved(tmp_path, f"<!DOCTYPE html><html><head>{note}</head><body>{picture}{HTML}".encode())
    assert page.fetched_at == "2024-03-05T09:11:12Z"
    assert warnings == ()
    reading = read_article([page])
    assert reading.article is not None
    assert SENTENCE in reading.article.text
    assert reading.article.complete


@pytest.mark.parametrize(
    "data",
    [
        chrome("https://other.example/another-story-altogether"),
        b"<!-- saved from url=(0046)https://other.example/another-story-altogether -->" + HTML.encode(),
        HTML.replace(
            "</head>", "<link href='https://other.example/another-story-altogether' rel=canonical></head>"
        ).encode(),
    ],
)
def test_a_file_of_another_page_is_used_with_a_warning(tmp_path: Path, data: bytes) -> None:
    page, warnings = saved(tmp_path, data)
    assert SENTENCE in text_of(page)
    assert warnings == (
        f"{tmp_path / 'page'}: given for {URL}, but the file says it is of "
        "https://other.example/another-story-altogether",
    )


@pytest.mark.parametrize(
    ("url", "said"),
    [
        (URL, URL + "?utm_source=x#top"),
        ("https://doi.org/10.1000/182", "https://journal.example/articles/182"),
        (URL, "https://amp.news.example/a/harbour-counts-ferries"),
    ],
)
def test_another_address_of_the_same_page_is_no_reason_to_warn(tmp_path: Path, url: str, said: str) -> None:
    assert saved(tmp_path, chrome(said), url=url)[1] == ()


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n--B\nContent-Type: image/png\n\nx\n--B--\n",
        b"MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n"
        + b"--B\nContent-Type: multipart/mixed\n\n" * 3_000,
        b"bplist00" + b"\xff" * 60,
        b"<?xml version='1.0'?>"
        b"<!DOCTYPE plist [<!ENTITY a 'aa'><!ENTITY b '&a;&a;']><plist><string>&b;</string></plist>",
        plistlib.dumps({"a": 1}),
        plistlib.dumps({"WebMainResource": {"WebResourceData": b"", "WebResourceURL": URL}}),
    ],
)
def test_packings_without_a_page(tmp_path: Path, data: bytes) -> None:
    with pytest.raises(SavedPageError) as caught:
        saved(tmp_path, data)
    assert "page" in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize("name", ["a.docx", "a.odt", "a.epub", "a.rtf", "a.doc"])
def test_office_documents_have_their_own_reason(tmp_path: Path, name: str) -> None:
    assert saved(tmp_path, b"{\\rtf1 words}" if name == "a.rtf" else b"PK\x03\x04 and so on", name)[0].reason == (
        "office-document"
    )
