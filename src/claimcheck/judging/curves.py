"""The form of the calibration's curves, apart from their figures."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Curve:
    """One verdict's curve: log odds = base + slope * score + the code's offset, + `excerpt` where it is one."""

    base: float
    slope: float
    excerpt: float
    codes: Mapping[str, float]
