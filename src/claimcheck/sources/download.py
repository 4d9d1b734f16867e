"""One request's answer brought home: in its turn, within its limits, as an exchange."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import httpx

from claimcheck.sources.content import unwanted_type
from claimcheck.sources.exchange import REDIRECTS, Exchange
from claimcheck.sources.politeness import Turns

TICKET = "claimcheck"
"""The key of a request's `Ticket` in its extensions."""

_ASIDE_LIMIT = 1_000_000  # bytes of a body that is no article: of redirects and error pages


@dataclass(slots=True)
class Ticket:
    """What a request carries through the layers of the client, beside what goes over the wire.

    `url` is the address as it is to be known. `begin` is called when its turn has come and a server is really asked,
    `received` with the number of bytes so far. `limit` is in bytes; without `any_kind` only text is taken. `connected`
    tells that a connection stands; `exchange` is the answer, once there is one, and `address` the one that gave it, ""
    if that is not known; `kept` says in words that it comes from the cache and how far it was checked.
    """

    url: str
    begin: Callable[[], None]
    received: Callable[[int], None]
    limit: int
    any_kind: bool = False
    connected: bool = False
    exchange: Exchange | None = None
    address: str = ""
    kept: str = ""


class DownloadTransport(httpx.AsyncBaseTransport):
    """Waits for a request's turn, reads the answer as far as its ticket lets it, and leaves the exchange there.

    The response that it returns has its body at hand; `extensions["exchange"]` is the whole answer.
    """

    def __init__(self, inner: httpx.AsyncBaseTransport, turns: Turns) -> None:
        """Take the transport that asks, which leaves the head as it came in `extensions["head"]`."""
        self._inner = inner
        self._turns = turns

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Return the answer, read."""
        ticket: Ticket = request.extensions[TICKET]
        async with self._turns.turn(str(request.url)):
            ticket.begin()
            at = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
            response = await self._inner.handle_async_request(request)
            try:
                body, truncated = await _body(response, ticket)
            finally:
                await response.aclose()
        ticket.address = response.extensions.get("address", "")
        ticket.exchange = Exchange(
            url=ticket.url,
            status=response.status_code,
            headers=tuple((n.decode("latin-1"), v.decode("latin-1")) for n, v in response.extensions["head"]),
            body=body,
            at=at,
            phrase=response.reason_phrase,
            truncated=truncated,
            request_headers=tuple((n.decode("latin-1"), v.decode("latin-1")) for n, v in request.headers.raw),
        )
        return as_response(ticket.exchange)

    async def aclose(self) -> None:
        """Close the connections."""
        await self._inner.aclose()


def as_response(exchange: Exchange) -> httpx.Response:
    """Return an exchange as the client wants it; Location is left out, on which it would act or fail."""
    pairs = [(n.encode("latin-1"), v.encode("latin-1")) for n, v in exchange.headers if n.lower() != "location"]
    return httpx.Response(
        exchange.status, headers=pairs, stream=httpx.ByteStream(exchange.body), extensions={"exchange": exchange}
    )


async def _body(response: httpx.Response, ticket: Ticket) -> tuple[bytes, str]:
    """Return the body as sent and "" or why it stops early, as `WARC-Truncated` says it."""
    wanted = response.is_success
    limit = ticket.limit if wanted else min(_ASIDE_LIMIT, ticket.limit)
    kind = response.headers.get("content-type", "")
    choosy = wanted and not ticket.any_kind
    if choosy and unwanted_type(kind, b""):
        return b"", "unspecified"
    if choosy and _announced(response) > limit:
        return b"", "length"
    plain = "content-encoding" not in response.headers
    body = bytearray()
    try:
        ticket.received(0)
        async for piece in response.aiter_raw():
            if choosy and plain and not body and unwanted_type(kind, piece):
                return bytes(piece[:limit]), "unspecified"
            body += piece
            ticket.received(len(body))
            if len(body) > limit:
                return bytes(body[:limit]), "length"
    except (httpx.ReadError, httpx.RemoteProtocolError, httpx.LocalProtocolError):  # the last is of HTTP/2
        if response.status_code in REDIRECTS:
            return bytes(body), ""  # where it leads is in the head
        return bytes(body), "disconnect"
    return bytes(body), ""


def _announced(response: httpx.Response) -> int:
    text = response.headers.get("content-length", "")
    return int(text) if text.isdecimal() and len(text) < 16 else 0
