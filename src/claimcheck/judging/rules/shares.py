"""Shares that follow from counts: "almost half of them" from 142 cases among 305, "one in 52,000" from 142 per 7.4 million.

The parts stand in different sentences, so this only ever supports, and only when the division hits the claim closely.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction

from claimcheck.judging.facets import clashes
from claimcheck.judging.rules.common import Case, met, speak, terms_without
from claimcheck.language.comparison import Relation, relation
from claimcheck.language.tokens import content_stems, tokenize
from claimcheck.matching.index import Entry
from claimcheck.model import Bound, Opinion, Quantity, QuantityKind, Reason, Verdict

NAME = "shares"
_MAX_PAIRS = 400  # of counts in one article; more is a table of figures, where a hit would be an accident
_NEEDED_PART = 0.3


def shares(case: Case) -> Iterator[Opinion]:
    """Look for two counts of the article whose ratio is the share that the claim states."""
    said = case.said
    wanted = [q for q in said.quantities if q.kind in {QuantityKind.PROPORTION, QuantityKind.PERCENT}]
    changing = {c.by for c in said.changes}
    if len(wanted) != 1 or said.quantities.index(wanted[0]) in changing:
        return
    target = wanted[0]
    if len([q for q in said.quantities if q.kind not in {QuantityKind.ORDINAL, QuantityKind.DURATION}]) > 1:
        return
    spans = [(q.start, q.end) for q in said.quantities]
    subject = terms_without(said, [*spans, (target.counted_start, target.counted_end)])
    whole_words = content_stems(tokenize(target.counted))
    counts = [(entry, q) for entry in case.index.entries for q in entry.passage.statement.quantities if _is_count(q)]
    if len(counts) > 60:  # noqa: PLR2004
        return
    best: tuple[float, Entry, Quantity, Quantity] | None = None
    for entry, part in counts:
        if clashes(case.claim, entry):
            continue
        alone, near = met(case, entry, subject) if subject else (0.3, 0.3)
        if near < _NEEDED_PART:
            continue
        for other, whole in counts:
            if whole.low <= part.low or not _hits(target, part, whole):
                continue
            fit = met(case, other, whole_words)[1] if whole_words else 0.5
            if whole_words and fit < _NEEDED_PART:
                continue
            off = abs(part.low / whole.low / target.low - 1) if target.low else Fraction(1)
            score = (
                0.5
                - float(min(off, Fraction(1)))
                + 0.15 * alone
                + 0.1 * near
                + 0.15 * fit
                + (0.05 if other is entry else 0.0)
            )
            if best is None or score > best[0]:
                best = (score, entry, part, whole)
    if best is not None:
        score, entry, part, whole = best
        detail = f"{part.text} of {whole.text} is {_show(part.low / whole.low)}, as “{target.text}” says"
        yield speak(Verdict.SUPPORT, entry, score, [Reason("follows-by-arithmetic", detail)], NAME)


def _is_count(q: Quantity) -> bool:
    return q.kind is QuantityKind.COUNT and q.low == q.high and q.low > 0 and not q.per


def _hits(target: Quantity, part: Quantity, whole: Quantity) -> bool:
    share = part.low / whole.low
    exact = replace(target, low=share, high=share, bound=Bound.EXACT, step=Fraction(0), part=None, whole=None)
    return relation(target, exact) in {Relation.EQUAL, Relation.COMPATIBLE}


def _show(share: Fraction) -> str:
    if share < Fraction(1, 100):
        return f"one in {round(1 / share):,}"
    return f"{float(share) * 100:.1f}%"
