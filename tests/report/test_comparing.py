"""Two figures side by side, in one measure."""

import pytest

from claimcheck.language.analysis import analyse
from claimcheck.model import Finding, Passage, Reason, Tier, Verdict
from claimcheck.report.comparing import pairs


def compared(post: str, source: str, mine: str, theirs: str, verdict: Verdict = Verdict.CONTRADICT) -> str:
    passage = Passage(0, 0, len(source), source, Tier.BODY, 0, analyse(source))
    reason = Reason("number-differs", f"the post has “{mine}”, the source “{theirs}”")
    found = pairs(analyse(post), passage, Finding("S1", verdict, quote=source, reasons=(reason,)))
    return "; ".join(f"{p.post.measure} | {p.source.measure} | {p.factor}" for p in found.values())


@pytest.mark.parametrize(
    ("post", "source", "mine", "theirs", "shown"),
    [
        # A number in one year is a number a year, as it is for the judge.
        (
            "every 60 minutes, another person joins them", "About 1.8 million people fell ill in 2019.",
            "every 60 minutes, another person", "About 1.8 million people",
            "1 person per hour | about 205 people per hour | a factor of 205",
        ),
        ("It makes 3 litres per minute.", "It makes 1.8 litres per hour.", "3 litres per minute", "1.8 litres per hour",
         "3 l per minute | 0.03 l per minute | a factor of 100"),
        ("It took 90 minutes.", "It took three hours.", "90 minutes", "three hours",
         "90 minutes | 180 minutes | a factor of 2"),
        ("It took 1 year.", "It took 14 to 28 months.", "1 year", "14 to 28 months",
         "1 year | 1.17 to 2.33 years | a factor of 1.75"),
        ("Over 900 people came.", "About 700 people came.", "Over 900 people", "About 700 people",
         "over 900 people | about 700 people | "),
        ("Half of the patients died.", "12% of the patients died.", "Half", "12%", "50% | 12% | a factor of 4.17"),
        ("Two of six doors are open.", "Five of six doors are open.", "Two of six", "Five of six",
         "2 of 6 doors | 5 of 6 doors | a factor of 2.5"),
        ("It has 3 doors.", "It has red walls.", "3 doors", "red walls", ""),
    ],
)  # fmt: skip
def test_what_is_shown(post: str, source: str, mine: str, theirs: str, shown: str) -> None:
    assert compared(post, source, mine, theirs) == shown


def test_figures_that_agree_in_the_same_measure_are_not_shown_twice() -> None:
    assert (
        compared("It has 12 doors.", "The house has twelve doors.", "12 doors", "twelve doors", Verdict.SUPPORT) == ""
    )
    same = compared("It took 120 minutes.", "It took two hours.", "120 minutes", "two hours", Verdict.SUPPORT)
    assert same == "120 minutes | 120 minutes | "
