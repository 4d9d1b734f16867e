"""A small part of the mutated pages that `make fuzz` reads, and some of those that `make hostile` does."""

from __future__ import annotations

import sys

import pytest
from fuzz.hostile import MAX_MEGABYTES, MAX_SECONDS, PAGES, measure
from fuzz.pages import page_of, run, seeds

COUNT = 120


def test_mutated_pages_are_read_without_a_failure() -> None:
    tally = run(seed=2, start=0, count=COUNT)
    assert not tally.failures, tally.failures[0][1]
    assert tally.pages == COUNT
    # Most still hold an article that claims are held against; else nothing much would have been tried.
    assert tally.outcomes["ok"] > COUNT / 3
    assert tally.claims >= COUNT


def test_a_page_is_the_same_every_time_and_another_for_another_number() -> None:
    texts = seeds()
    assert page_of(texts, 1, 7) == page_of(texts, 1, 7)
    assert len({page_of(texts, 1, n).body for n in range(50)}) == 50


@pytest.mark.skipif(sys.platform == "win32", reason="the peak of memory cannot be asked for")
@pytest.mark.parametrize(
    "name",
    ["1,000,000 attributes", "deep with a less-than in attributes", "data, deep lists", "references beyond Unicode"],
)
def test_a_hostile_page_stays_within_the_limits(name: str) -> None:
    cost = measure(name)
    assert cost.seconds < MAX_SECONDS
    assert cost.megabytes < MAX_MEGABYTES
    assert cost.reason in ("ok", "empty-page")


def test_every_hostile_page_is_a_page() -> None:
    assert len(PAGES) >= 100
    assert all(isinstance(PAGES[name](), bytes) for name in ("div 100,000 deep", "CDATA"))
