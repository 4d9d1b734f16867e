"""Who did it: the doer of a deed in the claim held against the doer of the same deed in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from claimcheck.judging.aboutness import object_head, only_beside
from claimcheck.judging.common import Case, met, not_fact, speak, terms_without
from claimcheck.judging.facets import clashes
from claimcheck.judging.parallel import another_one, side_by_side
from claimcheck.language.analysis import analyse
from claimcheck.language.comparison import Relation, relation
from claimcheck.language.en.deeds import (
    BETWEEN,
    DEEDS,
    END_OF_DOER,
    INDEPENDENT,
    INDUSTRY,
    LOOSE,
    MEASURING,
    NOBODY,
    OWN,
    PUBLIC,
    THINGS,
)
from claimcheck.language.en.names import BODY_WORDS
from claimcheck.language.en.phrases import GENERIC_WORK
from claimcheck.language.en.words import STOPWORDS
from claimcheck.language.kept import kept, kept_along
from claimcheck.language.lexicon import Lexicon
from claimcheck.language.polarity import negated
from claimcheck.language.tokens import content_stems, tokenize
from claimcheck.matching.index import Entry, Index
from claimcheck.matching.terms import same_word
from claimcheck.model import Opinion, QuantityKind, Reason, Statement, Token, Verdict

NAME = "deeds"
_NEEDED, _NEEDED_OF_SEVERAL = 0.3, 0.45
_NEEDED_OF_IT = 0.6  # "It was paid for by": of the thing in the sentence before
_HEAD = 3
_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.PROPORTION})
_IT = frozenset("it this that they these he she both each".split())
_SAME = 0.7
_MAX_LENGTH = 4000  # as in the analysis of sentences
_LONGEST_DOER = 6  # words


@dataclass(frozen=True, slots=True)
class Deed:
    """A deed with its doer: the label of the lexicon, where its words stand, the doer's words and their stems.

    `named` says whether a proper name is among them, `behind` whether they stand behind the words of the deed.
    """

    label: str
    start: int
    end: int
    doer: str
    stems: frozenset[str]
    named: bool
    behind: bool


def deeds(case: Case) -> Iterator[Opinion]:
    """Contradict a deed that the source gives to another doer."""
    said = case.said
    if said.quotes or said.text.rstrip().endswith("?"):
        return
    yield from _own_figures(case)
    ours = deeds_of(said) or _by_subject(case)
    if not ours:
        return
    mine = ours[0]
    if negated(said, mine.start, mine.end):
        yield from _from_industry(case, mine)
        return
    if not mine.stems or not (mine.named or mine.doer.lower().startswith(("the ", "a ", "an ", "our "))):
        return
    theirs = [(e, d) for e, d in _told(case.index) if d.label == mine.label]
    if any(_alike(mine, d) for _, d in theirs):
        return
    terms = _object(case, mine)
    several = len(theirs) > 1
    # "The material" may be anything that the article tells the maker of, if it tells of one only.
    anything = bool(terms) and terms <= _stems(THINGS)
    for entry, deed in theirs:
        passage = entry.passage.statement
        if not deed.named or not deed.stems or negated(passage, deed.start, deed.end) or not_fact(said, passage):
            continue
        alone, near = met(case, entry, terms) if terms else (0.0, 0.0)
        enough = near >= (_NEEDED_OF_SEVERAL if several else _NEEDED) or (anything and not several)
        of_it = passage.tokens[0].lower in _IT and sum(t.end <= deed.start for t in passage.tokens) <= _HEAD
        if near < _NEEDED_OF_IT and of_it:
            continue
        shares = [q for q in said.quantities if q.kind in _SHARES]
        if mine.label == "pay" and shares and not any(q.low == s.low for s in shares for q in passage.quantities):
            continue  # who paid the rest did not pay two thirds of it
        head = object_head(said, mine.start, mine.end, passive=mine.behind)
        if head in terms and entry.bag.worth(head) <= 0 and _names_another(passage, deed, said):
            continue
        if any(only_beside(passage, t) and not only_beside(said, t) for t in terms):
            continue  # "a cold box for the vaccine was developed by": no vaccine was
        if (
            another_one(side_by_side(said, passage))
            or not enough
            or clashes(case.claim, entry)
            or _together(case.index, mine, deed)
        ):
            continue
        detail = f"the post names {mine.doer}, the source {deed.doer}"
        score = 0.6 + 0.15 * near + 0.1 * alone
        yield speak(Verdict.CONTRADICT, entry, score, [Reason("attribution-differs", detail)], NAME)


def _names_another(passage: Statement, deed: Deed, said: Statement) -> bool:
    """Whether the passage names what the deed was done to, and that with a word of the claim: "the hospital choir"."""
    head = object_head(passage, deed.start, deed.end, passive=deed.behind)
    before = [t.stem for t in passage.tokens if t.stem in said.terms]
    return bool(head) and bool(before) and head not in _stems(GENERIC_WORK)


def _object(case: Case, mine: Deed) -> frozenset[str]:
    """Return what the deed was done to: the claim's other words, or those of its sentence where it has hardly any."""
    said = case.said
    figures = [(q.start, q.end) for q in said.quantities]
    own = terms_without(said, [(mine.start, mine.end), *figures]) - _all_stems(mine.doer)
    # What was done stands behind "X developed", and before "developed by X".
    side = {t.stem for t in said.tokens if (t.start >= mine.end) is not mine.behind}
    money = _stems("money funds funding cash bill")
    if (own & side) - money:
        return own & side
    if own - money:
        return own
    return analyse(case.claim.context).terms - _all_stems(mine.doer)


