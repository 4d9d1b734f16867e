"""Secrets in the addresses that a post cites: asked with, and shown and kept nowhere."""

from __future__ import annotations

import gzip
import json
import logging
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from tests.sources.faults.server import Connection, Server, listen

TOKEN = "Zq7wSecretTokenX9"
SESSION = "Kp3vSecretSessionY8"
SECRETS = (TOKEN, SESSION, "hunter2pw")


@pytest.fixture
def server() -> Iterator[Server]:
    yield from listen()


@pytest.fixture
def post(server: Server, dossier: Any, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A post whose source wants its token and leads on with another secret, as log-ins do."""

    def answer(connection: Connection) -> None:
        if connection.path == f"/story?id=1&token={TOKEN}":
            body = f"<a href='/final?session={SESSION}'>on</a>".encode()
            connection.reply("302 Found", body, Location=f"/final?session={SESSION}", Cache_Control="max-age=600")
        elif connection.path == f"/final?session={SESSION}":
            connection.reply(body=dossier.page.encode(), Content_Type="text/html; charset=utf-8")
        else:
            connection.reply("403 Forbidden", b"no token")

    monkeypatch.setattr(server, "route", lambda path: answer)
    monkeypatch.setenv("XDG_CACHE_HOME", str(dossier.folder / "cache"))
    url = server.url(f"/story?id=1&token={TOKEN}").replace("//", "//jo:hunter2pw@")
    dossier.archive.unlink()
    written: Path = dossier.write(
        "post.txt", f"The harbour ferry carried 900 passengers in May ({url}).\nSee {url}\n\n{url}\n"
    )
    return written


OPTIONS = ("--allow-host", "127.0.0.1", "--ignore-robots")


def leaks(text: str) -> list[str]:
    return [secret for secret in SECRETS if secret in text]


@pytest.mark.parametrize(
    "arguments",
    [
        ("run", "-f", "json"),
        ("run", "-v"),
        ("run", "-f", "jsonl"),
        ("sources", "-f", "json"),
        ("sources", "-v"),
    ],
)
def test_no_report_shows_them_and_the_page_is_read_all_the_same(
    cli: Any, post: Path, arguments: tuple[str, ...], caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(logging.INFO)
    command, *rest = arguments
    result = cli(command, post, *rest, *OPTIONS)
    assert leaks(result.out + result.err + caplog.text) == []
    assert "REDACTED" in result.out
    if rest == ["-f", "json"]:
        (source,) = json.loads(result.out)["sources"]
        assert (source["state"], source["reason"]) == ("read", "ok")
        assert "token=REDACTED" in source["url"]
        assert "session=REDACTED" in source["final_url"]
        assert "token=REDACTED" in source["redirects"][0]


def test_neither_the_post_itself_taken_apart_nor_an_explanation_shows_them(cli: Any, post: Path) -> None:
    for result in (
        cli("claims", post, "-f", "json"),
        cli("claims", post),
        cli("explain", post, "C1", "--offline", "-v"),
    ):
        assert leaks(result.out + result.err) == []
    explained = cli("explain", post, "C1", "-f", "json", *OPTIONS)
    assert json.loads(explained.out)["sources"][0]["finding"]["verdict"] == "support"
    assert leaks(explained.out + explained.err) == []
    assert leaks(cli("claims", post, "-f", "json", "--keep-secrets").out) != []


def test_an_archive_holds_none_and_replays(cli: Any, post: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.warc.gz"
    live = cli("run", post, "-f", "json", "--record", kept, *OPTIONS)
    assert json.loads(live.out)["sources"][0]["state"] == "read"
    assert leaks(gzip.decompress(kept.read_bytes()).decode("latin-1")) == []
    again = cli("run", post, "-f", "json", "--replay", kept)
    old, new = json.loads(live.out), json.loads(again.out)
    for report in (old, new):
        report["sources"][0].pop("origin", None)
    assert old == new
    assert (
        leaks("".join(path.read_bytes().decode("latin-1") for path in post.parent.rglob("*") if _is_kept(path))) == []
    )


def _is_kept(path: Path) -> bool:
    return path.is_file() and path.name != "post.txt"


def test_who_asks_for_them_gets_them(cli: Any, post: Path, tmp_path: Path) -> None:
    kept = tmp_path / "kept.warc.gz"
    result = cli("run", post, "-f", "json", "--record", kept, "--keep-secrets", *OPTIONS)
    assert TOKEN in json.loads(result.out)["sources"][0]["url"]
    assert TOKEN in gzip.decompress(kept.read_bytes()).decode("latin-1")
    assert json.loads(cli("run", post, "-f", "json", "--replay", kept).out)["sources"][0]["state"] == "read"


def test_a_settings_file_that_came_with_the_post_cannot_ask_for_them(cli: Any, post: Path, dossier: Any) -> None:
    dossier.write("claimcheck.toml", "keep-secrets = true\n")
    result = cli("run", post, "--offline")
    assert result.status == 2
    assert "keep-secrets" in result.err
