"""The command line: one file per sub-command. The only room that prints."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line and exit with its status (see `cli.status`)."""
    try:
        from claimcheck.cli.app import app  # noqa: PLC0415 - so that Ctrl-C during the imports ends quietly too

        app(prog_name="claimcheck")
    except KeyboardInterrupt:
        sys.exit(130)
