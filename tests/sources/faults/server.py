"""A server on loopback that sends exactly the bytes a test wants, so that real faults meet a real socket."""

from __future__ import annotations

import contextlib
import selectors
import socket
import ssl
import struct
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from typing import Protocol

Answer = Callable[["Connection"], None]


@dataclass
class Connection:
    """One request of HTTP/1, to be answered by hand."""

    sock: socket.socket
    path: str
    headers: dict[str, str]
    visit: int  # how often the path was asked for, this time included
    server: Server

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)
        self.server.sent += len(data)

    def reply(self, status: str = "200 OK", body: bytes = b"", **headers: str) -> None:
        named = {"Content-Type": "text/html", "Content-Length": str(len(body)), "Connection": "close"}
        named |= {name.replace("_", "-"): value for name, value in headers.items()}
        head = "".join(f"{name}: {value}\r\n" for name, value in named.items())
        self.send(f"HTTP/1.1 {status}\r\n{head}\r\n".encode("latin-1") + body)

    def reset(self) -> None:
        self.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        self.sock.close()


def missing(connection: Connection) -> None:
    connection.reply("404 Not Found", b"<p>no</p>")


class Serves(Protocol):
    """What a `Farm` calls, in a thread of its own, for each connection. The socket is closed afterwards."""

    def serve(self, sock: socket.socket) -> None: ...


@dataclass
class Server:
    """HTTP/1 by hand: answers by path, and what was asked. With a TLS context, behind it."""

    port: int = 0
    routes: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    seen_headers: list[dict[str, str]] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    sent: int = 0  # bytes of answers
    context: ssl.SSLContext | None = None
    address: str = "127.0.0.1"
    lock: threading.Lock = field(default_factory=threading.Lock)

    def url(self, path: str = "/", host: str = "") -> str:
        return f"http://{host or self.address}:{self.port}{path}"

    def page(self, path: str, body: bytes = b"<p>Hello</p>", status: str = "200 OK", **headers: str) -> str:
        self.routes[path] = lambda connection: connection.reply(status, body, **headers)
        return self.url(path)

    def answer(self, path: str, answer: Answer) -> str:
        self.routes[path] = answer
        return self.url(path)

    def route(self, path: str) -> Answer:
        return self.routes.get(path, missing)

    def serve(self, sock: socket.socket) -> None:
        if self.context is None:
            self._serve(sock)
            return
        with self.context.wrap_socket(sock, server_side=True) as secure:
            self._serve(secure)

    def _serve(self, sock: socket.socket) -> None:
        data = b""
        while b"\r\n\r\n" not in data:
            more = sock.recv(65536)
            if not more:
                return
            data += more
        first, *lines = data.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
        path = first.split(" ")[1]
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        left = int(headers.get("content-length", 0)) - len(data.partition(b"\r\n\r\n")[2])
        while left > 0 and (more := sock.recv(65536)):  # what stays unread resets the connection when it is closed
            left -= len(more)
        with self.lock:
            self.asked.append(path)
            self.seen_headers.append(headers)
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
            visit = self.asked.count(path)
        try:
            answer = self.route(path)
            answer(Connection(sock, path, headers, visit, self))
        finally:
            with self.lock:
                self.at_once -= 1


class Farm:
    """Many servers, each on an address and port of its own, behind one thread that waits for all of them."""

    def __init__(self) -> None:
        self._waiting = selectors.DefaultSelector()
        self._wake, woken = socket.socketpair()
        self._waiting.register(woken, selectors.EVENT_READ, None)
        self._thread = threading.Thread(target=self._run, daemon=True)

    def add(self, served: Serves, address: str = "127.0.0.1") -> int:
        """Return the port on which `served` gets every connection; to be called before the block is entered."""
        listener = socket.create_server((address, 0), backlog=64)
        self._waiting.register(listener, selectors.EVENT_READ, served)
        port: int = listener.getsockname()[1]
        return port

    def __enter__(self) -> Farm:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._wake.close()
        self._thread.join()
        for key in list(self._waiting.get_map().values()):
            assert isinstance(key.fileobj, socket.socket)
            key.fileobj.close()
        self._waiting.close()

    def _run(self) -> None:
        while True:
            for key, _ in self._waiting.select():
                if key.data is None:
                    return
                assert isinstance(key.fileobj, socket.socket)
                with contextlib.suppress(OSError):
                    sock, _ = key.fileobj.accept()
                    threading.Thread(target=_handle, args=(key.data, sock), daemon=True).start()


def _handle(served: Serves, sock: socket.socket) -> None:
    # the client may leave first: that is what some faults are about
    with contextlib.suppress(OSError, ValueError), sock:
        served.serve(sock)


def listen(context: ssl.SSLContext | None = None, address: str = "127.0.0.1") -> Iterator[Server]:
    """Yield a server that runs until the generator is closed."""
    farm, served = Farm(), Server(context=context, address=address)
    served.port = farm.add(served, address)
    with farm:
        yield served
