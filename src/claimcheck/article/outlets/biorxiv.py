"""bioRxiv and medRxiv: a preprint's page with the abstract, and the one with the full text.

That nobody has reviewed the preprint stands beside the article, and stays evidence.
"""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.article.outlets.papers import ONLY_ABSTRACT
from claimcheck.model import ArticleKind

_HOSTS = ("biorxiv.org", "medrxiv.org")
_TITLE = ("h1.highwire-cite-title", "#page-title")
_AUTHORS = ("meta[name='citation_author']",)
# Some pages give the first of January as `citation_publication_date`.
_POSTED = ("meta[name='article:published_time']", "meta[name='DC.Date']")
_SERVER = ("meta[name='citation_journal_title']",)
_DROP = (
    ".section-header",
    ".follow-this-preprint",
    ".pane-panels-ajax-tab-tabs",
    ".panels-ajax-tab",
    ".sidebar-right-wrapper",
    ".highwire-figure-links",
    ".callout-links",
    ".pane-biorxiv-copyright",
    ".copyright-statement",
    # Titles of other papers.
    ".ref-list",
    ".section-footer",
)
# With the sort of article and, after a while, the journal that has published it.
_END_MATTER = (".highwire-cite", ".fn-group", ".ack")
_UNSAID = (".element-invisible", ".rev-xref-ref")

_FULL_2019_06 = Version(
    since="2019-06",
    title=_TITLE,
    body=(".fulltext-view",),
    captions=(".fig-label", ".fig-caption", ".table-caption", ".table-foot"),
    byline=_AUTHORS,
    published=_POSTED,
    publisher=_SERVER,
    drop=_DROP,
    end_matter=_END_MATTER,
    unsaid=_UNSAID,
    run_in=(".abstract .subsection > p > strong", ".abstract > p > strong"),
)
_ABSTRACT_2019_06 = Version(
    since="2019-06",
    title=_TITLE,
    body=(".abstract-view",),
    byline=_AUTHORS,
    published=_POSTED,
    publisher=_SERVER,
    drop=_DROP,
    end_matter=_END_MATTER,
    unsaid=_UNSAID,
    run_in=(".abstract .subsection > p > strong", ".abstract > p > strong"),
    excerpt=ONLY_ABSTRACT,
)

BIORXIV = Outlet(
    name="biorxiv",
    publisher="bioRxiv",
    hosts=_HOSTS,
    paths=(r"/content/.{1,200}\.full",),
    versions=(_FULL_2019_06,),
    site_names=("bioRxiv", "medRxiv"),
    kind=ArticleKind.PREPRINT,
)
BIORXIV_ABSTRACT = Outlet(
    name="biorxiv-abstract",
    publisher="bioRxiv",
    hosts=_HOSTS,
    paths=(r"/content/",),
    versions=(_ABSTRACT_2019_06,),
    site_names=("bioRxiv", "medRxiv"),
    kind=ArticleKind.PREPRINT,
)
