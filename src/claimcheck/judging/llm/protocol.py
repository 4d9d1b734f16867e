"""The chat completions protocol: what a request holds, what servers refuse of it, and what their answers say. Pure."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from claimcheck.judging.llm.options import LlmOptions
from claimcheck.judging.llm.prompt import SCHEMA
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.retrying import RETRIED_STATUSES, retry_after

Body = Mapping[str, object]
"""What stands in a request beside model and messages."""

_MAX_TOLD = 120  # characters of a server's own words
_PART_OF_KEY = 4
_MAX_TOKENS = 100_000_000  # no answer counts more; a server that says so is wrong
_REFUSED = frozenset({400, 415, 422, 501})
_SERVER_BROKEN = 500
_OPTIONAL = ("response_format", "seed", "temperature", "stream")
_FORMAT_WORDS = ("json_schema", "schema", "grammar", "structured output", "guided")


class NoAnswerError(Exception):
    """Why there is no answer, in a line.

    `again`: another try may help, after `wait` seconds. `final`: none ever will.
    """

    def __init__(self, line: str, *, again: bool = False, final: bool = False, wait: float = 0.0) -> None:
        """Keep what to make of it."""
        super().__init__(line)
        self.again = again
        self.final = final
        self.wait = wait


@dataclass(frozen=True, slots=True)
class Reply:
    """What a model said and how many tokens that took, as its server counts them; None where it does not."""

    content: str
    tokens_in: int | None = None
    tokens_out: int | None = None


def first_body(options: LlmOptions) -> Body:
    """Return how a question is put at first."""
    return {
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "verdict", "strict": True, "schema": dict(SCHEMA)},
        },
        "temperature": options.temperature,
        "seed": options.seed,
        "max_tokens": options.answer_tokens,
        "stream": False,
    }


def adapted(body: Body, status: int, answer: bytes) -> Body | None:
    """Return another way to put the question, without what a server says it does not take; None if that is not it."""
    if status not in _REFUSED:
        return None
    told = answer[:20_000].decode("utf-8", "replace").lower()
    if "max_tokens" in told and "max_tokens" in body:
        rest = {name: value for name, value in body.items() if name != "max_tokens"}
        return {**rest, "max_completion_tokens": body["max_tokens"]}
    named = [name for name in _OPTIONAL if name in told]
    if not named and any(word in told for word in _FORMAT_WORDS):
        named = ["response_format"]
    if "model" in told and not named:
        return None
    named = [name for name in named if name in body] or [name for name in ("response_format",) if name in body]
    return {name: value for name, value in body.items() if name not in named} if named else None


def checked_status(status: int, headers: Mapping[str, str], body: bytes, options: LlmOptions, now: datetime) -> None:
    """Raise NoAnswerError for every status but success."""
    if status == 200:
        return
    if status in (401, 403):
        how = f"refuses the key in {options.key_variable}" if options.key else f"wants a key in {options.key_variable}"
        raise NoAnswerError(f"{how} ({status})", final=True)
    told = _told(body, options)
    if status == 404:
        raise NoAnswerError(
            f"has no such model or address (404{told}); is base-url right, and the model there?", final=True
        )
    if 300 <= status < 400:
        raise NoAnswerError(f"leads elsewhere ({status}); set base-url to where it leads", final=True)
    if status in RETRIED_STATUSES:
        exchange = Exchange("", status, tuple(headers.items()), b"", "", "")
        raise NoAnswerError(f"is busy or broken ({status}{told})", again=True, wait=retry_after(exchange, now))
    if status >= _SERVER_BROKEN:
        raise NoAnswerError(f"is broken ({status}{told})", again=True)
    if status == 402:
        raise NoAnswerError(f"wants to be paid first (402{told})", final=True)
    raise NoAnswerError(f"refuses the question ({status}{told})")


def reply_of(body: bytes, options: LlmOptions) -> Reply:
    """Return what an answer says. Raises NoAnswerError for one that has not the form of the protocol."""
    if body.lstrip()[:1] == b"<":
        raise NoAnswerError("answers with a web page; is base-url right? Most end in /v1", final=True)
    try:
        data = json.loads(body)
    except (ValueError, RecursionError):
        raise NoAnswerError("its answer is no JSON") from None
    try:
        message = data["choices"][0]["message"]
        content, refused = message.get("content"), message.get("refusal")
    except (KeyError, IndexError, TypeError, AttributeError):
        raise NoAnswerError(f"its answer has not the form of a chat completion{_told(body, options)}") from None
    if refused:
        raise NoAnswerError("the model refuses to answer")
    if isinstance(content, list):  # parts, as some servers send them
        content = "".join(part.get("text") or "" for part in content if isinstance(part, dict) and _is_text(part))
    if not isinstance(content, str) or not content.strip():
        raise NoAnswerError("the model says nothing")
    usage = data.get("usage")
    usage = usage if isinstance(usage, dict) else {}
    return Reply(content, _count(usage.get("prompt_tokens")), _count(usage.get("completion_tokens")))


def _is_text(part: Mapping[str, Any]) -> bool:
    return isinstance(part.get("text"), str)


def _count(value: object) -> int | None:
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        return None
    return int(value) if 0 <= value <= _MAX_TOKENS else None


def _told(body: bytes, options: LlmOptions) -> str:
    """Return the server's own words for an error, without the key in them, led by a colon; empty where it has none."""
    try:
        error = json.loads(body).get("error")
    except (ValueError, RecursionError, AttributeError):
        return ""
    words = error.get("message") if isinstance(error, dict) else error
    if not isinstance(words, str):
        return ""
    line = " ".join(words.split())
    key = options.key
    if any(key[start : start + _PART_OF_KEY] in line for start in range(max(0, len(key) - _PART_OF_KEY + 1))):
        return ""  # some servers show the beginning and end of a key that they do not like
    return f": {line[:_MAX_TOLD]}" if line else ""
