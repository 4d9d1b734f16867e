"""What the reason codes mean, in plain words: data, one entry per code.

A reason that carries its own detail ("the post has 60 minutes, the source has 30") is shown with that; these texts
stand in where there is none, and explain the codes in the docs.
"""

from __future__ import annotations

TEXTS: dict[str, str] = {
    # the source says something else
    "number-differs": "the source has another number",
    "unit-differs": "the source has the figure in another unit",
    "time-base-differs": "the source has the figure for another stretch of time",
    "counted-thing-differs": "the source counts something else",
    "date-differs": "the source has another date",
    "polarity-flipped": "the source says the opposite",
    "entity-differs": "the source names another person, place or body",
    "entity-swapped": "the source has the figure for another, and another figure for this one",
    "attribution-differs": "the source has somebody else say it",
    "quote-altered": "the quoted words are not the source's words",
    "superlative-denied": "the source says that it is not the first, largest or only one",
    "cause-withheld": "the source says that the cause is not shown",
    "stale": "it was so once; the source says that it no longer is",
    "relative-vs-absolute": "the source's figure is a relative change, not a share or a number",
    # the claim says more than its source
    "scope-wider": "the claim covers more than the source does",
    "bound-added": "the claim sets a limit that the source does not set",
    "hedge-dropped": "the source is less certain than the claim",
    "superlative-added": "the source does not call it the first, largest or only one",
    "animal-to-human": "the source is about animals or cells, not people",
    "preliminary-as-proven": "the source has early results, not proof",
    # the source agrees
    "number-agrees": "the source has the same figure",
    "date-agrees": "the source has the same date",
    "same-name": "the source names the same",
    "same-quote": "the source has the same quoted words",
    "same-statement": "the source says the same",
    "follows-by-arithmetic": "it follows from the source's figures",
    # a judge besides the rules, which reads for the meaning
    "meaning-supports": "a judge that reads for the meaning finds the same said in other words",
    "meaning-contradicts": "a judge that reads for the meaning finds that both cannot hold together",
    "meaning-settles-nothing": "a judge that reads for the meaning finds that the passage does not settle it",
    "judges-disagree": "a language model reads it otherwise than the others do",
    # right, but
    "supported-elsewhere": "not in the source that the sentence cites; another source of the post has it",
    # nothing to hold it against
    "not-in-source": "the source was read and settles nothing about it",
    "not-in-visible-part": "not in the visible part of the source, which stops early",
    "only-in-metadata": "only hidden parts of the page's markup have it, where no reader can see it",
    "source-unread": "the source could not be read",
}


def reason_text(code: str) -> str:
    """Return the code's plain words; of an unknown one, the code with spaces, which reads well enough."""
    return TEXTS.get(code) or code.replace("-", " ")
