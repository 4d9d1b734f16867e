"""Numbers: the same thing first, then the comparison."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from claimcheck.judging.alignment import Match, context_terms, counts_other_sort, matches, telling
from claimcheck.judging.common import Case, asserts_more, names_met, speak
from claimcheck.judging.excerpts import is_excerpt
from claimcheck.judging.kinds import counts_other_kind, only_as_part, other_kind, told_of_all
from claimcheck.judging.rules.arithmetic import follows
from claimcheck.judging.rules.causes import tells_no_cause
from claimcheck.judging.rules.derivations import implied
from claimcheck.judging.rules.figures import NAME, SAME_SENTENCE, counted, factor_of, head_of, times
from claimcheck.judging.rules.firmness import speaks_of_now, weakener
from claimcheck.judging.rules.misplaced import (
    ASIDE,
    TELLS,
    adds_up,
    better_placed,
    counts_another,
    of_stranger,
    other_comparand,
    other_counted,
    other_length,
)
from claimcheck.judging.rules.mistaken import (
    none_of_them,
    other_currency,
    other_item,
    other_unit,
    outdated,
    points_for_percent,
    relative_as_absolute,
)
from claimcheck.judging.rules.strangers import of_another, other_subject
from claimcheck.judging.rules.things import other_thing
from claimcheck.language.amounts import complement
from claimcheck.language.comparison import Relation, relation
from claimcheck.language.tokens import phrase_stems
from claimcheck.matching.index import Entry
from claimcheck.model import Bound, Opinion, Quantity, QuantityKind, Reason, Statement, Verdict

_AGREE = frozenset({Relation.EQUAL, Relation.COMPATIBLE})
# An equal number supports when enough of the rest agrees; the less the number tells, the more the rest must.
_NEEDED_TELLING, _NEEDED_PLAIN = 0.30, 0.58
_BY_BOUND = 0.5
# Three digits that agree in an article about the subject are the same figure, whatever the words around them.
_UNMISTAKABLE, _NEEDED_UNMISTAKABLE = 0.95, 0.17
_OTHER_SORT_CONTEXT = 0.2
_SLIGHT = 0.25  # what the source words otherwise ("two groups": "one half … the other") beside a certain figure
_SIDE_CONTEXT = 0.8
# Several equal numbers close together are no accident, even in other words: the sum of what they tell.
_NEEDED_JOINT, _JOINT_REACH = 0.8, 2
_IN_ONE_SENTENCE, _JOINT_CONTEXT = 0.35, 0.2
# A different number contradicts only when nearly everything else agrees.
_DIFFER_SAME, _DIFFER_CONTEXT, _DIFFER_HEAD = 0.6, 0.55, 0.5
# The same number with a stronger bound: the number itself shows that it is the same thing.
_BOUND_SAME, _BOUND_CONTEXT, _BOUND_TELLING = 0.5, 0.35, 0.4
# Figures this far apart are of different things, unless all the rest is the same.
_FAR_APART, _FAR_RATES, _FAR_CONTEXT, _FAR_HEAD = 100, 1000, 0.7, 0.8
_NEEDED_LOCAL = 0.4


def quantities(case: Case) -> Iterator[Opinion]:
    """Hold each number of the claim against the numbers of the article that measure the same thing."""
    said = case.said
    numbers = [
        i
        for i, q in enumerate(said.quantities)
        if q.kind is not QuantityKind.ORDINAL and not _in_name(said, q) and not _each_time(q)
    ]
    if not numbers or said.quotes:
        return
    found = {i: sorted(matches(case, i), key=lambda m: (-m.same, m.entry.passage.index)) for i in numbers}
    agreeing = {i: [m for m in found[i] if _agrees(m) and not m.clash] for i in numbers}
    # A figure that stands with another item of a list supports nothing, but it may well be the one that is meant.
    present = {i: [m for m in found[i] if _agrees(m) and m.clash in SAME_SENTENCE] for i in numbers}
    yield from _support(case, numbers, found, agreeing)
    taken = {
        id(m.theirs) for i in numbers for m in found[i] if m.relation is Relation.EQUAL and m.local >= _NEEDED_LOCAL
    }
    for i in numbers:
        # One of several figures without unit or noun ("down to 30 in 46 zones") may be of anything, and "in a day" says
        # little beside another figure.
        ours = said.quantities[i]
        plain = ours.kind is QuantityKind.COUNT and not ours.counted
        bare = len(numbers) > 1 and (plain or _is_side(ours))
        rivals = (m for m in found[i] if not m.clash and not bare and id(m.theirs) not in taken and _differs(m))
        yield from _contradict(i, (m for m in rivals if not _is_other(case, m)), present)
        yield from relative_as_absolute(case, i, found[i])
        yield from counts_another(found[i])
        yield from other_unit(i, found[i], agreeing)
        yield from other_item(found[i])
        yield from none_of_them(case, case.said.quantities[i])
        yield from outdated(case, i)
        yield from points_for_percent(case, i)
        yield from other_currency(case, i)


_FEWEST_WORDS = 2


def _is_other(case: Case, match: Match) -> bool:
    """Whether a different figure is no word against the claim's: of another one or kind, or a part of what adds up."""
    passage = match.entry.passage.statement
    if match.relation is Relation.DIFFERENT and other_kind(case.said, passage) is not None:
        return True
    if not is_excerpt(case.index) and len(context_terms(case, match.ours)) + bool(match.ours.counted) < _FEWEST_WORDS:
        return True  # "the trial lasted 12 months": there are other trials
    return of_another(case, match) or adds_up(match.ours, passage) or other_comparand(case.said, match)


