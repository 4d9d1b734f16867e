"""Quoted words: verbatim, altered, cut, or given to another speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from math import ceil

from rapidfuzz import fuzz

from claimcheck.judging.common import Case, speak, terms_without
from claimcheck.language.analysis import analyse
from claimcheck.language.en.names import BODY_WORDS
from claimcheck.language.en.speech import LIMITING_BEHIND, TURNING_BEFORE
from claimcheck.language.kept import kept
from claimcheck.language.tokens import content_stems, tokenize
from claimcheck.matching.terms import bag, coverage
from claimcheck.model import Opinion, Quote, Reason, Statement, Verdict

NAME = "quotations"
_SAME = 96.0  # per cent of partial ratio: typography and a stray comma, no more
_MIN_SAME = 20  # characters; shorter ones are found in anything
# A stretch of four words and a third of the quotation is no accident: the source's quotation goes on differently.
_RUN_WORDS, _RUN_SHARE = 4, 0.33
_WHOLE_CLAIM = 0.6
_SAME_SPEAKER_SHARE, _SAME_SPEAKER_RATIO = 0.34, 55.0
_ANY_SPEAKER_RATIO, _SAME_WORDS_SHARE = 72.0, 0.5
OTHER_WORDS = "the source quotes other words"


def quotations(case: Case) -> Iterator[Opinion]:
    """Look each quotation of the claim up in the source's text."""
    said = case.said
    spoken = any(r.label == "say" for r in said.roles)
    for quote in said.quotes:
        # Words in marks without a speaker are titles and terms, unless they are nearly all that the claim is.
        introduced = said.text[: max(0, quote.start - 1)].rstrip().endswith((":", ","))
        if (spoken and not _is_title(quote)) or introduced or quote.end - quote.start >= _WHOLE_CLAIM * len(said.text):
            found = tuple(_judge(case, quote))
            # Words that stand in the source are not altered by what is said there in other words.
            stands = any(o.verdict is Verdict.SUPPORT for o in found)
            yield from (o for o in found if not stands or o.reasons[0].detail != OTHER_WORDS)


def _is_title(quote: Quote) -> bool:
    """Whether quoted words are the name of a work or show: each longer word has a capital."""
    longer = [word for word in quote.text.split() if len(word) > _SHORT_WORD]
    return bool(longer) and all(word[:1].isupper() for word in longer)


_SHORT_WORD = 3


def _pieces(text: str) -> list[str]:
    """Return the parts of a quotation that are given in full: "mature [...] and sexy" leaves something out."""
    found = [_plain(piece) for piece in _LEFT_OUT.split(text)]
    return [piece for piece in found if piece] or [_plain(text)]


_LEFT_OUT = re.compile(r"\s*(?:\[\s*(?:\.\.\.|…)\s*\]|\(\s*(?:\.\.\.|…)\s*\)|\.\.\.|…)\s*")


def _in_order(pieces: list[str], text: str) -> bool:
    at = 0
    for piece in pieces:
        found = text.find(piece, at)
        if found < 0:
            return False
        at = found + len(piece)
    return True


def _judge(case: Case, quote: Quote) -> Iterator[Opinion]:
    words = _plain(quote.text)
    pieces = _pieces(quote.text)
    stems = content_stems(tokenize(quote.text))
    speaker = _claimed_speaker(case, quote)
    for i, entry in enumerate(case.index.entries):
        here = entry.passage.statement
        text = _plain_text(here)
        ratio = fuzz.partial_ratio(words, text) if len(text) >= len(words) * 0.5 else 0.0
        theirs = _speaker(case, i)
        named = bool(speaker & theirs)
        if _in_order(pieces, text) or (ratio >= _SAME and len(words) > _MIN_SAME):
            if speaker and theirs and not named:
                detail = "the words stand in the source, but another says them"
                yield speak(Verdict.CONTRADICT, entry, 0.72, [Reason("attribution-differs", detail)], NAME)
            elif (cut := _cut(words, here)) is not None:
                detail = f"the quotation leaves out “{cut}” of the source's"
                yield speak(Verdict.CONTRADICT, entry, 0.75, [Reason("quote-altered", detail)], NAME)
            elif not _goes_on(case, quote, i):
                yield speak(Verdict.SUPPORT, entry, 0.95, [Reason("same-quote", "the words stand in the source")], NAME)
            continue
        if not any(c in here.text for c in '“”"«»'):
            continue
        share = coverage(stems, (bag(here.terms), 1.0))
        long = len(stems) >= _FEW_WORDS
        alike = ratio >= _ANY_SPEAKER_RATIO and share >= _SAME_WORDS_SHARE and long
        if (
            (named and share >= _SAME_SPEAKER_SHARE and ratio >= _SAME_SPEAKER_RATIO)
            or alike
            or _begun_alike(words, text)
            or _turned(words, text)
        ):
            score = 0.6 + 0.2 * share + 0.15 * ratio / 100
            yield speak(Verdict.CONTRADICT, entry, score, [Reason("quote-altered", OTHER_WORDS)], NAME)


