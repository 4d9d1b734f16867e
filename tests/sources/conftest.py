"""A server on loopback that sends exactly the bytes a test wants, so that real faults meet a real socket."""

from __future__ import annotations

import contextlib
import shutil
import socket
import socketserver
import ssl
import struct
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

Answer = Callable[["Connection"], None]


@dataclass
class Connection:
    sock: socket.socket
    path: str
    headers: dict[str, str]
    visit: int  # how often the path was asked for, this time included

    def send(self, data: bytes) -> None:
        self.sock.sendall(data)

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


@dataclass
class Server:
    port: int
    routes: dict[str, Answer] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)
    seen_headers: list[dict[str, str]] = field(default_factory=list)
    at_once: int = 0
    most_at_once: int = 0
    lock: threading.Lock = field(default_factory=threading.Lock)

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def page(self, path: str, body: bytes = b"<p>Hello</p>", status: str = "200 OK", **headers: str) -> str:
        self.routes[path] = lambda connection: connection.reply(status, body, **headers)
        return self.url(path)

    def answer(self, path: str, answer: Answer) -> str:
        self.routes[path] = answer
        return self.url(path)

    def serve(self, sock: socket.socket) -> None:
        data = b""
        while b"\r\n\r\n" not in data:
            more = sock.recv(65536)
            if not more:
                return
            data += more
        first, *lines = data.decode("latin-1").split("\r\n\r\n")[0].split("\r\n")
        path = first.split(" ")[1]
        headers = {name.lower(): value.strip() for name, _, value in (line.partition(":") for line in lines)}
        with self.lock:
            self.asked.append(path)
            self.seen_headers.append(headers)
            self.at_once += 1
            self.most_at_once = max(self.most_at_once, self.at_once)
            visit = self.asked.count(path)
        try:
            answer = self.routes.get(path, missing)
            answer(Connection(sock, path, headers, visit))
        finally:
            with self.lock:
                self.at_once -= 1


def listen(context: ssl.SSLContext | None = None) -> Iterator[Server]:
    class Handler(socketserver.BaseRequestHandler):
        def handle(self) -> None:
            with contextlib.suppress(OSError):  # the client may leave first: that is what some tests are about
                sock = context.wrap_socket(self.request, server_side=True) if context else self.request
                with sock:
                    served.serve(sock)

    class Threads(socketserver.ThreadingTCPServer):
        daemon_threads = True
        block_on_close = False
        allow_reuse_address = True
        request_queue_size = 64

    with Threads(("127.0.0.1", 0), Handler) as listener:
        served = Server(listener.server_address[1])
        thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
        thread.start()
        yield served
        listener.shutdown()


@pytest.fixture
def server() -> Iterator[Server]:
    yield from listen()


@pytest.fixture(scope="session")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A certificate for localhost, signed by itself, with its key in one file."""
    if shutil.which("openssl") is None:
        pytest.skip("needs openssl to make a certificate")
    folder = tmp_path_factory.mktemp("tls")
    key, cert, both = folder / "key.pem", folder / "cert.pem", folder / "both.pem"
    command = "openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost"
    extra = ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(cert)]
    subprocess.run([*command.split(), *extra], check=True, capture_output=True)
    both.write_bytes(key.read_bytes() + cert.read_bytes())
    return both


@pytest.fixture
def tls_server(certificate: Path) -> Iterator[Server]:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate)
    yield from listen(context)


def slowly(*pieces: bytes, pause: float) -> Answer:
    """Return an answer that sends its pieces with pauses between."""

    def answer(connection: Connection) -> None:
        for piece in pieces:
            connection.send(piece)
            time.sleep(pause)

    return answer


@pytest.fixture
def slow() -> Callable[..., Answer]:
    return slowly
