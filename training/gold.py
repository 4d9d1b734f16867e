"""Posts with their pages, and what an editor says of each claim and source (`gold.json`), laid beside what was found."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from claimcheck.api import load_post, open_pages
from claimcheck.checker import Checker
from claimcheck.judging.interface import Judge
from claimcheck.model import Article, Claim, Finding
from claimcheck.settings import Settings

COVERED = 0.5
"""Share of the shorter of two spans that they must have in common to be one claim, as in the scorer of the cases."""


@dataclass(frozen=True)
class Gold:
    """A finding on a page that was read, and the editor's word on the same: a verdict, those as good, a quote or None."""

    case: str
    number: str
    claim: Claim
    article: Article
    finding: Finding
    verdict: str
    also: tuple[str, ...]
    quote: str | None

    @property
    def right(self) -> bool:
        """Whether the finding has the editor's verdict or one as good."""
        return self.finding.verdict in {self.verdict, *self.also}


def gold(folder: Path, judges: Sequence[Judge] | None = None) -> Iterator[Gold]:
    """Check the posts of a folder, offline, with these judges or the default, and yield what the gold names."""
    for case in sorted(p for p in folder.iterdir() if (p / "gold.json").exists()):
        told = json.loads((case / "gold.json").read_text(encoding="utf-8"))
        (path,) = case.glob("post.*")
        settings = Settings(replay=str(case / "pages.warc.gz"), offline=True)
        with open_pages(path, settings) as pages:
            report = Checker(pages, settings, judges).report(load_post(path))
        names = {
            source.id: entry["id"]
            for source in report.sources
            for entry in told["sources"]
            if any(report.post.citations[i].url == entry["url"] for i in source.citations)
        }
        articles = {source.id: source.article for source in report.sources}
        for wanted in told["claims"]:
            best = max(report.claims, key=lambda c: _overlap(c.claim, wanted), default=None)
            if best is None or _overlap(best.claim, wanted) < COVERED:
                continue
            for found in best.findings:
                held = wanted["per_source"].get(names.get(found.source, ""))
                article = articles[found.source]
                if held and article is not None:
                    yield Gold(
                        case.name, wanted["id"], best.claim, article, found,
                        held["verdict"], tuple(held["also_ok"]), held.get("quote"),
                    )  # fmt: skip


def _overlap(claim: Claim, wanted: dict) -> float:
    shared = min(claim.end, wanted["end"]) - max(claim.start, wanted["start"])
    return shared / max(1, min(claim.end - claim.start, wanted["end"] - wanted["start"]))
