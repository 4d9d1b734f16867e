"""How far the words of one sentence stand in another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.language.en.generic import GENERIC
from claimcheck.language.en.synonyms import GROUPS
from claimcheck.language.tokens import stem, tokenize

# What a word counts for when it is met as itself, through a synonym, or through a shared beginning ("paralysed",
# "paralyzed", "paralysis"). Only the order of the three matters to the rules; thresholds are set with these values.
EXACT, SYNONYM, PREFIX = 1.0, 0.85, 0.7
_PREFIX_LENGTH = 5
_ACRONYM = 3
# Words so general in news prose that sharing them says little about sharing a subject.
GENERIC_WEIGHT = 0.35


@lru_cache(maxsize=1)
def _concepts() -> dict[str, frozenset[int]]:
    table: dict[str, set[int]] = {}
    for number, group in enumerate(GROUPS):
        for token in tokenize(group):
            table.setdefault(token.stem, set()).add(number)
    return {key: frozenset(value) for key, value in table.items()}


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    return frozenset(stem(word) for word in GENERIC)


def weight(term: str) -> float:
    """Return how much a stem says about what a sentence is about: 1, or less for general words."""
    return GENERIC_WEIGHT if term in _generic() else 1.0


def same_word(a: str, b: str) -> float:
    """Return how far two stems name the same thing: 1, the worth of a synonym or of a shared beginning, or 0."""
    if a == b:
        return EXACT
    table = _concepts()
    if table.get(a, frozenset()) & table.get(b, frozenset()):
        return SYNONYM
    if len(a) >= _PREFIX_LENGTH and len(b) >= _PREFIX_LENGTH and a[:_PREFIX_LENGTH] == b[:_PREFIX_LENGTH]:
        return PREFIX
    return 0.0


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
        if len(term) >= _PREFIX_LENGTH and term[:_PREFIX_LENGTH] in self.prefixes:
            return PREFIX
        if len(term) > _ACRONYM and len(term) <= _PREFIX_LENGTH and term[:-1] in self.stems:
            return PREFIX  # "iPSC" and "iPS"
        return 0.0

    def __or__(self, other: Bag) -> Bag:
        """Return the bag of both texts together."""
        return Bag(self.stems | other.stems, self.concepts | other.concepts, self.prefixes | other.prefixes)


EMPTY = Bag(frozenset(), frozenset(), frozenset())


def bag(terms: Iterable[str]) -> Bag:
    """Make a bag of stems."""
    stems = frozenset(terms)
    table = _concepts()
    concepts = frozenset(c for s in stems for c in table.get(s, ()))
    return Bag(stems, concepts, frozenset(s[:_PREFIX_LENGTH] for s in stems if len(s) >= _PREFIX_LENGTH))


def coverage(terms: Iterable[str], *bags: tuple[Bag, float]) -> float:
    """Return the weighted share of `terms` met in any of the bags, 0 to 1; 0 when there are no terms.

    Each bag comes with a discount: a word met only in a neighbouring sentence counts for less.
    """
    total = met = 0.0
    for term in terms:
        w = weight(term)
        total += w
        met += w * max(b.worth(term) * discount for b, discount in bags)
    return met / total if total else 0.0
