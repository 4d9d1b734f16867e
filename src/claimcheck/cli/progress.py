"""What people see while sources come in or rows are judged; nothing at all unless stderr is a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from claimcheck.model import Page, Post
    from claimcheck.sources.interface import Step

_PER_SECOND = 8  # drawings; more is only flicker


class Onlooker(NamedTuple):
    """What to call for each page that came in, each step on its way and each claim judged; None if nobody watches."""

    page: Callable[[Page], None] | None = None
    step: Callable[[Step], None] | None = None
    judged: Callable[[int], None] | None = None


@contextmanager
def source_progress(post: Post) -> Iterator[Onlooker]:
    """Show what is happening to each source of this post until the block ends."""
    urls = [citation.url for citation in post.citations if citation.is_source]
    if not urls or not _somebody_watches():
        yield Onlooker()
        return
    from rich.console import Console  # noqa: PLC0415 - only for who watches
    from rich.live import Live  # noqa: PLC0415

    from claimcheck.cli.watching import SourceBoard  # noqa: PLC0415

    board = SourceBoard(urls, claims=len(post.claims))
    with Live(
        board, console=Console(stderr=True), refresh_per_second=_PER_SECOND, transient=True, redirect_stdout=False
    ):
        yield Onlooker(board.page, board.step, board.judged)


@contextmanager
def counting(what: str, total: int) -> Iterator[Callable[[], None] | None]:
    """Yield what to call for each of `total` things that is done, or None if nobody watches."""
    if not total or not _somebody_watches():
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - only for who watches
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (TextColumn(what, markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)


def _somebody_watches() -> bool:
    return sys.stderr is not None and sys.stderr.isatty() and os.environ.get("TERM") != "dumb"
