"""Verdicts on whole cases and on labelled rows, by the rules, by the model, and by both together.

    python benchmarks/verdicts.py [--cases DIR ...] [--rows DIR] [--limit N] [--voices rules,model,both]

Without arguments: the own cases in fixtures/cases, and, where a folder ../shared lies beside the project, its cases
and its bench/dev rows too. Cases are scored by the score.py that lies beside them, else by the one given with --score.
Writes benchmarks/verdicts.md and prints it.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Mapping
from pathlib import Path

from claimcheck import __version__
from claimcheck.api import load_post, open_pages
from claimcheck.checker import Checker
from claimcheck.evaluation import judge_row
from claimcheck.judging.entailment.judge import EntailmentJudge
from claimcheck.judging.interface import Judge
from claimcheck.judging.rules import RulesJudge
from claimcheck.model import Verdict
from claimcheck.report.data import report_data
from claimcheck.report.json import to_json
from claimcheck.rows import Row, parse_rows
from claimcheck.scoring import Figures, figures
from claimcheck.settings import Settings

ROOT = Path(__file__).resolve().parents[1]
SHARED = ROOT.parent / "shared"
CASE_FIGURES = (
    ("claim_recall", "claim recall"),
    ("false_claim_share", "false claims"),
    ("end_to_end_accuracy", "end to end"),
    ("contradict_precision", "contradict P"),
    ("contradict_recall", "contradict R"),
    ("support_precision", "support P"),
    ("quote_real_share", "real quotes"),
    ("source_state_accuracy", "source state"),
)


_HEAD_LINES = 4  # of a report in which nothing was measured


def digest(paths: Iterable[Path]) -> str:
    """Return the first twelve hex digits over the contents of files, in the order of their names."""
    total = hashlib.sha256()
    for path in sorted(paths):
        total.update(path.name.encode() + b"\0" + path.read_bytes())
    return total.hexdigest()[:12]


def voices() -> dict[str, tuple[Judge, ...]]:
    """Return the judges of each column, by its name."""
    rules, model = RulesJudge(), EntailmentJudge()
    return {"rules": (rules,), "model": (model,), "both": (rules, model)}


def cases(folder: Path, score: Path, judges: tuple[Judge, ...]) -> dict[str, float]:
    """Check every case of a folder offline and return the totals of its scorer."""
    pairs: list[str] = []
    with tempfile.TemporaryDirectory() as work:
        for case in sorted(p for p in folder.iterdir() if (p / "gold.json").exists()):
            path = next(iter(sorted(case.glob("post.*"))))
            post = load_post(path)
            settings = Settings(replay=str(case / "pages.warc.gz"), offline=True)
            with open_pages(path, settings) as pages:
                report = Checker(pages, settings, judges).report(post)
            out = Path(work) / f"{case.name}.json"
            out.write_text(to_json(report_data(report)), encoding="utf-8")
            pairs.append(f"{case}={out}")
        done = subprocess.run(
            [sys.executable, str(score), "--json", *pairs], check=True, capture_output=True, text=True
        )
    total: dict[str, float] = json.loads(done.stdout)["total"]
    return total


def rows(path: Path, limit: int) -> tuple[Row, ...]:
    """Return the labelled rows of a file, evenly thinned to the limit."""
    found = parse_rows(path.read_bytes(), path.name)
    return found[:: max(1, len(found) // limit) if limit else 1]


def shown(value: float | None) -> str:
    """Return a figure, or a dash where there is none."""
    return "-" if value is None else f"{value:.3f}"


def row_figures(found: Figures) -> list[str]:
    """Return the cells of a line: macro-F1, balanced accuracy of support, precision and recall of both verdicts."""
    sides = (found.per_label[Verdict.SUPPORT], found.per_label[Verdict.CONTRADICT])
    values = (found.macro_f1, found.balanced_support, *(v for side in sides for v in (side.precision, side.recall)))
    return [shown(value) for value in values]


def table(head: list[str], lines: list[list[str]]) -> list[str]:
    """Return a Markdown table."""
    out = ["| " + " | ".join(head) + " |", "|" + " --- |" * len(head)]
    return [*out, *("| " + " | ".join(line) + " |" for line in lines), ""]


def of_set(path: Path, found: tuple[Row, ...], asked: Mapping[str, tuple[Judge, ...]]) -> list[list[str]]:
    """Return the lines of one set: all rows by each voice, then those with a number."""
    judged = {}
    for voice, judges in asked.items():
        begun = time.perf_counter()
        said = [(r, judge_row(r.claim, r.evidence, judges).verdict) for r in found]
        judged[voice] = said, time.perf_counter() - begun
    lines = []
    for part, numbers in (("", False), (", with a number", True)):
        for voice, (pairs, seconds) in judged.items():
            chosen = [(r.label, verdict) for r, verdict in pairs if r.has_number or not numbers]
            if chosen:
                name, cells = f"{path.stem}{part} ({digest([path])})", row_figures(figures(chosen))
                lines.append([name, voice, str(len(chosen)), *cells, f"{seconds:.0f}"])
    return lines


def means(lines: list[list[str]], asked: Iterable[str]) -> list[str]:
    """Return a line with the mean macro-F1 over the sets, all rows, by each voice."""
    whole = [line for line in lines if ", with a number" not in line[0]]
    said = []
    for voice in asked:
        scores = [float(line[3]) for line in whole if line[1] == voice]
        said.append(f"{voice} {sum(scores) / len(scores):.3f}" if scores else f"{voice} -")
    return [f"Mean macro-F1 over the sets, all rows: {', '.join(said)}.", ""]


def main() -> int:
    """Measure and write the report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, action="append")
    parser.add_argument("--rows", type=Path, default=SHARED / "bench" / "dev")
    parser.add_argument("--score", type=Path, default=SHARED / "cases" / "score.py")
    parser.add_argument("--limit", type=int, default=0, help="rows per set, 0 for all")
    parser.add_argument("--voices", default="rules,model,both", help="which columns to measure")
    options = parser.parse_args()
    asked = {name: judges for name, judges in voices().items() if name in options.voices.split(",")}
    made = f"claimcheck {__version__}, model {EntailmentJudge().version}. Made by `python benchmarks/verdicts.py`."
    text = ["# Verdicts", "", made, ""]

    folders = options.cases or [p for p in (ROOT / "fixtures" / "cases", SHARED / "cases") if p.is_dir()]
    lines = []
    for folder in folders:
        score = folder / "score.py" if (folder / "score.py").exists() else options.score
        if not score.exists():
            print(f"{folder}: needs the scorer, {score} is not there: left out", file=sys.stderr)
            continue
        data = digest(folder.glob("*/gold.json"))
        name = folder.name if folder.parent != ROOT / "fixtures" else "own cases"
        for voice, judges in asked.items():
            total = cases(folder, score, judges)
            lines.append([f"{name} ({data})", voice, *(shown(total[key]) for key, _ in CASE_FIGURES)])
    if lines:
        text += ["## Whole posts", "", *table(["cases (digest)", "by", *(label for _, label in CASE_FIGURES)], lines)]

    if options.rows.is_dir():
        head = ["rows (digest)", "by", "n", "macro-F1", "balanced", "S P", "S R", "C P", "C R", "seconds"]
        lines = []
        for path in sorted(options.rows.glob("*.jsonl")):
            lines += of_set(path, rows(path, options.limit), asked)
        text += ["## Labelled rows", "", *table(head, lines), *means(lines, asked)]
    else:
        print(f"{options.rows}: no labelled rows there, left out", file=sys.stderr)
    if len(text) == _HEAD_LINES:
        print("nothing was there to be measured", file=sys.stderr)
        return 0
    report = "\n".join(text)
    (ROOT / "benchmarks" / "verdicts.md").write_text(report, encoding="utf-8")
    print(report)
    return 0


if __name__ == "__main__":
    sys.exit(main())
