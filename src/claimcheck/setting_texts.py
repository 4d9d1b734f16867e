"""Settings as text: TOML to paste, and data."""

from __future__ import annotations

from typing import Any

from claimcheck.settings import ABOUT, COMMAND_LINE, FIELD_OF, PREFIX, InForce, Settings, variable_of

SCHEMA = "claimcheck/settings/1"
"""Name of the shape of `settings_data`."""


def settings_data(found: InForce) -> dict[str, Any]:
    """Return what is in force as plain data, a row per key: value, default, variable, meaning and origin.

    `origin` is "default", "file", "environment" or "command line"; `where` the file's path or the variable's name.
    """
    return {
        "schema": SCHEMA,
        "file": str(found.file) if found.file else None,
        "settings": [_row(found, key) for key in FIELD_OF],
    }


def settings_toml(found: InForce) -> str:
    """Return what is in force as a settings file: every key with its meaning, defaults commented out."""
    defaults = Settings()
    parts = []
    for key, name in FIELD_OF.items():
        value = getattr(found.settings, name)
        if key == "pages":
            continue
        mark = "# " if value == getattr(defaults, name) else ""
        parts.append(f"# {ABOUT[key]}\n{mark}{key} = {toml_value(value)}\n")
    # A table goes last: keys after it would be its own.
    pages = found.settings.pages
    lines = [f"{toml_value(url)} = {toml_value(file)}" for url, file in pages]
    if not pages:
        lines = ['# "https://site.example/story" = "saved/story.html"']
    parts.append("\n".join([f"# {ABOUT['pages']}", "[pages]" if pages else "# [pages]", *lines]) + "\n")
    return "\n".join(parts)


def toml_value(value: object) -> str:
    """Return a value as TOML has it."""
    import tomlkit  # noqa: PLC0415 - only where settings are shown or written

    if isinstance(value, float) and value.is_integer():
        return f"{value:.1f}"
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:_}" if value >= 100_000 else str(value)
    return tomlkit.item(list(value) if isinstance(value, tuple) else value).as_string()


def _row(found: InForce, key: str) -> dict[str, Any]:
    origin = found.origin(key)
    kind = origin
    if origin not in ("default", COMMAND_LINE):
        kind = "environment" if origin.startswith(PREFIX) and origin == variable_of(key) else "file"
    return {
        "key": key,
        "value": _plain(getattr(found.settings, FIELD_OF[key]), key),
        "default": _plain(getattr(Settings(), FIELD_OF[key]), key),
        "origin": kind,
        "where": origin if kind in ("environment", "file") else None,
        "variable": variable_of(key) or None,
        "about": ABOUT[key],
    }


def _plain(value: Any, key: str) -> object:
    if key == "pages":
        return dict(value)
    return list(value) if isinstance(value, tuple) else value
