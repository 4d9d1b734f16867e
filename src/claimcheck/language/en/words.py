"""Function words and abbreviations of English."""

from __future__ import annotations

STOPWORDS: frozenset[str] = frozenset(
    """
    a about above across after again against all almost along already also although always am among an and another any
    are aren't around as at away back be became because become becomes been before began being below between both but by
    came can can't cannot come could couldn't did didn't do does doesn't doing don't done down during each either else
    ever every few for from further gave get gets getting give given goes going gone got had hadn't has hasn't have
    haven't having he her here hers herself him himself his how however i if in instead into is isn't it it's its itself
    just keep kept last let like likely made make makes making many may me might more most much must my myself near
    nearly need neither never next no none nor not nothing now of off often on once one only onto or other others our
    ours ourselves out over own per perhaps put quite rather really said same saw say says see seem seemed seems shall
    she should shouldn't since so some still such than that that's the their theirs them themselves then there these
    they they're this those though through thus to together too took toward towards under until up upon us used very was
    wasn't we we're well went were weren't what when where whether which while who whom whose why will with within
    without won't would wouldn't yet you your yours lakh crore cent million billion trillion thousand hundred dozen anyone everyone someone enough later
    ago somewhat percent
    """.split()
)

# Words that at the start of a sentence point back to what the one before it named.
POINTERS: frozenset[str] = frozenset(
    "it its that this these those they them their he she his her him both neither such there others".split()
)

# "That" points back when one of these follows; else it joins clauses ("they say that the pier is closed").
POINTED: frozenset[str] = frozenset(
    "is was are were means meant makes made would will has had can could leaves left".split()
)

# Titles and short forms that end in a full stop without ending a sentence; lower case, without the final stop.
ABBREVIATIONS: frozenset[str] = frozenset(
    """
    dr mr mrs ms prof st sr jr gen col lt sgt capt rev hon gov sen rep approx ca cf eg e.g ie i.e vs etc al fig figs no
    nos vol p pp ed eds inc ltd co corp dept est jan feb mar apr jun jul aug sep sept oct nov dec mt ft rs u.s u.k u.n
    ph.d m.d b.a a.m p.m resp incl max min avg
    """.split()
)
