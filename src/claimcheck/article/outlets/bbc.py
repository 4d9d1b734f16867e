"""BBC: articles of today, and the design of 2015 to 2020."""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.model import ArticleKind

_2020_09 = Version(
    since="2020-09",
    title=("[data-component='headline-block'] h1", "#main-heading", "main article h1"),
    body=("article:has([data-component='text-block'])",),
    captions=("[data-component='caption-block']", "[data-component='image-block']"),
    published=("[data-component='byline-block'] time", "article header time"),
    drop=(
        "header:has(nav)",
        "[data-component='byline-block']",
        "[data-component='byline']",
        "[data-component='ad-slot']",
        "[data-component='links-block']",
        "[data-component='topic-list']",
        "[data-component='tags']",
        "[data-component='promo-block']",
        "[data-component='uploader-block']",
        "[data-component='embed-block']",
        "[data-component='include-block']",
        "[data-testid='vermont-grid']",
        "[data-testid='more-section']",
        "[data-testid='register-banner']",
        "footer",
    ),
)

_2015_03 = Version(
    since="2015-03",
    title=("h1.story-body__h1",),
    body=(".story-body__inner",),
    captions=(".media-caption",),
    published=(".story-body .date",),
    drop=(
        "#orb-banner",
        ".story-body__unordered-list:has(.story-body__link)",
        ".bbccom_slot",
        ".story-body__mini-info-list-and-share",
        ".share",
        ".tags-container",
        ".story-more",
        ".related-internet-links",
        ".column--secondary",
        "#orb-footer",
    ),
    unsaid=(".story-body .off-screen",),
)

BBC = Outlet(
    name="bbc",
    publisher="BBC News",
    hosts=("bbc.com", "bbc.co.uk"),
    paths=(r"/news/", r"/sport/"),
    versions=(_2020_09, _2015_03),
    site_names=("BBC News", "BBC"),
    kind=ArticleKind.NEWS,
)
