"""`claimcheck init`: a settings file to begin with, and the files that let CI check posts."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.guard import guarded
from claimcheck.cli.screen import say, write_file, write_stdout
from claimcheck.cli.status import Status
from claimcheck.errors import OutputError, SettingsError
from claimcheck.settings import FILE_NAME, PROJECT_FILE_NAME, InForce, find_settings_file

PLACEHOLDER = "https://github.com/OWNER/claimcheck@COMMIT"
"""What stands in the files where nobody said where claimcheck comes from."""

_SOURCE = re.compile(r"(https://[\w.-]+/([\w./-]+?))(?:\.git)?@([\w./-]+)", re.ASCII)
_GITHUB = "https://github.com/"
_FOLDERS = (
    "posts",
    "_posts",
    "content/posts",
    "content",
    "articles",
)  # where sites keep posts, as site builders have it
_ENDINGS = ("md", "html", "txt")
_HEAD = (
    "# Settings of claimcheck. Paths and patterns count from this file's folder. What is commented out is a default;\n"
    "# `claimcheck settings` shows what is in force.\n\n"
)

Folder = Annotated[Path, typer.Argument(metavar="FOLDER", help="Where to write them.", show_default="this folder")]
GitHub = Annotated[bool, typer.Option("--github", help="Write a workflow for GitHub, too.")]
GitLab = Annotated[bool, typer.Option("--gitlab", help="Write a pipeline for GitLab, too.")]
PreCommit = Annotated[bool, typer.Option("--pre-commit", help="Write a configuration for pre-commit, too.")]
Source = Annotated[
    str | None,
    typer.Option(
        "--source",
        metavar="URL@COMMIT",
        help="Repository and commit of claimcheck that these use, as in https://github.com/desk/claimcheck@1f3c…",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Overwrite files that are there.")]


_CI_FILES = {
    "github": (".github/workflows/claimcheck.yml", "github.yml"),
    "gitlab": (".gitlab-ci.yml", "gitlab-ci.yml"),
    "pre-commit": (".pre-commit-config.yaml", "pre-commit.yml"),
}
"""For each service where its file goes, and the template that it is made of."""


@guarded
def init(
    folder: Folder = Path(),
    *,
    github: GitHub = False,
    gitlab: GitLab = False,
    pre_commit: PreCommit = False,
    source: Source = None,
    force: Force = False,
) -> Status:
    """Write claimcheck.toml, every setting with its meaning, and on request the files that CI needs.

    What is there already is left as it is.
    """
    if not folder.is_dir():
        raise OutputError(f"{folder}: no such folder")
    asked = {"github": github, "gitlab": gitlab, "pre-commit": pre_commit}
    kinds = [name for name, wanted in asked.items() if wanted]
    origin = _origin(source, github=github)
    texts = {FILE_NAME: _settings(folder)}
    texts |= {path: _filled(template, origin) for path, template in map(_CI_FILES.__getitem__, kinds)}

    kept = [] if force else [name for name in texts if (folder / name).exists() or (folder / name).is_symlink()]
    found = find_settings_file(folder)
    if found is not None and found.name == PROJECT_FILE_NAME and found.parent == folder.resolve() and not force:
        say(f"{found}: has settings in [tool.claimcheck], which {FILE_NAME} would go before: not written")
        del texts[FILE_NAME]
    if texts and len(kept) == len(texts):
        raise OutputError(f"{', '.join(str(folder / name) for name in kept)}: there already; --force writes anew")
    for name in kept:
        say(f"{folder / name}: there already, left as it is; write it to another folder to compare, or use --force")
    written = [name for name in texts if name not in kept]
    for name in written:
        _make_folder((folder / name).parent)
        write_file(folder / name, texts[name])
    write_stdout(_next_steps(folder, written, kinds, is_open=origin == _origin(PLACEHOLDER)), machine=False)
    return Status.CLEAN


def _origin(source: str | None, *, github: bool = False) -> tuple[str, str, str]:
    """Return address, path and commit of where claimcheck comes from. Raises SettingsError."""
    match = _SOURCE.fullmatch(source or PLACEHOLDER)
    if match is None or ".." in match[0]:
        raise SettingsError(f"--source {source}: expected URL@COMMIT, as in {PLACEHOLDER}")
    if github and not match[1].startswith(_GITHUB):
        raise SettingsError(f"--source {source}: a workflow of GitHub takes actions from {_GITHUB} only")
    return match[1], match[2], match[3]


def _filled(template: str, origin: tuple[str, str, str]) -> str:
    from importlib.resources import files  # noqa: PLC0415 - not needed for --help

    address, path, commit = origin
    text = files("claimcheck.cli").joinpath("templates", template).read_text("utf-8")
    text = text.replace("https://github.com/OWNER/claimcheck", address).replace("OWNER/claimcheck", path)
    return text.replace("@COMMIT", f"@{commit}").replace("rev: COMMIT", f"rev: {commit}")


def _settings(folder: Path) -> str:
    from claimcheck.setting_texts import settings_toml  # noqa: PLC0415

    return _HEAD + settings_toml(InForce().overruled({"posts": _patterns(folder)}, FILE_NAME))


def _patterns(folder: Path) -> tuple[str, ...]:
    """Return patterns for the posts that are there, else for those that will be."""
    from claimcheck.patterns import posts_below  # noqa: PLC0415

    found = []
    if (folder / "claims").is_dir() and posts_below(folder, ("claims/*/post.*",), ()):
        found.append("claims/*/post.*")
    place = next((name for name in _FOLDERS if (folder / name).is_dir()), None)
    if place is not None:
        guesses = [f"{place}/**/*.{ending}" for ending in _ENDINGS]
        found += [guess for guess in guesses if posts_below(folder, (guess,), ())] or ([] if found else guesses[:1])
    return tuple(found) or ("posts/**/*.md",)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise OutputError(f"{folder}: cannot be made: {error.strerror}") from error


def _next_steps(folder: Path, written: list[str], kinds: list[str], *, is_open: bool) -> str:
    lines = [f"Written: {', '.join(str(folder / name) for name in written)}" if written else "Nothing was written.", ""]
    steps = [
        f'Look at posts = [...] in {FILE_NAME}: is that where your posts are? "claimcheck settings" shows all.',
        "Check a post and keep its pages beside it: claimcheck run POST --record FOLDER/sources.warc.gz",
        "Decide what is no mistake: claimcheck review POST",
    ]
    if kinds and is_open:
        steps.append("Put the repository and commit that you take claimcheck from in place of OWNER and COMMIT.")
    if "github" in kinds or "gitlab" in kinds:
        steps.append("Commit all of it to the main branch first: settings and decisions count as they are there.")
    if "pre-commit" in kinds:
        steps.append("Start the hook: pre-commit install")
    lines += ["Next:", *(f"{number}. {step}" for number, step in enumerate(steps, 1))]
    return "\n".join(lines) + "\n"
