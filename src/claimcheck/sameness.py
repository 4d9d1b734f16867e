"""Which of a post's citations lead to one and the same document.

Addresses alone tell little: a site's template may call every page by the home page's address, two outlets may carry one
agency story word for word, and every refused page may end at the same log-in. So what a page says about itself counts
only on its own site and where the texts agree; what a redirect shows counts always.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from claimcheck.identifiers import doi_key
from claimcheck.model import Source, SourceState, Tier
from claimcheck.urls import is_home_page, page_key, registered_domain, url_keys

_ALIKE = 0.5  # share of the shorter text's sentences that the other has; dresses of one page share nearly all
_MIN_WORDS = 5  # of a sentence that says something of its own: "Read more" stands everywhere
# Reasons, besides a refusal by status, that are about the page asked for. The others (a log-in, a consent dialog,
# a test for robots, a home page) are where many pages of a site end.
_OF_THE_PAGE = frozenset({"paywall", "not-html", "too-large", "cut-off", "timeout", "connection", "not-in-archive"})


@dataclass(frozen=True)
class Lead:
    """A citation followed to its end: the source it gave, and what its page says of itself (unchecked)."""

    source: Source
    canonical: str = ""
    doi: str = ""

    @property
    def is_read(self) -> bool:
        """Whether there is a text."""
        return self.source.state is SourceState.READ

    @cached_property
    def end(self) -> str:
        """The key of the page at the end of all redirects, or "" if that is no page of its own."""
        url = self.source.final_url or self.source.url
        reason = self.source.reason
        is_own = reason.startswith(("http-", "pdf-")) or reason in _OF_THE_PAGE
        return page_key(url) if self.is_read or (is_own and not is_home_page(url)) else ""

    @cached_property
    def cited(self) -> str:
        """The key of the address in the post."""
        return page_key(self.source.url)

    @cached_property
    def way(self) -> frozenset[str]:
        """The keys of all pages on the way, home pages left out."""
        urls = (self.source.url, *self.source.redirects)
        keys = {page_key(url) for url in urls if not is_home_page(url)}
        return frozenset(keys | {self.end} if self.end else keys)

    @cached_property
    def dress(self) -> str:
        """The key that the page shares with its forms for AMP, phones and the printer."""
        return url_keys(self.source.final_url or self.source.url)[-1]

    @cached_property
    def named(self) -> str:
        """The key of the address that the page gives itself, in any dress; "" if that is a home page."""
        return url_keys(self.canonical)[-1] if self.canonical and not is_home_page(self.canonical) else ""

    @cached_property
    def work(self) -> str:
        """The key of the DOI that the page gives itself."""
        return doi_key(self.doi)

    @cached_property
    def keys(self) -> frozenset[str]:
        """Every key that `same_document` compares; two leads without a common one are two documents."""
        return (self.way | {self.end, self.cited, self.dress, self.named, self.work}) - {""}

    @cached_property
    def site(self) -> str:
        """The domain at the end of all redirects. Asked for late: the list of suffixes takes its time to load."""
        return registered_domain(self.source.final_url or self.source.url)

    @cached_property
    def sentences(self) -> frozenset[str]:
        """The sentences of the body that say something of their own."""
        passages = self.source.article.passages if self.source.article else ()
        texts = (" ".join(p.text.casefold().split()) for p in passages if p.tier is Tier.BODY)
        return frozenset(text for text in texts if text.count(" ") + 1 >= _MIN_WORDS)

    def is_known_as(self, key: str) -> bool:
        """Whether a key is the page's: by its address, or by what it says of itself on its own site."""
        if key == self.dress:
            return True
        return key == self.named and registered_domain(self.canonical) == self.site


def same_document(one: Lead, other: Lead) -> bool:
    """Whether two citations lead to one document."""
    if one.end and one.end == other.end:
        return True
    if one.cited in other.way or other.cited in one.way:
        return True
    if not one.is_read or not other.is_read:
        return (one.dress == other.dress and bool(one.end and other.end)) or _names(one, other) or _names(other, one)
    shared = {one.dress, one.named} & {other.dress, other.named} - {""}
    if any(one.is_known_as(key) and other.is_known_as(key) for key in shared) and alike(one, other):
        return True
    if not one.work or one.work != other.work or one.site != other.site:
        return False
    return one.source.title.casefold() == other.source.title.casefold() or alike(one, other)


def _names(unread: Lead, read: Lead) -> bool:
    """Whether a page on the site that a DOI led to, where it was refused, gives itself that DOI."""
    is_doi = unread.cited.startswith("doi:") and not unread.is_read
    return is_doi and read.is_read and read.work == unread.cited and read.site == unread.site


def alike(one: Lead, other: Lead) -> bool:
    """Whether two texts are one: most sentences of the shorter stand in the longer."""
    fewer = min(len(one.sentences), len(other.sentences))
    if not fewer:
        return one.source.title.casefold() == other.source.title.casefold()
    return len(one.sentences & other.sentences) >= _ALIKE * fewer


def grouped(leads: Sequence[Lead]) -> list[list[Lead]]:
    """Return the leads put together by document, groups and members in the order of the first.

    Only leads with a key in common are compared: a post may have thousands of links.
    """
    groups: list[list[int]] = []  # places of leads; empty where it went into an earlier one
    group_of: list[int] = []
    with_key: dict[str, list[int]] = {}
    for place, lead in enumerate(leads):
        fitting: set[int] = set()
        for near in sorted({near for key in lead.keys for near in with_key.get(key, ())}):
            if group_of[near] not in fitting and same_document(lead, leads[near]):
                fitting.add(group_of[near])
        for key in lead.keys:
            with_key.setdefault(key, []).append(place)
        if not fitting:
            group_of.append(len(groups))
            groups.append([place])
            continue
        first, *others = sorted(fitting)
        group_of.append(first)
        groups[first].append(place)
        for other in others:  # what seemed two documents is one
            for moved in groups[other]:
                group_of[moved] = first
            groups[first].extend(groups[other])
            groups[other] = []
    return [[leads[place] for place in group] for group in groups if group]
