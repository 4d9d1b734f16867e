"""Phys.org, Medical Xpress and Tech Xplore: three sites of one publisher, built alike.

The galleries hold the captions. A block for printing, hidden on screens, gives the title again. What stands under "More
information" (the study, its journal) and "Provided by" is no part of the text, but evidence of the tier page.
"""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.model import ArticleKind

_2023_12 = Version(
    since="2023-12",
    title=("article.news-article h1",),
    body=(".article-main",),
    paragraphs=(".article-main > p:not([class*='article-main__'])",),
    captions=(".article-gallery figcaption",),
    byline=(".article-byline",),
    drop=(
        "#js-soc-panel",
        ".article__info-fc",
        ".modal",
        ".modal-custom",
        "form",
        ".article-gallery",
        ".article-main__note",
        ".article-main__explore",
        ".d-print-block",
        "#fact-check-popover",
        ".article-byline__note",
        ".article-interaction",
        ".article-banner",
        ".article-sidebar",
    ),
    end_matter=(".article-main .article-main__more", ".article-main > .d-inline-block"),
)


def _outlet(name: str, publisher: str, host: str) -> Outlet:
    return Outlet(
        name=name,
        publisher=publisher,
        hosts=(host,),
        paths=(r"/news/\d{4}-\d{2}-",),
        site_names=(publisher,),
        versions=(_2023_12,),
        kind=ArticleKind.NEWS,
    )


PHYS_ORG = _outlet("phys-org", "Phys.org", "phys.org")
MEDICAL_XPRESS = _outlet("medical-xpress", "Medical Xpress", "medicalxpress.com")
TECH_XPLORE = _outlet("tech-xplore", "Tech Xplore", "techxplore.com")
