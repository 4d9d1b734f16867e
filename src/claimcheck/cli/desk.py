"""The desk at which findings are decided on: what `claimcheck review` does once everything is read."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

import typer

from claimcheck.cli.decisions import under_ledger
from claimcheck.cli.keys import ask_key
from claimcheck.cli.screen import canvas_for, deliver, say, today
from claimcheck.cli.status import Status
from claimcheck.errors import LedgerError, SettingsError
from claimcheck.ledger.applying import Applied, open_findings
from claimcheck.ledger.entries import Entry, entry_for
from claimcheck.ledger.file import Ledger, read_ledger, with_entries, without_entries, write_ledger
from claimcheck.model import CheckedClaim, Choice, Decision, Finding, Report, Source, Verdict
from claimcheck.report.reviewing import finding_card
from claimcheck.setting_values import with_suggestion

Item = tuple[CheckedClaim, Finding, Source]

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


@dataclass(slots=True)
class Desk:
    """A ledger that is being written to, and what it is about."""

    ledger: Ledger
    report: Report
    who: str
    until: date | None
    undone: list[str] = field(default_factory=list)  # the ledger's text before each decision

    @property
    def applied(self) -> Applied:
        """The report under the ledger as it stands now."""
        return under_ledger(self.report, self.ledger)

    def keep(self, items: list[Item], choice: Choice, why: str) -> None:
        """Write a decision on these findings."""

        decision = Decision(choice, self.who, today(), " ".join(why.split()), self.until)
        name = Path(self.report.post.path).name if self.report.post.path != "-" else ""
        added = [entry_for(checked, finding, source, decision, name) for checked, finding, source in items]
        before = self.ledger.text
        self._write(with_entries(self.ledger, added))
        self.undone.append(before)

    def undo(self) -> bool:
        """Take the last decision back; return whether there was one."""
        if not self.undone:
            return False
        self._write(self.undone.pop())
        return True

    def drop(self, entries: list[Entry]) -> None:
        """Remove entries."""
        self._write(without_entries(self.ledger, entries))

    def _write(self, text: str) -> None:
        current = read_ledger(self.ledger.path)
        if current.text != self.ledger.text:
            raise LedgerError(f"{self.ledger.path}: was changed by somebody else meanwhile; start review again")
        write_ledger(self.ledger.path, text)
        self.ledger = read_ledger(self.ledger.path)


def walk(desk: Desk, *, everything: bool) -> Status:
    """Put one finding after the other before the editor until none is left or they leave."""
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


def _ask(desk: Desk, item: Item, left: int) -> str:
    deliver(finding_card(desk.report, item, left, canvas_for(None)), None, machine=False)
    return ask_key("[a/f/l/c/s/u/q/?] ")


def _print_keys() -> None:
    for key, words in _HELP:
        typer.echo(f"  {key}  {words}")


def _line(prompt: str) -> str:
    return str(typer.prompt(prompt, default="", show_default=False, prompt_suffix=""))


def decide_all(desk: Desk, orders: list[str], why: str) -> Status:
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


def prune_all(desk: Desk) -> Status:
    """Carry out `--prune`."""
    applied = desk.applied
    gone = [*applied.stale, *applied.expired, *applied.reopened]
    if gone:
        desk.drop(gone)
    say(f"{desk.ledger.path}: {len(gone)} removed, {len(desk.ledger.entries)} kept")
    return Status.CLEAN
