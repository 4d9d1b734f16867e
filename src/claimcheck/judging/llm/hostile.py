"""Text that speaks to a machine: recognised, so that a model does not get to read it and nothing rests on it.

Nobody recognises all of it. What comes through meets the other half of the leash, see `leash`.
"""

from __future__ import annotations

import base64
import binascii
import codecs
import html
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import unquote

from claimcheck.judging.llm.address_words import ENGLISH, FOREIGN, LEET, LOOK_ALIKES, LOUD, QUIET
from claimcheck.judging.llm.text import shown
from claimcheck.language.kept import kept_along
from claimcheck.matching.index import Index

_LOOK_ALIKE = str.maketrans(LOOK_ALIKES)
_SPACED = re.compile(r"\b(?:\w[\s.\-_*·|/+~]{1,3}){5,}\w\b")
_BETWEEN = re.compile(r"[\s.\-_*·|/+~]+")
_BASE64 = re.compile(r"[A-Za-z0-9+/_-]{20,}={0,2}")
_HEX = re.compile(r"(?:(?:0x|\\x|%)?[0-9a-fA-F]{2}[\s,:]?){10,}")
_ESCAPES = re.compile(r"\\u\{?[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|&#x?[0-9a-fA-F]+;|%[0-9a-fA-F]{2}")
_TAGS = re.compile("[\U000e0020-\U000e007e]+")
_TELLING = re.compile(r"instruct|verdict|ignor|prompt|disregard|contradict|\bsupport|respond|assistant|<\|")
_MIXED = re.compile(r"[a-z][0134578@$!|]|[0134578@$!|][a-z]")
_LETTERS = re.compile(r"[^\W\d_]")
_WORDS = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")

_READABLE = 0.9  # share of letters and spaces in what was decoded, from which it is text
_FOREIGN_LETTERS = 0.3  # a name or two in their own writing are no sentence
_FEWEST_WORDS = 4  # in fewer no language shows
_REACH = 2  # sentences together with the one after: half a hint in each


@dataclass(frozen=True, slots=True)
class Watch:
    """What of an article a model may read: nothing if it is `loud`, else all passages but the `withheld`."""

    loud: bool
    withheld: frozenset[int]


@kept_along
def watch(index: Index) -> Watch:
    """Look an article through, title and what only the markup holds included."""
    passages = index.article.passages
    texts = [passage.text for passage in passages]
    heads = [index.article.title, index.article.standfirst, index.article.byline, index.article.publisher]
    if is_loud("\n".join((*heads, *texts))):
        return Watch(True, frozenset(passage.index for passage in passages))
    withheld = {passage.index for passage in passages if is_foreign(passage.text)}
    for first in range(len(texts)):
        for count in range(1, _REACH + 1):
            window = texts[first : first + count]
            if len(window) == count and is_quiet("\n".join(window)):
                withheld.update(passages[first + more].index for more in range(count))
                break  # what the sentence says alone is no reason to leave out the next
    return Watch(False, frozenset(withheld))


def speaks_to_machines(text: str) -> bool:
    """Whether a text of a few sentences looks as if a machine was meant to read and obey it, or is no English."""
    return is_loud(text) or is_quiet(text) or is_foreign(text)


def is_loud(text: str) -> bool:
    """Whether text gives orders to a machine beyond doubt, openly or in some disguise."""
    return any(_loud().search(form) for form in _plain_forms(text)) or _is_veiled(text)


def is_quiet(text: str) -> bool:
    """Whether text may be meant for a machine: it judges statements, or speaks of who checks them."""
    return any(_quiet().search(form) for form in _plain_forms(text))


def is_foreign(text: str) -> bool:
    """Whether a text is not English: claimcheck cannot tell what it says, and a model can."""
    letters = _LETTERS.findall(unicodedata.normalize("NFKC", text))
    other = sum(1 for letter in letters if not _is_latin(letter))
    if other > max(_FEWEST_WORDS, _FOREIGN_LETTERS * len(letters)):
        return True
    words = [word.lower().replace("’", "'") for word in _WORDS.findall(text)]
    if len(words) < _FEWEST_WORDS:
        return False
    english = sum(word in ENGLISH for word in words)
    foreign = sum(word in FOREIGN for word in words)
    accents = sum(not word.isascii() and word.islower() for word in _WORDS.findall(text))
    return bool(foreign + accents > 2 * english)


@lru_cache(maxsize=1)
def _loud() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in LOUD), re.MULTILINE)


@lru_cache(maxsize=1)
def _quiet() -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{pattern})" for pattern in QUIET), re.MULTILINE)


def _plain_forms(text: str) -> Iterator[str]:
    """Give the text as it is read, and, where there is anything of the kind, without disguises of single letters."""
    plain = _folded(text)
    yield plain
    if _MIXED.search(plain):
        yield plain.translate(LEET)
    if _SPACED.search(plain):
        yield _SPACED.sub(lambda match: _BETWEEN.sub("", match[0]), plain)


def _folded(text: str) -> str:
    """Return text in small Latin letters without accents and unseen characters, its lines kept."""
    lines = (shown(line).text for line in text.splitlines())
    plain = unicodedata.normalize("NFKD", "\n".join(lines)).translate(_LOOK_ALIKE)
    kept = "".join(character for character in plain if not unicodedata.combining(character))
    return kept.lower().replace("’", "'").replace("‘", "'").replace("“", '"').replace("”", '"')


def _is_veiled(text: str) -> bool:
    """Whether there is text under the text: encoded, turned, or in characters that nobody sees."""
    if any(_decoded(match[0]) for pattern in (_BASE64, _HEX) for match in pattern.finditer(text)):
        return True
    under = [codecs.encode(text, "rot13"), text[::-1]]
    under += ["".join(chr(ord(tag) - 0xE0000) for tag in match[0]) for match in _TAGS.finditer(text)]
    if _ESCAPES.search(text):
        under.append(_unescaped(text))
    for form in map(_folded, under):
        if _TELLING.search(form) and (_loud().search(form) or _quiet().search(form)):
            return True
    return False


def _decoded(code: str) -> str:
    """Return the text that base64 or hexadecimal digits stand for, empty if they stand for none."""
    plain = re.sub(r"0x|\\x|[\s,:%]", "", code)
    for decode in (bytes.fromhex, _from_base64):
        try:
            text = decode(plain).decode("utf-8")
        except (ValueError, binascii.Error):
            continue
        readable = sum(character.isalpha() or character.isspace() for character in text)
        if " " in text and readable > _READABLE * len(text):
            return text
    return ""


def _from_base64(code: str) -> bytes:
    plain = code.rstrip("=").translate(str.maketrans("-_", "+/"))
    plain = plain[: len(plain) - (len(plain) % 4 == 1)]
    return base64.b64decode(plain + "=" * (-len(plain) % 4), validate=True)


def _unescaped(text: str) -> str:
    plain = unquote(html.unescape(text))
    return re.sub(r"\\u\{?([0-9a-fA-F]{4})\}?|\\x([0-9a-fA-F]{2})", lambda m: chr(int(m[1] or m[2], 16)), plain)


@lru_cache(maxsize=4096)
def _is_latin(letter: str) -> bool:
    return letter.isascii() or str(unicodedata.name(letter, "")).startswith("LATIN")
