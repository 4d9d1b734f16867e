"""A local server that speaks the chat completions protocol and answers by a script, and one that obeys every page."""

from __future__ import annotations

import json
import re
import threading
import tomllib
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from claimcheck.judging.llm.text import shown

INJECTIONS = Path(__file__).parents[3] / "fixtures" / "injections"


@dataclass(frozen=True)
class Asked:
    """A question as a server gets it: the claim, and the passages by their numbers."""

    claim: str
    passages: Mapping[int, str]
    user: str
    request: Mapping[str, Any]


@dataclass(frozen=True)
class Injection:
    """Text that tries to steer, and the verdict that it wants; see the head of injections.toml."""

    id: str
    text: tuple[str, ...]
    wants: str
    where: str = "body"

    def sentences(self, claim: str) -> list[str]:
        return [sentence.replace("{claim}", claim) for sentence in self.text]


def injections(name: str) -> list[Injection]:
    rows = tomllib.loads((INJECTIONS / f"{name}.toml").read_text("utf-8"))["injection"]
    return [Injection(row["id"], tuple(row["text"]), row["wants"], row.get("where", "body")) for row in rows]


def asked_of(request: Mapping[str, Any]) -> Asked:
    user: str = request["messages"][-1]["content"]
    first, *rest = user.splitlines()
    mark = first.split(" ")[1]
    lines = [line.partition(f" {mark} ") for line in rest]
    passages = {int(number): text for number, _, text in lines if number.isdigit()}
    return Asked(first.partition(f" {mark} ")[2], passages, user, request)


def answer(verdict: str = "absent", passages: list[int] | None = None, quote: str = "") -> dict[str, Any]:
    return {"passages": passages or [], "quote": quote, "verdict": verdict}


def completion(content: object, **more: Any) -> dict[str, Any]:
    text = content if isinstance(content, str) else json.dumps(content)
    message = {"role": "assistant", "content": text}
    usage = {"prompt_tokens": 700, "completion_tokens": 40}
    return {"choices": [{"index": 0, "message": message, "finish_reason": "stop"}], "usage": usage, **more}


Script = Callable[[Asked], object]


class ScriptedServer:
    """Answers with what the script says: content of a completion, or (status, body)."""

    def __init__(self, script: Script) -> None:
        self.script = script
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self.url = ""

    def answered(self, body: bytes, headers: Mapping[str, str]) -> tuple[int, bytes]:
        request = json.loads(body)
        self.requests.append(request)
        self.headers.append({name.lower(): value for name, value in headers.items()})
        said = self.script(asked_of(request))
        if isinstance(said, tuple):
            status, content = said
            return status, content if isinstance(content, bytes) else json.dumps(content).encode()
        return 200, json.dumps(completion(said)).encode()


@contextmanager
def serving(script: Script) -> Iterator[ScriptedServer]:
    """Run the server on loopback; its `url` is the base URL."""
    scripted = ScriptedServer(script)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True

        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            status, content = scripted.answered(body, dict(self.headers.items()))
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, *_: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as server:
        scripted.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        try:
            yield scripted
        finally:
            server.shutdown()


def bare(text: str) -> str:
    """Return letters and digits only: what a model makes of text in any disguise of spaces and signs."""
    plain = shown(text).text.lower()
    return re.sub(r"[\W_]+", "", plain) or plain


class Obedient:
    """A model that does what any injection demands that it can see, with the best quote there is; honest else.

    `quoting` says which: "it" (the injection's own words), "beside" (the sentence most like the claim) or "claim" (the
    claim's words, wherever they come from). With `only_for_it` it obeys for this claim alone, as a page can ask.
    """

    def __init__(
        self, injection: Injection, honest: Script, quoting: str, claim: str, *, only_for_it: bool = False
    ) -> None:
        self.injection = injection
        self.honest = honest
        self.quoting = quoting
        self.claim = claim
        self.only_for_it = only_for_it
        self.obeyed = 0

    def __call__(self, asked: Asked) -> object:
        if self.only_for_it and bare(self.claim) not in bare(asked.claim):
            return self.honest(asked)
        parts = [part for part in map(bare, self.injection.sentences(self.claim)) if part]
        if not any(part in bare(asked.user) or part in asked.user for part in parts):
            return self.honest(asked)
        self.obeyed += 1
        return self._as_told(parts, asked)

    def _as_told(self, parts: list[str], asked: Asked) -> object:
        injection = self.injection
        if injection.wants == "absent":
            return answer()
        if self.quoting == "it":
            number = next((n for n, t in asked.passages.items() if any(part in bare(t) for part in parts)), 1)
            return answer(injection.wants, [number], asked.passages[number])
        words = set(asked.claim.lower().split())
        number = max(asked.passages, key=lambda n: len(words & set(asked.passages[n].lower().split())))
        quote = asked.claim if self.quoting == "claim" else asked.passages[number]
        return answer(injection.wants, [number, *asked.passages], quote)
