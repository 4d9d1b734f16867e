"""Whether a page about a paper has its abstract and no more."""

from __future__ import annotations

import re

from claimcheck.article.blocks import is_heading
from claimcheck.article.extraction import Sorted
from claimcheck.article.look import Look
from claimcheck.model import ArticleKind, Tier

# Characters: the longest of the abstracts that journals ask for has 500 words, and a letter's whole text has more.
LONGEST_ABSTRACT = 5_000
# Fewer are a notice about the paper: "Abstract not available".
SHORTEST_ABSTRACT = 200
# What stands beside it in the body are declarations and keywords.
SHARE = 0.8

_HEADING = re.compile(r"^(?:(?:structured |graphical )?abstract|summary)\W*$", re.I)
# What stands behind an abstract and is no part of the paper's text.
_BESIDE = re.compile(
    r"^(?:fund|conflicts? of|competing|declaration|data avail|acknowledg|keywords?|author|supplement|ethic|trial reg|"
    r"registration|references?|bibliograph|footnotes?|notes?\b|cited|citation|figures?\W*$|publication|access)",
    re.I,
)


def only_abstract(seen: Look) -> bool:
    """Whether the body of a paper's page is its abstract: by its first heading, or by the names of the page's boxes."""
    if seen.metadata.kind not in (ArticleKind.PAPER, ArticleKind.PREPRINT):
        return False
    if not SHORTEST_ABSTRACT <= seen.body <= LONGEST_ABSTRACT:
        return False
    body = [item for item in seen.blocks if item.tier is Tier.BODY]
    headings = [item.block for item in seen.blocks if is_heading(item.block) and item.tier and item.role != "title"]
    if headings and _HEADING.match(headings[0].text):
        # "Methods" below the abstract's own level is one of its parts, on its level a part of the paper.
        beside = [block for block in headings[1:] if block.tag <= headings[0].tag]
        if all(_BESIDE.match(block.text) for block in beside):
            return True
    held = sum(len(item.block.text) for item in body if _in_abstract(seen, item))
    return held >= SHARE * sum(len(item.block.text) for item in body)


def _in_abstract(seen: Look, item: Sorted) -> bool:
    return any("abstract" in seen.layout.elements[i].words for i in seen.layout.ancestors(item.block.element))
