"""The days that a date allows, the word before it included: "before 2018", "since March", "by June"."""

from __future__ import annotations

from datetime import date, timedelta

from claimcheck.model import DateMention, Statement

_DAY = timedelta(days=1)
_BEFORE = frozenset({"before", "pre"})
_PRIOR = ("prior to", "earlier than", "ahead of")
_AFTER = ("later than", "following")


def window(statement: Statement, mention: DateMention) -> tuple[date, date]:
    """Return first and last day allowed; `date.min` or `date.max` where one side is open. Needs a known date."""
    first, last = mention.first or date.min, mention.last or date.max
    side = _side(statement, mention)
    if side == "before":
        return date.min, first - _DAY if first > date.min else first
    if side == "after":
        return last + _DAY if last < date.max else last, date.max
    return (date.min if mention.until else first), (date.max if mention.since else last)


def _side(statement: Statement, mention: DateMention) -> str:
    before = statement.text[max(0, mention.start - 20) : mention.start].lower().rstrip(" -")
    words = before.split()
    if (words and words[-1] in _BEFORE) or before.endswith(_PRIOR):
        return "before"
    return "after" if (words and words[-1] == "after") or before.endswith(_AFTER) else ""


def is_limit(statement: Statement, mention: DateMention) -> bool:
    """Whether a date stands as a limit on one side: "before 2018", "after March"; "since" and "until" tell a span."""
    return mention.first is not None and bool(_side(statement, mention))


def within_limits(said: Statement, passage: Statement) -> bool:
    """Whether a claim's dates are limits that dates of the passage keep: "before 2014" and "in May 2013"."""
    limits = [window(said, d) for d in said.dates if is_limit(said, d)]
    dated = [(d.first, d.last) for d in passage.dates if d.first and d.last]
    return bool(limits) and all(any(low <= first and last <= high for first, last in dated) for low, high in limits)
