"""Up or down, and by how much: "more than halved" against "fell from 4.4 to 1.9"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judging.alignment import telling
from claimcheck.judging.changed import changed_thing, same_thing
from claimcheck.judging.common import Case, asserts_more, met, speak, terms_without
from claimcheck.judging.facets import clashes
from claimcheck.judging.kinds import only_as_part, other_kind, rate_for_number, told_of_all
from claimcheck.language.comparison import Comparison, Relation, compare_changes, relation
from claimcheck.language.polarity import negated
from claimcheck.matching.index import Entry
from claimcheck.model import Change, Direction, Opinion, Reason, Statement, Verdict

NAME = "changes"
_NEEDED_SUPPORT, _NEEDED_DIFFER, _NEEDED_DIRECTION = 0.4, 0.62, 0.45
_NEEDED_OTHER_SIZE = 0.7
# In a long sentence two words of direction are mostly about two things.
_NEEDED_BARE, _LONG = 0.7, 12
_NEEDED_THING = 0.5  # of the words of the two changed things must be met in each other
_OPPOSITE = {
    Direction.UP: {Direction.DOWN, Direction.SAME},
    Direction.DOWN: {Direction.UP, Direction.SAME},
    Direction.SAME: {Direction.UP, Direction.DOWN},
}
# The same figure with the other direction needs less around it: the figure shows that it is the same thing.
_NEEDED_FIGURE = 0.25
_TELLING = 0.4
_AGREE = frozenset({Relation.EQUAL, Relation.COMPATIBLE})


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
            other = other_kind(said, passage) is not None or bool(only_as_part(said, said.terms, passage))
            other = other or asserts_more(said, passage) or told_of_all(said, passage) or rate_for_number(said, passage)
            for theirs in passage.changes:
                for opinion in _compare(said, mine, theirs, entry, (alone, near)):
                    if not other or opinion.verdict is not Verdict.SUPPORT:
                        yield opinion


def _compare(
    said: Statement, mine: Change, theirs: Change, entry: Entry, shares: tuple[float, float]
) -> Iterator[Opinion]:
    alone, near = shares
    passage = entry.passage.statement
    thing = same_thing(changed_thing(said, mine), changed_thing(passage, theirs))
    words = (said.text[mine.start : mine.end], passage.text[theirs.start : theirs.end])
    way, other_way = _direction(said, mine), _direction(passage, theirs)
    sized = mine.by >= 0 or mine.before >= 0 or mine.after >= 0 or mine.factor is not None
    if _same_ends(said, mine, passage, theirs) and near >= _NEEDED_SUPPORT:
        detail = f"“{words[0]}” agrees with “{words[1]}”"
        yield speak(Verdict.SUPPORT, entry, 0.55 + 0.25 * alone + 0.15 * near, [Reason("number-agrees", detail)], NAME)
    elif way is other_way:
        found = compare_changes(mine, said.quantities, theirs, passage.quantities)
        if found.relation in _AGREE and sized and near >= _NEEDED_SUPPORT:
            detail = f"“{words[0]}” agrees with “{words[1]}”"
            yield speak(
                Verdict.SUPPORT, entry, 0.5 + 0.25 * alone + 0.2 * near, [Reason("number-agrees", detail)], NAME
            )
        elif found.relation is Relation.DIFFERENT and sized and thing >= _NEEDED_THING and near >= _NEEDED_DIRECTION:
            detail = f"the post has “{words[0]}”, the source “{words[1]}”{_times(found)}"
            yield speak(
                Verdict.CONTRADICT, entry, 0.35 + 0.25 * alone + 0.25 * near, [Reason("number-differs", detail)], NAME
            )
        elif not sized and alone >= _NEEDED_DIFFER and near >= _NEEDED_DIFFER:
            detail = f"“{words[0]}” agrees with “{words[1]}”"
            yield speak(
                Verdict.SUPPORT, entry, 0.35 + 0.3 * alone + 0.2 * near, [Reason("same-statement", detail)], NAME
            )
    elif _denied_opposite(said, mine, other_way):
        if not sized and near >= _NEEDED_DIRECTION and thing >= _NEEDED_THING:
            detail = f"what “{words[0]}” denies agrees with “{words[1]}”"
            yield speak(
                Verdict.SUPPORT, entry, 0.35 + 0.3 * alone + 0.2 * near, [Reason("same-statement", detail)], NAME
            )
    elif other_way in _OPPOSITE[way] and (
        (near >= _needed_turned(said, mine, passage, theirs) and thing >= _NEEDED_THING)
        or (near >= _NEEDED_FIGURE and _same_figure(said, mine, passage, theirs))
    ):
        detail = f"the post says “{words[0]}”, the source “{words[1]}”"
        yield speak(
            Verdict.CONTRADICT, entry, 0.35 + 0.3 * alone + 0.2 * near, [Reason("polarity-flipped", detail)], NAME
        )


def _needed_turned(said: Statement, mine: Change, passage: Statement, theirs: Change) -> float:
    """Return how many of the words must be met: more where both say by how much, and not by the same."""
    if mine.by < 0 and theirs.by < 0:
        return _NEEDED_BARE if len(said.terms) > _LONG else _NEEDED_DIRECTION
    if mine.by < 0 or theirs.by < 0:
        return _NEEDED_DIRECTION
    found = relation(said.quantities[mine.by], passage.quantities[theirs.by])
    return _NEEDED_DIRECTION if found in _AGREE else _NEEDED_OTHER_SIZE


def _same_ends(said: Statement, mine: Change, passage: Statement, theirs: Change) -> bool:
    """Whether both go from the same number to the same number, whichever way the words call up."""
    if min(mine.before, mine.after, theirs.before, theirs.after) < 0:
        return False
    pairs = ((mine.before, theirs.before), (mine.after, theirs.after))
    return all(relation(said.quantities[a], passage.quantities[b]) in _AGREE for a, b in pairs)


def _same_figure(said: Statement, mine: Change, passage: Statement, theirs: Change) -> bool:
    if mine.by < 0 or theirs.by < 0:
        return False
    ours, other = said.quantities[mine.by], passage.quantities[theirs.by]
    return ours.low == other.low and ours.unit.dimension == other.unit.dimension and telling(ours) >= _TELLING


def _direction(statement: Statement, change: Change) -> Direction:
    if negated(statement, change.start, change.end):
        return Direction.SAME
    return change.direction


def _denied_opposite(said: Statement, mine: Change, theirs: Direction) -> bool:
    """Whether the claim denies the way opposite to the source's: "has not fallen" where it has risen."""
    if not negated(said, mine.start, mine.end):
        return False
    return {mine.direction, theirs} == {Direction.UP, Direction.DOWN}


def _times(found: Comparison) -> str:
    if found.factor is None or found.factor <= 0:
        return ""
    factor = found.factor if found.factor >= 1 else 1 / found.factor
    return f", a factor of {float(factor):.3g}"
