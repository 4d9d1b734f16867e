"""When: a date in the claim held against the date that the source gives for the same event."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from enum import Enum

from claimcheck.judging.alignment import inherited_terms, telling
from claimcheck.judging.common import (
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
from claimcheck.judging.events import same_event
from claimcheck.judging.excerpts import is_excerpt
from claimcheck.judging.facets import other_of_its_kind, place_clash
from claimcheck.judging.frames import looks_ahead
from claimcheck.judging.rules.figures import head_of
from claimcheck.language.windows import is_limit, window
from claimcheck.matching.index import Entry
from claimcheck.model import Certainty, DateMention, Opinion, Quantity, QuantityKind, Reason, Statement, Verdict

NAME = "dates"
_NEEDED_SUPPORT, _NEEDED_DIFFER = 0.62, 0.55
_NEEDED_LOCAL = 0.5
# "Before 2014" beside the one date of an excerpt: the limit shows that it is that date which is meant.
_NEEDED_LIMIT = 0.4
# With fewer of its words met, the claim's verb must be among them: else it is another event of the same thing.
_NEEDED_CARRIED = 0.8
_ALL = 0.99
_SMALL = 0.25
_MIN_WORDS = 3  # "it runs to the end of 2026": with fewer words anything that ends some day would be the same event
_REPORTING = frozenset({"day:0", "day:-1"})
_LONG_SPAN = timedelta(days=366)


class Fit(Enum):
    """How a date of a source lies to one of a claim."""

    INSIDE = "inside"  # the source's date lies in the claim's: it follows
    APART = "apart"  # they cannot both be
    OPEN = "open"  # they touch, and nothing follows


def dates(case: Case) -> Iterator[Opinion]:
    """Support when source and claim date the same thing alike, contradict when their dates cannot both be."""
    said = case.said
    ours = [d for d in said.dates if (d.first and d.last) or bare_day(d)]
    if not ours or said.quotes or len(ours) != len(said.dates):
        return
    rest = terms_without(said, [(d.start, d.end) for d in said.dates])
    if not rest:
        return
    excerpt = is_excerpt(case.index)
    for candidate in case.found:
        entry = candidate.entry
        passage = entry.passage.statement
        # "Today" and "on Wednesday" date the report rather than what it is about.
        theirs = [d for d in passage.dates if ((d.first and d.last) or bare_day(d)) and not _dates_the_report(d)]
        if not theirs or place_clash(case.claim, passage) or turned(said, entry.bag) != turned(passage, bag_of(said)):
            continue
        only_dates = all(_goes_along(q, passage) for q in said.quantities)
        alone, near = met(case, entry, rest)
        local = {d: local_share(passage, d.start, d.end, rest) for d in theirs}
        best = max(theirs, key=lambda d: (local[d], -d.start))
        fits = [
            fit_of_dates(said, d, passage, best) if len(ours) == 1 else _best_fit(said, d, passage, theirs)
            for d in ours
        ]
        loose = excerpt and all(is_limit(said, d) for d in ours)
        if all(f is Fit.INSIDE for f in fits):
            firm = passage.certainty in {said.certainty, Certainty.PLAIN} and not asserts_more(said, passage)
            named = loose or (names_met(case, entry) and _enough_said(case, entry, rest))
            # "Will be there by 2027" is not borne out by what happened in 2022.
            named = named and not (looks_ahead(said) and not looks_ahead(passage) and any(d.until for d in ours))
            if only_dates and alone >= (_NEEDED_LIMIT if loose else _NEEDED_SUPPORT) and firm and named:
                detail = f"“{ours[0].text}” agrees with “{best.text}”"
                yield speak(
                    Verdict.SUPPORT, entry, 0.3 + 0.4 * alone + 0.2 * near, [Reason("date-agrees", detail)], NAME
                )
        elif (
            only_dates
            and Fit.APART in fits
            and all(fit_of_dates(said, ours[fits.index(Fit.APART)], passage, d) is Fit.APART for d in theirs)
        ):
            stranger = ours[fits.index(Fit.APART)]
            sole = loose and len(theirs) == 1 and alone >= _NEEDED_LIMIT
            other = same_event(said, entry) is False and not sole and alone < _NEEDED_CARRIED
            if other or _turned_event(said, passage) or other_of_its_kind(case.claim, passage):
                continue
            few = len(rest) < (_MIN_WORDS - 1 if excerpt and alone >= _ALL else _MIN_WORDS)
            if not sole and (
                (few and not _shared_event(said, passage))
                or _is_period(said, stranger)
                or alone < _NEEDED_DIFFER
                or local[best] < _NEEDED_LOCAL
            ):
                continue
            code = "stale" if stranger.relative and not bare_day(stranger) else "date-differs"
            detail = f"the post has “{stranger.text}”, the source “{best.text}”"
            yield speak(
                Verdict.CONTRADICT,
                entry,
                0.2 + 0.3 * alone + 0.15 * near + 0.2 * local[best],
                [Reason(code, detail)],
                NAME,
            )


def _enough_said(case: Case, entry: Entry, rest: frozenset[str]) -> bool:
    """Whether words beside the date tell what it is the date of; a single one does so only with the subject's."""
    if len(rest) >= _MIN_WORDS:
        return True
    subject = inherited_terms(case) - rest
    return len(rest) > 1 or (bool(subject) and met(case, entry, subject)[0] >= _NEEDED_SUPPORT)


