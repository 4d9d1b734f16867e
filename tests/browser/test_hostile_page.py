"""What strangers write is text in the browser too: nothing runs, nothing loads, nothing leads elsewhere."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from pathlib import Path

from tests.browser.chromium import Browser
from tests.browser.sample import big_report
from tests.report.test_hostile import ATOMS, poisoned

from claimcheck import Report

FOREIGN = (
    "h1 bdi", ".text", ".claim .words", ".claim .subject", ".quote", ".claim .reason", ".source .head",
    ".source .address", ".source .why", ".passed li", ".note", ".decision",
)  # fmt: skip


def test_markup_of_strangers_is_shown_as_written(browser: Browser, write: Callable[[Sequence[Report]], Path]) -> None:
    markup = [atom for atom in ATOMS if atom.isprintable() and len(atom) < 60]
    text = " ".join(unicodedata.normalize("NFC", atom) for atom in markup)
    browser.open(write([poisoned(big_report(claims=4), text)]))
    browser.run(
        "document.querySelector('.all').click(); document.querySelectorAll('details').forEach(d => d.open = true)"
    )
    assert browser.said() == []
    for place in FOREIGN:
        content = browser.run(
            "return [...document.querySelectorAll(arguments[0])].map(e => e.textContent).join('\\n')", place
        )
        for atom in (
            "<script>alert(1)</script>",
            "<img src=x onerror=alert(1)>",
            "{{7*7}}",
            "</style><style>*{}",
            "&copy",
        ):
            assert atom in content, (place, atom)
    assert "<script>" in browser.driver.title
    assert browser.run("return document.querySelectorAll('script, style, img, svg, iframe, form, object').length") == 2
    links = set(browser.run("return [...document.links].map(a => a.protocol + a.host)"))
    assert links <= {"file:", "https:news.example"}


def test_every_hostile_string_alone(browser: Browser, write: Callable[[Sequence[Report]], Path]) -> None:
    report = big_report(claims=4)
    pages = [poisoned(report, atom) for atom in ATOMS[::4]]
    browser.open(write(pages))
    assert browser.said() == []
    assert browser.run("return document.querySelectorAll('.post').length") == len(pages)
    assert browser.run("return document.querySelectorAll('script, style').length") == 2
    assert browser.run("return document.querySelectorAll('.claim').length") == len(pages) * len(report.claims)
    assert browser.run("return performance.getEntriesByType('resource').length") == 0
