"""Not every page that comes back is an article; the table in fixtures/pages/answers says what is to be made of each."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.article.reading import Reading, read_article
from claimcheck.model import Page

FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "pages" / "answers"
ANSWERS: list[dict[str, Any]] = tomllib.loads((FOLDER / "answers.toml").read_text(encoding="utf-8"))["page"]
WHOLE = [a for a in ANSWERS if a.get("complete")]
# One page has no place for a box: all of its text is in its data.
SHOWN = [a for a in WHOLE if a["file"] != "text-in-json-only.html"]


def name(answer: dict[str, Any]) -> str:
    return str(answer["file"]).removesuffix(".html")


def read(answer: dict[str, Any], markup: str = "") -> Reading:
    headers = {"content-type": "text/html; charset=utf-8", **answer.get("headers", {})}
    body = markup.encode() or (FOLDER / answer["file"]).read_bytes()
    final, status = answer.get("final", answer["url"]), answer.get("status", 200)
    return read_article(
        [Page(answer["url"], final, status, tuple(headers.items()), body, fetched_at="2026-02-04T08:00:00Z")]
    )


def test_the_table_has_every_page() -> None:
    assert {a["file"] for a in ANSWERS} == {p.name for p in FOLDER.glob("*.html")}


@pytest.mark.parametrize("answer", ANSWERS, ids=name)
def test_what_is_made_of_an_answer(answer: dict[str, Any]) -> None:
    reading = read(answer)
    assert reading.reason == answer["reason"], reading.detail
    if answer["reason"] != "ok":
        assert reading.article is None
        assert reading.detail
        assert answer.get("says", "") in reading.detail
        return
    assert reading.article is not None
    assert reading.article.complete is answer["complete"], reading.article.cut
    assert answer.get("says", "") in reading.article.cut
    assert answer.get("kind", reading.article.kind) == reading.article.kind


CONSENT = """<div id="onetrust-consent-sdk"><div id="onetrust-banner-sdk" class="otFlat bottom" role="dialog">
<h2>We value your privacy</h2><p>We and our 903 partners keep cookies on your device and read them, in order to show
you advertising that fits, to measure it, and to learn about our readers. You can agree, or choose for yourself.</p>
<button>Accept all</button></div></div>"""
NEWSLETTER = """<div class="newsletter-signup"><h3>Subscribe to our newsletter</h3><p>Sign up to keep up with the
coast: the best stories in your inbox, every morning.</p><form><input type="email"><button>Go</button></form></div>"""
LOGIN = """<header class="site-header"><form action="/login"><label>E-mail</label><input name="u">
<label>Password</label><input type="password" name="p"><button>Log in</button></form>
<p>Already a subscriber? Log in to read on.</p></header>"""
SUBSCRIBE = """<aside class="subscribe-promo"><h3>Support us</h3><p>Already a subscriber? Log in. Unlimited access
from 2 euros a week, cancel anytime.</p><a href="/subscribe">Subscribe now</a></aside>"""
CAPTCHA = """<div class="comment-form"><h3>Leave a comment</h3><form><textarea></textarea>
<div class="g-recaptcha"></div><div class="cf-turnstile"></div></form></div>
<script src="https://challenges.cloudflare.com/turnstile/v0/api.js"></script>"""
BOXES = {"consent": CONSENT, "newsletter": NEWSLETTER, "login": LOGIN, "subscribe": SUBSCRIBE, "captcha": CAPTCHA}


@pytest.mark.parametrize("place", ["first", "after the article", "last"])
@pytest.mark.parametrize("box", BOXES)
@pytest.mark.parametrize("answer", SHOWN, ids=name)
def test_boxes_beside_an_article_change_nothing(answer: dict[str, Any], box: str, place: str) -> None:
    markup = (FOLDER / answer["file"]).read_text(encoding="utf-8")
    start, end = markup.index("<header") if "<header" in markup else markup.index("<main"), markup.index("</main>")
    at = {"first": start, "after the article": end, "last": markup.index("</body>")}[place]
    reading = read(answer, markup[:at] + BOXES[box] + markup[at:])
    assert reading.reason == "ok", reading.detail
    assert reading.article is not None
    assert reading.article.complete, reading.article.cut
