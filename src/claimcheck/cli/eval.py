"""`claimcheck eval`: how well verdicts meet the labels of rows."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.guard import guarded
from claimcheck.cli.options import Config, JudgeOptions, Judges, ListingFormat, Offline, Output, merged_settings
from claimcheck.cli.screen import canvas_for, check_output, deliver, post_inputs, say, write_file
from claimcheck.cli.status import Status
from claimcheck.errors import OutputError, RowsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from claimcheck.judging.interface import Judge
    from claimcheck.model import Finding
    from claimcheck.rows import Row
    from claimcheck.scoring import Figures

Data = Annotated[
    str,
    typer.Argument(
        metavar="DATA.jsonl",
        help='Rows {"id", "claim", "evidence": [sentence, …], "label"}, one a line; - for standard input.',
        show_default=False,
    ),
]
Predictions = Annotated[
    Path | None,
    typer.Option(
        "--predictions", metavar="OUT.jsonl", help="Write verdict, score, quote and reasons of every row, one a line."
    ),
]


@guarded
def evaluate(
    data: Data,
    *,
    predictions: Predictions = None,
    format_name: ListingFormat = None,
    output: Output = None,
    judge: Judges = None,
    judge_option: JudgeOptions = None,
    offline: Offline = False,
    config: Config = None,
) -> Status:
    """Judge labelled rows and show how the verdicts meet the labels.

    Labels are support, contradict and absent; disputed and unread count as absent. A row belongs to the rows with a
    number if its "has_number" says so or, without one, if its claim holds a quantity.
    """
    from claimcheck.setting_values import check_format  # noqa: PLC0415

    shown_as = check_format(format_name or "table", ("table", "json"))
    _check_outputs(data, predictions, output)
    settings = merged_settings(data, config, judges=judge, judge_options=judge_option, offline=offline)

    from claimcheck.judging.guarding import outcome  # noqa: PLC0415 - everything heavy hangs on these
    from claimcheck.judging.registry import open_judges  # noqa: PLC0415
    from claimcheck.report.plain import shown_path  # noqa: PLC0415
    from claimcheck.rows import parse_rows  # noqa: PLC0415
    from claimcheck.scoring import figures  # noqa: PLC0415

    content = _read(data)
    rows = parse_rows(content, shown_path(data))
    with open_judges(settings) as judges:
        findings = _judge(rows, judges)
        asked, notes = outcome(judges)
    pairs = [(row.label, finding.verdict) for row, finding in zip(rows, findings, strict=True)]
    views: dict[str, Figures] = {"all": figures(pairs)}
    numeric = [pair for row, pair in zip(rows, pairs, strict=True) if row.has_number]
    if numeric:
        views["with_number"] = figures(numeric)
    if predictions is not None:
        write_file(predictions, _prediction_lines(rows, findings))
        say(f"predictions written to {predictions}")

    from claimcheck.report.scores import scores_data, scores_table  # noqa: PLC0415

    if shown_as == "json":
        from claimcheck.report.json import to_json  # noqa: PLC0415

        digest = hashlib.sha256(content).hexdigest()
        deliver(to_json(scores_data(data, digest, views, asked)) + "\n", output, machine=True)
    else:
        deliver(scores_table(shown_path(data), views, canvas_for(output), asked), output, machine=False)
    for note in notes:
        say(note)
    return Status.CLEAN


def _check_outputs(data: str, predictions: Path | None, output: Path | None) -> None:
    inputs = post_inputs([data])
    if predictions is not None:
        check_output(predictions, inputs, "--predictions")
        if output is not None and predictions.absolute() == output.absolute():
            raise OutputError("--predictions and --output name the same file")
    if output is not None:
        check_output(output, inputs)


def _read(data: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if data == "-" else Path(data).read_bytes()
    except OSError as error:
        raise RowsError(f"{data}: cannot be read: {error.strerror}") from error


def _judge(rows: Sequence[Row], judges: Sequence[Judge]) -> list[Finding]:
    from claimcheck.cli.progress import counting  # noqa: PLC0415
    from claimcheck.evaluation import judge_row  # noqa: PLC0415

    for judge in judges:
        judge.begin()
    findings: list[Finding] = []
    with counting("judging rows", len(rows)) as step:
        for row in rows:
            findings.append(judge_row(row.claim, row.evidence, judges))
            if step is not None:
                step()
    return findings


def _prediction_lines(rows: Sequence[Row], findings: Sequence[Finding]) -> str:
    from claimcheck.report.json import to_json  # noqa: PLC0415
    from claimcheck.report.scores import prediction_data  # noqa: PLC0415

    return "".join(
        to_json(prediction_data(row.id, finding), indent=None) + "\n"
        for row, finding in zip(rows, findings, strict=True)
    )
