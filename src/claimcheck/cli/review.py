"""`claimcheck review`: go through the findings and decide."""

from __future__ import annotations

import getpass
import os
import sys
from datetime import date, timedelta
from typing import Annotated

import typer

from claimcheck.cli.decisions import ledger_of
from claimcheck.cli.guard import guarded
from claimcheck.cli.options import (
    AllowHost,
    Config,
    JudgeOptions,
    Judges,
    LedgerFile,
    Offline,
    PostPath,
    Replay,
    SavedPage,
    merged_settings,
)
from claimcheck.cli.screen import today
from claimcheck.cli.status import Status
from claimcheck.errors import LedgerError, SettingsError

REVIEWER_VARIABLE = "CLAIMCHECK_REVIEWER"
"""Names who decides, where --by does not."""

Everything = Annotated[
    bool, typer.Option("--all", help="Go through absent and supporting findings too, not only contradictions.")
]
Decide = Annotated[
    list[str] | None,
    typer.Option(
        "--decide",
        metavar="CLAIM[/SOURCE]=DECISION",
        help="Decide without asking: C2=accepted, C2/S1=false-alarm. May be repeated.",
    ),
]
Why = Annotated[str, typer.Option("--why", metavar="TEXT", help="The reason, for --decide.")]
Until = Annotated[
    str | None, typer.Option("--until", metavar="DAY", help="How long the decisions hold: 2030-12-31, or 90d for days.")
]
By = Annotated[
    str | None,
    typer.Option("--by", metavar="NAME", help=f"Who decides.  [default: ${REVIEWER_VARIABLE}, else the user's name]"),
]
Prune = Annotated[
    bool, typer.Option("--prune", help="Remove decisions that are stale, expired or reopened, and do nothing else.")
]


@guarded
def review(
    post: PostPath,
    *,
    decide: Decide = None,
    why: Why = "",
    until: Until = None,
    by: By = None,
    everything: Everything = False,
    prune: Prune = False,
    ledger: LedgerFile = None,
    replay: Replay = None,
    page: SavedPage = None,
    allow_host: AllowHost = None,
    judge: Judges = None,
    judge_option: JudgeOptions = None,
    offline: Offline = False,
    config: Config = None,
) -> Status:
    """Go through a post's findings and decide on each; decisions go into claims.toml beside the post.

    Each decision is written at once. A decision holds while the finding is the same: another quote or number in the
    source opens it again.
    """
    who, last_day = _reviewer(by), parse_until(until, today())
    settings = merged_settings(
        post,
        config,
        judges=judge,
        judge_options=judge_option,
        offline=offline,
        replay=replay,
        pages=page,
        allow_hosts=allow_host,
        formats=("table",),
    )
    kept = ledger_of(post, ledger)
    if kept is None:
        raise LedgerError("a post from standard input has no folder for a ledger; name one with --ledger")
    if not decide and not prune and not _has_terminal():
        raise SettingsError("review asks questions and needs a terminal; use --decide to decide without one")

    from claimcheck.api import load_post, open_pages  # noqa: PLC0415 - everything heavy hangs on these
    from claimcheck.checker import Checker  # noqa: PLC0415
    from claimcheck.cli.progress import source_progress  # noqa: PLC0415
    from claimcheck.judging.registry import open_judges  # noqa: PLC0415

    taken_apart = load_post(post)
    with (
        open_judges(settings) as judges,
        source_progress(taken_apart) as watcher,
        open_pages(post, settings, watcher.step) as pages,
    ):
        report = Checker(pages, settings, judges).report(taken_apart, watcher.page)
    from claimcheck.cli.desk import Desk, decide_all, prune_all, walk  # noqa: PLC0415 - --help needs none of it

    desk = Desk(kept, report, who, last_day)
    if prune:
        return prune_all(desk)
    if decide:
        return decide_all(desk, decide, why)
    return walk(desk, everything=everything)


def parse_until(text: str | None, day: date) -> date | None:
    """Return the last day of "2030-12-31" or "90d" (days from `day`); raises SettingsError."""
    if not text:
        return None
    try:
        if text.lower().endswith("d") and text[:-1].isdecimal():
            return day + timedelta(days=int(text[:-1]))
        return date.fromisoformat(text)
    except (ValueError, OverflowError):
        raise SettingsError(f'--until {text}: expected a day as in 2030-12-31, or days as in "90d"') from None


def _reviewer(named: str | None) -> str:
    if named or os.environ.get(REVIEWER_VARIABLE):
        return " ".join((named or os.environ[REVIEWER_VARIABLE]).split())
    try:
        return getpass.getuser()
    except (KeyError, OSError, ImportError):  # no such user, as in some containers
        return ""


def _has_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and sys.stdout is not None and sys.stdout.isatty()
