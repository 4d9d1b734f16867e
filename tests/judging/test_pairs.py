"""Sentence pairs that anyone can add to: fixtures/pairs/*.toml."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest

from claimcheck.evaluation import judge_row
from claimcheck.judging.rules import RulesJudge

PAIRS = Path(__file__).parents[2] / "fixtures" / "pairs"


def pairs() -> list[Any]:
    found = []
    for path in sorted(PAIRS.glob("*.toml")):
        for number, pair in enumerate(tomllib.loads(path.read_text(encoding="utf-8"))["pair"], start=1):
            marks = [pytest.mark.xfail(reason=pair["known"])] if pair.get("known") else []
            found.append(pytest.param(pair, id=f"{path.stem}-{number}", marks=marks))
    return found


@pytest.mark.parametrize("pair", pairs())
def test_pair(pair: dict[str, Any]) -> None:
    finding = judge_row(pair["claim"], pair["evidence"], [RulesJudge()])
    codes = [reason.code for reason in finding.reasons]
    assert finding.verdict == pair["verdict"], (codes, finding.reasons, finding.quote)
    if pair["reason"]:
        assert pair["reason"] in codes
    if finding.verdict in ("support", "contradict"):
        assert finding.quote in pair["evidence"]
