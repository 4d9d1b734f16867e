"""A cause, or mere company? "X prevents Y" against a source that withholds the cause."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.judging.common import Case, labels, met, speak, terms_without
from claimcheck.judging.events import is_past
from claimcheck.language.analysis import analyse
from claimcheck.language.en.causing import APART, BLAMING, EFFECTS
from claimcheck.language.en.hedging import CHANCE, OPEN_QUESTIONS
from claimcheck.language.kept import kept_along
from claimcheck.language.polarity import negated
from claimcheck.matching.index import Entry, Index
from claimcheck.matching.terms import bag, coverage
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
    if _ALL_CAUSES.search(said.text) is not None:
        return
    if any(c.label == "withheld" for c in said.causes):
        yield from _withheld_in_both(case)
        return
    if said.certainty in {Certainty.WITHHELD, Certainty.HEDGED} or "association" in labels(said.causes):
        return
    if no_chance:
        yield from _not_by_chance(case)
        return
    plain = not (causal or said.changes or claims_cause(said))
    doer = _doer(said) if plain else ""
    if (plain and not doer) or _happens_by_itself(said) or _MONEY_RAISED.search(said.text):
        return
    if not plain:
        yield from _blanket(case)
    for entry in _looked_at(case):
        passage = entry.passage.statement
        withheld = [c for c in passage.causes if c.label == "withheld"]
        # A plain verb ("the dams have drowned the fields") claims a cause too; there the source must speak of blame.
        blames = _blames(passage)
        if not withheld or not (causal or blames):
            continue
        alone, near = met(case, entry, said.terms)
        if alone < _NEEDED_ACT and _told_as_an_act(case):
            continue
        if plain and not _only_blames(passage, doer):
            continue
        if near < _NEEDED_NEAR or (alone < _NEEDED_ALONE and not (blames and near >= _NEEDED_BLAMED)):
            continue
        if all(c.text.lower().startswith(OPEN_QUESTIONS) for c in withheld) and not (
            (blames and alone >= _NEEDED_OPEN) or _after_the_finding(case, entry)
        ):
            continue
        detail = f"the post states a cause; the source withholds it: “{withheld[0].text}”"
        yield speak(Verdict.CONTRADICT, entry, 0.6 + 0.3 * near, [Reason("cause-withheld", detail)], NAME)


# "Deaths from all causes" names no cause.
_ALL_CAUSES = re.compile(r"\b(?:all|any|other|natural|all other)[ -]causes?\b", re.IGNORECASE)


def claims_cause(said: Statement) -> bool:
    """Whether a claim says that one thing brought about another: "thanks to", "the dams drowned", "took 2% off"."""
    if any(c.label in {"cause", "acts"} and not negated(said, c.start, c.end) for c in said.causes):
        return True
    return APART.search(said.text) is not None


def tells_no_cause(case: Case, told: Statement) -> bool:
    """Whether a claim names a cause, `told` does not, and the article takes it back: no figure then supports the claim.

    "Wexmere lowered the limit on 500 streets" is an act, and is told where the source has the act itself.
    """
    said = case.said
    if said.certainty is not Certainty.PLAIN or not claims_cause(said):
        return False
    ours = {t.stem for c in said.causes for t in said.tokens if c.start <= t.start < c.end}
    if ours & {t.stem for t in told.tokens} or any(c.label == "cause" for c in told.causes):
        return False
    return any(met(case, entry, said.terms)[1] >= _NEEDED_GUARD for entry in _taking_back(case.index))


@kept_along
def _taking_back(index: Index) -> tuple[Entry, ...]:
    """Return the sentences that withhold a cause and speak of blame."""
    return tuple(
        e
        for e in index.entries
        if any(c.label == "withheld" for c in e.passage.statement.causes) and _blames(e.passage.statement)
    )


_NEEDED_GUARD = 0.15


def _blanket(case: Case) -> Iterator[Opinion]:
    """Contradict a cause that the article takes back for all that it tells: "we cannot say what caused the rise"."""
    said = case.said
    way = next((w for w, words in EFFECTS.items() if any(f" {v} " in f" {said.text.lower()} " for v in words[1])), "")
    if not way:
        return
    for entry in _taking_back(case.index):
        text = entry.passage.text.lower()
        if not any(f"the {noun}" in text for noun in (*EFFECTS[way][0], *EFFECTS["either"][0])):
            continue
        near = met(case, entry, said.terms)[1]
        known = coverage(said.terms, (case.index.title, 1.0), (bag(case.index.frequency), 1.0))
        told = any(
            c.label == "cause" for f in case.found if f.coverage >= _NEEDED_TOLD for c in f.passage.statement.causes
        )
        if near >= _NEEDED_BLANKET and known >= _NEEDED_KNOWN and not told:
            detail = f"the post states a cause; the source withholds it: “{text[:_SHOWN]}”"
            yield speak(Verdict.CONTRADICT, entry, 0.66, [Reason("cause-withheld", detail)], NAME)


_NEEDED_BLANKET, _NEEDED_KNOWN, _NEEDED_TOLD, _SHOWN = 0.2, 0.65, 0.5, 80


def _told_as_an_act(case: Case) -> bool:
    """Whether the article tells the claim's own deed: "the town lowered the fare", whatever that led to."""
    ours = {t.stem for c in case.said.causes for t in case.said.tokens if c.start <= t.start < c.end}
    return any(
        f.coverage >= _TOLD_ACT
        and f.passage.statement.certainty is Certainty.PLAIN
        and ours & f.passage.statement.terms
        for f in case.found
    )


