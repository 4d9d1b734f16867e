"""The protocol against a real server, llama.cpp's, with a model far too small to judge: its verdicts mean nothing."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import urllib.request
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from claimcheck.evaluation import article_of, claim_of
from claimcheck.judging.llm.answers import read_answer
from claimcheck.judging.llm.cache import AnswerCache
from claimcheck.judging.llm.client import Client
from claimcheck.judging.llm.judge import LlmJudge
from claimcheck.judging.llm.options import LlmOptions
from claimcheck.judging.llm.protocol import NoAnswerError
from claimcheck.judging.llm.question import Question, question
from claimcheck.matching.index import build_index, candidates

ROOT = Path(__file__).parents[3]
PACKAGES = ROOT / "build" / "model-server"
PROGRAM = Path(__file__).with_name("local_server.py")
PAGE = ("The new ferry between Tarnmouth and Melby carries 240 cars.", "It is painted blue.")

REQUIRED = os.environ.get("CLAIMCHECK_MODEL_SERVER") == "required"
LACKING = not (PACKAGES / "xllamacpp").is_dir()
pytestmark = pytest.mark.skipif(
    LACKING and not REQUIRED, reason="no model server: make model-server fetches it (127 MB)"
)


@pytest.fixture(scope="module")
def options() -> Iterator[LlmOptions]:
    assert not LACKING, "CLAIMCHECK_MODEL_SERVER=required, but make model-server has not been run"
    command = [sys.executable, str(PROGRAM), str(PACKAGES)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as server:
        assert server.stdout is not None
        try:
            address = server.stdout.readline().strip()
            assert address.startswith("http://127.0.0.1:")
            yield LlmOptions(f"{address}/v1", "smollm2", answer_tokens=200, retries=0)
        finally:
            server.kill()


@pytest.fixture
def asked() -> Question:
    index, claim = build_index(article_of(PAGE)), claim_of("The new ferry carries 300 cars")
    found = question(claim, index, candidates(claim, index), 2)
    assert isinstance(found, Question)
    return found


def short(asked: Question) -> tuple[dict[str, str], ...]:
    """Return the messages with fewer instructions: they are read at some hundred tokens a second."""
    form = '{"passages": [1], "quote": "painted blue", "verdict": "absent"}'
    return ({"role": "system", "content": f"Answer with one line of JSON: {form}"}, asked.messages[1])


def test_the_schema_is_honoured_and_tokens_are_counted(options: LlmOptions, asked: Question) -> None:
    client = Client(options)
    reply = client.ask(short(asked))
    client.close()
    assert client.left_out == ()
    assert json.loads(reply.content).keys() == {"passages", "quote", "verdict"}
    assert read_answer(reply.content) is not None
    assert reply.tokens_in is not None
    assert 40 < reply.tokens_in < 200
    assert reply.tokens_out is not None
    assert 10 < reply.tokens_out <= 200


def test_same_question_same_answer(options: LlmOptions, asked: Question) -> None:
    client = Client(options)
    replies = {client.ask(short(asked)).content for _ in range(2)}
    client.close()
    assert len(replies) == 1


def test_a_wrong_address_on_the_server_is_one_line(options: LlmOptions, asked: Question) -> None:
    client = Client(replace(options, base_url=options.base_url + "/wrong"))
    with pytest.raises(NoAnswerError, match=r"no such model or address \(404"):
        client.ask(short(asked))
    client.close()


def test_an_answer_that_is_cut_off_is_none(options: LlmOptions, asked: Question) -> None:
    client = Client(replace(options, answer_tokens=5))
    assert read_answer(client.ask(short(asked)).content) is None
    client.close()


def test_the_judge_asks_it_and_keeps_the_answer(options: LlmOptions, tmp_path: Path) -> None:
    index, claim = build_index(article_of(PAGE)), claim_of("The new ferry carries 300 cars")
    said = []
    for _ in range(2):
        judge = LlmJudge(options, Client(options), AnswerCache(str(tmp_path)))
        said.append(judge.judge(claim, index, candidates(claim, index)))
        usage, notes = judge.usage, judge.notes
        judge.close()
    assert said[0] == said[1]
    assert (usage.cached, usage.tokens_in) == (usage.calls, 0)
    assert not any("without an answer" in note for note in notes)


def test_the_server_is_the_one_that_was_meant(options: LlmOptions) -> None:
    with urllib.request.urlopen(options.base_url + "/models", timeout=10) as response:
        assert "SmolLM2" in response.read().decode()
