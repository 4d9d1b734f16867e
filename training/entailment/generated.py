"""Made pairs of claim and evidence in the language of research, health and news.

``python training/entailment/generated.py OUT.jsonl --seed 1`` writes labelled pairs for
fine-tuning. A family (``families_*.txt``) names slots, ways to word claims of a few meanings,
and ways to word evidence of a few meanings, with which claims each evidence supports (``S``),
contradicts (``C``) or should not be held against (``X``); all others it leaves open. The
labels come from these meanings alone, never from the wording.

Every wording of a claim is given each label equally often (30 / 30 / 40 percent), so that the
claim alone tells nothing.
"""

from __future__ import annotations

import argparse
import json
import math
import random
import re
from collections import Counter, defaultdict
from pathlib import Path

from baselines import claim_baseline, overlap_baseline
from families import Family, families, lexicons
from wording import bind, fill, renamed, sentence, spelling, tone

HERE = Path(__file__).parent
LABELS = {"S": "support", "C": "contradict", "A": "absent"}
# In every ten pairs of one wording.
SHARES = {"S": 3, "C": 3, "A": 4}


def clutter(body: str, plain: bool, domain: str, frames: dict[str, list[str]], bound: dict[str, str],
            rng: random.Random, said: str | None = None) -> list[str]:  # fmt: skip
    """Return the evidence as one to two sentences, some with a lead and a distraction."""
    if rng.random() < 0.3 and not re.match(r"[A-Z]{4,}:|Mendelian", body):
        lead = fill(rng.choice(frames[domain + "_lead"]), bound, rng)
        if lead.endswith(":"):
            body = f"{lead} {sentence(body)}"
        else:
            # A filler's own capital stays, that of the pattern's first word does not.
            body = f"{lead} {body[0].lower() + body[1:] if plain else body}"
    parts = [sentence(body)]
    draw = rng.random()
    if said or draw < 0.4:
        extra = sentence(said or fill(rng.choice(frames[domain]), bound, rng))
        parts = [extra, *parts] if rng.random() < 0.5 else [*parts, extra]
    return parts


def label_of(claim: str, told: dict[str, set[str]], swap: str | None) -> str | None:
    """Return S, C or A for a claim's meaning, None where the pair is to be left out."""
    if claim in told.get("X", ()):
        return None
    label = next((k for k in "SC" if claim in told.get(k, ())), "A")
    if swap is None or label == "A":
        return label
    if swap == "A":
        return "A"
    # Another count or date of the same thing contradicts what would have been supported.
    return "C" if label == "S" else None


