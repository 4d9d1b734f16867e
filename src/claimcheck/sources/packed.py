"""Pages as browsers save them: MHTML, Safari's web archives, SingleFile, "complete" HTML; what they say of themselves.

The formats are read by the standard library (`email`, `plistlib`); only the main document is taken out.
"""

from __future__ import annotations

import plistlib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email import message_from_bytes
from email.message import Message
from email.utils import parsedate_to_datetime
from html import unescape
from typing import Any

_HEAD = 8_192  # bytes in which a file says what it is
_LINKS = 300_000  # bytes in which a page names its address
_MAX_PARTS = 5_000  # of one message: pictures and styles; a rich page has a few hundred

_MESSAGE = re.compile(rb"\A(?:[A-Za-z][\w-]{0,60}:[^\n]{0,2000}\r?\n(?:[ \t][^\n]{0,2000}\r?\n){0,20}){1,40}\r?\n")
_MARKS = re.compile(
    rb"^(?:mime-version:|snapshot-content-location:|from:\s*[\"<]?saved by)|multipart/related", re.I | re.M
)
_TEXTS = ("text/html", "application/xhtml+xml", "text/plain")
_SINGLE_FILE = re.compile(rb"<!--\s{0,20}Page saved with SingleFile\s(?P<said>.{0,4000}?)-->", re.I | re.S)
_SINGLE_URL = re.compile(rb"\burl:\s{0,9}(\S{1,2000})", re.I)
_SINGLE_DATE = re.compile(
    rb"saved date:\s{0,9}\w{3} (?P<day>\w{3} \d{1,2} \d{4} \d\d:\d\d:\d\d) (?:GMT|UTC)(?P<zone>[+-]\d{4})", re.I
)
_SAVED_FROM = re.compile(rb"<!-- saved from url=\(\d{1,5}\)(\S{1,2000})\s{0,9}-->", re.I)
_LINK = re.compile(rb"<link\b([^<>]{0,2000})>", re.I)
_CANONICAL = re.compile(rb"\brel\s{0,9}=\s{0,9}[\"']?canonical\b", re.I)
_HREF = re.compile(rb"\bhref\s{0,9}=\s{0,9}(?:\"([^\"]{1,2000})\"|'([^']{1,2000})'|([^\s\"'>]{1,2000}))", re.I)


class PackingError(ValueError):
    """A saved file cannot be unpacked; the text says why, in words that follow "the file "."""


@dataclass(frozen=True, slots=True)
class Saved:
    """A page out of its packing.

    `kind` is the value of a Content-Type header, or "" if the file does not say. `url` is the address that it says it
    was saved from, `at` when (ISO 8601, UTC); both are empty where the format does not state them.
    """

    body: bytes
    kind: str = ""
    url: str = ""
    at: str = ""


