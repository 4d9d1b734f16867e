"""Quoted words: verbatim, altered, cut, or given to another speaker."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from rapidfuzz import fuzz

from claimcheck.judging.rules.common import Case, speak
from claimcheck.language.tokens import content_stems, tokenize
from claimcheck.matching.terms import bag, coverage
from claimcheck.model import Opinion, Quote, Reason, Verdict

NAME = "quotations"
_SAME = 96.0  # per cent of partial ratio: typography and a stray comma, no more
# A stretch of four words and a third of the quotation is no accident: the source's quotation goes on differently.
_RUN_WORDS, _RUN_SHARE = 4, 0.33
_WHOLE_CLAIM = 0.6
_SAME_SPEAKER_SHARE, _ANY_SPEAKER_RATIO = 0.34, 72.0


def quotations(case: Case) -> Iterator[Opinion]:
    """Look each quotation of the claim up in the source's text."""
    said = case.said
    spoken = any(r.label == "say" for r in said.roles)
    for quote in said.quotes:
        # Words in marks without a speaker are titles and terms, unless they are nearly all that the claim is.
        introduced = said.text[: max(0, quote.start - 1)].rstrip().endswith((":", ","))
        if spoken or introduced or quote.end - quote.start >= _WHOLE_CLAIM * len(said.text):
            yield from _judge(case, quote)


def _judge(case: Case, quote: Quote) -> Iterator[Opinion]:
    words = _plain(quote.text)
    stems = content_stems(tokenize(quote.text))
    speaker = {t.stem for t in tokenize(quote.speaker)} or {p for n in case.said.names for p in n.key.split()}
    for i, entry in enumerate(case.index.entries):
        here = entry.passage.statement
        text = _plain(here.text)
        ratio = fuzz.partial_ratio(words, text) if len(text) >= len(words) * 0.5 else 0.0
        named = bool(speaker and speaker & {t.stem for t in here.tokens}) or _speaks_near(case, i, speaker)
        if words in text or (ratio >= _SAME and len(words) > 20):
            if speaker and not named and _other_speaker(case, i):
                detail = f"the words stand in the source, but not as {quote.speaker or 'this speaker'}'s"
                yield speak(Verdict.CONTRADICT, entry, 0.7, [Reason("attribution-differs", detail)], NAME)
            else:
                yield speak(Verdict.SUPPORT, entry, 0.95, [Reason("same-quote", "the words stand in the source")], NAME)
            continue
        if not here.quotes and not any(c in here.text for c in '“”"'):
            continue
        share = coverage(stems, (bag(here.terms), 1.0))
        run = _longest_run(words.split(), text.split())
        begun_alike = run >= _RUN_WORDS and run >= _RUN_SHARE * len(words.split())
        if (named and share >= _SAME_SPEAKER_SHARE) or ratio >= _ANY_SPEAKER_RATIO or begun_alike:
            detail = "the source quotes other words"
            score = 0.6 + 0.2 * share + 0.15 * ratio / 100
            yield speak(Verdict.CONTRADICT, entry, score, [Reason("quote-altered", detail)], NAME)


def _longest_run(ours: list[str], theirs: list[str]) -> int:
    """Return the length in words of the longest stretch that both have."""
    match = SequenceMatcher(None, ours, theirs, autojunk=False).find_longest_match()
    return match.size


def _plain(text: str) -> str:
    return " ".join(t.lower.replace("’", "'") for t in tokenize(text))


def _speaks_near(case: Case, i: int, speaker: set[str]) -> bool:
    """Whether the speaker is named in the sentence before or after, in the same paragraph."""
    entries = case.index.entries
    return any(
        0 <= j < len(entries)
        and entries[j].passage.block == entries[i].passage.block
        and bool(speaker & {t.stem for t in entries[j].passage.statement.tokens})
        for j in (i - 1, i + 1)
    )


def _other_speaker(case: Case, i: int) -> bool:
    return any(q.speaker for q in case.index.entries[i].passage.statement.quotes)
