"""A figure of a part told as one of the whole: the source has another for the whole, or says what is left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.judging.common import Case, met, not_fact, speak, terms_without
from claimcheck.judging.facets import clashes
from claimcheck.judging.universals import Universal, overall, remainder, universal, went
from claimcheck.language.comparison import Relation, compare
from claimcheck.language.en.exceptions import LEFT_OUT, WHOLES
from claimcheck.matching.index import Entry
from claimcheck.model import Opinion, Quantity, QuantityKind, Reason, Statement, Verdict

NAME = "wholes"
_AGREE = frozenset({Relation.EQUAL, Relation.COMPATIBLE})
_MAX_LENGTH = 4000  # as in the analysis of sentences
_WHOLE = re.compile(r"\b(?:" + "|".join(WHOLES) + r")\b", re.IGNORECASE)
_LEFT_OUT = re.compile(r"(?:" + "|".join(re.escape(p) for p in LEFT_OUT) + r")\b", re.IGNORECASE)
_POINTS = (
    "that",
    "this",
    "it",
    "the figure",
    "the sum",
    "the number",
    "the total",
    "the estimate",
    "the count",
    "neither",
    "not",
)
_SAME_WORD = 0.7
_REACH = 2  # sentences between a figure and that for the whole


def wholes(case: Case) -> Iterator[Opinion]:
    """Hold a claim about a whole against what the source says of the whole, or of what is missing from it."""
    said = case.said
    yield from _left_out(case)
    yield from _the_others(case)
    whole = universal(said)
    if whole is None or whole.none:
        return
    yield from _one_arm(case, whole)
    if not said.negations:
        yield from _no_change(case, whole)
        yield from _other_figure(case, whole)


def _say(entry: Entry, score: float, ours: str, theirs: str) -> Opinion:
    detail = f"the post says “{ours}”; the source has “{theirs.strip()[:80]}”"
    return speak(Verdict.CONTRADICT, entry, score, [Reason("scope-wider", detail)], NAME)


def _figures(said: Statement) -> list[Quantity]:
    return [q for q in said.quantities if q.kind is not QuantityKind.ORDINAL]


def _agreeing(case: Case, ours: Quantity) -> Iterator[tuple[int, Quantity]]:
    """Yield the places of figures that agree with the claim's."""
    for i, entry in enumerate(case.index.entries):
        for q in entry.passage.statement.quantities:
            if q.kind is ours.kind and q.unit.dimension == ours.unit.dimension and compare(ours, q).relation in _AGREE:
                yield i, q
                break


# ---------------------------------------------------------------- what is left out


def _left_out(case: Case) -> Iterator[Opinion]:
    """ "All in, the damage is £6m" against "insured losses are £6m. That leaves out the railway"."""
    said = case.said
    cue = _WHOLE.search(said.text[:_MAX_LENGTH])
    figures = _figures(said)
    if cue is None or len(figures) != 1 or _LEFT_OUT.search(said.text[:_MAX_LENGTH]):
        return
    entries = case.index.entries
    rest = terms_without(said, [cue.span(), (figures[0].start, figures[0].end)])
    for i, _ in _agreeing(case, figures[0]):
        entry = entries[i]
        if clashes(case.claim, entry) or _WHOLE.search(entry.passage.text[:_MAX_LENGTH]) or i + 1 >= len(entries):
            continue
        following = entries[i + 1]
        text = following.passage.text[:_MAX_LENGTH]
        if following.passage.block != entry.passage.block or not text.lower().startswith(_POINTS):
            continue
        out = _LEFT_OUT.search(text)
        if out is not None and (not rest or met(case, entry, rest)[1] >= _NEEDED):
            yield _say(following, 0.68, cue.group(), text)


_NEEDED = 0.3


# ---------------------------------------------------------------- the whole did otherwise


def _no_change(case: Case, whole: Universal) -> Iterator[Opinion]:
    """ "Traffic in the whole corridor is down 7%" against "across the corridor as a whole there is no change"."""
    said = case.said
    ways = {way for _, way in went(said)}
    if len(ways) != 1 or not whole.group:
        return
    spans = [(whole.start, whole.end), *((q.start, q.end) for q in said.quantities)]
    rest = terms_without(said, spans + [(c.start, c.end) for c in said.changes]) - frozenset(whole.group[:1])
    for entry in case.index.entries:
        passage = entry.passage.statement
        cue = overall(passage)
        if cue is None or clashes(case.claim, entry) or not_fact(said, passage):
            continue
        here = {way for _, way in went(passage)}
        if not here or here & ways or len(here) > 1:
            continue
        told = not rest or met(case, entry, rest)[1] >= _HALF
        if told and entry.bag.worth(whole.group[0]) >= _SAME_WORD:
            yield _say(entry, 0.7, whole.text, passage.text)


_HALF = 0.5


