"""A whole check in one call: the post read, its sources found where the settings allow, the report made."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.checker import Checker
from claimcheck.dossier import archive_to_read
from claimcheck.errors import PostError
from claimcheck.judging.registry import open_judges
from claimcheck.model import Page, Post, Report
from claimcheck.post import read_post
from claimcheck.post.reader import MAX_BYTES_READ, STDIN
from claimcheck.settings import Settings

if TYPE_CHECKING:
    from claimcheck.judging.interface import Judge
    from claimcheck.sources.interface import PageProvider, Watch


def check(
    post: str | Path,
    settings: Settings | None = None,
    *,
    record: Path | None = None,
    progress: Callable[[Page], None] | None = None,
) -> Report:
    """Check the post in a file ("-": standard input) against the sources it cites.

    `record` names a web archive to be written with everything that was fetched, see `check_and_record`; `progress` is
    called for each page as it comes in. Raises ClaimcheckError for what cannot be read or written; a source that cannot
    be read is no error but part of the report.
    """
    settings = settings or Settings()
    taken_apart = load_post(post)
    if record is not None:
        with open_judges(settings) as judges:
            return check_and_record(taken_apart, settings, record, judges, progress=progress)[0]
    with open_judges(settings) as judges, open_pages(post, settings) as pages:
        return Checker(pages, settings, judges).report(taken_apart, progress)


def check_and_record(
    post: Post,
    settings: Settings,
    archive: Path,
    judges: Sequence[Judge],
    *,
    progress: Callable[[Page], None] | None = None,
    watch: Watch | None = None,
) -> tuple[Report, str]:
    """Check a post with all its sources fetched anew, and keep what came in a web archive.

    An archive that is there keeps what was not fetched anew, and its earlier copy of what could not be read this time.
    Returns the report and what there is to know about the archive: one line, or "" if everything went into it.
    """
    from claimcheck.sources.chain import open_sources  # noqa: PLC0415
    from claimcheck.sources.recording import Recorder  # noqa: PLC0415

    with Recorder(archive, keep_old=True, keep_secrets=settings.keep_secrets) as recorder:
        with open_sources(settings, sink=recorder.add, watch=watch) as pages:
            report = Checker(pages, settings, judges).report(post, progress)
        recorder.describe(report.sources)
    return report, recorder.outcome


def load_post(post: str | Path) -> Post:
    """Read the post in a file, or from standard input for "-". Raises PostError."""
    if str(post) != STDIN:
        return read_post(post)
    if sys.stdin is None:  # the shell closed it (`<&-`)
        raise PostError("standard input is closed; name a file with the post")
    try:
        return read_post(post, stdin=sys.stdin.buffer.read(MAX_BYTES_READ))
    except OSError as error:
        raise PostError(f"standard input: cannot be read ({error.strerror})") from None


@contextmanager
def open_pages(post: str | Path, settings: Settings, watch: Watch | None = None) -> Iterator[PageProvider]:
    """Yield where the post's pages come from.

    Pages saved by hand go first. Then: with `settings.replay` that archive and nothing else; without it the archive
    beside the post, if there is one, and the network for what it lacks, unless `settings.offline`. `watch` is told
    every step of what is fetched.
    """
    from claimcheck.sources.chain import open_sources  # noqa: PLC0415

    beside = None if settings.replay else archive_to_read(post)
    with open_sources(settings, archives=() if beside is None else (beside,), watch=watch) as pages:
        yield pages
