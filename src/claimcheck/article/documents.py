"""Everything that is no HTML page: PDF, XML, JSON, plain text."""

from __future__ import annotations

from dataclasses import dataclass, field

from claimcheck.article.decoding import decode
from claimcheck.article.markup import MAX_MARKUP
from claimcheck.article.metadata import Metadata, host_of
from claimcheck.article.passages import Piece
from claimcheck.article.plain import plain_pieces
from claimcheck.model import Page

TEXT_EXTRACTOR = "text/1"


@dataclass(frozen=True, slots=True)
class Document:
    """What was read. `reason` is "ok" or a code with its `detail`; `cut` says what is missing, or is empty."""

    pieces: tuple[Piece, ...] = ()
    metadata: Metadata = field(default_factory=Metadata)
    extractor: str = ""
    reason: str = "ok"
    detail: str = ""
    cut: str = ""


def read_document(kind: str, page: Page) -> Document:
    """Read what came back as what `media_type` says it is. Never raises."""
    url = page.final_url or page.url
    if kind == "pdf":
        from claimcheck.article.pdf.reading import read_pdf  # noqa: PLC0415 - few sources are PDF files

        return read_pdf(page.body, url)
    if kind == "office":
        return Document(reason="office-document", detail="the address leads to an office document")
    if kind not in ("text", "xml", "json"):
        return Document(reason="not-html", detail=f"the address leads to {kind}")
    text = decode(page.body, page.header("content-type"))
    found = _read(kind, text[:MAX_MARKUP], url)
    if found.reason == "ok" and not any(ch.isalnum() for piece in found.pieces for ch in piece.text):
        return Document(reason="empty-page", detail="the page has no text")
    if len(text) > MAX_MARKUP and not found.cut:
        return Document(
            found.pieces,
            found.metadata,
            found.extractor,
            found.reason,
            found.detail,
            f"only the first {MAX_MARKUP:,} characters were read",
        )
    return found


def _read(kind: str, text: str, url: str) -> Document:
    if kind == "xml":
        from claimcheck.article.xmltext import read_xml  # noqa: PLC0415 - few sources are XML

        return read_xml(text, url)
    if kind == "json":
        from claimcheck.article.jsontext import read_json  # noqa: PLC0415 - and fewer JSON

        return read_json(text, url)
    pieces = plain_pieces(text)
    title = next((p.text for p in pieces if p.is_heading), pieces[0].text if pieces else "")[:200]
    return Document(pieces, Metadata(title=title, publisher=host_of(url)), TEXT_EXTRACTOR)
