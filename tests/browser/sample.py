"""A report of thirty claims and five sources, each with an article of its own, made by rule."""

from __future__ import annotations

import hashlib
from functools import cache

from claimcheck.language.analysis import analyse
from claimcheck.model import (
    Article,
    CheckedClaim,
    Claim,
    ClaimKind,
    Finding,
    Passage,
    PassedOver,
    Post,
    PostFormat,
    Reason,
    Report,
    Source,
    SourceState,
    Tier,
    Verdict,
)

CLAIMS, SOURCES, SENTENCES = 30, 5, 4
_WHAT = "harbour ferry station bridge garden library museum market tunnel quay".split()
_DID = "carried counted sold lent planted".split()
_THINGS = "passengers visitors tickets books trees cyclists".split()
_ORDER = (Verdict.SUPPORT, Verdict.CONTRADICT, Verdict.ABSENT, Verdict.DISPUTED, Verdict.SUPPORT)


def _words(number: int, figure: int) -> str:
    what, did, things = _WHAT[number % 10], _DID[number % 5], _THINGS[number % 6]
    return f"The {what} of district {number} {did} {figure} {things} in the first week of May"


@cache
def _article(source: int) -> Article:
    """Return an article with a paragraph about each claim, of sentences that belong together."""
    passages: list[Passage] = []
    text = ""
    for number in range(1, CLAIMS + 1):
        for sentence in range(SENTENCES):
            words = (
                f"{_words(number, 100 * number + source if sentence == 1 else 7)}, officials of office {source} said."
            )
            passages.append(
                Passage(len(passages), len(text), len(text) + len(words), words, Tier.BODY, number, analyse(words))
            )
            text += words + ("\n" if sentence == SENTENCES - 1 else " ")
    return Article(text, tuple(passages))


def _source(number: int) -> Source:
    url = f"https://news{number}.example/district/week-{number}"
    if number in {3, 4}:
        return Source(f"S{number}", url, url, SourceState.UNREAD, "http-403" if number == 3 else "paywall")
    return Source(
        id=f"S{number}", url=url, final_url=url, state=SourceState.READ, reason="ok",
        title=f"A week in the districts, {number}",
        published="2024-05-08", publisher=f"News {number}", sha256=hashlib.sha256(url.encode()).hexdigest(),
        fetched_at="2024-05-09T10:00:00Z", article=_article(number),
    )  # fmt: skip


def _finding(number: int, source: Source, verdict: Verdict) -> Finding:
    if source.article is None:
        return Finding(source.id, Verdict.UNREAD, reasons=(Reason("source-unread"),))
    if verdict is Verdict.ABSENT:
        return Finding(source.id, verdict, reasons=(Reason("not-in-source"),), score=0.5)
    passage = source.article.passages[SENTENCES * (number - 1) + 1]
    mine, theirs = 100 * number + 50, 100 * number + int(source.id[1:])
    differs = Reason("number-differs", f"the post has “{mine}”, the source “{theirs}”")
    return Finding(
        source.id, verdict, cited=source.id == "S1", quote=passage.text, start=passage.start, end=passage.end,
        tier=Tier.BODY, link=f"{source.url}#:~:text=The%20{_WHAT[number % 10]}", score=0.8,
        reasons=(differs if verdict is Verdict.CONTRADICT else Reason("number-agrees"),),
    )  # fmt: skip


def _checked(number: int, start: int, text: str, sources: tuple[Source, ...]) -> CheckedClaim:
    verdict = _ORDER[number % len(_ORDER)]
    first = Verdict.CONTRADICT if verdict is Verdict.DISPUTED else verdict
    others = Verdict.SUPPORT if verdict is Verdict.DISPUTED else verdict
    findings = tuple(_finding(number, s, first if s.id == "S1" else others) for s in sources)
    claim = Claim(f"C{number}", start, start + len(text), text, ClaimKind.QUANTITY, text, analyse(text))
    return CheckedClaim(claim, verdict, findings)


def big_report(path: str = "posts/districts.txt", claims: int = CLAIMS) -> Report:
    """Return the report with that many claims: of thirty, twelve supported, six of each other verdict."""
    sources = tuple(_source(number) for number in range(1, SOURCES + 1))
    text, checked = "A week in the districts\n\n", []
    for number in range(1, claims + 1):
        words = _words(number, 100 * number + 50)
        checked.append(_checked(number, len(text), words, sources))
        text += words + ".\n"
    question = "Is that not a lot?"
    passed = (PassedOver(len(text), len(text) + len(question), question, "question"),)
    text += question + "\n"
    digest = hashlib.sha256(text.encode()).hexdigest()
    post = Post(
        path=path,
        text=text,
        sha256=digest,
        format=PostFormat.TEXT,
        claims=tuple(item.claim for item in checked),
        passed_over=passed,
    )
    return Report(post, sources, tuple(checked), ("made by rule",))
