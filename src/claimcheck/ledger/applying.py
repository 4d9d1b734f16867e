"""Decisions meet a new report: which still apply, which are open again, which are about nothing any more."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from claimcheck.fingerprints import normalised
from claimcheck.ledger.entries import Entry, key_of, seen_in
from claimcheck.model import CheckedClaim, Finding, Report, Source, SourceState, Verdict

_REVIEWED = (Verdict.CONTRADICT, Verdict.ABSENT, Verdict.SUPPORT)


@dataclass(frozen=True, slots=True)
class Applied:
    """A report with the decisions that still apply, and what became of the others.

    `reopened` are entries whose claim and source are there, but the finding is another one than was seen; `expired`
    those whose day has passed; `stale` those that nothing in the post or its sources answers to; `waiting` those whose
    source could not be read this time, of which nothing can be said.
    """

    report: Report
    applied: tuple[Entry, ...] = ()
    reopened: tuple[Entry, ...] = ()
    expired: tuple[Entry, ...] = ()
    stale: tuple[Entry, ...] = ()
    waiting: tuple[Entry, ...] = ()


def apply(report: Report, entries: Sequence[Entry], today: date, post: str = "") -> Applied:
    """Return the report with each finding's decision. Of several entries on one finding the last in the file counts.

    `post` is the post file's name: entries made for another post are left alone, neither applied nor called stale.
    """
    mine = [entry for entry in entries if entry.post in ("", post)]
    by_key: dict[tuple[str, str, str], list[Entry]] = {}
    for entry in mine:
        by_key.setdefault(entry.key, []).append(entry)
    sources = {source.id: source for source in report.sources}
    twins = Counter(normalised(checked.claim.clean or checked.claim.text) for checked in report.claims)
    used: set[Entry] = set()

    def decided(checked: CheckedClaim, finding: Finding) -> Finding:
        if finding.verdict not in _REVIEWED:
            return finding
        several = twins[normalised(checked.claim.clean or checked.claim.text)] > 1
        for entry in reversed(by_key.get(key_of(checked, finding, sources[finding.source]), [])):
            if several and normalised(entry.about) != normalised(checked.claim.subject):
                continue  # the same words about another thing
            if entry.seen == seen_in(finding):
                used.add(entry)
                return replace(finding, decision=entry.decision) if entry.holds_on(today) else finding
        return finding

    claims = tuple(replace(c, findings=tuple(decided(c, finding) for finding in c.findings)) for c in report.claims)
    unused = [entry for entry in mine if entry not in used and not _outdone(entry, used)]
    groups = {entry: _left(entry, report, sources) for entry in unused}
    return Applied(
        report=replace(report, claims=claims),
        applied=tuple(entry for entry in mine if entry in used and entry.holds_on(today)),
        expired=tuple(entry for entry in mine if entry in used and not entry.holds_on(today)),
        reopened=tuple(entry for entry in unused if groups[entry] == "reopened"),
        waiting=tuple(entry for entry in unused if groups[entry] == "waiting"),
        stale=tuple(entry for entry in unused if groups[entry] == "stale"),
    )


def _outdone(entry: Entry, used: set[Entry]) -> bool:
    """Whether a later entry on the very same finding took this one's place."""
    return any(entry.key == other.key and entry.seen == other.seen and entry.about == other.about for other in used)


def _left(entry: Entry, report: Report, sources: dict[str, Source]) -> str:
    words, address, _ = entry.key
    claims = [c for c in report.claims if normalised(c.claim.clean or c.claim.text) == words]
    if not claims:
        return "stale"
    for checked in claims:
        for finding in checked.findings:
            source = sources[finding.source]
            if key_of(checked, finding, source)[1] != address:
                continue
            return "waiting" if source.state is SourceState.UNREAD else "reopened"
    return "stale"


def notes(applied: Applied) -> tuple[str, ...]:
    """Return what a reader of the report must know about the ledger, one line each."""
    said = []
    for entry in applied.reopened:
        said.append(
            f"decision reopened: “{entry.claim}” against {entry.source}: the finding is not the one that was seen"
        )
    for entry in applied.expired:
        assert entry.decision.until is not None
        said.append(f"decision expired on {entry.decision.until}: “{entry.claim}” against {entry.source}")
    for entry in applied.stale:
        said.append(
            f"stale decision: “{entry.claim}” against {entry.source}: the post no longer says the one "
            'or cites the other; "claimcheck review --prune" removes it'
        )
    return tuple(said)


def open_findings(report: Report, verdicts: Sequence[Verdict]) -> tuple[tuple[CheckedClaim, Finding, Source], ...]:
    """Return the findings with these verdicts that nobody decided on, in the order of the claims, strongest first."""
    sources = {source.id: source for source in report.sources}
    return tuple(
        (checked, finding, sources[finding.source])
        for checked in report.claims
        for finding in sorted(checked.findings, key=lambda f: (not f.cited, -f.score))
        if finding.verdict in verdicts and finding.decision is None
    )
