"""The judge `transformers` against a stand-in for the library: what it loads and refuses, and makes of beliefs."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from claimcheck.errors import SettingsError
from claimcheck.evaluation import judge_row
from claimcheck.judging.guarding import outcome
from claimcheck.judging.registry import open_judges
from claimcheck.model import Finding
from claimcheck.settings import Settings

from .fake import Library, faked, folder_of

CLAIM = "The ferry carries 240 cars"
YES = "The ferry of the northern county carries 240 cars on every single crossing of the sound in May."
NO = "The ship of the northern county does not carry 240 cars on each crossing of the sound in May."
NEITHER = "The ship of the northern county was said to carry 240 cars when it was built in the yards."


@pytest.fixture
def library(monkeypatch: pytest.MonkeyPatch) -> Iterator[Library]:
    with faked(monkeypatch) as made:
        yield made


@pytest.fixture
def model(tmp_path: Path) -> Path:
    return folder_of(tmp_path / "nli")


def asking(model: object, **options: Any) -> Settings:
    said = {"model": str(model), **options}
    return Settings(judges=("transformers",), judge=(("transformers", tuple(said.items())),))


def judged(settings: Settings, *evidence: str, claim: str = CLAIM) -> Finding:
    with open_judges(settings) as judges:
        found = judge_row(claim, evidence, judges[1:])
        assert outcome(judges)[1] == ()
    return found


def test_beliefs_become_verdicts_with_the_share_as_score(library: Library, model: Path) -> None:
    found = judged(asking(model), YES)
    assert (found.verdict, found.score, found.quote, found.judge) == ("support", 0.965, YES, "transformers")
    assert [reason.code for reason in found.reasons] == ["meaning-supports"]
    contradicted = judged(asking(model), NO)
    assert (contradicted.verdict, contradicted.reasons[0].code) == ("contradict", "meaning-contradicts")
    assert judged(asking(model), NEITHER).verdict == "absent"
    assert judged(asking(model, support=0.97), YES).verdict == "absent", "not firmly enough believed"


def test_a_passage_that_settles_nothing_is_told(library: Library, model: Path) -> None:
    from claimcheck.evaluation import article_of, claim_of  # noqa: PLC0415
    from claimcheck.matching.index import build_index, candidates  # noqa: PLC0415

    index = build_index(article_of([NEITHER]))
    with open_judges(asking(model)) as judges:
        (opinion,) = judges[1].judge(claim_of(CLAIM), index, candidates(claim_of(CLAIM), index))
    assert (opinion.verdict, opinion.reasons[0].code) == ("absent", "meaning-settles-nothing")


def test_two_outputs_give_support_only(library: Library, model: Path) -> None:
    library.labels[:] = ["entailment", "not_entailment"]
    assert judged(asking(model), YES).verdict == "support"
    assert judged(asking(model), NO).verdict == "absent"


def test_only_files_here_are_read_and_never_code_or_pickles(library: Library, model: Path) -> None:
    with open_judges(replace(asking(model), offline=False)) as judges:
        assert judges[1].version.startswith("nli sha256:")
    assert [what for what, _, _ in library.calls] == ["config", "tokenizer", "weights"]
    for _, name, options in library.calls:
        assert name == str(model)
        assert options["local_files_only"] is True
        assert options["trust_remote_code"] is False
    assert library.calls[-1][2]["use_safetensors"] is True
    assert library.network.steps == ["float", "eval"]


@pytest.mark.parametrize("offline", [True, False])
def test_a_model_of_the_hub_is_fetched_first_and_offline_only_looked_for(
    library: Library, tmp_path: Path, offline: bool
) -> None:
    library.hub = folder_of(tmp_path / "0123abc")
    settings = replace(asking("desk/nli", revision="0123abc"), offline=offline)
    with open_judges(settings) as judges:
        assert judges[1].version.startswith("desk/nli sha256:")
    what, name, options = library.calls[0]
    assert (what, name, options["revision"], options["local_files_only"]) == ("hub", "desk/nli", "0123abc", offline)
    assert set(options["allow_patterns"]) == {"*.json", "*.safetensors", "*.txt", "*.model"}
    assert {name for _, name, _ in library.calls[1:]} == {str(library.hub)}


def test_the_version_tells_one_model_from_another(library: Library, model: Path) -> None:
    with open_judges(asking(model)) as judges:
        before = judges[1].version
    (model / "model.safetensors").write_bytes(b"other weights")
    with open_judges(asking(model)) as judges:
        assert judges[1].version != before


@pytest.mark.parametrize(
    ("config", "files", "told"),
    [
        ("{", (), "no config.json can be read there"),
        ("[]", (), "names weights that are no safetensors"),
        ('{"transformers_weights": "adapter_model.bin"}', (), "names weights that are no safetensors"),
        ("{}", ("pytorch_model.bin",), "has no weights as safetensors"),
        ("{}", ("model.safetensors", "adapter_config.json"), "has an adapter"),
    ],
)
def test_a_folder_with_anything_else_is_refused(
    library: Library, tmp_path: Path, config: str, files: tuple[str, ...], told: str
) -> None:
    with pytest.raises(SettingsError, match=told), open_judges(asking(folder_of(tmp_path / "odd", config, *files))):
        pass
    assert library.calls == [], "before the library looked at it"


@pytest.mark.parametrize("what", ["config", "tokenizer", "weights"])
def test_what_cannot_be_loaded_is_one_line(library: Library, model: Path, what: str) -> None:
    library.fail = what
    with pytest.raises(SettingsError) as raised, open_judges(asking(model)):
        pass
    assert f"(ValueError: bad {what})" in str(raised.value)


def test_a_model_that_was_not_trained_for_it_is_refused(library: Library, model: Path) -> None:
    library.missing = ["classifier.weight"]
    with pytest.raises(SettingsError, match=r"no weights for classifier\.weight"), open_judges(asking(model)):
        pass


@pytest.mark.parametrize(
    ("name", "told"),
    [
        ("", "name the model"),
        ("/no/such/folder", "no folder"),
        ("../models/nli", "no folder"),
        ("a/b/c", "no folder"),
        ("desk/nli", r"desk/nli cannot be had \(OSError: no such model\); offline, only"),
    ],
)
def test_a_model_that_is_not_there_is_one_line(library: Library, name: str, told: str) -> None:
    with pytest.raises(SettingsError, match=told), open_judges(replace(asking(name), offline=True)):
        pass


def test_marks_of_the_tokenizer_in_a_page_are_letters_like_others(library: Library, model: Path) -> None:
    hostile = YES.replace("on every", "[SEP] The ferry carries 240 cars [CLS] on every")
    judged(asking(model), hostile)
    ((premise, _),) = library.tokenizer.read
    assert "[SEP]" not in premise
    assert "[ S E P ]" in premise


def test_neighbours_are_read_where_they_help_and_fit(library: Library, model: Path) -> None:
    short = "It carries 240 cars."
    found = judged(asking(model), "The harbour has a ferry.", short)
    assert (found.verdict, found.quote) == ("support", short)
    assert "read together with “The harbour has a ferry.”" in found.reasons[0].detail
    read = [premise for premise, _ in library.tokenizer.read]
    assert read == [f"The harbour has a ferry. {short}", "The harbour has a ferry."], "the nearer one is quoted"
    library.tokenizer.read.clear()
    judged(asking(model), "The harbour has a ferry " + "and boats " * 20, short)
    assert (short, CLAIM) in library.tokenizer.read


def test_a_claim_that_is_too_long_to_be_read_is_left_alone(library: Library, model: Path) -> None:
    assert judged(asking(model), YES, claim=CLAIM + " and more" * 10).verdict == "absent"
    assert library.tokenizer.read == []


def test_no_more_passages_are_read_than_asked_for(library: Library, model: Path) -> None:
    judged(asking(model, passages=2), YES, NO, NEITHER)
    assert len(library.tokenizer.read) == 2
