"""`claimcheck sources --explain`: how the pages that a post cites, or the page at one address, are read."""

from __future__ import annotations

from contextlib import nullcontext
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.options import warn_of_unused_pages
from claimcheck.cli.screen import canvas_for, deliver, say
from claimcheck.cli.status import Status
from claimcheck.settings import Settings

if TYPE_CHECKING:
    from claimcheck.model import Page


def is_address(post: str) -> bool:
    """Whether a command was given a web address instead of a file."""
    return post.lower().startswith(("http://", "https://"))


def _shown(page: Page, settings: Settings) -> Page:
    """Return the page with addresses as reports may show them."""
    from claimcheck.url_secrets import redacted  # noqa: PLC0415

    kept = settings.keep_secrets
    return page if kept else replace(page, url=redacted(page.url), final_url=redacted(page.final_url))


def explain_pages(
    post: str, settings: Settings, output: Path | None, page: list[str] | None, *, verbose: bool
) -> Status:
    """Show what became of every block of the pages, and why. `page` are the options of that name, for warnings."""
    from claimcheck.api import load_post, open_pages  # noqa: PLC0415 - everything heavy hangs on these
    from claimcheck.article.reading import read_part  # noqa: PLC0415
    from claimcheck.cli.progress import source_progress  # noqa: PLC0415

    taken_apart = None if is_address(post) else load_post(post)
    wanted = [post]
    if taken_apart is not None:
        warn_of_unused_pages(page, [taken_apart])
        wanted = list(dict.fromkeys(c.url for c in taken_apart.citations if c.is_source))
    showing = nullcontext(None) if taken_apart is None else source_progress(taken_apart)
    with (
        showing as watcher,
        open_pages("-" if taken_apart is None else post, settings, watcher.step if watcher else None) as pages,
    ):
        found = pages.fetch(wanted, watcher.page if watcher else None) if wanted else []
        notes = tuple(getattr(pages, "warnings", ()))
    read = [(_shown(came, settings), read_part(came)) for came in found]
    if settings.format == "json":
        from claimcheck.report.json import to_json  # noqa: PLC0415
        from claimcheck.report.page_data import pages_data  # noqa: PLC0415

        deliver(to_json(pages_data(read)) + "\n", output, machine=True)
    elif read:
        from claimcheck.report.page_table import pages_table  # noqa: PLC0415

        deliver(pages_table(read, canvas_for(output, verbose=verbose)), output, machine=False)
    for note in notes:
        say(f"{post}: {note}")
    if not read:
        say(f"{post}: cites no sources")
        return Status.ERROR
    return Status.CLEAN
