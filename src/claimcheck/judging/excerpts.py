"""Evidence that is an excerpt: one to three sentences, without a title, that somebody picked for the claim.

A page says what it is about in its title and its first sentences; an excerpt leaves that out ("the film", "there
were", "it"). So the claim's subject need not be named in it, and what matters is which of its few figures the claim's
figures are to be held against.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from claimcheck.judging.alignment import role, roles_fit
from claimcheck.judging.segments import own_words
from claimcheck.language.comparison import comparable
from claimcheck.language.tokens import phrase_stems
from claimcheck.matching.index import Entry, Index
from claimcheck.matching.terms import bag, coverage, same_word
from claimcheck.model import Quantity, QuantityKind, Statement

EXCERPT = 3  # passages
# A claim's figure and the one that it is held against are mostly near each other; ten times as much is another thing.
_NEAR_WEIGHT = 0.4
_SAME_UNIT, _NAMED = 0.3, 0.8
_UNNAMED, _HALF_NAMED, _LATER_NOUN = 0.5, 0.3, 0.8


@dataclass(frozen=True, slots=True)
class Pair:
    """A figure of the claim and the figure of the excerpt that it is held against.

    `head` is the likeness of what they count, `words` the share of the words around the claim's figure that stand
    around the other, `near` 1 for equal values and 0 for a factor of ten. `sole` says that claim and excerpt have one
    figure each of a kind and unit of its own; `rivals` are figures that fit nearly as well.
    """

    ours: Quantity
    theirs: Quantity
    entry: Entry
    head: float
    words: float
    near: float
    sole: bool = False
    rivals: tuple[Quantity, ...] = ()

    @property
    def fit(self) -> float:
        """How well the two go together."""
        written_alike = self.ours.kind is self.theirs.kind and self.ours.unit.symbol == self.theirs.unit.symbol
        return self.head + self.words + _NEAR_WEIGHT * self.near + (_SAME_UNIT if written_alike else 0.0)

    @property
    def certain(self) -> bool:
        """Whether the two measure the same thing beyond doubt: the noun says so, or there is no other of the kind."""
        return self.head >= _NAMED or self.sole


def is_excerpt(index: Index) -> bool:
    """Whether an article is a few sentences without a title."""
    return len(index.entries) <= EXCERPT and not index.article.title


def pair_up(said: Statement, numbers: list[int], entries: Sequence[Entry]) -> dict[int, Pair]:
    """Return, for each of the claim's figures that finds one, the figure to hold it against; none is used twice."""
    options = sorted(
        (option for i in numbers for option in _options(said, i, entries)), key=lambda o: (-o[0], o[1], o[2])
    )
    taken: set[tuple[int, int]] = set()
    found: dict[int, Pair] = {}
    for _, number, at, pair in options:
        if number not in found and at not in taken:
            found[number] = pair
            taken.add(at)
    for number, pair in found.items():
        rivals = tuple(
            p.theirs
            for fit, i, at, p in options
            if i == number and at not in taken and fit >= pair.fit - _NEAR_WEIGHT * (pair.near - p.near) - _TIE
        )
        found[number] = replace(pair, rivals=rivals)
    return found


_TIE = 0.01


def _options(
    said: Statement, number: int, entries: Sequence[Entry]
) -> Iterator[tuple[float, int, tuple[int, int], Pair]]:
    ours = said.quantities[number]
    counted = frozenset(phrase_stems(ours.counted))
    mine = (own_words(said, ours, said.quantities) | _areas(said, ours)) - counted
    my_role = role(said, number)
    for entry in entries:
        passage = entry.passage.statement
        for at, theirs in enumerate(passage.quantities):
            if theirs.kind is QuantityKind.ORDINAL or not comparable(ours, theirs):
                continue
            if not roles_fit(my_role, role(passage, at)):
                continue
            beside = own_words(passage, theirs, passage.quantities) | _areas(passage, theirs)
            words = coverage(mine, (bag(beside | frozenset(phrase_stems(theirs.counted))), 1.0))
            sole = _sole(ours, said) and _sole(theirs, passage) and ours.unit.symbol == theirs.unit.symbol
            head = _heads(ours, theirs, mine, beside)
            pair = Pair(ours, theirs, entry, head, words, _nearness(ours, theirs), sole)
            yield pair.fit, number, (entry.passage.index, at), pair


def _sole(quantity: Quantity, statement: Statement) -> bool:
    """Whether a figure with a unit is the only one of its unit: the one percentage, the one sum of money."""
    if quantity.kind is QuantityKind.COUNT:
        return False
    return sum(q.unit.symbol == quantity.unit.symbol for q in statement.quantities) == 1


def _areas(statement: Statement, quantity: Quantity) -> frozenset[str]:
    """Return the places that stand with a figure, by their keys: "globally" and "worldwide" are one."""
    others = [q for q in statement.quantities if q is not quantity]
    start = max((q.end for q in others if q.end <= quantity.start), default=0)
    end = min((q.start for q in others if q.start >= quantity.end), default=len(statement.text))
    return frozenset(f"place:{p.label}" for p in statement.places if start <= p.start < end)


def _heads(ours: Quantity, theirs: Quantity, mine: frozenset[str], beside: frozenset[str]) -> float:
    a, b = phrase_stems(ours.counted), phrase_stems(theirs.counted)
    if a and b:
        first = max(same_word(a[-1], word) for word in b)
        return max(first, _LATER_NOUN * max(same_word(word, b[-1]) for word in a))
    if not a and not b:
        return _UNNAMED
    other = bag(beside if a else mine)
    return _HALF_NAMED + (1 - _UNNAMED) * other.worth((a or b)[-1])


def _nearness(ours: Quantity, theirs: Quantity) -> float:
    a, b = abs(float(ours.low + ours.high)), abs(float(theirs.low + theirs.high))
    if not a or not b:
        return _UNNAMED if a == b else 0.0
    return max(0.0, 1 - abs(math.log10(a / b)))
