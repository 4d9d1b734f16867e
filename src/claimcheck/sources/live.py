"""Pages from the live web. Nothing heavy is imported before something is fetched."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from claimcheck._version import __version__
from claimcheck.model import Page
from claimcheck.settings import Settings
from claimcheck.sources.exchange import Sink, unreadable
from claimcheck.sources.interface import PageProvider, Progress
from claimcheck.urls import clean_url

if TYPE_CHECKING:
    import ssl

ORIGIN = "live"
USER_AGENT = f"claimcheck/{__version__} (reads the sources that a post cites, once, for its editor)"
"""Says honestly what asks and why, so that a site can refuse it."""


@dataclass(frozen=True, slots=True)
class LiveOptions:
    """Limits of fetching. Times are seconds, sizes bytes."""

    connect_timeout: float = 10.0  # until a connection stands
    read_timeout: float = 20.0  # without a byte coming
    source_timeout: float = 60.0  # one source, redirects and second tries included, waiting for its turn excluded
    total_timeout: float = 300.0  # all sources of one call
    max_bytes: int = 20_000_000  # one body, packed or unpacked
    max_redirects: int = 10
    max_connections: int = 6
    per_host: int = 2  # requests under way at one host: what a polite reader does
    tries: int = 2  # for broken connections and 502, 503, 504
    retry_delay: float = 0.5
    user_agent: str = USER_AGENT
    allowed: tuple[str, ...] = ()  # hosts, addresses, networks that may be asked although they are not public
    verify: ssl.SSLContext | bool = True  # a context of one's own for a private certificate authority

    @classmethod
    def from_settings(cls, settings: Settings) -> LiveOptions:
        """Return the options that the settings ask for."""
        return cls(
            connect_timeout=min(settings.timeout, cls().connect_timeout),
            read_timeout=settings.timeout,
            source_timeout=3 * settings.timeout,
            max_bytes=settings.max_bytes,
            max_redirects=settings.max_redirects,
            max_connections=settings.max_connections,
            allowed=settings.allow_hosts,
        )


class LiveProvider(PageProvider):
    """Fetches pages over HTTP/1.1 and HTTP/2, several at once, one or two per host.

    `sink` gets every answer, redirects and errors included, to be recorded. Whatever goes wrong is a page with one of
    the codes in `reasons`. URLs that clean to the same one are fetched once.
    """

    def __init__(self, options: LiveOptions | None = None, *, sink: Sink | None = None) -> None:
        """Set the limits; nothing is opened before `fetch`."""
        self._options = options or LiveOptions()
        self._sink = sink

    def has(self, url: str) -> bool:  # noqa: ARG002 - the interface's shape
        """Answer True: the web may have anything."""
        return True

    def fetch(self, urls: Sequence[str], progress: Progress | None = None) -> tuple[Page, ...]:
        """Return one page per URL; `progress` is called as each is there. Works inside a running event loop too."""
        if not urls:
            return ()
        if not _loop_is_running():
            return asyncio.run(self._fetch_all(urls, progress))
        with ThreadPoolExecutor(1) as pool:  # a notebook or server has a loop running: use one of our own beside it
            return pool.submit(lambda: asyncio.run(self._fetch_all(urls, progress))).result()

    async def _fetch_all(self, urls: Sequence[str], progress: Progress | None) -> tuple[Page, ...]:
        from claimcheck.sources.fetching import Fetcher  # noqa: PLC0415 - brings httpx

        places: dict[str, list[int]] = {}
        for place, url in enumerate(urls):
            places.setdefault(clean_url(url), []).append(place)
        pages: dict[int, Page] = {}

        def done(asked: str, page: Page) -> None:
            for place in places[asked]:
                pages[place] = replace(page, url=urls[place])
                if progress:
                    progress(pages[place])

        async with Fetcher(self._options, self._sink) as fetcher:
            tasks = {asyncio.create_task(fetcher.page(asked)): asked for asked in places}
            try:
                await self._collect(tasks, done)
            finally:
                for task in tasks:
                    task.cancel()
                await asyncio.gather(*tasks, return_exceptions=True)
        for asked in places:
            if places[asked][0] not in pages:
                detail = f"{self._options.total_timeout:g} s for all sources were over"
                done(asked, unreadable(asked, "total-timeout", detail, origin=ORIGIN))
        return tuple(pages[place] for place in range(len(urls)))

    async def _collect(self, tasks: dict[asyncio.Task[Page], str], done: Callable[[str, Page], None]) -> None:
        loop = asyncio.get_running_loop()
        end = loop.time() + self._options.total_timeout
        waiting = set(tasks)
        while waiting and (left := end - loop.time()) > 0:
            finished, waiting = await asyncio.wait(waiting, timeout=left, return_when=asyncio.FIRST_COMPLETED)
            for task in sorted(finished, key=lambda task: tasks[task]):
                done(tasks[task], task.result())


def _loop_is_running() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
