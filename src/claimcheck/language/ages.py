"""Ages: "60-year-old", "aged 60 and over", "65 years of age", "women over 70", "the over-70s"."""

from __future__ import annotations

from dataclasses import replace

from claimcheck.language.draft import Draft, Read, build
from claimcheck.language.en.units import YEAR
from claimcheck.language.quantity_words import bound_after, bound_before
from claimcheck.language.scan import Scan
from claimcheck.model import Bound, QuantityKind

_AGED = ("aged", "ages", "age")
_PEOPLE = frozenset(
    """
    women men people adults children patients those anyone girls boys participants voters workers pensioners everyone
    """.split()
)
_OWNERS = ("his", "her", "their", "my", "our", "your")
# "He died at 92": what people do at an age.
_AT_AGE = frozenset("died dies dead die retired retire retires married".split())
# Nobody is older; a larger number after "aged" is another thing.
OLDEST = 130


def age_with_unit(scan: Scan, draft: Draft) -> Draft | None:
    """Turn a duration into an age where the words around it say so, else return None."""
    if draft.unit.symbol not in ("y", "mo", "wk", "d"):
        return None
    at, word = draft.last, scan.word(draft.last)
    if word in ("old", "olds") and scan.joined(at):
        end, bound = bound_after(scan, at + 1)
        return replace(draft, kind=QuantityKind.AGE, last=end if bound else at + 1, bound=bound or draft.bound)
    if word == "of" and scan.word(at + 1) == "age":
        return replace(draft, kind=QuantityKind.AGE, last=at + 2)
    if draft.bound in (Bound.OVER, Bound.UNDER) and scan.word(draft.first - 1) in _PEOPLE:
        return replace(draft, kind=QuantityKind.AGE)
    if scan.word(draft.first - 1) in _AGED and scan.spaced(draft.first):
        end, bound = bound_after(scan, at)
        return replace(
            draft,
            kind=QuantityKind.AGE,
            first=draft.first - 1,
            last=end if bound else at,
            bound=bound or draft.bound,
            sign=False,
        )
    return None


def bare_age(scan: Scan, draft: Draft) -> Read | None:
    """Return a number without unit as an age ("aged 60", "women over 70", "the over-70s"), or None."""
    at, first = draft.last, draft.first
    before = scan.word(first - 1)
    aged = replace(draft, kind=QuantityKind.AGE, unit=YEAR)
    plural = scan.word(at) == "s" and scan.touching(at)
    if plural or scan.gap(at)[:2] in ("’s", "'s"):
        if before in _OWNERS and plural and draft.low % 10 == 0:
            return [build(scan, replace(aged, last=at + 1, high=draft.high + 9))], at + 1
        if not scan.hyphened(draft.number[0]):
            return [], at + 1
        end = at + 1 if plural else at
        return [build(scan, replace(aged, last=end))], end
    if draft.high > OLDEST or not scan.spaced(first):
        return None
    if scan.word(draft.last - 1) in ("older", "younger") and draft.bound is not None:
        return [build(scan, aged)], draft.last  # "those 75 and older"
    if before == "at" and scan.word(first - 2) in _AT_AGE and not scan.joined(at):
        return [build(scan, aged)], draft.last
    if before == "of" and scan.word(first - 2) in ("age", "ages") and scan.word(draft.last) != "%":
        start = first - 2
        led, bound = bound_before(scan, start - 1 if scan.word(start - 1) == "the" else start)
        if bound is not None and draft.bound is None:
            return [build(scan, replace(aged, first=led, bound=bound, sign=False))], draft.last
        return [build(scan, replace(aged, first=start, sign=False))], draft.last
    if before in _AGED:
        return [build(scan, replace(aged, first=first - 1, sign=False))], draft.last
    over = draft.bound in (Bound.OVER, Bound.UNDER) and scan.word(first) in ("over", "under")
    if over and before in _PEOPLE and draft.low > 1:
        return [build(scan, aged)], draft.last
    return None
