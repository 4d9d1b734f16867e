"""Where a source's text comes from: when it was captured, what took it out, by which addresses it is known."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from claimcheck.model import Source

# Not from the calendar module: its names change with the machine's locale, and a report must not.
_MONTHS = "January February March April May June July August September October November December".split()


def day_of(instant: str) -> date | None:
    """Return the day (UTC) of an ISO 8601 instant as archives have it; None if it is none."""
    try:
        return date.fromisoformat(instant[:10])
    except ValueError:
        return None


def captured(instant: str, today: date | None) -> str:
    """Return "captured 12 May 2026, 200 days ago"; without the age if there is no `today`.

    Empty for what came today (or, clocks being what they are, later) and where no time is known.
    """
    day = day_of(instant)
    if day is None or (today is not None and day >= today):
        return ""
    said = f"captured {day.day} {_MONTHS[day.month - 1]} {day.year}"
    if today is None:
        return said
    age = (today - day).days
    return f"{said}, {age} day{'' if age == 1 else 's'} ago"


def oldest_capture(sources: Iterable[Source]) -> str:
    """Return the earliest of the sources' instants, or an empty string."""
    return min((source.fetched_at for source in sources if day_of(source.fetched_at)), default="")


def origin_lines(source: Source) -> list[str]:
    """Return what a person needs to look up exactly this text again, a line each."""
    lines = [f"led on by {url}" for url in source.redirects if url not in (source.url, *source.also)]
    if source.final_url and source.final_url != source.url:
        lines.append(f"led to {source.final_url}")
    if source.fetched_at:
        lines.append(f"fetched {source.fetched_at}")
    if source.extractor:
        lines.append(f"taken out by {source.extractor}")
    if source.sha256:
        lines.append(f"SHA-256 {source.sha256}")
    return lines
