"""Judges held to the interface: what fails or breaks its promises is void, is told in a line, and changes no more."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import islice
from numbers import Integral, Real
from typing import Any, NoReturn

from claimcheck.errors import ClaimcheckError
from claimcheck.judge_catalogue import RULES
from claimcheck.judging.interface import Judge
from claimcheck.matching.index import Candidate, Index
from claimcheck.model import AskedJudge, Claim, Opinion, Passage, Reason, Usage, Verdict
from claimcheck.url_secrets import redacted

_VERDICTS = (Verdict.SUPPORT, Verdict.CONTRADICT, Verdict.ABSENT)
_CODE = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_LONGEST = 300  # characters of what a judge says: lines that somebody reads
_MOST = 1000  # opinions on one claim and source, notes on one post
_TOLD = 3  # different failings of one judge that are told


class _VoidError(Exception):
    """What is wrong with an opinion."""


class GuardedJudge(Judge):
    """Asks another judge and lets through what the interface allows; `settle` renews `notes` and `usage`."""

    def __init__(self, name: str, make: Callable[[], object]) -> None:
        """Take the judge's name, by which its opinions go, and what makes it.

        What goes wrong in making it becomes a note, but for a ClaimcheckError: that is its user's mistake.
        """
        self.name = name
        self._asked = 0
        self._failed: Counter[str] = Counter()
        self._void: Counter[str] = Counter()
        self._broken = ""
        self._inner: Any = None
        try:
            self._inner = make()
            if not callable(getattr(self._inner, "judge", None)):
                self._broken = f"{type(self._inner).__name__} is no judge"
        except (KeyboardInterrupt, ClaimcheckError):
            raise
        except BaseException as error:
            self._broken = _told(error)
        self.version = _line(self._read("version"))
        self.rules = _lines(self._read("rules"))

    @property
    def is_broken(self) -> bool:
        """Whether it could not be made, so that it says nothing."""
        return bool(self._broken)

    def judge(self, claim: Claim, index: Index, found: tuple[Candidate, ...]) -> tuple[Opinion, ...]:
        """Return what of the judge's opinions holds."""
        if self._broken:
            return ()
        self._asked += 1
        try:
            said = list(islice(iter(self._inner.judge(claim, index, found)), _MOST))
        except KeyboardInterrupt:
            raise
        except BaseException as error:  # - it may end its own work in any way, but nobody else's
            self._failed[_told(error)] += 1
            return ()
        kept = []
        for opinion in said:
            try:
                kept.append(_checked(opinion, self.name, index.article.passages))
            except Exception as error:
                self._void[str(error) if isinstance(error, _VoidError) else _told(error)] += 1
        return tuple(kept)

    def begin(self) -> None:
        """Begin a post."""
        self._asked = 0
        self._failed.clear()
        self._void.clear()
        self._call("begin")

    def settle(self) -> None:
        """Renew `notes` and `usage` with what there is to say of the post so far."""
        self.version = _line(self._read("version"))
        own = () if self._broken else _lines(self._read("notes"))
        self.notes = (*self._complaint(), *own)
        usage = self._read("usage")
        self.usage = _checked_usage(usage) if isinstance(usage, Usage) else None

    def close(self) -> None:
        """Let go of what the judge holds."""
        self._call("close")

    def _complaint(self) -> tuple[str, ...]:
        if self._broken:
            return (f"the judge {self.name} cannot be used ({self._broken}); the rules' verdicts stand",)
        said = []
        if self._failed:
            said.append(f"failed {self._failed.total()} of {self._asked} times ({_listed(self._failed)})")
        if self._void:
            said.append(f"gave {self._void.total()} void opinions ({_listed(self._void)})")
        return (f"the judge {self.name} {' and '.join(said)}; the rules' verdicts stand there",) if said else ()

    def _read(self, name: str) -> Any:
        try:
            return getattr(self._inner, name, None)
        except KeyboardInterrupt:
            raise
        except BaseException:
            return None

    def _call(self, name: str) -> None:
        try:
            method = getattr(self._inner, name, None)
            if method is not None:
                method()
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            self._failed[_told(error)] += 1


