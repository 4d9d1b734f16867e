"""Support for a figure that nobody wrote, where it follows from figures that stand together in the source."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judging.alignment import other_sort
from claimcheck.judging.common import Case, asserts_more, speak
from claimcheck.judging.derived import Derivation, derive
from claimcheck.judging.facets import clashes
from claimcheck.judging.kinds import only_as_part, rate_for_number, told_of_all
from claimcheck.judging.nearby import REACH
from claimcheck.judging.opposites import meetings
from claimcheck.judging.rules.causes import tells_no_cause
from claimcheck.judging.rules.firmness import speaks_of_now
from claimcheck.judging.segments import items
from claimcheck.language.en.names import BODY_WORDS
from claimcheck.language.tokens import phrase_stems
from claimcheck.matching.terms import same_word
from claimcheck.model import Opinion, Quantity, QuantityKind, Reason, Verdict

NAME = "derivations"
# By how much the share of words met must exceed the chance of an accident. Where the claim says "per head", the second
# figure counts heads, which is a word met that the share does not know of.
_NEEDED = {"share": 0.35, "share left": 0.35, "gap": 0.3, "step": 0.3, "times": 0.3, "for each": 0.15, "twice": 0.35}
_NEEDED_REST, _NEEDED_SUM = 0.35, 0.6
_WHOLE_WORDS = 0.6
_SCORE, _PER_WORD, _PER_ACCIDENT = 0.56, 0.26, 0.3
_SIDE = frozenset({QuantityKind.ORDINAL, QuantityKind.AGE})
_FEW_ALIKE, _LISTED_CHANCE = 1, 0.15
_BASES = frozenset({1, 100, 1_000, 10_000, 100_000})  # what a figure is told for: "a lift of 100 pots"
_MOST_FIGURES = 6


def derivations(case: Case) -> Iterator[Opinion]:
    """Support a claim with one figure of weight when that figure follows from the article's."""
    said = case.said
    if said.quotes:
        return
    numbers = [i for i, q in enumerate(said.quantities) if q.kind not in _SIDE]
    derived = [(i, implied(case, i)) for i in numbers[:_MOST_FIGURES]]
    number, found = next(((i, d) for i, d in derived if d is not None), (-1, None))
    if found is None or any(not _stands(case, said.quantities[i], found) for i in numbers if i != number):
        return
    target = said.quantities[number]
    entry = found.figures[0].entry
    passage = entry.passage.statement
    if asserts_more(said, passage) or not _names_known(case) or tells_no_cause(case, passage):
        return
    if rate_for_number(said, passage) or told_of_all(said, passage):
        return
    if only_as_part(said, said.terms, passage) or (speaks_of_now(said, passage) and not found.figures[0].later):
        return
    parts = " and ".join(f"“{f.quantity.text}”" for f in found.figures)
    detail = f"“{target.text}” follows from {parts}"
    score = _SCORE + _PER_WORD * found.words - _PER_ACCIDENT * found.accident
    yield speak(Verdict.SUPPORT, entry, score, [Reason("follows-by-arithmetic", detail)], NAME)


def _stands(case: Case, other: Quantity, found: Derivation) -> bool:
    """Whether another figure of the claim says little by itself, or stands near those that one follows from."""
    if other.kind is QuantityKind.DURATION or other.low in _BASES:
        return True
    places = case.index.figures.with_values([(other.low, other.unit.dimension)])
    return any(abs(p - f.entry.passage.index) <= REACH for p in places for f in found.figures)


def _names_known(case: Case) -> bool:
    """Whether the article has each name of the claim somewhere; the figures alone do not repeat their subject's."""
    for name in case.said.names:
        if any(d.start < name.end and name.start < d.end for d in case.said.dates):
            continue
        parts = [p for p in name.key.split() if p in case.said.terms and p not in BODY_WORDS]
        if parts and not any(p in case.index.frequency or case.index.title.worth(p) > 0 for p in parts):
            return False
    return True


def implied(case: Case, number: int) -> Derivation | None:
    """Return how the claim's figure follows from the article's, or None where that is not sure enough."""
    target = case.said.quantities[number]
    found = derive(case, number)
    if found is None or not _sure(case, target, found):
        return None
    if any(clashes(case.claim, f.entry) or _other_thing(target, f.quantity) for f in found.figures):
        return None
    return found


def _sure(case: Case, target: Quantity, found: Derivation) -> bool:
    margin = found.words - found.accident
    if found.way == "rest":
        passage = found.figures[0].entry.passage.statement
        return found.words >= _NEEDED_REST and any(m.opposed for m in meetings(case.said, passage))
    if found.way == "sum":
        mine, theirs = phrase_stems(target.counted), phrase_stems(found.figures[0].quantity.counted)
        return margin >= _NEEDED_SUM and bool(mine and theirs) and same_word(mine[-1], theirs[-1]) > 0
    if target.whole is not None and found.way.startswith("share"):
        # With part and whole written in the claim the division says nothing new: the whole must be that one, and the
        # words must tell that the part is.
        return found.figures[-1].quantity.low == target.whole and found.words >= _WHOLE_WORDS
    if found.way in {"gap", "step"} and _listed(found):
        return False
    return margin >= _NEEDED[found.way]


def _listed(found: Derivation) -> bool:
    """Whether a figure is one of a list of more than two alike, of which any two could have been meant."""
    first = found.figures[0]
    statement = first.entry.passage.statement
    alike = items(statement).written.get((first.quantity.kind, first.quantity.unit.symbol), ())
    return len(alike) > 1 + _FEW_ALIKE and found.accident > _LISTED_CHANCE


def _other_thing(target: Quantity, other: Quantity) -> bool:
    """Whether a difference of counts is told of another thing: "2.1 million more people" from counts of boardings."""
    if target.kind is not QuantityKind.COUNT or other.kind is not QuantityKind.COUNT:
        return False
    mine, theirs = phrase_stems(target.counted), phrase_stems(other.counted)
    if not mine or not theirs or mine[-1] in _MEASURING:
        return False
    return other_sort(target, other) or not any(same_word(a, b) for a in mine for b in theirs)


_MEASURING = frozenset({"point"})  # counts that are differences by themselves
