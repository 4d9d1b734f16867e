"""The judges of a run over several posts: made once for all posts that ask for the same."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import ExitStack
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from types import TracebackType

    from claimcheck.judging.interface import Judge
    from claimcheck.settings import Settings


class Benches:
    """Judges by settings. A context manager: entered, it makes all that will be asked, and closes them at the end."""

    def __init__(self, settings: Iterable[Settings]) -> None:
        """Take the settings of the posts."""
        self._settings = tuple(settings)
        self._made: list[tuple[object, tuple[Judge, ...]]] = []
        self._stack = ExitStack()

    def __enter__(self) -> Self:
        """Make the judges that are asked besides the rules, so that what is wrong with one is known first.

        Raises SettingsError.
        """
        try:
            for settings in self._settings:
                if len(settings.judges) > 1:
                    self.of(settings)
        except BaseException:
            self._stack.close()
            raise
        return self

    def of(self, settings: Settings) -> tuple[Judge, ...]:
        """Return the judges for a post with these settings. Raises SettingsError."""
        from claimcheck.judging.registry import open_judges  # noqa: PLC0415 - everything heavy hangs on it

        wanted = (settings.judges, settings.judge, settings.offline, settings.cache, settings.cache_dir)
        for known, judges in self._made:
            if known == wanted:
                return judges
        judges = self._stack.enter_context(open_judges(settings))
        self._made.append((wanted, judges))
        return judges

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Close all judges."""
        self._stack.close()
