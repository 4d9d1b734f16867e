"""`claimcheck init`: what it writes, and what it leaves alone."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
import yaml

from claimcheck.settings import FIELD_OF, TABLES, Settings, read_settings

SOURCE = "https://github.com/desk/claimcheck@" + "a1" * 20


@pytest.fixture(autouse=True)
def _here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


def test_the_settings_file_has_every_setting_and_changes_none_but_posts(cli: Any) -> None:
    result = cli("init")
    assert result.status == 0
    assert "Written: claimcheck.toml" in result.out
    text = Path("claimcheck.toml").read_text()
    assert all(f"{key} = " in text or key in TABLES for key in FIELD_OF)
    assert tomllib.loads(text) == {"posts": ["posts/**/*.md"]}
    assert read_settings(Path("claimcheck.toml")).fail_on == Settings().fail_on
    assert "1. Look at posts" in result.out


def test_posts_that_are_there_are_found(cli: Any, dossier: Any) -> None:
    for name in ("content/posts/a.html", "content/posts/2024/b.md", "claims/ferry/post.txt"):
        Path(name).parent.mkdir(parents=True, exist_ok=True)
        Path(name).write_text(dossier.text)
    cli("init")
    posts = read_settings(Path("claimcheck.toml")).posts
    assert posts == ("claims/*/post.*", "content/posts/**/*.md", "content/posts/**/*.html")
    assert cli("run", "--offline", "--fail-on", "none").err.count("no source could be read") == 3


def test_what_is_there_is_left_alone_unless_forced(cli: Any) -> None:
    Path("claimcheck.toml").write_text("timeout = 5\n")
    result = cli("init")
    assert result.status == 2
    assert result.err.count("\n") == 1
    assert "--force" in result.err
    result = cli("init", "--github")
    assert result.status == 0
    assert "claimcheck.toml: there already, left as it is" in result.err
    assert Path("claimcheck.toml").read_text() == "timeout = 5\n"
    assert Path(".github/workflows/claimcheck.yml").exists()
    assert cli("init", "--force").status == 0
    assert read_settings(Path("claimcheck.toml")).timeout == Settings().timeout


def test_settings_in_a_project_file_are_not_overruled(cli: Any) -> None:
    Path("pyproject.toml").write_text("[tool.claimcheck]\ntimeout = 5\n")
    result = cli("init", "--gitlab")
    assert result.status == 0
    assert "not written" in result.err
    assert not Path("claimcheck.toml").exists()
    assert Path(".gitlab-ci.yml").exists()


def test_the_files_for_ci_name_where_claimcheck_comes_from(cli: Any) -> None:
    result = cli("init", "--github", "--gitlab", "--pre-commit", "--source", SOURCE)
    assert "OWNER" not in result.out
    assert "main branch first" in result.out
    workflow = yaml.safe_load(Path(".github/workflows/claimcheck.yml").read_text())
    assert workflow["jobs"]["posts"]["steps"][1]["uses"] == SOURCE.removeprefix("https://github.com/")
    assert f"git+{SOURCE}" in Path(".gitlab-ci.yml").read_text()
    (repo,) = yaml.safe_load(Path(".pre-commit-config.yaml").read_text())["repos"]
    assert f"{repo['repo']}@{repo['rev']}" == SOURCE
    assert "OWNER and COMMIT" in cli("init", "--github", "--force").out


@pytest.mark.parametrize(
    "source",
    [
        "desk/claimcheck",
        "https://github.com/desk/claimcheck",
        "https://x/y@a b",
        "https://x/y@a\nrun: b",
        "https://x/../y@a",
    ],
)
def test_a_source_that_is_none_is_one_line(cli: Any, source: str) -> None:
    result = cli("init", "--gitlab", "--source", source)
    assert result.status == 2
    assert "URL@COMMIT" in result.err
    assert result.err.count("\n") == 1
    assert not list(Path().iterdir())


def test_a_workflow_of_github_takes_its_action_from_github(cli: Any) -> None:
    assert "GitHub" in cli("init", "--github", "--source", "https://code.example/desk/claimcheck@v1").err
    assert cli("init", "nowhere").status == 2
