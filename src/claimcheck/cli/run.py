"""`claimcheck run`: check posts."""

from __future__ import annotations

import os
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from claimcheck.cli.afterword import say_what_matters
from claimcheck.cli.benches import Benches
from claimcheck.cli.decisions import ledger_of, under_ledger
from claimcheck.cli.guard import guarded, internal_error
from claimcheck.cli.options import (
    AllowHost,
    Changed,
    Config,
    DryRun,
    FailOn,
    Format,
    IgnoreRobots,
    JudgeOptions,
    Judges,
    KeepSecrets,
    LedgerFile,
    MaxSources,
    NoCache,
    Offline,
    Output,
    PostPaths,
    Record,
    Replay,
    ReportFile,
    RulesFrom,
    SavedPage,
    Since,
    Strict,
    TotalTimeout,
    Verbose,
    parse_report_option,
    settings_in_force_for,
    warn_of_unused_pages,
)
from claimcheck.cli.posts import posts_in, rules_at
from claimcheck.cli.rehearsal import check_rehearsal, show_rehearsal
from claimcheck.cli.screen import add_job_summary, canvas_for, check_output, deliver, post_inputs, say
from claimcheck.cli.status import Status, status_of, worst
from claimcheck.errors import ClaimcheckError, SettingsError
from claimcheck.settings import read_file

if TYPE_CHECKING:
    from claimcheck.model import Report
    from claimcheck.settings import Settings


@guarded
def run(
    posts: PostPaths = None,
    *,
    changed: Changed = False,
    since: Since = None,
    format_name: Format = None,
    output: Output = None,
    report: ReportFile = None,
    replay: Replay = None,
    record: Record = None,
    page: SavedPage = None,
    allow_host: AllowHost = None,
    ignore_robots: IgnoreRobots = False,
    no_cache: NoCache = False,
    keep_secrets: KeepSecrets = False,
    judge: Judges = None,
    judge_option: JudgeOptions = None,
    dry_run: DryRun = False,
    offline: Offline = False,
    max_sources: MaxSources = None,
    total_timeout: TotalTimeout = None,
    fail_on: FailOn = None,
    ledger: LedgerFile = None,
    strict: Strict = False,
    rules_from: RulesFrom = None,
    config: Config = None,
    verbose: Verbose = False,
) -> Status:
    """Check posts: hold every claim against every source that the post cites.

    Without a POST those that the settings' patterns (posts, exclude) mean, or of these the changed ones.

    A web archive named sources.warc.gz beside a post is used before the network is. Decisions in claims.toml beside it
    settle findings, which then do not fail the run.
    """
    rules = None if rules_from is None else rules_at(rules_from)
    in_force = partial(
        settings_in_force_for,
        config=config,
        format_name=format_name,
        fail_on=fail_on,
        offline=offline,
        replay=replay,
        pages=page,
        allow_hosts=allow_host,
        ignore_robots=ignore_robots,
        no_cache=no_cache,
        keep_secrets=keep_secrets,
        judges=judge,
        judge_options=judge_option,
        max_sources=max_sources,
        total_timeout=total_timeout,
        read=read_file if rules is None else rules.read,
    )
    if posts and (changed or since is not None):
        raise SettingsError("posts are named, so --changed and --since have nothing to choose from; leave one out")
    if not posts:
        here = in_force("-")
        posts = posts_in(here, changed=changed, since=since, rules=rules)
    jobs = [(post, in_force(post).settings) for post in posts]
    files = tuple(map(parse_report_option, report or ()))
    _check_usage(jobs, record, [*([output] if output else []), *(file for _, file in files)])
    if dry_run:
        check_rehearsal(jobs, record, [file for _, file in files])
        return show_rehearsal(jobs, output, verbose=verbose)
    if not jobs:
        _show([], here.settings, output, files, verbose=verbose)

    reports: list[Report] = []
    statuses: list[Status] = []
    with Benches(settings for _, settings in jobs) as benches:
        for post, settings in jobs:
            try:
                kept = None if strict else ledger_of(post, ledger, None if rules is None else rules.read)
                checked = _check(post, settings, record, benches)
                if rules is not None:
                    checked = replace(checked, notes=(*checked.notes, *rules.doubts(post, settings)))
                if kept is not None and kept.entries:
                    checked = under_ledger(checked, kept).report
            except ClaimcheckError as error:
                say(str(error))
                statuses.append(Status.ERROR)
            except Exception as error:  # - the other posts are still worth a report
                internal_error(error, post)
                statuses.append(Status.ERROR)
            else:
                reports.append(checked)
                statuses.append(status_of(checked, settings.fail_on))
    if reports:
        warn_of_unused_pages(page, (report.post for report in reports))
        _show(reports, jobs[0][1], output, files, verbose=verbose)
    return worst(statuses)


def _check_usage(jobs: list[tuple[str, Settings]], record: Path | None, outputs: list[Path]) -> None:
    """Raise for everything that can be known to be wrong before any work is done."""
    posts = [post for post, _ in jobs]
    if posts.count("-") > 1:
        raise SettingsError("standard input (-) can be read only once")
    if record is not None:
        if any(settings.replay for _, settings in jobs):
            raise SettingsError("--record and --replay exclude each other: one fetches, the other does not")
        if any(settings.offline for _, settings in jobs):
            raise SettingsError("--record and --offline exclude each other: nothing would be fetched to be kept")
        if len(posts) > 1:
            raise SettingsError("--record takes one post, so that its archive is whole")
        check_output(record, post_inputs(posts, jobs[0][1], archives=False), "--record")
    written = [os.path.realpath(output) for output in outputs]
    for output in outputs:
        for post, settings in jobs:
            check_output(output, post_inputs([post], settings))
        if record is not None and os.path.realpath(record) == os.path.realpath(output):
            raise SettingsError(f"{output}: is named for the recording and for a report")
        if written.count(os.path.realpath(output)) > 1:
            raise SettingsError(f"{output}: is named for two reports")


def _check(post: str, settings: Settings, record: Path | None, benches: Benches) -> Report:
    from claimcheck.api import check_and_record, load_post, open_pages  # noqa: PLC0415 - everything heavy hangs on these
    from claimcheck.checker import Checker  # noqa: PLC0415
    from claimcheck.cli.progress import source_progress  # noqa: PLC0415

    taken_apart = load_post(post)
    judges = benches.of(settings)
    if record is not None:
        with source_progress(taken_apart) as watcher:
            report, outcome = check_and_record(
                taken_apart, settings, record, judges, progress=watcher.page, watch=watcher.step
            )
        say(outcome or f"pages kept in {record}")
        return report
    with source_progress(taken_apart) as watcher, open_pages(post, settings, watcher.step) as pages:
        return Checker(pages, settings, judges).report(taken_apart, watcher.page, watcher.judged)


def _show(
    reports: list[Report],
    settings: Settings,
    output: Path | None,
    files: tuple[tuple[str, Path], ...],
    *,
    verbose: bool,
) -> None:
    from claimcheck.report.interface import get_format  # noqa: PLC0415

    for name, file in files:
        canvas = replace(canvas_for(file, verbose=verbose), fail_on=settings.fail_on)
        deliver(get_format(name).render(reports, canvas), file, machine=True)
    canvas = replace(canvas_for(output, verbose=verbose), fail_on=settings.fail_on)
    text = get_format(settings.format).render(reports, canvas)
    deliver(text, output, machine=settings.format != "table")
    if settings.format == "github":
        add_job_summary(get_format("markdown").render(reports, canvas))
    say_what_matters(reports, shown=output is None and settings.format in ("table", "github"))
