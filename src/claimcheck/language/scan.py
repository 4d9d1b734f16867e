"""A sentence laid out for scanners: its tokens, their lower-case words, and what stands between them."""

from __future__ import annotations

from dataclasses import dataclass

from claimcheck.model import Token

# Kinds of white space that stand inside numbers and phrases: space, no-break, thin, narrow no-break, figure space.
SPACES = frozenset(" \u00a0\u2009\u202f\u2007\t")
HYPHENS = frozenset("-\u2010\u2011")
DASHES = frozenset("-\u2010\u2011\u2012\u2013\u2014\u2212")


@dataclass(frozen=True, slots=True)
class Scan:
    """Tokens with `words[i]` in lower case and `gaps[i]` the text before token i; `gaps[len]` is the tail.

    `vocabulary` holds each word once, for questions about the whole sentence.

    Indices outside give an empty word and a gap that joins nothing, so scanners need no bounds checks.
    """

    text: str
    tokens: tuple[Token, ...]
    words: tuple[str, ...]
    gaps: tuple[str, ...]
    vocabulary: frozenset[str] = frozenset()

    def word(self, i: int) -> str:
        """Return the lower-case word of token i, or an empty string."""
        return self.words[i] if 0 <= i < len(self.words) else ""

    def raw(self, i: int) -> str:
        """Return token i as written, or an empty string."""
        return self.tokens[i].text if 0 <= i < len(self.tokens) else ""

    def gap(self, i: int) -> str:
        """Return the text between token i - 1 and token i; a line end outside."""
        return self.gaps[i] if 0 <= i < len(self.gaps) else "\n"

    def spaced(self, i: int) -> bool:
        """Whether only white space (at least one) stands before token i, and a token before that."""
        gap = self.gap(i)
        return 0 < i < len(self.words) and gap != "" and all(c in SPACES for c in gap)

    def touching(self, i: int) -> bool:
        """Whether token i follows the one before it without anything between."""
        return 0 < i < len(self.words) and self.gaps[i] == ""

    def joined(self, i: int) -> bool:
        """Whether token i belongs to the same run of words: white space, a hyphen, or nothing before it."""
        gap = self.gap(i)
        return 0 < i < len(self.words) and (gap == "" or gap in HYPHENS or all(c in SPACES for c in gap))

    def hyphened(self, i: int) -> bool:
        """Whether exactly a hyphen joins token i to the one before it."""
        return 0 < i < len(self.words) and self.gaps[i] in HYPHENS

    def is_number(self, i: int) -> bool:
        """Whether token i is written in digits."""
        return 0 <= i < len(self.words) and self.words[i][0].isdigit()


def lay_out(text: str, tokens: tuple[Token, ...]) -> Scan:
    """Lay a tokenised text out."""
    gaps: list[str] = []
    at = 0
    for token in tokens:
        gaps.append(text[at : token.start])
        at = token.end
    gaps.append(text[at:])
    words = tuple(t.lower for t in tokens)
    return Scan(text, tokens, words, tuple(gaps), frozenset(words))
