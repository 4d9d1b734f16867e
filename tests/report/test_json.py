import json
from collections.abc import Callable
from dataclasses import replace
from importlib.resources import files
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from claimcheck import Settings, check
from claimcheck.model import Finding, Report, Verdict
from claimcheck.report.interface import Canvas, get_format
from claimcheck.report.json import to_json

ROOT = Path(__file__).resolve().parents[2]
MakeReport = Callable[[int], Report]


def schema() -> dict[str, Any]:
    text = files("claimcheck.report").joinpath("schema", "report-1.json").read_text("utf-8")
    loaded: dict[str, Any] = json.loads(text)
    return loaded


def render(name: str, *reports: Report) -> str:
    return get_format(name).render(reports, Canvas())


def valid(data: object) -> bool:
    return bool(jsonschema.Draft202012Validator(schema()).is_valid(data))


def test_the_schema_is_one_and_the_report_fits_it(report: Report) -> None:
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.Draft202012Validator(schema()).validate(json.loads(render("json", report)))


@pytest.mark.parametrize("post", [
    "claims/japan-ipsc/post.txt", "fixtures/cases/aldport-tram/post.txt", "fixtures/cases/bay-budget/post.txt",
    "fixtures/cases/beetroot-pill/post.txt",
])  # fmt: skip
def test_reports_on_real_posts_fit_the_schema_and_quote_the_post(post: str) -> None:
    path = ROOT / post
    archive = path.with_name("pages.warc.gz")
    settings = Settings(offline=True, replay=str(archive) if archive.is_file() else "")
    data = json.loads(render("json", check(path, settings)))
    jsonschema.Draft202012Validator(schema()).validate(data)
    text = path.read_text("utf-8")
    assert len(data["claims"]) > 3
    assert all(text[claim["start"] : claim["end"]] == claim["text"] for claim in data["claims"])
    assert sum(data["summary"].values()) == len(data["claims"])
    assert data["schema"] == "claimcheck/report/1"


def test_lone_surrogates_do_not_make_json_that_other_readers_refuse() -> None:
    assert to_json({"a": "x\ud800y\udfffz 😀"}, indent=None) == '{"a": "x\ufffdy\ufffdz 😀"}'


def test_a_report_about_nothing_fits_the_schema_too(report: Report) -> None:
    empty = replace(report, sources=(), claims=(), notes=(), post=replace(report.post, claims=(), passed_over=()))
    data = json.loads(render("json", empty))
    assert valid(data)
    assert data["summary"] == {"support": 0, "contradict": 0, "disputed": 0, "absent": 0, "unread": 0}


def test_the_schema_refuses_what_a_report_must_never_say(report: Report) -> None:
    data = json.loads(render("json", report))
    data["claims"][0]["findings"][0]["quote"] = None
    assert not valid(data), "a contradiction without a quote"
    data = json.loads(render("json", report))
    data["claims"][0]["findings"][1]["quote"] = "words"
    assert not valid(data), "a quote of an unread source"
    data = json.loads(render("json", report))
    data["summary"]["maybe"] = 1
    assert not valid(data), "a sixth verdict"


def test_offsets_point_at_the_words(report: Report) -> None:
    data = json.loads(render("json", report))
    for claim in data["claims"]:
        assert report.post.text[claim["start"] : claim["end"]] == claim["text"]
    article = report.sources[0].article
    assert article is not None
    for finding in data["claims"][0]["findings"]:
        if finding["quote"] is not None:
            assert article.text[finding["start"] : finding["end"]] == finding["quote"]


def test_the_verdicts_are_counted_and_reasons_are_codes(report: Report) -> None:
    data = json.loads(render("json", report))
    assert data["summary"] == {"support": 1, "contradict": 1, "disputed": 1, "absent": 1, "unread": 0}
    finding = data["claims"][0]["findings"][0]
    assert finding["reasons"] == ["time-base-differs", "bound-added"]
    assert finding["details"] == [{"reason": "time-base-differs", "text": "the post has an hour, the source a day"}]
    assert data["passed_over"][0]["why"] == "question"
    assert data["notes"] == ["archive cut off after 3 records"]


def test_the_same_report_gives_the_same_bytes(make_report: MakeReport) -> None:
    assert render("json", make_report(5)) == render("json", make_report(5))


def test_several_posts_give_a_list_and_json_lines_one_line_each(report: Report) -> None:
    assert [item["post"]["path"] for item in json.loads(render("json", report, report))] == ["posts/ferry.txt"] * 2
    for count in (1, 2, 3):
        lines = render("jsonl", *[report] * count).splitlines()
        assert [json.loads(line) for line in lines] == [json.loads(render("json", report))] * count


def test_control_characters_are_escaped_and_come_back_whole() -> None:
    nasty = "a\x1b[31m\x07\x9b\x7f\u202e\u200b\u2028\U000e0041\n\tß漢🧠"
    text = to_json({"quote": nasty})
    assert json.loads(text) == {"quote": nasty}
    assert "ß漢🧠" in text
    assert all(ch == "\n" or ch.isprintable() or ch == " " for ch in text)
    text.encode("utf-8")


def test_nothing_in_a_document_is_a_command_to_a_ci_runner() -> None:
    nasty = "##[error]a ##vso[task.x]b\n::error::c"
    text = to_json({"quote": nasty})
    assert json.loads(text) == {"quote": nasty}
    assert "##" not in text
    assert not any(line.strip().startswith("::") for line in text.splitlines())


@pytest.mark.parametrize("score", [0.123456789, 1.0])
def test_scores_are_rounded(report: Report, score: float) -> None:
    finding = Finding("S1", Verdict.ABSENT, score=score)
    checked = replace(report.claims[0], findings=(finding,))
    data = json.loads(render("json", replace(report, claims=(checked,))))
    assert data["claims"][0]["findings"][0]["score"] == round(score, 4)
