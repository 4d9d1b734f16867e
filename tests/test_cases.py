"""The quality gate: whole posts with the verdicts of a careful editor, and floors that nobody lowers by accident."""

from __future__ import annotations

import hashlib
import json
import tomllib
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from claimcheck.checker import Checker
from claimcheck.judging.findings import find
from claimcheck.judging.rules import RulesJudge
from claimcheck.matching.index import build_index
from claimcheck.model import CheckedClaim, Report, Verdict
from claimcheck.post import read_post
from claimcheck.settings import Settings
from claimcheck.sources.chain import open_sources

FOREIGN = 23  # every so manieth pair of a claim and a page of another post
CASES = Path(__file__).parents[1] / "fixtures" / "cases"
FLOORS: dict[str, Any] = tomllib.loads((CASES / "floors.toml").read_text(encoding="utf-8"))


def folders() -> list[Path]:
    return sorted(p.parent for p in CASES.glob("*/gold.json"))


def covering(gold: dict[str, Any], claims: tuple[CheckedClaim, ...]) -> CheckedClaim | None:
    """Return the claim that overlaps at least half of the shorter of the two; the most, then the shortest."""
    best: tuple[int, int] | None = None
    found = None
    for checked in claims:
        c = checked.claim
        overlap = min(c.end, gold["end"]) - max(c.start, gold["start"])
        shorter = min(c.end - c.start, gold["end"] - gold["start"])
        if overlap > 0 and overlap * 2 >= shorter and (best is None or (overlap, c.start - c.end) > best):
            best, found = (overlap, c.start - c.end), checked
    return found


def check(folder: Path) -> Report:
    archive = folder / "pages.warc.gz"
    settings = replace(Settings(), offline=True)
    return Checker(open_sources(settings, archives=(archive,))).report(read_post(next(folder.glob("post.*"))))


@pytest.fixture(scope="module")
def counts() -> Counter[str]:
    n: Counter[str] = Counter()
    for folder in folders():
        gold = json.loads((folder / "gold.json").read_text(encoding="utf-8"))
        report = check(folder)
        states = {s.url: str(s.state) for s in report.sources}
        for source in gold["sources"]:
            n["states"] += 1
            n["states right"] += states.get(source["url"]) == source["state"]
        for checked in report.claims:
            for finding in checked.findings:
                article = next(s.article for s in report.sources if s.id == finding.source)
                if finding.quote:
                    n["quotes"] += 1
                    n["quotes real"] += bool(article and article.text[finding.start : finding.end] == finding.quote)
        for claim in gold["claims"]:
            n["gold"] += 1
            n[f"gold {claim['verdict']}"] += 1
            found = covering(claim, report.claims)
            if found is None:
                continue
            right = found.verdict in {claim["verdict"], *claim["also_ok"]}
            n["covered"] += 1
            n["right"] += right
            n[f"said {found.verdict}"] += 1
            n[f"right {found.verdict}"] += right
            n[f"found {claim['verdict']}"] += found.verdict == claim["verdict"]
    return n


def test_the_cases_are_the_ones_the_floors_were_set_on() -> None:
    total = hashlib.sha256()
    for folder in folders():
        total.update((folder / "gold.json").read_bytes())
    assert total.hexdigest() == FLOORS["digest"]


@pytest.mark.parametrize(
    ("figure", "part", "whole"),
    [
        ("claim_recall", "covered", "gold"),
        ("end_to_end", "right", "gold"),
        ("contradict_precision", "right contradict", "said contradict"),
        ("contradict_recall", "found contradict", "gold contradict"),
        ("support_precision", "right support", "said support"),
        ("real_quotes", "quotes real", "quotes"),
        ("source_states", "states right", "states"),
    ],
)
def test_floor(counts: Counter[str], figure: str, part: str, whole: str) -> None:
    assert counts[whole] > 0
    assert counts[part] / counts[whole] >= FLOORS[figure], f"{figure}: {counts[part]}/{counts[whole]}"


def test_pages_that_have_nothing_to_do_with_a_claim_say_nothing_about_it() -> None:
    judges = (RulesJudge(),)
    posts = []
    for folder in folders():
        report = check(folder)
        indexes = [(s, build_index(s.article)) for s in report.sources if s.article is not None]
        posts.append(([c.claim for c in report.claims], indexes))
    pairs = [
        (claim, source, index)
        for claims, own in posts
        for claim in claims
        for _, others in posts
        if others is not own
        for source, index in others
    ][::FOREIGN]
    found = [find(claim, source, index, judges, cited=False) for claim, source, index in pairs]
    alarms = [f for f in found if f.verdict in {Verdict.SUPPORT, Verdict.CONTRADICT}]
    assert len(pairs) > 1000
    assert len(alarms) / len(pairs) <= FLOORS["foreign_alarms"]
