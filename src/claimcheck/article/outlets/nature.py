"""Nature: news, features, careers and comment (addresses with d41586).

The recommended article stands inside a `<p>`, which the parser ends there: what follows in that paragraph is bare text
in the body. A page behind the registration wall has its body inside `.article__teaser`.
"""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.model import ArticleKind

_2024_03 = Version(
    since="2024-03",
    title=("h1.c-article-magazine-title", "h1[data-article-title]"),
    standfirst=(".c-article-teaser-text", ".c-article-abstract"),
    body=(".c-article-body", ".article__teaser", "[data-test='access-teaser']"),
    paragraphs=(".c-article-body > p", ".c-article-body > h2", ".c-article-body > h3", ".article__teaser > p"),
    captions=(".figure__caption", ".c-article-wide-figure figcaption"),
    byline=(".c-article-author-list [data-test='author-name']",),
    published=(".c-article-identifiers time",),
    drop=(
        "article.recommended",
        ".c-article-extras-additional-links",
        ".c-article-social-list",
        ".c-nature-box",
        ".c-article-related-articles",
        "#related-articles",
        ".c-article-subjects",
        "#subjects",
        ".c-latest-content",
        ".c-article-latest-content__container",
        ".c-article-recommendations",
        ".c-article-endnote",
        ".c-recommendations-container",
        ".emailsignup",
        "[data-test='author-info']",
    ),
    walls=(
        ("#registration-wall-nature", "a registration wall"),
        ("#access-options", "a subscription wall"),
        (".app-access-wall__container", "a subscription wall"),
    ),
    end_matter=(".c-article-references__container",),
)

NATURE_NEWS = Outlet(
    name="nature",
    publisher="Nature",
    hosts=("nature.com",),
    paths=(r"/articles/d41586-",),
    versions=(_2024_03,),
    kind=ArticleKind.NEWS,
)
