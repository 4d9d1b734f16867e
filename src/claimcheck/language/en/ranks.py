"""Words for how far a first or a most reaches, and for what takes it away. Matched as written, lower case."""

from __future__ import annotations

# Superlatives that say the same; the first is the name of the row.
SAME_SUPERLATIVES: tuple[str, ...] = (
    "hottest warmest",
    "coldest coolest",
    "largest biggest greatest",
    "smallest tiniest",
    "highest tallest",
    "lowest fewest least",
    "fastest quickest",
    "priciest dearest costliest expensive",
    "cheapest",
    "wettest rainiest",
    "driest",
    "deadliest",
    "busiest",
    "oldest",
    "youngest",
    "longest",
    "shortest",
    "heaviest",
    "lightest",
    "richest wealthiest",
    "poorest",
    "strongest",
    "weakest",
    "brightest",
    "safest",
    "cleanest",
    "dirtiest",
    "worst",
    "best",
)
RANKS = frozenset(
    """second third fourth fifth sixth seventh eighth ninth tenth 2nd 3rd 4th 5th 6th 7th 8th 9th 10th joint-second
    joint-third""".split()
)
# A claim of all time, as against one "since 2012".
ALL_TIME = (
    r"\b(?:ever|on record|in history|of all time|all[- ]time|since (?:the )?(?:records?|counting|measure\w+|the books|the figures|"
    r"statistics|observations?|data)\b[^.;]{0,30}|never before|until now|record (?:low|high))\b"
)
FIRST_TIME = r"\b(?:(?:the )?first time|never before|for the first|first ever)\b"
# "Not since 2011", "no year since 2012 has had so few", "the lowest since 2012", "for the first time since 2011".
SINCE = r"\bsince (?:[a-z]+ )?(?:1[5-9]|20)\d\d\b"
AGAIN = (
    r"\b(?:not|n['’]t|never|no|none|nobody|first time|first|lowest|highest|fewest|most|least|largest|smallest|biggest|hottest|"
    r"warmest|coldest|wettest|driest|worst|best|deadliest)\b"
)
SO_FEW = (
    r"\b(?:done so|do so|so few|so many|so high|so low|so much|so little|as few|as many|as high|as low|happened|time)\b"
)
# The year named is the one in which counting began: then the two say the same.
BEGAN = r"\b(?:began|begun|start(?:ed)?|opened|founded|records?|set up|introduced|earliest)\b"
# Others have done it already.
ALREADY = r"\b(?:already|since|every year|for years|before|earlier|have done so|has done so|had done so|previously)\b"
COPULAS = frozenset(
    "is are was were be been remain remains remained become becomes became stay stays stayed still has have the".split()
)
# Of two things compared, one is at this end and the other at that.
COMPARED: tuple[tuple[str, str], ...] = (
    ("quicker faster", "slower"),
    ("cheaper", "dearer costlier pricier"),
    ("bigger larger greater", "smaller"),
    ("taller higher", "lower shorter"),
    ("better", "worse"),
    ("lighter", "heavier"),
    ("cleaner", "dirtier"),
    ("safer", "riskier deadlier"),
    ("stronger", "weaker"),
    ("cooler colder", "hotter warmer"),
    ("deeper", "shallower"),
    ("longer", "shorter"),
    ("quieter", "louder noisier"),
    ("thinner", "thicker"),
    ("richer", "poorer"),
    ("wetter", "drier"),
    ("older", "younger newer"),
    ("brighter", "dimmer darker"),
    ("sharper", "blunter"),
    ("earlier sooner", "later"),
)
# Nouns for a number, and what it is a number of. Stems.
NUMBER_OF: dict[str, str] = {
    "toll": "death",
    "turnout": "voter",
    "attend": "visitor",
    "rainfal": "rain",
    "jobless": "unemploy",
}
# Some are more so: what stands before the comparative.
SOME_ARE = frozenset(
    """only two three four five six seven eight nine ten several some many other others rivals competitors dozens few number
    another""".split()
)
# The comparative of a row of superlatives, by the row's name.
MORE_SO: dict[str, str] = {
    "hottest": "hotter warmer",
    "coldest": "colder cooler",
    "largest": "larger bigger greater",
    "smallest": "smaller tinier",
    "highest": "higher taller",
    "lowest": "lower fewer less",
    "fastest": "faster quicker",
    "priciest": "pricier dearer costlier expensive",
    "cheapest": "cheaper less",
    "wettest": "wetter rainier",
    "driest": "drier",
    "deadliest": "deadlier",
    "busiest": "busier",
    "oldest": "older",
    "youngest": "younger",
    "longest": "longer",
    "shortest": "shorter",
    "heaviest": "heavier",
    "lightest": "lighter",
    "richest": "richer wealthier",
    "poorest": "poorer",
    "strongest": "stronger",
    "brightest": "brighter",
    "safest": "safer",
    "cleanest": "cleaner",
}
# It had happened before: behind a "first".
BEFORE = (
    r"\b(?:once|twice|three times|four times|several times|many times|often|already) (?:before|already|earlier|in the past|since)\b|"
    r"\b(?:had|has|have) already\b|\bnot (?:for )?the first\b|"
    r"\b(?:had|has|have)\b[^.;]{0,60}(?<!day )(?<!night )(?<!week )(?<!month )(?<!year )(?<!evening )\bbefore\W*$"
)
ANOTHER_ONE = (
    r"\b(?:(?:one|two|three|four|several|some|many) others?|another|a second|a third|others like it|not the only)\b"
)
