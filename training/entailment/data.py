"""Training rows as token ids: public rows, our own pairs, generated pairs, and negatives made from the public rows.

    python training/entailment/data.py --bench DIR --written DIR --cases DIR --tokenizer FILE --out FILE.pkl

`DIR` holds the public sets (`vitaminc.jsonl.gz` ...; rows of claim, evidence sentences, label). One in `HELD` groups of
each set is held back for selection and calibration. Same input, same file.
"""

from __future__ import annotations

import argparse
import gzip
import hashlib
import json
import pickle
import random
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from claimcheck.evaluation import article_of, claim_of
from claimcheck.judging.entailment.encoding import Tokenize, encode
from claimcheck.judging.entailment.scorer import tokenizer
from claimcheck.matching.index import Index, build_index, candidates
from claimcheck.model import Claim

ROOT = Path(__file__).resolve().parents[2]
LABELS = ("support", "contradict", "absent")
HELD, HELD_POSTS = 20, 3
_FALSE_FRIENDS = 6000  # claims with a sentence of another row that shares their words
_STRANGERS = 2  # sentences of a claim's evidence outside its rationale


@dataclass(frozen=True)
class Pair:
    """A claim and what it is held against."""

    source: str
    group: str
    claim: str
    evidence: str
    label: str


def rows(path: Path) -> list[dict]:
    """Read a file of rows."""
    data = gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes()
    return [json.loads(line) for line in data.decode().splitlines() if line.strip()]


def public(bench: Path) -> Iterator[Pair]:
    """Yield the pairs of the public sets."""
    for name in ("vitaminc", "mnli", "snli", "fever_symmetric", "factcheckgpt"):
        for row in rows(bench / f"{name}.jsonl.gz"):
            yield Pair(name, group_of(name, row), row["claim"], " ".join(row["evidence"]), row["label"])
    yield from fool_me_twice(rows(bench / "fm2.jsonl.gz"))


def fool_me_twice(found: list[dict]) -> Iterator[Pair]:
    """Yield the deciding sentences with their label, and sentences of the same page that decide nothing."""
    for row in found:
        chance = random.Random(row["id"])
        deciding = [row["evidence"][i] for i in row["rationale"]]
        if deciding:
            yield Pair("fm2", row["claim"].lower(), row["claim"], " ".join(deciding), row["label"])
        others = [s for i, s in enumerate(row["evidence"]) if i not in row["rationale"] and len(s.split()) > 4]
        for sentence in chance.sample(others, min(_STRANGERS, len(others))):
            yield Pair("fm2_other", row["claim"].lower(), row["claim"], sentence, "absent")


def false_friends(pairs: list[Pair], count: int) -> Iterator[Pair]:
    """Yield claims with the sentence of another group that shares the most of their rarer words: absent."""
    chance = random.Random(7)
    wanted = [p for p in pairs if p.source in {"vitaminc", "fm2", "fever_symmetric"}]
    holding: dict[str, list[int]] = defaultdict(list)
    words = [frozenset(w for w in p.evidence.lower().split() if len(w) > 3) for p in wanted]
    for number, found in enumerate(words):
        for word in found:
            holding[word].append(number)
    for pair in chance.sample(wanted, min(count, len(wanted))):
        hits: dict[int, float] = defaultdict(float)
        for word in {w for w in pair.claim.lower().split() if len(w) > 3}:
            for number in holding.get(word, ())[:400]:
                hits[number] += 1 / len(holding[word]) ** 0.5
        ranked = sorted(hits, key=lambda n: (-hits[n], n))
        mine = {n for n in ranked if wanted[n].group == pair.group or wanted[n].claim == pair.claim}
        # The nearest of another group often tells of the same thing and may decide; the ones behind it rarely do.
        options = [n for n in ranked if n not in mine and _far(pair, wanted[n])][3:12]
        if options:
            yield Pair("friends", pair.group, pair.claim, wanted[chance.choice(options)].evidence, "absent")


def _far(pair: Pair, other: Pair) -> bool:
    first, second = set(pair.evidence.lower().split()), set(other.evidence.lower().split())
    return len(first & second) / max(1, min(len(first), len(second))) < 0.5


def own() -> Iterator[Pair]:
    """Yield our pairs of sentences."""
    for path in sorted((ROOT / "fixtures/pairs").glob("*.toml")):
        for pair in tomllib.loads(path.read_text())["pair"]:
            evidence = " ".join(pair["evidence"])
            if pair["verdict"] in LABELS and len(evidence.split()) < 90:
                yield Pair("own", pair["claim"].lower(), pair["claim"], evidence, pair["verdict"])


def generated(path: Path) -> Iterator[Pair]:
    """Yield generated pairs."""
    for row in rows(path):
        yield Pair("generated", row["claim"].lower(), row["claim"], " ".join(row["evidence"]), row["label"])


def written(folder: Path) -> Iterator[Pair]:
    """Yield pairs of texts that people wrote with claims, each claim with the sentences that decide it.

    The deciding sentences, a window around them and the whole text carry the label; a sentence that decides nothing is
    absent, and so is everything for a claim that the text leaves open.
    """
    for path in sorted(folder.glob("*.jsonl")):
        for row in rows(path):
            for claim in row["claims"]:
                yield from _of_text(row["text"], claim)


