"""Side effects: none, none serious, or some. "No serious side effects" is not "no side effects"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judging.rules.common import Case, labels, speak
from claimcheck.language.polarity import negated
from claimcheck.model import Cue, Opinion, Reason, Statement, Verdict

NAME = "safety"
_EVENT = ("side", "adverse", "complication", "unwanted", "reaction")


def safety(case: Case) -> Iterator[Opinion]:
    """Hold a statement that there were no (serious) side effects against every passage that speaks of them."""
    said = case.said
    ours = [cue for cue in said.outcomes if _is_event(cue) and _denied(said, cue)]
    if not ours:
        return
    only_serious = "serious" in labels(said.qualifiers)
    for entry in case.index.entries:
        passage = entry.passage.statement
        theirs = [cue for cue in passage.outcomes if _is_event(cue)]
        mild = "mild" in labels(passage.qualifiers)
        serious = "serious" in labels(passage.qualifiers)
        if not theirs:
            if mild and not only_serious and passage.quantities and _follows_events(case, entry.passage.index):
                detail = "the post says there were none; the source counts minor ones"
                yield speak(Verdict.CONTRADICT, entry, 0.88, [Reason("scope-wider", detail)], NAME)
            continue
        denied = any(_denied(passage, cue) for cue in theirs)
        if denied and (serious <= only_serious):
            detail = "the source says the same of side effects"
            yield speak(Verdict.SUPPORT, entry, 0.85, [Reason("same-statement", detail)], NAME)
        elif denied and not only_serious:
            detail = "the post says there were none at all; the source says there were no serious ones"
            yield speak(Verdict.CONTRADICT, entry, 0.84, [Reason("scope-wider", detail)], NAME)
        elif not denied and passage.certainty.value == "plain" and (serious or not only_serious):
            detail = "the post says there were none; the source reports some"
            yield speak(Verdict.CONTRADICT, entry, 0.72, [Reason("polarity-flipped", detail)], NAME)


def _is_event(cue: Cue) -> bool:
    return cue.label == "-safe" and cue.text.lower().startswith(_EVENT)


def _denied(statement: Statement, cue: Cue) -> bool:
    return negated(statement, cue.start, cue.end) or any(
        n.label == "no" and n.start < cue.start and statement.text[n.end : cue.start].count(".") == 0
        for n in statement.negations
    )


def _follows_events(case: Case, index: int) -> bool:
    """Whether the sentence before speaks of side effects, so that "minor ones" here means those."""
    if index == 0:
        return False
    before = case.index.entries[index - 1].passage
    return any(_is_event(cue) for cue in before.statement.outcomes)
