"""Made by training/calibration.py: do not edit."""

from __future__ import annotations

from claimcheck.judging.curves import Curve

CURVES = {
    "support": Curve(
        base=0.170,
        slope=1.866,
        excerpt=0.540,
        codes={
            "date-agrees": -0.192,
            "follows-by-arithmetic": 0.012,
            "number-agrees": 0.363,
            "same-name": -1.075,
            "same-statement": -0.514,
        },
    ),
    "contradict": Curve(
        base=1.776,
        slope=0.000,
        excerpt=-0.715,
        codes={
            "animal-to-human": 0.666,
            "attribution-differs": -0.562,
            "bound-added": 1.159,
            "cause-withheld": 0.968,
            "counted-thing-differs": 0.121,
            "date-differs": 0.471,
            "entity-differs": 0.372,
            "entity-swapped": -0.388,
            "hedge-dropped": -0.798,
            "number-differs": 0.708,
            "polarity-flipped": -0.883,
            "quote-altered": 0.989,
            "scope-wider": 0.908,
            "stale": 0.138,
            "superlative-added": -2.055,
            "superlative-denied": -0.362,
            "unit-differs": -0.932,
        },
    ),
    "absent": Curve(base=-1.164, slope=4.421, excerpt=-0.949, codes={"not-in-source": -1.145}),
}
