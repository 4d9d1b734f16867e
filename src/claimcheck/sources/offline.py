"""Nobody is asked: what stands in for the web when a run is offline."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model import Page
from claimcheck.sources.interface import PageProvider, Progress


class OfflineProvider(PageProvider):
    """Answers every URL with the reason given ("offline", or "not-in-archive" behind an archive)."""

    def __init__(self, reason: str = "offline") -> None:
        """Set the reason that every page gets."""
        self._reason = reason

    def fetch(self, urls: Sequence[str], progress: Progress | None = None) -> tuple[Page, ...]:
        """Return a page with the reason for each URL."""
        pages = tuple(Page(url, url, reason=self._reason) for url in urls)
        if progress:
            for page in pages:
                progress(page)
        return pages

    def has(self, url: str) -> bool:  # noqa: ARG002 - the interface's shape
        """Answer True: it has the same word for every URL."""
        return True
