"""The report as JSON: one document for one post, a list of documents for several."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from typing import Any

from claimcheck.model import Report
from claimcheck.report.data import report_data
from claimcheck.report.interface import Canvas, ReportFormat
from claimcheck.report.plain import COMMAND_MARK, UNSAFE

_KEEP = "\n"  # the document's own line breaks; inside strings they are escaped already
_UNSAFE = re.compile(f"(?!{_KEEP})[{UNSAFE}]")


def to_json(data: Any, *, indent: int | None = 2) -> str:
    """Return data as JSON text: keys in their order, letters as they are.

    Characters that could steer a terminal or a CI runner are escaped; whoever parses the text gets every one back, save
    lone surrogates, which JSON's readers refuse (RFC 7493, 2.1): U+FFFD takes their place.
    """
    text = json.dumps(data, ensure_ascii=False, indent=indent)
    return COMMAND_MARK.sub(r"#\\u0023", _UNSAFE.sub(_escape, text))


def _escape(match: re.Match[str]) -> str:
    if "\ud800" <= match.group() <= "\udfff":
        return "\ufffd"
    return json.dumps(match.group())[1:-1] if match.group() != "\x7f" else "\\u007f"


class JsonFormat(ReportFormat):
    """`--format json`."""

    name = "json"

    def render(self, reports: Sequence[Report], canvas: Canvas) -> str:  # noqa: ARG002 - the same on every canvas
        """Return the document; with several reports a list of documents, in order."""
        documents = [report_data(report) for report in reports]
        return to_json(documents[0] if len(documents) == 1 else documents) + "\n"
