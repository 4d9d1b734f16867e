"""Where a word stands in an article: found once per word and article, looked up passage by passage afterwards.

The worth of a word in a passage (`Bag.worth`), in the sentence that it points back to, in the sentences around it and
in the title is the same for every claim that has the word. A column holds it for the passages that have any, so that
a claim costs its own words and nothing for passages that share none of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from claimcheck.language.related import NEAR as WORD_NEAR
from claimcheck.language.related import neighbours
from claimcheck.matching.terms import (
    ACRONYM,
    EXACT,
    LOOSE,
    NEAR,
    PREFIX,
    PREFIX_LENGTH,
    SYNONYM,
    Bag,
    concepts,
    weight,
)

# How much a word counts when it stands not in the passage but in the sentence before, to which it points back, beside
# it, or in the title.
LEAD, NEIGHBOUR, TITLE = 0.9, 0.75, 0.6
# Worths, discounts and weights are multiples of a twentieth. Added up as whole numbers they give the same share in
# whatever order the words come.
_PARTS = 20
_WHOLE = _PARTS * _PARTS
OWN_PARTS = _PARTS  # what `Column.own` counts in
_MOST_KEPT = 1_000_000  # numbers in columns of one article; beyond that they are made anew


def _parts(value: float) -> int:
    return round(value * _PARTS)


_EXACT, _SYNONYM, _NEAR, _PREFIX, _LOOSE = (_parts(v) for v in (EXACT, SYNONYM, NEAR, PREFIX, LOOSE))
_LEAD, _NEIGHBOUR, _TITLE = (_parts(v) for v in (LEAD, NEIGHBOUR, TITLE))


@dataclass(frozen=True, slots=True)
class Column:
    """What one word is worth, by passage; a passage that is not there has nothing of it.

    `own` counts the passage itself (in twentieths), `alone` its lead as well and `near` also its neighbours and the
    title (in four-hundredths). `elsewhere` is what the title gives a passage that is not in `near`.
    """

    own: Mapping[int, int]
    alone: Mapping[int, int]
    near: Mapping[int, int]
    elsewhere: int


@dataclass(frozen=True, slots=True)
class Wanted:
    """Words to be looked for: each one's weight (in twentieths) and its column."""

    words: tuple[tuple[int, Mapping[int, int], Mapping[int, int], int], ...]
    total: int

    def met(self, number: int) -> tuple[float, float]:
        """Return the weighted share of the words met in a passage with its lead, and with its surroundings too."""
        if not self.total:
            return 0.0, 0.0
        alone = near = 0
        for heavy, here, around, elsewhere in self.words:
            near += heavy * around.get(number, elsewhere)
            if number in here:
                alone += heavy * here[number]
        return alone / self.total, near / self.total

    def met_in_either(self, one: int, other: int) -> float:
        """Return the weighted share of the words met in or around one of two passages, or in the title."""
        if not self.total:
            return 0.0
        found = (w * max(near.get(one, title), near.get(other, title)) for w, _, near, title in self.words)
        return sum(found) / self.total


