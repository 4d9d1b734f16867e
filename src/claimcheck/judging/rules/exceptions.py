"""Exceptions: all of a group in the claim, and in the source a part of it to which that did not happen."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judging.common import Case, met, names_met, not_fact, signed, speak, terms_without
from claimcheck.judging.facets import clashes
from claimcheck.judging.universals import Universal, contrast, fared, remainder, universal, went
from claimcheck.language.en.exceptions import AREAS, AS_BEFORE, COMPASS, LIKEWISE
from claimcheck.language.tokens import phrase_stems
from claimcheck.matching.index import Entry
from claimcheck.matching.terms import bag, same_word
from claimcheck.model import Opinion, Quantity, QuantityKind, Reason, Statement, Verdict

NAME = "exceptions"
_SAME_GROUP = 0.7
_PARTS = frozenset({QuantityKind.PROPORTION, QuantityKind.PERCENT, QuantityKind.COUNT})


def exceptions(case: Case) -> Iterator[Opinion]:
    """Hold a claim about all of a group against the parts of it that the source tells otherwise of."""
    said = case.said
    whole = universal(said)
    if whole is None:
        return
    if whole.of_people:
        yield from _everybody_else(case, whole)
    if any(q.kind is not QuantityKind.COUNT for q in said.quantities):
        return
    yield from _failing_part(case, whole)
    yield from _the_rest(case, whole)
    yield from _uneven(case, whole)


def _rest(case: Case, whole: Universal) -> frozenset[str]:
    """Return the claim's content words beside the group and the words for all of it."""
    said = case.said
    spans = [(whole.start, whole.end)] + [(d.start, d.end) for d in said.dates]
    return terms_without(said, spans) - frozenset(whole.group)


def _say(entry: Entry, score: float, whole: Universal, part: str) -> Opinion:
    detail = f"the post says “{whole.text}”; the source has an exception: “{part.strip()[:80]}”"
    return speak(Verdict.CONTRADICT, entry, score, [Reason("scope-wider", detail)], NAME)


# ---------------------------------------------------------------- a counted part that fared otherwise


def _failing_part(case: Case, whole: Universal) -> Iterator[Opinion]:
    """ "Every plot took" against "one plot in four failed altogether"."""
    said = case.said
    if whole.none or said.negations or not whole.group:
        return
    ours = {cue.label for cue in fared(said)}
    if len(ours) != 1:
        return
    other = "-" if ours == {"+"} else "+"
    for entry in case.index.entries:
        passage = entry.passage.statement
        if not passage.quantities or clashes(case.claim, entry) or not names_met(case, entry):
            continue
        for q in passage.quantities:
            if q.kind not in _PARTS or not _of_group(q, whole.group) or not _is_part(q):
                continue
            end = max(q.end, q.counted_end)
            cue = next((c for c in fared(passage) if c.start >= end and c.label == other), None)
            between = () if cue is None else tuple(t for t in passage.tokens if end <= t.start < cue.start)
            if cue is None or len(between) > _ADJACENT or any(t.stem in passage.terms for t in between):
                continue
            if not_fact(said, passage):
                continue
            yield _say(entry, 0.72, whole, passage.text[q.start : cue.end])
            break


_ADJACENT = 3


def _is_part(quantity: Quantity) -> bool:
    return quantity.low > 0 and (quantity.kind is QuantityKind.COUNT or quantity.high < 1)


def _of_group(quantity: Quantity, group: tuple[str, ...]) -> bool:
    counted = phrase_stems(quantity.counted)
    return bool(counted) and max(same_word(counted[-1], word) for word in group) >= _SAME_GROUP


# ---------------------------------------------------------------- a part and the rest


def _the_rest(case: Case, whole: Universal) -> Iterator[Opinion]:
    """ "Every one works offline" against "12 of these work without a connection; the others need a phone"."""
    said = case.said
    rest = _rest(case, whole)
    if not rest or whole.none:
        return
    for entry in case.index.entries:
        passage = entry.passage.statement
        others = remainder(passage)
        if others is None or clashes(case.claim, entry):
            continue
        part = next((q for q in passage.quantities if q.end <= others.start() and _counts_part(passage, q)), None)
        behind = [t for t in passage.tokens if t.start >= others.end()]
        total = next((q for q in said.quantities if q.kind is QuantityKind.COUNT and q.low > 1), None)
        if part is not None and total is not None and part.kind is QuantityKind.COUNT and part.low >= total.low:
            continue  # twelve are no part of eight
        if whole.group and not any(case.index.anywhere_near(g, entry.passage.index) for g in whole.group):
            continue
        if part is None or not behind or any(t.lower in LIKEWISE for t in behind):
            continue
        before = bag(t.stem for t in passage.tokens if t.start < others.start() and t.stem in passage.terms)
        met_before = [word for word in rest if before.worth(word) >= _SAME_GROUP]
        same = {signed(said, c) for c in said.outcomes} & {
            signed(passage, c) for c in passage.outcomes if c.start < others.start()
        }
        # The rest may be told the same of, in other words; then it is no exception.
        again = {signed(said, c) for c in said.outcomes} & {
            signed(passage, c) for c in passage.outcomes if c.start >= others.end()
        }
        if again or not met_before or len(met_before) / len(rest) < _HALF:
            continue
        denied = any(n.start < others.start() for n in passage.negations)
        if not same and (len(met_before) < _TWO or denied != bool(said.negations)):
            continue
        yield _say(entry, 0.7, whole, passage.text[others.start() :])


