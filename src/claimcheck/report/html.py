"""The report as one HTML file: the post with its claims marked, beside it what the sources say of each.

Everything foreign goes through the template engine, which escapes; style and script are ours, inline, and named to the
browser by their digest, so that nothing else in the file can run or load.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import groupby
from typing import Any

from claimcheck._version import __version__
from claimcheck.model import CheckedClaim, Decision, Finding, Passage, Reason, Report, Source, SourceState, Verdict
from claimcheck.report.advice import advice
from claimcheck.report.alerts import reason_words
from claimcheck.report.comparing import named_in, pairs
from claimcheck.report.data import counted, in_order, summary, summary_line
from claimcheck.report.hints import partial, source_hint, source_name, source_reason
from claimcheck.report.interface import Canvas, ReportFormat
from claimcheck.report.judges import judges_line
from claimcheck.report.links import web_link
from claimcheck.report.marks import VERDICTS
from claimcheck.report.plain import UNSAFE_BUT_LINES, plain, shown_path
from claimcheck.report.reasons import reason_text

AROUND = 400
"""Characters of the paragraph shown before and behind a quote."""

_TIERS = {"body": "", "front": "in its title, summary or captions", "page": "elsewhere on its page"}


class HtmlFormat(ReportFormat):
    """`--format html`."""

    name = "html"

    def render(self, reports: Sequence[Report], canvas: Canvas) -> str:  # noqa: ARG002 - the same on every canvas
        """Return one self-contained document for all reports."""
        style, script = _asset("report.css"), _asset("report.js")
        text = _template().render(
            title=shown_path(reports[0].post.path) if len(reports) == 1 else f"{len(reports)} posts",
            version=__version__,
            style=style,
            script=script,
            policy=_policy(style, script),
            posts=[
                _post(report, f"p{number}-" if len(reports) > 1 else "") for number, report in enumerate(reports, 1)
            ],
        )
        return str(text) + "\n"


@cache
def _asset(name: str) -> str:
    return (files("claimcheck.report") / "page" / name).read_text("utf-8").strip()


@cache
def _template() -> Any:
    import jinja2  # noqa: PLC0415 - only this format needs it

    place = jinja2.PackageLoader("claimcheck.report", "page")
    engine = jinja2.Environment(
        loader=place, autoescape=True, undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    return engine.get_template("report.html.jinja")


def _policy(style: str, script: str) -> str:
    def digest(text: str) -> str:
        return base64.b64encode(hashlib.sha256(text.encode("utf-8")).digest()).decode("ascii")

    return (
        f"default-src 'none'; style-src 'sha256-{digest(style)}'; script-src 'sha256-{digest(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of the post's text; `claim` is the id of the claim that it is, or ""."""

    text: str
    claim: str = ""
    verdict: str = ""
    passed: str = ""


def _post(report: Report, prefix: str) -> dict[str, Any]:
    counts = summary(report)
    cut = pieces(report)
    marked = {piece.claim for piece in cut}
    return {
        "prefix": prefix,
        "path": shown_path(report.post.path),
        "line": summary_line(report).partition(": "),
        "counts": [(verdict, counts[str(verdict)], VERDICTS[verdict]) for verdict in _ORDER if counts[str(verdict)]],
        "pieces": cut,
        "claims": [_claim(checked, report) | {"marked": checked.claim.id in marked} for checked in report.claims],
        "sources": [_source(source) for source in report.sources],
        "passed": [{"text": plain(span.text), "why": plain(span.why)} for span in in_order(report.post.passed_over)],
        "notes": [*([f"Judges: {line}"] if (line := judges_line(report.judges)) else ()), *map(plain, report.notes)],
        "advice": advice([report]),
    }


_ORDER = (Verdict.CONTRADICT, Verdict.DISPUTED, Verdict.ABSENT, Verdict.UNREAD, Verdict.SUPPORT)


def pieces(report: Report) -> list[Piece]:
    """Cut the post at its claims. A claim inside another one is not marked in the text; the list has it."""
    text = report.post.text
    out: list[Piece] = []
    at = 0
    for checked in sorted(report.claims, key=lambda c: (c.claim.start, -c.claim.end)):
        start, end = checked.claim.start, checked.claim.end
        if start < at:
            continue
        out.append(Piece(_shown(text[at:start])))
        out.append(Piece(_shown(text[start:end]), checked.claim.id, str(checked.verdict)))
        at = end
    out.append(Piece(_shown(text[at:])))
    return [piece for piece in out if piece.text]


def _shown(text: str) -> str:
    """Return the post's text with its lines, without characters that hide or turn what stands around them."""
    return UNSAFE_BUT_LINES.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))


def _claim(checked: CheckedClaim, report: Report) -> dict[str, Any]:
    sources = {source.id: source for source in report.sources}
    claim = checked.claim
    findings = [_finding(checked, finding, sources[finding.source]) for finding in checked.findings]
    findings.sort(key=lambda item: (_WEIGHT[item["verdict"]], not item["cited"], int(item["source"][1:])))
    told = [item for item in findings if item["quote"] or item["decision"] or item["verdict"] in _TELLING]
    rest = [item for item in findings if item not in told]
    return {
        "id": claim.id,
        "text": plain(claim.clean or claim.text),
        "subject": plain(claim.subject),
        "kind": str(claim.kind),
        "verdict": str(checked.verdict),
        "mark": VERDICTS[checked.verdict],
        "reasons": [reason_words(reason) for reason in checked.reasons],
        "findings": told,
        "folded": [_folded(list(alike)) for _, alike in groupby(rest, key=lambda item: item["verdict"])],
    }


