"""Pages made to hurt a reader: they end in a reading, soon."""

from __future__ import annotations

import time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from claimcheck.article.reading import read_article
from claimcheck.model import Page

TEXT = "<p>The survey of wells in the valley was done twice, in spring and in autumn, by a team of nine people."
SECONDS = 20  # of processor time; the slowest takes about two


@pytest.mark.parametrize(
    "markup",
    [
        "<div>" * 100_000 + TEXT,
        "<span>" * 100_000 + TEXT + "</span>" * 100_000,
        "<b><p>" * 20_000 + TEXT,
        "<table><tr><td>" * 20_000 + TEXT,
        "<table>" + "<tr><td>1<td>2</tr>" * 8_000 + "</table>" + TEXT,
        "<table>" + ("<tr>" + "<td colspan=9 ROWSPAN='9'>4</td>" * 200) * 60 + "</table>" + TEXT,
        "<div " + " ".join(f"a{n}=1" for n in range(50_000)) + ">" + TEXT,
        '<div class="' + "aB " * 50_000 + '">' + TEXT,
        "<" * 300_000,
        "<!--" * 100_000,
        "<title>" + "not found " * 30_000 + "</title>" + TEXT,
        '<script type="application/ld+json">' + "[" * 100_000 + "</script>" + TEXT,
        "<p>" + "word " * 100_000,
        "<p>" + "A." * 100_000,
        "<h2>Related articles</h2>" * 3_000 + TEXT,
        "<article>" + 3 * (TEXT + "</p>") + "<li>x" * 20_000,
        "<article>" + 3 * (TEXT + "</p>") + "<h1>x</h1>" * 12_000,
    ],
    ids=lambda markup: markup[:12],
)
def test_no_hang(markup: str) -> None:
    start = time.process_time()
    read_article([Page("https://a.example/x", "https://a.example/x", 200, (), markup.encode())])
    assert time.process_time() - start < SECONDS


def test_text_below_100000_open_elements_is_read() -> None:
    body = ("<div>" * 100_000 + TEXT).encode()
    found = read_article([Page("https://a.example/x", "https://a.example/x", 200, (), body)])
    assert found.article is not None
    assert "team of nine people" in found.article.text


def test_what_is_cut_at_a_limit_is_not_called_complete() -> None:
    url = "https://a.example/x"
    paragraphs = "".join(f"<p>The ferry number {n} was painted in the spring of that year.</p>" for n in range(13_000))
    body = f"<article><h1>Ferries</h1>{paragraphs}</article>".encode()
    whole = read_article([Page(url, url, 200, (), body[:100_000])]).article
    cut = read_article([Page(url, url, 200, (), body)]).article
    assert whole is not None
    assert whole.complete
    assert cut is not None
    assert not cut.complete


TAGS = st.sampled_from(
    [
        *"<p> </p> <div> </div> <table> <tr> <td> <th> </table> <article> </article> <h1> </h1> <h2> <ul> <li>".split(),
        *"<br> <br/> <a> </a> <figure> <figcaption> <aside> </aside> <form> <script> </script> <template>".split(),
        *"<svg> <select> <!-- --> <![CDATA[ <sup>1</sup> &nbsp; &#0; &#xD800; \x00 \u200b".split(),
        '<a href="/x">',
        '<div class="related">',
        "<div hidden>",
        '<div style="display:none">',
    ]
)
WORDS = st.sampled_from(
    [
        "Four of the nine wells were dry.",
        "Read more:",
        "“Yes,” she said.",
        "2,300",
        "Related articles",
        "a",
        "\n\n",
        "…",
    ]
)
TYPES = st.sampled_from(["", "text/html", "text/plain", "text/xml", "text/html; charset=utf-16"])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(st.one_of(TAGS, WORDS), max_size=40), TYPES)
def test_any_soup_keeps_its_offsets(parts: list[str], content_type: str) -> None:
    body = " ".join(parts).encode("utf-8", "surrogatepass")
    url = "https://a.example/x"
    reading = read_article([Page(url, url, 200, (("content-type", content_type),), body)])
    assert reading.reason
    if reading.article is None:
        return
    end = 0
    for passage in reading.article.passages:
        assert reading.article.text[passage.start : passage.end] == passage.text
        assert passage.text.strip() == passage.text != ""
        assert passage.start >= end
        end = passage.end
