"""What sort of bytes came back."""

from __future__ import annotations

import re

from claimcheck.model import Page

_HTML_TYPES = frozenset(("text/html", "application/xhtml+xml"))
_XML_TYPES = frozenset(("text/xml", "application/xml"))
_UNSURE_TYPES = frozenset(
    """
    application/octet-stream binary/octet-stream application/unknown unknown/unknown application/force-download
    application/download application/x-download application/save
    """.split()
)
_MAGIC: tuple[tuple[bytes, str], ...] = (
    (b"%PDF-", "pdf"),
    (b"\x89PNG\r\n", "an image"),
    (b"GIF8", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"PK\x03\x04", "an archive file"),
    (b"\x1f\x8b", "a compressed file"),
    (b"\xd0\xcf\x11\xe0", "office"),
    (b"{\\rtf", "office"),
    (b"OggS", "a sound or video file"),
    (b"ID3", "a sound file"),
    (b"\x1aE\xdf\xa3", "a video file"),
    (b"Rar!", "an archive file"),
    (b"7z\xbc\xaf", "an archive file"),
)
_TAG = re.compile(rb"<(?:!doctype|html|head|body|title|meta|div|p|article|span|script|h1|table)\b", re.I)
_XML_START = re.compile(rb"^(?:\xef\xbb\xbf)?\s{0,64}<\?xml", re.I)
_PROLOG = re.compile(
    rb"(?:\xef\xbb\xbf)?\s{0,99}(?:<\?[^>]{0,999}\?>|<!--(?:[^-]|-[^-]){0,1999}-->|<!doctype[^>\[]{0,999}>)", re.I
)
_ROOT = re.compile(rb"\s{0,99}<([A-Za-z_][\w.:-]{0,60})")
# Root elements of documents that are read as what they are, whatever type their server gives them.
_XML_ROOTS = frozenset((b"rss", b"feed", b"rdf:rdf", b"pmc-articleset", b"tei", b"nitf", b"newsitem"))
# Control bytes that no text has; more than this share of them and the bytes are no text.
_BINARY = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_BINARY_SHARE = 0.02


def media_type(page: Page) -> str:
    """Return "html", "text", "xml", "json", "pdf" or "office", else what came back in words ("an image")."""
    head = page.body[:2_048]
    for magic, name in _MAGIC:
        if head.startswith(magic):
            return name
    declared = page.header("content-type").split(";")[0].strip().lower()
    if declared in ("application/pdf", "application/x-pdf") or (declared in _UNSURE_TYPES and b"%PDF-" in head[:1_024]):
        # Readers forgive junk before the mark; a log-in page instead of the file is none.
        return "html" if b"%PDF-" not in head[:1_024] and _TAG.search(head) else "pdf"
    if declared in _HTML_TYPES:
        if _XML_START.match(head) and _root(head) in _XML_ROOTS:
            return "xml"
        return "binary data" if _is_binary(head) and not _TAG.search(head) else "html"
    if declared in _XML_TYPES or declared.endswith("+xml"):
        return "an image" if declared.startswith("image/") else "html" if _root(head) == b"html" else "xml"
    if declared == "application/json" or declared.endswith("+json"):
        return "json"
    if declared.startswith("text/"):
        return "html" if _TAG.match(head.lstrip()) and not _XML_START.match(head) else "text"
    if _XML_START.match(head) and _root(head) != b"html":
        return "xml"
    if _TAG.search(head):
        return "html"
    if declared and declared not in _UNSURE_TYPES:
        return declared
    if not head:
        return "html"
    return "binary data" if _is_binary(head) else "html" if b"<" in head else "text"


def _root(head: bytes) -> bytes:
    """Return the lower-cased name of the root element, or nothing."""
    at = 0
    while found := _PROLOG.match(head, at):
        at = found.end()
    root = _ROOT.match(head, at)
    return root[1].lower() if root else b""


def _is_binary(head: bytes) -> bool:
    odd, even = head[1::2].count(0), head[::2].count(0)
    if head.startswith((b"\xff\xfe", b"\xfe\xff")) or (max(odd, even) > len(head) * 0.3 > 2 * min(odd, even)):
        return False  # UTF-16: every other byte of Western text is NUL
    return len(_BINARY.findall(head)) > len(head) * _BINARY_SHARE
