"""Negation and its scope."""

from __future__ import annotations

from claimcheck.model import Cue, Statement, Token

# A negation reaches forward over at most this many words of its clause; beyond that something else is meant.
_REACH = 8
_BARRIERS = frozenset("but although though however whereas while yet except".split())


def contracted_negations(text: str, tokens: tuple[Token, ...]) -> tuple[Cue, ...]:
    """Return "isn't", "didn’t" … as negation cues."""
    return tuple(Cue(t.start, t.end, text[t.start : t.end], "not") for t in tokens if t.lower.endswith(("n't", "n’t")))


def negated(statement: Statement, start: int, end: int) -> bool:
    """Whether the words at `start:end` stand in the scope of a negation of their clause.

    An even number of negations cancels out ("did not fail to …").
    """
    return negation_of(statement, start, end) is not None


def negation_of(statement: Statement, start: int, end: int) -> Cue | None:
    """Return the nearest negation whose scope holds the words at `start:end`, or None; double negation gives None."""
    hits = [cue for cue in statement.negations if cue.end <= start and _reaches(statement, cue, start)]
    hits = [cue for cue in hits if not (cue.start <= start and end <= cue.end)]
    if len(hits) % 2 == 0:
        return None
    return hits[-1]


def _reaches(statement: Statement, cue: Cue, at: int) -> bool:
    between = statement.text[cue.end : at]
    if any(mark in between for mark in ";:—–.!?"):
        return False
    words = [t for t in statement.tokens if cue.end <= t.start < at]
    if len(words) > _REACH or any(t.lower in _BARRIERS for t in words):
        return False
    # A comma ends the scope unless it sets off a short insertion: "did not, however, improve".
    return between.count(",") in (0, 2)
