"""PubMed: the record of a paper with its abstract. The paper itself is elsewhere.

The headings of a structured abstract stand in bold type at the start of its paragraphs. The figures, where there are
some, come from the full text.
"""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.article.outlets.papers import ONLY_ABSTRACT
from claimcheck.model import ArticleKind

_2020_05 = Version(
    since="2020-05",
    title=("#full-view-heading .heading-title", "h1.heading-title"),
    body=("#abstract", ".abstract"),
    captions=(".figure-caption",),
    byline=("#full-view-heading .authors-list .full-name", ".authors-list .full-name"),
    # "2031 Apr 17;12(4):217-226."; a journal that gives no day has one for the early version.
    published=("#full-view-heading .cit", "#full-view-heading .secondary-date"),
    publisher=("meta[name='citation_journal_title']",),
    drop=(
        ".usa-banner",
        ".ncbi-header",
        ".ncbi-alerts",
        ".no-script-message",
        ".search-form",
        ".page-sidebar",
        ".short-view",
        ".journal-actions",
        "#abstract .actions-buttons",
        "#abstract .copyright",
        # Other papers.
        ".similar-articles",
        ".citedby-articles",
        ".references",
        ".comments-corrections",
        ".update-in",
        ".publication-types",
        ".mesh-terms",
        ".substances",
        ".related-links",
        ".linkout",
        ".supplemental-data",
        ".journal-overlay",
        "footer",
    ),
    end_matter=("#abstract > p", ".article-citation", ".conflict-of-interest", ".grants"),
    run_in=(".abstract-content .sub-title",),
    excerpt=ONLY_ABSTRACT,
)

PUBMED = Outlet(
    name="pubmed",
    publisher="PubMed",
    hosts=("pubmed.ncbi.nlm.nih.gov",),
    paths=(r"/\d+",),
    versions=(_2020_05,),
    site_names=("PubMed",),
    kind=ArticleKind.PAPER,
)
