"""Who judged, in a line: said only where somebody was asked besides the rules."""

from __future__ import annotations

from collections.abc import Sequence

from claimcheck.judge_catalogue import RULES
from claimcheck.model import AskedJudge, Usage
from claimcheck.report.plain import plain


def judges_line(judges: Sequence[AskedJudge]) -> str:
    """Return "rules 0.1.0, llm gpt-x (12 calls, 3,400 tokens in, 210 out, 0.0123 USD)"; empty for the rules alone."""
    if all(judge.name == RULES for judge in judges):
        return ""
    return ", ".join(_one(judge) for judge in judges)


def _one(judge: AskedJudge) -> str:
    name = plain(f"{judge.name} {judge.version}".strip())
    return name if judge.usage is None else f"{name} ({_used(judge.usage)})"


def _used(usage: Usage) -> str:
    parts = [f"{usage.calls:,} call{'' if usage.calls == 1 else 's'}"]
    if usage.cached:
        parts.append(f"{usage.cached:,} from the cache")
    if usage.tokens_in or usage.tokens_out:
        parts.append(f"{usage.tokens_in:,} tokens in, {usage.tokens_out:,} out")
    if usage.cost is not None:
        parts.append(f"{usage.cost:.4f} {plain(usage.currency)}")
    return ", ".join(parts)
