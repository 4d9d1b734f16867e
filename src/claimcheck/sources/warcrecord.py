"""One WARC record: what it holds, and the answer in it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from claimcheck.sources.content import dechunked
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.unpacking import BLOCK
from claimcheck.urls import without_credentials

HEAD_LIMIT = 65_536
"""Bytes of a head, of a record or of HTTP; servers and browsers stop between 8 and 256 kB."""

_STATUS_LINE = re.compile(r"HTTP/\d(?:\.\d)?\s+(\d{3})(?:\s+(.*))?", re.IGNORECASE)
_SCHEME = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Capture:
    """One record that holds an answer.

    `order` counts the records of the archive, `part` its files, `offset` is where the record starts in the unpacked
    data of its file. The status is 0 for a resource record, and for a revisit record that has no HTTP head.
    """

    url: str
    status: int
    at: str
    order: int
    offset: int
    part: int = 0
    record_id: str = ""
    digest: str = ""
    is_revisit: bool = False
    same_as_url: str = ""  # of a revisit record: whose body it repeats
    same_as_record: str = ""


def length_of(record: Any) -> int | None:
    """Return the bytes of a record's block as its head has them; None if that is no number."""
    text = record.rec_headers.get_header("Content-Length") or ""
    return int(text) if re.fullmatch(r"[0-9]{1,15}", text) else None


def capture_of(record: Any, order: int, part: int, offset: int) -> tuple[Capture | None, int]:
    """Return the capture that a record holds, if any, and how many bytes of it were read to tell."""
    headers = record.rec_headers
    url = _url(record, "WARC-Target-URI")
    if record.rec_type not in ("response", "resource", "revisit") or not _SCHEME.match(url):
        return None, 0
    is_revisit = record.rec_type == "revisit"
    read = 0
    status = 0
    if record.rec_type != "resource":
        head = _read(record.raw_stream, HEAD_LIMIT)
        read = len(head)
        status = parse_head(head)[0]
        if not status and not (is_revisit and not head.strip()):
            return None, read
    return (
        Capture(
            url=url,
            status=status,
            at=headers.get_header("WARC-Date") or "",
            order=order,
            offset=offset,
            part=part,
            record_id=headers.get_header("WARC-Record-ID") or "",
            digest=headers.get_header("WARC-Payload-Digest") or "",
            is_revisit=is_revisit,
            same_as_url=_url(record, "WARC-Refers-To-Target-URI"),
            same_as_record=headers.get_header("WARC-Refers-To") or "",
        ),
        read,
    )


def exchange_of(record: Any, capture: Capture, limit: int) -> Exchange:
    """Return the answer in a record; at most `limit` bytes of its body."""
    length = length_of(record) or 0
    block = _read(record.raw_stream, limit + HEAD_LIMIT)
    truncated = (record.rec_headers.get_header("WARC-Truncated") or "").lower()
    status, phrase, body_start = 0, "", 0
    headers: tuple[tuple[str, str], ...] = ()
    if record.rec_type == "resource":
        kind = record.rec_headers.get_header("Content-Type") or ""
        headers = (("Content-Type", kind),) if kind else ()
    else:
        status, phrase, headers, body_start = parse_head(block)
    body = block[body_start:]
    if any(name.lower() == "transfer-encoding" and "chunked" in value.lower() for name, value in headers):
        body = dechunked(body)
    return Exchange(
        url=capture.url,
        status=status,
        headers=headers,
        body=body[:limit],
        at=capture.at,
        phrase=phrase,
        truncated="length" if len(block) < length or len(body) > limit else truncated,
    )


def parse_head(block: bytes) -> tuple[int, str, tuple[tuple[str, str], ...], int]:
    """Return status, phrase, headers and where the body starts; status 0 if the block is no HTTP answer."""
    end = re.search(rb"\r?\n\r?\n", block[: HEAD_LIMIT + 4])
    head = block[: end.start()] if end else block[:HEAD_LIMIT]
    lines = head.decode("latin-1").replace("\r\n", "\n").split("\n")
    match = _STATUS_LINE.fullmatch(lines[0].strip())
    if not match:
        return 0, "", (), 0
    headers: list[tuple[str, str]] = []
    for line in lines[1:]:
        if line[:1] in (" ", "\t") and headers:  # folded lines are obsolete but occur in archives
            headers[-1] = (headers[-1][0], f"{headers[-1][1]} {line.strip()}")
            continue
        name, colon, value = line.partition(":")
        if colon and name.strip():
            headers.append((name.strip(), value.strip()))
    return int(match[1]), (match[2] or "").strip(), tuple(headers), end.end() if end else len(block)


def _url(record: Any, name: str) -> str:
    return without_credentials((record.rec_headers.get_header(name) or "").strip("<> "))


def _read(stream: Any, limit: int) -> bytes:
    out = bytearray()
    while len(out) < limit and (block := stream.read(min(BLOCK, limit - len(out)))):
        out += block
    return bytes(out)
