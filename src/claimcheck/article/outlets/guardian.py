"""The Guardian."""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version

_2021_06 = Version(
    since="2021-06",
    title=("[data-gu-name='headline'] h1",),
    standfirst=("[data-gu-name='standfirst']",),
    body=(".article-body-viewer-selector", ".article-body-commercial-selector", "#maincontent"),
    captions=("[data-gu-name='media'] figcaption", "#maincontent figcaption"),
    drop=(
        "#bannerandheader",
        # How old the article is, twice.
        "[data-gu-name='headline'] div:not(:has(h1))",
        "[data-gu-name='standfirst'] li:has(a)",
        "[data-gu-name='title']",
        "[data-gu-name='right-column']",
        "[data-spacefinder-role='richLink']",
        "[data-spacefinder-type$='RichLinkBlockElement']",
        "[data-spacefinder-type$='NewsletterSignupBlockElement']",
        "aside",
        "#sign-in-gate",
        ".contributions__epic",
        "[data-component='related-stories']",
        "#comments",
        "main section",
        "footer",
    ),
)

_2015_01 = Version(
    since="2015-01",
    title=("h1.content__headline",),
    standfirst=(".content__standfirst",),
    body=(".content__article-body",),
    captions=(".content__main-column figcaption",),
    byline=(".byline [itemprop='author'] [itemprop='name']",),
    published=("time.content__dateline-wpd",),
    drop=(
        "#header",
        ".content__meta-container .meta__extras",
        "aside",
        ".after-article",
        ".submeta",
        ".content__secondary-column",
        "footer",
    ),
)

GUARDIAN = Outlet(
    name="guardian",
    publisher="The Guardian",
    hosts=("theguardian.com",),
    versions=(_2021_06, _2015_01),
    site_names=("the Guardian",),
)
