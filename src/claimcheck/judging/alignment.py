"""Which number of a passage measures the same thing as a number of the claim."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction
from functools import lru_cache

from claimcheck.judging.common import Case, local_share, met, terms_without
from claimcheck.judging.facets import clashes
from claimcheck.judging.segments import displaced, items, named_elsewhere
from claimcheck.language.amounts import amount
from claimcheck.language.analysis import analyse
from claimcheck.language.comparison import Comparison, Relation, compare
from claimcheck.language.en.sorts import SORTS
from claimcheck.language.kept import kept
from claimcheck.language.relating import far_apart
from claimcheck.language.setting import setting
from claimcheck.language.tokens import phrase_stems, tokenize
from claimcheck.matching.index import Entry, Index
from claimcheck.matching.terms import Bag, bag, same_word
from claimcheck.model import Certainty, Claim, Direction, Per, Quantity, QuantityKind, Statement, Unit

# "750 households shorter", "40 jobs fewer": a count followed by one of these is a difference.
_STEPPING = frozenset({QuantityKind.COUNT, QuantityKind.RATE, QuantityKind.MEASURE, QuantityKind.MONEY})
_STEPS = frozenset({"shorter", "longer", "fewer", "more", "extra", "less"})


class Role(StrEnum):
    """What a number does in its sentence: "up 35%" is a step, "from 6% to 9%" a before and an after."""

    LEVEL = "level"
    STEP = "step"
    BEFORE = "before"
    AFTER = "after"


@dataclass(frozen=True, slots=True)
class Match:
    """A claim's quantity beside one of a passage, how they relate, and how surely they measure the same thing.

    `head` is the likeness of the counted things (0.5 where one of them names none), `context` the share of the
    claim's other words met in and around the passage, `local` that in the words right around the number, `same` head
    and context together; all 0 to 1.
    """

    ours: Quantity
    theirs: Quantity
    entry: Entry
    compared: Comparison
    head: float
    context: float
    same: float
    clash: str = ""
    local: float = 0.0

    @property
    def relation(self) -> Relation:
        """How the claim's number relates to the passage's."""
        return self.compared.relation


# Weights of the counted thing and of the other words in "same"; fitted by hand on the development rows, see
# benchmarks/. The counted thing alone is never enough: "four people" stands in many sentences.
_HEAD, _ALONE, _NEAR = 0.35, 0.4, 0.25
_THROUGH_VERB = 0.7
_DIGITS = re.compile(r"\d+(?:[.,]\d+)*")
_PEOPLE = 0.6
# With fewer words of its own a fragment ("11 cases a year against 10") is placed by the words it inherits.
_MIN_CONTEXT = 2
_NOTHING_SAID = 0.5
_LITTLE = 0.3
_ALIKE = 0.8  # counted things that are one, near enough for a rule to ask which of two numbers belongs to it
# Shares and sums of money come in lists; counts are told apart by what they count.
_LISTED = frozenset({QuantityKind.PERCENT, QuantityKind.PROPORTION, QuantityKind.MONEY})
_YEAR = Unit("y", "time", Fraction(31557600))


def role(statement: Statement, index: int) -> Role:
    """Return what the quantity of that index does in its sentence."""
    return _roles(statement)[index]


@kept(16384)
def _roles(statement: Statement) -> tuple[Role, ...]:
    return tuple(_role(statement, index) for index in range(len(statement.quantities)))


def _role(statement: Statement, index: int) -> Role:
    quantity = statement.quantities[index]
    places = (quantity.number_end, max(quantity.end, quantity.counted_end))
    after = [statement.text[at:].split(maxsplit=1)[:1] for at in places]
    if quantity.kind in _STEPPING and any(w.strip(",.").lower() in _STEPS for words in after for w in words):
        return Role.STEP
    for change in statement.changes:
        if change.by == index:
            return Role.STEP
        if change.before == index:
            return Role.BEFORE
        if change.after == index:
            return Role.AFTER
    return Role.LEVEL


def roles_fit(ours: Role, theirs: Role) -> bool:
    """Whether two numbers in these roles may be compared: a step only with a step, a before not with an after."""
    if Role.STEP in (ours, theirs):
        return ours is theirs
    return {ours, theirs} != {Role.BEFORE, Role.AFTER} and not (ours is Role.LEVEL and theirs is Role.BEFORE)


def head_likeness(case: Case, ours: Quantity, theirs: Quantity, entry: Entry, others: Bag, *, agree: bool) -> float:
    """Return how far the two count the same thing, 0 to 1; 0.5 where neither says what it counts.

    With `agree` (the numbers are equal) any two words for people may be the same people. `others` are the claim's words
    beside its numbers: "diets kill 1 million people" counts the deaths of "34,000
    deaths" through its verb.
    """
    likeness = max(_heads(case.index, ours, theirs, entry), _through_verb(case.said, ours, theirs, others))
    mine, other = phrase_stems(ours.counted), phrase_stems(theirs.counted)
    if agree and mine and other and _sort_of(mine[-1]) == "people" == _sort_of(other[-1]):
        return max(likeness, _PEOPLE)  # 436 people are 436 adults; 14 pupils are no word against 900 passengers
    return likeness


def _through_verb(said: Statement, ours: Quantity, theirs: Quantity, others: Bag) -> float:
    other = phrase_stems(theirs.counted)
    if not ours.counted and any(other[-1:] == phrase_stems(q.counted)[-1:] for q in said.quantities if q is not ours):
        return 0.0  # "the limit is down to 30, and there were 101 fewer crashes": the 30 counts no crashes
    return _THROUGH_VERB * others.worth(other[-1]) if other else 0.0


def _heads(index: Index, ours: Quantity, theirs: Quantity, entry: Entry) -> float:
    mine, other = phrase_stems(ours.counted), phrase_stems(theirs.counted)
    if not mine and not other:
        return 0.5
    if not mine:
        # A bare number beside a counted thing may agree with it, but is no word against it.
        return 0.45 if ours.kind is QuantityKind.COUNT is theirs.kind else 0.5
    if not other:
        here, words = entry.passage.index, index.columns
        return max(0.3, 0.8 * words.worth(mine[-1], here), 0.5 * words.worth_around(mine[-1], here))
    return _counted_alike(ours.counted, theirs.counted)


@lru_cache(maxsize=32768)
def _counted_alike(ours: str, theirs: str) -> float:
    """Return how far two counted things, as written, are the same thing; 0 where one has no word of meaning."""
    mine, other = phrase_stems(ours), phrase_stems(theirs)
    if not mine or not other:
        return 0.0
    last = max(same_word(mine[-1], word) for word in other)
    first = max(same_word(word, other[-1]) for word in mine)
    likeness = max(last, 0.8 * first)
    if len(mine) > 1 and len(other) > 1 and likeness:
        shared = sum(max(same_word(word, o) for o in other) for word in mine[:-1]) / (len(mine) - 1)
        likeness *= 0.7 + 0.3 * shared
    return likeness


def context_terms(case: Case, quantity: Quantity) -> frozenset[str]:
    """Return the claim's content words without those of its quantities, dates, words of change and of planning."""
    terms = _beside_numbers(case.said)
    if quantity.counted_start >= 0:
        terms = terms_without(case.said, [*_number_spans(case.said), (quantity.counted_start, quantity.counted_end)])
    return terms if terms.isdisjoint(case.index.ours) else terms - case.index.ours


