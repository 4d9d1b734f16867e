"""Reuters. Paragraphs are `<div>` elements; the classes end in hashes that change."""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.model import ArticleKind

_2021_03 = Version(
    since="2021-03",
    title=("[data-testid='ArticleHeader'] h1", "article h1[data-testid='Heading']"),
    body=("[data-testid='ArticleBody']", "[class*='article-body-module__content']", "[class*='article-body__content']"),
    captions=("[data-testid='caption']",),
    byline=("[data-testid='AuthorName'] a", "meta[name='article:author']"),
    published=("meta[name='article:published_time']",),
    drop=(
        "[data-testid='SiteHeader']",
        "[data-testid='ArticleToolbar']",
        "[data-testid='ContextWidget'] dt",
        "[data-testid='promo-box']",
        "[data-testid='Ad']",
        "[class*='ad-slot']",
        "[data-testid='RelatedTopics']",
        "[data-testid='AuthorBio']",
        "[data-testid^='ReadNext']",
        "[class*='__tags']",
        "p:has(a[href*='trust-principles'])",
        "aside",
        "footer",
    ),
    end_matter=("[data-testid='SignOff']", "[class*='sign-off']"),
    unsaid=("article span[style*='clip']", "[data-testid='caption'] span:has(a[href*='licens'])"),
)

REUTERS = Outlet(
    name="reuters",
    publisher="Reuters",
    hosts=("reuters.com",),
    versions=(_2021_03,),
    site_names=("Reuters",),
    kind=ArticleKind.NEWS,
)
