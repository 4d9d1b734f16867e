"""Measure our reading of quantities and dates, and that of libraries, on the phrase tables.

    python benchmarks/phrases.py [--show TOOL]

The libraries are the optional dependency `benchmark` (`pip install -e ".[benchmark]"`); one that is not installed is
left out with a line that says so, and then the report is printed but not written. Three questions are put to every
tool that can answer them:

* numbers: are exactly the values of the phrase found, and none in a phrase that has none ("iPhone 15")? The value may
  be given as written or in any multiple that its unit stands for; a range may be two numbers or a middle with its
  half width, "44 of 48" two numbers or their quotient.
* units: and is each value's unit right, judged by what is measured and how much of it?
* dates: are exactly the first days of the phrase's dates found, written on 21 March 2025?

Bounds ("at least"), bases ("per 1,000 people"), precision and counted nouns are read by ours alone; that column shows
the rows in which all of it is right. With every library installed the result is also written to benchmarks/phrases.md.
"""

from __future__ import annotations

import argparse
import importlib
import json
import re
import time
import warnings
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime
from fractions import Fraction
from importlib.metadata import version
from pathlib import Path
from typing import Any

from claimcheck import __version__
from claimcheck.language.dates import find_dates, resolve
from claimcheck.language.quantities import find_quantities
from claimcheck.language.tokens import tokenize
from claimcheck.model import Quantity

HERE = Path(__file__).resolve().parent
TABLES = HERE.parent / "fixtures" / "phrases"
TODAY = date(2025, 3, 21)
CLOSE = 1e-6
_DIGITS = re.compile(r"\d+(?:,\d{3})*(?:\.\d+)?")
# Our unit symbols as a units library writes them.
_WORDS = {"mo": "month", "wk": "week", "d": "day", "y": "year", "°": "degree", "%": "percent", "l": "litre"}

Row = dict[str, Any]
# What a tool says: its numbers, each with the name of its unit ("" for none).
Answer = list[tuple[float, str]]


@dataclass(frozen=True, slots=True)
class Tool:
    """A tool: how it reads a phrase, and which kinds of quantities it is made for (none: all)."""

    name: str
    read: Callable[[str], Answer]
    kinds: frozenset[str] = frozenset()


@dataclass(slots=True)
class Score:
    """Rows asked, rows right, by kind."""

    asked: dict[str, int] = field(default_factory=dict)
    right: dict[str, int] = field(default_factory=dict)
    seconds: float = 0.0
    wrong: list[str] = field(default_factory=list)

    def add(self, kind: str, right: bool, what: str) -> None:
        """Count one row."""
        for name in (kind, "all"):
            self.asked[name] = self.asked.get(name, 0) + 1
            self.right[name] = self.right.get(name, 0) + right
        if not right:
            self.wrong.append(what)

    def cell(self, kind: str) -> str:
        """Return "18/20", or a dash where nothing was asked."""
        return f"{self.right[kind]}/{self.asked[kind]}" if self.asked.get(kind) else "-"


def rows(name: str) -> list[Row]:
    """Return the rows of a table."""
    loaded: list[Row] = json.loads((TABLES / name).read_text(encoding="utf-8"))
    return loaded


def kind_of(row: Row) -> str:
    """Return the kind of a row's first quantity, "none" without one."""
    return str(row["quantities"][0]["kind"]) if row["quantities"] else "none"


# ---------------------------------------------------------------- the tools


def ours(phrase: str) -> Answer:
    """Read with claimcheck."""
    out: Answer = []
    for quantity in find_quantities(phrase, tokenize(phrase)):
        if quantity.part is not None and quantity.whole is not None:
            out.append((float(quantity.part / quantity.whole), ""))
            continue
        out += [(float(quantity.unit.written(v)), quantity.unit.symbol) for v in ends(quantity)]
    return out


def ends(quantity: Quantity) -> Iterable[Fraction]:
    """Return the value of a quantity, or both ends of a range."""
    return (quantity.low,) if quantity.low == quantity.high else (quantity.low, quantity.high)


def plain_digits(phrase: str) -> Answer:
    """Read only what is written in digits: the floor that every tool should beat."""
    return [(float(m.group().replace(",", "")), "") for m in _DIGITS.finditer(phrase)]


