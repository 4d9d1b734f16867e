"""RSS and Atom: the entry that was cited. The others only announce articles that stand elsewhere."""

from __future__ import annotations

from datetime import date
from email.utils import parsedate_to_datetime

from lxml import etree

from claimcheck.article.documents import Document
from claimcheck.article.fragments import fragment_pieces
from claimcheck.article.kinds import kind_of
from claimcheck.article.metadata import Metadata, host_of, to_date
from claimcheck.article.passages import Piece
from claimcheck.article.xmlwalk import local, text_of
from claimcheck.model import Tier
from claimcheck.urls import url_keys

EXTRACTOR = "feed/1"
_MAX_ENTRIES = 200  # looked through for the cited one; feeds have 10 to 100


def read_feed(root: etree._Element, url: str, problem: str = "") -> Document:
    """Return the entry whose address was cited, or the only one, as an article; else all of them as mere page."""
    entries = [element for element in root.iter() if local(element) in ("item", "entry")][:_MAX_ENTRIES]
    if not entries:
        return Document(reason="empty-page", detail="the feed has no entries")
    wanted = set(url_keys(url))
    cited = [entry for entry in entries if any(wanted & set(url_keys(link)) for link in _links(entry))]
    chosen = cited[0] if cited else entries[0] if len(entries) == 1 else None
    if chosen is None:
        channel = next((e for e in root.iter() if local(e) in ("channel", "feed")), root)
        title = _child(channel, "title")
        pieces = [piece for entry in entries for piece in _pieces(entry, Tier.PAGE)]
        return Document(tuple(pieces), Metadata(title=title, publisher=host_of(url)), EXTRACTOR, cut=problem)
    title = _child(chosen, "title")
    metadata = Metadata(
        title=title,
        published=to_date(_child(chosen, "published", "date", "updated")) or _mail_date(_child(chosen, "pubDate")),
        byline=_child(chosen, "creator", "author"),
        publisher=host_of(url),
        kind=kind_of(url, {}, ()),
    )
    pieces = [Piece(title, Tier.FRONT, whole=True)] if title else []
    return Document((*pieces, *_pieces(chosen, Tier.BODY, titled=False)), metadata, EXTRACTOR, cut=problem)


def _child(element: etree._Element, *names: str) -> str:
    for name in names:
        for child in element:
            if local(child) == name:
                return text_of(child)
    return ""


def _links(entry: etree._Element) -> list[str]:
    out = []
    for child in entry:
        if local(child) in ("link", "guid", "id", "origLink"):
            out += [value for value in (child.get("href"), (child.text or "").strip()) if value]
    return [link for link in out if link.startswith(("http://", "https://"))]


def _pieces(entry: etree._Element, tier: Tier, *, titled: bool = True) -> list[Piece]:
    title = _child(entry, "title")
    out = [Piece(title, tier, whole=True)] if titled and title else []
    bodies = {
        local(child): child for child in entry if local(child) in ("encoded", "content", "description", "summary")
    }
    whole = next((bodies[name] for name in ("encoded", "content") if name in bodies), None)
    short = next((bodies[name] for name in ("description", "summary") if name in bodies), None)
    if whole is not None:
        out.extend(fragment_pieces(_content(whole), tier))
    if short is not None and (whole is None or text_of(short) not in text_of(whole)):
        out.extend(fragment_pieces(_content(short), tier if whole is None else Tier.PAGE))
    return out


def _content(element: etree._Element) -> str:
    """Return an element's content: escaped HTML as text, XHTML as markup."""
    if len(element):
        return str(etree.tostring(element, encoding="unicode", method="html", with_tail=False))
    return str(element.text or "")


def _mail_date(text: str) -> date | None:
    try:
        return parsedate_to_datetime(text).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
