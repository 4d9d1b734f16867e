"""What a page says about itself: title, standfirst, dates, byline, publisher, kind."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any
from urllib.parse import SplitResult, urljoin, urlsplit

from selectolax.lexbor import LexborHTMLParser

from claimcheck.article.kinds import kind_of
from claimcheck.article.linked_data import article_object, linked_data, names_of, plain, text_of, types_of
from claimcheck.model import ArticleKind

_SPACE = re.compile(r"\s+")
_ISO = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})")
_COMPACT = re.compile(r"^(\d{4})(\d{2})(\d{2})(?:\D|$)")
_DAY_FIRST = re.compile(r"\b(\d{1,2})(?:st|nd|rd|th)?[\s-]+([A-Za-z]{3})[a-z]*\.?,?[\s-]+(\d{4})\b")
_MONTH_FIRST = re.compile(r"\b([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})\b")
_YEAR_FIRST = re.compile(r"\b(\d{4})\s+([A-Za-z]{3})[a-z]*\.?\s+(\d{1,2})\b")
_MONTHS = {
    m: i for i, m in enumerate(["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1)
}
# A part's mark at the end of a path: "/2", "/page/2", "-p2", "_2.html".
_PART = re.compile(r"(?:[/_-](?:page|part|p|pg|seite)?[/_-]?\d{1,2})?(?:\.(?:s?html?|php|aspx?|cms))?$", re.I)
_DURATION = re.compile(r"^P(?:0D)?T(?:(\d{1,2})H)?(?:(\d{1,3})M)?(?:\d{1,3}S)?$")
# Between a title and its site's name.
SITE_IN_TITLE = re.compile(r"\s+[|\-–—•·»:]\s+")

PUBLISHED_NAMES = tuple(
    """
    article:published_time og:article:published_time og:published_time datepublished citation_publication_date
    citation_online_date citation_date prism.publicationdate dc.date.issued dc.date dcterms.date dcterms.created
    dcterms.issued parsely-pub-date sailthru.date publish-date publishdate pubdate publication_date date
    rnews:datepublished article.published cxenseparse:recs:publishtime release_date citation_year
    """.split()
)
MODIFIED_NAMES = tuple(
    """
    article:modified_time og:updated_time og:article:modified_time datemodified dc.date.modified dcterms.modified
    last-modified lastmod revised
    """.split()
)


# Where publishers state a paper's DOI.
DOI_NAMES = tuple(
    """
    citation_doi dc.identifier.doi prism.doi bepress_citation_doi dc.identifier dcterms.identifier rft_id doi
    """.split()
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a page says about itself. `descriptions` are all that its head gives, longest first."""

    title: str = ""
    head_title: str = ""
    descriptions: tuple[str, ...] = ()
    published: date | None = None
    modified: date | None = None
    byline: str = ""
    publisher: str = ""
    kind: ArticleKind = ArticleKind.OTHER
    canonical: str = ""
    next_url: str = ""
    bodies: tuple[str, ...] = ()  # JSON-LD articleBody texts
    word_count: int = 0
    free: bool | None = None  # isAccessibleForFree
    locked: tuple[str, ...] = ()  # CSS selectors of the parts that are not free
    minutes: int = 0  # timeRequired
    coverage_end: str = ""  # coverageEndTime of a live blog, as written
    meta: Mapping[str, str] = field(default_factory=dict)
    types: tuple[str, ...] = ()


