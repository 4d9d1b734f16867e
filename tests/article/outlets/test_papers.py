"""Papers and preprints: what a page with the abstract alone says and leaves open."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from claimcheck.article.metadata import to_date
from claimcheck.article.reading import read_article
from claimcheck.model import Article, ArticleKind, Page, Passage, Tier

FOLDER = Path(__file__).resolve().parents[3] / "fixtures" / "pages" / "outlets"
PUBMED = "https://pubmed.ncbi.nlm.nih.gov/91040217/"
BIORXIV = "https://www.biorxiv.org/content/10.1101/2031.02.11.990011v1"
ONLY_ABSTRACT = "only the abstract is on this page"


def page(name: str) -> str:
    return (FOLDER / f"{name}.html").read_text(encoding="utf-8")


def article(url: str, markup: str) -> Article:
    found = read_article([Page(url, url, 200, (("content-type", "text/html; charset=utf-8"),), markup.encode())])
    assert found.article is not None, found.reason
    return found.article


def passage(found: Article, words: str) -> Passage:
    return next(p for p in found.passages if words in p.text)


def test_the_sections_of_a_structured_abstract_are_known() -> None:
    found = article(PUBMED, page("pubmed"))
    assert passage(found, "84 crew members").heading == "Methods:"
    assert passage(found, "fell by 2.1 points").heading == "Results:"
    assert passage(found, "84 crew members").text.startswith("We randomised")
    full = article("https://www.medrxiv.org/content/x.full", page("medrxiv-full"))
    assert passage(full, "floor heating goes with").heading == "Objectives"


def test_a_record_without_an_abstract_has_nothing_of_other_papers() -> None:
    bare = re.sub(
        r'<div class="abstract-content.*?</div>',
        '<em class="empty-abstract">No abstract available</em>',
        page("pubmed"),
        flags=re.S,
    )
    found = article(PUBMED, bare)
    assert found.title.startswith("Evening light therapy")
    assert found.cut == ONLY_ABSTRACT
    assert "31%" not in found.text
    assert "412" not in found.text


def test_a_button_to_buy_the_paper_does_not_hide_its_abstract() -> None:
    sold = page("biorxiv").replace(
        '<div class="sidebar-right-wrapper',
        '<p>Log in to read the full text of 12 pages.</p><div class="sidebar-right-wrapper',
    )
    found = article(BIORXIV, sold)
    assert passage(found, "6.1 cm").tier is Tier.BODY
    assert found.cut == ONLY_ABSTRACT


def test_an_abstract_served_for_the_full_text_is_no_full_text() -> None:
    found = article(BIORXIV + ".full", page("biorxiv"))
    assert found.extractor.startswith("biorxiv-abstract/")
    assert not found.complete


def test_that_nobody_has_reviewed_a_preprint_stays_evidence() -> None:
    for url, name in ((BIORXIV, "biorxiv"), ("https://www.medrxiv.org/content/x.full", "medrxiv-full")):
        found = article(url, page(name))
        assert passage(found, "not been certified by peer review").tier is Tier.PAGE
        assert found.kind is ArticleKind.PREPRINT


def test_a_paper_is_dated_by_its_issue_else_by_its_early_version() -> None:
    assert article(PUBMED, page("pubmed")).published == date(2031, 4, 17)
    undated = page("pubmed").replace("2031 Apr 17;12(4)", "2031 Apr;12(4)")
    assert article(PUBMED, undated).published == date(2031, 3, 2)


def test_a_power_in_a_formula_is_not_glued_to_its_base() -> None:
    found = article("https://arxiv.org/html/3104.01234v2", page("arxiv-html"))
    assert "4.2×10 6 shorebirds" in found.text
    assert "n=640 flocks" in found.text
    assert "106" not in found.text


@pytest.mark.parametrize(
    ("written", "day"),
    [("18-Jun-2031", date(2031, 6, 18)), ("2030 Nov 8", date(2030, 11, 8)), ("2031 Apr", None), ("2031 and 12", None)],
)
def test_dates_as_libraries_and_agencies_write_them(written: str, day: date | None) -> None:
    assert to_date(written) == day


def test_that_a_paper_was_retracted_stays_to_be_seen() -> None:
    kind = '<div class="publication-type">'
    markup = page("pubmed")
    assert kind in markup
    found = article(PUBMED, markup.replace(f"{kind}Randomized Controlled Trial", f"{kind}Retracted Publication"))
    assert passage(found, "Retracted Publication").tier in (Tier.FRONT, Tier.PAGE)
