"""Better or worse in other words: "more punctual" against fewer on time, "no more often" against 17 and 11 per cent."""

from __future__ import annotations

import re
from collections.abc import Iterator
from fractions import Fraction
from functools import lru_cache

from claimcheck.judging.aboutness import heads, only_beside
from claimcheck.judging.common import Case, met, names_met, not_fact, speak, terms_without
from claimcheck.judging.facets import clashes
from claimcheck.language.en.trends import ALIKE, CONTROL, LESS, MORE, NEAR, NO_MORE, NOT_BEFORE, TRENDS
from claimcheck.language.kept import kept
from claimcheck.language.lexicon import Lexicon
from claimcheck.language.polarity import negated
from claimcheck.language.tokens import phrase_stems, tokenize
from claimcheck.matching.index import Entry
from claimcheck.model import Certainty, Cue, Direction, Opinion, Quantity, QuantityKind, Reason, Statement, Verdict

NAME = "trends"
_NEEDED, _NEEDED_ARMS, _NEEDED_EVENT = 0.6, 0.5, 0.55
_MAX_LENGTH = 4000  # as in the analysis of sentences
_RATIO, _APART = Fraction(13, 10), Fraction(2, 100)  # of the two shares, and between them
_BESIDE = 2
_BEFORE = 5  # characters: "more", "less"
_SIGNS = {Direction.UP: 1, Direction.DOWN: -1}


def trends(case: Case) -> Iterator[Opinion]:
    """Contradict a claim of better or worse by what the source counts, and one of soon by what it puts off."""
    said = case.said
    if said.certainty is not Certainty.PLAIN or said.text.rstrip().endswith("?") or said.quotes:
        return
    yield from _ways(case)
    yield from _arms(case)
    yield from _put_off(case)
    yield from _moved_on(case)


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return Lexicon({str(n): {"+": plus, "-": minus} for n, (plus, minus) in enumerate(TRENDS)})


@kept(16384)
def _told(statement: Statement) -> tuple[tuple[str, int, Cue], ...]:
    """Return what a sentence says goes up (1) or down (-1): the number of the pair, the sign, and the words."""
    found = _lexicon().find(statement.text, statement.tokens)
    told: list[tuple[str, int, Cue]] = []
    for number, cues in found.items():
        for cue in cues:
            sign = _sign(statement, cue)
            if sign and not negated(statement, cue.start, cue.end):
                told.append((number, sign if cue.label == "+" else -sign, cue))
    return tuple(told)


def _sign(statement: Statement, cue: Cue) -> int:
    """Return whether what a word names goes up or down, 0 where that is not told."""
    before = [t.lower for t in statement.tokens if t.end <= cue.start][-_BESIDE:]
    if MORE & set(before[-1:]):
        return 1
    if LESS & set(before[-1:]):
        return -1
    last = cue.text.lower().split()[-1]
    if last.endswith("er") and cue.text.lower() in _comparatives():
        return 1
    ways = {
        _SIGNS[c.direction]
        for c in statement.changes
        if c.direction in _SIGNS and not negated(statement, c.start, c.end) and not cue.start <= c.start < cue.end
    }
    return ways.pop() if len(ways) == 1 else 0


@lru_cache(maxsize=1)
def _comparatives() -> frozenset[str]:
    words = {w.strip() for pair in TRENDS for group in pair for w in group.split("|")}
    return frozenset(
        w
        for w in words
        if w.endswith("er")
        and (w.removesuffix("er") in words or w[:-3] in words or w[:-3] + "y" in words or w[:-1] in words)
    )


def _ways(case: Case) -> Iterator[Opinion]:
    said = case.said
    if said.quantities:
        return
    for number, sign, cue in _told(said):
        other = [(c.start, c.end) for c in said.changes]
        rest = frozenset(t for t in terms_without(said, [(cue.start, cue.end), *other]) if t not in _SMALL)
        if not rest:
            continue
        for candidate in case.found:
            entry, passage = candidate.entry, candidate.passage.statement
            theirs = {s for n, s, _ in _told(passage) if n == number}
            if theirs != {-sign} or not_fact(said, passage) or clashes(case.claim, entry) or not names_met(case, entry):
                continue
            alone, near = met(case, entry, rest)
            first = next((t.stem for t in said.tokens if t.stem in rest), "")
            if first and not case.index.anywhere_near(first, entry.passage.index):
                continue  # dearer hotels are no dearer rents
            if alone >= _NEEDED:
                words = next(c.text for n, _, c in _told(passage) if n == number)
                ours = said.text[max(0, cue.start - _BEFORE) : cue.end].strip()
                detail = f"the post has “{ours}”, the source tells the opposite of “{words}”"
                score = 0.5 + 0.15 * alone + 0.1 * near
                yield speak(Verdict.CONTRADICT, entry, score, [Reason("polarity-flipped", detail)], NAME)


