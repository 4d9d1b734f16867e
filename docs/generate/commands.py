"""docs/commands.md: what each command says of itself."""

from __future__ import annotations

import re

import typer
from typer.testing import CliRunner

from claimcheck.cli.app import app
from docs.generate.markup import NOTE

_WIDTH = "92"  # columns: a block of that width needs no scrolling on the site
_HEAD = f"""{NOTE}
# Commands

What `claimcheck --help` and `claimcheck COMMAND --help` say.
"""


def help_of(*words: str) -> str:
    """Return the help text of the program or of a sub-command."""
    result = CliRunner().invoke(app, [*words, "--help"], prog_name="claimcheck", env={"TERMINAL_WIDTH": _WIDTH})
    if result.exit_code:
        raise RuntimeError(f"claimcheck {' '.join(words)} --help: {result.output}")
    # Defaults of this machine have no place in a page for everybody.
    return "\n".join(line.rstrip() for line in result.output.strip().splitlines())


def page() -> str:
    """Return the page."""
    command = typer.main.get_command(app)
    names = list(getattr(command, "commands"))  # noqa: B009 - typer's group type is not public
    parts = [_HEAD, f"```text\n{help_of()}\n```\n"]
    for name in names:
        parts.append(f"## {name}\n\n```text\n{help_of(name)}\n```\n")
    return re.sub(r"\n{3,}", "\n\n", "\n".join(parts))