def _in_name(said: Statement, quantity: Quantity) -> bool:
    """Whether a number is part of a name: "the Big Four"."""
    return any(name.start < quantity.number_start and quantity.number_end <= name.end for name in said.names)


def _each_time(quantity: Quantity) -> bool:
    """Whether a rate is no more than "each year", "every day": what another figure is told for."""
    first = quantity.text.split(maxsplit=1)[0].lower()
    return quantity.kind is QuantityKind.RATE and first in {"each", "every"} and quantity.per[0].amount == 1


def _agrees(match: Match) -> bool:
    return match.relation in _AGREE or (match.relation is Relation.BOUND_ADDED and match.compared.mild)


def _needed(match: Match) -> float:
    # That a bound holds is no coincidence of numbers: "under 5 million" fits any smaller one.
    if match.relation is Relation.EQUAL and telling(match.ours) >= _UNMISTAKABLE and not match.ours.per:
        return _NEEDED_UNMISTAKABLE
    share = telling(match.ours) * (1.0 if match.relation is Relation.EQUAL else _BY_BOUND)
    return _NEEDED_PLAIN - share * (_NEEDED_PLAIN - _NEEDED_TELLING)


def _proven_only_here(said: Statement, passage: Statement) -> bool:
    """Whether the claim calls something proven, shown or certain, and the passage with the figures does not."""
    mine, theirs = ({t.lower for t in s.tokens} & _PROVEN for s in (said, passage))
    return bool(mine) and not theirs


# "Until then it stays at £2.20" tells of a time that another sentence ends.
_NO_LONGER = ("until then", "before that", "back then", "in those days", "up to then", "till then")
_PROVEN = frozenset({"proven", "proved", "proof", "proves"})


def _sole(agreeing: list[Match], match: Match) -> float:
    """Return how much less is asked of the only figure of an article that agrees, when the figure tells something."""
    certain = match.relation is Relation.EQUAL and telling(match.ours) >= TELLS and match.head >= _SOLE_HEAD
    return _SOLE if len(agreeing) == 1 and certain else 0.0


_SOLE, _SOLE_HEAD = 0.07, 0.5


