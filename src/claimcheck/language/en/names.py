"""Words that shape proper names."""

from __future__ import annotations

TITLES = frozenset("dr prof professor mr mrs ms mx sir dame lord lady".split())

# Lower-case words that may stand inside a name: "University of Cambridge", "Ludwig van Beethoven".
CONNECTORS = frozenset("of the de la le du van von der den del di da and for".split()) - {"and", "the"}

CALENDAR = frozenset(
    """january february march april june july august september october november december jan feb mar apr jun jul aug sep
    sept oct nov dec monday tuesday wednesday thursday friday saturday sunday""".split()
)

# Capitalised for other reasons than being a name.
NOT_NAMES = frozenset("i i'm i've i'd i'll ok".split())

# Stems of words that many bodies share; they do not tell one body from another.
BODY_WORDS = frozenset(
    """univers of the institut hospit foundat school colleg center centr compani group team depart ministri agenc journal
    news societi associ council trust committe board offic nation intern""".split()
)
