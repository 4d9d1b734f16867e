"""What may be set, and what ends a run before anybody is asked."""

import os
from pathlib import Path
from typing import Any

import pytest

from claimcheck.errors import SettingsError
from claimcheck.judge_catalogue import BUILT_INS, READER
from claimcheck.judging.interface import Setup
from claimcheck.judging.llm.options import LlmOptions, options_of
from claimcheck.settings import read_settings, settings_in_force

DEFAULTS = {key: option.default for key, option in BUILT_INS[READER].options.items()}
GOOD = {"base-url": "https://models.example/v1", "model": "m"}


def options(environ: dict[str, str] | None = None, *, offline: bool = False, **said: Any) -> LlmOptions:
    named = {name.replace("_", "-"): value for name, value in said.items()}
    return options_of(Setup({**DEFAULTS, **GOOD, **named}, offline=offline), environ or {})


def test_what_nobody_set_is_the_same_from_settings_and_from_code() -> None:
    assert options() == LlmOptions("https://models.example/v1", "m")


@pytest.mark.parametrize(
    ("url", "endpoint"),
    [
        ("http://127.0.0.1:11434/v1", "http://127.0.0.1:11434/v1/chat/completions"),
        ("http://localhost:8080/v1/", "http://localhost:8080/v1/chat/completions"),
        ("https://models.example/v1/chat/completions", "https://models.example/v1/chat/completions"),
        (" https://models.example ", "https://models.example/chat/completions"),
    ],
)
def test_the_address_is_taken_as_people_write_it(url: str, endpoint: str) -> None:
    assert options(base_url=url).endpoint == endpoint


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ({"base_url": ""}, "base-url: say where the model is asked"),
        ({"base_url": "models.example"}, "base-url: no web address"),
        ({"base_url": "file:///etc/passwd"}, "base-url: no web address"),
        ({"base_url": "http://[::1"}, "base-url: no web address"),
        ({"base_url": "https://a.example:99999/v1"}, "base-url: no web address"),
        ({"base_url": "https://me:pass@a.example/v1"}, "has a user or password in it"),
        ({"base_url": "https://a.example/v1?key=abc"}, "ends before any"),
        ({"model": " "}, "model: say which model"),
        ({"model": "a\nb"}, "model: say which model"),
    ],
)
def test_what_is_wrong_is_one_line(said: dict[str, Any], told: str) -> None:
    with pytest.raises(SettingsError, match=told) as error:
        options(**said)
    assert "\n" not in str(error.value)
    assert "pass" not in str(error.value).replace("password", "")


def test_the_key_comes_from_the_environment_and_is_never_shown() -> None:
    assert options({"CLAIMCHECK_LLM_KEY": " k-12345 "}).key == "k-12345"
    assert options({"OTHER_KEY": "k-12345"}, key_variable="OTHER_KEY").key == "k-12345"
    assert options({"CLAIMCHECK_LLM_KEY": "k"}, key_variable="").key == ""
    assert "k-12345" not in repr(options({"CLAIMCHECK_LLM_KEY": "k-12345"}))
    for key in ("two words", "ké", "a\x07b"):
        with pytest.raises(SettingsError, match="holds what is no key") as error:
            options({"CLAIMCHECK_LLM_KEY": key})
        assert key not in str(error.value)


def test_a_key_is_not_sent_unencrypted_but_to_this_machine() -> None:
    key = {"CLAIMCHECK_LLM_KEY": "k-12345"}
    assert options(key, base_url="http://localhost:1/v1").key == "k-12345"
    assert options(base_url="http://models.example/v1").key == ""
    with pytest.raises(SettingsError, match="use https"):
        options(key, base_url="http://models.example/v1")


@pytest.mark.parametrize(
    ("url", "reachable"),
    [
        ("http://127.0.0.1:1/v1", True),
        ("http://127.8.0.1:1/v1", True),
        ("http://[::1]:1/v1", True),
        ("http://localhost:1/v1", True),
        ("https://models.example/v1", False),
        ("http://192.168.0.7/v1", False),
        ("http://localhost.example/v1", False),
    ],
)
def test_offline_reaches_this_machine_and_no_other(url: str, reachable: bool) -> None:
    assert options(base_url=url, offline=True).reachable is reachable
    assert options(base_url=url).reachable


def test_a_found_settings_file_neither_names_the_judge_nor_sets_anything_for_it(tmp_path: Path) -> None:
    file = tmp_path / "claimcheck.toml"
    for text in ('judges = ["llm"]', *(f"[judge.llm]\n{key} = {_toml(value)}" for key, value in DEFAULTS.items())):
        file.write_text(text, "utf-8")
        with pytest.raises(SettingsError, match="does not count"):
            settings_in_force(tmp_path)
        read_settings(file)


def _toml(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else repr(value).replace("'", '"')


def test_no_setting_holds_the_key() -> None:
    assert not [key for key in DEFAULTS if key.endswith("key")]
    with pytest.raises(SettingsError, match="unknown"):
        settings_in_force(Path(os.sep), environ={"CLAIMCHECK_JUDGE_LLM_KEY": "k-12345"})


def test_the_variable_with_the_key_is_no_misspelt_setting() -> None:
    settings_in_force(Path(os.sep), environ={"CLAIMCHECK_LLM_KEY": "k-12345"})