def _other_figure(case: Case, whole: Universal) -> Iterator[Opinion]:
    """ "Whatever the language, 94% come out right" against "across all the languages the mean is 81%"."""
    figures = _figures(case.said)
    if len(figures) != 1 or not whole.group or figures[0].start < whole.end:
        return
    ours, entries = figures[0], case.index.entries
    for i, _ in _agreeing(case, ours):
        if overall(entries[i].passage.statement) is not None:
            continue
        for entry in entries[max(0, i - _REACH) : i + _REACH + 1]:
            passage = entry.passage.statement
            cue = overall(passage)
            if entry.passage.block != entries[i].passage.block or cue is None or clashes(case.claim, entry):
                continue
            if entry.bag.worth(whole.group[0]) < _SAME_WORD or _agrees(ours, passage):
                continue
            theirs = next((q for q in passage.quantities if _differs(ours, q)), None)
            if theirs is not None:
                yield _say(entry, 0.7, f"{whole.text} … {ours.text}", f"{cue.group()} … {theirs.text}")


def _agrees(ours: Quantity, passage: Statement) -> bool:
    return any(compare(ours, q).relation in _AGREE for q in passage.quantities)


def _differs(ours: Quantity, theirs: Quantity) -> bool:
    return ours.kind is theirs.kind and compare(ours, theirs).relation is Relation.DIFFERENT


# ---------------------------------------------------------------- one of several groups


_ARM = re.compile(
    r"\s*(?:of|in|among|for)? ?(?:the |those |all )?[\w’'-]+ (?:on|given|with|who|taking|in|from) ", re.IGNORECASE
)


def _one_arm(case: Case, whole: Universal) -> Iterator[Opinion]:
    """ "41% of everyone who got the drug" against "41% of the patients on 200 mg, 30% of those on 100 mg"."""
    said = case.said
    figures = _figures(said)
    if len(figures) != 1 or figures[0].kind not in _SHARES or not 0 <= whole.start - figures[0].end <= _OF:
        return
    ours = figures[0]
    for i, theirs in _agreeing(case, ours):
        entry = case.index.entries[i]
        passage = entry.passage.statement
        end = max(theirs.end, theirs.counted_end)
        others = [q for q in passage.quantities if q.kind is theirs.kind and q.start > theirs.end]
        if not others or clashes(case.claim, entry) or overall(passage) is not None:
            continue
        behind = passage.text[theirs.end : others[0].start]
        own = {t.stem for t in passage.tokens if theirs.end <= t.start < others[0].start}
        figure = any(theirs.end <= q.start < others[0].start for q in passage.quantities)
        told_apart = _ARM.match(passage.text[theirs.end :]) or _ARM.match(passage.text[end:])
        also = " of those " in passage.text[others[0].end : others[0].end + 12] or _ARM.match(
            passage.text[others[0].end :]
        )
        if behind and told_apart and also and (figure or not own <= said.terms):
            yield _say(entry, 0.66, said.text[ours.start : whole.end], passage.text[theirs.start :])


_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.PROPORTION})
_OF = 5  # characters: " of "


# ---------------------------------------------------------------- the figure of one, another for the others


def _the_others(case: Case) -> Iterator[Opinion]:
    """ "The glaciers lost 2.4 m" against "the largest lost 2.4 m. The other three lost between 0.9 and 1.5 m"."""
    said = case.said
    figures = [q for q in _figures(said) if q.kind not in _COUNTED]
    if not figures or remainder(said) is not None:
        return
    ours, entries = figures[0], case.index.entries
    many = [
        t
        for t in said.tokens
        if t.end <= ours.start and t.stem in said.terms and t.lower.isalpha() and t.lower[-1] == "s"
    ]
    if not many:
        return
    for i, _ in _agreeing(case, ours):
        if i + 1 >= len(entries) or entries[i + 1].passage.block != entries[i].passage.block:
            continue
        entry, first = entries[i + 1], entries[i].passage.statement
        passage = entry.passage.statement
        others = remainder(passage)
        if others is None or others.start() > 0 or clashes(case.claim, entries[i]) or not _alone(said, first):
            continue
        theirs = next((q for q in passage.quantities if _differs(ours, q)), None)
        if theirs is None or _agrees(ours, passage) or not case.index.anywhere_near(many[0].stem, i):
            continue
        yield _say(entry, 0.66, said.text[: ours.end], f"{others.group()} … {theirs.text}")


_COUNTED = frozenset({QuantityKind.COUNT, QuantityKind.DURATION, QuantityKind.AGE})


def _alone(said: Statement, first: Statement) -> bool:
    """Whether a sentence singles one out that the claim does not: by a name, or as the largest."""
    known = {part for n in said.names for part in n.key.split()}
    names = [n for n in first.names if not known & set(n.key.split())]
    return bool(names) or bool({c.label for c in first.superlatives} - {c.label for c in said.superlatives})
