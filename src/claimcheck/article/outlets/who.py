"""World Health Organization: news and fact sheets."""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version

_2019_04 = Version(
    since="2019-04",
    title=(".sf-item-header-wrapper h1", "h1"),
    body=("article.sf-detail-body-wrapper", ".sf-detail-body-wrapper"),
    captions=(".sf-image-credit",),
    published=(".sf-item-header-wrapper .timestamp",),
    drop=(
        "header",
        ".breadcrumb",
        ".sf-reading-time",
        ".sf-media-contacts",
        ".sf-related-items",
        ".sf-publications",
        ".newsletter-signup",
        "footer",
    ),
    end_matter=(".sf-tags-list", ".sf-item-header-wrapper .timestamp"),
)

WHO = Outlet(
    name="who",
    publisher="World Health Organization",
    hosts=("who.int",),
    paths=(r"/news/item/", r"/news-room/"),
    versions=(_2019_04,),
    site_names=("World Health Organization",),
)
