"""Dialogs that stand where the article should be: consent to cookies, log-in."""

from __future__ import annotations

from claimcheck.article.answers import CONSENT_HOSTS, CONSENT_TITLE, FEW_MORE, LOGIN_PATH, LOGIN_TITLE
from claimcheck.article.blocks import Layout
from claimcheck.article.lexicon import CONSENT_WORDS
from claimcheck.article.look import LITTLE, PLENTY, TEASER, Finding, Look, is_all
from claimcheck.urls import host_of

# A dialog with this share of a page's text is the page.
_MOST = 0.5
# Words of a log-in page's title beyond what it is known by.
_MORE = 8


def asks_consent(seen: Look) -> Finding | None:
    """Find pages that show a consent dialog, or "accept or subscribe", instead of their text."""
    if seen.body >= TEASER or (seen.whole_item and not _on_consent_host(seen)):
        return None
    asked = sum(len(b.text) for b in seen.layout.blocks if _in_consent(seen.layout, b.element))
    titled = any(is_all(title, CONSENT_TITLE, more=FEW_MORE) for title in seen.titles)
    if (
        (seen.body < LITTLE and asked > seen.shown * _MOST)
        or _on_consent_host(seen)
        or (titled and seen.shown < 2 * PLENTY)
    ):
        return Finding("consent-page", "the page asks for consent before it shows its text")
    return None


def _on_consent_host(seen: Look) -> bool:
    host = host_of(seen.url)
    return host.startswith(CONSENT_HOSTS) and host != host_of(seen.page.url)


def _in_consent(layout: Layout, element: int) -> bool:
    return any(not CONSENT_WORDS.isdisjoint(layout.elements[i].words) for i in layout.ancestors(element))


def asks_to_log_in(seen: Look) -> Finding | None:
    """Find log-in and registration pages: a password field or an address that says so, and next to no text beside."""
    if seen.body >= LITTLE:
        return None
    led = seen.page.url != seen.url and not LOGIN_PATH.isdisjoint(seen.path)
    titled = any(is_all(title, LOGIN_TITLE, more=_MORE) for title in seen.titles)
    if seen.signs.password or led or (titled and (not LOGIN_PATH.isdisjoint(seen.path) or seen.shown < LITTLE)):
        return Finding("login-page", "the page asks to log in")
    return None
