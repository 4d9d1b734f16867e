"""How figures are named in reasons: small words that the rules about numbers share."""

from __future__ import annotations

from claimcheck.judging.alignment import Match
from claimcheck.language.tokens import phrase_stems
from claimcheck.model import Bound, Quantity, Statement

NAME = "quantities"
# Clashes inside one sentence: the figure is another item's there, but the subject is the claim's.
SAME_SENTENCE = frozenset({"", "other-item", "other-name"})
_WORTH_TELLING = 1.5


def counted(quantity: Quantity) -> str:
    """Return a figure with what it counts, as written."""
    inside = quantity.start <= quantity.counted_start < quantity.end
    return quantity.text if inside or not quantity.counted else f"{quantity.text} {quantity.counted}"


def factor_of(match: Match) -> float:
    """Return how many times the larger of the two is the smaller; 1 where nothing can be divided."""
    factor = match.compared.factor
    if factor is None or factor <= 0:
        return 1.0
    return float(factor if factor >= 1 else 1 / factor)


def times(match: Match) -> str:
    """Return ", a factor of N" for a reason, or nothing when the two are near each other."""
    factor = factor_of(match)
    return f", a factor of {factor:.3g}" if factor >= _WORTH_TELLING else ""


def head_of(quantity: Quantity) -> str:
    """Return the stem of the noun that a figure counts, or an empty string."""
    stems = phrase_stems(quantity.counted)
    return stems[-1] if stems else ""


SUMMED = frozenset("average averaged calculated counted measured summed spread taken".split())
_BASES = ("based on", "based upon", "basis of", "out of", "sample of")


def is_base(said: Statement, quantity: Quantity) -> bool:
    """Whether an exact figure only tells what another rests on: "based on 41 reviews", "averaged over 9 critics"."""
    before = said.text[: quantity.start].lower().rstrip()
    if quantity.text.lower().startswith("over ") and before.split()[-1:] and before.split()[-1] in SUMMED:
        return True
    return quantity.bound is Bound.EXACT and before.endswith(_BASES)
