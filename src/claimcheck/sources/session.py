"""One run of live fetching: an event loop with its client, used by one `fetch` after the other."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from functools import partial
from typing import TypeVar

from claimcheck.model import Page
from claimcheck.sources.exchange import Sink, unreadable
from claimcheck.sources.fetching import Fetcher
from claimcheck.sources.interface import Progress, Stage, Step, Watch
from claimcheck.sources.live import ORIGIN, LiveOptions
from claimcheck.urls import clean_url

_T = TypeVar("_T")


class Session:
    """Fetches with one client until it is closed; all calls together have `total_timeout` and `max_total_bytes`."""

    def __init__(self, options: LiveOptions, sink: Sink | None, watch: Watch | None) -> None:
        """Set the limits; the client is opened by the first `fetch`."""
        self._options = options
        self._sink = sink
        self._watch = watch
        self._runner = asyncio.Runner()
        self._pool: ThreadPoolExecutor | None = None
        self._fetcher: Fetcher | None = None
        self._seconds_left = options.total_timeout
        self._bytes_left = options.max_total_bytes

    def fetch(self, urls: Sequence[str], progress: Progress | None) -> tuple[Page, ...]:
        """Return one page per URL."""
        return self._beside(lambda: self._runner.run(self._fetch_all(urls, progress)))

    def close(self) -> None:
        """Close the client and its loop."""
        try:
            if self._fetcher is not None:
                fetcher = self._fetcher
                self._beside(lambda: self._runner.run(fetcher.close()))
        finally:
            self._beside(self._runner.close)
            if self._pool is not None:
                self._pool.shutdown()

    def _beside(self, work: Callable[[], _T]) -> _T:
        """Do work with our loop; in a thread of its own where another loop is running, as in a notebook or server."""
        if not _loop_is_running():
            return work()
        self._pool = self._pool or ThreadPoolExecutor(1)
        return self._pool.submit(work).result()

    async def _fetch_all(self, urls: Sequence[str], progress: Progress | None) -> tuple[Page, ...]:
        if self._fetcher is None:
            self._fetcher = Fetcher(self._options, self._sink)
        fetcher = self._fetcher
        places: dict[str, list[int]] = {}
        for place, url in enumerate(urls):
            places.setdefault(clean_url(url), []).append(place)
        pages: dict[int, Page] = {}

        def done(asked: str, page: Page) -> None:
            for place in places[asked]:
                pages[place] = replace(page, url=urls[place])
                if progress:
                    progress(pages[place])

        def tell(asked: str, stage: Stage, amount: float) -> None:
            if self._watch:
                for url in dict.fromkeys(urls[place] for place in places[asked]):
                    self._watch(Step(url, stage, amount))

        wanted = list(places)[: self._options.max_sources]
        for asked in list(places)[self._options.max_sources :]:
            detail = f"beyond the first {self._options.max_sources}"
            done(asked, unreadable(asked, "too-many-sources", detail, origin=ORIGIN))
        clock = asyncio.get_running_loop().time
        start = clock()
        fetcher.deadline = start + self._seconds_left
        tasks = {asyncio.create_task(fetcher.page(asked, partial(tell, asked))): asked for asked in wanted}
        try:
            await self._collect(tasks, done, fetcher.deadline)
        finally:
            self._seconds_left -= clock() - start
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)
        for asked in wanted:
            if places[asked][0] not in pages:
                detail = f"{self._options.total_timeout:g} s for all sources were over"
                done(asked, unreadable(asked, "total-timeout", detail, origin=ORIGIN))
        return tuple(pages[place] for place in range(len(urls)))

    async def _collect(
        self, tasks: dict[asyncio.Task[Page], str], done: Callable[[str, Page], None], deadline: float
    ) -> None:
        loop = asyncio.get_running_loop()
        waiting = set(tasks)
        while waiting and (left := deadline - loop.time()) > 0:
            finished, waiting = await asyncio.wait(waiting, timeout=left, return_when=asyncio.FIRST_COMPLETED)
            for task in sorted(finished, key=lambda task: tasks[task]):
                asked = tasks.pop(task)  # and with it the body that may be too much
                done(asked, self._weighed(task.result()))

    def _weighed(self, page: Page) -> Page:
        """Return the page, or one without its body where all pages together have become too large."""
        self._bytes_left -= len(page.body)
        if self._bytes_left >= 0 or not page.body:
            return page
        self._bytes_left += len(page.body)
        detail = f"all sources together are larger than {self._options.max_total_bytes:,} bytes"
        return replace(page, reason="too-large", detail=detail, body=b"")


def _loop_is_running() -> bool:
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return False
    return True
