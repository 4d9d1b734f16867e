"""The Times of India.

The body has no paragraphs: lines of text apart by `<br>`, whose sentences may run into each other. Pages that draw
their text by script carry it in their structured data only, without any line breaks. Class names change with every
build.
"""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.model import ArticleKind

_2023_12 = Version(
    since="2023-12",
    title=("h1",),
    standfirst=(".art_synopsis",),
    body=("[data-articlebody='1']",),
    captions=(".img_cptn",),
    drop=(
        "[class*='personaliseWidgetLoader']",
        "[id^='readAlso']",
        "[id^='upNext']",
        "[id*='ScriptRoot']",
        "[class*='mgid']",
        ".L65UB",
        ".prime-blocker",
        ".trending_sliderContent",
        ".visualstoriesas_wrapper",
        ".about-author",
        ".endslides",
        "[data-type='newsletter']",
        "[id*='newsletter']",
        "[class*='newsletter']",
        "[data-type='also_read']",
    ),
    glued=True,
    linked_body=True,
)

TIMES_OF_INDIA = Outlet(
    name="times-of-india",
    publisher="The Times of India",
    hosts=("timesofindia.indiatimes.com",),
    paths=(r".*/articleshow/", r".*/amp_articleshow/", r".*/liveblog/"),
    site_names=("The Times of India", "Times of India"),
    versions=(_2023_12,),
    kind=ArticleKind.NEWS,
)
