"""PDF files that cannot be read, or only in part."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from claimcheck.article.pdf import process
from claimcheck.article.reading import Reading
from claimcheck.sources.reasons import explain

Read = Callable[..., Reading]
Make = Callable[..., Any]
LINES = ["The ferry of Brenn carried 4,120 people in the first week of May.", "The fare stayed at 3.20 crowns."]


@pytest.mark.parametrize(
    "body",
    [b"%PDF-", b"%PDF-1.7 nothing", b"%PDF-1.4\n" + b"1 0 obj<<>>endobj " * 50, b"%PDF-1.4\n" + bytes(range(256)) * 40],
)
def test_damaged_files(read_pdf: Read, body: bytes) -> None:
    reading = read_pdf(body)
    assert (reading.article, reading.reason) == (None, "pdf-broken")
    assert reading.detail


def test_pages_without_text(write: Make, read_pdf: Read) -> None:
    assert read_pdf(write([[], [(70, 70, "Scan 3", 8, False)]])).reason == "pdf-without-text"


def test_every_reason_has_its_words_and_a_hint() -> None:
    from claimcheck.article.pdf.reading import PROBLEMS  # noqa: PLC0415

    for code in PROBLEMS:
        text = explain(code)
        assert text.meaning != code.replace("-", " ")
        assert "--page" in text.hint


def test_the_rest_of_a_long_file_is_said_to_be_missing(
    write: Make, set_column: Make, read_pdf: Read, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(process, "MAX_PAGES", 2)
    reading = read_pdf(write([set_column(LINES)] * 3))
    assert reading.article is not None
    assert not reading.article.complete
    assert "of 3 pages" in reading.article.cut
    assert {p.page for p in reading.article.passages} <= {1, 2}


def test_scanned_pages_among_others_make_it_incomplete(write: Make, set_column: Make, read_pdf: Read) -> None:
    reading = read_pdf(write([set_column(LINES), [], []]))
    assert reading.article is not None
    assert not reading.article.complete
    assert reading.article.cut == "2 of 3 pages have no text that can be read"


def test_a_reader_that_takes_too_long_is_stopped(write: Make, set_column: Make) -> None:
    raw = process.read_raw(write([set_column(LINES)]), timeout=0.0)
    assert raw.problem == "pdf-too-complex"


def test_what_came_before_a_crash_is_kept_as_a_part(monkeypatch: pytest.MonkeyPatch) -> None:
    from claimcheck.article.pdf.reading import from_raw  # noqa: PLC0415

    page = b'{"page":1,"width":600,"height":800,"runs":[[" The ferry carried 4,120 people in one week.",9,9,99,9,0]]}\n'
    monkeypatch.setattr(process, "_run", lambda *_: (b'{"pages":9}\n' + page + b'{"page":2,"wi', False, -11))
    read = from_raw(process.read_raw(b""), "https://site.example/a.pdf")
    assert read.reason == "ok"
    assert "1 of 9 pages" in read.cut
    assert [piece.text for piece in read.pieces] == ["The ferry carried 4,120 people in one week."]
