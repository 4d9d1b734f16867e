"""How well verdicts meet labels: the confusion table and its figures, for people and as data."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table
from rich.text import Text

from claimcheck._version import __version__
from claimcheck.model import AskedJudge, Finding
from claimcheck.report.data import SCORE_DIGITS, codes, counted, judge_data
from claimcheck.report.grid import table_box
from claimcheck.report.interface import Canvas
from claimcheck.report.judges import judges_line
from claimcheck.report.plain import plain
from claimcheck.report.table import text_console, trimmed
from claimcheck.scoring import LABELS, Figures, folded

DIGITS = 4
"""Decimals of a figure in JSON; finer ones mean nothing at the size of any set of rows."""

VIEWS = {"all": "All rows", "with_number": "Rows with a number"}


def scores_data(
    name: str, digest: str, views: Mapping[str, Figures], judges: Sequence[AskedJudge] = ()
) -> dict[str, Any]:
    """Return the figures as data; `views` maps keys of VIEWS to what there is, `digest` is the data's SHA-256."""
    return {
        "schema": "claimcheck/eval/1",
        "version": __version__,
        "data": {"path": name, "sha256": digest},
        "judges": [judge_data(judge) for judge in judges],
        "views": {key: _view(views[key]) for key in VIEWS if key in views},
    }


def _view(found: Figures) -> dict[str, Any]:
    return {
        "rows": found.rows,
        "accuracy": round(found.accuracy, DIGITS),
        "macro_f1": round(found.macro_f1, DIGITS),
        "balanced_accuracy_support": round(found.balanced_support, DIGITS),
        "per_verdict": {
            str(label): {
                "precision": _rounded(one.precision),
                "recall": _rounded(one.recall),
                "f1": _rounded(one.f1),
                "said": one.said,
                "are": one.are,
            }
            for label, one in found.per_label.items()
        },
        "confusion": {
            str(label): {str(verdict): found.confusion[label, verdict] for verdict in LABELS} for label in LABELS
        },
    }


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)


def prediction_data(identity: str | int, finding: Finding) -> dict[str, Any]:
    """Return what was said of one row, as data."""
    return {
        "id": identity,
        "verdict": str(folded(finding.verdict)),
        "score": round(finding.score, SCORE_DIGITS),
        "quote": finding.quote or None,
        "reasons": codes(finding.reasons),
        "judge": finding.judge or None,
    }


def scores_table(name: str, views: Mapping[str, Figures], canvas: Canvas, judges: Sequence[AskedJudge] = ()) -> str:
    """Return the figures for people."""
    console = text_console(canvas)
    console.print(Text(plain(name), style="bold"))
    if line := judges_line(judges):
        console.print(Text(f"judged by {line}", style="dim"))
    for key, title in VIEWS.items():
        console.print()
        if key in views:
            _print_view(console, title, views[key], canvas)
        else:
            console.print(Text(f"{title}: none"))
    return trimmed(console)


def _print_view(console: Console, title: str, found: Figures, canvas: Canvas) -> None:
    console.print(Text.assemble((title, "bold"), f": {counted(found.rows, 'row')}"))
    console.print()
    table = Table(
        box=table_box(unicode=canvas.unicode),
        show_edge=False,
        pad_edge=False,
        padding=(0, 1, 0, 0),
        header_style="bold",
    )
    table.add_column("label \\ verdict", overflow="fold")
    for header in (*(str(verdict) for verdict in LABELS), "precision", "recall", "F1"):
        table.add_column(header, justify="right", overflow="fold")
    for label, one in found.per_label.items():
        cells = [
            Text(str(found.confusion[label, verdict]), style="bold" if verdict is label else "") for verdict in LABELS
        ]
        shares = [Text(_shown(value)) for value in (one.precision, one.recall, one.f1)]
        table.add_row(Text(str(label)), *cells, *shares)
    console.print(table)
    console.print()
    console.print(
        Text(
            f"macro-F1 {found.macro_f1:.3f}   accuracy {found.accuracy:.3f}   "
            f"balanced accuracy of support {found.balanced_support:.3f}"
        )
    )


def _shown(value: float | None) -> str:
    return "-" if value is None else f"{value:.3f}"
