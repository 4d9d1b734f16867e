"""Are findings with a score of about 0.8 right about 80 times in a hundred? A reliability table.

    python benchmarks/calibration.py [--cases DIR ...] [--rows DIR]

Without arguments: the cases and bench/dev rows of a folder ../shared beside the project, none of which the curves were
fitted on (training/calibration.py says on what they were). Writes benchmarks/calibration.md and prints it.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator, Sequence
from itertools import pairwise
from pathlib import Path

from claimcheck import __version__
from claimcheck.api import check
from claimcheck.evaluation import judge_row
from claimcheck.judging.rules import RulesJudge
from claimcheck.model import Finding
from claimcheck.rows import parse_rows
from claimcheck.settings import Settings
from verdicts import ROOT, SHARED, digest, table

BINS = (0.0, 0.5, 0.6, 0.7, 0.8, 0.9, 1.01)
_COVERED = 0.5  # share of the shorter of two spans that they must have in common, as in the scorer of the cases
Scored = tuple[Finding, bool]


def of_rows(path: Path) -> Iterator[Scored]:
    """Yield the findings for labelled rows and whether each is right."""
    judges = [RulesJudge()]
    for row in parse_rows(path.read_bytes(), path.name):
        found = judge_row(row.claim, row.evidence, judges)
        yield found, found.verdict == row.label


def of_cases(folder: Path) -> Iterator[Scored]:
    """Yield the findings for the gold claims of a folder of cases, on pages that were read; whether each is right."""
    for case in sorted(p for p in folder.iterdir() if (p / "gold.json").exists()):
        gold = json.loads((case / "gold.json").read_text(encoding="utf-8"))
        (post,) = case.glob("post.*")
        report = check(post, Settings(replay=str(case / "pages.warc.gz"), offline=True))
        urls = {entry["url"]: entry["id"] for entry in gold["sources"]}
        cited = {s.id: [report.post.citations[i].url for i in s.citations] for s in report.sources}
        names = {name: urls[url] for name, places in cited.items() for url in places if url in urls}
        for wanted in gold["claims"]:
            best = max(report.claims, key=lambda c: overlap(c.claim.start, c.claim.end, wanted), default=None)
            if best is None or overlap(best.claim.start, best.claim.end, wanted) < _COVERED:
                continue
            for found in best.findings:
                held = wanted["per_source"].get(names.get(found.source, ""))
                if held and found.verdict != "unread":
                    yield found, found.verdict in {held["verdict"], *held["also_ok"]}


def overlap(start: int, end: int, wanted: dict[str, int]) -> float:
    """Return the share of the shorter of two spans of the post that they have in common."""
    shared = min(end, wanted["end"]) - max(start, wanted["start"])
    return shared / max(1, min(end - start, wanted["end"] - wanted["start"]))


def reliability(found: Sequence[Scored], verdicts: frozenset[str]) -> list[list[str]]:
    """Return a line for each bin of scores: how many findings, their mean score, the share that is right."""
    lines = []
    for low, high in pairwise(BINS):
        inside = [(f.score, right) for f, right in found if f.verdict in verdicts and low <= f.score < high]
        if inside:
            mean = sum(score for score, _ in inside) / len(inside)
            share = sum(right for _, right in inside) / len(inside)
            lines.append([f"{low:.1f} to {min(high, 1):.1f}", str(len(inside)), f"{mean:.2f}", f"{share:.2f}"])
    return lines


def main() -> int:
    """Measure and write the report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, nargs="*", default=[SHARED / "cases"])
    parser.add_argument("--rows", type=Path, default=SHARED / "bench" / "dev")
    options = parser.parse_args()
    text = ["# Calibration", "", f"claimcheck {__version__}. Made by `python benchmarks/calibration.py`.", ""]
    text += [
        "Findings by their score: how many, the mean score, and the share that is right. Nothing here was fitted on.",
        "",
    ]
    groups: list[tuple[str, list[Scored]]] = []
    for folder in options.cases:
        if folder.is_dir():
            groups.append((f"Posts: {folder.name} ({digest(folder.glob('*/gold.json'))})", list(of_cases(folder))))
    files = sorted(options.rows.glob("*.jsonl")) if options.rows.is_dir() else []
    groups += [(f"Rows: {path.stem} ({digest([path])})", list(of_rows(path))) for path in files]
    if len(groups) > 1:
        groups.append(("All together", [one for _, found in groups for one in found]))
    head = ["score", "findings", "mean score", "right"]
    for name, found in groups:
        for label, verdicts in (("support and contradict", {"support", "contradict"}), ("absent", {"absent"})):
            lines = reliability(found, frozenset(verdicts))
            if lines:
                text += [f"## {name}: {label}", "", *table(head, lines)]
    if not groups:
        print(f"nothing to measure: neither {options.rows} nor the cases are there")
        return 0
    report = "\n".join(text).rstrip() + "\n"
    (ROOT / "benchmarks" / "calibration.md").write_text(report, encoding="utf-8")
    print(report)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
