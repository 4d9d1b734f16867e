"""What can be set, what it means, and how the places where it can be said meet.

A setting is said on the command line, in the environment (`CLAIMCHECK_FAIL_ON`), in a settings file, or has its
default; the first of these counts. A settings file is `claimcheck.toml`, or the table `[tool.claimcheck]` of a
`pyproject.toml`. The nearest one counts, looked for from the post's folder upward; beside each other, `claimcheck.toml`
goes first. Its keys are the fields of `Settings` with hyphens. An unknown key is an error, because a misspelt `fail-on`
would otherwise let a post pass. A file that was found so, and not named, may be a stranger's: `trust` says what it may
not set.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, fields, replace
from pathlib import Path
from typing import Any, TypeVar

from claimcheck.errors import SettingsError
from claimcheck.setting_values import (
    FAIL_ON_VALUES,
    FORMATS,
    checked_value,
    nearest,
    value_of_text,
    with_suggestion,
)
from claimcheck.trust import check_found, is_inside

FILE_NAME = "claimcheck.toml"
PROJECT_FILE_NAME = "pyproject.toml"
_MAX_FILE = 2_000_000  # bytes; projects with thousands of lines of settings stay below 200,000

PREFIX = "CLAIMCHECK_"
"""What the names of our environment variables begin with."""

OTHER_VARIABLES = (f"{PREFIX}CONFIG", f"{PREFIX}DEBUG", f"{PREFIX}LLM_KEY")
"""Environment variables that are no settings: the settings file to use, and tracebacks of internal errors."""

COMMAND_LINE = "command line"
"""Origin of what an option says."""

T = TypeVar("T")
Options = tuple[tuple[str, object], ...]
"""Keys and values of one judge's table."""

ReadFile = Callable[[Path], bytes | None]
"""Gives a settings file's bytes, None where there is no such file. Raises SettingsError."""


def _setting(default: T, about: str) -> T:
    value: T = field(default=default, metadata={"about": about})
    return value


@dataclass(frozen=True, slots=True)
class Settings:
    """Options of a run. Paths are as given on the command line, or made absolute when they come from elsewhere."""

    fail_on: tuple[str, ...] = _setting(
        ("contradict", "disputed"),
        f"verdicts that make the exit status 1 (unread: 3): {', '.join(FAIL_ON_VALUES)}; an empty list for none",
    )
    format: str = _setting("table", f"how the report is shown: {', '.join(FORMATS)}")
    posts: tuple[str, ...] = _setting(
        (), "patterns of the posts that `claimcheck run` checks when none is named, from the settings file's folder"
    )
    exclude: tuple[str, ...] = _setting((), "patterns of what `posts` does not mean")
    judges: tuple[str, ...] = _setting(("rules",), "who judges besides the rules, which always do")
    offline: bool = _setting(False, "never ask the network")
    replay: str = _setting("", "web archive to read sources from, and from nothing else")
    pages: tuple[tuple[str, str], ...] = _setting(
        (), "table of addresses and the files with their pages, saved by hand"
    )
    timeout: float = _setting(20.0, "seconds that one request may take without an answer")
    total_timeout: float = _setting(300.0, "seconds for fetching all sources of a post")
    max_sources: int = _setting(100, "sources of one post that are fetched; the rest is unread")
    max_bytes: int = _setting(10_000_000, "bytes of one page, unpacked; a longer one is unread")
    # Browsers stop at 20 hops, honest sites need fewer than five.
    max_redirects: int = _setting(10, "hops of one request from address to address")
    max_connections: int = _setting(16, "requests under way at once, over all hosts; two at most go to one")
    host_delay: float = _setting(0.5, "seconds between the beginnings of two requests at one host")
    respect_robots: bool = _setting(True, "leave unread what a site's robots.txt excludes")
    cache: bool = _setting(True, "keep fetched pages between runs where their sites permit it, for a day at most")
    cache_dir: str = _setting("", "folder for them; the user's own cache folder if not said")
    contact: str = _setting("", "web or mail address by which a site that wonders can reach you")
    allow_hosts: tuple[str, ...] = _setting(
        (), "hosts, addresses and networks that may be asked although they are not public"
    )
    keep_secrets: bool = _setting(False, "show and record addresses with the passwords and tokens in them")
    judge: tuple[tuple[str, Options], ...] = _setting((), "a table of its own settings for each judge that has some")

    def options_of(self, judge: str) -> dict[str, object]:
        """Return what is set for a judge, by key; what is not set is not in it."""
        return dict(dict(self.judge).get(judge, ()))


