"""Another name in the same place: "designed by Otto Brehm" against "designed by Ilse Roth"."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claimcheck.judging.aboutness import only_beside
from claimcheck.judging.common import Case, labels, met, speak, terms_without
from claimcheck.judging.facets import other_of_its_kind, period_clash, species_clash
from claimcheck.judging.frames import frame
from claimcheck.judging.parallel import Parallel, another_one, side_by_side
from claimcheck.judging.slots import DOER, OBJECT, Slot, apart, slots
from claimcheck.language.en.phrases import DEPUTIES
from claimcheck.language.en.slots import ONE_DOER, ONE_PLACE
from claimcheck.language.tokens import tokenize
from claimcheck.matching.index import Candidate
from claimcheck.matching.terms import same_word
from claimcheck.model import Opinion, Reason, Statement, Verdict

NAME = "entities"
_NEEDED = 0.84
_SAME_VERB = 0.7
_LONGEST = 45
_DEFINITE = frozenset("the this that its his her their it he she they".split())
_AFTER = frozenset("in on at during from to after before for with and which who where until since".split())
_LOOKED_AT = 6
_PER_UNMET = 5  # words of the claim to one that the passage may lack


def entities(case: Case) -> Iterator[Opinion]:
    """Contradict where all else agrees and the source has another name in a place that holds one name only."""
    said = case.said
    if said.quotes or said.negations or labels(said.scopes) - {"others"}:
        return
    ours = [s for s in slots(said) if s.kind != OBJECT and _exclusive(said, s)]
    if not ours:
        return
    for candidate in case.found[:_LOOKED_AT]:
        passage = candidate.passage.statement
        if len(passage.tokens) > _LONGEST or passage.negations or passage.text.rstrip().endswith("?"):
            continue
        for slot in ours:
            if any(case.index.anywhere_near(part, candidate.passage.index) for part in slot.parts):
                continue
            other = _other(case, candidate, slot)
            if other is None:
                continue
            rest = _rest(said, slot)
            alone, _ = met(case, candidate.entry, rest)
            detail = f"the post names {slot.text}, the source {other.text}"
            # "By" whom is a matter of credit, the rest of who and where.
            by = slot.kind == DOER and slot.governor < slot.first
            code = "attribution-differs" if by else "entity-differs"
            yield speak(Verdict.CONTRADICT, candidate.entry, 0.35 + 0.4 * alone, [Reason(code, detail)], NAME)


def _rest(said: Statement, slot: Slot) -> frozenset[str]:
    return terms_without(said, [(said.tokens[slot.first].start, said.tokens[slot.last - 1].end)])


def _other(case: Case, candidate: Candidate, slot: Slot) -> Slot | None:
    """Return the passage's name in the same place, when all the rest of the claim is there and means the same."""
    said, passage = case.said, candidate.passage.statement
    rest = _rest(said, slot)
    if not rest or met(case, candidate.entry, rest)[0] < _NEEDED or not _same_numbers(said, passage):
        return None
    claim = case.claim
    if period_clash(claim, passage) or species_clash(claim, passage) or other_of_its_kind(claim, passage):
        return None
    if frame(said, passage) is not None:
        return None
    if DEPUTIES & ({t.lower for t in passage.tokens} ^ {t.lower for t in said.tokens}):
        return None
    if any(only_beside(passage, t) and not only_beside(said, t) for t in rest):
        return None  # "the bridge's lighting": another thing of it
    pair = side_by_side(said, passage)
    span = (said.tokens[slot.first].start, said.tokens[slot.last - 1].end)
    if len(pair.unmet([span])) > len(rest) // _PER_UNMET or another_one(pair, slot.first, slot.last):
        return None
    names = {p for s in slots(said) for p in s.parts}
    found = [s for s in slots(passage) if s.kind == slot.kind and not s.parts & names]
    found = [s for s in found if _same_governor(pair, slot, s) and apart(slot, s)]
    return found[0] if len(found) == 1 else None


def _same_governor(pair: Parallel, ours: Slot, theirs: Slot) -> bool:
    if ours.governor < 0 or theirs.governor < 0:
        return False
    mine, other = pair.said.tokens[ours.governor], pair.passage.tokens[theirs.governor]
    return same_word(mine.stem, other.stem) >= _SAME_VERB or pair.counterpart(ours.governor) == theirs.governor


def _same_numbers(said: Statement, passage: Statement) -> bool:
    theirs = {(q.low, q.high, q.unit.dimension) for q in passage.quantities}
    return all((q.low, q.high, q.unit.dimension) in theirs for q in said.quantities)


def _exclusive(said: Statement, slot: Slot) -> bool:
    """Whether the place that the name has can hold one name only."""
    if slot.governor < 0:
        return False
    tokens = said.tokens
    governor = tokens[slot.governor].stem
    if slot.kind == DOER:
        if governor not in _stems(ONE_DOER):
            return False
        if slot.governor < slot.first:  # "designed by N": what was designed stands at the beginning
            return _definite(said)
        after = tokens[slot.governor + 1 : slot.governor + 2]
        return bool(after) and (after[0].lower in _DEFINITE or after[0].text[0].isupper())
    if not _definite(said) or not _ends(said, slot):
        return False
    if slot.kind == "is":
        return True
    return any(t.stem in _stems(ONE_PLACE) for t in tokens[max(0, slot.first - _VERB_REACH) : slot.first])


_VERB_REACH = 7


def _definite(said: Statement) -> bool:
    """Whether a sentence begins with something that there is one of: "the chapel", "her novel", a name."""
    first = said.tokens[0]
    return first.lower in _DEFINITE or any(n.start == first.start for n in said.names)


def _ends(said: Statement, slot: Slot) -> bool:
    """Whether the name closes its clause, so that it belongs to what is said and not to whom it is said of."""
    rest = said.tokens[slot.last :]
    if not rest:
        return True
    gap = said.text[said.tokens[slot.last - 1].end : rest[0].start]
    dates = any(d.start == rest[0].start for d in said.dates)
    return any(mark in gap for mark in ",;:.") or rest[0].lower in _AFTER or dates


@lru_cache(maxsize=4)
def _stems(words: str) -> frozenset[str]:
    return frozenset(t.stem for t in tokenize(words))
