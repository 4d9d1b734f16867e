"""What the judge says of passages, with a stand-in for the model."""

from __future__ import annotations

import pytest

from claimcheck.evaluation import article_of, claim_of
from claimcheck.judging.entailment import TOGETHER
from claimcheck.judging.entailment.judge import MOST, EntailmentJudge
from claimcheck.judging.entailment.scorer import Scorer, Shares
from claimcheck.matching.index import Entry, build_index, candidates
from claimcheck.model import Opinion, Statement, Verdict


class Told(Scorer):
    """Gives the shares of the first phrase that stands in a passage, and keeps what it was asked."""

    version = "told"

    def __init__(self, shares: dict[str, Shares]) -> None:
        self._shares = shares
        self.asked: list[str] = []

    def shares(self, said: Statement, entry: Entry) -> Shares:
        self.asked.append(entry.passage.text)
        return next((s for phrase, s in self._shares.items() if phrase in entry.passage.text), Shares(0.02, 0.03, 0.95))


def heard(claim: str, passages: list[str], shares: dict[str, Shares]) -> tuple[tuple[Opinion, ...], Told]:
    told = Told(shares)
    index = build_index(article_of(passages))
    said = claim_of(claim)
    return EntailmentJudge(told).judge(said, index, candidates(said, index)), told


def test_each_passage_gets_what_the_model_says_of_it() -> None:
    said, _ = heard(
        "The ferry sank off the coast",
        ["The ferry sank.", "The ferry reached the coast safely."],
        {"sank": Shares(0.9, 0.04, 0.06), "safely": Shares(0.05, 0.8, 0.15)},
    )
    apart = {(o.verdict, o.passage): o.score for o in said if o.rule != TOGETHER}
    assert apart == {(Verdict.SUPPORT, 0): 0.9, (Verdict.CONTRADICT, 1): 0.8, (Verdict.ABSENT, 1): 0.15}
    assert all(o.reasons and o.judge == "entailment" for o in said)


def test_several_passages_are_read_in_the_order_of_the_page_and_quoted_by_the_best() -> None:
    said, told = heard(
        "The ferry sank off the coast in a storm",
        ["A storm came up off the coast.", "The ferry sank."],
        {"coast. The ferry": Shares(0.97, 0.01, 0.02), "sank": Shares(0.4, 0.1, 0.5)},
    )
    (together,) = (o for o in said if o.rule == TOGETHER)
    assert told.asked[-1] == "A storm came up off the coast. The ferry sank."
    assert (together.verdict, together.passage, together.score) == (Verdict.SUPPORT, 1, 0.97)


def test_no_more_passages_are_read_than_fit_into_the_time() -> None:
    _, told = heard("The ferry sank", [f"The ferry sank, said witness {n}." for n in "ABCDEFGHIJKL"], {})
    assert len(told.asked) == MOST + 1


def test_nothing_is_read_where_nothing_is_near() -> None:
    said, told = heard("The ferry sank", ["Bread prices rose."], {})
    assert (said, told.asked) == ((), [])


@pytest.mark.parametrize("share", [0.09, 0.0])
def test_what_is_next_to_nothing_is_kept_quiet(share: float) -> None:
    said, _ = heard("The ferry sank", ["The ferry sank."], {"sank": Shares(share, 1 - share, 0.0)})
    assert {o.verdict for o in said} == {Verdict.CONTRADICT}
