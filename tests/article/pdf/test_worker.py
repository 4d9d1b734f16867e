"""What the process that opens a PDF file may do: nothing but read its input and write its output."""

from __future__ import annotations

import subprocess
import sys
import zlib
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.article.pdf import process, worker
from claimcheck.article.reading import Reading

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="the limits are the kernel's, and differ elsewhere")

TRY = """
import sys, importlib.util
spec = importlib.util.spec_from_file_location("worker", sys.argv[1])
worker = importlib.util.module_from_spec(spec)
spec.loader.exec_module(worker)
import socket
worker._limit(0)
for name, attempt in {
    "file": lambda: open("/etc/hostname"),
    "socket": lambda: socket.socket(),
    "memory": lambda: bytearray(2 * worker.MEMORY),
}.items():
    try:
        attempt()
        print(name, "allowed")
    except (OSError, MemoryError) as error:
        print(name, type(error).__name__)
"""


def test_it_can_open_no_file_and_no_socket_and_has_little_memory() -> None:
    command = [sys.executable, "-I", "-S", "-c", TRY, worker.__file__]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    assert done.stdout.split("\n")[:3] == ["file OSError", "socket OSError", "memory MemoryError"]


def pdf_of(content: bytes, *, more: bytes = b"", resources: bytes = b"") -> bytes:
    """Return a file without a table of its objects, which readers put together themselves."""
    return (
        b"%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        b"3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Contents 4 0 R/Resources<</Font<</F0 5 0 R>>"
        + resources
        + b">>>>endobj\n4 0 obj<<%s/Length %d>>stream\n" % (more, len(content))
        + content
        + b"\nendstream endobj\n5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj\ntrailer<</Root 1 0 R>>"
    )


def test_a_bomb_ends_the_process_and_nothing_else(read_pdf: Callable[..., Reading]) -> None:
    packer = zlib.compressobj(9)
    bomb = b"".join(packer.compress(b" " * 10_000_000) for _ in range(32)) + packer.flush()
    reading = read_pdf(pdf_of(bomb, more=b"/Filter/FlateDecode"))
    assert (reading.article, reading.reason) == (None, "pdf-too-complex")


def test_a_page_of_too_many_letters_is_read_in_part(read_pdf: Callable[..., Reading]) -> None:
    words = b"BT/F0 1 Tf 9 790 Td 1 TL " + b"(The ferry to Brenn was full again on Friday.)'\n" * 1_500 + b"ET"
    article = read_pdf(pdf_of(words)).article
    assert article is not None
    assert article.cut == "1 of 1 pages could not be read whole"


def test_the_letters_are_the_same_every_time() -> None:
    body = (Path(__file__).parents[3] / "fixtures" / "pdf" / "paper.pdf").read_bytes()
    assert process.read_raw(body) == process.read_raw(body)
