"""Where a sentence might be cut, and what is asked of its pieces."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass, replace

from claimcheck.language.dates import find_dates
from claimcheck.language.quantities import find_quantities
from claimcheck.language.tokens import tokenize
from claimcheck.model import Quantity, QuantityKind, Token
from claimcheck.post import clause_words as words
from claimcheck.post.facts import Facts, facts_of
from claimcheck.post.verbs import words_and_verbs

_I = re.IGNORECASE
_BOUNDARY = re.compile(
    r"(?P<dash>\s+[–—―]\s*|\s*—\s*|\s+--?\s+)"
    r"|(?P<arrow>\s+[→⇒➜➔⟶]\s+)"
    r"|(?P<semicolon>;\s+|\s*(?:…|\.\.\.)\s+)"
    r"|(?P<colon>(?<!\d):\s+|(?<=\d):\s+)"
    rf"|(?P<relative>,\s+(?=(?:{words.RELATIVE})\b))"
    rf"|(?P<attribution>,\s+(?={words.ATTRIBUTING}))"
    rf"|(?P<trailing>,\s+(?=(?:{words.TRAILING})\b))"
    rf"|(?P<comma_joint>,\s+(?P<comma_word>{words.JOINING})\s+(?:then\s+)?)"
    rf"|(?P<joint>\s+(?P<word>and|but|while|whereas|although|yet)\s+)"
    r"|(?P<comma>,\s+)",
    _I,
)
_KINDS = ("dash", "arrow", "semicolon", "colon", "relative", "attribution", "trailing", "comma_joint", "joint", "comma")
# After a comma and before a figure: what the one before it is set against.
_AGAINST = re.compile(r"(?:against|versus|compared with|compared to)\s+", _I)
# Behind a share after a comma: what it is of has been told ("two thirds of it paid by ..."), or what it is more than.
_OF_IT = re.compile(r"(?:\s+(?:per cent|percent)|%)?\s+of (?:it|them|that|those|these|which|whom)\b", _I)
_THAN = re.compile(
    r"\s*(?:more|less|fewer|higher|lower|larger|smaller|bigger|cheaper|dearer|faster|slower|longer|shorter)"
    r"(?:\s+\w+)?\s+than\b",
    _I,
)
_TRAILING_KINDS = (QuantityKind.PROPORTION, QuantityKind.PERCENT, QuantityKind.FACTOR)
_BEHIND = 40  # characters behind a figure that are looked at
_BRACKET = re.compile(r"\s*\(([^()]*)\)")
_QUOTED = re.compile(r"“[^”]*”|\"[^\"]*\"|«[^»]*»|‘[^’]{12,}’(?!\w)")


@dataclass(frozen=True, slots=True)
class Joint:
    """A place where the sentence might be cut: `start:end` is left out of both sides."""

    start: int
    end: int
    kind: str
    word: str = ""


class Parsed:
    """A sentence with what is asked of its pieces again and again."""

    def __init__(self, text: str) -> None:
        """Find the words and the finite verbs."""
        self.text = text
        self.tokens, self._finite = words_and_verbs(text)
        self._starts = [t.start for t in self.tokens]
        self._finite_at = [self.tokens[i].start for i in self._finite]

    def range(self, start: int, end: int) -> tuple[Token, ...]:
        """Return the words of a piece."""
        return self.tokens[bisect_left(self._starts, start) : bisect_left(self._starts, end)]

    def has_verb(self, start: int, end: int) -> bool:
        """Whether a piece holds a finite verb."""
        i = bisect_left(self._finite_at, start)
        return i < len(self._finite_at) and self._finite_at[i] < end

    def first_verb(self, start: int, end: int) -> int:
        """Return where the first finite verb of a piece begins, or -1."""
        i = bisect_left(self._finite_at, start)
        return self._finite_at[i] if i < len(self._finite_at) and self._finite_at[i] < end else -1

    def main_verb(self, start: int, end: int) -> int:
        """Return where the first finite verb outside a relative clause ("who had ...") begins, or the first, or -1."""
        first = self.first_verb(start, end)
        verb = first
        while verb >= 0:
            at = bisect_left(self._starts, verb)
            if at == 0 or self.tokens[at - 1].lower not in ("who", "that", "which", "whose"):
                return verb
            verb = self.first_verb(verb + 1, end)
        return first

    def facts(self, start: int, end: int) -> Facts:
        """Return what can be checked in a piece."""
        return facts_of(self.text[start:end])


def find_joints(text: str) -> list[Joint]:
    """Return the places where a sentence might be cut, in order; none inside quotations, brackets and figures."""
    closed = [m.span() for m in _QUOTED.finditer(text) if len(m.group().split()) > 2]
    brackets = _brackets(text)
    closed.extend(brackets)
    closed.sort()
    out: list[Joint] = []
    for m in _BOUNDARY.finditer(text):
        if _within(closed, m.start(), m.end()):
            continue
        kind = m.lastgroup or ""
        for name in _KINDS:
            if m.group(name) is not None:
                kind = name
        out.append(Joint(m.start(), m.end(), kind, (m.group("comma_word") or m.group("word") or "").lower()))
    out = _outside_figures(text, out)
    for start, end in brackets:
        tail = text[end:].lstrip(" ")
        if not tail.strip(".!?…;:,"):
            out.append(Joint(start, start + 1, "bracket"))
    return sorted(out, key=lambda j: j.start)


def _outside_figures(text: str, joints: list[Joint]) -> list[Joint]:
    """Drop the joints inside a figure or date ("two and a half times"); tell commas before a figure of their own."""
    if not joints:
        return joints
    tokens = tokenize(text)
    dates = find_dates(text, tokens)
    quantities = find_quantities(text, tokens, dates)
    spans = sorted([(d.start, d.end) for d in dates] + [(q.start, q.end) for q in quantities])
    starts = [start for start, _ in spans]
    figures = {q.start: q for q in quantities}
    out: list[Joint] = []
    for joint in joints:
        at = bisect_left(starts, joint.start + 1) - 1
        if any(start < joint.start and joint.end < end for start, end in spans[max(0, at - 1) : at + 1]):
            continue
        if joint.kind == "comma" and _has_own_figure(text, joint.end, figures):
            joint = replace(joint, kind="figure")  # noqa: PLW2901
        out.append(joint)
    return out


def _has_own_figure(text: str, at: int, figures: dict[int, Quantity]) -> bool:
    """Whether a figure that says something more stands at `at`: "two thirds of it", "44 per cent more than"."""
    against = _AGAINST.match(text, at)
    if against:
        return against.end() in figures
    figure = figures.get(at)
    if figure is None or figure.kind not in _TRAILING_KINDS:
        return False
    behind = text[figure.number_end : figure.number_end + _BEHIND]
    return bool(_OF_IT.match(behind) or _THAN.match(text[figure.end : figure.end + _BEHIND]))


def _brackets(text: str) -> list[tuple[int, int]]:
    out: list[tuple[int, int]] = []
    if "(" not in text:
        return out
    for m in _BRACKET.finditer(text):
        lead = len(m.group()) - len(m.group().lstrip())
        out.append((m.start() + lead, m.end()))
    return out


def _within(spans: list[tuple[int, int]], start: int, end: int) -> bool:
    return any((a < start and end <= b) or a <= start < b for a, b in spans)
