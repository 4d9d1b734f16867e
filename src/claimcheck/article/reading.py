"""From what came back to an article, or to the reason why there is none."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from claimcheck.model import Article, Page


@dataclass(frozen=True, slots=True)
class Reading:
    """An article, or why there is none.

    `reason` is "ok" with an article; else a stable code ("http-404", "paywall", "challenge-page", "consent-page",
    "empty-page", "not-html", "login-page" ...) with `detail`, one line for a person. `next_url` is the absolute URL of
    the article's next part when the last page given names one.
    """

    article: Article | None
    reason: str
    detail: str = ""
    next_url: str = ""


def read_article(pages: Sequence[Page]) -> Reading:
    """Read one article from its pages (the first page, then its continuations in order)."""
    raise NotImplementedError
