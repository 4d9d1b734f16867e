"""First, largest, only: claimed, confirmed or denied."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.judging.common import (
    Case,
    bag_of,
    met,
    names_met,
    not_fact,
    one_of_several,
    speak,
    terms_without,
    turned,
)
from claimcheck.judging.facets import clashes, place_clash, years
from claimcheck.judging.priority import none_before, none_more, others_before, superlative_words
from claimcheck.language.polarity import negated, negation_of
from claimcheck.matching.index import Candidate
from claimcheck.matching.terms import same_word
from claimcheck.model import Cue, Opinion, Reason, Statement, Verdict

NAME = "superlatives"
_ANSWER_NO = ("no,", "no.", "not ", "no:", "hardly", "far from", "by no means")
# "First" alone is often a mere ordinal ("the first operation"); these are not.
_STRONG = (
    "of its kind",
    "ever",
    "world",
    "previously",
    "unprecedented",
    "never before",
    "in history",
    "no one had",
    "nobody had",
)
_RANKS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "2nd", "3rd", "4th")
# These are negations themselves: "no one had ever", "runs a bigger".
_DENIALS = ("no ", "nobody", "none", "never", "runs")
_VAGUE = frozenset({"best", "worst"})  # of many things in many ways
_NEEDED_STRONG, _NEEDED_WEAK = 0.2, 0.55
# "The first of the three ships" is the first in their own row and no pioneer.
_FIRST_OF = re.compile(
    r"first of (?:them|these|those|(?:the|its|their|our|his|her|these|those) (?!kind|sort|type))", re.IGNORECASE
)
_REACH = 24  # characters


def superlatives(case: Case) -> Iterator[Opinion]:
    """Hold a superlative against the source's own of the same sort."""
    said = case.said
    yield from _in_other_words(case)
    yield from _one_of_them(case)
    ours = [c for c in said.superlatives if not _idiom(said, c)]
    ours = [c for c in ours if not negated(said, c.start, c.end) or c.text.lower().startswith(_DENIALS)]
    if not ours:
        return
    cue = ours[0]
    ordinal = _FIRST_OF.match(said.text[cue.start : cue.start + _REACH]) is not None
    rest = _thing(said, cue) or terms_without(said, [(c.start, c.end) for c in said.superlatives])
    for candidate in case.found:
        passage = candidate.passage.statement
        yield from _surpassed(case, candidate, cue, rest)
        for other in passage.superlatives:
            if other.label != cue.label or cue.label in _VAGUE:
                continue
            alone, near = met(case, candidate.entry, rest) if rest else (0.5, 0.5)
            if _denied(case, candidate.passage.index, passage, other):
                if not ordinal and near >= _NEEDED_STRONG and _same_rank(said, cue, passage, other):
                    detail = f"the post says “{cue.text}”; the source denies it: “{other.text}”"
                    yield speak(
                        Verdict.CONTRADICT,
                        candidate.entry,
                        0.7 + 0.25 * near,
                        [Reason("superlative-denied", detail)],
                        NAME,
                    )
                continue
            strong = _strong(passage, other)
            if place_clash(case.claim, passage) or (alone < (_NEEDED_STRONG if strong else _NEEDED_WEAK)):
                continue
            if one_of_several(passage) and not one_of_several(said):
                detail = f"the post says “{cue.text}”; the source has it as one of several"
                yield speak(
                    Verdict.CONTRADICT, candidate.entry, 0.5 + 0.35 * alone, [Reason("superlative-added", detail)], NAME
                )
                continue
            if (
                said.quantities
                or said.changes
                or not _same_dates(said, passage)
                or not names_met(case, candidate.entry)
            ):
                continue
            if not _same_subject(case, candidate) or not_fact(said, passage):
                continue
            if turned(said, candidate.entry.bag) != turned(passage, bag_of(said)):
                continue
            yield speak(
                Verdict.SUPPORT,
                candidate.entry,
                (0.6 if strong else 0.45) + 0.35 * alone,
                [Reason("same-statement", f"the source has the same: “{other.text}”")],
                NAME,
            )


