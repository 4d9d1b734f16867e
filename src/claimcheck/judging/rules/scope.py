"""How many of a group: "all of them recovered" where the source has five of eight, "others" where two did not."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.judging.facets import clashes
from claimcheck.judging.rules.common import Case, met, signed, speak, terms_without
from claimcheck.matching.index import Candidate
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
    wide = [cue for cue in said.scopes if cue.label in _WIDE]
    if not wide or any(q.kind is QuantityKind.PROPORTION for q in said.quantities):
        return
    outcomes = {signed(said, cue) for cue in said.outcomes}
    spans = [(c.start, c.end) for c in (*wide, *said.outcomes)]
    spans += [(q.start, q.end) for q in said.quantities] + [(d.start, d.end) for d in said.dates]
    rest = terms_without(said, spans)
    for candidate in case.found:
        if clashes(case.claim, candidate.entry):
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
        yield from _judge(candidate, wide[0], passage, shared=alike, opposite=bool(opposite), nearness=near)


def _judge(
    candidate: Candidate, cue: Cue, passage: Statement, *, shared: bool, opposite: bool, nearness: float
) -> Iterator[Opinion]:
    part = _partial(passage)
    remaining = next((c for c in passage.scopes if c.label == "others"), None)
    if opposite and remaining is not None:
        detail = f"the post says “{cue.text}”, the source says of “{remaining.text}” the opposite"
        yield speak(Verdict.CONTRADICT, candidate.entry, 0.8 + 0.1 * nearness, [Reason("scope-wider", detail)], NAME)
    elif shared and part is not None:
        detail = f"the post says “{cue.text}”, the source counts {part.text}"
        yield speak(Verdict.CONTRADICT, candidate.entry, 0.78 + 0.1 * nearness, [Reason("scope-wider", detail)], NAME)
    elif (
        shared
        and cue.label == "all"
        and _short(passage)
        and any(c.label in {"some", "most", "none"} for c in passage.scopes)
    ):
        weaker = next(c for c in passage.scopes if c.label in {"some", "most", "none"})
        detail = f"the post says “{cue.text}”, the source “{weaker.text}”"
        yield speak(Verdict.CONTRADICT, candidate.entry, 0.55 + 0.2 * nearness, [Reason("scope-wider", detail)], NAME)
    elif shared and cue.label == "all" and (any(c.label == "all" for c in passage.scopes) or _whole(passage)):
        yield speak(
            Verdict.SUPPORT,
            candidate.entry,
            0.6 + 0.3 * nearness,
            [Reason("same-statement", "the source says it of all of them too")],
            NAME,
        )


def _short(passage: Statement) -> bool:
    """Whether a sentence is short enough for its "some" to belong to its outcome."""
    return len(passage.tokens) <= _SHORT


def _partial(passage: Statement) -> Quantity | None:
    """Return a proportion below one ("five of eight")."""
    for q in passage.quantities:
        if q.part is not None and q.whole is not None and q.part < q.whole:
            return q
        if q.kind is QuantityKind.COUNT and _OF_THEM.match(passage.text[q.end :]):
            return q  # "12 of these work offline"
    return None


def _whole(passage: Statement) -> bool:
    return any(q.part is not None and q.part == q.whole for q in passage.quantities)


_OF_THEM = re.compile(r"\s*(?:of (?:them|these|those|its|the)\b|had been\b|have been\b)", re.IGNORECASE)
_NEEDED_OF_ALL = 0.3
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
            if not part and not (points_back and _stands_before(case, i, total)):
                continue
            _, near = met(case, entry, rest) if rest else (1.0, 1.0)
            if near < _NEEDED_WITH_OUTCOME:
                continue
            detail = f"the post says “{said.text[: total.end][-60:].strip()}”; the source has {q.text}" + (
                "" if part else f" of {total.text}"
            )
            yield speak(Verdict.CONTRADICT, entry, 0.72 + 0.2 * near, [Reason("scope-wider", detail)], NAME)


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
        if happened and counted is not None and near >= _NEEDED_NOBODY and not clashes(case.claim, entry):
            detail = f"the post says nobody; the source counts {counted.text}"
            yield speak(Verdict.CONTRADICT, entry, 0.62 + 0.2 * near, [Reason("scope-wider", detail)], NAME)


_NEEDED_NOBODY = 0.3
