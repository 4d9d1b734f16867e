"""Measure article extraction on stored pages with known text.

    python benchmarks/extraction.py [PAGES_DIR] [--worst N]

PAGES_DIR holds gzipped pages and `expected.json` (a list of `{"file", "url", "text" | "items"}`); the default is the
folder ../shared/pages beside the project, and without it nothing is measured. Measured is the text of the passages of
the tiers body and front, without the title, captions, tables and the hidden description (of these the expected texts
hold none), against the expected text (with `items`: paragraphs, summaries and headlines). Figures are shares of
distinct word 4-grams, lower-cased and with plain quotation marks; the mean goes over pages. "Counted" is the same with
every 4-gram as often as it occurs, which also charges for paragraphs that an expected text gives twice. "All front" is
the same with everything of the tier front. Some expected texts hold what their page does not (an appeal that was shown
to one visitor, a later version of a list): "of what the pages hold" leaves out the expected sentences of which less
than a fifth of the 4-grams stand anywhere in the page's bytes. A standfirst counts as found when 0.9 of its 4-grams
are in the tiers body and front.

The result is also written to benchmarks/extraction.md.
"""

from __future__ import annotations

import argparse
import gzip
import html
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from claimcheck.article.decoding import decode
from claimcheck.article.reading import read_article
from claimcheck.model import Article, Page, Tier

