"""The flow, on one screen: post → pages → articles → candidates → findings → report. Never prints."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cached_property

from claimcheck.errors import PostError
from claimcheck.gathering import gather
from claimcheck.judging.combine import overall
from claimcheck.judging.findings import find
from claimcheck.judging.guarding import guarded, outcome
from claimcheck.judging.interface import Judge
from claimcheck.judging.registry import close_judges, make_judges
from claimcheck.language.analysis import anchored
from claimcheck.matching.index import Index, build_index
from claimcheck.model import CheckedClaim, Claim, Finding, Page, Post, Reason, Report, Source, Verdict
from claimcheck.redaction import shown_post, shown_source
from claimcheck.settings import Settings
from claimcheck.sources.interface import PageProvider

MAX_FINDINGS = 100_000
"""Of one post: a book of 1,000 claims against 100 sources. Ten times as many fill 4 GB of memory."""


class Checker:
    """Checks posts against what they cite. `judges` are asked in order; all their opinions count.

    Without any those are made that the settings name; `close` lets go of what they hold.
    """

    def __init__(
        self, pages: PageProvider, settings: Settings | None = None, judges: Sequence[Judge] | None = None
    ) -> None:
        """Take the provider of pages and the settings."""
        self.pages = pages
        self.settings = settings or Settings()
        self._given = judges

    @cached_property
    def judges(self) -> tuple[Judge, ...]:
        """The judges, each held to the interface. Raises SettingsError, see `open_judges`."""
        return make_judges(self.settings) if self._given is None else tuple(map(guarded, self._given))

    def close(self) -> None:
        """Let go of what the judges hold that were made here."""
        if self._given is None and "judges" in self.__dict__:
            close_judges(self.judges)
            del self.judges

    def read_sources(self, post: Post, progress: Callable[[Page], None] | None = None) -> tuple[Source, ...]:
        """Fetch and read every source of the post; two citations that lead to one document are one source."""
        return tuple(shown_source(source, self.settings) for source in gather(self.pages, post, progress))

    def check(self, post: Post, sources: Sequence[Source]) -> Iterator[CheckedClaim]:
        """Yield the claims of the post with their findings, in order."""
        written_on = writing_day(post, sources)
        indexes: dict[str, Index] = {s.id: build_index(s.article) for s in sources if s.article}
        for judge in self.judges:
            judge.begin()
        for written in post.claims:
            claim = replace(written, statement=anchored(written.statement, written_on))
            findings = tuple(
                find(
                    claim,
                    source,
                    indexes.get(source.id),
                    self.judges,
                    cited=is_cited(claim, source),
                )
                for source in sources
            )
            yield conclude_claim(written, findings)

    def report(
        self,
        post: Post,
        progress: Callable[[Page], None] | None = None,
        judged: Callable[[int], None] | None = None,
    ) -> Report:
        """Run everything; `judged` is told how many claims are done, which takes long only where a model is asked.

        Raises PostError for a post with so much in it that nobody would wait for the report.
        """
        _check_size(post)
        sources = self.read_sources(post, progress)
        shown = shown_post(post, self.settings)
        claims: list[CheckedClaim] = []
        for claim in self.check(shown, sources):
            claims.append(claim)
            if judged:
                judged(len(claims))
        asked, notes = outcome(self.judges)
        return Report(shown, sources, tuple(claims), (*self.pages.warnings, *notes), asked)


def conclude_claim(claim: Claim, findings: tuple[Finding, ...]) -> CheckedClaim:
    """Return a claim with its findings and the verdict over all sources."""
    verdict = overall(f.verdict for f in findings)
    tied = [f for f in findings if f.cited]
    reasons: tuple[Reason, ...] = ()
    if verdict is Verdict.SUPPORT and tied and not any(f.verdict is Verdict.SUPPORT for f in tied):
        others = ", ".join(f.source for f in findings if f.verdict is Verdict.SUPPORT)
        reasons = (
            Reason("supported-elsewhere", f"only {others} supports this, which the post cites for something else"),
        )
    return CheckedClaim(claim, verdict, findings, reasons)


def is_cited(claim: Claim, source: Source) -> bool:
    """Whether the post ties the source to this very claim."""
    return bool(set(source.citations) & set(claim.citations))


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
