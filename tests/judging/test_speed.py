"""Judging takes time in proportion to claims and to passages: the work is counted, since times differ by machine."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import replace
from types import FrameType

from claimcheck.evaluation import article_of, claim_of
from claimcheck.judging.findings import find
from claimcheck.judging.rules import RulesJudge
from claimcheck.matching.index import Index, build_index
from claimcheck.model import Claim, Source, SourceState

PLACES = ("Alder", "Birch", "Cedar", "Dogwood", "Elder", "Fir", "Gorse", "Hazel", "Ivy", "Juniper")
THINGS = ("ferry", "library", "orchard", "quarry", "reservoir", "theatre", "tunnel", "viaduct", "windmill", "zoo")
CLAIMS = [
    claim_of(text)
    for text in (
        "The ferry at Alder carried 4,120 passengers in 2021.",
        "Nearly half of the visitors to the zoo came by train.",
        "Costs of the tunnel rose by 30% to 12 million euros.",
        "Nobody was hurt when the quarry was closed.",
        "The library is the largest of its kind.",
        "The reservoir was opened in 1998.",
    )
]
# How many times the work may grow where it should double: generous, but well below the four of a square.
MOST = 2.8


def page(sentences: int, first: int = 0) -> Index:
    """Return a page on which every sentence is another one, with figures in all of them, numbered from `first`."""
    written = []
    for n in range(first, first + sentences):
        place, thing = PLACES[n % 10], THINGS[n // 10 % 10]
        written.append(f"The {thing} near {place} counted {n * 37 + 11:,} people in round {n}, up {n % 90 + 1}%.")
    return build_index(article_of(written))


def judge(claims: list[Claim], index: Index) -> None:
    """Hold the claims against the page."""
    source = Source("S1", "", "", SourceState.READ, "ok")
    for claim in claims:
        find(claim, source, index, (RulesJudge(),), cited=False)


def calls(work: Callable[[], None]) -> int:
    """Return how many calls of functions some work takes, which unlike its time is the same on every machine."""
    count = 0

    def counting(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        work()
    finally:
        sys.setprofile(before)
    return count


def test_four_times_the_sentences_are_about_four_times_the_work() -> None:
    judge(CLAIMS, page(50))  # fills what is loaded once
    # Sentences of their own on each, so that what is remembered of one page spares no work on the other.
    small, large = page(60, 1000), page(240, 2000)
    assert calls(lambda: judge(CLAIMS, large)) < 2 * MOST * calls(lambda: judge(CLAIMS, small))


def test_twice_the_claims_are_about_twice_the_work() -> None:
    judge(CLAIMS, page(50))
    again = [replace(claim, id="C2") for claim in CLAIMS]
    once, twice = page(60, 3000), page(60, 4000)
    assert calls(lambda: judge(CLAIMS + again, twice)) < MOST * calls(lambda: judge(CLAIMS, once))
