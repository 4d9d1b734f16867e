"""A report of thirty claims and five sources is a small file, and of use at once."""

from __future__ import annotations

import statistics
from pathlib import Path

from tests.browser.chromium import Browser
from tests.browser.timing import LIMIT_BYTES, LIMIT_MS, load


def test_the_file_is_small(thirty: Path) -> None:
    size = thirty.stat().st_size
    print(f"{size / 1000:.0f} kB")
    assert 50_000 < size < LIMIT_BYTES


def test_it_takes_clicks_at_once(browser: Browser, thirty: Path) -> None:
    load(browser, thirty)
    # A machine that is busy with other tests gets another try; a page that is slow has none of them.
    for _ in range(3):
        ready = [load(browser, thirty).ready for _ in range(5)]
        print(f"ready for a click after {statistics.median(ready):.0f} ms ({min(ready):.0f} to {max(ready):.0f})")
        if statistics.median(ready) < LIMIT_MS:
            return
    assert statistics.median(ready) < LIMIT_MS
