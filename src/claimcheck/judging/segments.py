"""Which words of a sentence belong to which of its numbers.

"13% would have gone by car, 46% on foot, and 27% by bus": each share has its own words. Words before the first number
belong to all.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from claimcheck.language.kept import kept
from claimcheck.language.tokens import phrase_stems
from claimcheck.matching.terms import Bag, bag, coverage
from claimcheck.model import Quantity, QuantityKind, Statement

# Where one item of an enumeration ends and the next begins; a comma inside a number has no space after it.
_BREAK = re.compile(
    r"[,;:—–()] |[;:()]| (?:and|while|but|against|whereas|versus|vs|compared with|as against|followed by) "
)


@dataclass(frozen=True, slots=True)
class Item:
    """A number of a list with the content stems that stand with it."""

    quantity: Quantity
    words: frozenset[str]
    bag: Bag


@dataclass(frozen=True, slots=True)
class Items:
    """A sentence's numbers as items of lists: those of one dimension, and those of one kind and unit.

    `names` are the stems by which items are told apart: names, places and what is counted, by dimension.
    """

    measured: dict[str, tuple[Item, ...]]
    written: dict[tuple[QuantityKind, str], tuple[Item, ...]]
    names: dict[str, frozenset[str]]


@kept(16384)
def items(statement: Statement) -> Items:
    """Take the lists of numbers in a sentence apart; single numbers are left out."""
    measured: dict[str, list[Quantity]] = {}
    written: dict[tuple[QuantityKind, str], list[Quantity]] = {}
    for q in statement.quantities:
        measured.setdefault(q.unit.dimension, []).append(q)
        written.setdefault((q.kind, q.unit.symbol), []).append(q)
    named = frozenset(part for name in statement.names for part in name.key.split())
    named |= {t.stem for t in statement.tokens if any(p.start <= t.start < p.end for p in statement.places)}
    return Items(
        {key: _items(statement, found) for key, found in measured.items() if len(found) > 1},
        {key: _items(statement, found) for key, found in written.items() if len(found) > 1},
        # What an item counts tells it apart as a name does: "52% of teachers, 38% of parents".
        {key: named.union(*(phrase_stems(q.counted) for q in found)) for key, found in measured.items()},
    )


def _items(statement: Statement, found: list[Quantity]) -> tuple[Item, ...]:
    words = [own_words(statement, q, found) for q in found]
    return tuple(Item(q, own, bag(own)) for q, own in zip(found, words, strict=True))


def own_words(statement: Statement, quantity: Quantity, others: Iterable[Quantity]) -> frozenset[str]:
    """Return the content stems that stand with a quantity rather than with one of the others of its kind."""
    start, end = stretch(statement, quantity, others)
    if end - start == len(statement.text):
        return statement.terms
    return frozenset(t.stem for t in statement.tokens if start <= t.start < end and t.stem in statement.terms)


def stretch(statement: Statement, quantity: Quantity, others: Iterable[Quantity]) -> tuple[int, int]:
    """Return from where to where in the sentence its words belong to a quantity rather than to one of the others."""
    rivals = [q for q in others if q is not quantity]
    if not rivals:
        return 0, len(statement.text)
    cuts = [m.start() for m in _BREAK.finditer(statement.text)]
    start, end = 0, len(statement.text)
    before = [q.end for q in rivals if q.end <= quantity.start]
    after = [q.start for q in rivals if q.start >= quantity.end]
    if before:
        between = [c for c in cuts if max(before) <= c <= quantity.start]
        start = between[-1] if between else max(before)
    if after:
        between = [c for c in cuts if quantity.end <= c <= min(after)]
        end = between[-1] if between else min(after)
    return start, end


def displaced(statement: Statement, quantity: Quantity, terms: frozenset[str]) -> bool:
    """Whether another number of its kind and unit stands clearly nearer to the given words than this one does."""
    others = items(statement).written.get((quantity.kind, quantity.unit.symbol))
    if not others or not terms:
        return False
    shares = [(item, coverage(terms, (item.bag, 1.0))) for item in others]
    mine = next(share for item, share in shares if item.quantity is quantity)
    return any(share >= mine + _CLEARLY for item, share in shares if item.quantity is not quantity)


_CLEARLY = 0.35


def named_elsewhere(statement: Statement, quantity: Quantity, names: frozenset[str]) -> bool:
    """Whether the claim's name or place stands with another number of the sentence and not with this one.

    "Spain has 12,400, Poland 3,100": the first figure is none for Poland.
    """
    if names.isdisjoint(statement.terms):
        return False
    dimension = quantity.unit.dimension
    others = items(statement).measured.get(dimension)
    if not others:
        return False
    mine = next((item.words for item in others if item.quantity is quantity), None)
    if mine is None:
        mine = own_words(statement, quantity, [item.quantity for item in others])
    # A list: this item has a name of its own, and it is not the claim's.
    if names & mine or mine.isdisjoint(items(statement).names[dimension]):
        return False
    return any(names & item.words for item in others if item.quantity is not quantity)


# A row of a table is a passage by itself, its headers before it: "Size | 2024 | 2025 … One bedroom | $1,560 | $1,640".
_CELL, _HEADERS = " | ", " … "


def column(text: str, at: int) -> tuple[int, int] | None:
    """Return from where to where the header of the column stands in which a number of a table's row is, or None."""
    headers, row = _parts(text)
    if not row or at < row[0][0]:
        return None
    number = sum(start <= at for start, _ in row) - 1
    return headers[number] if number < len(headers) else None


def row_head(text: str, at: int) -> tuple[int, int]:
    """Return from where to where the first cell of a number's row stands; nothing for other text."""
    _, row = _parts(text)
    return row[0] if row and at >= row[0][0] else (0, 0)


def _parts(text: str) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    headers, mark, _ = text.partition(_HEADERS)
    if not mark or _CELL not in headers:
        return [], []
    return _cells(text, 0, len(headers)), _cells(text, len(headers) + len(mark), len(text))


def _cells(text: str, start: int, end: int) -> list[tuple[int, int]]:
    found = []
    while True:
        cut = text.find(_CELL, start, end)
        found.append((start, cut if cut >= 0 else end))
        if cut < 0:
            return found
        start = cut + len(_CELL)
