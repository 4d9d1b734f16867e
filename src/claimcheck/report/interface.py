"""The seam between a finished report and the ways to show it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from claimcheck.model import Report

DEFAULT_WIDTH = 100
"""Columns of a report that goes to a pipe or file: wide enough for quotes, narrow enough for a mail or a CI log."""


@dataclass(frozen=True, slots=True)
class Canvas:
    """What a format may count on: `width` in terminal columns, whether colour codes and non-ASCII marks are welcome.

    `verbose` asks for all there is: every quote, every passage passed over. `today` lets a report for people say how
    old a capture is; what must be the same tomorrow has none. `fail_on` are the verdicts that fail the run, for formats
    that part failures from remarks.
    """

    width: int = DEFAULT_WIDTH
    colour: bool = False
    unicode: bool = True
    verbose: bool = False
    today: date | None = None
    fail_on: tuple[str, ...] = ("contradict", "disputed")


class ReportFormat(ABC):
    """One way to write reports. Pure: the same reports and canvas give the same text."""

    name: str

    @abstractmethod
    def render(self, reports: Sequence[Report], canvas: Canvas) -> str:
        """Return the whole output for these reports, in order, ending in a newline."""


_CLASSES = {
    "table": "TableFormat",
    "json": "JsonFormat",
    "jsonl": "JsonLinesFormat",
    "markdown": "MarkdownFormat",
    "html": "HtmlFormat",
    "sarif": "SarifFormat",
    "junit": "JUnitFormat",
    "github": "GitHubFormat",
    "claimreview": "ClaimReviewFormat",
}
"""The class that writes a format; its module is called like the format."""


def get_format(name: str) -> ReportFormat:
    """Return the format of this name (one of `settings.FORMATS`); raises KeyError for another.

    Imports only what the format needs: JSON must not pay for rich.
    """
    if name not in _CLASSES:
        raise KeyError(f"no such format: {name}; known are {', '.join(_CLASSES)}")
    found = getattr(import_module(f"claimcheck.report.{name}"), _CLASSES[name])()
    assert isinstance(found, ReportFormat)
    return found
