"""EurekAlert!: press releases of universities and journals.

Below the release stands what it is about: journal, DOI, method, conflicts of interest. Who wrote it is the institution.
"""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.model import ArticleKind

_2021_06 = Version(
    since="2021-06",
    title=("h1.page_title",),
    standfirst=("article header .subtitle",),
    body=("article .entry",),
    captions=("figcaption.caption",),
    byline=("article header .meta_institute",),
    published=(".release_date time", "meta[name='date']"),
    drop=(
        "#header",
        ".toolbar",
        ".article_disclaimer",
        "#sidebar-content",
        "#footer",
    ),
    end_matter=(".entry .details", ".release_date", "article > header > a"),
)

EUREKALERT = Outlet(
    name="eurekalert",
    publisher="EurekAlert!",
    hosts=("eurekalert.org",),
    paths=(r"/news-releases/\d+", r"/pub_releases/"),
    versions=(_2021_06,),
    site_names=("EurekAlert!",),
    kind=ArticleKind.PRESS_RELEASE,
)
