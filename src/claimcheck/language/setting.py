"""Where, when and among whom a statement is set, in a form that two statements are quickly compared by."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.language.en.alternatives import ALTERNATIVES, OTHERS
from claimcheck.language.kept import kept
from claimcheck.model import DateMention, Statement

_TELLING = OTHERS | frozenset(word for pair in ALTERNATIVES for word in pair)
_LONGEST = 30  # years; a longer span ("since 1900") sets nothing in a year


@dataclass(frozen=True, slots=True)
class Setting:
    """The keys of the places named, the years touched, which of human, animal and cell, and words for another one."""

    places: frozenset[str]
    years: frozenset[int]
    species: frozenset[str]
    words: frozenset[str]


@kept(8192)
def setting(statement: Statement) -> Setting:
    """Return the setting of a statement."""
    return Setting(
        frozenset(cue.label for cue in statement.places),
        years(statement.dates),
        frozenset(cue.label for cue in statement.species),
        _TELLING.intersection([t.lower for t in statement.tokens]),
    )


def years(dates: tuple[DateMention, ...]) -> frozenset[int]:
    """Return all years that the dates touch."""
    found: set[int] = set()
    for d in dates:
        if d.first and d.last and d.last.year - d.first.year <= _LONGEST:
            found.update(range(d.first.year, d.last.year + 1))
    return frozenset(found)
