"""One run's HTTP client: asks for a URL, follows where it leads, and turns whatever happens into a page."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial

import httpx
from tenacity import AsyncRetrying, RetryCallState, retry_if_exception, retry_if_result, stop_after_attempt

from claimcheck.model import Page
from claimcheck.sources.content import ACCEPT_ENCODING
from claimcheck.sources.download import TICKET, DownloadTransport, Ticket
from claimcheck.sources.exchange import Exchange, Sink, bad_target, next_url, page_from, unreadable
from claimcheck.sources.failing import Failure, failure_of
from claimcheck.sources.interface import Stage
from claimcheck.sources.live import CACHE_ORIGIN, ORIGIN, LiveOptions
from claimcheck.sources.network import GuardedTransport
from claimcheck.sources.politeness import Turns
from claimcheck.sources.retrying import backoff, come_back, retry_after, worth_another_try
from claimcheck.sources.robots import MAX_BYTES as ROBOTS_BYTES
from claimcheck.sources.robots import RobotsDesk
from claimcheck.sources.safety import Guard
from claimcheck.urls import is_fetchable

_MAX_VISITS = 2  # of one URL in a chain: sites that set a cookie send the reader back once
_HEADERS = {
    "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,text/plain;q=0.8,application/pdf;q=0.7,*/*;q=0.1",
    "Accept-Encoding": ACCEPT_ENCODING,
    "Accept-Language": "en,*;q=0.5",
}

Tell = Callable[[Stage, float], None]
"""Is told what happens to a source: the stage, and its amount as `interface.Step` has it."""


@dataclass(slots=True)
class _Errand:
    """One source on its way: the seconds that it may still take, and what its last answer said about coming back."""

    time: float  # seconds, as it began
    limit: int  # bytes of a body
    tell: Tell
    any_kind: bool = False
    note: str = ""
    kept: str = ""
    left: float = 0.0

    def __post_init__(self) -> None:
        self.left = self.time


class Fetcher:
    """Fetches pages; `page` may run many times at once. Lives in one event loop, and is closed with `close`."""

    def __init__(self, options: LiveOptions, sink: Sink | None) -> None:
        """Open the client; `deadline` is when all must be done, in the loop's time."""
        self._options = options
        self._sink = sink
        self._turns = Turns(options)
        self._robots = RobotsDesk(self._ask_for_robots, self._heed)
        guard = Guard(options.allowed)
        guarded = GuardedTransport(guard, verify=options.verify, max_connections=options.max_connections)
        self._client = httpx.AsyncClient(
            transport=_with_cache(DownloadTransport(guarded, self._turns), options.cache_dir, guard),
            timeout=httpx.Timeout(options.read_timeout, connect=options.connect_timeout, pool=None),
            headers=_HEADERS | {"User-Agent": options.user_agent},
            trust_env=False,
        )
        self.deadline = float("inf")

    async def close(self) -> None:
        """Close the client."""
        await self._robots.close()
        await self._client.aclose()

    async def page(self, url: str, tell: Tell) -> Page:
        """Return the page that the URL leads to, or one with the reason why there is none."""
        hops: list[Exchange] = []
        errand = _Errand(self._options.source_timeout, self._options.max_bytes, tell)
        try:
            page = await self._follow(url, hops, errand)
        except Failure as failure:
            return unreadable(url, failure.reason, failure.detail, hops=hops, origin=ORIGIN)
        if errand.kept:
            whence = f"from the cache, fetched {page.fetched_at}, {errand.kept}"
            return replace(page, origin=CACHE_ORIGIN, detail="; ".join(filter(None, (page.detail, whence))))
        return replace(page, detail=f"{page.detail}; {errand.note}") if errand.note else page

    async def _follow(self, url: str, hops: list[Exchange], errand: _Errand) -> Page:
        visits: Counter[str] = Counter()
        target = url
        if bad_target(target):
            raise Failure("bad-url", f"not an http(s) address: {url[:200]}")
        while True:
            visits[target] += 1
            if visits[target] > _MAX_VISITS:
                raise Failure("redirect-loop", f"comes back to {target}")
            if len(hops) > self._options.max_redirects:
                raise Failure("too-many-redirects", f"after {len(hops)}")
            await self._permit(target, errand)
            exchange = await self._ask(target, errand)
            if self._sink:
                self._sink(exchange)
            target = next_url(exchange)
            if not target:
                return page_from(url, [*hops, exchange], origin=ORIGIN, limit=self._options.max_bytes)
            hops.append(exchange)
            if not is_fetchable(target):
                raise Failure("bad-redirect", f"leads on to {target[:200]}")

    async def _permit(self, url: str, errand: _Errand) -> None:
        """Raise Failure if robots.txt excludes the URL. Reading that takes nothing from the source's time."""
        if not self._options.respect_robots:
            return
        if not self._robots.knows(url):
            errand.tell(Stage.ROBOTS, 0)
        await self._robots.check(url)

    async def _ask_for_robots(self, url: str) -> Exchange:
        errand = _Errand(self._options.robots_timeout, ROBOTS_BYTES, lambda _stage, _amount: None, any_kind=True)
        return await self._ask(url, errand)

    async def _heed(self, origin: str, delay: float) -> None:
        await self._turns.host(origin).slow_down(min(delay, self._options.max_crawl_delay))

    async def _ask(self, url: str, errand: _Errand) -> Exchange:
        """Ask until there is an answer, or another try is not worth it; raises Failure."""
        host = self._turns.host(url)
        if host.closed_for:
            note = come_back(host.closed_for, datetime.now(UTC))
            raise Failure(f"http-{host.closed_by}", f"not asked: to another request {note}")
        retrying = AsyncRetrying(
            retry=retry_if_exception(lambda error: isinstance(error, Failure) and error.again)
            | retry_if_result(worth_another_try),
            wait=self._wait,
            stop=lambda state: (
                stop_after_attempt(self._options.tries)(state) or state.upcoming_sleep > self._patience(errand)
            ),
            before_sleep=partial(self._hold_off, url=url),
            sleep=partial(self._pause, errand=errand),
            retry_error_callback=partial(self._give_up, errand=errand, url=url),
        )
        exchange: Exchange = await retrying(self._once, url, errand)
        return exchange

    def _wait(self, state: RetryCallState) -> float:
        """Return seconds until the next try: what the site asks for, or longer each time."""
        asked_for = _asked_for(state)
        return max(asked_for, backoff(state.attempt_number, self._options.retry_delay, self._options.chance))

    def _patience(self, errand: _Errand) -> float:
        """Return the longest wait, in seconds, after which there would still be time to ask."""
        to_the_end = self.deadline - asyncio.get_running_loop().time()
        return min(errand.left, to_the_end, self._options.max_retry_after)

    def _hold_off(self, state: RetryCallState, url: str) -> None:
        """What a site asks of one reader goes for all of us."""
        if seconds := _asked_for(state):
            self._turns.host(url).pause(seconds)

    async def _pause(self, seconds: float, errand: _Errand) -> None:
        errand.tell(Stage.RETRYING, seconds)
        errand.left -= seconds
        await asyncio.sleep(seconds)

    def _give_up(self, state: RetryCallState, errand: _Errand, url: str) -> Exchange:
        """Return the last answer, or raise the last failure; keep when the site wants to be asked again."""
        assert state.outcome is not None
        exchange: Exchange = state.outcome.result()
        if seconds := _asked_for(state):
            errand.note = come_back(seconds, datetime.now(UTC))
            if seconds > self._options.max_retry_after:
                self._turns.host(url).close(seconds, exchange.status)
        return exchange

    async def _once(self, url: str, errand: _Errand) -> Exchange:
        clock = asyncio.get_running_loop().time
        limit = asyncio.timeout(None)
        began = 0.0

        def begin() -> None:  # waiting for one's turn takes nothing from the source's time
            nonlocal began
            began = clock()
            limit.reschedule(began + errand.left)
            errand.tell(Stage.CONNECTING, 0)

        ticket = Ticket(url, begin, partial(errand.tell, Stage.RECEIVING), errand.limit, errand.any_kind)
        errand.tell(Stage.WAITING, 0)
        try:
            async with limit:
                extensions = {TICKET: ticket, "trace": partial(_trace, ticket)}
                request = self._client.build_request("GET", url, extensions=extensions)
                response = await self._client.send(request, stream=True)
                await response.aclose()
        except TimeoutError:
            what = "not done" if ticket.connected else "no connection"
            raise Failure("timeout", f"{what} within {errand.time:g} s", everywhere=not ticket.connected) from None
        except Exception as error:
            # whatever a server can provoke in the client's libraries ends as a reason, never as a traceback
            raise failure_of(error, self._options) from error
        finally:
            errand.left -= clock() - began if began else 0.0
        errand.kept = ticket.kept
        exchange: Exchange = response.extensions["exchange"]
        return exchange


def _with_cache(transport: DownloadTransport, folder: str, guard: Guard) -> httpx.AsyncBaseTransport:
    if not folder:
        return transport
    from claimcheck.sources.caching import CacheTransport, prepare  # noqa: PLC0415 - brings hishel

    file = prepare(folder)
    return CacheTransport(transport, file, guard) if file else transport


async def _trace(ticket: Ticket, event: str, _info: object) -> None:
    """Note that a connection stands: httpcore tells each of its steps."""
    if event.endswith("send_request_headers.started"):
        ticket.connected = True


def _asked_for(state: RetryCallState) -> float:
    """Return the seconds that the last answer asks to wait for; 0 if there was none."""
    if state.outcome is None or state.outcome.failed:
        return 0.0
    return retry_after(state.outcome.result(), datetime.now(UTC))
