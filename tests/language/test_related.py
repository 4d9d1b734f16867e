"""The table of related words: symmetric, without opposites and alternatives, near enough to use."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from claimcheck.language.en.antonyms import PAIRS
from claimcheck.language.related import LOOSE, NEAR, SAME, _lines, neighbours, related
from claimcheck.language.tokens import stem, tokenize

CASES = tomllib.loads((Path(__file__).parents[2] / "fixtures" / "phrases" / "related.toml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("a", "b"), CASES["near"])
def test_near_words_are_near(a: str, b: str) -> None:
    assert related(stem(a), stem(b)) == NEAR


@pytest.mark.parametrize(("a", "b"), CASES["met"])
def test_related_words_are_met(a: str, b: str) -> None:
    assert related(stem(a), stem(b)) >= LOOSE


@pytest.mark.parametrize(("a", "b"), CASES["apart"])
def test_opposites_and_alternatives_are_apart(a: str, b: str) -> None:
    assert related(stem(a), stem(b)) == 0.0


def test_a_word_is_the_same_as_itself_and_an_unknown_one_has_no_neighbours() -> None:
    assert related("zzyzx", "zzyzx") == SAME
    assert related("zzyzx", "wage") == 0.0
    assert neighbours("zzyzx") == {}


def test_no_word_stands_for_one_listed_as_its_opposite() -> None:
    wrong = []
    for line in PAIRS:
        left, right = (sorted({t.stem for t in tokenize(side)}) for side in line.split("|"))
        wrong += [(a, b) for a in left for b in right if a != b and related(a, b)]
    assert wrong == []


def test_the_table_is_symmetric_sorted_and_made_of_stems() -> None:
    names = list(_lines())
    assert names == sorted(names)
    assert len(names) > 5000
    for name in names:
        table = neighbours(name)
        assert table
        assert name not in table
        assert set(table.values()) <= {NEAR, LOOSE}
        for other, value in table.items():
            assert related(other, name) == value
