"""GOV.UK: news and guidance. What stands under /government/news/ are the departments' own announcements."""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.model import ArticleKind

_2018_03 = Version(
    since="2018-03",
    title=("h1.gem-c-heading__text", "h1.gem-c-title__text", "main h1"),
    standfirst=(".gem-c-lead-paragraph",),
    body=(".gem-c-govspeak", ".govspeak"),
    captions=(".gem-c-figure__figcaption",),
    byline=(".gem-c-metadata__definition:first-of-type a",),
    drop=(
        ".gem-c-cookie-banner",
        ".gem-c-skip-link",
        ".gem-c-emergency-banner",
        ".gem-c-layout-super-navigation-header",
        ".gem-c-breadcrumbs",
        ".gem-c-share-links",
        ".gem-c-contextual-sidebar",
        ".gem-c-contextual-footer",
        ".gem-c-related-navigation",
        ".gem-c-feedback",
        "footer",
    ),
    end_matter=(
        ".gem-c-heading__context",
        ".gem-c-title__context",
        ".gem-c-metadata",
        ".gem-c-devolved-nations",
        ".gem-c-published-dates",
    ),
)

GOV_UK_NEWS = Outlet(
    name="gov-uk-news",
    publisher="GOV.UK",
    hosts=("gov.uk",),
    paths=(r"/government/news/",),
    versions=(_2018_03,),
    kind=ArticleKind.PRESS_RELEASE,
)
