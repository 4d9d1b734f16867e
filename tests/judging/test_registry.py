"""Which judges are made of what settings say, and that nothing is loaded for the others."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from claimcheck import judge_catalogue
from claimcheck.errors import SettingsError
from claimcheck.judge_catalogue import BUILT_INS, BuiltIn, Kind, Option
from claimcheck.judging.interface import Judge, Setup
from claimcheck.judging.registry import open_judges
from claimcheck.settings import Settings, read_settings, settings_in_force

from .plugin import WORDS, install, with_entry_points

TRIAL = BuiltIn(
    f"{__name__}:make",
    "a judge on trial",
    {
        "model": Option("", "where it is", Kind.PLACE),
        "key": Option("", "what opens it", Kind.SECRET),
        "least": Option(0.5, "from which score it speaks", most=1, found=True),
        "tries": Option(2, "how often"),
        "labels": Option(("no", "yes"), "what it says"),
        "tone": Option("mild", "how it speaks", choices=("mild", "harsh")),
        "fast": Option(False, "in a hurry"),
    },
    found=True,
)
made: list["Trial"] = []


class Trial(Judge):
    name = "trial"
    closed = False

    def __init__(self, setup: Setup) -> None:
        self.setup = setup

    def judge(self, *_: Any) -> tuple[()]:
        return ()

    def close(self) -> None:
        self.closed = True


def make(setup: Setup) -> Trial:
    made.append(Trial(setup))
    return made[-1]


@pytest.fixture(autouse=True)
def trial(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    catalogue = {**BUILT_INS, "trial": TRIAL, "heavy": BuiltIn("no.such:make", "needs much", needs=("no_such_module",))}
    for place in ("judge_catalogue", "judge_values", "judging.registry", "trust", "setting_texts"):
        monkeypatch.setattr(f"claimcheck.{place}.BUILT_INS", catalogue)
    monkeypatch.setitem(sys.modules, __name__, sys.modules.get(__name__) or __import__(__name__))
    yield
    made.clear()


def in_file(tmp_path: Path, text: str, *, named: bool = True) -> Settings:
    (tmp_path / "claimcheck.toml").write_text(text, encoding="utf-8")
    return read_settings(tmp_path / "claimcheck.toml", named=named)


def test_the_rules_alone_are_asked_by_default_and_always() -> None:
    with open_judges(Settings()) as judges:
        assert [judge.name for judge in judges] == ["rules"]
    with open_judges(Settings(judges=("trial",))) as judges:
        assert [judge.name for judge in judges] == ["rules", "trial"]


def test_a_judge_gets_its_own_settings_over_its_defaults_and_is_closed(tmp_path: Path) -> None:
    (tmp_path / "models").mkdir()
    settings = in_file(
        tmp_path,
        'judges = ["trial"]\noffline = true\n[judge.trial]\nmodel = "models"\nleast = 1\nlabels = ["a"]\n',
    )
    assert settings.judges == ("rules", "trial")
    with open_judges(settings):
        (judge,) = made
        assert judge.setup.offline
        assert judge.setup.options == {
            "model": str(tmp_path / "models"),
            "key": "",
            "least": 1.0,
            "tries": 2,
            "labels": ("a",),
            "tone": "mild",
            "fast": False,
        }
        assert not judge.closed
    assert judge.closed


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            'judges = ["trail"]',
            'judges: unknown judge "trail"; did you mean "trial"? Installed are rules, entailment, llm, trial',
        ),
        ('judges = "trial"', 'judges: expected a list of names, as in judges = ["rules"]'),
        ("judge = 1", "judge: expected a table for each judge"),
        ("[judge]\ntrial = 1", "judge: expected a table for each judge"),
        ("[judge.trail]", 'judge: unknown judge "trail"'),
        ("[judge.rules]\nx = 1", 'judge.rules: unknown key "x"; it has none'),
        ("[judge.trial]\ntires = 1", 'judge.trial: unknown key "tires"; did you mean "tries"?'),
        ("[judge.trial]\ntries = 1.5", "judge.trial.tries: expected a whole number"),
        ("[judge.trial]\nleast = 1.5", "judge.trial.least: expected a number from 0 to 1"),
        ("[judge.trial]\nleast = nan", "judge.trial.least: expected a number from 0 to 1"),
        ("[judge.trial]\ntries = true", "judge.trial.tries: expected a whole number"),
        ("[judge.trial]\nmodel = 1", "judge.trial.model: expected text"),
        ('[judge.trial]\ntone = "hash"', 'judge.trial.tone: unknown value "hash"; did you mean "harsh"?'),
        ('[judge.trial]\nlabels = "a"', "judge.trial.labels: expected a list of texts"),
        ('[judge.trial]\nfast = "yes"', "judge.trial.fast: expected true or false"),
    ],
)
def test_what_is_wrong_is_told_with_the_file(tmp_path: Path, text: str, told: str) -> None:
    with pytest.raises(SettingsError) as raised:
        in_file(tmp_path, text)
    assert f"claimcheck.toml: {told}" in str(raised.value)


def test_a_judge_whose_extra_is_not_installed_says_what_to_install() -> None:
    settings = Settings(judges=("heavy",))
    with pytest.raises(SettingsError, match=r"the judge heavy needs .*: pip install 'claimcheck-desk\[heavy\]'"):
        open_judges(settings).__enter__()


def test_variables_set_a_judges_own_settings_above_the_file(tmp_path: Path) -> None:
    in_file(tmp_path, "[judge.trial]\nleast = 0.25\n")
    environ = {
        "CLAIMCHECK_JUDGES": "trial",
        "CLAIMCHECK_JUDGE_TRIAL_KEY": "s3cret",
        "CLAIMCHECK_JUDGE_TRIAL_LABELS": "a, b",
        "CLAIMCHECK_JUDGE_TRIAL_FAST": "yes",
    }
    found = settings_in_force(tmp_path, None, environ)
    assert found.settings.judges == ("rules", "trial")
    assert found.settings.options_of("trial") == {"least": 0.25, "fast": True, "key": "s3cret", "labels": ("a", "b")}
    assert found.origin("judge.trial.key") == "CLAIMCHECK_JUDGE_TRIAL_KEY"
    assert found.origin("judge.trial.least") == str(tmp_path / "claimcheck.toml")


@pytest.mark.parametrize(
    ("variable", "told"),
    [
        ("CLAIMCHECK_JUDGE_TRIAL_KEYS", "did you mean CLAIMCHECK_JUDGE_TRIAL_KEY?"),
        ("CLAIMCHECK_JUDGE_TRIAL_LEAST", "judge.trial.least: expected a number"),
        ("CLAIMCHECK_JUDGE", "did you mean CLAIMCHECK_JUDGES?"),
    ],
)
def test_a_wrong_variable_is_named(tmp_path: Path, variable: str, told: str) -> None:
    with pytest.raises(SettingsError) as raised:
        settings_in_force(tmp_path, None, {variable: "x"})
    assert str(raised.value).startswith(f"{variable}: ")
    assert told in str(raised.value)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ('judges = ["words"]', "judges: words does not count in a file that was found"),
        ('judges = ["heavy"]', "judges: heavy does not count in a file that was found"),
        ('[judge.words]\nword = "x"', "judge.words.word: does not count in a file that was found"),
        ('[judge.trial]\nmodel = "x"', "judge.trial.model: does not count in a file that was found"),
        ('[judge.trial]\nkey = ""', "judge.trial.key: does not count in a file that was found"),
    ],
)
def test_a_file_that_was_found_opens_nothing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, text: str, told: str
) -> None:
    install(tmp_path, monkeypatch, WORDS, words="make")
    with pytest.raises(SettingsError, match=told):
        in_file(tmp_path, text, named=False)
    in_file(tmp_path, text)


def test_a_file_that_was_found_may_ask_what_is_harmless(tmp_path: Path) -> None:
    found = in_file(tmp_path, 'judges = ["trial"]\n[judge.trial]\nleast = 0.75\n', named=False)
    assert found.judges == ("rules", "trial")
    assert found.options_of("trial") == {"least": 0.75}


def test_a_plug_in_is_found_by_its_entry_point_and_gets_its_table_as_it_is(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    install(tmp_path, monkeypatch, WORDS, words="make", rules="make", broken="nothing_there")
    assert judge_catalogue.installed() == ("rules", "entailment", "llm", "trial", "broken", "words")
    settings = in_file(tmp_path, 'judges = ["words"]\n[judge.words]\nword = "barge"\nmore = {a = [1]}\n')
    with open_judges(settings) as judges:
        assert "tame_judges" in sys.modules
        assert [(judge.name, judge.version) for judge in judges[1:]] == [("words", "7")]
    assert settings.options_of("words") == {"word": "barge", "more": {"a": [1]}}
    environ = {"CLAIMCHECK_JUDGE_WORDS_TWO_WORDS": "x"}
    (tmp_path / "claimcheck.toml").unlink()
    assert settings_in_force(tmp_path, None, environ).settings.options_of("words") == {"two-words": "x"}
    with open_judges(Settings()) as judges:
        assert type(judges[0]).__module__ == "claimcheck.judging.rules", "ours keep their names"
    with open_judges(Settings(judges=("broken",))) as judges:
        assert judges[1].rules == ()


def test_a_name_that_two_packages_claim_is_nobodys(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    install(tmp_path, monkeypatch, WORDS, words="make")
    with_entry_points(tmp_path / "site", "other", "1.0", {"words": "elsewhere:make"})
    with pytest.raises(SettingsError, match=r"several packages \(elsewhere:make and tame_judges:make\)"):
        open_judges(Settings(judges=("words",))).__enter__()


def test_nothing_is_imported_for_a_judge_that_is_not_asked(tmp_path: Path) -> None:
    code = (
        "import sys; from claimcheck.cli.app import app; from claimcheck.settings import settings_in_force\n"
        "from pathlib import Path; settings_in_force(Path(sys.argv[1]), None, {})\n"
        "late = ('claimcheck.judging', 'claimcheck.judge_values', 'importlib.metadata')\n"
        "print([name for name in late if name in sys.modules])"
    )
    said = subprocess.run([sys.executable, "-c", code, tmp_path], capture_output=True, text=True, check=True)
    assert said.stdout.strip() == "[]"
