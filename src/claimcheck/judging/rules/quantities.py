"""Numbers: the same thing first, then the comparison."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.judging.alignment import Match, Role, counts_other_sort, matches, role, telling
from claimcheck.judging.rules.common import Case, asserts_more, names_met, speak
from claimcheck.language.amounts import complement
from claimcheck.language.comparison import Relation, compare, relation
from claimcheck.language.en.hedging import STRONG_HEDGES, TAKING_BACK
from claimcheck.language.tokens import tokenize
from claimcheck.matching.index import Entry
from claimcheck.model import Bound, Certainty, Change, Cue, Opinion, Quantity, QuantityKind, Reason, Statement, Verdict

NAME = "quantities"
_AGREE = frozenset({Relation.EQUAL, Relation.COMPATIBLE})
# An equal number supports when enough of the rest agrees; the less the number tells, the more the rest must.
_NEEDED_TELLING, _NEEDED_PLAIN = 0.30, 0.62
_BY_BOUND = 0.5
_SIDE_CONTEXT = 0.7
# Several equal numbers close together are no accident, even in other words: the sum of what they tell.
_NEEDED_JOINT, _JOINT_REACH = 0.8, 2
# A different number contradicts only when nearly everything else agrees.
_DIFFER_SAME, _DIFFER_CONTEXT, _DIFFER_HEAD = 0.66, 0.55, 0.5
# The same number with a stronger bound: the number itself shows that it is the same thing.
_BOUND_SAME, _BOUND_CONTEXT, _BOUND_TELLING = 0.5, 0.35, 0.4
# Plain counts this far apart count different things, unless all the rest is the same.
_FAR_APART, _FAR_CONTEXT, _FAR_HEAD = 100, 0.7, 0.8
_NEEDED_LOCAL = 0.4


def quantities(case: Case) -> Iterator[Opinion]:
    """Hold each number of the claim against the numbers of the article that measure the same thing."""
    said = case.said
    numbers = [i for i, q in enumerate(said.quantities) if q.kind is not QuantityKind.ORDINAL and not _in_name(said, q)]
    if not numbers or said.quotes:
        return
    found = {i: sorted(matches(case, i), key=lambda m: (-m.same, m.entry.passage.index)) for i in numbers}
    agreeing = {i: [m for m in found[i] if _agrees(m) and not m.clash] for i in numbers}
    yield from _support(case, numbers, found, agreeing)
    taken = {
        id(m.theirs) for i in numbers for m in found[i] if m.relation is Relation.EQUAL and m.local >= _NEEDED_LOCAL
    }
    for i in numbers:
        yield from _contradict(i, [m for m in found[i] if id(m.theirs) not in taken], agreeing)
        yield from _relative_as_absolute(case, i, found[i])
        yield from _other_unit(i, found[i], agreeing)
        yield from _other_item(found[i])
        yield from _none_of_them(case, case.said.quantities[i])


def _in_name(said: Statement, quantity: Quantity) -> bool:
    """Whether a number is part of a name: "the Big Four"."""
    return any(name.start < quantity.number_start and quantity.number_end <= name.end for name in said.names)


def _agrees(match: Match) -> bool:
    return match.relation in _AGREE or (match.relation is Relation.BOUND_ADDED and match.compared.mild)


def _needed(match: Match) -> float:
    # That a bound holds is no coincidence of numbers: "under 5 million" fits any smaller one.
    share = telling(match.ours) * (1.0 if match.relation is Relation.EQUAL else _BY_BOUND)
    return _NEEDED_PLAIN - share * (_NEEDED_PLAIN - _NEEDED_TELLING)


def _support(
    case: Case, numbers: list[int], found: dict[int, list[Match]], agreeing: dict[int, list[Match]]
) -> Iterator[Opinion]:
    good = {i: [m for m in agreeing[i] if m.same >= _needed(m)] for i in numbers}
    main = [i for i in numbers if not _is_side(case.said.quantities[i])] or [
        i for i in numbers if case.said.quantities[i].kind is QuantityKind.DURATION
    ]
    main = main or numbers
    if all(_is_side(case.said.quantities[i]) for i in main):
        # With nothing but such figures the words must carry the claim.
        good = {i: [m for m in good[i] if m.context >= _SIDE_CONTEXT] for i in numbers}
    if not all(good[i] for i in main):
        together = _joint(main, agreeing)
        if together is None:
            return
        for i in main:
            good[i] = [m for m in agreeing[i] if _near(m.entry, together)] + good[i]
    # A side figure ("for half a year") may stand elsewhere on the page, but it must stand there.
    if any(not agreeing[i] for i in numbers):
        return
    best = max((m for i in main for m in good[i]), key=lambda m: _rank(m, good))
    weakener = _weakener(case, best)
    if weakener is not None:
        yield weakener
        return
    if counts_other_sort(best):
        yield from _other_thing(best, found[case.said.quantities.index(best.ours)])
        return
    if _still(case.said, best.entry.passage.statement):
        return
    if asserts_more(case.said, best.entry.passage.statement) or not names_met(case, best.entry):
        return
    if _other_rank(case.said, best.entry.passage.statement):
        return
    detail = "; ".join(
        f"“{_pick(good[i], best.entry).ours.text}” agrees with “{_pick(good[i], best.entry).theirs.text}”" for i in main
    )
    score = 0.45 + 0.35 * min(1.0, best.same) + 0.15 * max(telling(good[i][0].ours) for i in main)
    yield speak(Verdict.SUPPORT, best.entry, score, [Reason("number-agrees", detail)], NAME)


def _still(said: Statement, passage: Statement) -> bool:
    """Whether the claim speaks of now and the passage of what had been before."""
    ours = {t.lower for t in said.tokens}
    theirs = [t.lower for t in passage.tokens]
    return not ours.isdisjoint({"still", "now", "currently", "today"}) and "had" in theirs and "still" not in theirs


def _other_rank(said: Statement, passage: Statement) -> bool:
    """Whether the claim names a rank ("the sixth album") and the passage does not, or another."""
    ours = {q.low for q in said.quantities if q.kind is QuantityKind.ORDINAL}
    return bool(ours - {q.low for q in passage.quantities if q.kind is QuantityKind.ORDINAL})


def _is_side(quantity: Quantity) -> bool:
    """Whether a number says little by itself: a duration or frequency beside other figures, a mere "one"."""
    if quantity.kind is QuantityKind.DURATION:
        return quantity.low == quantity.high  # two ends that agree say more
    if quantity.kind is QuantityKind.COUNT and quantity.low == 1:
        return True
    return quantity.kind is QuantityKind.RATE and _head(quantity) in _TIMES and quantity.low <= _OFTEN


_TIMES = frozenset({"", "time", "day", "hour", "night", "week", "minut"})
_OFTEN = 31


def _joint(numbers: list[int], agreeing: dict[int, list[Match]]) -> Entry | None:
    """Return a passage in or right beside which all the claim's numbers stand, when together they tell enough."""
    if len(numbers) < 2:
        return None
    for first in agreeing[numbers[0]]:
        total = 0.0
        for i in numbers:
            options = [m for m in agreeing[i] if _near(m.entry, first.entry)]
            if not options:
                break
            total += max(telling(m.ours) * (0.5 + 0.5 * m.head) for m in options)
        else:
            if total >= _NEEDED_JOINT:
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


