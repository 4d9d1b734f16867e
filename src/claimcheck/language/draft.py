"""A quantity in the making: token ranges instead of offsets, nominal values instead of base units."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from claimcheck.language.digits import leading_point
from claimcheck.language.scan import Scan
from claimcheck.language.temperature import is_warmth, minus_before
from claimcheck.model import Bound, Per, Quantity, QuantityKind, Unit

NOTHING = (-1, -1)
# What a reader returns: the quantities, and the token after them.
Read = tuple[list[Quantity], int]

_MAY_BE_NEGATIVE = (QuantityKind.PERCENT, QuantityKind.MEASURE, QuantityKind.POINTS)


@dataclass(frozen=True, slots=True)
class Draft:
    """All that a `Quantity` needs, in tokens.

    `first:last` is the surface with bound cue, unit and base; `number` the tokens of the digits or number words;
    `counted` those of the noun, `NOTHING` without one. `sign` says that a sign such as "~" stands in the gap before
    `first`, `plus` that a "+" stands behind the surface.
    """

    first: int
    last: int
    number: tuple[int, int]
    kind: QuantityKind
    unit: Unit
    low: Fraction
    high: Fraction
    step: Fraction
    bound: Bound | None = None
    sign: bool = False
    plus: bool = False
    per: tuple[Per, ...] = ()
    counted: tuple[int, int] = NOTHING
    part: Fraction | None = None
    whole: Fraction | None = None
    further: bool = False


def has_noun(counted: tuple[int, int]) -> bool:
    """Whether a token range is that of a noun."""
    return counted[1] > counted[0] >= 0


def build(scan: Scan, draft: Draft) -> Quantity:
    """Turn a draft into the value, offsets and base units worked out."""
    tokens, text, factor = scan.tokens, scan.text, draft.unit.factor
    number_start, number_end = tokens[draft.number[0]].start, tokens[draft.number[1] - 1].end
    start = min(tokens[draft.first].start, number_start)
    end = max(tokens[draft.last - 1].end, number_end)
    low, high = draft.unit.base(draft.low), draft.unit.base(draft.high)
    # The minus of a temperature is in its number already: each end of a range has its own.
    warmth = is_warmth(draft.unit)
    signed = draft.kind in _MAY_BE_NEGATIVE and not warmth
    negative = signed and _minus(scan, draft.first)
    spelt = signed and not negative and _minus_word(scan, draft.first)
    if negative or spelt:
        low, high = -high, -low
    if draft.sign or negative or (warmth and minus_before(scan, draft.first)):
        gap = scan.gap(draft.first)
        start -= len(gap) - len(gap.rstrip()) + 1
    elif spelt:
        start = tokens[draft.first - 1].start
    elif leading_point(scan, draft.number[0]) and start == number_start:
        start, number_start = start - 1, number_start - 1
    if draft.plus and text[end : end + 1] == "+":
        end += 1
    noun = has_noun(draft.counted)
    noun_start = tokens[draft.counted[0]].start if noun else -1
    noun_end = tokens[draft.counted[1] - 1].end if noun else -1
    return Quantity(
        start=start,
        end=end,
        text=text[start:end],
        number_start=number_start,
        number_end=number_end,
        kind=draft.kind,
        low=low,
        high=high,
        unit=draft.unit,
        bound=draft.bound or Bound.EXACT,
        step=draft.step * factor,
        per=draft.per,
        counted=text[noun_start:noun_end] if noun else "",
        counted_start=noun_start,
        counted_end=noun_end,
        part=draft.part,
        whole=draft.whole,
        further=draft.further,
    )


def _minus_word(scan: Scan, first: int) -> bool:
    """Whether "minus" or "negative" stands before the token: "minus 0.3%", but not "plus or minus 3 points"."""
    if scan.word(first - 1) not in ("minus", "negative") or not scan.spaced(first):
        return False
    return scan.word(first - 2) != "or" and not scan.is_number(first - 2)


def _minus(scan: Scan, first: int) -> bool:
    """Whether a minus sign (not a hyphen between words, not a dash) touches the token."""
    gap = scan.gap(first)
    if gap[-1:] not in ("-", "\u2212"):
        return False
    return (len(gap) == 1 and first == 0) or gap[-2:-1].isspace() or gap[-2:-1] == "("
