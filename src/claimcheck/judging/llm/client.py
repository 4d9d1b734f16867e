"""A question put to a server that speaks the chat completions protocol: its answer, or one line why there is none."""

from __future__ import annotations

import asyncio
import json
import random
import socket
import ssl
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

import httpx
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, stop_after_attempt

from claimcheck._version import __version__
from claimcheck.judging.llm.options import LlmOptions, is_this_machine
from claimcheck.judging.llm.protocol import (
    Body,
    NoAnswerError,
    Reply,
    adapted,
    checked_status,
    first_body,
    reply_of,
)
from claimcheck.sources.content import ACCEPT_ENCODING, decoded
from claimcheck.sources.failing import causes_of
from claimcheck.sources.retrying import backoff

MAX_BYTES = 1_000_000
"""Of an answer, unpacked: ten times the longest thoughts that a model is let to write."""

_MOST_FORMS = 4  # ways to put a question that a server may refuse before it is given up
_PAUSE = 0.5  # seconds before the second try; doubled before the next


@dataclass(frozen=True, slots=True)
class Raw:
    """An HTTP answer as it came."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Client:
    """Asks one server, a question at a time, on connections that stay open; `close` ends them."""

    def __init__(
        self,
        options: LlmOptions,
        transport: httpx.AsyncBaseTransport | None = None,
        pause: float = _PAUSE,
        chance: Callable[[], float] = random.random,
    ) -> None:
        """Take the options; nothing is opened before the first question."""
        self._options = options
        self._transport = transport
        self._pause = pause
        self._chance = chance
        self._body: Body = first_body(options)
        self._runner: asyncio.Runner | None = None
        self._pool: ThreadPoolExecutor | None = None
        self._client: httpx.AsyncClient | None = None

    @property
    def body(self) -> Body:
        """How questions are put: what stands in a request beside the messages."""
        return self._body

    @property
    def left_out(self) -> tuple[str, ...]:
        """What of it the server refused."""
        return tuple(name for name in first_body(self._options) if name not in self._body)

    def ask(self, messages: Sequence[Mapping[str, str]]) -> Reply:
        """Return the answer. Raises NoAnswerError, whose text is one line without the key."""
        if self._runner is None:
            self._runner = asyncio.Runner()
        runner = self._runner
        reply: Reply = self._beside(lambda: runner.run(self._ask(messages)))
        return reply

    def close(self) -> None:
        """Close the connections."""
        if self._runner is None:
            return
        runner, client = self._runner, self._client
        self._runner = self._client = None
        if client is not None:
            self._beside(lambda: runner.run(client.aclose()))
        self._beside(runner.close)
        if self._pool is not None:
            self._pool.shutdown()
            self._pool = None

    def _beside(self, work: Callable[[], Any]) -> Any:
        """Do work with our loop; in a thread of its own where another loop is running, as in a notebook or server."""
        try:
            asyncio.get_running_loop()
        except RuntimeError:
            return work()
        self._pool = self._pool or ThreadPoolExecutor(1)
        return self._pool.submit(work).result()

    async def _ask(self, messages: Sequence[Mapping[str, str]]) -> Reply:
        options = self._options
        retrying = AsyncRetrying(
            retry=retry_if_exception(lambda error: isinstance(error, NoAnswerError) and error.again),
            wait=self._wait,
            stop=lambda state: (
                stop_after_attempt(options.retries + 1)(state) or state.upcoming_sleep > options.total_timeout
            ),
            reraise=True,
        )
        try:
            async with asyncio.timeout(options.total_timeout):
                reply: Reply = await retrying(self._in_a_form_it_takes, messages)
        except TimeoutError:
            raise NoAnswerError(f"not done within {options.total_timeout:g} s") from None
        return reply

    def _wait(self, state: RetryCallState) -> float:
        error = state.outcome.exception() if state.outcome is not None else None
        asked_for = error.wait if isinstance(error, NoAnswerError) else 0.0
        return max(asked_for, backoff(state.attempt_number, self._pause, self._chance))

    async def _in_a_form_it_takes(self, messages: Sequence[Mapping[str, str]]) -> Reply:
        """Ask, and leave out of the request what this server does not know; the next question begins there."""
        for _ in range(_MOST_FORMS):
            raw = await self._once({"model": self._options.model, "messages": list(messages), **self._body})
            other = adapted(self._body, raw.status, raw.body)
            if other is None:
                checked_status(raw.status, raw.headers, raw.body, self._options, datetime.now(UTC))
                return reply_of(raw.body, self._options)
            self._body = other
        raise NoAnswerError("it refuses every form of the question (400)", final=True)

    async def _once(self, request: Mapping[str, object]) -> Raw:
        client = self._client = self._client or self._opened()
        content = json.dumps(request, ensure_ascii=True).encode()
        try:
            async with client.stream("POST", self._options.endpoint, content=content) as response:
                pieces, size = [], 0
                async for piece in response.aiter_raw():
                    pieces.append(piece)
                    size += len(piece)
                    if size > MAX_BYTES:
                        raise NoAnswerError(f"it answers with more than {MAX_BYTES:,} bytes")
                packed = response.headers.get("content-encoding", "")
                body, problem = decoded(b"".join(pieces), packed, limit=MAX_BYTES)
                if problem:
                    raise NoAnswerError("its answer cannot be unpacked")
                return Raw(response.status_code, response.headers, body)
        except httpx.HTTPError as error:
            raise _failure(error, self._options) from None
        except (httpx.InvalidURL, httpx.StreamError, ValueError, OSError) as error:
            raise NoAnswerError(f"it cannot be asked ({type(error).__name__})", final=True) from None

    def _opened(self) -> httpx.AsyncClient:
        options = self._options
        headers = {
            "User-Agent": f"claimcheck/{__version__}",
            "Accept": "application/json",
            "Accept-Encoding": ACCEPT_ENCODING,
            "Content-Type": "application/json",
        }
        if options.key:
            headers["Authorization"] = f"Bearer {options.key}"
        near = is_this_machine(httpx.URL(options.base_url).host)
        return httpx.AsyncClient(
            headers=headers,
            timeout=httpx.Timeout(options.read_timeout, connect=options.connect_timeout),
            transport=self._transport,
            trust_env=not near,  # a proxy leads away from this machine
            follow_redirects=False,  # the key and the post go where they were meant to go
        )


def _failure(error: httpx.HTTPError, options: LlmOptions) -> NoAnswerError:
    if isinstance(error, httpx.ConnectTimeout):
        return NoAnswerError(f"no connection within {options.connect_timeout:g} s", again=True)
    if isinstance(error, httpx.TimeoutException):
        return NoAnswerError(f"nothing came for {options.read_timeout:g} s")
    if isinstance(error, httpx.ConnectError | httpx.ProxyError | httpx.UnsupportedProtocol):
        return NoAnswerError(f"cannot be reached ({_cause(error)})", final=True)
    return NoAnswerError("the connection broke off", again=True)


def _cause(error: BaseException) -> str:
    """Return in a few words why there is no connection."""
    for cause in causes_of(error):
        match cause:
            case ConnectionRefusedError():
                return "connection refused"
            case socket.gaierror():
                return "no such host"
            case ssl.SSLCertVerificationError():
                return f"its certificate is not valid: {cause.verify_message}"
            case ssl.SSLError():
                return "no secure connection; is it http instead of https?"
    return "no connection"
