"""The source says it in much the same words: support, or contradict where a negation or an opposite is."""

from __future__ import annotations

import re
from collections.abc import Iterator

from claimcheck.judging.aboutness import only_beside, since_then, tells_of_the_last
from claimcheck.judging.common import (
    Case,
    asserts_more,
    bag_of,
    labels,
    local_share,
    met,
    speak,
    terms_without,
    turned,
)
from claimcheck.judging.facets import clashes, years
from claimcheck.judging.opposites import Meeting, meetings
from claimcheck.judging.parallel import (
    comes_between,
    compared_the_other_way,
    exact_share,
    side_by_side,
    stands_beside,
    swapped,
)
from claimcheck.judging.priority import none_before, none_more
from claimcheck.language.comparison import Relation, relation
from claimcheck.language.kept import kept_along
from claimcheck.matching.index import Candidate, Entry, Index
from claimcheck.matching.terms import bag, coverage, same_word
from claimcheck.model import Certainty, Cue, Opinion, QuantityKind, Reason, Statement, Token, Verdict

NAME = "wording"
_SUPPORT_ALONE, _SUPPORT_NEAR = 0.78, 0.85
_FLIP_ALONE = 0.8
_FLIP_WORDS = 3
# A short denial leaves its subject to the sentences around it: "There is none in these data."
_FLIP_SHORT, _FLIP_ALONE_SHORT = 25, 0.55
_OPPOSITE_ALONE = 0.72
_OPPOSITE_LOCAL = 0.6
_FEW_WORDS, _FEW_ALONE = 18, 0.84
_SIDES_EXACT = 0.85
_WORTH_A_LOOK = 0.3  # share of the claim's words met; below it no pair of sentences is laid side by side


def wording(case: Case) -> Iterator[Opinion]:
    """Judge by shared words, where no number is claimed; linear in the candidates."""
    said = case.said
    if len(said.terms) < 2 or (said.quotes and "say" in labels(said.roles)):
        return  # quoted words are looked up as such
    yield from _short_denial(case)
    yield from _none_used(case)
    for candidate in case.found:
        if candidate.coverage >= _WORTH_A_LOOK and not clashes(case.claim, candidate.entry):
            yield from _judge(case, candidate)


def _judge(case: Case, candidate: Candidate) -> Iterator[Opinion]:
    said, passage = case.said, candidate.passage.statement
    found = tuple(meetings(said, passage))
    pair = side_by_side(said, passage)
    if stands_beside(pair) or _excepts(said, passage):
        return
    crossed = compared_the_other_way(said, passage)
    opposed = _opposite(case, candidate, [m for m in found if m.opposed])
    if opposed is not None:
        if not crossed:  # "lower in A than in B" is "higher in B than in A"
            yield opposed
        return
    same = [m for m in found if not m.opposed]
    explained = any(m.ours.label != m.theirs.label for m in same)
    if none_before(said) != none_before(passage) or none_more(said, passage):
        return  # "none before her" is no denial of "the first": another rule weighs that
    if turned(said, candidate.entry.bag) != turned(passage, bag_of(said)) and not explained:
        if _one_denies(case, candidate) and not crossed and not comes_between(pair):
            withheld = any(c.label == "withheld" for c in (*passage.causes, *said.causes))
            code = "cause-withheld" if withheld else "polarity-flipped"
            detail = "one of the two denies what the other says"
            score = 0.45 + 0.4 * candidate.coverage
            yield speak(Verdict.CONTRADICT, candidate.entry, score, [Reason(code, detail)], NAME)
        return
    sides = swapped(said, passage)
    if sides is not None or crossed:
        if exact_share(pair) >= _SIDES_EXACT and not said.negations and not passage.negations:
            detail = "the source has the two sides the other way round"
            if sides is not None:
                detail += f": “{sides[0].text}” and “{sides[1].text}”"
            yield speak(Verdict.CONTRADICT, candidate.entry, 0.72, [Reason("polarity-flipped", detail)], NAME)
        return
    if said.quantities or said.changes or said.dates or said.quotes or comes_between(pair):
        return
    alone, near = candidate.coverage, candidate.around
    if same:
        rest = terms_without(said, [(m.ours.start, m.ours.end) for m in same])
        alone, near = met(case, candidate.entry, rest) if len(rest) > 1 else (alone, near)
    if alone < _SUPPORT_ALONE or near < _SUPPORT_NEAR or not _holds_together(case, passage):
        return
    reason = Reason("same-statement", "the source says it in much the same words")
    yield speak(Verdict.SUPPORT, candidate.entry, 0.3 + 0.3 * alone + 0.3 * near, [reason], NAME)


