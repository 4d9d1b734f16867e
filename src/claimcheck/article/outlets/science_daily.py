"""ScienceDaily: press releases of universities, with a summary of its own. Where the text is from stays evidence."""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.model import ArticleKind

_2016_01 = Version(
    since="2016-01",
    title=("h1#headline",),
    standfirst=("#abstract",),
    body=("#story_text",),
    paragraphs=("#story_text > p", "#text > p", "#text > h2", "#text > h3", "#text > ul > li"),
    byline=("#source",),
    published=("#date_posted",),
    drop=("#related_topics", "#related_terms", ".related-topics", ".mobile-top-rectangle", "#most-popular", "#sharing"),
    end_matter=("#story_source", "#journal_references", "#citations", "#date_posted"),
)

SCIENCE_DAILY = Outlet(
    name="science-daily",
    publisher="ScienceDaily",
    hosts=("sciencedaily.com",),
    paths=(r"/releases/\d{4}/\d{2}/",),
    site_names=("ScienceDaily",),
    versions=(_2016_01,),
    kind=ArticleKind.PRESS_RELEASE,
)
