"""Words by which a sentence says that something is no longer so: data. Lower case."""

from __future__ import annotations

# What follows or precedes one of these in its clause was so and is not any more.
ENDED: tuple[str, ...] = (
    "stepped down",
    "steps down",
    "resigned as",
    "resigned from",
    "has resigned",
    "retired as",
    "retired from",
    "has retired",
    "used to",
    "formerly",
    "was replaced",
    "were replaced",
    "has been replaced",
    "gave up",
    "has given up",
    "ceased to",
    "stopped being",
    "was dismissed as",
    "was sacked as",
    "has left",
    "left office",
    "left the post",
    "quit as",
    "handed over",
    "was abolished",
    "were abolished",
    "has been abolished",
    "was scrapped",
    "has been scrapped",
    "is a former",
    "was dissolved",
    "has been dissolved",
    "went bankrupt",
    "was withdrawn",
    "has been withdrawn",
)
# Said of the past: with one of these a claim does not speak of now.
PAST_WORDS: frozenset[str] = frozenset(
    "before previously formerly earlier used once originally until past former ago then last previous".split()
)
UNTIL: frozenset[str] = frozenset({"until", "till"})
# "not until", "until now", "until at least": these end nothing.
NOT_ENDING_BEFORE: frozenset[str] = frozenset({"not", "open", "valid", "up", "runs", "run", "planned"})
NOT_ENDING_AFTER: frozenset[str] = frozenset({"now", "today", "at", "further", "this", "next", "recently"})
