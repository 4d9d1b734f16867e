"""How often findings like this one are right: the rules' own scores brought to one scale.

The rules score what they say by rough weights, fit to order opinions about one source. What a reader gets is the share
of findings with that reason and score that were right on labelled data: a logistic curve over the rule's score, with
an offset for the reason's code and one for an excerpt (a few sentences that somebody picked, instead of a whole page).
`training/calibration.py` fits the table; benchmarks/calibration.md shows how well it holds on other data.
"""

from __future__ import annotations

import math

from claimcheck.judging.calibration_table import CURVES
from claimcheck.model import Verdict

# No curve is fitted on so many findings that it could tell one in a hundred from none.
_LOWEST, _HIGHEST = 0.05, 0.98


def calibrated(verdict: Verdict, code: str, score: float, *, excerpt: bool) -> float:
    """Return the share of findings of this verdict, reason code and rule's score that are right, 0 to 1.

    A code that the table does not have gets the curve of its verdict.
    """
    curve = CURVES[verdict.value]
    at = curve.base + curve.slope * score + curve.codes.get(code, 0.0) + (curve.excerpt if excerpt else 0.0)
    return min(_HIGHEST, max(_LOWEST, 1 / (1 + math.exp(-at))))
