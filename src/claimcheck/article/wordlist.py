"""Word lists as data."""

from __future__ import annotations


def words(text: str) -> frozenset[str]:
    """Return the words of a text, parted by white space, as a set."""
    return frozenset(text.split())
