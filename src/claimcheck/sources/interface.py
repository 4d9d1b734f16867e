"""The seam between claims and the outside world."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence

from claimcheck.model import Page

Progress = Callable[[Page], None]


class PageProvider(ABC):
    """Something that turns URLs into pages: the live web, an archive, files saved by hand.

    A URL that cannot be read is a `Page` with a reason, never an exception.
    """

    @abstractmethod
    def fetch(self, urls: Sequence[str], progress: Progress | None = None) -> tuple[Page, ...]:
        """Return one page per URL, in the order of the URLs; `progress` is called as each one is there."""

    @abstractmethod
    def has(self, url: str) -> bool:
        """Whether this provider knows the URL without asking anybody (the live web always answers True)."""

    @property
    def warnings(self) -> tuple[str, ...]:
        """What a reader of the report must know about this provider ("archive X is cut off ..."), one line each."""
        return ()
