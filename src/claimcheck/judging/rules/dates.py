"""When: a date in the claim held against the date that the source gives for the same event."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from claimcheck.judging.facets import place_clash
from claimcheck.judging.rules.common import Case, bag_of, met, speak, terms_without, turned
from claimcheck.matching.index import Entry
from claimcheck.model import Certainty, DateMention, Opinion, QuantityKind, Reason, Statement, Verdict

NAME = "dates"
_NEEDED_SUPPORT, _NEEDED_DIFFER = 0.6, 0.5
_NEEDED_DIFFER_ALONE = 0.45


def dates(case: Case) -> Iterator[Opinion]:
    """Support when source and claim date the same thing alike, contradict when their dates cannot both be."""
    said = case.said
    ours = [d for d in said.dates if d.first and d.last]
    if not ours or said.quotes:
        return
    numbers = [q for q in said.quantities if q.kind is not QuantityKind.ORDINAL]
    rest = terms_without(said, [(d.start, d.end) for d in said.dates])
    if not rest:
        return
    for candidate in case.found:
        entry = candidate.entry
        passage = entry.passage.statement
        theirs = [d for d in passage.dates if d.first and d.last]
        if not theirs or place_clash(case.claim, passage) or turned(said, entry.bag) != turned(passage, bag_of(said)):
            continue
        alone, near = met(case, entry, rest)
        yield from _judge(said, entry, ours, theirs, alone, near, only_dates=not numbers)


def _judge(
    said: Statement,
    entry: Entry,
    ours: list[DateMention],
    theirs: list[DateMention],
    alone: float,
    near: float,
    *,
    only_dates: bool,
) -> Iterator[Opinion]:
    mine = ours[0]
    if all(any(_overlap(d, other) for other in theirs) for d in ours):
        if (
            only_dates
            and alone >= _NEEDED_SUPPORT
            and entry.passage.statement.certainty in {said.certainty, Certainty.PLAIN}
        ):
            detail = f"“{mine.text}” agrees with “{theirs[0].text}”"
            yield speak(Verdict.SUPPORT, entry, 0.35 + 0.35 * alone + 0.2 * near, [Reason("date-agrees", detail)], NAME)
        return
    strangers = [d for d in ours if not any(_overlap(d, other) for other in theirs)]
    if len(ours) > 1 and len(strangers) < len(ours):
        return
    if alone >= _NEEDED_DIFFER_ALONE and near >= _NEEDED_DIFFER and _one_event(said, strangers[0], theirs):
        detail = f"the post has “{strangers[0].text}”, the source “{theirs[0].text}”"
        code = "stale" if strangers[0].relative else "date-differs"
        yield speak(Verdict.CONTRADICT, entry, 0.25 + 0.4 * alone + 0.2 * near, [Reason(code, detail)], NAME)


def _overlap(a: DateMention, b: DateMention) -> bool:
    first, last = _open(a)
    other_first, other_last = _open(b)
    return first <= other_last and other_first <= last


def _open(d: DateMention) -> tuple[date, date]:
    """Return the days a mention allows: "since 2019" runs on, "by 2028" has begun before."""
    assert d.first is not None
    assert d.last is not None
    return (date.min if d.until else d.first, date.max if d.since else d.last)


def _one_event(said: Statement, mine: DateMention, theirs: list[DateMention]) -> bool:
    """Whether the claim is about an event rather than about a period that its numbers are from."""
    return bool(said.outcomes or mine.relative or len(theirs) == 1)
