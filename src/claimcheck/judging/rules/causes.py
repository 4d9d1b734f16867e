"""A cause, or mere company? "X prevents Y" against a source that withholds the cause."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judging.common import Case, labels, met, speak, terms_without
from claimcheck.language.en.hedging import CHANCE, OPEN_QUESTIONS
from claimcheck.language.polarity import negated
from claimcheck.matching.index import Entry
from claimcheck.model import Certainty, Opinion, Reason, Statement, Verdict

NAME = "causes"
_NEEDED_NEAR = 0.35
_NEEDED_ALONE = 0.12
_NEEDED_BLAMED = 0.42  # "doesn't attribute the fall to the scheme": the fall was named in the sentence before


def causes(case: Case) -> Iterator[Opinion]:
    """Contradict a plain causal claim where the source says, of the same thing, that the cause is not shown."""
    said = case.said
    no_chance = [c for c in said.causes if c.label == "no chance" and negated(said, c.start, c.end)]
    causal = [c for c in said.causes if c.label == "cause" and not negated(said, c.start, c.end)]
    if any(c.label == "withheld" for c in said.causes):
        yield from _withheld_in_both(case)
        return
    if said.certainty in {Certainty.WITHHELD, Certainty.HEDGED} or "association" in labels(said.causes):
        return
    if no_chance:
        yield from _not_by_chance(case)
        return
    acts = bool(said.outcomes or said.changes or said.quantities or "acts" in labels(said.causes))
    if not (causal or acts) or _happens_by_itself(said):
        return
    told = frozenset(c.passage.index for c in case.found)
    firm = bool(causal or said.changes or "acts" in labels(said.causes))
    for entry in _looked_at(case):
        if not firm and entry.passage.index not in told:
            continue
        passage = entry.passage.statement
        withheld = [c for c in passage.causes if c.label == "withheld"]
        # A plain verb ("the dams have drowned the fields") claims a cause too; there the source must speak of blame.
        blames = any(c.label == "blame" or "attribut" in c.text.lower() for c in passage.causes)
        if not withheld or not (causal or blames):
            continue
        alone, near = met(case, entry, said.terms)
        if near < _NEEDED_NEAR or (alone < _NEEDED_ALONE and not (blames and near >= _NEEDED_BLAMED)):
            continue
        if all(c.text.lower().startswith(OPEN_QUESTIONS) for c in withheld) and not (
            (blames and alone >= _NEEDED_OPEN) or _after_the_finding(case, entry)
        ):
            continue
        detail = f"the post states a cause; the source withholds it: “{withheld[0].text}”"
        yield speak(Verdict.CONTRADICT, entry, 0.6 + 0.3 * near, [Reason("cause-withheld", detail)], NAME)


def _after_the_finding(case: Case, entry: Entry) -> bool:
    """Whether what the claim tells stands right before: a question left open before any finding is a study's reason."""
    at = entry.passage.index
    return at > 0 and met(case, case.index.entries[at - 1], case.said.terms)[0] >= _NEEDED_FINDING


_NEEDED_FINDING, _NEEDED_OPEN = 0.4, 0.8


def _looked_at(case: Case) -> Iterator[Entry]:
    """Yield the candidates and the sentences right after them, which may take a cause back without a word in common."""
    entries = case.index.entries
    seen: set[int] = set()
    for candidate in case.found:
        at = candidate.passage.index
        for i in range(at, min(at + 1 + _AFTER, len(entries))):
            if i not in seen and entries[i].passage.block == candidate.passage.block:
                seen.add(i)
                yield entries[i]


_AFTER = 2


def _happens_by_itself(said: Statement) -> bool:
    """Whether the claim tells only that something rose or fell: "accidents fell", "sales rose by 3% in May"."""
    if any(c.label in {"cause", "blame"} for c in said.causes) or not said.changes:
        return False
    change = said.changes[0]
    last = max([change.end, *(said.quantities[i].end for i in (change.by, change.before, change.after) if i >= 0)])
    after = next((t for t in said.tokens if t.start >= last), None)
    return after is None or after.stem not in said.terms


def _withheld_in_both(case: Case) -> Iterator[Opinion]:
    """Support "it is not known whether the lights cut accidents" where the source withholds the cause too."""
    said = case.said
    rest = terms_without(said, [(c.start, c.end) for c in said.causes if c.label == "withheld"])
    for entry in _looked_at(case):
        withheld = next((c for c in entry.passage.statement.causes if c.label == "withheld"), None)
        if withheld is None or said.quantities:
            continue
        alone, near = met(case, entry, rest)
        if near >= _NEEDED_BOTH and alone >= _NEEDED_ALONE:
            detail = f"the source withholds it too: “{withheld.text}”"
            yield speak(Verdict.SUPPORT, entry, 0.45 + 0.4 * near, [Reason("same-statement", detail)], NAME)


_NEEDED_BOTH = 0.6


def _not_by_chance(case: Case) -> Iterator[Opinion]:
    """ "This was no fluke": the source leaves open whether it was."""
    for entry in case.index.entries:
        passage = entry.passage.statement
        withheld = [
            c for c in passage.causes if c.label == "withheld" and any(w in passage.text.lower() for w in CHANCE)
        ]
        if withheld:
            detail = f"the post rules out chance; the source leaves it open: “{withheld[0].text}”"
            yield speak(Verdict.CONTRADICT, entry, 0.66, [Reason("preliminary-as-proven", detail)], NAME)
