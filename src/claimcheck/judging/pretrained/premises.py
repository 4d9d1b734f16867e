"""What a model is given to read: a passage, with the sentences beside it where it cannot be understood alone."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from claimcheck.matching.index import Candidate, Index
from claimcheck.matching.terms import EMPTY
from claimcheck.model import Claim, Passage

SHORT = 12
"""Words; a sentence of fewer often leaves to its neighbours what it is about."""


@dataclass(frozen=True, slots=True)
class Premise:
    """A text to read: the passage with its neighbours, `beside`, in the order of the article."""

    text: str
    beside: tuple[Passage, ...] = ()


def premises(candidate: Candidate, index: Index, apart: Collection[int] = ()) -> Iterator[Premise]:
    """Yield the texts to read for a passage, the longest first and the passage alone last.

    Passages `apart`, by their numbers, are not read with it: those nearer to the claim, which are read with this one
    and are what is to be quoted then.
    """
    passage = candidate.passage
    points_back = candidate.entry.lead != EMPTY
    is_short = len(passage.text.split()) < SHORT
    before = _beside(passage, index, -1, apart) if points_back or is_short else None
    after = _beside(passage, index, 1, apart) if is_short else None
    if before is not None and after is not None:
        yield _premise(passage, before, after)
    one = before or after
    if one is not None:
        yield _premise(passage, one)
    yield Premise(passage.text)


def hypothesis(claim: Claim) -> str:
    """Return the claim as a text of its own: what goes on in the middle of a sentence begins with its subject."""
    words = claim.clean.strip()
    goes_on = claim.subject and words[:1].islower()
    return f"{claim.subject.strip()} {words}" if goes_on else words


def _premise(passage: Passage, *beside: Passage) -> Premise:
    ordered = sorted((passage, *beside), key=lambda one: one.index)
    return Premise(" ".join(one.text for one in ordered), beside)


def _beside(passage: Passage, index: Index, step: int, apart: Collection[int]) -> Passage | None:
    number = passage.index + step
    if not 0 <= number < len(index.article.passages) or number in apart:
        return None
    other = index.article.passages[number]
    near = other.block == passage.block and other.tier is passage.tier and other.visible == passage.visible
    return other if near else None
