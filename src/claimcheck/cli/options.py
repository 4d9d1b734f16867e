"""Options that several sub-commands share: names and help texts, and how they meet the settings file."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from claimcheck.cli.screen import say
from claimcheck.errors import SettingsError
from claimcheck.setting_values import (
    FAIL_ON_VALUES,
    FORMATS,
    check_fail_on,
    check_format,
    check_host,
    check_number,
)
from claimcheck.settings import (
    COMMAND_LINE,
    InForce,
    ReadFile,
    Settings,
    read_file,
    settings_in_force,
)

if TYPE_CHECKING:
    from claimcheck.model import Post

POST_HELP = "File with the post: plain text, Markdown or HTML; - for standard input."

PostPath = Annotated[str, typer.Argument(metavar="POST", help=POST_HELP, show_default=False)]
PostPaths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="POST",
        help=f"{POST_HELP.rstrip('.')}.  [default: the posts that the settings name]",
        show_default=False,
    ),
]
Changed = Annotated[
    bool,
    typer.Option(
        "--changed",
        help="Of the posts that the settings name only those changed since the branch that they shall go into "
        "(origin/HEAD; in CI the target of the pull or merge request).",
    ),
]
Since = Annotated[
    str | None, typer.Option("--since", metavar="COMMIT", help="As --changed, but since this commit or branch.")
]
RulesFrom = Annotated[
    str | None,
    typer.Option(
        "--rules-from",
        metavar="COMMIT",
        help="Take settings and decisions as they were at this commit or branch: whoever changes a post does not make "
        "the rules for it.",
    ),
]
Format = Annotated[
    str | None, typer.Option("--format", "-f", metavar="|".join(FORMATS), help="How to show it.  [default: table]")
]
ListingFormat = Annotated[
    str | None, typer.Option("--format", "-f", metavar="table|json", help="How to show it.  [default: table]")
]
Output = Annotated[
    Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to FILE, whole or not at all.")
]
ReportFile = Annotated[
    list[str] | None,
    typer.Option(
        "--report", metavar="FORMAT=FILE", help="Write the report in this format to this file too. May be repeated."
    ),
]
LedgerFile = Annotated[
    Path | None,
    typer.Option("--ledger", metavar="FILE", help="The ledger of decisions.  [default: claims.toml beside the post]"),
]
Strict = Annotated[bool, typer.Option("--strict", help="Fail on what an editor settled, too: ignore the ledger.")]
Replay = Annotated[
    Path | None,
    typer.Option("--replay", metavar="FILE", help="Read sources from this web archive (WARC, WACZ) and nothing else."),
]
Record = Annotated[
    Path | None,
    typer.Option("--record", metavar="FILE.warc.gz", help="Fetch the sources and keep what came in a web archive."),
]
SavedPage = Annotated[
    list[str] | None,
    typer.Option("--page", metavar="URL=FILE", help="Use a page saved by hand for this address. May be repeated."),
]
AllowHost = Annotated[
    list[str] | None,
    typer.Option(
        "--allow-host",
        metavar="HOST",
        help="Let links reach this host, address or network although it is not public. May be repeated.",
    ),
]
Offline = Annotated[
    bool, typer.Option("--offline", help="Never ask the network; use the archive beside the post, if there is one.")
]
Judges = Annotated[
    list[str] | None,
    typer.Option(
        "--judge",
        metavar="NAME",
        help="Who judges besides the rules, which always do: a judge that comes with claimcheck or one of a package. "
        "May be repeated; rules means the rules alone.  [default: rules]",
    ),
]
JudgeOptions = Annotated[
    list[str] | None,
    typer.Option(
        "--judge-option",
        metavar="NAME.KEY=VALUE",
        help="Set one of a judge's own settings, as in transformers.model=FOLDER. May be repeated.",
    ),
]
DryRun = Annotated[
    bool,
    typer.Option("--dry-run", help="Only tell what the judge llm would be asked about each claim; -v: every word."),
]
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Fetch every source anew, also those kept from the last hours.")
]
IgnoreRobots = Annotated[
    bool, typer.Option("--ignore-robots", help="Fetch pages although the site's robots.txt excludes them.")
]
KeepSecrets = Annotated[
    bool, typer.Option("--keep-secrets", help="Show and record addresses with the passwords and tokens in them.")
]
MaxSources = Annotated[
    int | None,
    typer.Option("--max-sources", metavar="N", help="Fetch at most so many sources of a post.  [default: 100]"),
]
TotalTimeout = Annotated[
    float | None,
    typer.Option("--total-timeout", metavar="SECONDS", help="Time for all sources of a post.  [default: 300]"),
]
FailOn = Annotated[
    list[str] | None,
    typer.Option(
        "--fail-on",
        metavar=",".join(FAIL_ON_VALUES),
        help="What makes the exit status 1 (unread: 3), or none.  [default: contradict,disputed]",
    ),
]
Config = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        envvar="CLAIMCHECK_CONFIG",
        help="Settings file instead of the nearest claimcheck.toml or pyproject.toml. Only one that is named here may "
        "allow hosts or name files elsewhere.",
    ),
]
Verbose = Annotated[bool, typer.Option("--verbose", "-v", help="Show every quote and everything passed over.")]


def post_folder(post: str) -> Path:
    """Return the folder that a post stands in; the current one for standard input."""
    return Path() if post == "-" else Path(post).parent


def merged_settings(post: str, config: Path | None, *, formats: Sequence[str] = FORMATS, **options: Any) -> Settings:
    """Return the settings for one post as `settings_in_force_for` does, with a format that the sub-command can write.

    `formats` are those; where the settings name another, the table is meant.
    """
    settings = settings_in_force_for(post, config, formats=formats, **options).settings
    return settings if settings.format in formats else replace(settings, format="table")


def settings_in_force_for(
    post: str,
    config: Path | None,
    *,
    format_name: str | None = None,
    fail_on: Sequence[str] | None = None,
    judges: Sequence[str] | None = None,
    judge_options: Sequence[str] | None = None,
    offline: bool = False,
    replay: Path | None = None,
    pages: Sequence[str] | None = None,
    allow_hosts: Sequence[str] | None = None,
    ignore_robots: bool = False,
    no_cache: bool = False,
    keep_secrets: bool = False,
    max_sources: int | None = None,
    total_timeout: float | None = None,
    formats: Sequence[str] = FORMATS,
    read: ReadFile = read_file,
) -> InForce:
    """Return what holds for one post and where it comes from: its settings file, overruled by the environment's
    variables, overruled by the options of the command line.

    Raises SettingsError for a wrong value anywhere.
    """
    found = settings_in_force(post_folder(post), config, os.environ, read)
    settings = found.settings
    said: dict[str, object] = {}
    if format_name is not None:
        said["format"] = check_format(format_name, formats)
    if fail_on:
        said["fail_on"] = check_fail_on(word for value in fail_on for word in value.split(","))
    if judges:
        from claimcheck.judge_values import check_judges  # noqa: PLC0415 - rarely wanted

        said["judges"] = check_judges(word for value in judges for word in value.split(","))
    if offline:
        said["offline"] = True
    if no_cache:
        said["cache"] = False
    if keep_secrets:
        said["keep_secrets"] = True
    if ignore_robots:
        said["respect_robots"] = False
    if replay is not None:
        said["replay"] = str(replay)
    if max_sources is not None:
        said["max_sources"] = check_number("max-sources", max_sources, whole=True)
    if total_timeout is not None:
        said["total_timeout"] = check_number("total-timeout", total_timeout, whole=False)
    if pages:
        from claimcheck.sources.saved import parse_page_option  # noqa: PLC0415 - rarely wanted

        named = ((url, str(file)) for url, file in map(parse_page_option, pages))
        said["pages"] = (*settings.pages, *named)
    if allow_hosts:
        said["allow_hosts"] = (*settings.allow_hosts, *map(check_host, allow_hosts))
    found = found.overruled(said, COMMAND_LINE)
    if judge_options:
        from claimcheck.judge_values import parse_judge_option  # noqa: PLC0415

        for option in judge_options:
            found = found.with_option(*parse_judge_option(option), COMMAND_LINE)
    return found


def parse_report_option(option: str) -> tuple[str, Path]:
    """Return format and file of `FORMAT=FILE`; raises SettingsError."""
    name, mark, file = option.partition("=")
    if not mark or not file.strip():
        raise SettingsError(f'--report {option}: expected FORMAT=FILE, as in "html=report.html"')
    return check_format(name.strip().lower()), Path(file.strip())


def warn_of_unused_pages(pages: Sequence[str] | None, posts: Iterable[Post]) -> None:
    """Say on stderr which addresses of `--page` none of the posts cites: most often one is misspelt."""
    if not pages:
        return
    from claimcheck.sources.saved import parse_page_option  # noqa: PLC0415
    from claimcheck.url_secrets import lookup_keys  # noqa: PLC0415
    from claimcheck.urls import url_keys  # noqa: PLC0415

    cited = {key for post in posts for citation in post.citations for key in lookup_keys(citation.url)}
    for url, _ in map(parse_page_option, pages):
        if cited.isdisjoint(url_keys(url)):
            say(f"--page {url}: no post here cites this address; write it as it stands in the post")
