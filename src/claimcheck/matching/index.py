"""An article made ready for claims, and the candidates it has for one."""

from __future__ import annotations

import math
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_

from rapidfuzz import fuzz, process

from claimcheck.language.analysis import analyse, anchored
from claimcheck.language.en.words import POINTED, POINTERS
from claimcheck.language.setting import Setting, setting
from claimcheck.matching.columns import LEAD, NEIGHBOUR, OWN_PARTS, TITLE, Columns, columns
from claimcheck.matching.figures import Figures, figures
from claimcheck.matching.terms import EMPTY, Bag, bag, weight
from claimcheck.model import Article, Claim, Passage, Tier

__all__ = ["LEAD", "NEIGHBOUR", "TITLE", "Candidate", "Entry", "Index", "build_index", "candidates"]

MAX_CANDIDATES = 12
_POINTER_REACH = 5  # a pointer word further on mostly points to something in its own sentence
_REACH = 3  # sentences before and after that still belong to what a passage is about, inside its paragraph
_MIN_SCORE = 0.12  # below this a passage shares nothing but function words with the claim


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage with its words, and where and when it is set."""

    passage: Passage
    bag: Bag
    lead: Bag  # the sentence before, when this one points back to it: "In round terms that is four a week."
    setting: Setting
    beside: tuple[Bag, ...]  # the sentences near it in its paragraph, and the ones right before and after it

    @property
    def around(self) -> Bag:
        """The words of the sentences near it, put together when asked for."""
        return reduce(or_, self.beside, EMPTY)


@dataclass(frozen=True, slots=True, eq=False, weakref_slot=True)
class Index:
    """An article's passages with their words, made once per article."""

    article: Article
    entries: tuple[Entry, ...]
    title: Bag
    frequency: dict[str, int]
    ours: frozenset[str]  # the stems of the publisher's and author's names: on their page they are "we"
    columns: Columns
    figures: Figures

    def rarity(self, term: str) -> float:
        """Return a term's weight for locating: general words less, words that are everywhere in this article less."""
        n = len(self.entries) or 1
        return weight(term) * math.log(1 + n / (0.5 + self.frequency.get(term, 0))) / math.log(1 + n / 0.5)

    def met(self, terms: Iterable[str], number: int) -> tuple[float, float]:
        """Return the weighted share of terms met in a passage and its lead, and with neighbours and title too.

        Both are 0 to 1, and 0 where there are no terms.
        """
        return self.columns.wanted(frozenset(terms)).met(number)

    def met_in_either(self, terms: frozenset[str], one: int, other: int) -> float:
        """Return the weighted share of terms met in or around one of two passages or in the title, 0 to 1."""
        return self.columns.wanted(terms).met_in_either(one, other)

    def anywhere_near(self, term: str, number: int) -> bool:
        """Whether a stem, or a word for the same, stands in a passage, around it or in the title."""
        column = self.columns.column(term)
        return column.near.get(number, column.elsewhere) > 0


@dataclass(frozen=True, slots=True)
class Candidate:
    """A passage that may decide a claim.

    `coverage` is the share of the claim's words in the passage itself, `around` the same with the neighbouring
    sentences and the title counted at a discount, `score` what candidates are ordered by; all 0 to 1.
    """

    entry: Entry
    coverage: float
    around: float
    score: float

    @property
    def passage(self) -> Passage:
        """The passage."""
        return self.entry.passage


def build_index(article: Article) -> Index:
    """Prepare an article; linear in its length."""
    written = article.passages
    bags = [bag(p.statement.terms) for p in written]
    follows = [i > 0 and _points_back(p, written[i - 1]) for i, p in enumerate(written)]
    passages = [replace(p, statement=anchored(p.statement, article.published)) for p in written]
    around = _around(written)
    entries = tuple(
        Entry(p, bags[i], bags[i - 1] if follows[i] else EMPTY, setting(p.statement), tuple(bags[j] for j in around[i]))
        for i, p in enumerate(passages)
    )
    # "We" on a page is its publisher or author: their names count as met everywhere on it.
    heads = (article.title, article.standfirst, article.publisher, article.byline)
    title = bag(frozenset().union(*(analyse(text).terms for text in heads)))
    ours = analyse(article.publisher).terms | analyse(article.byline).terms
    words = columns(bags, around, follows, title)
    frequency = {stem: len(places) for stem, places in words.stems.items()}
    return Index(article, entries, title, frequency, ours, words, figures([p.statement for p in passages]))


def _around(passages: tuple[Passage, ...]) -> list[list[int]]:
    """Return for each passage those near it in its paragraph, and the ones right before and after it."""
    found: list[list[int]] = []
    for i, passage in enumerate(passages):
        near = []
        for j in range(max(0, i - _REACH), min(len(passages), i + _REACH + 1)):
            other = passages[j]
            beside = other.block == passage.block or (abs(j - i) == 1 and abs(other.block - passage.block) == 1)
            if j != i and beside and other.tier == passage.tier:
                near.append(j)
        found.append(near)
    return found


def _points_back(passage: Passage, before: Passage) -> bool:
    """Whether a sentence speaks of what the one before it named."""
    if passage.block != before.block:
        return False
    words = [t.lower for t in passage.statement.tokens[: _POINTER_REACH + 1]]
    for word, following in zip(words[:_POINTER_REACH], [*words[1:], ""], strict=False):
        if word in POINTERS and (word != "that" or following in POINTED):
            return True
    return False


def candidates(claim: Claim, index: Index) -> tuple[Candidate, ...]:
    """Return the passages that may decide the claim, best first; ties keep the order of the article."""
    terms = claim.statement.terms
    total = 0.0
    hits: dict[int, float] = {}
    for term in sorted(terms):
        rare = index.rarity(term)
        total += rare
        for number, worth in index.columns.column(term).own.items():
            hits[number] = hits.get(number, 0.0) + rare * worth
    total = total * OWN_PARTS or 1.0
    numbers = index.figures.with_values((q.low, q.unit.dimension) for q in claim.statement.quantities)
    worth_it = {i for i, hit in hits.items() if hit / total >= _MIN_SCORE} | numbers
    wanted = index.columns.wanted(terms)
    rough: list[tuple[float, int, float, float]] = []
    for number in sorted(worth_it):
        alone, near = wanted.met(number)
        score = 0.6 * (hits.get(number, 0.0) / total) + 0.2 * near + (0.15 if number in numbers else 0.0)
        if index.entries[number].passage.tier is not Tier.BODY:
            score -= 0.02
        rough.append((score, number, alone, near))
    rough = _may_come_in(rough)
    texts = [index.entries[number].passage.text for _, number, _, _ in rough]
    alike = process.extract(claim.clean, texts, scorer=fuzz.token_set_ratio, limit=None)
    found = []
    for _, ratio, i in alike:
        score, number, alone, near = rough[i]
        found.append(Candidate(index.entries[number], alone, near, round(min(score + _ALIKE * ratio / 100, 1.0), 6)))
    found.sort(key=lambda c: (-c.score, c.passage.index))
    return tuple(found[:MAX_CANDIDATES])


_ALIKE = 0.2


def _may_come_in(rough: list[tuple[float, int, float, float]]) -> list[tuple[float, int, float, float]]:
    """Return those that can still be among the best when the likeness of the texts is added to their scores."""
    if len(rough) <= MAX_CANDIDATES:
        return rough
    least = sorted((r[0] for r in rough), reverse=True)[MAX_CANDIDATES - 1] - _ALIKE - 1e-5
    return [r for r in rough if r[0] >= least]
