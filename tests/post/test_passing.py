from __future__ import annotations

from collections.abc import Callable

import pytest

from claimcheck.model import Post, PostFormat
from claimcheck.post import parse_post

BODY = "\n\nSales of trams rose by 12% in 2024.\n"


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("What are we waiting for?", "question"),
        ("Did you know that 3 in 4 dogs snore?", "question"),
        ("Good morning from a hazy Pune.", "greeting"),
        ("See you next week!", "greeting"),
        ("Repost ♻️ and follow me", "call to action"),
        ("Hit reply and tell me what your roof earns.", "call to action"),
        ("Would love to hear your thoughts on this.", "call to action"),
        ("If this makes you cross, forward it to your MP.", "call to action"),
        ("Put the sandwich down and read this.", "call to action"),
        ("Let that sink in.", "opinion"),
        ("This is more than a win for science.", "opinion"),
        ("It is the boldest plan in years.", "opinion"),
        ("Not any more.", "opinion"),
        ("I used to be a sceptic.", "personal statement"),
        ("I have spent ten years in this industry.", "personal statement"),
        ("As a nurse who loves data, I believe this is just the beginning.", "personal statement"),
        ("THE BIG ONE: ROOFTOPS", "heading"),
        ("Here's what happened when they tried it:", "heading"),
        ("12 comments", "page furniture"),
        ("Share on Facebook", "page furniture"),
        ("Posted by Lenny on July 14, 2024 in Good News", "page furniture"),
        ("By Rowan Pell, 11 May 2025", "page furniture"),
        ("WATTS & MEANS | Issue 88 | 3 March 2025", "page furniture"),
        ("Dan | gut feelings @gutfeelings_dan · Apr 27", "page furniture"),
        ("5 min read", "page furniture"),
        ("You get this because you signed up at trams.example. Unsubscribe.", "page furniture"),
        ("Post a Comment", "page furniture"),
        ("#trams #cities", "hashtag"),
        ("It was a long and winding road.", "nothing checkable"),
    ],
)
def test_what_is_passed_over_and_why(text: str, why: str) -> None:
    post = parse_post("A word on trams comes first." + BODY + "\n" + text + BODY, "p", PostFormat.TEXT)
    reasons = {p.text.rstrip(".!"): p.why for p in post.passed_over}
    assert reasons.get(text.rstrip(".!")) == why, reasons
    assert len(post.claims) == 2


@pytest.mark.parametrize(
    "title",
    [
        "Japan Just Gave 20 Million Patients New Hope",
        "𝗧𝗵𝗲 𝗳𝗼𝘂𝗿-𝗱𝗮𝘆 𝘄𝗲𝗲𝗸 𝘄𝗼𝗿𝗸𝘀. 𝗘𝗻𝗱 𝗼𝗳.",
        "Trams carry 12% more people than last year",
    ],
)
def test_a_title_is_no_claim(title: str) -> None:
    post = parse_post(title + BODY, "p", PostFormat.TEXT)
    assert [c.text for c in post.claims] == ["Sales of trams rose by 12% in 2024"]
    assert {p.why for p in post.passed_over} == {"heading"}


def test_a_first_sentence_is_no_title(claims_of: Callable[..., list[str]]) -> None:
    assert claims_of("Scientists in Kenya have cut malaria deaths by 40%.\n\nIt took three years.")[0].startswith(
        "Scientists"
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "Follow-up lasted three years.",
        "Like most cancers, it is treatable if caught early.",
        "Read-outs from 40 patients followed in June.",
        "Share prices fell by 3%.",
        "Not one patient died.",
        "“I hope this ends the stigma,” said Dr Victoria Garfield.",
        "This wasn't a fluke.",
        "Belgium and Iceland already have it in law.",
        "In 2019 I. Newton Ltd sold 300 apples.",
    ],
)
def test_what_only_looks_like_talk_is_checked(sentence: str, claims_of: Callable[..., list[str]]) -> None:
    assert claims_of("A word on trams comes first." + BODY + "\n" + sentence)[-1] in sentence
    assert len(claims_of("A word on trams comes first." + BODY + "\n" + sentence)) == 2


def test_link_lists_and_signatures(fixture_post: Callable[[str], Post]) -> None:
    post = fixture_post("wrapped-newsletter.txt")
    whys = {p.text: p.why for p in post.passed_over}
    assert whys["Labour Monitor 2024, p. 17,"] == "link list"
    assert whys["Hi all,"] == "greeting"
    assert not [c for c in post.claims if "Monitor" in c.text or "receiving" in c.text]


@pytest.mark.parametrize(
    "text",
    [
        "They were followed for a decade.",
        "The team monitored them for over a year.",
        "The effect wore off within a week.",
        "Decaf helps against arrhythmia too.",
        "Sage tea wards off colds.",
        "Zinc relieves cramps.",
        "The cream does nothing against wrinkles.",
    ],
)
def test_lengths_in_words_and_what_helps_against_what_are_checked(text: str) -> None:
    assert parse_post(text, "-", PostFormat.TEXT).claims


@pytest.mark.parametrize("text", ["It really helps.", "We talked for an hour.", "That made my day.", "Give it a week."])
def test_small_talk_with_the_same_words_is_not(text: str) -> None:
    assert not parse_post(text, "-", PostFormat.TEXT).claims
