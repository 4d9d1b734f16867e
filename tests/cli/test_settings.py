"""`claimcheck settings`: what holds, and who said so."""

import json
import tomllib
from typing import Any

import pytest


def rows_of(result: Any) -> dict[str, dict[str, Any]]:
    data = json.loads(result.out)
    assert data["schema"] == "claimcheck/settings/1"
    return {row["key"]: row for row in data["settings"]}


def test_every_value_says_where_it_comes_from(cli: Any, dossier: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    file = dossier.write("claimcheck.toml", 'fail-on = ["unread"]\ntimeout = 5\noffline = true\n').resolve()
    monkeypatch.setenv("CLAIMCHECK_TIMEOUT", "6")
    monkeypatch.setenv("CLAIMCHECK_MAX_SOURCES", "9")
    result = cli("settings", dossier.post, "--max-sources", 3, "-f", "json")
    assert result.status == 0
    rows = rows_of(result)
    said = {key: (row["value"], row["origin"], row["where"]) for key, row in rows.items() if row["origin"] != "default"}
    assert said == {
        "fail-on": (["unread"], "file", str(file)),
        "offline": (True, "file", str(file)),
        "timeout": (6.0, "environment", "CLAIMCHECK_TIMEOUT"),
        "max-sources": (3, "command line", None),
    }
    assert rows["timeout"]["default"] == 20.0
    assert rows["fail-on"]["variable"] == "CLAIMCHECK_FAIL_ON"
    assert all(row["about"] for row in rows.values())

    table = cli("settings", dossier.folder)
    assert f"Settings file: {file}" in table.out
    assert "CLAIMCHECK_TIMEOUT" in table.out
    assert "seconds that one request may" in table.out


def test_the_printed_toml_is_a_settings_file(cli: Any, dossier: Any) -> None:
    dossier.write("claimcheck.toml", "timeout = 5\n")
    result = cli("settings", dossier.post, "--format", "toml", "--fail-on", "none")
    assert tomllib.loads(result.out) == {"timeout": 5, "fail-on": []}
    assert "# max-sources = 100" in result.out


def test_the_environment_changes_a_run_and_errors_in_it_are_one_line(
    cli: Any, dossier: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CLAIMCHECK_OFFLINE", "true")
    monkeypatch.setenv("CLAIMCHECK_FAIL_ON", "none")
    assert cli("run", dossier.post).status == 0
    assert cli("run", dossier.post, "--fail-on", "contradict").status == 1, "the command line goes first"
    monkeypatch.setenv("CLAIMCHECK_FAILON", "none")
    for command in ("run", "settings", "claims"):
        result = cli(command, dossier.post)
        assert result.status == 2
        assert result.err.count("\n") == 1
        assert "did you mean CLAIMCHECK_FAIL_ON?" in result.err


def test_fewer_sources_can_be_asked_for(cli: Any, dossier: Any) -> None:
    result = cli("run", dossier.post, "--offline", "--max-sources", 0)
    assert result.status == 2
    assert "max-sources: expected a number above zero" in result.err


def test_tokens_in_addresses_are_not_shown(cli: Any, dossier: Any) -> None:
    dossier.write("claimcheck.toml", '[pages]\n"https://site.example/x?token=Hg7f3kQ9zLm2" = "x.html"\n')
    for name in ("table", "json", "toml"):
        result = cli("settings", dossier.post, "-f", name)
        assert "Hg7f3kQ9zLm2" not in result.out
        assert "site.example" in result.out
