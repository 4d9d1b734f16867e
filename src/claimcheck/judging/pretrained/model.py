"""A sequence-classification model, loaded from files on this machine: JSON and safetensors, never code, never pickles.

A model of the hub is fetched to a folder first, and only those files of it; from then on nothing asks the network.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from claimcheck.errors import SettingsError
from claimcheck.judging.pretrained.meanings import Meaning, meanings

KEY = "judge.transformers.model"
MAX_TOKENS = 512
"""Of claim and passage together: what models of this kind were made for."""

_DIGITS = 4  # of a share: finer differences come from the order of additions, which is the machine's
_HUB_NAME = re.compile(r"[\w-][\w.-]{0,95}(?:/[\w-][\w.-]{0,95})?")
_FILES = ("*.json", "*.safetensors", "*.txt", "*.model")  # configuration, weights, vocabularies
_SHOWN = 12  # digits of the model's digest


@dataclass(frozen=True, slots=True)
class Model:
    """A loaded model: `meanings` of its outputs, `limit` in tokens, `version` from its name and a digest of its files.

    The same pair gives the same shares: they are taken one pair at a time, without chance, on the processor.
    """

    version: str
    meanings: tuple[Meaning, ...]
    limit: int
    tokenizer: Any
    network: Any

    def length(self, premise: str, hypothesis: str) -> int:
        """Return how many tokens the pair has."""
        return len(self.tokenizer(self._tame(premise), self._tame(hypothesis))["input_ids"])

    def shares(self, premise: str, hypothesis: str) -> dict[Meaning, float]:
        """Return how the model divides its belief, 0 to 1 each; of a premise that is too long the beginning counts."""
        torch = import_module("torch")
        pair = self.tokenizer(
            self._tame(premise),
            self._tame(hypothesis),
            truncation="only_first",
            max_length=self.limit,
            return_tensors="pt",
        )
        with torch.inference_mode(), _repeatable(torch):
            values = torch.softmax(self.network(**pair).logits[0].float(), dim=-1).tolist()
        return {meaning: round(float(value), _DIGITS) for meaning, value in zip(self.meanings, values, strict=True)}

    def _tame(self, text: str) -> str:
        """Return the text with what a tokenizer would take for a mark of its own ("[SEP]", "</s>") as mere letters."""
        for mark in self.tokenizer.all_special_tokens:
            if mark and mark in text:
                text = text.replace(mark, " ".join(mark))
        return text


def load(name: str, labels: tuple[str, ...], revision: str, *, offline: bool) -> Model:
    """Load a model from a folder, or by its name on the hub: offline only if it was fetched before.

    Raises SettingsError for whatever is wrong with it.
    """
    folder = Path(name) if Path(name).is_dir() else _fetched(name, revision, offline=offline)
    _refuse_foreign(folder)
    library = import_module("transformers")
    _hush(library)
    local = {"local_files_only": True, "trust_remote_code": False}
    config = _tried("configuration", lambda: library.AutoConfig.from_pretrained(str(folder), **local))
    known = meanings({int(number): label for number, label in config.id2label.items()}, labels)
    tokenizer = _tried("tokenizer", lambda: library.AutoTokenizer.from_pretrained(str(folder), **local))
    network, told = _tried(
        "weights",
        lambda: library.AutoModelForSequenceClassification.from_pretrained(
            str(folder), config=config, use_safetensors=True, output_loading_info=True, **local
        ),
    )
    missing = sorted(told.get("missing_keys", ()))
    if missing:
        raise SettingsError(
            f"{KEY}: the model has no weights for {missing[0]}, so it was not trained to tell entailment; name another"
        )
    sizes = (MAX_TOKENS, tokenizer.model_max_length, getattr(config, "max_position_embeddings", None))
    limit = min(int(size) for size in sizes if size is not None and size > 0)
    shown = f"{folder.name if Path(name).is_dir() else name} sha256:{_digest(folder)}"
    return Model(shown, known, limit, tokenizer, network.float().eval())


def _fetched(name: str, revision: str, *, offline: bool) -> Path:
    if not _HUB_NAME.fullmatch(name):
        raise SettingsError(f'{KEY}: no folder "{name[:200]}", and that is no name on the hub either')
    hub = import_module("huggingface_hub")
    try:
        found = hub.snapshot_download(
            name,
            revision=revision or None,
            local_files_only=offline,
            allow_patterns=list(_FILES),
            ignore_patterns=["*/*"],
        )
    except Exception as error:
        hint = "; offline, only a folder or what was fetched before can be used" if offline else ""
        raise SettingsError(f"{KEY}: {name} cannot be had ({_told(error)}){hint}") from None
    return Path(found)


def _refuse_foreign(folder: Path) -> None:
    """Raise SettingsError for a model that would lead the library to load anything but JSON and safetensors."""
    try:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise SettingsError(f"{KEY}: {folder.name}: no config.json can be read there ({_told(error)})") from None
    weights = config.get("transformers_weights") if isinstance(config, dict) else None
    if not isinstance(config, dict) or (weights is not None and not str(weights).endswith(".safetensors")):
        raise SettingsError(f"{KEY}: {folder.name}: its configuration names weights that are no safetensors")
    if (folder / "adapter_config.json").exists():
        raise SettingsError(f"{KEY}: {folder.name}: has an adapter; merge it into the model, and save that")
    if not any(folder.glob("*.safetensors")):
        raise SettingsError(f"{KEY}: {folder.name}: has no weights as safetensors; other formats are not loaded")


def _tried(what: str, read: Callable[[], Any]) -> Any:
    try:
        return read()
    except Exception as error:
        raise SettingsError(f"{KEY}: the model's {what} cannot be loaded ({_told(error)})") from None


def _told(error: Exception) -> str:
    return " ".join(f"{type(error).__name__}: {error}".split())[:300]


def _hush(library: Any) -> None:
    """Keep the library's warnings and progress bars off the screen; what matters is told by us."""
    library.logging.set_verbosity_error()
    library.logging.disable_progress_bar()


@contextmanager
def _repeatable(torch: Any) -> Iterator[None]:
    before = torch.are_deterministic_algorithms_enabled()
    torch.use_deterministic_algorithms(True)
    try:
        yield
    finally:
        torch.use_deterministic_algorithms(before)


def _digest(folder: Path) -> str:
    """Return the first digits of a SHA-256 over the files that make the model what it is."""
    whole = hashlib.sha256()
    for file in sorted(path for pattern in _FILES for path in folder.glob(pattern) if path.is_file()):
        with file.open("rb") as stream:
            whole.update(f"{file.name}\0".encode() + hashlib.file_digest(stream, "sha256").digest())
    return whole.hexdigest()[:_SHOWN]
