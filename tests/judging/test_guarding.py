"""A judge of any quality: what holds of its word is used, the rest is void and told, and nobody else suffers."""

from collections.abc import Callable
from typing import Any

import pytest

from claimcheck.errors import SettingsError
from claimcheck.evaluation import article_of, claim_of, judge_row
from claimcheck.judging.guarding import GuardedJudge, outcome
from claimcheck.matching.index import build_index
from claimcheck.model import AskedJudge, Opinion, Reason, Usage, Verdict

PASSAGES = ("The valley has 1,240 orchards.", "Herons nest on the lake.")
YES = Verdict.SUPPORT


class Saying:
    """Says what it was given, whatever that is."""

    name = "rules"  # it may call itself what it likes

    def __init__(self, said: Any) -> None:
        self.said = said

    def judge(self, *_: object) -> Any:
        if isinstance(self.said, BaseException):
            raise self.said
        return self.said


def asked(inner: Any) -> tuple[tuple[Opinion, ...], tuple[str, ...]]:
    judge = GuardedJudge("mine", lambda: inner)
    judge.begin()
    said = judge.judge(claim_of("The valley has orchards"), build_index(article_of(PASSAGES)), ())
    return said, outcome([judge])[1]


def test_what_holds_is_let_through_under_the_judges_own_name() -> None:
    said, notes = asked(Saying([Opinion(YES, 1, (Reason("a-1", "x\ny"),), "part", 1, 0, 6, judge="rules")]))
    assert said == (Opinion(YES, 1.0, (Reason("a-1", "x y"),), "part", 1, 0, 6, judge="mine"),)
    assert notes == ()


@pytest.mark.parametrize(
    ("opinion", "told"),
    [
        (Opinion(YES, 0.9, passage=2), "names no passage that is there"),
        (Opinion(YES, 0.9), "names no passage that is there"),
        (Opinion(YES, 0.9, passage=True), "names no passage that is there"),
        (Opinion(YES, 0.9, passage="0"), "names no passage that is there"),  # type: ignore[arg-type]
        (Opinion(YES, float("nan"), passage=0), "score is no number from 0 to 1"),
        (Opinion(YES, 1.01, passage=0), "score is no number from 0 to 1"),
        (Opinion(YES, None, passage=0), "score is no number from 0 to 1"),  # type: ignore[arg-type]
        (Opinion(YES, 0.9, passage=1, quote_start=0, quote_end=25), "quote is not in the passage"),
        (Opinion(YES, 0.9, passage=1, quote_start=5, quote_end=5), "quote is not in the passage"),
        (Opinion(YES, 0.9, passage=1, quote_start=-3, quote_end=5), "quote is not in the passage"),
        (Opinion(YES, 0.9, passage=1, quote_start=None), "quote has no place"),  # type: ignore[arg-type]
        (Opinion(Verdict.DISPUTED, 0.9, passage=0), "none of support, contradict and absent"),
        (Opinion("yes", 0.9, passage=0), "none of support, contradict and absent"),  # type: ignore[arg-type]
        (Opinion(YES, 0.9, (Reason("Not A Code"),), passage=0), "no code"),
        (Opinion(YES, 0.9, ("word",), passage=0), "no code"),  # type: ignore[arg-type]
        (Opinion(YES, 0.9, "word", passage=0), "reasons are no tuple"),  # type: ignore[arg-type]
        ("support", "str is no opinion"),
        (None, "NoneType is no opinion"),
    ],
)
def test_an_opinion_that_breaks_the_interface_is_void_and_that_is_told(opinion: Any, told: str) -> None:
    good = Opinion(YES, 0.8, passage=0)
    said, (note,) = asked(Saying([opinion, good]))
    assert [one.passage for one in said] == [0]
    assert note.startswith("the judge mine gave 1 void opinions (")
    assert told in note
    assert note.endswith("the rules' verdicts stand there")


@pytest.mark.parametrize(
    "said",
    [
        ValueError("no\nsuch model"),
        SystemExit(3),
        RecursionError(),
        MemoryError(),
        BaseException("odd"),
        None,
        7,
        (one for one in [1 / 1, *()] if one / 0),
    ],
)
def test_a_judge_that_fails_is_one_line(said: Any) -> None:
    opinions, notes = asked(Saying(said))
    assert opinions == ()
    (note,) = notes
    assert "\n" not in note
    assert note.startswith("the judge mine failed 1 of 1 times (")


def test_the_users_own_interrupt_goes_through() -> None:
    with pytest.raises(KeyboardInterrupt):
        asked(Saying(KeyboardInterrupt()))


@pytest.mark.parametrize("make", [lambda: 1 / 0, object, lambda: None, lambda: __import__("no_such_module")])
def test_what_cannot_be_made_says_nothing_and_was_not_asked(make: Callable[[], object]) -> None:
    judge = GuardedJudge("mine", make)
    judge.begin()
    assert judge.judge(claim_of("x"), build_index(article_of(PASSAGES)), ()) == ()
    judge.close()
    were_asked, (note,) = outcome([judge])
    assert were_asked == ()
    assert note.startswith("the judge mine cannot be used (")


def test_what_its_user_said_wrong_is_an_error() -> None:
    def make() -> object:
        raise SettingsError("judge.mine.word: must be one word")

    with pytest.raises(SettingsError, match="one word"):
        GuardedJudge("mine", make)


def test_notes_and_usage_are_those_of_one_post_and_only_what_can_be_shown() -> None:
    class Chatty(Saying):
        version = 7
        rules = ("one", 2)
        notes = ("a\nb", 3, "")
        usage = Usage(2, 1, 30, 4, float("nan"))

    judge = GuardedJudge("mine", lambda: Chatty(ValueError("x")))
    judge.begin()
    judge.judge(claim_of("x"), build_index(article_of(PASSAGES)), ())
    were_asked, notes = outcome([judge])
    assert were_asked == (AskedJudge("mine", "", Usage(2, 1, 30, 4, None)),)
    assert judge.rules == ("one",)
    assert notes == ("the judge mine failed 1 of 1 times (ValueError: x); the rules' verdicts stand there", "a b")
    judge.begin()
    assert outcome([judge])[1] == ("a b",), "the failures of another post are none of this one"


def test_failing_to_begin_or_to_close_hurts_nobody() -> None:
    class Stubborn(Saying):
        def begin(self) -> None:
            raise OSError("no")

        close = begin

    _, (note,) = asked(Stubborn([]))
    assert "OSError: no" in note
    GuardedJudge("mine", lambda: Stubborn([])).close()


def test_an_absent_word_of_another_judge_is_no_verdict() -> None:
    absent = GuardedJudge("mine", lambda: Saying([Opinion(Verdict.ABSENT, 0.9, passage=0)]))
    found = judge_row("Pigs fly", PASSAGES, [absent])
    assert (found.verdict, found.reasons[0].code, found.judge) == ("absent", "not-in-source", "")
