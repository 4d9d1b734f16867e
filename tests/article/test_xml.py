"""Papers in JATS, feeds, other XML, and JSON."""

from __future__ import annotations

import json
import time
from collections.abc import Callable

import pytest

from claimcheck.article.reading import Reading
from claimcheck.model import Article, ArticleKind

Read = Callable[..., Reading]
XML = "application/xml"

PAPER = """<?xml version="1.0"?>
<!DOCTYPE article PUBLIC "-//NLM//DTD JATS (Z39.96) Journal Archiving DTD v1.2 20190208//EN" "JATS.dtd">
<article article-type="research-article"><front><journal-meta><journal-title>Journal of Ferries</journal-title>
</journal-meta><article-meta><article-id pub-id-type="doi">10.1000/182</article-id>
<title-group><article-title>Counting <italic>ferries</italic> by night</article-title></title-group>
<contrib-group><contrib contrib-type="author"><name><surname>Orm</surname><given-names>Karin</given-names></name>
<xref ref-type="aff">1</xref></contrib><contrib contrib-type="editor"><name><surname>Lund</surname></name></contrib>
</contrib-group><pub-date pub-type="epub"><day>3</day><month>5</month><year>2024</year></pub-date>
<abstract><p>We counted 4,120&nbsp;people.</p></abstract></article-meta></front>
<body><sec><title>Results</title><p>The count (<xref>Fig. 1</xref>) gave 12 boats <italic>a day</italic>.</p>
<fig><label>Figure 1</label><caption><title>Boats.</title><p>Each dot is a boat.</p></caption></fig>
<p>Area was 5 km<sup>2</sup><list><list-item><p>one pier;</p></list-item><list-item><p>two sheds.</p></list-item></list>
after all.</p>
<table-wrap><caption><p>People by pier.</p></caption><table><thead><tr><th>Pier</th><th>People</th></tr></thead>
<tbody><tr><td>North</td><td>77</td></tr></tbody></table></table-wrap></sec></body>
<back><ack><p>We thank the crew.</p></ack><ref-list><title>References</title><ref><mixed-citation>Sand P. Piers.
</mixed-citation></ref></ref-list></back><sub-article><body><p>The reviewers asked for 99 more boats.</p></body>
</sub-article></article>"""


def article(reading: Reading) -> Article:
    assert reading.article is not None, reading
    assert all(reading.article.text[p.start : p.end] == p.text for p in reading.article.passages)
    return reading.article


def by_tier(found: Article, tier: str) -> list[str]:
    return [p.text for p in found.passages if p.tier == tier]


@pytest.mark.parametrize("content_type", [XML, "text/xml; charset=utf-8", "application/jats+xml"])
def test_a_paper(read: Read, content_type: str) -> None:
    found = article(read(PAPER, content_type=content_type))
    assert (found.title, found.byline, found.publisher) == (
        "Counting ferries by night",
        "Karin Orm",
        "Journal of Ferries",
    )
    assert (str(found.published), found.kind, found.extractor) == ("2024-05-03", ArticleKind.PAPER, "jats/1")
    assert by_tier(found, "body") == [
        "We counted 4,120 people.",
        "Results",
        "The count (Fig. 1) gave 12 boats a day.",
        "Area was 5 km2",
        "one pier;",
        "two sheds.",
        "after all.",
        "We thank the crew.",
    ]
    assert by_tier(found, "front") == [
        "Counting ferries by night",
        "Boats.",
        "Each dot is a boat.",
        "People by pier.",
        "Pier | People",
        "Pier | People … North | 77",
    ]
    assert by_tier(found, "page") == ["References", "Sand P. Piers.", "The reviewers asked for 99 more boats."]


ITEM = "<item><title>{0}</title><link>https://site.example/{0}</link><description>{1}</description></item>"


def test_the_cited_entry_of_a_feed_is_the_article(read: Read) -> None:
    items = ITEM.format("ferries", "&lt;p&gt;The office counted 12 boats.&lt;/p&gt;&lt;p&gt;Two sank.&lt;/p&gt;")
    items += ITEM.format("trams", "A tram ran.")
    feed = f"<?xml version='1.0'?><rss><channel><title>News</title>{items}</channel></rss>"
    one = article(read(feed, content_type="application/rss+xml", url="https://site.example/ferries"))
    assert one.title == "ferries"
    assert by_tier(one, "body") == ["The office counted 12 boats.", "Two sank."]
    whole = article(read(feed, content_type="text/html", url="https://site.example/feed"))
    assert whole.title == "News"
    assert by_tier(whole, "body") == []
    assert "A tram ran." in by_tier(whole, "page")


