"""The claims of a post, and what is passed over.

Every line of the post is either taken whole (a heading, furniture, a list of links) or sentence by sentence, each
sentence statement by statement; what is no claim is kept with the reason.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import accumulate

from claimcheck.language.analysis import analyse
from claimcheck.model import Citation, Claim, MappedText, PassedOver
from claimcheck.post import passing
from claimcheck.post.antecedents import Antecedents
from claimcheck.post.blocks import BlockKind, Layout, Link
from claimcheck.post.clauses import Clause, cut
from claimcheck.post.facts import facts_of
from claimcheck.post.kinds import kind_of
from claimcheck.post.mapped import strip_range
from claimcheck.post.segments import Line, Segments, Sentence
from claimcheck.post.spans import whole_markup
from claimcheck.post.titles import heading_lines
from claimcheck.post.verbs import has_verb

_WHOLE = {
    BlockKind.FURNITURE: passing.FURNITURE,
    BlockKind.HEADING: passing.HEADING,
    BlockKind.CODE: passing.CODE,
}


class _Backing:
    """Which citations back a place of the file."""

    def __init__(self, citations: tuple[Citation, ...]) -> None:
        self._spans = sorted((s.start, s.end, i) for i, c in enumerate(citations) for s in c.backs)
        self._reach = list(accumulate((end for _, end, _ in self._spans), max))

    def of(self, start: int, end: int) -> tuple[int, ...]:
        """Return the indices of the citations that back anything in `start:end`."""
        found: set[int] = set()
        at = bisect_left(self._spans, (end, 0, 0)) - 1
        while at >= 0 and self._reach[at] > start:
            if self._spans[at][1] > start:
                found.add(self._spans[at][2])
            at -= 1
        return tuple(sorted(found))


@dataclass(slots=True)
class _Found:
    """What has been found so far, and what a later sentence may refer back to."""

    text: str
    backing: _Backing
    layout: Layout
    claims: list[Claim] = field(default_factory=list)
    passed: list[tuple[int, int, str]] = field(default_factory=list)
    antecedents: Antecedents = field(default_factory=Antecedents)


def find_claims(
    text: str, layout: Layout, segments: Segments, citations: tuple[Citation, ...]
) -> tuple[tuple[Claim, ...], tuple[PassedOver, ...]]:
    """Return the claims in order, and the spans that are not checked with the reason."""
    found = _Found(text, _Backing(citations), layout)
    headings = heading_lines(segments)
    for line in segments.lines:
        if not line.text.text:
            continue
        why = _whole_line(line, layout.blocks[line.block].links, headings)
        if why:
            _pass(found, line.text, why, layout.blocks[line.block].links)
            found.antecedents.heading(
                line.text.text if why == passing.HEADING else "", named=not passing.line_reason(line.text.text)
            )
        else:
            for sentence in line.sentences:
                _read_sentence(sentence, line, found)
    passed = [(p.start, p.end, p.why) for p in segments.passed_over] + found.passed
    known = {(c.start, c.end) for c in citations}
    passed += [
        (r.start, r.end, passing.LINKS) for r in segments.references if r.found.kind and (r.start, r.end) not in known
    ]
    return tuple(found.claims), tuple(
        PassedOver(a, b, text[a:b], why) for a, b, why in _joined(text, passed, found.claims)
    )


def _whole_line(line: Line, links: tuple[Link, ...], headings: frozenset[int]) -> str:
    """Return why a line is passed over as a whole, or ""."""
    if line.kind in _WHOLE:
        return _WHOLE[line.kind]
    addresses = [r for r in line.references if r.found.kind is not None]
    words = len(line.text.text.split())
    if line.kind is BlockKind.NOTE and (addresses or links):
        return passing.LINKS
    if addresses and (_is_note(line) or (words <= 4 and not facts_of(line.text.text).hard)):
        return passing.LINKS
    why = passing.line_reason(line.text.text)
    if why:
        return why
    return passing.HEADING if line.index in headings else ""


def _is_note(line: Line) -> bool:
    first = line.references[0]
    return first.found.kind is None and first.start < line.text.starts[0]


def _read_sentence(sentence: Sentence, line: Line, found: _Found) -> None:
    text = sentence.text.text
    links = found.layout.blocks[line.block].links
    tag = passing.tag_question(text)
    if tag:
        _read_sentence(replace(sentence, text=sentence.text.slice(0, tag)), line, found)
        _pass(found, sentence.text.slice(tag, len(text)), passing.QUESTION, links)
        return
    why = passing.sentence_reason(text, has_verb=has_verb(text))
    if why:
        _pass(found, sentence.text, why, links)
        found.antecedents.asked(text) if why == passing.QUESTION else found.antecedents.passed(text)
        return
    clauses = [(clause, _clause_reason(text, clause, line)) for clause in cut(text)]
    if any(reason == passing.CALL_TO_ACTION for _, reason in clauses[1:]):
        clauses = [
            (clause, passing.CALL_TO_ACTION if passing.announces(text[clause.start : clause.end]) else reason)
            for clause, reason in clauses
        ]
    if all(reason for _, reason in clauses):
        reasons = [reason for _, reason in clauses if reason != passing.NOTHING] or [passing.NOTHING]
        _pass(found, sentence.text, reasons[0], links)
        found.antecedents.passed(text)
        return
    for (clause, reason), following in zip(clauses, [*(c for c, _ in clauses[1:]), None], strict=True):
        if reason:
            _pass(found, sentence.text.slice(clause.start, clause.end), reason, links)
        else:
            _claim(sentence, clause, line, found, before=sentence.text.starts[following.start] if following else None)
    found.antecedents.sentence(text)


def _clause_reason(text: str, clause: Clause, line: Line) -> str:
    piece = text[clause.start : clause.end]
    verb = has_verb(piece) or bool(clause.subject)
    return passing.clause_reason(
        piece, has_verb=verb, listed=line.bulleted, attributing=clause.joint in ("attribution", "before insert")
    )


def _claim(sentence: Sentence, clause: Clause, line: Line, found: _Found, *, before: int | None) -> None:
    """Add a claim; `before` is where the next statement of its sentence begins in the file."""
    clean = sentence.text.slice(clause.start, clause.end)
    start, end = whole_markup(found.text, clean.starts[0], clean.ends[-1], found.layout.blocks[line.block].links)
    if before is not None and end > before:
        start, end = clean.starts[0], clean.ends[-1]  # two statements in the text of one link
    if found.claims and start < found.claims[-1].end:
        start = min(max(clean.starts[0], found.claims[-1].end), end - 1)
    backed = found.backing.of(start, end)
    whole = sentence.text.text
    statement = analyse(clean.text)
    subject, told = found.antecedents.subject_of(
        clean.text, clause.subject, first=clause.start == 0 or not clause.joint, listed=line.bulleted
    )
    found.claims.append(
        Claim(
            id=f"C{len(found.claims) + 1}",
            start=start,
            end=end,
            text=found.text[start:end],
            kind=kind_of(clean.text, statement, facts_of(clean.text)),
            clean=clean.text,
            statement=statement,
            context=f"{told} {whole}" if told else whole,
            subject=subject,
            citations=backed,
        )
    )


def _pass(found: _Found, mapped: MappedText, why: str, links: tuple[Link, ...]) -> None:
    a, b = strip_range(mapped.text, 0, len(mapped.text), "" if why == passing.QUESTION else "|·")
    if a < b:
        start, end = whole_markup(found.text, mapped.starts[a], mapped.ends[b - 1], links)
        found.passed.append((start, end, why))


_GLUE = re.compile(r"[\s\W]*")


def _joined(text: str, passed: Iterable[tuple[int, int, str]], claims: list[Claim]) -> list[tuple[int, int, str]]:
    """Put neighbours with one reason together and keep all spans clear of one another and of the claims."""
    taken = sorted((c.start, c.end) for c in claims)
    out: list[tuple[int, int, str]] = []
    at = 0
    for start, end, why in sorted(passed):
        if out and start < out[-1][1]:
            start = out[-1][1]  # noqa: PLW2901
        while at < len(taken) and taken[at][1] <= start:
            at += 1
        if at < len(taken) and taken[at][0] <= start:
            start = taken[at][1]  # noqa: PLW2901
        following = next((a for a, _ in taken[at : at + 2] if a >= start), end)
        end = min(end, following)  # noqa: PLW2901
        if start >= end:
            continue
        between = text[out[-1][1] : start] if out else ""
        clear = not out or not any(out[-1][1] <= a < start for a, _ in taken[max(0, at - 1) : at + 1])
        if out and out[-1][2] == why and clear and len(between) <= 4 and _GLUE.fullmatch(between):
            out[-1] = (out[-1][0], end, why)
        else:
            out.append((start, end, why))
    return out
