"""Servers that answer in other ways, or not at all: each is one line, over real sockets where bytes matter."""

from __future__ import annotations

import json
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import httpx
import pytest
from tests.judging.llm.scripted import answer, completion
from tests.sources.faults.server import Answer, Connection, Server, listen

from claimcheck.judging.llm.client import MAX_BYTES, Client
from claimcheck.judging.llm.options import LlmOptions
from claimcheck.judging.llm.protocol import NoAnswerError, Reply

ASKED = ({"role": "system", "content": "s"}, {"role": "user", "content": "u"})
GOOD = json.dumps(completion(answer())).encode()
KEY = "sk-abcdefgh-12345678"
PATH = "/v1/chat/completions"


@pytest.fixture
def server() -> Iterator[Server]:
    yield from listen()


def options(server: Server, **more: Any) -> LlmOptions:
    small: dict[str, Any] = {
        "connect_timeout": 0.5,
        "read_timeout": 1.0,
        "total_timeout": 2.5,
        "retries": 2,
        "key": KEY,
    }
    return replace(LlmOptions(server.url("/v1"), "m"), **(small | more))


def ask(server: Server, reply: Answer, **more: Any) -> Reply:
    server.routes[PATH] = reply
    client = Client(options(server, **more), pause=0.001)
    try:
        return client.ask(ASKED)
    finally:
        client.close()


def says(status: str = "200 OK", body: bytes = GOOD, **headers: str) -> Answer:
    return lambda connection: connection.reply(status, body, **({"Content_Type": "application/json"} | headers))


def error(message: str) -> bytes:
    return json.dumps({"error": {"message": message}}).encode()


def one_by_one(data: bytes, pause: float) -> Answer:
    def reply(connection: Connection) -> None:
        for byte in data:
            connection.send(bytes([byte]))
            time.sleep(pause)

    return reply


