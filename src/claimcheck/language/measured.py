"""A number with everything around it that gives it meaning."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from claimcheck.language.ages import age_with_unit, bare_age
from claimcheck.language.draft import NOTHING, Draft, Read, build, has_noun
from claimcheck.language.en.bounds import FURTHER, HYPHEN_PREFIXES, OVER_IS_MORE, SIGNS
from claimcheck.language.en.nouns import ONE_ACTS
from claimcheck.language.en.units import COUNT, SHARE
from claimcheck.language.en.words import STOPWORDS
from claimcheck.language.factors import times
from claimcheck.language.labels import in_interval
from claimcheck.language.nouns import counted_after, counted_before, is_plural, noun_after_of, skip_determiners
from claimcheck.language.numbers import Number, number_at
from claimcheck.language.quantity_words import bound_after, bound_before
from claimcheck.language.rates import bases_after, bases_further
from claimcheck.language.scan import Scan
from claimcheck.language.shares import frequency, ratio_step, share_of, whole_after
from claimcheck.language.temperature import as_difference, is_warmth
from claimcheck.language.values import Value, value_of
from claimcheck.model import Bound, Per, QuantityKind

_WITH_BASES = (QuantityKind.COUNT, QuantityKind.MEASURE, QuantityKind.MONEY, QuantityKind.DURATION)
_MORE = ("more", "further", "additional", "extra")
_STEPS = ("more", "less", "extra", "fewer")


def read_number(scan: Scan, number: Number) -> Read:
    """Return the quantity that begins with this number (none for a label), and the token after it."""
    value = value_of(scan, number)
    if value is None:
        return [], number.last
    if value.ranged and in_interval(scan, value.first):
        return [], value.last
    draft = _with_bounds(scan, value)
    if value.unit is not None:
        return _with_unit(scan, value, draft)
    return _share(scan, draft) if number.share else _count(scan, value, draft)


def _with_bounds(scan: Scan, value: Value) -> Draft:
    """Start a draft with the bound before or behind the number."""
    number = value.number
    first, bound, sign = _bound_before(scan, value)
    last, plus = value.last, False
    for at in (value.last, number.last):
        end, behind = bound_after(scan, at)
        if behind is not None and (bound is None or bound is Bound.EXACT):
            bound, last, plus = behind, max(last, end), end == at >= last
    draft = Draft(
        first, last, (number.first, number.last), value.kind, value.unit or COUNT, number.low, number.high, number.step
    )
    more = value.unit is not None and scan.word(number.last) in _MORE and scan.spaced(number.last)
    further = more or (scan.word(first - 1) in FURTHER and scan.spaced(first))
    return replace(draft, bound=bound, sign=sign, plus=plus, per=value.per, further=further)


def _bound_before(scan: Scan, value: Value) -> tuple[int, Bound | None, bool]:
    """Return the first token with the bound cue, the bound, and whether a sign in the gap gave it."""
    surface = value.surface
    first, bound = bound_before(scan, surface)
    if bound is None and scan.hyphened(value.first):
        prefix = HYPHEN_PREFIXES.get(scan.word(value.first - 1))
        if prefix is not None and prefix is not Bound.EXACT:
            return value.first - 1, prefix, False
    if value.kind is QuantityKind.DURATION and first == surface - 1 and during(scan, first):
        return surface, None, False
    if bound is Bound.EXACT and scan.word(first) in ("only", "just", "as"):
        return surface, bound, False
    if bound is None and value.number.rough:
        bound = Bound.ABOUT
    return first, bound, first == surface and scan.gap(surface).strip()[-1:] in SIGNS and bound is not None


def during(scan: Scan, at: int) -> bool:
    """Whether the "over" at a token before a duration means "during" ("over two years" after "fell 4%")."""
    return scan.word(at) == "over" and scan.word(at - 1) not in OVER_IS_MORE


def _with_unit(scan: Scan, value: Value, draft: Draft) -> Read:
    if draft.kind is QuantityKind.DURATION:
        aged = age_with_unit(scan, draft)
        if aged is not None:
            return [build(scan, aged)], max(aged.last, value.number.last)
    if is_warmth(draft.unit):
        draft = replace(draft, unit=as_difference(scan, draft.unit, draft.first, draft.last))
    if draft.kind is QuantityKind.PERCENT:
        # "100%" and "150%" are written to the point: nobody rounds a share to tens without saying so.
        draft = replace(draft, step=min(draft.step, Fraction(1)))
    if draft.kind is not QuantityKind.POINTS:
        draft = replace(draft, counted=_of_noun(scan, draft.last))
    return _with_bases(scan, draft)


def _share(scan: Scan, draft: Draft) -> Read:
    counted = _of_noun(scan, draft.last)
    if scan.words[draft.number[0]] == "half" and scan.spaced(draft.last) and not has_noun(counted):
        first = skip_determiners(scan, draft.last)  # "half the firms"
        counted = counted_after(scan, first) if first > draft.last else NOTHING
    draft = replace(draft, kind=QuantityKind.PROPORTION, unit=SHARE, counted=counted)
    whole = share_of(scan, draft.last)
    if whole is not None and draft.low == draft.high and (draft.low * whole).denominator == 1:
        draft = replace(draft, part=draft.low * whole, whole=whole)
    return _with_bases(scan, draft)


def _count(scan: Scan, value: Value, draft: Draft) -> Read:
    """Finish a number without unit: part of a whole, a count of a noun, or a bare one."""
    last, number = draft.last, value.number
    word = scan.word(last)
    counted = NOTHING
    if number.rough and word == "of":
        counted = _of_noun(scan, last)
    elif scan.joined(last) and word != "times" and not (word == "in" and scan.hyphened(last)):
        counted = counted_after(scan, last, single=draft.low == draft.high == 1)
        if not has_noun(counted) and draft.low == draft.high == 1:
            # "One test in 20", "one container ship in fifty": the noun may be a verb elsewhere.
            width = next((n for n in (1, 2, 3) if _in_number(scan, last + n)), 0)
            counted = (last, last + width) if width else counted
    elif draft.plus and scan.gap(last) == "+ " and is_plural(word):
        counted = counted_after(scan, last)  # "1,000+ schools"
    if not has_noun(counted) and _is_part_of_compound(scan, last):
        counted = (last, last + 1)  # "a 24-storey tower"
    if word in _MORE and has_noun(counted) and scan.word(last + 1) != "than":
        draft = replace(draft, further=True)
    if not value.ranged:
        whole = whole_after(scan, number, max(last, counted[1]), counted)
        if whole is None and has_noun(counted):
            whole = whole_after(scan, number, last, NOTHING)
        if whole is not None:
            part, first = number.value, draft.first
            if scan.words[max(0, first - 2) : first] == ("all", "but") and scan.spaced(first) and part < whole.value:
                part, first = whole.value - part, first - 2  # "all but 6,000 of the 212,000 homes"
            share = part / whole.value
            draft = replace(
                draft,
                first=first,
                kind=QuantityKind.PROPORTION,
                unit=SHARE,
                low=share,
                high=share,
                step=ratio_step(part, whole.value) if whole.ratio else Fraction(0),
                last=whole.last,
                counted=whole.counted if has_noun(whole.counted) else counted,
                part=part,
                whole=whole.value,
            )
            return _with_bases(scan, draft)
    if word == "in" and scan.hyphened(last) and draft.whole is None:
        return [], last + 2  # "a 1-in-100-year flood"
    if not has_noun(counted):
        return _bare(scan, value, draft)
    return _with_bases(scan, replace(draft, counted=counted))


def _is_part_of_compound(scan: Scan, at: int) -> bool:
    """Whether a hyphen joins the number before token `at` to a noun: "a three-bedroom house", "a 12-team league"."""
    word = scan.word(at)
    return (
        scan.hyphened(at)
        and not scan.hyphened(at + 1)
        and word.isalpha()
        and word not in STOPWORDS
        and word != "strong"
        and len(word) > 2
    )


def _with_bases(scan: Scan, draft: Draft) -> Read:
    """Add the base of a rate, which may stand behind the noun or a few words on."""
    last = max(draft.last, draft.number[1])
    per = draft.per
    end = max(last, draft.counted[1])
    if not per:
        at, per = bases_after(scan, end)
        if not per and end != last:
            at, per = bases_after(scan, last)
        if not per and draft.kind in _WITH_BASES[:3]:
            at, per = bases_further(scan, end)
        if per:
            last = end = at
            draft = replace(draft, last=at, per=per)
        elif scan.word(end) in _STEPS and scan.spaced(end):
            draft = replace(draft, per=bases_after(scan, end + 1)[1])  # "£93 more a month": the step stays a step
            if _is_rate(draft, draft.per):
                draft = replace(draft, kind=QuantityKind.RATE)
    if not per and has_noun(draft.counted) and draft.counted[0] >= last and scan.word(end) == "of":
        of = _of_noun(scan, end)
        at, per = bases_after(scan, of[1]) if has_noun(of) else (end, ())
        if per:
            last = end = at  # "six glasses of water a day"
            draft = replace(draft, last=at, per=per)
    elif len(per) == 1 and draft.per and per[0].unit.dimension not in ("time", "count"):
        at, more = bases_after(scan, end)
        if more:
            last = end = at  # "100 mg/kg per day"
            per = (per[0], more[0])
            draft = replace(draft, last=at, per=per)
    if _is_rate(draft, per):
        draft = replace(draft, kind=QuantityKind.RATE)
    return [build(scan, draft)], max(end, last) if per else last


def _is_rate(draft: Draft, per: tuple[Per, ...]) -> bool:
    """Whether bases make a rate of it: any of a count, a base of time of the rest."""
    if not per or draft.kind not in _WITH_BASES:
        return False
    return draft.unit.dimension == "count" or any(p.unit.dimension == "time" for p in per)


def _in_number(scan: Scan, at: int) -> bool:
    """Whether "in" and a number begin at a token."""
    if (
        scan.word(at) != "in"
        or not scan.spaced(at)
        or not scan.word(at - 1).isalpha()
        or scan.word(at - 1) in STOPWORDS
    ):
        return False
    number = number_at(scan, at + 1 + (scan.word(at + 1) == "every"))
    return number is not None and number.value > 1


def _of_noun(scan: Scan, at: int) -> tuple[int, int]:
    """Return the noun after "of": "11% of employees", "50 g of processed meat", "a third of the eight children"."""
    if scan.word(at) != "of" or not scan.spaced(at):
        return NOTHING
    first = skip_determiners(scan, at + 1)
    number = number_at(scan, first)
    if number is not None and scan.joined(number.last):
        first = number.last
    return noun_after_of(scan, first)


def _bare(scan: Scan, value: Value, draft: Draft) -> Read:
    """Finish a number with neither unit nor noun behind it: an age, "four times a day", "four a day", a plain count."""
    number, last = value.number, draft.last
    aged = bare_age(scan, draft)
    if aged is not None:
        return aged
    if scan.word(last) == "times" and scan.joined(last):
        return times(scan, draft)
    at, per = bases_after(scan, last)
    if not per:
        at, per = bases_further(scan, last)
    if per:
        return [build(scan, replace(frequency(draft, at, per), plus=False))], at
    if scan.word(number.first) == "one" and number.last == number.first + 1 and not _one_acts(scan, number.last):
        return [], number.last
    counted = NOTHING if value.ranged else counted_before(scan, draft.first)
    return [build(scan, replace(draft, counted=counted))], max(last, number.last)


def _one_acts(scan: Scan, at: int) -> bool:
    """Whether "one" stands for a person or thing: "one recovered", "one had died", "one of them"."""
    word = scan.word(at)
    if word != "of":
        return word.endswith("ed") or word in ONE_ACTS
    following = scan.word(skip_determiners(scan, at + 1))
    if following.endswith("est") or following in ("most", "best", "worst", "first", "few", "reasons", "many", "main"):
        return False
    return is_plural(following) or following in ("them", "whom", "which", "us")
