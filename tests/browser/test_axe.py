"""What axe-core finds in the HTML report: nothing, at WCAG 2.2 AA, in every look."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from tests.browser.chromium import Browser
from tests.browser.sample import big_report

from claimcheck import Report

RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def violations(browser: Browser, axe: str) -> list[str]:
    browser.run(axe)
    found = browser.driver.execute_async_script(
        "const done = arguments[1]; axe.run({runOnly: arguments[0], resultTypes: ['violations']}).then(done)", RULES
    )
    assert len(found["passes"]) > 20  # it did look
    return [f"{v['id']}: {node['target']} {node['failureSummary']}" for v in found["violations"] for node in v["nodes"]]


@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_example(browser: Browser, axe: str, example: Path, scheme: str, width: int) -> None:
    browser.look(scheme=scheme, width=width)
    browser.open(example)
    browser.run(
        "document.querySelector('.all').click(); document.querySelectorAll('details').forEach(d => d.open = true)"
    )
    assert violations(browser, axe) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_verdict_and_several_posts(
    browser: Browser, axe: str, write: Callable[[Sequence[Report]], Path], scheme: str
) -> None:
    browser.look(scheme=scheme)
    browser.open(write([big_report(), big_report("posts/second.txt")]))
    browser.run("document.querySelector('.filter.absent').click()")
    assert violations(browser, axe) == []


def test_print(browser: Browser, axe: str, example: Path) -> None:
    browser.look(media="print")
    browser.open(example)
    assert violations(browser, axe) == []
