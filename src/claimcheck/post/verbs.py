"""Finding finite verbs without a tagger: closed classes, irregular pasts, endings, and what stands before."""

from __future__ import annotations

from functools import lru_cache

from claimcheck.language.tokens import tokenize
from claimcheck.model import Token
from claimcheck.post.verb_forms import (
    ADVERBS,
    AUXILIARIES,
    BASES,
    DETERMINERS,
    HELPING,
    INTRANSITIVE,
    MODIFYING_PLURALS,
    NO_NOUNS,
    NOT_VERBS,
    PAST_ONLY,
    PAST_OR_PARTICIPLE,
    PLURAL_SUBJECTS,
    PREPOSITIONS,
    PRONOUN_SUBJECTS,
)

_MAX_ADVERBS = 4  # more than four adverbs in a row are no sentence
_LOOK_BACK = 3  # a helping verb stands at most so many words before its participle ("have already been cut")


def finite_verbs(text: str, tokens: tuple[Token, ...]) -> list[int]:
    """Return the indices of the words of `text` that are most probably finite verbs.

    Where a stretch between marks and joining words has none, a word that is a noun as well ("Turmeric fights
    inflammation", "Wolves kill sheep") is taken for its verb.
    """
    found: list[int] = []
    for first, last in _stretches(text, tokens):
        sure = [i for i in range(first, last) if is_finite(text, tokens, i)]
        if not sure:
            leads = next((i for i in range(first + 1, last) if tokens[i].lower in PREPOSITIONS), last)
            bare = next((i for i in range(first + 1, last) if _bare_verb(text, tokens, (first, last, leads), i)), -1)
            sure = [bare] if bare >= 0 else []
        found.extend(sure)
    return found


def _stretches(text: str, tokens: tuple[Token, ...]) -> list[tuple[int, int]]:
    """Return the ranges of words that no mark and no joining word parts."""
    out: list[tuple[int, int]] = []
    first = 0
    for i, token in enumerate(tokens):
        gap = text[tokens[i - 1].end : token.start] if i else ""
        if i > first and (token.lower in _JOINING or any(mark in _MARKS for mark in gap)):
            out.append((first, i))
            first = i
    out.append((first, len(tokens)))
    return out


def _bare_verb(text: str, tokens: tuple[Token, ...], stretch: tuple[int, int, int], i: int) -> bool:
    """Whether the word at `i` is a verb between two bare nouns: a plural hardly ever stands before a noun it describes.

    "Coffee beats tea", "Vaccines cause autism", and at the very end of a stretch "Cats purr". A stretch is its first
    word, the word after its last, and its first preposition (the word after its last where it has none).
    """
    first, last, leads = stretch
    word, before = tokens[i].lower, tokens[i - 1].lower
    following = tokens[i + 1].lower if i + 1 < last else ""
    if text[tokens[i - 1].end : tokens[i].start] != " ":
        return False  # "firms' record profits"
    if not (before.isalpha() and tokens[i].text.isalpha()) or tokens[i].text[0].isupper() or word in NOT_VERBS:
        return False
    if leads < i and before not in PLURAL_SUBJECTS:
        return _led_by_plural(tokens, leads, i, following)
    if before in DETERMINERS or before in PREPOSITIONS or before in HELPING or before in ADVERBS:
        return False
    plural = before in PLURAL_SUBJECTS or (before.endswith("s") and not before.endswith(_SINGULAR_S))
    bare = following.isalpha() and following not in PREPOSITIONS and following not in HELPING
    if word.endswith("s") and _base(word) in BASES:
        return not plural and bare
    if not plural or before in MODIFYING_PLURALS or word not in BASES:
        return False
    return bare if following else word in INTRANSITIVE or (i - first == 1 and last - first == 2)


def _led_by_plural(tokens: tuple[Token, ...], at: int, i: int, following: str) -> bool:
    """Whether the verb at `i` goes with a plural before the preposition at `at`: "Adults in Denmark eat 9 grams"."""
    head, word = tokens[at - 1].lower, tokens[i].lower
    plural = head in PLURAL_SUBJECTS or (head.endswith("s") and not head.endswith(_SINGULAR_S))
    before = tokens[i - 1].lower
    if before in PREPOSITIONS or before in DETERMINERS or not plural or word not in BASES:
        return False
    if not following:
        return word in INTRANSITIVE
    return (following not in PREPOSITIONS or following == "to") and following not in HELPING


_MARKS = frozenset(",;:()–—")
_JOINING = frozenset(
    "and but or while whereas although though because since if when that which who whose where than so".split()
)
_SINGULAR_S = ("ss", "us", "is")


def is_finite(text: str, tokens: tuple[Token, ...], i: int) -> bool:
    """Whether the word at `i` is most probably a finite verb."""
    word = tokens[i].lower.replace("’", "'")
    before = _before(text, tokens, i)
    if word in ("may", "will", "march") and i and tokens[i].text[0].isupper():
        return False  # a month or a name
    if word in AUXILIARIES:
        return before not in ("to", "and/or")
    if before == "to" or word in NOT_VERBS or not word.isalpha():
        return False
    if word in PAST_ONLY:
        return before not in DETERMINERS or before in PRONOUN_SUBJECTS
    if word in PAST_OR_PARTICIPLE or _regular_past(word):
        return _past_has_subject(tokens, i, before)
    if word.endswith("s") and _base(word) in BASES:
        return _third_person(tokens, i, before)
    if word in BASES:
        return _plain_form(tokens, i, before)
    return False


