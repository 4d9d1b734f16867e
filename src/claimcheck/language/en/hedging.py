"""Hedges strong enough that dropping them changes what is said."""

from __future__ import annotations

STRONG_HEDGES: frozenset[str] = frozenset(
    {"could", "may", "might", "up to", "in theory", "potentially", "possibly", "has proposed"}
)

# Said of the figure in the sentence before; lower case.
TAKING_BACK: tuple[str, ...] = (
    "not a forecast",
    "no forecast",
    "upper estimate",
    "upper limit",
    "rough sum",
    "rough estimate",
    "top end",
    "only an estimate",
    "only a model",
    "not a promise",
    "not certain",
    "has yet to decide",
    "will decide",
    "best case",
    "was dropped",
    "were dropped",
    "been dropped",
    "was scrapped",
    "been scrapped",
    "been abandoned",
    "was abandoned",
    "was cancelled",
    "been cancelled",
    "was withdrawn",
    "was rejected",
    "never came",
    "could not be confirmed",
    "not been confirmed",
)

# A doubt with one of these in its sentence is a doubt whether the result was more than chance.
CHANCE: tuple[str, ...] = (
    "chance",
    "coincidence",
    "natural recovery",
    "spontaneous",
    "control group",
    "comparison group",
    "larger trials",
    "larger studies",
    "further trials",
    "ruled out",
    "too small",
    "placebo",
)

# Before a verb these say that it may be so or not. "Suggests" and "appears" are the manner of science for plain results.
GOVERNING_HEDGES: frozenset[str] = frozenset({"may", "might", "could", "possibly", "perhaps", "potentially"})

# Said of what a study is about to find out as well as of what it could not.
OPEN_QUESTIONS: tuple[str, ...] = (
    "unclear",
    "not clear",
    "not known",
    "is not known",
    "not yet known",
    "still unknown",
    "remains unknown",
    "remains open",
    "remain open",
    "nobody knows",
)
