"""docs/first-hour.md, walked: every command is run in an empty folder, and shows what the page says."""

import os
import pty
import select
import shlex
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from tests.docs.walk import Step, files_of, missing, steps_of

from claimcheck.cli import main

PAGE = Path(__file__).parents[2] / "docs" / "first-hour.md"
PORT = "8765"
PATIENCE = 60.0  # seconds; a loaded machine starts Python slowly


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *arguments: object) -> None:
        pass


@contextmanager
def sites(folder: Path) -> Iterator[str]:
    """Serve a folder as `python3 -m http.server` does, on a free port."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield str(server.server_address[1])
    finally:
        server.shutdown()
        server.server_close()


class Newcomer:
    """Somebody in an empty folder, who types what the page says."""

    def __init__(self, folder: Path, capture: pytest.CaptureFixture[bytes], patch: pytest.MonkeyPatch) -> None:
        self.folder, self.capture, self.patch = folder, capture, patch
        for name in os.environ:
            if name.startswith(("CLAIMCHECK_", "GITHUB_", "GIT_", "CI_", "NO_COLOR", "FORCE_COLOR")):
                patch.delenv(name)
        patch.setenv("CLAIMCHECK_REVIEWER", "ada")
        patch.setenv("COLUMNS", "100")
        for role in ("AUTHOR", "COMMITTER"):  # git knows who its user is
            patch.setenv(f"GIT_{role}_NAME", "ada")
            patch.setenv(f"GIT_{role}_EMAIL", "ada@paper.example")
        patch.chdir(folder)

    def types(self, step: Step) -> tuple[int, str]:
        """Run a command; return its status and what it showed, stderr after stdout."""
        words = shlex.split(step.command)
        if words[0] != "claimcheck":
            done = subprocess.run(words, cwd=self.folder, capture_output=True, timeout=PATIENCE, check=False)
            return done.returncode, (done.stdout + done.stderr).decode()
        if step.keys:
            return run_on_a_terminal(step.keys, words[1:], self.folder)
        self.capture.readouterr()
        self.patch.setattr(sys, "argv", words)
        with pytest.raises(SystemExit) as ended:  # in this process: starting Python a dozen times takes half a minute
            main()
        out, err = self.capture.readouterr()
        assert ended.value.code is None or isinstance(ended.value.code, int)
        return ended.value.code or 0, (out + err).decode()


def run_on_a_terminal(answers: Sequence[str], words: Sequence[str], folder: Path) -> tuple[int, str]:
    """Run claimcheck where it asks, and give each answer when it has asked for it."""
    screen, inside = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "claimcheck", *words], cwd=folder, env=os.environ | {"TERM": "xterm"},
        stdin=inside, stdout=inside, stderr=inside, start_new_session=True,
    )  # fmt: skip
    os.close(inside)
    text, keys, asked = "", list(answers), 0
    try:
        while select.select([screen], [], [], PATIENCE)[0]:
            try:
                came = os.read(screen, 65536)
            except OSError:  # the other end is closed
                break
            if not came:
                break
            text += came.decode("utf-8", "replace")
            if keys and text.count("?] ") + text.count("none) ") > asked:
                asked += 1
                key = keys.pop(0)
                os.write(screen, (key if len(key) == 1 else key + "\n").encode())
        return process.wait(PATIENCE), text
    finally:
        process.kill()
        process.wait()
        os.close(screen)


def test_the_walk_is_true(
    tmp_path: Path, capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch
) -> None:
    page = PAGE.read_text(encoding="utf-8")
    (tmp_path / "sites").mkdir()
    with sites(tmp_path / "sites") as port:
        page = page.replace(PORT, port)
        for name, text in files_of(page).items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(text, encoding="utf-8")
        assert len(files_of(page)) == 3
        newcomer = Newcomer(tmp_path, capfdbinary, monkeypatch)
        steps = steps_of(page)
        assert len(steps) > 10, "the page has lost its commands"
        before, status, output = "", 0, ""
        for step in steps:
            if step.command.startswith("python3 -m http.server"):
                continue  # it is running already
            if step.command == "echo $?":
                assert step.shown == (str(status),), (
                    f"{step.shown} after {before!r}, which ended with {status}: {output}"
                )
                continue
            before = step.command
            status, output = newcomer.types(step)
            lost = missing(step.shown, output)
            if lost is not None:
                pytest.fail(f"docs/first-hour.md: `{before}` does not show {lost!r} but:\n{output}", pytrace=False)


def test_a_line_that_is_not_shown_is_noticed() -> None:
    (step,) = steps_of("```console\n$ claimcheck x\none\n\nthree on 2030-01-01\n```\n")
    assert missing(step.shown, "one\n two\nthree  on 2029-05-05\n") is None
    assert missing(step.shown, "three on 2029-05-05\none\n") == "three on 2030-01-01"
