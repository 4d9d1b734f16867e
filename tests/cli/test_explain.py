"""`claimcheck explain`: everything that led to the verdicts on one claim, and nothing that could steer a terminal."""

import json
from typing import Any

import pytest

LONG_CROSSING = "The crossing takes 45 minutes."


def squeezed(text: str) -> str:
    return " ".join(text.split())


@pytest.mark.usefixtures("rules")
def test_a_contradiction_shows_passages_rules_and_both_statements(cli: Any, dossier: Any) -> None:
    result = cli("explain", dossier.post, "C2", "--offline")
    assert result.status == 0
    out = squeezed(result.out)
    assert "C2 ✗ contradict The crossing takes 45 minutes" in out
    assert "line 2: a claim of kind duration" in out
    assert "S1 contradicts; S2 could not be read: there is contradiction and no support." in out
    assert "One voice counts, and it decides: quantities on P" in out
    assert "Passages looked at, nearest first" in out
    assert "number-differs: " in out
    assert "The other rules had nothing to say: " in out
    assert "arithmetic, derivations" in out
    assert '"45 minutes": duration; 45 min "12 minutes": duration; 12 min' in out
    assert '"45 minutes" against "12 minutes": different, 3.75 times' in out
    assert "S2 ? unread http-403" in out


@pytest.mark.usefixtures("rules")
def test_as_json_it_holds_every_candidate_and_agrees_with_the_report(cli: Any, dossier: Any) -> None:
    data = json.loads(cli("explain", dossier.post, "C2", "--offline", "-f", "json").out)
    report = json.loads(cli("run", dossier.post, "--offline", "-f", "json").out)
    assert data["schema"] == "claimcheck/explain/1"
    (claim,) = [claim for claim in report["claims"] if claim["id"] == "C2"]
    assert data["verdict"] == claim["verdict"]
    assert [hearing["finding"] for hearing in data["sources"]] == claim["findings"]
    read, unread = data["sources"]
    assert unread["decision"]["way"] == "unread"
    assert unread["passages"] == []
    scores = [one["score"] for one in read["passages"] if one["score"] is not None]
    assert scores == sorted(scores, reverse=True)
    assert [one["rank"] for one in read["passages"][: len(scores)]] == list(range(1, len(scores) + 1))
    deciding = [(one, said) for one in read["passages"] for said in one["opinions"] if said["decides"]]
    assert len(deciding) == 1
    passage, said = deciding[0]
    assert passage["text"] == read["finding"]["quote"]
    assert (said["rule"], said["verdict"], said["set_aside"]) == ("quantities", "contradict", None)
    assert said["details"][0]["reason"] == "number-differs"
    assert passage["statement"]["quantities"][0]["unit"] == "min"
    assert data["claim"]["statement"]["quantities"][0]["base_low"] == 45 * 60
    numbers = [(pair["claim"], pair["relation"]) for pair in passage["numbers"]]
    assert numbers == [("45 minutes", "different")]


@pytest.mark.usefixtures("rules")
def test_it_says_the_same_every_time_and_more_when_asked(cli: Any, dossier: Any) -> None:
    first = cli("explain", dossier.post, "C1", "--offline")
    assert cli("explain", dossier.post, "c1", "--offline").out == first.out
    assert len(cli("explain", dossier.post, "C1", "--offline", "-v").out) > len(first.out)


@pytest.mark.usefixtures("rules")
def test_where_nothing_decides_the_nearest_passage_stands_beside_the_claim(cli: Any, dossier: Any) -> None:
    post = dossier.write("other.txt", f"The horn of the ferry weighs 14 kg.\n\n{dossier.url}\n")
    result = cli("explain", post, "C1", "--offline")
    out = squeezed(result.out)
    assert result.status == 0
    assert "S1 - absent" in out
    assert "so the source settles nothing" in out
    assert "not-in-source" in out
    assert "The claim P" in out