def with_quantulum() -> Tool:
    """quantulum3: quantities with units."""
    parser = importlib.import_module("quantulum3.parser")

    def read(phrase: str) -> Answer:
        out: Answer = []
        for found in parser.parse(phrase):
            if found.uncertainty:
                out.append((found.value - found.uncertainty, found.unit.name))
                out.append((found.value + found.uncertainty, found.unit.name))
            else:
                out.append((found.value, found.unit.name))
        return [(value, "" if unit == "dimensionless" else unit) for value, unit in out]

    return Tool("quantulum3", read)


def with_text2num() -> Tool:
    """text2num: number words to digits."""
    convert = importlib.import_module("text_to_num").alpha2digit
    return Tool("text2num", lambda phrase: plain_digits(convert(phrase, "en")))


def with_text2digits() -> Tool:
    """text2digits: number words to digits."""
    convert = importlib.import_module("text2digits.text2digits").Text2Digits().convert
    return Tool("text2digits", lambda phrase: plain_digits(convert(phrase)))


def with_number_parser() -> Tool:
    """number-parser: number words to digits."""
    convert = importlib.import_module("number_parser").parse
    return Tool("number-parser", lambda phrase: plain_digits(convert(phrase, language="en")))


def with_price_parser() -> Tool:
    """price-parser: one price of a text."""
    price = importlib.import_module("price_parser").Price

    def read(phrase: str) -> Answer:
        found = price.fromstring(phrase)
        return [] if found.amount is None else [(float(found.amount), found.currency or "")]

    return Tool("price-parser", read, frozenset({"money"}))


def with_pint() -> Tool:
    """pint: a number with a unit; it is given the quantity alone, without the words around it."""
    registry = importlib.import_module("pint").UnitRegistry()

    def read(phrase: str) -> Answer:
        found = registry.Quantity(phrase)
        return [(float(found.magnitude), str(found.units))]

    return Tool("pint", read, frozenset({"measure", "duration", "percent", "rate"}))


LIBRARIES: dict[str, Callable[[], Tool]] = {
    "quantulum3": with_quantulum,
    "text2num": with_text2num,
    "text2digits": with_text2digits,
    "number-parser": with_number_parser,
    "price-parser": with_price_parser,
    "pint": with_pint,
}


def libraries() -> list[Tool]:
    """Return the libraries that are installed; say which are not."""
    out = []
    for name, make in LIBRARIES.items():
        try:
            out.append(make())
        except ImportError:
            print(f"{name}: not installed, left out")
    return out


# ---------------------------------------------------------------- what is right


def wanted(row: Row) -> list[list[list[float]]]:
    """Return for each quantity of a row the lists of numbers that count as right."""
    out = []
    for quantity in row["quantities"]:
        text = str(quantity["value"])
        if " of " in text:
            part, whole = (float(Fraction(t)) for t in text.split(" of "))
            out.append([[part, whole], [part / whole]])
        elif " to " in text:
            out.append([[float(Fraction(t)) for t in text.split(" to ")]])
        else:
            out.append([[float(Fraction(text))]])
    return out


def same(found: float, value: float) -> bool:
    """Whether two numbers are the same but for rounding errors, signs and hundredths of a percentage or of money."""
    return any(abs(abs(found) - abs(value * m)) <= CLOSE * max(abs(value * m), 1e-9) for m in (1, 0.01))


def numbers_right(row: Row, answer: Answer) -> bool:
    """Whether the numbers found are those of the row, in any order, and no others; bases ("per 1,000") may be there."""
    left = [value for value, _ in answer]
    for choices in wanted(row):
        for numbers in choices:
            taken = take(left, numbers)
            if taken is not None:
                left = taken
                break
        else:
            return False
    for base in (float(Fraction(p.split()[0])) for q in row["quantities"] for p in q.get("per", [])):
        left = take(left, [base]) if take(left, [base]) is not None else left  # type: ignore[assignment]
    return not left


def take(found: list[float], numbers: list[float]) -> list[float] | None:
    """Return what is left of the numbers found without these; None if one is missing."""
    left = list(found)
    for number in numbers:
        at = next((k for k, value in enumerate(left) if same(value, number)), -1)
        if at < 0:
            return None
        del left[at]
    return left


def all_right(row: Row) -> bool:
    """Whether everything of a row is read rightly: bound, base, precision, counted noun, surface."""
    found = find_quantities(row["phrase"], tokenize(row["phrase"]))
    return [facts(q) for q in found] == [stated(q) for q in row["quantities"]]


