"""What servers and pages say reaches terminals, JSON and files as plain words or not at all."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.sources.faults.server import Connection, Server, listen

STEERING = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028\u2029\ud800-\udfff\U000e0000-\U000e007f]"
)
COMMAND = re.compile(r"^\s*::|##\w*\[", re.MULTILINE)
EVIL = (
    "\x1b[31mred\x1b]0;t\x07\x9b2J \u202egnp\u202c \u2066x\u2069 ::error::a ##[error]d [bold]g[/bold] "
    "../../../etc/passwd"
)
LATIN = "\x9b31m ::error::x ##[error]y ../../etc/passwd"
PDF = (
    b"%PDF-1.4\n1 0 obj<</Title(\x1b[31m ../../x ::error::)/Type/Catalog/Pages 2 0 R>>endobj\n"
    b"2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R/Info 1 0 R>>"
)


def title(connection: Connection) -> None:
    head = f"<!doctype html><meta charset=utf-8><title>{EVIL}</title><h1>{EVIL}</h1>"
    page = f"{head}<p>The boat {EVIL} carried 900 people.</p>"
    connection.reply(body=page.encode() * 3, Content_Type="text/html; charset=utf-8")


def phrase(connection: Connection) -> None:
    connection.send(f"HTTP/1.1 403 No {LATIN}\r\nContent-Length: 0\r\nServer: {LATIN}\r\n\r\n".encode("latin-1"))


def target(connection: Connection) -> None:
    connection.reply("302 Found", Location=f"http://127.0.0.1:1/{LATIN.replace(' ', '')}%1b[31m%E2%80%AE/../../a")


def odd_target(connection: Connection) -> None:
    connection.reply("302 Found", Location=f"javascript:{LATIN}")


def kind(connection: Connection) -> None:
    connection.reply(body=b"x", Content_Type=f"video/{LATIN}")


def packing(connection: Connection) -> None:
    connection.reply(body=b"\x00\x01", Content_Encoding=LATIN)


def charset(connection: Connection) -> None:
    connection.reply(body=b"<p>Hello, all of you.</p>", Content_Type=f"text/html; charset={LATIN}")


def pdf(connection: Connection) -> None:
    connection.reply(body=PDF, Content_Type="application/pdf", Content_Disposition='attachment; filename="../../x"')


ANSWERS = (title, phrase, target, odd_target, kind, packing, charset, pdf)


@pytest.fixture
def server() -> Iterator[Server]:
    yield from listen()


@pytest.fixture
def post(server: Server, dossier: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(dossier.folder.parent / "cache"))
    urls = [server.answer(f"/{answer.__name__}/story", answer) for answer in ANSWERS]
    written: Path = dossier.write("post.txt", "The boat carried 900 people in May.\n\n" + "\n".join(urls) + "\n")
    return written


SETTINGS = "allow-hosts = ['127.0.0.1']\nhost-delay = 0\ncache = false\nrespect-robots = false\n"


@pytest.mark.parametrize(
    "arguments", [("run", "-v"), ("run", "-f", "json"), ("sources", "-v"), ("sources", "-f", "json")]
)
def test_nothing_that_a_server_says_steers_or_breaks_anything(
    cli: Any, dossier: Any, post: Path, arguments: tuple[str, ...]
) -> None:
    config = dossier.write("own.toml", SETTINGS)
    before = sorted(dossier.folder.rglob("*"))
    command, *rest = arguments
    result = cli(command, post, *rest, "--config", config)
    assert sorted(dossier.folder.rglob("*")) == before, "no name from outside becomes a file"
    for output in (result.out, result.err):
        assert not STEERING.search(output)
        assert not COMMAND.search(output)
    if "json" in arguments:
        sources = json.loads(result.out)["sources"]
        assert [source["reason"] for source in sources[1:4]] == ["http-403", "connection", "bad-redirect"]
        assert not re.search(r"\\ud[89a-f]", result.out)
