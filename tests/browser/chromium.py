"""A Chromium without a window, driven from here: what the tests, the benchmark and the picture of the report use."""

from __future__ import annotations

import base64
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from selenium import webdriver
from selenium.webdriver.chrome.options import Options
from selenium.webdriver.chrome.service import Service

ROOT = Path(__file__).resolve().parents[2]
AXE = next(ROOT.glob("build/axe-*/node_modules/axe-core/axe.min.js"), None)
"""Where `make axe` put the accessibility checker."""

# No sandbox: the tests run as root in CI. Nothing that calls home.
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --disable-quic --no-first-run --disable-sync "
    "--disable-background-networking --disable-component-update --disable-extensions --hide-scrollbars "
    "--window-size=1280,900 --lang=en"
).split()


def missing() -> str:
    """Return what is not installed of browser and driver, or ""."""
    names = [
        name for name, path in (("chromium", _browser()), ("chromedriver", shutil.which("chromedriver"))) if not path
    ]
    return " and ".join(names)


def _browser() -> str:
    return shutil.which("chromium") or shutil.which("google-chrome") or ""


@contextmanager
def chromium() -> Iterator[Browser]:
    """Start a browser with a profile of its own and end it."""
    os.environ.setdefault("SE_AVOID_STATS", "true")
    options = Options()
    options.binary_location = _browser()
    with TemporaryDirectory(prefix="claimcheck-browser-") as profile:
        for flag in (*FLAGS, f"--user-data-dir={profile}"):
            options.add_argument(flag)
        options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
        driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver") or "chromedriver"))
        try:
            yield Browser(driver)
        finally:
            driver.quit()


class Browser:
    """A browser with one page. What it does is waited for; nothing sleeps."""

    def __init__(self, driver: webdriver.Chrome) -> None:
        """Take over a driver."""
        self.driver = driver

    def open(self, page: Path, fragment: str = "") -> None:
        """Open a file afresh, also where only the fragment differs from what is open."""
        self.driver.get("about:blank")
        self.said()
        self.driver.get(page.as_uri() + (f"#{fragment}" if fragment else ""))

    def run(self, script: str, *arguments: object) -> Any:
        """Return what a script returns."""
        return self.driver.execute_script(script, *arguments)

    def command(self, name: str, **arguments: object) -> Any:
        """Send a command of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(name, arguments)

    def said(self) -> list[str]:
        """Return what the console says since the page was opened; what the policy forbids is among it."""
        entries: list[dict[str, object]] = self.driver.get_log("browser")  # type: ignore[no-untyped-call]
        return [str(entry["message"]) for entry in entries]

    def look(self, *, scheme: str = "light", media: str = "", width: int = 1280, height: int = 900) -> None:
        """Set colour scheme, "print" or "" for the screen, and the size of the window in CSS pixels."""
        wishes = {"prefers-color-scheme": scheme, "prefers-reduced-motion": "reduce"}  # or clicks meet what still rolls
        features = [{"name": name, "value": value} for name, value in wishes.items()]
        self.command("Emulation.setEmulatedMedia", media=media, features=features)
        self.command(
            "Emulation.setDeviceMetricsOverride", width=width, height=height, deviceScaleFactor=1, mobile=width < 600
        )

    def picture(self) -> bytes:
        """Return the window as PNG."""
        return base64.b64decode(self.command("Page.captureScreenshot", format="png")["data"])

    def pdf(self) -> bytes:
        """Return the page as it prints, on A4."""
        return base64.b64decode(
            self.command("Page.printToPDF", paperWidth=8.27, paperHeight=11.69, printBackground=True)["data"]
        )
