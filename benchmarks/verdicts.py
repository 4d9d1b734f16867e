"""Verdicts on whole cases and on labelled rows, with the version and the digests of the data.

    python benchmarks/verdicts.py [--cases DIR ...] [--rows DIR] [--limit N]

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
from collections.abc import Iterable
from pathlib import Path

from claimcheck import __version__
from claimcheck.evaluation import judge_row
from claimcheck.judging.rules import RulesJudge
from claimcheck.model import Verdict
from claimcheck.rows import Row, parse_rows
from claimcheck.scoring import Figures, figures

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


def cases(folder: Path, score: Path) -> dict[str, float]:
    """Check every case of a folder offline and return the totals of its scorer."""
    pairs: list[str] = []
    with tempfile.TemporaryDirectory() as work:
        for case in sorted(p for p in folder.iterdir() if (p / "gold.json").exists()):
            post = next(iter(sorted(case.glob("post.*"))))
            out = Path(work) / f"{case.name}.json"
            command = [sys.executable, "-m", "claimcheck", "run", str(post), "--replay", str(case / "pages.warc.gz")]
            subprocess.run(
                [*command, "--offline", "--format", "json", "--output", str(out)], check=False, capture_output=True
            )
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


def main() -> int:
    """Measure and write the report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, action="append")
    parser.add_argument("--rows", type=Path, default=SHARED / "bench" / "dev")
    parser.add_argument("--score", type=Path, default=SHARED / "cases" / "score.py")
    parser.add_argument("--limit", type=int, default=0, help="rows per set, 0 for all")
    options = parser.parse_args()
    text = ["# Verdicts", "", f"claimcheck {__version__}, rules only. Made by `python benchmarks/verdicts.py`.", ""]

    folders = options.cases or [p for p in (ROOT / "fixtures" / "cases", SHARED / "cases") if p.is_dir()]
    lines = []
    for folder in folders:
        score = folder / "score.py" if (folder / "score.py").exists() else options.score
        if not score.exists():
            print(f"{folder}: needs the scorer, {score} is not there: left out", file=sys.stderr)
            continue
        total = cases(folder, score)
        data = digest(folder.glob("*/gold.json"))
        name = folder.name if folder.parent != ROOT / "fixtures" else "own cases"
        lines.append([f"{name} ({data})", *(f"{total[key]:.3f}" for key, _ in CASE_FIGURES)])
    if lines:
        text += ["## Whole posts", "", *table(["cases (digest)", *(label for _, label in CASE_FIGURES)], lines)]

    if options.rows.is_dir():
        head = ["rows (digest)", "n", "macro-F1", "balanced", "S P", "S R", "C P", "C R", "seconds"]
        lines = []
        for path in sorted(options.rows.glob("*.jsonl")):
            begun = time.perf_counter()
            found = [(r, judge_row(r.claim, r.evidence, [RulesJudge()])) for r in rows(path, options.limit)]
            seconds = time.perf_counter() - begun
            for part, chosen in (("", found), (", with a number", [x for x in found if x[0].has_number])):
                if chosen:
                    cells = row_figures(figures([(r.label, f.verdict) for r, f in chosen]))
                    lines.append([f"{path.stem}{part} ({digest([path])})", str(len(chosen)), *cells, f"{seconds:.0f}"])
        text += ["## Labelled rows", "", *table(head, lines)]
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
