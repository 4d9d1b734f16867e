"""What was so is told as what is so: "employs 940 people" where it employed them until it closed."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judging.alignment import context_terms, telling
from claimcheck.judging.common import Case, met, names_met, speak, terms_without
from claimcheck.judging.events import is_past
from claimcheck.judging.facets import clashes
from claimcheck.language.comparison import Relation, relation
from claimcheck.language.en.former import ENDED, NOT_ENDING_AFTER, NOT_ENDING_BEFORE, PAST_WORDS, UNTIL
from claimcheck.language.kept import kept
from claimcheck.matching.terms import bag, coverage
from claimcheck.model import Opinion, QuantityKind, Reason, Statement, Verdict

NAME = "former"
_NEEDED, _NEEDED_BEFORE, _MIN_WORDS = 0.75, 0.45, 2
_SURE = 0.93
_TELLING = 0.2
_PAST_AUXILIARIES = frozenset("was were had did been".split())


def former(case: Case) -> Iterator[Opinion]:
    """Contradict what is told of now and has ended; support a figure told as that before a change."""
    said = case.said
    if said.quotes:
        return
    if tells_before(said):
        yield from _figure_before(case)
    elif _tells_now(said):
        yield from _ended(case)


def tells_before(said: Statement) -> bool:
    """Whether a claim says itself that it is of an earlier time."""
    return any(t.lower in PAST_WORDS for t in said.tokens)


def _tells_now(said: Statement) -> bool:
    """Whether a claim is in the present: no verb of the past, no future, no date that lies behind."""
    text = said.text.lower()
    if said.negations or any(words in text for words in ENDED):
        return False
    past = any(is_past(t) or t.lower in _PAST_AUXILIARIES for t in said.tokens)
    return not past and not said.dates and not any(t.lower in {"will", "would"} for t in said.tokens)


def _figure_before(case: Case) -> Iterator[Opinion]:
    said = case.said
    numbers = [q for q in said.quantities if q.kind is not QuantityKind.ORDINAL]
    if len(numbers) != 1 or telling(numbers[0]) < _TELLING:
        return
    ours = numbers[0]
    terms = frozenset(t for t in context_terms(case, ours) if t not in PAST_WORDS)
    for entry in case.index.entries:
        passage = entry.passage.statement
        for change in passage.changes:
            if change.before < 0 or clashes(case.claim, entry) or not names_met(case, entry):
                continue
            before = passage.quantities[change.before]
            if before is ours or relation(ours, before) is not Relation.EQUAL:
                continue
            _, near = met(case, entry, terms) if terms else (0.5, 0.5)
            if near >= _NEEDED_BEFORE:
                detail = f"“{ours.text}” agrees with “{before.text}”, the figure before"
                yield speak(Verdict.SUPPORT, entry, 0.55 + 0.3 * near, [Reason("number-agrees", detail)], NAME)


def _ended(case: Case) -> Iterator[Opinion]:
    said = case.said
    terms = terms_without(said, [(q.start, q.end) for q in said.quantities])
    if len(terms) < _MIN_WORDS:
        return
    for entry in case.index.entries:
        passage = entry.passage.statement
        words, start, end = _ending(passage)
        if not words or words in said.text.lower() or clashes(case.claim, entry) or not _figures_met(said, passage):
            continue
        inside = frozenset(t.stem for t in passage.tokens if start <= t.start < end and t.stem in passage.terms)
        if coverage(terms, (bag(inside), 1.0)) >= _NEEDED and names_met(case, entry):
            detail = f"the post says it of now, the source has “{words}”"
            yield speak(Verdict.CONTRADICT, entry, _SURE, [Reason("stale", detail)], NAME)


def _figures_met(said: Statement, passage: Statement) -> bool:
    return all(any(relation(q, other) is Relation.EQUAL for other in passage.quantities) for q in said.quantities)


@kept(16384)
def _ending(passage: Statement) -> tuple[str, int, int]:
    """Return the words that say that something ended, and the clause they stand in; an empty string where none do."""
    text = passage.text.lower()
    for words in ENDED:
        at = text.find(words)
        if at >= 0:
            return words, *_clause(text, at)
    for i, token in enumerate(passage.tokens):
        if token.lower not in UNTIL:
            continue
        before = passage.tokens[i - 1].lower if i else ""
        after = passage.tokens[i + 1].lower if i + 1 < len(passage.tokens) else ""
        start, end = _clause(text, token.start)
        past = any(
            start <= t.start < token.start and (is_past(t) or t.lower in _PAST_AUXILIARIES) for t in passage.tokens
        )
        if before not in NOT_ENDING_BEFORE and after not in NOT_ENDING_AFTER and past:
            return "until", start, end
    return "", 0, 0


def _clause(text: str, at: int) -> tuple[int, int]:
    """Return the part of a sentence between the commas, semicolons or "and" around a place."""
    start = max(text.rfind(mark, 0, at) + 1 for mark in (",", ";", ":", " and ", " but "))
    ends = [e for mark in (",", ";", " and ", " but ") if (e := text.find(mark, at)) >= 0]
    return start, min(ends, default=len(text))
