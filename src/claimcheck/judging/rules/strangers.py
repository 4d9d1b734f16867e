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


def other_subject(case: Case, match: Match) -> Name | None:
    """Return the name that the passage's figure is told of where the claim tells its own of another.

    "Amplora holds 61%". The claim's name must stand neither in the passage nor in a sentence that it points back to.
    """
    said, passage = case.said, match.entry.passage.statement
    mine = _subject(said, match.ours)
    theirs = _subject(passage, match.theirs)
    if mine is None or theirs is None or _shared(mine, theirs):
        return None
    here = match.entry.bag | match.entry.lead
    parts = [part for part in mine.key.split() if part in said.terms and part not in BODY_WORDS]
    if not parts or any(here.worth(part) > 0 for part in parts):
        return None
    return theirs


def tells_of(statement: Statement, quantity: Quantity, case: Case, match: Match) -> bool:
    """Whether a figure of a sentence is told of the name that the claim tells its own of."""
    mine, theirs = _subject(case.said, match.ours), _subject(statement, quantity)
    return mine is not None and theirs is not None and _shared(mine, theirs)


def _subject(statement: Statement, quantity: Quantity) -> Name | None:
    """Return the name that begins the clause of a figure and does something in it; who merely says it is none."""
    before = [n for n in (*_bare(statement), *statement.names) if n.end <= quantity.start]
    for name in sorted(before, key=lambda n: -n.start):
        lead = statement.text[: name.start].rstrip(" “‘\"'")
        opens = not lead or lead[-1] in ",;:—–" or lead.split()[-1].lower() in _OPENERS
        following = statement.text[name.end : quantity.start].split()
        if not opens or not following or not following[0].isalpha() or following[0].lower() in _NO_VERB:
            continue
        if any(r.label == "say" and name.end <= r.start <= name.end + _RIGHT_BEHIND for r in statement.roles):
            continue
        return name
    return None


def _bare(statement: Statement) -> tuple[Name, ...]:
    """Return the one word without an article that begins a sentence and has something: "Amplora holds", "Rice has".

    At the start of a sentence a capital alone makes no name; the missing article before a single thing does.
    """
    if not statement.tokens:
        return ()
    first = statement.tokens[0]
    second = next((t for t in statement.tokens[1:4] if t.lower not in _ADVERBS), None)
    if second is None or not first.text[:1].isupper() or not first.text.isalpha():
        return ()
    if first.lower.endswith("s") or first.stem not in statement.terms or second.lower not in _HAVING:
        return ()
    return (Name(first.start, first.end, first.text, first.stem),)


def _shared(a: Name, b: Name) -> bool:
    return not (set(a.key.split()) - BODY_WORDS).isdisjoint(b.key.split())


_OPENERS = frozenset("and but while whereas although though because when where since as today now yet so".split())
_NO_VERB = frozenset("of in on at for from to and or the a with by near about over under between than".split())
_RIGHT_BEHIND = 12  # characters
_ADVERBS = frozenset("now still today already also then only".split())
_HAVING = frozenset(
    "has had holds held owns owned is was makes made sells sold employs employed earns earned won lost runs ran".split()
)