def _weakener(case: Case, match: Match) -> Opinion | None:
    """Return a contradiction when the source says the number less firmly than the claim."""
    said, passage = case.said, match.entry.passage.statement
    if said.certainty is not Certainty.PLAIN:
        return None
    sure = any(cue.label == "sure" for cue in said.hedges)
    hedges = [c for c in passage.hedges if c.label == "hedge"]
    strong = next((c for c in hedges if c.text.lower() in STRONG_HEDGES and _before(c, match.theirs, passage)), None)
    after = _taken_back(case, match.entry)
    if strong is not None or after or (sure and passage.certainty is Certainty.HEDGED and hedges):
        words = strong.text if strong is not None else after or hedges[0].text
        detail = f"the post states it as certain; the source has “{words}”"
        return speak(Verdict.CONTRADICT, match.entry, 0.5 + 0.4 * match.same, [Reason("hedge-dropped", detail)], NAME)
    return None


def _before(cue: Cue, number: Quantity, passage: Statement) -> bool:
    """Whether a hedge stands before a number and near enough to govern it."""
    between = passage.text[cue.end : number.start]
    return cue.end <= number.start and len(between.split()) <= _HEDGE_REACH and not any(c in between for c in ".;:")


def _taken_back(case: Case, entry: Entry) -> str:
    """Return the words by which the next sentence takes back certainty: "That is an upper estimate"."""
    entries = case.index.entries
    i = entry.passage.index + 1
    if i >= len(entries) or entries[i].lead.stems == frozenset():
        return ""
    text = entries[i].passage.text.lower()
    return next((words for words in TAKING_BACK if words in text), "")


_HEDGE_REACH = 8


