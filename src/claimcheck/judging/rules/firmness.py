"""Is the number said as firmly, and of the same time, in the source as in the claim?"""

from __future__ import annotations

from claimcheck.judging.alignment import Match
from claimcheck.judging.common import Case, speak
from claimcheck.judging.rules.figures import NAME
from claimcheck.language.en.hedging import STRONG_HEDGES, TAKING_BACK
from claimcheck.matching.index import Entry
from claimcheck.model import Certainty, Cue, Opinion, Quantity, Reason, Statement, Verdict

_HEDGE_REACH = 8  # words between a hedge and the number that it governs


def weakener(case: Case, match: Match) -> Opinion | None:
    """Return a contradiction when the source says the number less firmly than the claim."""
    said, passage = case.said, match.entry.passage.statement
    if said.certainty is not Certainty.PLAIN:
        return None
    came = _came_instead(passage, match.theirs)
    if came is not None:
        detail = f"in the source “{match.theirs.text}” was only expected, and it was “{came.text}”"
        return speak(Verdict.CONTRADICT, match.entry, 0.55 + 0.4 * match.same, [Reason("number-differs", detail)], NAME)
    sure = any(cue.label == "sure" for cue in said.hedges)
    hedges = [c for c in passage.hedges if c.label == "hedge"]
    strong = next((c for c in hedges if c.text.lower() in STRONG_HEDGES and _before(c, match.theirs, passage)), None)
    after = _taken_back(case, match.entry)
    if strong is not None or after or (sure and passage.certainty is Certainty.HEDGED and hedges):
        words = strong.text if strong is not None else after or hedges[0].text
        detail = f"the post states it as certain; the source has “{words}”"
        return speak(Verdict.CONTRADICT, match.entry, 0.5 + 0.4 * match.same, [Reason("hedge-dropped", detail)], NAME)
    return None


_EXPECTED = frozenset("expected hoped planned forecast predicted projected budgeted anticipated target aimed".split())


def _came_instead(passage: Statement, expected: Quantity) -> Quantity | None:
    """Return the figure that came where the given one was expected: "had expected 500 guests; 210 came"."""
    plans = [c for c in passage.hedges if c.label == "plan" and _EXPECTED & set(c.text.lower().split())]
    if not any(_before(c, expected, passage) for c in plans):
        return None
    later = (q for q in passage.quantities if q.start > expected.end and q.unit.dimension == expected.unit.dimension)
    found = next(later, None)
    if found is None or found.low == expected.low or found.kind is not expected.kind:
        return None
    between = passage.text[expected.end : found.start]
    apart = any(mark in between for mark in (";", ".", ":", " but ", " only ", " in fact ", " instead "))
    return found if apart else None


def _before(cue: Cue, number: Quantity, passage: Statement) -> bool:
    """Whether a hedge stands before a number and near enough to govern it."""
    between = passage.text[cue.end : number.start]
    return cue.end <= number.start and len(between.split()) <= _HEDGE_REACH and not any(c in between for c in ".;:")


def _taken_back(case: Case, entry: Entry) -> str:
    """Return the words by which the next sentence takes back certainty: "That is an upper estimate"."""
    entries = case.index.entries
    i = entry.passage.index + 1
    if i >= len(entries) or entries[i].lead.stems == frozenset():
        return ""
    text = entries[i].passage.text.lower()
    return next((words for words in TAKING_BACK if words in text), "")


def speaks_of_now(said: Statement, passage: Statement) -> bool:
    """Whether the claim speaks of now and the passage of what had been before."""
    ours = {t.lower for t in said.tokens}
    theirs = [t.lower for t in passage.tokens]
    return not ours.isdisjoint({"still", "now", "currently", "today"}) and "had" in theirs and "still" not in theirs
