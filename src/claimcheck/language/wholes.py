"""Wholes and bases that lead: "of the 48 firms, 44 stayed", "for every 100 pots lifted, 31 crabs"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from claimcheck.language.en.units import COUNT, SHARE
from claimcheck.language.scan import Scan
from claimcheck.language.shares import ratio_step
from claimcheck.model import Per, Quantity, QuantityKind

# How many words may stand between "out of every 100 bacon eaters" and its "18"; more where a comma ends them, since
# then they are a clause about the whole: "of the 36 boats that fish for crab from the island, 27 have signed".
PART_REACH, CLAUSE_REACH = 7, 14
# Characters before a number that are looked at for what makes it a whole or a base.
_LEAD = 80
_OPENERS = ("the", "these", "those", "every", "all", "each")


def led_by_wholes(scan: Scan, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Join a part with the whole, or a count with the base, that leads its clause."""
    if len(found) < 2:
        return found
    out = list(found)
    bases: set[int] = set()
    for k in range(len(out) - 1):
        whole, at = out[k], _part_of(scan, out, k)
        if at < 0:
            continue
        part = out[at]
        before = scan.text[max(0, whole.start - _LEAD) : whole.start].lower()
        if _opens_base(before):
            out[at] = _on_base(scan, part, whole)
            bases.add(k)
        elif not part.counted and part.low < whole.low and _opens_whole(before):
            out[at] = _share(part, whole, Fraction(0))
    return tuple(q for k, q in enumerate(out) if k not in bases)


def _part_of(scan: Scan, found: list[Quantity], k: int) -> int:
    """Return the index of the count that a leading count may be the whole or base of, or -1."""
    whole, at = found[k], k + 1
    if whole.kind is not QuantityKind.COUNT or whole.per or whole.low <= 0 or whole.low != whole.high:
        return -1
    while at < len(found) - 1 and found[at].kind is QuantityKind.DURATION:
        at += 1
    part = found[at]
    if part.kind is not QuantityKind.COUNT or part.per or part.part is not None or part.low < 0:
        return -1
    between = scan.text[whole.number_end : part.start]
    reach = CLAUSE_REACH if between.rstrip().endswith(",") or "," in between[-16:] else PART_REACH
    return at if len(between.split()) <= reach and not any(c in between for c in ".;:()") else -1


def _share(part: Quantity, whole: Quantity, step: Fraction) -> Quantity:
    return replace(
        part,
        kind=QuantityKind.PROPORTION,
        unit=SHARE,
        low=part.low / whole.low,
        high=part.high / whole.low,
        step=step,
        part=part.low,
        whole=whole.low,
        counted=whole.counted,
        counted_start=whole.counted_start,
        counted_end=whole.counted_end,
    )


def _on_base(scan: Scan, part: Quantity, base: Quantity) -> Quantity:
    """Return "31 crabs" on the base "for every 100 pots"; a count of nothing of its own is a share of the base."""
    if part.counted or part.low >= base.low:
        end = max(part.end, part.counted_end)
        per = (Per(base.low, COUNT, base.counted),)
        return replace(part, kind=QuantityKind.RATE, per=per, end=end, text=scan.text[part.start : end])
    return _share(part, base, ratio_step(part.low, base.low))


def _opens_base(before: str) -> bool:
    """Whether the words before a number make it a base: "For every"."""
    return before.split()[-2:] in (["for", "every"], ["for", "each"])


def _opens_whole(before: str) -> bool:
    """Whether the words before a number make it the whole: "Of the", "out of every"."""
    words = before.split()[-3:]
    while words and words[-1] in _OPENERS:
        words.pop()
    if not words or words[-1] != "of":
        return False
    if words[-2:-1] == ["out"]:
        return True
    head = before.rstrip()
    lead = head[: head.rfind("of")].rstrip()
    return not lead or lead[-1] in ".,;:!?—–-(" or lead.split()[-1] in ("so", "and", "but", "that")
