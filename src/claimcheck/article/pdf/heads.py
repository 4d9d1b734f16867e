"""What a PDF file says about itself: title, authors, date, from its first page and its properties."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import date

from claimcheck.article.kinds import kind_of
from claimcheck.article.metadata import Metadata, host_of, to_date
from claimcheck.article.pdf.blocks import Block, Role, is_numbered
from claimcheck.article.pdf.process import RawFile
from claimcheck.model import ArticleKind

_TITLE_SIZE = 1.15  # times the body's
_SHORT = 120  # characters of a line that may give the date of the whole
_SECTION = re.compile(
    r"^(?:abstract|(?:table of )?contents|introduction|background|(?:executive )?summary|references|bibliography|"
    r"appendix|annex|methods|results|discussion|conclusions?|acknowledge?ments?|foreword|preface)\W*$",
    re.I,
)
_JUNK_TITLE = re.compile(
    r"^(?:untitled|microsoft |powerpoint|layout ?\d|title|document ?\d*|slide ?\d|page ?\d|print|unknown|\(.*\)$)|"
    r"\.(?:docx?|pptx?|xlsx?|pdf|tex|dvi|indd|qxd|rtf|odt|html?)$|[/\\]|^[\w.-]*\d[\w.-]*$",
    re.I,
)
_JUNK_AUTHOR = re.compile(
    r"^(?:admin\w*|user|owner|author|unknown|anonymous|default|root|[a-z]+\d+|pc|windows user|microsoft.*|adobe.*)$",
    re.I,
)
_NAME = re.compile(r"(?:[A-Z][\w'’.-]*|(?:de|van|von|der|den|la|le|di|da|bin|al|y|und|and|with)\b)")
_PUBLISHED = re.compile(r"\b(?:published|publication date|released|issued|posted|updated|date)\b", re.I)
_EARLIER = re.compile(r"\b(?:received|submitted|accepted|revised|accessed|retrieved|downloaded|embargo\w*)\b", re.I)
_AFTER_CUE = re.compile(r"\b(?:published|publication date|released|issued|posted)\b[^;|•]{0,40}", re.I)
_PRESS = re.compile(r"\b(?:press release|news release|media release|for immediate release)\b", re.I)


def title_of(blocks: Sequence[Block], body: float, said: str) -> tuple[Block | None, str]:
    """Return the title's block and the title: the biggest type on the first page, else what the properties say."""
    first = blocks[0].page if blocks else 0
    front = [b for b in blocks if b.page == first and b.role in (Role.HEADING, Role.TEXT) and _is_title_text(b.text)]
    front = [b for b in front if not is_numbered(b.text) and not _SECTION.match(b.text)]
    said = " ".join(said.split())
    if _JUNK_TITLE.search(said) or len(said) < 8:
        said = ""
    named = next((b for b in front if said and _letters(b.text) == _letters(said)), None)
    if named is not None:
        return named, named.text
    if front:
        largest = max(front, key=lambda b: (b.size, -b.top))
        if largest.size >= _TITLE_SIZE * body:
            return largest, largest.text
    return None, said


def _is_title_text(text: str) -> bool:
    return 8 <= len(text) <= 300 and sum(ch.isalpha() for ch in text) > 0.5 * len(text)


def _letters(text: str) -> str:
    return "".join(ch.lower() for ch in text if ch.isalnum())


def metadata_of(raw: RawFile, blocks: Sequence[Block], title: Block | None, name: str, url: str) -> Metadata:
    """Return the file's metadata; `title` is the title's block, `name` the title itself."""
    first = [b for b in blocks if b.page <= 2]
    text = " ".join(b.text for b in first)[:3_000]
    kind = kind_of(url, {}, ())
    if kind is ArticleKind.OTHER or (kind is ArticleKind.NEWS and raw.count > 2):
        kind = _kind(blocks, text, raw.count)
    author = " ".join(raw.author.split())
    byline = "" if _JUNK_AUTHOR.match(author) or len(author) > 300 else author
    return Metadata(
        title=name,
        published=_date(first, raw.created),
        byline=byline or _names_below(blocks, title),
        publisher=host_of(url),
        kind=kind,
    )


def _kind(blocks: Sequence[Block], text: str, count: int) -> ArticleKind:
    if _PRESS.search(text):
        return ArticleKind.PRESS_RELEASE
    heads = {b.text.lower().strip(" .:0123456789") for b in blocks if b.role is Role.HEADING}
    if heads & {"references", "bibliography"} and re.search(r"\babstract\b", text, re.I):
        return ArticleKind.PAPER
    return ArticleKind.REPORT if count > 1 else ArticleKind.OTHER


def _names_below(blocks: Sequence[Block], title: Block | None) -> str:
    """Return the line of names beneath the title, or an empty string."""
    if title is None:
        return ""
    place = next(i for i, b in enumerate(blocks) if b is title)
    for block in blocks[place + 1 : place + 3]:
        text = re.sub(r"[\d*†‡§¶⁰¹²³⁴⁵⁶⁷⁸⁹]", "", block.text).removeprefix("By ").strip(" ,;")
        parts = [w for w in re.split(r"[\s,;&]+", text) if w]
        if block.page == title.page and 2 <= len(parts) <= 60 and all(_NAME.fullmatch(w) for w in parts):
            several = "," in text or " and " in text or block.text.startswith("By ")
            if (several or len(parts) <= 3) and block.size < title.size and not text.isupper():
                return re.sub(r"\s*,[\s,]*", ", ", text)
    return ""


def _date(blocks: Sequence[Block], created: str) -> date | None:
    """Return the day of publication: as the first pages say it, else the day on which the file was made."""
    fallback: date | None = None
    for block in blocks:
        cue = _AFTER_CUE.search(block.text) if len(block.text) < 600 else None
        found = to_date(cue[0]) if cue else None
        if found is not None:
            return found
        other = _EARLIER.search(block.text) and not _PUBLISHED.search(block.text)
        if fallback is None and len(block.text) <= _SHORT and not other:
            fallback = to_date(block.text)
    return fallback or to_date(created.removeprefix("D:")[:8])
