"""Whose turn it is: a few requests at once in all, fewer at one host, and a pause between those."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from aiolimiter import AsyncLimiter

from claimcheck.sources.live import LiveOptions
from claimcheck.urls import host_of


class Host:
    """One host: how many may ask it at once, how far apart, and whether it asked to be left alone."""

    def __init__(self, at_once: int, spacing: float) -> None:
        """Set the limits; `spacing` is seconds between the beginnings of two requests."""
        self._room = asyncio.Semaphore(at_once)
        self._spacing = spacing
        self._rhythm = AsyncLimiter(1, spacing) if spacing else None
        self._resume_at = 0.0
        self._closed_until = 0.0
        self.closed_by = 0  # the status of the answer that closed it

    @asynccontextmanager
    async def turn(self, slots: asyncio.Semaphore) -> AsyncIterator[None]:
        """Wait until this host may be asked and one of the `slots` is free; hold both."""
        clock = asyncio.get_running_loop().time
        async with self._room:
            while (left := self._resume_at - clock()) > 0:
                await asyncio.sleep(left)
            if self._rhythm:
                await self._rhythm.acquire()
            async with slots:
                yield

    async def slow_down(self, spacing: float) -> None:
        """Keep at least so many seconds between requests; the one under way counts as the first."""
        if spacing > self._spacing:
            self._spacing = spacing
            self._rhythm = AsyncLimiter(1, spacing)
            await self._rhythm.acquire()

    def pause(self, seconds: float) -> None:
        """Let nobody begin before so many seconds are over."""
        self._resume_at = max(self._resume_at, asyncio.get_running_loop().time() + seconds)

    def close(self, seconds: float, status: int) -> None:
        """Remember that the host asked not to be asked for so long that it is not worth waiting."""
        self._closed_until = asyncio.get_running_loop().time() + seconds
        self.closed_by = status

    @property
    def closed_for(self) -> float:
        """Seconds for which the host is not to be asked again; 0 if it may be."""
        return max(0.0, self._closed_until - asyncio.get_running_loop().time())


class Turns:
    """All hosts of a run."""

    def __init__(self, options: LiveOptions) -> None:
        """Take the limits."""
        self._options = options
        self._slots = asyncio.Semaphore(options.max_connections)
        self._hosts: dict[str, Host] = {}

    def host(self, url: str) -> Host:
        """Return the host that a URL names."""
        name = host_of(url)
        if name not in self._hosts:
            self._hosts[name] = Host(self._options.per_host, self._options.host_delay)
        return self._hosts[name]

    @asynccontextmanager
    async def turn(self, url: str) -> AsyncIterator[None]:
        """Wait for a request's turn and hold it."""
        async with self.host(url).turn(self._slots):
            yield
