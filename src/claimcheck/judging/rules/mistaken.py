"""The claim's figure stands in the source, but as something else: another unit, another item, a relative change."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judging.alignment import Match, Role, context_terms, role, telling, written_figure
from claimcheck.judging.common import Case, met, speak
from claimcheck.judging.facets import clashes
from claimcheck.judging.rules.figures import NAME, SAME_SENTENCE, counted, head_of, times
from claimcheck.language.comparison import Relation, compare, relation
from claimcheck.model import Change, Opinion, Quantity, QuantityKind, Reason, Statement, Verdict

_LEVEL_CONTEXT, _LEVEL_SAME = 0.3, 0.5
_SURE = 0.93  # surer than that the two figures merely differ
# "No patients took part" denies that there were any; "no patients were harmed" does not.
_TAKING_PART = frozenset(
    {"", "took", "take", "participated", "involved", "enrolled", "included", "existed", "attended", "came"}
)
_UNMISTAKABLE, _UNIT_UNMISTAKABLE = 0.95, 0.17  # as in the rule for agreeing figures
_TWO_DIGITS = 0.7
_OUTDATED_NEAR, _OUTDATED_SURE, _POINTS_NEAR = 0.35, 0.65, 0.25
_SCALES = ("thousand", "lakh", "million", "crore", "billion", "bn", "trillion")
_UNIT_SAME, _UNIT_MORE = 0.36, 0.12
_ITEM_TELLING = 0.4
_TOLD, _SAME_NOUN, _BASE_ONLY = 0.4, 0.8, 0.15
_SHORT_DENIAL = 25


def relative_as_absolute(case: Case, number: int, found: list[Match]) -> Iterator[Opinion]:
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
            (level or m.same >= _LEVEL_SAME)
            and m.theirs.unit.dimension == "percent"
            and not any(m.theirs is q for q in _steps(m.entry.passage.statement))
            and not any(e.relation is Relation.EQUAL and e.entry is m.entry and not e.clash for e in found)
            and m.context >= _LEVEL_CONTEXT
            and m.local > 0
            and m.relation is Relation.DIFFERENT
            and m.clash in SAME_SENTENCE
            and any(abs(m.entry.passage.index - e.passage.index) <= 5 for e in stepped)
        ):
            detail = f"“{ours.text}” is a relative change in the source; the share there is {m.theirs.text}"
            yield speak(Verdict.CONTRADICT, m.entry, _SURE, [Reason("relative-vs-absolute", detail)], NAME)
            return


def _steps(statement: Statement) -> list[Quantity]:
    return [statement.quantities[c.by] for c in statement.changes if c.by >= 0]


def _grows_by(statement: Statement, change: Change, ours: Quantity) -> bool:
    """Whether a change is by the share that the claim has: written, or from its before and after."""
    if change.by >= 0:
        by = statement.quantities[change.by]
        return by.unit.dimension == "percent" and compare(ours, by).factor == 1
    if change.before < 0 or change.after < 0:
        return False
    before, after = statement.quantities[change.before], statement.quantities[change.after]
    return before.low > 0 and before.unit == after.unit and abs(after.low - before.low) / before.low == ours.low


def other_unit(number: int, found: list[Match], agreeing: dict[int, list[Match]]) -> Iterator[Opinion]:
    """The same figure with another unit or base: "310 metres" against "310 kilometres", a day against a week."""
    if any(m.same >= _UNIT_SAME for m in agreeing[number]):
        return
    for m in found:
        figure = written_figure(m.ours.text)
        same = bool(figure) and figure == written_figure(m.theirs.text)
        if m.relation is not Relation.DIFFERENT or m.clash or not same:
            continue
        bases = m.ours.per != m.theirs.per and bool(m.ours.per) and bool(m.theirs.per)
        units = m.ours.unit.symbol != m.theirs.unit.symbol or _scale(m.ours) != _scale(m.theirs)
        needed = _UNIT_SAME + (1 - telling(m.ours)) * _UNIT_MORE
        if telling(m.ours) >= _UNMISTAKABLE or (m.ours.kind is QuantityKind.MEASURE and telling(m.ours) >= _TWO_DIGITS):
            needed = _UNIT_UNMISTAKABLE
        if bases and not units and telling(m.ours) >= _TOLD and (m.ours.unit.symbol or m.head >= _SAME_NOUN):
            needed = _BASE_ONLY  # the same sum of money, told for another length of time: that is no accident
        if (bases or units) and m.same >= needed:
            code = "time-base-differs" if bases else "unit-differs"
            detail = f"the post has “{counted(m.ours)}”, the source “{counted(m.theirs)}”{times(m)}"
            yield speak(Verdict.CONTRADICT, m.entry, 0.55 + 0.35 * m.same, [Reason(code, detail)], NAME)
            return


def _scale(quantity: Quantity) -> str:
    """Return the scale word of a number: "lakh", "million", or nothing."""
    return next((w for w in _SCALES if w in quantity.text.lower()), "")


def other_item(found: list[Match]) -> Iterator[Opinion]:
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


def none_of_them(case: Case, ours: Quantity) -> Iterator[Opinion]:
    """ "Tried on 24 patients" where the source says that no patients took part."""
    head = head_of(ours)
    if ours.kind is not QuantityKind.COUNT or not head:
        return
    for entry in case.index.entries:
        passage = entry.passage.statement
        for cue in passage.negations:
            if cue.label != "no" or cue.text.lower() not in {"no", "not one", "not a single"}:
                continue
            after = next((t for t in passage.tokens if t.start >= cue.end), None)
            opens = not passage.text[: cue.start].strip(" “‘\"'") or passage.text[: cue.start].rstrip()[-1:] in ",;:—–"
            verb = next((t.lower for t in passage.tokens if after is not None and t.start >= after.end), "")
            if (
                after is not None
                and after.stem == head
                and opens
                and verb in _TAKING_PART
                and len(passage.tokens) <= _SHORT_DENIAL
            ):
                detail = f"the post counts {counted(ours)}; the source says “{passage.text[cue.start : after.end]}”"
                yield speak(Verdict.CONTRADICT, entry, 0.72, [Reason("counted-thing-differs", detail)], NAME)


def outdated(case: Case, number: int) -> Iterator[Opinion]:
    """The claim gives as today's what the source has as the figure before: "from 8.4 to 9.1 lakh hectares"."""
    ours = case.said.quantities[number]
    if role(case.said, number) is not Role.LEVEL or telling(ours) < _ITEM_TELLING or _tells_the_past(case.said):
        return
    terms = context_terms(case, ours) - _LIGHT
    for entry in case.index.entries:
        passage = entry.passage.statement
        for change in passage.changes:
            if change.before < 0 or change.after < 0:
                continue
            before, after = passage.quantities[change.before], passage.quantities[change.after]
            if relation(ours, before) is not Relation.EQUAL or relation(ours, after) is not Relation.DIFFERENT:
                continue
            _, near = met(case, entry, terms) if terms else (0.5, 0.5)
            needed = _OUTDATED_NEAR if telling(ours) >= _UNMISTAKABLE else _OUTDATED_SURE
            if near >= needed and not clashes(case.claim, entry):
                detail = f"in the source {before.text} is the earlier figure, {after.text} the later one"
                yield speak(Verdict.CONTRADICT, entry, 0.74 + 0.2 * near, [Reason("stale", detail)], NAME)


