"""What of a report deserves a mark at a place in the post: shared by the formats that machines show to people."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from claimcheck.fingerprints import evidence_fingerprint, finding_fingerprint, numbered, source_fingerprint
from claimcheck.model import CheckedClaim, Decision, Finding, Post, Reason, Report, Source, SourceState, Verdict
from claimcheck.report.hints import source_hint, source_name, source_reason
from claimcheck.report.plain import plain
from claimcheck.report.reasons import reason_text


class Level(StrEnum):
    """How much an alert matters; the words are SARIF's."""

    ERROR = "error"  # it fails the run
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Place:
    """A span of the post: offsets in code points, lines and columns from 1, the end column one behind the last."""

    start: int
    end: int
    line: int
    column: int
    end_line: int
    end_column: int


@dataclass(frozen=True, slots=True)
class Alert:
    """One thing to look at. `message` is plain text on one line; `known_by` survives edits of the post."""

    level: Level
    rule: str
    title: str
    message: str
    place: Place | None
    claim: str = ""
    source: str = ""
    quote: str = ""
    link: str = ""
    known_by: str = ""
    seen: str = ""
    decision: Decision | None = None


def place_of(text: str, start: int, end: int) -> Place:
    """Return where a span of a text stands. Lines end at line feeds, as editors and CI systems count them."""
    line = text.count("\n", 0, start) + 1
    end_line = line + text.count("\n", start, end)
    column = start - text.rfind("\n", 0, start)
    end_column = end - text.rfind("\n", 0, end)
    return Place(start, end, line, column, end_line, end_column)


def alerts(report: Report, fail_on: Sequence[str]) -> tuple[Alert, ...]:
    """Return the alerts of a report: claims in order, then sources that could not be read.

    A contradicted claim gives one for each source that contradicts it in words of its own; one that is nowhere gives
    one in all. What an editor settled stays, as a note with its decision.
    """
    sources = {source.id: source for source in report.sources}
    found: list[Alert] = []
    for checked, nth in numbered(report):
        place = place_of(report.post.text, checked.claim.start, checked.claim.end)
        if checked.verdict in (Verdict.CONTRADICT, Verdict.DISPUTED):
            failing = checked.verdict in fail_on
            for finding in _distinct(checked):
                found.append(_against(checked, finding, sources[finding.source], place, nth, failing=failing))
        elif checked.verdict is Verdict.ABSENT:
            found.append(_nowhere(checked, sources, place, nth, failing="absent" in fail_on))
    found += [
        _unread(report.post, source, failing="unread" in fail_on)
        for source in report.sources
        if source.state is SourceState.UNREAD
    ]
    return tuple(found)


def reason_words(reason: Reason) -> str:
    """Return what a reason says here, else what its code means."""
    return plain(reason.detail) or reason_text(reason.code)


def _distinct(checked: CheckedClaim) -> list[Finding]:
    """Return the contradicting findings without those that quote what a stronger one quotes."""
    against = sorted(
        (f for f in checked.findings if f.verdict is Verdict.CONTRADICT), key=lambda f: (not f.cited, -f.score)
    )
    by_quote: dict[str, Finding] = {}
    for finding in against:
        by_quote.setdefault(finding.quote, finding)
    return list(by_quote.values())


def _against(
    checked: CheckedClaim, finding: Finding, source: Source, place: Place, nth: int, *, failing: bool
) -> Alert:
    words = "; ".join(dict.fromkeys(reason_words(reason) for reason in finding.reasons))
    name = source_name(source)
    mark = finding_fingerprint(checked.claim, source, finding)
    disputed = ", which another source supports" if checked.verdict is Verdict.DISPUTED else ""
    return Alert(
        level=Level.NOTE if finding.is_settled else Level.ERROR if failing else Level.WARNING,
        rule=finding.reasons[0].code if finding.reasons else "contradicted",
        title=f"{name} contradicts this claim{disputed}",
        message=f"“{plain(checked.claim.clean or checked.claim.text)}”: {words}. {name}: “{plain(finding.quote)}”",
        place=place,
        claim=checked.claim.id,
        source=source.id,
        quote=finding.quote,
        link=finding.link,
        known_by=f"{mark}/{nth}",
        seen=evidence_fingerprint(finding),
        decision=finding.decision,
    )


def _nowhere(checked: CheckedClaim, sources: dict[str, Source], place: Place, nth: int, *, failing: bool) -> Alert:
    silent = [finding for finding in checked.findings if finding.verdict is Verdict.ABSENT]
    first = silent[0]
    code = next((r.code for f in silent for r in f.reasons), "not-in-source")
    mark = finding_fingerprint(checked.claim, sources[first.source], first)
    names = ", ".join(dict.fromkeys(source_name(sources[finding.source]) for finding in silent))
    settled = next((finding.decision for finding in silent if finding.is_settled), None)
    unread = sum(finding.verdict is Verdict.UNREAD for finding in checked.findings)
    beyond = f"; {unread} more could not be read" if unread else ""
    return Alert(
        level=Level.ERROR if failing and settled is None else Level.NOTE,
        rule=code,
        title="No source settles this claim",
        message=f"“{plain(checked.claim.clean or checked.claim.text)}”: nothing about it in {names}{beyond}",
        place=place,
        claim=checked.claim.id,
        known_by=f"{mark}/{nth}",
        seen=evidence_fingerprint(first),
        decision=settled,
    )


def _unread(post: Post, source: Source, *, failing: bool) -> Alert:
    cited = [post.citations[number] for number in source.citations if number < len(post.citations)]
    hint = source_hint(source)
    return Alert(
        level=Level.ERROR if failing else Level.WARNING,
        rule="source-unread",
        title=f"{source_name(source)} could not be read",
        message=f"{plain(source.url)}: {source_reason(source)}" + (f"; {hint}" if hint else ""),
        place=place_of(post.text, cited[0].start, cited[0].end) if cited else None,
        source=source.id,
        known_by=f"{source_fingerprint(source)} unread",
        seen=source.reason,
    )
