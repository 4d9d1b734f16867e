"""Draw docs/report.png: the HTML report of the example in a browser. Run by `make screenshot`; needs Chromium."""

from __future__ import annotations

import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.browser.chromium import chromium, missing  # the browser is the tests' own

from claimcheck.report.interface import Canvas, get_format
from docs.make_picture import ROOT, example

TARGET = ROOT / "docs" / "report.png"
CLAIM = "C2"
WIDTH, HEIGHT = 1200, 760  # CSS pixels


def main() -> None:
    """Open the example's report at a claim that a source contradicts, and keep what is seen."""
    if lacking := missing():
        sys.exit(f"{lacking} not installed (Debian: chromium, chromium-driver, fonts-noto-color-emoji)")
    with TemporaryDirectory() as folder, chromium() as browser:
        page = Path(folder) / "report.html"
        page.write_text(get_format("html").render([example()], Canvas()), "utf-8")
        browser.look(width=WIDTH, height=HEIGHT)
        browser.open(page)
        browser.driver.find_element("css selector", f".mark[data-claim={CLAIM}]").click()
        browser.run("document.activeElement.blur(); scrollTo(0, 0)")
        TARGET.write_bytes(browser.picture())


if __name__ == "__main__":
    main()
