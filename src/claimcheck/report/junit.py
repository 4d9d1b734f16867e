"""The report as JUnit XML, which every CI service shows: a suite a post, a test a claim."""

from __future__ import annotations

import re
from collections.abc import Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from claimcheck.model import CheckedClaim, Report, Source, SourceState, Verdict
from claimcheck.report.alerts import reason_words
from claimcheck.report.data import summary_line
from claimcheck.report.hints import source_hint, source_name, source_reason
from claimcheck.report.interface import Canvas, ReportFormat
from claimcheck.report.plain import plain, shorten, shown_path

# What XML 1.0 (2.2) has no way to write, not even escaped.
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_NAME_LENGTH = 200  # characters; lists of tests show no more


class JUnitFormat(ReportFormat):
    """`--format junit`: verdicts that fail the run are failures, what could not be checked is skipped."""

    name = "junit"

    def render(self, reports: Sequence[Report], canvas: Canvas) -> str:
        """Return one document for all reports."""
        root = Element("testsuites", name="claimcheck")
        for report in reports:
            _suite(root, report, canvas.fail_on)
        for name in ("tests", "failures", "errors", "skipped"):
            root.set(name, str(sum(int(suite.get(name, "0")) for suite in root)))
        indent(root)
        return '<?xml version="1.0" encoding="UTF-8"?>\n' + tostring(root, encoding="unicode") + "\n"


def _suite(root: Element, report: Report, fail_on: Sequence[str]) -> None:
    path = _safe(shown_path(report.post.path))
    suite = SubElement(root, "testsuite", name=path)
    sources = {source.id: source for source in report.sources}
    for checked in report.claims:
        name = _safe(f"{checked.claim.id} {shorten(checked.claim.clean or checked.claim.text, _NAME_LENGTH)}")
        case = SubElement(suite, "testcase", classname=path, name=name)
        _verdict(case, checked, sources, fail_on)
    for source in report.sources:
        case = SubElement(suite, "testcase", classname=path, name=_safe(f"{source.id} {plain(source.url)}"))
        if source.state is SourceState.UNREAD:
            said = source_reason(source) + (f"\n{source_hint(source)}" if source_hint(source) else "")
            kind = "failure" if "unread" in fail_on else "skipped"
            SubElement(case, kind, message=_safe(source_reason(source))).text = _safe(said)
    if not report.claims or not report.sources:
        case = SubElement(suite, "testcase", classname=path, name="has something to check")
        SubElement(case, "error", message=summary_line(report))
    cases = list(suite)
    for attribute, tag in (("failures", "failure"), ("errors", "error"), ("skipped", "skipped")):
        suite.set(attribute, str(sum(case.find(tag) is not None for case in cases)))
    suite.set("tests", str(len(cases)))


def _verdict(case: Element, checked: CheckedClaim, sources: dict[str, Source], fail_on: Sequence[str]) -> None:
    said = "\n\n".join(
        f"{source_name(sources[f.source])}: {f.verdict}\n“{plain(f.quote)}”\n{words}"
        for f in checked.findings
        if f.quote
        for words in ["; ".join(reason_words(reason) for reason in f.reasons)]
    )
    decision = next((f.decision for f in checked.findings if f.decision is not None), None)
    if checked.verdict is Verdict.UNREAD:
        SubElement(case, "skipped", message="none of its sources could be read")
    elif checked.verdict in fail_on and not checked.is_settled:
        SubElement(case, "failure", message=str(checked.verdict), type=str(checked.verdict)).text = _safe(said)
    elif checked.is_settled and decision is not None:
        why = f"{decision.choice}: {plain(decision.why)}" if decision.why else str(decision.choice)
        SubElement(case, "skipped", message=_safe(why)).text = _safe(said)
    else:
        SubElement(case, "system-out").text = _safe(f"{checked.verdict}\n{said}".strip())


def _safe(text: str) -> str:
    return _NO_XML.sub("\ufffd", text)
