"""Numbers that are no quantities: labels, identifiers, times of day, addresses."""

from __future__ import annotations

import re

from claimcheck.language.en.bounds import (
    BEFORE_A_DURATION,
    HYPHEN_PREFIXES,
    IDLE_AFTER_ONE,
    IDLE_BEFORE_ONE,
    IDLE_COMPOUNDS,
    INTERVALS,
    LABELS,
    PICTURES,
    SOFT_LABELS,
    STAGES,
    STREET_REACH,
    STREETS,
    STROKE_NAMES,
)
from claimcheck.language.en.calendar import MONTHS
from claimcheck.language.en.nouns import DETERMINERS
from claimcheck.language.en.numbers import ORDINALS
from claimcheck.language.en.words import STOPWORDS
from claimcheck.language.nouns import is_plural
from claimcheck.language.numbers import Number
from claimcheck.language.quantity_words import unit_at
from claimcheck.language.scan import HYPHENS, Scan
from claimcheck.model import DateMention

_CHUNK = re.compile(r"\S+")
_FOOTNOTE = re.compile(r"\[\d{1,3}(?:[,–-] ?\d{1,3}){0,8}\]")
_THREAD_MARK = re.compile(r"\s*[(\[]?\d{1,3}/(?:\d{1,3}|n)?[)\]]?(?=\s+[^\sa-z]|\s*$)")
_LIST_MARK = re.compile(r"\s*\(?\d{1,2}[.)](?=\s)")


def blocked_tokens(scan: Scan, dates: tuple[DateMention, ...]) -> frozenset[int]:
    """Return the tokens that belong to dates, addresses, footnote marks and list or thread marks."""
    spans = [(d.start, d.end) for d in dates]
    text = scan.text
    spans.extend(address_spans(text))
    if "/" in text:
        mark = _THREAD_MARK.match(text)
        if mark:
            spans.append(mark.span())
    if "[" in text:
        spans.extend(m.span() for m in _FOOTNOTE.finditer(text))
    mark = _LIST_MARK.match(text)
    if mark:
        spans.append(mark.span())
    spans.extend(_digit_runs(scan))
    if not spans:
        return frozenset()
    spans.sort()
    out: set[int] = set()
    k = 0
    for i, token in enumerate(scan.tokens):
        while k < len(spans) and spans[k][1] <= token.start:
            k += 1
        if k < len(spans) and spans[k][0] <= token.start:
            out.add(i)
    return frozenset(out)


def address_spans(text: str) -> list[tuple[int, int]]:
    """Return the spans of web and mail addresses and DOIs."""
    if "/" in text or "@" in text or "www." in text:
        return [m.span() for m in _CHUNK.finditer(text) if _is_address(m.group())]
    return []


def _digit_runs(scan: Scan) -> list[tuple[int, int]]:
    """Return the spans of telephone and book numbers: runs of digits that no grouping explains."""
    out: list[tuple[int, int]] = []
    i, count = 0, len(scan.words)
    while i < count:
        if not scan.words[i].isdecimal():
            i += 1
            continue
        last = i + 1
        while last < count and scan.words[last].isdecimal() and scan.gaps[last] in (" ", "-"):
            last += 1
        dialled = scan.gap(i).endswith("+") and last - i > 1
        zero = scan.words[i][0] == "0" and len(scan.words[i]) > 2
        odd = last - i > 2 and any(len(scan.words[k]) != 3 for k in range(i + 1, last))
        if dialled or zero or odd:
            out.append((scan.tokens[i].start, scan.tokens[last - 1].end))
        i = last
    return out


def _is_address(chunk: str) -> bool:
    if "://" in chunk or "www." in chunk or (chunk.startswith(("10.", "doi:10.")) and "/" in chunk):
        return True
    if "@" in chunk:
        return "." in chunk or chunk.startswith("@")
    slash = chunk.find("/")
    # "site.example/2024/05": a dotted name before the first stroke.
    return slash > 3 and chunk[:slash].strip("(").count(".") >= 1 and chunk[0].isalpha() and chunk[slash - 1].isalpha()