def guarded(judge: Judge) -> Judge:
    """Return the judge held to the interface; the rules need no guard."""
    return judge if isinstance(judge, GuardedJudge) or judge.name == RULES else GuardedJudge(judge.name, lambda: judge)


def outcome(judges: Sequence[Judge]) -> tuple[tuple[AskedJudge, ...], tuple[str, ...]]:
    """Return which judges were asked about the post, and what they or their guards have to say to its reader."""
    for judge in judges:
        if isinstance(judge, GuardedJudge):
            judge.settle()
    asked = (j for j in judges if not (isinstance(j, GuardedJudge) and j.is_broken))
    return (
        tuple(AskedJudge(judge.name, judge.version, judge.usage) for judge in asked),
        tuple(note for judge in judges for note in judge.notes),
    )


def _checked(opinion: object, name: str, passages: tuple[Passage, ...]) -> Opinion:
    if not isinstance(opinion, Opinion):
        _void(f"{type(opinion).__name__} is no opinion")
    if opinion.verdict not in _VERDICTS:
        _void("the verdict is none of support, contradict and absent")
    score: Any = opinion.score
    if isinstance(score, bool) or not isinstance(score, Real) or not 0 <= float(score) <= 1:
        _void("the score is no number from 0 to 1")
    number: Any = opinion.passage
    if isinstance(number, bool) or not isinstance(number, Integral) or not 0 <= int(number) < len(passages):
        _void("it names no passage that is there")
    start: Any = opinion.quote_start
    end: Any = opinion.quote_end
    if not isinstance(start, Integral) or not isinstance(end, Integral):
        _void("its quote has no place")
    start, end = int(start), int(end)
    if (start, end) != (-1, -1) and not 0 <= start < end <= len(passages[int(number)].text):
        _void("its quote is not in the passage")
    return replace(
        opinion,
        verdict=Verdict(opinion.verdict),
        score=float(score),
        passage=int(number),
        quote_start=start,
        quote_end=end,
        reasons=_checked_reasons(opinion.reasons),
        rule=_line(opinion.rule),
        judge=name,
    )


def _checked_reasons(reasons: object) -> tuple[Reason, ...]:
    if not isinstance(reasons, tuple | list):
        _void("its reasons are no tuple")
    checked = []
    for reason in reasons[:_MOST]:
        code = getattr(reason, "code", None)
        if (
            not isinstance(reason, Reason)
            or not isinstance(code, str)
            or len(code) > _LONGEST
            or not _CODE.fullmatch(code)
        ):
            _void("a reason of it has no code of small letters, digits and hyphens")
        checked.append(Reason(code, _line(reason.detail)))
    return tuple(checked)


def _checked_usage(usage: Usage) -> Usage | None:
    counts = (usage.calls, usage.cached, usage.tokens_in, usage.tokens_out)
    if not all(isinstance(n, int) and not isinstance(n, bool) and n >= 0 for n in counts):
        return None
    cost = usage.cost
    priced = isinstance(cost, int | float) and not isinstance(cost, bool) and math.isfinite(cost) and cost >= 0
    return replace(usage, cost=float(cost) if priced and cost is not None else None, currency=_line(usage.currency))


def _void(why: str) -> NoReturn:
    raise _VoidError(why)


def _told(error: BaseException) -> str:
    try:
        words = str(error)
    except Exception:
        words = ""
    return _line(f"{type(error).__name__}: {words}" if words else type(error).__name__)


def _line(text: object) -> str:
    line = redacted(" ".join(text.split())) if isinstance(text, str) else ""
    return line if len(line) <= _LONGEST else line[: _LONGEST - 1] + "…"


def _lines(texts: object) -> tuple[str, ...]:
    lines = map(_line, texts[:_MOST]) if isinstance(texts, tuple | list) else ()
    return tuple(filter(None, lines))


def _listed(counts: Counter[str]) -> str:
    told = [why for why, _ in counts.most_common(_TOLD)]
    return "; ".join(told) + (f"; {len(counts) - _TOLD} more" if len(counts) > _TOLD else "")
