"""A report made by hand: five sources, every verdict, foreign text that would steer a terminal."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import jsonschema
import pytest

from claimcheck.model import (
    Article,
    CheckedClaim,
    Claim,
    ClaimKind,
    Finding,
    PassedOver,
    Post,
    PostFormat,
    Reason,
    Report,
    Source,
    SourceState,
    Statement,
    Tier,
    Verdict,
)

POST = """The harbour ferry carried over 900 people an hour in May.
It is the first electric ferry in the north, and nobody was hurt.
Isn't that wonderful? #ferries
The crossing takes 12 minutes.
"""

ARTICLE = (
    "The new ferry carried about 900 people a day in May, the port said. "
    "It is the second electric ferry in the region - the first, opened in 2019, runs further west & north, every hour."
)


def _claim(number: int, text: str, kind: ClaimKind) -> Claim:
    start = POST.index(text)
    return Claim(f"C{number}", start, start + len(text), text, kind, " ".join(text.split()), Statement(text))


def _finding(source: str, verdict: Verdict, quote: str = "", *reasons: Reason, score: float = 0.8) -> Finding:
    start = ARTICLE.index(quote) if quote else -1
    end = start + len(quote) if quote else -1
    tier = Tier.BODY if quote else None
    link = f"https://news.example/{source}#:~:text={quote[:3]}" if quote else ""
    return Finding(
        source, verdict, quote=quote, start=start, end=end, tier=tier, link=link, reasons=reasons, score=score
    )


FIRST_QUOTE = "The new ferry carried about 900 people a day in May, the port said."
SECOND_QUOTE = ARTICLE.removeprefix(FIRST_QUOTE + " ")


def _source(number: int, **changes: object) -> Source:
    url = f"https://news{number}.example/harbour/ferry-opens-{number}"
    base = Source(
        id=f"S{number}",
        url=url,
        final_url=url,
        state=SourceState.READ,
        reason="ok",
        title=f"Harbour ferry opens, report {number}",
        published="2024-06-02",
        publisher=f"News {number}",
        sha256=hashlib.sha256(str(number).encode()).hexdigest(),
        fetched_at="2024-06-03T10:00:00Z",
        article=Article(ARTICLE, ()),
    )
    return replace(base, **changes)  # type: ignore[arg-type]


def _report(sources: int = 5) -> Report:
    unread = {
        "state": SourceState.UNREAD,
        "reason": "http-403",
        "detail": "the site refused",
        "title": "",
        "published": "",
        "publisher": "",
        "sha256": "",
        "fetched_at": "",
        "article": None,
    }
    cited = tuple(_source(n, **(unread if n == 2 else {})) for n in range(1, sources + 1))
    time_base = Reason("time-base-differs", "the post has an hour, the source a day")
    checked = (
        CheckedClaim(
            _claim(1, "carried over 900 people an hour in May", ClaimKind.RATE),
            Verdict.CONTRADICT,
            tuple(_spread(sources, Verdict.CONTRADICT, FIRST_QUOTE, time_base, Reason("bound-added"))),
        ),
        CheckedClaim(
            _claim(2, "It is the first electric ferry in the north", ClaimKind.SUPERLATIVE),
            Verdict.DISPUTED,
            tuple(
                _spread(sources, Verdict.CONTRADICT, SECOND_QUOTE, Reason("superlative-added"), others=Verdict.SUPPORT)
            ),
        ),
        CheckedClaim(
            _claim(3, "nobody was hurt", ClaimKind.SAFETY),
            Verdict.ABSENT,
            tuple(_spread(sources, Verdict.ABSENT, "", Reason("not-in-source"))),
        ),
        CheckedClaim(
            _claim(4, "The crossing takes 12 minutes", ClaimKind.DURATION),
            Verdict.SUPPORT,
            tuple(_spread(sources, Verdict.SUPPORT, FIRST_QUOTE)),
            (Reason("supported-elsewhere"),),
        ),
    )
    question = "Isn't that wonderful?"
    start = POST.index(question)
    post = Post(
        path="posts/ferry.txt",
        text=POST,
        sha256=hashlib.sha256(POST.encode()).hexdigest(),
        format=PostFormat.TEXT,
        claims=tuple(item.claim for item in checked),
        passed_over=(
            PassedOver(start, start + len(question), question, "question"),
            PassedOver(POST.index("#"), POST.index("#") + 8, "#ferries", "hashtag"),
        ),
    )
    return Report(post, cited, checked, ("archive cut off after 3 records",))


def _spread(sources: int, first: Verdict, quote: str, *reasons: Reason, others: Verdict | None = None) -> list[Finding]:
    found = []
    for number in range(1, sources + 1):
        if number == 2:
            found.append(_finding("S2", Verdict.UNREAD, "", Reason("source-unread"), score=0.0))
        elif number == 1 or others is None:
            found.append(_finding(f"S{number}", first, quote, *reasons, score=1 - number / 1000))
        else:
            found.append(_finding(f"S{number}", others, quote, score=1 - number / 1000))
    return found


@pytest.fixture
def make_report() -> Callable[[int], Report]:
    """Return a maker of reports with that many sources, of which S2 is unread."""
    return _report


@pytest.fixture
def report() -> Report:
    return _report()


@pytest.fixture(scope="session")
def sarif() -> jsonschema.Draft4Validator:
    """Return what tells whether a document fits SARIF 2.1.0."""
    text = (Path(__file__).parents[2] / "fixtures" / "schemas" / "sarif-2.1.0.json").read_text("utf-8")
    return jsonschema.Draft4Validator(json.loads(text))
