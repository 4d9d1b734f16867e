"""What the readers of the three formats hand on: the post as a list of lines with their markup taken off."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from claimcheck.model import MappedText, Span


class BlockKind(StrEnum):
    """What a block is in its format's own terms."""

    LINE = "line"  # a paragraph, or one line of a post whose lines stand for themselves
    BULLET = "bullet"
    HEADING = "heading"
    QUOTE = "quote"
    CELL = "cell"  # a row of a table
    CODE = "code"
    FURNITURE = "furniture"
    NOTE = "note"  # the definition of a footnote


@dataclass(frozen=True, slots=True)
class Link:
    """A link that the format itself marks as one.

    `anchor` is where its text stands in the file, `start`/`end` the whole construct with its address.
    """

    url: str
    anchor: Span
    start: int
    end: int
    image: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A logical line of the post. `text` has no markup and no line ends.

    Blocks with the same `group` stand together without a blank line or other break between them. `label` is the
    footnote's mark when the block defines one.
    """

    kind: BlockKind
    text: MappedText
    group: int
    links: tuple[Link, ...] = ()
    label: str = ""
    why: str = ""  # for furniture: the reason to show


@dataclass(frozen=True, slots=True)
class Layout:
    """A post as its format's reader sees it. `site` is the host the post itself appears on, if it says so."""

    blocks: tuple[Block, ...]
    links: tuple[Link, ...] = field(default=())  # links that stand in no block
    site: str = ""
    published: date | None = None
