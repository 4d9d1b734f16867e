"""What holds for any input: nothing raises, spans are true and disjoint, every word is accounted for."""

from __future__ import annotations

import re
import time
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.model import Citation, Claim, PassedOver, Post, PostFormat
from claimcheck.post import parse_post

PIECES = [
    "Sales fell by 12% in 2024", "and", "✅ ", "1️⃣ ", "🧵 ", "2/6 ", "10/12 patients improved",
    "https://a.example/d41…", "(https://a.example/x)", "[1]", "[1][2]", "¹", "doi:10.1000/xyz", "PMID: 12345678",
    "#tag #Other", "\n", "\n\n", ". ", "? ", "! ", "— ", "– ", "; ", ": ", ", ", "(about 3 in 10)",
    "“we did it,” said Ana Kim", "**bold 5%**", "𝟵𝟮% of 𝗳𝗶𝗿𝗺𝘀", "Source: X", "I love it", "who has 40 staff",
    "which is the largest", "@jo · Apr 27", "- item one", "1. item two", "🇯🇵 Japan", "<b>5</b>", "&amp;", "<p>",
    "</p>", "<a href='https://d.example/q'>link</a>", "[text](https://b.example/y)", "| a | b |", "|---|---|",
    "> quote", "# Head", "```", "Eat more and you die", "Post a Comment", "Dr. Kim", "U.S.", "\u200b", "\xa0", "\r\n",
    "<!--", "-->", "<td>", "<sup>2</sup>",
]  # fmt: skip
POSTS = st.lists(st.sampled_from(PIECES), max_size=16).map(" ".join) | st.text(max_size=120)
FORMATS = st.sampled_from(list(PostFormat))
# Words that join two statements belong to neither.
GLUE = frozenset(
    "and but so yet plus while whereas although though then now also meanwhile besides well yes no".split()
)


@settings(max_examples=200, deadline=None)
@given(POSTS, FORMATS)
def test_spans_are_true_and_disjoint(text: str, form: PostFormat) -> None:
    post = parse_post(text, "p", form)
    spans = sorted([(c.start, c.end) for c in post.claims] + [(p.start, p.end) for p in post.passed_over])
    assert all(b <= c for (_, b), (c, _) in pairwise(spans))
    for item in _items(post):
        assert 0 <= item.start < item.end <= len(text)
        assert item.text == text[item.start : item.end]
    for claim in post.claims:
        assert claim.clean == claim.clean.strip() != ""
        assert claim.statement.text == claim.clean
    for citation in post.citations:
        assert all(0 <= s.start < s.end <= len(text) for s in citation.backs)


@settings(max_examples=200, deadline=None)
@given(st.lists(st.sampled_from([p for p in PIECES if "](" not in p and "<a" not in p]), max_size=14).map(" ".join))
def test_every_word_is_accounted_for(text: str) -> None:
    post = parse_post(text, "p", PostFormat.TEXT)
    assert _unaccounted(post) == []


def _items(post: Post) -> list[Claim | PassedOver | Citation]:
    return [*post.claims, *post.passed_over, *post.citations]


def _unaccounted(post: Post) -> list[str]:
    left = list(post.text)
    for item in _items(post):
        left[item.start : item.end] = "\0" * (item.end - item.start)
    rest = re.sub(r"\[\d\]|\bdoi\b", " ", "".join(left))
    return [w for w in re.findall(r"[^\W\d_]+", rest) if w.lower() not in GLUE]


@pytest.mark.parametrize("form", list(PostFormat))
@pytest.mark.parametrize(
    "unit",
    [
        *(
            "(",
            "[",
            "[a](",
            "<",
            "<!--",
            "`` ` ",
            "*a ",
            "https://",
            "✅",
            "quickly ",
            "#a ",
            "1/2 ",
            '"',
            "“a ",
            "&",
            "> ",
        ),
        *(", and it was 5", "when aaa ", "<a title='", "<td>1", "10.1234/", "¹", "a.", "<p>x"),
    ],
)
def test_hostile_repetition_costs_little(unit: str, form: PostFormat) -> None:
    text = unit * (12_000 // len(unit))
    began = time.process_time()
    parse_post(text, "p", form)
    assert time.process_time() - began < 5  # quadratic work on this much takes far longer
