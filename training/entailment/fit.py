"""Fit how the rules' voice and the model's are weighed: writes src/claimcheck/judging/voices_table.py.

    python training/entailment/fit.py OBSERVATIONS.jsonl ... [--out FILE]

Takes what observe.py wrote of data that the model was not trained on. Needs scikit-learn. Same input, same table.
"""

from __future__ import annotations

import argparse
import json
from collections import Counter
from pathlib import Path

import numpy as np
from sklearn.linear_model import LogisticRegression

from claimcheck.judging import voices, voices_table
from claimcheck.judging.voices import Reading, Voices
from claimcheck.model import Verdict

REGULARISATION = 0.3
STEPS = [n / 20 for n in range(4, 16)]  # shares that are tried as the least for a verdict
# On a page a wrong verdict costs more than a missed one: at least this share of what the model says alone must be right.
# Elsewhere a mean F-score decides, in which precision counts more.
ENOUGH = {Reading.EXCERPT: 0.0, Reading.TEXT: 0.0, Reading.PAGE: 0.7}
# How much recall counts beside precision, by label (F-beta).
BETAS = (("support", 0.7), ("contradict", 0.5), ("absent", 1.0))
NEVER = 1.0  # no share reaches it
# Of the rules' verdicts those that have next to nothing left are taken back; see docs/entailment.md.
KEPT = (0.3, 0.2, 0.1)
CERTAIN = 0.9


def load(paths: list[Path]) -> list[dict]:
    """Read observations; a verdict that a second editor could defend counts as right too."""
    found = [json.loads(line) for path in paths for line in path.read_text().splitlines()]
    for row in found:
        raw = row["voices"]
        row["voices"] = Voices(**{**raw, "rule": Verdict(raw["rule"]) if raw["rule"] else None})
        row["right"] = {row["label"], *row.get("also", ())}
    return found


def fitted(rows: list[dict], verdict: Verdict) -> tuple[float, ...]:
    """Return the weights of one verdict's log odds."""
    table = np.array([voices.features(r["voices"], verdict) for r in rows])
    right = np.array([verdict.value in r["right"] for r in rows])
    model = LogisticRegression(C=REGULARISATION, fit_intercept=False, max_iter=2000)
    model.fit(table, right)
    return tuple(round(float(w), 3) for w in model.coef_[0])


def share(weights: tuple[float, ...], seen: Voices, verdict: Verdict) -> float:
    """Return the share of a verdict."""
    return float(1 / (1 + np.exp(-np.dot(weights, voices.features(seen, verdict)))))


def main() -> None:
    """Fit and write."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("observations", type=Path, nargs="+")
    asked.add_argument("--out", type=Path, default=Path(voices_table.__file__))
    args = asked.parse_args()
    rows = load(args.observations)
    print(Counter((r["set"], r["label"]) for r in rows))
    # Claims written to be hard teach distrust of the model where claims are as people write them: for the least only.
    plain = [r for r in rows if r["set"] != "written"]
    weights = {v: fitted(plain, v) for v in (Verdict.SUPPORT, Verdict.CONTRADICT)}
    for verdict, found in weights.items():
        print(verdict, dict(zip(voices.FEATURES, found, strict=True)))
    lines = ['"""Made by training/entailment/fit.py: do not edit."""', "", "from __future__ import annotations", ""]
    lines += ["from claimcheck.model import Verdict", ""]
    for verdict, found in weights.items():
        lines.append(f"{verdict.name} = {found}")
    least = {verdict: [0.0, 0.0, 0.0] for verdict in weights}
    for reading in Reading:
        some = [r for r in rows if r["reading"] == reading and r["voices"].rule is None]
        for verdict, value in zip(weights, thresholds(some, weights, ENOUGH[reading]), strict=True):
            least[verdict][reading] = value
    lines += ["", "# By what is read (an excerpt, a text, a page): the share from which a verdict is given ..."]
    lines.append("LEAST = {" + ", ".join(f"Verdict.{v.name}: {tuple(p)}" for v, p in least.items()) + "}")
    lines += ["# ... and the one from which a verdict of the rules stands.", f"KEPT = {KEPT}", f"CERTAIN = {CERTAIN}"]
    args.out.write_text("\n".join([*lines, ""]), encoding="utf-8")


def thresholds(rows: list[dict], weights: dict[Verdict, tuple[float, ...]], enough: float) -> tuple[float, float]:
    """Return the least shares for support and contradict: of those that are right often enough, those worth most."""
    shares = [[share(weights[v], r["voices"], v) for v in weights] for r in rows]
    best = (-1.0, NEVER, NEVER)
    for support in (*STEPS, NEVER):
        for contradict in (*STEPS, NEVER):
            told = [_said(one, support, contradict) for one in shares]
            right = [t in r["right"] for t, r in zip(told, rows, strict=True)]
            for verdict in ("support", "contradict"):
                hits = [ok for t, ok in zip(told, right, strict=True) if t == verdict]
                if hits and sum(hits) / len(hits) < enough:
                    break
            else:
                best = max(best, (_worth(told, rows), support, contradict))
    print(len(rows), "rows where the rules are silent: worth, support from, contradict from", best)
    return best[1:]


def _said(shares: list[float], support: float, contradict: float) -> str:
    over = {"support": shares[0] - support, "contradict": shares[1] - contradict}
    verdict = max(over, key=lambda v: (over[v], v == "support"))
    return verdict if over[verdict] >= 0 else "absent"


def _worth(told: list[str], rows: list[dict]) -> float:
    """Return the mean F-score of the three labels."""
    scores = []
    for label, beta in BETAS:
        both = sum(t == label and label in r["right"] for t, r in zip(told, rows, strict=True))
        said, are = sum(t == label for t in told), sum(r["label"] == label for r in rows)
        scores.append((1 + beta**2) * both / max(1.0, said + beta**2 * are))
    return sum(scores) / len(scores)


if __name__ == "__main__":
    main()
