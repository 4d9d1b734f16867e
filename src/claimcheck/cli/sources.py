"""`claimcheck sources`: what a post cites."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.guard import guarded
from claimcheck.cli.options import (
    POST_HELP,
    AllowHost,
    Config,
    IgnoreRobots,
    KeepSecrets,
    ListingFormat,
    NoCache,
    Offline,
    Output,
    Replay,
    SavedPage,
    Verbose,
    merged_settings,
    warn_of_unused_pages,
)
from claimcheck.cli.page_reading import explain_pages, is_address
from claimcheck.cli.screen import canvas_for, check_output, deliver, post_inputs, say
from claimcheck.cli.status import Status

PostOrAddress = Annotated[
    str,
    typer.Argument(
        metavar="POST",
        help=f"{POST_HELP.rstrip('.')}. With --explain also the address of one page.",
        show_default=False,
    ),
]
Explain = Annotated[
    bool,
    typer.Option(
        "--explain", help="Show how each page is read: every block, its tier, and the selector or rule that decided."
    ),
]


@guarded
def sources(
    post: PostOrAddress,
    *,
    explain: Explain = False,
    format_name: ListingFormat = None,
    output: Output = None,
    replay: Replay = None,
    page: SavedPage = None,
    allow_host: AllowHost = None,
    ignore_robots: IgnoreRobots = False,
    no_cache: NoCache = False,
    keep_secrets: KeepSecrets = False,
    offline: Offline = False,
    config: Config = None,
    verbose: Verbose = False,
) -> Status:
    """Show what a post cites, which of it are sources, and whether each could be read."""
    one_page = explain and is_address(post)
    settings = merged_settings(
        "-" if one_page else post,
        config,
        format_name=format_name,
        offline=offline,
        replay=replay,
        pages=page,
        allow_hosts=allow_host,
        ignore_robots=ignore_robots,
        no_cache=no_cache,
        keep_secrets=keep_secrets,
        formats=("table", "json"),
    )
    if output is not None:
        check_output(output, post_inputs(["-" if one_page else post], settings))
    if explain:
        return explain_pages(post, settings, output, page, verbose=verbose)

    from claimcheck.api import load_post, open_pages  # noqa: PLC0415 - everything heavy hangs on these
    from claimcheck.checker import Checker  # noqa: PLC0415
    from claimcheck.cli.progress import source_progress  # noqa: PLC0415
    from claimcheck.redaction import shown_post  # noqa: PLC0415
    from claimcheck.report.listing import sources_data, sources_table  # noqa: PLC0415

    taken_apart = load_post(post)
    warn_of_unused_pages(page, [taken_apart])
    with source_progress(taken_apart) as watcher, open_pages(post, settings, watcher.step) as pages:
        found = Checker(pages, settings).read_sources(taken_apart, watcher.page)
        notes = tuple(getattr(pages, "warnings", ()))
    taken_apart = shown_post(taken_apart, settings)
    if settings.format == "json":
        from claimcheck.report.json import to_json  # noqa: PLC0415

        deliver(to_json(sources_data(taken_apart, found)) + "\n", output, machine=True)
    else:
        deliver(sources_table(taken_apart, found, canvas_for(output, verbose=verbose)), output, machine=False)
    for note in notes:
        say(f"{post}: {note}")
    if not found:
        say(f"{post}: cites no sources")
        return Status.ERROR
    return Status.CLEAN
