"""Pages from the live web. Nothing heavy is imported before something is fetched."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from types import TracebackType
from typing import TYPE_CHECKING, Self

from claimcheck._version import __version__
from claimcheck.model import Page
from claimcheck.settings import Settings
from claimcheck.sources.exchange import Sink
from claimcheck.sources.interface import PageProvider, Progress, Watch

if TYPE_CHECKING:
    import ssl

    from claimcheck.sources.session import Session

ORIGIN = "live"
CACHE_ORIGIN = "cache"
PRODUCT = "claimcheck"
"""What robots.txt files call us."""


def user_agent(contact: str = "") -> str:
    """Return what we call ourselves: what asks and why, and how its user is reached, so that a site can refuse it."""
    who = f"+{contact}" if contact else "its user named no contact"
    return f"{PRODUCT}/{__version__} (reads what a post cites, once, for its editor; robots.txt name {PRODUCT}; {who})"


@dataclass(frozen=True, slots=True)
class LiveOptions:
    """Limits of fetching. Times are seconds, sizes bytes."""

    connect_timeout: float = 10.0  # until a connection stands
    read_timeout: float = 20.0  # without a byte coming
    source_timeout: float = 60.0  # one source, redirects and second tries included, waiting for its turn excluded
    total_timeout: float = 300.0  # all sources of one run
    max_sources: int = 100  # that are asked for at once
    max_bytes: int = 20_000_000  # one body, packed or unpacked
    max_total_bytes: int = 250_000_000  # all bodies of one run, unpacked: they are held in memory
    max_redirects: int = 10
    max_connections: int = 16
    per_host: int = 2  # requests under way at one host: what a polite reader does
    host_delay: float = 0.5  # between the beginnings of two requests at one host
    respect_robots: bool = True
    robots_timeout: float = 10.0  # one robots.txt, beside the time of its sources
    max_crawl_delay: float = 10.0  # of what robots.txt may ask for; minutes are meant for those who read every page
    tries: int = 3  # for broken connections and 429, 502, 503, 504
    retry_delay: float = 0.5  # before the second try; doubled before the next
    max_retry_after: float = 30.0  # of what a site may ask us to wait; longer, and the source is given up
    user_agent: str = user_agent()
    allowed: tuple[str, ...] = ()  # hosts, addresses, networks that may be asked although they are not public
    verify: ssl.SSLContext | bool = True  # a context of one's own for a private certificate authority
    cache_dir: str = ""  # the folder that keeps pages between runs; none, no cache
    chance: Callable[[], float] = random.random  # from 0 to 1; scatters second tries

    @classmethod
    def from_settings(cls, settings: Settings) -> LiveOptions:
        """Return the options that the settings ask for."""
        return cls(
            connect_timeout=min(settings.timeout, cls().connect_timeout),
            read_timeout=settings.timeout,
            source_timeout=3 * settings.timeout,
            total_timeout=settings.total_timeout,
            max_sources=settings.max_sources,
            max_bytes=settings.max_bytes,
            max_redirects=settings.max_redirects,
            max_connections=settings.max_connections,
            host_delay=settings.host_delay,
            respect_robots=settings.respect_robots,
            robots_timeout=min(settings.timeout, cls().robots_timeout),
            user_agent=user_agent(settings.contact),
            allowed=settings.allow_hosts,
            cache_dir=(settings.cache_dir or _default_cache_dir()) if settings.cache else "",
        )


def _default_cache_dir() -> str:
    from platformdirs import user_cache_dir  # noqa: PLC0415 - offline runs have no use for it

    return user_cache_dir(PRODUCT, appauthor=False)


class LiveProvider(PageProvider):
    """Fetches pages over HTTP/1.1 and HTTP/2, several at once, one or two per host.

    `sink` gets every answer, redirects and errors included, to be recorded, and keeps the cache out of it; `watch`
    every step. Whatever goes wrong is a page with one of the codes in `reasons`. URLs that clean to the same one are
    fetched once. In a `with` block one client with its connections and cookies serves all calls of `fetch`, and they
    share the time; outside of one, each call is a run of its own.
    """

    def __init__(
        self, options: LiveOptions | None = None, *, sink: Sink | None = None, watch: Watch | None = None
    ) -> None:
        """Set the limits; nothing is opened before `fetch`."""
        options = options or LiveOptions()
        self._options = options if sink is None else replace(options, cache_dir="")  # recording fetches anew
        self._sink = sink
        self._watch = watch
        self._within = False
        self._session: Session | None = None

    def has(self, url: str) -> bool:  # noqa: ARG002 - the interface's shape
        """Answer True: the web may have anything."""
        return True

    def fetch(self, urls: Sequence[str], progress: Progress | None = None) -> tuple[Page, ...]:
        """Return one page per URL; `progress` is called as each is there. Works inside a running event loop too."""
        if not urls:
            return ()
        if self._session is None:
            from claimcheck.sources.session import Session  # noqa: PLC0415 - brings httpx

            self._session = Session(self._options, self._sink, self._watch)
        try:
            return self._session.fetch(urls, progress)
        finally:
            if not self._within:
                self._close()

    def __enter__(self) -> Self:
        """Keep the client from the first `fetch` on."""
        self._within = True
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close the client."""
        self._within = False
        self._close()

    def _close(self) -> None:
        if self._session is not None:
            self._session.close()
            self._session = None
