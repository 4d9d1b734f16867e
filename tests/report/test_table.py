from collections.abc import Callable
from dataclasses import replace

import pytest
from rich.cells import cell_len

from claimcheck.model import Report
from claimcheck.report.interface import Canvas, get_format

MakeReport = Callable[[int], Report]


def table(report: Report, width: int = 100, *, colour: bool = False, ascii_only: bool = False, v: bool = False) -> str:
    canvas = Canvas(width=width, colour=colour, unicode=not ascii_only, verbose=v)
    return get_format("table").render([report], canvas)


def row(text: str, claim: str) -> str:
    return next(line for line in text.splitlines() if line.startswith(claim))


def test_each_claim_has_its_row_with_a_verdict_per_source_and_over_all(report: Report) -> None:
    text = table(report, 130)
    assert " ".join(row(text, "C1").split()) == (
        "C1 carried over 900 people an hour in May"
        " ✗ contradict ? unread ✗ contradict ✗ contradict ✗ contradict ✗ contradict"
    )
    assert row(text, "C2").endswith("≠ disputed")
    assert row(text, "C3").endswith("- absent")


def test_the_quotes_stand_beneath_with_source_and_reasons(report: Report) -> None:
    text = table(report)
    below = text[text.index("C1  ✗ contradict") : text.index("C2  ≠ disputed")]
    assert "✗ S1  News 1" in below
    assert "“The new ferry carried about 900 people a day in May, the port said.”" in below
    assert "time-base-differs: the post has an hour, the source a day" in below
    assert "bound-added: the claim sets a limit that the source does not set" in below
    assert "also S3, S4, S5" in below, "the same words of other sources are not repeated"


def test_disputed_claims_show_both_sides(report: Report) -> None:
    text = table(report)
    below = text[text.index("C2  ≠ disputed") : text.index("C4  ✓ support")]
    assert "✗ S1" in below
    assert "✓ S3" in below


def test_unread_sources_say_why_and_what_to_do(report: Report) -> None:
    text = table(report)
    assert "S2  ? unread  http-403: the site refused" in text
    assert "hint: save the page from your browser and pass --page URL=FILE" in text


def test_what_was_passed_over_is_counted_and_listed_on_request(report: Report) -> None:
    assert "Passed over: 1 hashtag, 1 question (-v lists them)" in table(report)
    assert "question: Isn't that wonderful?" in table(report, v=True)


def test_notes_and_summary_end_the_report(report: Report) -> None:
    lines = table(report).splitlines()
    assert "note: archive cut off after 3 records" in lines
    assert lines[-1] == "4 claims: 1 support, 1 contradict, 1 disputed, 1 absent"


@pytest.mark.parametrize("width", [40, 60, 80, 100, 120, 200])
@pytest.mark.parametrize("sources", [1, 5, 12, 30])
@pytest.mark.parametrize("ascii_only", [False, True])
def test_no_line_is_wider_than_the_screen_and_no_verdict_is_cut(
    make_report: MakeReport, width: int, sources: int, ascii_only: bool
) -> None:
    text = table(make_report(sources), width, ascii_only=ascii_only)
    for line in text.splitlines():
        assert cell_len(line) <= width or "https://" in line, "only addresses are left whole"
    for verdict in ("contradict", "absent", "support"):
        assert verdict in text
    assert ascii_only is False or text.replace("…", "").isascii()


def test_narrow_tables_show_signs_with_a_legend_and_crowded_ones_a_list(make_report: MakeReport) -> None:
    narrow = table(make_report(5), 60)
    assert row(narrow, "C1").split()[-7:] == ["✗", "?", "✗", "✗", "✗", "✗", "contradict"]
    assert "✓ support   ✗ contradict   - absent   ? unread" in narrow
    assert "✗ contradict: S1, S3, S4" in table(make_report(30), 60)


def test_addresses_are_never_broken(report: Report) -> None:
    url = "https://news1.example/" + "a-very-long-path/" * 20
    longer = replace(report, sources=(replace(report.sources[0], url=url), *report.sources[1:]))
    assert url in table(longer, 60)


def test_there_is_no_colour_unless_wanted(report: Report) -> None:
    assert "\x1b" not in table(report)
    assert "\x1b[1;31m" in table(report, colour=True)


def test_foreign_text_cannot_steer_the_terminal_or_the_markup(report: Report) -> None:
    nasty = "[bold]x[/nonsense] \x1b[2J\x1b]8;;https://evil.example\x07link\u202e :smile: [link=https://evil.example]"
    claim = replace(report.claims[0].claim, clean=nasty, text=nasty)
    finding = replace(report.claims[0].findings[0], quote=nasty)
    source = replace(report.sources[0], title=nasty, publisher=nasty, url="https://x.example/\x1b[2J" + nasty)
    unread = replace(report.sources[1], detail=nasty)
    checked = replace(report.claims[0], claim=claim, findings=(finding, *report.claims[0].findings[1:]))
    post = replace(report.post, path="posts/\x1b[31m.txt")
    text = table(
        replace(
            report,
            post=post,
            sources=(source, unread, *report.sources[2:]),
            claims=(checked, *report.claims[1:]),
            notes=(nasty,),
        ),
        v=True,
    )
    assert all(ch == "\n" or ch >= " " for ch in text)
    assert not any("\x7f" <= ch <= "\x9f" or ch == "\u202e" for ch in text)
    assert "[bold]x[/nonsense]" in text, "shown as it is, not obeyed"
    assert ":smile:" in text


def test_wide_letters_and_emoji_do_not_break_the_table(report: Report) -> None:
    claim = replace(report.claims[0].claim, clean="渡し船は毎時900人 🇯🇵 🧠 " * 6)
    wide = replace(report, claims=(replace(report.claims[0], claim=claim), *report.claims[1:]))
    for line in table(wide, 80).splitlines():
        assert cell_len(line) <= 80 or "https://" in line


def test_a_post_without_claims_says_so(report: Report) -> None:
    empty = replace(report, claims=(), post=replace(report.post, claims=()))
    assert table(empty).splitlines()[-1] == "no claims found: nothing was checked"


def test_the_same_report_gives_the_same_text(make_report: MakeReport) -> None:
    assert table(make_report(5), colour=True) == table(make_report(5), colour=True)
