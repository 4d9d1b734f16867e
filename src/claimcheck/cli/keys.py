"""One key from the terminal, without Enter.

Our own on POSIX: what typer offers throws away what was typed before it listens, so that quick fingers lose keys.
"""

from __future__ import annotations

import os
import sys

import typer


def ask_key(prompt: str) -> str:
    """Show a prompt and return the key that is pressed, in lower case; raises KeyboardInterrupt where input ends."""
    key = _posix_key(prompt) if os.name == "posix" else _other_key(prompt)
    if key in ("", "\x03", "\x04"):
        raise KeyboardInterrupt
    typer.echo(key if key.isprintable() else "")
    return key.lower()


def _posix_key(prompt: str) -> str:
    import termios  # noqa: PLC0415 - POSIX has it
    import tty  # noqa: PLC0415

    descriptor = sys.stdin.fileno()
    before = termios.tcgetattr(descriptor)
    try:
        tty.setcbreak(descriptor, termios.TCSADRAIN)
        typer.echo(prompt, nl=False)
        return os.read(descriptor, 32).decode("utf-8", "replace")[:1]
    finally:
        termios.tcsetattr(descriptor, termios.TCSADRAIN, before)


def _other_key(prompt: str) -> str:
    typer.echo(prompt, nl=False)
    return str(typer.getchar())
