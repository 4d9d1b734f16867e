"""Deciding on findings, with keys in a real terminal and with --decide, and what a run makes of it."""

import contextlib
import fcntl
import json
import os
import pty
import select
import subprocess
import sys
import termios
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from claimcheck.ledger.file import MAX_BYTES, read_ledger

Cli = Callable[..., Any]
PATIENCE = 30.0  # seconds; a loaded machine starts Python slowly


@dataclass
class Terminal:
    """`claimcheck review` on a terminal of its own."""

    process: subprocess.Popen[bytes]
    screen: int
    text: str = ""

    def until(self, words: str) -> str:
        """Read until the words are there; return what came since the last call."""
        seen = ""
        end = time.monotonic() + PATIENCE
        while words not in seen:
            ready, _, _ = select.select([self.screen], [], [], max(0.0, end - time.monotonic()))
            assert ready, f"waited for {words!r}, got {seen!r}"
            try:
                seen += os.read(self.screen, 65536).decode("utf-8", "replace")
            except OSError:
                break
        self.text += seen
        return seen

    def press(self, keys: str) -> None:
        os.write(self.screen, keys.encode())

    def end(self) -> int:
        """Read what still comes until the process has ended; return its status."""
        end = time.monotonic() + PATIENCE
        while self.process.poll() is None:
            assert time.monotonic() < end, "it goes on although it was told to end"
            ready, _, _ = select.select([self.screen], [], [], 0.05)
            if ready:
                with contextlib.suppress(OSError):  # the other end is closed
                    self.text += os.read(self.screen, 65536).decode("utf-8", "replace")
        return self.process.returncode


@pytest.fixture
def terminal() -> Iterator[Callable[..., Terminal]]:
    opened: list[Terminal] = []

    def start(*arguments: object) -> Terminal:
        screen, inside = pty.openpty()
        environment = os.environ | {"TERM": "xterm", "COLUMNS": "100", "CLAIMCHECK_REVIEWER": "A. Editor"}
        process = subprocess.Popen(
            [sys.executable, "-m", "claimcheck", "review", *map(str, arguments)],
            stdin=inside, stdout=inside, stderr=inside, env=environment, start_new_session=True,
            preexec_fn=lambda: fcntl.ioctl(inside, termios.TIOCSCTTY, 0),  # noqa: PLW1509 - for Ctrl-C
        )  # fmt: skip
        os.close(inside)
        opened.append(Terminal(process, screen))
        return opened[-1]

    yield start
    for one in opened:
        one.process.kill()
        one.process.wait()
        os.close(one.screen)


PROMPT = "[a/f/l/c/s/u/q/?] "


def test_keys_decide_undo_and_quit_and_the_next_time_goes_on(dossier: Any, terminal: Callable[..., Terminal]) -> None:
    # The real rules: the crossing takes 45 minutes in the post, 12 in the source.
    ledger = dossier.folder / "claims.toml"
    screen = terminal(dossier.post, "--offline")
    shown = screen.until(PROMPT)
    assert "1 to decide" in shown
    assert "The crossing takes 12 minutes" in shown
    screen.press("a")
    screen.until("why?")
    screen.press("the port told us\r")
    assert screen.end() == 0
    (entry,) = read_ledger(ledger).entries
    assert (entry.decision.choice, entry.decision.who, entry.decision.why) == (
        "accepted",
        "A. Editor",
        "the port told us",
    )
    again = terminal(dossier.post, "--offline")
    assert "nothing to decide" in again.until("nothing to decide")
    assert again.end() == 0


def test_nothing_is_lost_when_it_is_interrupted(dossier: Any, terminal: Callable[..., Terminal]) -> None:
    dossier.write("post.txt", dossier.text.replace("900 passengers", "700 passengers"))
    ledger = dossier.folder / "claims.toml"
    screen = terminal(dossier.post, "--offline")
    assert "2 to decide" in screen.until(PROMPT)
    screen.press("f")
    screen.until("why?")
    screen.press("\r")
    assert "1 to decide" in screen.until(PROMPT)
    screen.press("\x03")
    assert screen.end() == 130
    assert len(read_ledger(ledger).entries) == 1
    screen = terminal(dossier.post, "--offline")
    assert "1 to decide" in screen.until(PROMPT)
    screen.press("u")
    screen.until(PROMPT)
    screen.press("c")
    screen.until("why?")
    screen.press("\r")
    assert screen.end() == 0
    assert [entry.decision.choice for entry in read_ledger(ledger).entries] == ["false-alarm", "confirmed"]


def test_undo_takes_the_last_decision_back(dossier: Any, terminal: Callable[..., Terminal]) -> None:
    dossier.write("post.txt", dossier.text.replace("900 passengers", "700 passengers"))
    screen = terminal(dossier.post, "--offline")
    screen.until(PROMPT)
    screen.press("l")
    screen.until("why?")
    screen.press("\r")
    screen.until(PROMPT)
    screen.press("u")
    assert "2 to decide" in screen.until(PROMPT)
    screen.press("q")
    assert screen.end() == 0
    assert read_ledger(dossier.folder / "claims.toml").entries == ()


def test_review_without_a_terminal_says_what_to_do(dossier: Any, cli: Cli) -> None:
    result = cli("review", dossier.post, "--offline")
    assert result.status == 2
    assert "--decide" in result.err
    assert not (dossier.folder / "claims.toml").exists()


