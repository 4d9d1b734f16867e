"""Taken back in the next sentence: "This must not be read as a forecast", "That plan was dropped in March"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import pairwise

from claimcheck.judging.common import Case, met, names_met, speak, terms_without
from claimcheck.judging.facets import clashes, years
from claimcheck.language.comparison import Relation, relation
from claimcheck.language.en.withdrawing import (
    OF_NOW,
    OF_THE_PAST,
    REPORTED,
    SETTLED,
    SOME_OF_THEM,
    WITHDRAWING,
)
from claimcheck.language.kept import kept, kept_along
from claimcheck.language.lexicon import Lexicon
from claimcheck.matching.index import Candidate, Entry, Index
from claimcheck.model import Certainty, Cue, Opinion, QuantityKind, Reason, Statement, Verdict

NAME = "withdrawn"
_NEEDED, _NEEDED_WITH_FIGURE, _NEEDED_NEAR = 0.55, 0.15, 0.3
_AGREE = frozenset({Relation.EQUAL, Relation.COMPATIBLE})
_MIN_WORDS = 2
_MAX_LENGTH = 4000  # as in the analysis of sentences
_HEAD = 14  # words of a sentence in which it points back


def withdrawn(case: Case) -> Iterator[Opinion]:
    """Contradict a claim put as settled whose matter the source tells and takes back, or limits, right after."""
    said = case.said
    if said.certainty in {Certainty.HEDGED, Certainty.WITHHELD} or said.text.rstrip().endswith("?"):
        return
    if not any(_next(case, candidate) for candidate in case.found):
        return
    settled, of_now = _has(said, SETTLED), _has(said, OF_NOW) and not _has(said, OF_THE_PAST)
    if _withdrawals(said):
        return
    for candidate in case.found:
        following = _next(case, candidate)
        if following is None:
            continue
        passage, after = candidate.passage.statement, following.passage.statement
        for cue in _withdrawals(after):
            if _WHICH.match(after.text[cue.end :]):
                counts = False  # "have not confirmed how many": the rest is
            elif cue.label == "ended":
                counts = of_now
            elif cue.label == "unconfirmed":
                reports = REPORTED & {t.lower for t in passage.tokens} - {t.lower for t in said.tokens}
                counts = settled or bool(reports and said.quantities)
            else:
                counts = settled or passage.certainty in {Certainty.PLANNED, Certainty.HEDGED}
            if counts and _tells_it(case, candidate):
                code = "stale" if cue.label == "ended" else "hedge-dropped"
                detail = f"the post puts it as settled; the source goes on: “{cue.text}”"
                score = 0.62 + 0.2 * candidate.coverage
                yield speak(Verdict.CONTRADICT, following, score, [Reason(code, detail)], NAME)
                break


_WHICH = re.compile(r" (?:how|who|whom|when|where|which|what|why)\b", re.IGNORECASE)


def _next(case: Case, candidate: Candidate) -> Entry | None:
    """Return the sentence right after in the same paragraph if it takes back what this one said."""
    return _followed(case.index).get(candidate.passage.index)


@kept_along
def _followed(index: Index) -> dict[int, Entry]:
    """Return the sentences that take something back and point to the one before, by the number of that one."""
    found: dict[int, Entry] = {}
    for before, entry in pairwise(index.entries):
        same = entry.passage.block == before.passage.block and entry.passage.tier == before.passage.tier
        if same and _points_back(entry.passage.statement) and _withdrawals(entry.passage.statement):
            found[before.passage.index] = entry
    return found


_POINTING = re.compile(
    r"\b(?:this|these|those|it|its|they|them|each of|that's|that’s|"
    r"that (?!the\b|a\b|an\b|he\b|she\b|we\b|they\b|it\b|no\b)\w+)",
    re.IGNORECASE,
)


def _points_back(statement: Statement) -> bool:
    tokens = statement.tokens
    if not tokens:
        return False
    if tokens[0].lower in SOME_OF_THEM:
        return True
    head = statement.text[: tokens[min(len(tokens), _HEAD) - 1].end]
    return _POINTING.search(head) is not None


def _tells_it(case: Case, candidate: Candidate) -> bool:
    """Whether the passage tells what the claim says: its figures, and enough of its words."""
    said, passage = case.said, candidate.passage.statement
    if clashes(case.claim, candidate.entry) or not names_met(case, candidate.entry):
        return False
    ours, theirs = years(said.dates), years(passage.dates)
    if ours - theirs and not said.quantities:
        return False
    figures = [q for q in said.quantities if q.kind is not QuantityKind.ORDINAL]
    if any(all(relation(q, other) not in _AGREE for other in passage.quantities) for q in figures):
        return False
    settled = [m.span() for m in _pattern(SETTLED).finditer(said.text[:_MAX_LENGTH])]
    rest = terms_without(said, [*((q.start, q.end) for q in said.quantities), *settled])
    if len(rest) < (1 if figures else _MIN_WORDS):
        return False
    alone, near = met(case, candidate.entry, rest)
    if figures:
        return alone >= _NEEDED_WITH_FIGURE and near >= _NEEDED_NEAR
    return alone >= _NEEDED


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return Lexicon({"withdrawing": WITHDRAWING})


@kept(4096)
def _withdrawals(statement: Statement) -> tuple[Cue, ...]:
    return _lexicon().find(statement.text, statement.tokens)["withdrawing"]


@lru_cache(maxsize=8)
def _pattern(words: tuple[str, ...]) -> re.Pattern[str]:
    # "'ll" follows upon a word, all others stand by themselves.
    alone = "|".join(("" if w[0] in "'’" else r"(?<![\w-])") + re.escape(w) for w in words)
    return re.compile(rf"(?:{alone})(?![\w-])", re.IGNORECASE)


def _has(statement: Statement, words: tuple[str, ...]) -> bool:
    return _pattern(words).search(statement.text[:_MAX_LENGTH]) is not None
