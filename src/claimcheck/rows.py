"""Labelled rows, one JSON object a line: `{"id", "claim", "evidence": [sentence, …], "label"}`, further keys ignored.

`has_number` says whether a row belongs to the second view; without it the claim's own quantities do.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from claimcheck.errors import RowsError
from claimcheck.language.analysis import analyse
from claimcheck.model import Verdict
from claimcheck.scoring import folded


@dataclass(frozen=True, slots=True)
class Row:
    """A claim, the sentences to hold it against, and the verdict that is right. `id` is as written: text or number."""

    id: str | int
    claim: str
    evidence: tuple[str, ...]
    label: Verdict
    has_number: bool


def parse_rows(data: bytes, name: str) -> tuple[Row, ...]:
    """Return all rows of a JSON Lines file; empty lines are passed over.

    Raises RowsError, with `name` and the number of the line, for the first line that is no row, and for no rows at all.
    """
    rows = tuple(_rows(data, name))
    if not rows:
        raise RowsError(f"{name}: no rows")
    return rows


def _rows(data: bytes, name: str) -> Iterator[Row]:
    # Only line feeds part lines: JSON strings may hold every other separator as it is.
    for number, line in enumerate(data.removeprefix(b"\xef\xbb\xbf").split(b"\n"), start=1):
        if not line.strip():
            continue
        try:
            yield _row(line.decode("utf-8"))
        except UnicodeDecodeError:
            raise RowsError(f"{name}: line {number}: not UTF-8") from None
        except RecursionError:
            raise RowsError(f"{name}: line {number}: nested too deeply") from None
        except ValueError as error:
            raise RowsError(f"{name}: line {number}: {error}") from None


class _RowError(ValueError):
    """What is wrong with a line."""


def _row(line: str) -> Row:
    """Read one line; every ValueError carries what is wrong with it."""
    try:
        raw = json.loads(line)
    except json.JSONDecodeError as error:
        raise _RowError(f"not JSON: {error.msg} (column {error.colno})") from None
    if not isinstance(raw, dict):
        raise _RowError(f"a row is an object, not {_kind(raw)}")
    identity, claim, evidence = _needed(raw, "id"), _needed(raw, "claim"), _needed(raw, "evidence")
    if isinstance(identity, bool) or not isinstance(identity, str | int):
        raise _RowError(f'"id" must be text or a whole number, not {_kind(identity)}')
    if not isinstance(claim, str) or not claim.strip():
        raise _RowError('"claim" must be a text with something in it')
    if not isinstance(evidence, list) or not all(isinstance(sentence, str) for sentence in evidence):
        raise _RowError('"evidence" must be a list of sentences')
    number = raw.get("has_number")
    if number is not None and not isinstance(number, bool):
        raise _RowError(f'"has_number" must be true or false, not {_kind(number)}')
    return Row(
        identity,
        claim,
        tuple(evidence),
        _label(_needed(raw, "label")),
        bool(analyse(claim).quantities) if number is None else number,
    )


def _needed(raw: dict[str, Any], key: str) -> Any:
    if key not in raw:
        raise _RowError(f'"{key}" is missing')
    return raw[key]


def _label(value: object) -> Verdict:
    try:
        return folded(str(value))
    except ValueError:
        raise _RowError('"label" must be one of ' + ", ".join(Verdict)) from None


def _kind(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "text", bool: "true or false", type(None): "null"}
    return names.get(type(value), "a number")
