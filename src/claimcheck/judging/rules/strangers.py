"""Figures that differ because they are of different things: of another place, another in a row, a part of the group."""

from __future__ import annotations

import re

from claimcheck.judging.alignment import Match
from claimcheck.judging.common import Case
from claimcheck.language.en.names import BODY_WORDS
from claimcheck.language.en.numbers import ORDINALS
from claimcheck.model import Name, Quantity, Statement

_PLACING = frozenset("in at near from of for on outside around within".split())
_IN_A_ROW = frozenset(ORDINALS) | {"last"}
# "Of the people who were vaccinated, 800 were older than 65"; "1,200 people, 300 of whom".
_PART = re.compile(
    r"(?:^|[.;:—–] ?)(?:and |but )?(?:of|among) (?:the|these|those|them|this|that|his|her|its|their)\b[^.;]*$"
)
_PART_AFTER = re.compile(r"\s*(?:of (?:whom|which|them|these|those)|were among)\b")

_PART_REACH = 200  # characters


def of_another(case: Case, match: Match) -> bool:
    """Whether the passage's figure belongs to another one than the claim's, so that its difference says nothing."""
    said, passage = case.said, match.entry.passage.statement
    return (
        _other_place(case, match)
        or _other_in_a_row(said, passage)
        or (is_part(passage, match.theirs) and not is_part(said, match.ours))
    )


def is_part(statement: Statement, quantity: Quantity) -> bool:
    """Whether a figure counts a part of a group named before it: "Of these, 300 were ..."."""
    text = statement.text.lower()
    return bool(_PART.search(text[max(0, quantity.start - _PART_REACH) : quantity.start].rstrip())) or bool(
        _PART_AFTER.match(text, quantity.end)
    )


def _other_place(case: Case, match: Match) -> bool:
    """Whether a name stands in the claim behind a preposition, and behind the same one another name in the passage."""
    said, passage = case.said, match.entry.passage.statement
    here = match.entry.bag | match.entry.lead
    ours = [
        (_leading(said, n), n)
        for n in said.names
        if not any(here.worth(part) > 0 for part in n.key.split() if part not in BODY_WORDS)
    ]
    theirs = [(_leading(passage, n), n) for n in passage.names if not _said_in(said, n)]
    return any(a in _PLACING and a == b for a, _ in ours for b, _ in theirs)


def _leading(statement: Statement, name: Name) -> str:
    words = statement.text[: name.start].lower().split()
    return words[-1] if words else ""


def _said_in(said: Statement, name: Name) -> bool:
    stems = {t.stem for t in said.tokens}
    return any(part in stems for part in name.key.split())


def _other_in_a_row(said: Statement, passage: Statement) -> bool:
    """Whether one speaks of the first and the other of the second of a row."""
    ours = {t.lower for t in said.tokens} & _IN_A_ROW
    theirs = {t.lower for t in passage.tokens} & _IN_A_ROW
    return bool(ours and theirs) and ours.isdisjoint(theirs)
