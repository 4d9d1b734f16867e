"""Words that tell one of a kind from another. Lower case, matched as written."""

from __future__ import annotations

# In the passage alone, these show that it speaks of another one than the claim.
OTHERS: frozenset[str] = frozenset(
    {"rival", "separate", "neighbouring", "neighboring", "competing", "competitor", "unrelated"}
)

# Each of a pair excludes the other: figures for one are no figures for the other.
ALTERNATIVES: tuple[tuple[str, str], ...] = (
    ("old", "new"),
    ("older", "new"),
    ("older", "newer"),
    ("previous", "new"),
    ("primary", "secondary"),
    ("boys", "girls"),
    ("men", "women"),
    ("male", "female"),
    ("urban", "rural"),
    ("north", "south"),
    ("northern", "southern"),
    ("east", "west"),
    ("eastern", "western"),
    ("indoor", "outdoor"),
    ("domestic", "foreign"),
    ("domestic", "international"),
    ("imports", "exports"),
    ("public", "private"),
    ("winter", "summer"),
    ("day", "night"),
    ("red", "white"),
    ("inpatients", "outpatients"),
    ("smokers", "non-smokers"),
    ("passengers", "crew"),
    ("pupils", "teachers"),
    ("students", "teachers"),
    ("buyers", "sellers"),
    ("killed", "injured"),
    ("dead", "injured"),
    ("deaths", "injuries"),
    ("income", "wealth"),
    ("gross", "net"),
    ("wages", "prices"),
    ("state", "federal"),
    ("cats", "dogs"),
)
