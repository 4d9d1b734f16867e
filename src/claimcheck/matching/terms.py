"""How far the words of one sentence stand in another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from math import fsum

from claimcheck.language.en.generic import GENERIC
from claimcheck.language.en.synonyms import GROUPS
from claimcheck.language.related import NEAR as WORD_NEAR
from claimcheck.language.related import neighbours
from claimcheck.language.tokens import stem, tokenize

# What a word counts for when it is met as itself, through a synonym of the hand-made groups, a near word of the
# table, a shared beginning ("immunise", "immunity"), or a word that is only loosely related. The rules' thresholds
# are set with these values.
EXACT, SYNONYM, NEAR, PREFIX, LOOSE = 1.0, 0.85, 0.75, 0.7, 0.45
PREFIX_LENGTH = 5
ACRONYM = 3
# Words so general in news prose that sharing them says little about sharing a subject.
GENERIC_WEIGHT = 0.35


@lru_cache(maxsize=1)
def _concepts() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, group in enumerate(GROUPS):
        for token in tokenize(group):
            table.setdefault(token.stem, set()).add(number)
    return {key: frozenset(value) for key, value in table.items()}


def concepts(term: str) -> frozenset[int]:
    """Return the groups of synonyms that a stem belongs to."""
    return _concepts().get(term, _NO_CONCEPTS)


_NO_CONCEPTS: frozenset[int] = frozenset()


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    return frozenset(stem(word) for word in GENERIC)


def weight(term: str) -> float:
    """Return how much a stem says about what a sentence is about: 1, or less for general words."""
    return GENERIC_WEIGHT if term in _generic() else 1.0


@lru_cache(maxsize=65536)
def same_word(a: str, b: str) -> float:
    """Return how far two stems name the same thing: 1, the worth of a synonym or of a shared beginning, or 0."""
    if a == b:
        return EXACT
    table = _concepts()
    if table.get(a, frozenset()) & table.get(b, frozenset()):
        return SYNONYM
    if neighbours(a).get(b, 0.0) == WORD_NEAR:
        return NEAR
    if len(a) >= PREFIX_LENGTH and len(b) >= PREFIX_LENGTH and a[:PREFIX_LENGTH] == b[:PREFIX_LENGTH]:
        return PREFIX
    return LOOSE if b in neighbours(a) else 0.0


@dataclass(frozen=True, slots=True)
class Bag:
    """The content words of a text, ready to be looked up."""

    stems: frozenset[str]
    concepts: frozenset[int]
    prefixes: frozenset[str]

    def worth(self, term: str) -> float:
        """Return how well one stem is met in this bag, 0 to 1."""
        if term in self.stems:
            return EXACT
        groups = _concepts().get(term)
        if groups and not groups.isdisjoint(self.concepts):
            return SYNONYM
        best = 0.0
        related = neighbours(term)
        if related and not self.stems.isdisjoint(related):
            near = any(other in self.stems for other, worth in related.items() if worth == WORD_NEAR)
            best = NEAR if near else LOOSE
        if best < PREFIX and self._begins_alike(term):
            return PREFIX
        return best

    def _begins_alike(self, term: str) -> bool:
        if len(term) >= PREFIX_LENGTH and term[:PREFIX_LENGTH] in self.prefixes:
            return True
        return ACRONYM < len(term) <= PREFIX_LENGTH and term[:-1] in self.stems  # "iPSC" and "iPS"

    def __or__(self, other: Bag) -> Bag:
        """Return the bag of both texts together."""
        return Bag(self.stems | other.stems, self.concepts | other.concepts, self.prefixes | other.prefixes)


EMPTY = Bag(frozenset(), frozenset(), frozenset())


def bag(terms: Iterable[str]) -> Bag:
    """Make a bag of stems."""
    stems = frozenset(terms)
    table = _concepts()
    concepts = frozenset(c for s in stems for c in table.get(s, ()))
    return Bag(stems, concepts, frozenset(s[:PREFIX_LENGTH] for s in stems if len(s) >= PREFIX_LENGTH))


def coverage(terms: Iterable[str], *bags: tuple[Bag, float]) -> float:
    """Return the weighted share of `terms` met in any of the bags, 0 to 1; 0 when there are no terms.

    Each bag comes with a discount: a word met only in a neighbouring sentence counts for less.
    """
    total, found = [], []
    for term in terms:
        heavy = weight(term)
        total.append(heavy)
        found.append(heavy * max([b.worth(term) * discount for b, discount in bags]))
    # Summed exactly, so that the order of the words makes no difference.
    return fsum(found) / fsum(total) if total else 0.0
