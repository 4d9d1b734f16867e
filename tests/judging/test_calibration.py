"""Scores as shares of right findings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.evaluation import judge_row
from claimcheck.judging.calibration import calibrated
from claimcheck.judging.calibration_table import CURVES
from claimcheck.judging.rules import RulesJudge
from claimcheck.model import Verdict
from claimcheck.report.reasons import TEXTS

DECIDED = [Verdict.SUPPORT, Verdict.CONTRADICT, Verdict.ABSENT]


@given(st.sampled_from(DECIDED), st.text(max_size=20), st.floats(0, 1), st.booleans())
def test_a_score_is_a_share_that_is_never_certain(verdict: Verdict, code: str, score: float, excerpt: bool) -> None:
    assert 0 < calibrated(verdict, code, score, excerpt=excerpt) < 1


@pytest.mark.parametrize("verdict", DECIDED)
def test_only_codes_that_findings_can_have_are_in_the_table(verdict: Verdict) -> None:
    assert set(CURVES[verdict.value].codes) <= set(TEXTS)


def test_the_figure_itself_is_surer_than_a_sentence_in_much_the_same_words() -> None:
    page = {"excerpt": False}
    figure = calibrated(Verdict.SUPPORT, "number-agrees", 0.9, **page)
    assert figure > calibrated(Verdict.SUPPORT, "same-statement", 0.9, **page)


def test_an_absent_is_the_surer_the_less_the_source_has_of_the_claim() -> None:
    far = judge_row("The mill employs 96 people", ["Herons nest on the lake."] * 4, [RulesJudge()])
    near = judge_row("The mill employs 96 people", ["The mill employs people from the valley."] * 4, [RulesJudge()])
    assert far.verdict == near.verdict == "absent"
    assert far.score > near.score
