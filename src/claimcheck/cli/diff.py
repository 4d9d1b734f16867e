"""`claimcheck diff`: what changed between two reports."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from claimcheck.cli.guard import guarded
from claimcheck.cli.options import ListingFormat, Output
from claimcheck.cli.screen import canvas_for, check_output, deliver
from claimcheck.cli.status import Status
from claimcheck.errors import ReportError
from claimcheck.setting_values import check_format

MAX_BYTES = 100_000_000
"""Of a report; one of a thousand claims against ten sources takes ten."""

OldReport = Annotated[Path, typer.Argument(metavar="OLD.json", help="The earlier report.", show_default=False)]
NewReport = Annotated[Path, typer.Argument(metavar="NEW.json", help="The later report.", show_default=False)]


@guarded
def diff(old: OldReport, new: NewReport, *, format_name: ListingFormat = None, output: Output = None) -> Status:
    """Show what changed between two JSON reports on one post: sources, claims, verdicts, quotes.

    Exit status as of diff(1): 0 nothing changed, 1 something did, 2 trouble.
    """
    shown_as = check_format(format_name, ("table", "json")) if format_name else "table"
    if output is not None:
        check_output(output, [old, new])

    from claimcheck.differences import differences  # noqa: PLC0415
    from claimcheck.report.difference_list import differences_data, differences_table  # noqa: PLC0415

    found = differences(read_report(old), read_report(new))
    if shown_as == "json":
        from claimcheck.report.json import to_json  # noqa: PLC0415

        deliver(to_json(differences_data(found)) + "\n", output, machine=True)
    else:
        deliver(differences_table(found, canvas_for(output)), output, machine=False)
    return Status.FINDINGS if found else Status.CLEAN


def read_report(path: Path) -> dict[str, Any]:
    """Read a JSON report of one post; raises ReportError, one line."""
    try:
        with path.open("rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise ReportError(f"{path}: cannot be read: {error.strerror}") from error
    if len(data) > MAX_BYTES:
        raise ReportError(f"{path}: is larger than {MAX_BYTES // 1_000_000} MB, too large for a report")
    try:
        report = json.loads(data)
    except RecursionError:
        raise ReportError(f"{path}: is no report: nested too deeply") from None
    except ValueError as error:
        raise ReportError(f"{path}: is no JSON: {' '.join(str(error).split())}") from error
    if isinstance(report, list):
        raise ReportError(f"{path}: holds several reports; diff compares one with one")
    schema = report.get("schema") if isinstance(report, dict) else None
    if schema != "claimcheck/report/1":
        raise ReportError(f'{path}: is no report of claimcheck; write one with "claimcheck run POST --format json"')
    if not _whole(report):
        raise ReportError(f"{path}: is no whole report: sources, claims or findings are missing something")
    return dict(report)


def _whole(report: dict[str, Any]) -> bool:
    """Whether a report has what comparing needs."""
    try:
        ids = {source["id"] for source in report["sources"]}
        texts = [value for s in report["sources"] for value in (s["id"], s["url"], s["state"], s["reason"])]
        texts += [value for c in report["claims"] for value in (c["text"], c["verdict"])]
        findings = [finding for claim in report["claims"] for finding in claim["findings"]]
        texts += [value for f in findings for value in (f["source"], f["verdict"])]
        quotes = [f["quote"] for f in findings]
        known = all(f["source"] in ids for f in findings)
    except (KeyError, TypeError):
        return False
    return known and all(isinstance(t, str) for t in texts) and all(q is None or isinstance(q, str) for q in quotes)
