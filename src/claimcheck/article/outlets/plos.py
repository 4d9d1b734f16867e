"""PLOS journals: full texts of papers. What the paper says of itself stands in a box behind the abstract."""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.model import ArticleKind

_2014_12 = Version(
    since="2014-12",
    title=("#artTitle",),
    body=("#artText",),
    captions=(".figcaption", ".caption_target", ".figure > p:not(.caption_object)"),
    byline=("meta[name='citation_author']",),
    published=("#artPubDate", "meta[name='citation_date']"),
    publisher=("meta[name='citation_journal_title']",),
    drop=(
        "#topslot",
        "#pagehdr",
        "#almSignposts",
        "#floatTitleTop",
        ".article-tabs",
        "#nav-article",
        "#figure-carousel-section",
        ".figure-inline-download",
        ".caption_object",
        # Titles of other papers.
        "div:has(> ol.references)",
        ".article-aside",
        "#pageftr",
    ),
    end_matter=(".articleinfo", ".article-meta", ".date-doi"),
)

PLOS = Outlet(
    name="plos",
    publisher="PLOS",
    hosts=("journals.plos.org",),
    versions=(_2014_12,),
    kind=ArticleKind.PAPER,
)
