"""The report as SARIF 2.1.0, which code-scanning services read (OASIS standard, March 2020)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from claimcheck._version import __version__
from claimcheck.fingerprints import VERSION
from claimcheck.model import Report
from claimcheck.report.alerts import Alert, Level, alerts
from claimcheck.report.interface import Canvas, ReportFormat
from claimcheck.report.json import to_json
from claimcheck.report.plain import plain
from claimcheck.report.reasons import TEXTS, reason_text

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/os/schemas/sarif-schema-2.1.0.json"

_LINK_MARKS = re.compile(r"([\\\[\]])")


class SarifFormat(ReportFormat):
    """`--format sarif`: one run with the alerts of all posts; rule ids are the reason codes."""

    name = "sarif"

    def render(self, reports: Sequence[Report], canvas: Canvas) -> str:
        """Return one document for all reports."""
        found = [(report, alert) for report in reports for alert in alerts(report, canvas.fail_on)]
        rules = sorted({alert.rule for _, alert in found} | {"contradicted"} | set(TEXTS))
        places = {rule: number for number, rule in enumerate(rules)}
        run = {
            "tool": {
                "driver": {
                    "name": "claimcheck",
                    "semanticVersion": __version__,
                    "rules": [_rule(rule) for rule in rules],
                }
            },
            "columnKind": "unicodeCodePoints",
            "artifacts": [_artifact(report) for report in reports if report.post.path != "-"],
            "results": [_result(report, alert, places[alert.rule]) for report, alert in found],
        }
        return to_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}) + "\n"


def _rule(code: str) -> dict[str, Any]:
    return {
        "id": code,
        "name": "".join(word.capitalize() for word in code.split("-")),
        "shortDescription": {"text": _text(reason_text(code))},
    }


def _artifact(report: Report) -> dict[str, Any]:
    return {"location": {"uri": post_uri(report.post.path)}, "hashes": {"sha-256": report.post.sha256}}


def post_uri(path: str) -> str:
    """Return a post's path as a URI reference, relative where the path is."""
    return quote(path.replace("\\", "/").removeprefix("./"), safe="/~", errors="replace")


def _result(report: Report, alert: Alert, rule_index: int) -> dict[str, Any]:
    result: dict[str, Any] = {
        "ruleId": alert.rule,
        "ruleIndex": rule_index,
        "level": str(alert.level),
        "message": {"text": _text(f"{alert.title}. {alert.message}")},
        "partialFingerprints": {f"claimcheck/v{VERSION}": alert.known_by},
        "properties": {
            key: value for key, value in (("claim", alert.claim), ("source", alert.source), ("quote", alert.quote),
                                          ("link", alert.link)) if value
        },
    }  # fmt: skip
    if report.post.path != "-":
        location: dict[str, Any] = {"artifactLocation": {"uri": post_uri(report.post.path)}}
        if alert.place is not None:
            location["region"] = {
                "startLine": alert.place.line,
                "startColumn": alert.place.column,
                "endLine": alert.place.end_line,
                "endColumn": alert.place.end_column,
                "charOffset": alert.place.start,
                "charLength": alert.place.end - alert.place.start,
            }
        result["locations"] = [{"physicalLocation": location}]
    if alert.decision is not None and alert.level is Level.NOTE:
        why = f"{alert.decision.choice}: {alert.decision.why}" if alert.decision.why else str(alert.decision.choice)
        result["suppressions"] = [{"kind": "external", "justification": plain(why)}]
    return result


def _text(text: str) -> str:
    """Return a plain-text message (SARIF 3.11.5): square brackets would make links of it, braces placeholders."""
    return _LINK_MARKS.sub(r"\\\1", text).replace("{", "{{").replace("}", "}}")
