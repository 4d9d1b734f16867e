"""Changes that their figure leads: "doubled", "35% higher", "a third fewer", "750 households shorter"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.language.change_figures import SHARES, Line, change_of, from_to, growth
from claimcheck.language.en.changes import (
    DOWN_COMPARATIVES,
    DOWN_NOUNS,
    MEASURED_ADJECTIVES,
    STRETCHED,
    UP_COMPARATIVES,
    UP_NOUNS,
)
from claimcheck.language.factors import LEFT_OVER
from claimcheck.model import Change, Direction, QuantityKind


def led_change(line: Line, i: int, k: int) -> Change | None:
    """Read a change that its figure leads: "doubled", "35% higher", "a third fewer", "threefold", "a 12% fall"."""
    scan, quantity, last = line.scan, line.quantities[k], line.last[k]
    if quantity.kind is QuantityKind.FACTOR:
        return _factor_change(line, i, k)
    word = scan.word(last)
    if quantity.kind not in (
        *SHARES,
        QuantityKind.POINTS,
        QuantityKind.DURATION,
        QuantityKind.COUNT,
        QuantityKind.RATE,
        QuantityKind.MEASURE,
        QuantityKind.MONEY,
    ):
        return None
    fewer = _differing(line, i, k)
    if fewer is not None:
        return fewer
    if quantity.part is not None:
        return None
    last = _past_noun(line, k)
    word = scan.word(last)
    if not scan.joined(last):
        return None
    relative = quantity.kind in (*SHARES, QuantityKind.POINTS)
    particle = word in ("up", "down") and scan.word(last + 1) in ("on", "from", "since", "over", "year", "against")
    up = word in UP_COMPARATIVES or (particle and word == "up")
    if up or word in DOWN_COMPARATIVES or particle:
        step = scan.word(last + 1) == "than" or word in STRETCHED or (particle and scan.word(last + 1) == "on")
        if not relative and not step and quantity.kind is not QuantityKind.MONEY:
            return None
        if word in ("older", "younger", "below", "above") and not relative:
            return None
        return _by(line, i, last + 1, k, Direction.UP if up else Direction.DOWN)
    if relative:
        at = last
        for _ in range(3):
            noun = scan.word(at)
            if noun in UP_NOUNS or noun in DOWN_NOUNS:
                return _by(line, i, at + 1, k, Direction.UP if noun in UP_NOUNS else Direction.DOWN)
            if noun not in MEASURED_ADJECTIVES or not scan.spaced(at):
                break
            at += 1
    return None


def _past_noun(line: Line, k: int) -> int:
    """Return the token after a quantity and what it counts: "750 households | shorter"."""
    quantity, last, tokens = line.quantities[k], line.last[k], line.scan.tokens
    while last < len(tokens) and tokens[last].start < quantity.counted_end and quantity.kind is QuantityKind.COUNT:
        last += 1
    return last


def _differing(line: Line, i: int, k: int) -> Change | None:
    """Read "11 fewer deaths", "23 more minutes": the step stands between the number and its noun or unit."""
    scan, quantity = line.scan, line.quantities[k]
    at = i
    while scan.word(at) and scan.tokens[at].start < quantity.number_end:
        at += 1
    word = scan.word(at)
    if word not in ("fewer", "less", "more", "extra") or not scan.spaced(at) or scan.word(at + 1) == "than":
        return None
    if word in ("fewer", "less"):
        return _by(line, i, at + 1, k, Direction.DOWN) if quantity.part is None else None
    # "40 more people" are added to those told of before; "23 more minutes of sleep" are a step.
    timed = quantity.unit.dimension == "time" and scan.word(at + 2) == "of"
    return _by(line, i, at + 1, k, Direction.UP) if timed else None


def _by(line: Line, first: int, last: int, k: int, direction: Direction) -> Change:
    change = replace(change_of(line.scan, first, last, direction), by=k)
    factor, bound = growth(line.quantities, change)
    return replace(change, factor=factor, factor_bound=bound)


def _factor_change(line: Line, i: int, k: int) -> Change | None:
    scan, quantity, last = line.scan, line.quantities[k], line.last[k]
    if quantity.low != quantity.high or quantity.low <= 0:
        return None
    direction = Direction.UP if quantity.low > 1 else Direction.DOWN
    factor, bound = quantity.low, quantity.bound
    word = scan.word(last)
    if word == "as" and scan.word(last + 1) in ("few", "little", "small", "low", "unlikely"):
        direction, factor = Direction.DOWN, 1 / factor
    if word in DOWN_COMPARATIVES or (word in DOWN_NOUNS and quantity.low > 1):
        direction, factor, bound = Direction.DOWN, 1 / factor, LEFT_OVER.get(bound, bound)
    named = word in UP_NOUNS or word in DOWN_NOUNS or word in UP_COMPARATIVES or word in DOWN_COMPARATIVES
    end = last + 1 if named and scan.joined(last) else last
    change = replace(change_of(scan, i, end, direction), by=k, factor=factor, factor_bound=bound)
    # "tripled in a year, to 9.2 lakh", "doubled from 4 to 8", "doubled to 8".
    for at in range(last, min(last + 6, len(scan.words))):
        gap = scan.gap(at)
        if any(c in gap for c in ".;:!?\n"):
            break
        if scan.words[at] == "from":
            pair, _ = from_to(line, at)
            if pair is not None:
                return replace(change, end=pair.end, before=pair.before, after=pair.after)
            if line.at(at + 1) >= 0 and line.quantities[line.at(at + 1)].kind is not QuantityKind.DURATION:
                end = scan.tokens[line.last[line.at(at + 1)] - 1].end
                return replace(change, end=end, before=line.at(at + 1))
        if scan.words[at] == "to" and line.at(at + 1) >= 0:
            after = line.at(at + 1)
            return replace(change, end=scan.tokens[line.last[after] - 1].end, after=after)
    return change
