"""Every outlet's fixture pages against what is expected of them: nothing lost, nothing that belongs to others."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from claimcheck.article.outlets.registry import OUTLETS
from claimcheck.article.reading import read_article
from claimcheck.model import Article, Page, Tier

FOLDER = Path(__file__).resolve().parents[3] / "fixtures" / "pages" / "outlets"
NAMES = sorted(path.stem for path in FOLDER.glob("*.json"))
OF_EVERY_PAGE = {"url", "extractor", "title", "standfirst", "paragraphs", "captions", "tables", "published", "byline"}
OF_EVERY_PAGE |= {"publisher", "kind", "complete", "absent"}


def expected(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))
    return found


def article(name: str, url: str = "", markup: str = "") -> Article:
    body = (markup or (FOLDER / f"{name}.html").read_text(encoding="utf-8")).encode()
    address = url or expected(name)["url"]
    reading = read_article([Page(address, address, 200, (("content-type", "text/html; charset=utf-8"),), body)])
    assert reading.article is not None, reading.reason
    return reading.article


def paragraphs(found: Article, tier: Tier, *, visible: bool | None = None) -> list[str]:
    """Return the whole paragraphs of a tier, in order."""
    texts = found.text.split("\n\n")
    of_tier = [p for p in found.passages if p.tier is tier and visible in (None, p.visible)]
    return [texts[number] for number in dict.fromkeys(p.block for p in of_tier)]


@pytest.mark.parametrize("name", NAMES)
def test_an_expectation_says_everything_that_is_checked(name: str) -> None:
    assert set(expected(name)) >= OF_EVERY_PAGE
    assert set(expected(name)) <= OF_EVERY_PAGE | {"page", "sentences", "cut", "nameless"}
    assert expected(name)["absent"]


@pytest.mark.parametrize("name", NAMES)
def test_no_paragraph_heading_list_item_or_quotation_is_lost_and_none_is_added(name: str) -> None:
    assert paragraphs(article(name), Tier.BODY) == expected(name)["paragraphs"]


@pytest.mark.parametrize("name", NAMES)
def test_title_standfirst_captions_and_tables_are_front(name: str) -> None:
    found, wanted = article(name), expected(name)
    assert found.title == wanted["title"]
    assert found.standfirst == wanted["standfirst"]
    front = paragraphs(found, Tier.FRONT, visible=True)
    beside = [text for text in front if text != found.title and text not in found.standfirst]
    assert sorted(beside) == sorted(wanted["captions"] + wanted["tables"])
    assert found.title in front
    assert all(text in " ".join(front) for text in [found.standfirst])


@pytest.mark.parametrize("name", NAMES)
def test_date_byline_publisher_kind_and_completeness_are_right(name: str) -> None:
    found, wanted = article(name), expected(name)
    assert str(found.published) == wanted["published"]
    assert found.byline == wanted["byline"]
    assert found.publisher == wanted["publisher"]
    assert found.kind.value == wanted["kind"]
    assert found.complete is wanted["complete"]
    assert found.extractor == wanted["extractor"]
    assert wanted.get("cut", "") in found.cut


@pytest.mark.parametrize("name", NAMES)
def test_teasers_walls_and_boxes_are_no_evidence(name: str) -> None:
    found = article(name)
    markup = (FOLDER / f"{name}.html").read_text(encoding="utf-8")
    for text in expected(name)["absent"]:
        assert text in markup, "the page does not set this trap"
        assert text not in found.text


@pytest.mark.parametrize("name", [name for name in NAMES if expected(name).get("page")])
def test_what_stands_beside_the_article_is_evidence_of_the_last_tier(name: str) -> None:
    beside = paragraphs(article(name), Tier.PAGE)
    for text in expected(name)["page"]:
        assert any(text in paragraph for paragraph in beside), text


@pytest.mark.parametrize("name", NAMES)
def test_every_quote_is_a_slice_of_the_text_and_stands_in_the_page(name: str) -> None:
    found = article(name)
    for passage in found.passages:
        assert found.text[passage.start : passage.end] == passage.text
    for text in expected(name).get("sentences", []):
        assert text in [p.text for p in found.passages]


@pytest.mark.parametrize("name", NAMES)
def test_a_copy_elsewhere_is_read_like_the_page_itself(name: str) -> None:
    url = expected(name)["url"]
    at_home = article(name)
    for address in (f"https://web.archive.org/web/20260301120000/{url}", "https://mirror.example/saved/17.html"):
        copy = article(name, address)
        if expected(name).get("nameless") and "mirror" in address:
            # Some pages do not say where they are from.
            assert copy.extractor == "generic/1"
            continue
        assert copy.extractor == at_home.extractor
        assert copy.text == at_home.text
        assert copy.publisher == at_home.publisher


@pytest.mark.parametrize("name", NAMES)
def test_a_redesign_shows(name: str) -> None:
    """Without names no selector can match; the general rules read the page and the extractor's name says so."""
    outlet = expected(name)["extractor"].split("/")[0]
    markup = (FOLDER / f"{name}.html").read_text(encoding="utf-8")
    bare = re.sub(r" (?:class|id|itemprop|data-[\w-]+)=(?:\"[^\"]*\"|'[^']*')", "", markup)
    bare = re.sub(r"(</?)(?:article|main|section|arttitle|artsummary)\b", r"\1div", bare)
    bare = bare.replace('"articleBody"', '"other"')
    page = Page(expected(name)["url"], "", 200, (("content-type", "text/html; charset=utf-8"),), bare.encode())
    found = read_article([page]).article
    assert found is None or found.extractor == f"generic/1 ({outlet}: no version matched)"


def test_every_version_of_every_outlet_has_a_fixture() -> None:
    covered = {expected(name)["extractor"] for name in NAMES}
    for outlet in OUTLETS:
        for version in outlet.versions:
            assert f"{outlet.name}/{version.since}" in covered
