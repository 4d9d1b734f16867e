"""How many of a group: "all of them recovered" where the source has five of eight, "others" where two did not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.judging.aboutness import since_then, tells_of_the_last
from claimcheck.judging.common import Case, met, names_met, not_fact, signed, speak, terms_without
from claimcheck.judging.facets import clashes
from claimcheck.judging.opposites import meetings
from claimcheck.language.comparison import Relation, relation
from claimcheck.language.en.exceptions import NO_WHOLE
from claimcheck.language.tokens import phrase_stems, tokenize
from claimcheck.matching.index import Candidate, Entry
from claimcheck.matching.terms import same_word
from claimcheck.model import Cue, Opinion, Quantity, QuantityKind, Reason, Statement, Verdict

NAME = "scope"
_SHORT = 30
_WIDE = frozenset({"all", "others"})
_NEEDED_WITH_OUTCOME, _NEEDED_WITHOUT = 0.2, 0.6


def scope(case: Case) -> Iterator[Opinion]:
    """Hold "all" and "others" against the part of the group that the source counts."""
    said = case.said
    yield from _part_of_all(case)
    yield from _nobody(case)
    yield from _the_others(case)
    wide = [cue for cue in said.scopes if cue.label in _WIDE and not _no_group(said, cue)]
    if not wide or any(q.kind is QuantityKind.PROPORTION for q in said.quantities):
        return
    outcomes = {signed(said, cue) for cue in said.outcomes}
    spans = [(c.start, c.end) for c in (*wide, *said.outcomes)]
    spans += [(q.start, q.end) for q in said.quantities] + [(d.start, d.end) for d in said.dates]
    rest = terms_without(said, spans)
    for candidate in case.found:
        if clashes(case.claim, candidate.entry) or not names_met(case, candidate.entry):
            continue
        passage = candidate.passage.statement
        theirs = {signed(passage, cue) for cue in passage.outcomes}
        _, near = met(case, candidate.entry, rest) if rest else (1.0, 1.0)
        shared = outcomes & theirs
        opposite = {("-" if o[0] == "+" else "+") + o[1:] for o in outcomes} & theirs
        enough = near >= _NEEDED_WITH_OUTCOME if (shared or opposite) else candidate.coverage >= _NEEDED_WITHOUT
        if not enough:
            continue
        # Without an outcome of its own ("all kinds were less common") the shared words stand for it.
        alike = bool(shared) or (not outcomes and wide[0].label == "all")
        yield from _judge(candidate, said, wide[0], passage, shared=alike, opposite=bool(opposite), nearness=near)


_RATE = re.compile(r" (?:\d|\w+th\b|second\b|third\b|other\b|few\b|two\b|three\b|four\b|five\b|six\b)", re.IGNORECASE)


def _no_group(said: Statement, cue: Cue) -> bool:
    """Whether "every" leads to a rate ("every sixth film"), or "the rest" is what is compared with."""
    if cue.text.lower() in {"every", "each"} and _RATE.match(said.text[cue.end :]):
        return True
    before = next((t.lower for t in reversed(said.tokens) if t.end <= cue.start), "")
    return (cue.label == "others" and before == "than") or (cue.text.lower() == "all" and before in NO_WHOLE)


def _judge(
    candidate: Candidate,
    said: Statement,
    cue: Cue,
    passage: Statement,
    *,
    shared: bool,
    opposite: bool,
    nearness: float,
) -> Iterator[Opinion]:
    part = _partial(passage)
    remaining = next((c for c in passage.scopes if c.label == "others"), None)
    if opposite and remaining is not None:
        detail = f"the post says “{cue.text}”, the source says of “{remaining.text}” the opposite"
        yield speak(Verdict.CONTRADICT, candidate.entry, 0.8 + 0.1 * nearness, [Reason("scope-wider", detail)], NAME)
    elif shared and part is not None and _of_this_group(candidate, said, cue, part):
        detail = f"the post says “{cue.text}”, the source counts {part.text}"
        yield speak(Verdict.CONTRADICT, candidate.entry, 0.78 + 0.1 * nearness, [Reason("scope-wider", detail)], NAME)
    elif (
        shared
        and cue.label == "all"
        and _short(passage)
        and not any(c.label == "all" for c in passage.scopes)
        and (weaker := _weaker(said, cue, passage)) is not None
    ):
        detail = f"the post says “{cue.text}”, the source “{weaker.text}”"
        yield speak(Verdict.CONTRADICT, candidate.entry, 0.55 + 0.2 * nearness, [Reason("scope-wider", detail)], NAME)
    elif (
        shared
        and cue.label == "all"
        and _agrees(candidate, said)
        and (any(c.label == "all" for c in passage.scopes) or _whole(passage))
    ):
        yield speak(
            Verdict.SUPPORT,
            candidate.entry,
            0.6 + 0.3 * nearness,
            [Reason("same-statement", "the source says it of all of them too")],
            NAME,
        )


def _weaker(said: Statement, cue: Cue, passage: Statement) -> Cue | None:
    """Return the passage's word for fewer than all of the claim's group, or None."""
    if cue.text.lower() == "both":
        return None
    group = next((t.stem for t in said.tokens if t.start >= cue.end and t.stem in said.terms), "")
    for weaker in passage.scopes:
        # "Major" and "large" share their stems with "majority" and "largely".
        if weaker.label not in _FEWER or weaker.text.lower() in _NO_SCOPE:
            continue
        behind = [t for t in passage.tokens if t.start >= weaker.end][:_BEHIND]
        named = [t.stem for t in behind if t.stem in passage.terms]
        if not group or not named or any(same_word(group, word) > 0 for word in named):
            return weaker
        if any(t.lower in {"them", "these", "those"} for t in behind[:2]):
            return weaker
    return None


_FEWER = frozenset({"some", "most", "none"})
_NO_SCOPE = frozenset({"major", "large", "larger", "part"})
_BEHIND = 4  # words


def _of_this_group(candidate: Candidate, said: Statement, cue: Cue, part: Quantity) -> bool:
    """Whether a part is one of the group that the claim speaks of: "six of the coaches" is none of the players."""
    group = next((t.stem for t in said.tokens if t.start >= cue.end and t.stem in said.terms), "")
    counted = phrase_stems(part.counted) or _behind(candidate.passage.statement, part)
    if not group or not counted or candidate.entry.bag.worth(group) > 0 or candidate.entry.lead.worth(group) > 0:
        return True
    return same_word(group, counted[-1]) > 0


def _behind(passage: Statement, part: Quantity) -> tuple[str, ...]:
    """Return the stem of the noun behind "six of the", empty where "of them" or a verb follows."""
    after = [t for t in passage.tokens if t.start >= part.end][:3]
    named = [t.stem for t in after if t.stem in passage.terms]
    return tuple(named[:1]) if after and after[0].lower == "of" else ()


def _agrees(candidate: Candidate, said: Statement) -> bool:
    """Whether claim and passage agree beside their "all"; "both" is no word for all of the claim's."""
    passage = candidate.passage.statement
    if said.changes or any(m.opposed for m in meetings(said, passage)) or not_fact(said, passage):
        return False
    if not all(any(relation(mine, theirs) in _HELD for theirs in passage.quantities) for mine in said.quantities):
        return False  # "all the 41 patients" of a sentence that has no 41
    return candidate.coverage >= _NEEDED_TO_AGREE and bool(said.negations) == bool(passage.negations)


