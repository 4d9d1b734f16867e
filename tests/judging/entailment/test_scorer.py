"""The model itself: the same every time, and right where it is plain."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from claimcheck.evaluation import article_of, claim_of
from claimcheck.judging.entailment.scorer import FOLDER, MODEL, Scorer, Shares
from claimcheck.matching.index import build_index

SCORER = Scorer()


def shares(claim: str, passage: str, scorer: Scorer = SCORER) -> Shares:
    return scorer.shares(claim_of(claim).statement, build_index(article_of([passage])).entries[0])


def test_shares_add_up_and_are_the_same_whoever_asks_in_whatever_order() -> None:
    pairs = [
        ("The bridge has been closed", "Traffic has been banned from the bridge since Monday."),
        ("Sales rose by 4%", "Sales fell by 4% in the third quarter, the company said."),
    ]
    first = [shares(*pair) for pair in pairs]
    again = [shares(*pair, Scorer()) for pair in reversed(pairs)]
    assert first == again[::-1]
    assert all(abs(s.support + s.contradict + s.absent - 1) < 1e-9 for s in first)


@pytest.mark.parametrize(
    ("claim", "passage", "verdict"),
    [
        ("He can feed himself again", "He has regained the ability to feed himself.", "support"),
        ("The man died", "The man was killed in the crash.", "support"),
        ("More than 60 people were hurt", "In all, 64 people were injured in the crash.", "support"),
        ("Fewer than 60 people were hurt", "In all, 64 people were injured in the crash.", "contradict"),
        (
            "The drug raises blood pressure",
            "Patients on the drug had a marked reduction in blood pressure.",
            "contradict",
        ),
        ("The drug lowers blood pressure", "The drug is made by a company in Basel.", "absent"),
    ],
)
def test_plain_cases(claim: str, passage: str, verdict: str) -> None:
    found = shares(claim, passage)
    assert getattr(found, verdict) > 0.5


def test_the_documentation_names_this_very_model() -> None:
    digest = hashlib.sha256((FOLDER / MODEL).read_bytes()).hexdigest()
    page = Path(__file__).parents[3] / "docs" / "entailment.md"
    assert digest in page.read_text(encoding="utf-8")
    assert digest.startswith(SCORER.version)