def endless(connection: Connection) -> None:
    connection.send(b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n\r\n")
    while True:
        connection.send(b" " * 65_536)


def reset_in_the_middle(connection: Connection) -> None:
    connection.send(b'HTTP/1.1 200 OK\r\nContent-Length: 999\r\n\r\n{"choices": [')
    connection.reset()


def silent(connection: Connection) -> None:
    time.sleep(3)


PACKED = b"\x1f\x8b\x08\x00" + b"\x00" * 50

FAULTS: dict[str, tuple[Answer, str, int]] = {
    "401": (says("401 Unauthorized", error(f"bad key {KEY}")), "refuses the key in CLAIMCHECK_LLM_KEY (401)", 1),
    "403": (says("403 Forbidden"), "refuses the key", 1),
    "404": (says("404 Not Found", error("model 'm' not found")), "(404: model 'm' not found)", 1),
    "402": (says("402 Payment Required"), "wants to be paid", 1),
    "429": (says("429 Too Many Requests", error("slow down")), "is busy or broken (429: slow down)", 3),
    "429, an hour": (says("429 Too Many Requests", Retry_After="3600"), "is busy or broken (429)", 1),
    "500": (says("500 Internal Server Error", b"oops"), "is broken (500)", 3),
    "503": (says("503 Service Unavailable"), "is busy or broken (503)", 3),
    "shows the key": (says("500 Internal Server Error", error(f"key {KEY[:6]}… failed")), "is broken (500)", 3),
    "redirect": (says("302 Found", Location="http://127.0.0.1:1/x"), "leads elsewhere (302)", 1),
    "HTML": (
        says(body=b"<!doctype html><title>Log in</title>", Content_Type="text/html"),
        "answers with a web page",
        1,
    ),
    "no JSON": (says(body=b"hello"), "its answer is no JSON", 1),
    "deep JSON": (says(body=b"[" * 100_000), "its answer is no JSON", 1),
    "other JSON": (says(body=b'{"choices": []}'), "has not the form of a chat completion", 1),
    "an error with 200": (says(body=error("no slots")), "form of a chat completion: no slots", 1),
    "no content": (says(body=json.dumps({"choices": [{"message": {"content": None}}]}).encode()), "says nothing", 1),
    "refusal": (
        says(body=json.dumps({"choices": [{"message": {"content": "", "refusal": "no"}}]}).encode()),
        "refuses to answer",
        1,
    ),
    "bad gzip": (says(body=PACKED, Content_Encoding="gzip"), "cannot be unpacked", 1),
    "too long": (says(body=b" " * (MAX_BYTES + 1)), "more than 1,000,000 bytes", 1),
    "endless": (endless, "more than 1,000,000 bytes", 1),
    "reset": (lambda connection: connection.reset(), "the connection broke off", 3),
    "reset in the middle": (reset_in_the_middle, "the connection broke off", 3),
    "closes at once": (lambda _connection: None, "the connection broke off", 3),
    "no HTTP": (lambda connection: connection.send(b"220 smtp ready\r\n"), "the connection broke off", 3),
    "silent": (silent, "nothing came for 1 s", 1),
    "drips its head": (one_by_one(b"HTTP/1.1 200 OK\r\n" + b"X: y\r\n" * 99, 0.1), "not done within 2.5 s", 1),
    "drips its body": (
        one_by_one(b"HTTP/1.1 200 OK\r\nContent-Length: 900\r\n\r\n" + b" " * 900, 0.04),
        "not done within 2.5 s",
        1,
    ),
    "refuses every form": (says("400 Bad Request", error("bad")), "refuses the question (400: bad)", 2),
}


@pytest.mark.parametrize("name", FAULTS)
def test_every_fault_is_one_line_without_the_key(server: Server, name: str) -> None:
    fault, line, times = FAULTS[name]
    started = time.monotonic()
    with pytest.raises(NoAnswerError) as found:
        ask(server, fault)
    assert line in str(found.value)
    assert "\n" not in str(found.value)
    assert "sk-ab" not in str(found.value)
    assert len(server.asked) == times
    assert time.monotonic() - started < 8


def test_an_answer_is_read_whole_with_its_tokens(server: Server) -> None:
    reply = ask(server, says())
    assert (json.loads(reply.content), reply.tokens_in, reply.tokens_out) == (answer(), 700, 40)
    assert server.seen_headers[0]["authorization"] == f"Bearer {KEY}"


@pytest.mark.parametrize(
    "usage", [None, {}, [], {"prompt_tokens": "7", "completion_tokens": -1}, {"prompt_tokens": 1e300}]
)
def test_tokens_that_nobody_counted_are_none(server: Server, usage: object) -> None:
    reply = ask(server, says(body=json.dumps(completion("x", usage=usage)).encode()))
    assert (reply.tokens_in, reply.tokens_out) == (None, None)


def test_a_busy_server_is_asked_again_when_it_says_so(server: Server) -> None:
    def reply(connection: Connection) -> None:
        busy = connection.visit == 1
        says("429 Too Many Requests", Retry_After="1")(connection) if busy else says()(connection)

    started = time.monotonic()
    assert ask(server, reply, total_timeout=5.0).content
    assert time.monotonic() - started >= 1


def test_a_proxy_is_no_way_to_this_machine(server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")
    assert ask(server, says()).content


def test_nobody_there_is_one_line_and_final() -> None:
    for url, cause in (("http://127.0.0.1:1/v1", "connection refused"), ("http://nobody.invalid/v1", "no such host")):
        client = Client(replace(LlmOptions(url, "m"), connect_timeout=2.0))
        with pytest.raises(NoAnswerError) as found:
            client.ask(ASKED)
        client.close()
        assert (str(found.value), found.value.final) == (f"cannot be reached ({cause})", True)


def picky(message: str, refused: str) -> tuple[httpx.MockTransport, list[dict[str, Any]]]:
    """Return a server that refuses requests which have a certain field, and what it was sent."""
    seen: list[dict[str, Any]] = []

    def handle(request: httpx.Request) -> httpx.Response:
        seen.append(json.loads(request.content))
        bad = refused in seen[-1]
        return httpx.Response(400 if bad else 200, stream=httpx.ByteStream(error(message) if bad else GOOD))

    return httpx.MockTransport(handle), seen


@pytest.mark.parametrize(
    ("message", "refused"),
    [
        ("response_format is not supported", "response_format"),
        ("json_schema: unsupported", "response_format"),
        ("Bad request", "response_format"),
        ("Unsupported value: 'temperature' does not support 0", "temperature"),
        ("Unknown field: seed", "seed"),
        ("'max_tokens' is not supported with this model. Use 'max_completion_tokens' instead.", "max_tokens"),
    ],
)
def test_what_a_server_does_not_take_is_left_out_from_then_on(message: str, refused: str) -> None:
    transport, seen = picky(message, refused)
    client = Client(LlmOptions("http://models.example", "m"), transport)
    for _ in range(2):
        assert client.ask(ASKED).content
    client.close()
    assert len(seen) == 3, "the second question is put in the form that was taken"
    assert refused in client.left_out
    assert ("max_completion_tokens" in seen[-1]) is (refused == "max_tokens")
    assert {"model", "messages"} <= set(seen[-1])


def test_it_works_inside_a_running_event_loop() -> None:
    import asyncio  # noqa: PLC0415

    transport, _ = picky("", "nothing")
    client = Client(LlmOptions("http://models.example", "m"), transport)

    async def inside() -> str:
        return client.ask(ASKED).content

    assert json.loads(asyncio.run(inside())) == answer()
    client.close()