def _other_thing(match: Match, found: list[Match]) -> Iterator[Opinion]:
    """The number agrees but counts another sort of thing: contradict when the source counts the claim's thing too."""
    for rival in found:
        if (
            rival.relation is Relation.DIFFERENT
            and rival.head >= _SAME_HEAD
            and not rival.clash
            and _near(rival.entry, match.entry)
        ):
            theirs = f"“{_counted(match.theirs)}” and “{_counted(rival.theirs)}”"
            detail = f"the post has “{_counted(match.ours)}”; the source has {theirs}"
            yield speak(Verdict.CONTRADICT, rival.entry, 0.85, [Reason("counted-thing-differs", detail)], NAME)
            return


_SAME_HEAD = 0.8
_LEVEL_CONTEXT = 0.3


def _counted(quantity: Quantity) -> str:
    return f"{quantity.text} {quantity.counted}".strip()


def _contradict(number: int, found: list[Match], agreeing: dict[int, list[Match]]) -> Iterator[Opinion]:
    for rival in found:
        if rival.clash or not _differs(rival):
            continue
        # The same number elsewhere on the page about nearly as much the same thing: then it is not contradicted.
        for m in agreeing[number]:
            if m.same >= 0.75 * rival.same or (m.head >= 0.7 and m.same >= 0.5 * rival.same):
                return
        code, score = _difference(rival)
        detail = f"the post has “{_counted(rival.ours)}”, the source “{_counted(rival.theirs)}”{_times(rival)}"
        yield speak(Verdict.CONTRADICT, rival.entry, score, [Reason(code, detail)], NAME)
        return


def _differs(m: Match) -> bool:
    if m.relation is Relation.BOUND_ADDED and not m.compared.mild:
        return m.same >= _BOUND_SAME and m.context >= _BOUND_CONTEXT and telling(m.ours) >= _BOUND_TELLING
    if m.relation is not Relation.DIFFERENT:
        return False
    if m.ours.kind is QuantityKind.COUNT and not m.ours.per and _factor(m) > _FAR_APART:
        return m.head >= _FAR_HEAD and m.context >= _FAR_CONTEXT and bool(m.theirs.counted)
    if _complements(m.ours, m.theirs):
        return False
    return (
        m.local >= _NEEDED_LOCAL and m.same >= _DIFFER_SAME and m.context >= _DIFFER_CONTEXT and m.head >= _DIFFER_HEAD
    )


def _complements(ours: Quantity, theirs: Quantity) -> bool:
    """Whether two shares make up the whole: "lost 4%" and "kept 96.5%" do not clash."""
    if ours.unit.dimension != "percent" or theirs.unit.dimension != "percent":
        return False
    return relation(ours, complement(theirs)) is not Relation.DIFFERENT


def _factor(match: Match) -> float:
    factor = match.compared.factor
    if factor is None or factor <= 0:
        return 1.0
    return float(factor if factor >= 1 else 1 / factor)


def _times(match: Match) -> str:
    factor = _factor(match)
    return f", a factor of {factor:.3g}" if factor >= 1.5 else ""


def _difference(match: Match) -> tuple[str, float]:
    ours, theirs = match.ours, match.theirs
    score = 0.25 + 0.65 * match.same
    if match.relation is Relation.BOUND_ADDED:
        return ("hedge-dropped" if theirs.bound is Bound.AT_MOST else "bound-added"), score + 0.1 * telling(ours)
    if ours.per and theirs.per and ours.per != theirs.per:
        return "time-base-differs", score + 0.05
    if ours.unit.symbol != theirs.unit.symbol and ours.unit.dimension == theirs.unit.dimension:
        return "unit-differs", score
    return "number-differs", score


def _relative_as_absolute(case: Case, number: int, found: list[Match]) -> Iterator[Opinion]:
    """ "18 of 100 will get it" where the source has a risk 18 per cent higher, and another share of 100."""
    ours = case.said.quantities[number]
    if ours.unit.dimension != "percent" or role(case.said, number) is not Role.LEVEL:
        return
    stepped = [
        entry
        for entry in case.index.entries
        if any(_grows_by(entry.passage.statement, change, ours) for change in entry.passage.statement.changes)
    ]
    if not stepped:
        return
    for m in found:
        level = (m.theirs.whole is not None and m.theirs.whole == ours.whole) or any(m.entry is e for e in stepped)
        if (
            level
            and m.context >= _LEVEL_CONTEXT
            and m.relation is Relation.DIFFERENT
            and not m.clash
            and any(abs(m.entry.passage.index - e.passage.index) <= 5 for e in stepped)
        ):
            detail = f"“{ours.text}” is a relative change in the source; the share there is {m.theirs.text}"
            yield speak(Verdict.CONTRADICT, m.entry, 0.8, [Reason("relative-vs-absolute", detail)], NAME)
            return


