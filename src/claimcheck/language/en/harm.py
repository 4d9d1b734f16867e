"""Sorts of harm, by the beginnings of the words for them. Lower case."""

from __future__ import annotations

KINDS: dict[str, tuple[str, ...]] = {
    "effects": ("side effect", "side-effect", "adverse", "complication", "unwanted", "reaction"),
    "injuries": ("injur", "hurt", "wound"),
    "deaths": ("die", "death", "dead", "killed", "fatal", "perished", "lost their lives"),
}
