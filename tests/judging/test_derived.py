"""What follows from figures that stand together, and how likely such a hit is an accident."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evaluation import article_of, claim_of, judge_row
from claimcheck.judging.common import Case
from claimcheck.judging.derived import accident, derive
from claimcheck.judging.rules import RulesJudge
from claimcheck.language.analysis import analyse
from claimcheck.matching.index import build_index, candidates


def derived(claim: str, *evidence: str) -> tuple[str, list[str]] | None:
    taken = claim_of(claim)
    index = build_index(article_of(evidence))
    case = Case(taken, index, candidates(taken, index))
    found = derive(case, 0)
    return (found.way, [f.quantity.text for f in found.figures]) if found else None


@pytest.mark.parametrize(
    ("claim", "evidence", "way", "figures"),
    [
        (
            "The queue got 240 names shorter",
            ["1,310 names were in the queue, compared with 1,550 before."],
            "gap",
            ["1,310", "1,550"],
        ),
        (
            "The hall came out 19% over budget",
            ["The hall cost £9.5m against a budget of £8m."],
            "step",
            ["£9.5m", "£8m"],
        ),
        (
            "Oats have three times the fibre of rice",
            ["Oats have 33 grams of fibre, rice has 11."],
            "times",
            ["33 grams", "11"],
        ),
        (
            "The fair costs $12 per inhabitant",
            ["The town pays $540,000 for the fair.", "It has 45,000 inhabitants."],
            "for each",
            ["$540,000", "45,000"],
        ),
        ("A quarter of the boats have signed", ["There are 48 boats.", "12 have signed."], "share", ["12", "48"]),
    ],
)
def test_a_figure_that_nobody_wrote_is_told_with_what_it_follows_from(
    claim: str, evidence: list[str], way: str, figures: list[str]
) -> None:
    found = derived(claim, *evidence)
    assert found is not None
    assert found[0] == way
    assert [f.strip(".") for f in found[1]] == figures


def test_the_direction_must_be_told_by_words() -> None:
    assert derived("Oats have three times the fibre of rice", "11 grams of fibre are in oats, 33 in rice.") is None


def test_rows_of_a_table_know_before_and_after_from_their_headers() -> None:
    row = "Size | 2023 | 2024 … One bedroom | $1,560 | $1,640"
    assert derived("A flat with a single bedroom is 5% dearer than a year ago", row) == ("step", ["$1,640", "$1,560"])


def test_a_hit_among_many_pairs_may_be_an_accident() -> None:
    rough, fine = analyse("about half").quantities[0], analyse("48.3 per cent").quantities[0]
    assert accident(fine, 10) < accident(rough, 10) < accident(rough, 100) <= 1


@given(st.integers(1000, 9999), st.integers(1000, 9999))
def test_a_difference_in_the_wrong_direction_is_never_supported(now: int, before: int) -> None:
    way = "fewer" if now > before else "more"
    claim = f"The town counts {abs(now - before)} {way} registered dogs than a year ago"
    evidence = [f"The town counts {now:,} registered dogs, compared with {before:,} a year ago."]
    assert judge_row(claim, evidence, [RulesJudge()]).verdict != "support"
