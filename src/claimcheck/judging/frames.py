"""How a sentence puts what it says: as so, or as denied, alleged, conditional, intended, attempted or past."""

from __future__ import annotations

import re
from functools import lru_cache

from claimcheck.language.en.unreal import AHEAD, FRAMES
from claimcheck.language.en.words import STOPWORDS
from claimcheck.language.kept import kept
from claimcheck.language.lexicon import Lexicon
from claimcheck.language.polarity import negated
from claimcheck.model import Certainty, Cue, Statement

PRE = "pre-"
# A claim that says "may" is borne out by one who suspects it.
_HELD_LOOSELY = frozenset({"alleged", "chance", "pre-suspected"})
# A conjunction with a subject of its own, or a semicolon.
_NEW_CLAUSE = re.compile(r"; |, (?:and|but|so|while) (?:it|he|she|they|we|the|a|an|this|these|its|their)\b")


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return Lexicon({"frame": FRAMES})


_NO_PLAN = STOPWORDS - {"be", "come", "go", "get", "give", "make", "take", "keep"} | {"blame"}


@kept(16384)
def _cues(statement: Statement) -> tuple[Cue, ...]:
    text, tokens = statement.text, statement.tokens
    found = _lexicon().find(text, tokens)["frame"]
    # "The airport is to open": any verb may follow.
    planned = [
        Cue(a.start, b.end, text[a.start : b.end], f"{PRE}aim")
        for a, b, c in zip(tokens, tokens[1:], tokens[2:], strict=False)
        if a.lower in {"is", "are"} and b.lower == "to" and c.lower.isalpha() and c.lower not in _NO_PLAN
    ]
    return (*found, *planned)


def looks_ahead(said: Statement) -> bool:
    """Whether a claim speaks of what is to come itself: then a plan bears it out."""
    if said.certainty is Certainty.PLANNED:
        return True
    words = [t.lower for t in said.tokens]
    return not AHEAD.isdisjoint(words) or words[:1] == ["next"]


def frame(said: Statement, passage: Statement, at: int = -1) -> Cue | None:
    """Return the words by which the passage holds back what the claim states as so, or None.

    A frame that the claim has too says nothing, nor does one that is denied ("cannot be ruled out"), or that governs
    only what follows it when no word of the claim does, or that ends before the clause of what agrees begins at `at`:
    "it intends to build, and it has sold 50 tonnes".
    """
    found = _cues(passage)
    if not found:
        return None
    own = {cue.label for cue in _cues(said)}
    if said.certainty is Certainty.HEDGED:
        own |= _HELD_LOOSELY
    if looks_ahead(said):
        own.add(f"{PRE}aim")
    for cue in found:
        if cue.label in own or (cue.label == "denied" and negated(passage, cue.start, cue.end)):
            continue
        if cue.end <= at and _NEW_CLAUSE.search(passage.text, cue.end, at):
            continue
        told = {t.stem for t in passage.tokens if t.start < cue.start}
        governed = any(t.start > cue.start and t.stem in said.terms - told for t in passage.tokens)
        if cue.label.startswith(PRE) and not governed:
            continue
        return cue
    return None
