"""What a metadata record of an archive says about a capture: what was read in it, how, and for which citation.

The names follow `application/warc-fields` (WARC 1.1, 6.5), one line each: players of archives take a metadata record
of any other type for a page of its own and would show it instead of the page.
"""

from __future__ import annotations

from collections.abc import Callable

from claimcheck._version import __version__
from claimcheck.model import Source, SourceState

CONTENT_TYPE = "application/warc-fields"
_LONGEST = 2000  # characters of one value: a title, a detail


def fields_of(source: Source, plain_url: Callable[[str], str]) -> bytes:
    """Return the body of the metadata record for a source; `plain_url` takes out what an archive must not keep."""
    read = source.state is SourceState.READ
    named = [
        ("software", f"claimcheck/{__version__}"),
        *(("cited-as", plain_url(url)) for url in (source.url, *source.also)),
        *(("led-on-by", plain_url(url)) for url in source.redirects),
        ("state", str(source.state)),
        ("reason", source.reason),
        ("detail", source.detail),
        ("complete", ("yes" if source.complete else "no") if read else ""),
        ("title", source.title),
        ("published", source.published),
        ("publisher", source.publisher),
        ("extractor", source.extractor),
        ("body-sha256", source.sha256),
    ]
    lines = [f"{name}: {_one_line(value)}\r\n" for name, value in named if value]
    return "".join(lines).encode("utf-8", "replace")


def _one_line(text: str) -> str:
    return " ".join(text.split())[:_LONGEST]
