"""A limit for each of a group against the one that lies beyond it: "the weakest gave way at 29"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.judging.common import Case, met, not_fact, speak, terms_without
from claimcheck.judging.events import is_past
from claimcheck.judging.facets import clashes
from claimcheck.judging.universals import Universal, universal
from claimcheck.language.comparison import Relation, compare
from claimcheck.language.en.extremes import HIGHEST, LOWEST, MEANS
from claimcheck.matching.index import Entry
from claimcheck.model import Bound, Opinion, Quantity, QuantityKind, Reason, Statement, Verdict

NAME = "extremes"
_AGREE = frozenset({Relation.EQUAL, Relation.COMPATIBLE, Relation.BOUND_ADDED})
_FLOORS = frozenset({Bound.EXACT, Bound.ABOUT, Bound.AT_LEAST, Bound.OVER})
_CEILINGS = frozenset({Bound.AT_MOST, Bound.UNDER})
_MEANS = re.compile(r"\b(?:" + "|".join(MEANS) + r")\b", re.IGNORECASE)
_REACH = 2  # sentences from the figure to the one at the end
_NEEDED = 0.3


def extremes(case: Case) -> Iterator[Opinion]:
    """Hold a figure that the claim has of each of a group against the least or the most of them, and against a mean."""
    said = case.said
    whole = universal(said)
    if whole is None:
        return
    figures = [q for q in said.quantities if q.number_start >= whole.end]
    if len(figures) != 1:
        return
    ours = figures[0]
    if ours.kind is QuantityKind.ORDINAL or whole.start > ours.start or said.changes:
        return
    rest = terms_without(said, [(whole.start, whole.end), (ours.start, max(ours.end, ours.counted_end))])
    for i, entry in enumerate(case.index.entries):
        passage = entry.passage.statement
        same = next((q for q in passage.quantities if compare(ours, q).relation in _AGREE), None)
        if same is None or clashes(case.claim, entry) or not_fact(said, passage):
            continue
        beyond = next(_beyond(case, i, ours, whole), None)
        if beyond is not None:
            yield beyond
            continue
        mean = _MEANS.search(passage.text[:_MAX_LENGTH])
        _, near = met(case, entry, rest) if rest else (0.0, 0.0)
        if (
            whole.strict
            and not whole.none
            and mean is not None
            and near >= _NEEDED
            and _MEANS.search(said.text) is None
        ):
            detail = f"the post says it of “{whole.text}”; the source has “{mean.group()}”"
            yield speak(Verdict.CONTRADICT, entry, 0.64, [Reason("scope-wider", detail)], NAME)


_MAX_LENGTH = 4000  # as in the analysis of sentences


def _beyond(case: Case, i: int, ours: Quantity, whole: Universal) -> Iterator[Opinion]:
    """Yield what the sentences from `i` on tell of one at an end that lies beyond the claim's figure."""
    entries = case.index.entries
    floor = ours.bound in _FLOORS and not whole.none
    ceiling = ours.bound in _CEILINGS or whole.none
    for entry in entries[i : i + _REACH + 1]:
        if entry.passage.block != entries[i].passage.block:
            return
        passage = entry.passage.statement
        for q in passage.quantities:
            if not _one_measure(ours, q) or (entry is entries[i] and compare(ours, q).relation in _AGREE):
                continue
            known = case.said.terms | entries[i].passage.statement.terms
            least = _named(passage, LOWEST, q, known)
            if floor and least and q.high < ours.low:
                yield _say(entry, ours, f"{least} … {q.text}")
            most = _named(passage, HIGHEST, q, known)
            if ceiling and most and q.low > ours.high:
                yield _say(entry, ours, f"{most} … {q.text}")


def _say(entry: Entry, ours: Quantity, theirs: str) -> Opinion:
    detail = f"the post has “{ours.text}” for each; the source has “{theirs}”"
    return speak(Verdict.CONTRADICT, entry, 0.7, [Reason("scope-wider", detail)], NAME)


def _one_measure(ours: Quantity, theirs: Quantity) -> bool:
    """Whether a figure may be of the same measure: of one dimension, or bare ("the weakest gave way at 29")."""
    if theirs.kind is QuantityKind.ORDINAL or theirs.per or ours.per:
        return False
    if ours.unit.dimension == theirs.unit.dimension:
        return ours.kind is theirs.kind
    return theirs.kind is QuantityKind.COUNT and not theirs.counted and ours.unit.factor == 1


def _named(passage: Statement, words: frozenset[str], quantity: Quantity, known: frozenset[str]) -> str:
    """Return the word for the one at the end that stands before a figure with at most a few words between.

    Nothing new may be named with it: "the lowest-paid drivers" are none of the bricks. `known` are stems of what was
    told of before.
    """
    before = [(i, t) for i, t in enumerate(passage.tokens) if t.end <= quantity.start][-_CLOSE:]
    for i, token in before:
        if token.lower not in words:
            continue
        after = passage.tokens[i + 1] if i + 1 < len(passage.tokens) else None
        verb = (
            after is not None
            and passage.text[token.end : after.start] == " "
            and _ends(passage, i + 1, quantity)
            and (is_past(after) or i + 2 == _first_of(passage, quantity))
        )
        if after is None or after.stem not in passage.terms or after.stem in known or verb:
            return token.text
    return ""


def _first_of(passage: Statement, quantity: Quantity) -> int:
    return next((i for i, t in enumerate(passage.tokens) if t.start >= quantity.start), -1)


def _ends(passage: Statement, i: int, quantity: Quantity) -> bool:
    """Whether from token `i` on only a verb and small words lead to the figure: "gave way at 29", "held 40 litres"."""
    between = [t for t in passage.tokens[i:] if t.end <= quantity.start]
    return sum(t.stem in passage.terms for t in between) <= 1


_CLOSE = 7
