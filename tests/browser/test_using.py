"""The HTML report in a browser: walked by keyboard, filtered, linked into, without scripts, printed, on a phone."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path

import pypdfium2
import pytest
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from tests.browser.chromium import Browser
from tests.browser.sample import CLAIMS, big_report

from claimcheck import Report

SHOWN = "return [...document.querySelectorAll('.claim')].filter(c => c.getClientRects().length).map(c => c.id)"
FOCUS = "const e = document.activeElement; return e.id || e.className || e.tagName"
CURRENT = "return [...document.querySelectorAll('.mark[aria-current]')].map(m => m.dataset.claim)"


def press(browser: Browser, *keys: str) -> None:
    for key in keys:
        ActionChains(browser.driver).send_keys(key).perform()


def click(browser: Browser, css: str) -> None:
    browser.driver.find_element(By.CSS_SELECTOR, css).click()


def where(browser: Browser) -> str:
    return browser.driver.find_element(By.CSS_SELECTOR, ".where").text


@pytest.fixture
def page(browser: Browser, thirty: Path) -> Browser:
    browser.open(thirty)
    return browser


def test_it_starts_with_what_must_be_mended(page: Browser) -> None:
    assert page.run(SHOWN) == ["C1"]
    assert page.run(CURRENT) == ["C1"]
    assert where(page) == "1 of 30"
    assert page.run("return document.querySelector('.mark[aria-current]').dataset.verdict") == "contradict"


def test_nothing_is_loaded_and_nobody_complains(page: Browser, example: Path) -> None:
    assert page.run("return performance.getEntriesByType('resource').length") == 0
    assert page.said() == []
    page.open(example)
    click(page, ".all")
    press(page, "n", "p", "a")
    assert page.said() == []


def test_the_policy_stops_what_is_not_ours(page: Browser) -> None:
    page.run(
        "const s = document.createElement('script'); s.textContent = 'document.title = 1'; document.body.append(s);"
        "const i = new Image(); i.src = 'https://evil.example/p.png'; document.body.append(i);"
    )
    assert page.driver.title == "claimcheck: posts/districts.txt"
    assert sum("Content Security Policy" in line for line in page.said()) == 2


def test_tab_meets_everything_in_the_order_of_the_page(page: Browser) -> None:
    press(page, Keys.TAB)
    assert page.run(FOCUS) == "skip"
    assert page.run("return document.activeElement.getBoundingClientRect().top") >= 0
    met = []
    for _ in range(9):
        press(page, Keys.TAB)
        met.append(page.run("const e = document.activeElement; return e.dataset.verdict ?? e.textContent.trim()"))
    assert met[:7] == ["contradict", "disputed", "absent", "support", "Previous", "Next", "All"]
    assert page.run("return document.activeElement.dataset.claim") == "C1"
    assert page.run("return getComputedStyle(document.activeElement).outlineStyle") == "solid"


def test_the_skip_link_leads_past_the_head(page: Browser) -> None:
    press(page, Keys.TAB, Keys.ENTER)
    assert page.run("return location.hash") == "#main"
    press(page, Keys.TAB)
    assert page.run("return document.querySelector('main').contains(document.activeElement)")


def test_keys_go_on_and_back_and_show_all(page: Browser) -> None:
    press(page, "n")
    assert (page.run(SHOWN), page.run(CURRENT), page.run(FOCUS), where(page)) == (["C2"], ["C2"], "C2", "2 of 30")
    press(page, "p", "p")
    assert page.run(SHOWN) == ["C30"]
    press(page, "a")
    assert len(page.run(SHOWN)) == CLAIMS
    assert page.run("return document.querySelector('.all').getAttribute('aria-pressed')") == "true"
    press(page, "a")
    assert page.run(SHOWN) == ["C30"]
    ActionChains(page.driver).key_down(Keys.CONTROL).send_keys("n").key_up(Keys.CONTROL).perform()
    assert page.run(SHOWN) == ["C30"]


def test_enter_on_a_marked_claim_leads_to_its_findings(page: Browser) -> None:
    page.run("document.querySelector('.mark[data-claim=C7]').focus()")
    press(page, Keys.ENTER)
    assert (page.run(SHOWN), page.run(FOCUS), page.run("return location.hash")) == (["C7"], "C7", "#C7")
    assert page.run(
        "const r = document.activeElement.getBoundingClientRect(); return r.top >= 0 && r.top < innerHeight"
    )
    # From there the next thing is the first source of this claim.
    press(page, Keys.TAB)
    assert page.run("return document.activeElement.closest('.claim').id") == "C7"


def test_what_a_screen_reader_hears_of_a_claim(page: Browser) -> None:
    tree = page.command("Accessibility.getFullAXTree")["nodes"]
    heard = [(n["role"]["value"], n.get("name", {}).get("value", "")) for n in tree if not n["ignored"]]
    assert any(role == "article" and "C1" in name and "contradict" in name for role, name in heard)
    assert any(role == "link" and name.endswith("(C2: absent)") for role, name in heard)
    assert {"banner", "main", "contentinfo"} <= {role for role, _ in heard}
    assert ("status", "") in [(role, name) for role, name in heard]


def test_filters_take_verdicts_out_and_bring_them_back(page: Browser) -> None:
    click(page, ".filter.contradict")
    assert page.run("return document.querySelector('.filter.contradict').getAttribute('aria-pressed')") == "false"
    assert where(page) == "1 of 24"
    assert page.run(SHOWN) == ["C2"]
    click(page, ".filter.absent")
    assert where(page) == "1 of 18"
    click(page, ".all")
    assert len(page.run(SHOWN)) == 18
    click(page, ".filter.support")
    click(page, ".filter.disputed")
    assert page.run(SHOWN) == []
    assert where(page) == "none shown"
    assert page.driver.find_element(By.CSS_SELECTOR, ".nothing").is_displayed()
    press(page, "n")
    assert where(page) == "none shown"
    click(page, ".filter.absent")
    assert len(page.run(SHOWN)) == 6
    assert not page.driver.find_element(By.CSS_SELECTOR, ".nothing").is_displayed()


def test_a_claim_out_of_the_filter_comes_back_when_it_is_asked_for(page: Browser) -> None:
    click(page, ".filter.absent")
    click(page, ".mark[data-claim=C2]")
    assert page.run(SHOWN) == ["C2"]
    assert where(page) == "2 of 30"


def test_buttons_go_round(page: Browser) -> None:
    click(page, ".step[data-step='-1']")
    assert where(page) == "30 of 30"
    click(page, ".step[data-step='1']")
    assert where(page) == "1 of 30"


def test_an_address_leads_to_a_claim(browser: Browser, thirty: Path) -> None:
    browser.open(thirty, "C14")
    assert (browser.run(SHOWN), browser.run(FOCUS)) == (["C14"], "C14")
    browser.run("location.hash = '#C3'")
    browser.run("return new Promise(done => setTimeout(done, 50))")
    assert browser.run(SHOWN) == ["C3"]
    browser.open(thirty, "no-such-claim")
    assert browser.run(SHOWN) == ["C1"]
    assert browser.said() == []


def test_several_posts_are_walked_each_for_itself(browser: Browser, write: Callable[[Sequence[Report]], Path]) -> None:
    browser.open(write([big_report(), big_report("posts/second.txt")]), "p2-C14")
    assert browser.run(SHOWN) == ["p1-C1", "p2-C14"]
    press(browser, "n")
    assert browser.run(SHOWN) == ["p1-C1", "p2-C15"]
    browser.run("document.querySelector('#main .mark').focus()")
    press(browser, "n")
    assert browser.run(SHOWN) == ["p1-C2", "p2-C15"]
    assert browser.run("return new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size") == browser.run(
        "return document.querySelectorAll('[id]').length"
    )


def test_without_scripts_everything_can_be_read(browser: Browser, thirty: Path) -> None:
    browser.command("Emulation.setScriptExecutionDisabled", value=True)
    browser.open(thirty)
    text = browser.driver.find_element(By.TAG_NAME, "body").text
    assert text.count("What the sources say") == 1
    for number in range(1, CLAIMS + 1):
        assert browser.driver.find_element(By.ID, f"C{number}").is_displayed()
    assert "12 support, 6 contradict" in text
    assert not browser.driver.find_element(By.CSS_SELECTOR, ".tools").is_displayed()


def test_print_has_all_claims_whatever_is_shown(browser: Browser, thirty: Path) -> None:
    browser.open(thirty, "C5")
    click(browser, ".filter.absent")
    document = pypdfium2.PdfDocument(io.BytesIO(browser.pdf()))  # type: ignore[no-untyped-call]
    text = "\n".join(page.get_textpage().get_text_range() for page in document)
    for number in range(1, CLAIMS + 1):
        assert f"of district {number} " in text.replace("\r\n", " ")
    assert text.count("What the sources say") == 1
    assert "Previous" not in text
    assert "the site refused" in text


@pytest.mark.parametrize("width", [320, 390, 768])
def test_nothing_is_wider_than_a_phone(browser: Browser, thirty: Path, example: Path, width: int) -> None:
    browser.look(width=width, height=844)
    for page in (thirty, example):
        browser.open(page)
        click(browser, ".all")
        assert browser.run("return document.documentElement.scrollWidth") <= width
        assert browser.run("return [...document.querySelectorAll('button')].every(b => b.offsetHeight >= 24)")


def test_on_a_phone_a_claim_leads_back_to_its_place_in_the_post(browser: Browser, thirty: Path) -> None:
    browser.look(width=390, height=844)
    browser.open(thirty, "C20")
    click(browser, "#C20 .back a")
    assert browser.run("return location.hash") == "#C20-mark"
    place = browser.run("return document.getElementById('C20-mark').getBoundingClientRect().top")
    bar = browser.run("return document.querySelector('.bar').getBoundingClientRect().bottom")
    assert bar <= place < 844
    assert browser.run(SHOWN) == ["C20"]


def test_long_words_do_not_widen_it(browser: Browser, write: Callable[[Sequence[Report]], Path]) -> None:
    report = big_report()
    long = replace(report.sources[0], title="W" * 400, url="https://news1.example/" + "a" * 900)
    browser.look(width=390, height=844)
    browser.open(write([replace(report, sources=(long, *report.sources[1:]), notes=("N" * 500,))]))
    assert browser.run("return document.documentElement.scrollWidth") <= 390


def test_dark_is_dark_and_light_is_light(browser: Browser, thirty: Path) -> None:
    seen = {}
    for scheme in ("light", "dark"):
        browser.look(scheme=scheme)
        browser.open(thirty)
        colours = browser.run("const s = getComputedStyle(document.body); return [s.backgroundColor, s.color]")
        seen[scheme] = [sum(int(part) for part in colour[4:-1].split(",")) for colour in colours]
    assert seen["light"][0] > 3 * 220 > 3 * 60 > seen["light"][1]
    assert seen["dark"][0] < 3 * 60 < 3 * 200 < seen["dark"][1]
