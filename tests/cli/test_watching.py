"""The table of what is happening to each source."""

import io
import sys
from typing import Any

import pytest
from rich.console import Console

from claimcheck.cli.watching import SourceBoard
from claimcheck.model import Page
from claimcheck.sources.interface import Stage, Step


class Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def drawn(board: SourceBoard, width: int = 80, height: int = 25) -> list[str]:
    console = Console(file=io.StringIO(), width=width, height=height, force_terminal=True, color_system=None)
    console.print(board)
    assert isinstance(console.file, io.StringIO)
    return [" ".join(line.split()) for line in console.file.getvalue().splitlines()]


A, B = "https://www.site.example/a", "http://site.example/b"


def test_every_step_has_its_words() -> None:
    clock = Clock()
    board = SourceBoard([A, B], clock)
    assert drawn(board) == [
        "site.example/a waiting for its turn",
        "site.example/b waiting for its turn",
        "0 of 2 sources done",
    ]
    for stage, amount, words in (
        (Stage.ROBOTS, 0, "reading robots.txt"),
        (Stage.CONNECTING, 0, "connecting"),
        (Stage.RECEIVING, 1_234_000, "receiving, 1,234 kB"),
        (Stage.RETRYING, 3, "trying again in 3 s"),
    ):
        board.step(Step(A, stage, amount))
        assert drawn(board)[0] == f"site.example/a {words}"
    clock.now += 2
    assert drawn(board)[0] == "site.example/a trying again in 1 s"
    board.page(Page(A, A, status=200, origin="cache"))
    board.page(Page(B, B, reason="http-404"))
    assert drawn(board) == [
        "site.example/a from the cache",
        "site.example/b not read: no such page",
        "2 of 2 sources done",
    ]


def test_what_does_not_fit_is_counted_and_what_is_under_way_goes_first() -> None:
    urls = [f"https://site.example/{n}" for n in range(50)]
    board = SourceBoard(urls)
    board.page(Page(urls[0], urls[0], status=200))
    board.page(Page(urls[1], urls[1], reason="dns"))
    board.step(Step(urls[40], Stage.CONNECTING))
    lines = drawn(board, height=6)
    assert lines[0] == "site.example/40 connecting"
    assert lines[1] == "site.example/1 not read: no such host"
    assert lines[-1] == "2 of 50 sources done, 46 not shown"
    assert len(lines) == 5


def test_an_address_can_neither_steer_the_terminal_nor_the_table() -> None:
    url = "https://site.example/\x1b[2J[bold]x[/]" + "y" * 10_000
    board = SourceBoard([url])
    first, last = drawn(board)
    assert "\x1b" not in first
    assert "[bold]x[/]" in first
    assert last == "0 of 1 sources done"


def test_pages_that_the_post_does_not_cite_are_passed_by() -> None:
    board = SourceBoard([A])
    board.step(Step("https://site.example/a?page=2", Stage.CONNECTING))
    board.page(Page("https://site.example/a?page=2", "", reason="dns"))
    assert drawn(board) == ["site.example/a waiting for its turn", "0 of 1 sources done"]


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


@pytest.mark.parametrize("command", ["sources", "run"])
def test_it_is_shown_on_a_terminal_only(cli: Any, dossier: Any, monkeypatch: pytest.MonkeyPatch, command: str) -> None:
    quiet = cli(command, dossier.post, "--offline", "-f", "json")
    assert "sources done" not in quiet.err
    terminal = Terminal()
    monkeypatch.setattr(sys, "stderr", terminal)
    monkeypatch.setenv("TERM", "xterm")
    assert cli(command, dossier.post, "--offline", "-f", "json").out == quiet.out
    shown = terminal.getvalue()
    assert "2 of 2 sources done" in shown
    assert "not read: the site refused" in shown
    assert shown.rstrip("\n").count("\x1b[?25l") == shown.count("\x1b[?25h"), "the cursor comes back"
    monkeypatch.setenv("TERM", "dumb")
    terminal.truncate(0)
    cli(command, dossier.post, "--offline", "-f", "json")
    assert "sources done" not in terminal.getvalue()


def test_claims_are_counted_once_the_first_is_judged() -> None:
    board = SourceBoard([A], claims=15)
    assert drawn(board)[-1] == "0 of 1 sources done"
    board.judged(3)
    assert drawn(board)[-1] == "0 of 1 sources done, 3 of 15 claims judged"
