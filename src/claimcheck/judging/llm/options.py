"""What is set for the language-model judge, checked."""

from __future__ import annotations

import ipaddress
import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit, urlunsplit

from claimcheck.errors import SettingsError
from claimcheck.judge_catalogue import READER
from claimcheck.judging.interface import Setup

_ENDPOINT = "/chat/completions"
_MAX_MODEL = 200  # characters; names of models with their paths have fewer


@dataclass(frozen=True, slots=True)
class LlmOptions:
    """Whom to ask, how, and how much. Times are seconds, prices per million tokens.

    `key` is what a server wants to see before it answers, empty for one that asks for none. `reachable` is False where
    the network is forbidden and the server is not on this machine: then only kept answers count.
    """

    base_url: str
    model: str
    key: str = field(default="", repr=False)
    key_variable: str = "CLAIMCHECK_LLM_KEY"
    connect_timeout: float = 10.0
    read_timeout: float = 60.0
    total_timeout: float = 120.0
    retries: int = 2
    most_calls: int = 500
    most_tokens: int = 1_000_000
    price_in: float = 0.0
    price_out: float = 0.0
    currency: str = "USD"
    temperature: float = 0.0
    seed: int = 0
    answer_tokens: int = 500
    passages: int = 6
    controls: bool = True
    reachable: bool = True

    @property
    def host(self) -> str:
        """The server, as it is named before people."""
        return urlsplit(self.base_url).netloc

    @property
    def endpoint(self) -> str:
        """Where questions are sent."""
        return self.base_url + _ENDPOINT

    def cost(self, tokens_in: int, tokens_out: int) -> float | None:
        """Return what so many tokens cost, None where no price is set."""
        if not self.price_in and not self.price_out:
            return None
        return (tokens_in * self.price_in + tokens_out * self.price_out) / 1_000_000


def options_of(setup: Setup, environ: Mapping[str, str] | None = None) -> LlmOptions:
    """Return the options of a run. Raises SettingsError, one line that never shows the key."""
    said: dict[str, Any] = {name.replace("-", "_"): value for name, value in setup.options.items()}
    variable = str(said["key_variable"]).strip()
    key = (os.environ if environ is None else environ).get(variable, "").strip() if variable else ""
    if not key.isascii() or not key.isprintable() or " " in key:
        raise SettingsError(f"{variable}: holds what is no key: only ASCII without blanks can be sent")
    base_url = _checked_url(str(said["base_url"]))
    parts = urlsplit(base_url)
    near = is_this_machine(parts.hostname or "")
    if key and parts.scheme == "http" and not near:
        raise SettingsError(
            f"judge.{READER}.base-url: http would send the key so that all on the way can read it; use https, or unset "
            f"{variable} if {parts.netloc} wants no key"
        )
    model = str(said["model"]).strip()
    if not model or len(model) > _MAX_MODEL or not model.isprintable():
        raise SettingsError(f"judge.{READER}.model: say which model is asked, by the name that its server has for it")
    said |= {"base_url": base_url, "model": model, "key_variable": variable}
    return LlmOptions(key=key, reachable=near or not setup.offline, **said)


def is_this_machine(host: str) -> bool:
    """Whether a host is loopback, by its name or address."""
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host.lower().rstrip(".") == "localhost"


def _checked_url(text: str) -> str:
    label = f"judge.{READER}.base-url"
    text = text.strip()
    if not text:
        raise SettingsError(f'{label}: say where the model is asked, as in "http://127.0.0.1:11434/v1"')
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError:
        host = None
    if not host or parts.scheme not in ("http", "https") or any(ch.isspace() or not ch.isprintable() for ch in text):
        raise SettingsError(f'{label}: no web address; write it as in "http://127.0.0.1:11434/v1"')
    if "@" in parts.netloc:
        raise SettingsError(f"{label}: has a user or password in it; the key belongs in an environment variable")
    if parts.query or parts.fragment:
        raise SettingsError(f"{label}: ends before any ? or #; what follows there is not sent")
    path = parts.path.rstrip("/").removesuffix(_ENDPOINT).rstrip("/")
    return urlunsplit((parts.scheme, parts.netloc, path, "", ""))
