"""Is it the same thing? Places, periods, groups and names of a claim held against those of a passage.

A clash means that the two speak of different things, so that neither a support nor a contradiction follows.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from claimcheck.language.analysis import analyse
from claimcheck.language.en.alternatives import ALTERNATIVES, OTHERS
from claimcheck.language.en.places import WITHIN
from claimcheck.language.kept import kept
from claimcheck.language.setting import Setting, setting, years
from claimcheck.matching.index import Entry
from claimcheck.model import Claim, Statement

__all__ = [
    "Clash",
    "clashes",
    "other_of_its_kind",
    "period_clash",
    "place_clash",
    "places",
    "species",
    "species_clash",
    "within",
    "years",
]


@dataclass(frozen=True, slots=True)
class Clash:
    """A facet in which claim and passage differ: its name and the two values."""

    facet: str
    claim: str
    passage: str


@kept(4096)
def _ours(claim: Claim) -> Setting:
    """Return where and when a claim is set; a place or species that it does not name comes from what it follows on."""
    own = setting(claim.statement)
    return Setting(
        own.places or setting(analyse(claim.context)).places,
        own.years,
        own.species or setting(analyse(claim.context)).species or setting(analyse(claim.subject)).species,
        own.words,
    )


def places(statement: Statement) -> frozenset[str]:
    """Return the keys of the places named."""
    return setting(statement).places


@cache
def within(place: str) -> frozenset[str]:
    """Return a place and all that contain it."""
    seen = [place]
    while seen[-1] in WITHIN:
        seen.append(WITHIN[seen[-1]])
    return frozenset(seen)


def place_clash(claim: Claim, passage: Statement) -> Clash | None:
    """Return a clash when both name places and none of them is the same or contains the other."""
    return _place_clash(_ours(claim), setting(passage))


def _place_clash(claim: Setting, passage: Setting) -> Clash | None:
    ours, theirs = claim.places, passage.places
    if not ours or not theirs:
        return None
    for mine in ours:
        for other in theirs:
            if mine in within(other) or other in within(mine):
                return None
    return Clash("place", ", ".join(sorted(ours)), ", ".join(sorted(theirs)))


def period_clash(claim: Claim, passage: Statement) -> Clash | None:
    """Return a clash when both name years and share none."""
    return _period_clash(_ours(claim), setting(passage))


def _period_clash(claim: Setting, passage: Setting) -> Clash | None:
    ours, theirs = claim.years, passage.years
    if ours and theirs and not ours & theirs:
        return Clash("period", _list(ours), _list(theirs))
    return None


def _list(numbers: frozenset[int]) -> str:
    return ", ".join(str(n) for n in sorted(numbers))


def species(statement: Statement) -> frozenset[str]:
    """Return which of human, animal and cell a statement speaks of."""
    return setting(statement).species


def species_clash(claim: Claim, passage: Statement) -> Clash | None:
    """Return a clash when the claim, or what it follows on, speaks of people only and the passage of animals only."""
    return _species_clash(_ours(claim), setting(passage))


def _species_clash(claim: Setting, passage: Setting) -> Clash | None:
    if claim.species == {"human"} and passage.species == {"animal"}:
        return Clash("species", "people", "animals")
    return None


def other_of_its_kind(claim: Claim, passage: Statement) -> Clash | None:
    """Return a clash when the passage speaks of another one: "a rival airline", "a second quake", old for new."""
    return _other_of_its_kind(setting(claim.statement), setting(passage))


def _other_of_its_kind(claim: Setting, passage: Setting) -> Clash | None:
    ours, theirs = claim.words, passage.words
    if not theirs:
        return None
    for word in sorted(OTHERS & theirs - ours):
        return Clash("thing", "this one", word)
    for one, other in ALTERNATIVES if ours else ():
        for a, b in ((one, other), (other, one)):
            if a in ours and b in theirs and a not in theirs and b not in ours:
                return Clash("thing", a, b)
    return None


def clashes(claim: Claim, entry: Entry) -> tuple[Clash, ...]:
    """Return all facets in which the claim and the passage speak of different things."""
    ours, theirs = _ours(claim), entry.setting
    found = (
        _place_clash(ours, theirs),
        _period_clash(ours, theirs),
        _species_clash(ours, theirs),
        _other_of_its_kind(ours, theirs),
    )
    return () if found == _NOTHING else tuple(c for c in found if c is not None)


_NOTHING = (None, None, None, None)
