"""When: a date in the claim held against the date that the source gives for the same event."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from enum import Enum

from claimcheck.judging.facets import place_clash
from claimcheck.judging.rules.common import (
    Case,
    asserts_more,
    bag_of,
    local_share,
    met,
    names_met,
    signed,
    speak,
    terms_without,
    turned,
)
from claimcheck.model import Certainty, DateMention, Opinion, QuantityKind, Reason, Statement, Verdict

NAME = "dates"
_NEEDED_SUPPORT, _NEEDED_DIFFER = 0.62, 0.55
_NEEDED_LOCAL = 0.5
_MIN_WORDS = 3  # "it runs to the end of 2026": with fewer words anything that ends some day would be the same event
_REPORTING = ("day:0", "day:-1", "weekday:")
_LONG_SPAN = timedelta(days=366)


class _Fit(Enum):
    INSIDE = "inside"  # the source's date lies in the claim's: it follows
    APART = "apart"  # they cannot both be
    OPEN = "open"  # they touch, and nothing follows


def dates(case: Case) -> Iterator[Opinion]:
    """Support when source and claim date the same thing alike, contradict when their dates cannot both be."""
    said = case.said
    ours = [d for d in said.dates if (d.first and d.last) or _bare_day(d)]
    if not ours or said.quotes or len(ours) != len(said.dates):
        return
    only_dates = all(q.kind is QuantityKind.ORDINAL for q in said.quantities)
    rest = terms_without(said, [(d.start, d.end) for d in said.dates])
    if not rest:
        return
    for candidate in case.found:
        entry = candidate.entry
        passage = entry.passage.statement
        # "Today" and "on Wednesday" date the report rather than what it is about.
        theirs = [
            d for d in passage.dates if ((d.first and d.last) or _bare_day(d)) and not d.relative.startswith(_REPORTING)
        ]
        if not theirs or place_clash(case.claim, passage) or turned(said, entry.bag) != turned(passage, bag_of(said)):
            continue
        alone, near = met(case, entry, rest)
        local = {d: local_share(passage, d.start, d.end, rest) for d in theirs}
        best = max(theirs, key=lambda d: (local[d], -d.start))
        fits = [_fit(said, d, passage, best) if len(ours) == 1 else _best_fit(said, d, passage, theirs) for d in ours]
        if all(f is _Fit.INSIDE for f in fits):
            firm = passage.certainty in {said.certainty, Certainty.PLAIN} and not asserts_more(said, passage)
            if only_dates and alone >= _NEEDED_SUPPORT and firm and names_met(case, entry):
                detail = f"“{ours[0].text}” agrees with “{best.text}”"
                yield speak(
                    Verdict.SUPPORT, entry, 0.3 + 0.4 * alone + 0.2 * near, [Reason("date-agrees", detail)], NAME
                )
        elif (
            only_dates
            and _Fit.APART in fits
            and all(_fit(said, ours[fits.index(_Fit.APART)], passage, d) is _Fit.APART for d in theirs)
        ):
            stranger = ours[fits.index(_Fit.APART)]
            if (
                (len(rest) < _MIN_WORDS and not _shared_event(said, passage))
                or _is_period(said, stranger)
                or alone < _NEEDED_DIFFER
                or local[best] < _NEEDED_LOCAL
            ):
                continue
            code = "stale" if stranger.relative and not _bare_day(stranger) else "date-differs"
            detail = f"the post has “{stranger.text}”, the source “{best.text}”"
            yield speak(
                Verdict.CONTRADICT,
                entry,
                0.2 + 0.3 * alone + 0.15 * near + 0.2 * local[best],
                [Reason(code, detail)],
                NAME,
            )


def _bare_day(d: DateMention) -> bool:
    """Whether it is a day of a year that is not given: "13 November"."""
    return d.first is None and d.relative.startswith("day:") and "-" in d.relative[5:]


def _best_fit(said: Statement, mine: DateMention, passage: Statement, theirs: list[DateMention]) -> _Fit:
    fits = [_fit(said, mine, passage, d) for d in theirs]
    return next((f for f in (_Fit.INSIDE, _Fit.OPEN) if f in fits), _Fit.APART)


def _fit(said: Statement, mine: DateMention, passage: Statement, theirs: DateMention) -> _Fit:
    if _bare_day(mine) or _bare_day(theirs):
        a, b = _day_of_year(mine), _day_of_year(theirs)
        if a is None or b is None:
            return _Fit.OPEN
        return _Fit.INSIDE if a == b else _Fit.APART
    first, last = _window(said, mine)
    other_first, other_last = _window(passage, theirs)
    if last < other_first or other_last < first:
        return _Fit.APART
    if not (first <= other_first and other_last <= last):
        return _Fit.OPEN
    spans = last - first > _LONG_SPAN and other_last - other_first > _LONG_SPAN
    bounded = first > date.min and last < date.max
    if spans and bounded and (first, last) != (other_first, other_last):
        return _Fit.OPEN
    return _Fit.INSIDE


def apart(said: Statement, passage: Statement) -> bool:
    """Whether both give dates and none of the claim's can be one of the passage's."""
    ours = [d for d in said.dates if d.first and d.last]
    theirs = [d for d in passage.dates if d.first and d.last]
    return bool(ours and theirs) and all(_fit(said, d, passage, other) is _Fit.APART for d in ours for other in theirs)


def _day_of_year(d: DateMention) -> str | None:
    if _bare_day(d):
        return d.relative[4:]
    if d.first and d.first == d.last:
        return f"{d.first.month:02}-{d.first.day:02}"
    return None


def _window(statement: Statement, d: DateMention) -> tuple[date, date]:
    """Return the days a mention allows, the word before it included: "before 2018", "since March"."""
    assert d.first is not None
    assert d.last is not None
    words = statement.text[: d.start].lower().split()
    before = words[-1] if words else ""
    if before == "before":
        return date.min, d.first - timedelta(days=1) if d.first > date.min else d.first
    if before == "after":
        return d.last + timedelta(days=1) if d.last < date.max else d.last, date.max
    return (date.min if d.until else d.first), (date.max if d.since else d.last)


def _shared_event(said: Statement, passage: Statement) -> bool:
    """Whether both tell of one kind of event: "opened in 1996", "was opened in 1998"."""
    ours = {signed(said, c) for c in said.outcomes if c.text.lower() != "end"}  # "to the end of 2026" ends nothing
    return bool(ours & {signed(passage, c) for c in passage.outcomes})


def _is_period(said: Statement, d: DateMention) -> bool:
    """Whether a date tells which edition is meant rather than when something happened: "the 2014 rankings"."""
    after = next((t for t in said.tokens if t.start >= d.end), None)
    return after is not None and after.stem in said.terms and not said.text[d.end : after.start].strip()