def test_opinions_of_any_judge_are_shown(cli: Any, dossier: Any) -> None:
    out = squeezed(cli("explain", dossier.post, "C1", "--offline").out)
    assert "✓ support 0.90 a rule on P" in out
    assert "same-figure: same figure" in out


@pytest.mark.usefixtures("rules")
def test_saved_pages_and_archives_serve_as_for_run(cli: Any, dossier: Any) -> None:
    page = dossier.write("saved.html", dossier.page)
    result = cli("explain", dossier.post, "C2", "--offline", "--page", f"{dossier.other_url}={page}")
    assert "S1, S2 contradict" in squeezed(result.out)
    archive = dossier.archive_of(dossier.folder / "other.warc.gz", (dossier.other_url, dossier.page, 200))
    replayed = cli("explain", dossier.post, "C2", "--replay", archive)
    assert "S2 contradicts; S1 could not be read" in squeezed(replayed.out)


def test_an_unknown_claim_is_one_line_with_those_there_are(cli: Any, dossier: Any) -> None:
    result = cli("explain", dossier.post, "C9", "--offline")
    assert result.status == 2
    assert result.out == ""
    assert result.err.count("\n") == 1
    assert 'no claim "C9"; there are C1, C2' in result.err


def test_what_cannot_be_explained_is_one_line(cli: Any, dossier: Any) -> None:
    idle = dossier.write("idle.txt", "What a lovely day, isn't it?\n")
    for arguments, told in (
        ([idle, "C1"], "no claims found"),
        ([dossier.folder / "nowhere.txt", "C1"], "no such file"),
        ([dossier.post, "C1", "-f", "jsonl"], "format"),
        ([dossier.post, "C1", "-o", dossier.post], "overwrite"),
    ):
        result = cli("explain", *arguments, "--offline")
        assert result.status == 2
        assert result.err.count("\n") == 1
        assert told in result.err.lower()


def test_a_post_without_sources_says_so(cli: Any, dossier: Any) -> None:
    result = cli("explain", dossier.write("bare.txt", LONG_CROSSING + "\n"), "C1", "--offline")
    assert result.status == 2
    assert "cites no sources" in result.err
    assert "The post cites no source" in result.out


@pytest.mark.usefixtures("rules")
@pytest.mark.parametrize("colour", ["", "1"])
def test_foreign_text_cannot_steer_the_terminal(
    cli: Any, dossier: Any, monkeypatch: pytest.MonkeyPatch, colour: str
) -> None:
    nasty = "The [bold red]crossing[/] takes [link=https://evil.example]12 minutes[/link], said \u202eNoah\u200b Ark."
    body = dossier.page.replace("The crossing takes 12 minutes,", nasty)
    archive = dossier.archive_of(dossier.folder / "nasty.warc.gz", (dossier.url, body, 200))
    post = dossier.write("nasty.txt", f"The [blink]crossing[/] takes 45 minutes\u202e.\n\n{dossier.url}\n")
    monkeypatch.setenv("FORCE_COLOR", colour)
    result = cli("explain", post, "C1", "--replay", archive, "-v")
    assert result.status == 0
    assert "[bold red]crossing[/]" in squeezed(result.out)
    assert "[blink]crossing[/]" in squeezed(result.out)
    assert "\u202e" not in result.out
    assert "\u200b" not in result.out
    assert "\x1b]8" not in result.out, "no links"
    assert "\x1b[5m" not in result.out, "nothing blinks"
    assert ("\x1b" in result.out) == bool(colour)


@pytest.mark.usefixtures("rules")
@pytest.mark.parametrize("columns", ["40", "72", "200"])
def test_lines_keep_within_the_terminal(cli: Any, dossier: Any, monkeypatch: pytest.MonkeyPatch, columns: str) -> None:
    monkeypatch.setenv("COLUMNS", columns)
    out = cli("explain", dossier.post, "C2", "--offline").out
    assert all(len(line) <= int(columns) for line in out.splitlines() if "https://" not in line)