_SMALL = frozenset(
    t.stem for t in tokenize("become became got get grown turned more less too also even much far again so very")
)
_NO_MORE, _CONTROL, _ALIKE = (re.compile(p, re.IGNORECASE) for p in (NO_MORE, CONTROL, ALIKE))
_NOT_BEFORE, _NEAR = re.compile(NOT_BEFORE, re.IGNORECASE), re.compile(NEAR, re.IGNORECASE)


def _arms(case: Case) -> Iterator[Opinion]:
    """Hold "no more often than with the dummy" against the shares of the two groups."""
    said = case.said
    text = said.text[:_MAX_LENGTH]
    found = _NO_MORE.search(text)
    if found is None or said.quantities or not _CONTROL.search(text):
        return
    thing = frozenset(t.stem for t in said.tokens if t.end <= found.start() and t.stem in said.terms)
    for entry in case.index.entries:
        passage = entry.passage.statement
        shares = [q for q in passage.quantities if q.unit.symbol in {"%", "percent"} and q.low == q.high]
        if len(shares) != 2 or not _CONTROL.search(passage.text[:_MAX_LENGTH]) or _ALIKE.search(passage.text):
            continue
        control = min(shares, key=lambda q: abs(_place(passage) - q.start))
        other = shares[0] if control is shares[1] else shares[1]
        more = other.low >= control.low * _RATIO and other.low - control.low >= _APART
        if more and thing and met(case, entry, thing)[0] >= _NEEDED_ARMS:
            detail = f"the post has no more, the source “{other.text}” against “{control.text}”"
            yield speak(Verdict.CONTRADICT, entry, 0.74, [Reason("polarity-flipped", detail)], NAME)


def _place(passage: Statement) -> int:
    found = _CONTROL.search(passage.text[:_MAX_LENGTH])
    return found.start() if found else 0


def _put_off(case: Case) -> Iterator[Opinion]:
    """Hold "starts this autumn" and "is already under way" against "will not start before 2028"."""
    said = case.said
    near = _NEAR.search(said.text[:_MAX_LENGTH])
    if near is None or said.negations or said.quantities:
        return
    rest = terms_without(said, [(near.start(), near.end()), *((d.start, d.end) for d in said.dates)])
    last = max((d.last.year for d in said.dates if d.last is not None), default=0)
    for entry in case.index.entries:
        year = _year(entry)
        written = case.index.article.published
        if not year or last >= year or (written is not None and written.year >= year and not last):
            continue
        passage = entry.passage.statement
        if any(only_beside(passage, word) and not only_beside(said, word) for word in rest & heads(said)):
            continue  # the hall's restaurant is not the hall
        if clashes(case.claim, entry) or _FURTHER & {
            t.lower for t in passage.tokens if t.lower not in {u.lower for u in said.tokens}
        }:
            continue
        if len(rest) > 1 and met(case, entry, rest)[0] >= _NEEDED_EVENT and names_met(case, entry):
            detail = f"the post has “{near.group()}”, the source puts it off to {year}"
            yield speak(Verdict.CONTRADICT, entry, 0.72, [Reason("date-differs", detail)], NAME)


_FURTHER = frozenset("second third fourth further another".split())


def _moved_on(case: Case) -> Iterator[Opinion]:
    """Hold a figure told of now against the source's newer one: "now on 8 hectares", "from 8 to 9 hectares"."""
    said = case.said
    numbers = [q for q in said.quantities if q.kind not in {QuantityKind.ORDINAL, QuantityKind.AGE}]
    if len(numbers) != 1 or _STILL.search(said.text[:_MAX_LENGTH]) is None or said.changes:
        return
    ours = numbers[0]
    for entry in case.index.entries:
        passage = entry.passage.statement
        for change in passage.changes:
            if change.before < 0 or change.after < 0 or not_fact(said, passage) or clashes(case.claim, entry):
                continue
            before, after = passage.quantities[change.before], passage.quantities[change.after]
            if not _as_before(ours, before, after):
                continue
            if any(only_beside(passage, s) for s in phrase_stems(ours.counted)[-1:]):
                continue  # "staff at the clinics": no clinics
            alone, near = met(case, entry, said.terms)  # with what is counted: "hectares"
            if near >= _NEEDED_NOW and alone >= _NEEDED_COUNTED and names_met(case, entry):
                detail = f"the post has “{ours.text}” of now, in the source it is “{after.text}” by now"
                yield speak(Verdict.CONTRADICT, entry, 0.68 + 0.1 * near, [Reason("stale", detail)], NAME)


def _as_before(ours: Quantity, before: Quantity, after: Quantity) -> bool:
    """Whether a figure is the one before a change: "from 8 to 9 hectares"."""
    same = ours.low == ours.high and before.low in {ours.low, ours.low / ours.unit.factor}
    return same and before.low == before.high and after.low not in {ours.low, before.low}


_STILL = re.compile(r"\b(?:now|still|currently|today|these days|at present|at the moment)\b", re.IGNORECASE)
_NEEDED_NOW, _NEEDED_COUNTED = 0.4, 0.3


def _year(entry: Entry) -> int:
    found = _NOT_BEFORE.search(entry.passage.text[:_MAX_LENGTH])
    return int(next(g for g in found.groups() if g)) if found else 0
