"""Beneath the table: for each claim the quotes that decided, whose they are, and why they decide."""

from __future__ import annotations

from rich.console import Console
from rich.padding import Padding
from rich.text import Text

from claimcheck.judge_catalogue import RULES
from claimcheck.judging.heeding import DISAGREE
from claimcheck.model import CheckedClaim, Decision, Finding, Reason, Report, Source, Verdict
from claimcheck.report.hints import source_name
from claimcheck.report.interface import Canvas
from claimcheck.report.marks import VERDICTS
from claimcheck.report.plain import plain, shorten
from claimcheck.report.reasons import reason_text

SHOWN = 2
"""Quotes of one verdict that a claim shows; the other sources of that verdict are named. `-v` shows all."""

OBVIOUS = frozenset({"not-in-source", "source-unread"})
"""Reasons that only repeat the verdict beside them."""

_INDENT = 4
_ORDER = (Verdict.CONTRADICT, Verdict.SUPPORT, Verdict.ABSENT)


def evidence(console: Console, report: Report, canvas: Canvas) -> None:
    """Print the quotes and reasons of every claim that has any."""
    sources = {source.id: source for source in report.sources}
    for checked in report.claims:
        blocks = _blocks(checked, canvas)
        reasons = _lines(checked.reasons)
        if not blocks and not reasons:
            continue
        console.print()
        mark = VERDICTS[checked.verdict]
        head = Text()
        head.append(f"{checked.claim.id}  ", style="bold")
        head.append(f"{mark.symbol(unicode=canvas.unicode)} {mark.word}  ", style=mark.style)
        room = console.width - head.cell_len
        head.append(shorten(checked.claim.clean or checked.claim.text, max(20, room)))
        console.print(head)
        for finding, others in blocks:
            _finding(console, finding, others, sources, canvas)
        for reason in reasons:
            console.print(Padding(Text(reason), (0, 0, 0, _INDENT)))


def _blocks(checked: CheckedClaim, canvas: Canvas) -> list[tuple[Finding, tuple[str, ...]]]:
    """Return the findings to show, each with the sources that only get named after it."""
    shown: list[tuple[Finding, tuple[str, ...]]] = []
    for verdict in _ORDER:
        found = sorted((f for f in checked.findings if f.verdict is verdict), key=_weight)
        if verdict is Verdict.ABSENT:
            # Nothing decides an absence, which interests only who asks for everything; but where a language model
            # took an alarm or a support back, everybody gets to see it.
            found = [f for f in found if _is_disputed(f) or (canvas.verbose and (f.quote or _lines(f.reasons)))]
        limit = len(found) if canvas.verbose else SHOWN if verdict is Verdict.CONTRADICT else 1
        first = found if canvas.verbose else _distinct(found)[:limit]
        rest = [finding for finding in found if finding not in first]
        for number, finding in enumerate(first):
            last = number == len(first) - 1
            shown.append((finding, tuple(other.source for other in rest) if last else ()))
    return shown


def _is_disputed(finding: Finding) -> bool:
    return any(reason.code == DISAGREE for reason in finding.reasons)


def _distinct(findings: list[Finding]) -> list[Finding]:
    """Return the findings without those that quote what an earlier one quotes: agency copy adds nothing."""
    by_quote: dict[str, Finding] = {}
    for finding in findings:
        by_quote.setdefault(finding.quote or finding.source, finding)
    return list(by_quote.values())


def _weight(finding: Finding) -> tuple[bool, float]:
    return (not finding.cited, -finding.score)


def _finding(
    console: Console, finding: Finding, others: tuple[str, ...], sources: dict[str, Source], canvas: Canvas
) -> None:
    mark = VERDICTS[finding.verdict]
    source = sources.get(finding.source)
    line = Text()
    line.append(f"{mark.symbol(unicode=canvas.unicode)} {finding.source}", style=mark.style)
    if source is not None:
        line.append(f"  {shorten(source_name(source), 60)}")
    if finding.tier is not None and finding.tier != "body":
        line.append(_TIER_WORDS[finding.tier], style="dim")
    if finding.page:
        line.append(f", p. {finding.page}", style="dim")
    if finding.cited:
        line.append(", cited here", style="dim")
    if finding.judge not in ("", RULES):
        line.append(f", says the judge {plain(finding.judge)}", style="dim")
    console.print(Padding(line, (0, 0, 0, _INDENT)))
    inner = (0, 0, 0, _INDENT + 2)
    if finding.quote:
        opening, closing = "“”" if canvas.unicode else '""'
        console.print(Padding(Text(f"{opening}{plain(finding.quote)}{closing}", style="italic"), inner))
    for reason in _lines(finding.reasons):
        console.print(Padding(Text(reason), inner))
    if finding.decision is not None:
        console.print(Padding(Text(decision_words(finding.decision), style="bold"), inner))
    if canvas.verbose and finding.link:
        console.print(Text(" " * (_INDENT + 2) + plain(finding.link), style="dim"), soft_wrap=True)
    if others:
        console.print(Padding(Text(f"also {', '.join(others)}", style="dim"), inner))


def decision_words(decision: Decision) -> str:
    """Return an editor's decision in one line: "accepted by A. Editor on 2030-01-02, until 2030-12-31: the reason"."""
    who = f" by {plain(decision.who)}" if decision.who else ""
    when = f" on {decision.when}" if decision.when else ""
    until = f", until {decision.until}" if decision.until else ""
    why = f": {plain(decision.why)}" if decision.why else ""
    return f"{decision.choice}{who}{when}{until}{why}"


_TIER_WORDS = {"body": "", "front": ", in its title, summary or captions", "page": ", elsewhere on its page"}


def _lines(reasons: tuple[Reason, ...]) -> list[str]:
    texts = (
        f"{reason.code}: {plain(reason.detail) or reason_text(reason.code)}"
        for reason in reasons
        if reason.code not in OBVIOUS
    )
    return list(dict.fromkeys(texts))
