"""Whether what came back is an article, part of one, or something else.

Everything here goes by structure: what little text there is beside a mark, where a mark stands, how the text ends.
"""

from __future__ import annotations

from urllib.parse import urlsplit

from claimcheck.article.blocks import Layout
from claimcheck.article.completeness import LITTLE, completeness
from claimcheck.article.lexicon import CONSENT_WORDS
from claimcheck.article.look import Finding, Look
from claimcheck.article.metadata import Metadata
from claimcheck.article.walls import (
    CHALLENGE_CODE,
    CHALLENGE_HEADERS,
    CHALLENGE_TITLE,
    CONSENT_TITLE,
    LOGIN_TITLE,
    NOT_FOUND_IN_TITLE,
    NOT_FOUND_TITLE,
    SCRIPT_WANTED,
)
from claimcheck.model import Page

# Text of a page that says this much is an article even if it carries a challenge's code.
PLENTY = 1_500


def challenged(page: Page, markup: str) -> bool:
    """Whether the response's headers or code say that a guard answered instead of the site."""
    for name, pattern in CHALLENGE_HEADERS.items():
        if pattern.search(page.header(name)):
            return True
    return CHALLENGE_CODE.search(markup) is not None


def judge(seen: Look) -> tuple[Finding, str]:
    """Return why the page cannot be read, or `OK`, and why the text stops early: one line, empty for a whole text."""
    page, head_title = seen.page, seen.metadata.head_title
    if (
        seen.body < PLENTY
        and challenged(page, seen.markup)
        and (seen.body < LITTLE or CHALLENGE_TITLE.match(head_title))
    ):
        return Finding("challenge-page", "the site asked to prove that a person is reading"), ""
    if seen.body < PLENTY and CHALLENGE_TITLE.match(head_title) and seen.shown < 2 * PLENTY:
        return Finding("challenge-page", f"the page is titled “{head_title[:60]}”"), ""
    if page.status >= 400:
        return Finding(f"http-{page.status}", f"the server answered {page.status}"), ""
    other = _other_page(seen)
    if other is not None:
        return other, ""
    return completeness(seen)


def _other_page(seen: Look) -> Finding | None:
    body, shown, page = seen.body, seen.shown, seen.page
    if shown == 0 and body == 0:
        if SCRIPT_WANTED.search(seen.markup) or "<script" in seen.markup.lower():
            return Finding("javascript-required", "the page has no text without JavaScript")
        return Finding("empty-page", "the page has no text")
    for said in seen.titles:
        if body < PLENTY and NOT_FOUND_TITLE.match(said):
            return Finding("soft-404", f"the page says “{said[:60]}”")
    if body < LITTLE and NOT_FOUND_IN_TITLE.search(seen.metadata.head_title):
        return Finding("soft-404", f"the page is titled “{seen.metadata.head_title[:60]}”")
    if _is_home(page, seen.metadata, body):
        return Finding("home-page", "the address leads to the site's home page")
    if body < LITTLE and _asks_consent(seen):
        return Finding("consent-page", "the page asks for consent before it shows its text")
    if body < LITTLE and _is_login(seen):
        return Finding("login-page", "the page asks to log in")
    if body < LITTLE and shown < 1_200 and SCRIPT_WANTED.search(seen.markup):
        return Finding("javascript-required", "the page has no text without JavaScript")
    if body == 0 and shown < 200:
        return Finding("empty-page", "the page has no article text")
    return None


def _asks_consent(seen: Look) -> bool:
    asked = sum(len(b.text) for b in seen.layout.blocks if _in_consent(seen.layout, b.element))
    host = _host(seen.page.final_url or seen.page.url)
    return (
        asked > seen.shown * 0.5
        or host.startswith(("consent.", "guce."))
        or any(CONSENT_TITLE.match(title) for title in seen.titles)
    )


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _is_home(page: Page, metadata: Metadata, body: int) -> bool:
    asked, got = _path(page.url), _path(page.final_url or page.url)
    home = got in ("", "/index.html", "/home", "/index.php")
    if home and asked not in ("", got):
        return body < 3 * PLENTY
    return home and body < PLENTY and metadata.meta.get("og:type", "website") == "website"


def _path(url: str) -> str:
    try:
        parts = urlsplit(url)
    except ValueError:
        return ""
    return parts.path.rstrip("/") + (
        f"?{parts.query}" if parts.query and parts.path.rstrip("/") in ("", "/index.php") else ""
    )


def _is_login(seen: Look) -> bool:
    page = seen.page
    low = seen.markup.lower()
    field = 'type="password"' in low or "type='password'" in low or "type=password" in low
    path = _path(page.final_url or page.url).lower()
    led_to = any(piece in ("login", "signin", "sign-in", "log-in", "register") for piece in path.split("/"))
    titled = any(LOGIN_TITLE.match(title) for title in seen.titles)
    return field or (led_to and page.url != page.final_url) or (titled and led_to)


def _in_consent(layout: Layout, element: int) -> bool:
    return any(not CONSENT_WORDS.isdisjoint(layout.elements[i].words) for i in layout.ancestors(element))
