"""What a settings file may say that was found beside a post and not named by anybody.

Whoever sends in a post can send `claimcheck.toml` with it. Such a file may make a check stricter or milder, but it
opens neither the network inside nor files elsewhere, and it does not make the tool rude to sites or wait for ever. It
names no judge that asks a network, costs money, or loads a model or another package's code, and sets nothing for one.
Whoever names a file (`--config`, CLAIMCHECK_CONFIG) answers for what it says.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from pathlib import Path

from claimcheck.errors import SettingsError
from claimcheck.judge_catalogue import BUILT_INS

# What these fields of `Settings` may be, at their mildest.
ONLY: Mapping[str, object] = {"allow_hosts": (), "keep_secrets": False, "cache_dir": "", "respect_robots": True}
AT_MOST: Mapping[str, float] = {
    "timeout": 120,  # seconds; what a patient reader waits for one page
    "total_timeout": 1800,  # seconds; a job of CI has often no more than an hour
    "max_bytes": 100_000_000,  # ten of the longest articles
    "max_redirects": 20,  # browsers stop there
    "max_connections": 32,  # twice the default
    "max_sources": 500,  # five times the default
    "posts": 100,  # patterns; each is held against every file below the folder
    "exclude": 100,
}
AT_LEAST: Mapping[str, float] = {"host_delay": 0.5}  # seconds; the default

_WHO = "in a file that was found and not named with --config, since a stranger may have put it beside the post"


def check_found(values: Mapping[str, object], folder: Path) -> None:
    """Raise SettingsError, one line, if values from a file found in `folder` ask for more than such a file may.

    `values` are by the names of the fields of `Settings`; paths are absolute, links resolved.
    """
    for name, value in values.items():
        key = name.replace("_", "-")
        if name in ONLY and value != ONLY[name]:
            raise SettingsError(f"{key}: does not count {_WHO}")
        size = len(value) if isinstance(value, tuple) else value
        if isinstance(size, int | float):
            if size > AT_MOST.get(name, size):
                raise SettingsError(f"{key}: at most {AT_MOST[name]:,} {_WHO}")
            if size < AT_LEAST.get(name, size):
                raise SettingsError(f"{key}: at least {AT_LEAST[name]:,} {_WHO}")
    _check_judges(values)
    files = [(name.replace("_", "-"), values[name]) for name in ("replay", "cache_dir") if values.get(name)]
    pages = values.get("pages", ())
    assert isinstance(pages, tuple)
    for key, file in [*files, *(("pages", file) for _, file in pages)]:
        if not is_inside(Path(str(file)), folder):
            raise SettingsError(f"{key}: {file} is outside of {folder}, which does not count {_WHO}")


def _check_judges(values: Mapping[str, object]) -> None:
    """Let nothing from a found file ask a network, load a model or another's code, or run up costs."""
    names, tables = values.get("judges", ()), values.get("judge", ())
    assert isinstance(names, tuple)
    assert isinstance(tables, tuple)
    for name in names:
        if name not in BUILT_INS or not BUILT_INS[name].found:
            raise SettingsError(f"judges: {name} does not count {_WHO}")
    for name, options in tables:
        for key, _ in options:
            if name not in BUILT_INS or not BUILT_INS[name].options[key].found:
                raise SettingsError(f"judge.{name}.{key}: does not count {_WHO}")


def is_inside(path: Path, folder: Path) -> bool:
    """Whether a path, all links followed, lies in a folder or below it."""
    return Path(os.path.realpath(folder)) in Path(os.path.realpath(path)).parents
