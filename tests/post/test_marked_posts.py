"""Posts whose claims are marked in the text: `fixtures/posts/marked.toml` says how to add one."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.model import Post, PostFormat
from claimcheck.post import parse_post

MARKED = Path(__file__).resolve().parents[2] / "fixtures" / "posts" / "marked.toml"
POSTS: list[dict[str, Any]] = tomllib.loads(MARKED.read_text(encoding="utf-8"))["post"]
SENTENCES: dict[str, list[str]] = tomllib.loads(MARKED.with_name("sentences.toml").read_text(encoding="utf-8"))
CLAIM = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)


def _read(entry: dict[str, Any]) -> Post:
    return parse_post(re.sub(r"\{\{|\}\}", "", entry["text"]), "post", PostFormat(entry["format"]))


@pytest.mark.parametrize("entry", POSTS, ids=[p["name"] for p in POSTS])
def test_the_marked_spans_are_the_claims_and_nothing_else_is(entry: dict[str, Any]) -> None:
    assert [claim.text for claim in _read(entry).claims] == CLAIM.findall(entry["text"])


@pytest.mark.parametrize("entry", POSTS, ids=[p["name"] for p in POSTS])
def test_the_reasons_for_passing_over(entry: dict[str, Any]) -> None:
    over = _read(entry).passed_over
    for text, why in entry.get("passed", []):
        found = {p.why for p in over if text in p.text}
        assert found == {why}, (text, found)


@pytest.mark.parametrize("entry", [p for p in POSTS if "kinds" in p], ids=[p["name"] for p in POSTS if "kinds" in p])
def test_the_kinds(entry: dict[str, Any]) -> None:
    assert [claim.kind.value for claim in _read(entry).claims] == entry["kinds"]


def test_there_are_enough_of_them() -> None:
    assert sum(len(CLAIM.findall(p["text"])) for p in POSTS) >= 120


def _among_others(sentence: str) -> list[str]:
    post = parse_post(f"The town has 40 trams. They are red.\n\n{sentence} It has 12 buses.", "post", PostFormat.TEXT)
    return [claim.clean for claim in post.claims if claim.clean in sentence]


@pytest.mark.parametrize("sentence", SENTENCES["claims"])
def test_a_short_sentence_that_can_be_looked_up_is_a_claim(sentence: str) -> None:
    assert _among_others(sentence)


@pytest.mark.parametrize("sentence", SENTENCES["talk"])
def test_a_saying_or_an_opinion_is_none(sentence: str) -> None:
    assert not _among_others(sentence)