def read_metadata(tree: LexborHTMLParser, url: str) -> Metadata:
    """Read a page's metadata; `url` resolves relative links. Never raises on any page."""
    meta = _meta(tree)
    items = linked_data(tree)
    article = article_object(items)
    head_title = _text(tree, "title")
    site = meta.get("og:site_name", "") or text_of(article.get("publisher")) or meta.get("dc.publisher", "")
    site = site or meta.get("citation_publisher", "") or meta.get("application-name", "")
    title = meta.get("og:title", "") or text_of(article.get("headline")) or meta.get("citation_title", "")
    title = without_site(title or head_title, site)
    types = tuple(t for item in items for t in types_of(item))
    byline = ", ".join(names_of(article.get("author"))) or meta.get("author", "") or meta.get("dc.creator", "")
    byline = byline or meta.get("citation_author", "") or meta.get("article:author", "")
    published = to_date(text_of(article.get("datePublished"))) or _first_date(meta, PUBLISHED_NAMES)
    published = published or _time_element(tree)
    modified = to_date(text_of(article.get("dateModified"))) or _first_date(meta, MODIFIED_NAMES)
    return Metadata(
        title=title,
        head_title=head_title,
        descriptions=_descriptions(meta, article),
        published=published,
        modified=modified,
        byline="" if byline.startswith("http") else byline,
        publisher=site or host_of(url),
        kind=kind_of(url, meta, types_of(article)),
        canonical=_link(tree, "canonical", url),
        next_url=_next(tree, url),
        bodies=tuple(plain(b) for b in (item.get("articleBody") for item in items) if isinstance(b, str) and b.strip()),
        word_count=_number(article.get("wordCount")),
        free=_flag(article.get("isAccessibleForFree")),
        locked=_locked(items, article),
        minutes=_minutes(article.get("timeRequired")),
        coverage_end=text_of(article.get("coverageEndTime")),
        meta=meta,
        types=types,
    )


def host_of(url: str) -> str:
    """Return the host of an address without "www.", or an empty string."""
    parts = _split(url)
    return (parts.hostname or "").removeprefix("www.") if parts else ""


def own_addresses(metadata: Metadata, url: str) -> tuple[str, str]:
    """Return what a page says of itself: its own absolute address, and its DOI as written; "" for what it leaves out.

    Neither is to be believed without a look at what else speaks for it: templates repeat one address on every page.
    """
    doi = next((metadata.meta[name] for name in DOI_NAMES if "10." in metadata.meta.get(name, "")), "")
    return metadata.canonical or _absolute(url, metadata.meta.get("og:url", "")), doi


def canonical_url(tree: LexborHTMLParser, url: str) -> str:
    """Return the absolute canonical address that a page names, or an empty string."""
    return _link(tree, "canonical", url)


def _meta(tree: LexborHTMLParser) -> dict[str, str]:
    out: dict[str, str] = {}
    for node in tree.css("meta")[:400]:
        attrs = node.attributes
        name = (attrs.get("property") or attrs.get("name") or attrs.get("itemprop") or "").strip().lower()
        content = _SPACE.sub(" ", html.unescape(attrs.get("content") or "")).strip()
        if name and content:
            out.setdefault(name, content)
    return out


def _descriptions(meta: Mapping[str, str], article: Mapping[str, Any]) -> tuple[str, ...]:
    found = [meta.get(n, "") for n in ("description", "og:description", "twitter:description", "dc.description")]
    found.append(text_of(article.get("description")))
    found.append(text_of(article.get("alternativeHeadline")))
    return tuple(sorted({d for d in found if len(d) > 15}, key=lambda d: (-len(d), d)))


def _text(tree: LexborHTMLParser, selector: str) -> str:
    node = tree.css_first(selector)
    return _SPACE.sub(" ", node.text(deep=True)).strip()[:1_000] if node is not None else ""


def without_site(title: str, site: str) -> str:
    """Return a title without the site's name at its end or start."""
    parts = SITE_IN_TITLE.split(title)
    if len(parts) < 2:
        return title
    plain_site = site.lower().strip()
    ends = list(SITE_IN_TITLE.finditer(title))
    if plain_site and parts[-1].lower().strip() in (plain_site, plain_site.removeprefix("the ")):
        return title[: ends[-1].start()].strip()
    if plain_site and parts[0].lower().strip() == plain_site:
        return title[ends[0].end() :].strip()
    # Site names are short; what is cut off must leave a headline standing.
    if "|" in ends[-1].group() and len(parts[-1].split()) <= 4 and len(title[: ends[-1].start()].split()) >= 3:
        return title[: ends[-1].start()].strip()
    return title


