"""Mice are not people: a result in animals or cells told as one in patients."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judging.common import Case, signed, speak
from claimcheck.judging.facets import other_of_its_kind, species
from claimcheck.model import Opinion, Quantity, QuantityKind, Reason, Verdict

NAME = "species"
_NEEDED, _NEARLY_ALL = 0.3, 0.7
_NEEDED_HERE = 0.25


def species_rule(case: Case) -> Iterator[Opinion]:
    """Contradict a claim about people where the passage that matches it is about animals or cells only."""
    said = case.said
    material = not said.terms.isdisjoint(_MATERIAL) and all(c.text.lower() == "human" for c in said.species)
    if species(said) != {"human"} or material or _of_people(case):
        return
    ours = {signed(said, cue) for cue in said.outcomes}
    for candidate in case.found:
        passage = candidate.passage.statement
        here = species(passage)
        if "human" in here or not here or other_of_its_kind(case.claim, passage):
            continue
        shared = ours & {signed(passage, cue) for cue in passage.outcomes}
        numbers = any(
            a.low == b.low and a.kind is b.kind and _tells(a) for a in said.quantities for b in passage.quantities
        )
        # "17 of 18" here and there is the same experiment, whatever the words around it.
        parts = any(_same_parts(a, b) for a in said.quantities for b in passage.quantities)
        figures = any(q.kind not in _LITTLE for q in said.quantities)
        alike = (
            shared and (numbers or not figures) and candidate.around >= _NEEDED and candidate.coverage >= _NEEDED_HERE
        ) or (numbers and candidate.coverage >= _NEEDED)
        if alike or parts or candidate.coverage >= _NEARLY_ALL:
            kind = next(cue.text for cue in passage.species)
            detail = f"the post speaks of people, the source of {kind}"
            score = 0.6 + 0.2 * candidate.around + (0.1 if numbers else 0.0)
            yield speak(Verdict.CONTRADICT, candidate.entry, score, [Reason("animal-to-human", detail)], NAME)


_LITTLE = frozenset({QuantityKind.ORDINAL, QuantityKind.DURATION, QuantityKind.AGE})
_FEW = 2


def _tells(quantity: Quantity) -> bool:
    """Whether a number is rare enough to tell one experiment from another."""
    return quantity.kind is not QuantityKind.COUNT or quantity.low > _FEW


# "Human stem cells", "human tissue": no claim about people.
_MATERIAL = frozenset(
    "cell tissu gene genom protein organoid antibodi blood sampl dna rna cultur embryo embryon".split()
)


def _of_people(case: Case) -> bool:
    """Whether another passage says the same of people: the mice were the first part of the work."""
    return any(
        candidate.coverage >= _NEARLY_ALL and species(candidate.passage.statement) == {"human"}
        for candidate in case.found
    )


def _same_parts(a: Quantity, b: Quantity) -> bool:
    return a.part is not None and (a.part, a.whole) == (b.part, b.whole)
