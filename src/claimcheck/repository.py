"""What git knows of the posts: which changed, and what a file said at a commit.

The `git` program is asked, and nothing of the repository runs: no hook, no file-system monitor, no pager, no external
diff, nothing fetched. Names are bytes between NULs, whatever they hold.
"""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from claimcheck.errors import RepositoryError

TIMEOUT = 120
"""Seconds for one question; the largest repositories answer these within 10."""

_SAFE = (
    *("--no-pager", "--no-optional-locks", "--literal-pathspecs"),
    *("-c", "core.fsmonitor=false", "-c", f"core.hooksPath={os.devnull}", "-c", "protocol.allow=never"),
)
_ENVIRONMENT = {"GIT_TERMINAL_PROMPT": "0", "GIT_NO_LAZY_FETCH": "1", "LC_ALL": "C"}
_REGULAR = ("100644", "100755")  # modes of files; links and submodules have others
_BASES = ("origin/HEAD", "@{upstream}")


@dataclass(frozen=True, slots=True)
class Repository:
    """A working tree; `top` is its topmost folder, links resolved."""

    top: Path

    def commit(self, name: str) -> str:
        """Return the hash of the commit that a branch, tag or hash means. Raises RepositoryError."""
        found = self._try(name)
        if not found:
            raise RepositoryError(
                f"{name}: no such commit here; if it is not fetched yet, fetch it (actions/checkout: fetch-depth: 0)"
            )
        return found

    def base(self, environ: Mapping[str, str]) -> str:
        """Return the name of what changes are counted from when nobody says: the branch that they shall go into.

        Services say it in their variables; else it is the remote's main branch. Raises RepositoryError.
        """
        if target := environ.get("GITHUB_BASE_REF", "").strip():
            return f"origin/{target}"
        if target := environ.get("CI_MERGE_REQUEST_DIFF_BASE_SHA", "").strip():
            return target
        for name in _BASES:
            if self._try(name):
                return name
        raise RepositoryError(
            f"{self.top}: has neither {_BASES[0]} nor an upstream branch to compare with; name a commit with --since"
        )

    def fork_point(self, commit: str) -> str:
        """Return the last commit that a commit and the working tree have in common. Raises RepositoryError."""
        status, found, _ = _ask(self.top, "merge-base", commit, "HEAD")
        if status:
            raise RepositoryError(
                f"{commit[:12]}: has nothing in common with HEAD here; fetch more history (actions/checkout: "
                "fetch-depth: 0)"
            )
        return os.fsdecode(found).split()[0]

    def changed_since(self, commit: str) -> tuple[str, ...]:
        """Return the paths, from the top, that differ from a commit, committed or not, and those not known to git.

        What was deleted is left out, and what git ignores.
        """
        how = ("--no-renames", "--no-ext-diff", "--no-textconv", "--no-relative", "--ignore-submodules=all")
        known = self._paths("diff", "--name-only", "-z", "--diff-filter=d", *how, commit, "--")
        new = self._paths("ls-files", "-z", "--others", "--exclude-standard")
        return tuple(sorted({*known, *new}))

    def _paths(self, *question: str) -> list[str]:
        return [os.fsdecode(name) for name in _answer(self.top, *question).split(b"\0") if name]

    def _try(self, name: str) -> str:
        if not name or name.startswith("-") or "\0" in name:
            return ""
        status, found, _ = _ask(self.top, "rev-parse", "--verify", "--quiet", f"{name}^{{commit}}")
        return "" if status else os.fsdecode(found).strip()


@dataclass(frozen=True, slots=True)
class Snapshot:
    """The files of a commit that have certain names, wherever they stand."""

    repository: Repository
    commit: str
    names: tuple[str, ...]
    _blobs: dict[str, str] = field(default_factory=dict)
    _read: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """List them, once. Raises RepositoryError."""
        tree = _answer(self.repository.top, "ls-tree", "-r", "-z", "--full-tree", self.commit)
        for line in tree.split(b"\0"):
            about, _, name = line.partition(b"\t")
            path = os.fsdecode(name)
            if path.rpartition("/")[2] in self.names:
                mode, _, blob = os.fsdecode(about).split(" ")
                if mode in _REGULAR:
                    self._blobs[path] = blob

    def read(self, path: Path) -> bytes | None:
        """Return what a file of the working tree said at the commit; None if it was not there or is elsewhere."""
        try:
            # The folder's links count, not the file's own: what it leads to now was not there then.
            place = Path(os.path.realpath(path.parent)) / path.name
            name = place.relative_to(self.repository.top).as_posix()
        except ValueError:
            return None
        blob = self._blobs.get(name)
        if blob is None:
            return None
        if name not in self._read:
            self._read[name] = _answer(self.repository.top, "cat-file", "blob", blob)
        return self._read[name]


def repository_of(folder: Path) -> Repository:
    """Return the repository that a folder lies in. Raises RepositoryError."""
    top = os.fsdecode(_answer(folder, "rev-parse", "--show-toplevel")).removesuffix("\n")
    return Repository(Path(os.path.realpath(top)))


def _answer(folder: Path, *question: str) -> bytes:
    status, out, error = _ask(folder, *question)
    if status:
        lines = error.decode("utf-8", "replace").strip().splitlines() or [f"status {status}"]
        raise RepositoryError(f"{folder}: git {question[0]}: {lines[0].removeprefix('fatal: ')}")
    return out


def _ask(folder: Path, *question: str) -> tuple[int, bytes, bytes]:
    command: Sequence[str] = ("git", "-C", str(folder), *_SAFE, *question)
    try:
        done = subprocess.run(
            command,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=TIMEOUT,
            check=False,
            env={**os.environ, **_ENVIRONMENT},
        )
    except FileNotFoundError:
        raise RepositoryError("git is not installed, which says what changed; name the posts instead") from None
    except subprocess.TimeoutExpired:
        raise RepositoryError(f"{folder}: git {question[0]}: no answer within {TIMEOUT} seconds") from None
    except OSError as error:
        raise RepositoryError(f"git cannot be started: {error.strerror}") from error
    return done.returncode, done.stdout, done.stderr
