"""Plainly not of all: "not every", "but not in children", "among the over-75s there was no fall", "three were"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.judging.common import Case, met, names_met, not_fact, speak, terms_without
from claimcheck.judging.facets import clashes
from claimcheck.judging.universals import Universal, fared, universal
from claimcheck.language.en.partly import (
    ANOTHER_TIME,
    BUT_NOT,
    ELSE_NOT,
    NO_MORE_THAN_BEFORE,
    NOT_ALL,
    OWN_EXCEPTION,
    PART_LEADS,
    WHEN,
)
from claimcheck.language.kept import kept
from claimcheck.language.tokens import phrase_stems, stem
from claimcheck.matching.index import Entry
from claimcheck.matching.terms import same_word
from claimcheck.model import Opinion, Quantity, QuantityKind, Reason, Statement, Verdict

NAME = "partly"
_MAX_LENGTH = 4000  # as in the analysis of sentences
_LONGEST = 30  # words; in a longer sentence "not all" may be said of something else
_NOT_ALL, _BUT_NOT, _ELSE_NOT, _OWN, _NO = (
    re.compile(p, re.IGNORECASE) for p in (NOT_ALL, BUT_NOT, ELSE_NOT, OWN_EXCEPTION, NO_MORE_THAN_BEFORE)
)
_NEEDED, _SAME_WORD, _HALF = 0.66, 0.7, 0.5


def partly(case: Case) -> Iterator[Opinion]:
    """Hold a claim about all of a group against sentences that plainly say it of a part only."""
    said = case.said
    whole = universal(said)
    if (
        whole is None
        or _OWN.search(said.text[:_MAX_LENGTH])
        or any(q.kind is not QuantityKind.COUNT for q in said.quantities)
    ):
        return
    told = terms_without(said, [(whole.start, whole.end)]) - frozenset(whole.group)
    everything = told | frozenset(whole.group)
    for i, entry in enumerate(case.index.entries):
        passage = entry.passage.statement
        if not passage.tokens or len(passage.tokens) > _LONGEST or not _may_tell(entry, whole):
            continue
        if clashes(case.claim, entry):
            continue
        if not names_met(case, entry) or not_fact(said, passage):
            continue
        if whole.none:
            yield from _some(case, entry, whole, told)
        elif not said.negations:
            yield from _not_all(case, entry, whole, told, everything)
            yield from _no_effect(case, i, entry, whole, everything)


def _may_tell(entry: Entry, whole: Universal) -> bool:
    """Whether a sentence has any of the words that are looked for; most have none."""
    passage = entry.passage.statement
    if whole.none:
        return not passage.negations and any(_of_group(q, whole) for q in passage.quantities)
    if passage.tokens[0].lower in PART_LEADS and len(passage.tokens) <= _SHORT and passage.negations:
        return True
    return _sets_apart(passage)


@kept(16384)
def _sets_apart(passage: Statement) -> bool:
    """Whether a sentence has words for "not all" or "but not"."""
    text = passage.text[:_MAX_LENGTH]
    return any(p.search(text) for p in (_NOT_ALL, _BUT_NOT, _ELSE_NOT))


def _say(entry: Entry, score: float, whole: Universal, part: str) -> Opinion:
    detail = f"the post says “{whole.text}”; the source has it of a part only: “{part.strip()[:80]}”"
    return speak(Verdict.CONTRADICT, entry, score, [Reason("scope-wider", detail)], NAME)


def _not_all(
    case: Case, entry: Entry, whole: Universal, told: frozenset[str], everything: frozenset[str]
) -> Iterator[Opinion]:
    text = entry.passage.text[:_MAX_LENGTH]
    alone, _ = met(case, entry, everything)
    own, _ = met(case, entry, told) if told else (alone, alone)
    if alone < _HALF or own < _NEEDED:
        return
    # "To all except nationals" is an exception to that "all", and none to "all airports".
    if whole.group and not any(entry.bag.worth(word) >= _SAME_WORD for word in whole.group):
        return
    few = _NOT_ALL.search(text)
    if few is not None and _said_of(entry, few.end(), whole):
        yield _say(entry, 0.6 + 0.2 * alone, whole, text[few.start() :])
        return
    out = _BUT_NOT.search(text) or _ELSE_NOT.search(text)
    if out is None or text[out.end() :].strip().lower().startswith(WHEN):
        return
    # What is told of the part before it must be what the claim tells of all.
    before = {t.stem for t in entry.passage.statement.tokens if t.start < out.start()}
    denied = any(n.start < out.start() for n in entry.passage.statement.negations)
    if not denied and any(same_word(a, b) >= _SAME_WORD for a in told for b in before):
        yield _say(entry, 0.55 + 0.2 * alone, whole, text[out.start() :])


def _said_of(entry: Entry, end: int, whole: Universal) -> bool:
    """Whether "not all" stands before the claim's group, or before nothing that it could be instead."""
    passage = entry.passage.statement
    behind = [t.stem for t in passage.tokens if t.start >= end and t.stem in passage.terms][:_CLOSE_GROUP]
    return not whole.group or not behind or any(same_word(a, b) >= _SAME_WORD for a in whole.group for b in behind)


