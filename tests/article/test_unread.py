"""Pages that are no article, and text that stops early."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.article.reading import Reading, read_article
from claimcheck.model import Page

PAGES = Path(__file__).resolve().parents[2] / "fixtures" / "pages"
Read = Callable[..., Reading]
SENTENCE = "The council of Brenn voted for a tax on berths in the harbour by a margin of five on Tuesday evening. "
PARAGRAPHS = "".join(
    f"<p>{SENTENCE}Part {n} of the story goes on with what the mayor told reporters.</p>" for n in range(9)
)


def test_reason_of_the_fetch_is_passed_on() -> None:
    reading = read_article([Page("https://a.example/x", "", reason="timeout", detail="no answer in 20 s")])
    assert (reading.article, reading.reason, reading.detail) == (None, "timeout", "no answer in 20 s")


def test_no_pages() -> None:
    assert read_article([]).reason == "empty-page"


@pytest.mark.parametrize("status", [200, 202, 403, 503])
def test_challenge_page_whatever_its_status(read: Read, status: int) -> None:
    assert read("challenge.html", status=status).reason == "challenge-page"


@pytest.mark.parametrize(
    ("markup", "reason"), [("challenge.html", "challenge-page"), ("<h1>Forbidden</h1>", "http-403")]
)
def test_a_test_for_robots_that_came_with_a_refusal_is_named(markup: str, reason: str) -> None:
    body = (PAGES / markup).read_bytes() if markup.endswith(".html") else markup.encode()
    refused = Page("https://a.example/x", "", 403, (), body, reason="http-403", detail="403 Forbidden")
    reading = read_article([refused])
    assert reading.reason == reason
    assert "403 Forbidden" in reading.detail


def test_challenge_named_by_header(read: Read) -> None:
    page = "<html><title>Site</title><body><script>go()</script></body></html>"
    assert read(page, status=202, headers=(("x-amzn-waf-action", "challenge"),)).reason == "challenge-page"


@pytest.mark.parametrize("status", [401, 403, 404, 410, 429, 500, 503])
def test_error_statuses(read: Read, status: int) -> None:
    assert read(f"<title>No</title><article>{PARAGRAPHS}</article>", status=status).reason == f"http-{status}"


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("consent.html", "consent-page"),
        ("walled-portal.html", "paywall"),
        ("", "empty-page"),
        ("<html><body><div id='root'></div><script src='a.js'></script></body></html>", "javascript-required"),
        (
            "<body><noscript>You need to enable JavaScript to run this app.</noscript><div id=root>Loading</div>",
            "javascript-required",
        ),
        (
            "<title>Page not found - Site</title><h1>Sorry, this page isn't available</h1><p>Try the search.</p>",
            "soft-404",
        ),
        ("<title>Site</title><h1>404</h1><p>That address leads nowhere at all.</p>", "soft-404"),
        (
            "<title>Log in</title><h1>Log in to read on</h1><form><input name=u><input type='password' name=p></form>",
            "login-page",
        ),
    ],
)
def test_pages_that_are_no_article(read: Read, markup: str, reason: str) -> None:
    reading = read(markup)
    assert reading.reason == reason
    assert reading.article is None
    assert reading.detail
    assert "\n" not in reading.detail


def test_home_page_after_a_redirect(read: Read) -> None:
    cards = "".join(f"<li><a href='/{n}'>Headline number {n} of the day</a></li>" for n in range(30))
    page = f"<title>Site</title><main><ul>{cards}</ul></main>"
    assert read(page, url="https://site.example/2020/old-story", final="https://site.example/").reason == "home-page"


@pytest.mark.parametrize(
    ("body", "content_type"),
    [
        (b"\x89PNG\r\n\x1a\n", "text/html"),
        (b"PK\x03\x04", ""),
        (b"{}", "application/json"),
        (bytes(range(256)) * 20, "application/octet-stream"),
        (b"\0" * 500, "text/html"),
    ],
)
def test_other_media(read: Read, body: bytes, content_type: str) -> None:
    assert read(body, content_type=content_type).reason == "not-html"


def test_an_article_about_walls_is_read(read: Read) -> None:
    reading = read("about-walls.html")
    assert reading.reason == "ok"
    assert reading.article is not None
    assert reading.article.complete


def test_text_before_a_wall_is_read_in_part(read: Read) -> None:
    wall = (
        "<div class='paywall-prompt'><h2>Subscribe to continue reading</h2><p>Get full access for 1 a week.</p></div>"
    )
    reading = read(f"<article><h1>Tax on berths</h1>{PARAGRAPHS}{wall}</article>")
    assert reading.article is not None
    assert not reading.article.complete
    assert "full access" not in "".join(p.text for p in reading.article.passages if p.tier == "body")


def test_far_fewer_words_than_the_page_counts(read: Read) -> None:
    data = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Tax","wordCount":%d}</script>'
    for count, complete in ((900, False), (240, True)):
        reading = read(f"{data % count}<article><h1>Tax on berths</h1>{PARAGRAPHS}</article>")
        assert reading.article is not None
        assert reading.article.complete is complete


def test_plain_text_and_xml_are_read(read: Read) -> None:
    text = read("A first line.\n\nThe survey found\n12 wells. Two were dry.\n", content_type="text/plain")
    assert text.article is not None
    assert [p.text for p in text.article.passages] == ["A first line.", "The survey found 12 wells.", "Two were dry."]
    xml = read(
        "<?xml version='1.0'?><doc><title>Wells</title><para>The survey found 12 wells.</para></doc>",
        content_type="application/xml",
    )
    assert xml.article is not None
    assert "The survey found 12 wells." in xml.article.text
