"""Nature's research journals, Scientific Reports among them: abstract, sections, figures, tables.

Tables mostly stand on pages of their own (`/articles/ID/tables/1`), which have the same head. What a page behind the
subscription wall shows is the abstract. The references are other people's words; funding, interests and the article's
history stay evidence of the tier page.
"""

from __future__ import annotations

from dataclasses import replace

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.article.outlets.papers import ONLY_ABSTRACT

_2020_01 = Version(
    since="2020-01",
    title=("h1.c-article-title", "h1.c-article-satellite-title"),
    body=(".c-article-body:has(.main-content)", ".c-article-table-container"),
    paragraphs=(
        ".c-article-section__content > p",
        ".c-article-section__content > h3",
        ".c-article-section__content > ul > li",
        ".c-article-section__content > ol > li",
        ".c-article-section__title",
    ),
    captions=(
        ".c-article-section__figure-description",
        ".c-article-table__figcaption",
        ".c-article-section__figure figcaption",
        ".c-article-table-footer",
    ),
    byline=(".c-article-author-list [data-test='author-name']",),
    publisher=("meta[name='citation_journal_title']",),
    published=("meta[name='citation_online_date']", ".c-article-identifiers time"),
    drop=(
        "[data-title='References']",
        "[data-title='Inline Recommendations']",
        "[data-title='Rights and permissions']",
        ".c-article-recommendations",
        ".c-article-metrics-bar__wrapper",
        ".c-article-metrics-bar",
        ".c-article-share-box",
        ".c-article-section__figure .u-hide-print",
        ".c-article-table .u-hide-print",
        ".c-article-references",
        ".c-article-extras",
        ".c-reading-companion",
        ".c-pdf-download",
        ".c-pdf-container",
        ".c-nature-box",
    ),
    walls=(
        ("#access-options", "a subscription wall"),
        ("[data-title='Access options']", "a subscription wall"),
        (".c-article-buy-box", "a subscription wall"),
        (".app-access-wall__container", "a subscription wall"),
    ),
    end_matter=(
        "[data-title='Acknowledgements']",
        "[data-title='Funding']",
        "[data-title='Author information']",
        "[data-title='Ethics declarations']",
        "[data-title='Additional information']",
        "[data-title='Supplementary information']",
        "[data-title='Extended data figures and tables']",
        "[data-title='About this article']",
    ),
)

_ABSTRACT = replace(_2020_01, since="2020-01-abstract", body=(".c-article-body",), excerpt=ONLY_ABSTRACT)

NATURE_RESEARCH = Outlet(
    name="nature-research",
    publisher="Nature Portfolio",
    hosts=("nature.com",),
    paths=(r"/articles/(?!d41586-)",),
    versions=(_2020_01, _ABSTRACT),
)