def _number_spans(said: Statement) -> list[tuple[int, int]]:
    spans = [(q.start, q.end) for q in said.quantities] + [(c.start, c.end) for c in said.changes]
    return spans + [(d.start, d.end) for d in said.dates] + [(h.start, h.end) for h in said.hedges]


@kept(4096)
def _beside_numbers(said: Statement) -> frozenset[str]:
    return terms_without(said, _number_spans(said))


def _context(case: Case, entry: Entry, terms: frozenset[str], inherited: frozenset[str]) -> tuple[float, float]:
    """Return how far the claim's other words are met in the passage, and near it, dates and plans included."""
    alone, near = met(case, entry, terms) if terms else (_NOTHING_SAID, _NOTHING_SAID)
    if len(terms) < _MIN_CONTEXT and inherited:
        bonus = met(case, entry, inherited)[1]
        alone, near = max(alone, (alone + bonus) / 2), max(near, (near + bonus) / 2)
    # A shared date or a shared "is meant to" is worth one more word that is met.
    said, passage = case.said, entry.passage.statement
    shared = bool(setting(said).years & entry.setting.years) + bool(
        said.certainty is Certainty.PLANNED is passage.certainty
    )
    if shared:
        n = max(len(terms), 1)
        alone, near = (alone * n + shared) / (n + shared), (near * n + shared) / (n + shared)
    return alone, near