_NEEDED_ACT, _TOLD_ACT = 0.3, 0.85


# "The toll has raised 3 million euros" is no rise.
_MONEY_RAISED = re.compile(
    r"\brais(?:e|es|ed|ing)\s(?:[\w-]+\s){0,3}?[£$€₹]?\d[\d.,]*\s?(?:m|bn|million|billion)\b", re.I
)


def _doer(said: Statement) -> str:
    """Return the stem of what has done something to something: "the dams have drowned the fields"; else ""."""
    tokens = said.tokens
    for i, token in enumerate(tokens[1:-2], start=1):
        before, verb, after = tokens[i - 1], tokens[i + 1], tokens[i + 2]
        if token.lower in {"have", "has", "had"} and before.stem in said.terms and is_past(verb):
            return before.stem if after.lower in _ARTICLES else ""
    return ""


_ARTICLES = frozenset("the a an its their his her our all every".split())


def _only_blames(passage: Statement, doer: str) -> bool:
    """Whether a sentence says of the doer that it is not known to be the cause, and names nothing else."""
    spans = [(c.start, c.end) for c in (*passage.causes, *passage.roles)]
    return terms_without(passage, spans) <= {doer, "blame", "say", "show"}


def _blames(passage: Statement) -> bool:
    """Whether a sentence speaks of what is to blame, or to be thanked, for something."""
    for cue in passage.causes:
        if cue.label == "blame" or (cue.label == "withheld" and any(w in cue.text.lower() for w in BLAMING)):
            return True
    return False


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
    if not any(t.stem in said.terms for t in said.tokens if t.start < change.start):
        return True  # "there were 8% fewer lorries"
    if said.text[change.start : change.end].lower().startswith(("up", "down")):
        return True  # "the count is up on last year"
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
    said = case.said
    own = terms_without(said, [(c.start, c.end) for c in (*said.causes, *said.negations)])
    told = own if len(own) > 1 else analyse(case.claim.subject).terms
    if told and not any(word in case.index.frequency for word in told):
        return
    for entry in case.index.entries:
        passage = entry.passage.statement
        if len(own) > 1 and met(case, entry, own)[1] < _NEEDED_CHANCE:
            continue
        withheld = [
            c for c in passage.causes if c.label == "withheld" and any(w in passage.text.lower() for w in CHANCE)
        ]
        if withheld:
            detail = f"the post rules out chance; the source leaves it open: “{withheld[0].text}”"
            yield speak(Verdict.CONTRADICT, entry, 0.66, [Reason("preliminary-as-proven", detail)], NAME)


_NEEDED_CHANCE = 0.3
