"""`--judge`: who judges, what it says of itself, and that a judge who fails changes nothing."""

import json
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from tests.judging.plugin import WORDS, install
from tests.judging.pretrained.fake import faked, folder_of

from claimcheck.setting_values import FORMATS


@pytest.fixture
def words(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, WORDS + FAILING, words="make", failing="failing", strict="strict")


FAILING = """
    def failing(setup):
        return WordsJudge(None)  # raises

    def strict(setup):
        from claimcheck.errors import SettingsError
        raise SettingsError("judge.strict.word: say which word")
"""


def test_the_report_says_who_judged(cli: Any, dossier: Any) -> None:
    data = json.loads(cli("run", dossier.post, "--offline", "--format", "json").out)
    assert [(judge["name"], judge["usage"]) for judge in data["judges"]] == [("rules", None)]
    assert {finding["judge"] for claim in data["claims"] for finding in claim["findings"]} == {"rules", None}
    assert "Judges:" not in cli("run", dossier.post, "--offline").out


@pytest.mark.usefixtures("words")
def test_another_judge_is_asked_besides_the_rules_and_shown(cli: Any, dossier: Any) -> None:
    result = cli("run", dossier.post, "--offline", "--judge", "words", "--format", "json")
    data = json.loads(result.out)
    schema = Path(__file__).parents[2] / "src/claimcheck/report/schema/report-1.json"
    Draft202012Validator(json.loads(schema.read_text("utf-8"))).validate(data)
    calls = len(data["claims"])
    assert [judge["name"] for judge in data["judges"]] == ["rules", "words"]
    assert data["judges"][1]["usage"]["calls"] == calls
    assert data["notes"][-1] == "looked for ferry, offline True"
    assert "words" in {finding["judge"] for claim in data["claims"] for finding in claim["findings"]}

    out = cli("run", dossier.post, "--offline", "--judge", "words").out
    assert f"words 7 ({calls} calls, 100 tokens in, 10 out, 0.0010 USD)" in out
    assert "says the judge words" in out


@pytest.mark.usefixtures("words")
@pytest.mark.parametrize("name", FORMATS)
def test_every_format_takes_what_another_judge_says(cli: Any, dossier: Any, name: str) -> None:
    result = cli("run", dossier.post, "--offline", "--judge", "words", "--format", name, "--verbose")
    assert result.status == 1
    assert "internal error" not in result.err
    if name not in ("claimreview", "github", "junit", "sarif"):
        assert "word-met" in result.out


@pytest.mark.usefixtures("words")
def test_notes_and_usage_are_those_of_each_post(cli: Any, dossier: Any) -> None:
    other = dossier.write("other.txt", f"The harbour ferry carried 900 passengers in May. {dossier.url}\n")
    reports = json.loads(cli("run", dossier.post, other, "--offline", "--judge", "words", "-f", "json").out)
    for report in reports:
        assert report["judges"][1]["usage"]["calls"] == len(report["claims"])
        assert report["notes"] == ["looked for ferry, offline True"]
    assert len(reports[0]["claims"]) != len(reports[1]["claims"])


@pytest.mark.usefixtures("words")
def test_explain_shows_each_voice_by_its_judge(cli: Any, dossier: Any) -> None:
    out = cli("explain", dossier.post, "C1", "--offline", "--judge", "words").out
    assert "What the judges said" in out
    assert "contradict 0.99  words on P" in out
    assert "word-met: the word is there" in out
    data = json.loads(cli("explain", dossier.post, "C1", "--offline", "--judge", "words", "-f", "json").out)
    voices = [voice for source in data["sources"] for one in source["passages"] for voice in one["opinions"]]
    assert {voice["judge"] for voice in voices} == {"rules", "words"}
    assert data["judges"][1]["usage"]["calls"] == 1, "each source is judged once"


@pytest.mark.usefixtures("words", "rules")
def test_eval_takes_judges_too(cli: Any, tmp_path: Path) -> None:
    row = {"id": 1, "claim": "Pigs fly", "evidence": ["A ferry came."], "label": "contradict"}
    (tmp_path / "rows.jsonl").write_text(json.dumps(row), "utf-8")
    said = tmp_path / "said.jsonl"
    result = cli("eval", tmp_path / "rows.jsonl", "--judge", "words", "--predictions", said)
    assert "judged by rules" in result.out
    assert "looked for ferry" in result.err
    assert json.loads(said.read_text("utf-8"))["judge"] == "words"