_MONEY = re.compile(
    r"\b(?:money|funding|funds|cash|cost|costs|grant|bill|budget|sum|investment)\b|[£$€₹]", re.IGNORECASE
)


def _by_subject(case: Case) -> tuple[Deed, ...]:
    """Return the deed of a fragment that has its doer from before: "who came up with the material"."""
    claim = case.claim
    first = claim.statement.tokens[0].lower if claim.statement.tokens else ""
    if not claim.subject or first not in {"who", "which"}:
        return ()
    whole = analyse(f"{claim.subject}, {claim.clean}")
    shift = len(claim.subject) + 2
    return tuple(
        Deed(d.label, d.start - shift, d.end - shift, d.doer, d.stems, d.named, d.behind) for d in deeds_of(whole)
    )


@lru_cache(maxsize=1)
def _lexicon() -> Lexicon:
    # "Funding" and "testing" are no deeds: only the forms that are written there count.
    return Lexicon({label: {"before": _as_written(a), "behind": _as_written(b)} for label, (a, b) in DEEDS.items()})


def _as_written(phrases: str) -> str:
    return " | ".join(" ".join("=" + word for word in phrase.split()) for phrase in phrases.split("|"))


@kept(16384)
def deeds_of(statement: Statement) -> tuple[Deed, ...]:
    """Return the deeds of a sentence whose doer stands beside them."""
    found = _lexicon().find(statement.text, statement.tokens)
    deeds: list[Deed] = []
    for label, cues in found.items():
        for cue in cues:
            if cue.text.lower() in LOOSE and _MONEY.search(statement.text[: cue.start]) is None:
                continue
            words = _behind(statement, cue.end) if cue.label == "behind" else _before(statement, cue.start)
            if not words:
                continue
            doer = statement.text[words[0].start : words[-1].end]
            stems = _all_stems(doer) - _stems(NOBODY) - BODY_WORDS
            named = any(t.text[:1].isupper() and t.stem in stems for t in words)
            deeds.append(Deed(label, cue.start, cue.end, doer, stems, named, cue.label == "behind"))
    return tuple(deeds)


def _behind(statement: Statement, end: int) -> list[Token]:
    """Return the words that name the doer behind "developed by"."""
    words: list[Token] = []
    at = end
    for token in statement.tokens:
        if token.start < end:
            continue
        if words and any(mark in statement.text[at : token.start] for mark in ",;:.()—–"):
            break
        if token.lower in END_OF_DOER or len(words) >= _LONGEST_DOER:
            break
        words.append(token)
        at = token.end
    return words


