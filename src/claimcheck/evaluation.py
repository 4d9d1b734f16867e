"""Verdicts on labelled rows (claim, evidence, label), for measuring: no post, no page, the same judging."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.judging.findings import find
from claimcheck.judging.interface import Judge
from claimcheck.language.analysis import analyse
from claimcheck.matching.index import build_index
from claimcheck.model import Article, Claim, ClaimKind, Finding, Passage, Source, SourceState, Tier


def article_of(sentences: Sequence[str], title: str = "") -> Article:
    """Make an article of which each sentence is one passage, all in one paragraph."""
    passages: list[Passage] = []
    at = 0
    for number, sentence in enumerate(sentences):
        end = at + len(sentence)
        passages.append(Passage(number, at, end, sentence, Tier.BODY, 0, analyse(sentence)))
        at = end + 1
    return Article(text="\n".join(sentences), passages=tuple(passages), title=title)


def claim_of(text: str) -> Claim:
    """Make a claim of a bare sentence."""
    return Claim("C1", 0, len(text), text, ClaimKind.ENTITY, text, analyse(text), context=text)


def judge_row(claim: str, evidence: Sequence[str], judges: Sequence[Judge]) -> Finding:
    """Hold a claim against evidence sentences as if they were one article."""
    article = article_of(evidence)
    source = Source("S1", "", "", SourceState.READ, "ok", article=article)
    return find(claim_of(claim), source, build_index(article), judges, cited=True)
