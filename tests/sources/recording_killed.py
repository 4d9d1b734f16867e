"""Records over an archive again and again, each time in a process that kills itself a little later.

Usage: recording_killed.py FOLDER EVERY. Each run has a folder of its own, FOLDER/N, holding the archive `a.warc.gz`;
run N dies at the N-th moment. A moment is every EVERY-th call and return in the code that writes, and everything that
touches the file system; the runs end with the first that survives, whose number is printed.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any

from warcio import warcwriter  # noqa: F401 - not to be timed

from claimcheck.sources import describing, merging, placing, recording
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.recording import Recorder

WRITERS = {str(module.__file__) for module in (describing, merging, placing, recording)}
TOUCHES = ("open", "os.", "fcntl.", "tempfile.", "shutil.")


def record_anew(path: Path) -> None:
    with Recorder(path, keep_old=True) as recorder:
        for number in (2, 3):
            body = b"<p>new %d</p>" % number
            recorder.add(Exchange(f"https://news.example/{number}", 200, (), body, "2026-01-01T00:00:00Z"))


def die_at(moment: int, every: int) -> None:
    seen = calls = 0

    def count() -> None:
        nonlocal seen
        seen += 1
        if seen == moment:
            os.kill(os.getpid(), signal.SIGKILL)

    def called(frame: Any, event: str, _: object) -> None:
        nonlocal calls
        if frame.f_code.co_filename in WRITERS:
            calls += 1
            if calls % every == 0:
                count()

    def touched(event: str, _: object) -> None:
        if event.startswith(TOUCHES):
            count()

    sys.addaudithook(touched)
    sys.setprofile(called)


def main() -> None:
    folder, every = Path(sys.argv[1]), int(sys.argv[2])
    moment = 0
    while True:
        moment += 1
        here = folder / str(moment)
        here.mkdir()
        shutil.copy(folder / "a.warc.gz", here / "a.warc.gz")
        child = os.fork()
        if not child:
            die_at(moment, every)
            record_anew(here / "a.warc.gz")
            os._exit(0)
        _, status = os.waitpid(child, 0)
        if not os.WIFSIGNALED(status):
            print(moment)
            return


if __name__ == "__main__":
    main()