def _excepts(said: Statement, passage: Statement) -> bool:
    """Whether the passage makes an exception that the claim does not: what is said of it may be of either part."""
    return any(t.lower in _EXCEPTING for t in passage.tokens) and not any(t.lower in _EXCEPTING for t in said.tokens)


_EXCEPTING = frozenset({"except", "excepting", "excluding", "barring"})


def _one_denies(case: Case, candidate: Candidate) -> bool:
    """Whether claim and passage agree in enough words for a denial in one of them to be of the same thing."""
    said, passage = case.said, candidate.passage.statement
    if said.quantities or len(said.terms) < _FLIP_WORDS:
        return False
    if since_then(said) and tells_of_the_last(passage):
        return False
    if _ASKED.search(passage.text[:_MAX_LENGTH]) and not _ASKED.search(said.text[:_MAX_LENGTH]):
        return False  # "have not confirmed how many" leaves the rest confirmed
    short = len(passage.tokens) <= _FLIP_SHORT and candidate.around >= _FLIP_ALONE
    return candidate.coverage >= (_FLIP_ALONE_SHORT if short else _FLIP_ALONE)


_ASKED = re.compile(
    r"(?:\bnot|n['’]t|\bnever) [\w ]{0,40}?\b(?:how|who|whom|when|where|which|what|why)\b", re.IGNORECASE
)
_RANKED = re.compile(
    r"\b(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:nd|rd|th))"
    r"[- ](?:\w+est|most|best)\b",
    re.IGNORECASE,
)
_MAX_LENGTH = 4000  # as in the analysis of sentences


def _holds_together(case: Case, passage: Statement) -> bool:
    """Whether nothing that the claim asserts is weaker or missing in the passage."""
    said = case.said
    if (
        said.certainty is Certainty.PLAIN
        and passage.certainty is not Certainty.PLAIN
        and not _doubts_later(said, passage)
    ):
        return False
    if _RANKED.search(passage.text[:_MAX_LENGTH]) and not _RANKED.search(said.text[:_MAX_LENGTH]):
        return False
    if passage.text.rstrip().endswith("?") and not said.text.rstrip().endswith("?"):
        return False
    if _impossible(said) and not _impossible(passage):
        return False  # "they cannot" is more than "they did not"
    if asserts_more(said, passage) or {"only", "most"} & labels(said.scopes) - labels(passage.scopes):
        return False
    known = {n.key for n in passage.names}
    stems = {t.stem for t in passage.tokens}
    for name in said.names:
        if name.key not in known and not all(part in stems for part in name.key.split()):
            return False
    return not (labels(said.places) - labels(passage.places) - {"world"})


def _impossible(statement: Statement) -> bool:
    return any(t.lower in {"cannot", "can't", "can’t", "impossible", "unable"} for t in statement.tokens)


def _doubts_later(said: Statement, passage: Statement) -> bool:
    """Whether all doubt stands in a clause behind the words of the claim: "…, though it may reopen"."""
    last = max((t.end for t in passage.tokens if t.stem in said.terms), default=0)
    doubts = [c.start for c in passage.hedges if c.label != "sure"]
    return bool(doubts) and min(doubts) > last and any(m in passage.text[last : min(doubts)] for m in ",;:—–")


