"""Where the pages come from: the archive beside the post, the network, and what is kept of it."""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from claimcheck.model import Page
from claimcheck.sources.archive import ArchiveProvider
from claimcheck.sources.exchange import Sink
from claimcheck.sources.interface import PageProvider, Progress


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch, dossier: Any, tmp_path: Path) -> list[str]:
    """Put a web of two pages in the network's place; return the list of what it was asked for."""
    asked: list[str] = []
    pages = dossier.archive_of(
        tmp_path / "web.warc.gz", (dossier.url, dossier.page, 200), (dossier.other_url, dossier.page, 200)
    )

    class Web(PageProvider):
        def __init__(self, _options: object = None, *, sink: Sink | None = None, watch: object = None) -> None:
            self._pages = ArchiveProvider(pages, sink=sink)

        def fetch(self, urls: Sequence[str], progress: Progress | None = None) -> tuple[Page, ...]:
            asked.extend(urls)
            return self._pages.fetch(urls, progress)

        def has(self, url: str) -> bool:
            return True

    monkeypatch.setattr("claimcheck.sources.live.LiveProvider", Web)
    return asked


def states(result: Any) -> list[str]:
    return [source["state"] for source in json.loads(result.out)["sources"]]


def test_the_archive_beside_the_post_goes_first_and_the_network_gets_what_it_lacks(
    cli: Any, dossier: Any, web: list[str]
) -> None:
    dossier.archive_of(dossier.archive, (dossier.url, dossier.page, 200))
    result = cli("run", dossier.post, "-f", "json")
    assert states(result) == ["read", "read"]
    assert web == [dossier.other_url]


def test_replay_and_offline_never_ask_the_network(cli: Any, dossier: Any, web: list[str]) -> None:
    dossier.archive_of(dossier.archive, (dossier.url, dossier.page, 200))
    for options in (["--offline"], ["--replay", dossier.archive]):
        result = cli("run", dossier.post, "-f", "json", *options)
        assert [source["reason"] for source in json.loads(result.out)["sources"]] == ["ok", "not-in-archive"]
    assert web == []


def test_what_was_recorded_replays_to_the_same_report(cli: Any, dossier: Any, web: list[str]) -> None:
    kept = dossier.folder / "kept.warc.gz"
    live = cli("run", dossier.post, "-f", "json", "--record", kept)
    assert web == [dossier.url, dossier.other_url], "recording fetches everything anew"
    assert cli("run", dossier.post, "-f", "json", "--replay", kept).out == live.out


def test_an_interrupted_recording_leaves_the_old_archive(
    cli: Any, dossier: Any, web: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupt(*_: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("claimcheck.checker.Checker.report", interrupt)
    before = dossier.archive.read_bytes()
    result = cli("run", dossier.post, "--record", dossier.archive)
    assert result.status == 130
    assert dossier.archive.read_bytes() == before
    assert sorted(path.name for path in dossier.folder.iterdir()) == ["post.txt", "sources.warc.gz"]


def test_the_public_function_gives_the_same_report_as_the_command_line(cli: Any, dossier: Any) -> None:
    from claimcheck import Report, Settings, check  # noqa: PLC0415
    from claimcheck.report.interface import Canvas, get_format  # noqa: PLC0415

    result = cli("run", dossier.post, "--offline", "-f", "json")
    report = check(dossier.post, Settings(offline=True))
    assert isinstance(report, Report)
    assert get_format("json").render([report], Canvas()) == result.out


def test_recording_into_the_dossiers_archive_loses_no_page(
    cli: Any, dossier: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Down(PageProvider):
        def __init__(self, _options: object = None, *, sink: Sink | None = None, watch: object = None) -> None:
            pass

        def fetch(self, urls: Sequence[str], progress: Progress | None = None) -> tuple[Page, ...]:
            return tuple(Page(url, url, reason="dns") for url in urls)

        def has(self, url: str) -> bool:
            return True

    monkeypatch.setattr("claimcheck.sources.live.LiveProvider", Down)
    before = dossier.archive.read_bytes()
    result = cli("run", dossier.post, "--record", dossier.archive)
    assert "sources.warc.gz stays as it was" in result.err
    assert dossier.archive.read_bytes() == before
    result = cli("run", dossier.post, "--record", dossier.folder / "new.warc.gz")
    assert "new.warc.gz was not written" in result.err
    assert not (dossier.folder / "new.warc.gz").exists()


def test_a_strangers_settings_do_not_open_files_or_networks(
    cli: Any, dossier: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = tmp_path / "secret.html"
    secret.write_text(dossier.page.replace("900 passengers", "900 secret passengers"))
    for text in (f'[pages]\n"{dossier.url}" = "../secret.html"\n', 'allow-hosts = ["10.0.0.0/8"]\n'):
        file = dossier.write("claimcheck.toml", text)
        result = cli("run", dossier.post, "--offline", "-v")
        assert (result.status, result.out) == (2, "")
        assert result.err.count("\n") == 1
        assert "--config" in result.err
        assert "secret passengers" not in result.err
        assert cli("run", dossier.post, "--offline", "--config", file).status == 1
        monkeypatch.setenv("CLAIMCHECK_CONFIG", str(file))
        assert cli("run", dossier.post, "--offline").status == 1
        monkeypatch.delenv("CLAIMCHECK_CONFIG")


def test_an_archive_beside_the_post_that_is_a_link_elsewhere_must_be_named(
    cli: Any, dossier: Any, tmp_path: Path
) -> None:
    real = dossier.archive.rename(tmp_path / "private.warc.gz")
    dossier.archive.symlink_to(real)
    result = cli("run", dossier.post, "--offline")
    assert result.status == 2
    assert "leads out of the post's folder" in result.err
    assert cli("run", dossier.post, "--replay", real).status == 1


def test_the_age_of_the_archive_is_told_but_never_in_what_machines_read(
    cli: Any, dossier: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports = []
    for day in (date(2030, 1, 1), date(2031, 1, 1)):
        for module in ("screen", "afterword"):
            monkeypatch.setattr(f"claimcheck.cli.{module}.today", lambda day=day: day)
        shown = cli("run", dossier.post, "--offline")
        assert " days ago" in shown.out
        machine = cli("run", dossier.post, "--offline", "-f", "json")
        assert "the oldest source was captured " in machine.err
        reports.append(machine.out)
    assert reports[0] == reports[1]
    cli("run", dossier.post, "--offline", "-o", dossier.folder / "report.txt")
    kept = (dossier.folder / "report.txt").read_text()
    assert "captured " in kept
    assert "days ago" not in kept
