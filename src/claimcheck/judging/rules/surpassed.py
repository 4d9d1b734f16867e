"""Most, first and only, against some that are more so, one before and another one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.judging.common import Case, met, names_met, not_fact, one_of_several, speak, terms_without
from claimcheck.judging.facets import clashes
from claimcheck.judging.priority import superlative_words
from claimcheck.language.en.partly import ANOTHER_TIME
from claimcheck.language.en.ranks import ALL_TIME, ANOTHER_ONE, BEFORE, MORE_SO, SAME_SUPERLATIVES, SOME_ARE
from claimcheck.language.polarity import negated
from claimcheck.matching.index import Entry
from claimcheck.model import Cue, Opinion, Reason, Statement, Token, Verdict

NAME = "surpassed"
_MAX_LENGTH = 4000  # as in the analysis of sentences
_BEFORE, _ANOTHER = re.compile(BEFORE, re.IGNORECASE), re.compile(ANOTHER_ONE, re.IGNORECASE)
_ALL_TIME = re.compile(ALL_TIME, re.IGNORECASE)
_ROWS = {word: row.split()[0] for row in SAME_SUPERLATIVES for word in row.split()}
_COMPARATIVES = frozenset(word for words in MORE_SO.values() for word in words.split()) | {"more"}
_NONE = frozenset({"no", "nobody", "no one", "nothing", "none"})
_NEEDED, _NEEDED_NEAR, _SHORT = 0.5, 0.4, 10


def surpassed(case: Case) -> Iterator[Opinion]:
    """Hold a superlative, a first or an only against those that take it away."""
    said = case.said
    if one_of_several(said) or said.quantities:
        return
    more = _more_so(said)
    first = _cue(said, "first")
    only = _cue(said, "only")
    if not more and first is None and only is None:
        return
    for entry in case.index.entries:
        passage = entry.passage.statement
        if passage.negations or clashes(case.claim, entry) or not_fact(said, passage):
            continue
        if more:
            yield from _some_are(case, entry, more)
        for cue, pattern in ((first, _BEFORE), (only, _ANOTHER)):
            found = None if cue is None else pattern.search(passage.text[:_MAX_LENGTH])
            if cue is None or found is None or not names_met(case, entry):
                continue
            if cue is only and not _same_kind(said, cue, passage, found.end()):
                continue
            rest = terms_without(said, [(cue.start, cue.end)])
            if rest and met(case, entry, rest)[0] >= _NEEDED_ALL:
                yield _denied(entry, 0.68, cue.text, found.group())


_NEEDED_ALL = 0.66


def _same_kind(said: Statement, cue: Cue, passage: Statement, end: int) -> bool:
    """Whether "another" stands before what the claim says there is only one of, and in the same place."""
    ours = next((t.stem for t in said.tokens if t.start >= cue.end), "")
    theirs = next((t.stem for t in passage.tokens if t.start >= end), "")
    return ours == theirs and not any(t.lower in ANOTHER_TIME for t in passage.tokens if t.start >= end)


def _cue(said: Statement, label: str) -> Cue | None:
    """Return the claim's word for first or only, unless it is denied or has a "since" of its own."""
    cue = next((c for c in said.superlatives if c.label == label), None)
    if cue is None or negated(said, cue.start, cue.end) or said.negations or " since " in said.text:
        return None
    return cue


def _more_so(said: Statement) -> tuple[frozenset[str], tuple[tuple[int, int], ...]] | None:
    """Return the comparatives that would take a claim's superlative away, and where it stands; None without one."""
    none = next((n for n in said.negations if n.text.lower() in _NONE), None)
    if none is not None:
        token = next((t for t in said.tokens if t.start >= none.end and t.lower in _COMPARATIVES), None)
        return None if token is None else (frozenset({token.lower}), ((none.start, none.end), (token.start, token.end)))
    words = superlative_words(said)
    rows = [_ROWS.get(w.rsplit(maxsplit=1)[-1], "") for w in words]
    more = frozenset(word for row in rows for word in MORE_SO.get(row, "").split())
    last = {w.rsplit(maxsplit=1)[-1] for w in words}
    spans = [(t.start, t.end) for t in said.tokens if t.lower in last]
    ever = _ALL_TIME.search(said.text[:_MAX_LENGTH])
    return (more, (*spans, *((ever.span(),) if ever else ()))) if more else None


def _some_are(case: Case, entry: Entry, more: tuple[frozenset[str], tuple[tuple[int, int], ...]]) -> Iterator[Opinion]:
    """ "The cheapest" against "two others are cheaper", "the wettest" against "only June 1912 was wetter"."""
    words, spans = more
    said, passage = case.said, entry.passage.statement
    at = next((i for i, t in enumerate(passage.tokens) if t.lower in words), -1)
    if at < 0:
        return
    near = {t.lower for t in passage.tokens[:at]} | {t.lower for t in passage.tokens[at + 1 : at + 2]}
    some = sorted(near & SOME_ARE)
    rest = terms_without(said, spans)
    if not some or not rest or not _no_other_way(said, passage, passage.tokens[at + 1 :]):
        return
    alone, around = met(case, entry, rest)
    pointed = "only" in some and len(passage.tokens) <= _SHORT and around >= _NEEDED_NEAR
    if alone >= _NEEDED or pointed:
        theirs = f"{some[0]} … {passage.tokens[at].text}"
        yield _denied(entry, 0.86, said.text[spans[0][0] :][:40], theirs)


def _no_other_way(said: Statement, passage: Statement, behind: tuple[Token, ...]) -> bool:
    """Whether what follows a comparative names nothing that the claim does not: "cheaper to repair"."""
    dated = [(d.start, d.end) for d in passage.dates] + [(q.start, q.end) for q in passage.quantities]
    return all(
        t.stem in said.terms or t.stem not in passage.terms or any(a <= t.start < b for a, b in dated) for t in behind
    )


def _denied(entry: Entry, score: float, ours: str, theirs: str) -> Opinion:
    detail = f"the post says “{ours}”; the source has “{theirs.strip()}”"
    return speak(Verdict.CONTRADICT, entry, score, [Reason("superlative-denied", detail)], NAME)
