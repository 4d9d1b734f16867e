"""Centers for Disease Control and Prevention: pages on health topics. Their site's name is that of the topic."""

from __future__ import annotations

from claimcheck.article.outlets.outlet import Outlet, Version

_2024_05 = Version(
    since="2024-05",
    title=(".cdc-page-title h1",),
    body=(".cdc-dfe-body__top", ".cdc-dfe-body__center"),
    published=(".cdc-page-title-bar time",),
    drop=(
        "#skipmenu",
        ".gov-banner",
        "header.header-container",
        ".cdc-page-title-bar__item--audience",
        ".on-this-page",
        ".dfe-links-layout--featured",
        ".cdc-global-cta",
        "footer",
    ),
    end_matter=(".cdc-page-title-bar", ".content-source"),
)

CDC = Outlet(
    name="cdc",
    publisher="Centers for Disease Control and Prevention",
    hosts=("cdc.gov",),
    versions=(_2024_05,),
)
