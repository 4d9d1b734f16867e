"""Addresses of papers, in all their spellings, and of pages in their other dresses."""

from __future__ import annotations

import pytest

from claimcheck.identifiers import doi_key, doi_of
from claimcheck.urls import clean_url, elsewhere, page_key, url_keys


@pytest.mark.parametrize(
    ("url", "key"),
    [
        ("https://doi.org/10.1000/XYZ", "doi:10.1000/xyz"),
        ("http://dx.doi.org/10.1000%2Fxyz?utm_source=a", "doi:10.1000/xyz"),
        ("https://www.doi.org/10.1000/xyz/", "doi:10.1000/xyz"),
        ("https://doi.org/doi:10.1000/xyz", "doi:10.1000/xyz"),
        ("https://hdl.handle.net/10.1000/xyz", "doi:10.1000/xyz"),
        (
            "https://doi.org/10.1002/(SICI)1097(199808)17:15%3C1661::AID-SIM968%3E3.0.CO;2-2",
            "doi:10.1002/(sici)1097(199808)17:15<1661::aid-sim968>3.0.co;2-2",
        ),
        ("https://pubmed.ncbi.nlm.nih.gov/123", "pmid:123"),
        ("https://pubmed.gov/123/", "pmid:123"),
        ("http://www.ncbi.nlm.nih.gov/pubmed/0123", "pmid:123"),
        ("https://www.ncbi.nlm.nih.gov/m/pubmed/123/", "pmid:123"),
        ("https://www.ncbi.nlm.nih.gov/pubmed/?term=123", "pmid:123"),
        ("https://pubmed.ncbi.nlm.nih.gov/?term=123%5Buid%5D", "pmid:123"),
        ("https://www.ncbi.nlm.nih.gov/pmc/articles/PMC123/", "pmcid:PMC123"),
        ("https://pmc.ncbi.nlm.nih.gov/articles/pmc123", "pmcid:PMC123"),
        ("https://arxiv.org/abs/2101.00001v2", "arxiv:2101.00001v2"),
        ("http://export.arxiv.org/abs/2101.00001", "arxiv:2101.00001"),
        ("https://arxiv.org/abs/math.GT/0309136", "arxiv:math/0309136"),
        ("https://doi.org/10.48550/arXiv.2101.00001", "arxiv:2101.00001"),
        ("https://arxiv.org/pdf/2101.00001.pdf", "arxiv-pdf:2101.00001"),
        ("https://arxiv.org/pdf/2101.00001", "arxiv-pdf:2101.00001"),
    ],
)
def test_an_identifier_is_known_in_all_its_spellings(url: str, key: str) -> None:
    assert url_keys(url)[-1] == key
    assert page_key(url) == key


@pytest.mark.parametrize(
    "url",
    [
        "https://doi.org/",
        "https://doi.org/the-identifier/resources",
        "https://pubmed.ncbi.nlm.nih.gov/?term=sleep",
        "https://pubmed.ncbi.nlm.nih.gov/about/",
        "https://arxiv.org/list/math.GT/recent",
        "https://arxiv.org/html/2101.00001v1",
        "https://pmc.ncbi.nlm.nih.gov/articles/PMC123/pdf/main.pdf",
        "https://blog.arxiv.org/abs/2101.00001",
        "https://arxiv.org.evil.example/abs/2101.00001",
    ],
)
def test_other_addresses_are_no_identifiers(url: str) -> None:
    assert page_key(url).startswith("//")


@pytest.mark.parametrize(
    ("text", "doi"),
    [
        ("doi:10.1000/XYZ", "10.1000/xyz"),
        ("https://doi.org/10.1000/xyz.full.pdf", "10.1000/xyz"),
        ("info:doi/10.1000/xyz", "10.1000/xyz"),
        ("S0140-6736(20)1", ""),
        ("10.1/xyz", ""),
    ],
)
def test_dois_in_metadata(text: str, doi: str) -> None:
    assert doi_of(text) == doi
    assert doi_key(text) == (f"doi:{doi}" if doi else "")


