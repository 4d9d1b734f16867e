"""`claimcheck sources`: what a post cites."""

from __future__ import annotations

from claimcheck.cli.guard import guarded
from claimcheck.cli.options import (
    AllowHost,
    Config,
    IgnoreRobots,
    KeepSecrets,
    ListingFormat,
    NoCache,
    Offline,
    Output,
    PostPath,
    Replay,
    SavedPage,
    Verbose,
    merged_settings,
    warn_of_unused_pages,
)
from claimcheck.cli.screen import canvas_for, check_output, deliver, post_inputs, say
from claimcheck.cli.status import Status


@guarded
def sources(
    post: PostPath,
    *,
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
    settings = merged_settings(
        post,
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
        check_output(output, post_inputs([post], settings))

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
