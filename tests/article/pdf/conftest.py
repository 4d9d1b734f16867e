"""A small writer of PDF files: words where a test wants them, in the fonts that every reader has."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import pytest

from claimcheck.article.reading import Reading, read_article
from claimcheck.model import Page

# x, y (from the top) in points, text, size, bold
Word = tuple[float, float, str, float, bool]
Write = Callable[..., bytes]


def write_pdf(pages: Sequence[Sequence[Word]], *, info: str = "", extra: str = "", rotate: int = 0) -> bytes:
    """Return a PDF file; `extra` is added to each page's dictionary, `info` to the document's."""
    objects: list[bytes] = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica-Bold/Encoding/WinAnsiEncoding>>",
        f"<<{info}>>".encode("latin-1"),
    ]
    kids = []
    for words in pages:
        content = b"".join(_shown(word) for word in words)
        objects.append(b"<</Length %d>>stream\n%s\nendstream" % (len(content), content))
        stream = len(objects)
        objects.append(
            f"<</Type/Page/Parent 2 0 R/MediaBox[0 0 600 800]/Rotate {rotate}/Contents {stream} 0 R"
            f"/Resources<</Font<</F0 3 0 R/F1 4 0 R>>>>{extra}>>".encode()
        )
        kids.append(f"{len(objects)} 0 R")
    objects[1] = f"<</Type/Pages/Kids[{' '.join(kids)}]/Count {len(kids)}>>".encode()
    out = bytearray(b"%PDF-1.4\n")
    places = []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj" % number + body + b"endobj\n"
    start = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer<</Size %d/Root 1 0 R/Info 5 0 R>>startxref\n%d\n%%%%EOF" % (len(objects) + 1, start)
    return bytes(out)


def _shown(word: Word) -> bytes:
    x, y, text, size, bold = word
    letters = text.encode("cp1252").replace(b"\\", b"\\\\").replace(b"(", b"\\(").replace(b")", b"\\)")
    return b"BT/F%d %g Tf %g %g Td(%s)Tj ET\n" % (bold, size, x, 800 - y, letters)


def column(lines: Sequence[str], *, x: float = 70, y: float = 100, size: float = 10, bold: bool = False) -> list[Word]:
    """Return lines below each other, 1.2 type sizes apart."""
    return [(x, y + number * size * 1.2, line, size, bold) for number, line in enumerate(lines)]


@pytest.fixture
def write() -> Write:
    return write_pdf


@pytest.fixture
def set_column() -> Callable[..., list[Word]]:
    return column


@pytest.fixture
def read_pdf() -> Callable[[bytes], Reading]:
    """Return what comes of a PDF file's bytes."""

    def run(body: bytes, *, content_type: str = "application/pdf") -> Reading:
        url = "https://site.example/report.pdf"
        return read_article([Page(url, url, 200, (("content-type", content_type),), body)])

    return run
