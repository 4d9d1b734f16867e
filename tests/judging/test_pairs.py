"""Sentence pairs that anyone can add to: fixtures/pairs/*.toml."""

from __future__ import annotations

import tomllib
from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from claimcheck.evaluation import judge_row
from claimcheck.judging.rules import RulesJudge
from claimcheck.report.reasons import TEXTS

PAIRS = Path(__file__).parents[2] / "fixtures" / "pairs"
# These come from reading and from several sources; a single pair of sentences cannot give them.
_NOT_OF_A_PAIR = {"supported-elsewhere", "not-in-source", "not-in-visible-part", "only-in-metadata", "source-unread"}
_OF_OTHER_JUDGES = {"meaning-supports", "meaning-contradicts", "meaning-settles-nothing", "judges-disagree"}
_DECISIVE = {"support", "contradict"}
_KEYS = {"claim", "evidence", "verdict", "reason", "known"}


def read() -> dict[str, list[dict[str, Any]]]:
    return {path.stem: tomllib.loads(path.read_text(encoding="utf-8"))["pair"] for path in sorted(PAIRS.glob("*.toml"))}


def pairs() -> list[Any]:
    found = []
    for name, entries in read().items():
        for number, pair in enumerate(entries, start=1):
            # Strict: a pair that comes right must lose its `known`. An error of the program is never a known mistake.
            known = pytest.mark.xfail(reason=pair.get("known", ""), raises=pytest.fail.Exception, strict=True)
            marks = [known] if pair.get("known") else []
            found.append(pytest.param(pair, id=f"{name}-{number}", marks=marks))
    return found


@pytest.mark.parametrize("pair", pairs())
def test_pair(pair: dict[str, Any]) -> None:
    finding = judge_row(pair["claim"], pair["evidence"], [RulesJudge()])
    if finding.verdict in _DECISIVE:
        assert finding.quote in pair["evidence"]
    codes = [reason.code for reason in finding.reasons]
    if finding.verdict != pair["verdict"] or (pair["reason"] and pair["reason"] not in codes):
        # No traceback: whoever adds a pair wants to read what was said of it, and hundreds of them take seconds.
        wanted, got = f"{pair['verdict']} ({pair['reason'] or 'any reason'})", f"{finding.verdict} ({', '.join(codes)})"
        details = "; ".join(reason.detail for reason in finding.reasons)
        message = f"wanted {wanted}, got {got}: {details}\n  claim: {pair['claim']}\n  quote: {finding.quote or '-'}"
        pytest.fail(message, pytrace=False)


def test_the_entries_are_well_formed_and_none_stands_twice() -> None:
    seen = Counter((pair["claim"], tuple(pair["evidence"])) for entries in read().values() for pair in entries)
    assert [key for key, times in seen.items() if times > 1] == []
    for name, entries in read().items():
        for pair in entries:
            assert set(pair) <= _KEYS, (name, pair)
            assert pair["verdict"] in _DECISIVE | {"absent"}, (name, pair)
            assert not (pair["verdict"] == "absent" and pair["reason"]), (name, pair)
            assert pair["evidence"], (name, pair)


def test_every_file_has_near_misses() -> None:
    """A file of hits alone would be passed by a rule that always says yes."""
    for name, entries in read().items():
        assert sum(pair["verdict"] == "absent" for pair in entries) >= 3, name
        assert sum(pair["verdict"] in _DECISIVE for pair in entries) >= 3, name


def test_every_reason_is_asked_for() -> None:
    asked = {pair["reason"] for entries in read().values() for pair in entries}
    assert set(TEXTS) - _NOT_OF_A_PAIR - _OF_OTHER_JUDGES - asked == set()
