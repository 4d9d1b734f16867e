"""Exit statuses: what each means, and which one a set of reports earns."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model import Report


class Status(IntEnum):
    """The exit statuses of every sub-command."""

    CLEAN = 0
    FINDINGS = 1
    ERROR = 2
    UNREAD = 3
    INTERRUPTED = 130  # 128 + SIGINT, as shells have it


EPILOG = (
    "Exit status: 0 nothing to report; 1 a claim has a verdict named by --fail-on; 2 wrong usage, a post that cannot "
    "be read or has nothing to check (no claims or no sources), or an internal error; 3 a source could not be read "
    "and --fail-on names unread."
)

_WORST_FIRST = (Status.INTERRUPTED, Status.ERROR, Status.FINDINGS, Status.UNREAD, Status.CLEAN)


def worst(statuses: Sequence[Status]) -> Status:
    """Return the status that counts for all of them: an error hides nothing, and a finding says more than a gap."""
    return min(statuses, key=_WORST_FIRST.index, default=Status.CLEAN)


def status_of(report: Report, fail_on: Sequence[str]) -> Status:
    """Return the status of one report: ERROR if there was nothing to check, else by what `fail_on` names."""
    if not report.claims or not report.sources:
        return Status.ERROR
    failing = (checked for checked in report.claims if checked.verdict in fail_on and checked.verdict != "unread")
    if not all(checked.is_settled for checked in failing):
        return Status.FINDINGS
    if "unread" in fail_on and any(source.state == "unread" for source in report.sources):
        return Status.UNREAD
    return Status.CLEAN
