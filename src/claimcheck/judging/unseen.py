"""What stands in a page's markup and no reader of the page can see."""

from __future__ import annotations

from claimcheck.language.kept import kept_along
from claimcheck.matching.index import Index
from claimcheck.model import Tier

# A page with fewer visible sentences of body keeps its text in structured data; then that is what it says.
_FEW = 3


@kept_along
def unseen_passages(index: Index) -> frozenset[int]:
    """Return the passages that no reader of the page could look up, and that decide nothing therefore."""
    passages = index.article.passages
    if sum(p.visible and p.tier is Tier.BODY for p in passages) < _FEW:
        return frozenset(p.index for p in passages if not p.visible and p.tier is not Tier.BODY)
    return frozenset(p.index for p in passages if not p.visible)
