"""Reading web archives record by record, as far as they can be read.

Built on warcio for the records. Unpacking and taking HTTP heads apart is done here, because foreign and broken archives
need it: warcio wants one gzip member per record, says nothing of a member that breaks off, and ends silently at an
empty head. Where a member is damaged, reading goes on with the next that begins a record.
"""

from __future__ import annotations

import contextlib
import io
import zlib
from bisect import bisect_right
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from typing import IO, Any

from claimcheck.errors import ArchiveError
from claimcheck.sources.containers import READ_ERRORS, Part, most_unpacked, parts_of
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.unpacking import BLOCK, BOMB, CUT_OFF, DAMAGED, GZIP, Unpacked, next_member
from claimcheck.sources.warcrecord import HEAD_LIMIT, Capture, capture_of, exchange_of, length_of

_MOST_GAPS = 100  # damaged places of one file that are read past


@dataclass(frozen=True, slots=True)
class Stretch:
    """Records of a file that can be read one after the other: where the first stands, and how many there are."""

    start: tuple[int, int]
    records: int


@dataclass(frozen=True, slots=True)
class ScannedPart:
    """One file of an archive. `members` are (unpacked, packed) offsets at which reading can start, in order."""

    part: Part
    packed: bool
    members: tuple[tuple[int, int], ...]
    stretches: tuple[Stretch, ...]


@dataclass(frozen=True, slots=True)
class Scan:
    """What an archive holds. `lost_urls` are the pages inside which it breaks off or is damaged."""

    captures: tuple[Capture, ...]
    parts: tuple[ScannedPart, ...]
    records: int
    damage: str = ""  # what went wrong and what that means, in words that follow "archive NAME"
    lost_urls: tuple[str, ...] = ()


@dataclass(slots=True)
class _Seen:
    """What was met so far."""

    captures: list[Capture] = field(default_factory=list)
    records: int = 0
    damage: str = ""  # the first
    gaps: list[int] = field(default_factory=list)  # numbers of records before each damaged place that was read past
    end: int = -1  # the number of records before the place where a file could not be read any further
    lost_urls: list[str] = field(default_factory=list)


def scan(path: Path) -> Scan:
    """Read what an archive holds, without its bodies.

    Raises ArchiveError if there is no such file, it cannot be opened, or no record of it can be read.
    """
    parts = parts_of(path)
    seen = _Seen()
    budget = most_unpacked(path)
    scanned: list[ScannedPart] = []
    for part in parts:
        with part.open() as file:
            found = _scan_part(part, len(scanned), file, seen, budget)
        budget -= found.members[-1][0]
        scanned.append(found)
    if not seen.records:
        raise ArchiveError(f"{path}: {_why_nothing(parts[0], seen.damage)}")
    return Scan(tuple(seen.captures), tuple(scanned), seen.records, _damage(seen), tuple(seen.lost_urls))


def _scan_part(part: Part, number: int, file: IO[bytes], seen: _Seen, budget: int) -> ScannedPart:
    packed = _first_bytes(file) == GZIP
    members: list[tuple[int, int]] = []
    stretches: list[Stretch] = []
    start: tuple[int, int] = (0, 0)
    while True:
        before = seen.records
        plain = Unpacked(file, packed=packed, start=start, most=budget)
        damage, place, last = _scan_stretch(plain, number, seen)
        members += plain.members
        if seen.records > before:
            stretches.append(Stretch(start, seen.records - before))
        if not damage:
            break
        seen.damage = seen.damage or damage
        after = plain.members[bisect_right(plain.members, (place, 2**63)) - 1][1]
        more = packed and damage != BOMB and len(stretches) < _MOST_GAPS
        go_on = next_member(file, after + len(GZIP)) if more else None
        if go_on is None:
            seen.end = seen.records
            break
        if damage == CUT_OFF:
            _taken_back(plain, last, seen)  # not at the end of the file: what begins behind it was read as part of it
        seen.gaps.append(seen.records)
        start = (plain.tell() + 1, go_on)  # what is lost has no offsets; the next ones only have to be greater
    return ScannedPart(part, packed, tuple(members), tuple(stretches))


