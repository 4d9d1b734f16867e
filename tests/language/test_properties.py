"""What holds for every number and every text: rendering and reading agree, conversions are equal, nothing raises."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.language.analysis import analyse
from claimcheck.language.comparison import Relation, relation
from claimcheck.language.dates import find_dates
from claimcheck.language.quantities import find_quantities
from claimcheck.language.sentences import split_sentences
from claimcheck.language.tokens import tokenize
from claimcheck.model import Bound, PostFormat, Quantity, Statement
from claimcheck.post.reader import parse_post

ONES = """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
    seventeen eighteen nineteen""".split()
TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
BOUNDS = {
    Bound.EXACT: "{}",
    Bound.ABOUT: "about {}",
    Bound.OVER: "more than {}",
    Bound.AT_LEAST: "at least {}",
    Bound.NEARLY: "nearly {}",
    Bound.UNDER: "fewer than {}",
    Bound.AT_MOST: "up to {}",
}
# How a unit is written behind a number, its symbol and what one of it is worth in base units.
UNITS = {
    "{} kilometres": "km",
    "{} km": "km",
    "{} miles": "mi",
    "{} kg": "kg",
    "{} tonnes": "t",
    "{} hours": "h",
    "{} months": "mo",
    "{} years": "y",
    "{} per cent": "%",
    "{}%": "%",
    "{} percentage points": "pp",
    "{} megawatts": "MW",
    "{} hectares": "ha",
    "${}": "USD",
    "£{}": "GBP",
    "{} euros": "EUR",
    "{} people": "",
    "{} homes": "",
}


def words(n: int) -> str:
    """A whole number below a thousand million in English words."""
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10 - 2] + (f"-{ONES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{ONES[n // 100]} hundred" + (f" and {words(n % 100)}" if n % 100 else "")
    name, size = ("million", 10**6) if n >= 10**6 else ("thousand", 1000)
    rest = n % size
    joint = " and " if 0 < rest < 100 else " "
    return f"{words(n // size)} {name}" + (joint + words(rest) if rest else "")


def indian(n: int) -> str:
    """Digits in groups of lakhs and crores: 12,34,567."""
    digits = str(n)
    head, tail = digits[:-3], digits[-3:]
    groups: list[str] = []
    while head:
        groups.insert(0, head[-2:])
        head = head[:-2]
    return ",".join([*groups, tail])


STYLES: dict[str, Callable[[int], str]] = {
    "plain": str,
    "commas": lambda n: f"{n:,}",
    "spaces": lambda n: f"{n:,}".replace(",", "\u202f"),
    "indian": indian,
    "words": words,
}


def quantities(text: str) -> tuple[Quantity, ...]:
    return find_quantities(text, tokenize(text))


def only(text: str) -> Quantity:
    (found,) = quantities(text)
    return found


@settings(max_examples=300, deadline=None)
@given(
    n=st.one_of(st.integers(2, 1000), st.integers(2, 10**8)),
    style=st.sampled_from(sorted(STYLES)),
    bound=st.sampled_from(sorted(BOUNDS)),
    unit=st.sampled_from(sorted(UNITS)),
)
def test_quantities_come_back_from_their_rendering(n: int, style: str, bound: str, unit: str) -> None:
    if style == "words" and unit[0] in "$£":
        style = "commas"  # nobody writes "£twenty"
    number = STYLES[style](n)
    said = BOUNDS[Bound(bound)].format(unit.format(number))
    sentence = f"The report gave {said} in its summary."
    found = only(sentence)
    assert found.unit.written(found.low) == found.unit.written(found.high) == n
    assert found.unit.symbol == UNITS[unit]
    assert found.bound is Bound(bound)
    assert sentence[found.start : found.end] == found.text
    assert number in sentence[found.number_start : found.number_end] or style == "words"


@settings(max_examples=200, deadline=None)
@given(
    st.integers(1, 9999),
    st.sampled_from([("million", 10**6), ("bn", 10**9), ("crore", 10**7), ("lakh", 10**5), ("k", 1000)]),
)
def test_decimals_with_a_magnitude_come_back(tenths: int, magnitude: tuple[str, int]) -> None:
    name, size = magnitude
    joint = "" if len(name) < 3 else " "
    found = only(f"The state counted {tenths / 10:.1f}{joint}{name} homes last spring.")
    assert found.low == Fraction(tenths, 10) * size
    assert found.step == Fraction(size, 10)
    assert found.counted == "homes"


@settings(max_examples=150, deadline=None)
@given(st.integers(1, 400), st.integers(1, 400), st.sampled_from(["{} to {} km", "between {} and {} km", "{}–{} km"]))
def test_ranges_come_back(a: int, b: int, form: str) -> None:
    low, high = min(a, b), max(a, b) + 1
    found = only("It takes " + form.format(low, high) + " in all.")
    assert found.low == low * 1000
    assert found.high == high * 1000


@settings(max_examples=150, deadline=None)
@given(st.integers(1, 200), st.integers(2, 400))
def test_parts_of_a_whole_come_back(part: int, whole: int) -> None:
    whole += part
    for text in (f"{part} of the {whole} firms", f"{part} out of {whole} firms"):
        found = only(text)
        assert found.part == part
        assert found.whole == whole
        assert found.low == Fraction(part, whole)


def decimal(value: Fraction) -> str:
    return f"{float(value):f}".rstrip("0").rstrip(".")


@settings(max_examples=150, deadline=None)
@given(st.integers(1, 10**5))
def test_equal_values_in_other_units_compare_equal(n: int) -> None:
    pairs = [
        (f"{n} tonnes", f"{n * 1000} kg"),
        (f"{n} years", f"{n * 12} months"),
        (f"{n} km", f"{n * 1000:,} metres"),
        (f"{n} miles", f"{decimal(Fraction(n * 1609344, 10**6))} km"),
        (f"{n} deaths a day", f"{decimal(Fraction(n * 1461, 4))} deaths a year"),
        (f"{n} deaths a month", f"{n * 12} deaths a year"),
        (f"{n} crore homes", f"{n * 10} million homes"),
        (f"{n} lakh homes", f"{indian(n * 10**5)} homes"),
        (f"{n} lakh homes", f"{words(n * 10**5)} homes" if n < 10**4 else f"{n * 10**5} homes"),
        (f"{n} hours", f"{n * 60} minutes"),
        (f"{n} gigawatts", f"{n * 1000} MW"),
        (f"${n} million", f"{n * 10**6:,} dollars"),
        (f"Rs {n} crore", f"₹{indian(n * 10**7)}"),
        (f"{n} basis points", f"{decimal(Fraction(n, 100))} percentage points"),
        (f"{n} mg", f"{decimal(Fraction(n, 1000))} g"),
    ]
    for left, right in pairs:
        assert relation(only(left), only(right)) is Relation.EQUAL, (left, right)
        assert relation(only(right), only(left)) is Relation.EQUAL, (right, left)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("half of voters", "50% of voters"),
        ("a quarter of voters", "25 per cent of voters"),
        ("three-quarters of voters", "75% of voters"),
        ("one in five voters", "20% of voters"),
        ("nine out of ten voters", "90% of voters"),
        ("a year and a half", "18 months"),
        ("two hours and 15 minutes", "135 minutes"),
        ("6ft 2in", "74 inches"),
        ("every other day", "every 48 hours"),
        ("3×10⁸ metres", "300,000 km"),
        ("420 parts per million", "420 ppm"),
    ],
)
def test_equal_values_in_other_words_compare_equal(left: str, right: str) -> None:
    assert relation(only(left), only(right)) in (Relation.EQUAL, Relation.COMPATIBLE)


ALPHABETS = (
    "0123456789.,:/-–−+~<>%‰ ",
    "0１٣੩①½⅞⁸²×^x.,' ",
    "\"'“”„‘’«»()[]{}<>|\\`*_~# \n",
    "$£€₹¥₦₩₽₪฿¢ 0,1.m k",
    "e\u0301\u0300\u0336\u200d\u200b\u200e\u200f\u202a\u202e\u2066\u2069\ufeff\u00ad1a ",
    "ßﬁİıſKÅ𝟘𝐀🧵1️⃣ \u2028\x0b\x1c\x85",
    "mMkKbBnNtT1. ",
)
HUGE = st.sampled_from(
    [
        *("9" * 400, "1" + "0" * 400, "1e999", "-1e-999", "10^999", "10^99", "1" + "0" * 30, "0" * 50 + "1"),
        *("10⁹⁹⁹", "10⁻⁹⁹", "3×10⁹⁹ m", "9" * 30 + "." + "9" * 30, "1" + ",000" * 100, "1 000" + " 000" * 50),
        *("million " * 20, "a million million million million km", "hundred hundred", "zero", "0 of the 0", "0/0"),
        *("1/0", "1 in 0", "half of 0", "0 per 0 people a day", "every 0 seconds", "per 0", "from 0 to 0", "0-fold"),
        *("(" * 300 + "1" + ")" * 300, "“" * 200, "[" * 200 + "](" * 200, "> " * 200, "<b>" * 200, "-" * 300),
        *("99999 years ago", "999999 decades ago", "year 9999", "31 February 2024", "in 0000", "9999-99-99"),
        *("٣٤ people", "１２ kg", "½ of ¾", "1½½", "²", "①②", "\ud800 1", "6ft 11in 5", "1 h 59 min 3"),
    ]
)
PIECES = st.one_of(HUGE, *(st.text(alphabet, max_size=12) for alphabet in ALPHABETS))
TEXTS = st.one_of(
    st.text(max_size=120),
    *(st.text(alphabet, max_size=120) for alphabet in ALPHABETS),
    st.lists(PIECES, min_size=1, max_size=6).map(" ".join),
    st.lists(PIECES, min_size=1, max_size=6).map("".join),
)


def spans(statement: Statement) -> list[tuple[int, int, str]]:
    found = [
        (s.start, s.end, s.text)
        for group in (statement.tokens, statement.quantities, statement.dates, statement.names, statement.quotes)
        for s in group
    ]
    cues = (statement.negations, statement.outcomes, statement.scopes, statement.places, statement.hedges,
            statement.superlatives, statement.causes, statement.status, statement.roles)  # fmt: skip
    return [*found, *((c.start, c.end, c.text) for group in cues for c in group)]


@settings(max_examples=300, deadline=None)
@given(TEXTS)
def test_no_text_makes_a_parser_raise_and_every_span_holds_its_text(text: str) -> None:
    statement = analyse(text)
    for start, end, said in spans(statement):
        assert 0 <= start < end <= len(text)
        assert text[start:end] == said
    for quantity in statement.quantities:
        assert quantity.start <= quantity.number_start < quantity.number_end <= quantity.end
        assert quantity.low <= quantity.high
        assert quantity.step >= 0
        if quantity.counted:
            assert text[quantity.counted_start : quantity.counted_end] == quantity.counted
    for change in statement.changes:
        assert 0 <= change.start < change.end <= len(text)
    for mention in find_dates(text, tokenize(text)):
        assert text[mention.start : mention.end] == mention.text


@settings(max_examples=200, deadline=None)
@given(TEXTS)
def test_sentences_are_in_order_apart_and_hold_all_that_can_be_seen(text: str) -> None:
    at = 0
    for start, end in split_sentences(text):
        assert at <= start < end <= len(text)
        assert not text[at:start].strip()
        assert text[start:end] == text[start:end].strip()
        at = end
    assert not text[at:].strip()


@settings(max_examples=100, deadline=None)
@given(TEXTS, st.sampled_from(list(PostFormat)))
def test_no_post_makes_the_reader_raise_and_its_spans_lie_inside(text: str, written: PostFormat) -> None:
    post = parse_post(text, "post.txt", written)
    assert post.text == text
    for claim in post.claims:
        assert 0 <= claim.start < claim.end <= len(text)
        assert text[claim.start : claim.end] == claim.text
    for citation in post.citations:
        assert 0 <= citation.start < citation.end <= len(text)
        assert text[citation.start : citation.end] == citation.text
