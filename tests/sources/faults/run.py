"""All faults at once: each on an address of its own, one provider for all, a good page on yet another address."""

from __future__ import annotations

import socket
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any
from unittest import mock

from tests.sources.faults.certificates import Certificates
from tests.sources.faults.fault import LATEST, READ, Fault, replies
from tests.sources.faults.http2 import Http1InDisguise, Http2Server
from tests.sources.faults.pages import FACT
from tests.sources.faults.server import Farm, Server
from tests.sources.faults.table import FAULTS

from claimcheck.article.reading import read_article
from claimcheck.model import Page
from claimcheck.sources.live import LiveOptions, LiveProvider

OPTIONS = LiveOptions(
    connect_timeout=2.0,
    read_timeout=2.0,
    source_timeout=4.0,
    max_bytes=2_000_000,
    max_connections=200,
    max_sources=1000,
    retry_delay=0.05,
    tries=2,
    host_delay=0.0,
    respect_robots=False,  # most faults would befall robots.txt first
    allowed=("127.0.0.0/8",),
)
"""Tight limits, and no queue: each source's time is its own."""

GOOD = Fault("good page", "answers as it should", READ, replies(), LATEST)
"""What all the others must not touch."""

_NAMES = {"inside.faults.test": "10.0.0.1"}
_LATER = "later.faults.test"


@dataclass(frozen=True)
class Outcome:
    """What came of a fault: `reason` as a report gives it, seconds after the good page was read, bytes sent.

    The seconds of the good page itself are those from the start of the run.
    """

    fault: Fault
    reason: str
    detail: str
    seconds: float
    sent: int
    tells_fact: bool

    @property
    def as_expected(self) -> bool:
        """Whether state, time and traffic are what the table says."""
        fault = self.fault
        in_state = self.reason == fault.outcome and self.tells_fact is (fault.outcome == READ)
        return in_state and self.seconds <= fault.limit and self.sent <= fault.most_sent

    def __str__(self) -> str:
        """Return what happened in one line."""
        fault = self.fault
        wanted = "" if self.as_expected else f" (wanted {fault.outcome} within {fault.limit:g} s)"
        told = " with the fact" if self.tells_fact else ""
        return f"{fault.name}: {self.reason}{told} after {self.seconds:+.1f} s and {self.sent:,} bytes: {self.detail}{wanted}"


class _Cut:
    """Gives the bare socket to a fault."""

    def __init__(self, fault: Fault) -> None:
        self._fault = fault
        self.sent = 0

    def serve(self, sock: socket.socket) -> None:
        assert self._fault.raw is not None
        self._fault.raw(sock)


def run_all(faults: tuple[Fault, ...] = FAULTS) -> tuple[Outcome, ...]:
    """Fetch and read all of them together with the good page, and return the outcomes in order, that one last."""
    certificates, farm = Certificates(), Farm()
    faults = (*faults, GOOD)
    servers = [_server(fault, f"127.0.1.{n}", farm, certificates) for n, fault in enumerate(faults, start=1)]
    urls = [url for _, url in servers]
    ended: dict[str, float] = {}
    with farm, _names():
        start = time.monotonic()

        def done(page: Page) -> None:
            ended[page.url] = time.monotonic() - start

        provider = LiveProvider(replace(OPTIONS, verify=certificates.trusting()))
        pages = provider.fetch(urls, done)
        ready = ended[urls[-1]]
        return tuple(
            _outcome(fault, page, ended[url] - ready if fault is not GOOD else ready, getattr(served, "sent", 0))
            for fault, (served, url), page in zip(faults, servers, pages, strict=True)
        )


def _outcome(fault: Fault, page: Page, seconds: float, sent: int) -> Outcome:
    reading = read_article([page])
    told = reading.article is not None and FACT in reading.article.text
    return Outcome(fault, reading.reason, reading.detail, seconds, sent, told)


def _server(fault: Fault, address: str, farm: Farm, certificates: Certificates) -> tuple[object, str]:
    """Put a fault's server on the farm; return it and the address to ask for."""
    if fault.url:
        with socket.create_server((address, 0)) as closed:
            return None, fault.url.format(closed=f"{address}:{closed.getsockname()[1]}")
    scheme = "https" if fault.tls or fault.http2 else "http"
    served: Any
    if fault.raw:
        served = _Cut(fault)
    elif fault.http2:
        served = Http2Server(certificates.context("good", address, http2=True), fault.http2)
    elif fault.tls == "disguise":
        served = Http1InDisguise(context=certificates.context("good", address, http2=True))
    else:
        context = certificates.context(fault.tls, address) if fault.tls else None
        assert fault.answer is not None
        served = _AllButRobots(context=context, answer=fault.answer)
    return served, f"{scheme}://{address}:{farm.add(served, address)}/story"


class _AllButRobots(Server):
    """Gives every path but that of robots.txt to one answer."""

    def __init__(self, answer: Any, **rest: Any) -> None:
        super().__init__(**rest)
        self._answer = answer

    def route(self, path: str) -> Any:
        return super().route(path) if path == "/robots.txt" else self._answer


@contextmanager
def _names() -> Iterator[None]:
    """Put a name server in the system's place that knows two names: no test asks the network."""

    def look_up(host: str | bytes | None, port: Any, family: int = 0, kind: int = 0, *_: Any, **more: Any) -> Any:
        name = host.decode() if isinstance(host, bytes) else host or ""
        try:
            address = _NAMES.get(name, name)
            return real(address, port, family, more.get("type", kind), flags=socket.AI_NUMERICHOST)
        except socket.gaierror:
            code = socket.EAI_AGAIN if name == _LATER else socket.EAI_NONAME
            raise socket.gaierror(code, "no answer") from None

    real = socket.getaddrinfo
    with mock.patch("socket.getaddrinfo", look_up):
        yield


def as_markdown(faults: tuple[Fault, ...] = (*FAULTS, GOOD)) -> str:
    """Return the table of faults and outcomes as a document."""
    rows = "".join(f"| {f.name} | {f.does.replace('<', '&lt;')} | {_state(f)} | {f.limit:g} s |\n" for f in faults)
    return _HEAD.format(count=len(faults) - 1, o=OPTIONS, megabytes=OPTIONS.max_bytes // 1_000_000) + rows


_HEAD = """\
# Faults of servers, and what comes of them

{count} servers, each on a loopback address of its own and each with a fault of its own, are asked at the same time as one
without a fault, like the sources of one post. `make faults` runs them and writes this file; the tests run them too, and
fail where an outcome is not the one below. That run waits {o.connect_timeout:g} s for a connection, {o.read_timeout:g} s without a byte and
{o.source_timeout:g} s for one source, and takes pages of up to {megabytes} MB. "Within" counts from when that one had been read.
What is too large or no text is not downloaded: no server gets rid of more than 20 MB, those in the buffers of the system included.

| fault | the server … | the source is | within |
| --- | --- | --- | --- |
"""


def _state(fault: Fault) -> str:
    return "read" if fault.outcome == READ else f"unread: `{fault.outcome}`"