def _opposite(case: Case, candidate: Candidate, opposed: list[Meeting]) -> Opinion | None:
    """Contradict when one word has its opposite in the passage and all the rest agrees."""
    said, passage = case.said, candidate.passage.statement
    if _another_time(said, passage) or _grows_too(said, passage, opposed):
        return None
    if not _same_figures(said, passage) or _of_what_is_beside(said, passage):
        return None
    for meeting in opposed:
        ours, theirs = meeting.ours, meeting.theirs
        if _turned_by_against(said, passage, theirs):
            continue
        if _has_it_too(said, passage, meeting, candidate) or _before_the_end(said, passage, meeting):
            continue
        rest = terms_without(said, [(ours.start, ours.end)])
        alone, _ = met(case, candidate.entry, rest)
        if _of_the_named(said, passage, meeting):
            detail = f"the post has “{ours.text}”, the source “{theirs.text}”"
            return speak(Verdict.CONTRADICT, candidate.entry, 0.7, [Reason("polarity-flipped", detail)], NAME)
        if len(rest) < _FLIP_WORDS:
            short = len(passage.tokens) <= _FEW_WORDS
            if not rest or alone < _FEW_ALONE or not short or _of_another(said, passage, theirs):
                continue
        elif alone < _OPPOSITE_ALONE or local_share(passage, theirs.start, theirs.end, rest) < _OPPOSITE_LOCAL:
            continue
        if _neighbours_differ(said, passage, meeting):
            continue
        detail = f"the post has “{ours.text}”, the source “{theirs.text}”"
        score = 0.35 + 0.5 * alone
        return speak(Verdict.CONTRADICT, candidate.entry, score, [Reason("polarity-flipped", detail)], NAME)
    return None


def _another_time(said: Statement, passage: Statement) -> bool:
    """Whether the passage tells of how it was before, and the claim of now."""
    words = {t.lower for t in passage.tokens}
    if _EARLIER.search(passage.text[:_MAX_LENGTH]) and not _EARLIER.search(said.text[:_MAX_LENGTH]):
        return True
    now = any(t.lower in {"is", "are"} for t in said.tokens) and not years(said.dates)
    return now and bool(years(passage.dates)) and not words.isdisjoint({"was", "were"})


_EARLIER = re.compile(
    r"\b(?:(?:a|the|one|\w+) (?:year|month|week|decade|season)s? (?:earlier|before)|"
    r"previously|used to|formerly|until then)\b",
    re.IGNORECASE,
)


def _grows_too(said: Statement, passage: Statement, opposed: list[Meeting]) -> bool:
    """Whether both went the same way: that opposition has grown does not deny that support has."""
    ways = []
    for statement, spans in (
        (said, [(m.ours.start, m.ours.end) for m in opposed]),
        (passage, [(m.theirs.start, m.theirs.end) for m in opposed]),
    ):
        ways.append({c.direction for c in statement.changes if not any(a <= c.start < b for a, b in spans)})
    return bool(ways[0]) and ways[0] == ways[1]


def _turned_by_against(said: Statement, passage: Statement, theirs: Cue) -> bool:
    """Whether what is opposed is directed against the thing: "rejected a petition against the stadium"."""
    after = [t.lower for t in passage.tokens if t.start >= theirs.end]
    return "against" in after and not any(t.lower == "against" for t in said.tokens)


def _before_the_end(said: Statement, passage: Statement, meeting: Meeting) -> bool:
    """Whether one begins and the other ends, on no common date: what has ended once began."""
    words = meeting.ours.text.lower(), meeting.theirs.text.lower()
    if not (any(w.startswith(_BEGINS) for w in words) and any(w.startswith(_ENDS) for w in words)):
        return False
    return not {d.text.lower() for d in said.dates} & {d.text.lower() for d in passage.dates}


