"""First, largest, only: claimed, confirmed or denied."""

from __future__ import annotations

from collections.abc import Iterator

from claimcheck.judging.facets import place_clash
from claimcheck.judging.rules.common import Case, bag_of, met, names_met, one_of_several, speak, terms_without, turned
from claimcheck.language.polarity import negated
from claimcheck.matching.index import Candidate
from claimcheck.model import Cue, Opinion, Reason, Statement, Verdict

NAME = "superlatives"
_ANSWER_NO = ("no,", "no.", "not ", "no:", "hardly", "far from", "by no means")
# "First" alone is often a mere ordinal ("the first operation"); these are not.
_STRONG = (
    "of its kind",
    "ever",
    "world",
    "previously",
    "unprecedented",
    "never before",
    "in history",
    "no one had",
    "nobody had",
)
_RANKS = ("second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "2nd", "3rd", "4th")
_VAGUE = frozenset({"best", "worst"})  # of many things in many ways
_NEEDED_STRONG, _NEEDED_WEAK = 0.2, 0.55


def superlatives(case: Case) -> Iterator[Opinion]:
    """Hold a superlative against the source's own of the same sort."""
    said = case.said
    ours = [
        c for c in said.superlatives if not negated(said, c.start, c.end) or c.text.lower().startswith(("no ", "runs"))
    ]
    if not ours:
        return
    cue = ours[0]
    rest = _thing(said, cue) or terms_without(said, [(c.start, c.end) for c in said.superlatives])
    for candidate in case.found:
        passage = candidate.passage.statement
        yield from _surpassed(case, candidate, cue, rest)
        for other in passage.superlatives:
            if other.label != cue.label or cue.label in _VAGUE:
                continue
            alone, near = met(case, candidate.entry, rest) if rest else (0.5, 0.5)
            if _denied(case, candidate.passage.index, passage, other):
                if near >= _NEEDED_STRONG:
                    detail = f"the post says “{cue.text}”; the source denies it: “{other.text}”"
                    yield speak(
                        Verdict.CONTRADICT,
                        candidate.entry,
                        0.7 + 0.25 * near,
                        [Reason("superlative-denied", detail)],
                        NAME,
                    )
                continue
            strong = _strong(passage, other)
            if place_clash(case.claim, passage) or (alone < (_NEEDED_STRONG if strong else _NEEDED_WEAK)):
                continue
            if one_of_several(passage) and not one_of_several(said):
                detail = f"the post says “{cue.text}”; the source has it as one of several"
                yield speak(
                    Verdict.CONTRADICT, candidate.entry, 0.5 + 0.35 * alone, [Reason("superlative-added", detail)], NAME
                )
                continue
            if said.quantities or said.changes or said.dates or not names_met(case, candidate.entry):
                continue
            if turned(said, candidate.entry.bag) != turned(passage, bag_of(said)):
                continue
            yield speak(
                Verdict.SUPPORT,
                candidate.entry,
                (0.6 if strong else 0.45) + 0.35 * alone,
                [Reason("same-statement", f"the source has the same: “{other.text}”")],
                NAME,
            )


def _strong(passage: Statement, cue: Cue) -> bool:
    around = passage.text[max(0, cue.start - 20) : cue.end + 20].lower().replace("-", " ")
    return cue.label != "first" or any(word in around for word in _STRONG)


def _denied(case: Case, index: int, passage: Statement, cue: Cue) -> bool:
    """Negated in its own sentence, ranked behind ("third-warmest"), or a question that the next one answers with no."""
    before = passage.text[: cue.start].rstrip(" -‑").lower()
    if cue.label != "first" and before.endswith(_RANKS):
        return True
    if negated(passage, cue.start, cue.end):
        return True
    entries = case.index.entries
    if passage.text.rstrip().endswith("?") and index + 1 < len(entries):
        return entries[index + 1].passage.text.lower().startswith(_ANSWER_NO)
    return False


def _surpassed(case: Case, candidate: Candidate, cue: Cue, rest: frozenset[str]) -> Iterator[Opinion]:
    """Contradict "the smallest ever visited" where the source says that far smaller ones have been."""
    alone, near = met(case, candidate.entry, rest) if rest else (0.0, 0.0)
    passage = candidate.passage.statement
    if alone < _NEEDED_SURPASSED or near < _NEEDED_SURPASSED or any(c.label == cue.label for c in passage.superlatives):
        return
    for other in passage.comparatives:
        before = passage.text[max(0, other.start - 12) : other.start].lower()
        ranked = other.text.lower() in {"second place", "second only", "runner up", "runner-up"}
        if other.label == cue.label and (ranked or any(word in before for word in _DEGREE)):
            detail = f"the post says “{cue.text}”; the source knows of “{other.text}”"
            yield speak(
                Verdict.CONTRADICT, candidate.entry, 0.55 + 0.3 * alone, [Reason("superlative-denied", detail)], NAME
            )


_DEGREE = ("far ", "much ", "even ", "several ", "many ", "other ", "some ", "two ", "three ")
_NEEDED_SURPASSED = 0.4


def _thing(said: Statement, cue: Cue) -> frozenset[str]:
    """Return the content stems of what is called first or largest: the noun phrase behind the word."""
    if cue.text.lower().startswith("no "):
        return frozenset()  # "no other city runs a bigger tram network": the thing stands anywhere behind
    found: list[str] = []
    for token in said.tokens:
        if token.start < cue.end:
            continue
        if token.stem not in said.terms:
            if found and token.lower not in {"ever", "of", "the"}:
                break
            continue
        if found and said.text[cue.end : token.start].count(","):
            break
        found.append(token.stem)
        if token.lower.endswith("ing") and len(found) > 1:
            found.pop()
            break
    return frozenset(found[:_NOUN_PHRASE])


_NOUN_PHRASE = 4
