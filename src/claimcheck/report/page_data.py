"""How a page was read, as data: what it says of itself, and every block with its tier and what decided."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimcheck._version import __version__
from claimcheck.article.reading import Part
from claimcheck.model import Page

UNSEEN = "the page's data: not shown"
"""What decided about text that only the markup holds."""
WHOLE_FILE = "the file's text"
"""What decided in a file without markup."""


def pages_data(read: Sequence[tuple[Page, Part]]) -> dict[str, Any]:
    """Return how pages were read; `tier` is null for what is no evidence."""
    return {
        "schema": "claimcheck/page/1",
        "version": __version__,
        "pages": [_page_data(page, part) for page, part in read],
    }


def _page_data(page: Page, part: Part) -> dict[str, Any]:
    metadata, found = part.metadata, part.finding.reason == "ok"
    return {
        "url": page.url,
        "final_url": page.final_url or None,
        "state": "read" if found else "unread",
        "reason": part.finding.reason,
        "detail": part.finding.detail or None,
        "complete": found and not part.cut,
        "cut": part.cut or None,
        "extractor": part.extractor,
        "title": part.title or None,
        "standfirst": part.standfirst or None,
        "byline": metadata.byline or None,
        "published": metadata.published.isoformat() if metadata.published else None,
        "modified": metadata.modified.isoformat() if metadata.modified else None,
        "publisher": metadata.publisher or None,
        "kind": str(metadata.kind),
        "walls": [{"name": wall.name, "words": wall.words or None} for wall in part.walls],
        "blocks": block_rows(part),
    }


def block_rows(part: Part) -> list[dict[str, Any]]:
    """Return the blocks of a page in order, then what only its markup holds."""
    rows: list[dict[str, Any]] = [
        {
            "tier": None if item.tier is None else str(item.tier),
            "role": item.role or None,
            "by": item.by,
            "visible": True,
            "text": item.block.text,
        }
        for item in part.blocks
    ]
    rows.extend(
        {
            "tier": str(piece.tier),
            "role": piece.heading or None if not piece.visible else None,
            "by": WHOLE_FILE if piece.visible else UNSEEN,
            "visible": piece.visible,
            "text": piece.text,
        }
        for piece in part.pieces
        if not (part.blocks and piece.visible)
    )
    return rows
