"""Live blogs: pages that grew, and may have grown since."""

from __future__ import annotations

from datetime import datetime

from claimcheck.article.look import Look
from claimcheck.article.wordlist import words

_TYPE = "liveblogposting"
_PATH = words("live liveblog live-blog live-updates live-news liveticker live-ticker")
# Entries that make a page whose address says "live" a live blog.
_ENTRIES = 4


def is_live(seen: Look) -> bool:
    """Whether a page is a live blog by its own data, or by its address and its many entries."""
    if _TYPE in seen.metadata.types:
        return True
    named = any(piece in _PATH or piece.endswith(("-live-blog", "-liveblog", "-live-updates")) for piece in seen.path)
    return named and seen.signs.updates >= _ENTRIES


def still_running(seen: Look) -> bool:
    """Whether it may have gone on after we read it: no end is given, or one after the day we know of."""
    ended = _instant(seen.metadata.coverage_end)
    known = _instant(seen.page.fetched_at)
    return ended is None or known is None or known < ended


def _instant(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return found if found.tzinfo is not None else None
