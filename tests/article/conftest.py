from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.article.reading import Reading, read_article
from claimcheck.model import Page

PAGES = Path(__file__).resolve().parents[2] / "fixtures" / "pages"
Read = Callable[..., Reading]


@pytest.fixture
def read() -> Read:
    """Read markup, or a page of fixtures/pages by its name."""

    def run(
        markup: str | bytes,
        *,
        status: int = 200,
        url: str = "https://site.example/news/story",
        final: str = "",
        content_type: str = "text/html; charset=utf-8",
        headers: tuple[tuple[str, str], ...] = (),
    ) -> Reading:
        if isinstance(markup, str) and markup.endswith(".html"):
            markup = (PAGES / markup).read_bytes()
        body = markup.encode() if isinstance(markup, str) else markup
        return read_article([Page(url, final or url, status, (("content-type", content_type), *headers), body)])

    return run