def _goes_along(quantity: Quantity, passage: Statement) -> bool:
    """Whether a number beside a claimed date says nothing of its own: a rank, or a small number of the passage too."""
    if quantity.kind is QuantityKind.ORDINAL:
        return True
    small = quantity.kind is QuantityKind.COUNT and telling(quantity) <= _SMALL and bool(quantity.counted)
    return small and any(
        q.kind is quantity.kind and q.low == quantity.low and head_of(q) == head_of(quantity)
        for q in passage.quantities
    )


def _turned_event(said: Statement, passage: Statement) -> bool:
    """Whether the two tell of opposite things, each with a date of its own: rose and fell, began and ended."""
    ours, theirs = {c.direction for c in said.changes}, {c.direction for c in passage.changes}
    if ours and theirs and ours.isdisjoint(theirs):
        return True
    mine, other = {signed(said, c) for c in said.outcomes}, {signed(passage, c) for c in passage.outcomes}
    return any(label[1:] in {o[1:] for o in other} and label not in other for label in mine)


def _dates_the_report(d: DateMention) -> bool:
    """Whether a date is that of the report rather than of what it tells: "today", "on Wednesday"."""
    return d.relative in _REPORTING or d.relative.startswith("weekday:")


def bare_day(d: DateMention) -> bool:
    """Whether it is a day of a year that is not given: "13 November"."""
    return d.first is None and d.relative.startswith("day:") and "-" in d.relative[5:]


def _best_fit(said: Statement, mine: DateMention, passage: Statement, theirs: list[DateMention]) -> Fit:
    fits = [fit_of_dates(said, mine, passage, d) for d in theirs]
    return next((f for f in (Fit.INSIDE, Fit.OPEN) if f in fits), Fit.APART)


def fit_of_dates(said: Statement, mine: DateMention, passage: Statement, theirs: DateMention) -> Fit:
    """Hold a date of a claim against one of a passage; both name days, or a day of some year."""
    if bare_day(mine) or bare_day(theirs):
        if not _single(mine) or not _single(theirs):
            return Fit.OPEN
        mine, theirs = _dated(mine, theirs), _dated(theirs, mine)
    alike = (mine.since and theirs.since) or (mine.until and theirs.until)
    if alike and not is_limit(said, mine) and not is_limit(passage, theirs):
        return _ends(mine, theirs)
    first, last = window(said, mine)
    other_first, other_last = window(passage, theirs)
    if last < other_first or other_last < first:
        return Fit.APART
    if not (first <= other_first and other_last <= last):
        return Fit.OPEN
    spans = last - first > _LONG_SPAN and other_last - other_first > _LONG_SPAN
    bounded = first > date.min and last < date.max
    if spans and bounded and (first, last) != (other_first, other_last):
        return Fit.OPEN
    return Fit.INSIDE


def apart(said: Statement, passage: Statement) -> bool:
    """Whether both give dates and none of the claim's can be one of the passage's."""
    ours = [d for d in said.dates if d.first and d.last]
    theirs = [d for d in passage.dates if d.first and d.last]
    return bool(ours and theirs) and all(
        fit_of_dates(said, d, passage, other) is Fit.APART for d in ours for other in theirs
    )


def _ends(mine: DateMention, theirs: DateMention) -> Fit:
    """Compare two beginnings ("since 2015", "from September 2029") or two ends by the day they give alone."""
    if not (mine.first and mine.last and theirs.first and theirs.last):
        return Fit.OPEN
    if mine.last < theirs.first or theirs.last < mine.first:
        return Fit.APART
    return Fit.INSIDE if mine.first <= theirs.first and theirs.last <= mine.last else Fit.OPEN


def _single(d: DateMention) -> bool:
    """Whether it is one day, with or without its year."""
    return bare_day(d) or (d.first is not None and d.first == d.last)


def _dated(d: DateMention, other: DateMention) -> DateMention:
    """Return a day without a year in the year of the other one."""
    if not bare_day(d):
        return d
    month, day = (int(part) for part in d.relative[4:].split("-"))
    year = other.first.year if other.first else _LEAP_YEAR
    try:
        there = date(year, month, day)
    except ValueError:
        there = date(_LEAP_YEAR, month, day)
    return replace(d, first=there, last=there)


_LEAP_YEAR = 2000


def _shared_event(said: Statement, passage: Statement) -> bool:
    """Whether both tell of one kind of event: "opened in 1996", "was opened in 1998"."""
    ours = {signed(said, c) for c in said.outcomes if c.text.lower() != "end"}  # "to the end of 2026" ends nothing
    return bool(ours & {signed(passage, c) for c in passage.outcomes})


def _is_period(said: Statement, d: DateMention) -> bool:
    """Whether a date tells which edition is meant rather than when something happened: "the 2014 rankings"."""
    after = next((t for t in said.tokens if t.start >= d.end), None)
    return after is not None and after.stem in said.terms and not said.text[d.end : after.start].strip()
