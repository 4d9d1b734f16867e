"""Rules about figures and dates, as a user meets them; most cases are data in fixtures/pairs."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.evaluation import article_of, judge_row
from claimcheck.judging.events import verbs
from claimcheck.judging.excerpts import is_excerpt, pair_up
from claimcheck.judging.rules import RulesJudge
from claimcheck.language.analysis import analyse
from claimcheck.matching.index import build_index
from claimcheck.model import Finding, Verdict

FILLER = [f"The harbour of town number {n} is old and quiet." for n in range(6)]


def judge(claim: str, *evidence: str) -> Finding:
    return judge_row(claim, evidence, [RulesJudge()])


def test_a_page_is_no_excerpt() -> None:
    assert is_excerpt(build_index(article_of(["One sentence.", "Another one."])))
    assert not is_excerpt(build_index(article_of(["One sentence."], title="A title")))
    assert not is_excerpt(build_index(article_of(FILLER)))


def test_on_a_page_a_limit_needs_more_than_a_figure_that_keeps_it() -> None:
    excerpt, page = ["There were 26 in the spring."], ["There were 26 in the spring.", *FILLER]
    assert judge("Police made more than 20 arrests", *excerpt).verdict is Verdict.SUPPORT
    assert judge("Police made more than 20 arrests", *page).verdict is Verdict.ABSENT


def test_each_figure_is_paired_with_the_one_of_its_kind() -> None:
    said = analyse("The film has more than 40 reviews and a rating of over 43%")
    index = build_index(article_of(["The film has a rating of 44% from 41 reviews."]))
    pairs = pair_up(said, [0, 1], index.entries)
    assert {pairs[0].theirs.text, pairs[1].theirs.text} == {"41", "44%"}
    assert pairs[0].theirs.counted == "reviews"


@given(st.integers(20, 900), st.integers(20, 900))
@settings(max_examples=40)
def test_turning_a_limit_round_turns_the_verdict(limit: int, value: int) -> None:
    source = f"Police made {value} arrests in the city."
    over, under = (judge(f"Police made {word} {limit} arrests", source).verdict for word in ("more than", "fewer than"))
    assert not (over is under is Verdict.SUPPORT)
    if over is Verdict.SUPPORT:
        assert value > limit
    if under is Verdict.SUPPORT:
        assert value < limit


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The church was rebuilt in 1750", ["rebuilt"]),
        ("The ministry will publish the plan", ["publish"]),
        ("The people of the town", []),
        ("The trial was quickly stopped", ["stopped"]),
    ],
)
def test_verbs_are_told_by_form_and_auxiliary(text: str, wanted: list[str]) -> None:
    assert [t.text for t in verbs(analyse(text)) if not t.text.endswith("ly")] == wanted


def test_possessives_are_words_of_their_sentence() -> None:
    assert {"farm", "herd"} <= analyse("The farm's herd grew").terms
    assert "it" not in analyse("It's big").terms