_CLOSE_GROUP = 2


def _some(case: Case, entry: Entry, whole: Universal, told: frozenset[str]) -> Iterator[Opinion]:
    """ "None of the wells is polluted" against "three wells are polluted"."""
    passage = entry.passage.statement
    alone, _ = met(case, entry, told)
    if not told or alone < _NEEDED or passage.negations or any(t.lower in ANOTHER_TIME for t in passage.tokens):
        return
    for q in passage.quantities:
        if q.kind not in _PARTS or q.low <= 0 or not _of_group(q, whole):
            continue
        if not whole.group and not q.counted and not _THEN.match(passage.text[q.end :]):
            continue  # "21%, or 11 fewer deaths" counts nobody
        end = max(q.end, q.counted_end)
        after = [t.stem for t in passage.tokens if t.start >= end][:_CLOSE]
        if any(same_word(a, b) >= _SAME_WORD for a in told for b in after):
            yield _say(entry, 0.68, whole, passage.text[q.start :])
            return


_THEN = re.compile(r" (?:of them |of us |of those )?(?:were|was|are|is|have|has|had|did|do|did)\b", re.IGNORECASE)
_PARTS = frozenset({QuantityKind.COUNT, QuantityKind.PROPORTION, QuantityKind.PERCENT})
_CLOSE = 4  # words from the counted thing to what is told of it


def _of_group(quantity: Quantity, whole: Universal) -> bool:
    counted = phrase_stems(quantity.counted)
    if not whole.group:
        return not counted or same_word(counted[-1], _PEOPLE) >= _SAME_WORD or counted[-1] in _PERSONS
    return bool(counted) and max(same_word(counted[-1], word) for word in whole.group) >= _SAME_WORD


_PEOPLE = "peopl"
_PERSONS = frozenset(stem(w) for w in "people person woman man child patient worker resident passenger guest".split())


def _no_effect(case: Case, i: int, entry: Entry, whole: Universal, everything: frozenset[str]) -> Iterator[Opinion]:
    """ "The fall was seen in all age groups" against "among those over 75 there was no fall"."""
    passage = entry.passage.statement
    if passage.tokens[0].lower not in PART_LEADS or len(passage.tokens) > _SHORT:
        return
    for match in _NO.finditer(passage.text[:_MAX_LENGTH]):
        if stem(match.group(1).lower()) in everything - frozenset(whole.group) and _related(case, i, everything):
            yield _say(entry, 0.66, whole, passage.text)
            return
    ours = {c.label for c in fared(case.said)}
    theirs = {c.label for c in fared(passage)}
    counted = any(q.kind in _PARTS and q.start < _LEAD for q in passage.quantities)
    if ours == {"+"} and theirs == {"-"} and counted and _related(case, i, everything):
        yield _say(entry, 0.64, whole, passage.text)


_SHORT, _LEAD = 16, 12


def _related(case: Case, i: int, everything: frozenset[str]) -> bool:
    """Whether the claim's matter is what the sentence, or the one before it, is about."""
    entries = case.index.entries
    here = met(case, entries[i], everything)[1] >= _HALF
    before = i > 0 and met(case, entries[i - 1], everything)[0] >= _HALF
    return here or (before and entries[i - 1].passage.block == entries[i].passage.block)
