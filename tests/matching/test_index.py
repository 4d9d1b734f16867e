"""Which passages come up for a claim."""

from __future__ import annotations

import pytest

from claimcheck.evaluation import article_of, claim_of
from claimcheck.language.tokens import stem
from claimcheck.matching.index import build_index, candidates
from claimcheck.matching.terms import bag, coverage, same_word

ARTICLE = [
    "The harbour board opened a new pier in May.",
    "It cost 4.2 million crowns and took two years to build.",
    "Fishing crews complain that the pier blocks the channel.",
    "The ferry company plans an hourly service from June.",
]


def best(claim: str) -> str:
    return candidates(claim_of(claim), build_index(article_of(ARTICLE)))[0].passage.text


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Boats say that the jetty blocks the channel", 2),
        ("The bill came to 4.2 million crowns", 1),
        ("A ferry will run every hour", 3),
    ],
)
def test_the_passage_that_speaks_of_it_comes_first(claim: str, expected: int) -> None:
    assert best(claim) == ARTICLE[expected]


def test_nothing_in_common_gives_no_candidate() -> None:
    assert candidates(claim_of("Quokkas sleep standing"), build_index(article_of(ARTICLE))) == ()


def test_a_sentence_that_points_back_is_about_what_was_named_before() -> None:
    index = build_index(article_of(ARTICLE))
    assert index.entries[1].lead.worth(stem("pier")) == 1.0
    assert index.entries[2].lead.worth(stem("crowns")) == 0.0


def test_general_words_count_for_less_than_telling_ones() -> None:
    words = bag({stem("people"), stem("glacier")})
    assert coverage([stem("glacier"), stem("new")], (words, 1.0)) > coverage(
        [stem("people"), stem("moraine")], (words, 1.0)
    )


@pytest.mark.parametrize(("a", "b"), [("firm", "company"), ("paralysed", "paralyzed"), ("died", "deaths")])
def test_words_for_one_thing_meet(a: str, b: str) -> None:
    assert same_word(stem(a), stem(b)) > 0


@pytest.mark.parametrize(("a", "b"), [("firm", "glacier"), ("mouse", "patient"), ("rise", "fall")])
def test_words_for_different_things_do_not(a: str, b: str) -> None:
    assert same_word(stem(a), stem(b)) == 0
