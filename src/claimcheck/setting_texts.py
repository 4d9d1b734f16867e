"""Settings as text: TOML to paste, and data."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from claimcheck.judge_catalogue import BUILT_INS, RULES
from claimcheck.judge_values import shown
from claimcheck.settings import ABOUT, COMMAND_LINE, FIELD_OF, PREFIX, TABLES, InForce, Settings, variable_of

SCHEMA = "claimcheck/settings/1"
"""Name of the shape of `settings_data`."""


def settings_data(found: InForce) -> dict[str, Any]:
    """Return what is in force as plain data, a row per key: value, default, variable, meaning and origin.

    `origin` is "default", "file", "environment" or "command line"; `where` the file's path or the variable's name.
    """
    return {
        "schema": SCHEMA,
        "file": str(found.file) if found.file else None,
        "settings": [*(_row(found, key) for key in FIELD_OF if key != "judge"), *_judge_rows(found)],
    }


def _judge_rows(found: InForce) -> list[dict[str, Any]]:
    """Return a row for each setting of the judges that are asked, and for whatever is set of the others."""
    rows = []
    for name in dict.fromkeys((*found.settings.judges, *dict(found.settings.judge))):
        known = BUILT_INS[name].options if name in BUILT_INS else {}
        said = found.settings.options_of(name)
        asked = known if name in found.settings.judges else {}
        for key in dict.fromkeys((*asked, *said)):
            full, option = f"judge.{name}.{key}", known.get(key)
            default = option.default if option else None
            about = option.about if option else f"what the judge {name} makes of it"
            value = shown(name, key, said.get(key, default))
            rows.append(_described(found, full, _plain(value, full), _plain(default, full), about))
    return rows


def settings_toml(found: InForce) -> str:
    """Return what is in force as a settings file: every key with its meaning, defaults commented out."""
    defaults = Settings()
    parts = []
    for key, name in FIELD_OF.items():
        value = getattr(found.settings, name)
        if key in TABLES:
            continue
        mark = "# " if value == getattr(defaults, name) else ""
        parts.append(f"# {ABOUT[key]}\n{mark}{key} = {toml_value(value)}\n")
    # A table goes last: keys after it would be its own.
    pages = found.settings.pages
    lines = [f"{toml_value(url)} = {toml_value(file)}" for url, file in pages]
    if not pages:
        lines = ['# "https://site.example/story" = "saved/story.html"']
    parts.append("\n".join([f"# {ABOUT['pages']}", "[pages]" if pages else "# [pages]", *lines]) + "\n")
    parts += [_judge_toml(name, found) for name in found.settings.judges if name != RULES]
    parts += [_judge_toml(name, found) for name, _ in found.settings.judge if name not in found.settings.judges]
    return "\n".join(parts)


def _judge_toml(name: str, found: InForce) -> str:
    known = BUILT_INS[name].options if name in BUILT_INS else {}
    said = found.settings.options_of(name)
    lines = [f"# settings of the judge {name}", f"[judge.{toml_key(name)}]"]
    for key in dict.fromkeys((*known, *said)):
        if key in known:
            lines.append(f"# {known[key].about}")
        value = shown(name, key, said.get(key, known[key].default if key in known else None))
        mark = "" if key in said and value == said[key] else "# "
        lines.append(f"{mark}{toml_key(key)} = {toml_value(value)}")
    return "\n".join(lines) + "\n"


def toml_key(key: str) -> str:
    """Return a key as TOML has it."""
    import tomlkit  # noqa: PLC0415

    return tomlkit.key(key).as_string()


def toml_value(value: object) -> str:
    """Return a value as TOML has it."""
    import tomlkit  # noqa: PLC0415 - only where settings are shown or written

    if isinstance(value, float) and value.is_integer():
        return f"{value:.1f}"
    if isinstance(value, int) and not isinstance(value, bool):
        return f"{value:_}" if value >= 100_000 else str(value)
    if isinstance(value, Mapping):
        return "{" + ", ".join(f"{toml_key(key)} = {toml_value(one)}" for key, one in value.items()) + "}"
    return tomlkit.item(list(value) if isinstance(value, tuple) else value).as_string()


def _row(found: InForce, key: str) -> dict[str, Any]:
    value, default = getattr(found.settings, FIELD_OF[key]), getattr(Settings(), FIELD_OF[key])
    return _described(found, key, _plain(value, key), _plain(default, key), ABOUT[key])


def _described(found: InForce, key: str, value: object, default: object, about: str) -> dict[str, Any]:
    origin = found.origin(key)
    kind = origin
    if origin not in ("default", COMMAND_LINE):
        kind = "environment" if origin.startswith(PREFIX) and origin == variable_of(key) else "file"
    return {
        "key": key,
        "value": value,
        "default": default,
        "origin": kind,
        "where": origin if kind in ("environment", "file") else None,
        "variable": variable_of(key) or None,
        "about": about,
    }


def _plain(value: Any, key: str) -> object:
    if key == "pages":
        return dict(value)
    return list(value) if isinstance(value, tuple) else value
