"""Which number of a passage measures the same thing as a number of the claim."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from claimcheck.judging.facets import clashes
from claimcheck.judging.rules.common import Case, met, terms_without
from claimcheck.language.comparison import Relation, comparable, relation
from claimcheck.language.tokens import content_stems, tokenize
from claimcheck.matching.index import Entry
from claimcheck.matching.terms import same_word
from claimcheck.model import Quantity, QuantityKind, Statement


class Role(StrEnum):
    """What a number does in its sentence: "up 35%" is a step, "from 6% to 9%" a before and an after."""

    LEVEL = "level"
    STEP = "step"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Match:
    """A claim's quantity beside one of a passage, how they relate, and how surely they measure the same thing.

    `head` is the likeness of the counted things (0.5 where one of them names none), `context` the share of the
    claim's other words met in and around the passage, `same` both together; all 0 to 1.
    """

    ours: Quantity
    theirs: Quantity
    entry: Entry
    relation: Relation
    head: float
    context: float
    same: float
    clash: str = ""


# Weights of the counted thing and of the other words in "same"; fitted by hand on the development rows, see
# benchmarks/. The counted thing alone is never enough: "four people" stands in many sentences.
_HEAD, _ALONE, _NEAR = 0.35, 0.4, 0.25


def role(statement: Statement, index: int) -> Role:
    """Return what the quantity of that index does in its sentence."""
    for change in statement.changes:
        if change.by == index:
            return Role.STEP
        if change.before == index:
            return Role.BEFORE
        if change.after == index:
            return Role.AFTER
    return Role.LEVEL


def roles_fit(ours: Role, theirs: Role) -> bool:
    """Whether two numbers in these roles may be compared: a step only with a step, a before not with an after."""
    if Role.STEP in (ours, theirs):
        return ours is theirs
    return {ours, theirs} != {Role.BEFORE, Role.AFTER} and not (ours is Role.LEVEL and theirs is Role.BEFORE)


def head_likeness(ours: Quantity, theirs: Quantity, entry: Entry) -> float:
    """Return how far the two count the same thing, 0 to 1; 0.5 where neither says what it counts."""
    mine, other = _words(ours.counted), _words(theirs.counted)
    if not mine and not other:
        return 0.5
    if not mine:
        return 0.5
    if not other:
        return max(0.3, 0.8 * entry.bag.worth(mine[-1]), 0.5 * entry.around.worth(mine[-1]))
    last = max(same_word(mine[-1], word) for word in other)
    first = max((same_word(word, other[-1]) for word in mine), default=0.0)
    likeness = max(last, 0.8 * first)
    if len(mine) > 1 and len(other) > 1 and likeness:
        shared = sum(max(same_word(word, o) for o in other) for word in mine[:-1]) / (len(mine) - 1)
        likeness *= 0.7 + 0.3 * shared
    return likeness


def _words(counted: str) -> list[str]:
    tokens = tokenize(counted)
    content = content_stems(tokens)
    return [t.stem for t in tokens if t.stem in content]


def context_terms(case: Case, quantity: Quantity) -> frozenset[str]:
    """Return the claim's content words without those of its quantities and words of change."""
    spans = [(q.start, q.end) for q in case.said.quantities] + [(c.start, c.end) for c in case.said.changes]
    if quantity.counted_start >= 0:
        spans.append((quantity.counted_start, quantity.counted_end))
    return terms_without(case.said, spans)


def matches(case: Case, number: int) -> Iterator[Match]:
    """Yield every quantity of the article that can be compared with the claim's quantity of that index."""
    ours = case.said.quantities[number]
    my_role = role(case.said, number)
    terms = context_terms(case, ours)
    for entry in case.index.entries:
        passage = entry.passage.statement
        if not passage.quantities:
            continue
        alone = near = -1.0
        clash = ""
        for other, theirs in enumerate(passage.quantities):
            if not roles_fit(my_role, role(passage, other)) or not comparable(ours, theirs):
                continue
            if alone < 0:
                alone, near = met(case, entry, terms) if terms else (0.5, 0.5)
                found = clashes(case.claim, entry)
                clash = found[0].facet if found else ""
            head = head_likeness(ours, theirs, entry)
            same = _HEAD * head + _ALONE * alone + _NEAR * near
            yield Match(ours, theirs, entry, relation(ours, theirs), head, 0.6 * alone + 0.4 * near, same, clash)


def telling(quantity: Quantity) -> float:
    """Return how much an equal number says: near 1 for "5,437 crore", near 0 for "two".

    Small whole numbers and round shares are in every text; a number with three significant digits is no accident.
    """
    digits = f"{quantity.low.numerator}".rstrip("0").lstrip("-")
    if quantity.kind in {QuantityKind.DURATION, QuantityKind.ORDINAL}:
        return 0.25
    if quantity.low.denominator != 1 and quantity.kind is QuantityKind.PROPORTION:
        return 0.5
    if len(digits) >= 3:
        return 1.0
    if len(digits) == 2:
        return 0.7
    return 0.45 if quantity.low >= 1000 else 0.2