def _idiom(said: Statement, cue: Cue) -> bool:
    return said.text[max(0, cue.start - len("in the ")) : cue.end + len(" place")].lower() == "in the first place"


def _in_other_words(case: Case) -> Iterator[Opinion]:
    """Judge "the first" by "nobody before her" and "others before her", and "the deepest" by "none is deeper"."""
    said = case.said
    first = any(c.label == "first" and not negated(said, c.start, c.end) for c in said.superlatives)
    first = (first or none_before(said)) and not one_of_several(said)
    for candidate in case.found[:_LOOKED_AT]:
        if clashes(case.claim, candidate.entry) or said.quantities:
            continue
        passage = candidate.passage.statement
        if first and none_before(passage) != none_before(said) and candidate.coverage >= _NEEDED_SAME:
            theirs = any(c.label == "first" and not negated(passage, c.start, c.end) for c in passage.superlatives)
            if none_before(passage) or theirs:
                detail = "the source says that there was none before"
                yield speak(Verdict.SUPPORT, candidate.entry, 0.85, [Reason("same-statement", detail)], NAME)
                continue
        if first and others_before(passage) and candidate.coverage >= _NEEDED_OTHERS:
            detail = "the post says “first”; the source knows of others before"
            yield speak(Verdict.CONTRADICT, candidate.entry, 0.72, [Reason("superlative-denied", detail)], NAME)
        elif none_more(said, passage) and candidate.coverage >= _NEEDED_MORE:
            detail = "the source says that none is more so"
            yield speak(Verdict.SUPPORT, candidate.entry, 0.8, [Reason("same-statement", detail)], NAME)


_LOOKED_AT = 6
_NEEDED_SAME, _NEEDED_OTHERS, _NEEDED_MORE = 0.6, 0.6, 0.4


def _one_of_them(case: Case) -> Iterator[Opinion]:
    """Contradict "the busiest" where the source has "one of the busiest"."""
    said = case.said
    words = superlative_words(said)
    if not words or one_of_several(said):
        return
    for candidate in case.found[:_LOOKED_AT]:
        passage = candidate.passage.statement
        shared = words & superlative_words(passage)
        if not shared or not one_of_several(passage) or candidate.coverage < _NEEDED_WEAK:
            continue
        if clashes(case.claim, candidate.entry):
            continue
        detail = f"the post says “{min(shared)}”; the source has it as one of several"
        score = 0.5 + 0.35 * candidate.coverage
        yield speak(Verdict.CONTRADICT, candidate.entry, score, [Reason("superlative-added", detail)], NAME)


def _same_rank(said: Statement, cue: Cue, passage: Statement, other: Cue) -> bool:
    """Whether a rank in the passage ("the second-largest city") is one of the same list as the claim's superlative."""
    ours, theirs = years(said.dates), years(passage.dates)
    if _ranked(said, cue) or (ours and theirs and not ours & theirs):
        return False
    if not _ranked(passage, other):
        return True
    if any(c.label == cue.label and not _ranked(passage, c) for c in passage.superlatives):
        return False  # "the fifth-largest city and the largest capital"
    if _list_of(said, cue) and _list_of(passage, other) and _list_of(said, cue) != _list_of(passage, other):
        return False  # the second-coldest of the decade may be the coldest of the year
    mine, here = _behind(said, cue), _behind(passage, other)
    return mine is None or here is None or same_word(mine, here) >= _SAME_WORD


_SAME_WORD = 0.7


_LIST = re.compile(r"(?: [\w-]+){1,3}? (?:of|in|on|since) (?:the |this |its )?([\w-]+)", re.IGNORECASE)


def _list_of(statement: Statement, cue: Cue) -> str:
    """Return the word for the list that a superlative tops: "of the decade", "on record"; empty for none."""
    found = _LIST.match(statement.text[cue.end :])
    return found.group(1).lower() if found else ""


def _behind(statement: Statement, cue: Cue) -> str | None:
    """Return the stem of the word right behind a superlative."""
    token = next((t for t in statement.tokens if t.start >= cue.end), None)
    return token.stem if token is not None and token.stem in statement.terms else None


