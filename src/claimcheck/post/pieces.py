"""The pieces of a cut sentence: trimmed to what they state, with the subject that they take over."""

from __future__ import annotations

import re
from dataclasses import dataclass

from claimcheck.post import clause_words as words
from claimcheck.post.facts import facts_of
from claimcheck.post.joints import Parsed
from claimcheck.post.mapped import strip_range

_I = re.IGNORECASE
_TREATED = re.compile(
    rf"\b{words.TREATING}\b[^,;:]{{1,90}}?(\s+)(?:in|into|to|on|among|across)\s+(?:(?:about|around|over|nearly|"
    rf"almost|just|only|more than|"
    rf"at least|some|the|first)\s+)*(?:\d[\d.,]*|[a-z]+)(?:\s+(?:million|thousand|hundred|"
    rf"billion))?\s+(?:[\w-]+\s+){{0,3}}?{words.TREATED}\b",
    _I,
)
_LEADING = re.compile(
    r"(?:(?:and|but|so|yet|plus|while|whereas|although|though|well|now|yes|no|also|meanwhile|besides|moreover|"
    r"furthermore|in addition|"
    r"what's more|better still|and yet)\s*,\s+|(?:and|but|yet|plus|whereas)\s+)+",
    _I,
)
_ASIDE = re.compile(rf"(?:{words.ASIDE})\s*(?:[,:;]|\s[–—-]|—)\s*", _I)


@dataclass(frozen=True, slots=True)
class Clause:
    """A piece of a sentence's clean text, `start:end` in it. `subject` is what it takes from the piece before."""

    start: int
    end: int
    subject: str = ""
    joint: str = ""  # the kind of boundary before it


def cut_treated(sentence: Parsed, start: int, end: int, kind: str) -> list[tuple[int, int, str]]:
    """Cut "injected 2 million cells | into four patients": two counts of two things."""
    m = _TREATED.search(sentence.text, start, end)
    if not m:
        return [(start, end, kind)]
    middle = m.start(1)
    if facts_of(sentence.text[start:middle]).numbers and facts_of(sentence.text[middle:end]).numbers:
        return [(start, middle, kind), (m.end(1), end, "treated")]
    return [(start, end, kind)]


def trim(text: str, piece: tuple[int, int, str]) -> list[Clause]:
    """Return the piece without edges, asides and joining words; nothing where no word is left."""
    start, end, kind = piece
    start, end = strip_range(text, start, end, ".,;:–—-!…|/·")
    aside = _ASIDE.match(text, start, end)
    if aside and aside.end() < end:
        start = aside.end()
    lead = _LEADING.match(text, start, end)
    if lead and lead.end() < end:
        start = lead.end()
    if kind == "bracket":
        end = (
            start + len(text[start:end].rstrip(")"))
            if text.count("(", start, end) < text.count(")", start, end)
            else end
        )
        start, end = strip_range(text, start, end, ".,;:")
    return [Clause(start, end, joint=kind)] if start < end else []


def with_subjects(sentence: Parsed, clauses: list[Clause]) -> list[Clause]:
    """Give the pieces that begin with their verb, or have none, the subject of the piece before."""
    out: list[Clause] = []
    subject = ""
    for clause in clauses:
        verb = sentence.main_verb(clause.start, clause.end)
        own = verb > clause.start
        if clause.joint == "relative":
            out.append(Clause(clause.start, clause.end, _related(sentence.text, clause, subject), clause.joint))
        elif own and clause.joint not in ("after insert", "treated", "trailing", "figure"):
            named = sentence.text[clause.start : verb].strip(' ,"“”‘’')
            # A pronoun that opens a later piece means what was named in the sentence before it.
            subject = subject if subject and _PRONOUN.fullmatch(named) else named
            out.append(clause)
        else:
            out.append(Clause(clause.start, clause.end, subject, clause.joint))
            if not subject and verb < 0:
                subject = sentence.text[clause.start : clause.end].strip(' ,"“”‘’')
    return out


def _related(text: str, clause: Clause, subject: str) -> str:
    """Return whom a relative clause is about: the name right before its "who"; nobody for "which means that"."""
    if _WHICH_MEANS.match(text, clause.start):
        return ""
    named = _NAMED_LAST.search(text[max(0, clause.start - _LONGEST_NAME) : clause.start])
    return named.group(1) if named and text[clause.start : clause.start + 3].lower() == "who" else subject


_PRONOUN = re.compile(r"(?:it|they|he|she|this|that|these|those)(?: \w+)?", _I)
_WHICH_MEANS = re.compile(r"which (?:means?|meant|makes?|made|is why|shows?|leaves?|puts?|brings?|works out)\b", _I)
_NAMED_LAST = re.compile(r"((?:[A-Z][\w’'.-]*\s+){0,3}[A-Z][\w’'-]+),\s*$")
_LONGEST_NAME = 80
