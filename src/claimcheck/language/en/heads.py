"""Nouns that take another noun before them and count something else than it does: fish species are no fish."""

from __future__ import annotations

HEADS: frozenset[str] = frozenset(
    """species breeds varieties kinds types stocks farms farmers doses boardings tickets households families licences
    permits applications orders bookings visits stays trips journeys flights accounts subscriptions contracts meals
    companies firms businesses owners holders workers drivers passengers beds places seats cases deaths nests pairs
    colonies herds plots samples tests scans sites schools classes clinics wards prices sales exports imports
    products parts claims complaints calls requests votes routes lines stations shops stores outlets branches""".split()
)
