"""Reading WARC files record by record, as far as they can be read.

Built on warcio for the records. Two things are done here because foreign and broken archives need them: unpacking
(warcio wants one gzip member per record and says nothing of a member that breaks off), and taking HTTP heads apart
(warcio ends silently at an empty one).
"""

from __future__ import annotations

import contextlib
import io
import re
import zlib
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path
from typing import IO, Any

from claimcheck.errors import ArchiveError
from claimcheck.sources.content import dechunked
from claimcheck.sources.exchange import Exchange
from claimcheck.urls import without_credentials

_GZIP = b"\x1f\x8b"
_BLOCK = 65_536
_HEAD_LIMIT = 65_536  # bytes of an HTTP head; servers and browsers stop between 8 and 256 kB
# A bomb of some megabytes unpacks to terabytes. Pages pack to a tenth, rarely to a thirtieth; small archives may do
# what they like.
_UNPACKED_ALWAYS = 1_000_000_000
_UNPACKED_PER_BYTE = 50
_STATUS_LINE = re.compile(r"HTTP/\d(?:\.\d)?\s+(\d{3})(?:\s+(.*))?", re.IGNORECASE)
_SCHEME = re.compile(r"https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Capture:
    """One record that holds an answer; `offset` is where it starts in the unpacked file, `order` counts records."""

    url: str
    status: int  # 0 for a resource record
    at: str
    order: int
    offset: int
    digest: str = ""
    same_as_url: str = ""  # of a revisit record: whose body it repeats
    is_revisit: bool = False


@dataclass(frozen=True, slots=True)
class Scan:
    """What an archive holds. `members` are (unpacked, packed) offsets at which reading can start."""

    captures: tuple[Capture, ...]
    members: tuple[tuple[int, int], ...]
    packed: bool
    records: int
    damage: str = ""  # what went wrong, in words that follow "archive NAME"
    lost_url: str = ""  # the page inside which the archive breaks off


class _Plain:
    """The unpacked bytes of a file, gzip in one or many members or plain. Never raises: `damage` says what was met."""

    def __init__(self, file: IO[bytes], *, packed: bool, start: tuple[int, int] = (0, 0)) -> None:
        self.members: list[tuple[int, int]] = [start]
        self.damage = ""
        self._file = file
        self._packed = packed
        self._position, self._read = start
        self._engine: Any = None
        self._pending = b""
        file.seek(start[1])

    def tell(self) -> int:
        return self._position

    def skip_to(self, offset: int) -> None:
        while self._position < offset and self.read(min(_BLOCK, offset - self._position)):
            pass

    def read(self, size: int = -1) -> bytes:
        size = _BLOCK if size < 0 else size
        data = self._unpacked(size) if self._packed else self._file.read(size)
        self._position += len(data)
        return data

    def _unpacked(self, size: int) -> bytes:
        while not self.damage:
            if self._position > max(_UNPACKED_ALWAYS, _UNPACKED_PER_BYTE * self._read):
                self.damage = "unpacks to far more than an archive of pages does"
                return b""
            if self._engine is None and not self._next_member():
                return b""
            if not self._pending:
                self._pending = self._file.read(_BLOCK)
                self._read += len(self._pending)
                if not self._pending:
                    self.damage = "is cut off"
                    return b""
            try:
                data: bytes = self._engine.decompress(self._pending, size)
            except zlib.error:
                self.damage = "is damaged"
                return b""
            if self._engine.eof:
                self._pending, self._engine = self._engine.unused_data, None
            else:
                self._pending = self._engine.unconsumed_tail
            if data:
                return data
        return b""

    def _next_member(self) -> bool:
        """Start on the next gzip member; False at the end of the file or of what can be read."""
        while len(self._pending) < len(_GZIP):
            more = self._file.read(_BLOCK)
            self._read += len(more)
            if not more:
                break
            self._pending += more
        if not self._pending.strip(b"\x00"):
            return False
        if not self._pending.startswith(_GZIP):
            self.damage = "is cut off" if len(self._pending) < len(_GZIP) else "is damaged"
            return False
        here = (self._position, self._read - len(self._pending))
        if here != self.members[-1]:
            self.members.append(here)
        self._engine = zlib.decompressobj(16 + zlib.MAX_WBITS)
        return True


def scan(path: Path) -> Scan:
    """Read what an archive holds, without its bodies.

    Raises ArchiveError if there is no such file, it cannot be opened, or no record of it can be read.
    """
    with _opened(path) as file:
        first = file.read(2)
        packed = first == _GZIP
        plain = _Plain(file, packed=packed)
        return _scan(path, plain, packed)


def _opened(path: Path) -> IO[bytes]:
    try:
        return path.open("rb")
    except IsADirectoryError:
        raise ArchiveError(f"{path}: is a directory, not a web archive") from None
    except FileNotFoundError:
        raise ArchiveError(f"{path}: no such archive") from None
    except (OSError, ValueError) as error:
        raise ArchiveError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error


def _scan(path: Path, plain: _Plain, packed: bool) -> Scan:
    captures: list[Capture] = []
    records = 0
    damage = lost_url = ""
    for record, offset in _records(plain):
        if record is None:
            damage = "is damaged"
            break
        length = _length(record)
        capture, seen = _capture(record, records, offset)
        seen += _drain(record.raw_stream)
        if length is None or seen < length:
            damage = plain.damage or "is cut off"
            lost_url = capture.url if capture else ""
            break
        records += 1
        if capture:
            captures.append(capture)
    damage = damage or plain.damage
    if not records:
        what = (
            f"{damage or 'is damaged'} before its first record ends" if _begins_like_warc(path) else _no_archive(path)
        )
        raise ArchiveError(f"{path}: {what}")
    return Scan(tuple(captures), tuple(plain.members), packed, records, damage, lost_url)


def load(path: Path, known: Scan, capture: Capture, *, limit: int) -> Exchange | None:
    """Read one capture whole; at most `limit` bytes of its body. None if it is no longer there."""
    with _opened(path) as file:
        start = known.members[bisect_right(known.members, (capture.offset, 2**63)) - 1]
        plain = _Plain(file, packed=known.packed, start=start if known.packed else (capture.offset, capture.offset))
        plain.skip_to(capture.offset)
        record, _ = next(_records(plain), (None, 0))
        if record is None:
            return None
        return _exchange(record, capture, limit)


def whole_records(path: Path, known: Scan) -> Iterator[Any]:
    """Yield the records that can be read whole, in order, as warcio has them; each is to be read before the next."""
    with _opened(path) as file:
        for record, _ in islice(_records(_Plain(file, packed=known.packed)), known.records):
            if record is not None:
                yield record


def _records(plain: _Plain) -> Iterator[tuple[Any, int]]:
    """Yield records with their offsets; (None, offset) where something stands that is no record."""
    from warcio import archiveiterator  # noqa: PLC0415 - only archives need it
    from warcio.exceptions import ArchiveLoadFailed  # noqa: PLC0415

    complaints = io.StringIO()  # warcio prints what it does not like; what matters is found out here
    with contextlib.redirect_stderr(complaints):
        make: Any = archiveiterator.WARCIterator  # warcio has no types
        iterator = make(plain, no_record_parse=True)
        iterator.reader.readline = _bounded(iterator.reader.readline)
        while True:
            try:
                record = next(iterator)
            except StopIteration:
                return
            except (ArchiveLoadFailed, ValueError, AttributeError, TypeError):
                yield None, plain.tell()
                return
            yield record, iterator.offset


def _bounded(readline: Callable[[int], bytes]) -> Callable[[], bytes]:
    """Return a `readline` that raises ValueError in a head without end, on which warcio would spend quadratic time."""
    seen = 0

    def bounded() -> bytes:
        nonlocal seen
        line = readline(_HEAD_LIMIT)
        seen = seen + len(line) if line.strip() else 0
        if seen >= _HEAD_LIMIT:
            raise ValueError("a head without end")
        return line

    return bounded


def _length(record: Any) -> int | None:
    text = record.rec_headers.get_header("Content-Length") or ""
    return int(text) if re.fullmatch(r"[0-9]{1,15}", text) else None


def _drain(stream: Any) -> int:
    total = 0
    while block := stream.read(_BLOCK):
        total += len(block)
    return total


def _read(stream: Any, limit: int) -> bytes:
    out = bytearray()
    while len(out) < limit and (block := stream.read(min(_BLOCK, limit - len(out)))):
        out += block
    return bytes(out)


def _capture(record: Any, order: int, offset: int) -> tuple[Capture | None, int]:
    """Return the capture that a record holds, if any, and how many bytes of it were read to tell."""
    headers = record.rec_headers
    url = without_credentials((headers.get_header("WARC-Target-URI") or "").strip("<> "))
    if record.rec_type not in ("response", "resource", "revisit") or not _SCHEME.match(url):
        return None, 0
    read = 0
    status = 0
    if record.rec_type != "resource":
        head = _read(record.raw_stream, _HEAD_LIMIT)
        read = len(head)
        status = parse_head(head)[0]
        if not status:
            return None, read
    return (
        Capture(
            url=url,
            status=status,
            at=headers.get_header("WARC-Date") or "",
            order=order,
            offset=offset,
            digest=headers.get_header("WARC-Payload-Digest") or "",
            same_as_url=without_credentials((headers.get_header("WARC-Refers-To-Target-URI") or "").strip("<> ")),
            is_revisit=record.rec_type == "revisit",
        ),
        read,
    )


def _exchange(record: Any, capture: Capture, limit: int) -> Exchange:
    length = _length(record) or 0
    block = _read(record.raw_stream, limit + _HEAD_LIMIT)
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
    end = re.search(rb"\r?\n\r?\n", block[: _HEAD_LIMIT + 4])
    head = block[: end.start()] if end else block[:_HEAD_LIMIT]
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


def _begins_like_warc(path: Path) -> bool:
    with _opened(path) as file:
        start = file.read(_BLOCK)
    if start.startswith(_GZIP):
        try:
            start = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(start, 16) or b"WARC/"
        except zlib.error:
            return False
    return bool(start) and (start.startswith(b"WARC/") or b"WARC/".startswith(start))


def _no_archive(path: Path) -> str:
    with _opened(path) as file:
        start = file.read(4)
    if not start:
        return "is empty, not a web archive"
    if start == b"PK\x03\x04":
        return "is a ZIP or WACZ file; unpack it and give the .warc.gz inside"
    return "is not a web archive (WARC)"
