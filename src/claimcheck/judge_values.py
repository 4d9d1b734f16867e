"""What settings say of judges, checked: which are to speak, and each one's own options."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from pathlib import Path

from claimcheck.errors import SettingsError
from claimcheck.judge_catalogue import BUILT_INS, RULES, Kind, Option, installed, plug_ins
from claimcheck.setting_values import nearest, parsed_text, with_suggestion
from claimcheck.settings import PREFIX, Options

VARIABLE_PREFIX = "JUDGE_"
"""What the names of variables for judges' options begin with, behind the prefix of all of ours."""

HIDDEN = "(not shown)"
"""Stands for a secret where settings are shown."""


def check_judges(names: Iterable[str]) -> tuple[str, ...]:
    """Return the judges to be asked, the rules first: they always speak.

    Raises SettingsError for a name that no judge has.
    """
    wanted = [name.strip().lower() for name in names]
    for name in filter(None, wanted):
        check_name(name, "judges")
    return tuple(dict.fromkeys((RULES, *filter(None, wanted))))


def check_name(name: str, key: str) -> None:
    """Raise SettingsError, led by the key, unless a judge has this name."""
    if name in BUILT_INS or name in plug_ins():
        return
    near = nearest(name, (*BUILT_INS, *plug_ins()))
    suggestion = f'; did you mean "{near}"? Installed' if near else "; installed"
    raise SettingsError(f'{key}: unknown judge "{name[:40]}"{suggestion} are {", ".join(installed())}')


def checked_judge_tables(value: object, folder: Path) -> tuple[tuple[str, Options], ...]:
    """Return the tables `[judge.NAME]` as `Settings` holds them; places of files count from `folder`.

    Options of our judges are checked, others are left to their judge. Raises SettingsError.
    """
    if not isinstance(value, Mapping) or not all(isinstance(table, Mapping) for table in value.values()):
        raise SettingsError(
            "judge: expected a table for each judge, as in [judge.NAME]; the judges to be asked are named by judges"
        )
    tables = []
    for name, table in value.items():
        check_name(name, "judge")
        ours = name in BUILT_INS
        tables.append(
            (name, tuple((key, _checked(name, key, one, folder) if ours else one) for key, one in table.items()))
        )
    return tuple(tables)


def _checked(name: str, key: str, value: object, folder: Path) -> object:
    return checked_option(f"judge.{name}.{key}", value, _known(name, key), folder)


def _known(name: str, key: str) -> Option:
    options = BUILT_INS[name].options
    if key not in options:
        known = with_suggestion(key, options) if options else "; it has none"
        raise SettingsError(f'judge.{name}: unknown key "{key[:40]}"{known}')
    return options[key]


def checked_option(label: str, value: object, option: Option, folder: Path) -> object:
    """Return a value as TOML gives it in the form of the option's default; raises SettingsError, led by `label`."""
    default = option.default
    if isinstance(default, tuple):
        if not isinstance(value, list | tuple) or not all(isinstance(item, str) for item in value):
            raise SettingsError(f"{label}: expected a list of texts")
        return tuple(value)
    if isinstance(default, bool):
        if not isinstance(value, bool):
            raise SettingsError(f"{label}: expected true or false")
        return value
    if isinstance(default, int | float):
        return _number(label, value, option)
    if not isinstance(value, str):
        raise SettingsError(f"{label}: expected text in quotation marks")
    if "\0" in value:
        raise SettingsError(f"{label}: no text has a NUL in it")
    if option.choices and value not in option.choices:
        raise SettingsError(f'{label}: unknown value "{value[:40]}"' + with_suggestion(value, option.choices))
    return _placed(value, folder) if option.kind is Kind.PLACE else value


def _number(label: str, value: object, option: Option) -> int | float:
    whole = isinstance(option.default, int)
    if isinstance(value, bool) or not isinstance(value, int | float) or (whole and not isinstance(value, int)):
        raise SettingsError(f"{label}: expected a {'whole ' if whole else ''}number")
    if not option.least <= value <= option.most or value == float("inf"):
        bounds = f"from {option.least:g}" + ("" if option.most == float("inf") else f" to {option.most:g}")
        raise SettingsError(f"{label}: expected a number {bounds}")
    return value if whole else float(value)


def _placed(value: str, folder: Path) -> str:
    """Return where the file or folder of that name is, or the value if there is none."""
    try:
        place = os.path.realpath(folder / Path(value).expanduser())
        return place if value and os.path.exists(place) else value  # noqa: PTH110 - no exception for odd names
    except (OSError, RuntimeError, ValueError):
        return value


def judge_variables() -> dict[str, tuple[str, str]]:
    """Return judge and key that each variable of our judges' options means, by its name without our prefix."""
    return {_variable(name, key): (name, key) for name, judge in BUILT_INS.items() for key in judge.options}


def _variable(name: str, key: str) -> str:
    return VARIABLE_PREFIX + f"{name}_{key}".upper().replace("-", "_")


def option_of_variable(variable: str, text: str) -> tuple[str, str, object] | None:
    """Return judge, key and value of a variable without our prefix, None if it is about no judge that there is.

    What is said of a plug-in is text, whatever its key. Raises SettingsError for an option that a judge of ours does
    not have, and for a wrong value.
    """
    known = judge_variables()
    if variable in known:
        name, key = known[variable]
        option, label = BUILT_INS[name].options[key], f"judge.{name}.{key}"
        return name, key, checked_option(label, parsed_text(label, text, option.default), option, Path.cwd())
    for name in BUILT_INS:
        if variable.startswith(_variable(name, "")):
            near = nearest(variable, known)
            raise SettingsError("unknown environment variable" + (f"; did you mean {PREFIX}{near}?" if near else ""))
    if variable.startswith(VARIABLE_PREFIX):
        for name in plug_ins():
            before = _variable(name, "")
            if variable.startswith(before) and variable != before:
                return name, variable.removeprefix(before).lower().replace("_", "-"), text.strip()
    return None


def parse_judge_option(text: str) -> tuple[str, str, object]:
    """Return judge, key and value of `NAME.KEY=VALUE`; what is said of a plug-in is text. Raises SettingsError."""
    target, mark, value = text.partition("=")
    name, dot, key = target.strip().partition(".")
    if not mark or not dot or not key:
        raise SettingsError(f"--judge-option {text[:80]}: expected NAME.KEY=VALUE, as in transformers.model=FOLDER")
    check_name(name, "--judge-option")
    if name not in BUILT_INS:
        return name, key, value.strip()
    label = f"judge.{name}.{key}"
    option = _known(name, key)
    return name, key, checked_option(label, parsed_text(label, value, option.default), option, Path.cwd())


def shown(name: str, key: str, value: object) -> object:
    """Return an option's value as it may be shown: secrets are not."""
    option = BUILT_INS[name].options.get(key) if name in BUILT_INS else None
    if not value or (option is not None and option.kind is not Kind.SECRET):
        return value
    # Nobody knows which options of a plug-in are secrets; by its name most are.
    secret = option is not None or any(word in key.lower() for word in ("key", "token", "secret", "password"))
    return HIDDEN if secret else value
