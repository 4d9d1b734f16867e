"""Several providers as one: pages saved by hand before archives before the live web."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from types import TracebackType
from typing import Self

from claimcheck.model import Page
from claimcheck.settings import Settings
from claimcheck.sources.archive import ArchiveProvider
from claimcheck.sources.exchange import Sink
from claimcheck.sources.interface import PageProvider, Progress, Watch
from claimcheck.sources.offline import OfflineProvider
from claimcheck.sources.saved import SavedPages


class ChainProvider(PageProvider):
    """Asks, for each URL, the first provider that has it; if none has, the last one."""

    def __init__(self, providers: Sequence[PageProvider]) -> None:
        """Take the providers in the order of preference; raises ValueError if there are none."""
        if not providers:
            raise ValueError("a chain needs at least one provider")
        self._providers = tuple(providers)
        self._entered = ExitStack()

    def __enter__(self) -> Self:
        """Begin a run with every provider."""
        with ExitStack() as stack:
            for provider in self._providers:
                stack.enter_context(provider)
            self._entered = stack.pop_all()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """End it."""
        self._entered.close()

    @property
    def warnings(self) -> tuple[str, ...]:
        """What the providers warn of, in their order."""
        return tuple(warning for provider in self._providers for warning in provider.warnings)

    def has(self, url: str) -> bool:
        """Whether any of the providers has the URL."""
        return any(provider.has(url) for provider in self._providers)

    def fetch(self, urls: Sequence[str], progress: Progress | None = None) -> tuple[Page, ...]:
        """Return one page per URL, in the order of the URLs, whoever it comes from."""
        chosen: dict[int, list[int]] = {}
        for place, url in enumerate(urls):
            chosen.setdefault(self._choose(url), []).append(place)
        pages: dict[int, Page] = {}
        for number, places in sorted(chosen.items()):
            found = self._providers[number].fetch([urls[place] for place in places], progress)
            pages.update(zip(places, found, strict=True))
        return tuple(pages[place] for place in range(len(urls)))

    def _choose(self, url: str) -> int:
        last = len(self._providers) - 1
        return next((number for number, provider in enumerate(self._providers) if provider.has(url)), last)


def open_sources(
    settings: Settings,
    *,
    archives: Sequence[Path] = (),
    sink: Sink | None = None,
    watch: Watch | None = None,
) -> PageProvider:
    """Return the provider that the settings ask for.

    Pages saved by hand come first. `settings.replay` means that archive and nothing else; else `archives` (such as the
    one beside the post), then the live web unless `settings.offline`. `sink` gets every exchange, to be recorded;
    `watch` every step of what is fetched. Use it as a context manager, so that one client serves the whole run.
    Raises ArchiveError or SavedPageError for a file that cannot be used.
    """
    providers: list[PageProvider] = []
    if settings.pages:
        pages: Mapping[str, Path] = {url: Path(file) for url, file in settings.pages}
        providers.append(SavedPages(pages, sink=sink))
    paths = [Path(settings.replay)] if settings.replay else list(archives)
    providers += [ArchiveProvider(path, sink=sink) for path in paths]
    if not settings.replay and not settings.offline:
        from claimcheck.sources.live import LiveOptions, LiveProvider  # noqa: PLC0415 - offline runs need no network

        providers.append(LiveProvider(LiveOptions.from_settings(settings), sink=sink, watch=watch))
    elif not paths:
        providers.append(OfflineProvider())
    return ChainProvider(providers)
