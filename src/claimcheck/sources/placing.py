"""A file that appears whole or not at all, however many write it and whenever one of them is killed.

What is being written is a draft beside its target, which the operating system keeps locked as long as its writer
lives: a draft that nobody holds is what a killed run left, and the next one sweeps it away. Locks are taken on the
folder and the draft themselves, so that no lock file stays behind; that is why none of the lock-file libraries serves.
"""

from __future__ import annotations

import contextlib
import os
import re
import stat
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import IO

if sys.platform != "win32":  # an open file cannot be deleted or replaced there, which protects drafts as well
    import fcntl

_SUFFIX = ".part"
_PATIENCE = 60.0  # seconds for another run to put its archive in place; merging a large one takes a few
_PAUSE = 0.02  # seconds until the lock is tried again


class Draft:
    """A file on its way to `target`. `path` is where it lies, `file` what it is written through."""

    def __init__(self, target: Path, *, in_lock: bool = False) -> None:
        """Open the draft beside its target, after what dead runs left there is gone. Raises OSError.

        `in_lock` says that the caller has the `folder_lock` already.
        """
        with contextlib.nullcontext() if in_lock else folder_lock(target.parent):
            _sweep(target)
            handle, name = tempfile.mkstemp(prefix=_prefix(target), suffix=_SUFFIX, dir=target.parent)
            self.path = Path(name)
            _locked(handle)
        self.target = target
        self.file: IO[bytes] = os.fdopen(handle, "wb")

    def put(self) -> None:
        """Let the draft take its target's place in one step; what stood there is gone only then. Raises OSError."""
        self.file.flush()
        os.fsync(self.file.fileno())
        self.path.chmod(_mode(self.target))
        if sys.platform == "win32":
            self.file.close()
        self.path.replace(self.target)
        self.file.close()  # not before: unlocked under its old name it would pass for what a dead run left
        with contextlib.suppress(OSError):  # not every system can sync a folder; the file itself is safe
            folder = os.open(self.target.parent, os.O_RDONLY)
            try:
                os.fsync(folder)
            finally:
                os.close(folder)

    def drop(self) -> None:
        """Delete the draft; what stands at its target stays. Never raises."""
        with contextlib.suppress(OSError):
            self.file.close()
        with contextlib.suppress(OSError):
            self.path.unlink()


@contextlib.contextmanager
def folder_lock(folder: Path) -> Iterator[None]:
    """Hold the lock on a folder that everybody takes who puts archives there, as long as the block lasts.

    Raises OSError if the folder cannot be opened, TimeoutError (an OSError) if another run does not let go. Where
    the file system knows no locks the block goes ahead without.
    """
    if sys.platform == "win32":
        yield
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        end = time.monotonic() + _PATIENCE
        while not _locked(handle):
            if time.monotonic() > end:
                raise TimeoutError(None, "another run is writing there and does not end")
            time.sleep(_PAUSE)
        yield
    finally:
        os.close(handle)


def _locked(handle: int) -> bool:
    """Take the lock on an open file; False if somebody else has it."""
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:  # a file system without locks
        return True
    return True


def _prefix(target: Path) -> str:
    return f".{target.name[:50]}."


def _sweep(target: Path) -> None:
    """Delete the drafts for a target whose writers are gone."""
    name_of_draft = re.compile(rf"{re.escape(_prefix(target))}\w{{8}}{re.escape(_SUFFIX)}")  # as mkstemp has it
    with os.scandir(target.parent) as entries:
        left = [entry.path for entry in entries if name_of_draft.fullmatch(entry.name)]
    for name in left:
        with contextlib.suppress(OSError):
            if _nobody_holds(name):
                Path(name).unlink()


def _nobody_holds(name: str) -> bool:
    if sys.platform == "win32":
        return True
    handle = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)  # raises OSError where a writer lives or locks are unknown
        return stat.S_ISREG(os.fstat(handle).st_mode)
    finally:
        os.close(handle)


def _mode(target: Path) -> int:
    """Return the rights of the file to be replaced, or those of a file made plainly; a draft is its owner's only."""
    if target.exists():
        return stat.S_IMODE(target.stat().st_mode)
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
