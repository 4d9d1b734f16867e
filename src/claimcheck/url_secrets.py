"""What in an address grants access, made unreadable: posts cite links with passwords and tokens in them.

A page is asked for with the real address; reports, archives and messages get the redacted one, unless its user asks for
the secrets (`keep-secrets`). A redacted value carries four digits of its hash, so that two addresses which differ only
in it stay two, and a recorded page is found again under the address as the post has it. 16 bits tell nothing about a
token; a password, which may be guessed from less, carries none.
"""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache
from urllib.parse import quote, unquote

from claimcheck.url_lists import (
    NO_SECRETS,
    PASSWORD_PARAMETERS,
    SECRET_PARAMETERS,
    SECRET_SHAPES,
    SECRET_UNLESS_NUMBER,
)
from claimcheck.urls import url_keys

REDACTED = "REDACTED"
"""What stands in a secret's place, with a hyphen and four hexadecimal digits behind it or without."""

_USER = re.compile(r"//([^\s/?#<>\"'\\]{1,500})@")
_PARAMETER = re.compile(r"[?&;#]([^=&;#?\s<>\"']{1,100})=")
_PASSWORD = re.compile(r"[^&#\s<>\"']+")
_SECRET_VALUE = re.compile(r"[^?&#\s<>\"']+")
_OTHER_VALUE = re.compile(r"[^?&;#\s<>\"']{1,4000}")
_SHAPE = re.compile(rf"(?<![\w-])(?:{'|'.join(SECRET_SHAPES)})", re.ASCII)
_DONE = re.compile(rf"{REDACTED}(?:-[0-9a-f]{{4}})?")
_END = ".,;:!?)]}*_’”…"  # what follows an address in running text and belongs to the sentence
_SHORT_NUMBER = re.compile(r"[0-9]{1,8}")
_DEPTH = 3  # addresses inside the parameters of addresses: mail filters wrap trackers that wrap pages


def redacted(text: str) -> str:
    """Return an address, or text with addresses in it, without user names, passwords, tokens and signatures.

    Works on what is relative or broken too, and changes nothing that is redacted already. Never raises.
    """
    return _redact(text, [], _DEPTH)


def secrets_in(text: str) -> tuple[str, ...]:
    """Return the secrets of an address or text, as they stand there and without percent-encoding, each once."""
    found: list[str] = []
    _redact(text, found, _DEPTH)
    return tuple(dict.fromkeys(form for value in found for form in (value, unquote(value))))


def lookup_keys(url: str) -> tuple[str, ...]:
    """Return the keys under which to look a page up where it may have been kept redacted: `url_keys`, then those."""
    plain = redacted(url)
    return url_keys(url) if plain == url else tuple(dict.fromkeys((*url_keys(url), *url_keys(plain))))


def _redact(text: str, found: list[str], depth: int) -> str:
    if "=" in text:
        text = _without_parameters(text, found, depth)
    if "@" in text:
        text = _USER.sub(lambda match: f"//{_mask_user(match[1], found)}@", text)
    return _SHAPE.sub(lambda match: _mask(match[0], found), text)


def _without_parameters(text: str, found: list[str], depth: int) -> str:
    out: list[str] = []
    position = at = 0
    while name := _PARAMETER.search(text, at):
        at = name.end()
        new = old = ""
        kind = _kind(name[1])
        if kind:
            value = (_PASSWORD if kind is PASSWORD_PARAMETERS else _SECRET_VALUE).match(text, at)
            old = value[0].rstrip(_END) if value else ""
            harmless = kind is SECRET_UNLESS_NUMBER and _SHORT_NUMBER.fullmatch(old)
            new = old if harmless else _mask(old, found, password=kind is PASSWORD_PARAMETERS)
        elif depth and (value := _OTHER_VALUE.match(text, at)) and "%" in value[0]:
            inside = unquote(value[0])
            plain = _redact(inside, found, depth - 1)
            old, new = (value[0], quote(plain, safe="")) if plain != inside else ("", "")
        if new != old:
            out += (text[position:at], new)
            position = at = at + len(old)
    return "".join((*out, text[position:])) if out else text


def _mask(value: str, found: list[str], *, password: bool = False) -> str:
    if not value or _DONE.fullmatch(value):
        return value
    found.append(value)
    if password:
        return REDACTED
    digest = hashlib.sha256(unquote(value).encode("utf-8", "replace")).hexdigest()
    return f"{REDACTED}-{digest[:4]}"


def _mask_user(user: str, found: list[str]) -> str:
    if user == REDACTED:
        return user
    found.append(user.partition(":")[2] or user)
    return REDACTED


@lru_cache(maxsize=1024)
def _kind(name: str) -> frozenset[str]:
    """Return the list that a parameter's name is in; an empty one if it is no secret's."""
    plain = re.sub(r"[-.\[\]]", "_", unquote(name).lower()).strip("_")
    lists = (NO_SECRETS, PASSWORD_PARAMETERS, SECRET_PARAMETERS, SECRET_UNLESS_NUMBER)
    found = next((names for names in lists if _is_in(plain, names)), frozenset[str]())
    return frozenset() if found is NO_SECRETS else found


def _is_in(name: str, patterns: frozenset[str]) -> bool:
    exact, beginnings, endings = _sorted(patterns)
    return name in exact or name.startswith(beginnings) or name.endswith(endings)


@lru_cache(maxsize=8)
def _sorted(patterns: frozenset[str]) -> tuple[frozenset[str], tuple[str, ...], tuple[str, ...]]:
    exact = frozenset(pattern for pattern in patterns if "*" not in pattern)
    beginnings = tuple(sorted(pattern[:-1] for pattern in patterns if pattern.endswith("*")))
    endings = tuple(sorted(pattern[1:] for pattern in patterns if pattern.startswith("*")))
    return exact, beginnings, endings
