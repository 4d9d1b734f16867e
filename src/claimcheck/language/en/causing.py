"""Words by which a sentence says that one thing brought about another, or that this cannot be told: data."""

from __future__ import annotations

import re

# "It has taken 2% of the traffic off the road": a doer at work on something, the parts of the verb set apart.
APART = re.compile(
    r"\b(?:took|taken|takes|knocked|shaved|wiped|lopped|cut|blown|brought|pulled|pushed|driven|drove|sent|kept|keeps)\s"
    r"[^.;:,]{1,60}?\b(?:off|away|out of|down|up|under control|in check|at bay)\b",
    re.IGNORECASE,
)

# What cannot be done with the two things, and what is not done.
_UNABLE = (
    "cannot | can't | could not | couldn't | unable to | not able to | impossible to | not possible to | hard to | difficult to | "
    "no way to | must not be | mustn't be | should not be | shouldn't be | cannot be | can't be | could not be | couldn't be | "
    "nobody can | no one can | cannot simply be | can't simply be | cannot all be | can't all be | too early to | too soon to"
)
_TIE = (
    "put down to | attribute | ascribe | credit | chalk up to | chalked up to | separate | disentangle | untangle | tease apart | "
    "pin on | pin down the cause | laid at the door of | traced to | blamed on | link it to | "
    "say what caused | know what caused | tell what caused | tell whether it | say whether it is | claim it is | claim that it is | "
    "show what caused | show cause | establish cause"
)
_NOT = "do not | don't | does not | doesn't | did not | didn't | would not | wouldn't | not to be"
_CREDIT = "put down to | attribute | ascribe | credit | blame | put it down to | put this down to | put that down to"


def withheld_phrases() -> str:
    """Return "cannot be attributed", "unable to separate" and so on, joined by "|" as the lexicon wants them."""
    pairs = [(_UNABLE, _TIE), (_NOT, _CREDIT)]
    made = (f"{a.strip()} {b.strip()}" for one, other in pairs for a in one.split("|") for b in other.split("|"))
    return " | ".join((*made, _FURTHER))


_FURTHER = (
    "no statement about what caused | make no claim about the cause | makes no claim about the cause | not the cause | not the reason | "
    "is not the cause | played no part | plays no part | had no hand in | nothing to do with | would have happened anyway | "
    "would have fallen anyway | would have risen anyway | may be a coincidence | could be a coincidence | could be coincidence | "
    "may be coincidence | no proof that it was | no causal link | no causal effect | not causal | not a causal | "
    "neither proves nor | not imply | does not follow that | doesn't follow that | cannot rule out other | can't rule out other | "
    "other factors may | other factors could | other things changed | other things were going on"
)

# Which of the words of withholding speak of blame: these take the cause back even from a claim with a plain verb.
BLAMING: tuple[str, ...] = (
    "attribut",
    "put down to",
    "ascrib",
    "credit",
    "chalk",
    "separate",
    "disentangl",
    "untangl",
    "tease",
    "pin",
    "door of",
    "traced",
    "blame",
    "caus",
    "reason",
    "played no part",
    "plays no part",
    "no hand in",
    "anyway",
    "coincidence",
    "not follow",
    "other factors",
    "other things",
)

# The effect as a thing spoken of before ("what caused the rise"), and the verbs by which a claim says that it was made.
EFFECTS: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "up": (
        ("rise", "increase", "growth", "gain", "surge", "jump"),
        (
            "pushed up",
            "push up",
            "raised",
            "raises",
            "boosted",
            "boosts",
            "drove up",
            "driven up",
            "increased",
            "lifted",
        ),
    ),
    "down": (
        ("fall", "drop", "decline", "decrease", "reduction"),
        (
            "brought down",
            "cut",
            "cuts",
            "reduced",
            "reduces",
            "lowered",
            "lowers",
            "pushed down",
            "slashed",
            "drove down",
        ),
    ),
    "better": (("improvement",), ("improved", "improves", "strengthened")),
    "either": (("difference", "change", "trend"), ()),
}
