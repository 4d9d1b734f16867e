"""What single settings may be: each value checked and brought into the form that `Settings` holds."""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from urllib.parse import urlsplit

from claimcheck.errors import SettingsError

FAIL_ON_VALUES = ("contradict", "disputed", "absent", "unread")
"""What `fail-on` may name. `unread` asks about sources, the others about claims."""

FORMATS = ("table", "json", "jsonl", "markdown", "html", "sarif", "junit", "github", "claimreview")
"""Report formats."""

_MAX_CONTACT = 200  # characters; servers refuse headers of several thousand
_MAX_PATTERN = 1000  # characters; paths are shorter
_MAY_BE_ZERO = frozenset({"host-delay"})
_LISTS = {  # an example each
    "fail-on": ("words", '"contradict"'),
    "allow-hosts": ("hosts", '"wiki.example"'),
    "posts": ("patterns", '"posts/**/*.md"'),
    "exclude": ("patterns", '"posts/drafts/**"'),
    "judges": ("names", '"rules"'),
}
_TRUE = frozenset({"1", "true", "yes", "on"})
_FALSE = frozenset({"0", "false", "no", "off"})


def nearest(word: str, known: Iterable[str], cutoff: float = 0.5) -> str:
    """Return the known word that is most like this one, or an empty string if none is like enough (0 to 1)."""
    from difflib import get_close_matches  # noqa: PLC0415 - only needed when something is wrong

    return next(iter(get_close_matches(word, list(known), n=1, cutoff=cutoff)), "")


def with_suggestion(word: str, known: Iterable[str]) -> str:
    """Return '; did you mean "x"?' for the nearest known word, else '; known are a, b'."""
    known = tuple(known)
    near = nearest(word.lower().replace("_", "-"), known)
    return f'; did you mean "{near}"?' if near else f"; known are {', '.join(known)}"


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


def check_pattern(key: str, value: str) -> str:
    """Return a pattern of paths, with slashes, below a folder; raises SettingsError for one that leads out of it."""
    pattern = value.strip().removeprefix("./")
    if (
        not 0 < len(pattern) <= _MAX_PATTERN
        or "\0" in pattern
        or pattern.startswith(("/", "~"))
        or ".." in pattern.split("/")
    ):
        raise SettingsError(
            f'{key}: not a pattern of paths below the settings file\'s folder: "{value}"; write it as in '
            f"{_LISTS[key][1]}"
        )
    return pattern


def checked_value(key: str, value: object, default: object, folder: Path) -> object:
    """Return a value as TOML gives it in the form of the field whose key and default these are.

    Paths count from `folder`. Raises SettingsError, led by the key.
    """
    if key in _LISTS:
        return _list(key, value)
    if key == "pages":
        return _pages(value, folder)
    if key == "judge":
        from claimcheck.judge_values import checked_judge_tables  # noqa: PLC0415 - most runs have no such table

        return checked_judge_tables(value, folder)
    if isinstance(default, bool):
        if not isinstance(value, bool):
            raise SettingsError(f"{key}: expected true or false")
        return value
    if isinstance(default, int | float):
        return check_number(key, value, whole=isinstance(default, int))
    if not isinstance(value, str):
        raise SettingsError(f"{key}: expected text in quotation marks")
    if key == "format":
        return check_format(value)
    if key == "contact":
        return check_contact(value)
    return _place(key, folder, value) if value else ""


def value_of_text(key: str, text: str, default: object, folder: Path) -> object:
    """Return the value that plain text, as of an environment variable, gives a field; lists have commas between.

    Raises SettingsError as `checked_value` does.
    """
    return checked_value(key, parsed_text(key, text, default), default, folder)


def parsed_text(key: str, text: str, default: object) -> object:
    """Return text as TOML would give a value of the default's kind. Raises SettingsError, led by the key."""
    if isinstance(default, tuple):
        return [item.strip() for item in text.split(",") if item.strip()]
    if isinstance(default, bool):
        word = text.strip().lower()
        if word not in _TRUE | _FALSE:
            raise SettingsError(f'{key}: expected true or false, not "{text}"')
        return word in _TRUE
    if isinstance(default, int | float):
        try:
            return int(text) if isinstance(default, int) else float(text)
        except ValueError:
            whole = "whole " if isinstance(default, int) else ""
            raise SettingsError(f'{key}: expected a {whole}number, not "{text[:40]}"') from None
    return text.strip()


def check_number(key: str, value: object, *, whole: bool) -> int | float:
    """Return a number above zero, or of zero where the key allows that; raises SettingsError."""
    if isinstance(value, bool) or not isinstance(value, int | float) or (whole and not isinstance(value, int)):
        raise SettingsError(f"{key}: expected a {'whole ' if whole else ''}number")
    zero = key in _MAY_BE_ZERO
    if not 0 < value < float("inf") and not (zero and value == 0):
        raise SettingsError(f"{key}: expected a number {'of zero or more' if zero else 'above zero'}")
    return value


def _list(key: str, value: object) -> tuple[str, ...]:
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        noun, example = _LISTS[key]
        raise SettingsError(f"{key}: expected a list of {noun}, as in {key} = [{example}]")
    if key == "fail-on":
        return check_fail_on(value or ["none"])
    if key == "allow-hosts":
        return tuple(check_host(item) for item in value)
    if key == "judges":
        from claimcheck.judge_values import check_judges  # noqa: PLC0415 - most runs have the default

        return check_judges(value)
    return tuple(check_pattern(key, item) for item in value)


def _pages(value: object, folder: Path) -> tuple[tuple[str, str], ...]:
    if not isinstance(value, Mapping) or not all(isinstance(item, str) for item in value.values()):
        raise SettingsError('pages: expected a table of addresses and files, as in "https://site/a" = "saved/a.html"')
    return tuple((check_page_url(url), _place("pages", folder, file)) for url, file in value.items())


def _place(key: str, folder: Path, name: str) -> str:
    if "\0" in name:
        raise SettingsError(f"{key}: no file has a NUL in its name")
    return os.path.realpath(folder / name)
