"""The report as workflow commands, which GitHub shows beside the lines of a change, followed by the whole as a log.

GitHub shows ten errors and ten warnings of a step at most, so nothing may be there only: the log has everything, and
the command line adds the Markdown report to the job's summary.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from claimcheck.model import Report
from claimcheck.report.alerts import Alert, Level, alerts
from claimcheck.report.interface import Canvas, ReportFormat
from claimcheck.report.plain import plain
from claimcheck.report.table import TableFormat

_WORDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "notice"}
_WORST_FIRST = (Level.ERROR, Level.WARNING, Level.NOTE)


class GitHubFormat(ReportFormat):
    """`--format github`: the worst first, since only ten of a kind are shown."""

    name = "github"

    def render(self, reports: Sequence[Report], canvas: Canvas) -> str:
        """Return the commands, one a line, then the tables."""
        found = [(report, alert) for report in reports for alert in alerts(report, canvas.fail_on)]
        found.sort(key=lambda item: _WORST_FIRST.index(item[1].level))
        commands = "".join(_command(report.post.path, alert) + "\n" for report, alert in found)
        return commands + "\n" + TableFormat().render(reports, replace(canvas, colour=False))


def _command(path: str, alert: Alert) -> str:
    named = {"title": alert.title}
    if path != "-":
        named |= {"file": path.removeprefix("./")}
        if alert.place is not None:
            named |= {"line": str(alert.place.line), "endLine": str(alert.place.end_line)}
            if alert.place.line == alert.place.end_line:  # columns count only inside one line
                named |= {"col": str(alert.place.column), "endColumn": str(alert.place.end_column)}
    listed = ",".join(f"{name}={_property(value)}" for name, value in named.items())
    return f"::{_WORDS[alert.level]} {listed}::{_data(alert.message)}"


def _data(text: str) -> str:
    """Return a command's message: the runner reads %25, %0D and %0A back."""
    return plain(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
