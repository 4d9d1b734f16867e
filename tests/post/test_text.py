from __future__ import annotations

from collections.abc import Callable

from claimcheck.model import Post, PostFormat
from claimcheck.post import parse_post


def test_bullets_without_full_stops_are_statements(claims_of: Callable[..., list[str]]) -> None:
    assert claims_of("✅ 48 firms took part\n• 92% of them go on\n1️⃣ Sick days fell by a third\n– Profit doubled\n") == [
        "48 firms took part",
        "92% of them go on",
        "Sick days fell by a third",
        "Profit doubled",
    ]


def test_emoji_in_one_line_part_statements(claims_of: Callable[..., list[str]]) -> None:
    assert claims_of("📈 Rents rose by 8% 📉 Wages fell by 2% 🇯🇵") == ["Rents rose by 8%", "Wages fell by 2%"]
    assert claims_of("In 🇯🇵 Japan 40 people ate 🍕 pizza") == ["In 🇯🇵 Japan 40 people ate 🍕 pizza"]


def test_styled_letters_and_digits_are_read() -> None:
    post = parse_post("Still here.\n\n𝟰𝟴 𝗳𝗶𝗿𝗺𝘀 and 𝟮,𝟯𝟬𝟬 staff took part.", "p", PostFormat.TEXT)
    (claim,) = post.claims
    assert claim.clean == "48 firms and 2,300 staff took part"
    assert claim.text == "𝟰𝟴 𝗳𝗶𝗿𝗺𝘀 and 𝟮,𝟯𝟬𝟬 staff took part"


def test_thread_markers_are_not_ratios() -> None:
    parts = ("Bees need sleep, says a team of 12 biologists", "10/12 hives slept at night", "2 of 4 queens did too")
    text = "\n\n".join(f"{n}/3 {part}." for n, part in enumerate(parts, 1))
    post = parse_post(text, "p", PostFormat.TEXT)
    assert tuple(c.text for c in post.claims) == parts
    assert [p.text for p in post.passed_over if p.why == "thread marker"] == ["1/3", "2/3", "3/3"]
    assert not list(parse_post("10/12 patients improved.", "p", PostFormat.TEXT).passed_over)


def test_a_hashtag_broken_over_two_lines_is_one() -> None:
    post = parse_post("Sales rose by 5%.\n#Economy #Busin\ness #Growth\n", "p", PostFormat.TEXT)
    assert [(p.text, p.why) for p in post.passed_over] == [("#Economy #Busin\ness #Growth", "hashtag")]


def test_a_hashtag_inside_a_sentence_is_a_word() -> None:
    post = parse_post("In 2024 #Spain built 300 km of tracks. #rail", "p", PostFormat.TEXT)
    assert post.claims[0].clean == "In 2024 Spain built 300 km of tracks"


def test_wrapped_lines_are_one_paragraph(fixture_post: Callable[[str], Post]) -> None:
    post = fixture_post("wrapped-newsletter.txt")
    assert (
        "The central bank of Marovia cut its policy rate by half a percentage\npoint on Thursday" in post.claims[0].text
    )
    assert "percentage point on Thursday" in post.claims[0].clean


def test_short_lines_are_not_wrapped_ones(claims_of: Callable[..., list[str]]) -> None:
    assert claims_of("Outcomes:\nOne patient could stand again\nOthers moved their arms after 6 months\n") == [
        "One patient could stand again",
        "Others moved their arms after 6 months",
    ]
