"""The entailment judge: a small model that says whether a passage supports a claim in other words."""

APART, TOGETHER = "apart", "together"
"""The two ways in which passages are read: each by itself, and the likeliest ones in one go."""
