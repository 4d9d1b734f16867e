"""Two sentences laid side by side, opposites, frames and the places of names."""

from __future__ import annotations

import pytest

from claimcheck.judging.frames import frame
from claimcheck.judging.opposites import meetings
from claimcheck.judging.parallel import comes_between, compared_the_other_way, side_by_side, stands_beside, swapped
from claimcheck.judging.priority import none_before, others_before, superlative_words
from claimcheck.judging.slots import slots
from claimcheck.language.analysis import analyse


@pytest.mark.parametrize(
    ("claim", "passage", "turned"),
    [
        ("The dog bit the postman", "The postman bit the dog.", True),
        ("The postman was bitten by the dog", "The dog was bitten by the postman.", True),
        ("The dog bit the postman", "The postman was bitten by the dog.", False),
        ("Sleep is linked with mood", "Mood is linked with sleep.", False),
        ("The dog bit the postman", "The dog bit the postman.", False),
    ],
)
def test_sides_are_swapped_only_with_the_same_small_words_between(claim: str, passage: str, turned: bool) -> None:
    assert (swapped(analyse(claim), analyse(passage)) is not None) is turned


def test_a_comparison_the_other_way_round() -> None:
    claim = analyse("Girls did better than boys in the test")
    assert compared_the_other_way(claim, analyse("Boys did better than girls in the test."))
    assert not compared_the_other_way(claim, analyse("In the test girls did better than boys."))


def test_a_thing_that_only_marks_the_place_is_not_the_subject() -> None:
    claim = analyse("The museum is open on Mondays")
    assert stands_beside(side_by_side(claim, analyse("The market beside the museum is open on Mondays.")))
    assert not stands_beside(side_by_side(claim, analyse("On Mondays the museum is open.")))


def test_another_thing_between_verb_and_object() -> None:
    claim = analyse("Novak bought the club")
    assert comes_between(side_by_side(claim, analyse("Novak bought a house near the club.")))
    assert not comes_between(side_by_side(claim, analyse("Novak bought the old club.")))


@pytest.mark.parametrize(
    ("claim", "passage", "opposed"),
    [
        ("The museum is open", "The museum is closed.", True),
        ("The museum is not open", "The museum is closed.", False),
        ("The strike was called off", "The strike will go ahead.", True),
        ("The drug lowers the risk", "The drug had no effect on the risk.", True),
        ("The drug does not lower the risk", "The drug had no effect on the risk.", False),
    ],
)
def test_words_on_one_axis_are_opposed_or_the_same(claim: str, passage: str, opposed: bool) -> None:
    found = {m.opposed for m in meetings(analyse(claim), analyse(passage))}
    assert found == {opposed}


@pytest.mark.parametrize(
    ("passage", "label"),
    [
        ("Prosecutors allege that the mayor took the money.", "alleged"),
        ("If the dam breaks, the mayor took the money.", "condition"),
        ("The mayor failed to take the money.", "pre-failed"),
        ("It is not true that the mayor took the money.", "denied"),
        ("The mayor took the money.", ""),
        ("The mayor took the money and hopes to retire.", ""),
        ("It cannot be ruled out that the mayor took the money.", ""),
    ],
)
def test_a_frame_holds_back_what_stands_in_it(passage: str, label: str) -> None:
    found = frame(analyse("The mayor took the money"), analyse(passage))
    assert (found.label if found else "") == label


def test_a_frame_of_both_says_nothing() -> None:
    claim = analyse("Prosecutors allege that the mayor took the money")
    assert frame(claim, analyse("The mayor took the money, prosecutors allege.")) is None


def test_first_told_by_other_words() -> None:
    assert none_before(analyse("No woman had led the bank before her."))
    assert others_before(analyse("Two women had already flown the route."))
    assert not none_before(analyse("No woman leads the bank."))


def test_superlatives_as_written() -> None:
    assert superlative_words(analyse("It is one of the busiest stations in the west")) == {"busiest"}
    assert superlative_words(analyse("the most expensive painting")) == {"most expensive"}


def test_names_have_places() -> None:
    found = {s.text: s.kind for s in slots(analyse("The chapel in Ashby was designed by Otto Brehm"))}
    assert found == {"Ashby": "place", "Otto Brehm": "doer"}
