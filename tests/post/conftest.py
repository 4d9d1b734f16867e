"""Shared readings of the fixture posts."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from claimcheck.model import Post, PostFormat
from claimcheck.post import parse_post, read_post

POSTS = Path(__file__).resolve().parents[2] / "fixtures" / "posts"


@pytest.fixture(scope="session")
def fixture_post() -> Callable[[str], Post]:
    read: dict[str, Post] = {}

    def get(name: str) -> Post:
        if name not in read:
            read[name] = read_post(POSTS / name)
        return read[name]

    return get


@pytest.fixture
def claims_of() -> Callable[..., list[str]]:
    def get(text: str, form: PostFormat = PostFormat.TEXT) -> list[str]:
        return [claim.text for claim in parse_post(text, "post", form).claims]

    return get
