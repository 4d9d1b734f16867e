"""Run the worker over a PDF file and read what it says, with limits on time and size."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import threading
from dataclasses import dataclass, replace
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

MAX_PAGES = 400
MAX_CHARACTERS = 2_000_000  # a novel has 600,000
MAX_OUTPUT = 64_000_000  # bytes; what two million characters come to is a tenth of that
# Seconds by the clock. The worker stops itself after 30 of processor time; this is for one that waits or sleeps.
TIMEOUT = 120.0
_WORKER = Path(__file__).with_name("worker.py")


class Run(NamedTuple):
    """Letters that follow each other on a line: ends in points from the left, foot from the top, type size, weight.

    `text` begins with a space where one stands before it.
    """

    text: str
    x0: float
    y: float
    x1: float
    size: float
    bold: bool


@dataclass(frozen=True, slots=True)
class RawPage:
    """The runs of one page in the file's order; `number` counts from 1, lengths are in points."""

    number: int
    width: float
    height: float
    runs: tuple[Run, ...]
    bad: bool = False


@dataclass(frozen=True, slots=True)
class RawFile:
    """What the worker found.

    `problem` is "" or a reason code; `pages` may then hold what came before a crash. `count` is the number of pages in
    the file, `end` says why it stopped: "done", "pages", "characters", or "" for a crash.
    """

    pages: tuple[RawPage, ...] = ()
    count: int = 0
    title: str = ""
    author: str = ""
    created: str = ""
    end: str = ""
    problem: str = ""


def read_raw(body: bytes, *, timeout: float = TIMEOUT) -> RawFile:
    """Return what stands in a PDF file. Never raises on any file."""
    found = find_spec("pypdfium2_raw")
    if found is None or not found.submodule_search_locations or not sys.executable:
        return RawFile(problem="pdf-no-reader")
    folder = str(Path(found.submodule_search_locations[0]).parent)
    # -I and -S: nothing of the caller's environment and start-up files; both also save time.
    command = [sys.executable, "-I", "-S", "-B", str(_WORKER), folder, str(MAX_PAGES), str(MAX_CHARACTERS)]
    try:
        output, timed_out, code = _run(command, body, timeout)
    except OSError:
        return RawFile(problem="pdf-no-reader")
    if timed_out or code in _STOPPED:
        return RawFile(problem="pdf-too-complex")
    raw = _parsed(output)
    return replace(raw, problem="pdf-too-complex") if raw.problem == "pdf-broken" and code in _NO_MEMORY else raw


# PDFium ends itself at once when memory runs out: SIGILL, SIGTRAP or SIGABRT, as the compiler has it.
_NO_MEMORY = frozenset((-4, -5, -6))
# The worker's end by the limit on its processor time: SIGXCPU, or SIGKILL where that came too late.
_STOPPED = frozenset((-24, -9))


def _run(command: list[str], body: bytes, timeout: float) -> tuple[bytes, bool, int]:
    """Return what a command wrote (up to a limit), whether its time was up, and its status."""
    environment = {name: os.environ[name] for name in ("SYSTEMROOT", "LD_LIBRARY_PATH") if name in os.environ}
    with subprocess.Popen(
        command,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
    ) as process:
        late = threading.Event()

        def stop() -> None:
            late.set()
            process.kill()

        clock = threading.Timer(timeout, stop)
        feeder = threading.Thread(target=_feed, args=(process, body), daemon=True)
        clock.start()
        feeder.start()
        try:
            output = process.stdout.read(MAX_OUTPUT) if process.stdout else b""
            if len(output) == MAX_OUTPUT:
                process.kill()
            code = process.wait()
        finally:
            process.kill()
            clock.cancel()
            feeder.join()
    return output, late.is_set(), code


def _feed(process: subprocess.Popen[bytes], body: bytes) -> None:
    if process.stdin is None:
        return
    try:
        process.stdin.write(body)
        process.stdin.close()
    except OSError:  # it ended before it had read everything
        return


def _parsed(output: bytes) -> RawFile:
    pages: list[RawPage] = []
    head: dict[str, Any] = {}
    end = problem = ""
    for line in output.split(b"\n"):
        try:
            value = json.loads(line) if line else {}
        except ValueError:  # cut off in the middle
            break
        if "problem" in value:
            problem = str(value["problem"])
        elif "end" in value:
            end = str(value["end"])
        elif "page" in value:
            runs = tuple(Run(str(t), x0, y, x1, size, bool(bold)) for t, x0, y, x1, size, bold in value["runs"])
            pages.append(RawPage(value["page"], value["width"], value["height"], runs, bool(value.get("bad"))))
        else:
            head = head or value
    if not pages and not problem:
        problem = "pdf-broken"
    names = {name: str(head.get(name, "")) for name in ("title", "author", "created")}
    return RawFile(tuple(pages), int(head.get("pages", 0)), **names, end=end, problem=problem)
