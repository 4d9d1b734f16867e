"""Markup is written anew so that no page can make the parser slow, and it still means the same."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from fuzz.hostile import PAGES
from selectolax.lexbor import LexborHTMLParser

from claimcheck.article.markup import parse
from claimcheck.article.reading import Reading
from claimcheck.article.taming import MAX_DEPTH, tamed

Read = Callable[..., Reading]


def depth(markup: str) -> int:
    """Return how deep the parser nests what was made of a page."""
    deepest = 0
    stack = [(parse(markup).root, 0)]
    while stack:
        node, level = stack.pop()
        deepest = max(deepest, level)
        child = node.child if node is not None else None
        while child is not None:
            stack.append((child, level + 1))
            child = child.next
    return deepest


@pytest.mark.parametrize("name", [name for name in PAGES if "deep" in name])
def test_nothing_nests_deep_whatever_it_hides_behind(name: str) -> None:
    markup = PAGES[name]().decode("utf-8", "replace")
    # Elements that are not counted may stand between two that are: with each table come three.
    assert depth(markup[:120_000]) <= 4 * MAX_DEPTH + 10


@pytest.mark.parametrize(
    "markup",
    [
        "<p class=a>One <b>two</b> three</p><ul><li>x<li>y</ul>",
        '<div class="a"id="b"data-x=\'>\'>text</div>',
        "<a href=/x?a=1&b=2>link</a> 3 < 4 and <3 and a<b",
        "<table><tr><td>1<th>2</table>",
        "<p>one</p>two<p>three",
        "<!doctype html><html lang=en><head><title>A &lt;b&gt; c</title><body>text",
        "<details><summary>s</summary><p>x</details>",
    ],
)
def test_ordinary_markup_keeps_its_tree(markup: str) -> None:
    assert parse(markup).html == LexborHTMLParser(markup).html


@pytest.mark.parametrize(
    ("markup", "wanted"),
    [
        ("a<!-- <p>no --><b>b</b>", "ab"),
        ("a<script>var s = '<p>no</p>';</script>b", "ab"),
        ("a<svg><title>no</title><path d='M0'/></svg>b", "ab"),
        ("a<svg><p>shown</p></svg>b", "ashownb"),
        ("a<style>p { }", "a"),
        ("a<plaintext><b>b", "a<b>b"),
        ("a</ p>b</>c", "abc"),
        ("a<title>t</title>", "at"),
        ('a <i title="<b>">b</i>', "a b"),
    ],
)
def test_what_is_shown_of_odd_markup(markup: str, wanted: str) -> None:
    body = parse(f"<body><div>{markup}").body
    assert body is not None
    assert body.text(deep=True).strip() == wanted


def test_data_in_scripts_survives(read: Read) -> None:
    data = '{"@type":"NewsArticle","headline":"Wells <b>and</b> more","datePublished":"2031-05-06"}'
    page = f'<script type="application/ld+json"><!-- {data} --></script><p>{"Nine wells were dry in autumn. " * 9}</p>'
    found = read(page).article
    assert found is not None
    assert found.title == "Wells and more"
    assert str(found.published) == "2031-05-06"


def test_formulas_stay_in_their_sentence(read: Read) -> None:
    formula = "<math><mi>x</mi><mo>=</mo><mn>5</mn><annotation encoding='application/x-tex'>x=5</annotation></math>"
    found = read(f"<article><h1>Sums</h1><p>They found that {formula} holds in all of the nine wells.</p></article>")
    assert found.article is not None
    assert "They found that x=5 holds in all of the nine wells." in found.article.text


@pytest.mark.parametrize("unit", ["<", "</", "<!", "<a", "<a b='", "<svg>", "<b></b>", "<!-->", '<p a="', "<div></b>"])
def test_time_grows_with_the_length_only(unit: str) -> None:
    def cost(size: int) -> float:
        start = time.process_time()
        tamed(unit * (size // len(unit)))
        return time.process_time() - start

    # Measured again where the first figures look bad: the machine may be busy with something else.
    assert any(cost(800_000) < 8 * cost(200_000) + 0.2 for _ in range(3))
