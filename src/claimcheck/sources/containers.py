"""Where the WARC data lies: in a file of its own, or in files inside a ZIP file (WACZ, which browser extensions save).

Nothing is ever unpacked to a path, so the names inside a ZIP file lead nowhere. How much comes out of one is limited.
"""

from __future__ import annotations

import re
import struct
import zipfile
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from claimcheck.errors import ArchiveError

_ZIP = b"PK\x03\x04"
_WARC_NAME = re.compile(r"[^\x00]*\.warc(?:\.gz)?", re.IGNORECASE)
_IN_ARCHIVE = re.compile(r"(?:.*/)?archive/[^/]+", re.IGNORECASE)  # where WACZ 1.1.1 (5.2.1) wants the WARC files
_WAYS = (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED)  # the only ones that WACZ files use
_MOST_FILES = 1000  # WARC files of one WACZ file; crawls have a few dozen
_LARGEST_LISTING = 16_000_000  # bytes; zipfile makes objects of all of it
_END = struct.Struct("<4s4H2LH")  # the end of central directory record (APPNOTE.TXT, 4.3.16)
_END_MAGIC = b"PK\x05\x06"
# A bomb of some megabytes unpacks to terabytes. Pages pack to a tenth, rarely to a thirtieth; small archives may do
# what they like.
UNPACKED_ALWAYS = 1_000_000_000
UNPACKED_PER_BYTE = 50


@dataclass(frozen=True, slots=True)
class Part:
    """A file with WARC data: `path` itself, or its `member` if it is a ZIP file."""

    path: Path
    member: str = ""

    def open(self) -> IO[bytes]:
        """Return the data, readable and seekable. Raises ArchiveError; reading may raise what `READ_ERRORS` names."""
        if not self.member:
            return opened(self.path)
        try:
            with zipfile.ZipFile(self.path) as holder:
                return holder.open(self.member)
        except (OSError, KeyError, *_BROKEN) as error:
            raise ArchiveError(f"{self.path}: cannot be read: {error}") from error


_BROKEN = (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError)  # the last: encrypted, or odd numbers
READ_ERRORS = (OSError, EOFError, *_BROKEN)
"""What reading a damaged `Part` may raise, besides `zlib.error`."""


def parts_of(path: Path) -> tuple[Part, ...]:
    """Return the files with WARC data that an archive consists of, most often itself. Raises ArchiveError."""
    with opened(path) as file:
        if file.read(len(_ZIP)) != _ZIP:
            return (Part(path),)
        _check_listing(path, file)
    try:
        with zipfile.ZipFile(path) as holder:
            listed = holder.infolist()
    except (OSError, *_BROKEN) as error:
        raise ArchiveError(f"{path}: is a damaged ZIP file: {error}") from error
    wanted = [item for item in listed if _WARC_NAME.fullmatch(item.filename) and not item.is_dir()]
    wanted = [item for item in wanted if _IN_ARCHIVE.fullmatch(item.filename)] or wanted
    if not wanted:
        raise ArchiveError(f"{path}: is a ZIP file without a web archive in it (archive/NAME.warc.gz)")
    if any(item.compress_type not in _WAYS or item.flag_bits & 1 for item in wanted):
        raise ArchiveError(f"{path}: is a ZIP file that is encrypted or packed in a rare way; unpack it first")
    if len(wanted) > _MOST_FILES or sum(item.file_size for item in wanted) > most_unpacked(path):
        raise ArchiveError(f"{path}: is a ZIP file that unpacks to far more than an archive of pages does")
    return tuple(Part(path, name) for name in dict.fromkeys(item.filename for item in wanted))


def most_unpacked(path: Path) -> int:
    """Return how many bytes may come out of a packed archive."""
    return max(UNPACKED_ALWAYS, UNPACKED_PER_BYTE * path.stat().st_size)


def opened(path: Path) -> IO[bytes]:
    """Open an archive's file. Raises ArchiveError."""
    try:
        return path.open("rb")
    except IsADirectoryError:
        raise ArchiveError(f"{path}: is a directory, not a web archive") from None
    except FileNotFoundError:
        raise ArchiveError(f"{path}: no such archive") from None
    except (OSError, ValueError) as error:
        raise ArchiveError(f"{path}: cannot be read: {getattr(error, 'strerror', None) or error}") from error


def _check_listing(path: Path, file: IO[bytes]) -> None:
    """Raise ArchiveError if a ZIP file lists so much that reading the list alone would fill the memory."""
    size = file.seek(0, 2)
    tail_at = max(0, size - _END.size - 65_535)
    file.seek(tail_at)
    tail = file.read()
    place = tail.rfind(_END_MAGIC)
    if place < 0 or len(tail) - place < _END.size:
        raise ArchiveError(f"{path}: is a ZIP file that is cut off")
    listing = _END.unpack_from(tail, place)[5]
    if listing == 0xFFFF_FFFF:  # the true number stands in the ZIP64 record; the listing ends where that begins
        listing = min(size, _LARGEST_LISTING)
    if listing > _LARGEST_LISTING:
        raise ArchiveError(f"{path}: is a ZIP file that holds too many files")
