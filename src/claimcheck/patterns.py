"""Which files are posts, by patterns of paths: `*` and `?` within a name, `**` for any number of folders.

Our own, since Python has `**` for paths only from 3.13 on, and pattern libraries make one regular expression of a
pattern, which a stranger's settings file could make slow. As in a shell, only a name's own first dot matches a dot.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from fnmatch import fnmatchcase
from pathlib import Path

from claimcheck.errors import SettingsError
from claimcheck.trust import is_inside

MAX_SEEN = 200_000
"""Files that are looked at; the trees of large sites have some 50,000."""

_ANY = "**"


def matches(path: str, pattern: str) -> bool:
    """Whether a path with slashes is meant by a pattern; both count from the same folder."""
    names = path.split("/")
    reached = [True] + [False] * len(names)  # after how many names the pattern read so far may stand
    for part in pattern.split("/"):
        if part == _ANY:
            for at, name in enumerate(names):
                reached[at + 1] = reached[at + 1] or (reached[at] and not name.startswith("."))
        else:
            reached = [False, *(reached[at] and _fits(name, part) for at, name in enumerate(names))]
    return reached[-1]


def is_post(path: str, posts: Sequence[str], exclude: Sequence[str]) -> bool:
    """Whether one of the patterns means a path and none of `exclude` means it or a folder that it lies in."""
    names = path.split("/")
    above = ["/".join(names[:count]) for count in range(1, len(names) + 1)]
    return any(matches(path, pattern) for pattern in posts) and not any(
        matches(place, pattern.rstrip("/")) for pattern in exclude for place in above
    )


def posts_below(folder: Path, posts: Sequence[str], exclude: Sequence[str]) -> list[str]:
    """Return the paths below a folder that the patterns mean, with slashes, in order.

    Links to folders are not followed. Raises SettingsError where there are more than `MAX_SEEN` files to look at.
    """
    dotted = {part for pattern in posts for part in pattern.split("/") if part.startswith(".")}
    found: list[str] = []
    seen = 0
    for place in sorted({_fixed_part(pattern) for pattern in posts}):
        for path in _walk(folder / place, dotted):
            seen += 1
            if seen > MAX_SEEN:
                raise SettingsError(
                    f"{folder}: has more than {MAX_SEEN:,} files to look at; begin the patterns of posts with a folder"
                )
            name = path.relative_to(folder).as_posix()
            if is_post(name, posts, exclude) and is_readable(path, folder):
                found.append(name)
    return sorted(set(found))


def is_readable(path: Path, folder: Path) -> bool:
    """Whether there is a file that lies in a folder, links followed: a stranger's link opens nothing elsewhere."""
    try:
        return path.is_file() and is_inside(path, folder)
    except OSError:
        return False


def _fits(name: str, part: str) -> bool:
    return fnmatchcase(name, part) and (not name.startswith(".") or part.startswith("."))


def _fixed_part(pattern: str) -> str:
    """Return the folders that a pattern begins with before anything in it is open."""
    names = pattern.split("/")[:-1]
    fixed = next((at for at, name in enumerate(names) if any(ch in name for ch in "*?[")), len(names))
    return "/".join(names[:fixed])


def _walk(folder: Path, dotted: set[str]) -> Iterator[Path]:
    for place, folders, files in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith(".") or name in dotted]
        for name in files:
            yield Path(place) / name
