"""The two ends of a group, by the word that names the one at an end. Lower case."""

from __future__ import annotations

LOWEST = frozenset(
    """weakest lowest smallest shortest slowest least lightest thinnest poorest worst cheapest youngest narrowest shallowest coldest
    minimum fewest earliest""".split()
)
HIGHEST = frozenset(
    """strongest highest largest biggest longest slowest heaviest thickest worst dearest oldest widest deepest hottest maximum
    most latest tallest record""".split()
)
MEANS: tuple[str, ...] = ("on average", "average", "averaged", "mean", "median", "typically", "as a rule")
