"""`claimcheck sources --explain`: what took what of a page, and why."""

import json
from pathlib import Path
from typing import Any

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures" / "pages"
NATURE = "https://www.nature.com/articles/d41586-026-99904-4"


def explained(cli: Any, url: str, file: Path, *more: str) -> Any:
    return cli("sources", "--explain", url, "--page", f"{url}={file}", "--offline", *more)


def blocks_with(data: dict[str, Any], words: str) -> list[dict[str, Any]]:
    return [block for block in data["pages"][0]["blocks"] if words in block["text"]]


def test_one_page_shows_the_extractor_its_selectors_and_the_wall(cli: Any) -> None:
    result = explained(cli, NATURE, FIXTURES / "outlets" / "nature-walled.html")
    assert result.status == 0
    assert "read in part: the text stops at a registration wall" in result.out
    assert "nature/2024-03" in result.out
    assert "front title" in result.out
    assert "drop: article.recommended" in result.out
    assert "a registration wall: “Enjoying our latest content?" in result.out


def test_as_json_every_block_has_its_tier_its_role_and_what_decided(cli: Any) -> None:
    data = json.loads(explained(cli, NATURE, FIXTURES / "outlets" / "nature-walled.html", "-f", "json").out)
    (page,) = data["pages"]
    assert data["schema"] == "claimcheck/page/1"
    assert (page["state"], page["complete"]) == ("read", False)
    assert page["walls"][0]["name"] == "a registration wall"
    (title,) = blocks_with(data, "Peat bog holds twice")
    assert (title["tier"], title["role"], title["by"]) == ("front", "title", "title: h1.c-article-magazine-title")
    teaser, related = blocks_with(data, "pull the plug")
    assert (teaser["tier"], teaser["by"]) == (None, "drop: article.recommended")
    assert (related["tier"], related["by"]) == (None, "drop: .c-article-related-articles")
    (first,) = blocks_with(data, "2.1 times")
    assert (first["tier"], first["by"]) == ("body", "paragraphs: .c-article-body > p")
    (rights,) = blocks_with(data, "ISSN")
    assert rights["by"] == "dropped: inside <footer>"
    assert all(block["by"] for block in page["blocks"])


def test_without_an_outlet_the_general_rules_are_named(cli: Any) -> None:
    url = "https://journal.example/tidal-mill"
    data = json.loads(explained(cli, url, FIXTURES / "journal-news.html", "-f", "json").out)
    assert data["pages"][0]["extractor"].startswith("generic/")
    (silt,) = blocks_with(data, "Engineers had feared")
    assert silt["by"].startswith("general: ")
    (teaser,) = blocks_with(data, "Wave farm")
    assert teaser["by"].startswith("dropped: ")


def test_text_that_only_the_markup_holds_is_told_apart(cli: Any) -> None:
    url = "https://timesofindia.indiatimes.com/city/pune/depot-gas/articleshow/990002.cms"
    result = explained(cli, url, FIXTURES / "outlets" / "times-of-india-by-script.html", "-f", "json")
    hidden = blocks_with(json.loads(result.out), "35 tonnes")
    assert [(block["visible"], block["by"]) for block in hidden] == [(False, "the page's data: not shown")]


def test_a_post_shows_every_page_that_it_cites_also_those_that_cannot_be_read(cli: Any, dossier: Any) -> None:
    result = cli("sources", dossier.post, "--explain", "--offline")
    assert result.status == 0
    assert result.out.count("State ") == 2
    assert "general: main text" in result.out
    assert "unread: http-403" in result.out


def test_what_one_rule_drops_is_counted_and_shown_whole_on_demand(cli: Any) -> None:
    short = explained(cli, NATURE, FIXTURES / "outlets" / "nature.html").out
    assert "(and 1 more)" in short
    assert "About the journal" not in short
    assert "About the journal" in explained(cli, NATURE, FIXTURES / "outlets" / "nature.html", "-v").out


def test_what_opens_a_page_is_not_shown(cli: Any, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("The ferry took 12 minutes.\n", encoding="utf-8")
    for form in ((), ("-f", "json")):
        out = explained(cli, "https://ann:secret@port.example/notes.txt", file, *form).out
        assert "secret" not in out
        assert "port.example/notes.txt" in out


def test_a_page_cannot_steer_the_terminal(cli: Any, tmp_path: Path) -> None:
    file = tmp_path / "page.html"
    words = "The harbour was closed for 12 days after the storm, the port said. " * 8
    file.write_text(
        f'<title>\x1b[2J[bold]T</title><div class="nav \x1b]0;x\x07">menu \x1b[31m</div>'
        f"<article><h1>A \x1b[2Jtitle [red]x[/red]</h1><p>{words}\x9b31m\u202e</p></article>",
        encoding="utf-8",
    )
    for form in ((), ("-f", "json")):
        out = explained(cli, "https://port.example/storm", file, *form).out
        assert not {"\x1b", "\x9b", "\x07", "\u202e"} & set(out)
        assert "[red]x[/red]" in out


def test_a_file_without_markup_is_shown_by_its_paragraphs(cli: Any, tmp_path: Path) -> None:
    file = tmp_path / "notes.txt"
    file.write_text("The ferry took 12 minutes.\n\nIt carried 900 people.\n", encoding="utf-8")
    out = explained(cli, "https://port.example/notes.txt", file).out
    assert "the file's text" in out
    assert "It carried 900 people." in out
