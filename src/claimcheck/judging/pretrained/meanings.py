"""What the outputs of an entailment model mean, read from its own labels or said by its user."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from enum import StrEnum

from claimcheck.errors import SettingsError

KEY = "judge.transformers.labels"


class Meaning(StrEnum):
    """What an output of a model stands for."""

    ENTAILMENT = "entailment"
    NEUTRAL = "neutral"
    CONTRADICTION = "contradiction"
    NOT_ENTAILMENT = "not_entailment"  # neutral or contradiction: such a model only supports


_EXAMPLE = 'labels = ["contradiction", "neutral", "entailment"]'


def meanings(id2label: Mapping[int, str], said: Sequence[str]) -> tuple[Meaning, ...]:
    """Return the meaning of each output, in order: as its user said, else by the model's own labels.

    Labels are read whatever their case and order. Raises SettingsError where they do not tell, or do not fit the model.
    """
    own = [str(id2label[number]) for number in sorted(id2label)]
    read = tuple(map(_meaning, said or own))
    if said and (None in read or len(said) != len(own)):
        raise SettingsError(
            f"{KEY}: the model has {len(own)} outputs ({_shown(own)}); name for each, in that order, one of "
            f"{', '.join(Meaning)}"
        )
    found = tuple(one for one in read if one is not None)
    whole = len(found) == len(own) and len(set(found)) == len(found)
    if not whole or Meaning.ENTAILMENT not in found:
        raise SettingsError(
            f"{KEY}: the outputs of this model are called {_shown(own)}, which does not tell what they mean; say so, "
            f"in that order, as in {_EXAMPLE}"
        )
    return found


def _meaning(label: str) -> Meaning | None:
    word = re.sub(r"[\s_-]+", "_", label.strip().lower())
    word = re.sub(r"^non_", "not_", word)
    return Meaning(word) if word in tuple(Meaning) else None


def _shown(labels: Sequence[str]) -> str:
    most = 6  # a model with more is none of entailment
    return ", ".join(label[:40] for label in labels[:most]) + (" …" if len(labels) > most else "")
