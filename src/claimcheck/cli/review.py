"""`claimcheck review`: go through the findings and decide."""

from __future__ import annotations

import getpass
import os
import sys
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.decisions import ledger_of, under_ledger
from claimcheck.cli.guard import guarded
from claimcheck.cli.keys import ask_key
from claimcheck.cli.options import (
    AllowHost,
    Config,
    LedgerFile,
    Offline,
    PostPath,
    Replay,
    SavedPage,
    merged_settings,
)
from claimcheck.cli.screen import canvas_for, deliver, say, today
from claimcheck.cli.status import Status
from claimcheck.errors import LedgerError, SettingsError
from claimcheck.model import Choice, Decision, Verdict

if TYPE_CHECKING:
    from claimcheck.ledger.applying import Applied
    from claimcheck.ledger.entries import Entry
    from claimcheck.ledger.file import Ledger
    from claimcheck.model import CheckedClaim, Finding, Report, Source

    Item = tuple[CheckedClaim, Finding, Source]

REVIEWER_VARIABLE = "CLAIMCHECK_REVIEWER"
"""Names who decides, where --by does not."""

_KEYS = {
    "a": Choice.ACCEPTED,
    "f": Choice.FALSE_ALARM,
    "l": Choice.FIX_LATER,
    "c": Choice.CONFIRMED,
}
_HELP = (
    ("a", "accepted: the post may say it all the same"),
    ("f", "false-alarm: the finding is wrong"),
    ("l", "fix-later: the post will be mended, but not now"),
    ("c", "confirmed: the finding is right, mend the post; the run keeps failing"),
    ("s", "skip: decide another time"),
    ("u", "undo the last decision"),
    ("q", "quit; what is decided is kept, and review goes on here next time"),
)

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
    bool, typer.Option("--prune", help="Remove decisions that are stale or expired, and do nothing else.")
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
    offline: Offline = False,
    config: Config = None,
) -> Status:
    """Go through a post's findings and decide on each; decisions go into claims.toml beside the post.

    Each decision is written at once. A decision holds while the finding is the same: another quote or number in the
    source opens it again.
    """
    who, last_day = _reviewer(by), parse_until(until, today())
    settings = merged_settings(
        post, config, offline=offline, replay=replay, pages=page, allow_hosts=allow_host, formats=("table",)
    )
    kept = ledger_of(post, ledger)
    if kept is None:
        raise LedgerError("a post from standard input has no folder for a ledger; name one with --ledger")
    if not decide and not prune and not _has_terminal():
        raise SettingsError("review asks questions and needs a terminal; use --decide to decide without one")

    from claimcheck.api import load_post, open_pages  # noqa: PLC0415 - everything heavy hangs on these
    from claimcheck.checker import Checker  # noqa: PLC0415
    from claimcheck.cli.progress import source_progress  # noqa: PLC0415

    taken_apart = load_post(post)
    with source_progress(taken_apart) as watcher, open_pages(post, settings, watcher.step) as pages:
        report = Checker(pages, settings).report(taken_apart, watcher.page)
    desk = _Desk(kept, report, who, last_day)
    if prune:
        return _prune(desk)
    if decide:
        return _decide(desk, decide, why)
    return _walk(desk, everything=everything)


@dataclass(slots=True)
class _Desk:
    """A ledger that is being written to, and what it is about."""

    ledger: Ledger
    report: Report
    who: str
    until: date | None
    undone: list[str] = field(default_factory=list)  # the ledger's text before each decision

    @property
    def applied(self) -> Applied:
        return under_ledger(self.report, self.ledger)

    def keep(self, items: list[Item], choice: Choice, why: str) -> None:
        from claimcheck.ledger.entries import entry_for  # noqa: PLC0415
        from claimcheck.ledger.file import with_entries  # noqa: PLC0415

        decision = Decision(choice, self.who, today(), " ".join(why.split()), self.until)
        name = Path(self.report.post.path).name if self.report.post.path != "-" else ""
        added = [entry_for(checked, finding, source, decision, name) for checked, finding, source in items]
        before = self.ledger.text
        self._write(with_entries(self.ledger, added))
        self.undone.append(before)

    def undo(self) -> bool:
        if not self.undone:
            return False
        self._write(self.undone.pop())
        return True

    def drop(self, entries: list[Entry]) -> None:
        from claimcheck.ledger.file import without_entries  # noqa: PLC0415

        self._write(without_entries(self.ledger, entries))

    def _write(self, text: str) -> None:
        from claimcheck.ledger.file import read_ledger, write_ledger  # noqa: PLC0415

        current = read_ledger(self.ledger.path)
        if current.text != self.ledger.text:
            raise LedgerError(f"{self.ledger.path}: was changed by somebody else meanwhile; start review again")
        write_ledger(self.ledger.path, text)
        self.ledger = read_ledger(self.ledger.path)


