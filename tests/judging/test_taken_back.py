"""What a source takes back, gives to another doer or puts off is no support, whatever figures agree."""

from __future__ import annotations

import pytest

from claimcheck.evaluation import judge_row
from claimcheck.judging.rules import RulesJudge
from claimcheck.model import Verdict

_WITHHELD = "so the fall cannot be put down to the lanes."


@pytest.mark.parametrize(
    "claim",
    [
        "The bus lanes have cut accidents on Mill Street by 9%",
        "Thanks to the bus lanes there were 9% fewer accidents on Mill Street",
        "The bus lanes have taken 9% off the accidents on Mill Street",
    ],
)
def test_an_agreeing_figure_supports_no_cause_that_is_taken_back(claim: str) -> None:
    evidence = [
        "Accidents on Mill Street fell by 9% after the bus lanes were opened.",
        f"They fell as much in streets without bus lanes, {_WITHHELD}",
    ]
    assert judge_row(claim, evidence, [RulesJudge()]).verdict is not Verdict.SUPPORT


@pytest.mark.parametrize(
    ("claim", "after", "wanted"),
    [
        ("The council will plant 300 trees", "That plan was dropped in May.", Verdict.CONTRADICT),
        ("The council had planned to plant 300 trees", "That plan was dropped in May.", Verdict.SUPPORT),
        ("The council will plant 300 trees", "A plan for a pool was dropped in May.", Verdict.SUPPORT),
    ],
)
def test_only_what_the_next_sentence_is_about_is_taken_back(claim: str, after: str, wanted: Verdict) -> None:
    evidence = ["The council planned to plant 300 trees.", after]
    found = judge_row(claim, evidence, [RulesJudge()]).verdict
    assert found is wanted or (wanted is Verdict.SUPPORT and found is not Verdict.CONTRADICT)


def test_the_same_doer_in_other_words_is_not_another_one() -> None:
    evidence = [
        "The footbridge was designed by the engineer Ilse Roth.",
        "Ilse Roth also drew up the plans for the weir.",
    ]
    assert judge_row("Ilse Roth designed the footbridge", evidence, [RulesJudge()]).verdict is not Verdict.CONTRADICT
    assert judge_row("Otto Brehm designed the footbridge", evidence, [RulesJudge()]).verdict is Verdict.CONTRADICT
