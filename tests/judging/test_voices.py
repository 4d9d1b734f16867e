"""How the rules and the model go together."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.judging.combine import Way
from claimcheck.judging.voices import Reading, Voices, bring_together
from claimcheck.model import Opinion, Reason, Verdict

S, C, A = Verdict.SUPPORT, Verdict.CONTRADICT, Verdict.ABSENT


def rule(verdict: Verdict, code: str, passage: int = 0) -> Opinion:
    return Opinion(verdict, 0.8, (Reason(code, ""),), "quantities", passage)


def read(verdict: Verdict, share: float, passage: int = 0) -> Opinion:
    return Opinion(verdict, share, (Reason("meaning-supports", ""),), "apart", passage, judge="entailment")


def test_without_the_model_all_is_as_the_rules_have_it() -> None:
    said = rule(S, "number-agrees")
    decision = bring_together([said], lambda _: 0.5, Reading.PAGE)
    assert (decision.chosen, decision.way, decision.share) == (said, Way.ALONE, -1)


@pytest.mark.parametrize("reading", Reading)
def test_a_certain_comparison_stands_against_any_reading(reading: Reading) -> None:
    said = rule(C, "number-differs")
    decision = bring_together([said, read(S, 0.99)], lambda _: 0.95, reading)
    assert (decision.chosen, decision.way) == (said, Way.CERTAIN)


def test_what_a_plug_in_calls_a_comparison_is_not_certain() -> None:
    said = Opinion(C, 0.99, (Reason("number-differs", ""),), "", 0, judge="plug-in")
    decision = bring_together([said, read(S, 0.99)], lambda opinion: opinion.score, Reading.PAGE)
    assert decision.way is not Way.CERTAIN


def test_words_are_never_certain_enough_for_that() -> None:
    decision = bring_together([rule(C, "polarity-flipped"), read(S, 0.99)], lambda _: 0.95, Reading.EXCERPT)
    assert decision.way is not Way.CERTAIN


@pytest.mark.parametrize(
    ("verdict", "reading"),
    [(S, Reading.EXCERPT), (S, Reading.TEXT), (S, Reading.PAGE), (C, Reading.EXCERPT), (C, Reading.TEXT)],
)
def test_the_model_speaks_where_the_rules_are_silent(verdict: Verdict, reading: Reading) -> None:
    decision = bring_together([read(verdict, 0.97), read(A, 0.03)], lambda _: 0.5, reading)
    assert decision.chosen is not None
    assert (decision.chosen.verdict, decision.way) == (verdict, Way.TOGETHER)
    assert decision.share >= decision.needed > 0


def test_a_page_is_never_contradicted_by_a_reading_alone() -> None:
    said = [read(C, 0.99), Opinion(C, 0.99, (), "together", 0, judge="entailment"), read(A, 0.9, 1)]
    assert bring_together(said, lambda _: 0.5, Reading.PAGE).chosen is None


@pytest.mark.parametrize("verdict", [S, C])
def test_a_model_that_wavers_says_nothing_on_a_page(verdict: Verdict) -> None:
    decision = bring_together([read(verdict, 0.3), read(A, 0.7), read(A, 0.9, 1)], lambda _: 0.5, Reading.PAGE)
    assert (decision.chosen, decision.way) == (None, Way.TOO_LITTLE)


def test_of_an_excerpt_an_uncertain_comparison_of_different_things_is_taken_back() -> None:
    said = rule(C, "hedge-dropped")
    decision = bring_together([said, read(A, 0.99)], lambda _: 0.4, Reading.EXCERPT)
    assert (decision.chosen, decision.way, decision.contradict) == (None, Way.TAKEN_BACK, said)


def test_on_a_page_the_rules_keep_their_word_unless_next_to_nothing_is_left_of_it() -> None:
    said = rule(C, "hedge-dropped")
    decision = bring_together([said, read(A, 0.9), read(A, 0.9, 1)], lambda _: 0.75, Reading.PAGE)
    assert (decision.chosen, decision.way) == (said, Way.TOGETHER)
    doubted = bring_together([said, read(S, 0.98), read(A, 0.1, 1)], lambda _: 0.2, Reading.PAGE)
    assert doubted.chosen is not said


def test_where_both_agree_the_rules_give_the_reasons() -> None:
    said = rule(S, "same-statement")
    decision = bring_together([read(S, 0.95, 3), said], lambda _: 0.7, Reading.PAGE)
    assert decision.chosen is said
    assert decision.share > 0.7


SHARE = st.floats(0, 1)


@given(SHARE, SHARE, SHARE, SHARE, st.sampled_from([None, S, C]), SHARE, st.booleans())
def test_shares_are_shares_and_grow_with_the_model_s_own(
    support: float, contradict: float, both: float, against: float, told: Verdict | None, sure: float, excerpt: bool
) -> None:
    one = Voices(support, contradict, both, against, told, sure, excerpt)
    more = Voices(min(1.0, support + 0.2), contradict, both, against, told, sure, excerpt)
    assert 0 < one.share(S) <= more.share(S) < 1
    assert 0 < more.share(C) <= one.share(C) < 1