def _grows_by(statement: Statement, change: Change, ours: Quantity) -> bool:
    """Whether a change is by the share that the claim has: written, or from its before and after."""
    if change.by >= 0:
        by = statement.quantities[change.by]
        return by.unit.dimension == "percent" and compare(ours, by).factor == 1
    if change.before < 0 or change.after < 0:
        return False
    before, after = statement.quantities[change.before], statement.quantities[change.after]
    return before.low > 0 and before.unit == after.unit and abs(after.low - before.low) / before.low == ours.low


def _other_unit(number: int, found: list[Match], agreeing: dict[int, list[Match]]) -> Iterator[Opinion]:
    """The same figure with another unit or base: "310 metres" against "310 kilometres", a day against a week."""
    if any(m.same >= _UNIT_SAME for m in agreeing[number]):
        return
    for m in found:
        if m.relation is not Relation.DIFFERENT or m.clash or _figure(m.ours) != _figure(m.theirs):
            continue
        bases = m.ours.per != m.theirs.per and bool(m.ours.per) and bool(m.theirs.per)
        units = m.ours.unit.symbol != m.theirs.unit.symbol or _scale(m.ours) != _scale(m.theirs)
        needed = _UNIT_SAME + (1 - telling(m.ours)) * _UNIT_MORE
        if (bases or units) and m.same >= needed:
            code = "time-base-differs" if bases else "unit-differs"
            detail = f"the post has “{_counted(m.ours)}”, the source “{_counted(m.theirs)}”{_times(m)}"
            yield speak(Verdict.CONTRADICT, m.entry, 0.55 + 0.35 * m.same, [Reason(code, detail)], NAME)
            return


def _figure(quantity: Quantity) -> str:
    """Return the figure as written, without scale and unit: "60" of "60 lakh"."""
    digits = _DIGITS.search(quantity.text)
    if digits:
        return digits.group().replace(",", "").rstrip(".")
    words = quantity.text.lower().split()
    return next((w for w in words if w in _SMALL), "")


def _scale(quantity: Quantity) -> str:
    """Return the scale word of a number: "lakh", "million", or nothing."""
    return next((w for w in _SCALES if w in quantity.text.lower()), "")


_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_SMALL = frozenset("one two three four five six seven eight nine ten eleven twelve".split())
_SCALES = ("thousand", "lakh", "million", "crore", "billion", "bn", "trillion")
_UNIT_SAME, _UNIT_MORE = 0.36, 0.12


def _other_item(found: list[Match]) -> Iterator[Opinion]:
    """The claim's number stands with another item of the list, and its item has another number."""
    for m in found:
        if m.clash != "other-item" or m.relation is not Relation.EQUAL or telling(m.ours) < _ITEM_TELLING:
            continue
        for rival in found:
            if (
                rival.entry is m.entry
                and rival.clash == ""
                and rival.relation is Relation.DIFFERENT
                and rival.same >= m.same
            ):
                detail = f"in the source “{m.theirs.text}” is another item; this one has “{rival.theirs.text}”"
                yield speak(Verdict.CONTRADICT, rival.entry, 0.78, [Reason("entity-swapped", detail)], NAME)
                return


_ITEM_TELLING = 0.4


def _none_of_them(case: Case, ours: Quantity) -> Iterator[Opinion]:
    """ "Tried on 24 patients" where the source says that no patients took part."""
    head = _head(ours)
    if ours.kind is not QuantityKind.COUNT or not head:
        return
    for entry in case.index.entries:
        passage = entry.passage.statement
        for cue in passage.negations:
            if cue.label != "no" or cue.text.lower() not in {"no", "not one", "not a single"}:
                continue
            after = next((t for t in passage.tokens if t.start >= cue.end), None)
            opens = not passage.text[: cue.start].strip(" “‘\"'") or passage.text[: cue.start].rstrip()[-1:] in ",;:—–"
            if after is not None and after.stem == head and opens and len(passage.tokens) <= _SHORT_DENIAL:
                detail = f"the post counts {_counted(ours)}; the source says “{passage.text[cue.start : after.end]}”"
                yield speak(Verdict.CONTRADICT, entry, 0.72, [Reason("counted-thing-differs", detail)], NAME)


_SHORT_DENIAL = 25


def _head(quantity: Quantity) -> str:
    tokens = tokenize(quantity.counted)
    return tokens[-1].stem if tokens else ""
