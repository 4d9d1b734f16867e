"""Words of two sentences that exclude one another, and those that say the same by other words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.language.en.antonyms import PAIRS
from claimcheck.language.en.outcomes import AXES, EFFECTS
from claimcheck.language.kept import kept
from claimcheck.language.lexicon import Lexicon
from claimcheck.language.polarity import negation_of
from claimcheck.model import Cue, Statement

_WORDS, _OUTCOMES, _EFFECTS = "w", "o", "e"


@dataclass(frozen=True, slots=True)
class Meeting:
    """A word of the claim and one of the passage on one axis.

    `opposed` says that the two exclude one another, negations counted; else they come to the same. `loose` marks an
    axis whose words differ too much for sameness to be inferred.
    """

    ours: Cue
    theirs: Cue
    opposed: bool
    loose: bool = False


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    entries = {f"{_WORDS}{n}": dict(zip("+-", _words(pair), strict=True)) for n, pair in enumerate(PAIRS)}
    entries |= {f"{_OUTCOMES}{n}": dict(zip("+-", axis, strict=True)) for n, axis in enumerate(AXES)}
    entries |= {f"{_EFFECTS}{n}": dict(zip("+-", axis, strict=True)) for n, axis in enumerate(EFFECTS)}
    return Lexicon(entries)


def _words(pair: str) -> tuple[str, str]:
    left, _, right = pair.partition("|")
    return " | ".join(left.split()), " | ".join(right.split())


@kept(16384)
def _poles(statement: Statement) -> dict[str, tuple[Cue, ...]]:
    found = _lexicon().find(statement.text, statement.tokens)
    return {axis: cues for axis, cues in found.items() if cues}


def meetings(said: Statement, passage: Statement) -> Iterator[Meeting]:
    """Yield the pairs of words on one axis: opposites, and other words for the same; numbers' own words left out.

    A word that both sentences have is no opposite of itself; whether one of them denies it is a matter of negation.
    """
    ours, theirs = _poles(said), _poles(passage)
    for axis in ours:
        for mine in ours[axis]:
            if _in_number(said, mine):
                continue
            for other in theirs.get(axis, ()):
                if _in_number(passage, other):
                    continue
                flipped = _denied(said, mine) != _denied(passage, other)
                across = mine.label != other.label
                loose = axis[0] != _OUTCOMES
                if across and (not flipped or axis[0] != _WORDS):  # what did not rise need not have fallen
                    yield Meeting(mine, other, opposed=not flipped, loose=loose)
                elif not flipped and not loose:
                    yield Meeting(mine, other, opposed=False)


def _in_number(statement: Statement, cue: Cue) -> bool:
    """Whether a word is part of a number, where "over" and "less" are bounds and no opposites."""
    return any(q.start <= cue.start < q.end for q in statement.quantities)


def _denied(statement: Statement, cue: Cue) -> bool:
    return negation_of(statement, cue.start, cue.end) is not None
