"""Reports for other machines: each valid in its own standard, each pointing at the right place in the post."""

import json
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import jsonschema
import pytest

from claimcheck.model import Choice, Decision, Report, Verdict
from claimcheck.report.alerts import Level, alerts, place_of
from claimcheck.report.interface import Canvas, get_format
from claimcheck.setting_values import FORMATS

FAIL_ON = ("contradict", "disputed")
SCHEMAS = Path(__file__).parents[2] / "fixtures" / "schemas"


def render(name: str, *reports: Report, fail_on: tuple[str, ...] = FAIL_ON) -> str:
    return get_format(name).render(reports, Canvas(fail_on=fail_on))


def sarif_schema() -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((SCHEMAS / "sarif-2.1.0.json").read_text("utf-8"))
    return loaded


def settled(report: Report, choice: Choice) -> Report:
    """Return the report with a decision on every contradicting finding."""
    word = Decision(choice, "A. Editor", date(2024, 7, 1), "we asked the port")
    claims = tuple(
        replace(
            checked,
            findings=tuple(
                replace(finding, decision=word) if finding.verdict is Verdict.CONTRADICT else finding
                for finding in checked.findings
            ),
        )
        for checked in report.claims
    )
    return replace(report, claims=claims)


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_says_the_same_twice_and_ends_its_last_line(name: str, report: Report) -> None:
    text = render(name, report)
    assert text == render(name, report)
    assert text.endswith("\n")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_takes_several_posts_and_posts_about_nothing(name: str, report: Report) -> None:
    empty = replace(report, sources=(), claims=(), notes=(), post=replace(report.post, claims=(), passed_over=()))
    assert "ferry" in render(name, report, empty)
    assert render(name, empty)


def test_sarif_fits_the_standard_and_points_at_the_words(report: Report) -> None:
    data = json.loads(render("sarif", report))
    jsonschema.Draft4Validator(sarif_schema()).validate(data)
    (run,) = data["runs"]
    lines = report.post.text.split("\n")
    claims = {checked.claim.id: checked.claim for checked in report.claims}
    rules = [rule["id"] for rule in run["tool"]["driver"]["rules"]]
    seen = 0
    for result in run["results"]:
        assert rules[result["ruleIndex"]] == result["ruleId"]
        where = result["locations"][0]["physicalLocation"]
        assert where["artifactLocation"]["uri"] == "posts/ferry.txt"
        claim = claims.get(result["properties"].get("claim"))
        if claim is None:
            continue
        region = where["region"]
        assert region["startLine"] == region["endLine"]
        line = lines[region["startLine"] - 1]
        assert line[region["startColumn"] - 1 : region["endColumn"] - 1] == claim.text
        assert report.post.text[region["charOffset"] :][: region["charLength"]] == claim.text
        seen += 1
    assert seen == 3, "two claims that sources contradict in one quote each, and one that is nowhere"


def test_sarif_says_what_was_contradicted_first_by_level(report: Report) -> None:
    levels = {r["ruleId"]: r["level"] for r in json.loads(render("sarif", report))["runs"][0]["results"]}
    assert levels["time-base-differs"] == "error"
    assert levels["not-in-source"] == "note"
    assert levels["source-unread"] == "warning"
    strict = json.loads(render("sarif", report, fail_on=("absent", "unread")))["runs"][0]["results"]
    levels = {r["ruleId"]: r["level"] for r in strict}
    assert levels["time-base-differs"] == "warning"
    assert levels["not-in-source"] == levels["source-unread"] == "error"


def test_fingerprints_stay_when_the_post_moves_and_differ_between_results(report: Report) -> None:
    def marks(of: Report) -> list[str]:
        results = json.loads(render("sarif", of))["runs"][0]["results"]
        return [next(iter(result["partialFingerprints"].values())) for result in results]

    before = marks(report)
    assert len(set(before)) == len(before)
    lead = "A new first line.\n\n"
    moved = replace(
        report,
        post=replace(report.post, text=lead + report.post.text),
        claims=tuple(
            replace(c, claim=replace(c.claim, start=c.claim.start + len(lead), end=c.claim.end + len(lead), id="C9"))
            for c in report.claims
        ),
    )
    assert marks(moved) == before


