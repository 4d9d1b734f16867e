"""Which posts a run is about when none is named, and from where their rules come."""

from __future__ import annotations

import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.screen import say
from claimcheck.dossier import ARCHIVE_NAMES, archive_beside
from claimcheck.errors import SettingsError
from claimcheck.settings import FILE_NAME, PROJECT_FILE_NAME, InForce

if TYPE_CHECKING:
    from claimcheck.repository import Repository, Snapshot
    from claimcheck.settings import ReadFile, Settings

_LEDGER = "claims.toml"
_NOBODY = "0" * 40
"""What GitHub and GitLab give as the commit before the first one of a new branch."""


@dataclass(frozen=True, slots=True)
class Rules:
    """Settings and ledgers as they were at a commit, for posts that come from somebody else."""

    snapshot: Snapshot
    name: str
    changed: frozenset[Path]

    @property
    def read(self) -> ReadFile:
        """What gives the files of the commit."""
        return self.snapshot.read

    def doubts(self, post: str, settings: Settings) -> tuple[str, ...]:
        """Return a note for each file that gives pages to a post's check and came with the change."""
        named = [settings.replay, *(file for _, file in settings.pages)]
        given = [archive_beside(post), *(Path(name) for name in named if name)]
        return tuple(
            f"{file.name} was added or changed since {self.name}: what it has of the sources is the word of whoever "
            "changed it"
            for file in given
            if file is not None and not self.changed.isdisjoint((_place(file), Path(os.path.realpath(file))))
        )


def _place(file: Path) -> Path:
    """Return where a name stands, itself not followed if it is a link."""
    return Path(os.path.realpath(file.parent)) / file.name


def rules_at(name: str) -> Rules:
    """Return the rules of a commit of the repository that the current folder is in. Raises RepositoryError."""
    from claimcheck.repository import Snapshot, repository_of  # noqa: PLC0415 - rarely wanted

    repository = repository_of(Path())
    commit = repository.commit(name)
    changed = frozenset(repository.top / path for path in repository.changed_since(commit))
    return Rules(Snapshot(repository, commit, (FILE_NAME, PROJECT_FILE_NAME, _LEDGER)), name, changed)


def posts_in(found: InForce, *, changed: bool, since: str | None, rules: Rules | None = None) -> list[str]:
    """Return the posts that the settings' patterns mean; of these only the changed ones, if that is asked for.

    What was changed since `since`, or since the base that git or the CI service names. Says on stderr how many. Raises
    SettingsError and RepositoryError.
    """
    settings = found.settings
    if not settings.posts:
        there = f", and have that in {rules.name}, since --rules-from takes the settings from there" if rules else ""
        raise SettingsError(
            f'name a post, or say in claimcheck.toml which files are posts, as in posts = ["posts/**/*.md"]{there}'
        )
    by_file = found.file is not None and found.origin("posts") == str(found.file)
    root = Path(os.path.realpath(found.file.parent if by_file and found.file else Path()))
    if changed or since is not None:
        return _changed(root, found, since)

    from claimcheck.patterns import posts_below  # noqa: PLC0415

    names = posts_below(root, settings.posts, settings.exclude)
    if not names:
        raise SettingsError(f"{root}: no file there is meant by posts = {_shown(settings.posts)}")
    return [_as_argument(root / name) for name in names]


def _changed(root: Path, found: InForce, since: str | None) -> list[str]:
    from claimcheck.patterns import is_post, is_readable, posts_below  # noqa: PLC0415
    from claimcheck.repository import repository_of  # noqa: PLC0415

    settings = found.settings
    if since is not None and since.strip("0") == "" and len(since) >= len(_NOBODY):
        say("the branch is new, so all posts count as changed")
        return [_as_argument(root / name) for name in posts_below(root, settings.posts, settings.exclude)]
    repository = repository_of(root)
    base = since if since is not None else repository.base(os.environ)
    commit = repository.fork_point(repository.commit(base))
    names: set[str] = set()
    for path in repository.changed_since(commit):
        place = _below(root, repository, path)
        if place is None:
            continue
        if is_post(place, settings.posts, settings.exclude) and is_readable(root / place, root):
            names.add(place)
        elif Path(place).name in (_LEDGER, *ARCHIVE_NAMES):  # what a verdict rests on is as good as the post
            names.update(_beside(root, place, found))
    number = f"{len(names)} post{'' if len(names) == 1 else 's'}" if names else "no post"
    say(f"{number} changed since {base} ({commit[:12]})")
    return [_as_argument(root / name) for name in sorted(names)]


def _below(root: Path, repository: Repository, path: str) -> str | None:
    try:
        return (repository.top / path).relative_to(root).as_posix()
    except ValueError:
        return None


def _beside(root: Path, place: str, found: InForce) -> list[str]:
    from claimcheck.patterns import is_post, is_readable  # noqa: PLC0415

    folder = (root / place).parent
    names = [path.relative_to(root).as_posix() for path in folder.iterdir()]
    posts, exclude = found.settings.posts, found.settings.exclude
    return [name for name in names if is_post(name, posts, exclude) and is_readable(root / name, root)]


def _as_argument(path: Path) -> str:
    """Return a path as somebody would write it on the command line from here."""
    here = os.path.relpath(path)
    if here.startswith(".." + os.sep):
        return str(path)
    return os.path.join(".", here) if here.startswith("-") else here  # noqa: PTH118 - Path takes the dot away


def _shown(patterns: Sequence[str]) -> str:
    return "[" + ", ".join(f'"{pattern}"' for pattern in patterns) + "]"
