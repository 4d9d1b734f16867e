"""The numbers of an article by what they can be compared with, so that a claim meets those of its own scale only."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from claimcheck.language.amounts import Amount, amount
from claimcheck.language.en.units import DEGREE, TEMPERATURE, TEMPERATURE_DIFFERENCE
from claimcheck.model import Quantity, QuantityKind, Statement

# Beside the scales themselves: bare counts, numbers that have a part and a whole, and degrees of whatever kind.
_COUNTS, _PARTS, _DEGREES = ":counts", ":parts", ":degrees"
_WARMTH = frozenset({TEMPERATURE, TEMPERATURE_DIFFERENCE, DEGREE.dimension})


@dataclass(frozen=True, slots=True)
class Figure:
    """A quantity of an article: of which passage, the how manieth there, and brought to its scale."""

    passage: int
    number: int
    quantity: Quantity
    amount: Amount


@dataclass(frozen=True, slots=True)
class Figures:
    """All numbers of an article in its order; `places` are their indices in `all` by scale, `values` the passages by
    value and dimension.
    """

    all: tuple[Figure, ...]
    places: Mapping[str, Sequence[int]]
    values: Mapping[tuple[Fraction, str], frozenset[int]]

    def with_values(self, values: Iterable[tuple[Fraction, str]]) -> set[int]:
        """Return the passages that have one of these values, given with their dimensions."""
        found: set[int] = set()
        for value in values:
            found |= self.values.get(value, _NOWHERE)
        return found

    def like(self, ours: Quantity) -> list[Figure]:
        """Return in order all figures that may be comparable with a claim's quantity (`comparable` decides)."""
        kinds = [amount(ours).scale]
        if ours.kind is QuantityKind.COUNT:
            kinds.append(_PARTS)
        if ours.part is not None or any(per.unit.dimension == "time" for per in ours.per):
            kinds.append(_COUNTS)  # a count in a year is a rate
        if _warm(ours):
            kinds.append(_DEGREES)
        found = [self.places[kind] for kind in kinds if kind in self.places]
        numbers = found[0] if len(found) == 1 else sorted(set().union(*found))
        return [self.all[i] for i in numbers]


_NOWHERE: frozenset[int] = frozenset()


def _warm(quantity: Quantity) -> bool:
    return quantity.unit.dimension in _WARMTH


def figures(statements: Sequence[Statement]) -> Figures:
    """Prepare the numbers of an article's passages; linear in their number."""
    found = tuple(
        Figure(i, k, q, amount(q)) for i, said in enumerate(statements) for k, q in enumerate(said.quantities)
    )
    places: dict[str, list[int]] = {}
    values: dict[tuple[Fraction, str], set[int]] = {}
    for place, figure in enumerate(found):
        quantity = figure.quantity
        kinds = {figure.amount.scale}
        if quantity.kind is QuantityKind.COUNT:
            kinds.add(_COUNTS)
        if quantity.part is not None:
            kinds.add(_PARTS)
        if _warm(quantity):
            kinds.add(_DEGREES)
        for kind in kinds:
            places.setdefault(kind, []).append(place)
        values.setdefault((quantity.low, quantity.unit.dimension), set()).add(figure.passage)
    return Figures(found, places, {key: frozenset(where) for key, where in values.items()})
