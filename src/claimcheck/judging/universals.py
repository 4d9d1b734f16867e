"""Is a claim about a whole group, and which one? And where does a sentence set a part against the rest?"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.language.en.exceptions import (
    CONTRASTS,
    FARED,
    NEARLY,
    NO_WHOLE,
    NONE,
    OVERALL,
    PEOPLE_ALL,
    REMAINDERS,
    STRICT,
    TIMES,
    TURNS,
    UNIVERSALS,
    WENT,
)
from claimcheck.language.kept import kept
from claimcheck.language.lexicon import Lexicon
from claimcheck.language.polarity import negated
from claimcheck.model import Cue, Direction, Statement

_MAX_LENGTH = 4000  # as in the analysis of sentences
_LONGEST_GROUP = 4  # words


@dataclass(frozen=True, slots=True)
class Universal:
    """The words by which a claim takes in all of a group.

    `start`/`end`/`text` are the words, `group` the stems of the noun phrase behind them (empty for "everyone" or where
    none follows), `none` says that they deny it of all.
    """

    start: int
    end: int
    text: str
    group: tuple[str, ...]
    none: bool

    @property
    def of_people(self) -> bool:
        """Whether the group is everybody."""
        return self.text.lower() in PEOPLE_ALL

    @property
    def strict(self) -> bool:
        """Whether the words allow of no exception at all: "every single one"."""
        return self.text.lower().startswith(STRICT)


def _pattern(phrases: Iterable[str]) -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(re.escape(p) for p in phrases) + r")\b", re.IGNORECASE)


_UNIVERSAL, _REMAINDER = _pattern(UNIVERSALS), _pattern(REMAINDERS)
_CONTRAST, _TURN, _OVERALL = _pattern(CONTRASTS), _pattern(TURNS), _pattern(OVERALL)


@kept(4096)
def universal(said: Statement) -> Universal | None:
    """Return the first words of a claim that speak of all of a group, or None."""
    for match in _UNIVERSAL.finditer(said.text[:_MAX_LENGTH]):
        before = [t.lower for t in said.tokens if t.end <= match.start()]
        after = [t for t in said.tokens if t.start >= match.end()]
        led = before[-1] if before else ""
        if led in NEARLY or (led in NO_WHOLE and match.group().lower() == "all") or (after and after[0].lower in TIMES):
            continue
        if any(q.start <= match.start() < q.end for q in said.quantities) and match.group().lower() != "all":
            continue
        group: list[str] = []
        if match.group().lower().endswith(("one", "body")):
            after = []  # "every single one works": what they are stands elsewhere
        for token in after[: _LONGEST_GROUP + 1]:
            if token.stem in said.terms:
                group.append(token.stem)
            elif group or token.lower not in {"of", "the", "its", "their", "these", "those", "his", "her", "our"}:
                break
        text = match.group()
        return Universal(match.start(), match.end(), text, tuple(group[:_LONGEST_GROUP]), text.lower() in NONE)
    return None


@kept(16384)
def remainder(passage: Statement) -> re.Match[str] | None:
    """Return the words for the rest of a group, which are neither "on the other hand" nor "the other day"."""
    for match in _REMAINDER.finditer(passage.text[:_MAX_LENGTH]):
        after = passage.text[match.end() : match.end() + 6].lower()
        if not after.startswith((" hand", " side", " way", " day")):
            return match
    return None


@kept(16384)
def contrast(passage: Statement) -> tuple[int, bool] | None:
    """Return where the clause begins that is set against what stands before, and whether it is the whole sentence."""
    text = passage.text[:_MAX_LENGTH]
    turn = _TURN.search(text)
    if turn is not None:
        return 0, True
    match = next((m for m in _CONTRAST.finditer(text) if m.start() > 0), None)
    return None if match is None else (match.end(), False)


@kept(16384)
def overall(passage: Statement) -> re.Match[str] | None:
    """Return the words by which a passage speaks of a whole, or None."""
    return _OVERALL.search(passage.text[:_MAX_LENGTH])


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return Lexicon({"fared": FARED, "went": WENT})


@kept(16384)
def _found(statement: Statement) -> dict[str, tuple[Cue, ...]]:
    return _lexicon().find(statement.text, statement.tokens)


@kept(16384)
def fared(statement: Statement) -> tuple[Cue, ...]:
    """Return the words that tell how it went, labelled "+" or "-", negations counted."""
    found = []
    for cue in _found(statement)["fared"]:
        turned = "not" not in cue.text.lower().split() and negated(statement, cue.start, cue.end)
        label = {"+": "-", "-": "+"}[cue.label] if turned else cue.label
        found.append(Cue(cue.start, cue.end, cue.text, label))
    return tuple(found)


_SIDES = {Direction.UP: "up", Direction.DOWN: "down", Direction.SAME: "flat"}


@kept(16384)
def went(statement: Statement) -> tuple[tuple[int, str], ...]:
    """Return where a sentence says which way something went, and which: "up", "down" or "flat"."""
    cues = [(c.start, c.end, c.label) for c in _found(statement)["went"]]
    flat = [(a, b) for a, b, label in cues if label == "flat"]
    found = [(a, label) for a, b, label in cues if label == "flat" or not _denied(statement, a, b)]
    found += [
        (c.start, _SIDES[c.direction])
        for c in statement.changes
        if not any(a <= c.start < b for a, b in flat) and not any(abs(c.start - a) < _SAME_PLACE for a, _, _ in cues)
    ]
    return tuple(sorted(found))


_SAME_PLACE = 12


def _denied(statement: Statement, start: int, end: int) -> bool:
    return negated(statement, start, end)
