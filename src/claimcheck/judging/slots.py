"""Which place in a sentence a name has: "by" whom, "in" where, the doer of what."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from claimcheck.judging.facets import within
from claimcheck.language.en.names import BODY_WORDS, TITLES
from claimcheck.language.en.slots import KINDS
from claimcheck.language.en.words import STOPWORDS
from claimcheck.language.related import neighbours
from claimcheck.matching.terms import weight
from claimcheck.model import Statement

DOER = "doer"
OBJECT = "object"
_ARTICLES = frozenset("the a an".split())
_AUXILIARIES = frozenset(
    "is are was were be been being has have had will would can could may might do does did to".split()
)


@dataclass(frozen=True, slots=True)
class Slot:
    """A name in its place.

    `first:last` are its tokens, `kind` is "doer", "object" or a kind of small word, `governor` the index of the content
    word that it hangs on (-1 for none), `key` the place's key where it is a known place.
    """

    first: int
    last: int
    kind: str
    governor: int
    parts: frozenset[str]
    text: str
    key: str = ""


def slots(statement: Statement) -> Iterator[Slot]:
    """Yield the names and places of a sentence with the place that they have in it."""
    spans = {(n.start, n.end): "" for n in statement.names}
    for cue in statement.places:
        if cue.label == "world" or not cue.text[:1].isupper():
            continue
        inside = next((span for span in spans if span[0] <= cue.start and cue.end <= span[1]), None)
        if inside is None:
            spans[(cue.start, cue.end)] = cue.label
        elif inside == (cue.start, cue.end):
            spans[inside] = cue.label
    first = statement.tokens[0] if statement.tokens else None
    if first is not None and _may_be_a_name(statement) and not any(a <= first.start < b for a, b in spans):
        spans[(first.start, first.end)] = ""
    for (start, end), key in sorted(spans.items()):
        at = [i for i, t in enumerate(statement.tokens) if start <= t.start < end]
        if at:
            yield _slot(statement, at[0], at[-1] + 1, key)


def _may_be_a_name(statement: Statement) -> bool:
    """Whether the first word, which every sentence writes with a capital, is none of the language's common words."""
    token = statement.tokens[0]
    common = token.lower in STOPWORDS or weight(token.stem) < 1.0 or bool(neighbours(token.stem))
    return token.text[0].isupper() and not common and token.stem in statement.terms


def _slot(statement: Statement, first: int, last: int, key: str) -> Slot:
    tokens = statement.tokens
    stems = frozenset(t.stem for t in tokens[first:last] if t.lower not in TITLES and t.lower not in STOPWORDS)
    parts = (stems - BODY_WORDS) or stems
    text = statement.text[tokens[first].start : tokens[last - 1].end]

    def made(kind: str, governor: int) -> Slot:
        return Slot(first, last, kind, governor, parts, text, key)

    before = first - 1
    while before >= 0 and tokens[before].lower in _ARTICLES:
        before -= 1
    cut = before >= 0 and any(m in statement.text[tokens[before].end : tokens[first].start] for m in ",;:—–(")
    if before < 0 or cut:
        return made(DOER, _next(statement, last))
    word = tokens[before].lower
    if word in KINDS:
        kind, governor = KINDS[word], _previous(statement, before)
        if kind == "by":
            return made(DOER, governor)
        return made(kind, governor)
    if tokens[before].stem in statement.terms:
        ordered = last + 1 < len(tokens) and tokens[last].lower == "to" and tokens[last + 1].stem in statement.terms
        return made(DOER, last + 1) if ordered else made(OBJECT, before)
    return made(DOER, _next(statement, last))


def _next(statement: Statement, at: int) -> int:
    """Return the next content word, over auxiliaries only."""
    for i in range(at, len(statement.tokens)):
        if statement.tokens[i].stem in statement.terms:
            return i
        if statement.tokens[i].lower not in _AUXILIARIES:
            return -1
    return -1


def _previous(statement: Statement, at: int) -> int:
    return next((i for i in range(at - 1, -1, -1) if statement.tokens[i].stem in statement.terms), -1)


def apart(ours: Slot, theirs: Slot) -> bool:
    """Whether two names cannot be the same: no word shared, no initials of one another, no place inside the other."""
    if ours.parts & theirs.parts or _initials(ours, theirs) or _initials(theirs, ours):
        return False
    if bool(ours.key) != bool(theirs.key):
        return False  # a place that is not in the list may lie in one that is
    return not ours.key or (ours.key not in within(theirs.key) and theirs.key not in within(ours.key))


def _initials(short: Slot, long: Slot) -> bool:
    letters = "".join(ch for ch in short.text if ch.isupper()).lower()
    words = [w for w in long.text.replace("-", " ").split() if w[:1].isupper()]
    return len(letters) > 1 and "".join(w[0] for w in words).lower() == letters
