"""Wikipedia. The date is that of the revision: the page's own structured data give the day on which it was begun."""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.model import ArticleKind

_2010_05 = Version(
    since="2010-05",
    title=("#firstHeading",),
    body=(".mw-parser-output", "#mw-content-text"),
    captions=(".thumbcaption", ".infobox-caption", ".gallerytext"),
    published=("#footer-info-lastmod",),
    drop=(
        ".mw-jump-link",
        ".vector-header-container",
        "#siteNotice",
        "#siteSub",
        ".vector-page-toolbar",
        ".hatnote",
        ".shortdescription",
        ".ambox",
        ".toc",
        # Names of other articles, titles of other texts.
        ".sidebar",
        ".navbox",
        ".reflist",
        "ol.references",
        ":is(.mw-heading, h2):has(#See_also, #Further_reading, #External_links) + :is(ul, ol, .div-col)",
        ":is(h2)#See_also + :is(ul, ol, .div-col)",
        "#catlinks",
        ".sistersitebox",
        ".printfooter",
        "footer",
    ),
    unsaid=(".mw-editsection",),
)

WIKIPEDIA = Outlet(
    name="wikipedia",
    publisher="Wikipedia",
    hosts=("wikipedia.org",),
    paths=(r"/wiki/",),
    versions=(_2010_05,),
    kind=ArticleKind.OTHER,
)
