"""Pieces of HTML inside something else: the content of a feed's entry, of a site's JSON."""

from __future__ import annotations

import re

from claimcheck.article.blocks import read_layout
from claimcheck.article.markup import parse, without_pictures
from claimcheck.article.passages import Piece, piece_of
from claimcheck.article.plain import plain_pieces
from claimcheck.model import Tier

_TAG = re.compile(r"<(?:p|div|br|li|h\d|a|em|strong|table|article|section|blockquote|figure|img|span)\b[^<>]*>", re.I)


def fragment_pieces(text: str, tier: Tier) -> list[Piece]:
    """Return the paragraphs of a text that may be HTML, all of one tier; rows of tables and captions stay in front."""
    if not _TAG.search(text):
        return [
            Piece(p.text, p.tier if tier is Tier.BODY else tier, p.is_heading and tier is Tier.BODY, whole=p.whole)
            for p in plain_pieces(text)
        ]
    tree = parse(without_pictures(text))
    out = []
    for block in read_layout(tree.body or tree.root).blocks:
        front = tier is Tier.BODY and block.tag in ("tr", "figcaption", "caption")
        out.append(piece_of(block, Tier.FRONT if front else tier, ""))
    return out