_BEGINS, _ENDS = ("beg", "start", "launch"), ("end", "stop", "ceas")


def _same_figures(said: Statement, passage: Statement) -> bool:
    """Whether the passage has the claim's shares: that a fifth has died agrees with four fifths alive."""
    shares = [q for q in said.quantities if q.kind in _SHARES]
    return all(any(relation(q, other) in _AGREE for other in passage.quantities) for q in shares)


_SHARES = frozenset({QuantityKind.PERCENT, QuantityKind.PROPORTION})
_AGREE = frozenset({Relation.EQUAL, Relation.COMPATIBLE})


def _of_what_is_beside(said: Statement, passage: Statement) -> bool:
    """Whether what the claim begins with is in the passage only the place or owner of another thing."""
    first = next((t for t in said.tokens if t.stem in said.terms), None)
    return first is not None and only_beside(passage, first.stem) and not only_beside(said, first.stem)


def _of_another(said: Statement, passage: Statement, theirs: Cue) -> bool:
    """Whether the word stands in a clause whose subject the claim does not name: "spending missed its target"."""
    start = max((m.end() for m in _CLAUSES.finditer(passage.text, 0, theirs.start)), default=0)
    words = [t.stem for t in passage.tokens if start <= t.start and t.end <= theirs.start and t.stem in passage.terms]
    ours = bag_of(said)
    return bool(words) and not any(ours.worth(w) > 0 for w in words)


_CLAUSES = re.compile(r"[,;:—–]\s|\b(?:while|whereas|but|and)\b")
_COPULAS = frozenset("is are was were remains remain became become becomes been stays stay".split())
_PREDICATE, _SHORT_PREDICATE, _NEEDED_OWN = 6, 10, 0.6


def _of_the_named(said: Statement, passage: Statement, meeting: Meeting) -> bool:
    """Whether both sentences say of the same name what it is: "the bog is now a sink", "is still a source"."""
    if meeting.loose is False and meeting.ours.label == meeting.theirs.label:
        return False
    if not said.names or len(passage.tokens) > _SHORT_PREDICATE or said.quantities:
        return False
    parts = {p for n in said.names for p in n.key.split() if p in said.terms}
    if not parts or not parts <= {t.stem for t in passage.tokens}:
        return False
    for statement, cue in ((said, meeting.ours), (passage, meeting.theirs)):
        before = [t for t in statement.tokens if t.end <= cue.start][-_PREDICATE:]
        if not any(t.lower in _COPULAS for t in before):
            return False
    own = terms_without(passage, [(meeting.theirs.start, meeting.theirs.end)])
    return coverage(own, (bag_of(said), 1.0)) >= _NEEDED_OWN


def _has_it_too(said: Statement, passage: Statement, meeting: Meeting, candidate: Candidate) -> bool:
    """Whether the claim's own word stands in the passage too, outside its opposite."""
    ours, theirs = meeting.ours, meeting.theirs
    words = [t for t in said.tokens if ours.start <= t.start < ours.end]
    content = [t for t in words if t.stem in said.terms] or words
    partner = _partner(said, ours.start)
    elsewhere = {
        t.stem
        for t in passage.tokens
        if not theirs.start <= t.start < theirs.end and (not partner or _partner(passage, t.start) == partner)
    }
    if all(t.stem in elsewhere for t in content):
        return True
    return meeting.loose and len(words) == 1 and not partner and candidate.entry.bag.worth(words[0].stem) > 0


def _partner(statement: Statement, start: int) -> str:
    """Return the stem that a hyphen joins to a word from before: "calcium-dependent" is not "ATP-dependent"."""
    if statement.text[max(0, start - 1) : start] not in {"-", "‑"}:
        return ""
    return next((t.stem for t in statement.tokens if t.end == start - 1), "")