def is_label(scan: Scan, number: Number) -> bool:
    """Whether a number names rather than measures: "Covid-19", "Group 1", "iPhone 15", "9:30", "5 pm", "No. 10"."""
    i, last = number.first, number.last
    if _is_stage(scan, number):
        return True
    if not number.digits:
        if scan.hyphened(last) and scan.word(last) in IDLE_COMPOUNDS and not scan.hyphened(i):
            return True
        if scan.words[i] == "one" and last == i + 1:
            return _idle_one(scan, number)
        return _idle_words(scan, number) or _name_in_words(scan, number)
    before, gap = scan.word(i - 1), scan.gap(i)
    if i > 0 and gap == "" and scan.raw(i - 1)[0].isalpha():
        return not _is_code_or_unit(scan.raw(i - 1))
    if gap in HYPHENS and gap and before.isalpha() and before not in HYPHEN_PREFIXES:
        return not (number.digits and _is_compound_word(before))
    if gap in HYPHENS and gap and before.isdecimal() and scan.word(i - 2) in LABELS:
        return True  # "Boeing 737-800"
    if gap == "." and (before in LABELS or (scan.raw(i - 1).isupper())):
        return True  # "BA.5", "No.10"
    if before == "p" and any(c in gap for c in "<=>≤"):
        return True  # a p-value
    if gap[-1:] in ("'", "’", "‘") and len(gap) > 1 and len(scan.raw(i)) == 2 and last == i + 1:
        return unit_at(scan, last) is None  # "the class of '92"
    if gap.endswith("#") or gap.endswith("§") or gap.endswith("_"):
        return True
    if scan.raw(last) in ("BC", "BCE", "AD", "CE"):
        return True
    if _time_of_day(scan, last) or _touches_letters(scan, last) or scan.gap(last)[:1] == "_":
        return True
    if gap == "/" or scan.gap(last) == "/":
        return _stroke_label(scan, number)
    if scan.raw(last - 1) == "K" and scan.word(last) in PICTURES:
        return True
    if _house_number(scan, number):
        return True
    return _labelled(scan, number)


def _is_code_or_unit(raw: str) -> bool:
    """Whether letters touching a number are a currency code ("Rs500", "INR500", "EUR5")."""
    return raw in ("Rs", "RS", "USD", "EUR", "GBP", "INR", "c", "CHF", "AUD", "CAD")


def _is_compound_word(before: str) -> bool:
    """Whether a hyphen before digits joins a number word or a dash was meant."""
    return before in ("twenty", "thirty") or before in MONTHS


def _time_of_day(scan: Scan, at: int) -> bool:
    word = scan.word(at)
    if word in ("am", "pm", "o'clock", "o’clock", "noon", "midnight", "gmt", "bst") and scan.joined(at):
        return word not in ("am",) or scan.raw(at).islower() or scan.touching(at)
    return word in ("a", "p") and scan.joined(at) and scan.word(at + 1) == "m" and scan.gap(at + 1) == "."


def _touches_letters(scan: Scan, at: int) -> bool:
    """Whether letters run on from the digits that are neither unit nor ordinal ending ("737s", "3D", "5G", "11a")."""
    if not scan.touching(at):
        return False
    raw = scan.raw(at)
    if raw == "x" and scan.touching(at + 1):
        return True  # "4x100m"
    if scan.word(at) in ("x", "pc", "fold", "ish", "odd", "plus", "s"):
        return False
    if raw in ("m", "G", "D", "A", "C", "F", "g"):
        return raw in ("G", "D", "A")
    return unit_at(scan, at) is None


def _stroke_label(scan: Scan, number: Number) -> bool:
    """Whether digits beside a stroke are a name ("24/7") or stand in a longer chain ("1/2/2020")."""
    i, last = number.first, number.last
    if scan.gap(i) == "/":
        return not scan.word(i - 1).isalpha()
    if (scan.word(i), scan.word(last)) in STROKE_NAMES:
        return True
    if scan.is_number(last):
        below = scan.word(last)
        if scan.word(i).isdecimal() and below.isdecimal() and len(below) < 4 and number.value > int(below):
            return True  # a blood pressure, a rate of bowling: "140/90"
        return scan.gap(last + 1) == "/" and scan.is_number(last + 1)
    return False


def _is_stage(scan: Scan, number: Number) -> bool:
    """Whether the number names a stage or part without a noun: "the last 16", "the top four"."""
    last = number.last
    if scan.word(number.first - 1) not in STAGES or not scan.spaced(number.first) or number.value > 500:
        return False
    after = scan.word(last) if scan.joined(last) else ""
    return (not after or after in STOPWORDS) and after != "or" and unit_at(scan, last) is None


def _house_number(scan: Scan, number: Number) -> bool:
    """Whether the digits are those of an address: "10 Downing Street"."""
    at = number.last
    while at < number.last + STREET_REACH and scan.spaced(at) and scan.raw(at)[:1].isupper():
        if scan.words[at] in STREETS:
            return at > number.last
        at += 1
    return False


def _name_in_words(scan: Scan, number: Number) -> bool:
    """Whether a number word has a capital because it is part of a name: "World War Two", "the Six Nations".

    Not in a heading, where every longer word has a capital.
    """
    i, last = number.first, number.last
    if not scan.raw(i)[:1].isupper() or last != i + 1 or scan.hyphened(last):
        return False
    around = [k for k in (*range(i - 4, i), *range(last, last + 5)) if len(scan.word(k)) > 3]
    if not any(scan.raw(k)[0].islower() for k in around):
        return False
    return scan.spaced(i)


