"""What the reason codes mean, in plain words: data, one entry per code.

A reason that carries its own detail ("the post has 60 minutes, the source has 30") is shown with that; these texts
stand in where there is none, and explain the codes in the docs.
"""

from __future__ import annotations

TEXTS: dict[str, str] = {
    # the source says something else
    "number-differs": "the source has another number",
    "time-base-differs": "the source has the figure for another stretch of time",
    "unit-differs": "the source has the figure in another unit",
    "counted-thing-differs": "the source counts something else",
    "change-differs": "the source has another change",
    "duration-differs": "the source has another length of time",
    "date-differs": "the source has another date",
    "polarity-flipped": "the source says the opposite",
    "outcome-differs": "the source reports another outcome",
    "entity-differs": "the source names another person, place or body",
    "attribution-differs": "the source has somebody else say it",
    "quote-altered": "the quoted words are not the source's words",
    # the claim says more than its source
    "scope-wider": "the claim covers more than the source does",
    "bound-added": "the claim sets a limit that the source does not set",
    "hedge-dropped": "the source is less certain than the claim",
    "superlative-added": "the source does not call it the first, largest or only one",
    "cause-added": "the source has a link, not a cause",
    "animal-to-human": "the source is about animals or cells, not people",
    "preliminary-as-proven": "the source has early results, not proof",
    "relative-vs-absolute": "a relative figure and an absolute one are mixed up",
    # right, but
    "caveat-left-out": "the source adds a caveat that the post leaves out",
    "older-date": "the source's figure is older than the post suggests",
    "supported-elsewhere": "not in the source that the sentence cites; another source of the post has it",
    # nothing to hold it against
    "not-in-source": "the source says nothing about it",
    "not-in-visible-part": "not in the visible part of the source, which stops early",
    "other-subject": "the source has a figure, but of something else",
    "source-unread": "the source could not be read",
    "no-sources": "the post cites nothing that it could be held against",
    # the claim agrees
    "same-figure": "the source has the same figure",
    "follows-by-arithmetic": "it follows from the source's figures",
    "rounded": "the source's figure, rounded",
    "same-words": "the source says it in the same words",
}


def reason_text(code: str) -> str:
    """Return the code's plain words; of an unknown one, the code with spaces, which reads well enough."""
    return TEXTS.get(code) or code.replace("-", " ")
