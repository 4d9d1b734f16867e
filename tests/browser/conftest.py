"""One browser for all tests of this folder. Where none is installed they are skipped, unless it is required."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import pytest
from tests.browser.chromium import AXE, ROOT, Browser, chromium, missing
from tests.browser.sample import big_report

from claimcheck import Report, Settings, check
from claimcheck.report.interface import Canvas, get_format

REQUIRED = os.environ.get("CLAIMCHECK_BROWSER") == "required"
"""Set by `.ci/run`: a browser that is not there is a failure."""


def _without(what: str) -> None:
    message = f"the HTML report is not tried in a browser: {what}"
    if REQUIRED:
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def started() -> Iterator[Browser]:
    lacking = missing()
    if lacking:
        _without(f"{lacking} not installed (Debian: chromium, chromium-driver)")
    with chromium() as browser:
        yield browser


@pytest.fixture
def browser(started: Browser) -> Iterator[Browser]:
    """Return the browser as new: light, on the screen, with scripts."""
    started.look()
    yield started
    started.command("Emulation.setScriptExecutionDisabled", value=False)


@pytest.fixture(scope="session")
def axe() -> str:
    """Return the script of axe-core."""
    if AXE is None:
        _without("axe-core not installed (`make axe`)")
    assert AXE is not None
    return AXE.read_text("utf-8")


@pytest.fixture(scope="session")
def write(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Sequence[Report]], Path]:
    """Return what writes reports to a page and says where it is."""

    def write_page(reports: Sequence[Report]) -> Path:
        page = tmp_path_factory.mktemp("page") / "report.html"
        page.write_text(get_format("html").render(reports, Canvas()), "utf-8")
        return page

    return write_page


@pytest.fixture(scope="session")
def thirty(write: Callable[[Sequence[Report]], Path]) -> Path:
    """Return the page of thirty claims and five sources."""
    return write([big_report()])


@pytest.fixture(scope="session")
def example(write: Callable[[Sequence[Report]], Path]) -> Path:
    """Return the page of the example post."""
    return write([check(ROOT / "claims" / "japan-ipsc" / "post.txt", Settings(offline=True))])