def _turned(words: str, text: str) -> bool:
    """Whether a "not" is all that parts the two: "it will replace them", "it will not replace them"."""
    ours, theirs = _affirmed(words), _affirmed(text)
    return len(ours.split()) >= _FEW_WORDS and f" {ours} " in f" {theirs} "


def _affirmed(words: str) -> str:
    plain = words.replace("won't", "will").replace("can't", "can").replace("cannot", "can").replace("n't", "")
    return " ".join(w for w in plain.split() if w not in {"not", "never"})


def _goes_on(case: Case, quote: Quote, i: int) -> bool:
    """Whether the claim says much more than its quotation, and the source does not say it there."""
    said = case.said
    spans = [(quote.start, quote.end), *((n.start, n.end) for n in said.names), *((r.start, r.end) for r in said.roles)]
    rest = terms_without(said, spans)
    return len(rest) > _FEW_WORDS and case.index.met(rest, i)[1] < _NEEDED_BESIDE


_FEW_WORDS, _NEEDED_BESIDE = 4, 0.7


def _cut(words: str, passage: Statement) -> str | None:
    """Return the word of the source's quotation, left out by the claim's, that turns or limits its sense.

    "I deny that we have made mistakes" before it, "yet, but that will change" behind it.
    """
    for quote in passage.quotes:
        before, found, after = _plain(quote.text).partition(words)
        if not found or (before and not before.endswith(" ")) or (after and not after.startswith(" ")):
            continue
        turned = next((w for w in before.split()[-_NEAR_CUT:] if w in TURNING_BEFORE), None)
        limited = next((w for w in after.split()[:_RIGHT_BEHIND] if w in LIMITING_BEHIND), None)
        if turned or limited:
            return turned or limited
    return None


_NEAR_CUT, _RIGHT_BEHIND = 4, 2


def _claimed_speaker(case: Case, quote: Quote) -> frozenset[str]:
    """Return the stems of the name that the post gives the words to; of what "he" stands for when it is a pronoun."""
    if quote.speaker:
        return _name_stems(quote.speaker)
    outside = [n.text for n in case.said.names if not quote.start <= n.start < quote.end]
    if outside:
        return frozenset().union(*(_name_stems(n) for n in outside))
    inherited = analyse(case.claim.subject).names or analyse(case.claim.context).names
    return frozenset().union(*(_name_stems(n.text) for n in inherited)) if inherited else frozenset()


def _name_stems(name: str) -> frozenset[str]:
    return frozenset(t.stem for t in tokenize(name)) - BODY_WORDS


def _speaker(case: Case, i: int) -> frozenset[str]:
    """Return the stems of who speaks a sentence: named beside a word of saying in it, or next to it."""
    entries = case.index.entries
    for j in (i, i - 1, i + 1):
        if not 0 <= j < len(entries) or entries[j].passage.block != entries[i].passage.block:
            continue
        found = _says(entries[j].passage.statement)
        if found:
            return found
    here = entries[i].passage.statement
    before = entries[i - 1].passage if i else None
    he = any(t.lower in {"he", "she"} for t in here.tokens) and any(r.label == "say" for r in here.roles)
    if he and before is not None and before.block == entries[i].passage.block and before.statement.names:
        return _name_stems(before.statement.names[0].text)
    return frozenset()


def _says(statement: Statement) -> frozenset[str]:
    quotes = statement.quotes
    outside = [n for n in statement.names if not any(q.start <= n.start < q.end for q in quotes)]
    if not outside or not any(
        r.label == "say" and not any(q.start <= r.start < q.end for q in quotes) for r in statement.roles
    ):
        return frozenset()
    return frozenset().union(*(_name_stems(n.text) for n in outside))


def _begun_alike(words: str, text: str) -> bool:
    """Whether a stretch of both is long enough to be no accident."""
    ours = words.split()
    least = max(_RUN_WORDS, ceil(_RUN_SHARE * len(ours)))
    # Set off by spaces, a run of words is found as a run of characters.
    found = f" {text} "
    return any(f" {' '.join(ours[i : i + least])} " in found for i in range(len(ours) - least + 1))


@kept(16384)
def _plain_text(statement: Statement) -> str:
    return " ".join(t.lower.replace("’", "'") for t in statement.tokens)


def _plain(text: str) -> str:
    return " ".join(t.lower.replace("’", "'") for t in tokenize(text))
