"""How far a language model's word goes against the others'."""

import pytest

from claimcheck.judging.combine import Way, weigh
from claimcheck.judging.heeding import heed, is_certain
from claimcheck.model import Opinion, Reason, Verdict

YES, NO, NOTHING = Verdict.SUPPORT, Verdict.CONTRADICT, Verdict.ABSENT


def rule(verdict: Verdict, code: str, score: float = 0.8, passage: int = 0) -> Opinion:
    return Opinion(verdict, score, (Reason(code),), "some", passage)


def read(verdict: Verdict, passage: int = 0) -> Opinion:
    return Opinion(verdict, 0.75, (Reason("meaning"),), "", passage, judge="llm")


CERTAIN_NO, CERTAIN_YES = rule(NO, "number-differs"), rule(YES, "number-agrees", 0.95)
MAYBE_NO, MAYBE_YES = rule(NO, "polarity-flipped"), rule(YES, "same-statement")


def test_what_rests_on_figures_and_is_mostly_right_is_certain() -> None:
    assert is_certain(CERTAIN_NO)
    assert is_certain(CERTAIN_YES)
    assert not is_certain(MAYBE_NO)
    assert not is_certain(MAYBE_YES)
    assert not is_certain(read(NO))


@pytest.mark.parametrize(
    ("rules", "model", "verdict", "way", "objects"),
    [
        ((), (), None, Way.SILENT, False),
        ((), (read(YES),), YES, Way.READ, False),
        ((), (read(NO),), NO, Way.READ, False),
        ((), (read(NOTHING),), None, Way.SILENT, False),
        ((MAYBE_YES,), (read(YES),), YES, Way.ALONE, False),
        ((MAYBE_YES,), (read(NO),), None, Way.OPPOSED, True),
        ((MAYBE_NO,), (read(YES),), None, Way.OPPOSED, True),
        ((MAYBE_NO,), (read(NOTHING),), None, Way.WITHDRAWN, True),
        ((MAYBE_NO,), (read(NOTHING, passage=1),), NO, Way.ALONE, False),  # it did not see what the rules rest on
        ((MAYBE_NO,), (read(NOTHING, passage=1), read(NOTHING)), None, Way.WITHDRAWN, True),
        ((CERTAIN_NO,), (read(YES),), NO, Way.ALONE, True),
        ((CERTAIN_YES,), (read(NO),), YES, Way.ALONE, True),
        ((CERTAIN_NO,), (read(NOTHING),), NO, Way.ALONE, True),
        ((CERTAIN_NO, rule(NO, "polarity-flipped", 0.9)), (read(YES),), NO, Way.ALONE, True),
        ((rule(YES, "number-agrees", 0.8), rule(NO, "number-differs", 0.81)), (read(YES),), None, Way.CLOSE, True),
        ((MAYBE_YES, rule(NO, "polarity-flipped", 0.81)), (read(YES),), YES, Way.READ, False),
    ],
)
def test_it_adds_and_withdraws_and_never_overrules_what_is_certain(
    rules: tuple[Opinion, ...], model: tuple[Opinion, ...], verdict: Verdict | None, way: Way, objects: bool
) -> None:
    found = heed(weigh(rules), rules, model)
    assert (found.chosen.verdict if found.chosen else None) == verdict
    assert found.way is way
    assert (found.objection is not None) is objects