def test_a_settled_finding_no_longer_fails_a_run_save_a_strict_one(dossier: Any, cli: Cli) -> None:
    assert cli("run", dossier.post, "--offline").status == 1
    assert cli("review", dossier.post, "--offline", "--decide", "C2=accepted", "--why", "asked").status == 0
    settled = cli("run", dossier.post, "--offline")
    assert settled.status == 0
    assert "accepted by" in settled.out
    assert "1 finding settled by an editor" in settled.err
    assert cli("run", dossier.post, "--offline", "--strict").status == 1
    data = json.loads(cli("run", dossier.post, "--offline", "--format", "json").out)
    (decision,) = [f["decision"] for c in data["claims"] for f in c["findings"] if f["decision"]]
    assert (decision["decision"], decision["why"]) == ("accepted", "asked")


def test_a_confirmed_finding_keeps_failing(dossier: Any, cli: Cli) -> None:
    assert cli("review", dossier.post, "--offline", "--decide", "C2/S1=confirmed").status == 0
    assert cli("run", dossier.post, "--offline").status == 1


def test_comments_and_order_of_a_ledger_survive(dossier: Any, cli: Cli) -> None:
    cli("review", dossier.post, "--offline", "--decide", "C2=accepted")
    ledger = dossier.folder / "claims.toml"
    text = ledger.read_text("utf-8").replace("[[decision]]", "# talked about on Monday\n[[decision]]")
    ledger.write_text(text + "# the end\n", "utf-8")
    assert cli("review", dossier.post, "--offline", "--decide", "C1/S1=confirmed").status == 0
    after = ledger.read_text("utf-8")
    assert "# talked about on Monday" in after
    assert "# the end" in after
    assert len(read_ledger(ledger).entries) == 2
    assert cli("review", dossier.post, "--offline", "--decide", "C2=false-alarm").status == 0
    assert [e.decision.choice for e in read_ledger(ledger).entries] == ["false-alarm", "confirmed"], "changed in place"


def test_stale_and_expired_decisions_are_told_and_pruned(dossier: Any, cli: Cli) -> None:
    cli("review", dossier.post, "--offline", "--decide", "C2=accepted", "--until", "2001-01-01")
    cli("review", dossier.post, "--offline", "--decide", "C1/S1=confirmed")
    expired = cli("run", dossier.post, "--offline")
    assert expired.status == 1
    assert "decision expired on 2001-01-01" in expired.out
    dossier.write("post.txt", dossier.text.replace("The harbour ferry carried 900 passengers in May.\n", ""))
    assert "stale decision" in cli("run", dossier.post, "--offline").out
    pruned = cli("review", dossier.post, "--offline", "--prune")
    assert "2 removed, 0 kept" in pruned.err
    assert read_ledger(dossier.folder / "claims.toml").entries == ()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("decision = 3", "expected entries under"),
        ("[[decision]]\nclaim = 'x'", "entry 1: has no source"),
        ("[[decision]]\nclaim = 'x'\nsauce = 'y'", 'did you mean "source"?'),
        ("[[decision]]\nclaim='x'\nsource='y'\nverdict='contradict'\nreason='z'\ndecision='acepted'", '"accepted"?'),
        ("[[decision]]\nclaim='x'\nsource='y'\nverdict='no'\nreason='z'\ndecision='accepted'", "unknown verdict"),
        ("[[decision]]\non = '2020-01-01'", "expected a day without quotation marks"),
        ("schema = 'claimcheck/ledger/9'", "another version"),
        ("decision = [", "not valid TOML"),
        ("a = " + "[" * 5000, "not valid TOML"),
        ("# " + "x" * MAX_BYTES, "too large for a ledger"),
    ],
)
def test_a_wrong_ledger_is_one_line_and_no_pass(dossier: Any, cli: Cli, text: str, said: str) -> None:
    dossier.write("claims.toml", text)
    result = cli("run", dossier.post, "--offline")
    assert result.status == 2
    assert said in result.err
    assert "Traceback" not in result.err


@pytest.mark.parametrize(
    ("order", "said"),
    [
        ("C2", "expected CLAIM=DECISION"),
        ("C9=accepted", "no claim C9"),
        ("C2/S7=accepted", "no source S7"),
        ("C2=fine", "unknown decision"),
        ("C1=accepted", "no finding to decide on"),
    ],
)
def test_a_wrong_order_writes_nothing(dossier: Any, cli: Cli, order: str, said: str) -> None:
    result = cli("review", dossier.post, "--offline", "--decide", "C2=accepted", "--decide", order)
    assert result.status == 2
    assert said in result.err
    assert not (dossier.folder / "claims.toml").exists()


def test_a_folder_that_cannot_be_written_is_one_line(dossier: Any, cli: Cli, tmp_path: Path) -> None:
    nowhere = tmp_path / "no" / "claims.toml"
    result = cli("review", dossier.post, "--offline", "--decide", "C2=accepted", "--ledger", nowhere)
    assert result.status == 2
    assert "cannot be written" in result.err


@pytest.mark.parametrize("order", [("run",), ("review", "--decide", "C2=accepted")])
def test_a_ledger_that_leads_out_of_the_folder_is_neither_read_nor_written(
    dossier: Any, cli: Cli, tmp_path: Path, order: tuple[str, ...]
) -> None:
    elsewhere = tmp_path / "elsewhere.toml"  # not there yet: a review would make it
    (dossier.folder / "claims.toml").symlink_to(elsewhere)
    result = cli(order[0], dossier.post, "--offline", *order[1:])
    assert result.status == 2
    assert "leads out of the post's folder; name the ledger with --ledger" in result.err
    assert not elsewhere.exists()
