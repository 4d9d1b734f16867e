"""Read mutated pages by the thousand, through the whole path from bytes to the report's JSON.

    python -m fuzz.pages [--count 20000] [--start 0] [--seed 1] [--jobs 2] [--keep DIR]

The seeds are the pages in fixtures/pages. Page N of a seed is always the same, so that a run can go on where another
stopped (`--start`) and a failure can be looked at alone (`--start N --count 1 --keep DIR`). Checked of every page:
nothing is raised; every passage is the slice of its article's text that it says it is, in order; so is every quote of
the report; the JSON is valid UTF-8 and parses; reading takes less processor time than a limit. Of every 25th: a second reading gives
the same report. Printed at the end: pages, what became of them, the slowest, the peak of memory
of a process that reads 2,000 of them. Exit status 1 when
something failed.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
import traceback
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from multiprocessing import get_context
from pathlib import Path
from random import Random

from claimcheck.checker import Checker
from claimcheck.model import Page, Post, PostFormat, Report
from claimcheck.post import parse_post
from claimcheck.report.interface import Canvas, get_format
from claimcheck.sources.interface import PageProvider, Progress
from fuzz.hostile import MAX_MEGABYTES, MAX_SECONDS
from fuzz.memory import peak
from fuzz.mutations import mutate

SEEDS = Path(__file__).resolve().parent.parent / "fixtures" / "pages"
URL = "https://fuzz.example/news/2024/story"
POST = f"""The tidal mill made 1,900 megawatt hours in 14 months. Two of the nine wells were dry in autumn, the team said.
Ferry crossings fell from 48 to 30 a day. The bees always took the shorter way. Repairs cost 18,000 crowns in 2031.

{URL}
"""
_CHUNK = 100
# Pages that one process reads; memories for words and statements fill up over thousands of pages of other text.
_LIFE = 2_000
_AGAIN = 25


@dataclass
class Tally:
    """What a run, or a part of one, came to."""

    pages: int = 0
    claims: int = 0
    outcomes: Counter[str] = field(default_factory=Counter)
    failures: list[tuple[int, str]] = field(default_factory=list)
    slowest: float = 0.0
    slowest_page: int = -1
    megabytes: float = 0.0

    def add(self, other: Tally) -> None:
        """Take in another part."""
        self.pages += other.pages
        self.claims += other.claims
        self.outcomes += other.outcomes
        self.failures += other.failures
        self.megabytes = max(self.megabytes, other.megabytes)
        if other.slowest > self.slowest:
            self.slowest, self.slowest_page = other.slowest, other.slowest_page


class _Shelf(PageProvider):
    """One page, whatever is asked for."""

    def __init__(self, page: Page) -> None:
        self.page = page

    def fetch(self, urls: Sequence[str], progress: Progress | None = None) -> tuple[Page, ...]:
        return tuple(self.page for _ in urls)

    def has(self, url: str) -> bool:
        return bool(url)


def seeds() -> tuple[str, ...]:
    """Return the pages to start from, in a fixed order."""
    return tuple(path.read_text("utf-8", "surrogateescape") for path in sorted(SEEDS.rglob("*.html")))


def page_of(texts: Sequence[str], seed: int, number: int) -> Page:
    """Return page `number` of a seed."""
    body, kind = mutate(texts, Random(f"{seed}/{number}"))
    return Page(URL, URL, 200, (("content-type", kind),), body, "2025-05-01T00:00:00Z")


def check(page: Page, post: Post) -> tuple[Report, str]:
    """Read a page, check a post against it, and return the report, also as JSON. Raises AssertionError."""
    report = Checker(_Shelf(page)).report(post)
    (source,) = report.sources
    article = source.article
    assert (article is None) == bool(source.reason != "ok"), source.reason
    if article is not None:
        end = 0
        for number, passage in enumerate(article.passages):
            assert passage.index == number
            assert article.text[passage.start : passage.end] == passage.text == passage.text.strip() != ""
            assert passage.start >= end, "passages overlap"
            end = passage.end
    written = get_format("json").render([report], Canvas())
    for claim in json.loads(written.encode("utf-8"))["claims"]:
        for finding in claim["findings"]:
            if finding.get("quote") and article is not None:
                assert article.text[finding["start"] : finding["end"]] == finding["quote"]
    return report, written


def run(seed: int, start: int, count: int, keep: Path | None = None) -> Tally:
    """Read `count` pages in this process."""
    texts = seeds()
    post = parse_post(POST, "post.txt", PostFormat.TEXT)
    tally = Tally()
    check(page_of(texts, seed, 0), post)  # loads what is loaded once, so that no page is charged for it
    for number in range(start, start + count):
        page = page_of(texts, seed, number)
        begin = time.process_time()
        try:
            report, written = check(page, post)
            spent = time.process_time() - begin
            tally.outcomes[report.sources[0].reason] += 1
            tally.claims += len(report.claims)
            if number % _AGAIN == 0:
                assert check(page, post)[1] == written, "a second reading differs"
            assert spent < MAX_SECONDS, f"took {spent:.1f} s"
        except Exception:
            spent = time.process_time() - begin
            tally.failures.append((number, traceback.format_exc()))
            if keep is not None:
                keep.mkdir(parents=True, exist_ok=True)
                (keep / f"{seed}-{number}.html").write_bytes(page.body)
        tally.pages += 1
        if spent > tally.slowest:
            tally.slowest, tally.slowest_page = spent, number
    tally.megabytes = peak()
    return tally


def _run(job: tuple[int, int, int, Path | None]) -> Tally:
    return run(*job)


def main() -> int:
    """Run the whole; exit status 1 when something failed."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("--count", type=int, default=20_000)
    parser.add_argument("--start", type=int, default=0)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, help="a folder for the pages that failed")
    options = parser.parse_args()
    total = Tally()
    begin = time.perf_counter()
    jobs = [
        (options.seed, at, min(_CHUNK, options.start + options.count - at), options.keep)
        for at in range(options.start, options.start + options.count, _CHUNK)
    ]
    # Not concurrent.futures, whose pool hangs when it is to replace its processes (cpython issue 115634).
    with get_context("spawn").Pool(options.jobs, maxtasksperchild=_LIFE // _CHUNK) as pool:
        for done, part in enumerate(pool.imap(_run, jobs, chunksize=1), 1):
            total.add(part)
            for number, trace in part.failures:
                print(f"page {number} of seed {options.seed}:\n{trace}", flush=True)
            if done % 10 == 0:
                print(f"{total.pages} pages, {len(total.failures)} failures", file=sys.stderr, flush=True)
    spent = time.perf_counter() - begin
    outcomes = ", ".join(f"{reason} {count}" for reason, count in total.outcomes.most_common())
    print(f"{total.pages} pages of seed {options.seed} in {spent:.0f} s: {len(total.failures)} failures")
    print(f"outcomes: {outcomes}")
    print(f"slowest: {total.slowest:.2f} s (page {total.slowest_page}); peak of memory: {total.megabytes:.0f} MB")
    if total.megabytes > MAX_MEGABYTES:
        print(f"over the limit of {MAX_MEGABYTES} MB")
    return 1 if total.failures or total.megabytes > MAX_MEGABYTES else 0


if __name__ == "__main__":
    raise SystemExit(main())
