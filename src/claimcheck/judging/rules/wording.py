"""The source says it in much the same words: support, or contradict where a negation or an opposite is."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from claimcheck.judging.facets import clashes
from claimcheck.judging.rules.common import (
    Case,
    asserts_more,
    bag_of,
    labels,
    local_share,
    met,
    speak,
    terms_without,
    turned,
)
from claimcheck.language.en.antonyms import PAIRS
from claimcheck.language.en.unreal import DENYING
from claimcheck.language.tokens import tokenize
from claimcheck.matching.index import Candidate
from claimcheck.model import Certainty, Opinion, Reason, Statement, Token, Verdict

NAME = "wording"
_SUPPORT_ALONE, _SUPPORT_NEAR = 0.78, 0.85
_FLIP_ALONE = 0.8
_FLIP_WORDS = 3
# A short denial leaves its subject to the sentences around it: "There is none in these data."
_FLIP_SHORT, _FLIP_ALONE_SHORT = 25, 0.55
_OPPOSITE_ALONE = 0.72
_OPPOSITE_LOCAL = 0.6


def wording(case: Case) -> Iterator[Opinion]:
    """Judge by shared words, where no number is claimed; linear in the candidates."""
    said = case.said
    if len(said.terms) < 2:
        return
    yield from _short_denial(case)
    for candidate in case.found:
        passage = candidate.passage.statement
        if clashes(case.claim, candidate.entry):
            continue
        opposite = _opposite(case, candidate)
        if opposite is not None:
            yield opposite
            continue
        if candidate.coverage >= _FLIP_ALONE and any(w in passage.text.lower() for w in DENYING) and not said.negations:
            detail = "the source says that this is not so"
            yield speak(Verdict.CONTRADICT, candidate.entry, 0.75, [Reason("polarity-flipped", detail)], NAME)
            continue
        flipped = turned(said, candidate.entry.bag) != turned(passage, bag_of(said))
        if flipped:
            if _one_denies(case, candidate):
                detail = "one of the two denies what the other says"
                yield speak(
                    Verdict.CONTRADICT,
                    candidate.entry,
                    0.45 + 0.4 * candidate.coverage,
                    [Reason("polarity-flipped", detail)],
                    NAME,
                )
            continue
        if said.quantities or said.changes or said.dates:
            continue
        if candidate.coverage < _SUPPORT_ALONE or candidate.around < _SUPPORT_NEAR:
            continue
        if not _holds_together(case, passage):
            continue
        yield speak(
            Verdict.SUPPORT,
            candidate.entry,
            0.3 + 0.3 * candidate.coverage + 0.3 * candidate.around,
            [Reason("same-statement", "the source says it in much the same words")],
            NAME,
        )


def _one_denies(case: Case, candidate: Candidate) -> bool:
    """Whether claim and passage agree in enough words for a denial in one of them to be of the same thing."""
    said, passage = case.said, candidate.passage.statement
    if said.quantities or len(said.terms) < _FLIP_WORDS:
        return False
    short = len(passage.tokens) <= _FLIP_SHORT and candidate.around >= _FLIP_ALONE
    return candidate.coverage >= (_FLIP_ALONE_SHORT if short else _FLIP_ALONE)


def _holds_together(case: Case, passage: Statement) -> bool:
    """Whether nothing that the claim asserts is weaker or missing in the passage."""
    said = case.said
    if said.certainty is Certainty.PLAIN and passage.certainty is not Certainty.PLAIN:
        return False
    if asserts_more(said, passage) or {"only", "most"} & labels(said.scopes) - labels(passage.scopes):
        return False
    known = {n.key for n in passage.names}
    stems = {t.stem for t in passage.tokens}
    for name in said.names:
        if name.key not in known and not all(part in stems for part in name.key.split()):
            return False
    return not (labels(said.places) - labels(passage.places) - {"world"})


@lru_cache(maxsize=1)
def _opposites() -> dict[str, frozenset[str]]:
    table: dict[str, set[str]] = {}
    for pair in PAIRS:
        left, _, right = pair.partition("|")
        ours, theirs = {t.stem for t in tokenize(left)}, {t.stem for t in tokenize(right)}
        for a, b in ((ours, theirs), (theirs, ours)):
            for word in a:
                table.setdefault(word, set()).update(b)
    return {key: frozenset(value - {key}) for key, value in table.items()}


def _opposite(case: Case, candidate: Candidate) -> Opinion | None:
    """Contradict when one word has its opposite in the passage and all the rest agrees."""
    said, passage = case.said, candidate.passage.statement
    table = _opposites()
    theirs = {t.stem for t in passage.tokens}
    for token in said.tokens:
        against = table.get(token.stem)
        if not against or token.stem in theirs or candidate.entry.bag.worth(token.stem) > 0 or _in_number(said, token):
            continue
        hit = next((t for t in passage.tokens if t.stem in against and not _in_number(passage, t)), None)
        if hit is None:
            continue
        rest = terms_without(said, [(token.start, token.end)])
        if len(rest) < 3:
            continue
        alone, _ = met(case, candidate.entry, rest)
        if alone < _OPPOSITE_ALONE or local_share(passage, hit.start, hit.end, rest) < _OPPOSITE_LOCAL:
            continue
        if turned(said, candidate.entry.bag) != turned(passage, bag_of(said)):
            return None  # "did not fall" against "rose": two turns, nothing certain
        detail = f"the post has “{token.text}”, the source “{hit.text}”"
        return speak(
            Verdict.CONTRADICT, candidate.entry, 0.35 + 0.5 * alone, [Reason("polarity-flipped", detail)], NAME
        )
    return None


def _in_number(statement: Statement, token: Token) -> bool:
    """Whether a word is part of a number, where "over" and "less" are bounds and no opposites."""
    return any(q.start <= token.start < q.end for q in statement.quantities)


# "There was no collision.": up to this many words, and the denied noun is one of the claim's last words.
_DENIAL_WORDS, _DENIAL_NEAR = 8, 0.4


def _short_denial(case: Case) -> Iterator[Opinion]:
    """Contradict a claim whose thing the source denies in a sentence of its own: "There was no collision."."""
    said = case.said
    if said.negations:
        return
    for entry in case.index.entries:
        passage = entry.passage.statement
        cue = next((n for n in passage.negations if n.text.lower() == "no"), None)
        if cue is None or len(passage.tokens) > _DENIAL_WORDS:
            continue
        noun = next((t for t in passage.tokens if t.start >= cue.end), None)
        if noun is None or noun.stem not in said.terms or noun.stem not in {t.stem for t in said.tokens[-3:]}:
            continue
        _, near = met(case, entry, said.terms)
        if near >= _DENIAL_NEAR:
            detail = f"the source says “{passage.text[cue.start : noun.end]}”"
            yield speak(Verdict.CONTRADICT, entry, 0.6 + 0.2 * near, [Reason("polarity-flipped", detail)], NAME)
