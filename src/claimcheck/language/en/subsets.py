"""How a sentence that goes on from another begins: "for theft it was 94", "on main roads, 38% were". Lower case."""

from __future__ import annotations

LEADS = frozenset("for among in on at with of from under over outside inside".split())
POINTED_AT = frozenset("it that this they there the was were is are had did only just the".split()) - {"the"}
AVERAGES = frozenset(
    "median mean average averaged typical typically overall altogether total all usual usually".split()
)