def to_date(text: str) -> date | None:
    """Return the calendar day of an ISO 8601 or written English date, as written (no time zone conversion)."""
    if not text:
        return None
    found = _ISO.search(text) or _COMPACT.search(text)
    if found:
        return _date(int(found.group(1)), int(found.group(2)), int(found.group(3)))
    found = _DAY_FIRST.search(text)
    if found:
        return _date(int(found.group(3)), _MONTHS.get(found.group(2).lower(), 0), int(found.group(1)))
    found = _MONTH_FIRST.search(text)
    if found:
        return _date(int(found.group(3)), _MONTHS.get(found.group(1).lower(), 0), int(found.group(2)))
    found = _YEAR_FIRST.search(text)
    if found:
        return _date(int(found.group(1)), _MONTHS.get(found.group(2).lower(), 0), int(found.group(3)))
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day) if 1800 <= year <= 2200 else None
    except ValueError:
        return None


def _first_date(meta: Mapping[str, str], names: tuple[str, ...]) -> date | None:
    return next((day for name in names if name in meta and (day := to_date(meta[name]))), None)


def _time_element(tree: LexborHTMLParser) -> date | None:
    scope = tree.css_first("article time, main time, [itemprop=datePublished], .published, .pubdate") or tree.css_first(
        "time"
    )
    if scope is None:
        return None
    attrs = scope.attributes
    return to_date(attrs.get("datetime") or attrs.get("content") or scope.text(deep=True)[:80])


def _link(tree: LexborHTMLParser, rel: str, url: str) -> str:
    for node in tree.css("link[rel]")[:200]:
        if rel in (node.attributes.get("rel") or "").lower().split():
            href = (node.attributes.get("href") or "").strip()
            return _absolute(url, href)
    return ""


def _next(tree: LexborHTMLParser, url: str) -> str:
    """Return the article's next part; blogs also call the next article "next", whose address has another stem."""
    target = _link(tree, "next", url)
    here, there = _split(url), _split(target)
    if not target or here is None or there is None or here.hostname != there.hostname or target == url:
        return ""
    stem, other = _PART.sub("", here.path.rstrip("/")), there.path.rstrip("/")
    return target if stem and other.startswith(stem) and not other[len(stem) :][:1].isalpha() else ""


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url)
    except ValueError:
        return None


def _absolute(url: str, href: str) -> str:
    if not href:
        return ""
    try:
        target = urljoin(url, href)
        parts = urlsplit(target)
    except ValueError:
        return ""
    return target if parts.scheme in ("http", "https") and parts.netloc else ""


def _number(value: object) -> int:
    text = str(value) if isinstance(value, int | str) else ""
    return int(text) if text.isdigit() and len(text) < 8 else 0


def _locked(items: Sequence[Mapping[str, Any]], article: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the selectors of what is not free, "" where a part gives none; nothing if the article itself is free."""
    if _flag(article.get("isAccessibleForFree")) is True:
        return ()
    parts = (i for i in items if i is not article and _flag(i.get("isAccessibleForFree")) is False)
    selectors = [text_of(value) for part in parts for value in _listed(part.get("cssSelector"))]
    return tuple(dict.fromkeys(selectors))


def _listed(value: object) -> Sequence[object]:
    return value if isinstance(value, list) and value else [value]


def _minutes(value: object) -> int:
    """Return the minutes of an ISO 8601 duration such as "PT8M", or 0."""
    found = _DURATION.match(value) if isinstance(value, str) else None
    return int(found.group(1) or 0) * 60 + int(found.group(2) or 0) if found else 0


def _flag(value: object) -> bool | None:
    text = str(value).strip().lower().rsplit("/", 1)[-1]
    return {"true": True, "false": False}.get(text)
