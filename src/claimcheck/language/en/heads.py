"""Nouns that take another noun before them and count something else than it does: fish species are no fish."""

from __future__ import annotations

HEADS: frozenset[str] = frozenset(
    """species breeds varieties stocks doses boardings bookings visits licences licenses permits households contracts
    subscriptions accounts seats beds colonies herds nests""".split()
)