def unpacked(data: bytes) -> Saved:
    """Return the page that a saved file holds; what is in no packing comes back as it is.

    Raises PackingError for a packing that is broken or holds no page.
    """
    start = data[:_HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if start.startswith(b"bplist0") or (start.startswith(b"<?xml") and b"<plist" in start):
        return _from_web_archive(data)
    if _MESSAGE.match(start[:_HEAD]) and _MARKS.search(start):
        return _from_message(data.lstrip(b"\xef\xbb\xbf \t\r\n"))
    return _described(data)


# ---------------------------------------------------------------- MHTML (RFC 2557)


def _from_message(data: bytes) -> Saved:
    try:
        message = message_from_bytes(data)
        parts = list(_parts(message))
        where = _header(message, "Snapshot-Content-Location")
        part = _main(message, parts, where)
        body = part.get_payload(decode=True) if part is not None else None
    except (RecursionError, ValueError, LookupError, AttributeError, TypeError, MemoryError):
        raise PackingError("is a web archive (MHTML) that is damaged") from None
    if part is None or not isinstance(body, bytes) or not body.strip():
        raise PackingError("is a web archive (MHTML) without a page in it")
    charset = re.sub(r"[^\w.:+-]", "", _header(part, "Content-Type", "charset"))[:40]
    kind = part.get_content_type() + (f"; charset={charset}" if charset else "")
    at = _moment(_header(message, "Date"))
    return Saved(body, kind, where or _header(part, "Content-Location"), at)


def _parts(message: Message) -> Iterator[Message]:
    for number, part in enumerate(message.walk()):
        if number >= _MAX_PARTS:
            return
        if not part.is_multipart():
            yield part


def _main(message: Message, parts: list[Message], where: str) -> Message | None:
    """Return the page itself: the part that the start parameter or the address names, else the first of text."""
    texts = [part for part in parts if part.get_content_type() in _TEXTS]
    start = _header(message, "Content-Type", "start")
    for part in texts:
        if start and _header(part, "Content-ID") == start:
            return part
    for part in texts:
        if where and _header(part, "Content-Location") == where:
            return part
    pages = [part for part in texts if part.get_content_type() != "text/plain"]
    return next(iter(pages or texts), None)


def _header(part: Message, name: str, parameter: str = "") -> str:
    value = part.get_param(parameter, header=name) if parameter else part.get(name)
    if isinstance(value, tuple):
        value = value[2]
    return re.sub(r"[\x00-\x1f\x7f]+\s*", "", str(value)).strip() if value else ""


def _moment(text: str) -> str:
    """Return a mail's date as ISO 8601 in UTC, or an empty string."""
    try:
        found = parsedate_to_datetime(text)
        found = found.replace(tzinfo=UTC) if found.tzinfo is None else found
        return _iso(found)
    except (ValueError, TypeError, OverflowError, IndexError):
        return ""


def _iso(moment: datetime) -> str:
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


# ---------------------------------------------------------------- Safari


def _from_web_archive(data: bytes) -> Saved:
    try:
        # plistlib refuses entities; a binary list shares what it repeats.
        held: Any = plistlib.loads(data.lstrip(b"\xef\xbb\xbf \t\r\n"))
        main = held["WebMainResource"]
        body, kind = main["WebResourceData"], main.get("WebResourceMIMEType") or "text/html"
        charset, url = main.get("WebResourceTextEncodingName") or "", main.get("WebResourceURL") or ""
    except (KeyError, TypeError, AttributeError):
        raise PackingError("is a property list, but no web archive of Safari") from None
    except (ValueError, IndexError, OverflowError, RecursionError, MemoryError, plistlib.InvalidFileException):
        raise PackingError("is a web archive of Safari that is damaged") from None
    except Exception as error:  # expat's own errors have no common base with these
        raise PackingError(f"is a web archive of Safari that is damaged ({type(error).__name__})") from None
    if not isinstance(body, bytes) or not body.strip():
        raise PackingError("is a web archive of Safari without a page in it")
    kind, charset = (re.sub(r"[^\w.:/+-]", "", str(value))[:80] for value in (kind, charset))
    saved = _described(body)
    return replace(saved, kind=kind + (f"; charset={charset}" if charset else ""), url=str(url) or saved.url)


# ---------------------------------------------------------------- HTML


def _described(body: bytes) -> Saved:
    """Return a page as it is, with the address and time that it states."""
    head = body[:_HEAD]
    found = _SINGLE_FILE.search(head)
    if found:
        url, when = _SINGLE_URL.search(found["said"]), _SINGLE_DATE.search(found["said"])
        return Saved(body, "", _text(url[1]) if url else "", _single_moment(when) if when else "")
    found = _SAVED_FROM.search(head)
    return Saved(body, "", _text(found[1]) if found else "")


def _single_moment(when: re.Match[bytes]) -> str:
    try:
        return _iso(datetime.strptime(_text(when["day"] + b" " + when["zone"]), "%b %d %Y %H:%M:%S %z"))
    except (ValueError, OverflowError):
        return ""


def canonical(body: bytes) -> str:
    """Return the address that an HTML page calls its own (`link rel=canonical`), or an empty string."""
    for link in _LINK.finditer(body, 0, _LINKS):
        if _CANONICAL.search(link[1]):
            found = _HREF.search(link[1])
            return unescape(_text(found[1] or found[2] or found[3])) if found else ""
    return ""


def _text(raw: bytes) -> str:
    return raw.decode("utf-8", "replace")
