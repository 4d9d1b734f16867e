"""From a post's citations to its sources: every page fetched and read, one source for each document.

A paper whose own page cannot be read is read where else it certainly lies (`urls.elsewhere`), and its source says so.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import replace

from claimcheck.article.reading import Reading, read_article
from claimcheck.identifiers import Alternative, doi_of
from claimcheck.model import ArticleKind, Page, Post, Source, SourceState
from claimcheck.sameness import Lead, grouped
from claimcheck.sources.interface import PageProvider
from claimcheck.urls import elsewhere, host_of, is_home_page

_MAX_PARTS = 10  # pages of one article that is split over several
_FULLER = 2  # times the text that make another page of a document the better one to read
# Told by whoever resolves its identifier, these mean that there is no such paper.
_GONE = frozenset({"http-404", "http-410"})
# Where these are the reason nobody else is to be asked either.
_NOT_ASKED = frozenset({"offline", "bad-url", "blocked-address", "too-many-sources", "total-timeout"})


def gather(pages: PageProvider, post: Post, progress: Callable[[Page], None] | None = None) -> tuple[Source, ...]:
    """Fetch and read what the post cites. Two citations that lead to one document are one source."""
    wanted = [number for number, citation in enumerate(post.citations) if citation.is_source]
    found = pages.fetch([post.citations[number].url for number in wanted], progress)
    leads = [_lead(pages, page, number) for number, page in zip(wanted, found, strict=True)]
    read = {id(lead) for group in grouped(leads) if any(lead.is_read for lead in group) for lead in group}
    leads = _read_elsewhere(pages, leads, [lead for lead in leads if not lead.is_read and id(lead) not in read])
    return tuple(_joined(f"S{number}", group) for number, group in enumerate(grouped(leads), 1))


def _lead(pages: PageProvider, page: Page, citation: int) -> Lead:
    parts, reading = [page], read_article([page])
    seen = {page.final_url}
    while reading.article and reading.next_url and reading.next_url not in seen and len(parts) < _MAX_PARTS:
        seen.add(reading.next_url)
        (more,) = pages.fetch([reading.next_url])
        if more.reason or more.status != parts[0].status:
            break
        parts.append(more)
        reading = read_article(parts)
    return Lead(_as_source(page, reading, citation), reading.canonical, reading.doi)


# ---------------------------------------------------------------- where else a paper lies


def _read_elsewhere(pages: PageProvider, leads: Sequence[Lead], unread: Sequence[Lead]) -> list[Lead]:
    """Return the leads, those in `unread` replaced by what another page of the same work gave, if one can be read."""
    waiting = {id(lead): (lead, list(_alternatives(lead.source))) for lead in unread}
    better: dict[int, Lead] = {}
    while tried := {key: (lead, left.pop(0)) for key, (lead, left) in waiting.items() if left and key not in better}:
        found = pages.fetch([alternative.url for _, alternative in tried.values()])
        for (key, (lead, alternative)), page in zip(tried.items(), found, strict=True):
            instead = _instead(pages, lead.source, alternative, page)
            if instead is not None:
                better[key] = instead
    return [better.get(id(lead), lead) for lead in leads]


def _alternatives(source: Source) -> Sequence[Alternative]:
    if source.reason in _NOT_ASKED or (source.reason in _GONE and not source.redirects):
        return ()
    return elsewhere(source.final_url) or elsewhere(source.url)


def _instead(pages: PageProvider, source: Source, alternative: Alternative, page: Page) -> Lead | None:
    """Return what an alternative gave, if it is a page of the same work."""
    if page.reason or is_home_page(page.final_url) or host_of(page.final_url) != host_of(alternative.url):
        return None
    lead = _lead(pages, page, source.citations[0])
    if not lead.is_read or (alternative.proof and doi_of(lead.doi) != alternative.proof):
        return None
    why = f"{source.reason}: {source.detail}" if source.detail else source.reason
    told = f"not the cited page ({why}) but {alternative.what} of the same work"
    cut = f"; {lead.source.detail}" if lead.source.detail else ""
    way = (*source.redirects, source.final_url, *lead.source.redirects)
    # What else the work holds is not known, so that nothing may be called absent.
    whole = replace(lead.source, url=source.url, complete=False, detail=told + cut, redirects=way)
    return replace(lead, source=whole)


# ---------------------------------------------------------------- one source of several leads


def _joined(name: str, group: Sequence[Lead]) -> Source:
    """Return the source for a document: the best text that was had, under the address that is cited first."""
    first = min(group, key=lambda lead: lead.source.citations).source
    best = max(group, key=lambda lead: (lead.is_read, lead.source.complete, -lead.source.citations[0]))
    longest = max(group, key=_length)
    if longest.source.complete >= best.source.complete and _length(longest) > _FULLER * _length(best):
        best = longest
    addresses = dict.fromkeys(lead.source.url for lead in sorted(group, key=lambda lead: lead.source.citations))
    detail = best.source.detail
    if first.state is SourceState.UNREAD and best.is_read:
        detail = "; ".join(
            filter(None, (f"read at {best.source.url}, as the first address gave {first.reason}", detail))
        )
    return replace(
        best.source,
        id=name,
        url=first.url,
        also=tuple(url for url in addresses if url != first.url),
        citations=tuple(sorted(number for lead in group for number in lead.source.citations)),
        detail=detail,
    )


def _length(lead: Lead) -> int:
    return len(lead.source.article.text) if lead.source.article else 0


def _as_source(page: Page, reading: Reading, citation: int) -> Source:
    article = reading.article
    return Source(
        id="",
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
