"""Pages from a web archive (WARC 0.17 to 1.1, plain or gzip, or such files in a WACZ), whoever made it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from claimcheck.model import Page
from claimcheck.sources.exchange import REDIRECTS, Exchange, Sink, bad_target, next_url, page_from, unreadable
from claimcheck.sources.interface import PageProvider, Progress
from claimcheck.sources.warcfile import load, scan
from claimcheck.sources.warcrecord import Capture
from claimcheck.url_secrets import lookup_keys
from claimcheck.urls import url_keys

ORIGIN = "archive"
MAX_BODY = 50_000_000
"""Bytes of one body, packed or unpacked. The HTML of the longest articles stays below 10 MB."""
MAX_REDIRECTS = 10
"""Hops; browsers stop at 20, honest sites need fewer than five."""


class ArchiveProvider(PageProvider):
    """Replays a web archive. Raises ArchiveError on opening what is missing or no archive.

    A URL is found as recorded, else under the keys of `lookup_keys` from exact to loosest. Among several captures of
    one URL a successful one wins over a redirect and that over an error, then the latest. An archive that breaks off
    gives what comes before; `warnings` tells.
    """

    def __init__(self, path: Path, *, sink: Sink | None = None) -> None:
        """Open the archive and list what it holds; `sink` gets every exchange that is replayed."""
        self._path = path
        self._sink = sink
        self._scan = scan(path)
        self._index: dict[str, list[tuple[int, Capture]]] = {}
        for capture in self._scan.captures:
            for rank, key in enumerate(url_keys(capture.url)):
                self._index.setdefault(key, []).append((rank, capture))
        self._lost = frozenset(key for url in self._scan.lost_urls for key in url_keys(url))

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a reader of the report must know about the archive, one line each."""
        return (f"archive {self._path.name} {self._scan.damage}",) if self._scan.damage else ()

    def has(self, url: str) -> bool:
        """Whether the archive holds the URL, under whichever key."""
        return self._find(url, frozenset()) is not None

    def fetch(self, urls: Sequence[str], progress: Progress | None = None) -> tuple[Page, ...]:
        """Return one page per URL; redirects inside the archive are followed."""
        pages = []
        for url in urls:
            page = self._fetch(url)
            if progress:
                progress(page)
            pages.append(page)
        return tuple(pages)

    def _fetch(self, url: str) -> Page:
        hops: list[Exchange] = []
        seen: set[int] = set()
        asked = {url}
        target = url
        while True:
            capture = self._find(target, frozenset(seen))
            exchange = self._load(capture) if capture else None
            if capture is None or exchange is None:
                return self._missing(url, target, hops)
            seen.add(capture.order)
            if self._sink:
                self._sink(exchange)
            target = next_url(exchange)
            if not target:
                return page_from(url, [*hops, exchange], origin=ORIGIN, limit=MAX_BODY)
            hops.append(exchange)
            if bad_target(target):
                return unreadable(url, "bad-redirect", f"leads on to {target[:200]}", hops=hops, origin=ORIGIN)
            if target in asked:
                return unreadable(url, "redirect-loop", f"comes back to {target}", hops=hops, origin=ORIGIN)
            if len(hops) > MAX_REDIRECTS:
                return unreadable(url, "too-many-redirects", f"after {len(hops)}", hops=hops, origin=ORIGIN)
            asked.add(target)

    def _missing(self, url: str, target: str, hops: list[Exchange]) -> Page:
        code = "archive-damaged" if self._lost.intersection(lookup_keys(target)) else "not-in-archive"
        detail = f"leads on to {target}, which is not in the archive" if hops else ""
        return unreadable(url, code, detail, hops=hops, final_url=target, origin=ORIGIN)

    def _find(self, url: str, seen: frozenset[int]) -> Capture | None:
        """Return the best capture of a URL that is not in `seen` (orders of captures)."""
        for key in lookup_keys(url):
            found = [(rank, capture) for rank, capture in self._index.get(key, ()) if capture.order not in seen]
            if found:
                return min(found, key=_preference)[1]
        return None

    def _load(self, capture: Capture) -> Exchange | None:
        exchange = load(self._scan, capture, limit=MAX_BODY)
        if exchange is None or not capture.is_revisit or exchange.body:
            return exchange
        original = self._original(capture)
        body = load(self._scan, original, limit=MAX_BODY) if original else None
        if body is None:
            return exchange if exchange.status in REDIRECTS else None
        if exchange.status in (0, _NOT_MODIFIED):  # without a head of its own, or with one that is not the page's
            return replace(body, url=exchange.url, at=exchange.at)
        return replace(exchange, headers=exchange.headers or body.headers, body=body.body, truncated=body.truncated)

    def _original(self, revisit: Capture) -> Capture | None:
        """Return the capture whose body a revisit record repeats (WARC 1.1, 6.7)."""
        candidates = [c for c in self._scan.captures if not c.is_revisit]
        named = (c for c in candidates if c.record_id and c.record_id == revisit.same_as_record)
        if original := next(named, None):
            return original
        if revisit.digest:
            return next((c for c in candidates if c.digest == revisit.digest), None)
        wanted = set(url_keys(revisit.same_as_url or revisit.url)[:1])
        return next((c for c in reversed(candidates) if c.url in wanted), None)


_NOT_MODIFIED = 304


def _preference(found: tuple[int, Capture]) -> tuple[int, int, tuple[int, ...], int]:
    """Sort key, best first: closest match, success before redirect before error, latest, last in the file."""
    rank, capture = found
    fine = (
        200 <= capture.status < 300 or capture.status == 0 or (capture.is_revisit and capture.status == _NOT_MODIFIED)
    )
    kind = 0 if fine else 1 if capture.status in REDIRECTS else 2
    return rank, kind, tuple(-ord(char) for char in capture.at), -capture.order