def _of_text(text: list[str], told: dict) -> Iterator[Pair]:
    claim, label, deciding = told["claim"], told["label"], sorted(told["because"])
    chance = random.Random(claim)
    group = text[0].lower()  # all claims on a text stay together
    others = [s for i, s in enumerate(text) if i not in deciding]

    def pair(sentences: list[str], says: str) -> Pair:
        return Pair("written", group, claim, " ".join(sentences), says)

    if label != "absent" and not deciding:
        return
    if label != "absent":
        yield pair([text[i] for i in deciding], label)
        first, last = max(0, deciding[0] - chance.choice((0, 1))), deciding[-1] + chance.choice((0, 1))
        if last - first < len(text) - 1 and last - first + 1 > len(deciding):
            yield pair(text[first : last + 1], label)
        if others:
            yield pair([chance.choice(others)], "absent")
    else:
        words = set(claim.lower().split())
        yield pair([max(text, key=lambda s: (len(words & set(s.lower().split())), s))], label)
        at = chance.randrange(len(text))
        yield pair(text[at : at + chance.choice((1, 2))], label)
    yield pair(text, label)


_FOREIGN = 4  # pages of other posts for each claim
_READ = 6  # passages of a page that leaves a claim open


def of_cases(folder: Path) -> Iterator[Pair]:
    """Yield pairs of posts and pages: the sentences that decide, and all likely ones of pages that decide nothing."""
    from cases import of_cases as observed  # noqa: PLC0415

    pages: dict[str, dict[int, Index]] = defaultdict(dict)
    claims: dict[tuple[str, str], Claim] = {}

    def observe(claim: Claim, index: Index) -> dict:
        return {"likely": [c.passage.text for c in candidates(claim, index)[:_READ]], "of": (claim, index)}

    for seen in observed(folder, observe):
        claims[seen["case"], seen["claim"]], pages[seen["case"]][id(seen["of"][1])] = seen["of"]
        if seen["label"] == "absent" and not seen["also"]:
            for text in seen["likely"]:
                yield Pair("cases", seen["case"], seen["text"], text, "absent")
        elif seen["quote"] and seen["label"] in LABELS:
            yield Pair("cases", seen["case"], seen["text"], seen["quote"], seen["label"])
            yield Pair("cases", seen["case"], seen["text"], seen["quote"], seen["label"])
    # What other posts cite says nothing about a claim, however much its words agree.
    for (case, number), claim in sorted(claims.items(), key=lambda item: item[0]):
        chance = random.Random(f"{case} {number}")
        others = sorted(name for name in pages if name != case)
        for name in chance.sample(others, min(_FOREIGN, len(others))):
            index = chance.choice(list(pages[name].values()))
            for found in candidates(claim, index)[:2]:
                yield Pair("foreign", case, claim.clean, found.passage.text, "absent")


def is_held(source: str, group: str) -> bool:
    """Whether what belongs to a group is held back, whatever else there is; of posts one in three."""
    one_in = HELD_POSTS if source in {"cases", "foreign"} else HELD
    return int(hashlib.sha256(group.encode()).hexdigest()[:8], 16) % one_in == 0


def group_of(source: str, row: dict) -> str:
    """Return what a row belongs to: claims of VitaminC come in groups that differ in a detail."""
    return row["id"].rpartition("_")[0] if source == "vitaminc" else row["claim"].lower()


def encoded(pairs: list[Pair], tokenize: Tokenize) -> list[tuple]:
    """Return (source, held back, label number, ids, types) for each pair."""
    out = []
    for pair in pairs:
        entry = build_index(article_of([pair.evidence])).entries[0]
        found = encode(tokenize, claim_of(pair.claim).statement, entry)
        out.append((pair.source, is_held(pair.source, pair.group), LABELS.index(pair.label), found.ids, found.types))
    return out


def main() -> None:
    """Write the file."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--bench", type=Path)
    asked.add_argument("--generated", type=Path)
    asked.add_argument("--written", type=Path)
    asked.add_argument("--cases", type=Path)
    asked.add_argument("--tokenizer", type=Path, required=True)
    asked.add_argument("--out", type=Path, required=True)
    args = asked.parse_args()
    pairs: list[Pair] = []
    if args.bench:
        pairs += public(args.bench)
        pairs += list(false_friends(pairs, _FALSE_FRIENDS))
        pairs += own()
    if args.generated:
        pairs += generated(args.generated)
    if args.written:
        pairs += written(args.written)
    if args.cases:
        pairs += of_cases(args.cases)
    out = encoded(pairs, tokenizer(args.tokenizer))
    args.out.write_bytes(pickle.dumps(out))
    count: dict[tuple[str, str], int] = defaultdict(int)
    for pair in pairs:
        count[pair.source, pair.label] += 1
    for key, number in sorted(count.items()):
        print(*key, number)


if __name__ == "__main__":
    main()
