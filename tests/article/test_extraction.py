"""Nothing of an article is lost, and nothing of other articles comes in, on pages of many builds and in many frames.

Beside every page in fixtures/pages/extraction stands what is to be read from it: `paragraphs`, `items`, `standfirst`,
`captions` and table `rows` in the body or in front of it, `shown` anywhere, `teasers` nowhere.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from tests.article.frames import FRAMES, MARKS

from claimcheck.article.reading import Reading
from claimcheck.model import Article, Tier

Read = Callable[..., Reading]
FOLDER = Path(__file__).resolve().parents[2] / "fixtures" / "pages" / "extraction"
NAMES = sorted(path.stem for path in FOLDER.glob("*.html"))


def expected(name: str) -> dict[str, Any]:
    data: dict[str, Any] = json.loads((FOLDER / f"{name}.json").read_text("utf-8"))
    return data


def paragraphs(article: Article, *tiers: Tier) -> list[str]:
    """Return the article's paragraphs of some tiers, as they stand in its text."""
    spans: dict[int, tuple[int, int]] = {}
    for passage in article.passages:
        if passage.tier in tiers:
            start, _ = spans.get(passage.block, (passage.start, 0))
            spans[passage.block] = (start, passage.end)
    return [article.text[start:end] for start, end in spans.values()]


def missing(wanted: list[str], found: list[str]) -> list[str]:
    return [text for text in wanted if not any(text in one for one in found)]


def test_there_are_pages_of_many_builds() -> None:
    assert len(NAMES) >= 14


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_lost_and_no_teaser_comes_in(read: Read, name: str) -> None:
    found = read((FOLDER / f"{name}.html").read_bytes()).article
    wanted = expected(name)
    assert found is not None
    read_as = paragraphs(found, Tier.BODY, Tier.FRONT)
    assert found.title == wanted["title"]
    for kind in ("paragraphs", "items", "standfirst", "captions", "rows"):
        assert missing(wanted[kind], read_as) == [], kind
    assert missing(wanted.get("shown", []), paragraphs(found, *Tier)) == []
    assert [teaser for teaser in wanted["teasers"] if teaser in found.text] == []


@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("name", NAMES)
def test_the_frame_makes_no_difference(read: Read, name: str, frame: str) -> None:
    head, _, body = (FOLDER / f"{name}.html").read_text("utf-8").partition("<body")
    inner = body.partition(">")[2].removesuffix("\n").removesuffix("</html>").removesuffix("</body>")
    found = read(head + FRAMES[frame].format(article=inner)).article
    wanted = expected(name)
    assert found is not None
    read_as = paragraphs(found, *Tier)
    for kind in ("paragraphs", "items", "captions", "rows"):
        assert missing(wanted[kind], read_as) == [], kind
    if name != "data-only":  # which shows no text but the frame's
        read_as = paragraphs(found, Tier.BODY, Tier.FRONT)
        assert [line for line in read_as if any(mark in line for mark in MARKS)] == []
