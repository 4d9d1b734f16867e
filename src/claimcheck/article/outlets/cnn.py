"""CNN. The structured data's article text runs its sentences into each other; the page itself has paragraphs."""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.model import ArticleKind

_2022_11 = Version(
    since="2022-11",
    title=("h1.headline__text",),
    body=(".article__content",),
    captions=(".image__metadata",),
    byline=(".byline__name",),
    drop=(
        ".header__wrapper-outer",
        ".article__content .source__cite",
        ".ad-slot-dynamic",
        ".related-content",
        ".video-resource",
        ".gallery-inline",
        ".social-share",
        ".layout__rail",
        ".footer__wrapper",
    ),
    end_matter=("p.footer", ".timestamp"),
    unsaid=(".source__cite",),
)

CNN = Outlet(
    name="cnn",
    publisher="CNN",
    hosts=("cnn.com",),
    versions=(_2022_11,),
    site_names=("CNN",),
    kind=ArticleKind.NEWS,
)
