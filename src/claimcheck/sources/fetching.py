"""One run's HTTP client: asks for a URL, follows where it leads, and turns whatever happens into a page."""

from __future__ import annotations

import asyncio
import ssl
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from types import TracebackType
from typing import Self

import httpx

from claimcheck.model import Page
from claimcheck.sources.content import ACCEPT_ENCODING, unwanted_type
from claimcheck.sources.exchange import REDIRECTS, Exchange, Sink, bad_target, next_url, page_from, unreadable
from claimcheck.sources.live import ORIGIN, LiveOptions
from claimcheck.sources.network import BlockedAddressError, GuardedTransport, NoSuchHostError
from claimcheck.sources.safety import Guard
from claimcheck.urls import host_of, is_fetchable

_RETRIED_STATUSES = frozenset({502, 503, 504})  # the server's front cannot reach its back: often over in a moment
_ASIDE_LIMIT = 1_000_000  # bytes of a body that is no article: of redirects and error pages
_MAX_VISITS = 2  # of one URL in a chain: sites that set a cookie send the reader back once
_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,application/pdf;q=0.7,*/*;q=0.1",
    "Accept-Encoding": ACCEPT_ENCODING,
    "Accept-Language": "en,*;q=0.5",
}


class _Failure(Exception):  # noqa: N818 - never leaves this file
    def __init__(self, reason: str, detail: str, *, again: bool = False) -> None:
        super().__init__(detail)
        self.reason, self.detail, self.again = reason, detail, again


@dataclass(slots=True)
class _Budget:
    """Seconds that a source may still take."""

    left: float


class Fetcher:
    """An async context manager; `page` may run many times at once."""

    def __init__(self, options: LiveOptions, sink: Sink | None) -> None:
        """Set limits and sink; the client is opened on entering."""
        self._options = options
        self._sink = sink
        self._slots = asyncio.Semaphore(options.max_connections)
        self._hosts: dict[str, asyncio.Semaphore] = {}

    async def __aenter__(self) -> Self:
        """Open the client."""
        options = self._options
        self._client = httpx.AsyncClient(
            transport=GuardedTransport(
                Guard(options.allowed), verify=options.verify, max_connections=options.max_connections
            ),
            timeout=httpx.Timeout(options.read_timeout, connect=options.connect_timeout, pool=None),
            headers=_HEADERS | {"User-Agent": options.user_agent},
            trust_env=False,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the client."""
        await self._client.aclose()

    async def page(self, url: str) -> Page:
        """Return the page that the URL leads to, or one with the reason why there is none."""
        hops: list[Exchange] = []
        try:
            return await self._follow(url, hops)
        except _Failure as failure:
            return unreadable(url, failure.reason, failure.detail, hops=hops, origin=ORIGIN)

    async def _follow(self, url: str, hops: list[Exchange]) -> Page:
        visits: Counter[str] = Counter()
        budget = _Budget(self._options.source_timeout)
        target = url
        if bad_target(target):
            raise _Failure("bad-url", f"not an http(s) address: {url[:200]}")
        while True:
            visits[target] += 1
            if visits[target] > _MAX_VISITS:
                raise _Failure("redirect-loop", f"comes back to {target}")
            if len(hops) > self._options.max_redirects:
                raise _Failure("too-many-redirects", f"after {len(hops)}")
            exchange = await self._ask(target, budget)
            if self._sink:
                self._sink(exchange)
            target = next_url(exchange)
            if not target:
                return page_from(url, [*hops, exchange], origin=ORIGIN, limit=self._options.max_bytes)
            hops.append(exchange)
            if not is_fetchable(target):
                raise _Failure("bad-redirect", f"leads on to {target[:200]}")

    async def _ask(self, url: str, budget: _Budget) -> Exchange:
        """Ask until there is an answer or the tries are used up; raises _Failure."""
        for left in range(self._options.tries - 1, -1, -1):
            try:
                exchange = await self._once(url, budget)
            except _Failure as failure:
                if not (failure.again and left):
                    raise
            else:
                again = exchange.status in _RETRIED_STATUSES or exchange.truncated == "disconnect"
                if not (again and left):
                    return exchange
            await asyncio.sleep(self._options.retry_delay)
        raise AssertionError("unreachable")

    async def _once(self, url: str, budget: _Budget) -> Exchange:
        host = self._hosts.setdefault(host_of(url), asyncio.Semaphore(self._options.per_host))
        async with host, self._slots:
            clock = asyncio.get_running_loop().time
            start = clock()
            try:
                async with asyncio.timeout(budget.left):
                    return await self._exchange(url)
            except TimeoutError:
                raise _Failure("timeout", f"not done within {self._options.source_timeout:g} s") from None
            except Exception as error:
                # whatever a server can provoke in the client's libraries ends as a reason, never as a traceback
                raise self._failure(error) from error
            finally:
                budget.left -= clock() - start

    async def _exchange(self, url: str) -> Exchange:
        request = self._client.build_request("GET", url)
        at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        response = await self._client.send(request, stream=True)
        try:
            body, truncated = await self._body(response)
        finally:
            await response.aclose()
        return Exchange(
            url=url,
            status=response.status_code,
            headers=tuple((n.decode("latin-1"), v.decode("latin-1")) for n, v in response.extensions["head"]),
            body=body,
            at=at,
            phrase=response.reason_phrase,
            truncated=truncated,
            request_headers=tuple((n.decode("latin-1"), v.decode("latin-1")) for n, v in request.headers.raw),
        )

    async def _body(self, response: httpx.Response) -> tuple[bytes, str]:
        """Return the body as sent and "" or why it stops early, as `WARC-Truncated` says it."""
        wanted = response.is_success
        limit = self._options.max_bytes if wanted else min(_ASIDE_LIMIT, self._options.max_bytes)
        kind = response.headers.get("content-type", "")
        if wanted and unwanted_type(kind, b""):
            return b"", "unspecified"
        if wanted and _announced(response) > limit:
            return b"", "length"
        plain = "content-encoding" not in response.headers
        body = bytearray()
        try:
            async for piece in response.aiter_raw():
                if wanted and plain and not body and unwanted_type(kind, piece):
                    return bytes(piece[:limit]), "unspecified"
                body += piece
                if len(body) > limit:
                    return bytes(body[:limit]), "length"
        except (httpx.ReadError, httpx.RemoteProtocolError):
            if response.status_code in REDIRECTS:
                return bytes(body), ""  # where it leads is in the head
            return bytes(body), "disconnect"
        return bytes(body), ""

    def _failure(self, error: Exception) -> _Failure:
        causes = list(_causes(error))
        for cause in causes:
            match cause:
                case BlockedAddressError():
                    return _Failure("blocked-address", str(cause))
                case NoSuchHostError():
                    return _Failure("dns", str(cause), again=cause.temporary)
                case ssl.SSLError():
                    return _Failure(
                        "tls", getattr(cause, "verify_message", "") or cause.reason or "no secure connection"
                    )
        match error:
            case httpx.ConnectTimeout():
                return _Failure("timeout", f"no connection within {self._options.connect_timeout:g} s", again=True)
            case httpx.TimeoutException():
                return _Failure("timeout", f"nothing came for {self._options.read_timeout:g} s")
            case httpx.InvalidURL() | httpx.UnsupportedProtocol() | httpx.LocalProtocolError() | UnicodeError():
                return _Failure("bad-url", "not an address that can be asked for")
            case httpx.ConnectError():
                refused = any(isinstance(cause, ConnectionRefusedError) for cause in causes)
                return _Failure("connection", "connection refused" if refused else "no connection", again=True)
            case httpx.RemoteProtocolError():
                return _Failure("connection", "the answer was not proper HTTP or broke off", again=True)
            case httpx.TransportError():
                return _Failure("connection", "the connection broke", again=True)
        return _Failure("connection", f"unexpected answer ({type(error).__name__})")


def _announced(response: httpx.Response) -> int:
    text = response.headers.get("content-length", "")
    return int(text) if text.isdecimal() and len(text) < 16 else 0


def _causes(error: BaseException) -> Iterator[BaseException]:
    """Yield an error and what it came from, including the members of groups."""
    waiting: list[BaseException | None] = [error]
    seen: set[int] = set()
    while waiting:
        current = waiting.pop()
        if current is None or id(current) in seen:
            continue
        seen.add(id(current))
        yield current
        waiting += [current.__cause__, current.__context__]
        if isinstance(current, BaseExceptionGroup):
            waiting += current.exceptions
