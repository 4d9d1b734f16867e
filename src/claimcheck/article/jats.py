"""Papers in JATS, the XML of PubMed Central, eLife and other publishers (jats.nlm.nih.gov)."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lxml import etree

from claimcheck.article.kinds import kind_of
from claimcheck.article.metadata import Metadata, host_of
from claimcheck.article.wordlist import words
from claimcheck.article.xmlwalk import Dialect, local, text_of
from claimcheck.model import ArticleKind

JATS = Dialect(
    headings=words("title"),
    title=words("article-title subtitle"),
    blocks=words(
        """
        p sec title abstract caption fig fig-group table-wrap table list list-item disp-quote disp-formula boxed-text
        statement def-list def-item supplementary-material ref fn verse-group speech
        """
    ),
    heads=words("thead"),
    front=words("caption table-wrap-foot"),
    page=words(
        """
        ref-list fn fn-group back-matter sub-article response supplementary-material author-notes glossary
        """
    ),
    silent=words(
        """
        journal-meta contrib-group aff article-id article-categories pub-date history permissions self-uri kwd-group
        funding-group counts custom-meta-group volume issue fpage lpage elocation-id related-article tex-math object-id
        graphic media alt-text long-desc author-notes trans-title-group pub-history conference alt-title label
        """
    ),
)
_PUBLISHED = ("epub", "pub", "ppub", "collection")


def jats_metadata(article: etree._Element, url: str) -> Metadata:
    """Return what a paper says about itself."""
    front = next(_all(article, "article-meta"), article)
    title = " ".join(text_of(next(_all(front, "article-title"), None), JATS).split())
    names = []
    for contributor in _all(front, "contrib"):
        if contributor.get("contrib-type", "author") == "author":
            parts = [text_of(next(_all(contributor, part), None)) for part in ("given-names", "surname")]
            names.append(" ".join(filter(None, parts)) or text_of(next(_all(contributor, "collab"), None)))
    kind = kind_of(url, {}, ())
    return Metadata(
        title=title,
        published=_published(front),
        byline=", ".join(filter(None, names)),
        publisher=text_of(next(_all(article, "journal-title"), None)) or host_of(url),
        kind=kind if kind is ArticleKind.PREPRINT else ArticleKind.PAPER,
    )


def _all(element: etree._Element, name: str) -> Iterator[etree._Element]:
    yield from element.iter(name, "{*}" + name)


def _published(front: etree._Element) -> date | None:
    found: dict[str, date] = {}
    for element in _all(front, "pub-date"):
        values = {local(part): text_of(part) for part in element}
        try:
            day = date(int(values.get("year", "0")), int(values.get("month", "1")), int(values.get("day", "1")))
        except ValueError:
            continue
        found.setdefault(element.get("pub-type") or element.get("date-type") or "", day)
    return next((found[name] for name in _PUBLISHED if name in found), min(found.values(), default=None))