HERE = Path(__file__).resolve().parent
_WORD = re.compile(r"\w+(?:'\w+)*")
_MARKUP = re.compile(r"<[^<>]*>")
_SENTENCE_END = re.compile(r"(?<=[.!?…])\s+")
_QUOTES = str.maketrans("‘’“”", "''\"\"")
Grams = Counter[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Row:
    """Figures of one page."""

    file: str
    reason: str
    complete: bool
    precision: float
    recall: float
    held_recall: float
    sentences_elsewhere: int
    counted_precision: float
    counted_recall: float
    wide_precision: float
    body_recall: float
    body_precision: float
    all_recall: float
    all_precision: float
    summaries: int
    summaries_found: int
    milliseconds: float


def grams(text: str, size: int = 4) -> Grams:
    """Count a text's runs of `size` words."""
    words = _WORD.findall(text.translate(_QUOTES).lower())
    return Counter(tuple(words[i : i + size]) for i in range(len(words) - size + 1))


def share(part: Grams, whole: Grams) -> float:
    """Return which share of the distinct 4-grams of `part` is in `whole`; 1 when there is nothing."""
    return sum(gram in whole for gram in part) / len(part) if part else 1.0


def counted(part: Grams, whole: Grams) -> float:
    """Return which share of the 4-grams of `part` is in `whole`, each as often as it occurs."""
    total = sum(part.values())
    common: int = sum((part & whole).values())
    return common / total if total else 1.0


def measure(entry: dict[str, Any], folder: Path) -> Row:
    """Read one page and compare."""
    body = gzip.decompress((folder / entry["file"]).read_bytes())
    page = Page(entry["url"], entry["url"], 200, (("content-type", "text/html"),), body)
    start = time.perf_counter()
    reading = read_article([page])
    spent = (time.perf_counter() - start) * 1_000
    items = entry.get("items") or [["paragraph", entry.get("text", "")]]
    truth = grams("\n".join(text for _, text in items))
    texts = _texts(reading.article)
    narrow, wide, body_only = (grams("\n".join(t)) for t in texts)
    everything = grams(reading.article.text) if reading.article else Counter()
    held, elsewhere = _held(items, body)
    summaries = [grams(text) for kind, text in items if kind == "summary"]
    return Row(
        file=entry["file"],
        reason=reading.reason,
        complete=bool(reading.article and reading.article.complete),
        precision=share(narrow, truth) if narrow else 0.0,
        recall=share(truth, narrow),
        held_recall=share(held, narrow),
        sentences_elsewhere=elsewhere,
        counted_precision=counted(narrow, truth) if narrow else 0.0,
        counted_recall=counted(truth, narrow),
        wide_precision=share(wide, truth) if wide else 0.0,
        body_recall=share(truth, body_only),
        body_precision=share(body_only, truth) if body_only else 0.0,
        all_recall=share(truth, everything),
        all_precision=share(everything, truth) if everything else 0.0,
        summaries=len(summaries),
        summaries_found=sum(share(s, wide) >= 0.9 for s in summaries),
        milliseconds=spent,
    )


def _held(items: Sequence[Sequence[str]], body: bytes) -> tuple[Grams, int]:
    """Return the 4-grams of the expected text that the page can give, and how many sentences it has nowhere."""
    markup = html.unescape(html.unescape(decode(body).replace("\\n", " ")))
    there: Grams = Counter()
    for gap in (" ", ""):
        there |= grams(_MARKUP.sub(gap, markup))
    kept, elsewhere = [], 0
    for _, text in items:
        sentences = [one for line in text.splitlines() for one in _SENTENCE_END.split(line)]
        nowhere = [one for one in sentences if (own := grams(one)) and share(own, there) < 0.2]
        elsewhere += len(nowhere)
        kept.append(" ".join(one for one in sentences if one not in nowhere))
    return grams("\n".join(kept)), elsewhere


def _texts(article: Article | None) -> tuple[list[str], list[str], list[str]]:
    """Return the paragraphs of body and standfirst, of body and all of front, and of the body alone."""
    if article is None:
        return [], [], []
    standfirst = article.standfirst
    blocks: dict[int, list[str]] = {}
    tiers: dict[int, Tier] = {}
    for passage in article.passages:
        blocks.setdefault(passage.block, []).append(passage.text)
        tiers[passage.block] = passage.tier
    narrow, wide, body = [], [], []
    for number, sentences in blocks.items():
        text = " ".join(sentences)
        if tiers[number] is Tier.BODY:
            body.append(text)
        if tiers[number] is Tier.BODY or (tiers[number] is Tier.FRONT and text in standfirst):
            narrow.append(text)
        if tiers[number] is not Tier.PAGE:
            wide.append(text)
    return narrow, wide, body


def report(rows: list[Row], worst: int) -> str:
    """Return the result as Markdown."""
    count = len(rows) or 1

    def mean(name: str) -> float:
        return float(sum(getattr(row, name) for row in rows)) / count

    summaries, found = sum(r.summaries for r in rows), sum(r.summaries_found for r in rows)
    times = sorted(r.milliseconds for r in rows)
    spent = f"{times[len(times) // 2]:.0f}, {mean('milliseconds'):.0f}, {times[-1]:.0f}"
    read, complete = sum(r.reason == "ok" for r in rows), sum(r.complete for r in rows)
    elsewhere, pages = sum(r.sentences_elsewhere for r in rows), sum(r.sentences_elsewhere > 0 for r in rows)
    lines = [
        "# Article extraction",
        "",
        f"Pages: {len(rows)}; read {read}, complete {complete}.",
        "",
        "| what | figure | target |",
        "| --- | --- | --- |",
        f"| recall of article text (body and standfirst) | {mean('recall'):.4f} | 0.985 |",
        f"| precision of the same | {mean('precision'):.4f} | 0.91 |",
        f"| recall of what the pages hold ({elsewhere} sentences of {pages} expected texts are not in their page) "
        f"| {mean('held_recall'):.4f} | 0.985 |",
        f"| counted: recall, precision | {mean('counted_recall'):.4f}, {mean('counted_precision'):.4f} | |",
        f"| precision with title, captions and tables | {mean('wide_precision'):.4f} | |",
        f"| the body alone: recall, precision | {mean('body_recall'):.4f}, {mean('body_precision'):.4f} | |",
        f"| everything that is kept as evidence | {mean('all_recall'):.4f}, {mean('all_precision'):.4f} | |",
        f"| standfirsts found | {found} of {summaries} | 98% |",
        f"| ms a page: median, mean, longest | {spent} | |",
        "",
        f"The {worst} worst pages:",
        "",
        "| page | reason | precision | recall | ms |",
        "| --- | --- | --- | --- | --- |",
    ]
    for row in sorted(rows, key=lambda r: r.recall * 2 + r.precision)[:worst]:
        state = row.reason if row.complete else f"{row.reason} (in part)"
        lines.append(f"| {row.file} | {state} | {row.precision:.3f} | {row.recall:.3f} | {row.milliseconds:.0f} |")
    return "\n".join(lines) + "\n"


def main() -> int:
    """Run the measurement; exit status 2 when the pages that were asked for are not there."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("pages", nargs="?", type=Path)
    parser.add_argument("--worst", type=int, default=12)
    options = parser.parse_args()
    folder: Path = options.pages or HERE.parent.parent / "shared" / "pages"
    index = folder / "expected.json"
    if not index.is_file():
        print(f"{folder}: no pages with their texts there (expected.json), nothing measured", file=sys.stderr)
        return 2 if options.pages else 0
    read_article(
        [Page("https://warm.example/a", "", 200, (), b"<p>Load the heavy imports before the clock starts.</p>")]
    )
    rows = [measure(entry, folder) for entry in json.loads(index.read_text("utf-8"))]
    text = report(rows, options.worst)
    (HERE / "extraction.md").write_text(text, "utf-8")
    print(text, end="")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