def matches(case: Case, number: int) -> Iterator[Match]:
    """Yield the quantities of the article that can be compared with the claim's quantity of that index.

    Left out is what no rule could make anything of: a number far from the claim's that counts another thing and is
    written with other digits, in a passage that has little of the claim's words in or around it.
    """
    ours = case.said.quantities[number]
    my_role, measure = role(case.said, number), amount(ours)
    terms = context_terms(case, ours)
    others = _bag_of(terms)
    inherited = inherited_terms(case)
    names = _name_stems(case.said) | frozenset(phrase_stems(ours.counted)[-1:])
    listed = ours.kind in _LISTED and sum(q.kind is ours.kind for q in case.said.quantities) == 1
    timed = any(per.unit.dimension == "time" for per in ours.per)
    at, alone, near = -1, 0.0, 0.0
    for figure in case.index.figures.like(ours):
        entry = case.index.entries[figure.passage]
        passage, written = entry.passage.statement, figure.quantity
        if not roles_fit(my_role, role(passage, figure.number)):
            continue
        if figure.passage != at:
            at, (alone, near) = figure.passage, _context(case, entry, terms, inherited)
        context = 0.6 * alone + 0.4 * near
        if context < _LITTLE and not timed and far_apart(measure, figure.amount) and _strange(ours, written, passage):
            continue
        for theirs in readings(ours, written, passage):
            compared = compare(ours, theirs)
            if compared.relation is Relation.INCOMPARABLE:
                continue
            agree = compared.relation in {Relation.EQUAL, Relation.COMPATIBLE}
            head = head_likeness(case, ours, theirs, entry, others, agree=agree)
            same = _HEAD * head + _ALONE * alone + _NEAR * near
            local = local_share(passage, theirs.start, theirs.end, terms) if terms and alone else alone
            clash = next((c.facet for c in clashes(case.claim, entry)), "")
            if not clash and my_role is not Role.LEVEL and _turned(case.said, number, passage, figure.number):
                clash = "direction"
            # "From 6.2% to 5.4%" is no list: both are of one thing.
            level = role(passage, figure.number) is Role.LEVEL
            alike = level and listed and written.kind is ours.kind and written.unit.symbol == ours.unit.symbol
            if not clash and alike and displaced(passage, written, terms):
                clash = "other-item"
            if not clash and named_elsewhere(passage, written, names):
                clash = "other-name"
            yield Match(ours, theirs, entry, compared, head, context, same, clash, local)


def _strange(ours: Quantity, theirs: Quantity, passage: Statement) -> bool:
    """Whether nothing but their scale connects two figures that are far apart."""
    return (
        theirs.part is None
        and written_figure(theirs.text) != written_figure(ours.text)
        and not (bool(ours.counted) and bool(theirs.counted) and _counted_alike(ours.counted, theirs.counted) >= _ALIKE)
        and not (theirs.kind in _LISTED and (theirs.kind, theirs.unit.symbol) in items(passage).written)
    )


@lru_cache(maxsize=16384)
def written_figure(text: str) -> str:
    """Return the figure in a quantity's text without scale and unit: "60" of "60 lakh"; empty for most words."""
    digits = _DIGITS.search(text)
    if digits:
        return digits.group().replace(",", "").rstrip(".")
    return next((word for word in text.lower().split() if word in _SMALL), "")


_SMALL = frozenset("one two three four five six seven eight nine ten eleven twelve".split())


@lru_cache(maxsize=4096)
def _bag_of(terms: frozenset[str]) -> Bag:
    return bag(terms)