_NEEDED_TO_AGREE = 0.7
_HELD = frozenset({Relation.EQUAL, Relation.COMPATIBLE, Relation.CLOSE})


def _short(passage: Statement) -> bool:
    """Whether a sentence is short enough for its "some" to belong to its outcome."""
    return len(passage.tokens) <= _SHORT


def _partial(passage: Statement) -> Quantity | None:
    """Return a proportion below one ("five of eight")."""
    for q in passage.quantities:
        if passage.text[: q.start].lower().endswith(("all ", "all the ")):
            continue
        if q.part is not None and q.whole is not None and q.part < q.whole:
            return q
        if q.kind is QuantityKind.COUNT and _OF_THEM.match(passage.text[q.end :]):
            return q  # "12 of these work offline"
    return None


def _whole(passage: Statement) -> bool:
    return any(q.part is not None and q.part == q.whole for q in passage.quantities)


_OF_THEM = re.compile(r"\s*(?:of (?:them|these|those|its|the)\b|had been\b|have been\b)", re.IGNORECASE)
_BACK = 3  # sentences back to the number that "of them" points to


def _part_of_all(case: Case) -> Iterator[Opinion]:
    """ "All 1,140 pictures are here" where the source has 700 of the 1,140, or "326 of them" after 1,140."""
    said = case.said
    counts = [q for q in said.quantities if q.kind is QuantityKind.COUNT and q.low > 1]
    if len(counts) != 1 or not any(c.label == "all" and c.start < counts[0].start for c in said.scopes):
        return
    total = counts[0]
    rest = terms_without(said, [(q.start, q.end) for q in said.quantities] + [(c.start, c.end) for c in said.scopes])
    for i, entry in enumerate(case.index.entries):
        passage = entry.passage.statement
        for q in passage.quantities:
            part = q.part is not None and q.whole == total.low and q.part < q.whole
            points_back = q.kind is QuantityKind.COUNT and q.low < total.low and _OF_THEM.match(passage.text[q.end :])
            mine, theirs = phrase_stems(total.counted)[-1:], phrase_stems(q.counted)[-1:]
            if mine and theirs and same_word(mine[0], theirs[0]) <= 0:
                continue  # two of the three gunmen are no hostages
            if not part and not (points_back and _stands_before(case, i, total)):
                continue
            _, near = met(case, entry, rest) if rest else (1.0, 1.0)
            told = rest - frozenset(phrase_stems(total.counted)[-1:])
            if near < _NEEDED_WITH_OUTCOME or (told and not _told_of(entry, told)):
                continue
            detail = f"the post says “{said.text[: total.end][-60:].strip()}”; the source has {q.text}" + (
                "" if part else f" of {total.text}"
            )
            yield speak(Verdict.CONTRADICT, entry, 0.72 + 0.2 * near, [Reason("scope-wider", detail)], NAME)


