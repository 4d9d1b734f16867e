"""`claimcheck run --dry-run`: what a language model would be asked, without asking it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.screen import deliver, say
from claimcheck.cli.status import Status
from claimcheck.errors import ClaimcheckError, SettingsError
from claimcheck.judge_catalogue import READER

if TYPE_CHECKING:
    from claimcheck.rehearsing import Rehearsal
    from claimcheck.settings import Settings


def check_rehearsal(jobs: list[tuple[str, Settings]], record: Path | None, reports: list[Path]) -> None:
    """Raise SettingsError where --dry-run makes no sense."""
    if any(READER not in settings.judges for _, settings in jobs):
        raise SettingsError(f"--dry-run tells what the judge {READER} would be asked; name it, with --judge {READER}")
    if record is not None or reports:
        raise SettingsError("--dry-run checks nothing, so there is nothing for --record and --report")


def show_rehearsal(jobs: list[tuple[str, Settings]], output: Path | None, *, verbose: bool) -> Status:
    """Read posts and sources and show what would be asked; a post that cannot be read makes the status 2."""
    from claimcheck.rehearsing import llm_options  # noqa: PLC0415 - everything heavy hangs on these
    from claimcheck.report.rehearsal import rehearsal_text  # noqa: PLC0415

    for _, settings in jobs:
        llm_options(settings)  # an error before anything is fetched
    status = Status.CLEAN
    rehearsals = []
    for post, settings in jobs:
        try:
            rehearsals.append(_rehearsed(post, settings))
        except ClaimcheckError as error:
            say(str(error))
            status = Status.ERROR
    deliver(rehearsal_text(rehearsals, verbose=verbose), output, machine=False)
    return status


def _rehearsed(post: str, settings: Settings) -> Rehearsal:
    from claimcheck.api import load_post, open_pages  # noqa: PLC0415
    from claimcheck.checker import Checker  # noqa: PLC0415
    from claimcheck.cli.progress import source_progress  # noqa: PLC0415
    from claimcheck.redaction import shown_post  # noqa: PLC0415
    from claimcheck.rehearsing import rehearse  # noqa: PLC0415

    taken_apart = load_post(post)
    with source_progress(taken_apart) as watcher, open_pages(post, settings, watcher.step) as pages:
        sources = Checker(pages, settings).read_sources(taken_apart, watcher.page)
    return rehearse(shown_post(taken_apart, settings), sources, settings)
