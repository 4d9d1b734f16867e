"""Which claims are about all of a group, and which way a sentence says that things went."""

from __future__ import annotations

import pytest

from claimcheck.judging.universals import contrast, fared, remainder, universal, went
from claimcheck.language.analysis import analyse


@pytest.mark.parametrize(
    ("text", "words", "group"),
    [
        ("Every plot took", "Every", "plot"),
        ("Every single one works", "Every single one", ""),
        ("Traffic in the whole valley is down", "the whole", "valley"),
        ("Nobody pays any more", "Nobody", ""),
        ("None of the wells is polluted", "None of", "well"),
    ],
)
def test_a_claim_about_all_of_a_group(text: str, words: str, group: str) -> None:
    found = universal(analyse(text))
    assert found is not None
    assert (found.text, found.group[0] if found.group else "") == (words, group)


@pytest.mark.parametrize(
    "text",
    [
        "Almost all the plots took",
        "It opens every day",
        "Not every plot took",
        "It was no good at all",
        "Two plots took",
    ],
)
def test_no_claim_about_all(text: str) -> None:
    assert universal(analyse(text)) is None


def test_the_rest_is_not_the_other_hand() -> None:
    assert remainder(analyse("On the other hand, rents fell.")) is None
    assert remainder(analyse("Ten were sold; the others were kept.")) is not None


def test_which_way_it_went_on_either_side_of_a_contrast() -> None:
    statement = analyse("Rents fell in the north, whereas in the south there was no change.")
    found = contrast(statement)
    assert found is not None
    at, whole_sentence = found
    assert not whole_sentence
    assert [way for start, way in went(statement) if start < at] == ["down"]
    assert [way for start, way in went(statement) if start >= at] == ["flat"]


def test_a_denied_success_is_a_failure() -> None:
    assert [cue.label for cue in fared(analyse("Three of them never recovered"))] == ["-"]
    assert [cue.label for cue in fared(analyse("One plot in four failed"))] == ["-"]
