"""The forms of one date: "21 March 2025", "March 2025", "2019", "the early 1990s", "last month", "two years ago"."""

from __future__ import annotations

import calendar
from dataclasses import dataclass, replace
from datetime import date

from claimcheck.language.en.calendar import (
    BEFORE_NUMBERS,
    BEFORE_YEARS,
    BEFORE_YEARS_OF_THINGS,
    DOUBTFUL_MONTHS,
    FIRST_YEAR,
    HALVES,
    LAST_YEAR,
    MONTHS,
    PARTS,
    QUARTERS,
    RELATIVE_STEPS,
    RELATIVE_UNITS,
    RELATIVE_WORDS,
    SEASONS,
    WEEKDAYS,
)
from claimcheck.language.en.currencies import CODES
from claimcheck.language.en.numbers import MAGNITUDES, ONES, TENS
from claimcheck.language.en.units import SYMBOLS
from claimcheck.language.nouns import is_plural
from claimcheck.language.numbers import number_at
from claimcheck.language.quantity_words import is_unit_word
from claimcheck.language.scan import DASHES, Scan

TRIGGERS = frozenset(
    {*MONTHS, *RELATIVE_WORDS, *RELATIVE_STEPS, *SEASONS, *QUARTERS, *WEEKDAYS, "ago", "earlier", "now", "later"}
)


# Every word that may begin a date; the number words because of "two years ago".
STARTS = TRIGGERS | frozenset({*PARTS, *ONES, *TENS, *HALVES, "a", "an"})


@dataclass(frozen=True, slots=True)
class Form:
    """A date at the tokens first:last; without a year `year` is 0 and the days are those of a leap year 4."""

    first: int
    last: int
    start_year: int = 0
    month: int = 0
    day: int = 0
    months: int = 12
    last_day: int = 0
    relative: str = ""
    days: tuple[date, date] | None = None


def span_of(one: Form) -> tuple[date, date] | None:
    """Return the first and last day of a form with a year; None without one, or where no such day exists."""
    if not one.start_year:
        return None
    year, month = one.start_year, one.month or 1
    try:
        if one.day:
            return date(year, month, one.day), date(year, month, one.last_day or one.day)
        end = month + one.months - 1
        end_year, end_month = year + (end - 1) // 12, (end - 1) % 12 + 1
        return date(year, month, 1), date(end_year, end_month, calendar.monthrange(end_year, end_month)[1])
    except ValueError:
        return None


def form_at(scan: Scan, i: int) -> Form | None:
    """Return the date that begins at token i, or None."""
    word = scan.words[i]
    if word not in STARTS and not word[0].isdigit():
        return None
    if word[0].isdigit():
        return _iso(scan, i) or _strokes(scan, i) or _day_first(scan, i) or _year(scan, i) or _ago(scan, i)
    if word in MONTHS:
        return _month_first(scan, i)
    if word in RELATIVE_WORDS:
        return Form(i, i + 1, relative=RELATIVE_WORDS[word])
    if word in RELATIVE_STEPS:
        relative = _relative(scan, i)
        if relative:
            return relative
    if word in SEASONS:
        return _season(scan, i)
    if word in QUARTERS or word in HALVES:
        return _part_of_year(scan, i)
    if word in PARTS and (scan.spaced(i + 1) or scan.hyphened(i + 1)):
        inner = form_at(scan, i + 1) if scan.word(i + 1) not in PARTS else None
        if inner and inner.start_year and not inner.day:
            return _part(replace(inner, first=i), PARTS[word])
        return None
    return _ago(scan, i)


