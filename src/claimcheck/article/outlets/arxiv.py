"""arXiv: the page about a preprint, with its abstract, and the preprint as a web page."""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.article.outlets.papers import ONLY_ABSTRACT
from claimcheck.model import ArticleKind

_ABSTRACT_2020_06 = Version(
    since="2020-06",
    title=("h1.title",),
    body=("blockquote.abstract",),
    byline=(".authors a",),
    # The day of the version that is shown; the other date is that of the first.
    published=("meta[name='citation_online_date']", "meta[name='citation_date']"),
    drop=(
        ".slider-wrapper",
        "#cu-identity",
        "#header",
        ".header-breadcrumbs-mobile",
        ".extra-services",
        ".subheader",
        "#download-button-info",
        "tr:has(.arxivid)",
        "tr:has(.arxividv)",
        "tr:has(.arxivdoi)",
        ".submission-history",
        "#labstabs",
        ".endorsers",
        "footer",
    ),
    end_matter=(".dateline", ".metatable"),
    unsaid=("h1.title > .descriptor", "blockquote.abstract > .descriptor", ".authors > .descriptor"),
    excerpt=ONLY_ABSTRACT,
)

_FULL_2023_12 = Version(
    since="2023-12",
    title=("h1.ltx_title_document",),
    body=("article.ltx_document", ".ltx_document"),
    captions=(".ltx_caption",),
    byline=(".ltx_authors .ltx_personname",),
    published=("#watermark-tr", ".ltx_dates"),
    drop=(
        ".mob_header",
        ".desktop_header",
        ".ltx_page_navbar",
        ".ltx_TOC",
        "#target-section",
        ".package-alerts",
        # Titles of other papers.
        ".ltx_bibliography",
        ".ltx_page_footer",
        ".keyboard-glossary",
    ),
    end_matter=(".ltx_authors", ".ltx_dates", ".ltx_acknowledgements"),
)

ARXIV_ABSTRACT = Outlet(
    name="arxiv-abstract",
    publisher="arXiv",
    hosts=("arxiv.org",),
    paths=(r"/abs/",),
    versions=(_ABSTRACT_2020_06,),
    site_names=("arXiv.org",),
    kind=ArticleKind.PREPRINT,
)
ARXIV = Outlet(
    name="arxiv",
    publisher="arXiv",
    hosts=("arxiv.org", "ar5iv.org", "ar5iv.labs.arxiv.org"),
    paths=(r"/html/",),
    versions=(_FULL_2023_12,),
    kind=ArticleKind.PREPRINT,
)
