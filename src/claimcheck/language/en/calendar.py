"""Months, seasons and words of relative time: data."""

from __future__ import annotations

MONTHS: dict[str, int] = {
    "january": 1,
    "february": 2,
    "march": 3,
    "april": 4,
    "may": 5,
    "june": 6,
    "july": 7,
    "august": 8,
    "september": 9,
    "october": 10,
    "november": 11,
    "december": 12,
    "jan": 1,
    "feb": 2,
    "mar": 3,
    "apr": 4,
    "jun": 6,
    "jul": 7,
    "aug": 8,
    "sep": 9,
    "sept": 9,
    "oct": 10,
    "nov": 11,
    "dec": 12,
}
# Month names that are also common words: taken for months beside a number, or capitalised after a word of time.
DOUBTFUL_MONTHS: frozenset[str] = frozenset({"may", "march", "mar", "jan", "dec"})

# Season or part of a year: first month and number of months, in the northern half of the world. A winter runs into the
# next year.
SEASONS: dict[str, tuple[int, int]] = {
    "spring": (3, 3),
    "summer": (6, 3),
    "autumn": (9, 3),
    "winter": (12, 3),
}
QUARTERS: dict[str, int] = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "final": 4,
    "last": 4,
    "q": 0,  # "Q3": the number is a token of its own
}
HALVES: dict[str, int] = {"first": 1, "second": 2, "h": 0}
PARTS: dict[str, str] = {
    "early": "early",
    "mid": "mid",
    "late": "late",
    "beginning": "early",
    "end": "late",
    "start": "early",
}

RELATIVE_UNITS: dict[str, str] = {
    "day": "day",
    "days": "day",
    "week": "week",
    "weeks": "week",
    "fortnight": "fortnight",
    "month": "month",
    "months": "month",
    "quarter": "quarter",
    "year": "year",
    "years": "year",
    "decade": "decade",
    "decades": "decade",
    "century": "century",
    "centuries": "century",
    "hour": "hour",
    "hours": "hour",
    "minute": "minute",
    "minutes": "minute",
    "summer": "summer",
    "winter": "winter",
    "spring": "spring",
    "autumn": "autumn",
    "weekend": "week",
    "night": "day",
    "evening": "day",
    "morning": "day",
    "afternoon": "day",
}
WEEKDAYS: frozenset[str] = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())
RELATIVE_WORDS: dict[str, str] = {
    "today": "day:0",
    "yesterday": "day:-1",
    "tomorrow": "day:+1",
    "tonight": "day:0",
    "nowadays": "day:0",
}
RELATIVE_STEPS: dict[str, int] = {
    "last": -1,
    "previous": -1,
    "past": -1,
    "this": 0,
    "current": 0,
    "next": 1,
    "coming": 1,
}

# Words after which four digits are the number of a thing.
BEFORE_NUMBERS: frozenset[str] = frozenset("room page flight route gate suite lot bus disease coronavirus".split())
# Words after which a bare four-digit number is a year.
BEFORE_YEARS: frozenset[str] = frozenset(
    """
    in since by until till of from during before after early late mid end around circa through to and between the
    year spring summer autumn winter fall for throughout within pre post or budget fiscal financial christmas season
    start beginning year's back versus vs than on at election is was
    """.split()
)
# Of those, the ones that make a year of a number even before a plural ("the 2016 elections", but "up to 2016 people").
BEFORE_YEARS_OF_THINGS: frozenset[str] = frozenset("in since by during the until early late".split())
SINCE: frozenset[str] = frozenset({"since", "from", "after", "starting", "beginning"})
UNTIL: frozenset[str] = frozenset({"by", "until", "till", "before", "through"})
# Years outside these are numbers: nobody's article gives the year 1066 as a bare figure without saying so.
FIRST_YEAR, LAST_YEAR = 1500, 2100
