"""The article that the faulty servers have, and what it says."""

from __future__ import annotations

FACT = "The river trial in Zürich and Genève enrolled 40 people and lasted 12 weeks."
"""The sentence that must be found in whatever counts as read."""

_PARAGRAPHS = (
    FACT,
    "Half of them drank the filtered water, and the other half went on with what came out of the tap at home.",
    "The city paid for the filters, which a workshop by the lake had made out of sand, gravel and a little charcoal.",
    "After twelve weeks the doctors counted stomach complaints in both groups and found fewer where the filters were.",
    "Nobody knows yet how long a filter lasts, since the oldest one has been in use for no more than a single year.",
    "The workshop wants to sell the first hundred of them next spring, to villages that lie further up the river.",
)


def article(meta: str = "<meta charset=utf-8>", *, more: str = "") -> str:
    """Return the article as HTML with that charset declaration in its head and `more` as a last paragraph."""
    text = "".join(f"<p>{paragraph}</p>\n" for paragraph in (*_PARAGRAPHS, more) if paragraph)
    return (
        f"<!doctype html><html lang=en><head>{meta}<title>Filters of sand</title></head>"
        f"<body><article><h1>Filters of sand</h1>\n{text}</article></body></html>\n"
    )


PAGE = article().encode()
