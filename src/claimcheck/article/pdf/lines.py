"""From the runs of a page to its lines in the order in which they are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from statistics import median

from claimcheck.article.pdf.process import RawPage, Run

# All lengths without a unit are parts of the type size.
_SAME_FOOT = 0.45  # raised and lowered marks belong to the line; half a line further is the next one
CELL_GAP = 0.85  # pieces of a line that stand further apart are cells or columns
_WORD_GAP = 0.17  # the narrowest space in use is a fifth, as in worker.py
_RAISED = 0.15  # a note's mark stands so much higher than its line
_SMALL = 0.8  # and has at most so much of its size
_MIN_COLUMN_LINES = 4  # beside each other; fewer are a table or chance
_MAX_FRAGMENTS = 2_000  # of a page that is looked at for columns; a newspaper page has 700
_WORDY = 0.6  # of the lines of running text have three words
_SHORTEST_LINE = 16  # characters of the middle line
_FILLED = 0.55  # of the widest lines' width has the middle one
_SUPERSCRIPTS = str.maketrans("0123456789+-−–", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻")


@dataclass(frozen=True, slots=True)
class Fragment:
    """What stands together on a line. `marks` are offsets in `text` after raised figures that follow a sentence."""

    text: str
    x0: float
    y: float
    x1: float
    size: float
    bold: bool
    marks: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """A line of one column: one fragment, or the cells of a table's row.

    `left` and `right` are the column's edges, `first` says that the line begins a column.
    """

    cells: tuple[Fragment, ...]
    page: int
    left: float
    right: float
    first: bool = False

    @property
    def text(self) -> str:
        """The line as read."""
        return " ".join(cell.text for cell in self.cells)

    @property
    def x0(self) -> float:
        """Where it begins."""
        return self.cells[0].x0

    @property
    def x1(self) -> float:
        """Where it ends."""
        return self.cells[-1].x1

    @property
    def y(self) -> float:
        """Its foot, from the top of the page."""
        return self.cells[0].y

    @property
    def size(self) -> float:
        """The type size that most of its letters have."""
        return max(self.cells, key=lambda cell: len(cell.text)).size

    @property
    def bold(self) -> bool:
        """Whether all of it is bold."""
        return all(cell.bold for cell in self.cells)


# ---------------------------------------------------------------- runs to fragments


def rows_of(page: RawPage) -> list[list[Fragment]]:
    """Return a page's rows from the top, each with its fragments from the left."""
    rows: list[list[Run]] = []
    feet: list[tuple[float, float]] = []  # foot and size of each row's largest run
    for run in sorted(page.runs, key=lambda r: (r.y, r.x0)):
        place = _row_for(run, feet)
        if place < 0:
            rows.append([run])
            feet.append((run.y, run.size))
        else:
            rows[place].append(run)
            if run.size > feet[place][1] * 1.02:
                feet[place] = (run.y, run.size)
    order = sorted(range(len(rows)), key=lambda i: (feet[i][0], i))
    return [_fragments(rows[i]) for i in order]


def _row_for(run: Run, feet: Sequence[tuple[float, float]]) -> int:
    for place in range(len(feet) - 1, max(-1, len(feet) - 6), -1):
        foot, size = feet[place]
        if abs(run.y - foot) < _SAME_FOOT * max(size, run.size):
            return place
    return -1


def _fragments(row: list[Run]) -> list[Fragment]:
    out: list[Fragment] = []
    group: list[Run] = []
    for run in sorted(row, key=lambda r: (r.x0, r.y)):
        if group and run.x0 - max(r.x1 for r in group[-3:]) > CELL_GAP * max(run.size, group[-1].size):
            out.append(_joined(group))
            group = []
        group.append(run)
    if group:
        out.append(_joined(group))
    return [fragment for fragment in out if fragment.text]


def _joined(group: Sequence[Run]) -> Fragment:
    main = max(group, key=lambda r: (len(r.text) * r.size, r.size))
    text = ""
    marks: list[int] = []
    end = group[0].x0
    for run in group:
        raised = run.size < _SMALL * main.size + 0.05 and main.y - run.y > _RAISED * main.size
        piece = run.text.strip()
        if raised:
            text, mark = _with_raised(text, piece)
            marks.extend([mark] if mark else [])
        else:
            gap = text and (run.text.startswith(" ") or run.x0 - end > _WORD_GAP * run.size)
            text += (" " if gap else "") + piece
        end = max(end, run.x1)
    bold = sum(len(r.text) for r in group if r.bold) > 0.9 * sum(len(r.text) for r in group)
    return Fragment(text, group[0].x0, main.y, end, main.size, bold, tuple(marks))


def _with_raised(text: str, mark: str) -> tuple[str, int]:
    """Return the text with a raised mark, and where it ends if it stands after a sentence (else 0).

    A footnote's number must never become the last digits of a figure.
    """
    figures = all(ch in "0123456789+-−–, " for ch in mark)
    if text.endswith((".", "!", "?", "”", "’", ")", '"')) and figures:
        return text + mark, len(text) + len(mark)
    power = text.endswith("10") and not text[:-2].endswith(tuple("0123456789.,"))
    if figures and text[-1:].isdigit() and not power:
        return f"{text} {mark.translate(_SUPERSCRIPTS)}", 0
    if not figures and text[-1:].isdigit() and mark[:1].isalpha() and mark not in ("st", "nd", "rd", "th"):
        return f"{text} {mark}", 0
    return text + (mark.translate(_SUPERSCRIPTS) if figures else mark), 0


