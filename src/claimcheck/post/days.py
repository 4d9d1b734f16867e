"""The day a post was published, from what stands in its furniture."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from claimcheck.model import PassedOver
from claimcheck.post.passing import FURNITURE, HEADING, PERSONAL

_MASTHEAD = 600  # characters from the top within which a post dates itself
_MASTHEAD_KINDS = frozenset({FURNITURE, HEADING, PERSONAL})

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH = r"(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
_ISO = re.compile(r"\b(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DAY_FIRST = re.compile(rf"\b(\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH},?\s+(\d{{4}})\b", re.IGNORECASE)
_MONTH_FIRST = re.compile(rf"\b{_MONTH}\s+(\d{{1,2}})(?:st|nd|rd|th)?,?\s+(\d{{4}})\b", re.IGNORECASE)


def parse_day(text: str) -> date | None:
    """Return the first full date in a short text ("2025-03-03T08:00Z", "3 March 2025", "July 14, 2024"), or None."""
    m = _ISO.search(text)
    if m:
        return _day(int(m.group(1)), int(m.group(2)), int(m.group(3)))
    m = _DAY_FIRST.search(text)
    if m:
        return _day(int(m.group(3)), _month(m.group(2)), int(m.group(1)))
    m = _MONTH_FIRST.search(text)
    return _day(int(m.group(3)), _month(m.group(1)), int(m.group(2))) if m else None


def masthead_day(passed_over: Iterable[PassedOver]) -> date | None:
    """Return the first full date in the lines that open a post before it says anything: masthead, byline, dateline."""
    for span in passed_over:
        if span.start > _MASTHEAD:
            return None
        if span.why in _MASTHEAD_KINDS:
            day = parse_day(span.text)
            if day is not None:
                return day
    return None


def _month(word: str) -> int:
    return _MONTHS.index(word[:3].lower()) + 1


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
