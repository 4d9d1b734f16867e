"""The figure agrees, but it counts another thing: samples for patients, tickets for fans, injured for killed."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judging.alignment import Match, telling
from claimcheck.judging.common import Case, signed, speak
from claimcheck.judging.rules.figures import NAME, SAME_SENTENCE, counted
from claimcheck.language.comparison import Relation
from claimcheck.language.en.sorts import ROOM, SORTS
from claimcheck.language.tokens import phrase_stems, tokenize
from claimcheck.matching.terms import same_word
from claimcheck.model import Opinion, Quantity, Reason, Statement, Verdict

_SAME_HEAD = 0.8
_REACH = 2  # sentences between the figure and the one of the claim's own thing
_UNMISTAKABLE = 0.95
_ALIKE = tuple(
    frozenset(t.stem for t in tokenize(words)) for words in (SORTS["people"] + " people", SORTS["households"])
)
_NO_THING = frozenset(t.stem for t in tokenize("time case thing lot kind type"))


def other_thing(case: Case, match: Match, found: list[Match]) -> tuple[Opinion | None, bool]:
    """Return a contradiction where the source counts the claim's own thing too, and whether a support must be dropped.

    `match` is an agreeing pair, `found` all that the article has for the same figure of the claim.
    """
    passage = match.entry.passage.statement
    strangers, alike = _unrelated(match.ours, match.theirs), _of_one_sort(match.ours, match.theirs)
    others = strangers or _other_outcome(case.said, match.ours, passage, match.theirs)
    if not others:
        return None, _room(passage, match.theirs) and not _room(case.said, match.ours)
    rival = next(_rivals(case, match, found, strangers=strangers), None)
    if rival is not None:
        theirs = f"“{counted(match.theirs)}” and “{counted(rival.theirs)}”"
        detail = f"the post has “{counted(match.ours)}”; the source has {theirs}"
        reason = Reason("counted-thing-differs", detail)
        return speak(Verdict.CONTRADICT, rival.entry, 0.92, [reason], NAME), True
    return None, not strangers or (not alike and telling(match.ours) < _UNMISTAKABLE)


def _rivals(case: Case, match: Match, found: list[Match], *, strangers: bool) -> Iterator[Match]:
    for rival in found:
        apart = abs(rival.entry.passage.index - match.entry.passage.index)
        if rival.relation is not Relation.DIFFERENT or rival.clash not in SAME_SENTENCE or apart > _REACH:
            continue
        if strangers and rival.head >= _SAME_HEAD and rival.theirs.counted:
            yield rival
        elif not strangers and rival.entry is match.entry:
            passage = rival.entry.passage.statement
            mine = outcomes_of(case.said, match.ours)
            if mine & outcomes_of(passage, rival.theirs):
                yield rival


def _unrelated(ours: Quantity, theirs: Quantity) -> bool:
    """Whether both name what they count, and no word of the one has anything to do with a word of the other."""
    mine, other = phrase_stems(ours.counted), phrase_stems(theirs.counted)
    if not mine or not other or mine[-1] in _NO_THING or other[-1] in _NO_THING:
        return False
    return all(same_word(a, b) == 0 for a in mine for b in other)


def _of_one_sort(ours: Quantity, theirs: Quantity) -> bool:
    """Whether both count people, or both homes: two words for the same, unless the source has the claim's word too."""
    mine, other = phrase_stems(ours.counted)[-1:], phrase_stems(theirs.counted)[-1:]
    return any(sort.issuperset(mine) and sort.issuperset(other) for sort in _ALIKE)


def _other_outcome(said: Statement, ours: Quantity, passage: Statement, theirs: Quantity) -> bool:
    """Whether two different harms are told of the figures: injured, killed. Other verbs may well go together."""
    mine, other = outcomes_of(said, ours), outcomes_of(passage, theirs)
    harms = all(label.startswith("-") for label in (*mine, *other))
    return bool(mine and other) and harms and mine.isdisjoint(other)


def outcomes_of(statement: Statement, quantity: Quantity) -> frozenset[str]:
    """Return the outcomes told of a figure: "injured 35 people and killed two" has another for each."""
    others = [q for q in statement.quantities if q is not quantity]
    start = max((q.end for q in others if q.end <= quantity.start), default=0)
    end = min((q.start for q in others if q.start >= quantity.end), default=len(statement.text))
    near = [c for c in statement.outcomes if start <= c.start < end]
    before = [c for c in near if c.end <= quantity.start]
    after = [c for c in near if c.start >= quantity.end]
    if before and after and any(q.start >= quantity.end for q in others):
        after = []  # what follows a list's item belongs to the next
    return frozenset(signed(statement, c) for c in (before[-1:] or after[:1]))


def _room(statement: Statement, quantity: Quantity) -> bool:
    """Whether a figure tells what there is room for: "space for 4,312 bicycles", "a capacity of 900"."""
    return statement.text[: quantity.start].lower().rstrip().endswith(ROOM)
