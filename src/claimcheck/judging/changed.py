"""What it is that rises or falls: the thing a change is about."""

from __future__ import annotations

from claimcheck.language.en.words import STOPWORDS
from claimcheck.matching.terms import same_word
from claimcheck.model import Change, Statement, Token

# Verbs that take the changed thing as their object: "cut working time", "raises the risk". Stems.
_TRANSITIVE = frozenset(
    "rais lower cut reduc slash boost lift halv doubl trebl tripl increas decreas trim curb push drive expand "
    "shorten extend strengthen weaken improv add".split()
)
_INTO_PHRASE = frozenset(
    {"of", "the", "a", "an", "its", "their", "his", "her", "our", "for", "in", "to", "get", "getting"}
)
_REACH = 7  # words of a noun phrase with its complement: "the risk of bowel cancer in men"


def changed_thing(statement: Statement, change: Change) -> frozenset[str]:
    """Return the stems of the noun phrase that a change is about; empty when none is found.

    "Revenue rose" is about revenue, "raises the risk of bowel cancer" about risk, bowel and cancer, "14% more likely to
    get dementia" about likely and dementia.
    """
    inside = [t for t in statement.tokens if change.start <= t.start < change.end]
    first = next((i for i, t in enumerate(statement.tokens) if t.start >= change.start), len(statement.tokens))
    last = first + len(inside)
    if inside and inside[0].stem in _TRANSITIVE:
        found = _phrase(statement, statement.tokens[first + 1 : first + 1 + _REACH])
        if found:
            return found
    if change.by >= 0 and inside and not inside[-1].text[0].isdigit() and inside[0].text[0].isdigit():
        found = _phrase(statement, statement.tokens[last - 1 : last - 1 + _REACH])
        if found:
            return found
    return _before(statement, first)


def _phrase(statement: Statement, tokens: tuple[Token, ...]) -> frozenset[str]:
    found: set[str] = set()
    for i, token in enumerate(tokens):
        if i and statement.text[tokens[i - 1].end : token.start].strip("- "):
            break
        if token.stem in statement.terms:
            found.add(token.stem)
        elif token.lower not in _INTO_PHRASE:
            break
    return frozenset(found)


def _before(statement: Statement, first: int) -> frozenset[str]:
    """Return the noun phrase before a verb: back over auxiliaries to the nearest content word, and its phrase."""
    found: set[str] = set()
    at = first - 1
    while at >= 0 and statement.tokens[at].lower in STOPWORDS:
        at -= 1
    steps = 0
    while at >= 0 and steps < _REACH:
        token = statement.tokens[at]
        after = statement.tokens[at + 1].start if at + 1 < len(statement.tokens) else token.end
        if found and any(mark in statement.text[token.end : after] for mark in ",;:—–()."):
            break
        if token.stem in statement.terms:
            found.add(token.stem)
        elif token.lower not in {"of", "the", "a", "an", "per", "in", "for"}:
            break
        at -= 1
        steps += 1
    return frozenset(found)


def same_thing(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """Return how far two changed things are one, 0 to 1: the lesser of the two shares of words met in the other."""
    if not ours or not theirs:
        return 0.0

    def share(a: frozenset[str], b: frozenset[str]) -> float:
        return sum(max(same_word(x, y) for y in b) for x in a) / len(a)

    return min(share(ours, theirs), share(theirs, ours))
