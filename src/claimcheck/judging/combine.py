"""From opinions to a verdict for one source, and from those to one over all sources (design, section 2)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from claimcheck.model import Opinion, Verdict

# When one page both supports and contradicts, the stronger voice wins only by this much; else nothing is said, since
# a wrong verdict costs more than a missed one.
_MARGIN = 0.04


# These say that the claim goes beyond a source which agrees with it otherwise. The agreement of the rest is then no
# reason to doubt them: it is what they rest on.
_GOES_BEYOND = frozenset(
    "cause-withheld hedge-dropped counted-thing-differs scope-wider superlative-denied superlative-added quote-altered "
    "preliminary-as-proven animal-to-human relative-vs-absolute bound-added".split()
)
_SURE_ENOUGH = 0.6


def decide(opinions: Sequence[Opinion]) -> Opinion | None:
    """Return the opinion that decides for one source, or None when none does or the voices are too close."""
    best = {
        verdict: max((o for o in opinions if o.verdict is verdict), key=lambda o: (o.score, -o.passage), default=None)
        for verdict in (Verdict.SUPPORT, Verdict.CONTRADICT)
    }
    support, contradict = best[Verdict.SUPPORT], best[Verdict.CONTRADICT]
    if support is None or contradict is None:
        return support or contradict
    if contradict.score >= _SURE_ENOUGH and any(r.code in _GOES_BEYOND for r in contradict.reasons):
        return contradict
    if abs(support.score - contradict.score) < _MARGIN:
        return None
    return support if support.score > contradict.score else contradict


def overall(verdicts: Iterable[Verdict]) -> Verdict:
    """Return the verdict over all sources: see the table in the design."""
    seen = set(verdicts)
    if Verdict.DISPUTED in seen or {Verdict.SUPPORT, Verdict.CONTRADICT} <= seen:
        return Verdict.DISPUTED
    for verdict in (Verdict.SUPPORT, Verdict.CONTRADICT, Verdict.ABSENT):
        if verdict in seen:
            return verdict
    return Verdict.UNREAD
