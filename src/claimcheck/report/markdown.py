"""The report as Markdown for a comment under a change: what matters first, the rest folded away.

Foreign text is data there too: no link, image, mention, HTML or command of it comes alive.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from claimcheck.model import CheckedClaim, Finding, Report, Source, SourceState, Verdict
from claimcheck.report.advice import advice
from claimcheck.report.alerts import reason_words
from claimcheck.report.data import summary_line
from claimcheck.report.hints import partial, source_hint, source_name, source_reason
from claimcheck.report.interface import Canvas, ReportFormat
from claimcheck.report.judges import judges_line
from claimcheck.report.links import web_link
from claimcheck.report.marks import VERDICTS
from claimcheck.report.plain import harmless, plain, shorten, shown_path

MAX_LENGTH = 65_000
"""Characters; GitHub takes comments of 65,536, GitLab of a million."""

_MARKUP = re.compile(r"([\\`*_\[\]<>|~&$])")
_LEADING = re.compile(r"^(?=[#+=-])|^(\d{1,9})(?=[.)])")
# What services make links of without any markup: an empty comment parts the text and shows nothing.
_ALIVE = re.compile(
    r"(?<=@)(?=\w)|(?<=#)(?=\d)|(?<=\bGH)(?=-\d)|(?<=\bwww)(?=\.)|(?<=[:/])(?=//?)|(?<=:)(?=\w{2,20}:)", re.I
)
_PART = "<!-- -->"
_ORDER = (Verdict.CONTRADICT, Verdict.DISPUTED, Verdict.ABSENT, Verdict.UNREAD, Verdict.SUPPORT)


class MarkdownFormat(ReportFormat):
    """`--format markdown`."""

    name = "markdown"

    def render(self, reports: Sequence[Report], canvas: Canvas) -> str:  # noqa: ARG002 - the same on every canvas
        """Return one document; what is too long for a comment is cut between claims, and says so."""
        return harmless("\n".join(_document(report, MAX_LENGTH // max(1, len(reports))) for report in reports))


def escaped(text: str) -> str:
    """Return foreign text on one line, as Markdown that shows just these characters."""
    pieces = _ALIVE.split(plain(text))
    return _LEADING.sub(r"\1\\", _PART.join(_MARKUP.sub(r"\\\1", piece) for piece in pieces))


def link(text: str, url: str) -> str:
    """Return a link to a web address, or the text alone if it is none."""
    target = web_link(url)
    return f"[{escaped(text)}](<{target}>)" if target else escaped(text)


def _document(report: Report, limit: int) -> str:
    parts = [
        f"### {escaped(shown_path(report.post.path))}\n\n{escaped(summary_line(report))}\n",
        _grid(report),
    ]
    sources = {source.id: source for source in report.sources}
    ordered = sorted(report.claims, key=lambda checked: _ORDER.index(checked.verdict))
    tail = _sources(report) + "".join(f"\n> {escaped(note)}\n" for note in report.notes)
    tail += f"\n> Judges: {escaped(line)}\n" if (line := judges_line(report.judges)) else ""
    tail += "".join(f"\n> Hint: {escaped(line)}\n" for line in advice([report]))
    room = limit - len(tail) - sum(map(len, parts))
    left = 0
    for checked in ordered:
        block = _evidence(checked, sources)
        if len(block) > room:
            left += bool(block)
            continue
        room -= len(block)
        parts.append(block)
    if left:
        parts.append(f"\n{left} more claims are left out here; the full report has them.\n")
    return "".join(parts) + tail


def _grid(report: Report) -> str:
    if not report.claims:
        return ""
    names = [f"{source.id} {escaped(shorten(source_name(source), 24))}" for source in report.sources]
    lines = ["| | claim | " + " | ".join(["**all**", *names]) + " |", "| --- | --- |" + " --- |" * (len(names) + 1)]
    for checked in report.claims:
        by_source = {finding.source: finding for finding in checked.findings}
        cells = [_cell(by_source[source.id].verdict) if source.id in by_source else "" for source in report.sources]
        text = escaped(shorten(checked.claim.clean or checked.claim.text, 160))
        lines.append(f"| {checked.claim.id} | {text} | **{_cell(checked.verdict)}** | " + " | ".join(cells) + " |")
    return "\n" + "\n".join(lines) + "\n"


def _cell(verdict: Verdict) -> str:
    mark = VERDICTS[verdict]
    return f"{mark.sign} {mark.word}"


def _evidence(checked: CheckedClaim, sources: dict[str, Source]) -> str:
    shown = [f for f in checked.findings if f.quote]
    if not shown:
        return ""
    mark = VERDICTS[checked.verdict]
    # What nobody has to act on is folded away; what a run fails on is open.
    is_open = " open" if checked.verdict in (Verdict.CONTRADICT, Verdict.DISPUTED) else ""
    head = f"<b>{checked.claim.id} {mark.sign} {mark.word}</b> {escaped(checked.claim.clean or checked.claim.text)}"
    body = "\n".join(_finding(finding, sources[finding.source]) for finding in shown)
    return f"\n<details{is_open}><summary>\n\n{head}\n\n</summary>\n\n{body}\n</details>\n"


def _finding(finding: Finding, source: Source) -> str:
    page = f", page {finding.page}" if finding.page else ""
    place = {"front": ", in its title, summary or captions", "page": ", elsewhere on its page"}.get(
        str(finding.tier), ""
    )
    reasons = "".join(f"\n  {escaped(r.code)}: {escaped(reason_words(r))}  " for r in finding.reasons)
    decided = ""
    if finding.decision is not None:
        who = f" by {escaped(finding.decision.who)}" if finding.decision.who else ""
        why = f": {escaped(finding.decision.why)}" if finding.decision.why else ""
        decided = f"\n  decided{who}: {escaped(str(finding.decision.choice))}{why}  "
    quoted = f"\n  > “{escaped(finding.quote)}”\n"
    name = link(source_name(source), finding.link or source.final_url or source.url)
    return f"- **{_cell(finding.verdict)}** {source.id} {name}{page}{place}\n{quoted}{reasons}{decided}\n"


def _sources(report: Report) -> str:
    if not report.sources:
        return ""
    lines = []
    for source in report.sources:
        title = link(source.title or source.url, source.url)
        if source.state is SourceState.READ:
            about = ", ".join(escaped(part) for part in (source.publisher, source.published) if part)
            part = "" if source.complete else f" (in part: {escaped(partial(source))})"
            lines.append(f"- {source.id} read: {title}{f', {about}' if about else ''}{part}")
        else:
            said = "; ".join(part for part in (source_reason(source), source_hint(source)) if part)
            lines.append(f"- {source.id} **unread**: {title}: {escaped(said)}")
    return "\n**Sources**\n\n" + "\n".join(lines) + "\n"
