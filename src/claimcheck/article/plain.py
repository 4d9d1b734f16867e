"""What sort of bytes came back, and text without markup."""

from __future__ import annotations

import re

from claimcheck.article.passages import Piece
from claimcheck.model import Page, Tier

_HTML_TYPES = frozenset(("text/html", "application/xhtml+xml"))
_XML_TYPES = frozenset(("text/xml", "application/xml"))
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG\r\n", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"PK\x03\x04", "an archive file"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\xd0\xcf\x11\xe0", "an office document"),
    (b"OggS", "a sound or video file"),
    (b"ID3", "a sound file"),
    (b"\x1aE\xdf\xa3", "a video file"),
    (b"Rar!", "an archive file"),
    (b"7z\xbc\xaf", "an archive file"),
)
_TAG = re.compile(rb"<(?:!doctype|html|head|body|title|meta|div|p|article|span|script|h1|table)\b", re.I)
_XML_START = re.compile(rb"^(?:\xef\xbb\xbf)?\s{0,64}<\?xml", re.I)
_EMPTY_LINE = re.compile(r"\n[ \t]*\n")
_SPACE = re.compile(r"\s+")
# Control bytes that no text has; more than this share of them and the bytes are no text.
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BINARY_SHARE = 0.02


def media_type(page: Page) -> str:
    """Return "html", "text", "xml" or "pdf", else what came back in words for a person ("an image")."""
    head = page.body[:2_048]
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return name
    declared = page.header("content-type").split(";")[0].strip().lower()
    if declared in _HTML_TYPES:
        return "binary data" if _is_binary(head) and not _TAG.search(head) else "html"
    if declared in _XML_TYPES or declared.endswith("+xml"):
        return "an image" if declared.startswith("image/") else "html" if _TAG.search(head) else "xml"
    if declared.startswith("text/"):
        return "html" if _TAG.match(head.lstrip()) else "text"
    if _TAG.search(head):
        return "html"
    if declared and declared not in (
        "application/octet-stream",
        "binary/octet-stream",
        "application/unknown",
        "unknown/unknown",
    ):
        return declared
    if _XML_START.match(head):
        return "xml"
    if not head:
        return "html"
    return "binary data" if _is_binary(head) else "html" if b"<" in head else "text"


def _is_binary(head: bytes) -> bool:
    odd, even = head[1::2].count(0), head[::2].count(0)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or (max(odd, even) > len(head) * 0.3 > 2 * min(odd, even)):
        return False  # UTF-16: every other byte of Western text is NUL
    return len(_BINARY.findall(head)) > len(head) * _BINARY_SHARE


def plain_pieces(text: str) -> tuple[Piece, ...]:
    """Return the paragraphs of a text without markup; an empty line parts them, lines inside one are joined."""
    paragraphs = (_SPACE.sub(" ", p).strip() for p in _EMPTY_LINE.split(text.replace("\r\n", "\n").replace("\r", "\n")))
    return tuple(Piece(p, Tier.BODY) for p in paragraphs if p)