def _part(found: Form, part: str) -> Form:
    """Narrow a year or decade to its early, middle or late third (roughly: writers mean no exact months)."""
    if found.months % 12 or found.month > 1:
        return found
    third = found.months // 3
    if found.months == 12:
        month = {"early": 1, "mid": 5, "late": 9}[part]
        return replace(found, month=month, months=4)
    years = {"early": 0, "mid": 3, "late": 6}[part]
    return replace(found, start_year=found.start_year + years, month=1, months=(third // 12 + 1) * 12)


def _year_value(scan: Scan, i: int) -> int:
    """Return the year written at token i, or 0. Only the shape is looked at."""
    raw = scan.raw(i)
    if len(raw) == 4 and raw.isascii() and raw.isdigit() and FIRST_YEAR <= int(raw) <= LAST_YEAR:
        return int(raw)
    return 0


def _year(scan: Scan, i: int) -> Form | None:
    year = _year_value(scan, i)
    if not year or (scan.touching(i) and scan.gap(i) == ""):
        return None
    if scan.touching(i + 1):
        if scan.raw(i + 1) == "s" and year % 10 == 0:
            return Form(i, i + 2, start_year=year, months=120)
        return None
    if scan.gap(i + 1)[:2] in ("’s", "'s"):
        return None
    before, after = scan.word(i - 1), scan.word(i + 1)
    if scan.raw(i + 1) in CODES or before in BEFORE_NUMBERS:
        return None
    if before in ("$", "£", "€", "₹", "¥", "rs", "some", "about", "over", "least", "nearly", "almost") and scan.joined(
        i
    ):
        return None
    if scan.gap(i + 1) in DASHES and len(scan.raw(i + 1)) in (1, 2, 4) and scan.is_number(i + 1):
        return _year_range(scan, i, year)
    if scan.spaced(i + 1) or scan.hyphened(i + 1):
        round_or_old = year % 50 == 0 or year < 1900
        counted = (
            is_unit_word(after)
            or scan.raw(i + 1) in SYMBOLS
            or after in MAGNITUDES
            or (is_plural(after) and (round_or_old or before not in BEFORE_YEARS_OF_THINGS))
        )
        if counted and not (before in ("in", "since", "by") and year % 50):
            return None
    if year % 100 == 0 and before not in BEFORE_YEARS:
        return None
    return Form(i, i + 1, start_year=year)


def _year_range(scan: Scan, i: int, year: int) -> Form | None:
    """Read "2019-2021" and the school-year form "2019-20"."""
    raw = scan.raw(i + 1)
    if not (raw.isascii() and raw.isdigit()):
        return None
    end = int(raw) if len(raw) == 4 else year // 10 ** len(raw) * 10 ** len(raw) + int(raw)
    if not year < end <= year + 200 or end > LAST_YEAR:
        return Form(i, i + 1, start_year=year) if len(raw) == 4 else None
    return Form(i, i + 2, days=(date(year, 1, 1), date(end, 12, 31)), start_year=end)


def _iso(scan: Scan, i: int) -> Form | None:
    """Read 2025-03-21 and 2025/03/21."""
    year = _year_value(scan, i)
    if not year or not (scan.is_number(i + 1) and scan.is_number(i + 2)):
        return None
    if scan.gap(i + 1) not in ("-", "/") or scan.gap(i + 2) != scan.gap(i + 1) or len(scan.raw(i + 1)) != 2:
        return None
    month, day = _small(scan.raw(i + 1)), _small(scan.raw(i + 2))
    found = Form(i, i + 3, year, month, day)
    return found if month and day and span_of(found) else None


def _strokes(scan: Scan, i: int) -> Form | None:
    """Read 14/02/2024 and 02/14/2024, where only one of the two can be the month."""
    year = _year_value(scan, i + 2)
    if not year or scan.gap(i + 1) != "/" or scan.gap(i + 2) != "/":
        return None
    first, second = _small(scan.raw(i)), _small(scan.raw(i + 1))
    if not (first > 12) ^ (second > 12):
        return None
    found = Form(i, i + 3, year, min(first, second), max(first, second))
    return found if found.month and span_of(found) else None


def _small(raw: str) -> int:
    return int(raw) if len(raw) <= 2 and raw.isascii() and raw.isdigit() else 0


def _day_of_month(scan: Scan, i: int) -> tuple[int, int]:
    """Return the day written at token i ("21", "21st") and the token after it; day 0 where there is none."""
    day = _small(scan.raw(i))
    if not 1 <= day <= 31:
        return 0, i
    if scan.touching(i + 1):
        return (day, i + 2) if scan.word(i + 1) in ("st", "nd", "rd", "th") else (0, i)
    return day, i + 1


def _day_first(scan: Scan, i: int) -> Form | None:
    """Read "21 March 2025", "21st of March", "3–5 May 2024"."""
    day, at = _day_of_month(scan, i)
    if not day or scan.touching(i):
        return None
    last_day, at = _day_behind(scan, at)
    if not last_day:
        last_day, at = _day_joined(scan, i, day, at)
    if scan.word(at) == "of" and scan.spaced(at):
        at += 1
    month = MONTHS.get(scan.word(at), 0)
    if not month or not scan.joined(at) or not scan.raw(at)[0].isupper():
        return None
    at += 1
    year, at = _following_year(scan, at)
    return Form(i, at, year, month, day, last_day=last_day)


def _day_behind(scan: Scan, at: int) -> tuple[int, int]:
    """Return the last day of "3–5 May", "March 3-5", and the token after it; 0 and `at` without one."""
    if scan.is_number(at) and scan.gap(at).strip() in DASHES and scan.gap(at).strip():
        day, after = _day_of_month(scan, at)
        if day:
            return day, after
    return 0, at


def _day_joined(scan: Scan, i: int, day: int, at: int) -> tuple[int, int]:
    """Return the last day of "between 1 and 15 March", "3 to 5 May", "12 and 13 May", and the token after it."""
    joint = scan.word(at)
    if joint not in ("and", "to") or not (scan.spaced(at) and scan.spaced(at + 1)):
        return 0, at
    last, after = _day_of_month(scan, at + 1)
    if last <= day or scan.word(after) not in MONTHS:
        return 0, at
    return (last, after) if joint == "to" or scan.word(i - 1) == "between" or last == day + 1 else (0, at)


def _following_year(scan: Scan, at: int) -> tuple[int, int]:
    """Return the year at token `at` after a day or month (a comma or full stop may stand between), and the end."""
    gap = scan.gap(at)
    if scan.word(at) == "of" and scan.spaced(at) and _year_value(scan, at + 1):
        return _year_value(scan, at + 1), at + 2
    if gap.strip() in ("", ",", ".", ".,") and "\n" not in gap and gap:
        year = _year_value(scan, at)
        if year and not scan.touching(at + 1):
            return year, at + 1
    return 0, at


def _month_first(scan: Scan, i: int) -> Form | None:
    """Read "March 21, 2025", "March 2025", "in April"."""
    month = MONTHS[scan.words[i]]
    if not scan.raw(i)[0].isupper() or scan.touching(i + 1):
        return None
    day, at = _day_of_month(scan, i + 1)
    if day and scan.gap(i + 1).strip() in ("", ".") and scan.gap(i + 1) and not _counts(scan, at):
        last_day, at = _day_behind(scan, at)
        year, after = _following_year(scan, at)
        return Form(i, after, year, month, day, last_day=last_day)
    year, after = _following_year(scan, i + 1)
    if year:
        return Form(i, after, year, month, months=1)
    if scan.words[i] in DOUBTFUL_MONTHS and scan.word(i - 1) not in (
        BEFORE_YEARS - {"the", "to", "and", "is", "was", "than"}
    ):
        near = scan.word(i + 1) in ("to", "and") and scan.word(i + 2) in MONTHS
        back = scan.word(i - 1) in ("to", "and") and any(scan.word(k) in MONTHS for k in range(i - 4, i - 1))
        if not (near or back):
            return None
    return Form(i, i + 1, 0, month, months=1)


def _counts(scan: Scan, at: int) -> bool:
    """Whether the number before token `at` counts something, so that it is no day of the month."""
    return scan.spaced(at) and (is_unit_word(scan.word(at)) or is_plural(scan.word(at)))


def _season(scan: Scan, i: int) -> Form | None:
    at = i + 1
    if scan.word(at) in ("of", "in"):
        at += 1
    year = _year_value(scan, at)
    if not year or not (scan.spaced(at) and scan.spaced(i + 1)):
        return None
    month, months = SEASONS[scan.words[i]]
    return Form(i, at + 1, year, month, months=months)


def _part_of_year(scan: Scan, i: int) -> Form | None:
    """Read "the first quarter of 2024", "the second half of 2023", "Q3 2024"."""
    word, at = scan.words[i], i + 1
    if word in ("q", "h"):
        return _short_part(scan, i)
    if scan.word(at) not in ("quarter", "half") or not scan.spaced(at):
        return None
    quarters = scan.word(at) == "quarter"
    number = QUARTERS.get(word, 0) if quarters else HALVES.get(word, 0)
    at += 1
    if scan.word(at) in ("of", "in"):
        at += 1
    year = _year_value(scan, at)
    if not year or not number or not scan.spaced(at):
        return None
    months = 3 if quarters else 6
    return Form(i, at + 1, year, (number - 1) * months + 1, months=months)


def _short_part(scan: Scan, i: int) -> Form | None:
    """Read "Q3 2024", "H1 2023", where letter and digit are two tokens."""
    quarter, number = scan.words[i] == "q", _small(scan.raw(i + 1))
    year = _year_value(scan, i + 2)
    if not (year and scan.touching(i + 1) and scan.spaced(i + 2) and 1 <= number <= (4 if quarter else 2)):
        return None
    months = 3 if quarter else 6
    return Form(i, i + 3, year, (number - 1) * months + 1, months=months)


def _relative(scan: Scan, i: int) -> Form | None:
    """Read "last month", "this year", "next March", "last Tuesday"; "the last 12 months" is a duration."""
    word, after = scan.words[i], scan.word(i + 1)
    if not scan.spaced(i + 1):
        return None
    step = RELATIVE_STEPS[word]
    sign = f"{step:+d}" if step else "0"
    if word == "past" and scan.word(i - 1) not in ("the", "this"):
        return None
    if after in RELATIVE_UNITS and (after not in ("decades", "years", "days", "weeks", "months", "hours", "minutes")):
        if (word in ("last", "this", "past") and after in ("minute", "hour")) or (
            word == "last" and scan.word(i - 1) == "at"
        ):
            return None
        return Form(i, i + 2, relative=f"{RELATIVE_UNITS[after]}:{sign}")
    if after in MONTHS and scan.raw(i + 1)[0].isupper() and not _year_value(scan, i + 2):
        return Form(i, i + 2, month=MONTHS[after], months=1, relative=f"month:{MONTHS[after]:02}:{sign}")
    if after in WEEKDAYS:
        return Form(i, i + 2, relative=f"weekday:{after}:{sign}")
    return None


def _ago(scan: Scan, i: int) -> Form | None:
    """Read "two years ago", "a decade ago", "10 days earlier"."""
    if scan.words[i] in ("a", "an"):
        if scan.word(i + 2) not in ("ago",):
            return None
        value, at = 1, i + 1
    else:
        number = number_at(scan, i)
        if number is None or number.share or number.value.denominator != 1 or number.rough:
            return None
        value, at = int(number.value), number.last
    unit = RELATIVE_UNITS.get(scan.word(at), "")
    if unit and scan.joined(at) and scan.word(at + 1) == "ago" and scan.spaced(at + 1) and value < 10**6:
        return Form(i, at + 2, relative=f"{unit}:-{value}")
    return None
