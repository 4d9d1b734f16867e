"""What a fault is, and short ways to write one down."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass

from tests.sources.faults.http2 import StreamAnswer
from tests.sources.faults.pages import PAGE
from tests.sources.faults.server import Answer, Connection

READ = "ok"
SOON = 4.0
"""Seconds for what needs no waiting. They count from when the good page has been read, which tells how busy a machine is."""
LATE = 10.0
"""Seconds for what ends with a time limit; those of the run are in `run.OPTIONS`."""
LATEST = 20.0
"""Seconds from the start of the run for the good page itself."""


@dataclass(frozen=True)
class Fault:
    """One way in which a server goes wrong.

    `answer` serves the path /story over HTTP/1 on an address of its own, with `tls` naming the certificate of `tls.py`
    if there is one; `http2` does so over HTTP/2. `path` and `url` replace what is asked for. `outcome` is the reason
    that the source must end with, READ for one that is read, with the article's fact in it.
    """

    name: str
    does: str
    outcome: str
    answer: Answer | None = None
    limit: float = SOON
    http2: StreamAnswer | None = None
    tls: str = ""
    url: str = ""
    raw: Callable[..., None] | None = None  # takes the socket as it is accepted
    most_sent: int = 20_000_000  # bytes that the server may get rid of, those in the buffers of the system included


def sends(*pieces: bytes, pause: float = 0.0, forever: bool = False) -> Answer:
    """Return an answer of raw bytes with pauses between them; `forever` repeats the last piece."""

    def answer(connection: Connection) -> None:
        for piece in pieces:
            connection.send(piece)
            time.sleep(pause)
        while forever:
            connection.send(pieces[-1])
            time.sleep(pause)

    return answer


def replies(body: bytes = PAGE, status: str = "200 OK", kind: str = "text/html; charset=utf-8", **more: str) -> Answer:
    """Return a proper answer."""
    return lambda connection: connection.reply(status, body, Content_Type=kind, **more)


def leads_to(location: str, status: str = "302 Found") -> Answer:
    """Return a redirect."""
    return replies(b"", status, Location=location)


def first(answer: Answer, *then: Answer) -> Answer:
    """Return what gives each visit the next of several answers, and the last of them ever after."""
    answers = (answer, *then)
    return lambda connection: answers[min(connection.visit, len(answers)) - 1](connection)


def head(*lines: str, status: str = "200 OK", kind: str = "text/html; charset=utf-8") -> bytes:
    """Return the bytes of a head with these lines beside the content type."""
    named = (f"HTTP/1.1 {status}", *((f"Content-Type: {kind}",) if kind else ()), *lines)
    return "".join(f"{line}\r\n" for line in named).encode("latin-1") + b"\r\n"
