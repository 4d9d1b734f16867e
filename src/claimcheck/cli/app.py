"""The application: the sub-commands and what they share. Sub-commands import what they need when they run."""

from __future__ import annotations

from typing import Annotated

import typer

from claimcheck._version import __version__
from claimcheck.cli import claims, diff, explain, init, review, run, settings, sources
from claimcheck.cli.eval import evaluate
from claimcheck.cli.status import EPILOG

# Plain help: typer's rich help takes twice as long to import as everything else that --help needs.
app = typer.Typer(
    help="Read a post, read what it cites, and show claim by claim what the sources really say.",
    epilog=EPILOG,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"claimcheck {__version__}")
        raise typer.Exit


@app.callback()
def _common(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version and exit.")
    ] = False,
) -> None:
    pass


app.command("run", short_help="Check posts against the sources they cite.", epilog=EPILOG)(run.run)
app.command("claims", short_help="What would be checked, what not, and why.")(claims.claims)
app.command("sources", short_help="What a post cites and what could be read.")(sources.sources)
app.command("explain", short_help="How the verdicts on one claim came about.")(explain.explain)
app.command("review", short_help="Go through the findings and decide on them.")(review.review)
app.command("diff", short_help="What changed between two reports.")(diff.diff)
app.command("init", short_help="Write a settings file, and files for CI.")(init.init)
app.command("settings", short_help="Which settings hold, and who said so.")(settings.settings)
app.command("eval", short_help="Measure verdicts on labelled rows.")(evaluate)
