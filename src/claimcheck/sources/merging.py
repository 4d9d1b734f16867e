"""Two web archives into one: what was there before, without what was recorded anew."""

from __future__ import annotations

import zlib
from collections.abc import Callable, Container
from pathlib import Path
from typing import IO, Any

from claimcheck.sources.warcfile import Scan, scan, whole_records
from claimcheck.sources.warcrecord import Capture
from claimcheck.url_secrets import redacted
from claimcheck.urls import page_key as key_of_page

_BLOCK = 65_536  # bytes copied at a time


def page_key(url: str) -> str:
    """Return what two addresses of one page share (`urls.page_key`), whether one is redacted or not."""
    return key_of_page(redacted(url))


def copy_records(archive: Path, file: IO[bytes], *, packed: bool, without: Container[str]) -> None:
    """Write the whole records of an archive to a file, each as it is.

    Left out is everything about the pages whose `page_key` is in `without`, save bodies that a later revisit record of
    another page refers to, and what describes the archive when nothing of it follows. `packed` asks for one gzip
    member per record. Raises ArchiveError as `scan` does, and OSError.
    """
    known = scan(archive)
    needed = _needed_bodies(known, without)
    waiting: Any = None  # the last warcinfo record: it describes what follows it
    for order, record in enumerate(whole_records(known)):
        if record.rec_type == "warcinfo":
            waiting = _bytes_of(record)
            continue
        url = (record.rec_headers.get_header("WARC-Target-URI") or "").strip("<> ")
        if url and page_key(url) in without and order not in needed:
            continue
        if waiting is not None:
            _write(file, waiting, packed=packed)
            waiting = None
        _write(file, _bytes_of(record), packed=packed)


def _needed_bodies(known: Scan, without: Container[str]) -> frozenset[int]:
    """Return the places of the captures that a revisit record which stays takes its body from."""
    staying = [c for c in known.captures if c.is_revisit and page_key(c.url) not in without]
    digests = {capture.digest for capture in staying if capture.digest}
    urls = {capture.same_as_url or capture.url for capture in staying}
    records = {capture.same_as_record for capture in staying if capture.same_as_record}

    def is_needed(capture: Capture) -> bool:
        known_by = capture.digest in digests or capture.url in urls or capture.record_id in records
        return known_by and not capture.is_revisit

    return frozenset(capture.order for capture in known.captures if is_needed(capture))


def _bytes_of(record: Any) -> bytes:
    """Return a record as it stands in the unpacked archive: head, block and the two blank lines."""
    head: bytes = record.rec_headers.to_bytes(encoding="utf-8")
    block = bytearray()
    while piece := record.raw_stream.read(_BLOCK):
        block += piece
    return head + bytes(block) + b"\r\n\r\n"


def _write(file: IO[bytes], record: bytes, *, packed: bool) -> None:
    if not packed:
        file.write(record)
        return
    engine = zlib.compressobj(9, zlib.DEFLATED, 16 + zlib.MAX_WBITS)
    file.write(engine.compress(record) + engine.flush())


def chain(url: str, leads_to: Callable[[str], str]) -> tuple[str, ...]:
    """Return an address and those that it led on to, in order, each once."""
    found: list[str] = []
    while url and url not in found:
        found.append(url)
        url = leads_to(url)
    return tuple(found)
