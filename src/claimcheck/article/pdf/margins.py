"""What stands at the head and foot of every page: running titles and page numbers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from claimcheck.article.pdf.lines import Fragment
from claimcheck.article.pdf.process import RawPage

_ZONE = 0.11  # of the page's height, at the top and at the bottom
_NEAR = 8.0  # points that a running title moves up and down between pages
_ROWS = 3  # at each edge
_TABLE = 4  # pieces of a row: the head of a table that goes on, not of the page
_LONGEST = 200  # characters of a running title
_NUMBER = re.compile(
    r"^\W{0,3}(?:(?:page|pg|p|seite)\b\.?\s*)?(?:\d{1,4}|[ivxlc]{1,7}|[a-z]-?\d{1,3})(?:\s*(?:of|/|von)\s*\d{1,4})?\W{0,3}$",
    re.I,
)
_FIGURE = re.compile(r"^\W{0,3}(?:(?:page|pg|p)\b\.?\s*)?(\d{1,4})(?:\s*(?:of|/)\s*\d{1,4})?\W{0,3}$", re.I)
_DIGITS = re.compile(r"\d+")

Rows = list[list[Fragment]]


def without_margins(pages: Sequence[tuple[RawPage, Rows]]) -> tuple[list[Rows], list[tuple[int, Fragment]]]:
    """Return each page's rows without what repeats at its edges, and the first of each such thing with its page.

    It repeats on three pages, or on half of a file that has fewer than six. Page numbers go in any case.
    """
    seen: dict[str, list[tuple[int, float, Fragment]]] = defaultdict(list)
    for page, rows in pages:
        for fragment in _edge(page, rows):
            seen[_key(fragment)].append((page.number, fragment.y, fragment))
    needed = 3 if len(pages) >= 6 else 2
    repeated = {key for key, found in seen.items() if _repeats(found, needed)}
    shift = _paging(pages)
    kept: list[Rows] = []
    for page, rows in pages:
        edge = {id(f) for f in _edge(page, rows)}
        gone = {id(f) for row in rows for f in row if id(f) in edge and _key(f) in repeated}
        for row in (*rows[:1], *rows[-1:]):
            if any(id(f) in edge and _is_page_number(f, page, shift, alone=len(row) == 1) for f in row):
                gone.update(id(f) for f in row if id(f) in edge)  # the chapter's name beside it too
        kept.append([left for row in rows if (left := [f for f in row if id(f) not in gone])])
    firsts = [(found[0][0], found[0][2]) for key, found in seen.items() if key in repeated]
    return kept, [(page, f) for page, f in firsts if not _NUMBER.match(f.text) and any(ch.isalpha() for ch in f.text)]


def _paging(pages: Sequence[tuple[RawPage, Rows]]) -> int | None:
    """Return what is to be added to a page's place in the file for the number printed on it; None if unknown."""
    votes: Counter[int] = Counter()
    for page, rows in pages:
        edge = {id(f) for f in _edge(page, rows)}
        found = {
            int(m[1]) for row in (*rows[:1], *rows[-1:]) for f in row if id(f) in edge if (m := _FIGURE.match(f.text))
        }
        votes.update(number - page.number for number in found)
    best = max(votes.items(), key=lambda item: (item[1], -abs(item[0])), default=(0, 0))
    return best[0] if best[1] >= 2 else None


def _is_page_number(fragment: Fragment, page: RawPage, shift: int | None, *, alone: bool) -> bool:
    figure = _FIGURE.match(fragment.text)
    if figure and shift is not None:
        return int(figure[1]) == page.number + shift or alone
    return alone and _NUMBER.match(fragment.text) is not None


def _edge(page: RawPage, rows: Rows) -> list[Fragment]:
    zone = page.height * _ZONE
    return [
        fragment
        for row in (*rows[:_ROWS], *rows[max(_ROWS, len(rows) - _ROWS) :])
        for fragment in row
        if len(row) < _TABLE
        if (fragment.y < zone or fragment.y > page.height - zone) and len(fragment.text) <= _LONGEST
    ]


def _repeats(found: Sequence[tuple[int, float, Fragment]], needed: int) -> bool:
    numbers = {number for number, _, _ in found}
    if len(numbers) < needed:
        return False
    # The same words at another height are a table's or a list's.
    heights = sorted(y for _, y, _ in found)
    middle = heights[len(heights) // 2]
    return len({number for number, y, _ in found if abs(y - middle) <= _NEAR}) >= needed


def _key(fragment: Fragment) -> str:
    # With its size: the title of the whole is often the running title too.
    return f"{_DIGITS.sub('#', fragment.text.lower()).strip()} {fragment.size:.0f}"
