"""A figure that stands in the source for something else: of another name, another noun, another length of time."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from claimcheck.judging.alignment import Match, telling
from claimcheck.judging.common import Case, speak
from claimcheck.judging.rules.figures import NAME, counted, factor_of
from claimcheck.judging.rules.strangers import tells_of
from claimcheck.language.comparison import Relation, relation
from claimcheck.matching.terms import bag
from claimcheck.model import Opinion, Quantity, QuantityKind, Reason, Statement, Verdict

_NEEDED_LOCAL = 0.4
# Where another figure of the kind has so much more of the claim's words beside it, the equal one is of something else.
_BETTER, ASIDE, _MOST_TIMES = 0.3, 0.3, 20.0
TELLS = 0.6  # so telling a figure is found elsewhere by no accident
_REACH = 2
_OTHER_HEAD, _OWN_HEAD, _NAMED = 0.2, 0.8, 0.6


def better_placed(match: Match, found: list[Match]) -> Match | None:
    """Return another figure of the kind that has clearly more of the claim's words right beside it than this one."""
    if match.head >= _NAMED:
        return None  # it counts what the claim counts
    for rival in found:
        if (
            _is_rival(rival)
            and rival.local >= max(_NEEDED_LOCAL, match.local + _BETTER)
            and rival.context >= match.context + _BETTER
        ):
            return rival
    return None


def _is_rival(match: Match) -> bool:
    same_kind = match.ours.kind is match.theirs.kind and match.ours.unit.symbol == match.theirs.unit.symbol
    return match.relation is Relation.DIFFERENT and not match.clash and same_kind and factor_of(match) <= _MOST_TIMES


def counts_another(found: list[Match]) -> Iterator[Opinion]:
    """Contradict a figure that stands there for another noun only, where the claim's noun has another close by."""
    counts = (m for m in found if m.ours.kind is QuantityKind.COUNT is m.theirs.kind)
    equal = [m for m in counts if m.relation is Relation.EQUAL and telling(m.ours) >= TELLS]
    if not equal or any(m.head > _OTHER_HEAD or not m.theirs.counted for m in equal):
        return
    for rival in found:
        if rival.head >= _OWN_HEAD and _is_rival(rival) and any(_near(rival, m) for m in equal):
            yield other_counted(equal[0], rival)
            return


def other_counted(equal: Match, rival: Match) -> Opinion:
    """Return the contradiction that the equal figure counts something else, and the claim's thing has the rival's."""
    theirs = f"“{counted(equal.theirs)}” and “{counted(rival.theirs)}”"
    detail = f"the post has “{counted(equal.ours)}”; the source has {theirs}"
    reasons = [Reason("counted-thing-differs", detail)]
    return speak(Verdict.CONTRADICT, rival.entry, 0.76, reasons, NAME)


def of_stranger(case: Case, match: Match, stranger: str, found: list[Match]) -> Iterator[Opinion]:
    """Contradict a figure told of another in the source, when the claim's own one has another figure close by."""
    for rival in found:
        if (
            rival.relation is Relation.DIFFERENT
            and rival.ours.unit.symbol == rival.theirs.unit.symbol
            and _near(rival, match)
            and tells_of(rival.entry.passage.statement, rival.theirs, case, rival)
        ):
            detail = f"in the source “{match.theirs.text}” is told of {stranger}; this one has “{rival.theirs.text}”"
            yield speak(Verdict.CONTRADICT, rival.entry, 0.8, [Reason("entity-swapped", detail)], NAME)
            return


def other_length(said: Statement, passage: Statement) -> bool:
    """Whether both give a length of time beside the figure, and not the same: "in two years", "to last five years"."""
    ours, theirs = (
        [q for q in statement.quantities if q.kind is QuantityKind.DURATION and q.low == q.high]
        for statement in (said, passage)
    )
    if len(said.quantities) == len(ours) or not ours or not theirs:
        return False
    return all(relation(a, b) is Relation.DIFFERENT for a in ours for b in theirs)


def _near(a: Match, b: Match) -> bool:
    return abs(a.entry.passage.index - b.entry.passage.index) <= _REACH


def adds_up(ours: Quantity, passage: Statement) -> bool:
    """Whether two or more figures of a sentence come to the claim's together: 1.5 and 0.9 gigawatts are 2.4."""
    alike = [
        q.low
        for q in passage.quantities
        if q.kind is ours.kind and q.unit.dimension == ours.unit.dimension and q.low == q.high > 0
    ][:_MOST_PARTS]
    wanted = {sum(group) for size in range(2, len(alike) + 1) for group in combinations(alike, size)}
    return ours.low == ours.high and ours.low in wanted


_MOST_PARTS = 6


def other_comparand(said: Statement, match: Match) -> bool:
    """Whether the passage's step is from something that the claim does not name: "11 more than the year before"."""
    passage = match.entry.passage.statement
    than = next((t for t in passage.tokens if t.lower == "than" and t.start >= match.theirs.number_end), None)
    if than is None or passage.text[match.theirs.end : than.start].count(" ") > _STEP_WORDS:
        return False
    rival = [t.stem for t in passage.tokens if t.start > than.start and t.stem in passage.terms][:_STEP_WORDS]
    own = bag(t.stem for t in said.tokens)
    return bool(rival) and not any(own.worth(stem) > 0 for stem in rival)


_STEP_WORDS = 4