# "Stands at 6.2%", "is home to 320 cranes": verbs of being, in stems.
_LIGHT = frozenset("stand lie amount total home count number level come run sit".split())


def _tells_the_past(said: Statement) -> bool:
    words = {t.lower for t in said.tokens}
    return not words.isdisjoint({"was", "were", "had", "before", "used", "previously", "formerly", "earlier", "ago"})


def points_for_percent(case: Case, number: int) -> Iterator[Opinion]:
    """ "45 percentage points" where the source has 45 per cent, or the other way round."""
    ours = case.said.quantities[number]
    kinds = {QuantityKind.POINTS, QuantityKind.PERCENT}
    if ours.kind not in kinds or role(case.said, number) is not Role.STEP:
        return
    terms = context_terms(case, ours)
    for entry in case.index.entries:
        passage = entry.passage.statement
        for k, theirs in enumerate(passage.quantities):
            swapped = theirs.kind in kinds and theirs.kind is not ours.kind and theirs.low == ours.low
            if not swapped or role(passage, k) is not Role.STEP:
                continue
            _, near = met(case, entry, terms) if terms else (0.5, 0.5)
            if near >= _POINTS_NEAR:
                detail = f"the post has “{ours.text}”, the source “{theirs.text}”"
                yield speak(Verdict.CONTRADICT, entry, 0.62 + 0.2 * near, [Reason("unit-differs", detail)], NAME)


def other_currency(case: Case, number: int) -> Iterator[Opinion]:
    """The same sum in another currency: "2.4 million dollars" where the source has 2.4 million euros."""
    ours = case.said.quantities[number]
    if ours.kind is not QuantityKind.MONEY or telling(ours) < _ITEM_TELLING:
        return
    money = [(e, q) for e in case.index.entries for q in e.passage.statement.quantities if q.kind is QuantityKind.MONEY]
    if any(q.unit.dimension == ours.unit.dimension for _, q in money):
        return  # a source that has sums in the claim's currency is not mistaken for one in another
    terms = context_terms(case, ours)
    for entry, theirs in money:
        written = (written_figure(ours.text), _scale(ours)) == (written_figure(theirs.text), _scale(theirs))
        near = met(case, entry, terms)[1] if terms else 0.0
        if written and near >= _CURRENCY_NEAR and not clashes(case.claim, entry):
            detail = f"the post has “{ours.text}”, the source “{theirs.text}”"
            yield speak(Verdict.CONTRADICT, entry, 0.55 + 0.3 * near, [Reason("unit-differs", detail)], NAME)
            return


_CURRENCY_NEAR = 0.5
