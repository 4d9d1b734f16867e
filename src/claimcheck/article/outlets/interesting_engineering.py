"""Interesting Engineering. Dates and names stand in the `@graph` of the structured data; class names are built anew."""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.model import ArticleKind

_2025_03 = Version(
    since="2025-03",
    title=("article h1", "main h1"),
    standfirst=("article h1 + h2", "main h1 + h2", "[class*='Excerpt']", "[class*='Subtitle']"),
    body=("article:has(h1)", "main h1 ~ article", "main :has(> h1) ~ article"),
    drop=(
        "[class*='Review']",
        "[class*='Newsletter']",
        "[class*='MoreStories']",
        "[class*='recommended_article']",
        "[class*='RecommendedArticle']",
        "[class*='CommentSection']",
        "[class*='AuthorCard']",
        "[class*='SocialShare']",
        "[class*='Breadcrumb']",
    ),
    end_matter=("[class*='meta' i]", "[class*='byline' i]"),
)

INTERESTING_ENGINEERING = Outlet(
    name="interesting-engineering",
    publisher="Interesting Engineering",
    hosts=("interestingengineering.com",),
    paths=(r"/[\w-]+/[\w-]+",),
    site_names=("Interesting Engineering", "interestingengineering.com"),
    versions=(_2025_03,),
    kind=ArticleKind.NEWS,
)