@pytest.mark.usefixtures("words")
def test_a_judge_that_fails_is_one_line_and_the_rules_verdicts_stand(cli: Any, dossier: Any) -> None:
    before = cli("run", dossier.post, "--offline", "--format", "json")
    after = cli("run", dossier.post, "--offline", "--format", "json", "--judge", "failing")
    assert after.status == before.status
    note = "the judge failing cannot be used (AttributeError: 'NoneType' object has no attribute 'options')"
    assert after.err.count("the judge failing") == 1
    assert note in after.err
    assert json.loads(after.out)["claims"] == json.loads(before.out)["claims"]


@pytest.mark.usefixtures("words")
@pytest.mark.parametrize("command", ["run", "explain", "review", "eval", "settings"])
def test_an_unknown_judge_is_one_line_with_those_that_there_are(cli: Any, dossier: Any, command: str) -> None:
    more = {"explain": ["C1"], "review": ["--decide", "C1=accepted"]}.get(command, [])
    result = cli(command, dossier.post, *more, "--judge", "word")
    assert result.status == 2
    assert result.err.count("\n") == 1
    assert 'unknown judge "word"; did you mean "words"?' in result.err
    assert "Installed are rules" in result.err


@pytest.mark.usefixtures("words")
def test_a_judges_own_settings_can_be_said_on_the_command_line(
    cli: Any, dossier: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMCHECK_JUDGE_WORDS_WORD", "barge")
    asked = ("run", dossier.post, "--offline", "-f", "json", "--judge", "words", "--judge-option")
    assert "looked for tug=boat, " in cli(*asked, "words.word=tug=boat").out
    for wrong, told in (
        ("words", "expected NAME.KEY=VALUE"),
        ("words=tug", "expected NAME.KEY=VALUE"),
        ("wards.word=tug", 'unknown judge "wards"; did you mean "words"?'),
        ("transformers.support=2", "judge.transformers.support: expected a number from 0 to 1"),
        ("transformers.modle=x", 'judge.transformers: unknown key "modle"; did you mean "model"?'),
    ):
        result = cli(*asked, wrong)
        assert (result.status, result.err.count("\n")) == (2, 1)
        assert told in result.err


def test_a_model_is_named_by_its_folder_and_judges_besides_the_rules(
    cli: Any, dossier: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model = folder_of(tmp_path / "nli")
    with faked(monkeypatch):
        result = cli(
            "run", dossier.post, "--offline", "--judge", "transformers", "--judge-option", f"transformers.model={model}"
        )
        missing = cli("run", dossier.post, "--offline", "--judge", "transformers")
    assert "Judges: rules" in result.out
    assert ", transformers nli sha256:" in result.out
    assert missing.status == 2
    assert missing.err.startswith("claimcheck: judge.transformers.model: name the model")


@pytest.mark.usefixtures("words")
def test_what_a_plug_in_finds_wrong_with_its_settings_is_wrong_usage(cli: Any, dossier: Any) -> None:
    result = cli("run", dossier.post, "--offline", "--judge", "strict")
    assert (result.status, result.err) == (2, "claimcheck: judge.strict.word: say which word\n")


@pytest.mark.usefixtures("words")
def test_the_option_goes_before_the_settings_and_settings_show_it(
    cli: Any, dossier: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMCHECK_JUDGES", "words")
    monkeypatch.setenv("CLAIMCHECK_JUDGE_WORDS_API_TOKEN", "Hg7f3kQ9")
    monkeypatch.setenv("CLAIMCHECK_JUDGE_WORDS_WORD", "barge")
    data = json.loads(cli("run", dossier.post, "--offline", "-f", "json", "--judge", "rules").out)
    assert [judge["name"] for judge in data["judges"]] == ["rules"]
    rows = {row["key"]: row for row in json.loads(cli("settings", dossier.post, "-f", "json").out)["settings"]}
    assert rows["judges"]["value"] == ["rules", "words"]
    word = rows["judge.words.word"]
    assert (word["value"], word["origin"], word["where"]) == ("barge", "environment", "CLAIMCHECK_JUDGE_WORDS_WORD")
    for name in ("table", "json", "toml"):
        shown = cli("settings", dossier.post, "-f", name)
        assert shown.status == 0
        assert "Hg7f3kQ9" not in shown.out
    named = dossier.write("named.toml", cli("settings", dossier.post, "-f", "toml").out)
    assert json.loads(cli("run", dossier.post, "--offline", "-f", "json", "--config", named).out)["notes"] == [
        "looked for barge, offline True"
    ]
