"""Options that several sub-commands share: names and help texts, and how they meet the settings file."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from claimcheck.cli.screen import say
from claimcheck.errors import SettingsError
from claimcheck.settings import (
    FAIL_ON_VALUES,
    FORMATS,
    Settings,
    check_fail_on,
    check_format,
    check_host,
    settings_for,
)

if TYPE_CHECKING:
    from claimcheck.model import Post

POST_HELP = "File with the post: plain text, Markdown or HTML; - for standard input."

PostPath = Annotated[str, typer.Argument(metavar="POST", help=POST_HELP, show_default=False)]
PostPaths = Annotated[list[str], typer.Argument(metavar="POST", help=POST_HELP, show_default=False)]
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
NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Fetch every source anew, also those kept from the last hours.")
]
IgnoreRobots = Annotated[
    bool, typer.Option("--ignore-robots", help="Fetch pages although the site's robots.txt excludes them.")
]
KeepSecrets = Annotated[
    bool, typer.Option("--keep-secrets", help="Show and record addresses with the passwords and tokens in them.")
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


def merged_settings(
    post: str,
    config: Path | None,
    *,
    format_name: str | None = None,
    fail_on: Sequence[str] | None = None,
    offline: bool = False,
    replay: Path | None = None,
    pages: Sequence[str] | None = None,
    allow_hosts: Sequence[str] | None = None,
    ignore_robots: bool = False,
    no_cache: bool = False,
    keep_secrets: bool = False,
    formats: Sequence[str] = FORMATS,
) -> Settings:
    """Return the settings for one post: its settings file, overruled by what the command line says.

    `formats` are those that the sub-command can write; where the settings file names another, the table is meant.
    Raises SettingsError for a wrong value on either side.
    """
    settings = settings_for(post_folder(post), config)
    if format_name is not None:
        settings = replace(settings, format=check_format(format_name, formats))
    elif settings.format not in formats:
        settings = replace(settings, format="table")
    if fail_on:
        settings = replace(settings, fail_on=check_fail_on(word for value in fail_on for word in value.split(",")))
    if offline:
        settings = replace(settings, offline=True)
    if no_cache:
        settings = replace(settings, cache=False)
    if keep_secrets:
        settings = replace(settings, keep_secrets=True)
    if ignore_robots:
        settings = replace(settings, respect_robots=False)
    if replay is not None:
        settings = replace(settings, replay=str(replay))
    if pages:
        from claimcheck.sources.saved import parse_page_option  # noqa: PLC0415 - rarely wanted

        named = ((url, str(file)) for url, file in map(parse_page_option, pages))
        settings = replace(settings, pages=(*settings.pages, *named))
    if allow_hosts:
        hosts = tuple(check_host(host) for host in allow_hosts)
        settings = replace(settings, allow_hosts=(*settings.allow_hosts, *hosts))
    return settings


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
