"""What stands between a sub-command and the shell: every way to end becomes an exit status and at most one line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from functools import wraps
from typing import ParamSpec

import typer

from claimcheck.cli.screen import say
from claimcheck.cli.status import Status
from claimcheck.errors import ClaimcheckError

P = ParamSpec("P")


def guarded(command: Callable[P, Status]) -> Callable[P, None]:
    """Return the command with its status as exit status.

    Errors raised on purpose and unforeseen ones both give status 2 and one line on stderr, so that neither can be
    taken for findings; `CLAIMCHECK_DEBUG=1` shows the traceback of an unforeseen one.
    """

    @wraps(command)
    def run(*args: P.args, **kwargs: P.kwargs) -> None:
        raise typer.Exit(_status(command, *args, **kwargs))

    return run


def _status(command: Callable[P, Status], *args: P.args, **kwargs: P.kwargs) -> Status:
    try:
        return command(*args, **kwargs)
    except KeyboardInterrupt:
        say("interrupted")
        return Status.INTERRUPTED
    except (typer.Exit, typer.Abort, typer.BadParameter):
        raise
    except ClaimcheckError as error:
        say(str(error))
        return Status.ERROR
    except Exception as error:  # - the last line of defence
        internal_error(error)
        return Status.ERROR


def internal_error(error: Exception, about: str = "") -> None:
    """Say that something went wrong that should not have, in one line; with CLAIMCHECK_DEBUG set, how."""
    where = f"{about}: " if about else ""
    hint = "set CLAIMCHECK_DEBUG=1 to see where"
    if os.environ.get("CLAIMCHECK_DEBUG"):
        import traceback  # noqa: PLC0415 - rarely wanted

        sys.stderr.write("".join(traceback.format_exception(error)))
        hint = "the traceback stands above"
    say(f"{where}internal error: {type(error).__name__}: {error} ({hint})")
