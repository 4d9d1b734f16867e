"""All outlets, and which of them a page may be of."""

from __future__ import annotations

import re
from collections.abc import Mapping
from urllib.parse import SplitResult, urlsplit

from claimcheck.article.outlets.ap_news import AP_NEWS
from claimcheck.article.outlets.arxiv import ARXIV, ARXIV_ABSTRACT
from claimcheck.article.outlets.bbc import BBC
from claimcheck.article.outlets.biorxiv import BIORXIV, BIORXIV_ABSTRACT
from claimcheck.article.outlets.cdc import CDC
from claimcheck.article.outlets.cnn import CNN
from claimcheck.article.outlets.eurekalert import EUREKALERT
from claimcheck.article.outlets.gov_uk import GOV_UK_NEWS
from claimcheck.article.outlets.guardian import GUARDIAN
from claimcheck.article.outlets.interesting_engineering import INTERESTING_ENGINEERING
from claimcheck.article.outlets.nature import NATURE_NEWS
from claimcheck.article.outlets.nature_research import NATURE_RESEARCH
from claimcheck.article.outlets.new_york_times import NEW_YORK_TIMES
from claimcheck.article.outlets.npr import NPR
from claimcheck.article.outlets.outlet import Outlet
from claimcheck.article.outlets.plos import PLOS
from claimcheck.article.outlets.pmc import PMC
from claimcheck.article.outlets.pubmed import PUBMED
from claimcheck.article.outlets.reuters import REUTERS
from claimcheck.article.outlets.science_daily import SCIENCE_DAILY
from claimcheck.article.outlets.science_x import MEDICAL_XPRESS, PHYS_ORG, TECH_XPLORE
from claimcheck.article.outlets.times_of_india import TIMES_OF_INDIA
from claimcheck.article.outlets.washington_post import WASHINGTON_POST
from claimcheck.article.outlets.who import WHO
from claimcheck.article.outlets.wikipedia import WIKIPEDIA

OUTLETS: tuple[Outlet, ...] = (
    AP_NEWS,
    ARXIV,
    ARXIV_ABSTRACT,
    BBC,
    # The full text before the abstract: its addresses are the abstract's and a tail.
    BIORXIV,
    BIORXIV_ABSTRACT,
    CDC,
    CNN,
    EUREKALERT,
    GOV_UK_NEWS,
    GUARDIAN,
    INTERESTING_ENGINEERING,
    MEDICAL_XPRESS,
    NATURE_NEWS,
    NATURE_RESEARCH,
    NEW_YORK_TIMES,
    NPR,
    PHYS_ORG,
    PLOS,
    PMC,
    PUBMED,
    REUTERS,
    SCIENCE_DAILY,
    TECH_XPLORE,
    TIMES_OF_INDIA,
    WASHINGTON_POST,
    WHO,
    WIKIPEDIA,
)

# Web archives put the address of the page they hold behind their own.
_ARCHIVED = re.compile(
    r"^https?://(?:web\.archive\.org/web|archive\.(?:today|org|ph|is|li|vn|fo|md)|webarchive\.[\w.-]{1,60}|"
    r"arquivo\.pt/(?:wayback|noFrame/replay))/\d{4,14}(?:[a-z]{2}_)?/(?=https?:)",
    re.I,
)


def recognise(url: str, canonical: str, meta: Mapping[str, str]) -> tuple[Outlet, ...]:
    """Return the outlets that a page may be of, the likeliest first.

    The page's own address counts first, then the one that it names as canonical, then the site that it says it is of.
    `meta` are the page's `<meta>` values by lower-cased name.
    """
    found: dict[str, Outlet] = {}
    at_home = False
    for address in (url, canonical, meta.get("og:url", "")):
        parts = _split(original(address))
        if parts is None:
            continue
        for outlet in OUTLETS:
            if not _on(parts.hostname or "", outlet.hosts):
                continue
            at_home = True
            if not outlet.paths or any(re.match(path, parts.path) for path in outlet.paths):
                found.setdefault(outlet.name, outlet)
    site = meta.get("og:site_name", "").casefold().strip()
    if site and not at_home:
        for outlet in OUTLETS:
            if site in (name.casefold() for name in outlet.site_names):
                found.setdefault(outlet.name, outlet)
    return tuple(found.values())


def original(url: str) -> str:
    """Return the address of the page that a web archive's address leads to; other addresses as they are."""
    found = _ARCHIVED.match(url)
    return url[found.end() :] if found else url


def _split(url: str) -> SplitResult | None:
    try:
        return urlsplit(url) if url else None
    except ValueError:
        return None


def _on(host: str, hosts: tuple[str, ...]) -> bool:
    return any(host == known or host.endswith("." + known) for known in hosts)
