"""The report as schema.org ClaimReview in JSON-LD, which search engines and fact-check collections read.

A draft for whoever publishes: `author` and `url` of a review are theirs to add. Only claims on which a source decides
are reviewed: of one that is absent or unread nothing is said, and what an editor called a false alarm is none.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from claimcheck.model import ArticleKind, CheckedClaim, Choice, Finding, Report, Source, Verdict
from claimcheck.report.alerts import reason_words
from claimcheck.report.hints import source_name
from claimcheck.report.interface import Canvas, ReportFormat
from claimcheck.report.json import to_json
from claimcheck.report.links import web_link
from claimcheck.report.plain import plain, shown_path

_RATINGS = {
    Verdict.SUPPORT: (5, "Supported by what is cited"),
    Verdict.DISPUTED: (3, "What is cited disagrees"),
    Verdict.CONTRADICT: (1, "Contradicted by what is cited"),
}
"""Google's scale for ClaimReview: 1 is false, 5 is true."""

_TYPES = {
    ArticleKind.NEWS: "NewsArticle",
    ArticleKind.PAPER: "ScholarlyArticle",
    ArticleKind.PREPRINT: "ScholarlyArticle",
    ArticleKind.REPORT: "Report",
    ArticleKind.BLOG: "BlogPosting",
    ArticleKind.LIVE_BLOG: "LiveBlogPosting",
}


class ClaimReviewFormat(ReportFormat):
    """`--format claimreview`."""

    name = "claimreview"

    def render(self, reports: Sequence[Report], canvas: Canvas) -> str:  # noqa: ARG002 - the same on every canvas
        """Return one document with a review for each claim that a source decides, posts and claims in order."""
        graph = [review for report in reports for checked in report.claims for review in _review(checked, report)]
        return to_json({"@context": "https://schema.org", "@graph": graph}) + "\n"


def _review(checked: CheckedClaim, report: Report) -> list[dict[str, Any]]:
    deciding = [f for f in checked.findings if f.verdict in (Verdict.SUPPORT, Verdict.CONTRADICT)]
    if checked.verdict not in _RATINGS or any(f.decision and f.decision.choice is Choice.FALSE_ALARM for f in deciding):
        return []
    value, words = _RATINGS[checked.verdict]
    sources = {source.id: source for source in report.sources}
    text = plain(checked.claim.clean or checked.claim.text)
    return [
        {
            "@type": "ClaimReview",
            "identifier": checked.claim.id,
            "claimReviewed": text,
            "itemReviewed": {
                "@type": "Claim",
                "text": text,
                "appearance": {"@type": "CreativeWork", "name": shown_path(report.post.path)},
            },
            "reviewRating": {
                "@type": "Rating",
                "ratingValue": value,
                "worstRating": 1,
                "bestRating": 5,
                "alternateName": words,
            },
            "reviewBody": " ".join(_sentence(finding, sources[finding.source]) for finding in deciding),
            "isBasedOn": [_work(finding, sources[finding.source]) for finding in deciding],
        }
    ]


def _sentence(finding: Finding, source: Source) -> str:
    reasons = "; ".join(reason_words(reason) for reason in finding.reasons)
    says = "supports it" if finding.verdict is Verdict.SUPPORT else "contradicts it"
    return f"{source_name(source)} {says}" + (f": {reasons}." if reasons else ".")


def _work(finding: Finding, source: Source) -> dict[str, Any]:
    found = {
        "@type": _TYPES.get(source.kind, "CreativeWork"),
        "url": web_link(source.final_url or source.url),
        "name": plain(source.title),
        "datePublished": plain(source.published),
        "publisher": {"@type": "Organization", "name": plain(source.publisher)} if source.publisher else "",
        "hasPart": {"@type": "Quotation", "text": plain(finding.quote), "url": web_link(finding.link)}
        if finding.link
        else {"@type": "Quotation", "text": plain(finding.quote)},
    }
    return {key: value for key, value in found.items() if value}
