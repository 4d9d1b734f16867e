from __future__ import annotations

from pathlib import Path

import pytest

from claimcheck.errors import ArchiveError, SavedPageError
from claimcheck.model import Page
from claimcheck.settings import Settings
from claimcheck.sources.chain import ChainProvider, open_sources
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.offline import OfflineProvider
from claimcheck.sources.reasons import TEXTS, explain
from claimcheck.sources.recording import record
from claimcheck.sources.saved import SavedPages

A, B, C = (f"https://news.example/{name}" for name in "abc")


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "sources.warc.gz"
    html = (("Content-Type", "text/html"),)
    record([Exchange(url, 200, html, b"<p>archived</p>", "2025-01-01T00:00:00Z") for url in (A, B)], path)
    return path


@pytest.fixture
def saved(tmp_path: Path) -> Path:
    path = tmp_path / "b.html"
    path.write_text("<p>saved</p>")
    return path


def test_saved_before_archive_before_the_rest(archive: Path, saved: Path) -> None:
    settings = Settings(offline=True, pages=((B, str(saved)),))
    seen: list[Page] = []
    pages = open_sources(settings, archives=[archive]).fetch([C, B, A, B], seen.append)
    assert [page.url for page in pages] == [C, B, A, B]
    assert [page.origin for page in pages] == ["archive", "file", "archive", "file"]
    assert [page.reason for page in pages] == ["not-in-archive", "", "", ""]
    assert len(seen) == 4


def test_offline_without_an_archive() -> None:
    provider = open_sources(Settings(offline=True))
    assert [page.reason for page in provider.fetch([A, B])] == ["offline", "offline"]


def test_replay_reads_that_archive_only(archive: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.warc"
    record([Exchange(C, 200, (("Content-Type", "text/html"),), b"<p>c</p>", "2025-01-01T00:00:00Z")], other)
    provider = open_sources(Settings(replay=str(archive)), archives=[other])
    assert [page.reason for page in provider.fetch([A, C])] == ["", "not-in-archive"]


def test_the_web_comes_last(archive: Path) -> None:
    blocked = "http://127.0.0.1:9/x"
    pages = open_sources(Settings(), archives=[archive]).fetch([blocked, A])
    assert [page.reason for page in pages] == ["blocked-address", ""]


def test_warnings_of_all_are_passed_on(archive: Path, tmp_path: Path) -> None:
    cut = tmp_path / "cut.warc.gz"
    cut.write_bytes(archive.read_bytes()[:-40])
    assert open_sources(Settings(replay=str(archive))).warnings == ()
    (warning,) = open_sources(Settings(offline=True), archives=[archive, cut]).warnings
    assert "cut.warc.gz is cut off after" in warning


def test_files_that_cannot_be_used_stop_the_run(tmp_path: Path) -> None:
    with pytest.raises(ArchiveError):
        open_sources(Settings(replay=str(tmp_path / "missing.warc")))
    with pytest.raises(SavedPageError):
        open_sources(Settings(pages=((A, str(tmp_path / "missing.html")),)))


def test_a_chain_needs_somebody() -> None:
    with pytest.raises(ValueError, match="at least one"):
        ChainProvider([])
    assert ChainProvider([SavedPages({}), OfflineProvider()]).has(A)
    assert not ChainProvider([SavedPages({})]).has(A)


def test_every_reason_has_words() -> None:
    for code, text in TEXTS.items():
        assert text.meaning
        assert code == "ok" or text.hint
    assert explain("http-403").hint.endswith("--page URL=FILE")
    assert explain("http-418").meaning == "the site refused"
    assert explain("http-599").meaning == "the site failed"
    assert explain("some-new-code").meaning == "some new code"
