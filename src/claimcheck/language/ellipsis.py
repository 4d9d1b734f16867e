"""What is said once and meant twice: "from 4.4 to 1.9 resignations per 100", "11 per 1,000 vs just under 10"."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from claimcheck.language.scan import Scan
from claimcheck.model import Quantity, QuantityKind

# What may stand between the two: the second takes from the first after these, too.
_JOINTS = frozenset(
    {
        ("to",),
        ("down", "to"),
        ("up", "to"),
        ("vs",),
        ("versus",),
        ("against",),
        ("compared", "with"),
        ("compared", "to"),
        ("rather", "than"),
        ("instead", "of"),
        ("not",),
        ("from",),
        ("up", "from"),
        ("down", "from"),
    }
)
# Characters before a figure in which its "from" or "to" stands.
_LEAD = 8
_KINDS = (
    QuantityKind.COUNT,
    QuantityKind.RATE,
    QuantityKind.PERCENT,
    QuantityKind.MONEY,
    QuantityKind.MEASURE,
    QuantityKind.DURATION,
)


def fill_in(scan: Scan, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Give bare numbers the unit, noun and base of the neighbour that they are set against."""
    if len(found) < 2:
        return found
    out = list(found)
    for k in range(len(out) - 1):
        left, right = out[k], out[k + 1]
        if left.kind is QuantityKind.AGE and _bare(right) and _also_aged(scan.text, left, right):
            out[k + 1] = replace(
                right,
                kind=left.kind,
                unit=left.unit,
                low=right.low * left.unit.factor,
                high=right.high * left.unit.factor,
                step=right.step * left.unit.factor,
            )
            continue
        if _bare(left) is _bare(right) or not _joined(scan.text, left, right):
            continue
        starts = scan.text[max(0, left.start - _LEAD) : left.start].lower().rstrip().endswith("from")
        if _bare(right):
            level = left.kind is QuantityKind.PERCENT and scan.text[
                max(0, right.start - _LEAD) : right.start
            ].rstrip().endswith("to")
            # "Fell 8% to 1,200": what is reached is no percentage; "from 8% to 12" is.
            if starts or not level:
                out[k + 1] = _like(right, left)
        elif starts:
            out[k] = _like(left, right)
    return tuple(out)


def _bare(quantity: Quantity) -> bool:
    """Whether a number stands without unit, noun, base and whole."""
    return quantity.kind is QuantityKind.COUNT and not quantity.counted and not quantity.per and not quantity.further


def _joined(text: str, left: Quantity, right: Quantity) -> bool:
    """Whether nothing but a joint stands between the two (after the noun of the left one)."""
    end = max(left.end, left.counted_end)
    between = text[end : right.start] if end <= right.start else ""
    if len(between) > 24 or any(c in between for c in ".;:!?\n"):
        return False
    return tuple(between.lower().replace(",", " ").split()) in _JOINTS


def _also_aged(text: str, left: Quantity, right: Quantity) -> bool:
    """Whether a bare number goes on with a list of ages: "aged 15 and 17"."""
    between = text[left.end : right.start].strip() if right.start - left.end < _LEAD else ""
    return left.text.lower().startswith("aged") and between in ("and", ",", ", and", "or", "&")


def _like(bare: Quantity, model: Quantity) -> Quantity:
    if model.kind not in _KINDS or model.part is not None:
        return bare
    factor = model.unit.factor
    # The magnitude is not taken over: "from 3 to 5 million" may mean either.
    if model.low and factor == 1 and bare.low and max(model.low / bare.low, bare.low / model.low) > 1000:
        return bare
    return replace(
        bare,
        kind=model.kind,
        unit=model.unit,
        low=bare.low * factor,
        high=bare.high * factor,
        step=bare.step * factor if factor else Fraction(0),
        per=model.per,
        counted=model.counted,
        counted_start=model.counted_start,
        counted_end=model.counted_end,
    )
