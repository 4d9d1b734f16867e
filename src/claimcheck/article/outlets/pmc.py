"""PubMed Central: full texts of papers."""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version
from claimcheck.model import ArticleKind

_2024_10 = Version(
    since="2024-10",
    title=(".front-matter hgroup h1", ".front-matter h1"),
    body=(".main-article-body",),
    captions=(".obj_head", ".caption", ".tw-foot"),
    byline=(".front-matter .cg .name", "meta[name='citation_author']"),
    published=("meta[name='citation_publication_date']",),
    publisher=("meta[name='citation_journal_title']",),
    drop=(
        ".usa-banner",
        ".ncbi-header",
        ".pmc-sidenav",
        ".pmc-layout__disclaimer",
        ".pmc-page-banner",
        ".d-buttons",
        ".d-panels",
        ".main-article-body .text-right",
        # Titles of other papers.
        ".ref-list",
        ".courtesy-note",
        "[role='dialog']",
        "footer",
    ),
    end_matter=(".ack", "section.fn-group", ".associated-data", ".kwd-group"),
)

_2011_10 = Version(
    since="2011-10",
    title=("h1.content-title",),
    body=(".tsec",),
    captions=(".table-wrap > h3", ".table-wrap .caption", ".fig .caption", ".tblwrap-foot"),
    byline=("meta[name='citation_author']",),
    published=("meta[name='citation_publication_date']", "meta[name='citation_date']", ".fm-vol-iss-date"),
    publisher=("meta[name='citation_journal_title']",),
    drop=(
        ".header",
        ".page-breadcrumbs",
        ".fm-panel",
        ".links-box",
        ".goto",
        ".largeobj-link",
        ".icnblk_img",
        # Titles of other papers.
        ".tsec:has(.ref-list-sec)",
        ".courtesy-note",
        "#rightcolumn",
        "#footer",
    ),
    end_matter=(".fm-citation", ".fm-author", "#ack", ".fn-group"),
)

PMC = Outlet(
    name="pmc",
    publisher="PubMed Central",
    hosts=("pmc.ncbi.nlm.nih.gov", "ncbi.nlm.nih.gov"),
    paths=(r"/(?:pmc/)?articles/PMC\d+",),
    versions=(_2024_10, _2011_10),
    site_names=("PubMed Central (PMC)", "PubMed Central"),
    kind=ArticleKind.PAPER,
)