def _support(
    case: Case, numbers: list[int], found: dict[int, list[Match]], agreeing: dict[int, list[Match]]
) -> Iterator[Opinion]:
    good = {i: [m for m in agreeing[i] if m.same >= _needed(m) - _sole(agreeing[i], m)] for i in numbers}
    main = [i for i in numbers if not _is_side(case.said.quantities[i])] or [
        i for i in numbers if case.said.quantities[i].kind is QuantityKind.DURATION
    ]
    main = [i for i in main if not _is_places(case.said.quantities[i])] or main or numbers
    if all(_is_side(case.said.quantities[i]) for i in main):
        # With nothing but such figures the words must carry the claim.
        good = {i: [m for m in good[i] if m.context >= _SIDE_CONTEXT] for i in numbers}
    derived = {
        i for i in main if not good[i] and any(good.values()) and (follows(case, i) or implied(case, i)) is not None
    }
    main = [i for i in main if i not in derived]
    if not main:
        return
    if not all(good[i] for i in main):
        together = _joint(main, agreeing)
        if together is None:
            return
        for i in main:
            good[i] = [m for m in agreeing[i] if _near(m.entry, together)] + good[i]
    # A side figure ("for half a year") may stand elsewhere on the page, but it must stand there.
    certain = any(telling(m.ours) >= _UNMISTAKABLE for i in main for m in good[i])
    for i in numbers:
        slight = certain and telling(case.said.quantities[i]) <= _SLIGHT
        if not agreeing[i] and i not in derived and not slight and not _counts_places(case, i, good, main):
            return
    best = max((m for i in main for m in good[i]), key=lambda m: _rank(m, good))
    elsewhere = better_placed(best, found[case.said.quantities.index(best.ours)])
    if elsewhere is not None:
        if best.context < ASIDE and telling(best.ours) >= TELLS:
            yield other_counted(best, elsewhere)
        return
    weaker = weakener(case, best)
    if weaker is not None:
        yield weaker
        return
    contradiction, dropped = other_thing(case, best, found[case.said.quantities.index(best.ours)])
    if contradiction is not None:
        yield contradiction
    if dropped:
        return
    if counts_other_sort(best):
        if telling(best.ours) >= _UNMISTAKABLE and best.context >= _OTHER_SORT_CONTEXT:
            detail = f"the post has “{counted(best.ours)}”, the source “{counted(best.theirs)}”"
            yield speak(Verdict.CONTRADICT, best.entry, 0.74, [Reason("counted-thing-differs", detail)], NAME)
        return
    if speaks_of_now(case.said, best.entry.passage.statement) or other_length(case.said, best.entry.passage.statement):
        return
    stranger = other_subject(case, best)
    if stranger is not None:
        yield from of_stranger(case, best, stranger.text, found[case.said.quantities.index(best.ours)])
        return
    if asserts_more(case.said, best.entry.passage.statement, best.theirs.start) or not names_met(case, best.entry):
        return
    passage = best.entry.passage.statement
    if counts_other_kind(best.ours, best.theirs) or told_of_all(case.said, passage):
        return
    if other_kind(case.said, passage) or only_as_part(case.said, phrase_stems(best.ours.counted)[-1:], passage):
        return
    if _proven_only_here(case.said, passage) or passage.text.lower().startswith(_NO_LONGER):
        return
    if _other_rank(case.said, best.entry.passage.statement) or tells_no_cause(case, best.entry.passage.statement):
        return
    detail = "; ".join(
        f"“{_pick(good[i], best.entry).ours.text}” agrees with “{_pick(good[i], best.entry).theirs.text}”" for i in main
    )
    score = 0.45 + 0.35 * min(1.0, best.same) + 0.15 * max(telling(good[i][0].ours) for i in main)
    yield speak(Verdict.SUPPORT, best.entry, score, [Reason("number-agrees", detail)], NAME)


def _counts_places(case: Case, number: int, good: dict[int, list[Match]], main: list[int]) -> bool:
    """Whether a passage that agrees otherwise lists as many places: "three countries", "Spain, Poland and Canada"."""
    ours = case.said.quantities[number]
    if ours.kind is not QuantityKind.COUNT or head_of(ours) not in {"countri", "nation", "state", "citi"}:
        return False
    return any(
        len({p.label for p in m.entry.passage.statement.places} - {"world"}) == ours.low for i in main for m in good[i]
    )


def _other_rank(said: Statement, passage: Statement) -> bool:
    """Whether the claim names a rank ("the sixth album") and the passage does not, or another."""
    ours = {q.low for q in said.quantities if q.kind is QuantityKind.ORDINAL}
    return bool(ours - {q.low for q in passage.quantities if q.kind is QuantityKind.ORDINAL})


def _is_places(quantity: Quantity) -> bool:
    return quantity.kind is QuantityKind.COUNT and quantity.low < _OFTEN and head_of(quantity) in {"countri", "nation"}


def _is_side(quantity: Quantity) -> bool:
    """Whether a number says little by itself: a duration or frequency beside other figures, a mere "one"."""
    if quantity.kind is QuantityKind.DURATION:
        return quantity.low == quantity.high  # two ends that agree say more
    if quantity.kind is QuantityKind.AGE:
        return True
    if quantity.kind is QuantityKind.COUNT and quantity.low in _BASES:
        return True
    how_often = quantity.unit.dimension == "count" and any(per.unit.dimension == "time" for per in quantity.per)
    return quantity.kind is QuantityKind.RATE and how_often and head_of(quantity) in _TIMES and quantity.low <= _OFTEN


_TIMES = frozenset({"", "time", "day", "hour", "night", "week", "minut"})
_OFTEN = 31
_BASES = frozenset({1, 100, 1_000, 10_000, 100_000})  # "for every 100 pots": what a figure is told for


