"""`claimcheck explain`: how the verdicts on one claim came about."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck.cli.guard import guarded
from claimcheck.cli.options import (
    AllowHost,
    Config,
    IgnoreRobots,
    JudgeOptions,
    Judges,
    KeepSecrets,
    ListingFormat,
    NoCache,
    Offline,
    Output,
    PostPath,
    Replay,
    SavedPage,
    merged_settings,
)
from claimcheck.cli.screen import canvas_for, check_output, deliver, post_inputs, say
from claimcheck.cli.status import Status

ClaimId = Annotated[
    str, typer.Argument(metavar="ID", help='The claim, as "claimcheck claims" numbers it: C3.', show_default=False)
]
Everything = Annotated[
    bool, typer.Option("--verbose", "-v", help="Take every passage looked at apart, not only those that decided.")
]


@guarded
def explain(
    post: PostPath,
    claim: ClaimId,
    *,
    format_name: ListingFormat = None,
    output: Output = None,
    replay: Replay = None,
    page: SavedPage = None,
    allow_host: AllowHost = None,
    ignore_robots: IgnoreRobots = False,
    no_cache: NoCache = False,
    keep_secrets: KeepSecrets = False,
    judge: Judges = None,
    judge_option: JudgeOptions = None,
    offline: Offline = False,
    config: Config = None,
    verbose: Everything = False,
) -> Status:
    """Show how the verdicts on one claim came about.

    For every source: the passages looked at with their scores, what each rule said of them and why, what decided, and
    claim and passage taken apart side by side.
    """
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
        judges=judge,
        judge_options=judge_option,
        formats=("table", "json"),
    )
    if output is not None:
        check_output(output, post_inputs([post], settings))

    from claimcheck.api import load_post, open_pages  # noqa: PLC0415 - everything heavy hangs on these
    from claimcheck.checker import Checker  # noqa: PLC0415
    from claimcheck.cli.progress import source_progress  # noqa: PLC0415
    from claimcheck.explaining import claim_named  # noqa: PLC0415
    from claimcheck.explaining import explain as explained  # noqa: PLC0415
    from claimcheck.judging.registry import open_judges  # noqa: PLC0415
    from claimcheck.redaction import shown_post  # noqa: PLC0415

    taken_apart = load_post(post)
    claim_named(taken_apart, claim)  # an error before anything is fetched
    with open_judges(settings) as judges:
        with source_progress(taken_apart) as watcher, open_pages(post, settings, watcher.step) as pages:
            checker = Checker(pages, settings, judges)
            found = checker.read_sources(taken_apart, watcher.page)
            notes = tuple(getattr(pages, "warnings", ()))
        shown = shown_post(taken_apart, settings)
        explanation = explained(checker, shown, found, claim_named(shown, claim))
    if settings.format == "json":
        from claimcheck.report.explanation_data import explanation_data  # noqa: PLC0415
        from claimcheck.report.json import to_json  # noqa: PLC0415

        deliver(to_json(explanation_data(explanation)) + "\n", output, machine=True)
    else:
        from claimcheck.report.explanation import explanation_table  # noqa: PLC0415

        deliver(explanation_table(explanation, canvas_for(output, verbose=verbose)), output, machine=False)
    for note in (*notes, *explanation.notes):
        say(f"{post}: {note}")
    if not found:
        say(f"{post}: cites no sources")
        return Status.ERROR
    return Status.CLEAN
