"""Is it the same thing? Places, periods, groups and names of a claim held against those of a passage.

A clash means that the two speak of different things, so that neither a support nor a contradiction follows.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.language.analysis import analyse
from claimcheck.language.en.alternatives import ALTERNATIVES, OTHERS
from claimcheck.language.en.places import WITHIN
from claimcheck.matching.index import Entry
from claimcheck.model import Claim, DateMention, Statement


@dataclass(frozen=True, slots=True)
class Clash:
    """A facet in which claim and passage differ: its name and the two values."""

    facet: str
    claim: str
    passage: str


def places(statement: Statement) -> frozenset[str]:
    """Return the keys of the places named."""
    return frozenset(cue.label for cue in statement.places)


def within(place: str) -> frozenset[str]:
    """Return a place and all that contain it."""
    seen = [place]
    while seen[-1] in WITHIN:
        seen.append(WITHIN[seen[-1]])
    return frozenset(seen)


def place_clash(claim: Claim, passage: Statement) -> Clash | None:
    """Return a clash when both name places and none of them is the same or contains the other."""
    theirs = places(passage)
    ours = places(claim.statement) or places(analyse(claim.context))
    if not ours or not theirs:
        return None
    for mine in ours:
        for other in theirs:
            if mine in within(other) or other in within(mine):
                return None
    return Clash("place", ", ".join(sorted(ours)), ", ".join(sorted(theirs)))


def years(dates: tuple[DateMention, ...]) -> frozenset[int]:
    """Return all years that the dates touch."""
    found: set[int] = set()
    for d in dates:
        if d.first and d.last and d.last.year - d.first.year <= 30:
            found.update(range(d.first.year, d.last.year + 1))
    return frozenset(found)


def period_clash(claim: Claim, passage: Statement) -> Clash | None:
    """Return a clash when both name years and share none."""
    ours, theirs = years(claim.statement.dates), years(passage.dates)
    if ours and theirs and not ours & theirs:
        return Clash("period", _list(ours), _list(theirs))
    return None


def _list(numbers: frozenset[int]) -> str:
    return ", ".join(str(n) for n in sorted(numbers))


def species(statement: Statement) -> frozenset[str]:
    """Return which of human, animal and cell a statement speaks of."""
    return frozenset(cue.label for cue in statement.species)


def species_clash(claim: Claim, passage: Statement) -> Clash | None:
    """Return a clash when the claim, or what it follows on, speaks of people only and the passage of animals only."""
    ours = species(claim.statement) or species(analyse(claim.context)) or species(analyse(claim.subject))
    theirs = species(passage)
    if ours == {"human"} and theirs == {"animal"}:
        return Clash("species", "people", "animals")
    return None


def other_of_its_kind(claim: Claim, passage: Statement) -> Clash | None:
    """Return a clash when the passage speaks of another one: "a rival airline", "a second quake", old for new."""
    ours, theirs = {t.lower for t in claim.statement.tokens}, {t.lower for t in passage.tokens}
    for word in sorted(OTHERS & theirs - ours):
        return Clash("thing", "this one", word)
    for one, other in ALTERNATIVES:
        for a, b in ((one, other), (other, one)):
            if a in ours and b in theirs and a not in theirs and b not in ours:
                return Clash("thing", a, b)
    return None


def clashes(claim: Claim, entry: Entry) -> tuple[Clash, ...]:
    """Return all facets in which the claim and the passage speak of different things."""
    passage = entry.passage.statement
    found = [place_clash(claim, passage), period_clash(claim, passage), species_clash(claim, passage)]
    found.append(other_of_its_kind(claim, passage))
    return tuple(c for c in found if c is not None)
