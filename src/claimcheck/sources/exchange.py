"""One question and its answer, as they went over the wire, and how a chain of them becomes a page.

Live fetching, archives and pages saved by hand all end here, so that a page means the same wherever it comes from and
a recorded one replays as it was read.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from claimcheck.model import Page
from claimcheck.sources.content import decoded, refresh_target, unread_code, unwanted_type
from claimcheck.urls import absolute, is_fetchable, without_fragment

REDIRECTS = frozenset({301, 302, 303, 307, 308})
"""Statuses that lead on to their Location (RFC 9110, 15.4); 300 and 304 do not."""

WIRE_HEADERS = frozenset({"transfer-encoding", "content-length", "connection", "keep-alive"})
"""Names of headers that are true of one transfer and of nothing that is kept."""

_UNPACKED_HEADERS = WIRE_HEADERS | {"content-encoding"}
_PRIVATE_HEADERS = frozenset({"set-cookie", "set-cookie2", "authorization", "proxy-authorization", "cookie"})

TRUNCATION_REASONS = {"length": "too-large", "time": "timeout", "disconnect": "cut-off", "unspecified": "cut-off"}
"""What the values of `WARC-Truncated` (WARC 1.1, 5.13) mean for a page."""


@dataclass(frozen=True, slots=True)
class Exchange:
    """One answer as it was sent.

    `body` is still compressed but no longer in chunks; `headers` keep order and case; `at` is an ISO 8601 instant in
    UTC. `truncated` is "" for a whole body, else one of `TRUNCATION_REASONS`. A status of 0 stands for a file that
    came without HTTP.
    """

    url: str
    status: int
    headers: tuple[tuple[str, str], ...]
    body: bytes
    at: str
    phrase: str = ""
    truncated: str = ""
    request_headers: tuple[tuple[str, str], ...] = ()

    def header(self, name: str) -> str:
        """Return the value of a header, or an empty string."""
        wanted = name.lower()
        return next((value for key, value in self.headers if key.lower() == wanted), "")


Sink = Callable[[Exchange], None]
"""Something that keeps exchanges, such as `Recorder.add`."""


def without_secrets(headers: Sequence[tuple[str, str]]) -> tuple[tuple[str, str], ...]:
    """Return the headers without cookies and credentials."""
    return tuple((name, value) for name, value in headers if name.lower() not in _PRIVATE_HEADERS)


def next_url(exchange: Exchange) -> str:
    """Return the absolute URL that an answer leads on to, by Location or by an instant meta refresh, else "".

    What leads to no web address gives the bare target as written.
    """
    target = ""
    if exchange.status in REDIRECTS:
        target = _utf8(exchange.header("location").strip())
    elif exchange.status in (0, 200) and not exchange.truncated and _may_refresh(exchange):
        body, _ = decoded(exchange.body, exchange.header("content-encoding"), limit=_REFRESH_LIMIT)
        target = refresh_target(body)
    if not target:
        return ""
    found = without_fragment(absolute(exchange.url, target))
    if found == without_fragment(exchange.url) and exchange.status not in REDIRECTS:
        return ""  # a page that reloads itself leads nowhere else
    return found or target


def _utf8(value: str) -> str:
    """Return a header's value, taken for Latin-1 so far, as UTF-8 if it can be that: many targets are not escaped."""
    try:
        return value.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return value


_REFRESH_LIMIT = 64_000  # bytes; a page that only leads on is far smaller


def _may_refresh(exchange: Exchange) -> bool:
    return "html" in exchange.header("content-type").lower() and len(exchange.body) <= _REFRESH_LIMIT


def page_from(url: str, hops: Sequence[Exchange], *, origin: str, limit: int) -> Page:
    """Return the page that `url` led to over `hops`, the last of which is the answer that counts.

    `limit` caps the unpacked body in bytes. `Page.redirects` are the URLs that led on, in order; `Page.headers` leave
    out cookies and what was only true of the wire.
    """
    last = hops[-1]
    body, problem = decoded(last.body, last.header("content-encoding"), limit=limit)
    reason, detail = _reason(last, body, problem, limit)
    headers = tuple((name.lower(), value) for name, value in without_secrets(last.headers))
    return Page(
        url=url,
        final_url=last.url,
        status=last.status or 200,
        headers=tuple((name, value) for name, value in headers if name not in _UNPACKED_HEADERS),
        body=body if reason not in _BODILESS else b"",
        fetched_at=last.at,
        redirects=tuple(hop.url for hop in hops[:-1]),
        reason=reason,
        detail=detail,
        origin=origin,
    )


_BODILESS = frozenset(
    {"cut-off", "timeout", "too-large", "bad-encoding", "not-html", "office-document"}
)  # a part would pass for the whole


def _reason(last: Exchange, body: bytes, problem: str, limit: int) -> tuple[str, str]:
    if last.status and not 200 <= last.status < 300:
        return f"http-{last.status}", f"{last.status} {last.phrase}".strip()
    part = _part(last) if last.status == 206 else ""
    if part:
        return "cut-off", part
    unwanted = unwanted_type(last.header("content-type"), body)
    if unwanted:
        return unread_code(unwanted), f"the page is {unwanted}"
    if last.truncated:
        reason = TRUNCATION_REASONS.get(last.truncated, "cut-off")
        return reason, f"only the first {len(last.body):,} bytes are here"
    if problem == "too-large":
        return problem, f"more than {limit:,} bytes unpacked"
    if problem:
        return problem, f"Content-Encoding: {last.header('content-encoding')}"
    return "", ""


_CONTENT_RANGE = re.compile(r"bytes +(\d{1,15})-(\d{1,15})/(\d{1,15}|\*)", re.IGNORECASE)


def _part(last: Exchange) -> str:
    """Return in words that a 206, which nobody asked for, is less than the page; "" if it is the whole page."""
    named = _CONTENT_RANGE.match(last.header("content-range"))
    if named and int(named[1]) == 0 and named[3] == str(int(named[2]) + 1):
        return ""
    return f"only a part was sent ({named[0]})" if named else "only a part was sent"


def unreadable(
    url: str, reason: str, detail: str = "", *, hops: Sequence[Exchange] = (), final_url: str = "", origin: str = ""
) -> Page:
    """Return a page that could not be had; `hops` are the answers that led as far as it went."""
    return Page(
        url=url,
        final_url=final_url or (hops[-1].url if hops else url),
        status=hops[-1].status if hops else 0,
        fetched_at=hops[-1].at if hops else "",
        redirects=tuple(hop.url for hop in hops),
        reason=reason,
        detail=detail,
        origin=origin,
    )


def bad_target(target: str) -> bool:
    """Whether a redirect's target is no web address."""
    return not is_fetchable(target)
