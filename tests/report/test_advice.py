from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from claimcheck.model import CheckedClaim, Finding, Report, SourceState, Verdict
from claimcheck.report.advice import MOST, advice
from claimcheck.sources.reasons import TEXTS

TODAY = date(2024, 6, 10)  # a week after the report's captures


def unread(report: Report, *codes: str) -> Report:
    """Return the report with its first sources unread for these reasons, the others read whole."""
    sources = [
        replace(source, state=SourceState.READ, reason="ok", complete=True, detail="") for source in report.sources
    ]
    for number, code in enumerate(codes):
        sources[number] = replace(sources[number], state=SourceState.UNREAD, reason=code)
    return replace(report, sources=tuple(sources))


def test_where_everything_was_read_lately_there_is_nothing_to_say(report: Report) -> None:
    assert advice([unread(report)], TODAY) == ()
    assert advice([], TODAY) == ()


@pytest.mark.parametrize(
    ("codes", "said"),
    [
        (
            ("http-403", "http-403", "paywall"),
            "3 sources did not show the article to a program (S1, S2, S3: http-403, "
            "paywall): save the pages from your browser and pass --page URL=FILE",
        ),
        (("http-429",), "CLAIMCHECK_HOST_DELAY=2"),
        (("robots-disallowed",), "--ignore-robots if you may"),
        (("offline", "offline"), "run once without --offline and with --record"),
        (("not-in-archive",), "--record FILE.warc.gz, which keeps what is there"),
        (("too-many-sources",), "--max-sources"),
        (("total-timeout",), "--total-timeout"),
        (("http-404", "soft-404"), "correct the links"),
        (("http-503",), "try again later"),
        (("blocked-address",), "--allow-host HOST"),
    ],
)
def test_what_sources_have_in_common_is_said_once(report: Report, codes: tuple[str, ...], said: str) -> None:
    (line,) = advice([unread(report, *codes)], TODAY)
    assert said in line
    assert line.startswith(f"{len(codes)} source")
    assert all(f"S{number}" in line for number in range(1, len(codes) + 1))


def test_it_is_a_handful_the_remedy_for_most_first(report: Report) -> None:
    codes = ("http-404", "http-403", "http-403", "http-429", "http-503")
    lines = advice([unread(report, *codes)], TODAY)
    assert lines[0].startswith("2 sources did not show")
    assert len(lines) <= MOST
    assert "\n" not in "".join(lines)


def test_sources_of_several_posts_are_counted_and_not_numbered(report: Report) -> None:
    (line,) = advice([unread(report, "http-403"), unread(report, "http-403")], TODAY)
    assert line.startswith("2 sources did not show the article to a program (http-403): ")


def test_a_post_without_claims_needs_other_words(report: Report) -> None:
    assert advice([replace(unread(report, "http-403"), claims=())], TODAY) == ()


def test_an_old_archive_is_named_with_its_age(report: Report) -> None:
    (line,) = advice([unread(report)], date(2024, 12, 20))
    assert "200 days" in line
    assert "--record" in line
    assert advice([unread(report)]) == (), "what is kept is not told what day it is"


def test_claims_that_may_stand_in_the_unread_part_are_counted(report: Report) -> None:
    whole = unread(report)
    part = replace(whole.sources[1], complete=False, detail="the text stops at a subscription notice")
    absent = Finding("S2", Verdict.ABSENT)
    claims = tuple(CheckedClaim(c.claim, Verdict.ABSENT, (absent,)) for c in whole.claims[:2])
    cut = replace(whole, sources=(whole.sources[0], part, *whole.sources[2:]), claims=claims)
    (line,) = advice([cut], TODAY)
    assert line.startswith("2 claims may stand in what was not read of 1 source (S2): save the whole page")
    assert advice([replace(cut, sources=whole.sources)], TODAY) == ()


@pytest.mark.parametrize("code", sorted(TEXTS))
def test_every_reason_gives_one_line_at_most(report: Report, code: str) -> None:
    assert len(advice([unread(report, code)], TODAY)) <= 1


def test_hints_stand_in_reports_that_are_kept(report: Report) -> None:
    from claimcheck.report.interface import Canvas, get_format  # noqa: PLC0415

    shown: dict[str, Any] = {name: get_format(name).render([report], Canvas()) for name in ("html", "markdown")}
    assert advice([report])
    for text in shown.values():
        assert "Hint:" in text
