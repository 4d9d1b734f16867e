"""How well and how fast PDF files are read.

    python benchmarks/pdf.py [--pages 40]

Quality: the files of fixtures/pdf, whose text is known (made by benchmarks/_make_pdfs.py): the share of a tier's words
that come out in their order, and the share of what comes out that is right; words with the right page; title and
authors. Speed and memory: the same kinds of files with more pages (by processor time). Where pypdf and pdfminer.six
are installed, the words of the text are compared with theirs. Prints the tables and writes them to benchmarks/pdf.md.
"""

from __future__ import annotations

import argparse
import io
import json
import platform
import resource
import statistics
import tempfile
import time
from collections.abc import Callable
from difflib import SequenceMatcher
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from claimcheck.article.pdf.process import read_raw
from claimcheck.article.reading import read_article
from claimcheck.model import Article, Page

HERE = Path(__file__).resolve().parent
FILES = HERE.parent / "fixtures" / "pdf"
TABLE = Path(__file__).with_suffix(".md")
URL = "https://site.example/file.pdf"


def read(body: bytes) -> Article:
    """Return the article of a PDF file; exits if there is none."""
    reading = read_article([Page(URL, URL, 200, (("content-type", "application/pdf"),), body)])
    if reading.article is None:
        raise SystemExit(f"not read: {reading.reason}")
    return reading.article


def shares(wanted: list[str], got: list[str]) -> tuple[float, float]:
    """Return which share of the wanted words came out in order, and which share of what came out is wanted."""
    same = sum(b.size for b in SequenceMatcher(None, wanted, got, autojunk=False).get_matching_blocks())
    return same / max(1, len(wanted)), same / max(1, len(got))


def pages_right(article: Article, pieces: list[Any]) -> float:
    """Return the share of the pieces whose first sentence is there and has the page on which they begin."""
    # Paragraphs may end where a page does, sentences never; the first of equal ones counts.
    wanted = {text.split(". ")[0]: page for _, page, text in reversed(pieces)}
    found = {
        text: next((p.page for p in article.passages if article.text.startswith(text, p.start)), 0) for text in wanted
    }
    return float(sum(found[text] == page for text, page in wanted.items()) / len(wanted))


def quality() -> list[str]:
    """Return the table of what comes out of the known files."""
    lines = [
        "| file | tier | words | recall | precision | pages right | title, authors |",
        "|---|---|---:|---:|---:|---:|---|",
    ]
    for path in sorted(FILES.glob("*.pdf")):
        known = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        article = read(path.read_bytes())
        head = " ".join(
            "yes" if a == known[b] else "no" for a, b in ((article.title, "title"), (article.byline, "byline"))
        )
        for tier in ("body", "front", "page"):
            wanted = " ".join(text for name, _, text in known["pieces"] if name == tier).split()
            recall, precision = shares(wanted, " ".join(p.text for p in article.passages if p.tier == tier).split())
            right = f"{pages_right(article, known['pieces']):.3f}" if tier == "body" else ""
            said = head if tier == "body" else ""
            lines.append(
                f"| {path.stem} | {tier} | {len(wanted)} | {recall:.4f} | {precision:.4f} | {right} | {said} |"
            )
    return lines


def others() -> list[str]:
    """Return the table of the body's words against other libraries; hyphens at line ends count as they leave them."""
    from pdfminer.high_level import extract_text  # noqa: PLC0415 - only for this table
    from pypdf import PdfReader  # noqa: PLC0415

    ways: list[tuple[str, Callable[[bytes], str]]] = [
        ("claimcheck, PDFium", lambda body: read(body).text),
        ("pdfminer.six", lambda body: str(extract_text(io.BytesIO(body)))),
        ("pypdf", lambda body: "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(body)).pages)),
    ]
    lines = ["| file | by | recall of the body's words in order | ms a page |", "|---|---|---:|---:|"]
    for path in sorted(FILES.glob("*.pdf")):
        known = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
        wanted = " ".join(text for name, _, text in known["pieces"] if name == "body").split()
        for name, way in ways:
            start = time.process_time(), resource.getrusage(resource.RUSAGE_CHILDREN)
            text = way(path.read_bytes())
            each = 1000 * _spent(start) / known["pages"]
            lines.append(f"| {path.stem} | {name} | {shares(wanted, text.split())[0]:.4f} | {each:.0f} |")
    return lines


def _spent(start: tuple[float, Any]) -> float:
    now = resource.getrusage(resource.RUSAGE_CHILDREN)
    theirs = now.ru_utime + now.ru_stime - start[1].ru_utime - start[1].ru_stime
    return float(time.process_time() - start[0] + theirs)


def speed(pages: int) -> list[str]:
    """Return the table of times by the processor's clock, and the memory of the process that opens the file."""
    from _make_pdfs import make  # noqa: PLC0415 - asks for reportlab

    empty = (FILES / "report.pdf").read_bytes()[:200]
    starts = []
    for _ in range(7):
        began = time.perf_counter()
        read_raw(empty)
        starts.append(time.perf_counter() - began)
    lines = [
        f"Starting the process that opens a file: {1000 * statistics.median(starts):.0f} ms (the median of 7).",
        "",
    ]
    lines += ["| file | pages | characters | ms a page: letters | all | memory, MB |", "|---|---:|---:|---:|---:|---:|"]
    with tempfile.TemporaryDirectory() as folder:
        make(Path(folder), pages)
        for path in sorted(Path(folder).glob("*.pdf")):
            body = path.read_bytes()
            count = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))["pages"]
            start = time.process_time(), resource.getrusage(resource.RUSAGE_CHILDREN)
            read_raw(body)
            letters = _spent(start)
            start = time.process_time(), resource.getrusage(resource.RUSAGE_CHILDREN)
            article = read(body)
            whole = _spent(start)
            memory = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
            lines.append(
                f"| {path.stem} | {count} | {len(article.text):,} | {1000 * letters / count:.0f} | "
                f"{1000 * whole / count:.0f} | {memory:.0f} |"
            )
    return lines


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description="Measure the reading of PDF files.")
    parser.add_argument("--pages", type=int, default=40)
    given = parser.parse_args()
    parts = [
        "# PDF files",
        "",
        f"Python {platform.python_version()}. Made by `benchmarks/pdf.py` on files of our own, whose text is known.",
        "",
        *quality(),
        "",
        *speed(given.pages),
    ]
    if find_spec("pypdf") and find_spec("pdfminer"):
        parts += ["", "The same words by other libraries:", "", *others()]
    text = "\n".join(parts) + "\n"
    print(text)
    TABLE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