def test_an_atom_entry_by_itself(read: Read) -> None:
    entry = (
        '<entry xmlns="http://www.w3.org/2005/Atom"><title>Ferries</title><published>2024-05-03T10:00:00Z</published>'
        '<author><name>Karin Orm</name></author><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">'
        "<p>The office counted <b>12</b> boats.</p></div></content></entry>"
    )
    found = article(
        read(f"<feed xmlns='http://www.w3.org/2005/Atom'>{entry}</feed>", content_type="application/atom+xml")
    )
    assert (found.title, found.byline, str(found.published)) == ("Ferries", "Karin Orm", "2024-05-03")
    assert by_tier(found, "body") == ["The office counted 12 boats."]


def test_other_xml_has_paragraphs_too(read: Read) -> None:
    found = article(
        read(
            "<doc><head>Wells</head><para>The survey found <num>12</num> wells.<br/>Two were dry.</para>"
            "<box><note>Not counted.</note><para><![CDATA[Pumps & pipes < 5]]></para></box></doc>",
            content_type=XML,
        )
    )
    assert [p.text for p in found.passages if p.tier == "body"] == [
        "Wells",
        "The survey found 12 wells.",
        "Two were dry.",
        "Pumps & pipes < 5",
    ]
    assert {p.heading for p in found.passages if "survey" in p.text} == {"Wells"}


BOMB = "".join(f"<!ENTITY e{n} '{f'&e{n - 1};' * 10}'>" for n in range(1, 12))


@pytest.mark.parametrize(
    "declared",
    [
        f"<!ENTITY e0 'boom'>{BOMB}",
        "<!ENTITY e11 SYSTEM 'file:///etc/passwd'>",
        "<!ENTITY % p SYSTEM 'http://127.0.0.1:9/x'>%p;",
    ],
)
def test_no_entity_of_the_file_is_expanded(read: Read, declared: str) -> None:
    start = time.process_time()
    reading = read(
        f"<?xml version='1.0'?><!DOCTYPE d [{declared}]><d><p>The survey found &e11; wells.</p></d>", content_type=XML
    )
    found = article(reading)
    assert "boom" not in found.text
    assert "root:" not in found.text
    assert found.text.startswith("The survey found")
    assert time.process_time() - start < 2


def test_a_file_that_breaks_off_is_read_in_part(read: Read) -> None:
    found = article(read("<d><p>The survey found 12 wells.</p><p>Two of them", content_type=XML))
    assert not found.complete
    assert "damaged" in found.cut


@pytest.mark.parametrize(
    "body",
    [
        "<a>" * 100_000 + "text",
        "<a b='" + "x" * 1_000_000,
        "<a" + " b='1'" * 50_000 + "/>",
        "<",
        "<a>&#0;&#xD800;&#0055296;&#99999999999;</a>",
    ],
)
def test_tricks_do_no_harm(read: Read, body: str) -> None:
    start = time.process_time()
    assert read("<?xml version='1.0'?>" + body, content_type=XML).reason in ("ok", "not-html", "empty-page")
    assert time.process_time() - start < 5


def test_json_that_plainly_is_an_article(read: Read) -> None:
    post = {
        "date": "2024-05-03T10:00:00",
        "title": {"rendered": "Ferries"},
        "content": {"rendered": "<p>The office counted 12 boats.</p>" * 9},
    }
    found = article(read(json.dumps(post), content_type="application/json"))
    assert (found.title, str(found.published), found.extractor) == ("Ferries", "2024-05-03", "json/1")
    assert by_tier(found, "body") == ["The office counted 12 boats."] * 9


@pytest.mark.parametrize(
    "body",
    [
        "{}",
        "[1, 2]",
        '{"title": "Ferries", "content": "short"}',
        "[" * 100_000,
        "{broken",
        '{"title": "x", "content": "{%s}"}' % ("a" * 400),
    ],
)
def test_other_json_is_no_page_of_text(read: Read, body: str) -> None:
    assert read(body, content_type="application/json").reason == "not-html"
