"""Who took part: "seniors were in the trial" against "the participants were between 18 and 49"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from claimcheck.judging.common import Case, not_fact, speak
from claimcheck.judging.facets import species_clash
from claimcheck.language.en.participants import GROUPS, INCLUDED, LEFT_OUT_PEOPLE, NONE_OF_THEM, PARTICIPANTS
from claimcheck.language.en.partly import ANOTHER_TIME
from claimcheck.matching.index import Entry
from claimcheck.matching.terms import same_word
from claimcheck.model import Bound, Opinion, QuantityKind, Reason, Statement, Verdict

NAME = "participants"
_MAX_LENGTH = 4000  # as in the analysis of sentences
_YEAR = 31557600  # seconds
_INCLUDED = re.compile(INCLUDED, re.IGNORECASE)


@lru_cache(maxsize=1)
def _groups() -> dict[str, re.Pattern[str]]:
    return {name: re.compile(rf"\b(?:{words})\b", re.IGNORECASE) for name, (words, _) in GROUPS.items()}


@lru_cache(maxsize=1)
def _left_out() -> dict[str, re.Pattern[str]]:
    """Return for each group how it is said to be left out: "women were not included", "no women took part"."""
    begins = r"(?:^|[;,:] |\b(?:and|but|while|whereas|though|although|since|because|both|or) )(?:the )?"
    return {
        name: re.compile(
            rf"{begins}(?:{words}) (?:{LEFT_OUT_PEOPLE})\b|\bno (?:{words}) {NONE_OF_THEM}\b",
            re.IGNORECASE,
        )
        for name, (words, _) in GROUPS.items()
    }


def participants(case: Case) -> Iterator[Opinion]:
    """Hold a claim that a group took part, or that the results hold for it, against who did."""
    said = case.said
    text = said.text[:_MAX_LENGTH]
    if said.negations or _INCLUDED.search(text) is None:
        return
    named = {name: found for name, pattern in _groups().items() if (found := pattern.search(text))}
    if "pregnant women" in named:
        named.pop("women", None)
    if not named or any(q.kind is QuantityKind.AGE for q in said.quantities):
        return
    counts = {q.low for q in said.quantities if q.kind is QuantityKind.COUNT}
    for entry in case.index.entries:
        passage = entry.passage.statement
        if _another_occasion(case, entry):
            continue
        if any(t.lower in ANOTHER_TIME for t in passage.tokens):
            continue  # an earlier trial, or another team's
        for name, found in named.items():
            if _left_out()[name].search(passage.text[:_MAX_LENGTH]) and not not_fact(said, passage):
                yield _say(entry, 0.74, found.group(), "leaves them out")
        band = _band(passage)
        if counts and not any(q.low in counts for q in passage.quantities):
            continue  # how many took part is told, and these are not they
        if band is None or species_clash(case.claim, passage):
            continue
        for name, found in named.items():
            ages = GROUPS[name][1]
            if ages is not None and (ages[0] > band[1] or ages[1] < band[0]):
                yield _say(entry, 0.72, found.group(), "has participants of another age")


_OCCASION = re.compile(
    r"\b(?:in|of|at) (?:the |a |an |this |that |its |our )(?:[\w-]+ ){0,2}?([\w-]+)"
    r"(?= (?:were|was|are|is|had)\b|[.,;]|$)"
)


def _another_occasion(case: Case, entry: Entry) -> bool:
    """Whether both name what people took part in, and the two have nothing in common: a march and a drug study."""
    ours, theirs = _occasion(case.said), _occasion(entry.passage.statement)
    if not ours or not theirs or any(same_word(a, b) > 0 for a in ours for b in theirs):
        return False
    return not any(case.index.anywhere_near(word, entry.passage.index) for word in ours)


def _occasion(statement: Statement) -> frozenset[str]:
    found = [m.span(1) for m in _OCCASION.finditer(statement.text[:_MAX_LENGTH])]
    return frozenset(
        t.stem for t in statement.tokens if t.stem in statement.terms and any(a <= t.start < b for a, b in found)
    )


def _say(entry: Entry, score: float, group: str, what: str) -> Opinion:
    detail = f"the post speaks of “{group}”; the source {what}"
    return speak(Verdict.CONTRADICT, entry, score, [Reason("scope-wider", detail)], NAME)


def _band(passage: Statement) -> tuple[float, float] | None:
    """Return between which ages, in years, those who took part were; None where the passage does not say so of all."""
    words = {t.lower for t in passage.tokens}
    if words.isdisjoint(PARTICIPANTS) or any(c.label in {"average", "control"} for c in passage.qualifiers):
        return None
    if any(c.label in {"some", "most", "others"} for c in passage.scopes):
        return None
    ages = [q for q in passage.quantities if q.kind is QuantityKind.AGE]
    if len(ages) != 1:
        return None
    low, high = float(ages[0].low) / _YEAR, float(ages[0].high) / _YEAR
    if low < high and ages[0].bound in {Bound.EXACT, Bound.ABOUT}:
        return low, high
    if ages[0].bound in {Bound.AT_LEAST, Bound.OVER}:
        return low, float("inf")
    if ages[0].bound in {Bound.AT_MOST, Bound.UNDER}:
        return 0.0, high
    return None
