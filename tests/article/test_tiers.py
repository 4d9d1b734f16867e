"""What of a page is evidence, and of which tier; on pages built like those of well-known outlets."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.article.reading import Reading, read_article
from claimcheck.model import Article, Page, Tier

Read = Callable[..., Reading]


def article(reading: Reading) -> Article:
    assert reading.article is not None, reading.reason
    return reading.article


def sentences(found: Article, tier: Tier) -> list[str]:
    return [p.text for p in found.passages if p.tier is tier]


def test_every_passage_is_a_slice_of_the_text(read: Read) -> None:
    for name in ("journal-news.html", "science-wire.html", "portal.html", "about-walls.html"):
        found = article(read(name))
        for number, passage in enumerate(found.passages):
            assert found.text[passage.start : passage.end] == passage.text
            assert passage.statement.text == passage.text
            assert passage.index == number


def test_text_pushed_out_of_its_paragraph_by_a_teaser_is_body(read: Read) -> None:
    found = article(read("journal-news.html"))
    body = sentences(found, Tier.BODY)
    assert "Engineers had feared that silt would choke the intake." in body
    assert "So far they have cleared it twice, at a cost of 18,000 crowns each time." in body
    assert "Wave farm" not in found.text


def test_title_standfirst_caption_and_table_are_front(read: Read) -> None:
    found = article(read("journal-news.html"))
    front = sentences(found, Tier.FRONT)
    assert found.title == "Tidal mill pays its way after 14 months"
    assert found.standfirst == "A small plant on an estuary has beaten its forecast, but silt is a worry."
    assert found.title in front
    assert found.standfirst in front
    assert "The sluice at low water." in front
    assert "Quarter | Megawatt hours … Second | 455" in front


def test_headings_are_body_and_stand_above_what_follows(read: Read) -> None:
    found = article(read("journal-news.html"))
    heading = next(p for p in found.passages if p.text == "A turbine in an old wall")
    below = next(p for p in found.passages if p.text == "Water enters through six gates.")
    assert heading.tier is Tier.BODY
    assert below.heading == heading.text
    assert below.block != heading.block


def test_list_items_are_body(read: Read) -> None:
    assert "Gates five and six open on the ebb." in sentences(article(read("journal-news.html")), Tier.BODY)


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("journal-news.html", "Sixty dams"),
        ("journal-news.html", "51,000 a year"),
        ("journal-news.html", "70,000 readers"),
        ("journal-news.html", "300 partners"),
        ("journal-news.html", "12 homes"),
        ("journal-news.html", "Your browser"),
        ("journal-news.html", "View all journals"),
        ("science-wire.html", "Wasps count"),
        ("science-wire.html", "900 times"),
        ("science-wire.html", "retrieved 1 May"),
        ("science-wire.html", "17 shares"),
        ("science-wire.html", "10 million"),
        ("portal.html", "12 habits"),
        ("portal.html", "12 years"),
        ("portal.html", "900 crore port"),
        ("live.html", "22 staff"),
    ],
)
def test_teasers_boxes_comments_and_hidden_blocks_are_no_evidence(read: Read, page: str, words: str) -> None:
    found = article(read(page))
    assert words not in found.text


UNSEEN = "In 1987 the keeper counted 41 seals."


@pytest.mark.parametrize(
    "style",
    [
        "display : none !important",
        "visibility:hidden",
        "position:absolute; left:-9999px",
        "position: fixed; top: -100em",
        "text-indent:-9999px",
        "position:absolute;clip:rect(0 0 0 0)",
        "position:absolute;clip-path:inset(50%)",
        "width:1px;height:1px;overflow:hidden",
        "color:transparent",
        "color:rgba(0, 0, 0, 0)",
        "color:#FFF;background:white",
    ],
)
@pytest.mark.parametrize("markup", ['<p style="{}">{}</p>', '<p>The harbour lies open. <span style="{}">{}</span></p>'])
def test_what_a_style_keeps_off_the_screen_is_no_evidence(style: str, markup: str) -> None:
    assert "41 seals" not in seals(markup.format(style, UNSEEN))


@pytest.mark.parametrize(
    "style",
    [
        "opacity:0",  # fades in by script
        "height:0;overflow:hidden",  # a button opens it
        "color:transparent;background-clip:text;background:linear-gradient(red, blue)",
        "position:absolute;left:-9px",
        "color:#fff",  # on a ground that stands elsewhere
        "background:#fff",
        ";:;color",
    ],
)
def test_a_style_that_may_well_be_seen_hides_nothing(style: str) -> None:
    assert UNSEEN in seals(f'<p style="{style}">{UNSEEN}</p>')


@pytest.mark.parametrize("tag", ["del", "s", "strike"])
def test_what_a_correction_struck_out_is_no_evidence(tag: str) -> None:
    assert "counted 42 seals" in seals(f"<p>In 1987 the keeper counted <{tag}>41</{tag}> 42 seals.</p>")


def test_places_where_a_line_may_break_do_not_cut_a_number() -> None:
    assert "counted 10,450 seals" in seals("<p>In 1987 the kee\u00adper counted 10,\u200b4\u206050 seals.</p>")


def seals(more: str) -> str:
    plain = "<p>The seals of the bay have been counted each spring since the light was built on the rock.</p>" * 3
    body = f"<html><body><article><h1>The seals</h1>{plain}{more}{plain}</article></body></html>".encode()
    headers = (("content-type", "text/html; charset=utf-8"),)
    url = "https://light.example/seals"
    return article(read_article([Page(url, url, 200, headers, body, "2025-05-01T00:00:00Z")])).text


def test_sources_and_references_are_page_tier(read: Read) -> None:
    page = sentences(article(read("science-wire.html")), Tier.PAGE)
    assert any(text.startswith("More information:") for text in page)
    assert "Calder, M. Mills of the Orwen." in sentences(article(read("journal-news.html")), Tier.PAGE)


def test_unclosed_paragraphs_do_not_run_together(read: Read) -> None:
    found = article(read("science-wire.html"))
    blocks = {p.text: p.block for p in found.passages}
    quote = "“They do not measure the way,” said lead author Ruta Halm."
    assert blocks["Each bee made between 20 and 26 flights."] != blocks[quote]


def test_description_that_the_page_does_not_show_comes_last(read: Read) -> None:
    found = article(read("science-wire.html"))
    last = found.passages[-1]
    assert last.tier is Tier.FRONT
    assert last.heading == "description"
    assert last.text == "Marked bees in an orchard learned the shorter of two routes within five flights."
    assert all(p.heading != "description" for p in article(read("journal-news.html")).passages)


def test_text_parted_by_line_breaks_only(read: Read) -> None:
    body = sentences(article(read("portal.html")), Tier.BODY)
    assert "Crossings fell from 48 to 30 a day in the first week." in body


def test_unseen_sentences_of_structured_data_are_split_and_added_once(read: Read) -> None:
    body = sentences(article(read("portal.html")), Tier.BODY)
    assert body[-1] == "A toll of Rs 45 is due from January next year, the ministry added."
    assert sum("48 to 30" in text for text in body) == 1


def test_nothing_is_dropped_inside_a_sentence(read: Read) -> None:
    mark = "<sup><a href='#n1'>1</a></sup>"
    found = article(
        read(
            f"<article><h1>Water</h1><p>About <b>2,300</b>{mark} people drank H<sub>2</sub>O from "
            "<a href='/w'>the <i>old</i> well</a> in 2031, and all of them, officials say, liked it a good deal.</p>"
        )
    )
    assert "About 2,300 1 people drank H2O from the old well in 2031, and all of them," in found.text


def test_names_of_boxes_around_the_article_do_not_hide_it(read: Read) -> None:
    text = "The council met for six hours on Tuesday and voted for the new bridge by a narrow margin. " * 3
    page = (
        f"<form id='aspnet'><div class='social-page'><h1>Vote</h1><p>{text}</p><p>{text}It was late.</p></div></form>"
    )
    markup = f"<body class='has-sidebar newsletter-on'>{page}"
    assert "narrow margin" in article(read(markup)).text


def test_a_paragraph_given_twice_counts_once(read: Read) -> None:
    text = "The council met for six hours on Tuesday and voted for the new bridge by a narrow margin of two."
    other = "Work begins in the spring, once the ice on the river has gone, the mayor said."
    wide = f"<div class='wide'><p>{text}</p><p>{other}</p></div>"
    markup = f"<article><h1>Vote</h1><div class='mobile'><p>{text}</p></div>{wide}</article>"
    assert article(read(markup)).text.count("six hours") == 1
