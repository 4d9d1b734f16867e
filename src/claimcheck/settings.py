"""What can be set: the defaults, the settings file, and how the two meet.

A settings file is `claimcheck.toml`, or the table `[tool.claimcheck]` of a `pyproject.toml`. The nearest one counts,
looked for from the post's folder upward; beside each other, `claimcheck.toml` goes first. Its keys are the fields of
`Settings` with hyphens. An unknown key is an error, because a misspelt `fail-on` would otherwise let a post pass. A
file that was found so, and not named, may be a stranger's: `trust` says what it may not set.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from claimcheck.dossier import is_file
from claimcheck.errors import SettingsError
from claimcheck.trust import check_found, is_inside

FAIL_ON_VALUES = ("contradict", "disputed", "absent", "unread")
"""What `fail-on` may name. `unread` asks about sources, the others about claims."""

FORMATS = ("table", "json", "jsonl", "markdown", "html", "sarif", "junit", "github")
"""Report formats."""

FILE_NAME = "claimcheck.toml"
PROJECT_FILE_NAME = "pyproject.toml"
_MAX_FILE = 2_000_000  # bytes; projects with thousands of lines of settings stay below 200,000

_MAX_CONTACT = 200  # characters; servers refuse headers of several thousand


@dataclass(frozen=True, slots=True)
class Settings:
    """Options of a run. Paths are as given on the command line, or made absolute when they come from a file."""

    fail_on: tuple[str, ...] = ("contradict", "disputed")  # what makes the exit status 1 (or 3, for "unread")
    format: str = "table"  # one of FORMATS
    offline: bool = False  # never ask the network
    replay: str = ""  # web archive to read sources from, and from nothing else
    pages: tuple[tuple[str, str], ...] = ()  # (URL, file): pages saved by hand
    timeout: float = 20.0  # seconds that one request may take without an answer
    total_timeout: float = 300.0  # seconds for fetching all sources of a post
    max_sources: int = 100  # of one post that are fetched; the rest is unread
    max_bytes: int = 10_000_000  # bytes of one page's body, unpacked; longer is "too-large"
    max_redirects: int = 10  # hops of one request; browsers stop at 20, honest sites need fewer than five
    max_connections: int = 16  # requests under way at once, over all hosts; two at most go to one
    host_delay: float = 0.5  # seconds between the beginnings of two requests at one host
    respect_robots: bool = True  # leave unread what a site's robots.txt excludes
    cache: bool = True  # keep fetched pages between runs where their sites permit it, for a day at most
    cache_dir: str = ""  # folder for them; "" for the user's own cache folder
    contact: str = ""  # web or mail address that a site finds in our User-Agent
    allow_hosts: tuple[str, ...] = ()  # hosts, addresses and networks that may be asked although they are not public
    keep_secrets: bool = False  # show and record addresses with the passwords and tokens in them


def with_suggestion(word: str, known: Iterable[str]) -> str:
    """Return '; did you mean "x"?' for the nearest known word, else '; known are a, b'."""
    from difflib import get_close_matches  # noqa: PLC0415 - only needed when something is wrong

    known = tuple(known)
    near = get_close_matches(word.lower().replace("_", "-"), known, n=1, cutoff=0.5)
    return f'; did you mean "{near[0]}"?' if near else f"; known are {', '.join(known)}"


def check_fail_on(values: Iterable[str]) -> tuple[str, ...]:
    """Return the values cleaned, in fixed order, without doubles; "none" alone means nothing fails.

    Raises SettingsError for an unknown one.
    """
    wanted = [value.strip().lower() for value in values]
    wanted = [value for value in wanted if value]
    if wanted == ["none"]:
        return ()
    for value in wanted:
        if value not in FAIL_ON_VALUES:
            raise SettingsError(f'fail-on: unknown value "{value}"' + with_suggestion(value, FAIL_ON_VALUES))
    if not wanted:
        raise SettingsError(f"fail-on: name at least one of {', '.join(FAIL_ON_VALUES)}, or none")
    return tuple(value for value in FAIL_ON_VALUES if value in wanted)


def check_format(value: str, formats: Sequence[str] = FORMATS) -> str:
    """Return the format's name; raises SettingsError unless it is one of `formats`."""
    if value not in formats:
        raise SettingsError(f'format: unknown value "{value}"' + with_suggestion(value, formats))
    return value


