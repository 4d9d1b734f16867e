"""Figures that follow one another, each of its own group: "the median was 169 days. For theft it was 94."

The claim has the figure of one group and speaks of all of them, or of the other.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from claimcheck.judging.common import Case, met, names_met, not_fact, speak, terms_without
from claimcheck.judging.facets import clashes
from claimcheck.language.comparison import Relation, compare
from claimcheck.language.en.subsets import AVERAGES, LEADS, POINTED_AT
from claimcheck.matching.index import Entry
from claimcheck.matching.terms import same_word
from claimcheck.model import Opinion, Quantity, QuantityKind, Reason, Statement, Token, Verdict

NAME = "subsets"
_AGREE = frozenset({Relation.EQUAL, Relation.COMPATIBLE})
_NEEDED, _SAME_WORD = 0.5, 0.7
_SHORT = 14  # words: a sentence that takes its verb and its subject from the one before


def subsets(case: Case) -> Iterator[Opinion]:
    """Hold a claim's one figure against the sentences that give it to one group and another to the next."""
    said = case.said
    shares = [q for q in said.quantities if q.kind in _SHARES]
    figures = shares or [q for q in said.quantities if q.kind not in _NO_MEASURE]
    if len(figures) != 1 or said.negations:
        return
    ours, entries = figures[0], case.index.entries
    rest = terms_without(said, [(ours.start, ours.end), *((c.start, c.end) for c in said.changes)])
    for before, after in pairwise(entries):
        second = after.passage.statement
        if before.passage.block != after.passage.block or len(second.tokens) > _SHORT or not second.quantities:
            continue
        group = _group(second)
        if not group or clashes(case.claim, after) or clashes(case.claim, before):
            continue
        yield from _told_of_all(case, ours, rest, (before, after), group)
        yield from _of_the_other(case, ours, rest, (before, after), group)


_NO_MEASURE = frozenset({QuantityKind.ORDINAL, QuantityKind.AGE})


def _group(passage: Statement) -> tuple[Token, ...]:
    """Return the content words of the group that an elliptical sentence begins with: "for theft it was 94"."""
    tokens = passage.tokens
    if not tokens or tokens[0].lower not in LEADS:
        return ()
    figure = passage.quantities[0]
    group: list[Token] = []
    for token in tokens[1:]:
        if token.start >= figure.start or token.lower in POINTED_AT:
            break
        if token.stem in passage.terms:
            group.append(token)
    return tuple(group)


def _figure(passage: Statement, ours: Quantity, relations: frozenset[Relation]) -> Quantity | None:
    return next((q for q in passage.quantities if _alike(ours, q) and compare(ours, q).relation in relations), None)


def _alike(ours: Quantity, theirs: Quantity) -> bool:
    """Whether two figures may be of one measure; in an elliptical sentence the unit may go without saying."""
    if ours.unit.dimension == theirs.unit.dimension:
        return ours.kind is theirs.kind or {ours.kind, theirs.kind} <= _SHARES
    return False


_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.PROPORTION})
_DIFFERENT = frozenset({Relation.DIFFERENT})


def _told_of_all(
    case: Case, ours: Quantity, rest: frozenset[str], pair: tuple[Entry, Entry], group: tuple[Token, ...]
) -> Iterator[Opinion]:
    """ "A case typically takes 311 days" against "the median was 169 days. For fraud it was 311"."""
    before, after = pair
    first, second = before.passage.statement, after.passage.statement
    # What the first sentence does not have of the claim may be this group: then the figure is its own.
    open_ = [word for word in case.said.terms if not before.bag.worth(word)]
    if any(same_word(t.stem, word) > 0 for t in group for word in open_) or all(
        t.stem in case.said.terms for t in group
    ):
        return
    if not names_met(case, before) or not_fact(case.said, first):
        return
    if not any(word in AVERAGES for word in (t.lower for t in first.tokens)):
        return
    theirs = _figure(first, ours, _DIFFERENT)
    same = _figure(second, ours, _AGREE) or _bare(second, ours)
    if theirs is None or same is None or _figure(first, ours, _AGREE) is not None:
        return
    if met(case, before, rest)[0] >= _NEEDED:
        named = " ".join(t.text for t in group)
        detail = f"the post says {ours.text} of all; the source has that of “{named}”, and {theirs.text} of all"
        yield speak(Verdict.CONTRADICT, before, 0.68, [Reason("scope-wider", detail)], NAME)


def _bare(passage: Statement, ours: Quantity) -> Quantity | None:
    """Return a figure without unit that is written as the claim's is."""
    if ours.kind in _SHARES or not ours.unit.factor:
        return None
    written = ours.low / ours.unit.factor
    return next((q for q in passage.quantities if q.kind is QuantityKind.COUNT and q.low == q.high == written), None)


def _of_the_other(
    case: Case, ours: Quantity, rest: frozenset[str], pair: tuple[Entry, Entry], group: tuple[Token, ...]
) -> Iterator[Opinion]:
    """ "Seven in ten want it on main roads" against "71% want it near schools. On main roads, 38% do"."""
    before, after = pair
    first, second = before.passage.statement, after.passage.statement
    if not {t.stem for t in group} <= case.said.terms or any(before.bag.worth(t.stem) >= _SAME_WORD for t in group):
        return
    theirs = _figure(second, ours, _DIFFERENT)
    same = next((q for q in first.quantities if _alike(ours, q) and _near(ours, q)), None)
    if theirs is None or same is None or _figure(second, ours, _AGREE) is not None:
        return
    if (
        len({q.kind for q in second.quantities}) == 1
        and not not_fact(case.said, second)
        and met(case, after, rest)[1] > 0
    ):
        named = " ".join(t.text for t in group)
        reasons = [
            Reason("number-differs", f"the post says {ours.text} of “{named}”; the source has {theirs.text} for it"),
            Reason("scope-wider", f"the source's {same.text} is for others"),
        ]
        yield speak(Verdict.CONTRADICT, after, 0.7, reasons, NAME)


def _near(ours: Quantity, theirs: Quantity) -> bool:
    """Whether the claim's figure is this one, said roundly: "seven in ten" for 71%."""
    if compare(ours, theirs).relation in _AGREE:
        return True
    return ours.kind in _SHARES and abs(ours.low - theirs.low) <= _ROUNDLY


_ROUNDLY = 0.02
