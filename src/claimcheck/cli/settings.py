"""`claimcheck settings`: what is in force, and who said so."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Annotated

import typer

from claimcheck.cli.guard import guarded
from claimcheck.cli.options import (
    AllowHost,
    Config,
    FailOn,
    IgnoreRobots,
    JudgeOptions,
    Judges,
    KeepSecrets,
    MaxSources,
    NoCache,
    Offline,
    Output,
    Replay,
    SavedPage,
    TotalTimeout,
    settings_in_force_for,
)
from claimcheck.cli.screen import canvas_for, check_output, deliver
from claimcheck.cli.status import Status
from claimcheck.setting_values import check_format
from claimcheck.settings import InForce

PostOrFolder = Annotated[
    str | None,
    typer.Argument(
        metavar="POST",
        help="File with the post, or its folder: from there a settings file is looked for.  [default: this folder]",
        show_default=False,
    ),
]
SettingsFormat = Annotated[
    str | None, typer.Option("--format", "-f", metavar="table|json|toml", help="How to show it.  [default: table]")
]


@guarded
def settings(
    post: PostOrFolder = None,
    *,
    format_name: SettingsFormat = None,
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
    max_sources: MaxSources = None,
    total_timeout: TotalTimeout = None,
    fail_on: FailOn = None,
    config: Config = None,
) -> Status:
    """Show which settings hold for a post and where each comes from: default, file, environment or command line.

    With options of "run" it shows what they would make of it. --format toml is a settings file to paste.
    """
    from claimcheck.setting_texts import settings_data, settings_toml  # noqa: PLC0415

    shown_as = check_format(format_name or "table", ("table", "json", "toml"))
    found = settings_in_force_for(
        _a_post_in(post),
        config,
        fail_on=fail_on,
        judges=judge,
        judge_options=judge_option,
        offline=offline,
        replay=replay,
        pages=page,
        allow_hosts=allow_host,
        ignore_robots=ignore_robots,
        no_cache=no_cache,
        keep_secrets=keep_secrets,
        max_sources=max_sources,
        total_timeout=total_timeout,
    )
    found = _without_secrets(found)
    if output is not None:
        check_output(output, [found.file] if found.file else [])
    if shown_as == "json":
        from claimcheck.report.json import to_json  # noqa: PLC0415

        deliver(to_json(settings_data(found)) + "\n", output, machine=True)
    elif shown_as == "toml":
        deliver(settings_toml(found), output, machine=True)
    else:
        from claimcheck.report.settings_table import settings_table  # noqa: PLC0415 - loads rich

        deliver(settings_table(found, canvas_for(output)), output, machine=False)
    return Status.CLEAN


def _without_secrets(found: InForce) -> InForce:
    """Return the settings as they may be shown: the addresses of saved pages may carry tokens."""
    if found.settings.keep_secrets or not found.settings.pages:
        return found
    from claimcheck.url_secrets import redacted  # noqa: PLC0415 - rarely wanted

    pages = tuple((redacted(url), file) for url, file in found.settings.pages)
    return replace(found, settings=replace(found.settings, pages=pages))


def _a_post_in(place: str | None) -> str:
    """Return a name in the folder meant: only that decides which settings file is the nearest."""
    if place is None or place == "-":
        return "-"
    return str(Path(place) / "post") if Path(place).is_dir() else place
