"""A progress bar while sources come in or rows are judged; nothing at all unless stderr is a terminal."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model import Page, Post


@contextmanager
def source_progress(post: Post) -> Iterator[Callable[[Page], None] | None]:
    """Yield what to call for each page that came in for this post, or None if nobody watches."""
    with counting("reading sources", sum(citation.is_source for citation in post.citations)) as step:
        yield None if step is None else lambda _page: step()


@contextmanager
def counting(what: str, total: int) -> Iterator[Callable[[], None] | None]:
    """Yield what to call for each of `total` things that is done, or None if nobody watches."""
    if not total or sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield None
        return
    from rich.console import Console  # noqa: PLC0415 - only for who watches
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn  # noqa: PLC0415

    columns = (TextColumn(what, markup=False), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)
