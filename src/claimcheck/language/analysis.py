"""From a sentence to what it says."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import lru_cache

from claimcheck.language.changes import find_changes
from claimcheck.language.dates import find_dates, resolve
from claimcheck.language.en import cues
from claimcheck.language.lexicon import Lexicon
from claimcheck.language.names import find_names, find_places
from claimcheck.language.polarity import contracted_negations, negated
from claimcheck.language.quantities import find_quantities
from claimcheck.language.quotations import find_quotes
from claimcheck.language.tokens import content_stems, tokenize
from claimcheck.model import Certainty, Change, Cue, Quantity, QuantityKind, Statement

_MAX_FIGURES = 40  # a "sentence" with more is a table, and every pair of figures would have to be compared
_MAX_LENGTH = 4000  # characters; a longer "sentence" is no prose, and rules over it would say nothing


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    return Lexicon(
        {
            "negation": cues.NEGATION,
            "outcome": cues.OUTCOME,
            "scope": cues.SCOPE,
            "species": cues.SPECIES,
            "cause": cues.CAUSE,
            "certainty": cues.CERTAINTY,
            "superlative": cues.SUPERLATIVE,
            "status": cues.STATUS,
            "role": cues.ROLE,
            "qualifier": cues.QUALIFIER,
            "involved": cues.INVOLVED,
            "comparative": cues.COMPARATIVE,
        }
    )


@lru_cache(maxsize=4096)
def analyse(text: str) -> Statement:
    """Take one sentence or clause apart. Never raises; linear in the length of the text.

    Of a text longer than 4,000 characters only that much is taken apart.
    """
    tokens = tokenize(text[:_MAX_LENGTH])
    found = _lexicon().find(text, tokens)
    names = find_names(text, tokens)
    dates = find_dates(text[:_MAX_LENGTH], tokens)
    quantities = find_quantities(text[:_MAX_LENGTH], tokens, dates, most=_MAX_FIGURES)[:_MAX_FIGURES]
    changes = find_changes(text[:_MAX_LENGTH], tokens, quantities)
    quantities = _share_units(quantities, changes)
    statement = Statement(
        text=text,
        tokens=tokens,
        terms=content_stems(tokens),
        quantities=quantities,
        changes=changes,
        dates=dates,
        names=names,
        quotes=find_quotes(text[:_MAX_LENGTH], names, found["role"]),
        negations=_merge(found["negation"], contracted_negations(text, tokens)),
        outcomes=found["outcome"],
        # "some 20 million" and "every 60 minutes" are part of a number, not words for how many of a group.
        scopes=tuple(c for c in found["scope"] if not any(q.start <= c.start < q.end for q in quantities)),
        species=found["species"],
        causes=found["cause"],
        superlatives=tuple(c for c in found["superlative"] if c.label != "other"),
        status=found["status"],
        roles=found["role"],
        qualifiers=found["qualifier"],
        involved=found["involved"],
        comparatives=found["comparative"],
        hedges=tuple(c for c in found["certainty"] if c.start == 0 or c.text != "May"),  # the month
        places=find_places(text, tokens),
    )
    return _with_certainty(statement)


def anchored(statement: Statement, day: date | None) -> Statement:
    """Return the statement with its relative dates ("last month") filled in, given the day it was written."""
    if day is None or not any(d.relative and d.first is None for d in statement.dates):
        return statement
    return replace(statement, dates=tuple(resolve(d, day) for d in statement.dates))


def _share_units(quantities: tuple[Quantity, ...], changes: tuple[Change, ...]) -> tuple[Quantity, ...]:
    """Give the first end of a change the unit that only the second is written with: "from 95 to 57 decibels"."""
    out = list(quantities)
    for change in changes:
        if change.before < 0 or change.after < 0:
            continue
        first, second = out[change.before], out[change.after]
        bare = first.kind is QuantityKind.COUNT and not first.counted and not first.per
        if bare and second.unit.dimension not in {"count", "times"} and second.kind is not QuantityKind.COUNT:
            f = second.unit.factor
            out[change.before] = replace(
                first, kind=second.kind, unit=second.unit, low=first.low * f, high=first.high * f, step=first.step * f
            )
    return tuple(out)


def _merge(first: tuple[Cue, ...], second: tuple[Cue, ...]) -> tuple[Cue, ...]:
    """Join two lists of cues in the order of the sentence; where they overlap the first list's longer cue stays.

    What only looks like a denial ("not only") takes the words in it away and is left out itself.
    """
    extra = [c for c in second if not any(f.start <= c.start and c.end <= f.end for f in first)]
    return tuple(sorted((c for c in (*first, *extra) if c.label != "affirms"), key=lambda c: (c.start, c.end)))


def _with_certainty(statement: Statement) -> Statement:
    labels = {cue.label for cue in statement.hedges if not negated(statement, cue.start, cue.end)}
    if any(cue.label == "withheld" for cue in statement.causes):
        certainty = Certainty.WITHHELD
    elif "hedge" in labels:
        certainty = Certainty.HEDGED
    elif "plan" in labels:
        certainty = Certainty.PLANNED
    else:
        return statement
    return replace(statement, certainty=certainty)
