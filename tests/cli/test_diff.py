import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

Cli = Callable[..., Any]


def report(cli: Cli, dossier: Any, name: str, *arguments: object) -> Path:
    path: Path = dossier.folder / name
    cli("run", dossier.post, "--offline", "--format", "json", "--output", path, *arguments)
    return path


def test_the_same_report_has_no_differences(dossier: Any, cli: Cli) -> None:
    one = report(cli, dossier, "one.json")
    result = cli("diff", one, one)
    assert (result.status, result.out) == (0, "no differences\n")


def test_an_article_that_was_edited_shows_what_turned(dossier: Any, cli: Cli) -> None:
    before = report(cli, dossier, "before.json")
    edited = dossier.page.replace("12 minutes", "50 minutes")
    archive = dossier.archive_of(
        dossier.folder / "later.warc.gz", (dossier.url, edited, 200), (dossier.other_url, dossier.page, 200)
    )
    after = report(cli, dossier, "after.json", "--replay", archive)
    result = cli("diff", before, after, "--format", "json")
    assert result.status == 1
    listed = json.loads(result.out)["differences"]
    found = {one["what"]: one for one in listed if one["before"] != "unread"}
    assert found["source-text"]["source"] == dossier.url
    assert (found["source-state"]["before"], found["source-state"]["after"]) == ("unread (http-403)", "read")
    assert found["finding"]["before"].startswith("contradict: “The crossing takes 12 minutes")
    assert found["finding"]["after"] == "absent"
    shown = cli("diff", before, after).out
    assert "another page came back" in shown
    assert "unread (http-403)\n    → read" in shown


def test_a_claim_that_moved_is_the_same_claim(dossier: Any, cli: Cli) -> None:
    before = report(cli, dossier, "before.json")
    lines = dossier.text.split("\n")
    dossier.write("post.txt", "\n".join([lines[1], lines[0], *lines[2:], "It has 4 decks."]))
    result = cli("diff", before, report(cli, dossier, "after.json"), "--format", "json")
    assert [(d["what"], d["claim"]) for d in json.loads(result.out)["differences"]] == [
        ("claim-added", "It has 4 decks")
    ]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "is no JSON"),
        ("{}", "is no report of claimcheck"),
        ("[]", "holds several reports"),
        ('{"schema": "claimcheck/report/1"}', "is no whole report"),
        ('{"schema": "claimcheck/report/1", "sources": [1], "claims": []}', "is no whole report"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_what_is_no_report_is_one_line(dossier: Any, cli: Cli, text: str, said: str) -> None:
    good = report(cli, dossier, "good.json")
    bad = dossier.write("bad.json", text)
    for pair in ((good, bad), (bad, good)):
        result = cli("diff", *pair)
        assert result.status == 2
        assert said in result.err
    assert cli("diff", good, dossier.folder / "none.json").status == 2