def _joint(numbers: list[int], agreeing: dict[int, list[Match]]) -> Entry | None:
    """Return a passage in or right beside which all the claim's numbers stand, when together they tell enough."""
    if len(numbers) < 2:
        return None
    for first in agreeing[numbers[0]]:
        total, together = 0.0, 0
        for i in numbers:
            options = [m for m in agreeing[i] if _near(m.entry, first.entry)]
            if not options:
                break
            total += max(telling(m.ours) * (0.5 + 0.5 * m.head) for m in options)
            together += any(m.entry is first.entry and m.relation is Relation.EQUAL for m in options)
        else:
            one = together == len(numbers) and first.context >= _JOINT_CONTEXT
            if total + (_IN_ONE_SENTENCE if one else 0.0) >= _NEEDED_JOINT:
                return first.entry
    return None


def _near(a: Entry, b: Entry) -> bool:
    return abs(a.passage.index - b.passage.index) <= _JOINT_REACH


def _pick(options: list[Match], entry: Entry) -> Match:
    return next((m for m in options if m.entry is entry), options[0])


def _rank(match: Match, good: dict[int, list[Match]]) -> tuple[bool, int, float, int]:
    """What a reader can look up comes first, then the passage with most of the claim's numbers, then the likeliest."""
    passage = match.entry.passage
    return passage.visible, _hits(match.entry, good), match.same, -passage.index


def _hits(entry: Entry, good: dict[int, list[Match]]) -> int:
    return sum(any(m.entry is entry for m in options) for options in good.values())


def _contradict(number: int, rivals: Iterable[Match], agreeing: dict[int, list[Match]]) -> Iterator[Opinion]:
    for rival in rivals:
        # The same number elsewhere on the page about nearly as much the same thing: then it is not contradicted.
        swapped = next((m for m in agreeing[number] if _with_other_noun(m, rival)), None)
        for m in agreeing[number]:
            if m is swapped:
                continue
            if m.same >= 0.75 * rival.same or (m.head >= 0.7 and m.same >= 0.5 * rival.same):
                return
        code, score = _difference(rival) if swapped is None else ("counted-thing-differs", 0.78)
        detail = f"the post has “{counted(rival.ours)}”, the source “{counted(rival.theirs)}”{times(rival)}"
        yield speak(Verdict.CONTRADICT, rival.entry, score, [Reason(code, detail)], NAME)
        return


def _differs(m: Match) -> bool:
    if m.relation is Relation.BOUND_ADDED and not m.compared.mild:
        return m.same >= _BOUND_SAME and m.context >= _BOUND_CONTEXT and telling(m.ours) >= _BOUND_TELLING
    if m.relation is not Relation.DIFFERENT:
        return False
    if QuantityKind.PROPORTION in (m.ours.kind, m.theirs.kind) and QuantityKind.COUNT in (m.ours.kind, m.theirs.kind):
        return False  # a share says nothing against a bare count
    if factor_of(m) > (_FAR_RATES if m.ours.per else _FAR_APART) and m.relation is Relation.DIFFERENT:
        return m.head >= _FAR_HEAD and m.context >= _FAR_CONTEXT and bool(m.theirs.counted)
    if m.ours.kind is QuantityKind.COUNT and not m.ours.counted and m.theirs.counted:
        return False  # "the limit is down to 30" against "431 crashes": a bare number contradicts no counted thing
    alike = (
        m.local >= _NEEDED_LOCAL and m.same >= _DIFFER_SAME and m.context >= _DIFFER_CONTEXT and m.head >= _DIFFER_HEAD
    )
    return alike and not _complements(m.ours, m.theirs)


def _with_other_noun(match: Match, rival: Match) -> bool:
    """Whether the claim's figure stands with another noun in the very sentence that has another figure for the claim's.

    "48 doctors": "48 nurses and three doctors".
    """
    return (
        match.entry is rival.entry
        and match.clash == "other-name"
        and rival.head >= _DIFFER_HEAD
        and rival.head > match.head
    )


def _complements(ours: Quantity, theirs: Quantity) -> bool:
    """Whether two shares make up the whole: "lost 4%" and "kept 96.5%" do not clash."""
    if ours.unit.dimension != "percent" or theirs.unit.dimension != "percent":
        return False
    return relation(ours, complement(theirs)) is not Relation.DIFFERENT


def _difference(match: Match) -> tuple[str, float]:
    ours, theirs = match.ours, match.theirs
    score = 0.25 + 0.65 * match.same
    if match.relation is Relation.BOUND_ADDED:
        return ("hedge-dropped" if theirs.bound is Bound.AT_MOST else "bound-added"), score + 0.1 * telling(ours)
    if ours.per and theirs.per and ours.per != theirs.per:
        return "time-base-differs", score + 0.05
    # A third and 8 per cent are two ways to write a share, and no two units.
    shares = ours.unit.dimension == "percent"
    if ours.unit.symbol != theirs.unit.symbol and ours.unit.dimension == theirs.unit.dimension and not shares:
        return "unit-differs", score
    return "number-differs", score
