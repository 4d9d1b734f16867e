"""Write down what the rules and the model say of labelled rows and cases: how the two go together is fitted on it.

    python training/entailment/observe.py --model FOLDER --out FILE.jsonl [--rows FILE ...] [--cases DIR]
        [--written DIR] [--held]

One line for each claim and source: its label, and the voices as `judging.voices` sees them. `--held` takes only what was
held back when the model was trained.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections.abc import Callable, Iterator
from dataclasses import asdict
from pathlib import Path

from cases import of_cases
from data import group_of, is_held

from claimcheck.evaluation import article_of, claim_of
from claimcheck.judging.combine import weigh
from claimcheck.judging.entailment.judge import EntailmentJudge
from claimcheck.judging.entailment.scorer import Scorer
from claimcheck.judging.excerpts import is_excerpt
from claimcheck.judging.findings import set_aside, sureness
from claimcheck.judging.heeding import compares
from claimcheck.judging.rules import RulesJudge
from claimcheck.judging.unseen import unseen_passages
from claimcheck.judging.voices import reading_of, voices_of
from claimcheck.judging.voices_table import CERTAIN
from claimcheck.matching.index import Index, build_index, candidates
from claimcheck.model import Claim, Opinion

Observe = Callable[[Claim, Index], dict]


def observer(folder: Path) -> Observe:
    """Return what observes a claim and an article."""
    rules, model = RulesJudge(), EntailmentJudge(Scorer(folder))

    def observe(claim: Claim, index: Index) -> dict:
        found = candidates(claim, index)
        unseen, excerpt = unseen_passages(index), is_excerpt(index)

        def counting(opinions: tuple[Opinion, ...]) -> list[Opinion]:
            return [o for o in opinions if not set_aside(o, index, unseen)]

        ruled = weigh(counting(rules.judge(claim, index, found)))
        rule = ruled.chosen
        sure = sureness(rule, excerpt=excerpt) if rule else 0.5
        read = counting(model.judge(claim, index, found))
        return {
            "voices": asdict(voices_of(rule.verdict if rule else None, sure, read, excerpt=excerpt)),
            "reading": int(reading_of(index)),
            "certain": bool(rule and compares(rule) and sure >= CERTAIN),
            "code": rule.reasons[0].code if rule else "",
            "read": len({o.passage for o in read}),
        }

    return observe


def of_rows(path: Path, observe: Observe, *, held: bool) -> Iterator[dict]:
    """Yield observations of rows."""
    name = path.name.split(".")[0]
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    for line in data.decode().splitlines():
        row = json.loads(line)
        if not held or is_held(name, group_of(name, row)):
            seen = observe(claim_of(row["claim"]), build_index(article_of(row["evidence"])))
            yield {"set": name, "id": row["id"], "label": row["label"], "has_number": row["has_number"], **seen}


def of_written(folder: Path, observe: Observe, *, held: bool) -> Iterator[dict]:
    """Yield observations of the claims on texts that were written for training, each held against its whole text."""
    for path in sorted(folder.glob("*.jsonl")):
        for line in path.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            if held and not is_held("written", row["text"][0].lower()):
                continue
            index = build_index(article_of(row["text"]))
            for claim in row["claims"]:
                yield {"set": "written", "label": claim["label"], **observe(claim_of(claim["claim"]), index)}


def main() -> None:
    """Write the file."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--model", type=Path, required=True)
    asked.add_argument("--out", type=Path, required=True)
    asked.add_argument("--rows", type=Path, nargs="*", default=[])
    asked.add_argument("--cases", type=Path)
    asked.add_argument("--written", type=Path)
    asked.add_argument("--held", action="store_true")
    args = asked.parse_args()
    observe = observer(args.model)
    with args.out.open("w") as file:
        for path in args.rows:
            for found in of_rows(path, observe, held=args.held):
                file.write(json.dumps(found) + "\n")
        for found in of_written(args.written, observe, held=args.held) if args.written else ():
            file.write(json.dumps(found) + "\n")
        for found in of_cases(args.cases, observe) if args.cases else ():
            if not args.held or is_held("cases", found["case"]):
                file.write(json.dumps(found) + "\n")


if __name__ == "__main__":
    main()
