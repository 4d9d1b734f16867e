"""What the figures of a change give: "from X to Y", and after divided by before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from claimcheck.language.en.units import TEMPERATURE
from claimcheck.language.factors import LEFT_OVER
from claimcheck.language.scan import Scan
from claimcheck.model import Bound, Change, Direction, Quantity, QuantityKind

# How many words after a verb of change its figures are looked for ("rose in the twelve years to 2019 by 35%").
REACH = 11
SHARES = (QuantityKind.PERCENT, QuantityKind.PROPORTION)
# "ranging from 4 to 6" changes nothing.
_RANGING = ("ranging", "ranged", "aged", "ages", "anywhere", "range", "ranges", "vary", "varying")


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with its quantities by the token they begin and end at."""

    scan: Scan
    quantities: tuple[Quantity, ...]
    starts: dict[int, int]  # token -> index of the quantity whose number or cue begins there
    last: tuple[int, ...]  # index of quantity -> token after it

    def at(self, i: int) -> int:
        """Return the index of the quantity that begins at token i, or -1."""
        return self.starts.get(i, -1)


def line_of(scan: Scan, quantities: tuple[Quantity, ...]) -> Line:
    """Find the tokens that the quantities begin and end at."""
    starts: dict[int, int] = {}
    last = [0] * len(quantities)
    k = 0
    for i, token in enumerate(scan.tokens):
        while k < len(quantities) and quantities[k].end <= token.start:
            k += 1
        if k == len(quantities):
            break
        if quantities[k].start <= token.start:
            starts.setdefault(i, k) if i == 0 or last[k] == 0 else None
            last[k] = i + 1
    return Line(scan, quantities, starts, tuple(last))


def change_of(scan: Scan, first: int, last: int, direction: Direction) -> Change:
    """Return a change without figures at the tokens `first:last`."""
    return Change(scan.tokens[first].start, scan.tokens[last - 1].end, direction)


def from_to(line: Line, i: int) -> tuple[Change | None, int]:
    """Read "from X to Y" and "from X down to Y" at token i; the figures give the direction."""
    scan = line.scan
    first = line.at(i + 1)
    if first < 0 or scan.word(i - 1) in _RANGING:
        return None, i + 1
    before = line.quantities[first]
    at = line.last[first]
    if before.kind in (QuantityKind.AGE, QuantityKind.ORDINAL) or before.low != before.high:
        return None, i + 1
    steps = 0
    while steps < REACH and scan.word(at) and scan.word(at) != "to":
        gap = scan.gap(at)
        if any(c in gap for c in ".;:!?\n") or (
            line.at(at) >= 0 and line.quantities[line.at(at)].kind is not QuantityKind.DURATION
        ):
            return None, i + 1
        at += 1
        steps += 1
    second = -1
    for k in range(at + 1, at + 4):
        second = line.at(k)
        if second >= 0:
            break
    if scan.word(at) != "to" or second < 0:
        return None, i + 1
    after = line.quantities[second]
    if before.unit.dimension not in (after.unit.dimension, "count"):
        return None, i + 1
    if before.low == after.low:
        direction = Direction.SAME
    else:
        direction = Direction.UP if after.low > before.low else Direction.DOWN
    change = Change(scan.tokens[i].start, scan.tokens[line.last[second] - 1].end, direction, before=first, after=second)
    return replace(change, factor=ratio(before, after)), line.last[second]


def joined(change: Change, pair: Change) -> Change:
    """Join a verb with its "from X to Y"; the figures give the direction ("improved from 95 to 57 decibels")."""
    direction = pair.direction if change.direction is not Direction.SAME else change.direction
    return replace(change, end=max(change.end, pair.end), before=pair.before, after=pair.after, direction=direction)


def merged_change(left: Change, right: Change, quantities: tuple[Quantity, ...]) -> Change:
    """Join two readings of overlapping words; what the first has stands."""
    merged = replace(
        left,
        end=max(left.end, right.end),
        by=left.by if left.by >= 0 else right.by,
        before=left.before if left.before >= 0 else right.before,
        after=left.after if left.after >= 0 else right.after,
    )
    if merged.factor is None:
        factor, bound = growth(quantities, merged)
        if factor is None and right.factor is not None:
            factor, bound = right.factor, right.factor_bound
        merged = replace(merged, factor=factor, factor_bound=bound)
    return merged


def ratio(before: Quantity, after: Quantity) -> Fraction | None:
    """Return after divided by before; None where the two are no single numbers or nothing to divide by."""
    if before.low != before.high or after.low != after.high or before.low <= 0:
        return None
    if TEMPERATURE in (before.unit.dimension, after.unit.dimension):
        return None  # 20 °C is not twice as warm as 10 °C
    return after.low / before.low


def growth(quantities: tuple[Quantity, ...], change: Change) -> tuple[Fraction | None, Bound]:
    """Return after divided by before, and its bound, as far as the figures give it."""
    if change.before >= 0 and change.after >= 0:
        before, after = quantities[change.before], quantities[change.after]
        return ratio(before, after), after.bound if before.bound is Bound.EXACT else Bound.ABOUT
    if change.by < 0:
        return None, Bound.EXACT
    by = quantities[change.by]
    if by.kind is QuantityKind.FACTOR and by.low == by.high and by.low > 0:
        down = change.direction is Direction.DOWN and by.low > 1
        return (1 / by.low, LEFT_OVER.get(by.bound, by.bound)) if down else (by.low, by.bound)
    if by.kind not in SHARES or by.low != by.high:
        return None, Bound.EXACT
    if change.direction is Direction.UP:
        return 1 + by.low, by.bound
    if change.direction is Direction.DOWN and by.low <= 1:
        return 1 - by.low, LEFT_OVER.get(by.bound, by.bound)
    return None, Bound.EXACT
