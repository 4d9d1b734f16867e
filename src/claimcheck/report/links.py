"""Links that open a page at the quoted words."""

from __future__ import annotations

from urllib.parse import quote as percent_encode

WHOLE = 80
"""Characters up to which a quote is given whole; a longer one by its first and last words.

The draft advises range matches for long passages, because they survive markup between the two ends.
"""

ENDS = 5
"""Words at either end of a long quote: enough to be unique in an article, short enough for a link."""


def quote_link(url: str, quote: str) -> str:
    """Return `url` with a text fragment (https://wicg.github.io/scroll-to-text-fragment/) for the quote.

    An empty quote gives the URL itself. Besides everything that a fragment must not hold, the characters '-', ',' and
    '&' are percent-encoded, as they have a meaning inside a text directive.
    """
    words = quote.split()
    if not words or not url:
        return url
    whole = " ".join(words)
    if len(whole) <= WHOLE or len(words) <= 2 * ENDS:
        directive = _encode(whole)
    else:
        directive = f"{_encode(' '.join(words[:ENDS]))},{_encode(' '.join(words[-ENDS:]))}"
    return f"{url}{'' if '#' in url else '#'}:~:text={directive}"


def _encode(text: str) -> str:
    return percent_encode(text, safe="", errors="replace").replace("-", "%2D")
