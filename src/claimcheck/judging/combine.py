"""From opinions to a verdict for one source, and from those to one over all sources (design, section 2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum

from claimcheck.model import Opinion, Verdict

# When one page both supports and contradicts, the stronger voice wins only by this much; else nothing is said, since
# a wrong verdict costs more than a missed one.
MARGIN = 0.04


# These say that the claim goes beyond a source which agrees with it otherwise. The agreement of the rest is then no
# reason to doubt them: it is what they rest on.
_GOES_BEYOND = frozenset(
    "cause-withheld hedge-dropped counted-thing-differs scope-wider superlative-denied superlative-added quote-altered "
    "preliminary-as-proven animal-to-human relative-vs-absolute bound-added stale".split()
)
_SURE_ENOUGH = 0.6


class Way(StrEnum):
    """How the voices for one source were brought together."""

    SILENT = "silent"  # no opinion
    ALONE = "alone"  # all opinions go one way
    BEYOND = "beyond"  # the contradiction says how the claim goes beyond a source that agrees otherwise
    CLOSE = "close"  # both ways, too near each other to choose
    STRONGER = "stronger"  # both ways, one clearly stronger
    CERTAIN = "certain"  # a rule that is certain stands, whatever the model says
    TOGETHER = "together"  # rules and model, weighed together
    TAKEN_BACK = "taken back"  # the model leaves too little of what the rules say
    TOO_LITTLE = "too little"  # the rules are silent, and the model is not sure enough
    READ = "read"  # a language model decides where nobody else does, see `heeding`
    OPPOSED = "opposed"  # it says the opposite of an uncertain verdict
    WITHDRAWN = "withdrawn"  # it finds that the passage of an uncertain verdict settles nothing


@dataclass(frozen=True, slots=True)
class Decision:
    """The strongest voice on either side, the one that decides (None where none does), and how that came about.

    `objection` is what a language model says to the contrary. `share` is how often such a decision is right, where that
    was worked out for all voices at once, and `needed` what it takes for one; else both are -1.
    """

    chosen: Opinion | None
    way: Way
    support: Opinion | None = None
    contradict: Opinion | None = None
    objection: Opinion | None = None
    share: float = -1.0
    needed: float = -1.0


def decide(opinions: Sequence[Opinion]) -> Opinion | None:
    """Return the opinion that decides for one source, or None when none does or the voices are too close."""
    return weigh(opinions).chosen


def weigh(opinions: Sequence[Opinion]) -> Decision:
    """Return the opinion that decides for one source, with what stood against it and why it won."""
    best = {
        verdict: max((o for o in opinions if o.verdict is verdict), key=lambda o: (o.score, -o.passage), default=None)
        for verdict in (Verdict.SUPPORT, Verdict.CONTRADICT)
    }
    support, contradict = best[Verdict.SUPPORT], best[Verdict.CONTRADICT]
    if support is None or contradict is None:
        chosen = support or contradict
        return Decision(chosen, Way.ALONE if chosen else Way.SILENT, support, contradict)
    if contradict.score >= _SURE_ENOUGH and any(r.code in _GOES_BEYOND for r in contradict.reasons):
        return Decision(contradict, Way.BEYOND, support, contradict)
    if abs(support.score - contradict.score) < MARGIN:
        return Decision(None, Way.CLOSE, support, contradict)
    chosen = support if support.score > contradict.score else contradict
    return Decision(chosen, Way.STRONGER, support, contradict)


def overall(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the verdict over all sources: see the table in the design."""
    seen = set(verdicts)
    if Verdict.DISPUTED in seen or {Verdict.SUPPORT, Verdict.CONTRADICT} <= seen:
        return Verdict.DISPUTED
    for verdict in (Verdict.SUPPORT, Verdict.CONTRADICT, Verdict.ABSENT):
        if verdict in seen:
            return verdict
    return Verdict.UNREAD
