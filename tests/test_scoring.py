"""The figures, against counts made by hand."""

import pytest

from claimcheck.model import Verdict
from claimcheck.scoring import figures


def test_the_figures_follow_from_the_counts() -> None:
    pairs = [("support", "support")] * 3 + [("support", "absent"), ("contradict", "support"), ("absent", "absent")]
    found = figures(pairs)
    support = found.per_label[Verdict.SUPPORT]
    assert (support.precision, support.recall, support.f1) == (0.75, 0.75, 0.75)
    assert found.confusion[Verdict.CONTRADICT, Verdict.SUPPORT] == 1
    assert found.accuracy == pytest.approx(4 / 6)
    assert found.balanced_support == pytest.approx((3 / 4 + 1 / 2) / 2)
    assert found.macro_f1 == pytest.approx((0.75 + 0 + 2 / 3) / 3)


def test_what_does_not_occur_has_no_figure_and_counts_in_no_mean() -> None:
    found = figures([("support", "support"), ("absent", "absent")])
    contradict = found.per_label[Verdict.CONTRADICT]
    assert (contradict.precision, contradict.recall, contradict.f1) == (None, None, None)
    assert found.macro_f1 == 1.0
    assert figures([("absent", "absent")]).balanced_support == 1.0


def test_disputed_and_unread_count_as_absent() -> None:
    found = figures([("absent", "disputed"), ("absent", "unread")])
    assert found.confusion[Verdict.ABSENT, Verdict.ABSENT] == 2


@pytest.mark.parametrize("pairs", [[], [("support", "maybe")]])
def test_no_rows_and_unknown_words_are_errors(pairs: list[tuple[str, str]]) -> None:
    with pytest.raises(ValueError, match=r"no rows|maybe"):
        figures(pairs)
