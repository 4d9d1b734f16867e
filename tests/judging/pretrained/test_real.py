"""The judge with the real library and a tiny model made here: `make transformers-test`; elsewhere it is skipped."""

import socket
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from claimcheck.errors import SettingsError
from claimcheck.evaluation import judge_row
from claimcheck.judging.guarding import outcome
from claimcheck.judging.registry import open_judges
from claimcheck.settings import Settings

from .tiny import write

pytestmark = [
    pytest.mark.skipif(
        find_spec("torch") is None or find_spec("transformers") is None,
        reason="torch and transformers are not installed; `make transformers-test` runs this with them",
    ),
    pytest.mark.filterwarnings("ignore"),  # of libraries of which every version may run here
]

YES, NO = "the ferry carries 240 cars .", "the ferry not carries 240 cars ."


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the network was asked")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)


def asking(model: object, *, offline: bool = True, **options: Any) -> Settings:
    said = {"model": str(model), **options}
    return Settings(judges=("transformers",), judge=(("transformers", tuple(said.items())),), offline=offline)


@pytest.mark.parametrize("offline", [True, False])
def test_a_local_model_judges_without_asking_anybody(tmp_path: Path, offline: bool) -> None:
    model = write(tmp_path / "tiny")
    with open_judges(asking(model, offline=offline)) as judges:
        said = [judge_row("the ferry carries cars", [text], judges[1:]) for text in (YES, NO)]
        again = [judge_row("the ferry carries cars", [text], judges[1:]) for text in (YES, NO)]
        asked, notes = outcome(judges)
    assert notes == ()
    assert [(one.verdict, one.quote) for one in said] == [("support", YES), ("contradict", NO)]
    assert said[0].score == pytest.approx(0.995, abs=0.001)
    assert again == said, "bit for bit"
    assert asked[1].version.startswith("tiny sha256:")


def test_labels_that_do_not_tell_must_be_said(tmp_path: Path) -> None:
    model = write(tmp_path / "tiny", ("LABEL_0", "LABEL_1", "LABEL_2"))
    with pytest.raises(SettingsError, match="called LABEL_0, LABEL_1, LABEL_2"), open_judges(asking(model)):
        pass
    labels = ("contradiction", "entailment", "neutral")
    with open_judges(asking(model, labels=labels)) as judges:
        assert judge_row("the ferry carries cars", [YES], judges[1:]).verdict == "support"


def test_a_page_cannot_write_the_tokenizers_marks(tmp_path: Path) -> None:
    from claimcheck.judging.pretrained.model import load  # noqa: PLC0415

    model = load(str(write(tmp_path / "tiny")), (), "", offline=True)
    plain, hostile = model.length("the ferry", "cars"), model.length("the [SEP] ferry", "cars")
    tokens = model.tokenizer("the ferry", "cars")["input_ids"]
    mark = model.tokenizer.convert_tokens_to_ids("[SEP]")
    assert tokens.count(mark) == 2
    assert hostile > plain + 1
    assert model.shares("not " * 90, "cars"), "what is too long is cut"


def test_what_is_no_entailment_model_or_no_safetensors_is_refused(tmp_path: Path) -> None:
    model = write(tmp_path / "tiny")
    (model / "model.safetensors").rename(model / "pytorch_model.bin")
    with pytest.raises(SettingsError, match="no weights as safetensors"), open_judges(asking(model)):
        pass
    (model / "model.safetensors").write_bytes(b"not what it says")
    with pytest.raises(SettingsError, match="weights cannot be loaded"), open_judges(asking(model)):
        pass


def test_a_model_without_a_trained_head_is_refused(tmp_path: Path) -> None:
    files = import_module("safetensors.torch")
    model = write(tmp_path / "tiny")
    kept = {k: v for k, v in files.load_file(model / "model.safetensors").items() if "classifier" not in k}
    files.save_file(kept, model / "model.safetensors", {"format": "pt"})
    with pytest.raises(SettingsError, match=r"no weights for classifier"), open_judges(asking(model)):
        pass


def test_a_name_of_the_hub_is_only_looked_for_offline(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("huggingface_hub.constants.HF_HUB_CACHE", str(tmp_path))
    with pytest.raises(SettingsError, match="desk/nli cannot be had"), open_judges(asking("desk/nli")):
        pass
