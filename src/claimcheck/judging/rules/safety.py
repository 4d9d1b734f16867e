"""Harm: none, none serious, or some. "No serious side effects" is not "no side effects"."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judging.aboutness import since_then, tells_of_the_last
from claimcheck.judging.common import Case, labels, met, speak, terms_without
from claimcheck.judging.facets import clashes
from claimcheck.language.en.harm import KINDS
from claimcheck.language.polarity import negated
from claimcheck.matching.index import Entry
from claimcheck.model import Certainty, Cue, Opinion, Reason, Statement, Verdict

NAME = "safety"
_EFFECTS = "effects"
# Side effects are those of the article's treatment; injuries and deaths must be told of the same occasion.
_NEEDED_NEAR, _NEEDED_ALONE = 0.6, 0.6
_HARMED_BY = frozenset("after from following during due caused by of with".split())


def safety(case: Case) -> Iterator[Opinion]:
    """Hold a statement that there was no (serious) harm against every passage that speaks of the same sort of it."""
    said = case.said
    ours = [(cue, kind) for cue in said.outcomes if (kind := _kind(cue)) and _denied(said, cue)]
    if ours:
        yield from _none(case, ours[0][0], ours[0][1])
        return
    yield from _mild(case)
    yield from _safe(case)


def _none(case: Case, mine: Cue, kind: str) -> Iterator[Opinion]:
    said = case.said
    only_serious = "serious" in labels(said.qualifiers)
    rest = terms_without(said, [(c.start, c.end) for c in (mine, *said.negations, *said.qualifiers)])
    for entry in case.index.entries:
        passage = entry.passage.statement
        theirs = [cue for cue in passage.outcomes if _kind(cue) == kind]
        mild = "mild" in labels(passage.qualifiers)
        serious = "serious" in labels(passage.qualifiers)
        if not theirs:
            if (
                kind == _EFFECTS
                and mild
                and passage.quantities
                and not only_serious
                and _follows_events(case, entry.passage.index)
            ):
                detail = "the post says there were none; the source counts minor ones"
                yield speak(Verdict.CONTRADICT, entry, 0.88, [Reason("scope-wider", detail)], NAME)
            continue
        if clashes(case.claim, entry) or not _same_occasion(case, entry, kind, rest):
            continue
        denied = any(_denied(passage, cue) for cue in theirs)
        if denied and (serious <= only_serious):
            detail = f"the source says the same of “{theirs[0].text}”"
            yield speak(Verdict.SUPPORT, entry, 0.85, [Reason("same-statement", detail)], NAME)
        elif denied and not only_serious:
            detail = "the post says there were none at all; the source says there were no serious ones"
            yield speak(Verdict.CONTRADICT, entry, 0.84, [Reason("scope-wider", detail)], NAME)
        elif not denied and passage.certainty is Certainty.PLAIN and (serious or not only_serious):
            if kind != _EFFECTS and not rest:
                continue  # "there were deaths" of whatever: no occasion to hold it against
            if since_then(said) and tells_of_the_last(passage):
                continue  # "none since May": the last one was in May
            detail = f"the post says there were none; the source reports “{theirs[0].text}”"
            yield speak(Verdict.CONTRADICT, entry, 0.72, [Reason("polarity-flipped", detail)], NAME)


def _same_occasion(case: Case, entry: Entry, kind: str, rest: frozenset[str]) -> bool:
    if kind == _EFFECTS or not rest:
        return True
    alone, near = met(case, entry, rest)
    return near >= _NEEDED_NEAR and alone >= _NEEDED_ALONE


def _mild(case: Case) -> Iterator[Opinion]:
    """ "The side effects were mild" where the source has a grave one."""
    said = case.said
    if "mild" not in labels(said.qualifiers) or not any(_kind(c) for c in said.outcomes) or said.negations:
        return
    kinds = {_kind(c) for c in said.outcomes} - {""}
    if said.quantities or any(c.label in {"most", "some"} for c in said.scopes):
        return
    for entry in case.index.entries:
        passage = entry.passage.statement
        grave = next((c for c in passage.qualifiers if c.label == "serious"), None)
        same = next((c for c in passage.outcomes if _kind(c) in kinds), None)
        if grave is None or same is None or _denied(passage, same) or clashes(case.claim, entry):
            continue
        detail = f"the post calls it mild; the source has “{grave.text}”"
        yield speak(Verdict.CONTRADICT, entry, 0.72, [Reason("polarity-flipped", detail)], NAME)


def _safe(case: Case) -> Iterator[Opinion]:
    """ "The treatment is safe" where the source counts grave harm after it."""
    said = case.said
    safe = [c for c in said.outcomes if c.label == "+safe" and not negated(said, c.start, c.end)]
    if not safe or said.quantities or said.certainty is not Certainty.PLAIN or said.negations:
        return
    rest = terms_without(said, [(c.start, c.end) for c in safe])
    for entry in case.index.entries:
        passage = entry.passage.statement
        grave = next((c for c in passage.qualifiers if c.label == "serious"), None)
        if grave is None or passage.negations or not passage.quantities or clashes(case.claim, entry):
            continue
        after = [t.lower for t in passage.tokens if t.start > grave.end]
        by = next((i for i, word in enumerate(after) if word in _HARMED_BY), None)
        behind = {t.stem for t in passage.tokens if t.start > grave.end}
        if by is not None and rest & behind:
            detail = f"the post says “{safe[0].text}”; the source has “{grave.text}”"
            yield speak(Verdict.CONTRADICT, entry, 0.62, [Reason("polarity-flipped", detail)], NAME)


def _kind(cue: Cue) -> str:
    """Return which sort of harm an outcome is, or an empty string."""
    if cue.label not in {"-safe", "-survive"}:
        return ""
    return next((kind for kind, starts in KINDS.items() if cue.text.lower().startswith(starts)), "")


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
    return any(_kind(cue) == _EFFECTS for cue in before.statement.outcomes)
