"""Whether what came back is an article, part of one, or something else.

Everything here goes by structure: what little text there is beside a mark, where a mark stands, how the text ends.
"""

from __future__ import annotations

from collections.abc import Callable

from claimcheck.article.answers import FEW_MORE
from claimcheck.article.completeness import completeness
from claimcheck.article.dialogs import asks_consent, asks_to_log_in
from claimcheck.article.elsewhere import is_home, is_parked, leads_on, led_elsewhere
from claimcheck.article.guards import (
    CHALLENGE_ADDRESS,
    CHALLENGE_CODE,
    CHALLENGE_HEADERS,
    CHALLENGE_SAYS,
    CHALLENGE_TITLE,
    GUARD_CODE,
    GUARD_HEADERS,
    REFUSAL_TITLE,
)
from claimcheck.article.look import LITTLE, PLENTY, TEASER, Finding, Look, is_all
from claimcheck.article.other_pages import (
    has_no_text,
    is_listing,
    is_not_found,
    only_embeds,
    says_instead,
    wants_script,
)

# Characters of a page that says next to nothing.
NOTHING = 200
# A site's own name and a reference number may stand behind a guard's title.
_MORE = FEW_MORE + 1


def judge(seen: Look) -> tuple[Finding, str]:
    """Return why the page cannot be read, or `OK`, and why the text stops early: one line, empty for a whole text."""
    for check in _CHECKS:
        finding = check(seen)
        if finding is not None:
            return finding, ""
    return completeness(seen)


def is_challenge(seen: Look) -> Finding | None:
    """Find pages of a service that asks for a sign of life before the site answers."""
    body, shown, page = seen.body, seen.shown, seen.page
    if body >= PLENTY:
        return None
    title = seen.metadata.head_title
    titled = is_all(title, CHALLENGE_TITLE, more=_MORE)
    answered = any(p.search(page.header(name)) for name, p in CHALLENGE_HEADERS.items())
    carries = CHALLENGE_CODE.search(seen.markup) is not None
    guarded = (
        any(p.search(page.header(name)) for name, p in GUARD_HEADERS.items())
        or GUARD_CODE.search(seen.markup) is not None
    )
    if answered or CHALLENGE_ADDRESS.match(seen.url) or (carries and (body < LITTLE or titled)):
        return Finding("challenge-page", "the site asked to prove that a person is reading")
    plain = page.status >= 400 and REFUSAL_TITLE.match(title) is not None
    if titled and not plain and shown < 2 * PLENTY and not seen.whole_item:
        return Finding("challenge-page", f"the page is titled “{title[:60]}”")
    if shown < PLENTY and not seen.says_article:
        widget = seen.signs.captcha and body < LITTLE
        said = CHALLENGE_SAYS.search(" ".join(b.text for b in seen.layout.blocks) + " " + seen.signs.noscript)
        if widget or (said and ((guarded and body < LITTLE) or (seen.signs.captcha and body < TEASER))):
            return Finding("challenge-page", "the site asked to prove that a person is reading")
        if guarded and shown < NOTHING and not seen.signs.root:
            return Finding("challenge-page", "a guard of the site answered in its place")
    return None


def is_refused(seen: Look) -> Finding | None:
    """Find answers whose status says that they are no page."""
    status = seen.page.status
    return Finding(f"http-{status}", f"the server answered {status}") if status >= 400 else None


_CHECKS: tuple[Callable[[Look], Finding | None], ...] = (
    is_challenge,
    is_refused,
    is_parked,
    says_instead,
    is_not_found,
    is_home,
    asks_consent,
    asks_to_log_in,
    led_elsewhere,
    only_embeds,
    leads_on,
    is_listing,
    wants_script,
    has_no_text,
)
