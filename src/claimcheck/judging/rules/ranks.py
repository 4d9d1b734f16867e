"""First and most of all, against a rank, an earlier one, or the opposite end of the same list in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.judging.common import Case, met, names_met, not_fact, one_of_several, speak, terms_without
from claimcheck.judging.facets import clashes, years
from claimcheck.judging.opposites import meetings
from claimcheck.judging.priority import superlative_words
from claimcheck.judging.universals import remainder
from claimcheck.language.en.ranks import (
    AGAIN,
    ALL_TIME,
    ALREADY,
    BEGAN,
    COMPARED,
    COPULAS,
    FIRST_TIME,
    NUMBER_OF,
    RANKS,
    SAME_SUPERLATIVES,
    SINCE,
    SO_FEW,
)
from claimcheck.language.polarity import negated
from claimcheck.matching.index import Entry
from claimcheck.matching.terms import same_word
from claimcheck.model import Opinion, Reason, Statement, Token, Verdict

NAME = "ranks"
_MAX_LENGTH = 4000  # as in the analysis of sentences
_ALL_TIME, _FIRST_TIME = re.compile(ALL_TIME, re.IGNORECASE), re.compile(FIRST_TIME, re.IGNORECASE)
_SINCE, _AGAIN, _SO_FEW = (re.compile(p, re.IGNORECASE) for p in (SINCE, AGAIN, SO_FEW))
_BEGAN, _ALREADY = re.compile(BEGAN, re.IGNORECASE), re.compile(ALREADY, re.IGNORECASE)
_ROWS = {word: row.split()[0] for row in SAME_SUPERLATIVES for word in row.split()}


def ranks(case: Case) -> Iterator[Opinion]:
    """Hold a first or a most against what stands before it in its list."""
    said = case.said
    if one_of_several(said):
        return
    yield from _since_when(case)
    yield from _elsewhere(case)
    yield from _none_quicker(case)
    words = superlative_words(said)
    if not words or any(t.lower in RANKS for t in said.tokens):
        return
    rows = frozenset(_row(w) for w in words) - {"best", "worst"}  # of many things in many ways
    if rows:
        yield from _ranked(case, rows)
    yield from _other_end(case, words)


def _row(word: str) -> str:
    last = word.rsplit(maxsplit=1)[-1]
    return _ROWS.get(last, word)


def _denied(entry: Entry, score: float, word: str, theirs: str) -> Opinion:
    detail = f"the post says “{word}”; the source has “{theirs.strip()[:80]}”"
    return speak(Verdict.CONTRADICT, entry, score, [Reason("superlative-denied", detail)], NAME)


# ---------------------------------------------------------------- a rank


def _ranked(case: Case, rows: frozenset[str]) -> Iterator[Opinion]:
    """ "2024 was the hottest year" against "that makes 2024 the third-warmest year"."""
    said = case.said
    ours = _noun_behind(said, rows)
    for entry in case.index.entries:
        passage = entry.passage.statement
        at = _rank_at(passage, rows)
        if at < 0 or passage.negations or clashes(case.claim, entry) or not names_met(case, entry):
            continue
        theirs = _noun_behind(passage, rows)
        if not ours or not theirs or same_word(ours, theirs) < _SAME_NOUN:
            continue
        if not _same_one(said, passage) or not_fact(said, passage):
            continue
        yield _denied(entry, 0.78, _word_of(said, rows), passage.text[passage.tokens[at].start :])


_SAME_NOUN = 0.7


def _rank_at(passage: Statement, rows: frozenset[str]) -> int:
    """Return the index of a number of order that ranks one of these superlatives, -1 for none."""
    found = -1
    for i, (a, b) in enumerate(zip(passage.tokens, passage.tokens[1:], strict=False)):
        if _ROWS.get(b.lower, b.lower) not in rows:
            continue
        if a.lower not in RANKS:
            return -1  # "the second-largest port and the largest harbour"
        found = i if found < 0 else found
    return found


def _word_of(statement: Statement, rows: frozenset[str]) -> str:
    return next((t.text for t in statement.tokens if _ROWS.get(t.lower, t.lower) in rows), "most")


def _noun_behind(statement: Statement, rows: frozenset[str]) -> str:
    """Return the stem of the word right behind a superlative of these rows, empty where none stands there."""
    for token, after in zip(statement.tokens, statement.tokens[1:], strict=False):
        if _ROWS.get(token.lower, token.lower) in rows and after.stem in statement.terms:
            return after.stem
    return ""


def _same_one(said: Statement, passage: Statement) -> bool:
    """Whether both rank the same one: by its year, where the claim ranks years, or by its name."""
    ours, theirs = years(said.dates), years(passage.dates)
    if ours & theirs:
        return True
    keys = {part for n in said.names for part in n.key.split()}
    return bool(keys & {part for n in passage.names for part in n.key.split()})


# ---------------------------------------------------------------- since when


def _since_when(case: Case) -> Iterator[Opinion]:
    """ "For the first time ever" against "it has not done so since 2011", "the lowest ever" against "since 2012"."""
    said = case.said
    first = _FIRST_TIME.search(said.text[:_MAX_LENGTH])
    ever = _ALL_TIME.search(said.text[:_MAX_LENGTH])
    if not (first or (ever and superlative_words(said))) or _SINCE.search(said.text[:_MAX_LENGTH]):
        return
    if said.negations and not first:
        return
    word = " ".join(m.group() for m in (first, ever) if m)
    rows = {_row(w) for w in superlative_words(said)}
    spans = [m.span() for m in (first, ever) if m] + [(c.start, c.end) for c in said.superlatives]
    rest = terms_without(said, spans)
    for entry in case.index.entries:
        text = entry.passage.text[:_MAX_LENGTH]
        since = _SINCE.search(text)
        if since is None or _BEGAN.search(text) or clashes(case.claim, entry):
            continue
        before = text[: since.start()]
        again = _AGAIN.search(before)
        points = _SO_FEW.search(text)
        if again is None:
            continue
        # "Prices have not fallen since 2015" says nothing of the lowest; "the lowest since 2015" does.
        if points is None and (first or _ROWS.get(again.group().lower(), again.group().lower()) not in rows):
            continue
        alone, near = met(case, entry, {NUMBER_OF.get(word, word) for word in rest}) if rest else (0.0, 0.0)
        pointed = points is not None and points.group().lower() in {"done so", "do so"}
        if (pointed and near >= _NEEDED_BEFORE) or alone >= _NEEDED_ALONE:
            yield _denied(entry, 0.68 + 0.1 * near, word, text[again.start() :])


_NEEDED_BEFORE, _NEEDED_ALONE = 0.4, 0.4


# ---------------------------------------------------------------- others, elsewhere


def _elsewhere(case: Case) -> Iterator[Opinion]:
    """ "The first anywhere in the county" against "elsewhere in the county they have done so since 2014"."""
    said = case.said
    cue = next((c for c in said.superlatives if c.label in {"first", "only"}), None)
    if cue is None or negated(said, cue.start, cue.end):
        return
    rest = terms_without(said, [(cue.start, cue.end)])
    for entry in case.index.entries:
        passage = entry.passage.statement
        others = remainder(passage)
        if others is None or others.group().lower() != "elsewhere":
            continue
        behind = passage.text[others.end() : _MAX_LENGTH]
        if not _ALREADY.search(behind) or any(n.start > others.end() for n in passage.negations):
            continue
        alone, near = met(case, entry, rest)
        if alone >= _NEEDED_HERE and near >= _NEEDED_HERE and not not_fact(said, passage):
            yield _denied(entry, 0.62 + 0.2 * alone, cue.text, passage.text[others.start() :])


_NEEDED_HERE = 0.45


# ---------------------------------------------------------------- the other end of the list


def _other_end(case: Case, words: frozenset[str]) -> Iterator[Opinion]:
    """ "Millfield is the priciest district" against "Millfield is the cheapest"."""
    said = case.said
    if said.negations:
        return
    subject = next((t for t in said.tokens if t.stem in said.terms), None)
    if subject is None or subject.lower in {w.split()[-1] for w in words}:
        return
    for entry in case.index.entries:
        passage = entry.passage.statement
        if not entry.bag.worth(subject.stem) or passage.negations or clashes(case.claim, entry):
            continue
        for meeting in meetings(said, passage):
            ours, theirs = meeting.ours.text.lower(), meeting.theirs.text.lower()
            if not meeting.opposed or not ours.endswith("est") or not theirs.endswith("est"):
                continue
            if _subject_of(passage, meeting.theirs.start) == subject.stem and not not_fact(said, passage):
                yield _denied(entry, 0.72, ours, passage.text[max(0, meeting.theirs.start - 30) : meeting.theirs.end])


def _subject_of(passage: Statement, start: int) -> str:
    """Return the stem of the word that a superlative at `start` is said of: the one before "is the"."""
    before = [t for t in passage.tokens if t.end <= start]
    linked = False
    while before and before[-1].lower in COPULAS:
        linked = before.pop().lower != "the" or linked
    return before[-1].stem if linked and before else ""


def _none_quicker(case: Case) -> Iterator[Opinion]:
    """ "No chip is quicker at training" against "in training it was 12% slower"."""
    said = case.said
    none = next((n for n in said.negations if n.text.lower() in {"no", "nothing", "nobody", "no one", "none"}), None)
    if none is None:
        return
    word = next((t for t in said.tokens if t.start >= none.end and t.lower in _ENDS), None)
    if word is None:
        return
    # What it is quicker at stands behind the word; the kind of thing before it may go without saying.
    at = {t.stem for t in said.tokens if t.start >= word.end and t.stem in said.terms}
    if not at:
        return
    for entry in case.index.entries:
        passage = entry.passage.statement
        other = next((t for t in passage.tokens if t.lower in _ENDS[word.lower]), None)
        if other is None or passage.negations or not_fact(said, passage) or clashes(case.claim, entry):
            continue
        if all(entry.bag.worth(stem) >= _SAME_NOUN for stem in at) and _compared(passage, other):
            yield _denied(entry, 0.66, said.text[none.start : word.end], passage.text)


_ENDS = {
    word: frozenset(there.split()) for pair in COMPARED for here, there in (pair, pair[::-1]) for word in here.split()
}


def _compared(passage: Statement, word: Token) -> bool:
    """Whether a comparative stands with a figure or a "than"."""
    behind = passage.text[word.end : word.end + 8].lower()
    figure = any(0 <= word.start - q.end < _NEAR or q.start <= word.start < q.end for q in passage.quantities)
    return figure or behind.startswith(" than")


_NEAR = 3
