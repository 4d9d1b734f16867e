"""What a language model would be asked, for people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from claimcheck.judging.llm.prompt import SYSTEM
from claimcheck.judging.llm.question import Kept, Question
from claimcheck.rehearsing import CONTROLS, Planned, Rehearsal
from claimcheck.report.plain import UNSAFE_BUT_LINES as _UNSAFE
from claimcheck.report.plain import plain, shown_path

_WHY = {
    Kept.NOTHING: "no passage shares enough with the claim",
    Kept.CLAIM: "the claim looks as if meant for a machine",
    Kept.SOURCE: "the page speaks to machines",
    Kept.PASSAGES: "the passages are not English, or look as if meant for machines",
    Kept.LENGTH: "the claim is too long",
}
_INDENT = "    "


def rehearsal_text(rehearsals: Sequence[Rehearsal], *, verbose: bool) -> str:
    """Return a line for each claim and source and a sum for each post; with `verbose` every word that would be sent."""
    lines: list[str] = []
    if verbose:
        lines += ["To every question the model is told:", "", *_indented(SYSTEM), ""]
    for rehearsal in rehearsals:
        lines += [*_post(rehearsal, verbose=verbose), ""]
    return "\n".join(lines)


def _post(rehearsal: Rehearsal, *, verbose: bool) -> Iterator[str]:
    options = rehearsal.options
    yield f"{shown_path(rehearsal.post)}: {plain(options.model)} at {plain(options.endpoint)}"
    for planned in rehearsal.planned:
        yield f"{planned.claim:<4} {planned.source:<4} {_told(planned)}"
        if verbose and isinstance(planned.question, Question):
            yield from _indented(planned.question.user)
    yield _sum(rehearsal)


def _told(planned: Planned) -> str:
    asked = planned.question
    if isinstance(asked, Kept):
        return f"not asked: {_WHY[asked]}"
    text = f"{_many(len(asked.passages), 'passage')}, about {asked.tokens:,} tokens"
    if asked.withheld:
        text += f"; {_many(asked.withheld, 'passage')} withheld"
    return f"{text}; its answer is kept, nothing would be sent" if planned.kept else text


def _sum(rehearsal: Rehearsal) -> str:
    count, tokens, options = len(rehearsal.asked), rehearsal.tokens, rehearsal.options
    if not options.reachable:
        return f"Nothing would be sent: offline, and {plain(options.host)} is not this machine."
    text = f"{_many(count, 'question')}, about {tokens:,} tokens{_cost(rehearsal.cost(), rehearsal)}"
    if options.controls and count:
        most = CONTROLS + 1
        text += f"; with all control questions {most * count:,}, about {most * tokens:,} tokens"
        text += _cost(rehearsal.cost(most), rehearsal)
    over = [
        f"{key} ({limit:,})"
        for key, limit, wanted in (
            ("most-calls", options.most_calls, count),
            ("most-tokens", options.most_tokens, tokens),
        )
        if wanted > limit
    ]
    text += f"; more than {' and '.join(over)} of a run, the rest would not be asked" if over else ""
    return f"{text}. Nothing was sent."


def _cost(cost: float | None, rehearsal: Rehearsal) -> str:
    return "" if cost is None else f" ({cost:.4f} {plain(rehearsal.options.currency)})"


def _many(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _indented(text: str) -> Iterator[str]:
    return (f"{_INDENT}{_UNSAFE.sub('', line)}".rstrip() for line in text.splitlines())
