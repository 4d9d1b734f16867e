"""The language-model judge from the command line: what a user sees of it, with a server, without one, and before."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.judging.llm.scripted import Asked, ScriptedServer, answer, serving

from claimcheck.judging.llm.controls import NOWHERE

POST = "claims/japan-ipsc/post.txt"
ROOT = Path(__file__).parents[2]
HOST = "127.0.0.1"


def careful(asked: Asked) -> object:
    """Support what stands in a passage word for word, and that the patient can stand."""
    if NOWHERE in (asked.claim, *asked.passages.values()):
        return answer()
    for number, text in asked.passages.items():
        stands = "regained enough strength to stand" in asked.claim and "to his feet unaided" in text
        if stands or asked.claim == text:
            return answer("support", [number], text)
    return answer()


pytestmark = pytest.mark.usefixtures("rules")


@pytest.fixture
def model() -> Iterator[ScriptedServer]:
    with serving(careful) as server:
        yield server


@pytest.fixture
def run(cli: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Any:
    """Return what runs the example with the judge at an address."""
    monkeypatch.setenv("CLAIMCHECK_CACHE_DIR", str(tmp_path))

    def call(url: str, *more: str, post: object = ROOT / POST) -> Any:
        monkeypatch.setenv("CLAIMCHECK_JUDGE_LLM_BASE_URL", url)
        monkeypatch.setenv("CLAIMCHECK_JUDGE_LLM_MODEL", "model-1")
        return cli("run", post, "--offline", "--judge", "llm", *more)

    return call


def claims(out: str) -> list[Any]:
    return [(claim["id"], claim["verdict"]) for claim in json.loads(out)["claims"]]


def test_it_adds_a_finding_and_the_report_says_what_it_took(
    run: Any, model: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMCHECK_JUDGE_LLM_PRICE_IN", "2.5")
    result = run(model.url)
    assert "says the judge llm" in result.out
    assert "meaning-supports" in result.out
    count = len(model.requests)
    took = f"{count * 700:,} tokens in, {count * 40:,} out, {count * 700 * 2.5 / 1e6:.4f} USD)"
    flat = " ".join(result.out.split())
    assert "llm model-1, prompt 1 (" in flat
    assert took in flat


def test_same_kept_answers_same_report_byte_for_byte(run: Any, model: ScriptedServer) -> None:
    run(model.url, "--format", "json")
    count = len(model.requests)
    second, third = (run(model.url, "--format", "json") for _ in range(2))
    assert len(model.requests) == count, "every answer was kept"
    assert second.out == third.out
    run(model.url, "--no-cache")
    assert len(model.requests) == 2 * count


@pytest.mark.parametrize("fault", ["nobody", "no key", "broken", "not asked for"])
def test_without_answers_there_is_one_line_and_the_rules_verdicts_stand(
    cli: Any, run: Any, fault: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = cli("run", ROOT / POST, "--offline", "--format", "json")
    script = {
        "no key": lambda _asked: (401, {"error": {"message": "who are you?"}}),
        "broken": lambda _asked: (500, b"oops"),
        "not asked for": lambda _asked: "Sure! Here is my verdict.",
    }
    monkeypatch.setenv("CLAIMCHECK_JUDGE_LLM_RETRIES", "0")
    with serving(script.get(fault, careful)) as server:
        after = run("http://127.0.0.1:1/v1" if fault == "nobody" else server.url, "--format", "json")
        assert len(server.requests) <= 3
    assert after.status == before.status
    assert claims(after.out) == claims(before.out)
    assert json.loads(after.out)["claims"] == json.loads(before.out)["claims"]
    assert after.err.count("the language model at 127.0.0.1") == 1
    assert "the rules' verdicts stand there" in after.err


def test_the_key_is_never_seen(run: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    key = "sk-live-0a1b2c3d4e"
    monkeypatch.setenv("CLAIMCHECK_LLM_KEY", key)
    with serving(lambda asked: (500, {"error": {"message": f"bad {key}"}})) as server:
        failed = run(server.url)
        assert server.headers[0]["authorization"] == f"Bearer {key}"
    with serving(careful) as server:
        said = [run(server.url, "--format", name) for name in ("json", "html", "markdown")]
    for result in (failed, *said):
        assert key not in result.out + result.err
    assert not [file for file in tmp_path.rglob("*") if file.is_file() and key.encode() in file.read_bytes()]


def test_offline_asks_no_other_machine(run: Any) -> None:
    result = run("https://models.example/v1", "--format", "json")
    assert result.err.count("offline, and models.example is not this machine") == 1


@pytest.mark.parametrize(
    ("url", "told"),
    [("", "say where the model is asked"), ("models", "no web address"), ("https://a:b@c.example", "user or password")],
)
def test_what_is_set_wrong_ends_the_run_before_it_begins(run: Any, url: str, told: str) -> None:
    result = run(url)
    assert (result.status, result.out) == (2, "")
    assert result.err.count("\n") == 1
    assert told in result.err


def test_a_dry_run_tells_what_would_be_sent_and_sends_nothing(
    run: Any, model: ScriptedServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMCHECK_JUDGE_LLM_PRICE_IN", "2.5")
    before = run(model.url, "--dry-run")
    assert (before.status, model.requests) == (0, [])
    lines = before.out.splitlines()
    assert lines[0].endswith(f"model-1 at {model.url}/chat/completions")
    assert lines[1].startswith("C1   S1   13 passages, about ")
    assert lines[-1 if lines[-1] else -2].endswith("USD). Nothing was sent.")
    verbose = run(model.url, "--dry-run", "-v").out
    run(model.url)
    first = model.requests[0]["messages"]
    for line in "\n".join(message["content"] for message in first).splitlines():
        assert line in verbose
    after = run(model.url, "--dry-run").out
    assert "its answer is kept, nothing would be sent" in after
    assert "0 questions" in after


def test_a_dry_run_writes_no_report(run: Any, model: ScriptedServer) -> None:
    result = run(model.url, "--dry-run", "--report", "html=r.html")
    assert result.status == 2
    assert "nothing for --record and --report" in result.err


def test_a_dry_run_without_the_judge_is_wrong_usage(cli: Any) -> None:
    result = cli("run", ROOT / POST, "--offline", "--dry-run")
    assert result.status == 2
    assert "name it, with --judge llm" in result.err


def test_explain_shows_what_was_said_and_why_it_did_not_count(cli: Any, run: Any, model: ScriptedServer) -> None:
    run(model.url)
    shown = cli("explain", ROOT / POST, "C13", "--offline", "--judge", "llm")
    assert "No other voice decides, so the language model does: llm on P" in " ".join(shown.out.split())
    with serving(lambda asked: answer("support", [1], asked.passages[1])) as server:
        run(server.url)
        shown = cli("explain", ROOT / POST, "C2", "--offline", "--judge", "llm")
    assert "void" in shown.err


def test_a_disagreement_is_in_the_report(run: Any, cli: Any, dossier: Any) -> None:
    def doubting(asked: Asked) -> object:
        return answer("support", [1], asked.passages[1]) if asked.claim in asked.passages.values() else answer()

    with serving(doubting) as server:
        result = run(server.url)
    flat = " ".join(result.out.split())
    assert "judges-disagree: the rules say support" in flat
    assert "the judge llm says absent" in flat
