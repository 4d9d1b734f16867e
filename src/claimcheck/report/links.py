"""Web addresses as reports link to them."""

from __future__ import annotations

from urllib.parse import quote

from claimcheck.urls import is_fetchable


def web_link(url: str) -> str:
    """Return a web address as it may stand in a link, everything odd in it percent-encoded; "" if it is none."""
    return quote(url, safe="%/:?#@!$&'*+,;=~-._[]()", errors="replace") if is_fetchable(url) else ""
