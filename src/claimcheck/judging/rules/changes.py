"""Up or down, and by how much: "more than halved" against "fell from 4.4 to 1.9"."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from claimcheck.judging.facets import clashes
from claimcheck.judging.rules.common import Case, met, speak, terms_without
from claimcheck.language.comparison import allowed, touches
from claimcheck.language.polarity import negated
from claimcheck.model import Bound, Change, Direction, Opinion, Reason, Statement, Verdict

NAME = "changes"
_NEEDED_FACTOR, _NEEDED_DIRECTION = 0.4, 0.5
# A direction without a figure is said loosely; it contradicts only when nearly all the rest agrees.
_OPPOSITE = {Direction.UP: Direction.DOWN, Direction.DOWN: Direction.UP}


def changes(case: Case) -> Iterator[Opinion]:
    """Hold each change that the claim states against the changes of the passages."""
    said = case.said
    for mine in said.changes:
        cut = [(mine.start, mine.end), *((q.start, q.end) for q in said.quantities)]
        rest = terms_without(said, cut)
        for candidate in case.found:
            entry = candidate.entry
            passage = entry.passage.statement
            if not passage.changes or clashes(case.claim, entry):
                continue
            alone, near = met(case, entry, rest) if rest else (0.3, 0.5)
            for theirs in passage.changes:
                yield from _compare(case, mine, theirs, entry, alone, near)


def _compare(case, mine, theirs, entry, alone, near) -> Iterator[Opinion]:  # type: ignore[no-untyped-def]
    said, passage = case.said, entry.passage.statement
    ours, other = _factor(said, mine), _factor(passage, theirs)
    words = (said.text[mine.start : mine.end], passage.text[theirs.start : theirs.end])
    way, way2 = _direction(said, mine), _direction(passage, theirs)
    if ours is not None and other is not None and near >= _NEEDED_FACTOR:
        if mine.factor is None or (mine.by >= 0 and theirs.by >= 0):
            return  # written figures on both sides: the rule for quantities compares them
        if touches(ours, other):
            detail = f"“{words[0]}” agrees with “{words[1]}” (a factor of {float(other[0]):.3g})"
            yield speak(Verdict.SUPPORT, entry, 0.5 + 0.4 * near, [Reason("number-agrees", detail)], NAME)
        elif way is way2 and near >= 0.6:
            detail = f"the post has “{words[0]}”, the source “{words[1]}” (a factor of {float(other[0]):.3g})"
            yield speak(Verdict.CONTRADICT, entry, 0.4 + 0.4 * near, [Reason("number-differs", detail)], NAME)
    if way2 is _OPPOSITE.get(way) and near >= _NEEDED_DIRECTION and alone >= 0.3:
        detail = f"the post says “{words[0]}”, the source “{words[1]}”"
        yield speak(
            Verdict.CONTRADICT, entry, 0.35 + 0.3 * alone + 0.2 * near, [Reason("polarity-flipped", detail)], NAME
        )


def _direction(statement: Statement, change: Change) -> Direction:
    if negated(statement, change.start, change.end):
        return Direction.SAME
    return change.direction


def _factor(statement: Statement, change: Change) -> tuple[Fraction, Fraction] | None:
    """Return the interval of after/before that the words allow, or None where no figure is given."""
    if change.factor is not None:
        return allowed(change.factor, Bound(change.factor_bound), Fraction(1, 20) * change.factor)
    if change.before >= 0 and change.after >= 0:
        before, after = statement.quantities[change.before], statement.quantities[change.after]
        if before.low > 0 and before.unit.dimension == after.unit.dimension:
            exact = after.low / before.low
            return exact, exact
    return None
