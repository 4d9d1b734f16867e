"""The flow, on one screen: post → pages → articles → candidates → findings → report. Never prints."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from claimcheck.article.reading import Reading, read_article
from claimcheck.judging.combine import overall
from claimcheck.judging.findings import find
from claimcheck.judging.interface import Judge
from claimcheck.judging.rules import RulesJudge
from claimcheck.language.analysis import anchored
from claimcheck.matching.index import Index, build_index
from claimcheck.model import ArticleKind, CheckedClaim, Page, Post, Reason, Report, Source, SourceState, Verdict
from claimcheck.redaction import shown_post, shown_source
from claimcheck.settings import Settings
from claimcheck.sources.interface import PageProvider
from claimcheck.urls import url_keys

_MAX_PARTS = 10  # pages of one article that is split over several


class Checker:
    """Checks posts against what they cite. `judges` are asked in order; all their opinions count."""

    def __init__(
        self, pages: PageProvider, settings: Settings | None = None, judges: Sequence[Judge] | None = None
    ) -> None:
        """Take the provider of pages and the settings."""
        self.pages = pages
        self.settings = settings or Settings()
        self.judges = tuple(judges) if judges is not None else (RulesJudge(),)

    def read_sources(self, post: Post, progress: Callable[[Page], None] | None = None) -> tuple[Source, ...]:
        """Fetch and read every source of the post; two citations that lead to one page are one source."""
        wanted = [i for i, citation in enumerate(post.citations) if citation.is_source]
        pages = self.pages.fetch([post.citations[i].url for i in wanted], progress)
        sources: list[Source] = []
        places: dict[str, int] = {}
        for number, page in zip(wanted, pages, strict=True):
            key = url_keys(page.final_url or page.url)[-1]
            if key in places:
                known = sources[places[key]]
                also = known.also if page.url in (known.url, *known.also) else (*known.also, page.url)
                sources[places[key]] = replace(known, citations=(*known.citations, number), also=also)
                continue
            places[key] = len(sources)
            sources.append(self._source(f"S{len(sources) + 1}", page, number))
        return tuple(shown_source(source, self.settings) for source in sources)

    def _source(self, name: str, page: Page, citation: int) -> Source:
        parts, reading = [page], read_article([page])
        seen = {page.final_url}
        while reading.article and reading.next_url and reading.next_url not in seen and len(parts) < _MAX_PARTS:
            seen.add(reading.next_url)
            (more,) = self.pages.fetch([reading.next_url])
            if more.reason or more.status != parts[0].status:
                break
            parts.append(more)
            reading = read_article(parts)
        return _as_source(name, page, reading, citation)

    def check(self, post: Post, sources: Sequence[Source]) -> Iterator[CheckedClaim]:
        """Yield the claims of the post with their findings, in order."""
        written_on = writing_day(post, sources)
        indexes: dict[str, Index] = {s.id: build_index(s.article) for s in sources if s.article}
        for written in post.claims:
            claim = replace(written, statement=anchored(written.statement, written_on))
            findings = tuple(
                find(
                    claim,
                    source,
                    indexes.get(source.id),
                    self.judges,
                    cited=bool(set(source.citations) & set(claim.citations)),
                )
                for source in sources
            )
            verdict = overall(f.verdict for f in findings)
            tied = [f for f in findings if f.cited]
            reasons: tuple[Reason, ...] = ()
            if verdict is Verdict.SUPPORT and tied and not any(f.verdict is Verdict.SUPPORT for f in tied):
                others = ", ".join(f.source for f in findings if f.verdict is Verdict.SUPPORT)
                reasons = (
                    Reason(
                        "supported-elsewhere", f"only {others} supports this, which the post cites for something else"
                    ),
                )
            yield CheckedClaim(written, verdict, findings, reasons)

    def report(self, post: Post, progress: Callable[[Page], None] | None = None) -> Report:
        """Run everything."""
        sources = self.read_sources(post, progress)
        shown = shown_post(post, self.settings)
        return Report(shown, sources, tuple(self.check(shown, sources)), self.pages.warnings)


def writing_day(post: Post, sources: Sequence[Source]) -> date | None:
    """Return the day that "last month" in the post counts from: its own date, else that of the newest source.

    A post that gives no date of its own was written after what it cites.
    """
    return post.published or max(
        (s.article.published for s in sources if s.article and s.article.published), default=None
    )


def _as_source(name: str, page: Page, reading: Reading, citation: int) -> Source:
    article = reading.article
    return Source(
        id=name,
        url=page.url,
        final_url=page.final_url,
        state=SourceState.READ if article else SourceState.UNREAD,
        reason=reading.reason,
        detail=article.cut if article else reading.detail,
        complete=article.complete if article else False,
        title=article.title if article else "",
        published=article.published.isoformat() if article and article.published else "",
        publisher=article.publisher if article else "",
        kind=article.kind if article else ArticleKind.OTHER,
        sha256=hashlib.sha256(page.body).hexdigest() if page.body else "",
        fetched_at=page.fetched_at,
        citations=(citation,),
        article=article,
        redirects=page.redirects,
        extractor=article.extractor if article else "",
    )
