"""Observations on cases: posts with their pages and the verdict for each claim and source (`gold.json`)."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path

from claimcheck.api import load_post, open_pages
from claimcheck.checker import Checker
from claimcheck.judging.interface import Judge
from claimcheck.matching.index import Candidate, Index
from claimcheck.model import Claim, Opinion
from claimcheck.settings import Settings


class Noting(Judge):
    """Says nothing, and keeps what was observed by claim and article."""

    name = "noting"

    def __init__(self, observe: Callable[[Claim, Index], dict]) -> None:
        """Take what observes."""
        self.observe = observe
        self.noted: dict[tuple[str, int], dict] = {}

    def judge(self, claim: Claim, index: Index, found: tuple[Candidate, ...]) -> tuple[Opinion, ...]:
        """Observe."""
        self.noted[claim.id, id(index.article)] = self.observe(claim, index)
        return ()


def of_cases(folder: Path, observe: Callable[[Claim, Index], dict]) -> Iterator[dict]:
    """Yield what is observed of each claim that the gold names and each source that was read."""
    for case in sorted(p for p in folder.iterdir() if (p / "gold.json").exists()):
        gold = json.loads((case / "gold.json").read_text(encoding="utf-8"))
        (path,) = case.glob("post.*")
        settings = Settings(replay=str(case / "pages.warc.gz"), offline=True)
        post = load_post(path)
        noting = Noting(observe)
        with open_pages(path, settings) as pages:
            report = Checker(pages, settings, [noting]).report(post)
        names = {
            source.id: entry["id"]
            for source in report.sources
            for entry in gold["sources"]
            if any(report.post.citations[i].url == entry["url"] for i in source.citations)
        }
        articles = {source.id: source.article for source in report.sources}
        for wanted in gold["claims"]:
            best = max(report.claims, key=lambda c: overlap(c.claim.start, c.claim.end, wanted), default=None)
            if best is None or overlap(best.claim.start, best.claim.end, wanted) < 0.5:
                continue
            for found in best.findings:
                held = wanted["per_source"].get(names.get(found.source, ""))
                noted = noting.noted.get((best.claim.id, id(articles[found.source])))
                if held and noted:
                    yield {
                        "set": folder.name, "id": f"{case.name} {wanted['id']} {found.source}", "case": case.name,
                        "claim": wanted["id"], "label": held["verdict"], "also": held["also_ok"],
                        "overall": [wanted["verdict"], *wanted["also_ok"]], "cited": found.cited,
                        "text": best.claim.clean, "quote": held.get("quote"), **noted,
                    }


def overlap(start: int, end: int, wanted: dict) -> float:
    """Return the share of the shorter of two ranges that lies in both."""
    shared = min(end, wanted["end"]) - max(start, wanted["start"])
    return shared / max(1, min(end - start, wanted["end"] - wanted["start"]))
