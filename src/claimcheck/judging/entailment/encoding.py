"""A claim and a passage as the token ids that the model reads, with the rules' markers between the words.

Markers become ids of their own that no text can spell: a page that writes "[unused5]" or "[SEP]" gets its letters.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from claimcheck.judging.entailment.markers import Marker, Marks, marks

if TYPE_CHECKING:
    from claimcheck.matching.index import Entry
    from claimcheck.model import Statement

MAX_CLAIM, MAX_PAIR = 80, 192
"""Tokens; of longer texts the beginning counts, as it did in training."""

CLS, SEP = 101, 102
_FIRST_UNUSED = 1  # BERT's vocabulary keeps ids 1 to 99 free
MARKER_IDS = {marker: _FIRST_UNUSED + number for number, marker in enumerate(Marker)}

Tokenize = Callable[[str], list[int]]
"""Gives the ids of a text's word pieces, without any that frame it."""


@dataclass(frozen=True, slots=True)
class Encoded:
    """Token ids, and 0 for the claim's part and 1 for the passage's."""

    ids: tuple[int, ...]
    types: tuple[int, ...]


def encode(tokenize: Tokenize, said: Statement, entry: Entry) -> Encoded:
    """Encode a claim's statement and a passage: [CLS] claim [SEP] passage [SEP]."""
    ours, theirs = marks(said, entry)
    claim = _with_marks(tokenize, said.text, ours)[:MAX_CLAIM]
    passage = _with_marks(tokenize, entry.passage.text, theirs)[: MAX_PAIR - len(claim) - 3]
    ids = (CLS, *claim, SEP, *passage, SEP)
    return Encoded(ids, (0,) * (len(claim) + 2) + (1,) * (len(passage) + 1))


def _with_marks(tokenize: Tokenize, text: str, found: Marks) -> list[int]:
    ids: list[int] = []
    at = 0
    for mark in found:
        ids += tokenize(text[at : mark.at])
        ids.append(MARKER_IDS[mark.marker])
        at = mark.at
    return ids + tokenize(text[at:])
