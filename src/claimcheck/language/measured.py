"""A number with everything around it that gives it meaning."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fractions import Fraction

from claimcheck.language.en.bounds import FURTHER, HYPHEN_PREFIXES, OVER_IS_MORE, SIGNS
from claimcheck.language.en.changes import FROM_VERBS
from claimcheck.language.en.nouns import LEFT_OFF
from claimcheck.language.en.units import COUNT, SHARE
from claimcheck.language.labels import is_label
from claimcheck.language.nouns import counted_after, counted_before, is_plural, noun_after_of, skip_determiners
from claimcheck.language.numbers import Number, number_at
from claimcheck.language.quantity_words import UnitFound, bound_after, bound_before, currency_before, unit_at
from claimcheck.language.rates import bases_after, bases_further
from claimcheck.language.scan import DASHES, Scan
from claimcheck.language.shares import ratio_step, whole_after
from claimcheck.model import Bound, Per, Quantity, QuantityKind, Unit

_NONE = (-1, -1)


@dataclass(frozen=True, slots=True)
class _Value:
    """One end of a range, or a single number: its tokens with currency and unit."""

    number: Number
    first: int
    last: int
    unit: Unit | None = None
    kind: QuantityKind = QuantityKind.COUNT
    per: tuple[Per, ...] = ()


def read_number(scan: Scan, number: Number) -> tuple[list[Quantity], int] | None:
    """Return the quantities that begin with this number (more than one for "from 12 to 8"), and the token after them."""
    value = _value(scan, number)
    if value is None:
        return [], number.last
    second = _second_end(scan, value)
    if second is not None:
        return _range(scan, value, second)
    return _single(scan, value)


def _value(scan: Scan, number: Number) -> _Value | None:
    """Add currency and unit; None where the number is a mere label."""
    first, currency = currency_before(scan, number.first)
    if currency is not None:
        again = number_at(scan, number.first, money=True)
        number = again or number
        return _Value(number, first, number.last, currency, QuantityKind.MONEY)
    number = _people_millions(scan, number)
    if is_label(scan, number):
        return None
    unit = _unit_behind(scan, number)
    if unit is None:
        return _Value(number, number.first, number.last)
    return _Value(number, number.first, unit.last, unit.unit, unit.kind, unit.per)


def _people_millions(scan: Scan, number: Number) -> Number:
    """Read "20m people" as millions: a touching "m" before a plural noun is no metre."""
    at = number.last
    if number.digits and scan.touching(at) and scan.raw(at) == "m" and scan.spaced(at + 1):
        begin, end = counted_after(scan, at + 1)
        if end > begin:
            million = Fraction(10**6)
            return replace(
                number,
                last=at + 1,
                low=number.low * million,
                high=number.high * million,
                step=min(number.step, Fraction(1)) * million,
                scale=million,
            )
    return number


def _unit_behind(scan: Scan, number: Number) -> UnitFound | None:
    at = number.last
    after, bound = bound_after(scan, at)
    if bound is not None and scan.word(at) not in ("at", "max"):
        unit = unit_at(scan, after) if scan.joined(after) or scan.gap(after)[:1] == "+" else None
        if unit is None and scan.gap(at) in ("+ ", "+", "+-") and after == at:
            unit = _unit_past_plus(scan, at)
        if unit is not None and (scan.word(after) != "more" or unit):
            return unit
    if number.share:
        return _unit_of_share(scan, at)
    return unit_at(scan, at)


def _unit_past_plus(scan: Scan, at: int) -> UnitFound | None:
    """Return the unit behind "10+ years" (the plus is no token)."""
    gaps = list(scan.gaps)
    gaps[at] = " "
    return unit_at(replace(scan, gaps=tuple(gaps)), at)


def _unit_of_share(scan: Scan, at: int) -> UnitFound | None:
    """Return the unit of "half an hour", "three quarters of a tonne", "half a year"; a bare share has none."""
    if scan.word(at) == "of" and scan.spaced(at):
        at += 1
    if scan.word(at) in ("a", "an", "one") and scan.spaced(at) and scan.spaced(at + 1):
        unit = unit_at(scan, at + 1)
        return unit if unit and unit.unit.dimension != "percent" else None
    if scan.hyphened(at) or (scan.word(at - 1)[:1] in "½¼¾⅓⅔" and scan.word(at - 1)):
        return unit_at(scan, at)
    return None


# ---------------------------------------------------------------- ranges


def _second_end(scan: Scan, value: _Value) -> _Value | None:
    """Return the upper end of a range that this value begins: "4 to 6", "14–28", "between 4 and 6", "two or three"."""
    at = value.last
    gap, word = scan.gap(at), scan.word(at)
    start = scan.word(value.first - 1)
    if gap.strip() in DASHES and gap.strip() and (scan.is_number(at) or scan.word(at) in ("$", "£", "€", "₹")):
        if gap.strip() in ("—",):
            return None
        nxt = at
    elif scan.spaced(at) and (word in ("to", "or") or (word == "and" and start == "between")):
        nxt = at + 1
    else:
        return None
    while scan.word(nxt) in ("$", "£", "€", "₹", "rs", "us", "about", "around") and nxt < at + 4:
        nxt += 1
    number = number_at(scan, nxt, money=value.kind is QuantityKind.MONEY)
    if number is None or number.share != value.number.share or number.rough or value.number.rough:
        return None
    other = _value(scan, number) if scan.word(nxt - 1) not in ("about", "around") else None
    if other is None:
        unit = unit_at(scan, number.last)
        other = _Value(
            number,
            nxt,
            unit.last if unit else number.last,
            unit.unit if unit else None,
            unit.kind if unit else QuantityKind.COUNT,
        )
    return other if _makes_range(scan, value, other, word) else None


def _makes_range(scan: Scan, low: _Value, high: _Value, joint: str) -> bool:
    if low.unit is not None and high.unit is not None and low.unit.dimension != high.unit.dimension:
        return False
    if low.unit is not None and high.unit is None and low.kind is not QuantityKind.MONEY:
        return False
    small, large = low.number.value, high.number.value
    if high.number.scale > 1 and low.number.scale == 1 and small * high.number.scale <= large:
        small *= high.number.scale
    if small == large:
        return False
    if joint == "or":
        return small < large <= small * 2 and scan.word(high.last) not in ("more", "fewer", "less")
    between = scan.word(low.first - 1) == "between"
    if small > large:
        return between
    if scan.word(low.first - 1) == "from" and joint == "to":
        return not any(w in FROM_VERBS for w in scan.words[max(0, low.first - 5) : low.first - 1])
    if joint == "to" and low.unit is not None and not between:
        return not any(w in FROM_VERBS for w in scan.words[max(0, low.first - 3) : low.first])
    return True


def _range(scan: Scan, low: _Value, high: _Value) -> tuple[list[Quantity], int]:
    scale = high.number.scale
    number = low.number
    if scale > 1 and number.scale == 1 and number.value * scale <= high.number.value:
        number = replace(number, low=number.low * scale, high=number.high * scale)
    bottom, top = sorted((number.value, high.number.value))
    step = min(high.number.step, low.number.step * (scale if number is not low.number else 1))
    merged = replace(number, last=high.number.last, low=bottom, high=top, step=step, share=number.share)
    unit = low.unit if low.kind is QuantityKind.MONEY else high.unit
    kind = low.kind if low.kind is QuantityKind.MONEY else high.kind
    if low.unit is not None and high.unit is not None and low.unit != high.unit:
        # "9 months to 2 years": each end in its own unit.
        ratio = low.unit.factor / high.unit.factor
        merged = replace(merged, low=number.value * ratio, high=high.number.value)
        if merged.low > merged.high:
            merged = replace(merged, low=merged.high, high=merged.low)
    first = low.first
    if scan.word(first - 1) in ("between", "from") and scan.spaced(first):
        first -= 1
    return _finish(scan, _Value(merged, low.first, high.last, unit, kind, high.per), surface=first, ranged=True)


# ---------------------------------------------------------------- one value


def _single(scan: Scan, value: _Value) -> tuple[list[Quantity], int]:
    return _finish(scan, value, surface=value.first, ranged=False)


def _finish(scan: Scan, value: _Value, *, surface: int, ranged: bool) -> tuple[list[Quantity], int]:
    number = value.number
    first, bound, sign = _bounds_before(scan, value, surface)
    last = value.last
    low, high, step, kind, unit = number.low, number.high, number.step, value.kind, value.unit or COUNT
    plus = False
    for at in {value.last, number.last}:
        end, after = bound_after(scan, at)
        if after is not None and (bound is None or bound is Bound.EXACT):
            bound, last, plus = after, max(last, end), plus or (end == at and at >= last)
    counted = _NONE
    further = scan.word(first - 1) in FURTHER and scan.spaced(first)
    part = whole = None
    if value.unit is None:
        if number.share:
            kind, unit = QuantityKind.PROPORTION, SHARE
            counted = _of_noun(scan, last)
        else:
            more = scan.word(last) in LEFT_OFF and scan.word(last) not in ("fewer", "less", "all", "the", "of")
            counted = counted_after(scan, last, single=low == high == 1) if scan.joined(last) else _NONE
            if scan.word(last) == "times":
                counted = _NONE
            further = further or (
                more
                and counted[1] > counted[0]
                and scan.word(last) in ("more", "further", "additional", "extra")
                and scan.word(last + 1) != "than"
            )
            found = None if ranged else whole_after(scan, number, max(last, counted[1]), counted)
            if found is None and not ranged and counted[1] > counted[0]:
                found = whole_after(scan, number, last, _NONE)
            if found is not None:
                kind, unit, part, whole = QuantityKind.PROPORTION, SHARE, number.value, found.value
                low = high = number.value / found.value
                step = ratio_step(number.value, found.value) if found.ratio else Fraction(0)
                last = found.last
                if found.counted[1] > found.counted[0]:
                    counted = found.counted
    elif kind in (QuantityKind.PERCENT, QuantityKind.MEASURE, QuantityKind.MONEY, QuantityKind.DURATION):
        counted = _of_noun(scan, last)
    if kind is QuantityKind.DURATION:
        aged = _age(scan, value, first, last)
        if aged is not None:
            first, last, bound = aged[0], aged[1], aged[2] or bound
            kind = QuantityKind.AGE
    elif value.unit is None and kind is QuantityKind.COUNT and counted[1] <= counted[0]:
        return _bare(scan, value, first, last, bound, sign, ranged=ranged, further=further, plus=plus)
    per = value.per
    end = max(last, counted[1])
    if not per and kind is not QuantityKind.AGE:
        last, end, per = _bases(scan, kind, last, end, counted)
    if (
        per
        and (unit.dimension == "count" or any(p.unit.dimension == "time" for p in per))
        and kind
        in (
            QuantityKind.COUNT,
            QuantityKind.MEASURE,
            QuantityKind.MONEY,
            QuantityKind.DURATION,
        )
    ):
        kind = QuantityKind.RATE
    return [
        _make(
            scan,
            number,
            first,
            last,
            sign,
            plus,
            kind,
            unit,
            low,
            high,
            step,
            bound,
            per,
            counted,
            part,
            whole,
            further,
        )
    ], max(last, number.last)


def _bases(
    scan: Scan, kind: QuantityKind, last: int, end: int, counted: tuple[int, int]
) -> tuple[int, int, tuple[Per, ...]]:
    at, per = bases_after(scan, end)
    if not per and end != last:
        at, per = bases_after(scan, last)
    if not per and kind in (QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.MONEY):
        at, per = bases_further(scan, end)
    if per:
        return at, at, per
    return last, end, ()


def _bounds_before(scan: Scan, value: _Value, surface: int) -> tuple[int, Bound | None, bool]:
    """Return the first token with the bound cue, the bound, and whether a sign of no token gave it."""
    first, bound = bound_before(scan, surface)
    if bound is None and surface != value.first:
        first = surface
    if bound is None and scan.hyphened(value.first):
        prefix = HYPHEN_PREFIXES.get(scan.word(value.first - 1))
        if prefix is not None and prefix is not Bound.EXACT:
            return value.first - 1, prefix, False
    if (
        bound is Bound.OVER
        and value.kind is QuantityKind.DURATION
        and scan.word(surface - 1) == "over"
        and first == surface - 1
    ):
        if scan.word(first - 1) not in OVER_IS_MORE:
            return surface, None, False
    if bound is Bound.EXACT:
        if scan.word(first) in ("only", "just", "as"):
            return surface, Bound.EXACT, False
        return first, bound, False
    if bound is None and value.number.rough:
        bound = Bound.ABOUT
    return (
        first,
        bound,
        first == surface
        and bound is not None
        and scan.gap(surface).strip()[-1:] in SIGNS
        and scan.gap(surface).strip() != "",
    )


def _of_noun(scan: Scan, at: int) -> tuple[int, int]:
    """Return the noun after "of": "11% of employees", "50 g of processed meat", "a third of the eight children"."""
    if scan.word(at) != "of" or not scan.spaced(at):
        return _NONE
    first = skip_determiners(scan, at + 1)
    number = number_at(scan, first)
    if number is not None and scan.joined(number.last):
        first = number.last
    found = noun_after_of(scan, first)
    return found if found[1] > found[0] else _NONE


def _age(scan: Scan, value: _Value, first: int, last: int) -> tuple[int, int, Bound | None] | None:
    """Tell ages from durations: "60-year-old", "aged 60 years", "8 years old", "65 years of age"."""
    if value.unit is None or value.unit.symbol not in ("y", "mo", "wk", "d"):
        return None
    word = scan.word(last)
    if word in ("old", "olds") and scan.joined(last):
        end, bound = bound_after(scan, last + 1)
        return first, end if bound else last + 1, bound
    if word == "of" and scan.word(last + 1) == "age":
        return first, last + 2, None
    if scan.word(first - 1) in ("aged", "ages", "age") and scan.spaced(first):
        end, bound = bound_after(scan, last)
        return first - 1, end if bound else last, bound
    return None


def _bare(
    scan: Scan,
    value: _Value,
    first: int,
    last: int,
    bound: Bound | None,
    sign: bool,
    *,
    ranged: bool,
    further: bool,
    plus: bool,
) -> tuple[list[Quantity], int]:
    """Finish a number with neither unit nor noun behind it: an age, "four times a day", "four a day", or a plain count."""
    number = value.number
    from claimcheck.language.special import read_age, read_times

    aged = read_age(scan, number, first, last, bound)
    if aged is not None:
        return aged
    if scan.word(last) == "times" and scan.joined(last):
        return read_times(scan, number, first, last, bound)
    at, per = bases_after(scan, last)
    if not per:
        at, per = bases_further(scan, last)
    if per and scan.word(number.first) == "one" and first == number.first and scan.word(last) in ("a",):
        per = ()
    if per:
        kind = QuantityKind.RATE
        return [
            _make(
                scan,
                number,
                first,
                at,
                sign,
                False,
                kind,
                COUNT,
                number.low,
                number.high,
                number.step,
                bound,
                per,
                _NONE,
                None,
                None,
                further,
            )
        ], at
    counted = counted_before(scan, first) if not ranged else _NONE
    if scan.word(number.first) == "one" and not _one_acts(scan, number.last):
        return [], number.last
    return [
        _make(
            scan,
            number,
            first,
            last,
            sign,
            plus,
            QuantityKind.COUNT,
            COUNT,
            number.low,
            number.high,
            number.step,
            bound,
            (),
            counted,
            None,
            None,
            further,
        )
    ], max(last, number.last)


def _one_acts(scan: Scan, at: int) -> bool:
    """Whether "one" stands for a person or thing: "one recovered", "one had died", "one of them"."""
    word = scan.word(at)
    if word == "of":
        following = (
            scan.word(at + 2) if scan.word(at + 1) in ("the", "its", "their", "his", "her") else scan.word(at + 1)
        )
        superlative = following.endswith("est") or following in (
            "most",
            "best",
            "worst",
            "first",
            "few",
            "reasons",
            "many",
            "main",
        )
        return not superlative and (is_plural(following) or following in ("them", "whom", "which", "us"))
    return word.endswith("ed") or word in (
        "died",
        "stood",
        "had",
        "was",
        "has",
        "is",
        "got",
        "went",
        "fell",
        "left",
        "made",
        "took",
        "lost",
        "saw",
        "gave",
    )


def _make(
    scan: Scan,
    number: Number,
    first: int,
    last: int,
    sign: bool,
    plus: bool,
    kind: QuantityKind,
    unit: Unit,
    low: Fraction,
    high: Fraction,
    step: Fraction,
    bound: Bound | None,
    per: tuple[Per, ...],
    counted: tuple[int, int],
    part: Fraction | None,
    whole: Fraction | None,
    further: bool,
) -> Quantity:
    tokens, text = scan.tokens, scan.text
    number_start = tokens[number.first].start
    start = min(tokens[first].start, number_start)
    negative = (
        _minus(scan, first) if kind in (QuantityKind.PERCENT, QuantityKind.MEASURE, QuantityKind.POINTS) else False
    )
    if sign or negative:
        start -= len(scan.gap(first)) - len(scan.gap(first).rstrip()) + 1
    number_end = tokens[number.last - 1].end
    end = max(tokens[last - 1].end if last > 0 else number_end, number_end)
    if plus and text[end : end + 1] == "+":
        end += 1
    if negative:
        low, high = -high, -low
    has_noun = counted[1] > counted[0] >= 0
    noun_start = tokens[counted[0]].start if has_noun else -1
    noun_end = tokens[counted[1] - 1].end if has_noun else -1
    factor = unit.factor
    return Quantity(
        start=start,
        end=end,
        text=text[start:end],
        number_start=number_start,
        number_end=number_end,
        kind=kind,
        low=low * factor,
        high=high * factor,
        unit=unit,
        bound=bound or Bound.EXACT,
        step=step * factor,
        per=per,
        counted=text[noun_start:noun_end] if has_noun else "",
        counted_start=noun_start,
        counted_end=noun_end,
        part=part,
        whole=whole,
        further=further,
    )


def _minus(scan: Scan, first: int) -> bool:
    gap = scan.gap(first)
    return gap[-1:] in ("-", "−") and ((len(gap) == 1 and first == 0) or gap[-2:-1].isspace() or gap[-2:-1] == "(")
