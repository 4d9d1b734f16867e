from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.model import Citation, CitationKind, Post, PostFormat
from claimcheck.post import parse_post
from claimcheck.post.citations import why_not_source


def _cited(text: str, form: PostFormat = PostFormat.TEXT) -> tuple[Citation, ...]:
    return parse_post(text, "p", form).citations


def _backed(post: Post, url: str) -> list[str]:
    (citation,) = [c for c in post.citations if c.url == url]
    return [post.text[s.start : s.end] for s in citation.backs]


@pytest.mark.parametrize(
    ("url", "why"),
    [
        ("https://www.linkedin.com/in/jo-doe/", "author profile"),
        ("https://x.com/jodoe", "author profile"),
        ("https://x.com/jodoe/status/1234567", ""),
        ("https://www.blogger.com/profile/123", "author profile"),
        ("https://paper.example/authors/jo-doe", "author profile"),
        ("https://paper.example/about", "about page"),
        ("https://paper.example/about-cancer/new-study", ""),
        ("https://www.facebook.com/sharer/sharer.php?u=x", "share link"),
        ("https://twitter.com/intent/tweet?text=x", "share link"),
        ("mailto:jo@paper.example", "mail or phone link"),
        ("https://paper.example/", "home page"),
        ("https://paper.example", "home page"),
        ("https://paper.example/?p=1234", ""),
        ("https://paper.example/2024/01/shared-mobility-study", ""),
        ("https://cdn.paper.example/chart.png?w=800", "image or media file"),
        ("https://paper.example/report.pdf", ""),
        ("https://paper.example/unsubscribe?u=1", "subscription link"),
        ("https://apps.apple.com/app/id1", "app store or shop"),
        ("https://doi.org/10.1000/182", ""),
        ("https://en.wikipedia.org/wiki/Sleep", ""),
        ("https://www.youtube.com/watch?v=abc", ""),
        ("https://github.com/someone/data", ""),
        ("https://my.host/story", "the post's own site"),
    ],
)
def test_what_is_no_source_and_why(url: str, why: str) -> None:
    assert why_not_source(url, "my.host") == why


@pytest.mark.parametrize(
    ("text", "kind", "url"),
    [
        ("See 10.1038/s41586-025-00863-0.", CitationKind.DOI, "https://doi.org/10.1038/s41586-025-00863-0"),
        ("(doi: 10.1000/xyz(2020)1)", CitationKind.DOI, "https://doi.org/10.1000/xyz(2020)1"),
        ("PMID: 31234567", CitationKind.PMID, "https://pubmed.ncbi.nlm.nih.gov/31234567/"),
        ("(doi:10.1000/xyz/full).", CitationKind.DOI, "https://doi.org/10.1000/xyz"),
        ("doi.org/10.1000%2Fxyz,", CitationKind.URL, "https://doi.org/10.1000%2Fxyz"),
        (
            "doi:10.1002/(SICI)1097-0258(19980815/30)17:15/16<1661::AID-SIM968>3.0.CO;2-2.",
            CitationKind.DOI,
            "https://doi.org/10.1002/(SICI)1097-0258(19980815/30)17:15/16%3C1661::AID-SIM968%3E3.0.CO;2-2",
        ),
        (
            "https://doi.org/10.1002/(SICI)1097(199808)17:15<1661::AID-SIM968>3.0.CO;2-2, and",
            CitationKind.DOI,
            "https://doi.org/10.1002/(SICI)1097(199808)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2",
        ),
        ("PMID: 123", CitationKind.PMID, "https://pubmed.ncbi.nlm.nih.gov/123/"),
        ("pmid31234567", CitationKind.PMID, "https://pubmed.ncbi.nlm.nih.gov/31234567/"),
        ("PubMed ID: 31234567", CitationKind.PMID, "https://pubmed.ncbi.nlm.nih.gov/31234567/"),
        ("PMC7654321", CitationKind.URL, "https://pmc.ncbi.nlm.nih.gov/articles/PMC7654321/"),
        ("PMCID: PMC123", CitationKind.URL, "https://pmc.ncbi.nlm.nih.gov/articles/PMC123/"),
        ("arXiv:2401.01234v2", CitationKind.ARXIV, "https://arxiv.org/abs/2401.01234v2"),
        ("arXiv 2401.01234", CitationKind.ARXIV, "https://arxiv.org/abs/2401.01234"),
        ("arXiv:math.GT/0309136", CitationKind.ARXIV, "https://arxiv.org/abs/math.GT/0309136"),
        ("math.GT/0309136", CitationKind.ARXIV, "https://arxiv.org/abs/math.GT/0309136"),
        ("arXiv:hep-th/9901001v3", CitationKind.ARXIV, "https://arxiv.org/abs/hep-th/9901001v3"),
        ("nature.com/articles/d41-1", CitationKind.URL, "https://nature.com/articles/d41-1"),
        ("www.paper.example/a", CitationKind.URL, "https://www.paper.example/a"),
        ("<https://paper.example/a>.", CitationKind.URL, "https://paper.example/a"),
        ("(https://paper.example/a_(b)).", CitationKind.URL, "https://paper.example/a_(b)"),
        ("“https://paper.example/a”,", CitationKind.URL, "https://paper.example/a"),
    ],
)
def test_what_is_found_in_running_text(text: str, kind: CitationKind, url: str) -> None:
    (citation,) = _cited(text)
    assert (citation.kind, citation.url) == (kind, url)
    assert citation.text in text


