"""The flow, with pages from a provider that knows no network."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from claimcheck.checker import Checker
from claimcheck.errors import PostError
from claimcheck.model import Page, PostFormat, SourceState, Verdict
from claimcheck.post import parse_post
from claimcheck.sources.interface import PageProvider, Progress

PAGE = """<!doctype html><html><head><title>{title}</title>{head}</head><body><main><article><h1>{title}</h1>
{body}</article></main></body></html>"""
FILLER = "".join(
    f"<p>The {what} of the valley is described here at some length, for readers who have never been to it.</p>"
    for what in ("geology", "history", "weather", "farming", "folklore", "railway")
)


class Shelf(PageProvider):
    """Pages by URL; everything else is not in the archive."""

    def __init__(self, pages: dict[str, Page]) -> None:
        self.pages = pages

    def fetch(self, urls: Sequence[str], progress: Progress | None = None) -> tuple[Page, ...]:
        found = tuple(self.pages.get(url, Page(url, url, reason="not-in-archive")) for url in urls)
        for page in found:
            if progress:
                progress(page)
        return found

    def has(self, url: str) -> bool:
        return url in self.pages


def page(url: str, text: str, *, head: str = "", status: int = 200, final: str = "") -> Page:
    body = PAGE.format(title="The valley report", head=head, body=f"<p>{text}</p>{FILLER}")
    headers = (("content-type", "text/html; charset=utf-8"),)
    return Page(url, final or url, status, headers, body.encode(), "2025-05-01T00:00:00Z")


def verdicts(text: str, *pages: Page) -> list[list[str]]:
    checker = Checker(Shelf({p.url: p for p in pages}))
    report = checker.report(parse_post(text, "post.txt", PostFormat.TEXT))
    return [[str(f.verdict) for f in c.findings] for c in report.claims]


A, B = "https://one.example/story", "https://two.example/story"


def test_each_source_has_its_own_verdict_and_the_quote_stands_in_it() -> None:
    checker = Checker(
        Shelf(
            {
                A: page(A, "The valley has 1,240 orchards, a survey found."),
                B: page(B, "The valley has 1,910 orchards, a survey found."),
            }
        )
    )
    report = checker.report(parse_post(f"The valley has 1,240 orchards.\n\n{A}\n{B}\n", "post.txt", PostFormat.TEXT))
    (claim,) = report.claims
    assert [f.verdict for f in claim.findings] == [Verdict.SUPPORT, Verdict.CONTRADICT]
    assert claim.verdict is Verdict.DISPUTED
    for finding, source in zip(claim.findings, report.sources, strict=True):
        assert source.article is not None
        assert source.article.text[finding.start : finding.end] == finding.quote


def test_a_source_that_cannot_be_read_says_nothing() -> None:
    text = f"The valley has 1,240 orchards.\n\n{A}\n{B}\n"
    assert verdicts(text, page(A, "Nothing of the sort is told.")) == [["absent", "unread"]]
    refused = page(B, "The valley has 1,240 orchards.", status=403)
    assert verdicts(text, page(A, "Nothing of the sort is told."), refused) == [["absent", "unread"]]


def test_two_addresses_of_one_page_are_one_source() -> None:
    short = "https://sho.rt.example/x"
    text = f"The valley has 1,240 orchards.\n\n{A}\n{short}\n"
    story = "The valley has 1,240 orchards, a survey found."
    report = Checker(Shelf({A: page(A, story), short: page(short, story, final=A)})).report(
        parse_post(text, "post.txt", PostFormat.TEXT)
    )
    assert len(report.sources) == 1
    assert len(report.sources[0].citations) == 2


def test_an_article_over_two_pages_is_read_whole() -> None:
    second = A + "?page=2"
    text = f"The valley has 1,240 orchards.\n\n{A}\n"
    first = page(A, "The survey took a year.", head=f'<link rel="next" href="{second}">')
    report = Checker(Shelf({A: first, second: page(second, "The valley has 1,240 orchards, a survey found.")})).report(
        parse_post(text, "post.txt", PostFormat.TEXT)
    )
    assert report.sources[0].state is SourceState.READ
    assert report.claims[0].verdict is Verdict.SUPPORT


def test_a_claim_that_only_another_source_supports_says_so() -> None:
    text = f"The valley has 1,240 orchards [1]. The mill burned down in 1911 [2].\n\n[1] {A}\n[2] {B}\n"
    report = Checker(
        Shelf(
            {
                A: page(A, "The mill stood by the river and was the largest of its kind."),
                B: page(B, "The valley has 1,240 orchards, a survey found."),
            }
        )
    ).report(parse_post(text, "post.txt", PostFormat.TEXT))
    claim = report.claims[0]
    assert claim.verdict is Verdict.SUPPORT
    assert [r.code for r in claim.reasons] == ["supported-elsewhere"]
    assert [f.cited for f in claim.findings] == [True, False]


def test_the_same_input_gives_the_same_report() -> None:
    text = f"The valley has 1,240 orchards, and 12 of them are new.\n\n{A}\n"
    runs = [
        Checker(Shelf({A: page(A, "The valley has 1,240 orchards.")})).report(parse_post(text, "p", PostFormat.TEXT))
        for _ in range(2)
    ]
    assert runs[0] == runs[1]


def test_a_post_with_more_pairs_than_anybody_waits_for_is_refused_with_what_to_do() -> None:
    text = "\n\n".join(f"In {1900 + n % 100} the mill had {n + 2} wheels. https://a.example/{n}" for n in range(400))
    with pytest.raises(PostError, match=r"400 claims against 400 citations, at most 100,000 pairs\); split the post"):
        Checker(Shelf({})).report(parse_post(text, "post.txt", PostFormat.TEXT))
