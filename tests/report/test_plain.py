from hypothesis import given
from hypothesis import strategies as st

from claimcheck.report.plain import harmless, plain, shorten


def test_nothing_that_steers_a_terminal_gets_through() -> None:
    nasty = "a\x1b[31mred\x1b]0;title\x07 \x9b2J b\r\nc\u202egnp.exe\u2066 z\u200bero\ufeff wi\u00addth \U000e0041tag"
    assert plain(nasty) == "a[31mred]0;title 2J b cgnp.exe zero width tag"


@given(st.text())
def test_plain_text_is_one_printable_line_and_stays_as_it_is(text: str) -> None:
    once = plain(text)
    assert plain(once) == once
    assert not any(ord(ch) < 32 or 0x7F <= ord(ch) < 0xA0 for ch in once)
    once.encode("utf-8")


@given(st.text(), st.integers(min_value=2, max_value=60))
def test_short_text_is_never_longer_than_asked(text: str, length: int) -> None:
    assert len(shorten(text, length)) <= length


def test_text_is_cut_between_words() -> None:
    assert shorten("one of four paralysed men can stand", 20) == "one of four…"
    assert shorten("short enough", 20) == "short enough"


def test_a_line_that_a_ci_runner_would_obey_is_disarmed() -> None:
    nasty = "::error::a\n  ::warning file=x::b\n\x1b[31m::set-output name=c::d\n##[add-mask]e ##vso[task.x]f ###[g]\n"
    shown = harmless(nasty)
    assert shown == (
        ": :error::a\n  : :warning file=x::b\n\x1b[31m: :set-output name=c::d\n## [add-mask]e ## vso[task.x]f ### [g]\n"
    )
    assert harmless(shown) == shown


def test_ordinary_marks_stay() -> None:
    text = "a::b 10:30 std::vector ## heading [1] #[x] # [y]\n: x\n"
    assert harmless(text) == text
