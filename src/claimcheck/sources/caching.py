"""Answers kept on disk between runs, as RFC 9111 permits: pages that may be kept, for a day at most, and never errors.

hishel knows the rules and holds the store. Around it stands what it leaves to its user: only whole pages without
cookies go in, whatever is wrong with the store is no business of the run, and a page keeps its head and the time of its
fetching.
"""

from __future__ import annotations

import base64
import json
import logging
import os
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

import httpx
from hishel import AsyncSqliteStorage, CacheOptions
from hishel.httpx import AsyncCacheTransport

from claimcheck.sources.download import TICKET, Ticket, as_response
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.safety import Guard
from claimcheck.url_secrets import redacted

_FILE = "pages-1.sqlite"  # the number changes with hishel's tables
_SECONDS = 86_400.0  # of keeping; a source that was corrected must not look uncorrected for longer
_MAX_BODY = 5_000_000  # bytes as sent
_MAX_SIZE = 200_000_000  # bytes of the file; the longest unused pages go first
_RULES = CacheOptions(shared=True, supported_methods=["GET"], allow_stale=False)
"""As a shared cache: what is meant for one reader only is not kept."""

_KEPT = "claimcheck-kept"  # a header of stored answers: their head, time and the address that gave them


class CacheTransport(httpx.AsyncBaseTransport):
    """Answers from the store what may be answered from it, and asks `inner`, a `DownloadTransport`, for the rest.

    What came from an address that `guard` does not permit (any more) is not answered from it: a page of the network
    inside, which one run was allowed to read, would else be open to the next stranger's post.
    """

    def __init__(self, inner: httpx.AsyncBaseTransport, file: Path, guard: Guard) -> None:
        """Use the store in `file`, which `prepare` returned."""
        self._inner = inner
        self._guard = guard
        self._file = file
        self._storage = AsyncSqliteStorage(
            database_path=file, default_ttl=_SECONDS, max_stream_size=_MAX_BODY, max_size=_MAX_SIZE
        )
        self._cached = AsyncCacheTransport(_Filter(inner), storage=self._storage, rfc=_RULES)
        self._complaints = _Complaints()
        logging.getLogger("hishel").addHandler(self._complaints)
        self._off = False

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        """Return the answer; one from the store is named so in the request's ticket."""
        ticket: Ticket = request.extensions[TICKET]
        if redacted(ticket.url) != ticket.url:  # what stays on the disk holds no secrets
            return await self._inner.handle_async_request(request)
        if self._off or "authorization" in request.headers or "cookie" in request.headers:
            return await self._inner.handle_async_request(request)
        try:
            response = await self._cached.handle_async_request(request)
            try:
                body = b"".join([piece async for piece in response.stream])  # type: ignore[union-attr]
            finally:
                await response.aclose()
        except _AskingError as asking:
            raise asking.error  # noqa: B904 - "from" would take away what it came from, which tells the reason
        except Exception:  # of a broken, full, locked store, whatever its library makes of it
            self._off = True
            return await self._without(ticket, request)
        status = response.extensions["caching"]
        if not status["from_cache"]:
            return await self._without(ticket, request)
        exchange, address = _unpacked(ticket.url, response, body)
        if exchange is None or not self._guard.permits(request.url.host, address):
            return await self._inner.handle_async_request(request)
        ticket.exchange = exchange
        ticket.kept = "unchanged since" if status["revalidated"] else "not asked for again"
        return as_response(exchange)

    async def _without(self, ticket: Ticket, request: httpx.Request) -> httpx.Response:
        """Return the answer that came, if one did, else ask."""
        if ticket.exchange is None or (ticket.exchange.status == 304 and self._off):
            return await self._inner.handle_async_request(request)
        return as_response(ticket.exchange)

    async def aclose(self) -> None:
        """Close connections and store; one that turned out to be damaged is thrown away."""
        logging.getLogger("hishel").removeHandler(self._complaints)
        with suppress(Exception):
            await self._storage.close()
        if self._complaints.damaged:
            _remove(self._file)
        await self._inner.aclose()


class _AskingError(Exception):
    """Carries what went wrong while a server was asked past the store's library."""

    def __init__(self, error: Exception) -> None:
        super().__init__()
        self.error = error


class _Filter(httpx.AsyncBaseTransport):
    """Tells the store which answers are none of its business, and gives it with the others what it would lose."""

    def __init__(self, inner: httpx.AsyncBaseTransport) -> None:
        self._inner = inner

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        try:
            response = await self._inner.handle_async_request(request)
        except Exception as error:
            raise _AskingError(error) from error
        response.headers.pop(_KEPT, None)
        exchange: Exchange = response.extensions["exchange"]
        if _is_keepable(exchange):
            response.headers[_KEPT] = _packed(exchange, request.extensions[TICKET].address)
        elif exchange.status != 304:
            response.headers["cache-control"] = "no-store"
        return response


class _Complaints(logging.Handler):
    """Takes what the store's library logs, which is for its makers, and notes whether the file is damaged."""

    damaged = False

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[1] if record.exc_info else None
        if isinstance(error, sqlite3.DatabaseError) and not isinstance(error, sqlite3.OperationalError):
            self.damaged = True


def prepare(folder: str) -> Path | None:
    """Return the store's file in a folder, made for its owner alone; None if there can be none.

    What is there and is no database is replaced: it is a cache.
    """
    file = Path(folder) / _FILE
    try:
        Path(folder).mkdir(mode=0o700, parents=True, exist_ok=True)
        for _ in range(2):
            handle = os.open(file, os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0), 0o600)
            try:
                if hasattr(os, "fchmod"):
                    os.fchmod(handle, 0o600)
            finally:
                os.close(handle)
            try:
                with closing(sqlite3.connect(file, timeout=0.2)) as database:
                    database.execute("PRAGMA schema_version")
            except sqlite3.OperationalError:
                return None  # locked, or a disk that fails
            except sqlite3.DatabaseError:
                _remove(file)
            else:
                return file
    except (OSError, ValueError):
        pass
    return None


def _remove(file: Path) -> None:
    for suffix in ("", "-wal", "-shm"):
        with suppress(OSError):
            file.with_name(file.name + suffix).unlink(missing_ok=True)


def _is_keepable(exchange: Exchange) -> bool:
    """Whether an answer is a whole page that is no part of a conversation: a cookie is lost on who gets it later."""
    return (
        exchange.status == 200
        and not exchange.truncated
        and not exchange.header("set-cookie")
        and len(exchange.body) <= _MAX_BODY
    )


def _packed(exchange: Exchange, address: str) -> str:
    kept = {"at": exchange.at, "phrase": exchange.phrase, "headers": exchange.headers, "address": address}
    return base64.b64encode(json.dumps(kept).encode()).decode()


def _unpacked(url: str, response: httpx.Response, body: bytes) -> tuple[Exchange | None, str]:
    """Return the answer as it was kept and the address that gave it; None and "" for what was kept otherwise."""
    try:
        kept = json.loads(base64.b64decode(response.headers[_KEPT]))
        headers = tuple((str(name), str(value)) for name, value in kept["headers"])
        exchange = Exchange(url, response.status_code, headers, body, str(kept["at"]), str(kept["phrase"]))
        return exchange, str(kept["address"])
    except (LookupError, ValueError, TypeError):
        return None, ""
