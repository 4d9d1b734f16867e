"""First and most, told by other words: "no woman had led it before her", "no lake is deeper"."""

from __future__ import annotations

import re

from claimcheck.model import Statement

# Words that end like superlatives and are none.
_NO_SUPERLATIVES = frozenset(
    """rest west best test interest forest request harvest guest protest chest nest modest honest suggest invest arrest
    contest priest quest manifest digest conquest breast crest pest unrest northwest southwest midwest inquest reinvest
    dishonest everest bucharest budapest behest zest jest vest lest tempest disinterest""".split()
)
_NONE = frozenset({"no", "nobody", "none", "never", "no one", "nothing", "not one"})
_BEFORE = re.compile(
    r"\b(?:before (?:her|him|it|them|that|then|this|the)\b|before\W*$|had (?:ever|previously)\b|ever before\b)",
    re.IGNORECASE,
)
_ALREADY = re.compile(
    r"\b(?:had already|already (?:been|had)|before (?:her|him|it|them|that)\b|earlier (?:had|one)|previously)",
    re.IGNORECASE,
)
_HAD = re.compile(r"\b(?:had|have|has)\b", re.IGNORECASE)


def none_before(statement: Statement) -> bool:
    """Whether a sentence says that nobody had done it before."""
    cue = next((n for n in statement.negations if n.text.lower() in _NONE), None)
    if cue is None:
        return False
    rest = statement.text[cue.end :]
    return _BEFORE.search(rest) is not None and _HAD.search(rest) is not None


def others_before(statement: Statement) -> bool:
    """Whether a sentence says that others had done it before."""
    return (
        not statement.negations
        and _ALREADY.search(statement.text) is not None
        and _HAD.search(statement.text) is not None
    )


def superlative_words(statement: Statement) -> frozenset[str]:
    """Return the superlatives as written, in lower case: "busiest", "most expensive"."""
    found: set[str] = set()
    tokens = statement.tokens
    for i, token in enumerate(tokens):
        word = token.lower
        if word.endswith("est") and len(word) > _SHORTEST and word not in _NO_SUPERLATIVES:
            found.add(word)
        elif word in {"most", "least"} and i + 1 < len(tokens) and tokens[i + 1].stem in statement.terms:
            if i and tokens[i - 1].lower in {"the", "its", "their", "his", "her", "our", "s"}:
                found.add(f"{word} {tokens[i + 1].lower}")
        elif word == "best":
            found.add(word)
    return frozenset(found)


_SHORTEST = 4


def none_more(said: Statement, passage: Statement) -> bool:
    """Whether the passage says that nothing else is more so, for a superlative of the claim: "no lake is deeper"."""
    lower = [t.lower for t in passage.tokens]
    none = next((i for i, word in enumerate(lower) if word in _NONE), None)
    if none is None:
        return False
    # "No lake is deeper"; in "far smaller ones, no bigger than a house" the denial comes too late.
    behind = set(lower[none + 1 :])
    for word in superlative_words(said):
        first, _, second = word.partition(" ")
        if second:
            if second in behind and "more" in behind:
                return True
        elif first.removesuffix("est") + "er" in behind:
            return True
    return False
