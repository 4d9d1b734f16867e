"""NPR. Pictures, other stories and pulled quotations all stand in boxes of the class `bucketwrap`."""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.model import ArticleKind

_2014_07 = Version(
    since="2014-07",
    title=(".storytitle h1",),
    body=("#storytext",),
    captions=(".credit-caption",),
    byline=(".byline__name",),
    published=(".dateblock time",),
    drop=(
        ".npr-header",
        ".slug-wrap",
        ".bucketwrap:not(.image):not(.graphic):not(.statichtml)",
        ".enlarge_html",
        ".tags",
        ".share-tools",
        "aside",
        "footer",
    ),
    # The credit stands beside the caption once more.
    unsaid=(".hide-caption", ".toggle-caption", ".caption .credit"),
)

NPR = Outlet(
    name="npr",
    publisher="NPR",
    hosts=("npr.org",),
    paths=(r"/\d{4}/\d\d/\d\d/", r"/sections/"),
    versions=(_2014_07,),
    site_names=("NPR",),
    kind=ArticleKind.NEWS,
)
