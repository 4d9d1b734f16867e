"""Make the PDF files of fixtures/pdf, and beside each the text that a reader finds in it (`pip install reportlab`).

    python benchmarks/_make_pdfs.py [--folder fixtures/pdf] [--pages 4]

A paper in two columns, a report with tables, a book of one column; all with running titles, page numbers, words broken
at line ends, notes. NAME.json has `title`, `byline`, and `pieces`: [tier, page, text] in the order in which they are
read. The same arguments give the same bytes.
"""

from __future__ import annotations

import argparse
import json
import random
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from reportlab import rl_config
from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "pdf"
WIDTH, HEIGHT = 595.0, 842.0

# Places where a word may be broken are marked with "|"; a hyphen of the word itself is one too.
SUBJECTS = (
    "The har|bour of|fice of {place}", "A well-known cap|tain in {place}", "The long-term re|port of {place}",
    "The com|mit|tee for pas|sen|gers", "Every in|de|pen|dent ob|ser|ver", "The non-pro|fit so|ci|e|ty of {place}",
)  # fmt: skip
DEEDS = (
    "coun|ted {number} pas|sen|gers", "re|gis|tered {number} ves|sels", "found {number} bro|ken win|dows",
    "mea|sured {number} tonnes of sea|weed", "ex|pec|ted {number} vi|si|tors", "re|paired {number} lan|terns",
)  # fmt: skip
ENDS = (
    "in the first quar|ter of {year}", "du|ring a two-week storm", "which is {percent}% more than be|fore",
    "al|though the wea|ther was un|fa|vour|able", "with|out any se|ri|ous ac|ci|dent", "at a cost of €{price} mil|lion",
    "on the lar|gest of its fer|ries", "in a high-speed boat from the north-east",
)  # fmt: skip
PLACES = ("Brenn", "Sor|vik", "Ald|port", "Oster|haven", "Tarn|mouth", "Kel|dale")


def sentence(chance: random.Random) -> str:
    """Return a sentence with its break marks."""
    text = " ".join(chance.choice(part) for part in (SUBJECTS, DEEDS, ENDS))
    return text.format(
        place=chance.choice(PLACES),
        number=f"{chance.randint(12, 9_999):,}",
        year=chance.randint(1990, 2025),
        percent=chance.randint(2, 95),
        price=f"{chance.randint(1, 99)}.{chance.randint(1, 9)}",
    ) + ("." if chance.random() < 0.8 else f", as the {chance.choice(('cle|rk', 'war|den', 'may|or'))} said.")


def clean(text: str) -> str:
    """Return a text without its break marks."""
    return text.replace("|", "")


