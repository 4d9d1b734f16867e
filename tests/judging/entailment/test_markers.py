"""What is written into claim and passage for the model."""

from __future__ import annotations

import pytest

from claimcheck.evaluation import article_of, claim_of
from claimcheck.judging.entailment.markers import Mark, Marker, marks
from claimcheck.matching.index import build_index


def marked(claim: str, passage: str) -> tuple[str, str]:
    """Return both texts with their markers written out."""
    said = claim_of(claim).statement
    ours, theirs = marks(said, build_index(article_of([passage])).entries[0])
    return written(claim, ours), written(passage, theirs)


def written(text: str, found: tuple[Mark, ...]) -> str:
    """Write markers into a text."""
    for mark in reversed(found):
        text = f"{text[: mark.at]}<{mark.marker}>{text[mark.at :]}"
    return text


@pytest.mark.parametrize(
    ("claim", "passage", "marker"),
    [
        ("The trial had 48 patients", "The trial enrolled 48 patients.", Marker.SAME),
        ("The trial lasted one year", "The trial lasted 12 months.", Marker.SAME),
        ("Over 60 patients took part", "In all, 64 patients took part.", Marker.KEPT),
        ("Over 60 patients took part", "In all, about 60 patients took part.", Marker.BEYOND),
        ("The dam holds 305 million litres", "The dam holds about 300 million litres.", Marker.NEAR),
        ("The trial had 80 patients", "The trial enrolled 48 patients.", Marker.MORE),
        ("The trial had 8 patients", "The trial enrolled 48 patients.", Marker.LESS),
    ],
)
def test_a_figure_is_held_against_its_like_on_both_sides(claim: str, passage: str, marker: Marker) -> None:
    ours, theirs = marked(claim, passage)
    assert f"<{marker}>" in ours
    assert f"<{marker}>" in theirs


def test_a_figure_without_its_like_stands_alone() -> None:
    ours, theirs = marked("The trial cost 3 million euros", "The trial enrolled 48 patients.")
    assert ours == "The trial cost 3 million euros<alone>"
    assert theirs == "The trial enrolled 48 patients."


def test_figures_of_different_things_are_loose() -> None:
    ours, _ = marked("The trial had 48 nurses", "The trial enrolled 48 patients.")
    assert ours == "The trial had 48<same><loose> nurses"


@pytest.mark.parametrize(
    ("claim", "passage", "marker"),
    [
        ("It opened before 2015", "It opened on 3 May 2014.", Marker.SAME_DAY),
        ("It opened in May 2014", "It opened in 2014.", Marker.OPEN_DAY),
        ("It opened in 2013", "It opened in 2014.", Marker.OTHER_DAY),
        ("It opened in 2013", "It opened late.", Marker.NO_DAY),
    ],
)
def test_dates(claim: str, passage: str, marker: Marker) -> None:
    assert f"<{marker}>" in marked(claim, passage)[0]


def test_changes_go_the_same_or_the_other_way() -> None:
    assert "<other way>" in marked("Sales rose by 5%", "Sales fell by 5%.")[1]
    assert "<same way>" in marked("Sales rose by 5%", "Sales increased by 5%.")[1]


def test_a_name_that_the_passage_lacks_is_strange() -> None:
    ours, _ = marked("Maria Okafor led the trial in Lagos", "The trial was led by Okafor.")
    assert ours == "Maria Okafor led the trial in Lagos<strange>"


def test_marks_come_in_the_order_of_the_text_and_once() -> None:
    said = claim_of("Sales rose by 5% in 2019 and by 8% in 2020").statement
    entry = build_index(article_of(["Sales rose by 5% in 2019, then by 8% in 2020, and fell by 2% in 2021."])).entries[
        0
    ]
    for found in marks(said, entry):
        assert list(found) == sorted(set(found), key=lambda m: (m.at, found.index(m)))
