"""Reading a post: from a file's bytes to a `Post`."""

from __future__ import annotations

import codecs
import hashlib
import os
from pathlib import Path

from claimcheck.errors import PostError
from claimcheck.model import Post, PostFormat
from claimcheck.post.blocks import Layout
from claimcheck.post.citations import find_citations
from claimcheck.post.claims import find_claims
from claimcheck.post.days import masthead_day
from claimcheck.post.segments import segment

STDIN = "-"

_FORMATS = {
    ".md": PostFormat.MARKDOWN,
    ".markdown": PostFormat.MARKDOWN,
    ".mdown": PostFormat.MARKDOWN,
    ".html": PostFormat.HTML,
    ".htm": PostFormat.HTML,
    ".xhtml": PostFormat.HTML,
}
_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# A post of this size is a mistake (a database dump, a film): reading it would only look like a hang.
_MAX_BYTES = 5_000_000
MAX_BYTES_READ = _MAX_BYTES + 1
"""Bytes to read of a post that tells no size: enough to see that it is too large."""

# Pages are mostly markup; of what is read, this is a book of 120 pages, in which nobody checks sentence by sentence.
_MAX_TEXT = 300_000


def read_post(path: str | Path, stdin: bytes | None = None) -> Post:
    """Read and take apart the post at `path`; for "-" the bytes in `stdin` are the post.

    Raises PostError with one line for the user: no such file, a directory, not readable, empty, binary, too large.
    """
    name = os.fspath(path)
    if name == STDIN:
        data = stdin or b""
        shown = "standard input"
    else:
        data = _read_bytes(Path(path), name)
        shown = name
    text = decode(data, shown)
    suffix = "" if name == STDIN else Path(path).suffix.lower()
    written = _FORMATS.get(suffix) or guess_format(text)
    layout = read_layout(text, written)
    length = sum(len(block.text.text) for block in layout.blocks)
    if length > _MAX_TEXT:
        raise PostError(f"{shown}: too long for a post ({length:,} characters of text, at most {_MAX_TEXT:,})")
    return _taken_apart(text, name, written, layout, hashlib.sha256(data).hexdigest())


def parse_post(text: str, path: str, format: PostFormat, *, sha256: str = "") -> Post:  # noqa: A002
    """Take a post's text apart. Pure; never raises. Offsets in the result count in `text` as it is given.

    `sha256` is that of the file's bytes; without it, that of the text in UTF-8.
    """
    digest = sha256 or hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    return _taken_apart(text, path, format, read_layout(text, format), digest)


def _taken_apart(text: str, path: str, written: PostFormat, layout: Layout, digest: str) -> Post:
    segments = segment(text, layout.blocks)
    citations = find_citations(text, layout, segments)
    claims, passed_over = find_claims(text, layout, segments, citations)
    published = layout.published or masthead_day(passed_over)
    return Post(path, text, digest, written, claims, citations, passed_over, published)


def read_layout(text: str, format: PostFormat) -> Layout:  # noqa: A002
    """Return the post's blocks as its format lays them out."""
    if format is PostFormat.HTML:
        from claimcheck.post.html import read_html  # noqa: PLC0415 - only one of the three is needed

        return read_html(text)
    if format is PostFormat.MARKDOWN:
        from claimcheck.post.markdown import read_markdown  # noqa: PLC0415

        return read_markdown(text)
    from claimcheck.post.text import read_text  # noqa: PLC0415

    return read_text(text)


def guess_format(text: str) -> PostFormat:
    """Tell HTML from plain text by its beginning; Markdown cannot be told and needs its file name."""
    head = text[:2000].lstrip("\ufeff \t\r\n").lower()
    if head.startswith(("<!doctype html", "<html", "<?xml", "<article", "<body", "<div", "<head", "<!--")):
        return PostFormat.HTML
    return PostFormat.HTML if head.count("</p>") + head.count("</div>") >= 2 else PostFormat.TEXT


def decode(data: bytes, shown: str) -> str:
    """Decode a post: by its byte-order mark, as UTF-8, or else as Windows-1252.

    A UTF-8 mark stays in the text as its first character, so that offsets agree with anyone who opens the file as
    plain UTF-8; it is never part of a claim. Raises PostError for what is empty, binary or too large; `shown` names the
    post in the message.
    """
    if not data.strip():
        raise PostError(f"{shown}: the post is empty")
    if len(data) > _MAX_BYTES:
        raise PostError(f"{shown}: too large for a post (more than {_MAX_BYTES:,} bytes)")
    text = _decode(data)
    if text is None:
        raise PostError(f"{shown}: not a text file")
    if not text.strip("\ufeff \t\r\n\f\v\xa0\u200b"):
        raise PostError(f"{shown}: the post is empty")
    return text


def _decode(data: bytes) -> str | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            try:
                return data[len(bom) :].decode(encoding)
            except UnicodeDecodeError:
                return None
    if b"\0" in data:
        return None
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        controls = sum(1 for byte in data if byte < 9 or 13 < byte < 32)
        if controls > len(data) // 100:
            return None
        return data.decode("windows-1252", "replace")
    odd = sum(1 for ch in text if ch < "\t" or "\r" < ch < " ")
    return None if odd > max(2, len(text) // 50) else text


def _read_bytes(path: Path, name: str) -> bytes:
    if not name:
        raise PostError("the post's name is empty")
    try:
        if path.is_dir():
            raise PostError(f"{name}: a directory, not a post")
        if path.stat().st_size > _MAX_BYTES:
            raise PostError(f"{name}: too large for a post ({path.stat().st_size:,} bytes, at most {_MAX_BYTES:,})")
        with path.open("rb") as file:
            return file.read(MAX_BYTES_READ)  # devices and pipes tell no size and may never end
    except FileNotFoundError:
        raise PostError(f"{name}: no such file") from None
    except PermissionError:
        raise PostError(f"{name}: not readable (permission denied)") from None
    except (OSError, ValueError) as error:
        raise PostError(f"{name}: cannot be read ({getattr(error, 'strerror', None) or error})") from None
