"""`claimcheck claims` and `claimcheck sources`, and the help."""

import json
import re
import subprocess
import sys
from typing import Any

import pytest

from claimcheck._version import __version__


def test_claims_shows_what_would_be_checked_and_what_not(cli: Any, dossier: Any) -> None:
    result = cli("claims", dossier.post)
    assert result.status == 0
    assert re.search(r"C2\s+2\s+\w+\s+The crossing takes 45 minutes", result.out)
    assert "hashtag" in result.out
    assert "What do you think?" in result.out


def test_claims_as_json_points_into_the_post(cli: Any, dossier: Any) -> None:
    data = json.loads(cli("claims", dossier.post, "-f", "json").out)
    assert data["schema"] == "claimcheck/claims/1"
    for item in [*data["claims"], *data["passed_over"]]:
        assert dossier.text[item["start"] : item["end"]] == item["text"]
        assert item["text"].splitlines()[0] in dossier.text.splitlines()[item["line"] - 1]
    starts = [item["start"] for item in data["passed_over"]]
    assert starts == sorted(starts)


def test_claims_of_a_post_that_has_none_says_so(cli: Any, dossier: Any) -> None:
    result = cli("claims", dossier.write("idle.txt", "What a lovely day, isn't it?\n"))
    assert result.status == 2
    assert "no claims found" in result.err


def test_sources_shows_states_reasons_hints_and_what_is_no_source(cli: Any, dossier: Any) -> None:
    post = dossier.write("more.txt", dossier.text + "https://www.linkedin.com/in/somebody/\n")
    result = cli("sources", post, "--offline")
    assert result.status == 0
    assert re.search(r"S1\s+✓ read\s+Harbour ferry opens", result.out)
    assert re.search(r"S2\s+\? unread\s+http-403: the site refused", result.out)
    assert "hint: save the page" in result.out
    assert "cited in line 6" in result.out
    assert "Not sources" in result.out
    assert "https://www.linkedin.com/in/somebody/" in result.out


def test_sources_shows_every_line_that_cites_one(cli: Any, dossier: Any) -> None:
    post = dossier.write("twice.txt", dossier.text.replace("May.", f"May ({dossier.url})."))
    assert "cited in lines 1, 6" in cli("sources", post, "--offline").out
    data = json.loads(cli("sources", post, "--offline", "-f", "json").out)
    assert [citation["lines"] for citation in data["citations"]] == [[1, 6], [7]]


def test_sources_as_json_ties_citations_to_sources(cli: Any, dossier: Any) -> None:
    result = cli("sources", dossier.post, "--offline", "--format", "json")
    data = json.loads(result.out)
    assert data["schema"] == "claimcheck/sources/1"
    assert [source["id"] for source in data["sources"]] == ["S1", "S2"]
    assert [citation["source"] for citation in data["citations"]] == ["S1", "S2"]
    assert [citation["url"] for citation in data["citations"]] == [dossier.url, dossier.other_url]


def test_sources_of_a_post_that_has_none_says_so(cli: Any, dossier: Any) -> None:
    result = cli("sources", dossier.write("bare.txt", "The ferry carried 900 passengers.\n"), "--offline")
    assert result.status == 2
    assert "cites no sources" in result.err


@pytest.mark.parametrize("command", ["claims", "sources"])
def test_bad_input_is_one_line_here_too(cli: Any, dossier: Any, command: str) -> None:
    for arguments in ([dossier.folder / "nowhere.txt"], [dossier.post, "--format", "jsonl"]):
        result = cli(command, *arguments)
        assert result.status == 2
        assert result.err.count("\n") == 1
        assert result.out == ""


def test_listings_may_go_to_a_file(cli: Any, dossier: Any) -> None:
    target = dossier.folder / "claims.json"
    result = cli("claims", dossier.post, "-f", "json", "-o", target)
    assert result.out == ""
    assert json.loads(target.read_text("utf-8"))["claims"]
    assert cli("claims", dossier.post, "-o", dossier.post).status == 2
    assert dossier.post.read_text("utf-8") == dossier.text


def test_help_and_version_name_everything(cli: Any) -> None:
    assert cli("--version").out == f"claimcheck {__version__}\n"
    overview = " ".join(cli("--help").out.split())
    for word in ("run", "claims", "sources", "explain", "eval", "Exit status", "unread"):
        assert word in overview
    assert cli().status == 2, "no command is wrong usage, with the help"
    options = cli("run", "--help").out
    for option in ("--format", "--output", "--replay", "--record", "--page", "--offline", "--fail-on", "--config"):
        assert option in options


def test_help_loads_nothing_heavy() -> None:
    code = (
        "import sys; sys.argv = ['claimcheck', 'run', '--help']\n"
        "from claimcheck.cli import main\n"
        "try: main()\n"
        "except SystemExit: pass\n"
        "heavy = {'trafilatura', 'httpx', 'rich', 'bm25s', 'numpy', 'lxml', 'selectolax', 'warcio', 'rapidfuzz',"
        " 'claimcheck.model'}\n"
        "print(sorted(heavy & set(sys.modules)), file=sys.stderr)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60)
    assert done.stderr.strip() == "[]"
