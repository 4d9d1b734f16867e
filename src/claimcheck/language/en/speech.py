"""Words beside quoted ones that turn or limit their sense, so that leaving them out alters the quotation."""

from __future__ import annotations

# Before the words that are quoted: "I deny that …", "nobody can say that …".
TURNING_BEFORE: frozenset[str] = frozenset(
    """deny denies not never nobody don't doesn't didn't wouldn't cannot can't couldn't won't wrong false untrue unless if
    doubt hardly isn't wasn't aren't nor neither without""".split()
)

# Right behind them: "… yet, but that will change".
LIMITING_BEHIND: frozenset[str] = frozenset("yet but however unless if except although though provided".split())