# ---------------------------------------------------------------- columns


def lines_of(rows: Sequence[Sequence[Fragment]], page: int) -> list[Line]:
    """Return the lines of a page in reading order: a column to its end before the next one begins."""
    fragments = [fragment for row in rows for fragment in row]
    return [line for band in _bands(fragments) for line in _column(band, page)]


def _bands(fragments: list[Fragment], depth: int = 0) -> list[list[Fragment]]:
    gutter = _gutter(fragments) if depth < 3 and len(fragments) <= _MAX_FRAGMENTS else None
    if gutter is None:
        return [fragments] if fragments else []
    # What crosses the gutter stands across the columns and ends them.
    out: list[list[Fragment]] = []
    left: list[Fragment] = []
    right: list[Fragment] = []
    across: list[Fragment] = []

    def flush() -> None:
        out.extend(_bands(list(left), depth + 1))
        out.extend(_bands(list(right), depth + 1))
        left.clear()
        right.clear()

    for fragment in sorted(fragments, key=lambda f: (f.y, f.x0)):
        side = _side(fragment, gutter)
        if side == 0:
            flush()
            across.append(fragment)
            continue
        if across:
            out.append(list(across))
            across.clear()
        (left if side < 0 else right).append(fragment)
    if across:
        out.append(list(across))
    flush()
    return out


def _side(fragment: Fragment, gutter: float) -> int:
    slack = 0.3 * fragment.size
    if fragment.x1 <= gutter + slack:
        return -1
    return 1 if fragment.x0 >= gutter - slack else 0


def _gutter(fragments: Sequence[Fragment]) -> float | None:
    """Return where a gutter between two columns of running text stands, or None.

    A column's left edge is a place where many lines begin; the gutter is just left of it.
    """
    if len(fragments) < 2 * _MIN_COLUMN_LINES:
        return None
    left, right = min(f.x0 for f in fragments), max(f.x1 for f in fragments)
    starts = sorted(f.x0 for f in fragments)
    best: tuple[int, float] | None = None
    at = 0
    while at < len(starts):
        edge = starts[at]
        begin = at
        while at < len(starts) and starts[at] <= edge + 1.5:
            at += 1
        if at - begin >= _MIN_COLUMN_LINES and left + 0.15 * (right - left) < edge < right - 0.1 * (right - left):
            found = _worth(fragments, edge - 1.0)
            if found and (best is None or found > best[0]):
                best = (found, edge - 1.0)
    return best[1] if best else None


def _worth(fragments: Sequence[Fragment], gutter: float) -> int:
    """Return how many lines stand beside a gutter as running text does; 0 if it is none."""
    before = [f for f in fragments if _side(f, gutter) < 0]
    after = [f for f in fragments if _side(f, gutter) > 0]
    if min(len(before), len(after)) < _MIN_COLUMN_LINES:
        return 0
    top, bottom = max(before[0].y, after[0].y) - 1, min(before[-1].y, after[-1].y) + 1
    facing = [f for f in before if top <= f.y <= bottom], [f for f in after if top <= f.y <= bottom]
    if min(len(side) for side in facing) < _MIN_COLUMN_LINES:
        return 0
    crossing = sum(1 for f in fragments if top <= f.y <= bottom and _side(f, gutter) == 0)
    if crossing > 0.35 * min(len(side) for side in facing):
        return 0
    if not all(_is_running(side) for side in facing):
        return 0
    return len(facing[0]) + len(facing[1]) - crossing


def _is_running(side: Sequence[Fragment]) -> bool:
    """Whether lines are running text: several words each, most as wide as the widest. Cells of a table are short."""
    widths = sorted(f.x1 - f.x0 for f in side)
    wordy = sum(f.text.count(" ") >= 2 for f in side)
    return (
        wordy > _WORDY * len(side)
        and median(len(f.text) for f in side) >= _SHORTEST_LINE
        and median(widths) >= _FILLED * widths[int(len(widths) * 0.9)]
    )


def _column(fragments: Sequence[Fragment], page: int) -> list[Line]:
    """Return the lines of one column from the top; what stands on one line is one."""
    left, right = min(f.x0 for f in fragments), max(f.x1 for f in fragments)
    out: list[Line] = []
    row: list[Fragment] = []
    for fragment in sorted(fragments, key=lambda f: (f.y, f.x0)):
        if row and fragment.y - row[0].y > _SAME_FOOT * max(row[0].size, fragment.size):
            out.append(Line(tuple(sorted(row, key=lambda f: f.x0)), page, left, right, first=not out))
            row = []
        row.append(fragment)
    if row:
        out.append(Line(tuple(sorted(row, key=lambda f: f.x0)), page, left, right, first=not out))
    return out


def merged(line: Line) -> Line:
    """Return a line whose pieces only stand far apart (justified type) as one piece."""
    if len(line.cells) == 1:
        return line
    text = ""
    marks: list[int] = []
    for cell in line.cells:
        text += " " if text else ""
        marks.extend(len(text) + mark for mark in cell.marks)
        text += cell.text
    first = max(line.cells, key=lambda cell: len(cell.text))
    whole = Fragment(text, line.x0, line.y, line.x1, first.size, line.bold, tuple(marks))
    return replace(line, cells=(whole,))


def letters(lines: Iterable[Line]) -> int:
    """Return how many characters the lines have."""
    return sum(len(cell.text) for line in lines for cell in line.cells)
