"""Make the table of related words: src/claimcheck/language/en/related.txt.gz.

It needs an environment of its own, with numpy, PyStemmer, torch and sentence-transformers, a folder with the sentence
model all-MiniLM-L6-v2, and the WordNet 3.x dictionary files (`data.noun`, `index.noun`, ..., `cntlist.rev`). In two
steps, since the first takes minutes and the second is the one to tune:

    python training/related_words.py vectors --model MODEL --wordnet DICT --out vectors.npz TEXTS.jsonl.gz ...
    python training/related_words.py table --vectors vectors.npz --wordnet DICT \\
        --out src/claimcheck/language/en/related.txt.gz

TEXTS are rows with a "claim" and a list "evidence"; only how often each word occurs is taken from them. Both steps
run with PYTHONPATH=src. The same vectors give the same table byte for byte.
"""

from __future__ import annotations

import argparse
import gzip
import json
from collections import Counter, defaultdict
from collections.abc import Iterable
from pathlib import Path

import numpy as np
import wordnet
from exclusive import UNWANTED
from relations import MAIN, Relations

from claimcheck.language.en.calendar import MONTHS
from claimcheck.language.en.irregular import FORMS
from claimcheck.language.en.places import PLACES
from claimcheck.language.en.words import STOPWORDS
from claimcheck.language.tokens import stem, tokenize

# A word is taken from this many uses in the texts, or from one in WordNet's own counts.
USES = 3
# The model cuts rare words into pieces and puts those with a piece in common together: from so many uses on its word
# is enough, and more easily for common words.
WELL_KNOWN, COMMON = 12, 100
# Cosines, set by looking at samples of 200 pairs a class. Words without a link in WordNet must be closer than those
# with one, and those that share a parent ("robbery", "arson") closer still.
SYNONYM_MAIN, SYNONYM, SYNONYM_RARE, DERIVED, PARENT, UNLINKED_NEAR = 0.25, 0.42, 0.5, 0.5, 0.65, 0.8
SYNONYM_LOOSE, SYNONYM_RARE_LOOSE, LOOSE, ANCESTOR, DEFINED, SISTERS = 0.3, 0.38, 0.42, 0.6, 0.56, 0.72
UNLINKED, UNLINKED_COMMON = 0.66, 0.6
# A sense in common that makes up less than this share of a word's uses is one it has by chance; how far up a kind is
# still looked for.
SOME, DEPTH = 0.03, 6
KEEP, FIRST, CANDIDATES, RANK = 12, 4, 60, 15
# "left" and "found" share their stem with "leave" and "find": such forms have other senses of their own.
IRREGULAR = frozenset(form for line in FORMS.strip().splitlines() for form in line.split()[1:])
_WEEKDAYS = "monday tuesday wednesday thursday friday saturday sunday weekend"


def counted(files: Iterable[Path]) -> tuple[Counter[str], Counter[str]]:
    """Count the words of the texts as written in small letters, and otherwise."""
    low: Counter[str] = Counter()
    high: Counter[str] = Counter()
    for file in files:
        with gzip.open(file, "rt", encoding="utf-8") as rows:
            for row in map(json.loads, rows):
                for text in (row["claim"], *row["evidence"]):
                    for token in tokenize(text):
                        (low if token.text.islower() else high)[token.lower] += 1
    return low, high


def vocabulary(files: Iterable[Path], net: wordnet.WordNet) -> dict[str, int]:
    """Return words with their counts; those written with a capital more often than not are names and left out."""
    low, high = counted(files)
    words = {w: n for w, n in low.items() if n >= USES and n > high[w]}
    words |= {w: 1 for w, n in net.counts.items() if n and w not in words and high[w] <= low[w]}
    return {w: words[w] for w in sorted(words) if len(w) >= 3 and w.isascii() and w.isalpha()}


def make_vectors(args: argparse.Namespace) -> None:
    """Write the words, their counts and their vectors."""
    from embed import vectors  # noqa: PLC0415 - the other step does without torch

    words = vocabulary(sorted(args.texts), wordnet.read(args.wordnet, stem, frozenset()))
    names = list(words)
    table = vectors(names, args.model).astype(np.float32)
    np.savez(args.out, words=names, counts=[words[w] for w in names], vectors=table)


def by_stem(data: dict[str, np.ndarray]) -> tuple[list[str], np.ndarray, dict[str, int]]:
    """Return stems with one unit vector each, the mean of their words weighted by the root of the count."""
    rows: dict[str, list[int]] = defaultdict(list)
    for i, word in enumerate(map(str, data["words"])):
        if word not in STOPWORDS and word not in IRREGULAR:
            rows[stem(word)].append(i)
    names = sorted(rows)
    weights = np.sqrt(data["counts"].astype(np.float64))
    table = np.array([weights[rows[s]] @ data["vectors"][rows[s]].astype(np.float64) for s in names])
    counts = {s: int(data["counts"][rows[s]].sum()) for s in names}
    return names, table / np.linalg.norm(table, axis=1, keepdims=True), counts


def shunned(rel: Relations) -> set[str]:
    """Return stems that get no neighbours: places, months, weekdays, numbers."""
    words = {*UNWANTED.split(), *MONTHS, *_WEEKDAYS.split(), *PLACES.replace(":", " ").replace(",", " ").split()}
    return {stem(w) for w in words} | {s for s in rel.net.senses if rel.number(s)}


def alike(a: str, b: str) -> bool:
    """Return whether two stems look alike enough for the model to mistake the look for the sense."""
    return a[:3] == b[:3] or a in b or b in a or a[-4:] == b[-4:]