_HALF, _TWO = 0.5, 2


def _counts_part(passage: Statement, quantity: Quantity) -> bool:
    if quantity.part is not None and quantity.whole is not None:
        return quantity.part < quantity.whole
    after = passage.text[quantity.end :].lstrip().lower()
    return quantity.kind is QuantityKind.COUNT and after.startswith(
        ("of these", "of them", "of those", "of the", "of its")
    )


# ---------------------------------------------------------------- one way here, another way there


def _uneven(case: Case, whole: Universal) -> Iterator[Opinion]:
    """ "Every region was wetter" against "the west took 22% more, whereas the east ended the year 9% below normal"."""
    said = case.said
    ways = {way for _, way in went(said)}
    if said.quantities or said.negations or whole.none or len(ways) != 1 or ways == {"flat"}:
        return
    way = min(ways)
    rest = _rest(case, whole) | frozenset(whole.group)
    for i, entry in enumerate(case.index.entries):
        passage = entry.passage.statement
        found = contrast(passage)
        if found is None or clashes(case.claim, entry) or not_fact(said, passage):
            continue
        at, whole_sentence = found
        here = went(passage)
        after = [w for start, w in here if start >= at]
        before = [w for start, w in here if start < at]
        if whole_sentence or not before:
            before = [w for _, w in _before(case, i)]
        if not after or after[0] == way or way in after or way not in before:
            continue
        if not (_of_this(case, entry, whole, rest) or (whole_sentence and _named_near(case, i, whole))):
            continue
        yield _say(entry, 0.66, whole, passage.text[at:])


def _before(case: Case, i: int) -> tuple[tuple[int, str], ...]:
    """Return which way things went in the two sentences before, in the same paragraph."""
    entries = case.index.entries
    block = entries[i].passage.block
    near = [e for e in entries[max(0, i - 2) : i] if e.passage.block == block]
    return tuple(w for e in near for w in went(e.passage.statement))


def _of_this(case: Case, entry: Entry, whole: Universal, rest: frozenset[str]) -> bool:
    """Whether the two parts set against one another are parts of the claim's group."""
    alone, near = met(case, entry, rest)
    if not AREAS.isdisjoint(whole.group) and _compass(entry.passage.statement):
        return near >= _LITTLE
    if not whole.group:  # "prices fell everywhere"
        return alone >= _SAME_GROUP
    return alone >= _SOME and near >= _HALF and any(entry.bag.worth(g) >= _SAME_GROUP for g in whole.group)


def _named_near(case: Case, i: int, whole: Universal) -> bool:
    """Whether the group is what the sentences around are about: cod and haddock where the page speaks of fish."""
    return any(case.index.anywhere_near(word, i) for word in whole.group[:1])


_LITTLE, _SOME = 0.25, 0.4
_PARTS_OF_PLACE = 2


def _compass(passage: Statement) -> bool:
    """Whether a sentence tells two parts of a place apart."""
    return len({t.lower for t in passage.tokens} & COMPASS) >= _PARTS_OF_PLACE


# ---------------------------------------------------------------- everybody else


def _everybody_else(case: Case, whole: Universal) -> Iterator[Opinion]:
    """ "Nobody pays any more" against "fares for everybody else have not changed"."""
    rest = _rest(case, whole)
    if not rest:
        return
    for entry in case.index.entries:
        passage = entry.passage.statement
        others = remainder(passage)
        if others is None or "else" not in others.group().lower() or clashes(case.claim, entry):
            continue
        words = {t.lower for t in passage.tokens}
        kept = not words.isdisjoint(AS_BEFORE) or any(way == "flat" for _, way in went(passage))
        _, near = met(case, entry, rest)
        if kept and near >= _NEAR_ELSE and not not_fact(case.said, passage):
            yield _say(entry, 0.7, whole, passage.text)


_NEAR_ELSE = 0.45
