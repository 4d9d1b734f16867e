"""A PDF file as the pieces of an article."""

from __future__ import annotations

import re
import unicodedata

from claimcheck.article.documents import Document
from claimcheck.article.passages import ROW_GAP, Piece
from claimcheck.article.pdf.blocks import Block, Role, blocks_of, body_size
from claimcheck.article.pdf.heads import metadata_of, title_of
from claimcheck.article.pdf.hyphens import vocabulary
from claimcheck.article.pdf.lines import Line, lines_of, rows_of
from claimcheck.article.pdf.margins import without_margins
from claimcheck.article.pdf.process import MAX_CHARACTERS, MAX_PAGES, RawFile, read_raw
from claimcheck.article.pdf.tables import TableRow, with_tables
from claimcheck.article.phrases import END_MATTER, REFERENCE_HEADING, REFERENCE_LINE
from claimcheck.model import Tier

EXTRACTOR = "pdf/1"
_LITTLE = 40  # letters of a whole file: a stamp on a scanned page
_EMPTY_SHARE = 0.3  # of the pages without a letter: the rest was scanned
_UNKNOWN_SHARE = 0.3  # of the letters that have no meaning: the file does not say what its shapes stand for
_SECTION_NUMBER = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*\.?|[IVX]{1,5}\.|[A-Z]\.)\s+")

PROBLEMS = {
    "pdf-locked": "the PDF file asks for a password",
    "pdf-broken": "the PDF file is damaged, or is none",
    "pdf-too-complex": "the PDF file takes too much time or memory to read",
    "pdf-no-reader": "PDF files cannot be read on this machine: a Python with pypdfium2 could not be started",
    "pdf-without-text": "the PDF file has pictures of its pages, but no text",
}


def read_pdf(body: bytes, url: str) -> Document:
    """Read a PDF file. Never raises; a file read in part says so."""
    return from_raw(read_raw(body), url)


def from_raw(raw: RawFile, url: str) -> Document:
    """Return what the runs of a file say."""
    if raw.problem:
        return Document(reason=raw.problem, detail=PROBLEMS.get(raw.problem, raw.problem))
    written = [sum(len(run.text.strip()) for run in page.runs) for page in raw.pages]
    if sum(written) < _LITTLE or _unknown(raw):
        return Document(reason="pdf-without-text", detail=PROBLEMS["pdf-without-text"])
    kept, repeated = without_margins([(page, rows_of(page)) for page in raw.pages])
    lines: list[Line | TableRow] = []
    for page, rows in zip(raw.pages, kept, strict=True):
        lines.extend(with_tables(lines_of(rows, page.number)))
    known = vocabulary(line.text for line in lines)
    blocks = blocks_of(lines, known)
    title, name = title_of(blocks, body_size(lines), raw.title)
    metadata = metadata_of(raw, blocks, title, name, url)
    pieces = _pieces(blocks, title)
    pieces.extend(Piece(f.text, Tier.PAGE, heading="", pages=((0, page),)) for page, f in repeated)
    return Document(tuple(pieces), metadata, EXTRACTOR, cut=_cut(raw, sum(1 for count in written if not count)))


def _unknown(raw: RawFile) -> bool:
    """Whether the letters have no meaning: codes of a font of the file's own."""
    sample = "".join(run.text for page in raw.pages[:20] for run in page.runs)[:20_000].replace(" ", "")
    odd = sum(unicodedata.category(ch) in ("Co", "Cn", "Cc", "Cs") or ch == "\ufffd" for ch in sample)
    return odd > _UNKNOWN_SHARE * len(sample)


def _cut(raw: RawFile, empty: int) -> str:
    read = len(raw.pages)
    if raw.end == "pages":
        return f"only the first {MAX_PAGES} of {raw.count:,} pages were read"
    if raw.end == "characters":
        return f"only the first {MAX_CHARACTERS:,} characters were read, {read} of {raw.count:,} pages"
    if raw.end != "done":
        return f"only {read} of {raw.count:,} pages could be read; the file is damaged"
    bad = sum(page.bad for page in raw.pages)
    if bad:
        return f"{bad} of {raw.count:,} pages could not be read whole"
    if empty > 1 and empty > _EMPTY_SHARE * read:
        return f"{empty} of {raw.count:,} pages have no text that can be read"
    return ""


def _pieces(blocks: list[Block], title: Block | None) -> list[Piece]:
    out: list[Piece] = []
    references: Block | None = None
    for block in blocks:
        text = block.text.strip()
        if not any(ch.isalnum() for ch in text):
            continue
        heading = block.role is Role.HEADING and block is not title
        if heading and REFERENCE_HEADING.match(_SECTION_NUMBER.sub("", text)):
            references = block
        elif heading and references is not None and _as_high(block, references):
            references = None
        tier = _tier(block, text, title, in_references=references is not None)
        out.append(
            Piece(
                _with_header(block, text),
                tier,
                is_heading=heading and tier is not Tier.PAGE,
                breaks=tuple(block.marks),
                whole=heading or block is title or block.role is Role.ROW,
                pages=tuple(block.pages),
            )
        )
    return out


def _as_high(block: Block, references: Block) -> bool:
    """Whether a heading ends the list of references: it is set like the heading of that list."""
    return block.size >= references.size - 0.3 and (block.bold or not references.bold)


def _tier(block: Block, text: str, title: Block | None, *, in_references: bool) -> Tier:
    if block is title or (block.role in (Role.CAPTION, Role.ROW) and not in_references):
        return Tier.FRONT
    if in_references or block.role in (Role.NOTE, Role.CONTENTS):
        return Tier.PAGE
    if REFERENCE_LINE.match(text) or (len(text) < 500 and END_MATTER.match(text)):
        return Tier.PAGE
    return Tier.BODY


def _with_header(block: Block, text: str) -> str:
    return block.header + ROW_GAP + text if block.role is Role.ROW and block.header else text
