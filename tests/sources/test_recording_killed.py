"""Recording by many at once, and by one who is killed."""

from __future__ import annotations

import subprocess
import sys
import threading
import time
from pathlib import Path

import pytest

from claimcheck.errors import OutputError
from claimcheck.sources import placing
from claimcheck.sources.archive import ArchiveProvider
from claimcheck.sources.exchange import Exchange
from claimcheck.sources.recording import Recorder, record

if sys.platform == "win32":
    pytest.skip("no fork and no SIGKILL there", allow_module_level=True)

SCRIPT = Path(__file__).with_name("recording_killed.py")
URLS = [f"https://news.example/{n}" for n in (1, 2, 3)]
OLD = [b"<p>old 1</p>", b"<p>old 2</p>", b""]
NEW = [b"<p>old 1</p>", b"<p>new 2</p>", b"<p>new 3</p>"]


def answer(url: str, body: bytes, at: str = "2025-01-01T00:00:00Z") -> Exchange:
    return Exchange(url, 200, (), body, at)


def bodies(path: Path) -> list[bytes]:
    archive = ArchiveProvider(path)
    assert archive.warnings == ()
    return [page.body for page in archive.fetch(URLS)]


def drafts(folder: Path) -> list[Path]:
    return sorted(folder.glob(".*.part"))


def test_killed_at_every_moment_the_archive_is_the_old_one_or_the_new_one(tmp_path: Path) -> None:
    record([answer(URLS[0], OLD[0]), answer(URLS[1], OLD[1])], tmp_path / "a.warc.gz")
    before = (tmp_path / "a.warc.gz").read_bytes()
    runs = subprocess.run([sys.executable, str(SCRIPT), str(tmp_path), "40"], capture_output=True, check=True)
    survived = int(runs.stdout)
    assert survived > 30
    outcomes = []
    for moment in range(1, survived):
        folder = tmp_path / str(moment)
        is_old = (folder / "a.warc.gz").read_bytes() == before
        outcomes.append(is_old)
        assert is_old or bodies(folder / "a.warc.gz") == NEW, f"at moment {moment}"
    assert outcomes == sorted(outcomes, reverse=True), "once it is new it stays so"
    assert outcomes[0]
    assert not outcomes[-1]
    assert bodies(tmp_path / str(survived) / "a.warc.gz") == NEW


def test_the_next_run_sweeps_away_what_killed_ones_left(tmp_path: Path) -> None:
    record([answer(URLS[0], OLD[0])], tmp_path / "a.warc.gz")
    (tmp_path / ".a.warc.gz.dead1234.part").write_bytes(b"WARC/1.1\r\n")
    (tmp_path / ".a.warc.gz.part").write_bytes(b"somebody else's")
    (tmp_path / ".b.warc.gz.other_67.part").write_bytes(b"another archive's")
    with Recorder(tmp_path / "a.warc.gz") as living:
        living.add(answer(URLS[0], b"first"))
        with Recorder(tmp_path / "a.warc.gz", keep_old=True) as recorder:
            assert len(drafts(tmp_path)) == 4, "that of a living run is not touched"
            recorder.add(answer(URLS[1], NEW[1]))
        assert bodies(tmp_path / "a.warc.gz") == [OLD[0], NEW[1], b""]
    assert bodies(tmp_path / "a.warc.gz") == [b"first", b"", b""]
    assert [path.name for path in drafts(tmp_path)] == [".a.warc.gz.part", ".b.warc.gz.other_67.part"]


def test_recorders_at_once_lose_nothing_of_each_other(tmp_path: Path) -> None:
    path = tmp_path / "a.warc.gz"
    together = threading.Barrier(4)

    def run(number: int) -> None:
        with Recorder(path, keep_old=True) as recorder:
            recorder.add(answer(f"https://news.example/{number}", b"<p>%d</p>" % number))
            together.wait(10)

    threads = [threading.Thread(target=run, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    pages = ArchiveProvider(path).fetch([f"https://news.example/{n}" for n in range(4)])
    assert [page.body for page in pages] == [b"<p>%d</p>" % n for n in range(4)]
    assert [item.name for item in tmp_path.iterdir()] == ["a.warc.gz"]


def test_a_run_that_does_not_let_go_is_waited_for_and_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "a.warc.gz"
    with placing.folder_lock(tmp_path):
        waiting = threading.Thread(target=record, args=([answer(URLS[0], OLD[0])], path))
        waiting.start()
        time.sleep(0.1)
        assert not path.exists()
    waiting.join(10)
    assert bodies(path)[0] == OLD[0]
    monkeypatch.setattr(placing, "_PATIENCE", 0.05)
    with placing.folder_lock(tmp_path), pytest.raises(OutputError, match="another run is writing there"):
        record([], path)


def test_a_link_stays_a_link_and_the_rights_stay_as_they_were(tmp_path: Path) -> None:
    (tmp_path / "far").mkdir()
    far, link = tmp_path / "far" / "a.warc", tmp_path / "a.warc"
    record([answer(URLS[0], OLD[0])], far)
    far.chmod(0o640)
    link.symlink_to(far)
    record([answer(URLS[0], b"new")], link)
    assert link.is_symlink()
    assert bodies(far)[0] == b"new"
    assert far.stat().st_mode & 0o777 == 0o640
