"""What the rules know of a claim and a passage, written into both for a model that cannot do arithmetic.

A marker stands right behind the words that it is about: behind the claim's figure whether the passage's is the same,
more or less, behind the passage's figure what it was held against. Units, bounds, rounding and calendars are settled
here; whether the two are about the same thing is left to the model.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from claimcheck.judging.excerpts import Pair, pair_up
from claimcheck.judging.rules.dates import Fit, bare_day, fit_of_dates
from claimcheck.language.comparison import Relation, compare
from claimcheck.matching.index import Entry
from claimcheck.matching.terms import same_word
from claimcheck.model import DateMention, QuantityKind, Statement


class Marker(StrEnum):
    """What a marker says. The claim's side is compared with the passage's: `MORE` is a claim of more."""

    SAME = "same"  # figure: equal after units and rounding
    KEPT = "kept"  # figure: the claim's bound holds
    BEYOND = "beyond"  # figure: the claim adds a bound
    NEAR = "near"  # figure: close, or consistent with something vaguer
    MORE = "more"
    LESS = "less"
    ALONE = "alone"  # figure of the claim with nothing on its scale in the passage
    LOOSE = "loose"  # follows another: the two may count different things
    SAME_DAY = "same day"  # date: within what the claim says
    OPEN_DAY = "open day"  # date: may or may not be the claim's
    OTHER_DAY = "other day"
    NO_DAY = "no day"  # date of the claim where the passage has none
    SAME_WAY = "same way"  # change: both up, both down
    OTHER_WAY = "other way"
    STRANGE = "strange"  # name of the claim of which nothing stands in the passage


@dataclass(frozen=True, slots=True)
class Mark:
    """A marker and the offset in the text behind which it stands."""

    at: int
    marker: Marker


Marks = tuple[Mark, ...]

_BY_RELATION = {
    Relation.EQUAL: Marker.SAME,
    Relation.COMPATIBLE: Marker.KEPT,
    Relation.BOUND_ADDED: Marker.BEYOND,
    Relation.CLOSE: Marker.NEAR,
}
_DAYS = {Fit.INSIDE: Marker.SAME_DAY, Fit.OPEN: Marker.OPEN_DAY, Fit.APART: Marker.OTHER_DAY}  # best first


def marks(said: Statement, entry: Entry) -> tuple[Marks, Marks]:
    """Return the marks of a claim's statement and of a passage, each by offset."""
    passage = entry.passage.statement
    ours: list[Mark] = []
    theirs: list[Mark] = []
    _figures(said, entry, ours, theirs)
    _dates(said, passage, ours, theirs)
    _changes(said, passage, ours, theirs)
    _names(said, passage, ours)
    return _ordered(ours), _ordered(theirs)


def _ordered(found: list[Mark]) -> Marks:
    return tuple(sorted(dict.fromkeys(found), key=lambda mark: mark.at))


def _figures(said: Statement, entry: Entry, ours: list[Mark], theirs: list[Mark]) -> None:
    numbers = [i for i, q in enumerate(said.quantities) if q.kind is not QuantityKind.ORDINAL]
    pairs = pair_up(said, numbers, (entry,))
    for number in numbers:
        quantity = said.quantities[number]
        pair = pairs.get(number)
        if pair is None:
            ours.append(Mark(quantity.end, Marker.ALONE))
            continue
        marker = _marker(pair)
        for found, end in ((ours, quantity.end), (theirs, pair.theirs.end)):
            found.append(Mark(end, marker))
            if not pair.certain:
                found.append(Mark(end, Marker.LOOSE))


def _marker(pair: Pair) -> Marker:
    found = compare(pair.ours, pair.theirs)
    marker = _BY_RELATION.get(found.relation)
    if marker is not None:
        return marker
    return Marker.MORE if pair.ours.low + pair.ours.high > pair.theirs.low + pair.theirs.high else Marker.LESS


def _dates(said: Statement, passage: Statement, ours: list[Mark], theirs: list[Mark]) -> None:
    known = [d for d in passage.dates if _known(d)]
    for mine in said.dates:
        if not _known(mine):
            continue
        if not known:
            ours.append(Mark(mine.end, Marker.NO_DAY))
            continue
        fits = [(fit_of_dates(said, mine, passage, other), other) for other in known]
        for wanted, marker in _DAYS.items():
            meant = [other for fit, other in fits if fit == wanted]
            if meant:
                ours.append(Mark(mine.end, marker))
                theirs.extend(Mark(other.end, marker) for other in meant)
                break


def _known(day: DateMention) -> bool:
    return (day.first is not None and day.last is not None) or bare_day(day)


def _changes(said: Statement, passage: Statement, ours: list[Mark], theirs: list[Mark]) -> None:
    for mine in said.changes:
        for other in passage.changes:
            marker = Marker.SAME_WAY if mine.direction is other.direction else Marker.OTHER_WAY
            ours.append(Mark(mine.end, marker))
            theirs.append(Mark(other.end, marker))


def _names(said: Statement, passage: Statement, ours: list[Mark]) -> None:
    there = {t.stem for t in passage.tokens} | {t.lower for t in passage.tokens}
    for name in said.names:
        parts = name.key.split()
        if not any(part in there or any(same_word(part, stem) for stem in passage.terms) for part in parts):
            ours.append(Mark(name.end, Marker.STRANGE))
