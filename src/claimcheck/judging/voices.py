"""How the rules and a model that reads for meaning go together for one claim and one source.

A rule's verdict that is certain stands, whatever the model says. Else both voices are weighed: the log odds of support
and of contradict are sums of what each says, with weights fitted on labelled data that the model was not made with
(`training/entailment/fit.py`; docs/entailment.md has the figures). Where the rules are silent the model speaks alone;
where next to nothing is left of their verdict it is taken back.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import IntEnum

from claimcheck.judge_catalogue import ENTAILMENT
from claimcheck.judging.combine import Decision, Way, weigh
from claimcheck.judging.entailment import TOGETHER
from claimcheck.judging.excerpts import is_excerpt
from claimcheck.judging.heeding import compares
from claimcheck.judging.voices_table import CERTAIN, CONTRADICT, KEPT, LEAST, SUPPORT
from claimcheck.matching.index import Index
from claimcheck.model import Opinion, Verdict

_UNHEARD = 0.05
"""The share that stands for what the model keeps to itself because it is small."""

_MOST = 0.98
"""No voice is surer than this, however sure it sounds."""


class Reading(IntEnum):
    """What is read, since it takes more before a long text says something about a claim. A place in the table."""

    EXCERPT = 0  # a few sentences that somebody picked
    TEXT = 1  # a text without a title: an abstract, say
    PAGE = 2


@dataclass(frozen=True, slots=True)
class Voices:
    """What was said of one claim and one source, as numbers from 0 to 1.

    `support` and `contradict` are the model's largest shares for a passage, `both_support` and `both_contradict` those
    for passages read together. `rule` is the rules' verdict, None where they are silent, and `sure` how often such a
    finding of theirs is right.
    """

    support: float
    contradict: float
    both_support: float
    both_contradict: float
    rule: Verdict | None
    sure: float
    excerpt: bool

    def share(self, verdict: Verdict) -> float:
        """Return how often support, or contradict, is right where this was said, 0 to 1."""
        weights = SUPPORT if verdict is Verdict.SUPPORT else CONTRADICT
        total = math.fsum(w * f for w, f in zip(weights, features(self, verdict), strict=True))
        return 1 / (1 + math.exp(-total))


FEATURES = (
    "base", "on a page", "model", "model on a page", "model's other side", "passages together",
    "rules agree: how sure", "rules agree", "rules differ: how sure", "rules differ", "rules differ on a page",
)  # fmt: skip
"""What the weights of the table belong to, in their order."""


def features(voices: Voices, verdict: Verdict) -> tuple[float, ...]:
    """Return what the log odds of a verdict are a weighted sum of, in the order of `FEATURES`."""
    support = verdict is Verdict.SUPPORT
    mine, other = (voices.support, voices.contradict) if support else (voices.contradict, voices.support)
    together = log_odds(voices.both_support if support else voices.both_contradict)
    page = 0.0 if voices.excerpt else 1.0
    agrees = 1.0 if voices.rule is verdict else 0.0
    differs = 1.0 if voices.rule not in {None, verdict} else 0.0
    sure = log_odds(voices.sure)
    return (
        1.0, page, log_odds(mine), page * log_odds(mine), log_odds(other), together,
        agrees * sure, agrees, differs * sure, differs, differs * page,
    )  # fmt: skip


def reading_of(index: Index) -> Reading:
    """Return what an article is to a reader."""
    if is_excerpt(index):
        return Reading.EXCERPT
    return Reading.PAGE if index.article.title else Reading.TEXT


def log_odds(share: float) -> float:
    """Return the logarithm of the odds, of shares that are not quite 0 or 1."""
    share = min(_MOST, max(1 - _MOST, share))
    return math.log(share / (1 - share))


def voices_of(rule: Verdict | None, sure: float, read: Sequence[Opinion], *, excerpt: bool) -> Voices:
    """Return the rules' verdict and all opinions of the model as numbers."""

    def largest(verdict: Verdict, *, joint: bool = False) -> float:
        shares = (o.score for o in read if o.verdict is verdict and (o.rule == TOGETHER) is joint)
        return max(shares, default=_UNHEARD)

    several = len({o.passage for o in read}) > 1  # one alone is not read again
    support, contradict = largest(Verdict.SUPPORT), largest(Verdict.CONTRADICT)
    both_support = largest(Verdict.SUPPORT, joint=True) if several else support
    both_contradict = largest(Verdict.CONTRADICT, joint=True) if several else contradict
    return Voices(support, contradict, both_support, both_contradict, rule, sure, excerpt)


def bring_together(opinions: Sequence[Opinion], sureness: Callable[[Opinion], float], reading: Reading) -> Decision:
    """Return what decides for one source: as the rules have it where the model was not asked.

    `sureness` gives how often a finding like a rule's opinion is right.
    """
    read = [o for o in opinions if o.judge == ENTAILMENT]
    ruled = weigh([o for o in opinions if o.judge != ENTAILMENT])
    if not read:
        return ruled
    rule = ruled.chosen
    sure = sureness(rule) if rule else 0.5
    if rule is not None and compares(rule) and sure >= CERTAIN:
        return Decision(rule, Way.CERTAIN, ruled.support, ruled.contradict, share=sure)
    voices = voices_of(rule.verdict if rule else None, sure, read, excerpt=reading is Reading.EXCERPT)
    needed = {verdict: LEAST[verdict][reading] for verdict in LEAST}
    if rule is not None:
        needed[rule.verdict] = min(KEPT[reading], needed[rule.verdict])
    over = {verdict: voices.share(verdict) - least for verdict, least in needed.items()}
    verdict = max(over, key=lambda v: (over[v], v is Verdict.SUPPORT))
    if rule is not None and over[rule.verdict] >= 0:
        verdict = rule.verdict
    strongest = {v: max((o for o in read if o.verdict is v), key=_rank, default=None) for v in LEAST}
    support = ruled.support or strongest[Verdict.SUPPORT]
    contradict = ruled.contradict or strongest[Verdict.CONTRADICT]
    chosen = support if verdict is Verdict.SUPPORT else contradict
    share, least = voices.share(verdict), needed[verdict]
    if share < least or chosen is None:
        way = Way.TAKEN_BACK if rule else Way.TOO_LITTLE
        return Decision(None, way, support, contradict, share=share, needed=least)
    return Decision(chosen, Way.TOGETHER, support, contradict, share=share, needed=least)


def _rank(opinion: Opinion) -> tuple[bool, float, int]:
    """A passage that says it by itself is the better quote."""
    return opinion.rule != TOGETHER, opinion.score, -opinion.passage
