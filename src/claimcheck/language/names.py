"""Proper names and places of a sentence."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.language.en.names import CALENDAR, CONNECTORS, NOT_NAMES, TITLES
from claimcheck.language.en.places import CAPITALS_ONLY, PLACES
from claimcheck.language.en.words import STOPWORDS
from claimcheck.model import Cue, Name, Token

_SENTENCE_START = frozenset("“\"'‘([—–•-:;.!?…")


def find_names(text: str, tokens: tuple[Token, ...]) -> tuple[Name, ...]:
    """Return the runs of capitalised words that look like names, titles ("Dr", "Prof") left out.

    A single capitalised word at the start of a sentence or clause is taken only when it is an acronym, since case
    says nothing there; known places are found by `find_places` in any position.
    """
    names: list[Name] = []
    i = 0
    while i < len(tokens):
        if not _is_capital(tokens[i]) or tokens[i].lower in TITLES:
            i += 1
            continue
        j = i + 1
        while j < len(tokens):
            gap = text[tokens[j - 1].end : tokens[j].start]
            if gap.strip(" -&.’'") or "\n" in gap:
                break
            if "." in gap and len(tokens[j - 1].text) > 1:
                break
            if _is_capital(tokens[j]):
                j += 1
                continue
            joins = tokens[j].lower in CONNECTORS and j + 1 < len(tokens) and _is_capital(tokens[j + 1])
            if joins and not gap.strip() and not text[tokens[j].end : tokens[j + 1].start].strip():
                j += 2
                continue
            break
        run = tokens[i:j]
        while run and run[0].lower in STOPWORDS:
            run = run[1:]
        if run and not _weak(text, run):
            start, end = run[0].start, run[-1].end
            names.append(Name(start, end, text[start:end], " ".join(t.stem for t in run)))
        i = j
    return tuple(names)


def _is_capital(token: Token) -> bool:
    if not token.text[0].isalpha() or token.lower in CALENDAR:
        return False
    return any(ch.isupper() for ch in token.text[:3]) and token.lower not in NOT_NAMES


def _weak(text: str, run: tuple[Token, ...]) -> bool:
    if len(run) > 1:
        return False
    word = run[0].text
    if len(word) == 1:
        return True
    if sum(ch.isupper() for ch in word) > 1:
        return False
    before = text[: run[0].start].rstrip()
    return not before or before[-1] in _SENTENCE_START


@lru_cache(maxsize=1)
def _places() -> dict[str, tuple[tuple[tuple[str, ...], str], ...]]:
    table: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for line in PLACES.strip().splitlines():
        key, _, rest = line.partition(":")
        for form in [key, *rest.split(",")]:
            words = tuple(form.strip().replace(".", " ").split())
            if words:
                table.setdefault(words[0], []).append((words, key.strip()))
    return {first: tuple(sorted(forms, key=lambda f: -len(f[0]))) for first, forms in table.items()}


def find_places(text: str, tokens: tuple[Token, ...]) -> tuple[Cue, ...]:
    """Return the known places, each labelled with its key ("japanese" is labelled "japan")."""
    table = _places()
    found: list[Cue] = []
    i = 0
    while i < len(tokens):
        word = tokens[i].lower.removesuffix("'s").removesuffix("’s")
        for words, key in table.get(word, ()):
            last = tokens[min(i + len(words), len(tokens)) - 1].lower.removesuffix("'s").removesuffix("’s")
            part = tuple(t.lower for t in tokens[i : i + len(words)])
            if part == words or ((*part[:-1], last) == words):
                if key != "world" and not tokens[i].text[0].isupper():
                    continue
                if word in CAPITALS_ONLY and not _as_a_place(tokens[i]):
                    continue
                start, end = tokens[i].start, tokens[i + len(words) - 1].end
                found.append(Cue(start, end, text[start:end], key))
                i += len(words) - 1
                break
        i += 1
    return tuple(found)


def _as_a_place(token: Token) -> bool:
    """Whether a word that is an ordinary one too is written as a place: "Turkey", "US", not "turkey", "us"."""
    return token.text == "US" if token.lower == "us" else token.text[0].isupper()
