"""When another try is worth it, and how long to wait before it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from claimcheck.sources.exchange import Exchange

RETRIED_STATUSES = frozenset({429, 502, 503, 504})
"""Too many requests, or a server's front that cannot reach its back: often over in a moment."""

_MAX_DIGITS = 10  # of Retry-After; 300 years in seconds


def worth_another_try(exchange: Exchange) -> bool:
    """Whether the same question may get a better answer soon."""
    return exchange.status in RETRIED_STATUSES or exchange.truncated == "disconnect"


def retry_after(exchange: Exchange, now: datetime) -> float:
    """Return the seconds that an answer's `Retry-After` asks for (RFC 9110, 10.2.3), as a number or a date; else 0."""
    if exchange.status not in RETRIED_STATUSES:
        return 0.0
    value = exchange.header("retry-after").strip()
    if value.isascii() and value.isdigit() and len(value) <= _MAX_DIGITS:
        return float(value)
    try:
        when = parsedate_to_datetime(value)
        if when.tzinfo is None:
            when = when.replace(tzinfo=UTC)
        return max(0.0, (when - now).total_seconds())
    except (ValueError, TypeError, OverflowError, IndexError):
        return 0.0


def backoff(attempt: int, base: float, chance: Callable[[], float]) -> float:
    """Return seconds to wait after the `attempt`-th try: twice as long each time, by half more or less at random.

    `chance` gives numbers from 0 to 1. The scatter keeps readers that failed together from coming back together.
    """
    return float(base * 2 ** (attempt - 1) * (0.5 + chance()))


def come_back(seconds: float, now: datetime) -> str:
    """Return when a site wants to be asked again, in words."""
    if seconds < 120:
        span = f"{seconds:.0f} s"
    elif seconds < 7200:
        span = f"{seconds / 60:.0f} minutes"
    elif seconds < 172_800:
        span = f"{seconds / 3600:.0f} hours"
    else:
        span = f"{seconds / 86_400:.0f} days"
    try:
        moment = (now + timedelta(seconds=seconds)).strftime(", after %Y-%m-%d %H:%M UTC")
    except OverflowError:
        moment = ""
    return f"the site wants to be asked again in {span}{moment}"
