"""What was asked and what came of it, counted, and the lines that a reader gets of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from claimcheck.judging.llm.options import LlmOptions
from claimcheck.judging.llm.question import Kept
from claimcheck.judging.llm.text import shown

_TOLD = 3  # different causes that a line names
_TITLE = 60  # characters


@dataclass(slots=True)
class Tally:
    """Counts of one post, or of a run."""

    calls: int = 0
    kept: int = 0  # questions answered from what was kept
    tokens_in: int = 0
    tokens_out: int = 0
    unasked: int = 0
    withheld: int = 0  # passages
    claims_kept_back: int = 0
    pages: dict[str, None] = field(default_factory=dict)  # titles of those that speak to machines, in order
    failed: Counter[str] = field(default_factory=Counter)
    void: Counter[str] = field(default_factory=Counter)

    @property
    def tokens(self) -> int:
        """Tokens both ways."""
        return self.tokens_in + self.tokens_out

    def keep_back(self, why: Kept, title: str) -> None:
        """Note that nothing was asked about a claim and a page with this title."""
        if why is Kept.SOURCE:
            self.pages[title] = None
        elif why is Kept.CLAIM:
            self.claims_kept_back += 1

    def notes(self, options: LlmOptions, given_up: str, left_out: tuple[str, ...]) -> tuple[str, ...]:
        """Return what a reader must know, a line each."""
        return tuple(self._notes(options, given_up, left_out))

    def _notes(self, options: LlmOptions, given_up: str, left_out: tuple[str, ...]) -> Iterator[str]:
        if self.failed or self.unasked:
            yield self._silence(options, given_up)
        if self.void:
            yield f"{_many(self.void.total(), 'answer')} of the language model void ({_listed(self.void)})"
        if self.pages:
            titles = ", ".join(f"“{_short(title)}”" if title else "one without a title" for title in self.pages)
            yield f"kept from the language model, since it speaks to machines: {titles}; the rules read it as any other"
        if self.claims_kept_back:
            yield (
                f"{_many(self.claims_kept_back, 'question')} not put to the language model: claims that look as if "
                "meant for a machine"
            )
        if self.withheld:
            held = _many(self.withheld, "passage")
            yield f"{held} withheld from the language model: not English, or meant for machines"
        if left_out and self.calls:
            yield f"the language model's server does not take {', '.join(left_out)}; it was asked without"

    def _silence(self, options: LlmOptions, given_up: str) -> str:
        asked = self.failed.total() + self.unasked
        causes = _listed(self.failed) or given_up
        line = f"the language model at {options.host}: {_many(asked, 'question')} without an answer ({causes})"
        if self.unasked and self.failed:
            line += ", no more asked"
        return f"{line}; the rules' verdicts stand there"


def _short(title: str) -> str:
    whole = shown(title)
    cut = whole.cut(_TITLE).text
    return cut if cut == whole.text else f"{cut}…"


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _listed(counts: Counter[str]) -> str:
    told = [why for why, _ in counts.most_common(_TOLD)]
    return "; ".join(told) + (f"; {len(counts) - _TOLD} more" if len(counts) > _TOLD else "")
