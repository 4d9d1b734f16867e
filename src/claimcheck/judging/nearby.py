"""The figures that stand near each other in an article, each with the words that tell what it is held against."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from claimcheck.judging.alignment import Role, role
from claimcheck.judging.common import Case
from claimcheck.judging.facets import years
from claimcheck.judging.segments import column, row_head, stretch
from claimcheck.language.amounts import amount, as_float
from claimcheck.language.en.deriving import EARLIER, LEADS_TO_OTHER, NOW
from claimcheck.language.kept import kept_along
from claimcheck.matching.index import Entry, Index
from claimcheck.model import Bound, DateMention, Quantity, QuantityKind, Statement, Tier, Unit

REACH = 2  # sentences between the figures of one derivation
_MAX_AROUND = 16  # figures of one neighbourhood: more is a table, where a hit would be an accident
_RELEVANT = 0.3  # share of the claim's words that one of the passages must have in or around it
_WRITTEN = frozenset({Bound.EXACT, Bound.ABOUT})
_NO_PART = frozenset({QuantityKind.ORDINAL, QuantityKind.FACTOR, QuantityKind.AGE})
_BASES = frozenset({1, 10, 100, 1_000, 10_000, 100_000})


@dataclass(frozen=True, slots=True)
class Figure:
    """A number of the article, the passage it stands in, and the content stems that stand with it."""

    entry: Entry
    quantity: Quantity
    words: frozenset[str]
    earlier: bool  # told as how it was, or as what the other is compared with
    later: bool  # told as how it is now, or came to be
    rough: float  # the value in floating point, for a first look
    when: tuple[int, int]  # the first year and month that stand with it, 0 where there is none
    scale: str


def neighbourhoods(case: Case, terms: frozenset[str]) -> Iterator[tuple[tuple[Figure, ...], tuple[Figure, ...]]]:
    """Yield the figures of each sentence that speaks of the claim's subject, and those of the sentences around it.

    Of two such sentences next to each other the earlier one is left out of the later one's surroundings.
    """
    own = _own_figures(case.index)
    relevant = [bool(f) and (not terms or case.index.met(terms, i)[1] >= _RELEVANT) for i, f in enumerate(own)]
    for i, here in enumerate(own):
        if not relevant[i] or len(here) > _MAX_AROUND:
            continue
        near = [j for j in range(max(0, i - REACH), min(len(own), i + REACH + 1)) if j > i or not relevant[j]]
        around = [f for j in near if j != i for f in own[j] if f.entry.passage.tier is here[0].entry.passage.tier]
        yield here, tuple(around[: _MAX_AROUND - len(here)])


@kept_along
def _own_figures(index: Index) -> tuple[tuple[Figure, ...], ...]:
    """Return the usable figures of each passage, worked out once for an article."""
    return tuple(() if e.passage.tier is Tier.PAGE else tuple(_figures(e)) for e in index.entries)


def _figures(entry: Entry) -> Iterator[Figure]:
    statement = entry.passage.statement
    quantities = tuple(_with_units(statement.quantities))
    for q in quantities:
        if q.low != q.high or q.low < 0 or q.bound not in _WRITTEN or q.kind in _NO_PART or _is_base(statement, q):
            continue
        alike = [o for o in quantities if o.unit.dimension == q.unit.dimension]
        start, end = column(statement.text, q.start) or stretch(statement, q, alike)
        row = row_head(statement.text, q.start)
        inside = [t for t in statement.tokens if start <= t.start < end or row[0] <= t.start < row[1]]
        before = [t.lower for t in statement.tokens if start <= t.start and t.end <= q.start][-2:]
        led = bool(before) and (before[-1] in LEADS_TO_OTHER or " ".join(before) in LEADS_TO_OTHER)
        words = frozenset(t.stem for t in inside if t.stem in statement.terms)
        does = role(statement, next(i for i, o in enumerate(statement.quantities) if o.start == q.start))
        earlier = led or does is Role.BEFORE or any(t.lower in EARLIER for t in inside)
        later = not earlier and (does is Role.AFTER or any(t.lower in NOW for t in inside))
        when = _when(tuple(d for d in statement.dates if start <= d.start < end))
        yield Figure(entry, q, words, earlier, later, as_float(q.low), when, amount(q).scale)


def _with_units(quantities: tuple[Quantity, ...]) -> Iterator[Quantity]:
    """Yield the quantities of a sentence; a bare number takes the unit of the one before: "33 grams, rice has 11"."""
    unit = Unit("", "count")
    for q in quantities:
        # "8,900 two years before" counts no years.
        bare = not q.counted or any(q.counted_start <= o.start < q.counted_end for o in quantities if o is not q)
        if q.kind is QuantityKind.COUNT and bare and not q.per and q.part is None:
            f = unit.factor
            kind = _KINDS.get(unit.dimension.partition(":")[0], QuantityKind.COUNT)
            yield replace(q, kind=kind, unit=unit, low=q.low * f, high=q.high * f, step=q.step * f, counted="")
            continue
        unit = q.unit if q.kind in _KINDS.values() and not q.unit.offset else Unit("", "count")
        yield q


_KINDS = {"money": QuantityKind.MONEY} | dict.fromkeys(
    ("mass", "length", "area", "volume", "energy", "power", "speed", "data"), QuantityKind.MEASURE
)


def _when(dates: tuple[DateMention, ...]) -> tuple[int, int]:
    """Return the first year and month among dates; of a month without a year only the month."""
    months = [int(d.relative[6:]) for d in dates if d.relative.startswith("month:") and d.relative[6:].isdigit()]
    days = [d.first for d in dates if d.first is not None]
    return min(years(dates), default=0), min([day.month for day in days] or months, default=0)


def _is_base(statement: Statement, quantity: Quantity) -> bool:
    """Whether a round number is what another is told for: "33 grams in 100 grams"."""
    if quantity.unit.written(quantity.low) not in _BASES:
        return False
    before = statement.text[: quantity.start].lower().split()[-1:]
    return before in (["in"], ["per"], ["for"], ["every"], ["each"])
