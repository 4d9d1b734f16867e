"""Made by training/calibration.py: do not edit."""

from __future__ import annotations

from claimcheck.judging.curves import Curve

CURVES = {
    "support": Curve(
        base=-0.235,
        slope=1.901,
        excerpt=0.894,
        codes={
            "date-agrees": -0.156,
            "follows-by-arithmetic": 0.317,
            "number-agrees": 0.332,
            "same-name": -1.005,
            "same-statement": -0.451,
        },
    ),
    "contradict": Curve(
        base=1.334,
        slope=-0.120,
        excerpt=-0.271,
        codes={
            "attribution-differs": -0.675,
            "bound-added": 1.235,
            "cause-withheld": 0.466,
            "counted-thing-differs": -0.321,
            "date-differs": 0.559,
            "entity-differs": 0.524,
            "hedge-dropped": -1.525,
            "number-differs": 0.728,
            "polarity-flipped": -0.812,
            "preliminary-as-proven": -0.738,
            "scope-wider": 0.232,
            "superlative-added": -1.956,
            "superlative-denied": -0.620,
            "unit-differs": -0.829,
        },
    ),
    "absent": Curve(base=-1.245, slope=4.377, excerpt=-0.778, codes={"not-in-source": -1.214}),
}
