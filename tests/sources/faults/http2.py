"""HTTP/2 by hand over TLS, on the frames of the `h2` package: for servers that break off, reset or say nonsense."""

from __future__ import annotations

import contextlib
import socket
import ssl
from collections.abc import Callable
from dataclasses import dataclass

from h2.config import H2Configuration
from h2.connection import H2Connection
from h2.events import RequestReceived
from h2.exceptions import ProtocolError
from tests.sources.faults.server import Connection, Server


@dataclass
class Stream:
    """One request of HTTP/2; `flush` sends what `frames` was told to say."""

    frames: H2Connection
    id: int
    path: str
    visit: int
    secure: socket.socket

    def head(self, status: str = "200", *, end: bool = False, **headers: str) -> None:
        named = {"content-type": "text/html; charset=utf-8"}
        named |= {name.replace("_", "-"): value for name, value in headers.items()}
        self.frames.send_headers(self.id, [(":status", status), *named.items()], end_stream=end)

    def reply(self, body: bytes, status: str = "200", **headers: str) -> None:
        self.head(status, end=False, **headers)
        self.frames.send_data(self.id, body, end_stream=True)
        self.flush()

    def flush(self) -> None:
        self.secure.sendall(self.frames.data_to_send())


StreamAnswer = Callable[[Stream], None]


class Http2Server:
    """Negotiates `h2`, then gives each request but the one for robots.txt to `answer`."""

    def __init__(self, context: ssl.SSLContext, answer: StreamAnswer) -> None:
        self._context = context
        self._answer = answer
        self._visits = 0
        self.sent = 0

    def serve(self, sock: socket.socket) -> None:
        # after a GOAWAY the package takes nothing more, whatever the client still says
        with contextlib.suppress(ProtocolError), self._context.wrap_socket(sock, server_side=True) as secure:
            frames = H2Connection(H2Configuration(client_side=False, header_encoding="utf-8"))
            frames.initiate_connection()
            secure.sendall(frames.data_to_send())
            while data := secure.recv(65_536):
                for event in frames.receive_data(data):
                    if isinstance(event, RequestReceived):
                        self._one(frames, event, secure)
                secure.sendall(frames.data_to_send())

    def _one(self, frames: H2Connection, event: RequestReceived, secure: socket.socket) -> None:
        path = next(str(value) for name, value in event.headers or () if name in (":path", b":path"))
        stream = Stream(frames, event.stream_id or 0, path, self._visits + 1, secure)
        if path == "/robots.txt":
            stream.reply(b"", "404")
            return
        self._visits += 1
        self._answer(stream)


class Http1InDisguise(Server):
    """Says that it speaks HTTP/2 and then speaks HTTP/1."""

    def serve(self, sock: socket.socket) -> None:
        assert self.context is not None
        with self.context.wrap_socket(sock, server_side=True) as secure:
            secure.recv(65_536)
            Connection(secure, "/", {}, 1, self).reply(body=b"<p>This is the old protocol.</p>")
