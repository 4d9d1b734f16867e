"""Quantities of a sentence: numbers with unit, bound, precision, base and counted thing.

One walk over the tokens. Each number is read with what stands before it (currency, bound) and behind it (unit, whole,
counted noun, base of a rate); nothing is looked for further than a few words away, so the walk is linear.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.language.dates import find_dates
from claimcheck.language.draft import Read
from claimcheck.language.ellipsis import fill_in
from claimcheck.language.en.numbers import STARTERS
from claimcheck.language.labels import blocked_tokens
from claimcheck.language.measured import read_number
from claimcheck.language.numbers import number_at
from claimcheck.language.scan import Scan, lay_out
from claimcheck.language.special import read_special
from claimcheck.language.wholes import led_by_wholes
from claimcheck.model import DateMention, Quantity, Token

_STARTERS = STARTERS | {"a", "an", "several", "few", "each"}


def find_quantities(
    text: str, tokens: tuple[Token, ...], dates: tuple[DateMention, ...] | None = None, *, most: int = 0
) -> tuple[Quantity, ...]:
    """Return the quantities of a sentence, in order and without overlap. Never raises; linear in the length.

    `dates` are the sentence's dates where they are known already; numbers inside them are no quantities.
    With `most`, reading stops once so many are found.
    """
    words = [t.lower for t in tokens]
    if STARTERS.isdisjoint(words) and not any(w[0].isdigit() for w in words):
        return ()
    scan = lay_out(text, tokens)
    blocked = blocked_tokens(scan, find_dates(text, tokens) if dates is None else dates)
    found: list[Quantity] = []
    i = 0
    while i < len(words) and not (most and len(found) > most):
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
    return fill_in(scan, led_by_wholes(scan, tuple(found)))


def _number(scan: Scan, i: int) -> Read | None:
    number = number_at(scan, i)
    return read_number(scan, number) if number else None


def _cut(text: str, quantity: Quantity, start: int) -> Quantity:
    """Let a quantity begin no earlier than the one before it ends."""
    start = min(start, quantity.number_start)
    while start < quantity.number_start and text[start].isspace():
        start += 1
    return replace(quantity, start=start, text=text[start : quantity.end])
