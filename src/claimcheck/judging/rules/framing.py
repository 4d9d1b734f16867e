"""Told as so what the source denies, alleges, aims at, makes a condition of or holds for possible."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.judging.common import Case, bag_of, labels, met, speak, terms_without
from claimcheck.judging.facets import clashes
from claimcheck.judging.frames import frame
from claimcheck.judging.parallel import comes_between, side_by_side, stands_beside, swapped
from claimcheck.language.en.hedging import GOVERNING_HEDGES
from claimcheck.language.en.unreal import TOLD_OFF
from claimcheck.language.kept import kept_along
from claimcheck.matching.index import Candidate, Entry, Index
from claimcheck.matching.terms import coverage
from claimcheck.model import Certainty, Cue, Opinion, Reason, Statement, Verdict

NAME = "framing"
_NEEDED = 0.8
_LONGEST = 40  # words; in a longer sentence the frame holds some other part
_DENIED = frozenset({"denied", "pre-failed"})
# What was so once says little of now without the dates; a question put is no answer.
_SILENT = frozenset({"past", "pre-open"})
# The subject of these stands before them: "the city aims to plant".
_EITHER_SIDE = frozenset({"condition", "hedge", "pre-aim", "pre-failed"})
_TAIL = 4
_REACH = 2  # words between "may" and the verb that it governs
# Below what a passage gets that says it plainly: that it is doubted here does not undo its being said there.
_SCORE_DENIED, _SCORE_HELD_BACK = 0.45, 0.38


def framing(case: Case) -> Iterator[Opinion]:
    """Contradict a plain claim whose words the source has only inside a frame that takes them back."""
    said = case.said
    if said.certainty is not Certainty.PLAIN and not _future(said):
        return
    if said.negations or len(said.terms) < 2 or said.text.rstrip().endswith("?"):
        return
    if said.certainty is Certainty.PLAIN and "withheld" not in labels(said.causes):
        yield from _told_off(case)
    for candidate in case.found:
        passage = candidate.passage.statement
        if len(passage.tokens) > _LONGEST or not _same_numbers(said, passage) or passage.text.rstrip().endswith("?"):
            continue
        held = frame(said, passage) or _hedge(said, passage)
        if held is None or held.label in _SILENT or (_future(said) and held.label == "pre-aim"):
            continue
        if not _about_the_same(case, candidate, held):
            continue
        denied = held.label in _DENIED
        if denied and any(not held.start <= n.start < held.end for n in passage.negations):
            continue  # "not true that it has not": two turns, nothing certain
        code = "polarity-flipped" if denied else "hedge-dropped"
        detail = f"the post states it as so; the source has “{held.text}”"
        score = (_SCORE_DENIED if denied else _SCORE_HELD_BACK) + 0.2 * candidate.coverage
        yield speak(Verdict.CONTRADICT, candidate.entry, score, [Reason(code, detail)], NAME)


_TOLD_OFF = re.compile(TOLD_OFF, re.IGNORECASE)
_CLAUSE_END = re.compile(r"[.;!?,“”\"»]")
_MAX_LENGTH = 4000  # as in the analysis of sentences
_NEEDED_AROUND = 0.5


def _told_off(case: Case) -> Iterator[Opinion]:
    """Contradict what the source asks not to be said: "please don't write that they have found water".

    All that the clause says must stand in the claim; the claim may name what the clause calls "they".
    """
    said = case.said
    ours = bag_of(said)
    for entry, words, inside in _clauses_told_off(case.index):
        if coverage(inside, (ours, 1.0)) < _NEEDED_CLAUSE:
            continue
        _, near = met(case, entry, said.terms)
        if near >= _NEEDED_AROUND and _same_numbers(said, entry.passage.statement) and not clashes(case.claim, entry):
            reason = Reason("polarity-flipped", f"the post states it as so; the source has “{words}”")
            yield speak(Verdict.CONTRADICT, entry, 0.6 + 0.2 * near, [reason], NAME)


@kept_along
def _clauses_told_off(index: Index) -> tuple[tuple[Entry, str, frozenset[str]], ...]:
    """Return the sentences that ask for something not to be said, with the words that do and the stems of what."""
    found: list[tuple[Entry, str, frozenset[str]]] = []
    for entry in index.entries:
        passage = entry.passage.statement
        if not any(word in passage.text.lower() for word in _INTRODUCING):
            continue
        for hit in _TOLD_OFF.finditer(passage.text[:_MAX_LENGTH]):
            end = _CLAUSE_END.search(passage.text, hit.end())
            stop = end.start() if end else len(passage.text)
            inside = frozenset(t.stem for t in passage.tokens if hit.end() <= t.start < stop) & passage.terms
            if len(inside) >= _MIN_CLAUSE:
                found.append((entry, hit.group().strip(), inside))
    return tuple(found)


_INTRODUCING = ("that ", "whether ")  # one of them ends each of the phrases; most sentences have neither
_MIN_CLAUSE, _NEEDED_CLAUSE = 2, 0.85


def _about_the_same(case: Case, candidate: Candidate, held: Cue) -> bool:
    if candidate.coverage < _NEEDED or clashes(case.claim, candidate.entry):
        return False
    said, passage = case.said, candidate.passage.statement
    pair = side_by_side(said, passage)
    # The words of the frame are no part of what is said: "the risk that it falls" is no word of a claim about risk.
    inside = terms_without(passage, [(held.start, held.end)])
    own = [t for t in said.terms if t in inside]
    if stands_beside(pair) or comes_between(pair) or swapped(said, passage) is not None:
        return False
    at = [pair.passage.tokens[j].start for j in pair.theirs if j >= 0]
    if held.label not in _EITHER_SIDE and any(a < held.start for a in at) and any(a >= held.end for a in at):
        return False  # it stands amid the words, and holds only some of them
    if held.label not in _DENIED | {"alleged", "condition"} and at and not _in_its_clause(passage, held, at):
        return False
    if held.label == "alleged" and at and max(at) < held.start and passage.tokens[-_TAIL:][0].start > held.start:
        return False  # "…, prosecutors allege" closes a sentence; elsewhere it begins another thought
    return len(own) >= 2 and met(case, candidate.entry, said.terms)[0] >= _NEEDED


def _in_its_clause(passage: Statement, held: Cue, at: list[int]) -> bool:
    """Whether half of the claim's words stand in the clause that the frame holds: "…, who was reportedly furious"."""
    marks = [m.start() for m in _COMMAS.finditer(passage.text[:_MAX_LENGTH])]
    start = max((m for m in marks if m < held.start), default=-1)
    end = min((m for m in marks if m >= held.end), default=len(passage.text))
    return 2 * sum(start < a < end for a in at) >= len(at)


_COMMAS = re.compile(r"[,;:—–](?!\d)")


def _future(said: Statement) -> bool:
    return any(t.lower in {"will", "'ll"} for t in said.tokens)


def _same_numbers(said: Statement, passage: Statement) -> bool:
    theirs = {(q.low, q.high, q.unit.dimension) for q in passage.quantities}
    return all((q.low, q.high, q.unit.dimension) in theirs for q in said.quantities)


def _hedge(said: Statement, passage: Statement) -> Cue | None:
    """Return a "may" or "could" of the passage that governs a word of the claim, and that the claim does not have."""
    if any(c.label == "hedge" for c in said.hedges):
        return None
    for cue in passage.hedges:
        if cue.label != "hedge" or cue.text.lower() not in GOVERNING_HEDGES or cue.text == "May":
            continue
        after = [t for t in passage.tokens if t.start >= cue.end]
        if any(t.stem in said.terms for t in after[: _REACH + 1]):
            return cue
    return None