def _scan_stretch(plain: Unpacked, number: int, seen: _Seen) -> tuple[str, int, int]:
    """Take in records up to the end or to what cannot be read.

    Returns what is wrong there, the place, and the offset of the last record that was taken in, or -1.
    """
    last = -1
    for record, offset in _records(plain):
        if record is None:
            return DAMAGED, _taken_back(plain, last, seen) or offset, last
        length = length_of(record)
        capture, read = capture_of(record, seen.records, number, offset)
        read += _drain(record.raw_stream)
        if length is None or read < length:
            if capture:
                seen.lost_urls.append(capture.url)
            return plain.damage or CUT_OFF, offset, -1
        seen.records += 1
        last = offset
        if capture:
            seen.captures.append(capture)
    place = _taken_back(plain, last, seen) if plain.damage == DAMAGED else 0
    return plain.damage, place or plain.tell(), last


def _taken_back(plain: Unpacked, last: int, seen: _Seen) -> int:
    """Take the last record back if its own gzip member turned out damaged behind it; return its place, or 0.

    What follows a cut can unpack to as many bytes as are missing, and they are not the record's.
    """
    if not plain.inside or last != plain.members[-1][0]:
        return 0
    seen.records -= 1
    if seen.captures and seen.captures[-1].offset == last:
        seen.lost_urls.append(seen.captures.pop().url)
    return last


def _damage(seen: _Seen) -> str:
    """Return what a user must know, in words that follow "archive NAME"."""
    if not seen.damage:
        return ""
    first = seen.gaps[0] if seen.gaps else seen.end
    after = f"after {first} record{'s' if first != 1 else ''}"
    if seen.end >= 0:
        return f"{seen.damage} {after}; pages beyond that are missing"
    if len(seen.gaps) > 1:
        return f"{seen.damage} in {len(seen.gaps)} places, first {after}; pages that stood there are missing"
    return f"{seen.damage} {after}; pages that stood there are missing"


def load(known: Scan, capture: Capture, *, limit: int) -> Exchange | None:
    """Read one capture whole; at most `limit` bytes of its body. None if it is no longer there."""
    scanned = known.parts[capture.part]
    start = (capture.offset, capture.offset)
    if scanned.packed:
        start = scanned.members[bisect_right(scanned.members, (capture.offset, 2**63)) - 1]
    with scanned.part.open() as file:
        plain = Unpacked(file, packed=scanned.packed, start=start, most=capture.offset + limit + 4 * HEAD_LIMIT)
        plain.skip_to(capture.offset)
        record, _ = next(_records(plain), (None, 0))
        if record is None:
            return None
        return exchange_of(record, capture, limit)


def whole_records(known: Scan) -> Iterator[Any]:
    """Yield the records that can be read whole, in order, as warcio has them; each is to be read before the next."""
    for scanned in known.parts:
        with scanned.part.open() as file:
            most = most_unpacked(scanned.part.path)
            for stretch in scanned.stretches:
                plain = Unpacked(file, packed=scanned.packed, start=stretch.start, most=most)
                for record, _ in islice(_records(plain), stretch.records):
                    if record is not None:
                        yield record


def _records(plain: Unpacked) -> Iterator[tuple[Any, int]]:
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
                yield None, iterator.offset
                return
            yield record, iterator.offset


def _bounded(readline: Callable[[int], bytes]) -> Callable[[], bytes]:
    """Return a `readline` that raises ValueError in a head without end, on which warcio would spend quadratic time."""
    seen = 0

    def bounded() -> bytes:
        nonlocal seen
        line = readline(HEAD_LIMIT)
        seen = seen + len(line) if line.strip() else 0
        if seen >= HEAD_LIMIT:
            raise ValueError("a head without end")
        return line

    return bounded


def _drain(stream: Any) -> int:
    total = 0
    while block := stream.read(BLOCK):
        total += len(block)
    return total


def _first_bytes(file: IO[bytes]) -> bytes:
    try:
        return file.read(len(GZIP))
    except (zlib.error, *READ_ERRORS):
        return b""


def _why_nothing(part: Part, damage: str) -> str:
    """Return why an archive of which no record could be read is of no use, in words that follow its name."""
    with part.open() as file:
        try:
            start = file.read(BLOCK)
        except (zlib.error, *READ_ERRORS):
            return "is a damaged ZIP file"
    begins = start
    if start.startswith(GZIP):
        try:
            begins = zlib.decompressobj(16 + zlib.MAX_WBITS).decompress(start, 16) or b"WARC/"
        except zlib.error:
            begins = b"?"
    if begins and (begins.startswith(b"WARC/") or b"WARC/".startswith(begins)):
        return f"{damage or 'is damaged'} before its first record ends"
    return "is not a web archive (WARC)" if start else "is empty, not a web archive"
