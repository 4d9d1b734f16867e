"""What a page's design has to do with verdicts: an abstract, a notice, another paper's title."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path

import pytest

from claimcheck.checker import Checker
from claimcheck.model import Finding, Page, PostFormat, Verdict
from claimcheck.post import parse_post
from claimcheck.sources.interface import PageProvider, Progress

FOLDER = Path(__file__).resolve().parents[3] / "fixtures" / "pages" / "outlets"


class OnePage(PageProvider):
    """The same page for every address."""

    def __init__(self, name: str) -> None:
        self.url = json.loads((FOLDER / f"{name}.json").read_text(encoding="utf-8"))["url"]
        body = (FOLDER / f"{name}.html").read_bytes()
        self.page = Page(self.url, self.url, 200, (("content-type", "text/html; charset=utf-8"),), body)

    def fetch(self, urls: Sequence[str], progress: Progress | None = None) -> tuple[Page, ...]:
        return tuple(self.page for _ in urls)

    def has(self, url: str) -> bool:
        return True


def finding(name: str, sentence: str) -> Finding:
    provider = OnePage(name)
    post = parse_post(f"{sentence}\n\n{provider.url}\n", "post.txt", PostFormat.TEXT)
    report = Checker(provider).report(post)
    return report.claims[0].findings[0]


def test_what_an_abstract_lacks_is_not_in_the_visible_part() -> None:
    found = finding("pubmed", "The captains of the 14 largest ferries slept 7 hours a day.")
    assert found.verdict is Verdict.ABSENT
    assert found.reasons[0].code == "not-in-visible-part"
    assert "only the abstract is on this page" in found.reasons[0].detail


def test_what_an_abstract_says_counts() -> None:
    assert finding("pubmed", "The trial randomised 84 crew members on six vessels.").verdict is Verdict.SUPPORT
    assert finding("pubmed", "The trial randomised 96 crew members on six vessels.").verdict is Verdict.CONTRADICT


@pytest.mark.parametrize(
    ("name", "sentence"),
    [
        ("pubmed", "Light raised alertness by 31% in pilots of long flights."),
        ("pmc", "Clean beaches are worth 88 crowns to every visitor."),
        ("guardian", "The storm sank 14 yachts in one night."),
        ("reuters", "Velden banks lost 3 billion in one quarter."),
        ("bbc", "The lifeboat crew saved 17 from a sinking trawler."),
        ("wikipedia", "The bridge carried 44,000 cars on the holiday."),
    ],
)
def test_other_articles_on_the_page_support_nothing(name: str, sentence: str) -> None:
    assert finding(name, sentence).verdict is not Verdict.SUPPORT
