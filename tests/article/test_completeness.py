"""Text that stops early is read in part, and says at what it stops."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from claimcheck.article.blocks import read_layout
from claimcheck.article.extraction import main_text, sort_blocks
from claimcheck.article.look import OK, look, walls_at
from claimcheck.article.markup import parse
from claimcheck.article.metadata import read_metadata
from claimcheck.article.readability import judge
from claimcheck.article.reading import Reading
from claimcheck.model import Page

Read = Callable[..., Reading]
SENTENCE = "The council of Brenn voted for a tax on berths in the harbour by a margin of five on Tuesday evening. "
PARAGRAPHS = "".join(
    f"<p>{SENTENCE}Part {n} of the story goes on with what the mayor told reporters.</p>" for n in range(9)
)
LD = '<script type="application/ld+json">{"@type":"NewsArticle","headline":"Tax on berths",%s}</script>'


@pytest.mark.parametrize(
    ("markup", "cut"),
    [
        (f"<article><h1>Tax on berths</h1>{PARAGRAPHS}</article>", ""),
        (
            f"<article><h1>Tax on berths</h1>{PARAGRAPHS}"
            "<div class='paywall-prompt'><h2>Subscribe to continue reading</h2><p>From 1 a week.</p></div></article>",
            "the text stops at a paywall",
        ),
        (
            LD % '"wordCount":900' + f"<article><h1>Tax on berths</h1>{PARAGRAPHS}</article>",
            "of the 900 words that it counts",
        ),
        (
            '<meta property="article:content_tier" content="metered">'
            f"<article><h1>Tax on berths</h1>{PARAGRAPHS}</article>",
            "marks its text as metered",
        ),
    ],
)
def test_why_the_text_stops_early(read: Read, markup: str, cut: str) -> None:
    article = read(markup).article
    assert article is not None
    assert article.complete is not bool(cut)
    assert cut in article.cut
    assert bool(article.cut) is bool(cut)


def test_a_publishers_own_mark_of_a_wall_counts() -> None:
    markup = f"<article><h1>Tax on berths</h1>{PARAGRAPHS}<div id='gate-brenn'>Members read on.</div></article>"
    tree = parse(markup)
    page = Page("https://site.example/x", "", 200, (), markup.encode())
    layout, metadata = read_layout(tree.body), read_metadata(tree, page.url)
    seen = look(page, markup, layout, sort_blocks(layout, main_text(markup)), metadata)
    assert judge(seen) == (OK, "")
    walls = walls_at(tree, {"#gate-brenn": "a registration wall", "#other": "a paywall"})
    assert [(w.name, w.words) for w in walls] == [("a registration wall", "Members read on.")]
    assert judge(replace(seen, walls=walls)) == (OK, "the text stops at a registration wall")
