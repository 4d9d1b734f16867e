"""What of a model's answer holds: only what the words that it quotes can stand for. Pure.

A model may have been talked into its answer by the page. So its word counts for nothing unless a quote that is there,
in a passage that it was shown and that speaks to no machine, is about the claim by claimcheck's own measure; and it
supports only what that passage asserts as widely and as firmly, with the claim's own figures in it.
"""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.judge_catalogue import READER
from claimcheck.judging.common import Case, asserts_more, bag_of, names_met, turned
from claimcheck.judging.facets import clashes
from claimcheck.judging.llm.answers import Answer
from claimcheck.judging.llm.hostile import speaks_to_machines
from claimcheck.judging.llm.question import Question, Sent
from claimcheck.judging.meaning_codes import CODES
from claimcheck.language.comparison import Relation, compare
from claimcheck.matching.index import Entry
from claimcheck.model import Opinion, Quantity, QuantityKind, Reason, Verdict

SCORE = 0.75
"""What an opinion is worth whose verdict nobody has measured: less than a certain rule, see `heeding`."""

LEAST_WORDS, LEAST_LETTERS = 3, 12
"""Of a quote that is not a whole passage: "the" stands in every one."""

# Of pairs that belong together in labelled data 90 to 95 in 100 have as much, of pairs drawn by chance 1 to 4.
NEAR = 0.25
"""Share of the claim's words that a deciding passage has, its neighbours and title counted at a discount."""

OWN = 0.1
"""Share that the passage has itself."""

_AGREES = frozenset({Relation.EQUAL, Relation.COMPATIBLE})


@dataclass(frozen=True, slots=True)
class Void:
    """Why an answer counts for nothing, in a few words."""

    why: str


def held(answer: Answer, question: Question, case: Case) -> tuple[Opinion, ...] | Void:
    """Return what an answer comes to: one opinion with its quote, or that none of the passages settles the claim."""
    count = len(question.passages)
    if any(not 1 <= number <= count for number in answer.passages):
        return Void("it names a passage that it was not shown")
    if answer.verdict is Verdict.ABSENT:
        return tuple(_opinion(Verdict.ABSENT, sent, -1, -1) for sent in question.passages)
    named = [question.passages[number - 1] for number in dict.fromkeys(answer.passages)]
    if not named:
        return Void("it names no passage")
    places = [(sent, place) for sent in named if (place := sent.shown.find(answer.quote)) is not None]
    if not places:
        return Void("its quote is not in the passage that it names")
    sent, (start, end) = places[0]
    quote = sent.passage.text[start:end]
    if not _is_long_enough(quote, sent):
        return Void("its quote is too short to say anything")
    if speaks_to_machines(sent.passage.text):
        return Void("its quote speaks to machines")
    entry = case.index.entries[sent.passage.index]
    why = not_about(case, entry)
    if not why and answer.verdict is Verdict.SUPPORT:
        why = goes_beyond(case, entry, [case.index.entries[other.passage.index] for other in named])
    if why:
        return Void(why)
    if _leaves_out(entry, start, end):
        start = end = -1
    return (_opinion(answer.verdict, sent, start, end),)


def not_about(case: Case, entry: Entry) -> str:
    """Return why a passage is not about the claim, or an empty string."""
    own, near = case.index.met(case.said.terms, entry.passage.index)
    if own < OWN or near < NEAR:
        return "its quote is not about the claim"
    if clashes(case.claim, entry) or not names_met(case, entry):
        return "its quote is about another person, place, time or thing"
    return ""


def goes_beyond(case: Case, entry: Entry, named: list[Entry]) -> str:
    """Return how a claim goes beyond the passage that is to support it, or an empty string."""
    said, passage = case.said, entry.passage.statement
    if asserts_more(said, passage):
        return "its quote says less than the claim"
    if turned(passage, bag_of(said)) != turned(said, bag_of(passage)):
        return "its quote denies what the claim says, or the other way round"
    figures = [figure for other in named for figure in other.passage.statement.quantities]
    for ours in said.quantities:
        if ours.kind is not QuantityKind.ORDINAL and not any(_agree(ours, theirs) for theirs in figures):
            return "its quote does not have the claim's figure"
    return ""


def _agree(ours: Quantity, theirs: Quantity) -> bool:
    found = compare(ours, theirs)
    return found.relation in _AGREES or found.mild


def _is_long_enough(quote: str, sent: Sent) -> bool:
    return (len(quote.split()) >= LEAST_WORDS and len(quote) >= LEAST_LETTERS) or quote == sent.passage.text.strip()


def _leaves_out(entry: Entry, start: int, end: int) -> bool:
    """Whether the rest of the sentence takes something back: then the reader gets to see all of it."""
    statement = entry.passage.statement
    cues = (*statement.negations, *statement.hedges, *statement.qualifiers, *statement.scopes)
    return any(cue.start < start or cue.end > end for cue in cues)


def _opinion(verdict: Verdict, sent: Sent, start: int, end: int) -> Opinion:
    return Opinion(verdict, SCORE, (Reason(CODES[verdict]),), "", sent.passage.index, start, end, judge=READER)
