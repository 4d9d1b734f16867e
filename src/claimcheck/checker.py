"""The flow, on one screen: post → pages → articles → candidates → findings → report. Never prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from claimcheck.errors import PostError
from claimcheck.gathering import gather
from claimcheck.judging.combine import overall
from claimcheck.judging.findings import find
from claimcheck.judging.interface import Judge
from claimcheck.judging.rules import RulesJudge
from claimcheck.language.analysis import anchored
from claimcheck.matching.index import Index, build_index
from claimcheck.model import CheckedClaim, Page, Post, Reason, Report, Source, Verdict
from claimcheck.redaction import shown_post, shown_source
from claimcheck.settings import Settings
from claimcheck.sources.interface import PageProvider

MAX_FINDINGS = 100_000
"""Of one post: a book of 1,000 claims against 100 sources. Ten times as many fill 4 GB of memory."""


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
        """Fetch and read every source of the post; two citations that lead to one document are one source."""
        return tuple(shown_source(source, self.settings) for source in gather(self.pages, post, progress))

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
        """Run everything. Raises PostError for a post with so much in it that nobody would wait for the report."""
        _check_size(post)
        sources = self.read_sources(post, progress)
        shown = shown_post(post, self.settings)
        return Report(shown, sources, tuple(self.check(shown, sources)), self.pages.warnings)


def _check_size(post: Post) -> None:
    claims, cited = len(post.claims), sum(citation.is_source for citation in post.citations)
    if claims * cited > MAX_FINDINGS:
        raise PostError(
            f"{post.path}: too much for one report ({claims:,} claims against {cited:,} citations, at most "
            f"{MAX_FINDINGS:,} pairs); split the post"
        )


def writing_day(post: Post, sources: Sequence[Source]) -> date | None:
    """Return the day that "last month" in the post counts from: its own date, else that of the newest source.

    A post that gives no date of its own was written after what it cites.
    """
    return post.published or max(
        (s.article.published for s in sources if s.article and s.article.published), default=None
    )
