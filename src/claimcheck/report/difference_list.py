"""The differences between two reports, for people and as data."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from rich.padding import Padding
from rich.text import Text

from claimcheck._version import __version__
from claimcheck.differences import Difference, What
from claimcheck.report.data import counted
from claimcheck.report.interface import Canvas
from claimcheck.report.plain import plain
from claimcheck.report.table import text_console, trimmed

_WORDS = {
    What.SOURCE_ADDED: "source added",
    What.SOURCE_REMOVED: "source removed",
    What.SOURCE_STATE: "source",
    What.SOURCE_TEXT: "another page came back",
    What.CLAIM_ADDED: "claim added",
    What.CLAIM_REMOVED: "claim removed",
    What.VERDICT: "verdict turned",
    What.FINDING: "finding turned",
    What.QUOTE: "other words decide",
}


def differences_data(found: Sequence[Difference]) -> dict[str, Any]:
    """Return the differences as data."""
    return {
        "schema": "claimcheck/diff/1",
        "version": __version__,
        "differences": [
            {
                "what": str(one.what),
                "claim": one.claim or None,
                "source": one.source or None,
                "before": one.before or None,
                "after": one.after or None,
            }
            for one in found
        ],
    }


def differences_table(found: Sequence[Difference], canvas: Canvas) -> str:
    """Return the differences as a list, one below the other."""
    console = text_console(canvas)
    arrow = "→" if canvas.unicode else "->"
    for one in found:
        head = Text.assemble((_WORDS[one.what], "bold"))
        if one.claim:
            head.append(f": “{plain(one.claim)}”")
        if one.source:
            head.append(f"{',' if one.claim else ':'} {plain(one.source)}")
        console.print(head)
        sides = [plain(one.before) or "(nothing)", plain(one.after) or "(nothing)"]
        if one.what in (What.SOURCE_ADDED, What.CLAIM_ADDED):
            sides = sides[1:]
        elif one.what in (What.SOURCE_REMOVED, What.CLAIM_REMOVED):
            sides = sides[:1]
        console.print(Padding(Text(f"\n{arrow} ".join(sides)), (0, 0, 0, 4)))
    console.print(Text(counted(len(found), "difference") if found else "no differences"))
    return trimmed(console)
