"""Which words of a sentence belong to which of its numbers.

"13% would have gone by car, 46% on foot, and 27% by bus": each share has its own words. Words before the first number
belong to all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from claimcheck.language.tokens import phrase_stems
from claimcheck.matching.terms import bag, coverage
from claimcheck.model import Quantity, Statement

# Where one item of an enumeration ends and the next begins; a comma inside a number has no space after it.
_BREAK = re.compile(
    r"[,;:—–()] |[;:()]| (?:and|while|but|against|whereas|versus|vs|compared with|as against|followed by) "
)


def own_words(statement: Statement, quantity: Quantity, others: Iterable[Quantity]) -> frozenset[str]:
    """Return the content stems that stand with a quantity rather than with one of the others of its kind."""
    rivals = [q for q in others if q is not quantity]
    if not rivals:
        return statement.terms
    cuts = [m.start() for m in _BREAK.finditer(statement.text)]
    start, end = 0, len(statement.text)
    before = [q.end for q in rivals if q.end <= quantity.start]
    after = [q.start for q in rivals if q.start >= quantity.end]
    if before:
        between = [c for c in cuts if max(before) <= c <= quantity.start]
        start = between[-1] if between else max(before)
    if after:
        between = [c for c in cuts if quantity.end <= c <= min(after)]
        end = between[-1] if between else min(after)
    return frozenset(t.stem for t in statement.tokens if start <= t.start < end and t.stem in statement.terms)


def displaced(statement: Statement, quantity: Quantity, others: tuple[Quantity, ...], terms: frozenset[str]) -> bool:
    """Whether another number of the sentence stands clearly nearer to the given words than this one does."""
    if len(others) < 2 or not terms:
        return False

    def share(q: Quantity) -> float:
        return coverage(terms, (bag(own_words(statement, q, others)), 1.0))

    mine = share(quantity)
    return any(share(q) >= mine + _CLEARLY for q in others if q is not quantity)


_CLEARLY = 0.35


def named_elsewhere(statement: Statement, quantity: Quantity, names: frozenset[str]) -> bool:
    """Whether the claim's name or place stands with another number of the sentence and not with this one.

    "Spain has 12,400, Poland 3,100": the first figure is none for Poland.
    """
    others = tuple(q for q in statement.quantities if q.unit.dimension == quantity.unit.dimension)
    if len(others) < 2 or not names:
        return False
    mine = own_words(statement, quantity, others)
    # What an item counts tells it apart as a name does: "52% of teachers, 38% of parents".
    theirs = {stem for q in others for stem in phrase_stems(q.counted)}
    theirs |= {part for name in statement.names for part in name.key.split()}
    theirs |= {t.stem for t in statement.tokens if any(p.start <= t.start < p.end for p in statement.places)}
    # A list: this item has a name of its own, and it is not the claim's.
    if names & mine or not theirs & mine:
        return False
    return any(names & own_words(statement, q, others) for q in others if q is not quantity)