def check_page_url(url: str) -> str:
    """Return the URL; raises SettingsError unless it is http or https with a host."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        host = None
    if not host or parts.scheme not in {"http", "https"} or any(ch.isspace() for ch in url):
        raise SettingsError(f'pages: not a web address: "{url}"; write it as it stands in the post, with https://')
    return url


def check_host(value: str) -> str:
    """Return a host name ("wiki.example"), an address ("10.0.0.7") or a network ("10.0.0.0/8") as it is compared.

    Raises SettingsError for anything else, such as a URL.
    """
    import ipaddress  # noqa: PLC0415 - rarely wanted

    host = value.strip().strip("[]").lower().rstrip(".")
    try:
        ipaddress.ip_network(host, strict=False)
    except ValueError:
        if not host or any(ch.isspace() or ch in "/:@*?#,=" for ch in host):
            raise SettingsError(
                f'allow-hosts: not a host, an address or a network: "{value}"; write it as in wiki.example, 10.0.0.7 '
                "or 10.0.0.0/8, without scheme and port"
            ) from None
    return host


def check_contact(value: str) -> str:
    """Return a web or mail address as it goes into the User-Agent, a mail address as `mailto:`.

    Raises SettingsError for anything else: it becomes part of a header.
    """
    contact = value.strip()
    if "@" in contact and "/" not in contact and not contact.startswith("mailto:"):
        contact = f"mailto:{contact}"
    name, at, host = contact.removeprefix("mailto:").partition("@")
    is_mail = contact.startswith("mailto:") and bool(name and at and host) and "@" not in host
    is_web = contact.startswith(("https://", "http://")) and bool(urlsplit(contact.replace("[", "")).hostname)
    plain = all("!" <= ch <= "~" and ch not in '()<>"\\' for ch in contact) and len(contact) <= _MAX_CONTACT
    if contact and not (plain and (is_mail or is_web)):
        raise SettingsError(
            f'contact: not a web or mail address: "{value}"; write it as in https://desk.example/about or '
            "desk@paper.example, in ASCII"
        )
    return contact


def find_settings_file(folder: Path) -> Path | None:
    """Return the nearest settings file from `folder` upward, or None.

    A `pyproject.toml` counts only if it has a `[tool.claimcheck]` table; one that is no TOML is somebody else's
    problem and is passed by.
    """
    folder = Path(os.path.realpath(folder))  # Path.resolve raises where links lead in a circle
    for place in (folder, *folder.parents):
        own = place / FILE_NAME
        if is_file(own):
            return own
        shared = place / PROJECT_FILE_NAME
        if is_file(shared) and _mentions_us(shared):
            return shared
    return None


def read_settings(path: Path, *, named: bool = True) -> Settings:
    """Read a settings file; raises SettingsError if it cannot be read or says something that is not known.

    `named` says that its user named it; one that was only found may not set everything (see `trust`).
    """
    if not named and not is_inside(path, path.parent):
        raise SettingsError(f"{path}: is a link that leads out of its folder; name the file with --config")
    table: object = _load(path)
    if path.name == PROJECT_FILE_NAME:
        table = _our_table(table)
        if table is None:
            raise SettingsError(f"{path}: has no [tool.claimcheck] table")
    return _from_table(table, path, named=named)


def settings_for(folder: Path, config: Path | None = None) -> Settings:
    """Return the settings for a post in `folder`: from `config` if given, else from the nearest file, else defaults.

    Raises SettingsError as `read_settings` does.
    """
    if config is not None:
        return read_settings(config)
    path = find_settings_file(folder)
    return Settings() if path is None else read_settings(path, named=False)


def _mentions_us(path: Path) -> bool:
    try:
        return _our_table(_load(path)) is not None
    except SettingsError:
        return False


def _our_table(table: object) -> object:
    tool = table.get("tool") if isinstance(table, dict) else None
    return tool.get("claimcheck") if isinstance(tool, dict) else None


def _load(path: Path) -> dict[str, Any]:
    import tomllib  # noqa: PLC0415 - most runs have no settings file

    try:
        with path.open("rb") as file:
            content = file.read(_MAX_FILE + 1)
        if len(content) > _MAX_FILE:
            raise SettingsError(f"{path}: is larger than {_MAX_FILE // 1_000_000} MB, too large for settings")
        return tomllib.loads(content.decode("utf-8"))
    except OSError as error:
        raise SettingsError(f"{path}: cannot be read: {error.strerror}") from error
    except RecursionError:
        raise SettingsError(f"{path}: not valid TOML: nested too deeply") from None
    except ValueError as error:  # TOML's own errors, bytes that are no UTF-8, numbers without end
        raise SettingsError(f"{path}: not valid TOML: {' '.join(str(error).split())}") from error


def _from_table(table: object, path: Path, *, named: bool) -> Settings:
    if not isinstance(table, dict):
        raise SettingsError(f"{path}: [tool.claimcheck] is not a table")
    known = {field.name.replace("_", "-"): field.name for field in fields(Settings)}
    changes: dict[str, Any] = {}
    for key, value in table.items():
        if key not in known:
            raise SettingsError(f'{path}: unknown key "{key}"' + with_suggestion(key, known))
        try:
            changes[known[key]] = _value(known[key], key, value, path.parent)
        except SettingsError as error:
            raise SettingsError(f"{path}: {error}") from error
    if not named:
        try:
            check_found(changes, path.parent)
        except SettingsError as error:
            raise SettingsError(f"{path}: {error}") from error
    return replace(Settings(), **changes)


def _value(name: str, key: str, value: object, folder: Path) -> object:
    default = getattr(Settings(), name)
    if name == "fail_on":
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise SettingsError('fail-on: expected a list of words, as in fail-on = ["contradict"]')
        return check_fail_on(value or ["none"])
    if name == "allow_hosts":
        if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
            raise SettingsError('allow-hosts: expected a list of hosts, as in allow-hosts = ["wiki.example"]')
        return tuple(check_host(item) for item in value)
    if name == "pages":
        return _pages(value, folder)
    if isinstance(default, bool):
        if not isinstance(value, bool):
            raise SettingsError(f"{key}: expected true or false")
        return value
    if isinstance(default, int | float):
        return _number(key, value, whole=isinstance(default, int), least=0 if name in _MAY_BE_ZERO else None)
    if not isinstance(value, str):
        raise SettingsError(f"{key}: expected text in quotation marks")
    if name == "format":
        return check_format(value)
    if name == "contact":
        return check_contact(value)
    return _place(key, folder, value) if value else ""


_MAY_BE_ZERO = frozenset({"host_delay"})


def _number(key: str, value: object, *, whole: bool, least: int | None = None) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float) or (whole and not isinstance(value, int)):
        raise SettingsError(f"{key}: expected a {'whole ' if whole else ''}number")
    if not 0 < value < float("inf") and value != least:
        raise SettingsError(f"{key}: expected a number {'of zero or more' if least == 0 else 'above zero'}")
    return value


def _pages(value: object, folder: Path) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, Mapping) or not all(isinstance(item, str) for item in value.values()):
        raise SettingsError('pages: expected a table of addresses and files, as in "https://site/a" = "saved/a.html"')
    return tuple((check_page_url(url), _place("pages", folder, file)) for url, file in value.items())


def _place(key: str, folder: Path, name: str) -> str:
    if "\0" in name:
        raise SettingsError(f"{key}: no file has a NUL in its name")
    return os.path.realpath(folder / name)
