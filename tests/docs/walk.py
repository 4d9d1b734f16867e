"""A page of documentation as a play: the files it tells readers to make, the commands, and what they see."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

_FENCE = re.compile(
    r"(?:^<!-- keys: (?P<keys>.*?) -->\n)?^```(?P<language>\w+)(?: title=\"(?P<title>[^\"]+)\")?\n(?P<body>.*?)^```$",
    flags=re.MULTILINE | re.DOTALL,
)


@dataclass(frozen=True)
class Step:
    """One command, the lines that its output must hold, in order, and the keys that are pressed meanwhile."""

    command: str
    shown: tuple[str, ...]
    keys: tuple[str, ...] = ()


def files_of(page: str) -> dict[str, str]:
    """Return the files that the page shows, by name."""
    return {found["title"]: found["body"] for found in _FENCE.finditer(page) if found["title"]}


def steps_of(page: str) -> list[Step]:
    """Return the commands of the page's consoles, in order."""
    steps = []
    for found in _FENCE.finditer(page):
        if found["language"] != "console":
            continue
        lines = found["body"].splitlines()
        starts = [number for number, line in enumerate(lines) if line.startswith("$ ")]
        keys = tuple(key.strip() for key in (found["keys"] or "").split("|") if key.strip())
        for start, end in pairwise([*starts, len(lines)]):
            shown = tuple(line for line in lines[start + 1 : end] if line.strip())
            steps.append(Step(lines[start].removeprefix("$ "), shown, keys))
    return steps


def comparable(text: str) -> str:
    """Return text without what differs from day to day and screen to screen."""
    text = re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text)
    return " ".join(re.sub(r"\d{4}-\d\d-\d\d", "DAY", text).split())


def missing(shown: tuple[str, ...], output: str) -> str | None:
    """Return the first line that the output does not show, after those before it; None if it shows all.

    Messages go to another stream than the report, so that their place among its lines is chance.
    """
    everything = rest = comparable(output)
    for line in shown:
        wanted = comparable(line)
        if wanted not in (everything if line.startswith("claimcheck: ") else rest):
            return line
        if not line.startswith("claimcheck: "):
            rest = rest.partition(wanted)[2]
    return None
