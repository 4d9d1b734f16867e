"""What its reader can do next, drawn from the result: a handful of lines for a whole run, none where there is nothing.

`hints` says of each source what to try; here what many sources have in common is said once, the most useful first.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date
from typing import NamedTuple

from claimcheck.model import Report, Source, SourceState, Verdict
from claimcheck.report.data import counted
from claimcheck.report.provenance import day_of
from claimcheck.sources.reasons import explain

MOST = 5
"""Lines; more are not read."""

OLD = 180
"""Days after which a capture is called old: articles that are edited at all are edited within weeks."""

_MOST_NAMED = 6  # sources or codes in a line


class _Group(NamedTuple):
    """Reasons with one remedy; `words` follow "3 sources" or "1 source"."""

    codes: frozenset[str]
    words: str
    remedy: str


def _codes(words: str) -> frozenset[str]:
    return frozenset(words.split())


_GROUPS = (
    _Group(
        _codes("offline"),
        "could not be asked",
        "run once without --offline and with --record FILE.warc.gz; then the pages are there for ever",
    ),
    _Group(
        _codes("not-in-archive archive-damaged"),
        "could not be had from the archive",
        "add to it with --record FILE.warc.gz, which keeps what is there",
    ),
    _Group(
        _codes("too-many-sources"),
        "came after the limit of a post",
        "raise --max-sources",
    ),
    _Group(
        _codes("total-timeout"),
        "came after the time was up",
        "raise --total-timeout, or run again: what came is kept where its site permits that",
    ),
    _Group(
        _codes("http-429 rate-limited"),
        "asked for fewer requests",
        "wait a while, and ask more slowly with host-delay in the settings (CLAIMCHECK_HOST_DELAY=2)",
    ),
    _Group(
        _codes("robots-disallowed robots-unavailable"),
        "had a robots.txt that keeps programs out",
        "save the pages from your browser and pass --page URL=FILE, or --ignore-robots if you may",
    ),
    _Group(
        _codes("http-404 http-410 soft-404 dns bad-url bad-redirect parked-domain home-page redirected-elsewhere"),
        "led to no article",
        "correct the links in the post, or cite archived copies",
    ),
    _Group(
        _codes("teaser interstitial pdf-viewer listing-page gallery video-page not-html"),
        "led to something else than the article",
        "cite the article's own address",
    ),
    _Group(_codes("blocked-address"), "pointed into a private network", "allow what is yours with --allow-host HOST"),
    _Group(_codes("too-large"), "exceeded the size that is read", "raise max-bytes in the settings if it is a page"),
    _Group(
        _codes("connection timeout cut-off http-500 http-502 http-503 http-504 error-page maintenance"),
        "failed for now",
        "try again later; an archive (--record) makes the check independent of that",
    ),
)
_IN_A_BROWSER = _Group(
    frozenset(),
    "did not show the article to a program",
    "save the pages from your browser and pass --page URL=FILE",
)


def advice(reports: Sequence[Report], today: date | None = None) -> tuple[str, ...]:
    """Return what may help, a line each, at most `MOST`. Without `today` nothing is said of the age of captures.

    Sources are named where there is one report; among several their numbers would mean nothing.
    """
    reports = [report for report in reports if report.claims]
    sources = [source for report in reports for source in report.sources]
    unread = [source for source in sources if source.state is SourceState.UNREAD]
    named = len(reports) == 1
    by_group: dict[_Group, list[Source]] = {}
    for source in unread:
        group = _group_of(source.reason)
        if group is not None:
            by_group.setdefault(group, []).append(source)
    # The remedy for most sources first; of as many, in the order of the table.
    order = [*_GROUPS, _IN_A_BROWSER]
    ranked = sorted(by_group, key=lambda group: (-len(by_group[group]), order.index(group)))
    lines = [_line(group, by_group[group], named=named) for group in ranked]
    return tuple([*lines[: MOST - 2], *_in_part(reports, named=named), *_old(sources, today, named=named)][:MOST])


def _group_of(code: str) -> _Group | None:
    found = next((group for group in _GROUPS if code in group.codes), None)
    return _IN_A_BROWSER if found is None and "save the page" in explain(code).hint else found


def _line(group: _Group, sources: Sequence[Source], *, named: bool) -> str:
    codes = _listed(dict.fromkeys(source.reason for source in sources))
    places = f"{_ids(sources)}: {codes}" if named else codes
    return f"{counted(len(sources), 'source')} {group.words} ({places}): {group.remedy}"


def _in_part(reports: Sequence[Report], *, named: bool) -> Iterable[str]:
    """Say how many claims have no verdict of a source of which only a part was read."""
    claims = 0
    partly: dict[int, Source] = {}
    for report in reports:
        sources = {source.id: source for source in report.sources}
        for checked in report.claims:
            if checked.verdict is not Verdict.ABSENT:
                continue
            found = [sources[finding.source] for finding in checked.findings if finding.verdict is Verdict.ABSENT]
            cut = [source for source in found if source.state is SourceState.READ and not source.complete]
            claims += bool(cut)
            partly.update((id(source), source) for source in cut)
    if claims:
        places = f" ({_ids(list(partly.values()))})" if named else ""
        yield (
            f"{counted(claims, 'claim')} may stand in what was not read of {counted(len(partly), 'source')}{places}: "
            "save the whole pages from your browser and pass --page URL=FILE"
        )


def _old(sources: Sequence[Source], today: date | None, *, named: bool) -> Iterable[str]:
    if today is None:
        return
    days = [(source, day_of(source.fetched_at)) for source in sources if source.state is SourceState.READ]
    old = [(source, (today - day).days) for source, day in days if day is not None and (today - day).days > OLD]
    if old:
        places = f"{_ids([source for source, _ in old])}, " if named else ""
        yield (
            f"{counted(len(old), 'source')} came from an old capture ({places}{max(age for _, age in old)} days): "
            "record again with --record FILE.warc.gz to see whether the articles still say so"
        )


def _ids(sources: Sequence[Source]) -> str:
    return _listed([source.id for source in sources])


def _listed(words: Iterable[str]) -> str:
    words = list(words)
    more = len(words) - _MOST_NAMED
    return ", ".join(words[:_MOST_NAMED]) + (f" and {more} more" if more > 0 else "")
