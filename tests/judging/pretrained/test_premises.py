"""What a model is given to read: the passage, with its neighbours only where it needs them."""

from dataclasses import replace

import pytest

from claimcheck.evaluation import article_of, claim_of
from claimcheck.judging.pretrained.premises import hypothesis, premises
from claimcheck.matching.index import build_index, candidates

LONG = "The ferry of the northern county carries 240 cars and nine hundred passengers on every crossing in May."
SHORT = "It carries 240 cars."
OTHER = "The old harbour was dredged in the spring of that year by builders from the town across the sound."


def texts(claim: str, *sentences: str) -> list[str]:
    index = build_index(article_of(sentences))
    best = candidates(claim_of(claim), index)[0]
    return [premise.text for premise in premises(best, index)]


def test_a_long_sentence_stands_alone() -> None:
    assert texts("The ferry carries 240 cars in May", OTHER, LONG, OTHER) == [LONG]


def test_a_short_one_has_its_neighbours_then_less_then_nothing() -> None:
    found = texts("The ship carries 240 cars", OTHER, SHORT, LONG.replace("240 cars", "sheep"))
    assert found[0].startswith(OTHER)
    assert found[0].index(SHORT) > 0
    assert found[-1] == SHORT
    assert len(found) == 3


def test_what_points_back_has_the_sentence_before() -> None:
    pointing = "This is why it carries 240 cars and nine hundred passengers on every single crossing in May."
    assert texts("The ferry carries 240 cars", OTHER, pointing, OTHER) == [f"{OTHER} {pointing}", pointing]


def test_the_only_sentence_there_is_stands_alone() -> None:
    assert texts("The ship carries 240 cars", SHORT) == [SHORT]


@pytest.mark.parametrize(
    ("clean", "subject", "said"),
    [
        ("carries 240 cars", "The ferry", "The ferry carries 240 cars"),
        ("One patient stood", "four patients", "One patient stood"),
        ("carries 240 cars", "", "carries 240 cars"),
    ],
)
def test_a_claim_that_goes_on_begins_with_its_subject(clean: str, subject: str, said: str) -> None:
    assert hypothesis(replace(claim_of(clean), subject=subject)) == said
