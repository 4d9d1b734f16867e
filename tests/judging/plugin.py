"""A plug-in for tests: written to a folder as an installed package would be, entry point and all."""

from __future__ import annotations

import sys
import textwrap
from collections.abc import Mapping
from pathlib import Path

import pytest


def with_entry_points(site: Path, project: str, version: str, points: Mapping[str, str]) -> None:
    """Write what makes `site` hold an installed project with these entry points in our group."""
    info = site / f"{project.replace('-', '_')}-{version}.dist-info"
    info.mkdir()
    (info / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {project}\nVersion: {version}\n", encoding="utf-8")
    lines = "".join(f"{name} = {made}\n" for name, made in points.items())
    (info / "entry_points.txt").write_text(f"[claimcheck.judges]\n{lines}", encoding="utf-8")


def install(folder: Path, monkeypatch: pytest.MonkeyPatch, source: str, **judges: str) -> None:
    """Write a module `tame_judges` with this source and an entry point for each judge, and let Python find both."""
    site = folder / "site"
    site.mkdir()
    (site / "tame_judges.py").write_text(textwrap.dedent(source), encoding="utf-8")
    with_entry_points(site, "tame-judges", "1.2", {name: f"tame_judges:{made}" for name, made in judges.items()})
    monkeypatch.syspath_prepend(str(site))
    monkeypatch.delitem(sys.modules, "tame_judges", raising=False)


WORDS = """
    from claimcheck.judging.interface import Judge
    from claimcheck.model import Opinion, Reason, Usage, Verdict

    class WordsJudge(Judge):
        name = "words"
        version = "7"

        def __init__(self, setup):
            self.word = setup.options.get("word", "ferry")
            self.offline = setup.offline

        def begin(self):
            self.notes, self.usage = (), Usage()

        def judge(self, claim, index, found):
            self.usage = Usage(self.usage.calls + 1, 0, 100, 10, 0.001)
            self.notes = (f"looked for {self.word}, offline {self.offline}",)
            return [
                Opinion(Verdict.CONTRADICT, 0.99, (Reason("word-met", "the word is there"),), passage=p.index)
                for p in index.article.passages
                if self.word in p.text
            ]

    def make(setup):
        return WordsJudge(setup)
"""
"""A judge that contradicts every claim with whatever passage has a word."""