def _ranked(statement: Statement, cue: Cue) -> bool:
    """Whether a superlative stands behind a number of order: "third-warmest"."""
    return cue.label != "first" and statement.text[: cue.start].rstrip(" -‑").lower().endswith(_RANKS)


def _same_dates(said: Statement, passage: Statement) -> bool:
    theirs = {d.text.lower() for d in passage.dates}
    return all(d.text.lower() in theirs for d in said.dates)


def _same_subject(case: Case, candidate: Candidate) -> bool:
    """Whether what the claim begins with stands in or near the passage: the tower's "tallest" is not the park's."""
    first = next((t for t in case.said.tokens if t.stem in case.said.terms), None)
    return first is None or case.index.anywhere_near(first.stem, candidate.passage.index)


def _strong(passage: Statement, cue: Cue) -> bool:
    around = passage.text[max(0, cue.start - 20) : cue.end + 20].lower().replace("-", " ")
    return cue.label != "first" or any(word in around for word in _STRONG)


def _denied(case: Case, index: int, passage: Statement, cue: Cue) -> bool:
    """Negated in its own sentence, ranked behind ("third-warmest"), or a question that the next one answers with no."""
    if _ranked(passage, cue):
        return True
    denial = negation_of(passage, cue.start, cue.end)
    if denial is not None:
        # "Without an infection before the first dose" is no denial of a first.
        between = [t for t in passage.tokens if denial.end <= t.start < cue.start]
        return cue.label != "first" or len(between) <= _RIGHT_BEFORE
    entries = case.index.entries
    if passage.text.rstrip().endswith("?") and index + 1 < len(entries):
        return entries[index + 1].passage.text.lower().startswith(_ANSWER_NO)
    return False


_RIGHT_BEFORE = 3  # words


def _surpassed(case: Case, candidate: Candidate, cue: Cue, rest: frozenset[str]) -> Iterator[Opinion]:
    """Contradict "the smallest ever visited" where the source says that far smaller ones have been."""
    alone, near = met(case, candidate.entry, rest) if rest else (0.0, 0.0)
    passage = candidate.passage.statement
    # "The smallest asteroid that a probe has visited" may be a "body" there, but the probe and the visit are the same.
    told = met(case, candidate.entry, terms_without(case.said, [(c.start, c.end) for c in case.said.superlatives]))
    if min(told) >= _NEEDED_TOLD:
        alone, near = max(alone, told[0]), max(near, told[1])
    if alone < _NEEDED_SURPASSED or near < _NEEDED_SURPASSED or any(c.label == cue.label for c in passage.superlatives):
        return
    for other in passage.comparatives:
        before = passage.text[max(0, other.start - 12) : other.start].lower()
        ranked = other.text.lower() in {"second place", "second only", "runner up", "runner-up"}
        if other.label == cue.label and (ranked or any(word in before for word in _DEGREE)):
            detail = f"the post says “{cue.text}”; the source knows of “{other.text}”"
            yield speak(
                Verdict.CONTRADICT, candidate.entry, 0.55 + 0.3 * alone, [Reason("superlative-denied", detail)], NAME
            )


_DEGREE = ("far ", "much ", "even ", "several ", "many ", "other ", "some ", "two ", "three ")
_NEEDED_SURPASSED, _NEEDED_TOLD = 0.4, 0.6


def _thing(said: Statement, cue: Cue) -> frozenset[str]:
    """Return the content stems of what is called first or largest: the noun phrase behind the word."""
    if cue.text.lower().startswith("no "):
        return frozenset()  # "no other city runs a bigger tram network": the thing stands anywhere behind
    found: list[str] = []
    for token in said.tokens:
        if token.start < cue.end:
            continue
        if token.stem not in said.terms:
            if found and token.lower not in {"ever", "of", "the"}:
                break
            continue
        if found and said.text[cue.end : token.start].count(","):
            break
        found.append(token.stem)
        if token.lower.endswith("ing") and len(found) > 1:
            found.pop()
            break
    return frozenset(found[:_NOUN_PHRASE])


_NOUN_PHRASE = 4