FIELD_OF: Mapping[str, str] = {item.name.replace("_", "-"): item.name for item in fields(Settings)}
"""The field of `Settings` that a key means, in the order in which they are shown."""

ABOUT: Mapping[str, str] = {item.name.replace("_", "-"): item.metadata["about"] for item in fields(Settings)}
"""What a key sets, in a line."""


TABLES = frozenset({"pages", "judge"})
"""Keys whose values are tables."""


def variable_of(key: str) -> str:
    """Return the environment variable for a key, or "" for `pages` and `judge`, which are tables.

    A judge's own key is written `judge.NAME.KEY` and has one.
    """
    return "" if key in TABLES else PREFIX + key.upper().replace("-", "_").replace(".", "_")


@dataclass(frozen=True, slots=True)
class InForce:
    """Settings, and by key where each comes from: a file's path, a variable's name, `COMMAND_LINE`; else the default.

    A judge's own settings have keys such as "judge.NAME.KEY". `file` is the settings file that counts, None without
    one.
    """

    settings: Settings = Settings()
    origins: tuple[tuple[str, str], ...] = ()
    file: Path | None = None

    def overruled(self, values: Mapping[str, Any], origin: str) -> InForce:
        """Return these settings with some fields set by an origin."""
        keys = [name.replace("_", "-") for name in values if name != "judge"]
        keys += [f"judge.{name}.{key}" for name, options in values.get("judge", ()) for key, _ in options]
        kept = [pair for pair in self.origins if pair[0] not in keys]
        return InForce(replace(self.settings, **values), (*kept, *((key, origin) for key in keys)), self.file)

    def with_option(self, judge: str, key: str, value: object, origin: str) -> InForce:
        """Return these settings with one of a judge's own set by an origin."""
        mine = {**self.settings.options_of(judge), key: value}
        tables = {**dict(self.settings.judge), judge: tuple(mine.items())}
        kept = [pair for pair in self.origins if pair[0] != f"judge.{judge}.{key}"]
        settings = replace(self.settings, judge=tuple(tables.items()))
        return InForce(settings, (*kept, (f"judge.{judge}.{key}", origin)), self.file)

    def origin(self, key: str) -> str:
        """Return where a key's value comes from, "default" if nobody said."""
        return dict(self.origins).get(key, "default")


def read_file(path: Path) -> bytes | None:
    """Return a settings file from disk, None if there is none. Raises SettingsError if it cannot be read."""
    try:
        if not path.is_file():
            return None
    except OSError:  # a name that is too long, a folder that may not be looked into
        return None
    return _read(path)


def find_settings_file(folder: Path, read: ReadFile = read_file) -> Path | None:
    """Return the nearest settings file from `folder` upward, or None.

    A `pyproject.toml` counts only if it has a `[tool.claimcheck]` table; one that is no TOML is somebody else's
    problem and is passed by.
    """
    folder = Path(os.path.realpath(folder))  # Path.resolve raises where links lead in a circle
    for place in (folder, *folder.parents):
        own = place / FILE_NAME
        if _is_there(own, read):
            return own
        shared = place / PROJECT_FILE_NAME
        if _mentions_us(shared, read):
            return shared
    return None


def read_settings(path: Path, *, named: bool = True, read: ReadFile | None = None) -> Settings:
    """Read a settings file; raises SettingsError if it cannot be read or says something that is not known.

    `named` says that its user named it; one that was only found may not set everything (see `trust`).
    """
    return replace(Settings(), **_values(path, named=named, read=read))


def settings_for(folder: Path, config: Path | None = None) -> Settings:
    """Return the settings for a post in `folder`: from `config` if given, else from the nearest file, else defaults.

    Raises SettingsError as `read_settings` does.
    """
    return settings_in_force(folder, config).settings


