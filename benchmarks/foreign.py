"""How often does a claim get a verdict from a page that has nothing to do with it? Every one is a false alarm.

    python benchmarks/foreign.py [--cases DIR ...] [--every N]

Each claim of every case is held against the pages of the other cases (all pairs, or every Nth). Writes
benchmarks/foreign.md and prints it.
"""

from __future__ import annotations

import argparse
from collections import Counter
from pathlib import Path

from claimcheck import __version__
from claimcheck.api import load_post, open_pages
from claimcheck.checker import Checker
from claimcheck.judging.findings import find
from claimcheck.judging.rules import RulesJudge
from claimcheck.matching.index import Index, build_index
from claimcheck.model import Claim, Source, Verdict
from claimcheck.settings import Settings
from verdicts import ROOT, SHARED, digest, table

Case = tuple[str, tuple[Claim, ...], list[tuple[Source, Index]]]


def read(folder: Path) -> Case:
    """Return a case's name, the claims of its post, and its sources that could be read, each with its index."""
    (post,) = folder.glob("post.*")
    settings = Settings(replay=str(folder / "pages.warc.gz"), offline=True)
    taken = load_post(post)
    with open_pages(post, settings) as pages:
        sources = Checker(pages, settings).read_sources(taken)
    return folder.name, taken.claims, [(s, build_index(s.article)) for s in sources if s.article is not None]


def alarms(cases: list[Case], every: int) -> tuple[int, Counter[str]]:
    """Return how many pairs of claim and foreign page were judged, and the false alarms by verdict and reason."""
    judges = (RulesJudge(),)
    judged, tried, found = 0, 0, Counter[str]()
    for name, claims, _ in cases:
        for claim in claims:
            for source, index in (pair for other, _, pairs in cases if other != name for pair in pairs):
                tried += 1
                if tried % every:
                    continue
                judged += 1
                finding = find(claim, source, index, judges, cited=False)
                if finding.verdict in {Verdict.SUPPORT, Verdict.CONTRADICT}:
                    found[f"{finding.verdict}: {finding.reasons[0].code}"] += 1
    return judged, found


def main() -> int:
    """Measure and write the report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, nargs="*", default=[ROOT / "fixtures" / "cases", SHARED / "cases"])
    parser.add_argument("--every", type=int, default=4, help="judge every Nth pair")
    options = parser.parse_args()
    folders = [p for d in options.cases if d.is_dir() for p in sorted(d.iterdir()) if (p / "gold.json").exists()]
    judged, found = alarms([read(folder) for folder in folders], max(1, options.every))
    total = sum(found.values())
    data = digest(folder / "gold.json" for folder in folders)
    text = [
        "# Claims before foreign pages",
        "",
        f"claimcheck {__version__}. Made by `python benchmarks/foreign.py`.",
        "",
    ]
    text += [f"{len(folders)} posts ({data}), each claim against the pages of the other posts: {judged:,} pairs,"]
    text += [
        f"{total} verdicts of support or contradict, {1000 * total / max(1, judged):.1f} in 1,000. All are wrong.",
        "",
    ]
    text += table(["verdict: reason", "times"], [[key, str(n)] for key, n in found.most_common()])
    report = "\n".join(text).rstrip() + "\n"
    (ROOT / "benchmarks" / "foreign.md").write_text(report, encoding="utf-8")
    print(report)
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
