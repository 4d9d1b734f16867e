"""A reader of the WordNet 3.x dictionary files and the relations between stems that they give."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path

PARTS = {"noun": "n", "verb": "v", "adj": "a", "adv": "r"}
_TYPES = {"1": "n", "2": "v", "3": "a", "4": "r", "5": "a"}
# Lexicographer files by number, as far as they are needed by name (lexnames(5WN)).
LEXICOGRAPHER = {
    5: "animal", 6: "artifact", 8: "body", 13: "food", 15: "location", 17: "object", 18: "person", 20: "plant",
    23: "quantity", 27: "substance", 28: "time", 25: "shape",
}  # fmt: skip
HYPERNYM, ANTONYM = ("@", "@i"), "!"
# Derivation, similar adjective, verb group, what an adverb or adjective is of.
CLOSE = frozenset({"+", "&", "$", "\\", "<"})

Synset = str


@dataclass(slots=True)
class Entry:
    """One synset; a pointer is (symbol, synset, number of the word it starts from, of the word it goes to)."""

    words: list[str]
    file: int
    definition: str
    pointers: list[tuple[str, Synset, int, int]]


@dataclass(slots=True)
class WordNet:
    """What the dictionary says of stems: their senses with the share each has, and the graph of senses."""

    entries: dict[Synset, Entry] = field(default_factory=dict)
    senses: dict[str, dict[Synset, float]] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    antonyms: dict[str, set[str]] = field(default_factory=dict)

    def hypernyms(self, synset: Synset) -> list[Synset]:
        """Return the synsets directly above one."""
        return [target for symbol, target, _, _ in self.entries[synset].pointers if symbol in HYPERNYM]

    def above(self, synset: Synset) -> frozenset[Synset]:
        """Return a synset and everything above it."""
        seen: set[Synset] = set()
        queue = [synset]
        while queue:
            if (here := queue.pop()) not in seen:
                seen.add(here)
                queue.extend(self.hypernyms(here))
        return frozenset(seen)

    def close(self, synsets: Iterable[Synset]) -> set[Synset]:
        """Return the synsets one derivation or similarity away."""
        return {t for s in synsets for symbol, t, _, _ in self.entries[s].pointers if symbol in CLOSE}

    def main(self, stem: str, share: float) -> set[Synset]:
        """Return the senses of a stem that make up at least `share` of its uses."""
        return {s for s, part in self.senses.get(stem, {}).items() if part >= share}


def _plain(word: str) -> str:
    return word.partition("(")[0]


def _entries(folder: Path) -> dict[Synset, Entry]:
    entries: dict[Synset, Entry] = {}
    for part, letter in PARTS.items():
        for line in (folder / f"data.{part}").read_text("latin-1").splitlines():
            if line.startswith(" "):
                continue
            head, _, gloss = line.partition("|")
            f = head.split()
            size = int(f[3], 16)
            at = 4 + 2 * size
            pointers = []
            for k in range(int(f[at])):
                symbol, offset, pos, where = f[at + 1 + 4 * k : at + 5 + 4 * k]
                pointers.append((symbol, pos.replace("s", "a") + offset, int(where[:2], 16), int(where[2:], 16)))
            entries[letter + f[0]] = Entry(
                [_plain(w) for w in f[4:at:2]], int(f[1]), gloss.partition('"')[0].strip(), pointers
            )
    return entries


def read(folder: Path, stem: Callable[[str], str], skip: frozenset[str]) -> WordNet:
    """Read the files of a dictionary folder; words of several parts, names and the words in `skip` are left out."""
    net = WordNet(_entries(folder))
    used: dict[tuple[str, str, int], int] = {}
    for line in (folder / "cntlist.rev").read_text("latin-1").splitlines():
        key, number, count = line.split()
        lemma, _, rest = key.partition("%")
        used[lemma, _TYPES[rest[0]], int(number)] = int(count)
    raw: dict[str, dict[Synset, float]] = defaultdict(lambda: defaultdict(float))
    for part, letter in PARTS.items():
        for line in (folder / f"index.{part}").read_text("latin-1").splitlines():
            f = line.split()
            lemma = f[0]
            if line.startswith(" ") or not lemma.isalpha() or lemma in skip:
                continue
            for number, offset in enumerate(f[-int(f[2]) :], 1):
                synset = letter + offset
                if lemma not in net.entries[synset].words:
                    continue  # written with a capital: a name
                count = used.get((lemma, letter, number), 0)
                net.counts[lemma] = net.counts.get(lemma, 0) + count
                raw[stem(lemma)][synset] += count + 1 / (1 + number)  # senses are ordered by use
    for name, senses in raw.items():
        total = sum(senses.values())
        net.senses[name] = {s: v / total for s, v in senses.items()}
    opposite: dict[str, set[str]] = defaultdict(set)
    for entry in net.entries.values():
        for symbol, target, source, goal in entry.pointers:
            if symbol == ANTONYM and source and goal:
                opposite[stem(entry.words[source - 1])].add(stem(net.entries[target].words[goal - 1]))
    net.antonyms = dict(opposite)
    return net


def notice(folder: Path) -> list[str]:
    """Return the licence that stands at the head of each data file."""
    lines = (folder / "data.noun").read_text("latin-1").splitlines()
    return [line.strip().partition(" ")[2].strip() for line in lines if line.startswith("  ")]