@dataclass(frozen=True, slots=True, eq=False)
class Columns:
    """The columns of one article, each made when it is first asked for.

    `around[i]` are the passages that stand near passage i, `follows[i]` tells whether it points back to the one before.
    """

    around: Sequence[Sequence[int]]
    follows: Sequence[bool]
    title: Bag
    stems: Mapping[str, Sequence[int]]
    groups: Mapping[int, Sequence[int]]
    beginnings: Mapping[str, Sequence[int]]
    made: dict[str, Column] = field(default_factory=dict, repr=False)
    asked: dict[frozenset[str], Wanted] = field(default_factory=dict, repr=False)
    size: list[int] = field(default_factory=lambda: [0], repr=False)

    def column(self, term: str) -> Column:
        """Return the column of a stem."""
        found = self.made.get(term)
        if found is None:
            if self.size[0] > _MOST_KEPT:
                self.made.clear()
                self.asked.clear()
                self.size[0] = 0
            found = self.made[term] = self._make(term)
            self.size[0] += len(found.own) + len(found.alone) + len(found.near)
        return found

    def wanted(self, terms: frozenset[str]) -> Wanted:
        """Return the columns of several stems, ready to be asked passage by passage."""
        found = self.asked.get(terms)
        if found is None:
            words, total = [], 0
            for term in terms:
                column, heavy = self.column(term), _parts(weight(term))
                total += heavy
                words.append((heavy, column.alone, column.near, column.elsewhere))
            found = self.asked[terms] = Wanted(tuple(words), total * _WHOLE)
            self.size[0] += len(words)
        return found

    def worth(self, term: str, number: int) -> float:
        """Return how well a stem is met in a passage, 0 to 1."""
        return self.column(term).own.get(number, 0) / _PARTS

    def worth_around(self, term: str, number: int) -> float:
        """Return how well a stem is met in the passages around one, 0 to 1."""
        own = self.column(term).own
        return max((own.get(i, 0) for i in self.around[number]), default=0) / _PARTS

    def _make(self, term: str) -> Column:
        own = self._own(term)
        alone = {i: worth * _PARTS for i, worth in own.items()}
        near: dict[int, int] = {}
        last = len(self.around) - 1
        for i, worth in own.items():
            if i < last and self.follows[i + 1]:
                led = worth * _LEAD
                if alone.get(i + 1, 0) < led:
                    alone[i + 1] = led
            beside = worth * _NEIGHBOUR
            for j in self.around[i]:
                if near.get(j, 0) < beside:
                    near[j] = beside
        for i, worth in alone.items():
            if near.get(i, 0) < worth:
                near[i] = worth
        elsewhere = _parts(self.title.worth(term)) * _TITLE
        if elsewhere:
            near = {i: worth if worth > elsewhere else elsewhere for i, worth in near.items()}
        return Column(own, alone, near, elsewhere)

    def _own(self, term: str) -> dict[int, int]:
        """Return what a stem is worth in each passage that has any of it: the most of what it is met by."""
        own: dict[int, int] = {}
        related = neighbours(term)
        _enter(own, (s for s, worth in related.items() if worth != WORD_NEAR), self.stems, _LOOSE)
        if len(term) >= PREFIX_LENGTH:
            _enter(own, (term[:PREFIX_LENGTH],), self.beginnings, _PREFIX)
        if ACRONYM < len(term) <= PREFIX_LENGTH:
            _enter(own, (term[:-1],), self.stems, _PREFIX)
        _enter(own, (s for s, worth in related.items() if worth == WORD_NEAR), self.stems, _NEAR)
        for group in concepts(term):
            own.update(dict.fromkeys(self.groups.get(group, ()), _SYNONYM))
        _enter(own, (term,), self.stems, _EXACT)
        return own


def _enter(own: dict[int, int], keys: Iterable[str], table: Mapping[str, Sequence[int]], worth: int) -> None:
    """Enter a worth for the passages of several keys; later entries are worth more than earlier ones."""
    for key in keys:
        places = table.get(key)
        if places:
            own.update(dict.fromkeys(places, worth))


def columns(bags: Sequence[Bag], around: Sequence[Sequence[int]], follows: Sequence[bool], title: Bag) -> Columns:
    """Prepare the columns of an article from the bags of its passages; linear in their words."""
    stems: dict[str, list[int]] = {}
    groups: dict[int, list[int]] = {}
    beginnings: dict[str, list[int]] = {}
    for i, words in enumerate(bags):
        for stem in words.stems:
            stems.setdefault(stem, []).append(i)
        for group in words.concepts:
            groups.setdefault(group, []).append(i)
        for beginning in words.prefixes:
            beginnings.setdefault(beginning, []).append(i)
    return Columns(around, follows, title, stems, groups, beginnings)
