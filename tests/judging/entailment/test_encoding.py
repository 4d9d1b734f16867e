"""What the model is given to read."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.evaluation import article_of, claim_of
from claimcheck.judging.entailment.encoding import CLS, MARKER_IDS, MAX_CLAIM, MAX_PAIR, SEP, Encoded, encode
from claimcheck.judging.entailment.markers import Marker
from claimcheck.judging.entailment.scorer import FOLDER, TOKENIZER, tokenizer
from claimcheck.matching.index import build_index

TOKENIZE = tokenizer(FOLDER / TOKENIZER)
FRAME = {CLS, SEP, *MARKER_IDS.values()}


def encoded(claim: str, passage: str) -> Encoded:
    return encode(TOKENIZE, claim_of(claim).statement, build_index(article_of([passage])).entries[0])


def test_claim_and_passage_are_framed_and_told_apart() -> None:
    found = encoded("The bridge is shut", "The bridge was closed on Monday.")
    assert found.ids[0] == CLS
    assert found.ids[-1] == SEP
    border = found.ids.index(SEP)
    assert found.types == (0,) * (border + 1) + (1,) * (len(found.ids) - border - 1)


def test_a_marker_stands_right_behind_its_figure() -> None:
    found = encoded("It has 48 rooms", "It has 52 rooms.").ids
    less = MARKER_IDS[Marker.LESS]
    assert found.count(less) == 2
    assert found[found.index(less) - 1] == TOKENIZE("48")[0]


@pytest.mark.parametrize("spelt", ["[SEP]", "[CLS]", "[unused1]", "[unused5]", "[MASK]", "[PAD]", "[UNK]"])
def test_no_text_spells_a_marker_or_a_frame(spelt: str) -> None:
    for found in (encoded(f"Someone wrote {spelt} that", "x"), encoded("x", f"Someone {spelt} wrote that.")):
        assert (found.ids.count(CLS), found.ids.count(SEP)) == (1, 2)
        # In capitals it may pass for a name that the passage lacks, which is the rules' own marker.
        assert FRAME.intersection(found.ids) <= {CLS, SEP, MARKER_IDS[Marker.STRANGE]}


@given(st.text(max_size=400), st.text(max_size=2000))
@settings(max_examples=60, deadline=None)
def test_whatever_is_written_fits_and_can_be_read(claim: str, passage: str) -> None:
    found = encoded(claim, passage)
    assert len(found.ids) == len(found.types) <= MAX_PAIR
    assert found.ids.index(SEP) <= MAX_CLAIM + 1
    assert all(0 <= i < 30522 for i in found.ids)
