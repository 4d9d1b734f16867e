"""Why a source is unread: data, one entry per code, for reports and docs.

Each code has a line that says what happened and a hint what the reader can do. Codes are stable: reports, settings and
ledgers of other people name them. `http-NNN` exists for every status; those that need words of their own are listed.
"""

from __future__ import annotations

from typing import NamedTuple


class ReasonText(NamedTuple):
    """What a code means and what can be done; `hint` may be empty."""

    meaning: str
    hint: str


_SAVE = "save the page from your browser and pass --page URL=FILE"

TEXTS: dict[str, ReasonText] = {
    "ok": ReasonText("read", ""),
    # nobody was asked
    "offline": ReasonText("not asked for: the run is offline", "run without --offline, or pass --replay or --page"),
    "not-in-archive": ReasonText("not in the web archive", "record it with --record, or pass --page URL=FILE"),
    "archive-damaged": ReasonText("the web archive breaks off inside this page", "record the archive again"),
    "bad-url": ReasonText("not an address that can be fetched", "correct the link in the post"),
    "blocked-address": ReasonText(
        "the address leads into a private network, which is not asked",
        f"{_SAVE}, or allow the host with --allow-host if it is one of yours",
    ),
    # no answer
    "dns": ReasonText("no such host", "check the link for misspellings, or your connection"),
    "connection": ReasonText("the connection failed or broke", "try again later"),
    "tls": ReasonText("the site's certificate or encryption is not in order", f"try again later, or {_SAVE}"),
    "timeout": ReasonText("the site took too long", "try again, or raise the timeout"),
    "robots-disallowed": ReasonText(
        "the site's robots.txt excludes this page", f"{_SAVE}, or pass --ignore-robots if you may read it this way"
    ),
    "robots-unavailable": ReasonText(
        "the site's robots.txt cannot be had, which counts as a no",
        f"try again later, or {_SAVE}, or pass --ignore-robots",
    ),
    "too-many-sources": ReasonText(
        "the post cites more sources than are fetched", "raise max-sources, or cite fewer sources"
    ),
    "total-timeout": ReasonText(
        "the run's time was up before this source was read", "try again, raise total-timeout, or cite fewer sources"
    ),
    # an answer that does not help
    "header-too-large": ReasonText("the answer begins with far more headers than any page needs", _SAVE),
    "cut-off": ReasonText("the page broke off before its end", "try again later"),
    "too-large": ReasonText("larger than a page may be", "raise max-bytes if it is really a page"),
    "bad-encoding": ReasonText("compressed in a way that cannot be undone", _SAVE),
    "not-html": ReasonText("not a page of text", "cite the page that describes it"),
    "office-document": ReasonText(
        "an office document, which is not read", "save it as PDF or HTML and pass --page URL=FILE"
    ),
    "pdf-without-text": ReasonText(
        "a PDF file of scanned pages without text", "run it through text recognition and pass --page URL=FILE"
    ),
    "pdf-locked": ReasonText("a PDF file that asks for a password", "save an open copy and pass --page URL=FILE"),
    "pdf-broken": ReasonText(
        "a PDF file that is damaged", "try again later, or save a whole copy and pass --page URL=FILE"
    ),
    "pdf-too-complex": ReasonText(
        "a PDF file that takes too much time or memory to read", "save the pages in question and pass --page URL=FILE"
    ),
    "pdf-no-reader": ReasonText(
        "a PDF file, which cannot be read on this machine", "save it as text or HTML and pass --page URL=FILE"
    ),
    "bad-redirect": ReasonText("leads on to something that is no web address", "correct the link in the post"),
    "redirect-loop": ReasonText("leads on in circles", _SAVE),
    "too-many-redirects": ReasonText("leads on too many times", _SAVE),
    "http-401": ReasonText("the site asks for a log-in", _SAVE),
    "http-402": ReasonText("the site asks for payment", _SAVE),
    "http-403": ReasonText("the site refused", _SAVE),
    "http-404": ReasonText("no such page", "correct the link, or cite an archived copy"),
    "http-406": ReasonText("the site refused", _SAVE),
    "http-410": ReasonText("the page was taken down", "cite an archived copy"),
    "http-429": ReasonText("the site says there were too many requests", "try again later"),
    "http-451": ReasonText("withheld for legal reasons", _SAVE),
    "http-500": ReasonText("the site failed", "try again later"),
    "http-502": ReasonText("the site failed", "try again later"),
    "http-503": ReasonText("the site is not available", "try again later"),
    "http-504": ReasonText("the site failed", "try again later"),
    # a page, but not the article
    "paywall": ReasonText("only for subscribers", _SAVE),
    "login-page": ReasonText("a log-in page instead of the article", _SAVE),
    "registration-wall": ReasonText("only for registered readers", _SAVE),
    "challenge-page": ReasonText("a test for robots instead of the article", _SAVE),
    "consent-page": ReasonText("a consent dialog instead of the article", _SAVE),
    "javascript-required": ReasonText("a page that only a script fills", _SAVE),
    "empty-page": ReasonText("a page without text", _SAVE),
    "soft-404": ReasonText(
        "an error page that says there is no such page", "correct the link, or cite an archived copy"
    ),
    "error-page": ReasonText("an error message instead of the article", "try again later"),
    "maintenance": ReasonText("closed for maintenance", "try again later"),
    "rate-limited": ReasonText("the site says there were too many requests", "try again later"),
    "cookies-required": ReasonText("a notice about cookies instead of the article", _SAVE),
    "geo-blocked": ReasonText("not shown in this region", _SAVE),
    "teaser": ReasonText("only the beginning of an article that stands elsewhere", "cite the article's own address"),
    "interstitial": ReasonText("a page that only leads on to another", "cite the address that it leads to"),
    "pdf-viewer": ReasonText("a frame around a PDF file", "cite the address of the PDF file itself"),
    "video-page": ReasonText("a video or sound, which is not read", "cite a page with the text"),
    "gallery": ReasonText("pictures with next to no text", "cite a page with the text"),
    "listing-page": ReasonText("a list of articles instead of one", "cite the article itself"),
    "parked-domain": ReasonText("the site is gone from this address", "cite an archived copy"),
    "redirected-elsewhere": ReasonText(
        "leads to another site and a page about something else", "correct the link, or cite an archived copy"
    ),
    "home-page": ReasonText("a home page instead of the article", "correct the link in the post"),
}

FAMILIES: dict[str, ReasonText] = {
    "http-3": ReasonText("the site led nowhere", "correct the link in the post"),
    "http-4": ReasonText("the site refused", _SAVE),
    "http-5": ReasonText("the site failed", "try again later"),
    "http-": ReasonText("the site gave an answer that is no page", _SAVE),
}


def explain(code: str) -> ReasonText:
    """Return what a code means and what can be done; an unknown one reads as its own words, without a hint."""
    if code in TEXTS:
        return TEXTS[code]
    family = next((text for prefix, text in FAMILIES.items() if code.startswith(prefix)), None)
    return family or ReasonText(code.replace("-", " "), "")
