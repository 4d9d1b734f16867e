"""No text makes the judging raise, and a figure changed in the claim never turns a contradiction into support."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from claimcheck.evaluation import judge_row
from claimcheck.judging.rules import RulesJudge
from claimcheck.model import Verdict

JUDGES = [RulesJudge()]
# Pieces that the rules look for, so that random sentences reach them.
PIECES = st.sampled_from(
    """
    all of the no none nobody others remaining two of 8 3 of 8 0 of 0 1 in 0 0% 12% 12 percentage points doubled
    halved rose fell from 0 to 5 from 5 to 0 by 2028 before 2019 last month the first the largest not never
    could may up to over 830 kg about 830 kg every 0 minutes every 60 minutes a day a year patients mice people
    said “ ” " side effects no serious because cannot show peer reviewed provisional final Ashby Norwood Japan
    £5.8bn Rs 48,000 crore 60 lakh million −4°F 20 °C , . ; : — ( ) 1e999 ½ ¾ ٣ 𝟰𝟴 \u202e \x00
    """.split()
)
SENTENCE = st.lists(st.one_of(PIECES, st.text(max_size=8)), max_size=25).map(" ".join)


@settings(max_examples=150, deadline=None)
@given(SENTENCE, st.lists(SENTENCE, max_size=4))
def test_nothing_raises_and_every_quote_is_real(claim: str, evidence: list[str]) -> None:
    finding = judge_row(claim, evidence, JUDGES)
    if finding.verdict in {Verdict.SUPPORT, Verdict.CONTRADICT}:
        assert finding.quote in evidence
        assert 0 <= finding.score <= 1


@settings(max_examples=60, deadline=None)
@given(st.integers(1000, 9999).filter(lambda n: n % 10), st.integers(1000, 9999))
def test_another_figure_is_never_supported(a: int, b: int) -> None:
    # A claim that ends in 0 may be a rounded one; these are written to the last digit.
    verdict = judge_row(
        f"The harbour has {a:,} berths", [f"The harbour has {b:,} berths, the port says."], JUDGES
    ).verdict
    assert (verdict is Verdict.SUPPORT) is (a == b)


@settings(max_examples=40, deadline=None)
@given(st.integers(2, 400))
def test_the_same_length_in_another_unit_is_supported(months: int) -> None:
    claim, evidence = (
        f"The repair of the bridge took {months} years",
        [f"The repair of the bridge took {months * 12} months."],
    )
    assert judge_row(claim, evidence, JUDGES).verdict is Verdict.SUPPORT
