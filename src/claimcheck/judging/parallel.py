"""Two sentences side by side: which word of the passage each word of the claim is met by, and in what order."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.language.en.slots import ANOTHER
from claimcheck.language.en.words import STOPWORDS
from claimcheck.matching.terms import PREFIX, same_word
from claimcheck.model import Statement, Token

# A word only loosely related is no counterpart: a claim's "dog" is not met by a passage's "cat".
_MET = PREFIX
_MAX_WORDS = 80  # of a passage; a longer sentence has words for anything
_BESIDE = frozenset("beside near behind outside opposite by for against alongside below above".split())


@dataclass(frozen=True, slots=True)
class Parallel:
    """Where the claim's content words stand in the passage.

    `ours` are the indices of the claim's content tokens, `theirs` for each of them the index of its counterpart in the
    passage's tokens, -1 where there is none. `met` is the share of them that are met, 0 to 1.
    """

    said: Statement
    passage: Statement
    ours: tuple[int, ...]
    theirs: tuple[int, ...]

    @property
    def met(self) -> float:
        """Share of the claim's content words that have a counterpart."""
        return sum(j >= 0 for j in self.theirs) / len(self.theirs) if self.theirs else 0.0

    def counterpart(self, index: int) -> int:
        """Return the passage's token index for a token index of the claim, -1 for none."""
        return next((j for i, j in zip(self.ours, self.theirs, strict=True) if i == index), -1)

    def unmet(self, outside: Iterable[tuple[int, int]] = ()) -> tuple[Token, ...]:
        """Return the claim's content words without a counterpart that lie outside the given ranges of its text."""
        spans = tuple(outside)
        tokens = (self.said.tokens[i] for i, j in zip(self.ours, self.theirs, strict=True) if j < 0)
        return tuple(t for t in tokens if not any(a <= t.start < b for a, b in spans))


def side_by_side(said: Statement, passage: Statement) -> Parallel:
    """Find each content word of the claim in the passage: the same word first, then a synonym, each used once."""
    tokens = passage.tokens[:_MAX_WORDS]
    open_ = [j for j, t in enumerate(tokens) if t.stem in passage.terms]
    ours = tuple(i for i, t in enumerate(said.tokens) if t.stem in said.terms)
    found = dict.fromkeys(ours, -1)
    for i in ours:
        j = next((j for j in open_ if tokens[j].stem == said.tokens[i].stem), -1)
        if j >= 0:
            found[i] = j
            open_.remove(j)
    for i in ours:
        if found[i] >= 0:
            continue
        worth, j = max(((same_word(said.tokens[i].stem, tokens[j].stem), -j) for j in open_), default=(0.0, 1))
        if worth >= _MET:
            found[i] = -j
            open_.remove(-j)
    return Parallel(said, passage, ours, tuple(found[i] for i in ours))


def stands_beside(pair: Parallel) -> bool:
    """Whether the claim's subject only marks where another thing is: "the market beside the museum is open"."""
    if not pair.ours:
        return False
    i, j = pair.ours[0], pair.theirs[0]
    if j < 1 or _preposition(pair.said, i) in _BESIDE:
        return False
    word = _preposition(pair.passage, j)
    if word not in _BESIDE:
        return False
    at = next(k for k in range(j - 1, -1, -1) if pair.passage.tokens[k].lower == word)
    before = pair.passage.tokens[at - 1] if at else None
    passive = word == "by" and before is not None and before.lower.endswith(("ed", "en", "t"))
    return before is not None and not passive and before.stem in pair.passage.terms and at - 1 not in pair.theirs


def comes_between(pair: Parallel) -> bool:
    """Whether two neighbouring words of the claim are parted by another thing: "bought a house near the club"."""
    for (a, i), (b, j) in zip(
        zip(pair.ours, pair.theirs, strict=True),
        list(zip(pair.ours, pair.theirs, strict=True))[1:],
        strict=False,
    ):
        if not 0 <= i < j or any(t.lower not in _ARTICLES for t in pair.said.tokens[a + 1 : b]):
            continue
        inside = range(i + 1, j)
        stranger = next((k for k in inside if k not in pair.theirs and _is_content(pair.passage, k)), -1)
        if stranger >= 0 and any(pair.passage.tokens[k].lower in _BESIDE for k in inside if k > stranger):
            return True
    return False


def _is_content(statement: Statement, index: int) -> bool:
    return statement.tokens[index].stem in statement.terms


_THAN = re.compile(r"\b(?:than|compared with|compared to|versus|vs|as against)\b", re.IGNORECASE)


