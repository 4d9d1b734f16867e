"""All, most, none, only: words for how many of a group, held against the share that the source gives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction

from claimcheck.judging.common import Case, met, names_met, speak, terms_without
from claimcheck.judging.facets import clashes
from claimcheck.judging.frames import frame
from claimcheck.language.polarity import negated
from claimcheck.language.tokens import phrase_stems, tokenize
from claimcheck.matching.index import Candidate
from claimcheck.matching.terms import bag, same_word
from claimcheck.model import Cue, Opinion, Quantity, QuantityKind, Reason, Statement, Verdict

NAME = "shares"
_NEEDED = 0.66
_LONGEST = 35  # words; in a longer sentence the share is of something else
_FEW, _SHORT = 2, 12
_HALF = Fraction(1, 2)
_OF = re.compile(r"\s*(?:of|in)\b", re.IGNORECASE)
_NOBODY = frozenset({"nobody", "no one", "none", "not one", "no"})
_SAME_GROUP = 0.7
_ANYBODY = frozenset({"everyone", "everybody", "nobody"})


def shares(case: Case) -> Iterator[Opinion]:
    """Judge a claim about all, most or none of a group by a share in a sentence that says the same of it."""
    said = case.said
    word = _word(said)
    if word is None or said.quantities or said.changes:
        return
    cue, sort = word
    spans = [(c.start, c.end) for c in (*said.scopes, *said.negations)]
    rest = terms_without(said, spans)
    if not rest:
        return
    group = _group(said, cue)
    for candidate in case.found:
        passage = candidate.passage.statement
        if passage.negations or len(passage.tokens) > _LONGEST or clashes(case.claim, candidate.entry):
            continue
        alone, _ = met(case, candidate.entry, rest)
        few = len(rest) < _FEW and len(passage.tokens) > _SHORT
        if alone < _NEEDED or few or frame(said, passage) is not None:
            continue
        yield from _by_word(candidate, sort, cue, group, alone)
        if not names_met(case, candidate.entry):
            continue
        yield from _by_share(candidate, sort, cue, group, alone)


def _by_share(candidate: Candidate, sort: str, cue: Cue, group: str, alone: float) -> Iterator[Opinion]:
    passage = candidate.passage.statement
    found = [q for q in passage.quantities if _is_share(passage, q) and _same_group(passage, q, group)]
    if len(found) != 1:
        return
    share = found[0]
    verdict = _verdict(sort, share)
    if verdict is None:
        return
    contradicts = verdict is Verdict.CONTRADICT
    detail = f"the post says “{cue.text}”, the source {share.text}"
    reason = Reason("scope-wider" if contradicts else "follows-by-arithmetic", detail)
    yield speak(verdict, candidate.entry, (0.5 if contradicts else 0.45) + 0.35 * alone, [reason], NAME)


def _by_word(candidate: Candidate, sort: str, cue: Cue, group: str, alone: float) -> Iterator[Opinion]:
    """ "All companies" against "only companies with", "only women" against "both men and women"."""
    passage = candidate.passage.statement
    narrower = next((c for c in passage.scopes if c.label == "only" and c.text.lower() in _ONLY), None)
    if sort == "all" and narrower is not None and not any(c.label == "all" for c in passage.scopes):
        detail = f"the post says “{cue.text}”, the source “{narrower.text}”"
        yield speak(Verdict.CONTRADICT, candidate.entry, 0.45 + 0.35 * alone, [Reason("scope-wider", detail)], NAME)
    both = next((c for c in passage.scopes if c.text.lower() == "both"), None)
    if sort == "only" and both is not None and " and " in passage.text[both.end :]:
        pair = [t.stem for t in passage.tokens if t.start >= both.end][:4]
        if group in pair:
            detail = f"the post says “{cue.text}”, the source names both"
            yield speak(Verdict.CONTRADICT, candidate.entry, 0.45 + 0.35 * alone, [Reason("scope-wider", detail)], NAME)


_ONLY = frozenset({"only", "solely", "exclusively"})


def _verdict(sort: str, share: Quantity) -> Verdict | None:
    part, support, contradict = share.low, Verdict.SUPPORT, Verdict.CONTRADICT
    if not 0 <= part <= 1 or share.high > 1:
        return None
    if sort == "all":
        return contradict if share.high < 1 else support
    if sort == "not all":
        return support if share.high < 1 else contradict
    if sort == "most":
        return support if part > _HALF else contradict if share.high < _HALF else None
    if sort == "none":
        return contradict if part > 0 else support
    return None


def _word(said: Statement) -> tuple[Cue, str] | None:
    """Return the word for how many of a group that the claim is about, and its sort."""
    for cue in said.scopes:
        text = cue.text.lower()
        if text == "not all":
            return cue, "not all"
        if cue.label in {"all", "most"} and not negated(said, cue.start, cue.end):
            return cue, cue.label
        if cue.label == "only" and text == "only" and cue.start < _NEAR_THE_START:
            return cue, "only"
    for cue in said.negations:
        if cue.text.lower() in _NOBODY and cue.start < _NEAR_THE_START:
            return cue, "none"
    return None


_NEAR_THE_START = 4


def _group(said: Statement, cue: Cue) -> str:
    """Return the stem of whom the claim is about, empty for "everyone"."""
    if cue.text.lower() in _ANYBODY:
        return ""
    following = [t for t in said.tokens if t.start >= cue.end and t.stem in said.terms]
    inside = [t for t in said.tokens if cue.start <= t.start < cue.end and t.stem in said.terms]
    return (following or inside)[0].stem if following or inside else ""


def _is_share(passage: Statement, quantity: Quantity) -> bool:
    if quantity.kind not in {QuantityKind.PERCENT, QuantityKind.PROPORTION}:
        return False
    part = quantity.part is not None or _OF.match(passage.text[quantity.end :]) is not None
    return part or bool(quantity.counted)


def _same_group(passage: Statement, quantity: Quantity, group: str) -> bool:
    """Whether the words right behind a share are the claim's group, or only point back to it."""
    if not group:  # "nobody": people, if anything is named
        counted = phrase_stems(quantity.counted)
        return not counted or counted[-1] in _PERSONS
    end = max(quantity.end, quantity.counted_end)
    start = min(quantity.end, quantity.counted_start) if quantity.counted_start >= 0 else quantity.end
    near = [
        t.stem for t in passage.tokens if quantity.start <= t.start and start <= t.start and t.stem in passage.terms
    ]
    named = near[:_BEHIND]
    if not named or any(t.lower in {"them", "these", "those"} for t in passage.tokens if end <= t.start <= end + 8):
        return True
    return max(same_word(group, s) for s in named) >= _SAME_GROUP or bag(named).worth(group) >= _SAME_GROUP


_BEHIND = 2
_PERSONS = frozenset(
    t.stem for t in tokenize("people persons men women children adults patients passengers residents workers pupils")
)
