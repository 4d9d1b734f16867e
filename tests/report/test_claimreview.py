"""Reviews as schema.org has them: only of what a source decides, with its words."""

import json
from dataclasses import replace
from typing import Any

import pytest

from claimcheck.model import Choice, Decision, Report, Verdict
from claimcheck.report.interface import Canvas, get_format


def reviews(*reports: Report) -> list[dict[str, Any]]:
    document = json.loads(get_format("claimreview").render(reports, Canvas()))
    assert document["@context"] == "https://schema.org"
    found: list[dict[str, Any]] = document["@graph"]
    assert {review["@type"] for review in found} <= {"ClaimReview"}
    return found


def test_only_what_a_source_decides_is_reviewed(report: Report) -> None:
    ratings = {r["identifier"]: r["reviewRating"]["ratingValue"] for r in reviews(report)}
    assert ratings == {"C1": 1, "C2": 3, "C4": 5}
    assert len(reviews(report, report)) == 6


def test_a_review_has_the_claim_the_sources_and_their_words(report: Report) -> None:
    first = reviews(report)[0]
    assert first["claimReviewed"] == first["itemReviewed"]["text"] == "carried over 900 people an hour in May"
    assert first["itemReviewed"]["appearance"]["name"] == "posts/ferry.txt"
    assert first["reviewRating"]["worstRating"] < first["reviewRating"]["bestRating"]
    assert "News 1 contradicts it: the post has an hour, the source a day" in first["reviewBody"]
    based = first["isBasedOn"]
    assert [work["publisher"]["name"] for work in based] == ["News 1", "News 3", "News 4", "News 5"]
    assert based[0]["hasPart"]["text"] == "The new ferry carried about 900 people a day in May, the port said."
    assert based[0]["hasPart"]["url"].startswith("https://news.example/S1#:~:text=")
    assert based[0]["datePublished"] == "2024-06-02"


@pytest.mark.parametrize(("choice", "stays"), [(Choice.FALSE_ALARM, False), (Choice.CONFIRMED, True)])
def test_a_false_alarm_is_no_review(report: Report, choice: Choice, stays: bool) -> None:
    word = Decision(choice, "A. Editor", None, "")
    first = report.claims[0]
    findings = tuple(replace(f, decision=word) if f.verdict is Verdict.CONTRADICT else f for f in first.findings)
    changed = replace(report, claims=(replace(first, findings=findings), *report.claims[1:]))
    assert ("C1" in {review["identifier"] for review in reviews(changed)}) is stays
