"""Words that stand near one another in sense, by stem: a looser companion to the groups of synonyms.

The table is data made beforehand (`training/related_words.py`); it knows no opposites and no alternatives (two
animals, two months), but it is a matter of degree and must never decide a verdict by itself.
"""

from __future__ import annotations

import gzip
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

# What a pair is worth: the same stem, a near word ("salary", "wage"), a looser one ("illness", "disease"). Only the
# order matters; samples of the table are right for about nine in ten near pairs and four in five looser ones.
SAME, NEAR, LOOSE = 1.0, 0.8, 0.5

_NONE: Mapping[str, float] = MappingProxyType({})


@lru_cache(maxsize=1)
def _lines() -> dict[str, str]:
    """Return the part behind each stem, not yet taken apart: most stems of the table are never asked for."""
    packed = files("claimcheck.language.en").joinpath("related.txt.gz").read_bytes()
    lines = gzip.decompress(packed).decode("utf-8").splitlines()
    return dict(line.split(" ", 1) for line in lines if line[0] != "#")


@lru_cache(maxsize=8192)
def neighbours(stem: str) -> Mapping[str, float]:
    """Return the stems related to one and what each counts for, NEAR or LOOSE; empty for an unknown stem."""
    line = _lines().get(stem)
    if line is None:
        return _NONE
    near, _, loose = line.partition(";")
    table = dict.fromkeys(filter(None, loose.split(",")), LOOSE)
    table.update(dict.fromkeys(filter(None, near.split(",")), NEAR))
    return MappingProxyType(table)


def related(stem_a: str, stem_b: str) -> float:
    """Return how near two stems are in sense: SAME, NEAR, LOOSE, or 0; the order of the two makes no difference."""
    return SAME if stem_a == stem_b else neighbours(stem_a).get(stem_b, 0.0)
