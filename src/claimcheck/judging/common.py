"""What rules share: the case before them, and small questions about it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from claimcheck.judging.frames import frame
from claimcheck.language.en.names import BODY_WORDS
from claimcheck.language.kept import kept
from claimcheck.language.polarity import negated
from claimcheck.matching.index import Candidate, Entry, Index
from claimcheck.matching.terms import Bag, bag, coverage
from claimcheck.model import Certainty, Claim, Cue, Opinion, Reason, Statement, Verdict


@dataclass(frozen=True, slots=True)
class Case:
    """One claim before one article."""

    claim: Claim
    index: Index
    found: tuple[Candidate, ...]

    @property
    def said(self) -> Statement:
        """The claim, taken apart."""
        return self.claim.statement


Rule = Callable[[Case], Iterator[Opinion]]


def speak(verdict: Verdict, entry: Entry, score: float, reasons: Iterable[Reason], rule: str) -> Opinion:
    """Make an opinion about a passage; the score is cut to 0..1."""
    return Opinion(verdict, max(0.0, min(1.0, score)), tuple(reasons), rule, entry.passage.index)


def signed(statement: Statement, cue: Cue) -> str:
    """Return an outcome's label with its sign turned when it is negated: "did not recover" is "-recover"."""
    sign, axis = cue.label[0], cue.label[1:]
    if negated(statement, cue.start, cue.end):
        sign = "-" if sign == "+" else "+"
    return sign + axis


def terms_without(statement: Statement, spans: Iterable[tuple[int, int]]) -> frozenset[str]:
    """Return the content stems of the words that lie outside the given ranges."""
    cut = tuple(spans)
    kept = {t.stem for t in statement.tokens if not any(a <= t.start < b for a, b in cut)}
    return frozenset(statement.terms & kept)


def met(case: Case, entry: Entry, terms: Iterable[str]) -> tuple[float, float]:
    """Return the share of terms met in the passage alone, and with neighbours and title at a discount."""
    return case.index.met(terms, entry.passage.index)


def turned(statement: Statement, other: Bag) -> bool:
    """Whether what a statement denies is something that the other one speaks of.

    A negation denies the first word of meaning in its scope: "no offer from Liverpool" denies an offer, not Liverpool.
    """
    for cue in statement.negations:
        inside = [t for t in statement.tokens if cue.start <= t.start < cue.end and t.stem in statement.terms]
        after = [t for t in statement.tokens if t.start >= cue.end and t.stem in statement.terms]
        while after and after[0].stem in _TRANSPARENT:
            after.pop(0)
        for token in (*after[:1], *inside[:1]):
            if other.worth(token.stem) > 0 and negated(statement, token.start, token.end):
                return True
    return False


# "Don't write that they have found water": the denial passes through verbs of saying and thinking. Stems.
_TRANSPARENT = frozenset(
    "write say tell claim think believ mean call suggest conclud pretend infer see find know show prove".split()
)


def bag_of(statement: Statement) -> Bag:
    """Make the bag of a statement's content words."""
    return bag(statement.terms)


_ONE_OF = re.compile(
    r"\b(?:one of|some of|two of|list of|among) (?:the|its|their|our|his|her) (?:[\w'’-]+ ){0,3}?"
    r"(?:[\w-]+est|most|first|best)\b"
)


def one_of_several(statement: Statement) -> bool:
    """Whether a superlative is shared: "one of the largest", "among the first"."""
    return _ONE_OF.search(statement.text.lower()) is not None


def labels(cues: Iterable[Cue]) -> frozenset[str]:
    """Return the labels of cues."""
    return frozenset(cue.label for cue in cues)


def asserts_more(said: Statement, passage: Statement, at: int = -1) -> bool:
    """Whether a claim is wider or firmer in its words than a passage that otherwise agrees with it.

    `at` is where in the passage the word or figure begins that agrees, if there is one.
    """
    if said.certainty is Certainty.PLAIN and passage.certainty is Certainty.WITHHELD:
        return True
    if not_fact(said, passage, at):
        return True
    # "Every hectare gives off 22 tonnes" is a rate; "every one of them" is a scope.
    wide = [c for c in said.scopes if c.label in {"all", "none", "others"}]
    if said.quantities:
        wide = [c for c in wide if c.text.lower() not in {"every", "each", "both"}]
    if labels(wide) - labels(passage.scopes):
        return True
    if labels(said.superlatives) - labels(passage.superlatives):
        return True
    if said.negations and labels(passage.qualifiers) - labels(said.qualifiers):
        return True  # "no serious side effects" does not say that there were none
    return one_of_several(passage) and not one_of_several(said)


_LOCAL = 12  # words to either side that still belong to what a number or date says in a long sentence


def local_share(statement: Statement, start: int, end: int, terms: Iterable[str]) -> float:
    """Return the share of terms met among the words near a range of a sentence."""
    known = _near(statement)
    found = known.get((start, end))
    if found is None:
        at = [i for i, t in enumerate(statement.tokens) if start <= t.start < end]
        near = statement.tokens[max(0, at[0] - _LOCAL) : at[-1] + 1 + _LOCAL] if at else ()
        found = known[start, end] = bag(t.stem for t in near if t.stem in statement.terms)
    return coverage(terms, (found, 1.0)) if found.stems else 0.0


@kept(16384)
def _near(_statement: Statement) -> dict[tuple[int, int], Bag]:
    """Return what is known so far of the words near the ranges of a sentence."""
    return {}


def names_met(case: Case, entry: Entry) -> bool:
    """Whether each name of the claim, or a telling part of it, stands in or around the passage, or in the title.

    A number about one body does not support a claim about another. A name that the claim inherits is not asked for.
    """
    for name in case.said.names:
        if any(q.start < name.end and name.start < q.end for q in case.said.quantities):
            continue  # "64 tonnes of CO2", "144 GB": the unit
        parts = [p for p in name.key.split() if p in case.said.terms and p not in BODY_WORDS]
        if parts and not any(case.index.anywhere_near(part, entry.passage.index) for part in parts):
            return False
    return True


def not_fact(said: Statement, passage: Statement, at: int = -1) -> bool:
    """Whether the passage denies, suspects, supposes or remembers what the claim states as so."""
    return frame(said, passage, at) is not None
