"""A site's own interface to its articles: JSON that plainly holds one article's text."""

from __future__ import annotations

import json
from typing import Any

from claimcheck.article.documents import Document
from claimcheck.article.fragments import fragment_pieces
from claimcheck.article.kinds import kind_of
from claimcheck.article.metadata import Metadata, host_of, to_date
from claimcheck.article.passages import Piece
from claimcheck.model import Tier

EXTRACTOR = "json/1"
_LITTLE = 200  # characters: less is a field of a record, not an article
# Names under which JSON-LD, WordPress, JSON Feed and others keep text and title of one article.
_BODIES = ("articleBody", "content", "content_html", "content_text", "body", "body_html")
_TITLES = ("headline", "title", "webTitle", "name")
_DATES = ("datePublished", "date_published", "published", "published_at", "date", "webPublicationDate")


def read_json(text: str, url: str) -> Document:
    """Read one article out of JSON; anything else is no page of text."""
    try:
        value: Any = json.loads(text)
    except (ValueError, RecursionError):
        value = None
    if isinstance(value, list) and len(value) == 1:
        value = value[0]
    body = _first(value, _BODIES)
    title = _first(value, _TITLES)
    if len(body) < _LITTLE or not title or body.lstrip()[:1] in "{[":
        return Document(reason="not-html", detail="the address leads to data (JSON), not to an article")
    pieces = [Piece(" ".join(title.split()), Tier.FRONT, whole=True), *fragment_pieces(body, Tier.BODY)]
    metadata = Metadata(
        title=" ".join(title.split()),
        published=to_date(_first(value, _DATES)),
        publisher=host_of(url),
        kind=kind_of(url, {}, ()),
    )
    return Document(tuple(pieces), metadata, EXTRACTOR)


def _first(value: Any, names: tuple[str, ...]) -> str:
    """Return the first text under one of the names; WordPress wraps it as {"rendered": text}."""
    if not isinstance(value, dict):
        return ""
    for name in names:
        found = value.get(name)
        if isinstance(found, dict):
            found = found.get("rendered")
        if isinstance(found, str) and found.strip():
            return found.encode("utf-8", "replace").decode("utf-8")
    return ""