@pytest.mark.parametrize(
    "text", ["and/or 3.5/4", "write to jo@paper.example/x", "at 9:30/10:15", "wattsandmeans.example"]
)
def test_what_is_no_address(text: str) -> None:
    assert _cited(text) == ()


def test_an_address_cut_short_joins_the_whole_one() -> None:
    post = "Read https://www.nature.com/articles/d41586-0… now.\n\nhttps://www.nature.com/articles/d41586-025-1\n"
    (citation,) = _cited(post)
    assert citation.url == "https://www.nature.com/articles/d41586-025-1"


def test_one_page_is_one_citation() -> None:
    notes = "[1] https://a.example/x?utm_source=y\n[2] http://www.a.example/x/\n"
    text = f"Rents rose by 5% [1]. Wages fell by 2% [2].\n\n{notes}"
    (citation,) = _cited(text)
    assert len(citation.backs) == 2


def test_a_footnote_backs_its_sentence_and_a_list_the_post() -> None:
    text = (
        "Rents rose by 5% [1]. Wages fell by 2%.¹ Jobs doubled [2], and sales tripled [3].\n\n"
        "[1] https://a.example/1\n[2] https://a.example/2\n[3] The Press, https://a.example/3\n\nhttps://a.example/4\n"
    )
    post = parse_post(text, "p", PostFormat.TEXT)
    assert _backed(post, "https://a.example/1") == ["Rents rose by 5% [1].", "Wages fell by 2%."]
    assert _backed(post, "https://a.example/4") == []
    tied = {c.text: [post.citations[i].url[-1] for i in c.citations] for c in post.claims}
    assert tied == {
        "Rents rose by 5%": ["1"],
        "Wages fell by 2%": ["1"],
        "Jobs doubled": ["2"],
        "sales tripled": ["3"],
    }


def test_a_source_line_backs_the_lines_above() -> None:
    lines = "✅ 48 firms took part\n✅ Sales rose by 3%\nSource: The Press https://a.example/x"
    text = f"Before: 3 people.\n\n{lines}\n\nRents fell by 2%.\n"
    post = parse_post(text, "p", PostFormat.TEXT)
    assert _backed(post, "https://a.example/x") == ["48 firms took part", "Sales rose by 3%"]


def test_inline_links_and_markdown_notes(fixture_post: Callable[[str], Post]) -> None:
    post = fixture_post("transit-notes.md")
    (decree,) = _backed(post, "https://www.montrelle.example/decrees/2022-118")
    assert decree.startswith("On 1 January 2023")
    (budget,) = _backed(post, "https://www.montrelle.example/budget/2025.pdf")
    assert budget.startswith("It stands at")
    (ridership,) = _backed(post, "https://www.cityledger.example/2024/montrelle-ridership")
    assert ridership.startswith("Within a year")
    assert [c.url for c in post.citations if c.is_source and not c.backs] == []


def test_html_notes_and_own_site(fixture_post: Callable[[str], Post]) -> None:
    post = fixture_post("sleep-blog.html")
    (noted,) = _backed(post, "https://www.biobank.example/nap-data")
    assert noted.startswith("A study of")
    assert {c.url for c in post.citations if c.is_source} == {
        "https://www.sleephealth.example/naps-and-brain-volume",
        "https://www.dozeunit.example/news/short-naps",
        "https://www.biobank.example/nap-data",
    }


def test_profile_labels_and_newsletter_footers(fixture_post: Callable[[str], Post]) -> None:
    post = parse_post(
        "Sales fell by 3%.\n\nMy website: https://jo.example/me\nInstagram: https://insta.example/jo",
        "p",
        PostFormat.TEXT,
    )
    assert [c.why_not for c in post.citations] == ["author profile", "author profile"]
    footer = fixture_post("wrapped-newsletter.txt").citations[-1]
    assert footer.why_not == "subscription link"
