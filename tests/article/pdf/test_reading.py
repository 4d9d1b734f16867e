"""What a reader finds in a PDF file."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from claimcheck.article.reading import Reading
from claimcheck.model import Article

Read = Callable[..., Reading]
Make = Callable[..., Any]

LEFT = [
    "The ferry of Brenn carried 4,120 people in the",
    "first week of May, and the harbour office coun-",
    "ted 212 bicycles on the same days. A well-known",
    "captain said that the new timetable was the rea-",
    "son for it. Two crossings were cancelled in the",
    "fog, which is fewer than in the year before. The",
    "office will count again in autumn, when the boat",
]
RIGHT = [
    "runs only twice a day. Nobody was hurt in any of",
    "the crossings, the report says, and the lifeboat",
    "left its shed once, for an exercise on a Sunday.",
    "The fare stayed at 3.20 crowns, as it had been",
    "for six years. Children under seven pay nothing.",
    "A second boat would cost 1.9 million crowns, and",
    "the council has not said whether it wants one.",
]


def article(reading: Reading) -> Article:
    assert reading.article is not None, reading
    found = reading.article
    assert all(found.text[p.start : p.end] == p.text for p in found.passages)
    return found


def test_two_columns_are_read_one_after_the_other(write: Make, set_column: Make, read_pdf: Read) -> None:
    page = [(70, 60, "Ferries in May", 18, True), *set_column(RIGHT, x=320), *set_column(LEFT, x=70)]
    found = article(read_pdf(write([page])))
    assert found.title == "Ferries in May"
    texts = [p.text for p in found.passages if p.tier == "body"]
    assert texts[0] == (
        "The ferry of Brenn carried 4,120 people in the first week of May, and the harbour office counted 212 "
        "bicycles on the same days."
    )
    assert texts[1] == "A well-known captain said that the new timetable was the reason for it."
    assert "The office will count again in autumn, when the boat runs only twice a day." in texts
    assert texts[-1].endswith("whether it wants one.")
    assert len(texts) == 8


def test_a_sentence_over_a_page_break_has_the_page_of_its_beginning(
    write: Make, set_column: Make, read_pdf: Read
) -> None:
    found = article(read_pdf(write([set_column(LEFT), set_column(RIGHT)])))
    pages = {p.text[:25]: p.page for p in found.passages}
    assert pages["The office will count aga"] == 1
    assert pages["Nobody was hurt in any of"] == 2


def test_running_titles_and_page_numbers_are_no_part_of_the_text(write: Make, set_column: Make, read_pdf: Read) -> None:
    def page(number: int) -> Any:
        head = [(70, 40, "Harbour office of Brenn, report 2024", 8, False), (500, 40, str(number), 8, False)]
        return [*head, *set_column(LEFT if number % 2 else RIGHT, y=120), (290, 780, f"Page {number} of 4", 8, False)]

    found = article(read_pdf(write([page(n) for n in (1, 2, 3, 4)])))
    body = [p.text for p in found.passages if p.tier == "body"]
    assert not any("Harbour office of" in text or "Page " in text for text in body)
    assert [(p.text, p.tier, p.page) for p in found.passages if "Harbour office of" in p.text] == [
        ("Harbour office of Brenn, report 2024", "page", 1)
    ]
    assert any("when the boat runs only twice a day" in text for text in body)


def test_rows_of_a_table_have_their_header(write: Make, set_column: Make, read_pdf: Read) -> None:
    cells = [("Harbour", "People", "Boats"), ("Brenn", "4,120", "14"), ("Sorvik", "860", "3"), ("Aldport", "77", "1")]
    rows = [
        (x, 300 + 14 * n, text, 9, False)
        for n, row in enumerate(cells)
        for x, text in zip((70, 200, 300), row, strict=True)
    ]
    caption = (70, 285, "Table 1. Crossings in May.", 9, False)
    found = article(read_pdf(write([[*set_column(LEFT), caption, *rows]])))
    front = [p.text for p in found.passages if p.tier == "front"]
    assert front == [
        "Table 1.",
        "Crossings in May.",
        "Harbour | People | Boats",
        "Harbour | People | Boats … Brenn | 4,120 | 14",
        "Harbour | People | Boats … Sorvik | 860 | 3",
        "Harbour | People | Boats … Aldport | 77 | 1",
    ]


def test_a_note_mark_is_never_part_of_a_figure(write: Make, set_column: Make, read_pdf: Read) -> None:
    marked = [
        (70, 100, "The office counted 2,300", 10, False),
        (184, 96.5, "12", 6, False),
        (192, 100, "people on an area of 5 km", 10, False),
        (308, 96.5, "2", 6, False),
        (314, 100, "in the bay.", 10, False),
    ]
    text = article(read_pdf(write([[*marked, *set_column(RIGHT, y=112)]]))).text
    assert "counted 2,300 ¹² people on an area of 5 km² in the bay." in text


def test_references_and_notes_are_no_evidence_of_the_body(write: Make, set_column: Make, read_pdf: Read) -> None:
    page = [
        (70, 70, "1. Crossings", 12, True),
        *set_column(LEFT, y=90),
        (70, 190, "References", 12, True),
        *set_column(["Orm, K. (2019) Boats of the north, with 77 pictures. Brenn."], y=210),
        (70, 740, "1 Counted by hand at the gate of the harbour.", 7, False),
    ]
    found = article(read_pdf(write([page])))
    tiers = {p.text[:12]: str(p.tier) for p in found.passages}
    assert tiers["Orm, K. (201"] == "page"
    assert tiers["1 Counted by"] == "page"
    assert tiers["The ferry of"] == "body"
    assert {p.heading for p in found.passages if p.text.startswith("The ferry")} == {"1. Crossings"}


def test_what_the_file_says_of_itself(write: Make, set_column: Make, read_pdf: Read) -> None:
    page = [
        (70, 60, "Ferries in the first week of May", 18, True),
        (70, 80, "Karin Orm and Peter Sand", 11, False),
        (70, 95, "Published 14 June 2024", 9, False),
        *set_column(LEFT, y=130),
    ]
    found = article(read_pdf(write([page], info="/Title(Microsoft Word - x.doc)/CreationDate(D:20250102)")))
    assert (found.title, found.byline) == ("Ferries in the first week of May", "Karin Orm and Peter Sand")
    assert found.published is not None
    assert found.published.isoformat() == "2024-06-14"
    plain = article(read_pdf(write([set_column(LEFT)], info="/Title(Ferries of Brenn)/CreationDate(D:20250102)")))
    assert plain.title == "Ferries of Brenn"
    assert plain.published is not None
    assert plain.published.isoformat() == "2025-01-02"


@pytest.mark.parametrize("turn", [90, 180, 270])
def test_a_turned_page_reads_the_same(write: Make, set_column: Make, read_pdf: Read, turn: int) -> None:
    # The letters themselves stand upright in the file; the reader turns the paper.
    assert article(read_pdf(write([set_column(LEFT)], rotate=turn))).text == (
        article(read_pdf(write([set_column(LEFT)]))).text
    )


def test_text_outside_the_visible_part_is_not_there(write: Make, set_column: Make, read_pdf: Read) -> None:
    page = [*set_column(LEFT), (70, 790, "Draft 7 of the printer", 8, False)]
    found = article(read_pdf(write([page], extra="/CropBox[0 50 600 800]")))
    assert "Draft 7" not in found.text