@dataclass
class Book:
    """A file under way: the canvas, the place on it, and what a reader is to find."""

    canvas: Canvas
    font: str
    columns: int
    size: float = 10.0
    gutter: float = 18.0
    margin: float = 64.0
    running: str = ""
    page: int = 1
    column: int = 0
    y: float = 0.0
    top: float = 0.0
    bottom: float = 0.0
    pieces: list[list[Any]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    @property
    def plain(self) -> str:
        """Name of the upright type."""
        return "Times-Roman" if self.font == "Times" else self.font

    @property
    def width(self) -> float:
        """Width of a column."""
        return (WIDTH - 2 * self.margin - (self.columns - 1) * self.gutter) / self.columns

    @property
    def x(self) -> float:
        """Left edge of the column."""
        return self.margin + self.column * (self.width + self.gutter)

    def begin(self) -> None:
        """Start a page."""
        self.canvas.setFont(self.plain, 8)
        if self.running and self.page > 1:
            self.canvas.drawString(self.margin, HEIGHT - 36, self.running)
        self.canvas.drawRightString(WIDTH - self.margin, 30, str(self.page))
        self.top = self.y = HEIGHT - 70
        self.column, self.bottom = 0, 96

    def next_column(self) -> None:
        """Go on in the next column or on the next page."""
        self.column += 1
        self.y = self.top
        if self.column == self.columns:
            self.end()
            self.page += 1
            self.begin()

    def end(self) -> None:
        """Write the notes of the page and close it."""
        for number, note in enumerate(self.notes):
            self.canvas.setFont(self.plain, 7)
            self.canvas.drawString(self.margin, 70 - number * 9, note)
            self.pieces.append(["page", self.page, note])
        self.notes.clear()
        self.canvas.showPage()

    def line(self, text: str, *, bold: bool = False, size: float = 0, tier: str = "body", after: float = 6) -> None:
        """Write one line: a heading, a caption."""
        size = size or self.size
        if self.y - 4 * self.size < self.bottom:
            self.next_column()
        self.canvas.setFont(f"{self.font}-Bold" if bold else self.plain, size)
        self.y -= size * 1.2
        self.canvas.drawString(self.x, self.y, clean(text))
        self.pieces.append([tier, self.page, clean(text)])
        self.y -= after

    def paragraph(self, text: str, *, indent: float = 0.0, after: float = 0.0) -> None:
        """Write a justified paragraph, breaking words where they may be."""
        begun = None
        left = text.split(" ")
        first = True
        while left:
            if self.y - self.size * 1.2 < self.bottom:
                self.next_column()
            begun = begun or self.page
            room = self.width - (indent if first else 0)
            taken, rest = self._fit(left, room)
            self.y -= self.size * 1.2
            self._draw(taken, self.x + (indent if first else 0), room, last=not rest)
            left, first = rest, False
        self.pieces.append(["body", begun, clean(text)])
        self.y -= after

    def _fit(self, left: list[str], room: float) -> tuple[list[str], list[str]]:
        taken: list[str] = []
        used = 0.0
        space = stringWidth(" ", self.plain, self.size)
        for place, word in enumerate(left):
            width = stringWidth(clean(word), self.plain, self.size)
            if used + width <= room:
                taken.append(clean(word))
                used += width + space
                continue
            for head, tail in reversed(_breaks(word)):
                if len(head) > 2 and used + stringWidth(head, self.plain, self.size) <= room:
                    return [*taken, head], [tail, *left[place + 1 :]]
            return taken or [clean(word)], left[max(1, place) :] if taken else left[1:]
        return taken, []

    def _draw(self, taken: list[str], x: float, room: float, *, last: bool) -> None:
        text = self.canvas.beginText(x, self.y)
        text.setFont(self.plain, self.size)
        natural = stringWidth(" ".join(taken), self.plain, self.size)
        if not last and len(taken) > 1:
            text.setWordSpace((room - natural) / (len(taken) - 1))
        text.textLine(" ".join(taken))
        text.setWordSpace(0)
        self.canvas.drawText(text)

    def table(self, rows: list[list[str]]) -> None:
        """Write a table with ruled header; the first column flush left, the others flush right."""
        if self.y - len(rows) * self.size * 1.4 < self.bottom:
            self.next_column()
        step = self.width / len(rows[0])
        for number, row in enumerate(rows):
            self.y -= self.size * 1.4
            self.canvas.setFont(f"{self.font}-Bold" if not number else self.plain, self.size - 1)
            for place, cell in enumerate(row):
                if place:
                    self.canvas.drawRightString(self.x + (place + 1) * step, self.y, cell)
                else:
                    self.canvas.drawString(self.x, self.y, cell)
            text = " | ".join(row)
            self.pieces.append(["front", self.page, text if not number else f"{' | '.join(rows[0])} … {text}"])
        self.y -= 10


def _breaks(word: str) -> list[tuple[str, str]]:
    out = []
    for at, letter in enumerate(word):
        if letter == "|":
            out.append((clean(word[:at]) + "-", word[at + 1 :]))
        elif letter == "-" and 0 < at < len(word) - 1:
            out.append((clean(word[: at + 1]), word[at + 1 :]))
    return out


def write(path: Path, *, font: str, columns: int, pages: int, tables: bool, seed: int) -> None:
    """Write one file and its text."""
    chance = random.Random(seed)
    rl_config.invariant = 1
    canvas = Canvas(str(path), pagesize=(WIDTH, HEIGHT), invariant=1)
    book = Book(canvas, font, columns, running="Harbours of the North, volume 12")
    book.begin()
    title, byline = "Passengers and lanterns in the harbours of the north", "Karin Orm, Peter Sand and Ida Lund"
    canvas.setTitle("layout 7")
    for text, size, name in ((title, 17, f"{font}-Bold"), (byline, 11, book.plain)):
        canvas.setFont(name, size)
        book.y -= size * 1.3
        canvas.drawString(book.margin, book.y, text)
        book.pieces.append(["front" if text == title else "body", 1, text])
    book.y -= 14
    book.top = book.y
    section = 1
    while book.page <= pages:
        book.y -= 8
        book.line(f"{section}. {clean(chance.choice(PLACES))} and its ferries", bold=True, size=12)
        for number in range(chance.randint(2, 4)):
            text = " ".join(sentence(chance) for _ in range(chance.randint(3, 7)))
            book.paragraph(text, indent=12 if number else 0)
            if chance.random() < 0.15 and not book.notes:
                book.notes.append(f"{section} {clean(sentence(chance))}")
        if tables and section % 2:
            book.y -= 8
            book.line(f"Table {section}. Boats and passengers by harbour.", size=9, tier="front", after=0)
            rows = [["Harbour", "Boats", "Passengers", "Share"]]
            rows += [
                [clean(p), str(chance.randint(2, 40)), f"{chance.randint(100, 9_999):,}", f"{chance.randint(1, 99)}%"]
                for p in PLACES
            ]
            book.table(rows)
        section += 1
    book.line("References", bold=True, size=12, tier="page")
    book.line(f"Sand, P. Boats of {clean(PLACES[1])}. Brenn, 1999.", tier="page")
    book.end()
    canvas.save()
    expected = {"title": title, "byline": byline, "pages": book.page, "pieces": book.pieces}
    path.with_suffix(".json").write_text(json.dumps(expected, ensure_ascii=False, indent=0) + "\n", encoding="utf-8")


def make(folder: Path, pages: int) -> None:
    """Write all files."""
    folder.mkdir(parents=True, exist_ok=True)
    write(folder / "paper.pdf", font="Times", columns=2, pages=pages, tables=False, seed=1)
    write(folder / "report.pdf", font="Helvetica", columns=1, pages=pages, tables=True, seed=2)
    write(folder / "newsletter.pdf", font="Helvetica", columns=3, pages=pages, tables=False, seed=3)


if __name__ == "__main__":
    arguments = argparse.ArgumentParser(description="Make PDF files with known text.")
    arguments.add_argument("--folder", type=Path, default=FOLDER)
    arguments.add_argument("--pages", type=int, default=3)
    given = arguments.parse_args()
    make(given.folder, given.pages)
