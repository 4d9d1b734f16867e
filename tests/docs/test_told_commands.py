"""Every command that README and docs name exists, with every option that they give it."""

import re
import shlex
import textwrap
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import typer

from claimcheck import Settings, check
from claimcheck.cli.app import app
from claimcheck.report.interface import Canvas, ReportFormat

ROOT = Path(__file__).parents[2]
PAGES = ("README.md", *(f"docs/{path.name}" for path in sorted((ROOT / "docs").glob("*.md"))))
_TOLD = re.compile(r"^(?:    |\$ )(claimcheck .*)$|`(claimcheck [^`]*)`", flags=re.MULTILINE)


def told(page: str) -> list[str]:
    """Return the commands in a page's code."""
    return [" ".join((a or b).split()) for a, b in _TOLD.findall((ROOT / page).read_text(encoding="utf-8"))]


@cache
def known_commands() -> Any:
    return getattr(typer.main.get_command(app), "commands")  # noqa: B009 - typer's group type is not public


def unknown_in(command: str) -> str:
    """Return the first word of a command that claimcheck does not know, "" if it knows all."""
    commands = known_commands()
    words = shlex.split(command)[1:]
    if not words or words[0].startswith("-") or words[0].isupper():
        return ""
    if words[0] not in commands:
        return words[0]
    known = {option for each in commands[words[0]].params for option in (*each.opts, *each.secondary_opts)}
    given = [word.partition("=")[0] for word in words if word.startswith("-") and word.strip("-")]
    return next((option for option in given if option not in {*known, "--help", "-h"}), "")


@pytest.mark.parametrize("page", PAGES)
def test_commands_and_options_exist(page: str) -> None:
    assert {command: word for command in told(page) if (word := unknown_in(command))} == {}


def test_an_option_that_is_not_there_is_noticed() -> None:
    assert unknown_in("claimcheck run post.md --no-such") == "--no-such"
    assert unknown_in("claimcheck no-such post.md") == "no-such"
    assert len(told("README.md")) > 12


def test_files_that_the_readme_links_to_exist() -> None:
    links = re.findall(r"\]\(([^)#:]+)\)", (ROOT / "README.md").read_text(encoding="utf-8"))
    assert len(links) > 10
    assert [link for link in links if not (ROOT / link).exists()] == []


def test_the_format_of_the_recipe_works(tmp_path: Path) -> None:
    recipe = (ROOT / "docs" / "adding-a-format.md").read_text(encoding="utf-8")
    found = re.search(r"```python\n(.*?)```", recipe, flags=re.DOTALL)
    assert found
    names: dict[str, object] = {}
    exec(textwrap.dedent(found[1]), names)
    (tmp_path / "post.md").write_text("It carries [240 cars](https://harbour.example/ferry).\n", encoding="utf-8")
    report = check(tmp_path / "post.md", Settings(offline=True))
    made = names["NamesFormat"]
    assert isinstance(made, type)
    assert issubclass(made, ReportFormat)
    assert made().render([report], Canvas()) == "unread It carries 240 cars\n"
