from __future__ import annotations

import pytest

from claimcheck.judging.combine import decide, overall
from claimcheck.model import Opinion, Verdict

S, C, A, U = Verdict.SUPPORT, Verdict.CONTRADICT, Verdict.ABSENT, Verdict.UNREAD


@pytest.mark.parametrize(
    ("verdicts", "expected"),
    [
        ([S, A], S),
        ([C, A, U], C),
        ([S, C], Verdict.DISPUTED),
        ([A, U], A),
        ([U, U], U),
        ([], U),
    ],
)
def test_over_all_sources(verdicts: list[Verdict], expected: Verdict) -> None:
    assert overall(verdicts) is expected


def test_a_page_that_says_both_about_equally_decides_nothing() -> None:
    assert decide([Opinion(S, 0.7), Opinion(C, 0.71)]) is None


def test_the_clearly_stronger_voice_decides() -> None:
    chosen = decide([Opinion(S, 0.6), Opinion(C, 0.9, passage=4)])
    assert chosen is not None
    assert chosen.verdict is C
