"""Words by which a report sets two figures against each other in time or between groups."""

from __future__ import annotations

COMPARING: frozenset[str] = frozenset(
    """compared than before previously previous earlier from against after since last ago now then until today current
    currently first former formerly originally initially later afterwards whereas while instead was were is rose fell""".split()
)
# Between a number and what it counts, these make a difference of it: "11 fewer deaths", "23 more minutes".
DIFFERING: frozenset[str] = frozenset("fewer less more extra additional".split())
