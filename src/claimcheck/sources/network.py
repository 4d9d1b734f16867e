"""Connections that only go where they may: the address is checked after the name was looked up, right before use."""

from __future__ import annotations

import asyncio
import logging
import socket
import ssl
from collections.abc import Iterable

import httpcore
import httpx

from claimcheck.sources.safety import Guard
from claimcheck.url_secrets import redacted

_MAX_ADDRESSES = 4  # of one host that are tried; big sites name a dozen
_NEXT_ADDRESS_AFTER = 3.0  # seconds, while there is another: one silent address must not use up the time


def _without_secrets(record: logging.LogRecord) -> bool:
    """Take the secrets out of the addresses that a log record names; a filter that lets everything pass."""
    if isinstance(record.args, tuple):
        record.args = tuple(redacted(str(arg)) if isinstance(arg, httpx.URL) else arg for arg in record.args)
    return True


logging.getLogger("httpx").addFilter(_without_secrets)  # it tells every address to whoever turns logging on


class BlockedAddressError(httpcore.ConnectError):
    """The host is at an address that may not be asked."""


class NoSuchHostError(httpcore.ConnectError):
    """The host's name has no address; `temporary` if the name server may know better later."""

    def __init__(self, message: str, *, temporary: bool) -> None:
        """Keep whether it may be worth asking again."""
        super().__init__(message)
        self.temporary = temporary


class GuardedBackend(httpcore.AsyncNetworkBackend):
    """Opens TCP connections to addresses that the guard permits, and to no others."""

    def __init__(self, guard: Guard) -> None:
        """Set the guard."""
        self._guard = guard
        self._inner = httpcore.AnyIOBackend()

    async def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,
    ) -> httpcore.AsyncNetworkStream:
        """Look the host up, drop what is not permitted, connect to one of the rest."""
        found = await _look_up(host, port)
        permitted = [address for address in found if self._guard.permits(host, address)]
        if not permitted:
            is_address = found[0].partition("%")[0] == host.strip("[]").partition("%")[0].lower()
            where = f"{host} is not a public address" if is_address else f"{host} is at {found[0]}, which is not public"
            raise BlockedAddressError(where)
        error: Exception | None = None
        for place, address in enumerate(permitted[:_MAX_ADDRESSES], start=1):
            more = place < min(len(permitted), _MAX_ADDRESSES)
            patience = _NEXT_ADDRESS_AFTER if more and (timeout is None or timeout > _NEXT_ADDRESS_AFTER) else timeout
            try:
                return await self._inner.connect_tcp(address, port, patience, local_address, socket_options)
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as problem:
                error = problem
        assert error is not None
        raise error

    async def connect_unix_socket(
        self,
        path: str,
        timeout: float | None = None,  # noqa: ARG002 - the interface's shape
        socket_options: Iterable[httpcore.SOCKET_OPTION] | None = None,  # noqa: ARG002
    ) -> httpcore.AsyncNetworkStream:
        """Refuse: no URL leads to a socket file."""
        raise BlockedAddressError(f"{path} is a local socket")

    async def sleep(self, seconds: float) -> None:
        """Sleep."""
        await self._inner.sleep(seconds)


async def _look_up(host: str, port: int) -> list[str]:
    loop = asyncio.get_running_loop()
    try:
        answers = await loop.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except socket.gaierror as error:
        raise NoSuchHostError(f"no such host: {host}", temporary=error.errno == socket.EAI_AGAIN) from error
    except (UnicodeError, OSError) as error:
        raise NoSuchHostError(f"no such host: {host}", temporary=False) from error
    return list(dict.fromkeys(str(answer[4][0]) for answer in answers)) or [host]


class GuardedTransport(httpx.AsyncHTTPTransport):
    """httpx's own transport on guarded connections."""

    def __init__(self, guard: Guard, *, verify: ssl.SSLContext | bool, max_connections: int) -> None:
        """Build the pool with HTTP/1.1 and HTTP/2."""
        # The parent's __init__ is left out: it offers no way to pass a network backend, and builds this one attribute.
        self._pool = httpcore.AsyncConnectionPool(
            ssl_context=httpx.create_ssl_context(verify=verify),
            max_connections=max_connections,
            max_keepalive_connections=max_connections,
            keepalive_expiry=5.0,
            http1=True,
            http2=True,
            network_backend=GuardedBackend(guard),
        )

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Answer as the parent does, but keep Location from the client, which fails on one that leads to no web page.

        The head as it came is in `response.extensions["head"]`, pairs of bytes; the address that answered, "" if it is
        not known, is in `extensions["address"]`.
        """
        response = await super().handle_async_request(request)
        response.extensions["address"] = _address(response)
        response.extensions["head"] = tuple(response.headers.raw)
        response.headers.pop("location", None)
        return response


def _address(response: httpx.Response) -> str:
    stream = response.extensions.get("network_stream")
    found = stream.get_extra_info("server_addr") if stream is not None else None
    return str(found[0]) if isinstance(found, tuple) and found else ""