def is_level(scan: Scan, at: int) -> bool:
    """Whether a percentage that ends before token `at` is the level of an interval: "95% CI", "95% confidence"."""
    return scan.word(at) in INTERVALS and scan.spaced(at)


def in_interval(scan: Scan, first: int) -> bool:
    """Whether a range at token `first` is an interval of confidence or spread: "CI 1.2 to 3.4", "IQR, 4-9"."""
    word, gap = scan.word(first - 1), scan.gap(first).strip(" ,:[(")
    return (word in INTERVALS or word == "interval") and gap in ("", "]", "],", "):", "),")


def _labelled(scan: Scan, number: Number) -> bool:
    i, last = number.first, number.last
    before, gap = scan.word(i - 1), scan.gap(i).strip()
    if not before or gap not in ("", ".", "#", ". ", "-") or "\n" in scan.gap(i):
        return False
    if scan.word(last) == "%" or number.scale > 1:
        return False
    if "," in scan.words[i] and number.value >= 1000:
        return False  # "last season 212,000 fans": no label is written with a separator
    if before in LABELS and (gap == "" or before in ("no", "nos", "fig", "figs", "vol", "p", "pp", "v", "art", "para")):
        if before in SOFT_LABELS or before == "rank":
            plural = scan.joined(last) and is_plural(scan.word(last))
            measured = unit_at(scan, last) is not None or plural or scan.gap(last)[:1] == "%"
            led = scan.word(i - 2) in DETERMINERS or scan.word(i - 2) in ("last", "next", "per", "first")
            return not (measured or led)
        return True
    return _named(scan, number)


def _named(scan: Scan, number: Number) -> bool:
    """Whether a capitalised name swallows the number: "Forbes 500", "Boeing 737", "Apollo 11"."""
    i, last = number.first, number.last
    raw, before = scan.raw(i - 1), scan.word(i - 1)
    if not raw[:1].isupper() or not scan.spaced(i) or before in STOPWORDS or before in MONTHS:
        return False
    if len(raw) == 1 and scan.gap(i - 1) == "&":
        return True  # "S&P 500"
    if "," in scan.words[i] or "." in scan.words[i]:
        return False  # "Poland 3,100": no name is written with a separator
    starts = (i == 1 and not (raw.isupper() and len(raw) > 1)) or scan.gap(i - 1).rstrip()[-1:] in (
        ".",
        "!",
        "?",
        ":",
        "•",
        "–",
        "—",
    )
    if starts:
        return False
    if unit_at(scan, last) is not None or scan.gap(last)[:1] in ("%", "+", "-", "–"):
        return False
    after = scan.word(last)
    if after in ("of", "to", "or", "out", "in", "a", "per", "each", "every", "times") or is_plural(after):
        return False
    return scan.gap(last)[:1] in (".", ",", ")", ";", "") or after in STOPWORDS or not after


def _idle_one(scan: Scan, number: Number) -> bool:
    """Whether "one" counts nothing: "no one", "one another", "the one", "one could say"."""
    i, last = number.first, number.last
    before, after = (scan.word(i - 1) if scan.spaced(i) else ""), scan.word(last)
    if scan.raw(i) == "One" and scan.raw(i - 1)[:1].isupper() and scan.spaced(i):
        return True  # "Formula One"
    if after in ("day", "night", "morning"):
        return before not in BEFORE_A_DURATION and scan.word(last + 1) not in ("a", "per", "each", "every", "later")
    if scan.hyphened(last) or scan.hyphened(i):
        return scan.hyphened(i) and before not in ("twenty",)
    if not after or not scan.spaced(last):
        return True
    if before in IDLE_BEFORE_ONE or after in IDLE_AFTER_ONE:
        return not (after in ("in", "of", "out") and before in ("the", "only", "as"))
    return False


def _idle_words(scan: Scan, number: Number) -> bool:
    """Whether number words belong to a phrase: "on all fours", "zero in on", "ten past", "the two", "at sixes"."""
    word = scan.words[number.first]
    after = scan.word(number.last)
    if word == "half" and number.last == number.first + 1:
        before = scan.word(number.first - 1)
        other = before in ORDINALS or before in ("other", "better", "last", "latter", "final", "opening")
        return other or (scan.hyphened(number.last) and unit_at(scan, number.last) is None)
    if word == "zero":
        return (
            after in ("in", "tolerance", "sum", "hour", "day", "waste", "carbon", "emission", "emissions")
            and not is_plural(after)
        ) or (scan.word(number.first - 1) == "net")
    return (
        scan.word(number.first - 1) in LABELS - SOFT_LABELS - {"and"}
        and scan.spaced(number.first)
        and number.value < 20
        and not (is_plural(after) or unit_at(scan, number.last))
    )
