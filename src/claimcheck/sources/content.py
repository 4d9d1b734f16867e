"""What stands in an HTTP body: unpacking it, telling text from other things, and instant refreshes."""

from __future__ import annotations

import re
import zlib
from html import unescape

CHUNK = 65_536
"""Bytes unpacked at a time: what a compressed body can make of one step stays far below any limit."""

_TEXT_TYPES = ("text/", "application/xhtml", "application/xml", "application/json", "application/ld+json")
_DOCUMENT_TYPES = ("application/pdf", "application/x-pdf")  # a document to read, whatever reads it
_UNSURE_TYPES = frozenset(
    {"", "application/octet-stream", "binary/octet-stream", "application/unknown", "unknown/unknown",
     "application/force-download", "application/download", "application/x-download", "application/save"}
)  # fmt: skip
_UNICODE_MARKS = (b"\xff\xfe", b"\xfe\xff", b"\x00\x00\xfe\xff")  # UTF-16 and UTF-32: text full of NULs
_SIGNATURES: tuple[tuple[int, bytes, str], ...] = (  # offset, bytes, media type (WHATWG MIME Sniffing, 6)
    (0, b"\x89PNG\r\n\x1a\n", "image/png"),
    (0, b"\xff\xd8\xff", "image/jpeg"),
    (0, b"GIF87a", "image/gif"),
    (0, b"GIF89a", "image/gif"),
    (8, b"WEBPVP", "image/webp"),
    (8, b"WAVEfmt", "audio/wave"),
    (8, b"AVI LIST", "video/avi"),
    (4, b"ftyp", "video/mp4"),
    (0, b"\x1a\x45\xdf\xa3", "video/webm"),
    (0, b"OggS\x00", "application/ogg"),
    (0, b"PK\x03\x04", "application/zip"),
    (0, b"\x1f\x8b\x08", "application/gzip"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar"),
    (0, b"\x7fELF", "application/x-executable"),
    (0, b"wOFF\x00", "font/woff"),
)
_SNIFFED = 1024  # bytes looked at; the same window as browsers use (WHATWG MIME Sniffing, 5.2 reads 1445)


_OFFICE_TYPES = (
    "application/msword", "application/vnd.ms-", "application/vnd.openxmlformats-officedocument.",
    "application/vnd.oasis.opendocument.", "application/epub+zip", "application/rtf", "text/rtf",
    "application/x-iwork", "application/vnd.apple.",
)  # fmt: skip

ACCEPT_ENCODING = "gzip, deflate, br"
"""What `decoded` can unpack."""


def decoded(body: bytes, content_encoding: str, *, limit: int) -> tuple[bytes, str]:
    """Return the unpacked body and "" or what is wrong: "too-large", "cut-off", "bad-encoding".

    A body that is not packed although its header says so comes back as it is: archives of some crawlers hold such.
    At most `limit` bytes are unpacked.
    """
    names = [name.strip().lower() for name in content_encoding.split(",")]
    names = [name for name in names if name not in ("", "identity", "none", "utf-8")]
    if len(names) > 3:
        return b"", "bad-encoding"
    for name in reversed(names):
        body, problem = _unpacked(body, name.removeprefix("x-"), limit)
        if problem:
            return body, problem
    return (body[:limit], "too-large") if len(body) > limit else (body, "")


def _unpacked(body: bytes, name: str, limit: int) -> tuple[bytes, str]:
    if not body:
        return body, ""
    if name == "gzip":
        return _inflated(body, 16 + zlib.MAX_WBITS, limit) if body[:2] == b"\x1f\x8b" else (body, "")
    if name == "deflate":
        # RFC 9110 (8.4.1.2) means the zlib format; some servers send the bare stream
        zlib_format = body[0] & 0x0F == 8 and int.from_bytes(body[:2], "big") % 31 == 0
        found, problem = _inflated(body, zlib.MAX_WBITS if zlib_format else -zlib.MAX_WBITS, limit)
        return (body, "") if problem == "bad-encoding" and not zlib_format else (found, problem)
    if name == "br":
        return _unbrotlied(body, limit)
    return (body, "") if _looks_like_markup(body) else (b"", "bad-encoding")


def _inflated(body: bytes, window: int, limit: int) -> tuple[bytes, str]:
    out = bytearray()
    position = 0
    while position < len(body):
        engine = zlib.decompressobj(window)
        while position < len(body) and not engine.eof:
            piece = body[position : position + CHUNK]
            position += len(piece)
            while piece and not engine.eof:
                try:
                    out += engine.decompress(piece, CHUNK)
                except zlib.error:
                    return bytes(out), "cut-off" if out else "bad-encoding"
                if len(out) > limit:
                    return bytes(out[:limit]), "too-large"
                piece = engine.unconsumed_tail
        if not engine.eof:
            out += engine.flush()  # at the end of a member it would list what follows as unused a second time
            return (bytes(out[:limit]), "too-large") if len(out) > limit else (bytes(out), "cut-off")
        position -= len(engine.unused_data)
        if body[position : position + 2] != b"\x1f\x8b":  # gzip may have several members; other things are padding
            break
    return bytes(out), ""


def _unbrotlied(body: bytes, limit: int) -> tuple[bytes, str]:
    import brotli  # noqa: PLC0415 - only where a page needs it

    engine = brotli.Decompressor()
    out = bytearray()
    piece = body
    try:
        while not engine.is_finished():
            data = engine.process(piece, output_buffer_limit=CHUNK)
            if not data and not piece:
                return bytes(out), "cut-off"
            out += data
            if len(out) > limit:
                return bytes(out[:limit]), "too-large"
            piece = b""
    except brotli.error:
        if out:
            return bytes(out), "cut-off"
        return (body, "") if _looks_like_markup(body) else (b"", "bad-encoding")
    return bytes(out), ""


def _looks_like_markup(body: bytes) -> bool:
    return body[:_SNIFFED].lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<")


def dechunked(body: bytes) -> bytes:
    """Return a body without its chunk sizes (RFC 9112, 7.1); one that is not in chunks comes back as it is.

    A body that breaks off inside a chunk gives what is there. Text that begins with a number is no chunk if no line
    ends where the chunk would.
    """
    out = bytearray()
    position = 0
    while position < len(body):
        end = body.find(b"\n", position, position + 1024)
        size_text = body[position:end].split(b";")[0].strip() if end >= 0 else b""
        if not re.fullmatch(rb"[0-9A-Fa-f]{1,8}", size_text):
            return bytes(out) if out else body
        size = int(size_text, 16)
        if size == 0:
            return bytes(out)
        out += body[end + 1 : end + 1 + size]
        is_first, position = len(out) <= size, end + 1 + size
        if is_first and body[position : position + 1] not in (b"", b"\r", b"\n"):
            return body
        position += 2 if body[position : position + 2] == b"\r\n" else 1
    return bytes(out)


def media_type(content_type: str) -> str:
    """Return `text/html` of `Text/HTML; charset=utf-8`."""
    return content_type.partition(";")[0].strip().lower()


def unwanted_type(content_type: str, head: bytes) -> str:
    """Return the media type if it is nothing to read (video, archive, image ...), else "".

    `head` is the beginning of the unpacked body, or what there is of it: where the type says nothing, a NUL byte tells.
    """
    kind = media_type(content_type)
    if kind.startswith(_OFFICE_TYPES):
        return kind
    for offset, signature, real in _SIGNATURES:
        if head.startswith(signature, offset):
            return _office_inside(head) or real  # whatever it is called
    if b"%PDF-" in head[:_SNIFFED] and kind in _UNSURE_TYPES:
        return ""
    if kind.startswith((*_TEXT_TYPES, *_DOCUMENT_TYPES)):
        return ""
    if kind.endswith(("+xml", "+json")) and not kind.startswith("image/"):
        return ""
    if kind not in _UNSURE_TYPES and kind.startswith(("image/", "audio/", "video/", "font/", "model/", "application/")):
        return kind
    if b"\x00" in head[:_SNIFFED] and not head.startswith(_UNICODE_MARKS):
        return kind or "binary data"
    return ""


def unread_code(kind: str) -> str:
    """Return the reason code for a media type that is not read."""
    return "office-document" if kind.startswith(_OFFICE_TYPES) else "not-html"


def _office_inside(head: bytes) -> str:
    """Return the type of a zip file that is an office document, as its first member names it, or an empty string."""
    if head.startswith(
        b"mimetypeapplication/", 30
    ):  # OpenDocument and EPUB: stored, first (their standards ask for it)
        kind = head[38:120].partition(b"PK")[0].decode("ascii", "replace")
        return next((kind for prefix in _OFFICE_TYPES if kind.startswith(prefix)), "")
    named = (b"[Content_Types].xml", b"_rels/", b"word/", b"docProps/", b"ppt/", b"xl/")
    return "application/vnd.openxmlformats-officedocument." if head.startswith(named, 30) else ""


# ---------------------------------------------------------------- instant refresh

_META = re.compile(rb"<meta\b([^<>]{0,2000})>", re.IGNORECASE)
_IS_REFRESH = re.compile(rb"""http-equiv\s*=\s*["']?refresh\b""", re.IGNORECASE)
_CONTENT = re.compile(rb"""content\s*=\s*(?:"([^"]*)"|'([^']*)')""", re.IGNORECASE)
_DELAY_AND_URL = re.compile(r"""\s*(\d{1,4})(?:\.\d*)?\s*[;,]\s*(?:url\s*=\s*)?["']?([^"']+)""", re.IGNORECASE)
_NOT_SHOWN = re.compile(rb"<(script|style|title)\b", re.IGNORECASE)
_TAG = re.compile(rb"<[^<>]*>")
_INSTANT = 1  # seconds; a longer delay is meant to be read
_ALMOST_EMPTY = 300  # bytes of visible text: "You are being redirected. Click here if nothing happens."


def refresh_target(body: bytes) -> str:
    """Return where an almost empty HTML page sends the reader at once (`<meta http-equiv=refresh>`), else ""."""
    for meta in _META.finditer(body):
        attributes = meta[1]
        if not _IS_REFRESH.search(attributes):
            continue
        content = _CONTENT.search(attributes)
        text = unescape((content[1] or content[2] or b"").decode("utf-8", "replace")) if content else ""
        parts = _DELAY_AND_URL.match(text)
        if parts and int(parts[1]) <= _INSTANT and len(_visible(body)) <= _ALMOST_EMPTY:
            return parts[2].strip()
    return ""


def _visible(body: bytes) -> bytes:
    """Return roughly the text a reader would see."""
    out = bytearray()
    folded = body.lower()
    position = 0
    while True:
        start = _NOT_SHOWN.search(body, position)
        out += body[position : start.start() if start else len(body)]
        if not start:
            break
        end = folded.find(b"</" + start[1].lower(), start.end())
        if end < 0:
            break
        position = end
    return b" ".join(_TAG.sub(b" ", bytes(out)).split())