def settings_in_force(
    folder: Path, config: Path | None = None, environ: Mapping[str, str] | None = None, read: ReadFile = read_file
) -> InForce:
    """Return what holds for a post in `folder` and where it comes from, the environment above the file.

    `read` gives the settings files that are only looked for, not `config`. Raises SettingsError.
    """
    found = InForce()
    path = config if config is not None else find_settings_file(folder, read)
    if path is not None:
        named = config is not None
        values = _values(path, named=named, read=None if named else read)
        found = replace(found.overruled(values, str(path)), file=path)
    return _with_environment(found, environ or {})


def _with_environment(found: InForce, environ: Mapping[str, str]) -> InForce:
    """Return the settings with what variables say; an empty one says nothing, as unset ones of CI are empty."""
    known = {variable_of(key): key for key in FIELD_OF if variable_of(key)}
    for variable in sorted(name for name in environ if name.startswith(PREFIX) and name not in OTHER_VARIABLES):
        text = environ[variable]
        if not text.strip():
            continue
        try:
            if variable in known:
                name = FIELD_OF[known[variable]]
                value = value_of_text(known[variable], text, getattr(Settings(), name), Path.cwd())
                found = found.overruled({name: value}, variable)
            elif (option := _judge_option(variable.removeprefix(PREFIX), text)) is not None:
                found = found.with_option(*option, variable)
            else:
                _refuse_misspelt(variable, known)
        except SettingsError as error:
            raise SettingsError(f"{variable}: {error}") from error
    return found


def _judge_option(variable: str, text: str) -> tuple[str, str, object] | None:
    if not variable.startswith("JUDGE_"):
        return None
    from claimcheck.judge_values import option_of_variable  # noqa: PLC0415 - rarely set

    return option_of_variable(variable, text)


def _refuse_misspelt(variable: str, known: Iterable[str]) -> None:
    # Only what can hardly be anything else: other programs may have names that begin like ours.
    near = nearest(variable.removeprefix(PREFIX), [name.removeprefix(PREFIX) for name in known], cutoff=0.8)
    if near:
        raise SettingsError(f"unknown environment variable; did you mean {PREFIX}{near}?")


def _is_there(path: Path, read: ReadFile) -> bool:
    if read is read_file:
        try:
            return path.is_file()
        except OSError:
            return False
    return read(path) is not None


def _mentions_us(path: Path, read: ReadFile) -> bool:
    try:
        content = read(path)
        return content is not None and _our_table(_parsed(content, path)) is not None
    except SettingsError:
        return False


def _our_table(table: object) -> object:
    tool = table.get("tool") if isinstance(table, dict) else None
    return tool.get("claimcheck") if isinstance(tool, dict) else None


def _read(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(_MAX_FILE + 1)
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error


def _parsed(content: bytes, path: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - most runs have no settings file

    try:
        if len(content) > _MAX_FILE:
            raise SettingsError(f"{path}: is larger than {_MAX_FILE // 1_000_000} MB, too large for settings")
        return tomllib.loads(content.decode("utf-8"))
    except RecursionError:
        raise SettingsError(f"{path}: not valid TOML: nested too deeply") from None
    except ValueError as error:  # TOML's own errors, bytes that are no UTF-8, numbers without end
        raise SettingsError(f"{path}: not valid TOML: {' '.join(str(error).split())}") from error


def _values(path: Path, *, named: bool, read: ReadFile | None) -> dict[str, Any]:
    """Return the values of a settings file by field."""
    if not named and read in (None, read_file) and not is_inside(path, path.parent):
        raise SettingsError(f"{path}: is a link that leads out of its folder; name the file with --config")
    content = read(path) if read is not None else _read(path)
    table: object = _parsed(content or b"", path)
    if path.name == PROJECT_FILE_NAME:
        table = _our_table(table)
        if table is None:
            raise SettingsError(f"{path}: has no [tool.claimcheck] table")
    if not isinstance(table, dict):
        raise SettingsError(f"{path}: [tool.claimcheck] is not a table")
    values: dict[str, Any] = {}
    try:
        for key, value in table.items():
            if key not in FIELD_OF:
                raise SettingsError(f'unknown key "{key}"' + with_suggestion(key, FIELD_OF))  # noqa: TRY301
            name = FIELD_OF[key]
            values[name] = checked_value(key, value, getattr(Settings(), name), path.parent)
        if not named:
            check_found(values, path.parent)
    except SettingsError as error:
        raise SettingsError(f"{path}: {error}") from error
    return values
