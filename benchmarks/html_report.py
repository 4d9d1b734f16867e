"""How large the HTML report is and how soon a browser can use it: thirty claims, five sources.

    python benchmarks/html_report.py [--runs 5]

Needs Chromium and its driver. The report is made by rule (tests/browser/sample.py), every source that is read with a
paragraph for each claim. Times are from the start of the navigation, in milliseconds. Prints a table and writes it to
benchmarks/html_report.md; tests/browser/test_speed.py holds size and time to their limits.
"""

from __future__ import annotations

import argparse
import os
import platform
import statistics
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))  # the browser is the tests' own

from tests.browser.chromium import chromium, missing  # noqa: E402
from tests.browser.sample import CLAIMS, SOURCES, big_report  # noqa: E402
from tests.browser.timing import LIMIT_BYTES, LIMIT_MS, Loaded, load  # noqa: E402

from claimcheck import __version__  # noqa: E402
from claimcheck.report.interface import Canvas, get_format  # noqa: E402

TABLE = Path(__file__).with_suffix(".md")


def table(size: int, runs: list[Loaded], browser: str) -> str:
    """Return the figures as Markdown."""
    lines = [
        "# The HTML report",
        "",
        f"claimcheck {__version__}, {browser} without a window, Python {platform.python_version()}, "
        f"{os.cpu_count()} cores; {CLAIMS} claims, {SOURCES} sources, {len(runs)} runs. "
        "Made by `benchmarks/html_report.py`.",
        "",
        "| what | median | best | worst | aim |",
        "| --- | ---: | ---: | ---: | ---: |",
        f"| size, kB | {size / 1000:.0f} |  |  | {LIMIT_BYTES / 1000:.0f} |",
    ]
    for name, times, aim in (
        ("page read (domInteractive), ms", [run.read for run in runs], ""),
        ("first paint, ms", [run.painted for run in runs], ""),
        ("ready for a click, ms", [run.ready for run in runs], f"{LIMIT_MS:.0f}"),
        ("a click on Next until it is drawn, ms", [run.click for run in runs], ""),
    ):
        lines.append(f"| {name} | {statistics.median(times):.0f} | {min(times):.0f} | {max(times):.0f} | {aim} |")
    return "\n".join(lines) + "\n"


def main() -> None:
    """Measure, print and write the table."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else None)
    parser.add_argument("--runs", type=int, default=5)
    arguments = parser.parse_args()
    if lacking := missing():
        print(f"{lacking} not installed: nothing measured, {TABLE.name} left as it is")
        return
    text = get_format("html").render([big_report()], Canvas())
    with TemporaryDirectory() as folder, chromium() as browser:
        page = Path(folder) / "report.html"
        page.write_text(text, "utf-8")
        load(browser, page)  # fills the caches
        runs = [load(browser, page) for _ in range(arguments.runs)]
        name = f"Chromium {browser.driver.capabilities['browserVersion'].partition('.')[0]}"
    shown = table(len(text.encode("utf-8")), runs, name)
    print(shown, end="")
    TABLE.write_text(shown, "utf-8")


if __name__ == "__main__":
    main()