def _neighbours_differ(said: Statement, passage: Statement, meeting: Meeting) -> bool:
    """Whether neither of the claim's words beside its word stands near the opposite in the passage."""
    ours, theirs = meeting.ours, meeting.theirs
    content = [t for t in said.tokens if t.stem in said.terms]
    before = [t for t in content if t.end <= ours.start][-1:]
    after = [t for t in content if t.start >= ours.end][:1]
    words = [t for t in passage.tokens if t.stem in passage.terms]
    left = [t.stem for t in words if t.end <= theirs.start][-_BESIDE:]
    right = [t.stem for t in words if t.start >= theirs.end][:_BESIDE]
    here = bag(left + right)
    return not any(here.worth(t.stem) >= _BESIDE_WORTH for t in (*before, *after))


_BESIDE, _BESIDE_WORTH = 4, 0.7

# "There was no collision.": up to this many words, and the denied noun is one of the claim's last words.
_DENIAL_WORDS, _DENIAL_NEAR = 8, 0.4
_ANYBODY = frozenset({"person", "people", "body", "matter", "doubt"})


def _short_denial(case: Case) -> Iterator[Opinion]:
    """Contradict a claim whose thing the source denies in a sentence of its own: "There was no collision."."""
    said = case.said
    if said.negations:
        return
    last = {t.stem for t in said.tokens[-3:]} & said.terms
    for entry, cue, noun in _denials(case.index):
        if noun.stem not in last or noun.lower in _ANYBODY:
            continue
        _, near = met(case, entry, said.terms)
        if near >= _DENIAL_NEAR:
            detail = f"the source says “{entry.passage.statement.text[cue.start : noun.end]}”"
            yield speak(Verdict.CONTRADICT, entry, 0.6 + 0.2 * near, [Reason("polarity-flipped", detail)], NAME)


# "No real moon dust was used": up to this many words, the thing denied in at least two, and the verb that follows it.
_NONE_WORDS, _NONE_THING, _NONE_NEAR = 14, 2, 0.35
_THEN = frozenset("was were is are has have had will can could did".split())


def _none_used(case: Case) -> Iterator[Opinion]:
    """Contradict a claim that has in its words what the source says was not there: "No real moon dust was used"."""
    said = case.said
    if said.negations or said.hedges:
        return
    content = [t.stem for t in said.tokens if t.stem in said.terms]
    for entry in case.index.entries:
        passage = entry.passage.statement
        tokens = passage.tokens
        if not 3 < len(tokens) <= _NONE_WORDS or tokens[0].lower != "no" or len(passage.negations) != 1:
            continue
        end = next((i for i, t in enumerate(tokens) if t.lower in _THEN), 0)
        thing = [t.stem for t in tokens[1:end] if t.stem in passage.terms]
        if len(thing) < _NONE_THING or len(thing) != end - 1 or passage.superlatives:
            continue
        places = [next((i for i, s in enumerate(content) if same_word(t, s) >= _SAME_THING), -1) for t in thing]
        together = min(places) >= 0 and places == list(range(places[0], places[0] + len(places)))
        if together and met(case, entry, said.terms)[1] >= _NONE_NEAR and not clashes(case.claim, entry):
            detail = f"the source says “{passage.text}”"
            yield speak(Verdict.CONTRADICT, entry, 0.74, [Reason("polarity-flipped", detail)], NAME)


_SAME_THING = 0.75


@kept_along
def _denials(index: Index) -> tuple[tuple[Entry, Cue, Token], ...]:
    """Return the short sentences that deny something: each with its "no" and the noun after it."""
    found: list[tuple[Entry, Cue, Token]] = []
    for entry in index.entries:
        passage = entry.passage.statement
        cue = next((n for n in passage.negations if n.text.lower() == "no"), None)
        if cue is None or len(passage.tokens) > _DENIAL_WORDS:
            continue
        noun = next((t for t in passage.tokens if t.start >= cue.end), None)
        if noun is not None:
            found.append((entry, cue, noun))
    return tuple(found)