def _walk(desk: _Desk, *, everything: bool) -> Status:
    from claimcheck.ledger.applying import open_findings  # noqa: PLC0415

    verdicts = [Verdict.CONTRADICT, *([Verdict.ABSENT, Verdict.SUPPORT] if everything else [])]
    skipped: set[tuple[str, str]] = set()
    shown_all = len(open_findings(desk.applied.report, verdicts))
    if not shown_all:
        say(f"{desk.report.post.path}: nothing to decide")
        return Status.CLEAN
    _print_keys()
    while True:
        waiting = [
            item
            for item in open_findings(desk.applied.report, verdicts)
            if (item[0].claim.id, item[1].source) not in skipped
        ]
        if not waiting:
            break
        item = waiting[0]
        key = _ask(desk, item, len(waiting))
        if key == "q":
            break
        if key == "s":
            skipped.add((item[0].claim.id, item[1].source))
        elif key == "u":
            say("taken back" if desk.undo() else "nothing to take back")
        elif key in _KEYS:
            desk.keep([item], _KEYS[key], _line("why? (one line, Enter for none) "))
        else:
            _print_keys()
    left = len(open_findings(desk.applied.report, verdicts))
    say(f"{desk.ledger.path}: {len(desk.undone)} decided, {left} left")
    return Status.CLEAN


def _ask(desk: _Desk, item: Item, left: int) -> str:
    from claimcheck.report.reviewing import finding_card  # noqa: PLC0415

    deliver(finding_card(desk.report, item, left, canvas_for(None)), None, machine=False)
    return ask_key("[a/f/l/c/s/u/q/?] ")


def _print_keys() -> None:
    for key, words in _HELP:
        typer.echo(f"  {key}  {words}")


def _line(prompt: str) -> str:
    return str(typer.prompt(prompt, default="", show_default=False, prompt_suffix=""))


def _decide(desk: _Desk, orders: list[str], why: str) -> Status:
    """Carry out `--decide`; every order is checked before the first is written."""
    wanted = [_order(desk.report, order) for order in orders]
    for items, choice in wanted:
        desk.keep(items, choice, why)
    count = sum(len(items) for items, _ in wanted)
    say(f"{desk.ledger.path}: {count} decided")
    return Status.CLEAN


def _order(report: Report, order: str) -> tuple[list[Item], Choice]:
    target, mark, word = order.partition("=")
    if not mark:
        raise SettingsError(f"--decide {order}: expected CLAIM=DECISION, as in C2=accepted")
    if word.strip().lower() not in tuple(Choice):
        from claimcheck.settings import with_suggestion  # noqa: PLC0415

        raise SettingsError(f'--decide {order}: unknown decision "{word}"' + with_suggestion(word, tuple(Choice)))
    claim, _, source = (part.strip().upper() for part in target.partition("/"))
    checked = next((c for c in report.claims if c.claim.id == claim), None)
    if checked is None:
        raise SettingsError(f'--decide {order}: the post has no claim {claim}; "claimcheck claims" lists them')
    sources = {s.id: s for s in report.sources}
    if source and source not in sources:
        raise SettingsError(f'--decide {order}: the post has no source {source}; "claimcheck sources" lists them')
    word_for = Verdict.ABSENT if checked.verdict is Verdict.ABSENT else Verdict.CONTRADICT
    found = [
        (checked, f, sources[f.source])
        for f in checked.findings
        if (f.source == source and f.verdict is not Verdict.UNREAD) or (not source and f.verdict is word_for)
    ]
    if not found:
        raise SettingsError(f"--decide {order}: there is no finding to decide on; the verdict is {checked.verdict}")
    return found, Choice(word.strip().lower())


def _prune(desk: _Desk) -> Status:
    applied = desk.applied
    gone = [*applied.stale, *applied.expired, *applied.reopened]
    if gone:
        desk.drop(gone)
    say(f"{desk.ledger.path}: {len(gone)} removed, {len(desk.ledger.entries)} kept")
    return Status.CLEAN


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
