"""Finding the words and phrases of a lexicon in a sentence, in one pass."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from claimcheck.language.tokens import stem, tokenize
from claimcheck.model import Cue, Token


@dataclass(slots=True)
class _Node:
    children: dict[str, _Node] = field(default_factory=dict)
    labels: list[str] = field(default_factory=list)


class Lexicon:
    """Phrases by group and label, found by the stems of their words.

    `entries` maps group → label → phrases separated by "|". A word that begins with "=" must occur in just that form
    ("=cells" does not match "cell"); all others match every form of the word.
    """

    def __init__(self, entries: Mapping[str, Mapping[str, str]]) -> None:
        """Build the trie."""
        self._root = _Node()
        self.groups = tuple(entries)
        for group, labels in entries.items():
            for label, phrases in labels.items():
                for phrase in phrases.split("|"):
                    self._add(phrase.strip(), f"{group}:{label}")

    def _add(self, phrase: str, key: str) -> None:
        node = self._root
        words = phrase.split()
        if not words:
            return
        for word in words:
            if word.startswith("="):
                steps = ["=" + word[1:].lower()]
            else:
                steps = [t.stem for t in tokenize(word)] or [stem(word.lower())]
            for step in steps:
                node = node.children.setdefault(step, _Node())
        if key not in node.labels:
            node.labels.append(key)

    def find(self, text: str, tokens: tuple[Token, ...]) -> dict[str, tuple[Cue, ...]]:
        """Return the cues of each group in the order of the sentence.

        Inside one group the longest match wins and matches do not overlap; groups are independent of one another.
        """
        found: dict[str, list[Cue]] = {group: [] for group in self.groups}
        free: dict[str, int] = dict.fromkeys(self.groups, 0)
        for i, first in enumerate(tokens):
            best: dict[str, tuple[int, list[str]]] = {}
            for start in self._steps(self._root, first):
                self._walk(start, tokens, i + 1, best)
            for group, (end, labels) in best.items():
                if i < free[group]:
                    continue
                free[group] = end
                begin, stop = first.start, tokens[end - 1].end
                found[group].extend(Cue(begin, stop, text[begin:stop], label) for label in labels)
        return {group: tuple(cues) for group, cues in found.items()}

    @staticmethod
    def _steps(node: _Node, token: Token) -> list[_Node]:
        return [n for n in (node.children.get("=" + token.lower), node.children.get(token.stem)) if n is not None]

    def _walk(self, node: _Node, tokens: tuple[Token, ...], at: int, best: dict[str, tuple[int, list[str]]]) -> None:
        """Record for each group the longest match that passes through `node`; phrases are short, so is the walk."""
        for key in node.labels:
            group, _, label = key.partition(":")
            end, labels = best.get(group, (0, []))
            if at > end:
                best[group] = (at, [label])
            elif at == end and label not in labels:
                labels.append(label)
        if at < len(tokens):
            for step in self._steps(node, tokens[at]):
                self._walk(step, tokens, at + 1, best)