def _before(statement: Statement, start: int) -> list[Token]:
    """Return the words that name the doer before "developed", over "who", "has" and a comma before "which"."""
    before = [t for t in statement.tokens if t.end <= start]
    relative = False
    while before and (before[-1].lower in BETWEEN or before[-1].lower.endswith(("n't", "n’t", "not"))):
        relative = relative or before[-1].lower in {"who", "which", "that"}
        before.pop()
    words: list[Token] = []
    at = start
    for token in reversed(before):
        gap = statement.text[token.end : at]
        marks = any(mark in gap for mark in ",;:.()—–")
        if (words and marks) or (not words and marks and not relative) or token.lower in END_OF_DOER:
            break
        if len(words) >= _LONGEST_DOER:
            return []
        words.insert(0, token)
        at = token.start
    return words


@kept_along
def _told(index: Index) -> tuple[tuple[Entry, Deed], ...]:
    return tuple((entry, deed) for entry in index.entries for deed in deeds_of(entry.passage.statement))


@lru_cache(maxsize=16)
def _stems(words: str) -> frozenset[str]:
    return frozenset(t.stem for t in tokenize(words))


@lru_cache(maxsize=4096)
def _all_stems(text: str) -> frozenset[str]:
    return frozenset(s for s in content_stems(tokenize(text)) if s not in STOPWORDS)


def _alike(one: Deed, other: Deed) -> bool:
    """Whether two doers may be the same, or one of them is nobody in particular who may be anybody."""
    letters = "".join(ch for ch in one.doer if ch.isupper()).lower()
    heads = "".join(w[0] for w in other.doer.split() if w[:1].isupper()).lower()
    if len(letters) > 1 and letters == heads:
        return True
    return any(same_word(a, b) >= _SAME for a in one.stems for b in other.stems)


def _together(index: Index, one: Deed, other: Deed) -> bool:
    """Whether the article names both in one sentence, where one may belong to the other."""
    ours, theirs = (frozenset(s for s in d.stems if len(s) > 1) for d in (one, other))
    return any(ours & e.passage.statement.terms and theirs & e.passage.statement.terms for e in index.entries)


def _from_industry(case: Case, mine: Deed) -> Iterator[Opinion]:
    """Contradict "the industry did not pay" where a body that is no public one did."""
    doer = {t.lower for t in tokenize(mine.doer)}
    if mine.label != "pay" or not doer & INDUSTRY:
        return
    for entry, deed in _told(case.index):
        words = {t.lower for t in tokenize(deed.doer)}
        passage = entry.passage.statement
        if deed.label != "pay" or words & PUBLIC or negated(passage, deed.start, deed.end):
            continue
        _, near = met(case, entry, _object(case, mine))
        if (deed.named or words & INDUSTRY) and near >= _NEEDED:
            detail = f"the post says that no {mine.doer} paid, the source names {deed.doer}"
            yield speak(Verdict.CONTRADICT, entry, 0.72, [Reason("attribution-differs", detail)], NAME)


_OWN = re.compile(OWN, re.IGNORECASE)


def _own_figures(case: Case) -> Iterator[Opinion]:
    """Contradict "measured by an independent lab" where the figure is the makers' own."""
    said = case.said
    words = {t.lower for t in said.tokens}
    if not words & INDEPENDENT or not words & MEASURING or said.negations:
        return
    figures = said.quantities or analyse(case.claim.context).quantities
    for entry in case.index.entries:
        passage = entry.passage.statement
        found = _OWN.search(passage.text[:_MAX_LENGTH])
        if found is None or negated(passage, found.start(), found.end()):
            continue
        same = any(relation(a, b) is Relation.EQUAL for a in figures for b in passage.quantities)
        same = same or any(a.low == b.low and a.low > 1 for a in figures for b in passage.quantities)
        if same:
            detail = f"the post has it from outside, the source has “{found.group().strip()}”"
            yield speak(Verdict.CONTRADICT, entry, 0.74, [Reason("attribution-differs", detail)], NAME)