def _folded(findings: list[dict[str, Any]]) -> dict[str, Any]:
    """Return findings of one verdict that have nothing to show as one: their sources, and the reasons of each."""
    reasons = [[words for _, words in item["reasons"]] for item in findings]
    return {
        "verdict": findings[0]["verdict"],
        "mark": findings[0]["mark"],
        "sources": findings,
        "alike": reasons[0] if all(one == reasons[0] for one in reasons) else None,
    }


_TELLING = ("contradict", "support")
_WEIGHT = {"contradict": 0, "support": 1, "absent": 2, "unread": 3}


def _finding(checked: CheckedClaim, finding: Finding, source: Source) -> dict[str, Any]:
    passage = _passage(source, finding)
    compared = pairs(checked.claim.statement, passage, finding)
    return {
        "source": source.id,
        "name": source_name(source),
        "verdict": str(finding.verdict),
        "mark": VERDICTS[finding.verdict],
        "cited": finding.cited,
        "tier": _TIERS.get(str(finding.tier), "") if finding.quote else "",
        "page": finding.page,
        "quote": _quote(source, finding, passage) if finding.quote else None,
        "pairs": list(dict.fromkeys(compared.values())),
        "reasons": [(reason.code, _words(reason, source, shown=reason in compared)) for reason in finding.reasons],
        "score": round(100 * finding.score) if finding.quote else 0,
        "link": web_link(finding.link) if finding.quote else "",
        "decision": _decision(finding.decision),
    }


def _words(reason: Reason, source: Source, *, shown: bool) -> str:
    """Return why; where the two figures are shown side by side, without saying them again."""
    if source.state is SourceState.UNREAD:
        return source_reason(source)
    return reason_text(reason.code) if shown else reason_words(reason)


def _decision(decision: Decision | None) -> dict[str, str] | None:
    if decision is None:
        return None
    when = decision.when.isoformat() if decision.when else ""
    return {"choice": str(decision.choice), "who": plain(decision.who), "when": when, "why": plain(decision.why)}


def _passage(source: Source, finding: Finding) -> Passage | None:
    if source.article is None or not finding.quote:
        return None
    return next((p for p in source.article.passages if p.start <= finding.start < p.end), None)


def _quote(source: Source, finding: Finding, passage: Passage | None) -> dict[str, Any]:
    """Return the quote inside its paragraph: what stands before it, the quote in pieces, what stands behind it."""
    start, end = finding.start, finding.end
    before = after = ""
    if source.article is not None and passage is not None:
        block = [p for p in source.article.passages if p.block == passage.block]
        first, last = min(p.start for p in block), max(p.end for p in block)
        text = source.article.text
        before, after = text[max(first, start - AROUND) : start], text[end : min(last, end + AROUND)]
        before = ("… " if start - AROUND > first else "") + before
        after += " …" if end + AROUND < last else ""
    named = [words for reason in finding.reasons for words in named_in(reason)]
    return {"before": _line(before), "pieces": decisive(finding.quote, named), "after": _line(after)}


def decisive(quote: str, named: Sequence[str]) -> list[tuple[str, bool]]:
    """Cut a quote at the words that the reasons name: pairs of text and whether it is one of them."""
    spans: list[tuple[int, int]] = []
    for words in sorted(set(named), key=len, reverse=True):
        at = quote.find(words)
        if at >= 0 and all(at + len(words) <= a or b <= at for a, b in spans):
            spans.append((at, at + len(words)))
    out: list[tuple[str, bool]] = []
    position = 0
    for start, end in sorted(spans):
        out += [(_line(quote[position:start]), False), (_line(quote[start:end]), True)]
        position = end
    out.append((_line(quote[position:]), False))
    return [(text, is_named) for text, is_named in out if text]


def _line(text: str) -> str:
    return UNSAFE_BUT_LINES.sub("", text)


def _source(source: Source) -> dict[str, Any]:
    is_read = source.state is SourceState.READ
    return {
        "id": source.id,
        "read": is_read,
        "partly": partial(source) if is_read and not source.complete else "",
        "title": plain(source.title) or ("(no title)" if is_read else source_name(source)),
        "about": ", ".join(plain(part) for part in (source.publisher, source.published, str(source.kind)) if part),
        "reason": "" if is_read else source_reason(source),
        "hint": source_hint(source),
        "url": plain(source.url),
        "link": web_link(source.url),
        "final": plain(source.final_url) if source.final_url not in ("", source.url) else "",
        "also": [plain(url) for url in source.also],
        "fetched": source.fetched_at,
        "sha256": source.sha256,
        "extractor": source.extractor,
        "cites": counted(len(source.citations), "citation"),
    }
