"""The judge that asks the model about the passages that may decide a claim."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.judge_catalogue import ENTAILMENT
from claimcheck.judging.entailment import APART, TOGETHER
from claimcheck.judging.entailment.scorer import Scorer
from claimcheck.judging.interface import Judge, Setup
from claimcheck.judging.meaning_codes import CODES
from claimcheck.judging.unseen import unseen_passages
from claimcheck.language.analysis import analyse, anchored
from claimcheck.language.setting import setting
from claimcheck.matching.index import Candidate, Entry, Index
from claimcheck.matching.terms import EMPTY
from claimcheck.model import Claim, Opinion, Passage, Reason, Tier, Verdict

MOST = 6
"""Passages that are read by themselves for one claim and source; what comes later decides little and costs time."""

JOINED = 4
"""Passages that are read together, in the order of the page: a claim of several facts often needs more than one."""

_LEAST = 0.1
"""A share below this says nothing; all the same, one that is not the largest may count beside the rules' voice."""

_WORDS = {
    Verdict.SUPPORT: "read for its meaning, this says the same in other words",
    Verdict.CONTRADICT: "read for its meaning, this cannot hold together with the claim",
    Verdict.ABSENT: "read for its meaning, this leaves the claim open",
}


class EntailmentJudge(Judge):
    """Says of each passage what the model makes of it. An opinion's `score` is the model's share for its verdict."""

    name = ENTAILMENT
    rules = (APART, TOGETHER)

    def __init__(self, scorer: Scorer | None = None) -> None:
        """Take the model."""
        self._scorer = scorer or Scorer()
        self.version = self._scorer.version

    def judge(self, claim: Claim, index: Index, found: tuple[Candidate, ...]) -> tuple[Opinion, ...]:
        """Return what the model says of the likeliest passages, and of the very likeliest together."""
        unseen = unseen_passages(index)
        entries = [c.entry for c in found if c.passage.index not in unseen][:MOST]
        alone = [opinion for entry in entries for opinion in self._alone(claim, entry)]
        return (*alone, *self._together(claim, index, entries[:JOINED], alone))

    def _alone(self, claim: Claim, entry: Entry) -> Iterator[Opinion]:
        shares = self._scorer.shares(claim.statement, entry)
        for verdict, share in shares.by_verdict():
            if share >= _LEAST:
                yield _opinion(verdict, share, APART, entry.passage.index)

    def _together(
        self, claim: Claim, index: Index, entries: Sequence[Entry], alone: Sequence[Opinion]
    ) -> Iterator[Opinion]:
        """Yield what several passages say; the quote is the one of them that says most of it."""
        if len(entries) < 2:
            return
        numbers = sorted(entry.passage.index for entry in entries)
        for verdict, share in self._scorer.shares(claim.statement, joined(index, numbers)).by_verdict():
            if share >= _LEAST and verdict is not Verdict.ABSENT:
                within = [o for o in alone if o.verdict is verdict and o.passage in numbers]
                best = max(within, key=lambda o: (o.score, -o.passage)).passage if within else entries[0].passage.index
                yield _opinion(verdict, share, TOGETHER, best)


def joined(index: Index, numbers: Sequence[int]) -> Entry:
    """Return some passages of an article as if they were one."""
    text = " ".join(index.entries[number].passage.text for number in numbers)
    statement = anchored(analyse(text), index.article.published)
    passage = Passage(numbers[0], 0, len(text), text, Tier.BODY, 0, statement)
    return Entry(passage, EMPTY, EMPTY, setting(statement), ())


def _opinion(verdict: Verdict, share: float, way: str, passage: int) -> Opinion:
    words = _WORDS[verdict] + (", together with the passages near it" if way == TOGETHER else "")
    return Opinion(verdict, share, (Reason(CODES[verdict], words),), way, passage, judge=ENTAILMENT)


def make(_setup: Setup) -> Judge:
    """Make the judge."""
    return EntailmentJudge()