@kept(4096)
def _name_stems(said: Statement) -> frozenset[str]:
    cues = [(n.start, n.end) for n in said.names] + [(p.start, p.end) for p in said.places]
    return frozenset(t.stem for t in said.tokens if any(a <= t.start < b for a, b in cues)) & said.terms


def _turned(said: Statement, number: int, passage: Statement, other: int) -> bool:
    """Whether the two are figures of changes that go opposite ways: "rose to 5.1%", "fell to 5.1%"."""
    ours = next((c.direction for c in said.changes if number in (c.by, c.after)), None)
    theirs = next((c.direction for c in passage.changes if other in (c.by, c.after)), None)
    return {ours, theirs} == {Direction.UP, Direction.DOWN}


def inherited_terms(case: Case) -> frozenset[str]:
    """Return the content words that a fragment takes over from what stands before it."""
    return _inherited(case.claim)


@kept(4096)
def _inherited(claim: Claim) -> frozenset[str]:
    return (analyse(claim.subject).terms | analyse(claim.context).terms) - claim.statement.terms


def readings(ours: Quantity, theirs: Quantity, passage: Statement) -> Iterator[Quantity]:
    """Yield a passage's quantity, and what else it says in the claim's terms.

    "Five of eight children" also says that there were eight; "0.9 million in 2019" is a rate of 0.9 million a year.
    """
    yield theirs
    if ours.kind is QuantityKind.COUNT and theirs.part is not None and theirs.whole is not None:
        whole = theirs.whole
        unit = ours.unit
        yield replace(
            theirs, kind=QuantityKind.COUNT, low=whole, high=whole, unit=unit, step=Fraction(1), part=None, whole=None
        )
    timed = any(per.unit.dimension == "time" for per in ours.per)
    total = any(d.until or d.since for d in passage.dates) or any(q.label == "total" for q in passage.qualifiers)
    if timed and theirs.kind is QuantityKind.COUNT and not (theirs.per or total) and len(setting(passage).years) == 1:
        yield replace(theirs, kind=QuantityKind.RATE, per=(Per(Fraction(1), _YEAR),))


def telling(quantity: Quantity) -> float:
    """Return how much an equal number says: near 1 for "5,437 crore", near 0 for "two".

    Small whole numbers and round shares are in every text; a number with three significant digits is no accident.
    """
    digits = _written_digits(quantity)
    if quantity.low != quantity.high:
        return 0.7  # two ends that both agree
    if quantity.kind in {QuantityKind.DURATION, QuantityKind.ORDINAL}:
        return 0.25
    if quantity.low.denominator != 1 and quantity.kind is QuantityKind.PROPORTION:
        return 0.5
    if len(digits) >= 3:
        return 1.0
    if len(digits) == 2:
        return 0.7
    return 0.45 if quantity.low >= 1000 else 0.2


def _written_digits(quantity: Quantity) -> str:
    """Return the significant digits of a number as written: "16" of "1.6", "124" of "1,240", one of a word."""
    found = _DIGITS.search(quantity.text)
    if not found:
        return f"{quantity.low.numerator}".rstrip("0").lstrip("-") if quantity.low.denominator == 1 else "0"
    return found.group().replace(",", "").replace(".", "").strip("0")


def counts_other_sort(match: Match) -> bool:
    """Whether an equal number counts people on one side and events or things on the other."""
    return other_sort(match.ours, match.theirs)


def other_sort(ours: Quantity, theirs: Quantity) -> bool:
    """Whether of two quantities one counts people and the other events or things; False where one does not say."""
    mine, other = phrase_stems(ours.counted), phrase_stems(theirs.counted)
    if not mine or not other:
        return False
    sorts = _sort_of(mine[-1]), _sort_of(other[-1])
    return None not in sorts and sorts[0] != sorts[1]


def _sort_of(word: str) -> str | None:
    return next((name for name, words in _sorts().items() if word in words), None)


@lru_cache(maxsize=1)
def _sorts() -> dict[str, frozenset[str]]:
    return {name: frozenset(t.stem for t in tokenize(words)) for name, words in SORTS.items()}
