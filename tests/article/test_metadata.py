from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest

from claimcheck.article.markup import parse
from claimcheck.article.metadata import canonical_url, read_metadata, to_date, without_site
from claimcheck.article.reading import Reading, read_article
from claimcheck.model import ArticleKind, Page

Read = Callable[..., Reading]
BODY = "<p>The survey of wells in the valley was done twice, in spring and in autumn, by a team of nine.</p>" * 2


def test_dates_byline_and_publisher_from_nested_data(read: Read) -> None:
    found = read("journal-news.html").article
    assert found is not None
    assert (found.published, found.modified) == (date(2031, 5, 6), date(2031, 5, 7))
    assert (found.byline, found.publisher, found.kind) == ("Ines Calloway", "Harbour Letters", ArticleKind.NEWS)


@pytest.mark.parametrize(
    "head",
    [
        '<script type="application/ld+json">{"@graph":[{"@type":"WebSite"},'
        '{"@type":"Article","datePublished":"2029-03-04T23:30:00-08:00"}]}</script>',
        '<meta property="article:published_time" content="2029-03-04T08:00:00Z">',
        '<meta name="dc.date" content="2029-03-04">',
        '<meta name="citation_date" content="2029/03/04">',
        '<meta name="pubdate" content="20290304">',
        '<meta name="date" content="4 March 2029">',
        "<main><time datetime='2029-03-04'>today</time></main>",
    ],
)
def test_published(head: str) -> None:
    assert read_metadata(parse(head + BODY), "https://a.example/x").published == date(2029, 3, 4)


@pytest.mark.parametrize("text", ["", "soon", "2029-13-44", "0000-00-00", "99999999", "March", "4 Foo 2029"])
def test_no_date(text: str) -> None:
    assert to_date(text) is None


@pytest.mark.parametrize(
    ("title", "site", "wanted"),
    [
        ("Bridge opens - The Coast Portal", "The Coast Portal", "Bridge opens"),
        ("Bridge opens in the north | Portal", "", "Bridge opens in the north"),
        ("Portal: Bridge opens", "Portal", "Portal: Bridge opens"),
        ("Bridge opens - at last", "Portal", "Bridge opens - at last"),
    ],
)
def test_title_without_site(title: str, site: str, wanted: str) -> None:
    assert without_site(title, site) == wanted


@pytest.mark.parametrize(
    ("url", "head", "kind"),
    [
        ("https://arxiv.org/abs/2901.00001", "", ArticleKind.PREPRINT),
        ("https://www.biorxiv.org/content/1", '<meta name="citation_title" content="X">', ArticleKind.PREPRINT),
        ("https://j.example/a", '<meta name="citation_title" content="X">', ArticleKind.PAPER),
        ("https://min.example/press-releases/7", "", ArticleKind.PRESS_RELEASE),
        ("https://a.example/blog/7", "", ArticleKind.BLOG),
        ("https://a.example/x", '<meta property="og:type" content="article">', ArticleKind.NEWS),
        ("https://a.example/x", "", ArticleKind.OTHER),
    ],
)
def test_kind(url: str, head: str, kind: ArticleKind) -> None:
    assert read_metadata(parse(head + BODY), url).kind is kind


def test_canonical_is_absolute() -> None:
    assert (
        canonical_url(parse('<link rel="canonical" href="/x">' + BODY), "https://a.example/x?y=1")
        == "https://a.example/x"
    )


@pytest.mark.parametrize(
    ("href", "wanted"),
    [
        ("/story?page=2", "https://a.example/story?page=2"),
        ("https://a.example/story/2", "https://a.example/story/2"),
        ("/another-tale", ""),
        ("https://b.example/story?page=2", ""),
        ("javascript:alert(1)", ""),
    ],
)
def test_next_part(href: str, wanted: str) -> None:
    page = f'<head><link rel="next" href="{href}"></head><h1>T</h1>{BODY}'.encode()
    assert read_article([Page("https://a.example/story", "https://a.example/story", 200, (), page)]).next_url == wanted


def test_parts_are_read_as_one_article() -> None:
    def page(number: int, text: str) -> Page:
        body = f"<header>By Ann Other, staff writer</header><article><h1>Wells</h1><p>{text}</p></article>"
        return Page(f"https://a.example/w/{number}", f"https://a.example/w/{number}", 200, (), body.encode())

    one = page(
        1, "The survey of wells in the valley was done twice, in spring and in autumn, by a team of nine people."
    )
    two = page(2, "In the second part of the survey four wells were dry, and eleven held water that was fit to drink.")
    found = read_article([one, two]).article
    assert found is not None
    assert found.text.index("team of nine") < found.text.index("four wells were dry")
    assert found.complete
    lost = read_article([one, Page("https://a.example/w/2", "", reason="not-in-archive")])
    assert lost.article is not None
    assert not lost.article.complete


def test_broken_structured_data_is_passed_over() -> None:
    for data in (
        '{"@type": "NewsArticle"',
        "[[[[",
        '{"@graph": [null, 3, "x", {"@type": ["Article", null], "author": [{}, 4]}]}',
        "null",
    ):
        read_metadata(parse(f'<script type="application/ld+json">{data}</script>{BODY}'), "https://a.example/x")
