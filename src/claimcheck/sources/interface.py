"""The seam between claims and the outside world."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from types import TracebackType
from typing import Self

from claimcheck.model import Page

Progress = Callable[[Page], None]


class Stage(StrEnum):
    """What is happening to a source that is being fetched."""

    WAITING = "waiting"  # for its turn
    ROBOTS = "robots"  # for the site's robots.txt
    CONNECTING = "connecting"  # asked, and nothing came yet
    RECEIVING = "receiving"  # `Step.amount`: bytes so far
    RETRYING = "retrying"  # `Step.amount`: seconds until the next try


@dataclass(frozen=True, slots=True)
class Step:
    """One source got so far. `url` is as given to `fetch`; that it is done is told by `Progress`."""

    url: str
    stage: Stage
    amount: float = 0.0


Watch = Callable[[Step], None]
"""Is told every step of every source; called often, so it must be quick."""


class PageProvider(ABC):
    """Something that turns URLs into pages: the live web, an archive, files saved by hand.

    A URL that cannot be read is a `Page` with a reason, never an exception. As a context manager it keeps what it needs
    between two calls of `fetch` (connections, cookies, what a site permits) until the block ends.
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

    def __enter__(self) -> Self:
        """Begin a run."""
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End the run and let go of what was kept for it."""
        return
