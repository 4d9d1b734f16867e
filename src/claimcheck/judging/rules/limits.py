"""Limits held against the figures of an excerpt: "more than 400 people died" against "421 deaths were counted".

Only where the evidence is an excerpt: there, a figure of the same kind and size is the one that is meant, and the
order of the two decides. On a full page the same words would fit too many figures.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from claimcheck.judging.common import Case, met, not_fact, speak, terms_without
from claimcheck.judging.excerpts import Pair, is_excerpt, pair_up
from claimcheck.judging.facets import other_of_its_kind, period_clash, species_clash
from claimcheck.judging.rules.dates import apart
from claimcheck.judging.rules.figures import SUMMED, counted, is_base
from claimcheck.language.comparison import Relation, compare
from claimcheck.language.en.sorts import SORTS
from claimcheck.language.limits import is_limit, keeps
from claimcheck.language.tokens import tokenize
from claimcheck.language.windows import within_limits
from claimcheck.model import Bound, Opinion, Quantity, QuantityKind, Reason, Statement, Verdict

NAME = "limits"
_AGREE = frozenset({Relation.EQUAL, Relation.COMPATIBLE})
_NEAR = 0.5  # a factor of about three
_OTHER_HEAD, _HEAD_WORDS = 0.3, 0.6


def limits(case: Case) -> Iterator[Opinion]:
    """Hold a claim of limits against the figures of an excerpt."""
    said = case.said
    numbers = [i for i, q in enumerate(said.quantities) if _counts(said, q)]
    if said.quotes or not is_excerpt(case.index) or not any(_is_bounded(said.quantities[i]) for i in numbers):
        return
    if any(_tells_who(said, said.quantities[i]) for i in numbers):
        return
    pairs = pair_up(said, numbers, case.index.entries)
    if not pairs:
        return
    judged = [(pair, _word(said, pair)) for pair in pairs.values()]
    entry = max(judged, key=lambda j: j[0].fit)[0].entry
    passage = entry.passage.statement
    if _elsewhere(case, passage) or not_fact(said, passage):
        return
    rest = terms_without(said, [(q.start, q.end) for q in said.quantities] + [(d.start, d.end) for d in said.dates])
    alone = met(case, entry, rest)[0] if rest else _NEAR
    if any(w is Relation.DIFFERENT and is_base(said, p.ours) for p, w in judged):
        return  # another base, and so another survey or another day
    wrong = [(p, w) for p, w in judged if w is not None and w is not Relation.EQUAL and _sure(p, alone)]
    if any(w is Relation.EQUAL for _, w in judged):
        # Where another figure agrees, the one that does not may only be paired with the wrong one.
        wrong = [(p, w) for p, w in wrong if p.certain]
    wrong = [(p, w) for p, w in wrong if _is_meant(p, alone)]
    if wrong:
        pair, word = max(wrong, key=lambda j: j[0].fit)
        code = "bound-added" if word is Relation.BOUND_ADDED else "number-differs"
        detail = f"the post has “{counted(pair.ours)}”, the source “{counted(pair.theirs)}”"
        yield speak(Verdict.CONTRADICT, pair.entry, 0.6 + 0.3 * alone, [Reason(code, detail)], NAME)
        return
    if len(pairs) == len(numbers) and all(w is Relation.EQUAL and _sure(p, alone) for p, w in judged):
        detail = "; ".join(f"“{p.ours.text}” agrees with “{p.theirs.text}”" for p, _ in judged)
        yield speak(Verdict.SUPPORT, entry, 0.6 + 0.3 * alone, [Reason("number-agrees", detail)], NAME)


def _is_bounded(quantity: Quantity) -> bool:
    return quantity.bound is not Bound.EXACT


def _counts(said: Statement, quantity: Quantity) -> bool:
    inside = any(n.start <= quantity.number_start and quantity.number_end <= n.end for n in said.names)
    return quantity.kind is not QuantityKind.ORDINAL and not inside


def _tells_who(said: Statement, quantity: Quantity) -> bool:
    """Whether a limit tells who is meant rather than how many: "children under 12", "those over 65"."""
    if quantity.kind is QuantityKind.AGE:
        return True
    before = [t.stem for t in said.tokens if t.end <= quantity.start]
    return quantity.kind is QuantityKind.COUNT and bool(before) and before[-1] in _WHO


_WHO = frozenset(t.stem for t in tokenize(SORTS["people"] + " people those anyone children men women girl boy driver"))


def _word(said: Statement, pair: Pair) -> Relation | None:
    """Return EQUAL where the source keeps the claim, BOUND_ADDED or DIFFERENT where not, None where it is open.

    Where another figure of the excerpt would do as well and say the opposite, it is open.
    """
    ours = pair.ours
    if _no_limit(said, ours):
        ours = replace(ours, bound=Bound.EXACT)
    found = _relation(ours, pair.theirs)
    if any(_relation(ours, rival) is not found for rival in pair.rivals):
        return None
    return found


def _no_limit(said: Statement, quantity: Quantity) -> bool:
    """Whether "over" tells what was summed up rather than a limit: "averaged over 15 critics"."""
    before = said.text[: quantity.start].lower().split()
    return bool(before) and before[-1] in SUMMED and quantity.text.lower().startswith("over ")


def _relation(ours: Quantity, theirs: Quantity) -> Relation | None:
    compared = compare(ours, theirs)
    if is_limit(ours):
        kept = keeps(ours, theirs)
        if kept is None:
            return None
        if kept:
            return Relation.EQUAL
        added = compared.relation is Relation.BOUND_ADDED and ours.low == theirs.low
        return Relation.BOUND_ADDED if added else Relation.DIFFERENT
    if compared.relation in _AGREE:
        return Relation.EQUAL
    return compared.relation if compared.relation in {Relation.DIFFERENT, Relation.BOUND_ADDED} else None


def _sure(pair: Pair, alone: float) -> bool:
    """Whether the two figures measure the same thing: of one size, and not of two different counted things."""
    if pair.near < _NEAR:
        return False
    return pair.head >= _OTHER_HEAD or alone >= _HEAD_WORDS


def _is_meant(pair: Pair, alone: float) -> bool:
    """Whether a figure that does not keep the claim is the one that the claim means.

    A limit shows by itself that a figure is meant loosely; "one third" and "about 40" may be anybody's.
    """
    if pair.certain or pair.words >= _OWN_WORDS:
        return is_limit(pair.ours) or alone >= _HEAD_WORDS
    passage = pair.entry.passage.statement
    alike = sum(q.unit.dimension == pair.theirs.unit.dimension for q in passage.quantities)
    return is_limit(pair.ours) and alike <= _FEW


_OWN_WORDS, _FEW = 0.4, 4


def _elsewhere(case: Case, passage: Statement) -> bool:
    said = case.said
    if period_clash(case.claim, passage) and not within_limits(said, passage):
        return True
    if species_clash(case.claim, passage) or apart(said, passage):
        return True
    return other_of_its_kind(case.claim, passage) is not None
