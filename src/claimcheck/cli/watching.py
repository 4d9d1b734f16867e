"""What is happening to each source while the sources come in, as a table that changes in place."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rich.console import Console, ConsoleOptions, RenderResult
from rich.table import Table
from rich.text import Text

from claimcheck.model import Page
from claimcheck.report.plain import plain
from claimcheck.sources.interface import Stage, Step
from claimcheck.sources.reasons import explain
from claimcheck.url_secrets import redacted

_FROM = {"archive": "from the archive", "file": "from a file", "cache": "from the cache"}
_STATE_WIDTH = 34  # columns; "not fetched: " and the longest reasons are cut
_ADDRESS_LIMIT = 500  # characters; no screen is wider


@dataclass(frozen=True, slots=True)
class _Line:
    """The state of one source: a stage with its amount, or `page` once it is done; `since` by the clock."""

    since: float
    stage: Stage = Stage.WAITING
    amount: float = 0.0
    page: Page | None = None


class SourceBoard:
    """A table of sources, drawn by rich; `step` and `page` tell it what happens. Holds one line per address."""

    def __init__(self, urls: Sequence[str], clock: Callable[[], float] = time.monotonic, claims: int = 0) -> None:
        """Take the addresses as the post cites them, and how many claims it has."""
        self._clock = clock
        self._claims = claims
        self._judged = 0
        self._lines = {url: _Line(clock()) for url in urls}

    def step(self, step: Step) -> None:
        """A source got so far; what the post does not cite, such as the second page of an article, is passed by."""
        if step.url in self._lines:
            self._lines[step.url] = _Line(self._clock(), step.stage, step.amount)

    def page(self, page: Page) -> None:
        """A source is done."""
        if page.url in self._lines:
            self._lines[page.url] = _Line(self._clock(), page=page)

    def judged(self, count: int) -> None:
        """So many claims are judged."""
        self._judged = count

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Draw as many lines as the screen has room for, what is under way first; the last one counts."""
        lines = list(self._lines.items())
        room = max(1, (options.max_height or console.height) - 2)
        shown = lines if len(lines) <= room else sorted(lines, key=lambda line: _urgency(line[1]))[:room]
        table = Table.grid(padding=(0, 2, 0, 0), expand=True)
        table.add_column(no_wrap=True, overflow="ellipsis", ratio=1)
        table.add_column(no_wrap=True, overflow="ellipsis", width=_STATE_WIDTH)
        for url, line in shown:
            style = "" if line.page is None else "yellow" if line.page.reason else "green"
            table.add_row(Text(_address(url)), Text(self._words(line), style))
        yield table
        done = sum(line.page is not None for _, line in lines)
        more = f", {len(lines) - len(shown)} not shown" if len(shown) < len(lines) else ""
        claims = f", {self._judged} of {self._claims} claims judged" if self._judged else ""
        yield Text(f"{done} of {len(lines)} sources done{more}{claims}", "dim")

    def _words(self, line: _Line) -> str:
        if line.page is not None:
            if line.page.reason:
                return f"not read: {explain(line.page.reason).meaning}"
            return _FROM.get(line.page.origin, "here")
        match line.stage:
            case Stage.WAITING:
                return "waiting for its turn"
            case Stage.ROBOTS:
                return "reading robots.txt"
            case Stage.CONNECTING:
                return "connecting"
            case Stage.RECEIVING:
                return f"receiving, {line.amount / 1000:,.0f} kB"
            case Stage.RETRYING:
                return f"trying again in {max(0.0, line.since + line.amount - self._clock()):.0f} s"


def _urgency(line: _Line) -> int:
    """Sort key: what is under way, then what is done without success, then what waits, then the rest."""
    if line.page is None:
        return 2 if line.stage is Stage.WAITING else 0
    return 1 if line.page.reason else 3


def _address(url: str) -> str:
    shown = plain(redacted(url[:_ADDRESS_LIMIT]))
    return shown.removeprefix("https://").removeprefix("http://").removeprefix("www.")
