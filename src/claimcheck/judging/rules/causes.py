"""A cause, or mere company? "X prevents Y" against a source that withholds the cause."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judging.rules.common import Case, labels, met, speak, terms_without
from claimcheck.language.en.hedging import CHANCE
from claimcheck.language.polarity import negated
from claimcheck.model import Certainty, Opinion, Reason, Verdict

NAME = "causes"
_NEEDED_NEAR = 0.35
_NEEDED_ALONE = 0.12
_NEEDED_BLAMED = 0.42  # "doesn't attribute the fall to the scheme": the fall was named in the sentence before


def causes(case: Case) -> Iterator[Opinion]:
    """Contradict a plain causal claim where the source says, of the same thing, that the cause is not shown."""
    said = case.said
    no_chance = [c for c in said.causes if c.label == "no chance" and negated(said, c.start, c.end)]
    causal = [c for c in said.causes if c.label == "cause" and not negated(said, c.start, c.end)]
    if said.certainty in {Certainty.WITHHELD, Certainty.HEDGED} or "association" in labels(said.causes):
        return
    if no_chance:
        yield from _not_by_chance(case)
        return
    acts = bool(said.outcomes or said.changes or said.quantities)
    rest = terms_without(said, [])
    for candidate in case.found:
        passage = candidate.passage.statement
        withheld = [c for c in passage.causes if c.label == "withheld"]
        # A plain verb ("the dams have drowned the fields") claims a cause too; there the source must speak of blame.
        blames = any(c.label == "blame" for c in passage.causes)
        if not withheld or not (causal or (acts and blames)):
            continue
        alone, near = met(case, candidate.entry, rest)
        if near < _NEEDED_NEAR or (alone < _NEEDED_ALONE and not (blames and near >= _NEEDED_BLAMED)):
            continue
        detail = f"the post states a cause; the source withholds it: “{withheld[0].text}”"
        yield speak(Verdict.CONTRADICT, candidate.entry, 0.6 + 0.3 * near, [Reason("cause-withheld", detail)], NAME)


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
