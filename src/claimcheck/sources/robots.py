"""What a site's robots.txt permits (RFC 9309): read once per site and run, before anything else is asked for."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

from protego import Protego

from claimcheck.sources.content import decoded
from claimcheck.sources.exchange import REDIRECTS, Exchange, next_url
from claimcheck.sources.failing import Failure
from claimcheck.sources.live import PRODUCT
from claimcheck.urls import is_fetchable

MAX_BYTES = 512_000
"""Of one robots.txt that are read; RFC 9309, 2.5 asks for at least 500 KiB."""

_MAX_REDIRECTS = 5  # RFC 9309, 2.3.1.2
_ANYBODY, _OURS, _OTHERS = "*", PRODUCT, "others"
_USER_AGENT = re.compile(r"[ \t]*user[- ]?agent[ \t]*:?[ \t]*([^#]*)", re.IGNORECASE)
_TOKEN = re.compile(r"[a-z_-]+", re.IGNORECASE)  # RFC 9309, 2.2.1

Ask = Callable[[str], Awaitable[Exchange]]
"""Returns the answer to a URL, or raises Failure."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What one robots.txt says to us. `failure` is why nothing of the site may be read."""

    parsed: Protego | None = None
    failure: Failure | None = None

    def check(self, url: str) -> None:
        """Raise Failure unless the URL may be asked for."""
        if self.failure:
            raise Failure(self.failure.reason, self.failure.detail)
        if self.parsed and not _permits(self.parsed, url):
            raise Failure("robots-disallowed", f"robots.txt of {urlsplit(url).hostname} excludes this page")

    @property
    def delay(self) -> float:
        """Seconds that the site wants between two requests; 0 if it does not say."""
        return (self.parsed.crawl_delay(PRODUCT) or 0.0) if self.parsed else 0.0


def _permits(parsed: Protego, url: str) -> bool:
    try:
        return parsed.can_fetch(url, PRODUCT)
    except ValueError:  # an address that the parser cannot take apart: nothing was said about it
        return True


class RobotsDesk:
    """Knows the rules of every site that was asked in this run; each robots.txt is fetched once, whoever waits."""

    def __init__(self, ask: Ask, heed: Callable[[str, float], Awaitable[None]]) -> None:
        """Take what asks, and what is told the delay in seconds that the site of a URL wants."""
        self._ask = ask
        self._heed = heed
        self._rules: dict[str, asyncio.Task[Rules]] = {}

    def knows(self, url: str) -> bool:
        """Whether the rules for this URL are here."""
        task = self._rules.get(_origin(url))
        return task is not None and task.done()

    async def check(self, url: str) -> None:
        """Raise Failure unless the URL may be asked for."""
        origin = _origin(url)
        if origin not in self._rules:
            self._rules[origin] = asyncio.create_task(self._read(origin))
        # shielded: the one who asked first may run out of time, the others still wait for the answer
        rules = await asyncio.shield(self._rules[origin])
        rules.check(url)

    async def close(self) -> None:
        """Stop what is still being read."""
        for task in self._rules.values():
            task.cancel()
        await asyncio.gather(*self._rules.values(), return_exceptions=True)

    async def _read(self, origin: str) -> Rules:
        try:
            exchange = await self._follow(f"{origin}/robots.txt")
        except Failure as failure:
            return Rules(failure=_unavailable(failure))
        try:
            rules = rules_from(exchange)
        except Exception:  # a parser's own; whatever a site writes there, it ends no run
            return Rules(failure=Failure("robots-unavailable", "robots.txt: cannot be understood"))
        if rules.delay:
            await self._heed(origin, rules.delay)
        return rules

    async def _follow(self, url: str) -> Exchange:
        exchange = await self._ask(url)
        for _ in range(_MAX_REDIRECTS):
            target = next_url(exchange) if exchange.status in REDIRECTS else ""
            if not target or not is_fetchable(target):
                break
            try:
                exchange = await self._ask(target)
            except Failure as failure:  # elsewhere: says nothing about the site itself
                raise Failure("robots-unavailable", failure.detail) from failure
        return exchange


def rules_from(exchange: Exchange) -> Rules:
    """Return what an answer for robots.txt means (RFC 9309, 2.3.1).

    There are no rules where there is no such file (4xx, or redirects without end); a server that fails forbids
    everything.
    """
    if exchange.status >= 500 or exchange.truncated == "disconnect":
        why = (exchange.truncated and "it broke off") or f"{exchange.status} {exchange.phrase}".strip()
        return Rules(failure=Failure("robots-unavailable", f"robots.txt: {why}"))
    if not 200 <= exchange.status < 300:
        return Rules()
    body, _ = decoded(exchange.body, exchange.header("content-encoding"), limit=MAX_BYTES)
    return Rules(Protego.parse(_for_us(body[:MAX_BYTES].decode("utf-8-sig", "replace"))))


def _for_us(text: str) -> str:
    """Return a robots.txt with at most three names in it: ours, anybody's, and one for all others.

    The parser keeps every rule once for every name above it, so a file of thousands of names and rules would fill the
    memory; and it takes a name that is a part of ours for ours.
    """
    lines = []
    for line in text.splitlines():
        named = _USER_AGENT.match(line)
        if named:
            token = _TOKEN.match(named[1])
            is_ours = token is not None and token[0].lower() == PRODUCT
            name = _OURS if is_ours else _ANYBODY if named[1].startswith("*") else _OTHERS
            lines.append(f"User-agent: {name}")
        else:
            lines.append(line)
    return "\n".join(lines)


def _unavailable(failure: Failure) -> Failure:
    """Return why a page is unread whose robots.txt could not be had; a host that is out of reach is just that."""
    if failure.everywhere or failure.reason == "robots-unavailable":
        return failure
    return Failure("robots-unavailable", f"robots.txt: {failure.detail}")


def _origin(url: str) -> str:
    parts = urlsplit(url)
    return f"{parts.scheme.lower()}://{parts.netloc.rpartition('@')[2].lower()}"
