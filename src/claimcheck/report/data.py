"""A report as plain data: the shape of `schema/report-1.json`, shared by every machine-readable format."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from claimcheck._version import __version__
from claimcheck.model import AskedJudge, CheckedClaim, Decision, Finding, PassedOver, Reason, Report, Source, Verdict

SCHEMA = "claimcheck/report/1"
"""Name of the shape; the number goes up when a reader of the old one would break. Added keys do not count as that."""

COST_DIGITS = 6
"""Decimals of a cost; a call of a cheap model costs some millionths of a dollar."""

SCORE_DIGITS = 4
"""Decimals of a score: finer differences mean nothing and would make reports differ between machines."""


def report_data(report: Report) -> dict[str, Any]:
    """Return the report as dicts, lists, strings, numbers, booleans and None, keys in the schema's order."""
    return {
        "schema": SCHEMA,
        "version": __version__,
        "post": {"path": report.post.path, "sha256": report.post.sha256, "format": str(report.post.format)},
        "sources": [source_data(source) for source in report.sources],
        "claims": [_claim(checked) for checked in report.claims],
        "passed_over": [passed_over_data(span) for span in in_order(report.post.passed_over)],
        "notes": list(report.notes),
        "judges": [judge_data(judge) for judge in report.judges],
        "summary": summary(report),
    }


def judge_data(judge: AskedJudge) -> dict[str, Any]:
    """Return a judge that was asked as data; what is not known is None."""
    usage = judge.usage
    return {
        "name": judge.name,
        "version": judge.version or None,
        "usage": None
        if usage is None
        else {
            "calls": usage.calls,
            "cached": usage.cached,
            "tokens_in": usage.tokens_in,
            "tokens_out": usage.tokens_out,
            "cost": None if usage.cost is None else round(usage.cost, COST_DIGITS),
            "currency": usage.currency,
        },
    }


def summary(report: Report) -> dict[str, int]:
    """Return how many claims have each verdict, all five named."""
    counts = {str(verdict): 0 for verdict in _SUMMARY_ORDER}
    for checked in report.claims:
        counts[str(checked.verdict)] += 1
    return counts


def summary_line(report: Report) -> str:
    """Return the one line that says how it went: "14 claims: 3 support, 6 contradict, 4 absent, 1 unread"."""
    if not report.claims:
        return "no claims found: nothing was checked"
    if not report.sources:
        return f"{counted(len(report.claims), 'claim')} and no source: nothing was checked"
    counts = ", ".join(f"{number} {verdict}" for verdict, number in summary(report).items() if number)
    return f"{counted(len(report.claims), 'claim')}: {counts}"


def counted(number: int, noun: str) -> str:
    """Return "1 claim", "2 claims"."""
    return f"{number} {noun}" + ("" if number == 1 else "s")


def source_data(source: Source) -> dict[str, Any]:
    """Return a source as data, without its article; what is not known is None."""
    return {
        "id": source.id,
        "url": source.url,
        "final_url": source.final_url or source.url,
        "state": str(source.state),
        "complete": source.complete,
        "reason": source.reason,
        "detail": source.detail or None,
        "title": source.title or None,
        "published": source.published or None,
        "publisher": source.publisher or None,
        "kind": str(source.kind),
        "sha256": source.sha256 or None,
        "fetched_at": source.fetched_at or None,
        "redirects": list(source.redirects),
        "also": list(source.also),
        "extractor": source.extractor or None,
    }


def in_order(spans: Iterable[PassedOver]) -> list[PassedOver]:
    """Return passed-over spans as they stand in the post."""
    return sorted(spans, key=lambda span: (span.start, span.end))


def passed_over_data(span: PassedOver) -> dict[str, Any]:
    """Return a passed-over span as data."""
    return {"start": span.start, "end": span.end, "text": span.text, "why": span.why}


_SUMMARY_ORDER = (Verdict.SUPPORT, Verdict.CONTRADICT, Verdict.DISPUTED, Verdict.ABSENT, Verdict.UNREAD)


def _claim(checked: CheckedClaim) -> dict[str, Any]:
    claim = checked.claim
    return {
        "id": claim.id,
        "start": claim.start,
        "end": claim.end,
        "text": claim.text,
        "kind": str(claim.kind),
        "verdict": str(checked.verdict),
        "reasons": codes(checked.reasons),
        "details": details(checked.reasons),
        "findings": [finding_data(finding) for finding in checked.findings],
    }


def finding_data(finding: Finding) -> dict[str, Any]:
    """Return a finding as data; what there is not is None."""
    quoted = bool(finding.quote)
    return {
        "source": finding.source,
        "cited": finding.cited,
        "verdict": str(finding.verdict),
        "quote": finding.quote if quoted else None,
        "start": finding.start if quoted else None,
        "end": finding.end if quoted else None,
        "tier": str(finding.tier) if quoted and finding.tier else None,
        "page": finding.page or None,
        "link": finding.link or None,
        "reasons": codes(finding.reasons),
        "details": details(finding.reasons),
        "score": round(finding.score, SCORE_DIGITS),
        "judge": finding.judge or None,
        "decision": decision_data(finding.decision),
    }


def decision_data(decision: Decision | None) -> dict[str, str | None] | None:
    """Return an editor's decision as data."""
    if decision is None:
        return None
    return {
        "decision": str(decision.choice),
        "by": decision.who or None,
        "on": decision.when.isoformat() if decision.when else None,
        "why": decision.why or None,
        "until": decision.until.isoformat() if decision.until else None,
    }


def codes(reasons: tuple[Reason, ...]) -> list[str]:
    """Return the codes of reasons, each once."""
    return list(dict.fromkeys(reason.code for reason in reasons))


def details(reasons: tuple[Reason, ...]) -> list[dict[str, str]]:
    """Return the plain words of the reasons that carry some."""
    return [{"reason": reason.code, "text": reason.detail} for reason in reasons if reason.detail]
