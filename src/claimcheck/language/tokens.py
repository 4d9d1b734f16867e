"""Words of a sentence with offsets and stems."""

from __future__ import annotations

import re
from functools import lru_cache

import Stemmer

from claimcheck.language.en.irregular import FORMS
from claimcheck.language.en.names import TITLES
from claimcheck.language.en.words import STOPWORDS
from claimcheck.model import Token

# Numbers keep their inner separators ("2,300", "1.45", "9:30"), words their inner apostrophes and hyphens are split
# off ("four-day" is two words), so that "stem-cell" and "stem cell" share their stems. Each alternative is a simple
# run, hence linear.
_TOKEN = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d_]+(?:['’][^\W\d_]+)*|[%‰£$¥฿°\u20a0-\u20cf]")

_EMPTY = STOPWORDS | TITLES

_BASE = {form: line.split()[0] for line in FORMS.strip().splitlines() for form in line.split()[1:]}

_stemmer = Stemmer.Stemmer("english")


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """Return the English Snowball stem of a lower-cased word, without a possessive ending."""
    plain = word.replace("’", "'")
    plain = plain.removesuffix("'s").removesuffix("'")
    return str(_stemmer.stemWord(_BASE.get(plain, plain)))


def tokenize(text: str) -> tuple[Token, ...]:
    """Split text into words, numbers and currency or percent signs; punctuation is left out."""
    return tuple(
        Token(word := m.group(), m.start(), m.end(), lower := word.lower(), _acronym(word) or stem(lower))
        for m in _TOKEN.finditer(text)
    )


def _acronym(word: str) -> str:
    """Return the stem of a word with several capitals, which no English ending is cut from but the plural's s."""
    if (
        len(word) < _SHORTEST_ACRONYM
        or sum(ch.isupper() for ch in word) < _SHORTEST_ACRONYM
        or "'" in word
        or "’" in word
    ):
        return ""
    if word.isupper() and len(word) > _LONGEST_ACRONYM:
        return ""  # a word shouted, not an acronym
    return word[:-1].lower() if word[-1] == "s" and word[:-1] != word[:-1].lower() else word.lower()


_SHORTEST_ACRONYM, _LONGEST_ACRONYM = 2, 6


def content_stems(tokens: tuple[Token, ...]) -> frozenset[str]:
    """Return the stems of the words that carry meaning: no function words, no numbers."""
    return frozenset(t.stem for t in tokens if t.lower not in _EMPTY and _carries_meaning(t))


def _carries_meaning(token: Token) -> bool:
    """Whether a token is a word, or the possessive of one: "the farm's herd" is about a farm, "it's" about nothing."""
    if token.text.isalpha():
        return True
    base, _, ending = token.lower.replace("’", "'").partition("'")
    return ending == "s" and base.isalpha() and base not in _EMPTY


@lru_cache(maxsize=16384)
def phrase_stems(phrase: str) -> tuple[str, ...]:
    """Return the stems of a short phrase's content words, in order; the last one is its head."""
    tokens = tokenize(phrase)
    content = content_stems(tokens)
    return tuple(t.stem for t in tokens if t.stem in content)
