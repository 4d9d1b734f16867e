"""Stands in for transformers, torch and the hub's client: as much as the judge uses of them.

The network believes what words tell it: "not" in the premise contradicts, a premise with "ferry" and "cars" supports,
another does neither.
"""

from __future__ import annotations

import math
import sys
from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from importlib.machinery import ModuleSpec
from pathlib import Path
from types import ModuleType, SimpleNamespace
from typing import Any

import pytest


class Numbers(list[Any]):
    """A row of numbers as a tensor gives them."""

    def float(self) -> Numbers:
        return self

    def tolist(self) -> list[Any]:
        return list(self)


class Tokenizer:
    """A token a word. `read` keeps every pair that was to be judged."""

    all_special_tokens = ("[CLS]", "[SEP]", "")
    model_max_length = 40

    def __init__(self) -> None:
        self.read: list[tuple[str, str]] = []

    def __call__(self, premise: str, hypothesis: str, max_length: int = 0, **options: Any) -> dict[str, Any]:
        first, second = premise.split(), hypothesis.split()
        if max_length:
            first = first[: max_length - len(second) - 1]
            assert options == {"truncation": "only_first", "return_tensors": "pt"}
            self.read.append((premise, hypothesis))
        return {"input_ids": [*first, "[SEP]", *second]}


class Network:
    """The last step: words to beliefs, in the order of the labels."""

    def __init__(self, labels: list[str]) -> None:
        self.labels = labels
        self.steps: list[str] = []

    def float(self) -> Network:
        self.steps.append("float")
        return self

    def eval(self) -> Network:
        self.steps.append("eval")
        return self

    def __call__(self, input_ids: list[str]) -> Any:
        premise = {word.strip(".") for word in input_ids[: input_ids.index("[SEP]")]}
        wanted = "contradiction" if "not" in premise else "entailment" if {"ferry", "cars"} <= premise else "neutral"
        return SimpleNamespace(logits=[Numbers(4.0 if label.lower() == wanted else 0.0 for label in self.labels)])


class Library:
    """What was asked of the library, and what it has."""

    def __init__(self) -> None:
        self.labels = ["CONTRADICTION", "NEUTRAL", "ENTAILMENT"]
        self.missing: list[str] = []
        self.calls: list[tuple[str, str, dict[str, Any]]] = []
        self.tokenizer = Tokenizer()
        self.network = Network(self.labels)
        self.hub: Path | Exception = OSError("no such model")
        self.fail = ""

    def _reader(self, what: str, give: Any) -> Any:
        def from_pretrained(name: str, **options: Any) -> Any:
            self.calls.append((what, name, options))
            if self.fail == what:
                raise ValueError(f"bad\n{what}")
            return give()

        return SimpleNamespace(from_pretrained=from_pretrained)

    def _config(self) -> Any:
        return SimpleNamespace(id2label=dict(enumerate(self.labels)), max_position_embeddings=None)

    def snapshot_download(self, name: str, **options: Any) -> str:
        self.calls.append(("hub", name, options))
        if isinstance(self.hub, Exception):
            raise self.hub
        return str(self.hub)

    def modules(self) -> dict[str, ModuleType]:
        library, torch, hub = (ModuleType(name) for name in ("transformers", "torch", "huggingface_hub"))
        silent = SimpleNamespace(set_verbosity_error=lambda: None, disable_progress_bar=lambda: None)
        for name, value in {
            "AutoConfig": self._reader("config", self._config),
            "AutoTokenizer": self._reader("tokenizer", lambda: self.tokenizer),
            "AutoModelForSequenceClassification": self._reader(
                "weights", lambda: (self.network, {"missing_keys": set(self.missing)})
            ),
            "logging": silent,
        }.items():
            setattr(library, name, value)
        for name, value in {
            "inference_mode": nullcontext,
            "softmax": lambda row, dim: Numbers(math.exp(x) / sum(map(math.exp, row)) for x in row),
            "are_deterministic_algorithms_enabled": lambda: False,
            "use_deterministic_algorithms": lambda on: None,
        }.items():
            setattr(torch, name, value)
        hub.snapshot_download = self.snapshot_download  # type: ignore[attr-defined]
        return {"transformers": library, "torch": torch, "huggingface_hub": hub}


@contextmanager
def faked(monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    """Put the stand-ins where imports find them."""
    made = Library()
    for name, module in made.modules().items():
        module.__spec__ = ModuleSpec(name, None)
        monkeypatch.setitem(sys.modules, name, module)
    yield made


def folder_of(path: Path, config: str = "{}", *files: str) -> Path:
    """Write a folder that looks like a model's."""
    path.mkdir()
    (path / "config.json").write_text(config, encoding="utf-8")
    for name in files or ("model.safetensors",):
        (path / name).write_bytes(b"weights")
    return path
