"""The other part of a whole: 40% are men where 60% are women, 95% fail where 5% succeed."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claimcheck.judging.alignment import Role, role
from claimcheck.judging.common import Case, bag_of, met, names_met, speak, terms_without, turned
from claimcheck.judging.facets import clashes
from claimcheck.language.amounts import complement
from claimcheck.language.comparison import Relation, relation
from claimcheck.language.en.complements import HALVES
from claimcheck.language.tokens import phrase_stems, tokenize
from claimcheck.model import Opinion, Quantity, QuantityKind, Reason, Statement, Verdict

NAME = "complements"
_NEEDED, _NEEDED_DENIED = 0.6, 0.85
_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.PROPORTION})
_AGREE = frozenset({Relation.EQUAL, Relation.COMPATIBLE})


def complements(case: Case) -> Iterator[Opinion]:
    """Hold a claimed share against the share of the rest; only where a sentence has one share and no more."""
    said = case.said
    ours = _only_share(said)
    if ours is None or said.quotes:
        return
    rest = terms_without(said, [(q.start, q.end) for q in said.quantities])
    for candidate in case.found:
        entry = candidate.entry
        passage = entry.passage.statement
        theirs = _only_share(passage)
        # That one speaks of men and the other of women is the point here, and no clash.
        strange = any(c.facet != "thing" for c in clashes(case.claim, entry))
        if theirs is None or strange or not names_met(case, entry):
            continue
        denied = turned(said, entry.bag) != turned(passage, bag_of(said))
        pair = _halves(said, passage)
        if denied is bool(pair):
            continue  # neither divides the group, or both do and it comes to the same
        if pair & frozenset(phrase_stems(ours.counted)):
            continue  # "of the women, 70% were vaccinated": a share of one half, and no half
        other = rest - pair
        alone = met(case, entry, other)[0] if other else 1.0
        if alone < (_NEEDED if pair else _NEEDED_DENIED):
            continue
        left = complement(theirs)
        if relation(ours, left) in _AGREE:
            detail = f"“{ours.text}” is what “{theirs.text}” leaves"
            yield speak(Verdict.SUPPORT, entry, 0.62 + 0.35 * alone, [Reason("number-agrees", detail)], NAME)
        elif relation(ours, left) is Relation.DIFFERENT and relation(ours, theirs) in _AGREE:
            detail = f"“{theirs.text}” in the source is the share of the others"
            yield speak(Verdict.CONTRADICT, entry, 0.6 + 0.35 * alone, [Reason("number-differs", detail)], NAME)


def _only_share(statement: Statement) -> Quantity | None:
    shares = [
        q
        for i, q in enumerate(statement.quantities)
        if q.kind in _SHARES and q.unit.dimension == "percent" and role(statement, i) is Role.LEVEL
    ]
    alone = len(shares) == 1 and len([q for q in statement.quantities if q.kind is not QuantityKind.DURATION]) == 1
    return shares[0] if alone else None


def _halves(said: Statement, passage: Statement) -> frozenset[str]:
    """Return the claim's word whose counterpart the passage has instead, or nothing."""
    ours, theirs = {t.stem for t in said.tokens}, {t.stem for t in passage.tokens}
    for left, right in _pairs():
        for one, other in ((left, right), (right, left)):
            if ours & one and theirs & other and not ours & other and not theirs & one:
                return frozenset(ours & one)
    return frozenset()


@lru_cache(maxsize=1)
def _pairs() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    def stems(words: str) -> frozenset[str]:
        return frozenset(t.stem for t in tokenize(words))

    return tuple((stems(left), stems(right)) for left, _, right in (pair.partition("|") for pair in HALVES))