def test_what_an_editor_settled_is_a_note_with_its_reason(report: Report) -> None:
    for choice in (Choice.ACCEPTED, Choice.FALSE_ALARM, Choice.FIX_LATER):
        found = json.loads(render("sarif", settled(report, choice)))["runs"][0]["results"]
        (first, *_) = [r for r in found if r["ruleId"] == "time-base-differs"]
        assert first["level"] == "note"
        assert first["suppressions"] == [{"kind": "external", "justification": f"{choice}: we asked the port"}]
        assert not ElementTree.fromstring(render("junit", settled(report, choice))).findall(".//failure")
    confirmed = json.loads(render("sarif", settled(report, Choice.CONFIRMED)))["runs"][0]["results"]
    assert any(r["level"] == "error" for r in confirmed)
    assert ElementTree.fromstring(render("junit", settled(report, Choice.CONFIRMED))).findall(".//failure")


def test_junit_counts_what_it_holds(report: Report) -> None:
    root = ElementTree.fromstring(render("junit", report))
    (suite,) = root
    cases = suite.findall("testcase")
    assert int(root.attrib["tests"]) == len(cases) == len(report.claims) + len(report.sources)
    assert int(root.attrib["failures"]) == len(suite.findall("testcase/failure")) == 2
    assert int(root.attrib["skipped"]) == len(suite.findall("testcase/skipped")) == 1
    failed = suite.find("testcase/failure")
    assert failed is not None
    assert "The new ferry carried about 900 people a day in May" in (failed.text or "")
    strict = ElementTree.fromstring(render("junit", report, fail_on=("absent", "unread")))
    assert int(strict.attrib["failures"]) == 2


def test_github_names_file_line_and_column_worst_first(report: Report) -> None:
    commands = [line for line in render("github", report).splitlines() if line.startswith("::")]
    assert [c.split(" ")[0] for c in commands] == ["::error"] * 2 + ["::warning"] + ["::notice"]
    assert "file=posts/ferry.txt,line=1,endLine=1,col=19,endColumn=57" in commands[0]


def test_github_has_the_whole_table_in_the_log(report: Report) -> None:
    text = render("github", report)
    assert render("table", report) in text


def test_markdown_opens_what_must_be_mended_and_fits_a_comment(
    report: Report, make_report: Callable[[int], Report]
) -> None:
    text = render("markdown", report)
    assert text.count("<details open>") == 2
    assert "**✗ contradict**" in text
    many = make_report(40)
    claims = tuple(replace(c, claim=replace(c.claim, id=f"C{n}")) for n in range(1, 200) for c in many.claims[:1])
    long = render("markdown", replace(many, claims=claims))
    assert "more claims are left out here" in long


def test_columns_count_characters_and_lines_end_at_line_feeds() -> None:
    text = "Ünï 🦋 one\r\ntwo three\nfour"
    place = place_of(text, text.index("three"), text.index("three") + 5)
    assert (place.line, place.column, place.end_line, place.end_column) == (2, 5, 2, 10)
    place = place_of(text, text.index("one"), text.index("two") + 3)
    assert (place.line, place.column, place.end_line, place.end_column) == (1, 7, 2, 4)
    place = place_of(text, text.index("four"), len(text))
    assert (place.line, place.column, place.end_line, place.end_column) == (3, 1, 3, 5)


def test_a_source_that_two_quote_alike_gives_one_alert(report: Report) -> None:
    found = [alert for alert in alerts(report, FAIL_ON) if alert.claim == "C1"]
    assert [alert.level for alert in found] == [Level.ERROR], "five sources with one quote are one thing to look at"