@pytest.mark.parametrize(
    ("url", "wanted"),
    [
        ("https://doi.org/10.48550/arXiv.2101.00001", ["https://arxiv.org/abs/2101.00001"]),
        ("https://arxiv.org/pdf/2101.00001v2.pdf", ["https://arxiv.org/abs/2101.00001v2"]),
        ("https://www.alphaxiv.org/abs/2101.00001", ["https://arxiv.org/abs/2101.00001"]),
        ("https://ar5iv.labs.arxiv.org/html/2101.00001", ["https://arxiv.org/abs/2101.00001"]),
        ("https://arxiv.org/abs/2101.00001", []),
        ("https://europepmc.org/article/MED/123", ["https://pubmed.ncbi.nlm.nih.gov/123/"]),
        ("https://europepmc.org/articles/PMC123", ["https://pmc.ncbi.nlm.nih.gov/articles/PMC123/"]),
        ("https://doi.org/10.1000/xyz", ["https://pubmed.ncbi.nlm.nih.gov/?term=10.1000%2Fxyz%5Bdoi%5D"]),
        (
            "https://www.science.example/doi/full/10.1126/science.abc?x=1",
            ["https://pubmed.ncbi.nlm.nih.gov/?term=10.1126%2Fscience.abc%5Bdoi%5D"],
        ),
        (
            "https://www.biorxiv.org/content/10.1101/2020.01.01.123456v2.full",
            ["https://pubmed.ncbi.nlm.nih.gov/?term=10.1101%2F2020.01.01.123456%5Bdoi%5D"],
        ),
        (
            "https://doi.org/10.1101/2020.01.01.123456",
            [
                "https://www.biorxiv.org/content/10.1101/2020.01.01.123456",
                "https://www.medrxiv.org/content/10.1101/2020.01.01.123456",
                "https://pubmed.ncbi.nlm.nih.gov/?term=10.1101%2F2020.01.01.123456%5Bdoi%5D",
            ],
        ),
        ("https://news.example/story-10.1000", []),
        ("mailto:jo@example.com", []),
    ],
)
def test_where_else_a_paper_can_be_read(url: str, wanted: list[str]) -> None:
    found = elsewhere(url)
    assert [one.url for one in found] == wanted
    assert all(one.proof in url.lower() for one in found)
    assert all(one.proof for one in found if "term=" in one.url or "rxiv.org/content" in one.url)


PLAIN = "https://www.news.example/a/story"


@pytest.mark.parametrize(
    "variant",
    [
        "https://m.news.example/a/story",
        "https://mobile.news.example/a/story?utm_source=x",
        "https://amp.news.example/a/story",
        "https://news.example/a/story/amp/",
        "https://news.example/a/story.amp",
        "https://news.example/amp/a/story",
        "https://news.example/a/amp/story",
        "https://news.example/a/story?amp=1",
        "https://news.example/a/story?outputType=amp",
        "https://news.example/a/story?print=true",
        "https://news.example/a/story?m=1",
        "https://news.example/a/story/print/",
        "https://www.google.com/amp/s/www.news.example/a/story",
        "https://www.google.co.uk/amp/s/amp.news.example/a/story%3Famp=1",
        "https://www-news-example.cdn.ampproject.org/c/s/www.news.example/a/story?amp_js_v=0.1",
        "http://www-news-example.cdn.ampproject.org/v/s/www.news.example/a/story/amp/?usqp=mq331",
    ],
)
def test_other_dresses_of_a_page_share_its_last_key(variant: str) -> None:
    assert url_keys(variant)[-1] == url_keys(PLAIN)[-1]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://en.m.wikipedia.org/wiki/Cell", "https://en.wikipedia.org/wiki/Cell"),
        ("https://www.bbc.co.uk/news/amp/world-1", "https://www.bbc.com/news/world-1"),
        ("https://mobile.twitter.com/a/status/1", "https://x.com/a/status/1"),
        ("https://toi.example/x/amp_articleshow/1.cms", "https://toi.example/x/articleshow/1.cms"),
        ("https://news.example/story.amp.html", "https://news.example/story.html"),
    ],
)
def test_dresses_of_known_sites(one: str, other: str) -> None:
    assert url_keys(one)[-1] == url_keys(other)[-1]
    assert page_key(one) != page_key(other), "what may be another text is fetched"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("https://m.co.uk/x", "https://co.uk/x"),
        ("https://news.example/m/story", "https://news.example/story"),
        ("https://news.example/a/champ", "https://news.example/a/ch"),
        ("https://news.example/a/blueprint", "https://news.example/a/blue"),
        ("https://news.example/a?id=1", "https://news.example/a?id=2"),
        ("https://example.com/story", "https://amp.com/story"),
    ],
)
def test_what_only_looks_like_another_dress(one: str, other: str) -> None:
    assert url_keys(one)[-1] != url_keys(other)[-1]


def test_caches_of_amp_pages_are_passed_by() -> None:
    assert clean_url("https://www.google.com/amp/s/amp.news.example/story") == "https://amp.news.example/story"
    assert clean_url("https://www.google.com/amp/news.example/story") == "http://news.example/story"
    assert clean_url("https://www.google.com/amp/") == "https://www.google.com/amp/"
    assert clean_url("https://news.example/amp/s/other.example/x") == "https://news.example/amp/s/other.example/x"
