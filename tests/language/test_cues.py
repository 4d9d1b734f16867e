"""Lexicons, names, places, quotations and negation, as a reader would see them in a sentence."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from claimcheck.language.analysis import analyse
from claimcheck.language.lexicon import Lexicon
from claimcheck.language.polarity import negated
from claimcheck.language.tokens import stem, tokenize
from claimcheck.model import Certainty


def labels(cues: object) -> list[str]:
    return [cue.label for cue in cues]  # type: ignore[attr-defined]


def test_longest_phrase_wins_inside_a_group() -> None:
    lexicon = Lexicon({"g": {"short": "side", "long": "side effect"}})
    text = "Side effects were rare."
    found = lexicon.find(text, tokenize(text))["g"]
    assert [(cue.text, cue.label) for cue in found] == [("Side effects", "long")]


def test_marked_words_match_only_as_written() -> None:
    lexicon = Lexicon({"g": {"x": "=all"}})
    assert lexicon.find("Alls", tokenize("Alls"))["g"] == ()


@pytest.mark.parametrize(
    ("text", "word", "denied"),
    [
        ("The two did not improve.", "improve", True),
        ("They didn't improve much.", "improve", True),
        ("None of the four has relapsed.", "relapsed", True),
        ("It failed, but patients improved.", "improved", False),
        ("There was no control group; the patients improved.", "improved", False),
        ("It did not fail to improve them.", "improve", False),
        ("The patients improved.", "improved", False),
    ],
)
def test_negation_reaches_its_clause_and_no_further(text: str, word: str, denied: bool) -> None:
    statement = analyse(text)
    at = text.index(word)
    assert negated(statement, at, at + len(word)) is denied


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Professor Mara Lindqvist of Ostby University spoke first.", ["Mara Lindqvist of Ostby University"]),
        ("The pilot was run by the Fair Hours Foundation.", ["Fair Hours Foundation"]),
        ("Yesterday it rained in March.", []),
        ("The NHS agreed.", ["NHS"]),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert [n.text for n in analyse(text).names] == names


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Japan has 150,000 patients.", ["japan"]),
        ("Japanese surgeons and U.S. nurses", ["japan", "united states"]),
        ("They told us that turkey is dry.", []),
        ("People worldwide live with it.", ["world"]),
        ("The US and Turkey agreed.", ["united states", "turkey"]),
    ],
)
def test_places(text: str, places: list[str]) -> None:
    assert labels(analyse(text).places) == places


def test_quotation_with_its_speaker() -> None:
    (quote,) = analyse("“We cannot say why it fell,” said Lena Marsh, who led the study.").quotes
    assert quote.text == "We cannot say why it fell,"
    assert quote.speaker == "Lena Marsh"


def test_short_scare_quotes_are_no_quotations() -> None:
    assert analyse("Hospitals reported 305 “never events” last year.").quotes == ()


@pytest.mark.parametrize(
    ("text", "certainty"),
    [
        ("It cuts costs.", Certainty.PLAIN),
        ("It may cut costs.", Certainty.HEDGED),
        ("They cannot show that it cuts costs.", Certainty.WITHHELD),
        ("It aims to cut costs.", Certainty.PLANNED),
    ],
)
def test_certainty(text: str, certainty: Certainty) -> None:
    assert analyse(text).certainty is certainty


def test_scope_words_that_count_nothing_are_left_out() -> None:
    assert "all" not in labels(analyse("There were none at all, every year, after all.").scopes)


@pytest.mark.parametrize(("a", "b"), [("patients", "patient"), ("recovered", "recovers"), ("women's", "women")])
def test_forms_of_a_word_share_their_stem(a: str, b: str) -> None:
    assert stem(a) == stem(b)


@given(st.text(max_size=300))
def test_analysis_never_raises_and_spans_are_real(text: str) -> None:
    statement = analyse(text)
    for group in (statement.tokens, statement.names, statement.quotes, statement.outcomes, statement.negations):
        for item in group:
            assert text[item.start : item.end] == item.text
