"""Which word is a phrase about? "The bridge's lighting" is no bridge, and "a cold box for the vaccine" no vaccine."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache

from claimcheck.language.en.phrases import DETERMINERS, GENERIC_WORK, LATEST, LINKS, NEXT_TO, POSSESSIVES
from claimcheck.language.tokens import tokenize
from claimcheck.matching.index import Entry, Index
from claimcheck.matching.terms import same_word
from claimcheck.model import Statement, Token

_SAME = 0.7
_BACK = 2  # words such as articles between a preposition and its noun
# What stands before these had the deed done to it: "led by", "published in".
PASSIVE = (" by", " in", " from")


def only_beside(statement: Statement, stem: str) -> bool:
    """Whether a word stands in a sentence only as the owner or the complement of another thing."""
    places = [i for i, t in enumerate(statement.tokens) if same_word(t.stem, stem) >= _SAME]
    return bool(places) and all(_leans(statement, i) for i in places)


def _leans(statement: Statement, i: int) -> bool:
    tokens = statement.tokens
    if tokens[i].lower.endswith(POSSESSIVES):
        return True
    at = i - 1
    if at > 0 and tokens[at].stem in statement.terms and tokens[at - 1].lower in DETERMINERS:
        at -= 1  # "at the harbour clinic"
    while at >= 0 and i - at <= _BACK and tokens[at].lower in DETERMINERS:
        at -= 1
    if at < 1 or tokens[at].lower not in LINKS or (tokens[at].lower == "to" and at == i - 1):
        return False
    if at > 1 and tokens[at - 1].lower in NEXT_TO:
        at -= 1
    before, gap = tokens[at - 1], statement.text[tokens[at - 1].end : tokens[at].start]
    return before.stem in statement.terms and not any(mark in gap for mark in ",;:.—–()")


def heads(statement: Statement) -> frozenset[str]:
    """Return the stems of the content words that no other one follows: in "the ferry trial is" the trial."""
    tokens, terms = statement.tokens, statement.terms
    following = (*tokens[1:], None)
    return frozenset(
        a.stem for a, b in zip(tokens, following, strict=True) if a.stem in terms and (b is None or b.stem not in terms)
    )


def object_head(
    statement: Statement, start: int, end: int, outside: Iterable[tuple[int, int]] = (), *, passive: bool
) -> str:
    """Return the stem of the noun that a role or deed at `start:end` is about, empty where none can be told.

    "The expedition to the wreck was led by" is about an expedition, "leads the hospital trust" about a trust. Words in
    the ranges `outside` are names of doers and not asked.
    """
    spans = tuple(outside)
    side = [t for t in statement.tokens if (t.end <= start if passive else t.start >= end)]
    phrase: list[Token] = []
    for token in side:
        if any(a <= token.start < b for a, b in spans):
            continue
        gap = statement.text[phrase[-1].end : token.start] if phrase else ""
        content = token.stem in statement.terms
        if phrase and (not content or any(mark in gap for mark in ",;:.—–()")):
            break
        if content:
            phrase.append(token)
        elif token.lower in LINKS and not passive:
            break
    return phrase[-1].stem if phrase else ""


def is_about(index: Index, entry: Entry, head: str) -> bool:
    """Whether a sentence tells of the thing itself, or near its name of "the work" that stands for it."""
    passage = entry.passage.statement
    if entry.bag.worth(head) >= _SAME:
        return not only_beside(passage, head)
    if not index.anywhere_near(head, entry.passage.index):
        return False
    return any(t.stem in _generic() for t in passage.tokens)


@lru_cache(maxsize=1)
def _generic() -> frozenset[str]:
    return frozenset(t.stem for t in tokenize(GENERIC_WORK))


def tells_of_the_last(passage: Statement) -> bool:
    """Whether a sentence has the last one of several: "the latest death was in May" agrees with "none since May"."""
    return any(t.lower in LATEST for t in passage.tokens) or "most recent" in passage.text.lower()


def since_then(said: Statement) -> bool:
    """Whether a claim speaks of the time since something: "nobody has been hurt since May"."""
    return any(t.lower == "since" for t in said.tokens)
