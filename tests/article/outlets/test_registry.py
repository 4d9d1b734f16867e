"""Which outlet a page is taken for, and that every outlet's data can be used."""

from __future__ import annotations

import re
from dataclasses import fields

import pytest
from selectolax.lexbor import LexborHTMLParser

from claimcheck.article.outlets.marking import FIELDS
from claimcheck.article.outlets.outlet import Outlet
from claimcheck.article.outlets.registry import OUTLETS, original, recognise

NEWS = "https://www.nature.com/articles/d41586-026-99901-1"


def names(url: str, canonical: str = "", **meta: str) -> list[str]:
    return [outlet.name for outlet in recognise(url, canonical, {k.replace("__", ":"): v for k, v in meta.items()})]


@pytest.mark.parametrize(
    "url",
    [
        NEWS,
        "http://nature.com/articles/d41586-026-99901-1?utm_source=x",
        f"https://web.archive.org/web/20260301120000/{NEWS}",
        f"https://web.archive.org/web/20260301120000id_/{NEWS}",
        f"https://archive.ph/20260301/{NEWS}",
    ],
)
def test_an_address_is_known_also_inside_a_web_archive(url: str) -> None:
    assert names(url) == ["nature"]


def test_other_pages_of_the_host_are_not_taken_for_articles() -> None:
    assert names("https://www.nature.com/subjects/ecology") == []
    assert names("https://notnature.com/articles/d41586-026-99901-1") == []
    assert names("https://nature.com.evil.example/articles/d41586-026-99901-1") == []


def test_a_copy_is_known_by_its_canonical_address_or_its_sites_name() -> None:
    assert names("https://mirror.example/1.html", NEWS) == ["nature"]
    assert names("https://mirror.example/1.html", og__url=NEWS) == ["nature"]
    assert names("https://mirror.example/1.html", og__site_name="the times of india") == ["times-of-india"]


def test_the_address_goes_before_what_the_page_says_of_itself() -> None:
    assert names(NEWS, "https://phys.org/news/2026-02-x.html")[0] == "nature"


def test_broken_addresses_are_of_no_outlet() -> None:
    assert names("https://[bad/articles/d41586-1", "http://[") == []
    assert original("https://web.archive.org/web/2026/") == "https://web.archive.org/web/2026/"


@pytest.mark.parametrize("outlet", OUTLETS, ids=lambda outlet: outlet.name)
def test_every_selector_and_path_can_be_used(outlet: Outlet) -> None:
    tree = LexborHTMLParser("<main><article><h1>T</h1><p>x</p></article></main>")
    assert outlet.versions
    assert outlet.publisher
    for path in outlet.paths:
        re.compile(path)
    for version in outlet.versions:
        assert re.match(r"\d{4}-\d{2}", version.since)
        assert version.body or version.linked_body
        for name in (*FIELDS, "published", "publisher", "unsaid", "run_in"):
            value = getattr(version, name)
            assert isinstance(value, tuple)
            for entry in value:
                tree.css(entry[0] if name == "walls" else entry)  # raises for what is no selector


def test_names_are_unique_and_newest_versions_stand_first() -> None:
    assert len({outlet.name for outlet in OUTLETS}) == len(OUTLETS)
    for outlet in OUTLETS:
        months = [version.since[:7] for version in outlet.versions]
        assert months == sorted(months, reverse=True)
        assert len({version.since for version in outlet.versions}) == len(months)


def test_every_field_of_a_version_is_known_to_somebody() -> None:
    known = {*FIELDS, "since", "published", "publisher", "unsaid", "run_in", "excerpt", "glued", "linked_body"}
    assert {field.name for field in fields(OUTLETS[0].versions[0])} == known
