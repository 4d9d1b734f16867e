"""Is it the same kind of thing? The words beside a shared noun: brain corals, staghorn corals; fish, fish species."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import pairwise

from claimcheck.language.en.heads import HEADS
from claimcheck.language.kept import kept
from claimcheck.language.tokens import phrase_stems
from claimcheck.matching.terms import same_word, weight
from claimcheck.model import Quantity, Statement, Token


def other_kind(said: Statement, passage: Statement) -> tuple[str, str] | None:
    """Return the claim's and the passage's words for two kinds of one thing, or None.

    A word right before a noun that both have, met nowhere in the passage, against another one right before the same
    noun there that the claim has nowhere.
    """
    theirs = _pairs(passage)
    known = {t.stem for t in passage.tokens}
    own = {t.stem for t in said.tokens}
    for first, noun in _pairs(said).values():
        other = theirs.get(noun.stem)
        if other is None or first.stem in known or other[0].stem in own:
            continue
        if any(same_word(first.stem, stem) > 0 for stem in passage.terms):
            continue
        behind = next((t for t in said.tokens if t.start >= noun.end), None)
        if behind is not None and said.text[noun.end : behind.start] == " " and behind.stem in passage.terms:
            continue  # "pluripotent stem cells": it is the cells that are of a kind
        return f"{first.text} {noun.text}", f"{other[0].text} {other[1].text}"
    return None


def counts_other_kind(ours: Quantity, theirs: Quantity) -> bool:
    """Whether two figures count different kinds of one thing: logical qubits, physical qubits."""
    mine, other = phrase_stems(ours.counted), phrase_stems(theirs.counted)
    if not mine or not other or mine[-1] != other[-1]:
        return False
    first, second = _told_by(ours.counted), _told_by(theirs.counted)
    return bool(first and second) and not any(same_word(a, b) > 0 for a in first for b in second)


def _told_by(counted: str) -> tuple[str, ...]:
    """Return the stems of the words before the noun that tell its kind; short forms and participles tell no other."""
    words = [w for w in re.split(r"[\s-]+", counted)[:-1] if w.isalpha() and w.islower() and not w.endswith("ed")]
    return phrase_stems(" ".join(words)) if words else ()


def told_of_all(said: Statement, passage: Statement) -> bool:
    """Whether the claim is of a whole place or group, and the passage does not say that it is: "across the city"."""
    return _WIDE.search(said.text.lower()) is not None and _WHOLE.search(passage.text.lower()) is None


# "Overall" and "in all" begin a sum as often as they name a group, so they are no claim of a whole here.
_WIDE = re.compile(r"\b(?:across|throughout|all over|all across) the \w|\b(?:nation|city|country|world|state)wide\b")
_WHOLE = re.compile(
    r"\b(?:across|throughout|all over|whole|entire|overall|nationwide|citywide|countrywide|worldwide|statewide|"
    r"national|nationally|total|in all|globally|country as a whole)\b"
)


def rate_for_number(said: Statement, passage: Statement) -> bool:
    """Whether the claim tells of a number of things, and the passage of a rate: "per million kilometres"."""
    return _NUMBER.search(said.text.lower()) is not None and _RATE.search(passage.text.lower()) is not None


_NUMBER = re.compile(r"\bthe (?:total )?number of\b")
_RATE = re.compile(
    r"\b(?:per|for every|for each) (?!cent\b|year\b|month\b|week\b|day\b)\w|\brate\b|\bshare of\b|\bproportion\b"
)


@kept(16384)
def _pairs(statement: Statement) -> dict[str, tuple[Token, Token]]:
    """Return the words that stand right before another content word, by the stem of the latter."""
    found: dict[str, tuple[Token, Token]] = {}
    for first, noun in pairwise(statement.tokens):
        between = statement.text[first.end : noun.start]
        inside = any(q.start <= first.start < q.number_end for q in statement.quantities)
        verbal = first.lower.endswith(("ed", "ing"))  # "derived cells", "planted corals": no kind
        if between not in {" ", "-"} or inside or verbal or not noun.lower.isalpha() or not first.lower.isalpha():
            continue
        if {first.stem, noun.stem} <= statement.terms and weight(first.stem) == 1 == weight(noun.stem):
            found[noun.stem] = (first, noun)
    return found


def only_as_part(said: Statement, nouns: Iterable[str], passage: Statement) -> str:
    """Return the compound in which alone the passage has one of the nouns (stems), or an empty string.

    "Fish species" have nothing to do with the number of fish.
    """
    own = {t.stem for t in said.tokens}
    for noun in sorted(nouns):
        found = ""
        for token, following in zip(passage.tokens, (*passage.tokens[1:], None), strict=True):
            if token.stem != noun:
                continue
            joined = following is not None and passage.text[token.end : following.start] == " "
            if following is None or not joined or following.lower not in HEADS or following.stem in own:
                found = ""
                break
            found = found or f"{token.text} {following.text}"
        if found:
            return found
    return ""
