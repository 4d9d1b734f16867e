"""The New York Times. Without a log-in the page stops after a few paragraphs, at a gateway."""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.model import ArticleKind

_2020_01 = Version(
    since="2020-01",
    title=("h1[data-testid='headline']",),
    standfirst=("#article-summary",),
    body=("section[name='articleBody']",),
    paragraphs=(".StoryBodyCompanionColumn p", ".StoryBodyCompanionColumn h2"),
    captions=("[data-testid='photoviewer-children'] figcaption",),
    drop=(
        "[data-testid='related-links-block']",
        "[data-testid='recirculation']",
        "[data-testid='newsletter-promo']",
        "[data-testid='StandardAd']",
        "[data-testid='inline-message']",
        "#top-wrapper",
        ".bottom-of-article",
    ),
    walls=(
        ("#gateway-content", "a log-in wall"),
        ("[data-testid='vi-gateway-container']", "a log-in wall"),
        ("[data-testid='truncated-article']", "a log-in wall"),
    ),
)

NEW_YORK_TIMES = Outlet(
    name="new-york-times",
    publisher="The New York Times",
    hosts=("nytimes.com",),
    paths=(r"/\d{4}/\d{2}/\d{2}/",),
    versions=(_2020_01,),
    kind=ArticleKind.NEWS,
)