def judge(rel: Relations, a: str, b: str, cosine: float, *, uses: int, mutual: bool) -> str:
    """Return "A" for near words, "B" for related ones, "" for the rest."""
    if rel.opposed(a, b):
        return ""
    share = rel.synonymy(a, b)
    derived = rel.derived(a, b)
    parent = rel.beneath(a, b, 1)
    floor = SYNONYM_MAIN if share >= MAIN else SYNONYM if share >= SOME else SYNONYM_RARE
    if (share and cosine >= floor) or (derived and cosine >= DERIVED):
        return "A"
    rivals = rel.alternatives(a, b)
    if parent and cosine >= PARENT and not rivals:
        return "A"
    if cosine >= SYNONYM_LOOSE if share >= SOME else share and cosine >= SYNONYM_RARE_LOOSE and not alike(a, b):
        return "B"
    if (derived or parent or (rel.beneath(a, b, 2) and not alike(a, b))) and cosine >= LOOSE:
        return "B"
    if cosine >= ANCESTOR and rel.beneath(a, b, DEPTH):
        return "B"
    if rivals or not mutual or uses < WELL_KNOWN or alike(a, b):
        return ""
    if rel.sisters(a, b):
        return "B" if cosine >= SISTERS else ""
    if rel.defined(a, b) and cosine >= DEFINED:
        return "B"
    if cosine >= UNLINKED_NEAR:
        return "A"
    return "B" if cosine >= (UNLINKED_COMMON if uses >= COMMON else UNLINKED) else ""


def pairs(
    rel: Relations, names: list[str], table: np.ndarray, counts: dict[str, int]
) -> dict[tuple[str, str], tuple[str, float]]:
    """Return the class and cosine of each pair worth keeping, the lesser stem first."""
    out = shunned(rel)
    close = table @ table.T
    order = np.argsort(-close, axis=1, kind="stable")[:, 1 : CANDIDATES + 1]
    rank = {(i, int(j)): k for i, row in enumerate(order) for k, j in enumerate(row)}
    position = {s: i for i, s in enumerate(names)}
    todo = set(rank)
    for i, a in enumerate(names):  # synonyms may stand far down the order
        todo |= {(i, position[b]) for b in rel.mates(a) if b in position}
    found = {}
    for i, j in sorted({(min(p), max(p)) for p in todo}):
        a, b = names[i], names[j]
        if i == j or a in out or b in out or len(a) < 3 or len(b) < 3:
            continue
        cosine = round(float(close[i, j]), 4)
        uses = min(counts[a], counts[b])
        mutual = max(rank.get((i, j), 999), rank.get((j, i), 999)) < RANK
        if kind := judge(rel, a, b, cosine, uses=uses, mutual=mutual):
            found[a, b] = (kind, cosine)
    return found


def trimmed(found: dict[tuple[str, str], tuple[str, float]]) -> dict[tuple[str, str], tuple[str, float]]:
    """Keep a pair that is among the best of both its words, or the very best of one."""
    best: dict[str, list[tuple[str, float, tuple[str, str]]]] = defaultdict(list)
    for pair, (kind, cosine) in found.items():
        for word in pair:
            best[word].append((kind, -cosine, pair))
    votes = Counter(pair for entries in best.values() for _, _, pair in sorted(entries)[:KEEP])
    first = {pair for entries in best.values() for _, _, pair in sorted(entries)[:FIRST]}
    return {pair: found[pair] for pair in sorted(votes) if votes[pair] == 2 or pair in first}


def make_table(args: argparse.Namespace) -> None:
    """Write the table."""
    net = wordnet.read(args.wordnet, stem, IRREGULAR)
    with np.load(args.vectors) as data:
        names, table, counts = by_stem(dict(data))
    kept = trimmed(pairs(Relations(net), names, table, counts))
    lines: dict[str, dict[str, list[str]]] = defaultdict(lambda: {"A": [], "B": []})
    for (a, b), (kind, _) in kept.items():
        lines[a][kind].append(b)
        lines[b][kind].append(a)
    notice = wordnet.notice(args.wordnet)
    head = [*HEADER.strip().splitlines(), *notice]
    body = [f"{s} {','.join(sorted(k['A']))};{','.join(sorted(k['B']))}" for s, k in sorted(lines.items())]
    text = "".join(f"# {line}".rstrip() + "\n" for line in head) + "\n".join(body) + "\n"
    args.out.write_bytes(gzip.compress(text.encode(), 9, mtime=0))


HEADER = """
Related words of English by stem: a stem, a space, its near words parted by commas, ";", its looser ones.
Made by training/related_words.py from the vectors of the sentence model all-MiniLM-L6-v2 (Apache License 2.0) and
the relations of WordNet 3.0, whose notice follows.
"""


def main() -> None:
    """Run one of the two steps."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    steps = parser.add_subparsers(required=True)
    first = steps.add_parser("vectors")
    first.add_argument("--model", type=Path, required=True)
    first.add_argument("texts", type=Path, nargs="+")
    first.set_defaults(run=make_vectors)
    second = steps.add_parser("table")
    second.add_argument("--vectors", type=Path, required=True)
    second.set_defaults(run=make_table)
    for step in (first, second):
        step.add_argument("--wordnet", type=Path, required=True)
        step.add_argument("--out", type=Path, required=True)
    args = parser.parse_args()
    args.run(args)


if __name__ == "__main__":
    main()
