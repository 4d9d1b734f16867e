"""An article made ready for claims, and the candidates it has for one."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from rapidfuzz import fuzz

from claimcheck.language.analysis import analyse, anchored
from claimcheck.language.en.words import POINTED, POINTERS
from claimcheck.matching.terms import EMPTY, Bag, bag, coverage, weight
from claimcheck.model import Article, Claim, Passage, Statement, Tier

# How much a word counts when it stands not in the passage but beside it, in the title, or only in the claim's context.
LEAD, NEIGHBOUR, TITLE = 0.9, 0.75, 0.6
MAX_CANDIDATES = 12
_POINTER_REACH = 5  # a pointer word further on mostly points to something in its own sentence
_REACH = 3  # sentences before and after that still belong to what a passage is about, inside its paragraph
_MIN_SCORE = 0.12  # below this a passage shares nothing but function words with the claim


@dataclass(frozen=True, slots=True)
class Entry:
    """A passage with its words, and those of its neighbours."""

    passage: Passage
    bag: Bag
    around: Bag  # the sentences near it in its paragraph, and the ones right before and after it
    lead: Bag  # the sentence before, when this one points back to it: "In round terms that is four a week."


@dataclass(frozen=True, slots=True, eq=False)
class Index:
    """An article's passages with their words, made once per article."""

    article: Article
    entries: tuple[Entry, ...]
    title: Bag
    frequency: dict[str, int]
    ours: frozenset[str]  # the stems of the publisher's and author's names: on their page they are "we"

    def rarity(self, term: str) -> float:
        """Return a term's weight for locating: general words less, words that are everywhere in this article less."""
        n = len(self.entries) or 1
        return weight(term) * math.log(1 + n / (0.5 + self.frequency.get(term, 0))) / math.log(1 + n / 0.5)


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
    bags = [bag(_terms(p.statement)) for p in article.passages]
    entries: list[Entry] = []
    for i, written in enumerate(article.passages):
        passage = replace(written, statement=anchored(written.statement, article.published))
        around = EMPTY
        for j in range(max(0, i - _REACH), min(len(bags), i + _REACH + 1)):
            other = article.passages[j]
            near = other.block == passage.block or (abs(j - i) == 1 and abs(other.block - passage.block) == 1)
            if j != i and near and other.tier == passage.tier:
                around = around | bags[j]
        lead = bags[i - 1] if i and _points_back(article.passages[i], article.passages[i - 1]) else EMPTY
        entries.append(Entry(passage, bags[i], around, lead))
    frequency: dict[str, int] = {}
    for b in bags:
        for term in b.stems:
            frequency[term] = frequency.get(term, 0) + 1
    # "We" on a page is its publisher or author: their names count as met everywhere on it.
    heads = (article.title, article.standfirst, article.publisher, article.byline)
    title = bag(frozenset().union(*(_terms(analyse(text)) for text in heads)))
    ours = _terms(analyse(article.publisher)) | _terms(analyse(article.byline))
    return Index(article, tuple(entries), title, frequency, ours)


def _points_back(passage: Passage, before: Passage) -> bool:
    """Whether a sentence speaks of what the one before it named."""
    if passage.block != before.block:
        return False
    words = [t.lower for t in passage.statement.tokens[: _POINTER_REACH + 1]]
    for word, following in zip(words[:_POINTER_REACH], [*words[1:], ""], strict=False):
        if word in POINTERS and (word != "that" or following in POINTED):
            return True
    return False


def _terms(statement: Statement) -> frozenset[str]:
    return statement.terms


def candidates(claim: Claim, index: Index) -> tuple[Candidate, ...]:
    """Return the passages that may decide the claim, best first; ties keep the order of the article."""
    terms = claim.statement.terms
    weights = {t: index.rarity(t) for t in terms}
    total = sum(weights.values()) or 1.0
    own = {(q.low, q.unit.dimension) for q in claim.statement.quantities}
    found: list[Candidate] = []
    for entry in index.entries:
        hit = sum(w * entry.bag.worth(t) for t, w in weights.items()) / total
        numbers = own and any((q.low, q.unit.dimension) in own for q in entry.passage.statement.quantities)
        if hit < _MIN_SCORE and not numbers:
            continue
        near = coverage(terms, (entry.bag, 1.0), (entry.lead, LEAD), (entry.around, NEIGHBOUR), (index.title, TITLE))
        fuzzy = fuzz.token_set_ratio(claim.clean, entry.passage.text) / 100
        score = 0.6 * hit + 0.2 * near + 0.2 * fuzzy + (0.15 if numbers else 0.0)
        if entry.passage.tier is not Tier.BODY:
            score -= 0.02
        found.append(
            Candidate(entry, coverage(terms, (entry.bag, 1.0), (entry.lead, LEAD)), near, round(min(score, 1.0), 6))
        )
    found.sort(key=lambda c: (-c.score, c.passage.index))
    return tuple(found[:MAX_CANDIDATES])
