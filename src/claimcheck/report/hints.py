"""What to call a source, why it could not be read, and what its reader can do about it."""

from __future__ import annotations

from urllib.parse import urlsplit

from claimcheck.model import Source
from claimcheck.report.plain import plain
from claimcheck.sources.reasons import explain


def source_name(source: Source) -> str:
    """Return the publisher, else the site's host name, else the address."""
    return plain(source.publisher) or source_host(source)


def source_host(source: Source) -> str:
    """Return the site's host name without "www.", or the address if it has none."""
    address = source.final_url or source.url
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        host = ""
    return plain(host.removeprefix("www.") or address)


def source_reason(source: Source) -> str:
    """Return code and cause in one line: "http-403: the site refused (Access denied)"."""
    meaning = explain(source.reason).meaning
    detail = plain(source.detail)
    return f"{source.reason}: {meaning}" + (f" ({detail})" if detail and detail != meaning else "")


def partial(source: Source) -> str:
    """Return why a source was read in part only."""
    return plain(source.detail) or "the text stops early"


def source_hint(source: Source) -> str:
    """Return what to try, or an empty string."""
    return explain(source.reason).hint
