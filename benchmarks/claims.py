"""How well claims are found: on labelled cases, and on labelled sentences.

    python benchmarks/claims.py [--cases DIR] [--sentences FILE.jsonl[.gz]] [-v]

Without arguments: the cases in fixtures/cases and, where a folder ../shared lies beside the project, its cases and
sentences too; what is not there is said and left out.

Cases: folders with a post and a `gold.json` of claims and non-claims with offsets. A gold claim is covered when a
claim of ours overlaps at least half of the shorter of the two; a claim of ours is false when it lies within a gold
non-claim. Sentences: rows `{"claim", "label": "claim"|"not", "source"}`; a sentence counts as found when it holds at
least one claim.
"""

from __future__ import annotations

import argparse
import gzip
import json
import sys
import time
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from claimcheck.model import Claim, PostFormat
from claimcheck.post import parse_post, read_post

ROOT = Path(__file__).resolve().parent.parent
SHARED = ROOT.parent / "shared"


def main(argv: list[str] | None = None) -> int:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--cases", type=Path, action="append", default=[])
    parser.add_argument("--sentences", type=Path)
    parser.add_argument("-v", "--verbose", action="store_true", help="show what is missed and what is false")
    args = parser.parse_args(argv)
    named = [*args.cases, *([args.sentences] if args.sentences else [])]
    for path in named:
        if not path.exists():
            print(f"{path}: not there", file=sys.stderr)
            return 2
    folders = args.cases or ([] if named else [ROOT / "fixtures" / "cases", SHARED / "cases"])
    for folder in folders:
        if any(folder.glob("*/gold.json")):
            print(f"{folder}:")
            measure_cases(folder, verbose=args.verbose)
        else:
            print(f"{folder}: no cases there, left out")
    sentences = args.sentences or (None if named else SHARED / "bench" / "detection" / "checkworthy.jsonl.gz")
    if sentences and sentences.is_file():
        measure_sentences(sentences, verbose=args.verbose)
    elif sentences:
        print(f"{sentences}: not there, left out")
    return 0


def measure_cases(folder: Path, *, verbose: bool) -> None:
    """Print claim recall, false claims and how many gold claims share one of ours."""
    covered = total = false = reported = shared = 0
    for gold_file in sorted(folder.glob("*/gold.json")):
        gold = json.loads(gold_file.read_text(encoding="utf-8"))
        path = next((p for p in sorted(gold_file.parent.glob("post.*"))), None)
        if path is None:
            continue
        post = read_post(path)
        hits: dict[str, int] = defaultdict(int)
        for entry in gold["claims"]:
            match = _best(entry, post.claims)
            total += 1
            if match is None:
                if verbose:
                    print(f"  missed in {gold_file.parent.name}: {entry['text']!r}")
                continue
            covered += 1
            hits[match.id] += 1
        shared += sum(n - 1 for n in hits.values())
        reported += len(post.claims)
        for claim in post.claims:
            if any(x["start"] <= claim.start and claim.end <= x["end"] for x in gold.get("not_claims", [])):
                false += 1
                if verbose:
                    print(f"  false in {gold_file.parent.name}: {claim.text!r}")
    if total:
        share = f"{covered / total:.3f} ({covered}/{total})"
        print(f"cases: recall {share}, false {false}/{reported}, sharing a claim {shared}")


def _best(entry: dict[str, Any], claims: tuple[Claim, ...]) -> Claim | None:
    best: tuple[int, int] | None = None
    found = None
    for claim in claims:
        overlap = min(entry["end"], claim.end) - max(entry["start"], claim.start)
        shorter = min(entry["end"] - entry["start"], claim.end - claim.start)
        if overlap > 0 and overlap * 2 >= shorter:
            key = (overlap, claim.start - claim.end)
            if best is None or key > best:
                best, found = key, claim
    return found


def measure_sentences(path: Path, *, verbose: bool) -> None:
    """Print precision, recall and F1 of "holds a claim", for each set of rows."""
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])  # hits, false alarms, misses, right silences
    began = time.perf_counter()
    rows = 0
    for row in _rows(path):
        rows += 1
        post = parse_post(row["claim"], "-", PostFormat.TEXT)
        said, true = bool(post.claims), row["label"] == "claim"
        cell = 0 if said and true else 1 if said else 2 if true else 3
        for name in (row["source"], "all"):
            counts[name][cell] += 1
        if verbose and said != true:
            why = ", ".join(sorted({p.why for p in post.passed_over}))
            print(f"  {'false alarm' if said else 'missed: ' + why} [{row['source']}] {row['claim']!r}")
    for name, (hit, alarm, miss, silent) in sorted(counts.items()):
        precision, recall = hit / max(1, hit + alarm), hit / max(1, hit + miss)
        f1 = 2 * precision * recall / max(1e-9, precision + recall)
        print(
            f"sentences, {name}: precision {precision:.3f} recall {recall:.3f} F1 {f1:.3f} "
            f"specificity {silent / max(1, silent + alarm):.3f} ({hit + alarm + miss + silent} rows)"
        )
    print(f"{rows / (time.perf_counter() - began):.0f} sentences a second")


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    data = path.read_bytes()
    text = (gzip.decompress(data) if path.suffix == ".gz" else data).decode("utf-8")
    for line in text.splitlines():
        if line.strip():
            yield json.loads(line)


if __name__ == "__main__":
    sys.exit(main())
