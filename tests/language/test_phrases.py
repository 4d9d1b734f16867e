"""The phrase tables: what each phrase must be read as. Add a row to a table to add a test.

A row with `known` says why its phrase is not read rightly yet; it must lose that word as soon as it is.
"""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claimcheck.language.dates import find_dates, resolve
from claimcheck.language.quantities import find_quantities
from claimcheck.language.tokens import tokenize
from claimcheck.model import Bound, Per, Quantity

TABLES = Path(__file__).parents[2] / "fixtures" / "phrases"


def rows(name: str) -> list[dict[str, Any]]:
    loaded: list[dict[str, Any]] = json.loads((TABLES / name).read_text(encoding="utf-8"))
    return loaded


def written(value: Any) -> str:
    """A value as a person would write it: 2300, 1.45, 1/3."""
    number = value
    for places in range(7):
        if number.denominator == 1:
            digits = f"{abs(number.numerator):0{places + 1}d}"
            whole, decimals = digits[: len(digits) - places], digits[len(digits) - places :]
            return ("-" if value < 0 else "") + whole + ("." + decimals if decimals else "")
        number *= 10
    return f"{value.numerator}/{value.denominator}"


def base(per: Per) -> str:
    """A base of a rate: "1 y", "1000 people"."""
    return " ".join(part for part in (written(per.amount), per.unit.symbol, per.counted) if part)


def as_data(quantity: Quantity) -> dict[str, object]:
    """What the tables say of a quantity; whatever has its usual value is left out."""
    factor, unit = quantity.unit.factor, quantity.unit
    data: dict[str, object] = {"text": quantity.text, "kind": quantity.kind.value}
    if quantity.whole is not None and quantity.part is not None:
        data["value"] = f"{written(quantity.part)} of {written(quantity.whole)}"
    elif quantity.low == quantity.high:
        data["value"] = written(unit.written(quantity.low))
    else:
        data["value"] = f"{written(unit.written(quantity.low))} to {written(unit.written(quantity.high))}"
    if quantity.unit.symbol:
        data["unit"] = quantity.unit.symbol
    if quantity.bound is not Bound.EXACT:
        data["bound"] = quantity.bound.value
    if quantity.step != factor and quantity.whole is None:
        data["step"] = written(quantity.step / factor)
    if quantity.per:
        data["per"] = [base(per) for per in quantity.per]
    if quantity.counted:
        data["counted"] = quantity.counted
    if quantity.further:
        data["further"] = True
    return data


ALL = [row for name in ("quantities.json", "ambiguous.json", "no-quantities.json") for row in rows(name)]


def cases(table: list[dict[str, Any]]) -> list[Any]:
    return [
        pytest.param(row, id=row["phrase"], marks=[pytest.mark.xfail(reason=row["known"])] if "known" in row else [])
        for row in table
    ]


@pytest.mark.parametrize("row", cases(ALL))
def test_phrase(row: dict[str, Any]) -> None:
    phrase = row["phrase"]
    assert [as_data(q) for q in find_quantities(phrase, tokenize(phrase))] == row["quantities"]


@pytest.mark.parametrize(
    "row", [row for row in rows("quantities.json") if "known" not in row], ids=lambda r: r["phrase"]
)
def test_phrase_inside_a_sentence(row: dict[str, Any]) -> None:
    """The same reading after other words, with the spans moved along (the noun may end differently there)."""
    phrase = row["phrase"]
    lead = "The report says this: "
    text = f"{lead}{phrase}."
    here, there = find_quantities(phrase, tokenize(phrase)), find_quantities(text, tokenize(text))
    assert [(q.kind, q.low, q.high, q.unit, q.bound, q.start + len(lead)) for q in here] == [
        (q.kind, q.low, q.high, q.unit, q.bound, q.start) for q in there
    ]
    for quantity in there:
        assert text[quantity.start : quantity.end] == quantity.text
        if quantity.counted:
            assert text[quantity.counted_start : quantity.counted_end] == quantity.counted


def test_tables_are_large_enough() -> None:
    assert len(rows("quantities.json")) >= 650
    assert sum("known" in row for row in ALL) <= 20
    assert len({row["phrase"] for row in ALL}) == len(ALL)
    assert all(row.get("why") for row in rows("ambiguous.json"))


@pytest.mark.parametrize("row", cases(rows("dates.json")))
def test_date_phrase(row: dict[str, Any]) -> None:
    """Relative dates are read as written on Friday 21 March 2025."""
    phrase = row["phrase"]
    found = [resolve(mention, date(2025, 3, 21)) for mention in find_dates(phrase, tokenize(phrase))]
    assert [f"{d.first}/{d.last}" for d in found if d.first] == row["dates"]
