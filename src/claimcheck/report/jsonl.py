"""The report as JSON Lines: one report a line, the same shape whether there is one post or a thousand."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.model import Report
from claimcheck.report.data import report_data
from claimcheck.report.interface import Canvas, ReportFormat
from claimcheck.report.json import to_json


class JsonLinesFormat(ReportFormat):
    """`--format jsonl`."""

    name = "jsonl"

    def render(self, reports: Sequence[Report], canvas: Canvas) -> str:  # noqa: ARG002 - the same on every canvas
        """Return one line per report, in order."""
        return "".join(to_json(report_data(report), indent=None) + "\n" for report in reports)
