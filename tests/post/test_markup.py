"""Markdown and HTML: what is read, and that spans stand in the file as it is."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from claimcheck.model import Post, PostFormat
from claimcheck.post import parse_post


def _claims(post: Post) -> dict[str, str]:
    return {c.clean: c.text for c in post.claims}


def test_markdown_spans_hold_links_and_emphasis_whole(fixture_post: Callable[[str], Post]) -> None:
    claims = _claims(fixture_post("transit-notes.md"))
    link = '[rose by 38%](https://www.cityledger.example/2024/montrelle-ridership "Ledger")'
    assert claims["Within a year, ridership rose by 38%"] == f"Within a year, ridership {link}"
    assert claims["It stands at €7.2 million"] == "It stands at **€7.2 million**"


def test_markdown_blocks(fixture_post: Callable[[str], Post]) -> None:
    post = fixture_post("transit-notes.md")
    whys = {p.text: p.why for p in post.passed_over}
    assert whys["Free buses, full buses"] == "heading"
    assert whys["Year | Passengers"] == "heading"
    assert "Night buses now run every 20 minutes" in _claims(post)
    assert post.published == date(2025, 2, 17)
    assert not [c for c in post.claims if "date:" in c.text or "fn" in c.text]


def test_markdown_code_is_no_claim() -> None:
    post = parse_post("Run it:\n\n```\nprint(5 million people died in 2020)\n```\n", "p", PostFormat.MARKDOWN)
    assert not post.claims
    assert {p.why for p in post.passed_over} == {"heading", "code"}


def test_html_spans_run_over_entities_and_tags(fixture_post: Callable[[str], Post]) -> None:
    post = fixture_post("sleep-blog.html")
    first = post.claims[0]
    assert first.clean == "A study of 378,932 people aged 40–69 links regular naps to a bigger brain"
    assert first.text.startswith("A study of <b>378,932</b> people aged 40&ndash;69<sup>")
    assert all(post.text[c.start : c.end] == c.text for c in post.claims)
    assert post.published == date(2024, 11, 9)


def test_html_furniture_is_not_read(fixture_post: Callable[[str], Post]) -> None:
    post = fixture_post("sleep-blog.html")
    cleans = " ".join(c.clean for c in post.claims)
    for absent in ("pandas", "5 million people", "sheep", "4 min read", "All rights"):
        assert absent not in cleans
    furniture = [p.text for p in post.passed_over if p.why == "page furniture"]
    assert "9 in 10 pandas nap twice a day" in furniture
    assert not [p for p in post.passed_over if "var a" in p.text or "12 sheep" in p.text]


def test_a_raised_number_is_a_mark_a_power_or_a_unit() -> None:
    page = "<p>Water covers 361 million km<sup>2</sup>. It holds 10<sup>9</sup> fish.<sup>3</sup></p>"
    assert [c.clean for c in parse_post(page, "p", PostFormat.HTML).claims] == [
        "Water covers 361 million km2",
        "It holds 10^9 fish",
    ]


def test_unclosed_and_broken_html_is_read_as_far_as_it_goes() -> None:
    page = "<ul><li>Sales rose by 5% < 10%<li>Rents fell by 3%</ul><p class='x>y'>Jobs doubled in 2020<p>Fin"
    assert [c.clean for c in parse_post(page, "p", PostFormat.HTML).claims] == [
        "Sales rose by 5% < 10%",
        "Rents fell by 3%",
        "Jobs doubled in 2020",
    ]