def _told_of(entry: Entry, told: frozenset[str]) -> bool:
    """Whether a sentence tells of its part what the claim tells of all, and not something else."""
    return any(entry.bag.worth(word) > 0 or entry.lead.worth(word) > 0 for word in told)


def _stands_before(case: Case, i: int, total: Quantity) -> bool:
    """Whether the total stands in one of the sentences before, in or next to the same paragraph."""
    entries = case.index.entries
    return any(
        q.low == total.low and q.kind is QuantityKind.COUNT
        for j in range(max(0, i - _BACK), i + 1)
        for q in entries[j].passage.statement.quantities
    )


_NOBODY = frozenset({"nobody", "no one", "none", "not one"})


def _nobody(case: Case) -> Iterator[Opinion]:
    """ "Nobody was hurt" where the source counts nine who were."""
    said = case.said
    denied = [c for c in said.outcomes if signed(said, c) != c.label]
    if not denied or not any(n.text.lower() in _NOBODY for n in said.negations):
        return
    spans = [(c.start, c.end) for c in (*denied, *said.negations)] + [(d.start, d.end) for d in said.dates]
    rest = terms_without(said, spans)
    for entry in case.index.entries:
        passage = entry.passage.statement
        happened = {signed(passage, c) for c in passage.outcomes} & {c.label for c in denied}
        counted = next((q for q in passage.quantities if q.kind is QuantityKind.COUNT and q.low >= 1), None)
        _, near = met(case, entry, rest) if rest else (0.5, 0.5)
        if not rest and (len(passage.tokens) > _SHORT_COUNT or (counted is not None and not _of_people(counted))):
            continue  # nothing tells what it happened in: the sentence must tell no more than that
        if since_then(said) and tells_of_the_last(passage):
            continue
        if happened and counted is not None and near >= _NEEDED_NOBODY and not clashes(case.claim, entry):
            detail = f"the post says nobody; the source counts {counted.text}"
            yield speak(Verdict.CONTRADICT, entry, 0.62 + 0.2 * near, [Reason("scope-wider", detail)], NAME)


_NEEDED_NOBODY = 0.3
_SHORT_COUNT = 8  # words
_PEOPLE = frozenset(t.stem for t in tokenize("people person man men woman women child children passenger worker"))


def _of_people(counted: Quantity) -> bool:
    named = phrase_stems(counted.counted)
    return not named or bool(_PEOPLE & set(named))


def _the_others(case: Case) -> Iterator[Opinion]:
    """ "The other hostages were freed" where the source says that the other three were not."""
    said = case.said
    mine = next((c for c in said.scopes if c.label == "others"), None)
    if mine is None or said.negations:
        return
    own = terms_without(said, [(c.start, c.end) for c in said.scopes])
    group = next((t.stem for t in said.tokens if t.start >= mine.end and t.stem in own), "")
    told = own - {group}
    for candidate in case.found:
        passage = candidate.passage.statement
        theirs = next((c for c in passage.scopes if c.label == "others"), None)
        if theirs is None or not told or not any(n.start > theirs.start for n in passage.negations):
            continue
        if (
            met(case, candidate.entry, told)[0] >= _NEEDED_OTHERS
            and met(case, candidate.entry, own)[1] >= _NEEDED_OTHERS
        ):
            detail = f"the post says it of “{mine.text}”, the source denies it of “{theirs.text}”"
            yield speak(Verdict.CONTRADICT, candidate.entry, 0.74, [Reason("scope-wider", detail)], NAME)


_NEEDED_OTHERS = 0.7
