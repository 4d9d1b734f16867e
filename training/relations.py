"""What two stems are to each other: synonyms, linked otherwise, opposites, alternatives."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from exclusive import ALTERNATIVES, NEGATIONS, ROOTS, SWAPS
from wordnet import LEXICOGRAPHER, Synset, WordNet

from claimcheck.language.en.antonyms import PAIRS
from claimcheck.language.en.words import STOPWORDS
from claimcheck.language.tokens import stem, tokenize

# A sense counts as one a word is known for from this share of its uses.
KNOWN, MAIN, STRONG = 0.08, 0.15, 0.3
_NUMBER_ROOTS = ("digit", "large_integer", "integer")


def _pairs() -> dict[str, set[str]]:
    """Return the opposites that the package itself lists."""
    table: dict[str, set[str]] = defaultdict(set)
    for line in PAIRS:
        left, right = ([t.stem for t in tokenize(side)] for side in line.split("|"))
        for a in left:
            for b in right:
                table[a].add(b)
                table[b].add(a)
    return table


def _alternatives() -> dict[str, set[str]]:
    table: dict[str, set[str]] = defaultdict(set)
    for line in ALTERNATIVES.strip().splitlines():
        sides = [{stem(w) for w in side.split()} for side in line.split("|")]
        if len(sides) == 1:
            sides = [{word} for word in sides[0]]
        for i, side in enumerate(sides):
            others = set().union(*sides[:i], *sides[i + 1 :])
            for word in side:
                table[word] |= others - side
    return table


class Relations:
    """Answers about pairs of stems; each answer is the same whichever stem comes first."""

    def __init__(self, net: WordNet) -> None:
        """Take the dictionary and prepare the lists."""
        self.net = net
        self._listed = _pairs()
        self._alternatives = _alternatives()
        self._roots = {self._first(name): name for name in ROOTS}
        self._numbers = {self._first(name) for name in _NUMBER_ROOTS}
        self._mates: dict[Synset, set[str]] = defaultdict(set)
        for name in net.senses:
            for synset in net.main(name, MAIN):
                self._mates[synset].add(name)
        self.above = cache(net.above)
        self.mates = cache(self._mates_of)
        self.senses = cache(lambda a: frozenset(net.senses.get(a, ())))
        self.near = cache(lambda a: frozenset(net.close(net.main(a, KNOWN))))
        self.known = cache(lambda a: frozenset(net.main(a, KNOWN)))
        self.categories = cache(self._categories)
        self.opposites = cache(self._opposites)
        self.parents = cache(self._parents)
        self.defined_by = cache(self._defined_by)

    def _first(self, lemma: str) -> Synset:
        """Return the first noun sense of a lemma: the lowest number among the entries that list it first."""
        found = [s for s, e in self.net.entries.items() if s[0] == "n" and lemma in e.words]
        return min(found, key=lambda s: (self.net.entries[s].words.index(lemma), -len(self.net.entries[s].pointers), s))

    def _mains(self, a: str, share: float = MAIN) -> set[Synset]:
        return self.net.main(a, share)

    def _categories(self, a: str) -> frozenset[str]:
        found: set[str] = set()
        for synset in self._mains(a, STRONG):
            if synset[0] == "n":
                found |= {self._roots[up] for up in self.above(synset) if up in self._roots}
                found |= {LEXICOGRAPHER[n] for n in (self.net.entries[synset].file,) if n in LEXICOGRAPHER}
        return frozenset(found)

    def _direct(self, a: str) -> set[str]:
        return self.net.antonyms.get(a, set()) | self._listed.get(a, set())

    def _mates_of(self, a: str) -> frozenset[str]:
        """Return the stems that share a sense both are known for."""
        return frozenset().union(*(self._mates[s] for s in self._mains(a))) - {a}

    def _opposites(self, a: str) -> frozenset[str]:
        """Return opposites, opposites of synonyms, and synonyms of opposites."""
        direct = set().union(*(self._direct(form) for form in (a, *positive(a))))
        allied = self.mates(a) | self._kin(a)
        wider = set().union(*(self._direct(m) for m in allied), *(self.mates(d) | self._kin(d) for d in direct))
        return frozenset(direct | (wider - self.mates(a)))

    def _kin(self, a: str) -> set[str]:
        """Return the stems derived from a main sense of a stem, and those it is derived from."""
        return {
            stem(self.net.entries[target].words[goal - 1])
            for s in self._mains(a)
            for symbol, target, _, goal in self.net.entries[s].pointers
            if symbol == "+" and goal
        }

    def _parents(self, a: str) -> frozenset[Synset]:
        return frozenset(up for s in self._mains(a) for up in self.net.hypernyms(s))

    def _defined_by(self, a: str) -> frozenset[str]:
        """Return the stems in the definitions of the main senses; a word that many definitions use says little."""
        text = " ".join(self.net.entries[s].definition for s in self._mains(a))
        return frozenset(stem(w) for w in re.findall(r"[a-z]+", text.lower()) if w not in STOPWORDS)

    def number(self, a: str) -> bool:
        """Return whether a stem is above all a number."""
        return any(
            self.above(s) & self._numbers
            if s[0] == "n"
            else any(
                {"cardinal", "ordinal"} & set(self.net.entries[t].words) for t in self.net.close([s]) if t[0] == "a"
            )
            for s in self._mains(a, STRONG)
        )

    def synonymy(self, a: str, b: str) -> float:
        """Return the share of the commonest sense in common, in the word for which it is rarer; 0 without one."""
        x, y = self.net.senses.get(a, {}), self.net.senses.get(b, {})
        return max((min(x[s], y[s]) for s in x.keys() & y.keys()), default=0.0)

    def derived(self, a: str, b: str) -> bool:
        """Return whether a sense of one is a derivation of, or an adjective or verb grouped with, one of the other."""
        return bool(self.near(a) & self.known(b) or self.near(b) & self.known(a))

    def beneath(self, a: str, b: str, steps: int) -> bool:
        """Return whether a main sense of one lies at most `steps` above one of the other."""
        for low, high in ((a, b), (b, a)):
            level = self._mains(low)
            goal = self._mains(high)
            for _ in range(steps):
                level = {up for s in level for up in self.net.hypernyms(s)}
                if level & goal:
                    return True
        return False

    def defined(self, a: str, b: str) -> bool:
        """Return whether one stands in the definition of the other."""
        return b in self.defined_by(a) or a in self.defined_by(b)

    def sisters(self, a: str, b: str) -> bool:
        """Return whether both are kinds of the same thing, neither being the other."""
        return bool(self.parents(a) & self.parents(b))

    def opposed(self, a: str, b: str) -> bool:
        """Return whether one is an opposite or a listed alternative of the other."""
        if turned(a, b) or turned(b, a):
            return True
        forms = [(x, y) for x in (a, *positive(a)) for y in (b, *positive(b))]
        if any(y in self._direct(x) or x in self._direct(y) or y in self._alternatives.get(x, ()) for x, y in forms):
            return True
        if self.synonymy(a, b) >= KNOWN:
            return False  # an opposite only by way of another sense
        return any(y in self.opposites(x) or x in self.opposites(y) for x, y in forms)

    def alternatives(self, a: str, b: str) -> bool:
        """Return whether both are of a kind of which a thing is one or the other, or a person and a beast."""
        x, y = self.categories(a), self.categories(b)
        return bool(x & y) or ("animal" in x and "person" in y) or ("animal" in y and "person" in x)


def positive(a: str) -> tuple[str, ...]:
    """Return what a comparative or superlative ("thinner", "hardest") may be a form of, as stems."""
    for end in ("est", "er"):
        if a.endswith(end) and len(a) - len(end) >= 3:
            rest = a.removesuffix(end)
            doubled = (rest[:-1],) if rest[-1] == rest[-2] else ()
            return tuple(stem(form) for form in (rest, rest + "e", *doubled))
    return ()


def turned(a: str, b: str) -> bool:
    """Return whether `a` is `b` with a negating beginning, or with the opposite beginning or ending."""
    if any(a == start + b for start in NEGATIONS):
        return True
    for family in SWAPS:
        for start in family:
            if a.startswith(start) and any(b == other + a[len(start) :] for other in family if other != start):
                return True
    for start in NEGATIONS:  # "disapprov" and "approval"
        if a.startswith(start) and len(a) - len(start) >= 4 and a[len(start) :][:5] == b[:5]:
            return True
    return "less" in (a[-4:], b[-4:]) and a[:4] == b[:4]
