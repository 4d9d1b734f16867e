"""How far the word of a language model goes against the others: it adds, it withdraws, it never overrules figures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.judge_catalogue import RULES
from claimcheck.judging.calibration import calibrated
from claimcheck.judging.combine import Decision, Way
from claimcheck.model import Opinion, Verdict

DISAGREE = "judges-disagree"
"""The code of a reason that shows an objection beside what it is held against."""

# Reasons that rest on figures, dates and what they cover: there a comparison beats a reading.
_FIRM = frozenset(
    "number-agrees number-differs unit-differs time-base-differs counted-thing-differs date-agrees date-differs "
    "follows-by-arithmetic bound-added scope-wider".split()
)
_CERTAIN = 0.8  # share of findings like it that were right on labelled posts


def compares(opinion: Opinion) -> bool:
    """Whether a rule of ours has compared figures, dates or scopes; what another judge calls so is its word alone."""
    return opinion.judge == RULES and _code(opinion) in _FIRM


def is_certain(opinion: Opinion) -> bool:
    """Whether a rule has compared figures or scopes and is mostly right when it speaks so."""
    share = calibrated(opinion.verdict, _code(opinion), opinion.score, excerpt=False)
    return compares(opinion) and share >= _CERTAIN


def _code(opinion: Opinion) -> str:
    return opinion.reasons[0].code if opinion.reasons else ""


def heed(decision: Decision, others: Sequence[Opinion], read: Sequence[Opinion]) -> Decision:
    """Return the decision of the `others` after hearing what a language model, `read`, makes of the same source.

    - A certain rule stands; a model that says otherwise becomes its `objection`.
    - Where nobody decides, the model does, unless a certain rule stands against it.
    - Where it says the same, nothing changes.
    - Where it says the opposite of an uncertain verdict, or that the passage of one settles nothing, nothing is said,
      and the objection tells why.
    """
    for opinion in read:
        if opinion.verdict is not Verdict.ABSENT:
            return _against(decision, others, opinion)
    doubt = next((o for o in read if decision.chosen is not None and o.passage == decision.chosen.passage), None)
    if doubt is None or decision.chosen is None:
        return decision
    if _stands(decision.chosen.verdict, others):
        return replace(decision, objection=doubt)
    return replace(decision, chosen=None, way=Way.WITHDRAWN, objection=doubt)


def _against(decision: Decision, others: Sequence[Opinion], opinion: Opinion) -> Decision:
    chosen = decision.chosen
    if chosen is not None and chosen.verdict is opinion.verdict:
        return decision
    against = Verdict.CONTRADICT if opinion.verdict is Verdict.SUPPORT else Verdict.SUPPORT
    if _stands(against, others):
        return replace(decision, objection=opinion)
    if chosen is None:
        return replace(decision, chosen=opinion, way=Way.READ)
    return replace(decision, chosen=None, way=Way.OPPOSED, objection=opinion)


def _stands(verdict: Verdict, opinions: Sequence[Opinion]) -> bool:
    return any(opinion.verdict is verdict and is_certain(opinion) for opinion in opinions)