def facts(quantity: Quantity) -> tuple[object, ...]:
    """Return what a table states of a quantity."""
    exact = quantity.part is not None and quantity.whole is not None
    values = (quantity.part, quantity.whole) if exact else tuple(quantity.unit.written(v) for v in ends(quantity))
    bases = tuple((per.amount, per.unit.symbol, per.counted) for per in quantity.per)
    return (quantity.text, quantity.kind.value, values, quantity.unit.symbol, quantity.bound.value, bases,
            quantity.counted, quantity.further)  # fmt: skip


def stated(row: Row) -> tuple[object, ...]:
    """Return the same of a row of a table."""
    values = tuple(Fraction(t) for t in re.split(" of | to ", str(row["value"])))
    bases = tuple(base(text) for text in row.get("per", []))
    return (row["text"], row["kind"], values, row.get("unit", ""), row.get("bound", "exact"), bases,
            row.get("counted", ""), row.get("further", False))  # fmt: skip


def base(text: str) -> tuple[Fraction, str, str]:
    """Return amount, unit and noun of a base as the tables write it: "1 y", "1000 people"."""
    amount, _, rest = text.partition(" ")
    known = rest in _BASE_UNITS
    return Fraction(amount), rest if known else "", "" if known else rest


_BASE_UNITS = frozenset("s min h d wk mo y l g kg mg t lb m km mi gal bbl q dL kWh ha".split())

UNIT_NAMES: dict[str, str] = {
    **{"USD": "dollar $", "GBP": "pound sterling £ pence", "EUR": "euro €", "INR": "indian rupee ₹ rs", "%": "percent",
       "JPY": "yen ¥"},
    **{"y": "year", "mo": "month", "wk": "week", "d": "day", "h": "hour", "min": "minute", "s": "second",
       "°C": "celsius", "°F": "fahrenheit", "°": "degree", "share": "dimensionless"},
    **{"kg": "kilogram", "g": "gram", "mg": "milligram", "t": "tonne ton", "km": "kilometre kilometer", "lb": "pound",
       "m": "metre meter", "cm": "centimetre centimeter", "mm": "millimetre millimeter", "nm": "nanometre nanometer",
       "mi": "mile", "ft": "foot", "in": "inch", "ha": "hectare", "acre": "acre", "l": "litre liter", "yd": "yard",
       "ml": "millilitre milliliter", "gal": "gallon", "MW": "megawatt", "GW": "gigawatt", "kWh": "kilowatt",
       "TB": "terabyte", "GB": "gigabyte", "GHz": "gigahertz", "Hz": "hertz", "dB": "decibel", "kcal": "calorie"},
}  # fmt: skip


def units_right(row: Row, answer: Answer) -> bool:
    """Whether the numbers are right and each unit's name is that of the table, as far as the list above knows it."""
    if not numbers_right(row, answer):
        return False
    given = " ".join(unit.lower().replace("_", " ") for _, unit in answer)
    for quantity in row["quantities"]:
        names = UNIT_NAMES.get(quantity.get("unit", ""), "").split()
        if names and quantity["kind"] not in ("proportion", "age") and not any(name in given for name in names):
            return False
    return True


# ---------------------------------------------------------------- measuring


def measure(tool: Tool, table: list[Row], right: Callable[[Row, Answer], bool]) -> Score:
    """Put a table to a tool. A tool that raises is wrong in that row."""
    score = Score()
    for row in table:
        kind = kind_of(row)
        if tool.kinds and kind not in tool.kinds:
            continue
        text = row["quantities"][0]["text"] if tool.name == "pint" else row["phrase"]
        asked = {**row, "quantities": row["quantities"][:1]} if tool.kinds else row
        start = time.perf_counter()
        try:
            answer = tool.read(text)
        except Exception as error:  # a library may raise anything
            answer = [(float("nan"), type(error).__name__)]
        score.seconds += time.perf_counter() - start
        score.add(kind, right(asked, answer), f"{row['phrase']!r}: {answer}")
    return score


def our_dates(phrase: str) -> list[date]:
    """Return the first days of the dates that we read."""
    found = (resolve(mention, TODAY) for mention in find_dates(phrase, tokenize(phrase)))
    return [mention.first for mention in found if mention.first]


def measure_dates(read: Callable[[str], list[date]], table: list[Row]) -> Score:
    """Put the table of dates to a reader; right are exactly the first days."""
    score = Score()
    for row in table:
        start = time.perf_counter()
        try:
            answer = read(row["phrase"])
        except Exception:  # a library may raise anything
            answer = []
        score.seconds += time.perf_counter() - start
        days = [date.fromisoformat(span.split("/")[0]) for span in row["dates"]]
        score.add("dates" if days else "none", answer == days, f"{row['phrase']!r}: {[str(d) for d in answer]}")
    return score


