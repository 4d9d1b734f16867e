"""The Washington Post. Every paragraph has a body element of its own, and so have the boxes between them."""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.model import ArticleKind

_2024_04 = Version(
    since="2024-04",
    title=("h1[data-testid='headline']", "h1[data-qa='headline']"),
    standfirst=("h2.subheadline", "h2[data-qa='subheadline']", "[data-testid='subheadline']"),
    body=("article .article-body", "[data-qa='article-body']"),
    paragraphs=(".article-body > p", ".article-body > h3", "[data-qa='article-body'] > p"),
    captions=("[data-testid='lede-art'] figcaption",),
    drop=(
        "[data-testid^='article-body-ad']",
        "[data-testid='article-actions-bar']",
        "[data-testid^='gift-share']",
        "[data-testid*='newsletter']",
        "[data-qa*='newsletter']",
        "[data-qa='interstitial']",
        "[data-qa='related-links']",
        ".hide-for-print.mb-sm",
    ),
)

WASHINGTON_POST = Outlet(
    name="washington-post",
    publisher="The Washington Post",
    hosts=("washingtonpost.com",),
    paths=(r"/.+/\d{4}/\d{2}/\d{2}/",),
    site_names=("Washington Post", "The Washington Post"),
    versions=(_2024_04,),
    kind=ArticleKind.NEWS,
)
