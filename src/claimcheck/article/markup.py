"""A parsed page, whatever its markup is like.

What is too long is cut, and the rest made harmless (taming.py), before it is parsed.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from claimcheck.article.taming import tamed

# Characters of markup that are looked at; the longest of 859 real article pages has 2.3 million.
MAX_MARKUP = 6_000_000
# The main-content extractor goes over the tree dozens of times; the pages measured have 3,000 tags at most.
MAX_TAGS_FOR_EXTRACTOR = 25_000

_BASE64 = re.compile(r"[A-Za-z0-9+/=]*")
_LITTLE_DATA = 1_000  # characters


def without_pictures(markup: str) -> str:
    """Return markup without the pictures and fonts that stand in it as `data:` addresses.

    Pages saved as one file have megabytes of them, often before the text.
    """
    out: list[str] = []
    at = 0
    while (start := markup.find(";base64,", at)) >= 0:
        start += len(";base64,")
        found = _BASE64.match(markup, start)
        out.append(markup[at:start])
        at = found.end() if found and found.end() - start > _LITTLE_DATA else start
    out.append(markup[at:])
    return "".join(out)


def parse(markup: str) -> LexborHTMLParser:
    """Parse a page. Time is linear in its length for any input; never raises."""
    return LexborHTMLParser(tamed(markup[:MAX_MARKUP]))


def attributes(node: LexborNode) -> dict[str, str]:
    """Return a node's attributes as text; an attribute without a value is empty."""
    return {name: value or "" for name, value in node.attributes.items()}


def slimmed(tree: LexborHTMLParser) -> str:
    """Return the page's markup without scripts, styles and pictures; the tree is changed.

    It is a quarter of the size on average and gives the main-content extractor the same result in two thirds of the
    time. Empty for a page with more tags than that extractor can take.
    """
    tree.strip_tags(["script", "style", "svg", "noscript", "template", "iframe", "link"])
    markup = tree.html or ""
    return markup if markup.count("<") <= 2 * MAX_TAGS_FOR_EXTRACTOR else ""
