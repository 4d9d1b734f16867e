"""AP News. The pictures of a carousel all have captions; boxes of related coverage stand between the paragraphs."""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.model import ArticleKind

_2023_07 = Version(
    since="2023-07",
    title=("h1.Page-headline",),
    body=(".RichTextStoryBody",),
    paragraphs=(".RichTextStoryBody > p", ".RichTextStoryBody > h2", ".RichTextStoryBody > ul > li"),
    captions=(".CarouselSlide-infoDescription p", ".Page-lead figcaption"),
    drop=(
        ".PageListEnhancementGeneric",
        ".PagePromo",
        ".Advertisement",
        ".ActionBar",
        ".Page-actions",
        ".FreeStar",
        ".HtmlModuleEnhancement",
        ".NewsletterEnhancement",
        ".Carousel-title",
    ),
    end_matter=(".Page-byline",),
)

AP_NEWS = Outlet(
    name="ap-news",
    publisher="AP News",
    hosts=("apnews.com",),
    paths=(r"/article/",),
    site_names=("AP News",),
    versions=(_2023_07,),
    kind=ArticleKind.NEWS,
)
