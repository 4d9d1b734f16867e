"""Words that tell which of two figures is the measure of the other, and what a figure is for."""

from __future__ import annotations

# What makes a figure of the claim the difference of two others; also said of more and less.
MORE: frozenset[str] = frozenset(
    """more longer higher larger greater bigger taller heavier faster dearer costlier older later above over extra ahead
    additional further better worse stronger hotter warmer wider deeper up""".split()
)
LESS: frozenset[str] = frozenset(
    """fewer less shorter lower smaller lighter slower cheaper younger earlier below under down behind colder cooler
    narrower thinner weaker quieter short""".split()
)
STEP_WORDS: frozenset[str] = MORE | LESS | frozenset("spare majority margin gap difference lead apart points".split())
# A figure in a stretch with one of these is told as how it was before.
EARLIER: frozenset[str] = frozenset(
    """before earlier previous previously formerly former originally original initially ago used once until
    prior predecessor budget budgeted planned target""".split()
)
# With one of these it is told as how it is.
NOW: frozenset[str] = frozenset("now today currently present latest meanwhile nowadays since".split())
# Words right before a figure that make it the one that the other is held against.
LEADS_TO_OTHER: frozenset[str] = frozenset(
    {"from", "than", "against", "versus", "compared with", "compared to", "instead of", "rather than", "up from"}
    | {"down from", "as against", "and not", "relative to"}
)
# "All but 6,000", "except for 12".
EXCEPT: frozenset[str] = frozenset("but except bar excluding without".split())
# A count that stands for each of two: "82 in either group".
BOTH: frozenset[str] = frozenset("each either both apiece".split())
