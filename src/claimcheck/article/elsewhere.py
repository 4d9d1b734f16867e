"""Addresses that lead somewhere else: to the site's front page, to another site, to a domain that nobody uses."""

from __future__ import annotations

import re
import unicodedata
from urllib.parse import unquote, urlsplit

from claimcheck.article.answers import (
    FEW_MORE,
    LEAVING_TITLE,
    PARKED_CODE,
    PARKED_HOSTS,
    PARKED_TITLE,
)
from claimcheck.article.extraction import words_of
from claimcheck.article.look import LITTLE, PLENTY, Finding, Look, is_all, path_of
from claimcheck.urls import host_of, registered_domain

_HOME = (("index.html",), ("home",), ("index.php",), ("index.htm",), ("default.aspx",))
# Words of an address that say what the page is about: letters, this long, outside of the site's own vocabulary.
_SLUG_WORD = re.compile(r"[^\W\d_]{4,40}")
_COMMON = frozenset(
    """
    html htm aspx index article articles news story stories post posts blog blogs page pages archive archives with from
    that this what when where will have your about into after before over more than item content detail
    details default view read print amphtml mobile static media document documents download publication publications
    press release releases newsroom report reports full text english live update updates features feature opinion
    """.split()
)
# Fewer telling words than this in the cited address say nothing about the page.
_TELLING = 3
# The page echoes its address when this share of the telling words is on it, and two of them at least.
_ECHO = 0.34
# Beginning of the text in which an echo is looked for; titles, first paragraphs and the final address come first.
_HEARD = 20_000


def is_parked(seen: Look) -> Finding | None:
    """Find domains that are for sale, parked or suspended, and servers that nobody has set up."""
    if seen.body >= PLENTY or seen.whole_item:
        return None
    seller = _of_seller(seen.url) and not _of_seller(seen.page.url)
    titled = any(is_all(title, PARKED_TITLE, more=FEW_MORE) for title in seen.titles)
    if seller or titled or PARKED_CODE.search(seen.markup):
        return Finding("parked-domain", "nobody uses the domain any more, or it is for sale")
    return None


def _of_seller(url: str) -> bool:
    labels = host_of(url).split(".")  # no look at the public suffixes, which take long to load, for every page
    return any(".".join(labels[start:]) in PARKED_HOSTS for start in range(len(labels) - 1))


def is_home(seen: Look) -> Finding | None:
    """Find addresses of an article that lead to the site's front page, or to a section above it."""
    asked, got = path_of(seen.page.url), seen.path
    home = (not got or got in _HOME) and not _query(seen.url)
    if home and (asked and asked != got):
        front = seen.body < 3 * PLENTY and not (seen.says_article and seen.metadata.meta.get("og:type") == "article")
        return Finding("home-page", "the address leads to the site's home page") if front else None
    if home and not _query(seen.page.url) and seen.body < PLENTY and not seen.says_article:
        kind = seen.metadata.meta.get("og:type", "website")
        return Finding("home-page", "the address leads to the site's home page") if kind == "website" else None
    above = len(asked) > len(got) and asked[: len(got)] == got and seen.page.url != seen.url
    if above and seen.body < 2 * PLENTY and not seen.says_article and not _echoed(seen):
        return Finding("home-page", f"the address leads up to /{'/'.join(got)[:60]}, not to the article")
    return None


def _query(url: str) -> str:
    try:
        return urlsplit(url).query
    except ValueError:
        return ""


def led_elsewhere(seen: Look) -> Finding | None:
    """Find redirects to another registered domain whose page echoes no word of what was cited.

    A cited address without telling words (a short link, a number) can lead anywhere.
    """
    if seen.page.url == seen.url or host_of(seen.page.url) == host_of(seen.url):
        return None
    asked, got = registered_domain(seen.page.url), registered_domain(seen.url)
    if not asked or not got or asked == got or len(_telling(seen.page.url)) < _TELLING or _echoed(seen):
        return None
    return Finding("redirected-elsewhere", f"the address leads to {got}, to a page about something else")


def _telling(url: str) -> frozenset[str]:
    path = "/".join(path_of(url)[-2:])
    return frozenset(word for word in _SLUG_WORD.findall(_plain(unquote(path))) if word not in _COMMON)


def _echoed(seen: Look) -> bool:
    telling = _telling(seen.page.url)
    if not telling:
        return False
    texts = (*seen.titles, *seen.metadata.descriptions, unquote(seen.url), *(b.text for b in seen.layout.blocks))
    heard = _plain(" ".join(texts)[:_HEARD])
    if sum(ch > "\u024f" and ch.isalpha() for ch in heard) > len(heard) * 0.3:
        return True  # another script: the address was spelt in Latin letters, and nothing can be compared
    words = frozenset(words_of(heard.replace("_", " ")))
    stems = frozenset(word[:5] for word in words)
    return sum(word in words or word[:5] in stems for word in telling) >= max(
        min(2, len(telling)), len(telling) * _ECHO
    )


def _plain(text: str) -> str:
    low = text.lower().replace("ß", "ss").replace("ø", "o").replace("æ", "ae")
    return "".join(ch for ch in unicodedata.normalize("NFKD", low) if not unicodedata.combining(ch))


def leads_on(seen: Look) -> Finding | None:
    """Find signposts: "you are leaving", advertisements before a link, stubs that send readers on by a script."""
    if seen.body >= LITTLE or seen.shown >= PLENTY:
        return None
    target = seen.signs.onward
    if not target and len(seen.signs.outside) in (1, 2):
        leaving = any(is_all(title, LEAVING_TITLE, more=8) for title in seen.titles)
        target = seen.signs.outside[0] if leaving else ""
    if not target:
        return None
    return Finding("interstitial", f"the page only leads on to {target[:200]}")