@lru_cache(maxsize=2048)
def words_and_verbs(text: str) -> tuple[tuple[Token, ...], tuple[int, ...]]:
    """Return the words of a text and the indices of its finite verbs."""
    tokens = tokenize(text)
    return tokens, tuple(finite_verbs(text, tokens))


def has_verb(text: str) -> bool:
    """Whether a clause holds a finite verb."""
    return bool(words_and_verbs(text)[1])


@lru_cache(maxsize=2048)
def tells_event(text: str) -> bool:
    """Whether a clause says what somebody else did or what happened: a past or perfect form, no "I", no "you"."""
    tokens = words_and_verbs(text)[0]
    for i, token in enumerate(tokens):
        word = token.lower.replace("’", "'")
        past = (
            word in PAST_ONLY
            or word in ("was", "were", "has", "had")
            or _regular_past(word)
            or word in PAST_OR_PARTICIPLE
        )
        if past and is_finite(text, tokens, i):
            return _before(text, tokens, i) not in ("i", "you", "we", "who", "it", "that", "this", "there", "what")
    return False


def may_be_verb(word: str) -> bool:
    """Whether a lower-cased word can be a finite verb in the past or the third person at all."""
    if word in NOT_VERBS:
        return False
    return (
        word in AUXILIARIES
        or word in PAST_ONLY
        or word in PAST_OR_PARTICIPLE
        or _regular_past(word)
        or _base(word) in BASES
    )


def _before(text: str, tokens: tuple[Token, ...], i: int) -> str:
    """Return the word before `i`, adverbs left out; "" at the beginning and after a dash, colon or bracket."""
    for j in range(i - 1, max(-1, i - _MAX_ADVERBS - 2), -1):
        gap = text[tokens[j].end : tokens[j + 1].start]
        if gap != " " and any(mark in gap for mark in "—–;:("):
            return ""
        word = tokens[j].lower.replace("’", "'")
        if word in ADVERBS or (
            word.endswith("ly") and len(word) > 4 and word not in ("family", "supply", "july", "italy", "assembly")
        ):
            continue
        return word
    return ""


def _regular_past(word: str) -> bool:
    return word.endswith("ed") and len(word) > 3


def _base(word: str) -> str:
    """Return a guess at the base form of a word in -s."""
    if word.endswith("ies") and len(word) <= 4:
        return word[:-1]  # lies, dies, ties
    if word.endswith("ies"):
        return word[:-3] + "y"
    if word.endswith(("ches", "shes", "sses", "xes", "zes", "oes")):
        return word[:-2]
    return word[:-1]


def _past_has_subject(tokens: tuple[Token, ...], i: int, before: str) -> bool:
    if not before or before in PREPOSITIONS or (before in DETERMINERS and before not in PRONOUN_SUBJECTS):
        return False
    if before in ("and", "or", "but", "newly", "be", "been", "being"):
        return False
    near = {t.lower.replace("’", "'") for t in tokens[max(0, i - _LOOK_BACK) : i]}
    if near & HELPING:
        return False
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    if tokens[i].lower in _NOUNS_TOO and (
        following in PAST_ONLY or following in AUXILIARIES or _regular_past(following)
    ):
        return False  # "a single shot rescued 17", "the price cut was"
    if following == "by":  # "led by the team" has no subject before it, "cut by a third" has one
        amount = tokens[i + 2].lower if i + 2 < len(tokens) else ""
        return amount[:1].isdigit() or amount in _AMOUNTS
    return True


_NOUNS_TOO = frozenset("shot cost cut set hit read put spread split bid quit bound wound ground beat".split())
_WITH_OF = frozenset("consist think speak hear smell taste approve complain dream boast beware".split())
_OBJECTS = frozenset("it them us him her one two three half".split())
_AMOUNTS = frozenset(
    "a half about around almost nearly over more less up two three four five six seven eight nine ten".split()
)


def _third_person(tokens: tuple[Token, ...], i: int, before: str) -> bool:
    if not before or before in PREPOSITIONS or before in HELPING or before[:1].isdigit():
        return False
    if before in DETERMINERS and before not in PRONOUN_SUBJECTS:
        return False
    if before in ("and", "or", "but"):
        return False
    if before in PRONOUN_SUBJECTS:
        return True
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    word = _base(tokens[i].lower)
    if following == "of" and word not in _WITH_OF:
        return False  # "health benefits of coffee"
    # A noun and its plural look the same here; a verb has something after it that a noun has not.
    if following in DETERMINERS or following in _OBJECTS:
        return True  # "Wales cooks its own"
    return not before.endswith("s") and (_opens_object(following) or (bool(following) and word in NO_NOUNS))


def _plain_form(tokens: tuple[Token, ...], i: int, before: str) -> bool:
    if not before or before in HELPING or before in PREPOSITIONS:
        return False
    if before in PLURAL_SUBJECTS or before in ("who", "that", "which"):
        return True
    previous = tokens[i - 1].lower
    adverb = previous in ADVERBS or previous.endswith("ly")
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    plural = before.endswith("s") and not before.endswith(("ss", "us", "is")) and before not in DETERMINERS
    return plural and (adverb or _opens_object(following))


def _opens_object(word: str) -> bool:
    """Whether a word can follow a verb but hardly a noun in its place."""
    return bool(word) and (
        word in DETERMINERS
        or word in PREPOSITIONS
        or word in ADVERBS
        or word in _OBJECTS
        or word[:1].isdigit()
        or word.endswith("ly")
    )