def pairs(family: Family, words: dict[str, list[str]], frames: dict[str, list[str]],
          synonyms: list[tuple[str, str]], want: int,
          rng: random.Random) -> list[dict[str, object]]:  # fmt: skip
    """Return about ``want`` pairs of one family, each wording of a claim balanced."""
    shown = [(m, i) for m, texts in family.claims.items() for i in range(len(texts))]
    per = max(10, round(want / len(shown)))
    took: dict[tuple[str, int], Counter[str]] = defaultdict(Counter)
    kept: dict[tuple[str, int, str], list[dict[str, object]]] = defaultdict(list)
    quota = {k: max(1, round(per * v / 10)) for k, v in SHARES.items()}
    frame_slots = Family("f", "", [("fc", "country"), ("fm", "month"), ("fy", "year"),
                                   ("fw", "weekday"), ("fn", "n:40:9000"), ("fk", "n:3:40"),
                                   ("fp", "person"), ("fj", "journal"), ("fi", "city")])  # fmt: skip
    seen: set[tuple[str, str]] = set()
    for group in range(want):
        bound = bind(family, words, rng)
        bound |= {k: v for k, v in bind(frame_slots, words, rng).items() if v not in bound.values()}
        for k in ("fc", "fm", "fy", "fw", "fn", "fk", "fp", "fj", "fi"):
            if k not in bound:
                break
        else:
            order = list(family.evidence)
            rng.shuffle(order)
            for name, told, patterns in order[:4]:
                drawn = rng.choice(patterns)
                body = fill(drawn, bound, rng)
                plain = [s for s in family.swaps if s[2] == "A"]
                named = rng.choice(plain) if plain and rng.random() < 0.25 else None
                said = None
                if named:
                    # Names what the evidence is about or the near miss, and says nothing of it.
                    about = "{" + named[rng.random() < 0.65] + "}"
                    said = fill(rng.choice(frames["name"]).replace("NAME", about), bound, rng)
                parts = clutter(body, drawn[0] not in "{(", family.domain, frames, bound, rng, said)
                parts = [spelling(" ".join(parts), random.Random(group))] if len(parts) == 1 else [
                    spelling(p, random.Random(group)) for p in parts]  # fmt: skip
                choices = list(shown)
                rng.shuffle(choices)
                used = 0
                for meaning, index in choices:
                    pattern = family.claims[meaning][index]
                    fitting = [
                        s
                        for s in family.swaps
                        if re.search(r"\{" + s[0] + r"\b", pattern) and (s[0], meaning) not in family.noswap
                    ]
                    swap = rng.choice(fitting) if fitting and rng.random() < 0.3 else None
                    if named and named in fitting and rng.random() < 0.5:
                        swap = named
                    if swap and re.search(r"\{" + swap[1] + r"\b", drawn):
                        # The evidence speaks of the near miss as well.
                        continue
                    label = label_of(meaning, told, swap[2] if swap else None)
                    if label is None or used >= 3:
                        continue
                    if took[meaning, index][label] >= quota[label]:
                        continue
                    there = bound
                    if swap:
                        there = bound | {swap[0]: bound[swap[1]]}
                    claim = fill(pattern, there, rng)
                    claim = spelling(renamed(claim, synonyms, words["person"], rng), rng)
                    claim = tone(claim, pattern[0] != "{", rng)
                    if (claim, parts[0]) in seen:
                        continue
                    seen.add((claim, parts[0]))
                    took[meaning, index][label] += 1
                    used += 1
                    kept[meaning, index, label].append(
                        {
                            "claim": claim,
                            "evidence": parts,
                            "label": LABELS[label],
                            "kind": f"{family.name}/{name}/{meaning}" + ("/swap" if swap else ""),
                        }
                    )
    out: list[dict[str, object]] = []
    for meaning, index in shown:
        share = min(len(kept[meaning, index, k]) / quota[k] for k in quota)
        if share < 1:
            short = {k: len(kept[meaning, index, k]) for k in quota}
            print(f"  {family.name}: claim {meaning}.{index} is short: {short} of {quota}")
        for k in quota:
            out += kept[meaning, index, k][: round(share * quota[k])]
    return out


def main() -> None:
    """Write the pairs and print what they are."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=16000)
    args = parser.parse_args()
    words = lexicons(HERE / "words.txt")
    frames: dict[str, list[str]] = {}
    for line in (HERE / "frames.txt").read_text("utf-8").splitlines():
        head, _, rest = line.partition(" = ")
        if rest:
            frames.setdefault(head, []).append(rest)
    synonyms = [
        (left, right)
        for left, mark, right in (
            line.partition(" = ") for line in (HERE / "synonyms.txt").read_text("utf-8").splitlines()
        )
        if mark
    ]
    known = [f for path in sorted(HERE.glob("families_*.txt")) for f in families(path)]
    sizes = [math.sqrt(sum(map(len, f.claims.values())) * (1 + len(f.evidence))) for f in known]
    rows: list[dict[str, object]] = []
    for family, size in zip(known, sizes, strict=True):
        rng = random.Random(f"{args.seed}/{family.name}")
        rows += pairs(family, words, frames, synonyms, round(args.count * size / sum(sizes)), rng)
    random.Random(args.seed).shuffle(rows)
    args.out.write_text("".join(json.dumps(r, ensure_ascii=False) + "\n" for r in rows), "utf-8")
    patterns = sum(len(e[2]) for f in known for e in f.evidence)
    wordings = sum(len(t) for f in known for t in f.claims.values())
    print(f"{len(rows)} pairs, {len(known)} families, {patterns} evidence patterns, {wordings} claim patterns")
    print("labels", dict(Counter(str(r["label"]) for r in rows)))
    print("distinct evidence", len({tuple(r["evidence"]) for r in rows}))  # type: ignore[arg-type]
    print(f"claim words alone {claim_baseline(rows):.3f}")
    print("overlap alone {:.3f}, mean overlap {}".format(*overlap_baseline(rows)))


if __name__ == "__main__":
    main()
