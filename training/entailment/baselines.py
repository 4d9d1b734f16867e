"""What can be guessed of the labels without reading both sides."""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict


def _tokens(text: str) -> list[str]:
    return re.findall(r"[a-z0-9']+", text.lower())


def claim_baseline(rows: list[dict[str, object]]) -> float:
    """Return the share right of a naive Bayes that sees the claim's words alone (5 folds)."""
    right = 0
    for fold in range(5):
        counts: dict[str, Counter[str]] = defaultdict(Counter)
        prior: Counter[str] = Counter()
        for i, row in enumerate(rows):
            if i % 5 != fold:
                prior[str(row["label"])] += 1
                counts[str(row["label"])].update(set(_tokens(str(row["claim"]))))
        for row in rows[fold::5]:
            words = set(_tokens(str(row["claim"])))
            score = {
                k: math.log(n) + sum(math.log((counts[k][w] + 1) / (n + 2)) for w in words) for k, n in prior.items()
            }
            right += max(score, key=score.__getitem__) == row["label"]
    return right / len(rows)


def overlap_baseline(rows: list[dict[str, object]]) -> tuple[float, dict[str, float]]:
    """Return the share right of the best label per tenth of overlap, and mean overlaps."""
    bins: dict[int, Counter[str]] = defaultdict(Counter)
    means: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        words = set(_tokens(str(row["claim"])))
        shared = len(words & set(_tokens(" ".join(row["evidence"])))) / len(words)  # type: ignore[arg-type]
        bins[int(shared * 10)][str(row["label"])] += 1
        means[str(row["label"])].append(shared)
    right = sum(max(c.values()) for c in bins.values()) / len(rows)
    return right, {k: round(sum(v) / len(v), 3) for k, v in means.items()}
