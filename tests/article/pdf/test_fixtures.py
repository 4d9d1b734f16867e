"""The PDF files of fixtures/pdf come out word for word, each piece on its page."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.article.reading import Reading

FILES = sorted((Path(__file__).parents[3] / "fixtures" / "pdf").glob("*.pdf"))


def test_the_files_are_there() -> None:
    assert [path.stem for path in FILES] == ["newsletter", "paper", "report"]


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_word_in_its_place(read_pdf: Callable[..., Reading], path: Path) -> None:
    known = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
    article = read_pdf(path.read_bytes()).article
    assert article is not None
    assert (article.title, article.byline, article.complete) == (known["title"], known["byline"], True)
    for tier in ("body", "front"):
        wanted = " ".join(text for name, _, text in known["pieces"] if name == tier)
        assert " ".join(p.text for p in article.passages if p.tier == tier) == wanted
    for _, page, text in known["pieces"]:
        # A paragraph may end where a page does; a sentence never does.
        first = text.split(". ")[0]
        assert page in [p.page for p in article.passages if article.text.startswith(first, p.start)], first
