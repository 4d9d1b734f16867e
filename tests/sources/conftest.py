"""A server on loopback that sends exactly the bytes a test wants, so that real faults meet a real socket."""

from __future__ import annotations

import contextlib
import ssl
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import trustme
from tests.sources.faults.server import Answer, Connection, Server, listen


@pytest.fixture
def server() -> Iterator[Server]:
    yield from listen()


@pytest.fixture
def servers() -> Iterator[list[Server]]:
    """Servers on eight hosts: 127.0.0.1 to 127.0.0.8."""
    with contextlib.ExitStack() as stack:
        listening = contextlib.contextmanager(listen)
        yield [stack.enter_context(listening(address=f"127.0.0.{number}")) for number in range(1, 9)]


@pytest.fixture(scope="session")
def authority() -> trustme.CA:
    """A certificate authority that nobody trusts."""
    return trustme.CA()


@pytest.fixture(scope="session")
def certificate(authority: trustme.CA, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The authority's own certificate as a file, for who wants to trust it."""
    path = tmp_path_factory.mktemp("tls") / "authority.pem"
    authority.cert_pem.write_to_path(str(path))
    return path


@pytest.fixture
def tls_server(authority: trustme.CA) -> Iterator[Server]:
    """A server whose certificate is for localhost."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("localhost").configure_cert(context)
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
