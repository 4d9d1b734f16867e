"""When a post was written, from the lines that open it."""

from __future__ import annotations

from datetime import date

import pytest

from claimcheck.model import PostFormat
from claimcheck.post import parse_post


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("SALT & TIDE | Issue 12 | 4 May 2025\n\nThe harbour has 40 berths.\n", date(2025, 5, 4)),
        ("Posted by Mo on July 14, 2024\n\nThe harbour has 40 berths.\n", date(2024, 7, 14)),
        ("The harbour got 40 berths on 4 May 2025.\n", None),
        ("The harbour has 40 berths.\n", None),
    ],
)
def test_the_masthead_dates_the_post_and_its_statements_do_not(text: str, day: date | None) -> None:
    assert parse_post(text, "post.txt", PostFormat.TEXT).published == day
