"""From citations to sources: one source for each document, and papers that are read where else they lie."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.checker import Checker
from claimcheck.model import Page, PostFormat, Source, SourceState
from claimcheck.post import parse_post
from claimcheck.sources.archive import ArchiveProvider
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.interface import PageProvider, Progress
from claimcheck.sources.recording import Recorder, record

HTML = """<!doctype html><html><head><title>{title}</title>{head}</head><body><main><article><h1>{title}</h1>
{body}</article></main></body></html>"""
STORY = "On {} the council of the valley counted {} orchards along the river and wrote down who owned each of them. "


def words(subject: str) -> str:
    """Eight paragraphs about something that no other subject shares a sentence with."""
    return "".join(f"<p>{STORY.format(subject, 100 + n) * 2}</p>" for n in range(8))


def page(url: str, subject: str = "Monday", *, head: str = "", title: str = "", final: str = "", **more: str) -> Page:
    body = HTML.format(title=title or f"The count of {subject}", head=head, body=more.pop("body", words(subject)))
    hops = tuple(filter(None, more.pop("hops", "").split()))
    return Page(url, final or url, 200, (("content-type", "text/html"),), body.encode(), "2025-05-01T00:00:00Z", hops)


def refused(url: str, final: str = "", reason: str = "http-403", hops: str = "") -> Page:
    return Page(url, final or url, 403, reason=reason, detail="403 Forbidden", redirects=tuple(hops.split()))


def canonical(url: str) -> str:
    return f'<link rel="canonical" href="{url}">'


def doi(value: str) -> str:
    return f'<meta name="citation_doi" content="{value}">'


class Shelf(PageProvider):
    def __init__(self, pages: Sequence[Page]) -> None:
        self.pages = {page.url: page for page in pages}
        self.asked: list[str] = []

    def fetch(self, urls: Sequence[str], progress: Progress | None = None) -> tuple[Page, ...]:
        self.asked += urls
        return tuple(self.pages.get(url, Page(url, url, reason="not-in-archive")) for url in urls)

    def has(self, url: str) -> bool:
        return url in self.pages


def gathered(*cited: Page | str, also_there: Sequence[Page] = ()) -> tuple[list[Source], list[str]]:
    """The sources of a post that cites these pages, and all that was asked for."""
    shelf = Shelf([*(one for one in cited if isinstance(one, Page)), *also_there])
    lines = "\n".join(f"- {one.url if isinstance(one, Page) else one}" for one in cited)
    post = parse_post(f"The council counted 104 orchards.\n\n{lines}\n", "post.txt", PostFormat.TEXT)
    return list(Checker(shelf).read_sources(post)), shelf.asked


A = "https://www.news.example/a/story"
AMP = "https://amp.news.example/a/story"
LONG = "https://www.news.example/2025/05/01/the-story-in-full"


def count(*cited: Page | str) -> int:
    return len(gathered(*cited)[0])


# ---------------------------------------------------------------- the same document


def test_the_amp_page_is_the_same_source() -> None:
    (source,), _ = gathered(page(A), page(AMP), page("https://www.news.example/a/story/print/"))
    assert source.url == A
    assert source.also == (AMP, "https://www.news.example/a/story/print/")
    assert source.citations == (0, 1, 2)
    assert source.id == "S1"


def test_an_amp_page_with_another_text_is_another_source() -> None:
    assert count(page(A), page(AMP, "Tuesday")) == 2


def test_a_canonical_address_is_believed_where_the_texts_agree() -> None:
    other = page(LONG, head=canonical(A))
    assert count(page(A), other) == 1
    assert count(other, page(A)) == 1
    assert count(page(LONG, head=f'<meta property="og:url" content="{A}">'), page(A)) == 1
    third = page("https://news.example/?p=17", head=canonical(A))
    assert count(other, third) == 1, "both name a third"
    assert count(page(LONG, "Tuesday", head=canonical(A)), page(A)) == 2


@pytest.mark.parametrize("wrong", ["https://www.news.example/", "https://www.news.example/a/", LONG])
def test_a_template_that_gives_every_page_one_address_merges_nothing(wrong: str) -> None:
    one = page(A, head=canonical(wrong))
    other = page("https://www.news.example/b/another", "Tuesday", head=canonical(wrong))
    assert count(one, other) == 2


def test_two_outlets_with_one_agency_story_are_two_sources() -> None:
    theirs = "https://paper.example/agency/story"
    assert count(page(A), page(theirs, head=canonical(A))) == 2
    assert count(page(theirs, head=canonical(A)), page(A)) == 2
    assert (
        count(
            page(A, head=canonical("https://agency.example/1")),
            page(theirs, head=canonical("https://agency.example/1")),
        )
        == 2
    )


def test_redirects_that_meet_are_one_source() -> None:
    short = "https://sho.example/x"
    assert count(page(short, final=A, hops=short), page(A)) == 1
    moved = page(short, final=LONG, hops=f"{short} {A}")
    assert count(moved, refused(A)) == 1, "the one leads on by the address of the other"


def test_pages_that_end_at_one_log_in_or_home_page_stay_apart() -> None:
    for reason, end in [("login-page", "https://id.example/login"), ("http-404", "https://www.news.example/")]:
        assert count(refused(A, end, reason), refused(LONG, end, reason)) == 2
    assert count(refused(A, A + "/x"), refused(LONG, A + "/x")) == 1, "refused at one address of its own"


def test_of_two_dresses_the_one_that_can_be_read_counts_and_that_is_said() -> None:
    (source,), _ = gathered(refused(AMP), page(A))
    assert (source.url, source.final_url, source.state) == (AMP, A, SourceState.READ)
    assert source.also == (A,)
    assert source.detail == f"read at {A}, as the first address gave http-403"


DOI = "https://doi.org/10.1000/abc"
PAPER = "https://journal.example/doi/full/10.1000/abc"
ABSTRACT = "https://journal.example/doi/abs/10.1000/abc"


def test_a_doi_and_its_publishers_page_are_one_source() -> None:
    via = page(DOI, final=PAPER, hops=DOI, head=doi("10.1000/abc"))
    assert count(via, page(PAPER, head=doi("10.1000/abc"))) == 1
    short = page(ABSTRACT, head=doi("doi:10.1000/ABC"), body=f"<p>{STORY.format('Friday', 3) * 3}</p>")
    (source,), _ = gathered(short, page(PAPER, head=doi("10.1000/abc")))
    assert (source.url, source.final_url, source.also) == (ABSTRACT, PAPER, (PAPER,)), "the fuller text counts"
    assert count(via, page("https://journal.example/doi/full/10.1000/def", "Tuesday", head=doi("10.1000/def"))) == 2


def test_one_paper_on_two_sites_is_two_sources() -> None:
    copy = page("https://pubmed.ncbi.nlm.nih.gov/123/", head=doi("10.1000/abc"))
    assert count(page(PAPER, head=doi("10.1000/abc")), copy) == 2


def test_a_doi_that_its_publisher_refused_is_the_publishers_page_that_was_read() -> None:
    landing = "https://journal.example/landing?id=7"
    (source,), asked = gathered(refused(DOI, landing, hops=DOI), page(PAPER, head=doi("10.1000/abc")))
    assert source.detail.startswith(f"read at {PAPER}, as the first address gave http-403")
    assert not any("term=" in url for url in asked)
    elsewhere = page("https://blog.example/post", head=doi("10.1000/abc"))
    assert len(gathered(refused(DOI, landing, hops=DOI), elsewhere)[0]) == 2


# ---------------------------------------------------------------- where else a paper lies

SEARCH = "https://pubmed.ncbi.nlm.nih.gov/?term=10.1000%2Fabc%5Bdoi%5D"
PUBMED = "https://pubmed.ncbi.nlm.nih.gov/123/"


def test_a_refused_paper_is_read_at_pubmed_and_says_so() -> None:
    found = replace(page(SEARCH, head=doi("10.1000/abc")), final_url=PUBMED, redirects=(SEARCH,))
    (source,), asked = gathered(refused(DOI, PAPER, hops=DOI), also_there=[found])
    assert asked == [DOI, SEARCH]
    assert (source.state, source.reason, source.complete) == (SourceState.READ, "ok", False)
    assert (source.url, source.final_url) == (DOI, PUBMED)
    assert source.redirects == (DOI, PAPER, SEARCH)
    assert source.detail.startswith(
        "not the cited page (http-403: 403 Forbidden) but the PubMed abstract of the same work"
    )


def test_a_page_that_does_not_name_the_paper_is_not_taken_for_it() -> None:
    for head, final in [("", PUBMED), (doi("10.1000/other"), PUBMED), (doi("10.1000/abc"), "https://x.example/1")]:
        found = replace(page(SEARCH, head=head), final_url=final)
        (source,), _ = gathered(refused(DOI, PAPER), also_there=[found])
        assert (source.state, source.reason) == (SourceState.UNREAD, "http-403")


def test_a_paper_read_elsewhere_is_recorded_and_replays_the_same(tmp_path: Path) -> None:
    def answer(url: str, status: int, page: Page | None = None, to: str = "") -> Exchange:
        headers = (("Content-Type", "text/html"), *((("Location", to),) if to else ()))
        return Exchange(url, status, headers, page.body if page else b"", "2025-05-01T00:00:00Z")

    abstract = page(PUBMED, head=doi("10.1000/abc"))
    answers = [
        answer(DOI, 302, to=PAPER),
        answer(PAPER, 403),
        answer(SEARCH, 302, to=PUBMED),
        answer(PUBMED, 200, abstract),
    ]
    first, second = tmp_path / "1.warc.gz", tmp_path / "2.warc.gz"
    record(answers, first)
    post = parse_post(f"The council counted 104 orchards.\n\n{DOI}\n", "post.txt", PostFormat.TEXT)
    with Recorder(second) as recorder:
        report = Checker(ArchiveProvider(first, sink=recorder.add)).report(post)
        recorder.describe(report.sources)
    assert report.sources[0].final_url == PUBMED
    assert Checker(ArchiveProvider(second)).report(post) == report


def test_a_doi_that_does_not_exist_is_not_looked_for() -> None:
    (source,), asked = gathered(refused(DOI, reason="http-404"))
    assert asked == [DOI]
    assert source.reason == "http-404"


@pytest.mark.parametrize(
    "cited",
    [
        "https://doi.org/10.48550/arXiv.2101.00001",
        "https://arxiv.org/pdf/2101.00001.pdf",
        "https://ar5iv.labs.arxiv.org/html/2101.00001",
        "https://www.alphaxiv.org/abs/2101.00001",
    ],
)
def test_what_arxiv_has_is_read_at_arxiv(cited: str) -> None:
    abstract = page("https://arxiv.org/abs/2101.00001")
    (source,), _ = gathered(refused(cited, reason="timeout"), also_there=[abstract])
    assert source.final_url == "https://arxiv.org/abs/2101.00001"
    assert "but the arXiv abstract of the same work" in source.detail
    assert not source.complete
    assert len(gathered(refused(cited), abstract)[0]) == 1, "cited both ways it is one source"


def test_preprints_are_looked_for_at_both_servers_until_one_names_them() -> None:
    number = "10.1101/2020.01.01.123456"
    there = page(f"https://www.medrxiv.org/content/{number}", head=doi(number))
    (source,), asked = gathered(refused(f"https://doi.org/{number}", reason="connection"), also_there=[there])
    assert asked[1:] == [f"https://www.biorxiv.org/content/{number}", there.url]
    assert source.final_url == there.url


def test_what_can_be_read_is_asked_for_once() -> None:
    _, asked = gathered(page(DOI, final=PAPER, hops=DOI), page(A))
    assert asked == [DOI, A]


def test_the_order_of_citations_does_not_change_what_is_one_source() -> None:
    pages = [page(A), page("https://b.example/x", "Tuesday"), page(AMP), page(LONG, head=canonical(A))]
    for turn in range(4):
        sources, _ = gathered(*pages[turn:], *pages[:turn])
        assert sorted(len(source.citations) for source in sources) == [1, 3]
        assert [source.id for source in sources] == ["S1", "S2"]


def test_thousands_of_links_that_cannot_be_read_take_no_time() -> None:
    cited = [refused(f"https://h{n}.example.org/story-{n}") for n in range(3000)]
    begin = time.process_time()
    assert count(*cited) == 3000
    assert time.process_time() - begin < 20  # compared each with each they took a minute


def test_what_links_two_documents_later_makes_them_one_in_the_order_of_the_first() -> None:
    first, second = refused("https://a.example.org/one"), refused("https://b.example.org/two")
    both = refused("https://c.example.org/three", final=second.url, hops=first.url)
    sources, _ = gathered(first, refused("https://d.example.org/between"), second, both)
    assert [len(source.citations) for source in sources] == [3, 1]
