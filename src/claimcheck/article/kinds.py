"""What sort of text a page is: news, press release, paper, preprint, report, blog."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from urllib.parse import urlsplit

from claimcheck.article.wordlist import words
from claimcheck.model import ArticleKind

# Hosts that publish one sort of thing. A host also stands for its sub-domains.
PREPRINT_HOSTS = words(
    """
    arxiv.org biorxiv.org medrxiv.org chemrxiv.org ssrn.com preprints.org researchsquare.com osf.io psyarxiv.com
    techrxiv.org eartharxiv.org
    """
)
PAPER_HOSTS = words(
    """
    pubmed.ncbi.nlm.nih.gov ncbi.nlm.nih.gov europepmc.org journals.plos.org sciencedirect.com link.springer.com
    doi.org onlinelibrary.wiley.com academic.oup.com tandfonline.com jamanetwork.com nejm.org pnas.org
    frontiersin.org mdpi.com bmcmedicine.biomedcentral.com biomedcentral.com cochranelibrary.com elifesciences.org
    """
)
PRESS_HOSTS = words(
    """
    eurekalert.org prnewswire.com businesswire.com globenewswire.com newswise.com alphagalileo.org pib.gov.in
    prweb.com presseportal.de accesswire.com einpresswire.com prnewswire.co.uk
    """
)
BLOG_HOSTS = words(
    """
    medium.com substack.com wordpress.com blogspot.com tumblr.com ghost.io
    """
)

PRESS_WORDS = words(
    """
    press-release press-releases pressrelease pressreleases pressroom press-room newsroom media-release
    media-releases media-centre media-center news-release news-releases newsrelease pressrelese press-note pressnote
    """
)
BLOG_WORDS = words("blog blogs weblog blogger")
REPORT_WORDS = words(
    """
    report reports publication publications statistics bulletin bulletins whitepaper white-paper
    """
)

NEWS_TYPES = words(
    """
    newsarticle reportagenewsarticle analysisnewsarticle opinionnewsarticle reviewnewsarticle backgroundnewsarticle
    liveblogposting
    """
)
PAPER_TYPES = words("scholarlyarticle medicalscholarlyarticle")


def kind_of(url: str, meta: Mapping[str, str], types: Sequence[str]) -> ArticleKind:
    """Return the kind of a page by its address, `<meta>` values (lower-cased names) and JSON-LD types."""
    parts = _parts(url)
    host, path = parts
    pieces = [p for p in path.lower().split("/") if p]
    said = meta.get("dc.type", "") or meta.get("citation_article_type", "") or meta.get("article:type", "")
    said = said.lower()
    if "liveblogposting" in types:
        return ArticleKind.LIVE_BLOG
    if _on(host, PREPRINT_HOSTS):
        return ArticleKind.PREPRINT
    if "preprint" in said or "preprint" in meta.get("citation_journal_title", "").lower():
        return ArticleKind.PREPRINT
    if said in ("news", "news feature", "news & views", "news explainer", "comment", "editorial", "correspondence"):
        return ArticleKind.NEWS
    if _on(host, PRESS_HOSTS) or not PRESS_WORDS.isdisjoint([*pieces, *host.split(".")]):
        return ArticleKind.PRESS_RELEASE
    if "press release" in said or "press release" in meta.get("og:type", "").lower():
        return ArticleKind.PRESS_RELEASE
    if PAPER_TYPES & set(types) or _on(host, PAPER_HOSTS):
        return ArticleKind.PAPER
    if ("citation_title" in meta or "citation_doi" in meta) and not NEWS_TYPES & set(types):
        return ArticleKind.PAPER
    if "blogposting" in types or _on(host, BLOG_HOSTS) or not BLOG_WORDS.isdisjoint([*pieces, *host.split(".")]):
        return ArticleKind.BLOG
    if NEWS_TYPES & set(types) or "news" in pieces[:2]:
        return ArticleKind.NEWS
    if "report" in types or "report" in said or not REPORT_WORDS.isdisjoint(pieces):
        return ArticleKind.REPORT
    if meta.get("og:type", "").lower() in ("article", "news") or "article:published_time" in meta:
        return ArticleKind.NEWS
    return ArticleKind.OTHER


def _parts(url: str) -> tuple[str, str]:
    try:
        parts = urlsplit(url)
        return (parts.hostname or "").removeprefix("www."), parts.path
    except ValueError:
        return "", ""


def _on(host: str, hosts: frozenset[str]) -> bool:
    labels = host.split(".")
    return any(".".join(labels[i:]) in hosts for i in range(len(labels) - 1))
