"""Quantities of a sentence: numbers with unit, bound, precision, base and counted thing.

One walk over the tokens. Each number is read with what stands before it (currency, bound) and behind it (unit, whole,
counted noun, base of a rate); nothing is looked for further than a few words away, so the walk is linear.
"""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction

from claimcheck.language.dates import find_dates
from claimcheck.language.draft import Read
from claimcheck.language.ellipsis import fill_in
from claimcheck.language.en.numbers import STARTERS
from claimcheck.language.en.units import SHARE
from claimcheck.language.labels import blocked_tokens
from claimcheck.language.measured import read_number
from claimcheck.language.numbers import number_at
from claimcheck.language.scan import Scan, lay_out
from claimcheck.language.special import read_special
from claimcheck.model import DateMention, Quantity, QuantityKind, Token

_STARTERS = STARTERS | {"a", "an", "several", "few", "each"}
# How many words may stand between "out of every 100 bacon eaters" and its "18".
_PART_REACH = 7


def find_quantities(
    text: str, tokens: tuple[Token, ...], dates: tuple[DateMention, ...] | None = None
) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence, in order and without overlap. Never raises; linear in the length.

    `dates` are the sentence's dates where they are known already; numbers inside them are no quantities.
    """
    words = [t.lower for t in tokens]
    if STARTERS.isdisjoint(words) and not any(w[0].isdigit() for w in words):
        return ()
    scan = lay_out(text, tokens)
    blocked = blocked_tokens(scan, find_dates(text, tokens) if dates is None else dates)
    found: list[Quantity] = []
    i = 0
    while i < len(words):
        if i in blocked or not (words[i] in _STARTERS or words[i][0].isdigit()):
            i += 1
            continue
        got = read_special(scan, i) or _number(scan, i)
        if got is None:
            i += 1
            continue
        quantities, last = got
        i = max(last, i + 1)
        for quantity in quantities:
            while found and found[-1].end > quantity.start and found[-1].number_start >= quantity.start:
                found.pop()
            if found and found[-1].end > quantity.start:
                quantity = _cut(text, quantity, found[-1].end)  # noqa: PLW2901
            found.append(quantity)
    return fill_in(scan, _inverted_shares(scan, tuple(found)))


def _number(scan: Scan, i: int) -> Read | None:
    number = number_at(scan, i)
    return read_number(scan, number) if number else None


def _cut(text: str, quantity: Quantity, start: int) -> Quantity:
    """Let a quantity begin no earlier than the one before it ends."""
    start = min(start, quantity.number_start)
    while start < quantity.number_start and text[start].isspace():
        start += 1
    return replace(quantity, start=start, text=text[start : quantity.end])


def _inverted_shares(scan: Scan, found: tuple[Quantity, ...]) -> tuple[Quantity, ...]:
    """Join "out of every 100 bacon eaters 18 will get it" and "of the 48 firms, 44 stayed" to shares."""
    if len(found) < 2:
        return found
    out = list(found)
    for k in range(len(out) - 1):
        whole, part = out[k], out[k + 1]
        if whole.kind is not QuantityKind.COUNT or part.kind is not QuantityKind.COUNT:
            continue
        if whole.per or part.per or part.part is not None or not 0 <= part.low < whole.low or part.counted:
            continue
        if not _opens_whole(scan.text[: whole.start]):
            continue
        between = scan.text[whole.number_end : part.start]
        if len(between.split()) > _PART_REACH or any(c in between for c in ".;:()"):
            continue
        share = part.low / whole.low
        out[k + 1] = replace(
            part,
            kind=QuantityKind.PROPORTION,
            unit=SHARE,
            low=share,
            high=part.high / whole.low,
            step=Fraction(0),
            part=part.low,
            whole=whole.low,
            counted=whole.counted,
            counted_start=whole.counted_start,
            counted_end=whole.counted_end,
        )
    return tuple(out)


def _opens_whole(before: str) -> bool:
    """Whether the words before a number make it the whole: "Of the", "out of every"."""
    words = before.lower().split()[-3:]
    while words and words[-1] in ("the", "these", "those", "every", "all", "each"):
        words.pop()
    if not words or words[-1] != "of":
        return False
    if words[-2:-1] == ["out"]:
        return True
    head = before.lower().rstrip()
    at = head.rfind("of")
    lead = head[:at].rstrip()
    return not lead or lead[-1] in ".,;:!?—–-(" or lead.split()[-1] in ("so", "and", "but", "that")
