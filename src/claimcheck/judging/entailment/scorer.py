"""The model: shares of support, contradict and absent for one claim and one passage."""

from __future__ import annotations

import hashlib
import math
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from claimcheck.judging.entailment.encoding import Encoded, Tokenize, encode
from claimcheck.model import Verdict

if TYPE_CHECKING:
    from claimcheck.matching.index import Entry
    from claimcheck.model import Statement

_KEPT = 20_000  # shares that are remembered; a post often says a thing twice, and sources share sentences
FOLDER = Path(__file__).parent / "data"
MODEL, TOKENIZER = "entailment.onnx", "tokenizer.kit"


@dataclass(frozen=True, slots=True)
class Shares:
    """How the model divides its belief; the three add up to 1."""

    support: float
    contradict: float
    absent: float

    def by_verdict(self) -> tuple[tuple[Verdict, float], ...]:
        """Return each verdict with its share."""
        return (Verdict.SUPPORT, self.support), (Verdict.CONTRADICT, self.contradict), (Verdict.ABSENT, self.absent)


def tokenizer(path: Path) -> Tokenize:
    """Return what splits a text into word pieces, from a file of the tokenizer's own format."""
    from kitoken import Kitoken  # noqa: PLC0415 - loaded only where the model is asked

    loaded = Kitoken.from_file(str(path))
    return lambda text: list(loaded.encode(text, False))


class Scorer:
    """Loads the model when it is first asked. One pair at a time: the same pair gives the same shares."""

    def __init__(self, folder: Path = FOLDER) -> None:
        """Take the folder of the model and its tokenizer.

        `version` is the beginning of the SHA-256 of the model's file.
        """
        self.version = hashlib.sha256((folder / MODEL).read_bytes()).hexdigest()[:12]
        self._folder = folder
        self._known: dict[Encoded, Shares] = {}

    def shares(self, said: Statement, entry: Entry) -> Shares:
        """Return the shares for a claim's statement and a passage."""
        encoded = encode(self._tokenize, said, entry)
        found = self._known.get(encoded)
        if found is None:
            if len(self._known) >= _KEPT:
                self._known.clear()
            found = self._known[encoded] = self._run(encoded)
        return found

    @cached_property
    def _tokenize(self) -> Tokenize:
        return tokenizer(self._folder / TOKENIZER)

    @cached_property
    def _session(self) -> Any:
        import onnxruntime  # noqa: PLC0415

        options = onnxruntime.SessionOptions()
        options.log_severity_level = 3
        return onnxruntime.InferenceSession(str(self._folder / MODEL), options, providers=["CPUExecutionProvider"])

    def _run(self, encoded: Encoded) -> Shares:
        import numpy as np  # noqa: PLC0415

        feed = {
            "input_ids": np.array([encoded.ids], dtype=np.int64),
            "token_type_ids": np.array([encoded.types], dtype=np.int64),
        }
        logits = [float(value) for value in self._session.run(None, feed)[0][0]]
        most = max(logits)
        powers = [math.exp(value - most) for value in logits]
        return Shares(*(power / sum(powers) for power in powers))