def with_dateparser() -> Callable[[str], list[date]]:
    """dateparser: dates in a text; a month or year without a day is asked for with its first day."""
    search = importlib.import_module("dateparser.search").search_dates
    settings = {"RELATIVE_BASE": datetime(2025, 3, 21), "PREFER_DAY_OF_MONTH": "first", "PREFER_MONTH_OF_YEAR": "first"}

    def read(phrase: str) -> list[date]:
        return [found.date() for _, found in search(phrase, languages=["en"], settings=settings) or []]

    return read


def report(table: list[Row], dates: list[Row], show: str) -> list[str]:
    """Measure everything and return the lines of the report."""
    kinds = ["all", *sorted({kind_of(row) for row in table} - {"none"}), "none"]
    tools = [Tool("claimcheck", ours), *libraries(), Tool("digits only", plain_digits)]
    lines = ["## Numbers", "", f"| tool | {' | '.join(kinds)} | ms a phrase |", "| --- |" + " --- |" * (len(kinds) + 1)]
    for tool in tools:
        score = measure(tool, table, numbers_right)
        cells = " | ".join(score.cell(kind) for kind in kinds)
        lines.append(f"| {named(tool.name)} | {cells} | {1000 * score.seconds / max(1, score.asked['all']):.2f} |")
        if show == tool.name:
            print("\n".join(score.wrong))
    lines += [
        "",
        "## Numbers with their units",
        "",
        f"| tool | {' | '.join(kinds)} |",
        "| --- |" + " --- |" * len(kinds),
    ]
    for tool in tools:
        if tool.name in ("quantulum3", "price-parser", "pint"):
            score = measure(tool, table, units_right)
            lines.append(f"| {named(tool.name)} | {' | '.join(score.cell(kind) for kind in kinds)} |")
    exact = Score()
    for row in table:
        exact.add(kind_of(row), all_right(row), row["phrase"])
    lines.append(f"| claimcheck, with bound, base and noun | {' | '.join(exact.cell(kind) for kind in kinds)} |")
    lines += ["", "## Dates", "", "| tool | dates | none | ms a phrase |", "| --- | --- | --- | --- |"]
    readers: dict[str, Callable[[str], list[date]]] = {"claimcheck": our_dates}
    try:
        readers["dateparser"] = with_dateparser()
    except ImportError:
        print("dateparser: not installed, left out")
    for name, read in readers.items():
        score = measure_dates(read, dates)
        each = 1000 * score.seconds / len(dates)
        lines.append(f"| {named(name)} | {score.cell('dates')} | {score.cell('none')} | {each:.2f} |")
        if show == name:
            print("\n".join(score.wrong))
    return lines


def named(tool: str) -> str:
    """Return a tool's name with its version."""
    if tool in ("claimcheck", "digits only"):
        return f"{tool} {__version__}" if tool == "claimcheck" else tool
    return f"{tool} {version(tool)}"


def main() -> None:
    """Measure, print and write the report."""
    parser = argparse.ArgumentParser(description="Measure the reading of quantities and dates.")
    parser.add_argument("--show", default="", help="print the rows that this tool reads wrongly")
    options = parser.parse_args()
    warnings.simplefilter("ignore")
    table = [row for name in ("quantities.json", "ambiguous.json", "no-quantities.json") for row in rows(name)]
    dates = rows("dates.json")
    head = [
        "# Quantities and dates",
        "",
        f"Made by `python benchmarks/phrases.py` from the {len(table)} + {len(dates)} rows of `fixtures/phrases`; "
        "each cell is rows right / rows asked.",
        "The table is ours and its conventions are those of the package, so the figure for claimcheck is no forecast "
        "for unseen text;",
        "165 phrases of it were written before the readers had been tried on them, of which 147 were read rightly at "
        "first sight.",
        "",
    ]
    lines = [*head, *report(table, dates, options.show), ""]
    text = "\n".join(lines)
    print(text)
    if all(f"| {name} " in text for name in (*LIBRARIES, "dateparser")):
        (HERE / "phrases.md").write_text(text, encoding="utf-8")
    else:
        print("benchmarks/phrases.md is left as it is, since not every library is installed")


if __name__ == "__main__":
    main()
