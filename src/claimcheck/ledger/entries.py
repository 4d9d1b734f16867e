"""A ledger as values: what `claims.toml` says, checked."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from claimcheck.errors import LedgerError
from claimcheck.fingerprints import deciding_code, normalised, source_fingerprint
from claimcheck.model import CheckedClaim, Choice, Decision, Finding, Source, Verdict
from claimcheck.setting_values import with_suggestion
from claimcheck.urls import url_keys

SCHEMA = "claimcheck/ledger/1"
"""Name of the shape; the number goes up when an older claimcheck would misread it."""

TABLE = "decision"
"""The key under which the entries stand: `[[decision]]`."""

_TEXTS = ("post", "claim", "about", "source", "verdict", "reason", "quote", "decision", "by", "why")
_DAYS = ("on", "until")
_NEEDED = ("claim", "source", "verdict", "reason", "decision")


@dataclass(frozen=True, slots=True)
class Entry:
    """One decision and what it is about, in words that a person can check against post and source.

    `claim` are the claim's words, `about` those it inherits from before, `source` the cited address, `verdict`,
    `reason` and `quote` what was seen. `post` is the file's name, "" for any post in the folder.
    """

    claim: str
    source: str
    verdict: str
    reason: str
    decision: Decision
    quote: str = ""
    about: str = ""
    post: str = ""

    @property
    def key(self) -> tuple[str, str, str]:
        """What it is matched by: claim, source and reason, however they are spelt."""
        return normalised(self.claim), url_keys(self.source)[-1], self.reason

    @property
    def seen(self) -> tuple[str, str]:
        """What must be unchanged for the decision to apply: the verdict and the source's words."""
        return self.verdict, normalised(self.quote)

    def holds_on(self, day: date) -> bool:
        """Whether the decision has not run out before a day."""
        return self.decision.until is None or day <= self.decision.until


def entry_for(checked: CheckedClaim, finding: Finding, source: Source, decision: Decision, post: str = "") -> Entry:
    """Return the entry that keeps a decision on a finding."""
    claim = checked.claim
    return Entry(
        claim=" ".join((claim.clean or claim.text).split()),
        source=source.url,
        verdict=str(finding.verdict),
        reason=deciding_code(finding),
        decision=decision,
        quote=" ".join(finding.quote.split()),
        about=" ".join(claim.subject.split()),
        post=post,
    )


def key_of(checked: CheckedClaim, finding: Finding, source: Source) -> tuple[str, str, str]:
    """Return what a finding is matched by, as `Entry.key`."""
    claim = checked.claim
    return normalised(claim.clean or claim.text), source_fingerprint(source), deciding_code(finding)


def seen_in(finding: Finding) -> tuple[str, str]:
    """Return what a finding shows, as `Entry.seen`."""
    return str(finding.verdict), normalised(finding.quote)


def parse_entries(table: Mapping[str, Any], name: str) -> tuple[Entry, ...]:
    """Return the entries of a ledger's TOML; `name` is the file's, for messages. Raises LedgerError."""
    schema = table.get("schema", SCHEMA)
    if schema != SCHEMA:
        raise LedgerError(f"{name}: is of another version ({schema}); this claimcheck reads {SCHEMA}")
    rows = table.get(TABLE, [])
    if not isinstance(rows, list) or not all(isinstance(row, Mapping) for row in rows):
        raise LedgerError(f"{name}: expected entries under [[{TABLE}]]")
    unknown = [key for key in table if key not in ("schema", TABLE)]
    if unknown:
        raise LedgerError(f'{name}: unknown key "{unknown[0]}"' + with_suggestion(unknown[0], ("schema", TABLE)))
    return tuple(_entry(row, f"{name}: entry {number}") for number, row in enumerate(rows, start=1))


def _entry(row: Mapping[str, Any], where: str) -> Entry:
    for key, value in row.items():
        if key not in (*_TEXTS, *_DAYS):
            raise LedgerError(f'{where}: unknown key "{key}"' + with_suggestion(key, (*_TEXTS, *_DAYS)))
        if key in _TEXTS and not isinstance(value, str):
            raise LedgerError(f"{where}: {key}: expected text in quotation marks")
        if key in _DAYS and (not isinstance(value, date) or isinstance(value, datetime)):
            raise LedgerError(f"{where}: {key}: expected a day without quotation marks, as in 2030-12-31")
    missing = [key for key in _NEEDED if not row.get(key)]
    if missing:
        raise LedgerError(f"{where}: has no {missing[0]}")
    if row["verdict"] not in (Verdict.SUPPORT, Verdict.CONTRADICT, Verdict.ABSENT):
        raise LedgerError(f'{where}: unknown verdict "{row["verdict"]}"; known are support, contradict, absent')
    if row["decision"] not in tuple(Choice):
        raise LedgerError(
            f'{where}: unknown decision "{row["decision"]}"' + with_suggestion(row["decision"], tuple(Choice))
        )
    decision = Decision(Choice(row["decision"]), row.get("by", ""), row.get("on"), row.get("why", ""), row.get("until"))
    texts = {key: row.get(key, "") for key in ("claim", "source", "verdict", "reason", "quote", "about", "post")}
    return Entry(decision=decision, **texts)
