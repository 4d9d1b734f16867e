"""How long claimcheck takes: the command line as whole processes, and the judging alone.

    python benchmarks/speed.py [--runs 7] [--post claims/japan-ipsc/post.txt]

The command line is timed by the clock, the judging by the processor time of this process, on articles that are read
and indexed already. Prints a table with the aims beside the figures and writes it to benchmarks/speed.md. Nothing is
asserted, because the figures belong to the machine. One run before the counted ones fills the caches.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from itertools import cycle, islice
from pathlib import Path

from claimcheck import __version__
from claimcheck.api import load_post, open_pages
from claimcheck.checker import Checker
from claimcheck.evaluation import article_of
from claimcheck.judging.findings import find
from claimcheck.judging.rules import RulesJudge
from claimcheck.matching.index import build_index
from claimcheck.model import Claim, Source, SourceState
from claimcheck.settings import Settings

ROOT = Path(__file__).resolve().parent.parent
CASES = ROOT / "fixtures" / "cases"
TABLE = Path(__file__).with_suffix(".md")
# Claims, articles, sentences of each, and the most seconds it should take; the doubled ones show how the time grows.
SIZES = (
    (30, 5, 60, 0.15),
    (60, 5, 60, None),
    (30, 10, 60, None),
    (30, 5, 120, None),
    (30, 1, 3000, None),
    (30, 1, 12000, None),
)


@dataclass(frozen=True)
class Row:
    """One measured thing: seconds of each run, and the aim if there is one."""

    name: str
    times: list[float]
    aim: float | None = None


def processes(command: list[str], runs: int) -> list[float]:
    """Return the wall-clock seconds of each run; exits if the command fails in a way that is not a finding."""
    times = []
    for number in range(runs + 1):
        start = time.perf_counter()
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=False)
        if done.returncode not in {0, 1}:
            sys.exit(f"{' '.join(command)}: exit status {done.returncode}\n{done.stderr.decode(errors='replace')}")
        if number:
            times.append(time.perf_counter() - start)
    return times


def material() -> tuple[list[Claim], list[str]]:
    """Return the claims of the posts in the fixtures, and the sentences of the pages that they cite."""
    claims: list[Claim] = []
    sentences: list[str] = []
    for archive in sorted(CASES.glob("*/pages.warc.gz")):
        path = str(next(archive.parent.glob("post.*")))
        post = load_post(path)
        settings = Settings(offline=True, replay=str(archive))
        with open_pages(path, settings) as pages:
            sources = Checker(pages, settings).read_sources(post)
        claims += post.claims
        sentences += [p.text for s in sources if s.article for p in s.article.passages]
    return claims, sentences


def judging(claims: Sequence[Claim], sentences: Sequence[str], articles: int, length: int) -> Callable[[], None]:
    """Return what holds every claim against every article, each of the given number of sentences, indexed already.

    Claims beyond the first round of the material come with other ids, sentences again as they are.
    """
    source = Source("S1", "", "", SourceState.READ, "ok")
    judges = (RulesJudge(),)
    endless = cycle(sentences)
    indexes = [build_index(article_of(list(islice(endless, length)))) for _ in range(articles)]

    def run() -> None:
        for claim in claims:
            for index in indexes:
                find(claim, source, index, judges, cited=False)

    return run


def cpu(run: Callable[[], None], runs: int) -> list[float]:
    """Return the seconds of processor time that each run takes."""
    times = []
    for number in range(runs + 1):
        start = time.process_time()
        run()
        if number:
            times.append(time.process_time() - start)
    return times


def rows(runs: int, post: str) -> list[Row]:
    """Measure everything."""
    claimcheck = [sys.executable, "-m", "claimcheck"]
    found = [
        Row("--help", processes([*claimcheck, "--help"], runs), 0.3),
        Row("claims", processes([*claimcheck, "claims", post], runs)),
        Row("run --offline", processes([*claimcheck, "run", post, "--offline"], runs), 1.5),
        Row(
            "run --offline --format json", processes([*claimcheck, "run", post, "--offline", "--format", "json"], runs)
        ),
    ]
    claims, sentences = material()
    for many, articles, length, aim in SIZES:
        some = [replace(claim, id=f"C{n}") for n, claim in enumerate(islice(cycle(claims), many), start=1)]
        few = 1 if length > 1000 else runs
        name = f"judging {many} claims, {articles} x {length:,} sentences"
        found.append(Row(name, cpu(judging(some, sentences, articles, length), few), aim))
    return found


def table(found: Sequence[Row], runs: int) -> str:
    """Return the figures as a Markdown table."""
    lines = [
        "# Speed",
        "",
        f"claimcheck {__version__}, Python {platform.python_version()}, {os.cpu_count()} cores; seconds, {runs} runs "
        "each (one of the long ones). Commands by the clock, judging by processor time. Made by `benchmarks/speed.py`.",
        "",
        "| what | median | best | worst | aim |",
        "| --- | ---: | ---: | ---: | ---: |",
    ]
    for row in found:
        aim = f"{row.aim:.2f}" if row.aim else ""
        median = statistics.median(row.times)
        lines.append(f"| {row.name} | {median:.3f} | {min(row.times):.3f} | {max(row.times):.3f} | {aim} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, print and write."""
    parser = argparse.ArgumentParser(description="Time claimcheck as whole processes, and its judging.")
    parser.add_argument("--runs", type=int, default=7, help="counted runs of each (default: %(default)s)")
    parser.add_argument("--post", default="claims/japan-ipsc/post.txt", help="post with its archive beside it")
    options = parser.parse_args()
    text = table(rows(options.runs, options.post), options.runs)
    print(text, end="")
    TABLE.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
