"""Numbers: the same thing first, then the comparison."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judging.alignment import Match, context_terms, matches, telling
from claimcheck.judging.rules.common import Case, met, speak
from claimcheck.language.comparison import Relation
from claimcheck.matching.index import Entry
from claimcheck.model import Certainty, Opinion, QuantityKind, Reason, Verdict

NAME = "quantities"
_AGREE = frozenset({Relation.EQUAL, Relation.COMPATIBLE})
# An equal number supports when enough of the rest agrees; the less the number tells, the more the rest must.
_NEEDED_TELLING, _NEEDED_PLAIN = 0.30, 0.62
# A different number contradicts only when nearly everything else agrees.
_DIFFER_SAME, _DIFFER_CONTEXT, _DIFFER_HEAD = 0.66, 0.55, 0.5


def quantities(case: Case) -> Iterator[Opinion]:
    """Hold each number of the claim against the numbers of the article that measure the same thing."""
    said = case.said
    numbers = [i for i, q in enumerate(said.quantities) if q.kind is not QuantityKind.ORDINAL]
    if not numbers or said.quotes:
        return
    found = {i: sorted(matches(case, i), key=lambda m: (-m.same, m.entry.passage.index)) for i in numbers}
    agreeing = {i: [m for m in found[i] if m.relation in _AGREE and not m.clash] for i in numbers}
    yield from _support(case, numbers, agreeing)
    for i in numbers:
        yield from _contradict(case, i, found[i], agreeing)


def _needed(match: Match) -> float:
    share = telling(match.ours)
    return _NEEDED_PLAIN - share * (_NEEDED_PLAIN - _NEEDED_TELLING)


def _support(case: Case, numbers: list[int], agreeing: dict[int, list[Match]]) -> Iterator[Opinion]:
    good = {i: [m for m in agreeing[i] if m.same >= _needed(m)] for i in numbers}
    held = [i for i in numbers if good[i]]
    if not held:
        return
    # A side figure ("for half a year") may stand elsewhere on the page, but it must stand there.
    if any(not good[i] and not agreeing[i] for i in numbers):
        return
    if any(not good[i] and case.said.quantities[i].kind is not QuantityKind.DURATION for i in numbers):
        return
    best = max((m for i in held for m in good[i]), key=lambda m: (_hits(m.entry, good), m.same, -m.entry.passage.index))
    weakener = _weakener(case, best)
    if weakener is not None:
        yield weakener
        return
    detail = "; ".join(f"“{good[i][0].ours.text}” agrees with “{_of(good[i], best.entry).theirs.text}”" for i in held)
    score = 0.45 + 0.35 * min(1.0, best.same) + 0.15 * max(telling(good[i][0].ours) for i in held)
    yield speak(Verdict.SUPPORT, best.entry, score, [Reason("number-agrees", detail)], NAME)


def _of(options: list[Match], entry: Entry) -> Match:
    return next((m for m in options if m.entry is entry), options[0])


def _hits(entry: Entry, good: dict[int, list[Match]]) -> int:
    return sum(any(m.entry is entry for m in options) for options in good.values())


def _weakener(case: Case, match: Match) -> Opinion | None:
    """Return a contradiction when the source says the number less firmly than the claim."""
    said, passage = case.said, match.entry.passage.statement
    sure = any(cue.label == "sure" for cue in said.hedges) and said.certainty is Certainty.PLAIN
    if sure and passage.certainty is Certainty.HEDGED:
        cue = next(c for c in passage.hedges if c.label == "hedge")
        detail = f"the post states it as certain; the source has “{cue.text}”"
        return speak(Verdict.CONTRADICT, match.entry, 0.5 + 0.4 * match.same, [Reason("hedge-dropped", detail)], NAME)
    return None


def _contradict(case: Case, number: int, found: list[Match], agreeing: dict[int, list[Match]]) -> Iterator[Opinion]:
    rivals = [
        m
        for m in found
        if m.relation in {Relation.DIFFERENT, Relation.BOUND_ADDED}
        and not m.clash
        and m.same >= _DIFFER_SAME
        and m.context >= _DIFFER_CONTEXT
        and m.head >= _DIFFER_HEAD
    ]
    if not rivals:
        return
    rival = rivals[0]
    # The same number elsewhere on the page about nearly as much the same thing: then it is not contradicted.
    if any(m.same >= 0.75 * rival.same for m in agreeing[number]):
        return
    code = "bound-added" if rival.relation is Relation.BOUND_ADDED else _difference(rival)
    detail = f"the post has “{rival.ours.text}”, the source “{rival.theirs.text}”"
    score = 0.25 + 0.65 * rival.same - (0.12 if code == "bound-added" else 0.0)
    terms = context_terms(case, rival.ours)
    if terms:
        score -= 0.1 * (1 - met(case, rival.entry, terms)[0])
    yield speak(Verdict.CONTRADICT, rival.entry, score, [Reason(code, detail)], NAME)


def _difference(match: Match) -> str:
    ours, theirs = match.ours, match.theirs
    if ours.per and theirs.per and ours.per != theirs.per:
        return "time-base-differs"
    if ours.unit.symbol != theirs.unit.symbol and ours.unit.dimension == theirs.unit.dimension:
        return "unit-differs"
    return "number-differs"
