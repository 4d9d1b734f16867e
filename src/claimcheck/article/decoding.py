"""From the bytes of a response to text.

The order is the one of the WHATWG encoding standard (byte order mark, transport, `<meta>`), then what the bytes
themselves say. Neither httpx nor selectolax looks at `<meta charset>`, so it is done here.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator

from claimcheck.article.lexicon import CHARSET_ALIASES

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with the same two bytes
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_HEADER = re.compile(r"charset\s*=\s*[\"']?\s*([\w.:+-]{1,40})", re.I)
_META = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w.:+-]{1,40})", re.I)
_XML = re.compile(rb"^\s{0,64}<\?xml[^>]{0,100}?encoding\s*=\s*[\"']([\w.:+-]{1,40})", re.I)
_UNWANTED = re.compile("[\x00\ud800-\udfff]")

# Browsers look at the first 1,024 bytes; pages with long preload lists put the declaration later.
META_WINDOW = 16_384
# The detector costs about 1 ms per kilobyte; its answer does not change after this much text.
DETECT_WINDOW = 40_000
# The last letter of the block Latin Extended-B.
LAST_LATIN = 0x24F
# Of characters that could not be decoded, a page may have this share before its declared charset is disbelieved.
BAD_SHARE = 0.002


def decode(body: bytes, content_type: str = "") -> str:
    """Return the text of a response body; `content_type` is the header's value.

    NUL characters and lone surrogates come back as U+FFFD. Never raises.
    """
    text = _decode(body, content_type)
    return _UNWANTED.sub("\ufffd", text)


def _decode(body: bytes, content_type: str) -> str:
    for mark, name in _BOMS:
        if body.startswith(mark):
            return body[len(mark) :].decode(name, "replace")
    for name in dict.fromkeys(_declared(body, content_type)):
        text = _try(body, name)
        if text is not None:
            return text
    try:
        return body.decode("utf-8")
    except UnicodeDecodeError:
        pass
    for name in (_guess_utf16(body), _detected(body)):
        text = _try(body, name) if name else None
        if text is not None:
            return text
    return body.decode("windows-1252", "replace")


def _declared(body: bytes, content_type: str) -> Iterator[str]:
    found = _HEADER.search(content_type)
    head = body[:META_WINDOW]
    if found:
        name = _canonical(found.group(1))
        # Markup in UTF-16 or UTF-32 is full of NULs; read as such, other bytes become Chinese that says nothing.
        if head.count(0) > len(head) // 20 or not name.startswith(("utf-16", "utf-32")):
            yield name
    for pattern in (_META, _XML):
        inside = pattern.search(head)
        if inside:
            name = _canonical(inside.group(1).decode("ascii", "replace"))
            # A page that can be read far enough to show its <meta> is no UTF-16: the standard says UTF-8.
            yield "utf-8" if name.startswith(("utf-16", "utf-32")) else name


def _canonical(label: str) -> str:
    name = label.strip().lower().replace("_", "-")
    return CHARSET_ALIASES.get(name, name)


def _try(body: bytes, name: str) -> str | None:
    """Decode, forgiving a few broken characters; None when the charset is unknown or plainly not the right one."""
    try:
        info = codecs.lookup(name)
    except (LookupError, ValueError):
        return None
    if not getattr(info, "_is_text_encoding", True):
        return None
    try:
        return body.decode(name)
    except UnicodeDecodeError:
        pass
    except (LookupError, ValueError):
        return None
    try:
        text = body.decode(name, "replace")
    except (LookupError, ValueError):
        return None
    return text if text.count("\ufffd") <= max(1, len(text) * BAD_SHARE) else None


def _guess_utf16(body: bytes) -> str:
    """UTF-16 without a mark: in Western text every other byte is NUL."""
    head = body[:400]
    half = len(head) // 2
    if half < 8:
        return ""
    if head[1::2].count(0) > half * 0.6:
        return "utf-16-le"
    if head[0::2].count(0) > half * 0.6:
        return "utf-16-be"
    return ""


def _detected(body: bytes) -> str:
    from charset_normalizer import from_bytes  # noqa: PLC0415  only undeclared or lying pages need it

    best = from_bytes(body[:DETECT_WINDOW], steps=3, chunk_size=512, enable_fallback=False).best()
    if best is None:
        return ""
    letters = [ch for ch in str(best) if ch.isalpha()]
    foreign = sum(ord(ch) > LAST_LATIN for ch in letters)
    # Between the Latin code pages the detector guesses; browsers take windows-1252, which is right for English.
    return _canonical(best.encoding) if foreign > len(letters) * 0.2 else ""
