"""Fit the curves that turn the rules' scores into shares of right findings.

Writes src/claimcheck/judging/calibration_table.py.

    python training/calibration.py --rows TRAIN.jsonl.gz ... --cases DIR ... [--out FILE]

It needs scikit-learn beside the project's own packages. Rows are labelled (claim, evidence, label) rows, cases folders
of posts with their pages and the verdict for each claim and source (`gold.json`). What is fitted on can no longer be
measured on. The same data gives the same table byte for byte.
"""

from __future__ import annotations

import argparse
import gzip
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sklearn.feature_extraction import DictVectorizer
from gold import gold
from sklearn.linear_model import LogisticRegression

from claimcheck.evaluation import judge_row
from claimcheck.judging import calibration_table, findings
from claimcheck.judging.excerpts import EXCERPT
from claimcheck.judging.rules import RulesJudge
from claimcheck.model import Finding
from claimcheck.rows import parse_rows

ROOT = Path(__file__).resolve().parents[1]
# A code seen less often keeps the curve of its verdict.
FEWEST = 8
# Findings on whole pages are few and what the tool is for; a row counts once, one of those several times.
PAGE_WEIGHT = 4.0
REGULARISATION = 0.5


@dataclass(frozen=True)
class Point:
    """A finding with the rule's own score, and whether it was right."""

    verdict: str
    code: str
    score: float
    excerpt: bool
    right: bool
    weight: float


def of_rows(path: Path) -> Iterator[Point]:
    """Judge the rows of a file."""
    judges = [RulesJudge()]
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for row in parse_rows(data, path.name):
        found = judge_row(row.claim, row.evidence, judges)
        excerpt = len(row.evidence) <= EXCERPT
        yield Point(found.verdict, _code(found), found.score, excerpt, found.verdict == row.label, 1.0)


def of_cases(folder: Path) -> Iterator[Point]:
    """Check the posts of a folder, and hold each finding on a page that was read against its gold verdict."""
    for one in gold(folder):
        found = one.finding
        yield Point(found.verdict, _code(found), found.score, False, one.right, PAGE_WEIGHT)


def _code(found: Finding) -> str:
    return found.reasons[0].code if found.reasons else ""


def fit(points: list[Point]) -> str:
    """Return one verdict's curve as Python source."""
    often = Counter(p.code for p in points)

    def weights_of(*, scored: bool) -> tuple[float, dict[str, float]]:
        def features(p: Point) -> dict[str, float]:
            code = {f"code:{p.code}": 1.0} if often[p.code] >= FEWEST else {}
            return {"score": p.score if scored else 0.0, "excerpt": float(p.excerpt), **code}

        table = DictVectorizer(sparse=False)
        model = LogisticRegression(C=REGULARISATION, max_iter=1000, random_state=0)
        rows = table.fit_transform([features(p) for p in points])
        model.fit(rows, [p.right for p in points], [p.weight for p in points])
        return model.intercept_[0], dict(zip(table.get_feature_names_out(), model.coef_[0], strict=True))

    base, weights = weights_of(scored=True)
    if weights["score"] < 0:  # a stronger voice is never less to be believed
        base, weights = weights_of(scored=False)
    codes = ", ".join(f'"{k[5:]}": {v:.3f}' for k, v in sorted(weights.items()) if k.startswith("code:"))
    return (
        f"Curve(base={base:.3f}, slope={weights['score']:.3f}, "
        f"excerpt={weights.get('excerpt', 0.0):.3f}, codes={{{codes}}})"
    )


def main() -> None:
    """Judge everything, fit, write."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=Path, nargs="*", default=[])
    parser.add_argument("--cases", type=Path, nargs="*", default=[ROOT / "fixtures" / "cases"])
    parser.add_argument("--out", type=Path, default=Path(calibration_table.__file__))
    options = parser.parse_args()
    findings.calibrated = lambda _verdict, _code, score, **_: score  # type: ignore[assignment]  # the rules' own scores
    points = [p for path in options.rows for p in of_rows(path)] + [p for path in options.cases for p in of_cases(path)]
    lines = ['"""Made by training/calibration.py: do not edit."""', "", "from __future__ import annotations", ""]
    lines += ["from claimcheck.judging.curves import Curve", "", "CURVES = {"]
    for verdict in ("support", "contradict", "absent"):
        of_one = [p for p in points if p.verdict == verdict]
        print(f"{verdict}: {len(of_one)} findings, {sum(p.right for p in of_one)} right")
        lines.append(f'    "{verdict}": {fit(of_one)},')
    options.out.write_text("\n".join([*lines, "}", ""]), encoding="utf-8")


if __name__ == "__main__":
    main()
