"""Words by which a reading of a thermometer is told from a difference of two: data."""

from __future__ import annotations

# A letter alone ("350 F", "4 K") is a temperature only in a sentence with one of these.
HEAT_WORDS: frozenset[str] = frozenset(
    """
    temperature temperatures heat heats heated heating hot hotter cold colder cool cooled cooler cooling chilled chill
    warm warmed warmer warming degrees thermometer freeze freezes freezing frozen boil boils boiling melt melts melted
    melting oven bake baked cryogenic superconducting superconductor celsius fahrenheit kelvin
    """.split()
)
# Sooner than thousands of something, "20 K" are kelvins beside one of these.
KELVIN_WORDS: frozenset[str] = frozenset(
    "temperature temperatures kelvin cryogenic superconducting superconductor cooled chilled degrees".split()
)
# Behind the degrees, these make a difference of them: "2.3 °F above the average", "1.3 °C warmer", "a 2-degree rise".
STEP_AFTER: frozenset[str] = frozenset(
    """
    above below warmer hotter colder cooler higher lower more less rise rises increase warming cooling drop fall
    decrease jump gain difference anomaly swing milder up down
    """.split()
)
# "12 degrees below zero" is a reading all the same.
ZEROS: frozenset[str] = frozenset({"zero", "freezing"})
# Before the degrees (and the words that bound them): "rose by 2 °C", "warmed 1.5 °C", "a difference of 3 degrees".
STEP_BEFORE: frozenset[str] = frozenset(
    """
    by rose rises risen rise fell falls fall dropped drops drop warmed warm cooled cool increased increase decreased
    gained climbed jumped
    """.split()
)
STEP_NOUNS: frozenset[str] = frozenset(
    """
    warming rise increase difference drop fall anomaly swing change cooling jump range gap variation
    """.split()
)
# Between such a noun and its figure: "warming of 1.5 °C", "keep warming below 2 °C", "limit the rise to 1.5 °C".
STEP_LINKS: frozenset[str] = frozenset("of to below under at within beyond past above exceeds exceeded is was".split())
# Angles, latitudes and the like, which are no temperatures.
ANGULAR: frozenset[str] = frozenset(
    """
    north south east west latitude longitude angle angles turn turns turned rotate rotated rotation tilt tilted view
    slope panorama review feedback
    """.split()
)
