"""`claims.toml` on disk: read with care, written whole, comments and order kept."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.dossier import is_file
from claimcheck.errors import LedgerError
from claimcheck.ledger.entries import SCHEMA, TABLE, Entry, parse_entries
from claimcheck.trust import is_inside
from claimcheck.writing import replace_file

NAME = "claims.toml"
"""What the ledger beside a post is called."""

MAX_BYTES = 5_000_000
"""Of a ledger; ten thousand decisions take about that."""

_HEAD = "Decisions on findings, written by `claimcheck review`. Notes of your own are kept."


@dataclass(frozen=True, slots=True)
class Ledger:
    """A ledger as it stands on disk; `text` is "" where there is no file yet."""

    path: Path
    entries: tuple[Entry, ...] = ()
    text: str = ""


def ledger_beside(post: str | Path) -> Path | None:
    """Return where the ledger of a post is or would be; a post from standard input ("-") has none.

    Raises LedgerError for a link that leads out of the post's folder: whoever sends in a post must choose neither what
    is read nor where a review is written.
    """
    if str(post) == "-":
        return None
    path = Path(post).parent / NAME
    if path.is_symlink() and not is_inside(path, path.parent):
        raise LedgerError(f"{path}: is a link that leads out of the post's folder; name the ledger with --ledger")
    return path


def read_ledger(path: Path) -> Ledger:
    """Read a ledger; one that is not there is empty. Raises LedgerError, one line, for what is no ledger."""
    if not path.exists():
        return Ledger(path)
    if not is_file(path):
        raise LedgerError(f"{path}: is no file")
    try:
        with path.open("rb") as file:
            return parse_ledger(path, file.read(MAX_BYTES + 1))
    except OSError as error:
        raise LedgerError(f"{path}: cannot be read: {error.strerror}") from error


def parse_ledger(path: Path, data: bytes) -> Ledger:
    """Return what a ledger's bytes say; `path` is named in errors. Raises LedgerError."""
    if len(data) > MAX_BYTES:
        raise LedgerError(f"{path}: is larger than {MAX_BYTES // 1_000_000} MB, too large for a ledger")
    try:
        text = data.decode("utf-8")
        return Ledger(path, parse_entries(tomllib.loads(text), str(path)), text)
    except RecursionError:
        raise LedgerError(f"{path}: not valid TOML: nested too deeply") from None
    except ValueError as error:
        raise LedgerError(f"{path}: not valid TOML: {' '.join(str(error).split())}") from error


def with_entries(ledger: Ledger, added: Sequence[Entry]) -> str:
    """Return the ledger's text with entries added; one on a finding that already has an entry takes its place."""
    import tomlkit  # noqa: PLC0415 - only writing needs it

    document = tomlkit.parse(ledger.text) if ledger.text.strip() else _new()
    rows = _rows(document)
    places = {(entry.key, entry.seen, entry.about, entry.post): n for n, entry in enumerate(ledger.entries)}
    for entry in added:
        place = places.get((entry.key, entry.seen, entry.about, entry.post))
        if place is None:
            places[(entry.key, entry.seen, entry.about, entry.post)] = len(rows)
            table = _fill(tomlkit.table(), entry)
            table.trivia.indent = "\n"
            rows.append(table)
        else:
            _fill(rows[place], entry)
    return tomlkit.dumps(document)


def without_entries(ledger: Ledger, gone: Sequence[Entry]) -> str:
    """Return the ledger's text without some of its entries, everything else as it stood."""
    import tomlkit  # noqa: PLC0415

    document = tomlkit.parse(ledger.text)
    rows = _rows(document)
    for number in range(len(ledger.entries) - 1, -1, -1):
        if ledger.entries[number] in gone:
            del rows[number]
    if not len(rows):
        del document[TABLE]
    return tomlkit.dumps(document)


def write_ledger(path: Path, text: str) -> None:
    """Write a ledger, whole or not at all. Raises LedgerError."""
    try:
        replace_file(Path(os.path.realpath(path)), text.encode("utf-8"))
    except OSError as error:
        raise LedgerError(f"{path}: cannot be written: {error.strerror}") from error


def _new() -> Any:
    import tomlkit  # noqa: PLC0415

    document = tomlkit.document()
    document.add(tomlkit.comment(_HEAD))
    document.add("schema", SCHEMA)
    return document


def _rows(document: Any) -> Any:
    import tomlkit  # noqa: PLC0415

    if TABLE not in document:
        document.append(TABLE, tomlkit.aot())
    return document[TABLE]


def _fill(table: Any, entry: Entry) -> Any:
    """Set the keys of an entry in the order in which a person reads them; what is empty is left out."""
    decision = entry.decision
    values = {
        "post": entry.post,
        "claim": entry.claim,
        "about": entry.about,
        "source": entry.source,
        "verdict": entry.verdict,
        "reason": entry.reason,
        "quote": entry.quote,
        "decision": str(decision.choice),
        "by": decision.who,
        "on": decision.when,
        "why": decision.why,
        "until": decision.until,
    }
    for key, value in values.items():
        if value:
            table[key] = value
        elif key in table:
            del table[key]
    return table
