"""Pages of papers that hold no more than the abstract, at publishers of whom nothing else is known."""

from __future__ import annotations

from claimcheck.article.reading import Reading, read_article
from claimcheck.model import Page

URL = "https://journals.press.example/jt/article/31-4"
HEAD = (
    '<meta name="citation_title" content="Wardens at rivers and the drowning of children">'
    '<meta name="citation_journal_title" content="Journal of Tides"><title>Wardens at rivers | Journal of Tides</title>'
)
TITLE = "<h1>Wardens at rivers and the drowning of children</h1>"
SENTENCES = (
    "We looked at 412 villages in nine countries between 2022 and 2030, half of which had a warden at the river. "
    "Drowning fell by 38% in the villages that had one and by 4% in the others, and the difference held for girls too. "
    "The wardens were paid by the villages, and what they cost was not part of this study. Floods were left out."
)
ABSTRACT = f'<div class="article-abstract"><h2>Abstract</h2><h3>Methods</h3><p>{SENTENCES}</p></div>'
PAPER = (
    "<section><h2>Introduction</h2><p>Rivers take more children than roads do in eleven of the regions that count, "
    "and nobody had asked what a warden changes.</p></section><section><h2>Results</h2><p>In the dry season the two "
    "groups of villages did not differ. In the wet season 29 children drowned where a warden was and 61 elsewhere.</p>"
    "</section>"
)


def read(body: str, head: str = HEAD) -> Reading:
    markup = f"<html><head>{head}</head><body><main><article>{TITLE}{body}</article></main></body></html>"
    return read_article([Page(URL, URL, 200, (("content-type", "text/html; charset=utf-8"),), markup.encode())])


def cut(reading: Reading) -> str:
    assert reading.article is not None, reading.reason
    return reading.article.cut


def test_the_abstract_alone_is_part_of_a_paper() -> None:
    assert cut(read(ABSTRACT)) == "only the abstract is on this page"
    assert (
        cut(read(ABSTRACT + "<h2>Funding</h2><p>The Orwen Foundation paid.</p>")) == "only the abstract is on this page"
    )


def test_an_abstract_is_known_by_its_heading_or_by_the_name_of_its_box() -> None:
    assert cut(read(f"<h2>Summary</h2><p>{SENTENCES}</p>"))
    assert cut(read(f'<section id="abstract"><p>{SENTENCES}</p></section>'))


def test_a_paper_behind_its_abstract_is_whole() -> None:
    assert cut(read(ABSTRACT + PAPER)) == ""
    assert cut(read(f"<h2>Abstract</h2><p>{SENTENCES}</p>" + PAPER)) == ""


def test_news_with_a_summary_is_whole() -> None:
    assert cut(read(f"<h2>Summary</h2><p>{SENTENCES}</p>", '<meta property="og:type" content="article">')) == ""


def test_an_abstract_before_a_wall_is_read() -> None:
    wall = '<div class="paywall"><p>Subscribe to continue reading this article for 31 crowns.</p></div>'
    assert cut(read(ABSTRACT + wall)) == "only the abstract is on this page"
