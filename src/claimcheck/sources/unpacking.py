"""The unpacked bytes of WARC data, packed in one gzip member, in many or not at all, however damaged."""

from __future__ import annotations

import zlib
from typing import IO, Any

from claimcheck.sources.containers import READ_ERRORS, UNPACKED_ALWAYS, UNPACKED_PER_BYTE

GZIP = b"\x1f\x8b"
_MEMBER = b"\x1f\x8b\x08"  # gzip, deflate: there is no other method (RFC 1952, 2.3.1)
BLOCK = 65_536  # bytes read at a time
_TRIED = 10_000  # places that look like the beginning of a member; by chance one in 16 million bytes does
_SNIFFED = 512  # packed bytes from which the first word of a record comes out for certain

DAMAGED = "is damaged"
CUT_OFF = "is cut off"
BOMB = "unpacks to far more than an archive of pages does"


class Unpacked:
    """A file to read from; at what cannot be read it ends, and `damage` says why. Never raises.

    `start` is where to begin: an offset into the unpacked data and the one in the file that belongs to it. `members`
    are all such pairs that were met. Not more than `most` bytes come out.
    """

    def __init__(
        self, file: IO[bytes], *, packed: bool, start: tuple[int, int] = (0, 0), most: int = UNPACKED_ALWAYS
    ) -> None:
        """Set the file to the place."""
        self.members: list[tuple[int, int]] = [start]
        self.damage = ""
        self._file = file
        self._packed = packed
        self._most = most
        self._position, self._read = start
        self._engine: Any = None
        self._pending = b""
        try:
            file.seek(start[1])
        except READ_ERRORS:
            self.damage = DAMAGED

    def tell(self) -> int:
        """Return the offset into the unpacked data."""
        return self._position

    @property
    def inside(self) -> bool:
        """Whether a member was begun and not read to its end, where its checksum stands."""
        return self._engine is not None

    def skip_to(self, offset: int) -> None:
        """Read on up to an offset."""
        while self._position < offset and self.read(min(BLOCK, offset - self._position)):
            pass

    def read(self, size: int = -1) -> bytes:
        """Return at most `size` bytes; none at the end or where the file cannot be read any further."""
        size = BLOCK if size < 0 else size
        data = self._unpacked(size) if self._packed else self._more(size)
        self._position += len(data)
        return data

    def _more(self, size: int) -> bytes:
        if self.damage:
            return b""
        try:
            data = self._file.read(size)
        except (zlib.error, *READ_ERRORS):
            self.damage = DAMAGED
            return b""
        self._read += len(data)
        return data

    def _unpacked(self, size: int) -> bytes:
        while not self.damage:
            if self._position > max(UNPACKED_ALWAYS, UNPACKED_PER_BYTE * self._read) or self._position > self._most:
                self.damage = BOMB
                return b""
            if self._engine is None and not self._next_member():
                return b""
            if not self._pending:
                self._pending = self._more(BLOCK)
                if not self._pending:
                    self.damage = self.damage or CUT_OFF
                    return b""
            try:
                data: bytes = self._engine.decompress(self._pending, size)
            except zlib.error:
                self.damage = DAMAGED
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
        while len(self._pending) < len(GZIP):
            more = self._more(BLOCK)
            if not more:
                break
            self._pending += more
        if not self._pending.strip(b"\x00"):
            return False
        if not self._pending.startswith(GZIP):
            self.damage = CUT_OFF if len(self._pending) < len(GZIP) else DAMAGED
            return False
        here = (self._position, self._read - len(self._pending))
        if here != self.members[-1]:
            self.members.append(here)
        self._engine = zlib.decompressobj(16 + zlib.MAX_WBITS)
        return True


def next_member(file: IO[bytes], after: int) -> int | None:
    """Return the offset of the first gzip member beyond `after` that begins a WARC record, or None."""
    tried = 0
    try:
        base = file.seek(after)
        window = file.read(BLOCK)
        while window:
            more = file.read(BLOCK)
            place = window.find(_MEMBER)
            while place >= 0:
                tried += 1
                if tried > _TRIED:
                    return None
                if _begins_record((window + more)[place : place + _SNIFFED]):
                    return base + place
                place = window.find(_MEMBER, place + 1)
            keep = window[-2:] if more else b""  # the mark may lie across the edge
            base += len(window) - len(keep)
            window = keep + more
    except (zlib.error, *READ_ERRORS):
        return None
    return None


def _begins_record(packed: bytes) -> bool:
    try:
        return zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(packed, 5) == b"WARC/"
    except zlib.error:
        return False
