"""Text without markup, as people type it and as standards are printed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.article.plain import plain_pieces
from claimcheck.article.reading import Reading

Read = Callable[..., Reading]


def shown(text: str) -> list[tuple[str, bool]]:
    return [(piece.text, piece.is_heading) for piece in plain_pieces(text)]


def texts(text: str) -> list[str]:
    return [piece.text for piece in plain_pieces(text)]


def test_wrapped_lines_are_one_paragraph() -> None:
    assert texts(
        "The harbour office of Brenn counted 4,120 people on the\n"
        "ferries in the first week of May. Two crossings were\n"
        "cancelled in the fog.\n\nThe fare stayed the same.\n"
    ) == [
        "The harbour office of Brenn counted 4,120 people on the ferries in the first week of May. "
        "Two crossings were cancelled in the fog.",
        "The fare stayed the same.",
    ]


def test_lines_that_the_writer_ended_stay_apart() -> None:
    long = "The harbour office counted 4,120 people on the ferries in the first week of May, "
    long += "and 212 bicycles as well, "
    assert len(texts(f"{long}it says.\n{long}it adds.\n{long}it closes.\n")) == 3
    assert texts("Ferries were full.\nTwo were cancelled.") == ["Ferries were full.", "Two were cancelled."]


def test_headings_and_lists() -> None:
    assert shown(
        "# Ferries\n\nCounting\n--------\nThe office counted.\n\n- four boats,\n  all white\n- two sheds\n\n"
        "1.  Results of the count\n\nIt was a good week.\n"
    ) == [
        ("Ferries", True),
        ("Counting", True),
        ("The office counted.", False),
        ("- four boats, all white", False),
        ("- two sheds", False),
        ("1. Results of the count", True),
        ("It was a good week.", False),
    ]


def test_rows_of_a_table_have_their_header() -> None:
    rows = texts("| Harbour | People |\n|:---|---:|\n| Brenn | 4,120 |\n| Sorvik | 860 |\n")
    assert rows == ["Harbour | People", "Harbour | People … Brenn | 4,120", "Harbour | People … Sorvik | 860"]


def test_pages_of_a_standard_are_one_text() -> None:
    def page(number: int, body: str) -> str:
        return f"RFC 9999                 Counting Ferries      May 2024\n\n\n{body}\n\n\nOrm       [Page {number}]\n"

    first = page(1, "1.  Introduction\n\n   A ferry MUST be counted when it has left the")
    text = "\f".join([first, page(2, "   harbour.  It MUST NOT be counted twice."), page(3, "   The end is near.")])
    assert shown(text) == [
        ("1. Introduction", True),
        ("A ferry MUST be counted when it has left the harbour. It MUST NOT be counted twice.", False),
        ("The end is near.", False),
    ]


@pytest.mark.parametrize("charset", ["utf-16", "utf-16-le", "utf-16-be", "utf-8-sig", "cp1252"])
def test_charsets(read: Read, charset: str) -> None:
    body = "The café of Brenn served 4,120 guests.\n\nIt was open on 12 days.".encode(charset)
    reading = read(body, content_type="text/plain")
    assert reading.article is not None
    assert reading.article.text == "The café of Brenn served 4,120 guests.\n\nIt was open on 12 days."


def test_nothing_but_space_is_an_empty_page(read: Read) -> None:
    assert read(" \n\n\t", content_type="text/plain").reason == "empty-page"
    assert read("|---|---|\n", content_type="text/markdown").reason == "empty-page"