def compared_the_other_way(said: Statement, passage: Statement) -> bool:
    """Whether both compare two things and the sides are exchanged: "girls than boys" against "boys than girls"."""
    ours, theirs = _sides(said), _sides(passage)
    if ours is None or theirs is None:
        return False
    return ours[1] in theirs[0] - {theirs[1]} and theirs[1] in ours[0] - {ours[1]}


def _sides(statement: Statement) -> tuple[frozenset[str], str] | None:
    """Return the stems that stand before the word of comparison, and the first one behind it."""
    than = next((m for m in _THAN.finditer(statement.text[:_MAX_TEXT])), None)
    if than is None:
        return None
    content = [t for t in statement.tokens if t.stem in statement.terms]
    behind = next((t.stem for t in content if t.start >= than.end()), "")
    return frozenset(t.stem for t in content if t.end <= than.start()), behind


_MAX_TEXT = 1000


def _preposition(statement: Statement, index: int) -> str:
    """Return the function word before a noun phrase, articles left out."""
    k = index - 1
    while k >= 0 and statement.tokens[k].lower in {"the", "a", "an", "its", "their", "his", "her"}:
        k -= 1
    word = statement.tokens[k].lower if k >= 0 else ""
    return word if word in STOPWORDS or word in _BESIDE else ""


# Of these it makes no difference which side stands first.
_EVEN = frozenset(
    "link associ correl relat connect meet met differ equal same similar marri between among compar share play".split()
)
_ARTICLES = frozenset("a an the its their his her this that these those".split())


def swapped(said: Statement, passage: Statement) -> tuple[Token, Token] | None:
    """Return two words of the claim that stand on either side of a third, and in the passage the other way round.

    "The dog bit the postman" against "The postman bit the dog". Only the same words count, and only with the same small
    words between them: "the postman was bitten by the dog" turns the order round without turning the sense.
    """
    here, there = _once(said), _once(passage)
    shared = [s for s in here if s in there]
    for first, middle, last in zip(shared, shared[1:], shared[2:], strict=False):
        if middle in _EVEN or not there[last] < there[middle] < there[first]:
            continue
        ours = _between(said, here[first], here[middle]), _between(said, here[middle], here[last])
        theirs = _between(passage, there[last], there[middle]), _between(passage, there[middle], there[first])
        if ours == theirs:
            return said.tokens[here[first]], said.tokens[here[last]]
    return None


def _once(statement: Statement) -> dict[str, int]:
    """Return the content stems that occur once, with their token index, in order."""
    at: dict[str, int] = {}
    twice: set[str] = set()
    for i, token in enumerate(statement.tokens[:_MAX_WORDS]):
        if token.stem in statement.terms:
            if token.stem in at:
                twice.add(token.stem)
            at[token.stem] = i
    return {s: i for s, i in at.items() if s not in twice}


def _between(statement: Statement, first: int, last: int) -> tuple[str, ...]:
    """Return the small words and the marks between two words, articles left out."""
    tokens = statement.tokens[first + 1 : last]
    gap = statement.text[statement.tokens[first].end : statement.tokens[last].start]
    marks = tuple(mark for mark in ",;:—–()" if mark in gap)
    return tuple(t.lower for t in tokens if t.stem not in statement.terms and t.lower not in _ARTICLES) + marks


def exact_share(pair: Parallel) -> float:
    """Return the share of the claim's content words that stand in the passage in the same stem."""
    stems = pair.passage.terms
    hits = sum(pair.said.tokens[i].stem in stems for i in pair.ours)
    return hits / len(pair.ours) if pair.ours else 0.0


_ABOUT = frozenset({"some", "many", "several", "few"})


def another_one(pair: Parallel, first: int = 0, last: int = 0) -> bool:
    """Whether a word of the claim has in the passage a small word before it that makes it another: "her next film".

    Tokens `first:last` of the claim are not looked at.
    """
    for i, j in zip(pair.ours, pair.theirs, strict=True):
        if j < 1 or first <= i < last:
            continue
        before = pair.passage.tokens[max(0, j - 2) : j]
        # "Some 40 beds" are no other beds.
        counted = any(q.start <= t.start < q.end for q in pair.passage.quantities for t in before)
        theirs = {t.lower for t in before} & (ANOTHER - _ABOUT if counted else ANOTHER)
        ours = {t.lower for t in pair.said.tokens[max(0, i - 2) : i]}
        if theirs - ours:
            return True
    return False
