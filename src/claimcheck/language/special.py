"""Quantities that no plain number begins: "doubled", "twice a week", "every 60 minutes", "a year", "the third patient"."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from claimcheck.language.en.bounds import BEFORE_A_DURATION
from claimcheck.language.en.numbers import DENOMINATORS, FACTORS, FOLD, ONES, ORDINALS, RANKED, RANKED_FIRST, TIMES
from claimcheck.language.en.units import COUNT, RANK, TIME, YEAR
from claimcheck.language.en.units import TIMES as TIMES_UNIT
from claimcheck.language.nouns import counted_after
from claimcheck.language.numbers import Number, number_at
from claimcheck.language.quantity_words import bound_after, bound_before
from claimcheck.language.rates import bases_after
from claimcheck.language.scan import Scan
from claimcheck.model import Bound, Per, Quantity, QuantityKind, Unit

_ONE = Fraction(1)
# Rounding to "doubled" or "tripled" allows a sixteenth either way (2.97 is tripled, 1.8 is not doubled).
_FACTOR_STEP = Fraction(1, 8)
_SOMEONE = frozenset({"another", "someone", "somebody", "a", "an", "one"})
_COMPARED = frozenset(
    """
    as more higher greater larger bigger faster longer stronger likelier lower less fewer the that what its their
    those hotter older richer better worse smaller slower heavier costlier cheaper than
    """.split()
)
_PEOPLE = frozenset(
    """
    women men people adults children patients those anyone girls boys participants voters workers pensioners
    everyone
    """.split()
)
_Result = tuple[list[Quantity], int]


def read_special(scan: Scan, i: int) -> _Result | None:
    """Return the quantity that the word at token i begins by itself, and the token after it."""
    word = scan.words[i]
    if word in FACTORS:
        return _factor_verb(scan, i)
    if word in FOLD:
        return _plain(scan, i, i + 1, Fraction(FOLD[word]), QuantityKind.FACTOR, TIMES_UNIT, FOLD[word] * _FACTOR_STEP)
    if word in TIMES:
        return _times_word(scan, i)
    if word in ("every", "each"):
        return _every(scan, i)
    if word in ("a", "an"):
        return _a_time(scan, i)
    if word in ORDINALS or (
        word[0].isdigit() and scan.touching(i + 1) and scan.word(i + 1) in ("st", "nd", "rd", "th")
    ):
        return _ordinal(scan, i)
    return None


@dataclass(frozen=True, slots=True)
class _Extra:
    bound: Bound = Bound.EXACT
    per: tuple[Per, ...] = ()
    counted: tuple[int, int] = (-1, -1)
    high: Fraction | None = None


def _plain(
    scan: Scan,
    first: int,
    last: int,
    value: Fraction,
    kind: QuantityKind,
    unit: Unit,
    step: Fraction,
    extra: _Extra | None = None,
    number: tuple[int, int] | None = None,
) -> _Result:
    """Build one quantity over the tokens first:last, with the bound cue before it unless `extra` brings one."""
    extra = extra or _Extra()
    begin, bound = bound_before(scan, first)
    if bound is None or extra.bound is not Bound.EXACT or scan.word(begin) in ("only", "just", "as"):
        begin, bound = first, extra.bound
    number = number or (first, last)
    tokens = scan.tokens
    start, end = tokens[begin].start, tokens[last - 1].end
    noun = extra.counted if extra.counted[1] > extra.counted[0] >= 0 else None
    noun_start = tokens[noun[0]].start if noun else -1
    noun_end = tokens[noun[1] - 1].end if noun else -1
    quantity = Quantity(
        start=start,
        end=end,
        text=scan.text[start:end],
        number_start=tokens[number[0]].start,
        number_end=tokens[number[1] - 1].end,
        kind=kind,
        low=value * unit.factor,
        high=(extra.high if extra.high is not None else value) * unit.factor,
        unit=unit,
        bound=bound,
        step=step * unit.factor,
        per=extra.per,
        counted=scan.text[noun_start:noun_end] if noun else "",
        counted_start=noun_start,
        counted_end=noun_end,
    )
    return [quantity], last


def _factor_verb(scan: Scan, i: int) -> _Result | None:
    """Read "doubled", "more than halved", "double the rate"; not "double-blind", "a double espresso"."""
    word, after = scan.words[i], scan.word(i + 1)
    if word in DENOMINATORS and word != "halves":
        return None
    if scan.hyphened(i + 1) or scan.hyphened(i):
        return None
    if word in ("double", "triple", "treble", "quadruple", "halve", "halves", "doubles", "triples"):
        before = scan.word(i - 1)
        if after not in ("the", "that", "what", "its", "their", "those", "in", "by", "from") and before not in (
            "to",
            "will",
            "would",
            "could",
            "may",
            "might",
            "almost",
            "nearly",
            "than",
            "about",
            "can",
            "should",
            "shall",
        ):
            return None
    value = FACTORS[word]
    begin, bound = bound_before(scan, i)
    extra = _Extra()
    if value < 1 and bound is not None and scan.word(begin) not in ("only", "just"):
        # "more than halved": the change is larger than half, what is left is less.
        turned = {
            Bound.OVER: Bound.UNDER,
            Bound.AT_LEAST: Bound.AT_MOST,
            Bound.NEARLY: Bound.ABOUT,
            Bound.UNDER: Bound.OVER,
            Bound.AT_MOST: Bound.AT_LEAST,
        }
        extra = _Extra(bound=turned.get(bound, bound))
        result, last = _plain(scan, i, i + 1, value, QuantityKind.FACTOR, TIMES_UNIT, value * _FACTOR_STEP, extra)
        start = scan.tokens[begin].start
        from dataclasses import replace

        return [replace(result[0], start=start, text=scan.text[start : result[0].end])], last
    return _plain(scan, i, i + 1, value, QuantityKind.FACTOR, TIMES_UNIT, value * _FACTOR_STEP, extra)


def _times_word(scan: Scan, i: int) -> _Result | None:
    """Read "twice a week", "once every three days", "twice as likely"; plain "once" and "twice" are no quantities."""
    value = Fraction(TIMES[scan.words[i]])
    at, per = bases_after(scan, i + 1)
    if per:
        return _plain(scan, i, at, value, QuantityKind.RATE, COUNT, _ONE, _Extra(per=per), (i, i + 1))
    if value > 1 and scan.word(i + 1) in _COMPARED and scan.spaced(i + 1) and scan.word(i + 1) != "more":
        return _plain(scan, i, i + 1, value, QuantityKind.FACTOR, TIMES_UNIT, value * _FACTOR_STEP)
    return None


def read_times(scan: Scan, number: Number, first: int, last: int, bound: Bound | None) -> _Result:
    """Read "four times a day" (a rate), "three times as many" (a factor) or "four times" (a count)."""
    extra = _Extra(bound=bound or Bound.EXACT, high=number.high)
    at, per = bases_after(scan, last + 1)
    if per:
        extra = _Extra(extra.bound, per, high=number.high)
        result = _plain(
            scan,
            number.first,
            at,
            number.low,
            QuantityKind.RATE,
            COUNT,
            number.step,
            extra,
            (number.first, number.last),
        )
    elif scan.word(last + 1) in _COMPARED and scan.spaced(last + 1):
        step = number.low * _FACTOR_STEP if number.low.denominator == 1 else number.step
        result = _plain(
            scan,
            number.first,
            last + 1,
            number.low,
            QuantityKind.FACTOR,
            TIMES_UNIT,
            step,
            extra,
            (number.first, number.last),
        )
    else:
        extra = _Extra(extra.bound, counted=(last, last + 1), high=number.high)
        result = _plain(
            scan,
            number.first,
            last,
            number.low,
            QuantityKind.COUNT,
            COUNT,
            number.step,
            extra,
            (number.first, number.last),
        )
    return _widen(scan, result, first)


def _widen(scan: Scan, result: _Result, first: int) -> _Result:
    from dataclasses import replace

    quantity = result[0][0]
    start = min(scan.tokens[first].start, quantity.start)
    return [replace(quantity, start=start, text=scan.text[start : quantity.end])], result[1]


def _every(scan: Scan, i: int) -> _Result | None:
    """Read a base that leads: "every 60 minutes, another person", "someone dies every 40 seconds", "every year 300 die"."""
    at, per = bases_after(scan, i) if i > 0 and scan.spaced(i) else _leading(scan, i)
    if not per or per[0].unit.dimension != "time":
        return None
    nxt = at
    if scan.gap(at).strip() in ("", ",") and scan.word(at):
        if scan.word(at) in _SOMEONE and not (scan.word(at) in ("a", "an") and number_at(scan, at)):
            counted = (
                counted_after(scan, at + 1, single=True)
                if scan.word(at) not in ("someone", "somebody")
                else (at, at + 1)
            )
            if counted[1] > counted[0]:
                return _plain(
                    scan, i, counted[1], _ONE, QuantityKind.RATE, COUNT, _ONE, _Extra(per=per, counted=counted), (i, at)
                )
        while nxt < at + 5 and scan.word(nxt) and (scan.spaced(nxt) or nxt == at):
            number = number_at(scan, nxt) if scan.word(nxt) not in ("a", "an") else None
            if number and not number.share:
                return _led(scan, i, number, per)
            nxt += 1
    subject = _subject(scan, i)
    if subject is not None:
        return _plain(scan, i, at, _ONE, QuantityKind.RATE, COUNT, _ONE, _Extra(per=per, counted=subject), (i, at))
    if scan.is_number(i + 1) or scan.word(i + 1) in ONES:
        return _plain(scan, i, at, _ONE, QuantityKind.RATE, COUNT, _ONE, _Extra(per=per), (i, at))
    return None


def _led(scan: Scan, i: int, number: Number, per: tuple[Per, ...]) -> _Result | None:
    """Give the base that leads a clause to its first number: "Every year some 300 people die"."""
    from dataclasses import replace

    from claimcheck.language.measured import read_number

    result = read_number(scan, number)
    if not result or not result[0]:
        return None
    first = result[0][0]
    if first.per or first.kind not in (QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.MONEY):
        return result
    start = scan.tokens[i].start
    led = replace(first, kind=QuantityKind.RATE, per=per, start=start, text=scan.text[start : first.end])
    return [led, *result[0][1:]], result[1]


def _leading(scan: Scan, i: int) -> tuple[int, tuple[Per, ...]]:
    """Read "every N units" at the very start of the text or after punctuation."""
    from claimcheck.language.rates import every_at

    return every_at(scan, i + 1)


def _subject(scan: Scan, i: int) -> tuple[int, int] | None:
    """Return "a person", "someone" in the few words of the same clause before token i."""
    at = i - 1
    while at >= max(0, i - 7) and scan.spaced(at + 1):
        word = scan.words[at]
        if word in ("someone", "somebody"):
            return at, at + 1
        if word in ("a", "an", "another") and not (
            at and scan.words[at - 1] in ("of", "to", "in", "for", "with", "by", "at", "into")
        ):
            found = counted_after(scan, at + 1, single=True)
            return found if found[1] > found[0] and found[1] <= i else None
        at -= 1
    return None


def _a_time(scan: Scan, i: int) -> _Result | None:
    """Read "for a year", "nearly a decade", "a month later"; "a year" alone may be the base of a rate."""
    unit = TIME.get(scan.word(i + 1))
    if (
        unit is None
        or not scan.spaced(i + 1)
        or scan.word(i + 1).endswith("s")
        or scan.hyphened(i + 2)
        or unit.symbol == "s"
    ):
        return None
    before, after = scan.word(i - 1), scan.word(i + 2)
    halved = after == "and" and scan.word(i + 3) == "a" and scan.word(i + 4) == "half"
    if after in ("ago", "of"):
        return None
    if (
        not (before in BEFORE_A_DURATION and scan.spaced(i))
        and after not in ("later", "earlier", "long", "after", "before", "or")
        and not halved
    ):
        return None
    value, last, step = (Fraction(3, 2), i + 5, Fraction(1, 2)) if halved else (_ONE, i + 2, _ONE)
    end, bound = bound_after(scan, last)
    begin, led = bound_before(scan, i)
    if led is Bound.OVER and scan.word(i - 1) == "over" and begin == i - 1:
        from claimcheck.language.en.bounds import OVER_IS_MORE

        if scan.word(begin - 1) not in OVER_IS_MORE:
            return _widen_none(
                _plain(scan, i, last, value, QuantityKind.DURATION, unit, step, _Extra(bound=Bound.EXACT)), scan, i
            )
    return _plain(
        scan,
        i,
        end if bound else last,
        value,
        QuantityKind.DURATION,
        unit,
        step,
        _Extra(bound=bound or Bound.EXACT),
        (i, last),
    )


def _widen_none(result: _Result, scan: Scan, i: int) -> _Result:
    """Take the bound cue off again: "over a year" meaning "during"."""
    from dataclasses import replace

    quantity = result[0][0]
    start = scan.tokens[i].start
    return [replace(quantity, start=start, text=scan.text[start : quantity.end], bound=Bound.EXACT)], result[1]


def _ordinal(scan: Scan, i: int) -> _Result | None:
    """Read a rank before a ranked noun: "the third patient", "the 2nd dose"; "a third of patients" is a share."""
    digits = scan.is_number(i)
    last = i + 2 if digits else i + 1
    word = scan.words[i]
    noun = scan.word(last)
    if not (scan.spaced(last) or scan.hyphened(last)):
        return None
    value = int(word) if digits and word.isdecimal() and len(word) < 6 else ORDINALS.get(word, 0)
    if value < 1 or noun not in (RANKED_FIRST if value == 1 else RANKED):
        return None
    if scan.hyphened(i) or (scan.word(i - 1) in ("two", "one") and word in DENOMINATORS):
        return None
    counted = (last, last + 1)
    result, _ = _plain(
        scan, i, last, Fraction(value), QuantityKind.ORDINAL, RANK, _ONE, _Extra(bound=Bound.EXACT, counted=counted)
    )
    return result, last


def read_age(scan: Scan, number: Number, first: int, last: int, bound: Bound | None) -> _Result | None:
    """Read "aged 60", "aged 60 and over", "aged between 40 and 60", "women over 70", "the over-70s"."""
    before = scan.word(first - 1)
    if (scan.word(last) == "s" and scan.touching(last)) or scan.gap(last)[:2] in ("’s", "'s"):
        if scan.hyphened(number.first):
            extra = _Extra(bound=bound or Bound.EXACT, high=number.high)
            return _widen(
                scan,
                _plain(
                    scan,
                    number.first,
                    last + (scan.word(last) == "s"),
                    number.low,
                    QuantityKind.AGE,
                    YEAR,
                    _ONE,
                    extra,
                    (number.first, number.last),
                ),
                first,
            )
        return None
    aged = before in ("aged", "ages", "age") and (scan.spaced(first)) and number.high <= 130
    if aged and before == "age" and scan.word(first - 2) in ("the",):
        aged = True
    grown = (
        before in _PEOPLE
        and bound in (Bound.OVER, Bound.UNDER)
        and scan.spaced(first)
        and 1 < number.low < 120
        and scan.word(first) in ("over", "under")
    )
    if not (aged or grown):
        return None
    extra = _Extra(bound=bound or Bound.EXACT, high=number.high)
    end = max(last, number.last)
    return _widen(
        scan,
        _plain(scan, number.first, end, number.low, QuantityKind.AGE, YEAR, _ONE, extra, (number.first, number.last)),
        first - 1 if aged else first,
    )
