"""From a sentence to what it says."""

from __future__ import annotations

from claimcheck.language.tokens import content_stems, tokenize
from claimcheck.model import Statement


def analyse(text: str) -> Statement:
    """Take one sentence or clause apart. Never raises; linear in the length of the text."""
    tokens = tokenize(text)
    return Statement(text=text, tokens=tokens, terms=content_stems(tokens))
