"""Dates and spans of dates, absolute and relative."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from claimcheck.language.date_forms import TRIGGERS, Form, form_at, span_of
from claimcheck.language.en.calendar import (
    SINCE,
    UNTIL,
)
from claimcheck.language.labels import address_spans
from claimcheck.language.scan import DASHES, Scan, lay_out
from claimcheck.model import DateMention, Token


def find_dates(text: str, tokens: tuple[Token, ...]) -> tuple[DateMention, ...]:
    """Return the dates of a sentence, in order and disjoint. Never raises.

    A month or day without a year ("21 March", "in April") takes the year of the next or else the last dated mention in
    the sentence; where there is none, `first` and `last` are None and `relative` is "month:04" or "day:03-21".
    """
    scan = lay_out(text, tokens)
    if not any(w in TRIGGERS or (w[0].isdigit() and len(w) >= 4) for w in scan.words):
        return ()
    addresses = address_spans(text)
    found: list[Form] = []
    at = 0
    while at < len(scan.words):
        while addresses and addresses[0][1] <= tokens[at].start:
            addresses.pop(0)
        if addresses and addresses[0][0] <= tokens[at].start:
            at += 1
            continue
        one = form_at(scan, at)
        if one is None:
            at += 1
        else:
            found.append(one)
            at = one.last
    return _mentions(scan, _with_years(found))


def _with_years(found: list[Form]) -> list[Form]:
    """Give mentions without a year the year of the nearest later, else earlier, one ("between April and May 2019")."""
    out = list(found)
    year = 0
    for k in range(len(out) - 1, -1, -1):
        one = out[k]
        if one.start_year:
            year = one.start_year
        elif one.month and not one.relative and year:
            out[k] = replace(one, start_year=year)
    year = 0
    for k, one in enumerate(out):
        if one.start_year:
            year = one.start_year
        elif one.month and not one.relative and year:
            out[k] = replace(one, start_year=year)
    return out


def _mentions(scan: Scan, found: list[Form]) -> tuple[DateMention, ...]:
    out: list[DateMention] = []
    for k, one in enumerate(found):
        start, end = scan.tokens[one.first].start, scan.tokens[one.last - 1].end
        days = one.days or span_of(one)
        relative = one.relative
        if days is None and not relative and one.month:
            relative = f"day:{one.month:02}-{one.day:02}" if one.day else f"month:{one.month:02}"
        before = scan.word(one.first - 1)
        if before == "the":
            before = scan.word(one.first - 2)
        since = before in SINCE and one.days is None
        until = before in UNTIL and one.days is None
        previous = out[-1] if out else None
        if previous and days and previous.last and _is_range(scan, found[k - 1], one):
            first = previous.first
            if first and first <= days[1]:
                out[-1] = DateMention(previous.start, end, scan.text[previous.start : end], first, days[1])
                continue
        out.append(
            DateMention(
                start,
                end,
                scan.text[start:end],
                days[0] if days else None,
                days[1] if days else None,
                relative,
                since,
                until,
            )
        )
    return tuple(out)


def _is_range(scan: Scan, left: Form, right: Form) -> bool:
    """Whether two neighbouring mentions are the ends of one span: "from X to Y", "between X and Y", "X–Y"."""
    between = scan.words[left.last : right.first]
    if not between:
        gap = scan.gap(right.first).strip()
        return len(gap) == 1 and gap in DASHES
    joint = tuple(w for w in between if w not in ("the", "end", "of"))
    if joint in (("to",), ("until",), ("till",), ("through",)):
        return True
    return joint == ("and",) and scan.word(left.first - 1) == "between"


def resolve(mention: DateMention, today: date) -> DateMention:
    """Fill in a relative mention, given the day of writing; unchanged where it has no days to give."""
    unit, _, step = mention.relative.partition(":")
    if mention.first or not step:
        return mention
    days: tuple[date, date] | None = None
    try:
        if unit in ("day", "week", "fortnight") and step.lstrip("+-").isdigit():
            length = {"day": 1, "week": 7, "fortnight": 14}[unit]
            first = today + timedelta(days=int(step) * length)
            if unit != "day":
                first -= timedelta(days=first.weekday())
            days = first, first + timedelta(days=length - 1)
        elif (
            unit in ("month", "quarter", "year", "decade")
            and step.lstrip("+-").isdigit()
            and (step == "0" or step[0] in "+-")
        ):
            days = _shifted(unit, int(step), today)
        elif unit == "month":
            named, _, which = step.partition(":")
            month = int(named)
            year = today.year + (int(which or 0) if which else 0)
            if which == "-1" and month < today.month:
                year = today.year
            if which == "+1" and month > today.month:
                year = today.year
            days = span_of(Form(0, 0, year, month, months=1))
        elif unit == "day":
            month, day = (int(part) for part in step.split("-"))
            days = date(today.year, month, day), date(today.year, month, day)
    except (ValueError, OverflowError):
        return mention
    return replace(mention, first=days[0], last=days[1]) if days else mention


def _shifted(unit: str, step: int, today: date) -> tuple[date, date] | None:
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}[unit]
    index = (today.year * 12 + today.month - 1) // months + step
    first = index * months
    return span_of(Form(0, 0, first // 12, first % 12 + 1, months=months))
