"""The generated pages say what the program says now, and the site shows every page."""

import re
from pathlib import Path

import pytest

from claimcheck.settings import read_settings
from docs.generate import reasons, settings
from docs.generate.pages import PAGES

DOCS = Path(__file__).parents[2] / "docs"


@pytest.mark.parametrize("name", PAGES)
def test_a_generated_page_is_what_the_program_says_now(name: str) -> None:
    path = DOCS / name
    if not path.exists() or path.read_text(encoding="utf-8") != PAGES[name]():
        pytest.fail(f"docs/{name} is out of date: run `make pages` and look at what changed", pytrace=False)


def test_an_example_that_does_not_give_its_code_is_not_published(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    wrong = reasons.DATA.read_text(encoding="utf-8").replace("Wages rose by 1.7%.", "Wages rose by 7%.")
    (tmp_path / "reasons.toml").write_text(wrong, encoding="utf-8")
    monkeypatch.setattr(reasons, "DATA", tmp_path / "reasons.toml")
    with pytest.raises(RuntimeError, match="the example of number-differs gives support, number-agrees"):
        reasons.page()


def test_every_page_is_in_the_navigation() -> None:
    navigation = (DOCS.parent / "mkdocs.yml").read_text(encoding="utf-8").partition("\nnav:")[2]
    named = re.findall(r"(\S+\.md)$", navigation, flags=re.MULTILINE)
    pages = {path.relative_to(DOCS).as_posix() for path in DOCS.rglob("*.md") if "examples" not in path.parts}
    assert sorted(named) == sorted(pages)


def test_the_example_of_a_settings_file_can_be_used(tmp_path: Path) -> None:
    (tmp_path / "claimcheck.toml").write_text(settings.EXAMPLE, encoding="utf-8")
    read = read_settings(tmp_path / "claimcheck.toml", named=False)
    assert read.fail_on == ("contradict", "disputed", "unread")
    assert read.pages == (("https://site.example/story", str(tmp_path / "saved" / "story.html")),)
