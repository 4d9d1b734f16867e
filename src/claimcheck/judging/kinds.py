"""Is it the same kind of thing? The words beside a shared noun: brain corals, staghorn corals; fish, fish species."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

from claimcheck.language.en.heads import HEADS
from claimcheck.language.kept import kept
from claimcheck.matching.terms import same_word, weight
from claimcheck.model import Statement, Token


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
