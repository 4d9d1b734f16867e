"""A parsed page, whatever its markup is like.

The HTML5 parser's work grows with the square of the nesting depth (100,000 open `<div>` take it forty seconds), so
text that nests too deep or is too long is flattened or cut before it is parsed.
"""

from __future__ import annotations

import re

from selectolax.lexbor import LexborHTMLParser, LexborNode

from claimcheck.article.wordlist import words

# Characters of markup that are looked at; the longest of 859 real article pages has 2.3 million.
MAX_MARKUP = 6_000_000
# Real pages stay below 60 levels. Beyond this the tags are left out and their text is kept.
MAX_DEPTH = 400
# Tags that are left in one page, against floods of empty elements.
MAX_TAGS = 100_000
# Characters of one tag; a longer one (pictures as data, thousands of attributes) loses its attributes, since the
# parsers compare each attribute with all others.
MAX_TAG = 20_000
# The main-content extractor goes over the tree dozens of times; the pages measured have 3,000 tags at most.
MAX_TAGS_FOR_EXTRACTOR = 25_000

_TAG = re.compile(r"<(/?)([a-zA-Z][a-zA-Z0-9-]{0,30})(?=[\s/>])[^<>]*>")
_BASE64 = re.compile(r"[A-Za-z0-9+/=]*")
_LITTLE_DATA = 1_000  # characters
# Elements that need no end tag: an open one does not count as a level.
_UNNESTED = words(
    """
    p li dt dd tr td th thead tbody tfoot option optgroup colgroup rp rt area base br col embed hr img input link
    meta source track wbr param html body head
    """
)


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
    return LexborHTMLParser(_tamed(markup[:MAX_MARKUP]))


def _tamed(markup: str) -> str:
    depth = deepest = tags = longest = 0
    for found in _TAG.finditer(markup):
        tags += 1
        longest = max(longest, found.end() - found.start())
        if found.group(2).lower() in _UNNESTED:
            continue
        if found.group(1):
            depth = max(0, depth - 1)
        else:
            depth += 1
            deepest = max(deepest, depth)
    if deepest <= MAX_DEPTH and tags <= MAX_TAGS and longest <= MAX_TAG:
        return markup
    return _flattened(markup)


def _flattened(markup: str) -> str:
    out: list[str] = []
    at = depth = 0
    for tags, found in enumerate(_TAG.finditer(markup), 1):
        name = found.group(2).lower()
        closing = bool(found.group(1))
        if name in _UNNESTED:
            keep = depth <= MAX_DEPTH
        elif closing:
            keep = depth <= MAX_DEPTH
            depth = max(0, depth - 1)
        else:
            depth += 1
            keep = depth <= MAX_DEPTH
        long = found.end() - found.start() > MAX_TAG
        if not keep or tags > MAX_TAGS or long:
            out.append(markup[at : found.start()])
            out.append(f"<{found.group(1)}{name}>" if long and keep else " ")
            at = found.end()
    out.append(markup[at:])
    return "".join(out)


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
