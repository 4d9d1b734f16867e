"""Observations on cases: posts with their pages and the verdict for each claim and source (`gold.json`)."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from claimcheck.judging.interface import Judge
from claimcheck.matching.index import Candidate, Index
from claimcheck.model import Claim, Opinion

sys.path.append(str(Path(__file__).resolve().parents[1]))
from gold import gold  # noqa: E402 - a script in the folder above


class Noting(Judge):
    """Says nothing, and keeps what was observed by claim and article."""

    name = "rules"  # so that it is asked as it is, without a guard

    def __init__(self, observe: Callable[[Claim, Index], dict]) -> None:
        """Take what observes."""
        self.observe = observe
        self.noted: dict[tuple[str, int], dict] = {}

    def begin(self) -> None:
        """Begin a post: its claims have the numbers of the last one's."""
        self.noted.clear()

    def judge(self, claim: Claim, index: Index, found: tuple[Candidate, ...]) -> tuple[Opinion, ...]:
        """Observe."""
        self.noted[claim.id, id(index.article)] = self.observe(claim, index)
        return ()


def of_cases(folder: Path, observe: Callable[[Claim, Index], dict]) -> Iterator[dict]:
    """Yield what is observed of each claim that the gold names and each source that was read."""
    noting = Noting(observe)
    for one in gold(folder, [noting]):
        yield {
            "set": folder.name, "id": f"{one.case} {one.number} {one.finding.source}", "case": one.case,
            "claim": one.number, "label": one.verdict, "also": list(one.also), "text": one.claim.clean,
            "quote": one.quote, **noting.noted[one.claim.id, id(one.article)],
        }  # fmt: skip
