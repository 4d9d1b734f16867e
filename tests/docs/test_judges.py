"""The judge that docs/judges.md tells is a package that works as it stands there."""

import re
import sys
import tomllib
from pathlib import Path

import pytest
from tests.judging.plugin import with_entry_points

from claimcheck.errors import SettingsError
from claimcheck.evaluation import judge_row
from claimcheck.judging import interface
from claimcheck.judging.registry import open_judges
from claimcheck.settings import read_settings, settings_in_force

PAGE = Path(__file__).parents[2] / "docs" / "judges.md"


def block(title: str) -> str:
    found = re.findall(rf'```\w+ title="{re.escape(title)}"\n(.*?)```', PAGE.read_text("utf-8"), flags=re.DOTALL)
    assert len(found) == 1, title
    return str(found[0])


@pytest.fixture
def package(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Lay the example out as pip would."""
    project = tomllib.loads(block("pyproject.toml"))["project"]
    site = tmp_path / "site"
    site.mkdir()
    (site / "claimcheck_verbatim.py").write_text(block("claimcheck_verbatim.py"), encoding="utf-8")
    with_entry_points(site, project["name"], project["version"], project["entry-points"]["claimcheck.judges"])
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.delitem(sys.modules, "claimcheck_verbatim", raising=False)


@pytest.mark.usefixtures("package")
def test_the_example_judges_as_told(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text(block("claimcheck.toml"), encoding="utf-8")
    settings = read_settings(tmp_path / "claimcheck.toml")
    evidence = ["In the end six of the old mills were sold, the council said."]
    with open_judges(settings) as judges:
        assert [(judge.name, judge.version) for judge in judges[1:]] == [("verbatim", "1.0")]
        mine = judge_row("six of the old mills were sold.", evidence, judges[1:])
        short = judge_row("the old mills were sold", evidence, judges[1:])
    assert (mine.verdict, mine.quote, mine.judge) == ("support", "six of the old mills were sold", "verbatim")
    assert [reason.code for reason in mine.reasons] == ["same-words"]
    assert short.verdict == "absent"


@pytest.mark.usefixtures("package")
@pytest.mark.parametrize("variable", ["LEAST_WORDS", "LEAST_WORD"])
def test_the_example_checks_its_settings(tmp_path: Path, variable: str) -> None:
    environ = {"CLAIMCHECK_JUDGES": "verbatim", f"CLAIMCHECK_JUDGE_VERBATIM_{variable}": "few"}
    settings = settings_in_force(tmp_path, None, environ).settings
    with pytest.raises(SettingsError, match=r"judge\.verbatim"), open_judges(settings):
        pass


def test_the_page_tells_every_name_that_a_judge_may_import() -> None:
    page = PAGE.read_text("utf-8")
    missing = [name for name in interface.__all__ if name not in page]
    assert missing == []
